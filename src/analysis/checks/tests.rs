//! Each fault planted once in a profile that is clean without it; and the clean one, of which nothing is found.

use std::{collections::BTreeMap, sync::Arc};

use super::*;
use crate::{
    analysis::matching::{Matcher, Rule},
    model::{
        AccountId, Attribute, Column, Condition, Evidence, Grade, Interview, Kind, Outcome,
        Purpose, Relationship, Role, Span, Table, Thresholds, Timestamp, Unit, Value, Way, Weight,
    },
};

const PROFILE: Id<Profile> = Id::new(50);
const OTHER: Id<Profile> = Id::new(51);
/// Attributes: a flag each for the criteria 1 to 4, numbers for the fifth, and what a customer is worth.
const SITES: Id<Attribute> = Id::new(15);
const WORTH: Id<Attribute> = Id::new(16);
const N: usize = 200;

fn today() -> Day {
    "2026-06-01".parse().unwrap()
}

fn attribute(name: &str, kind: Kind, purpose: Purpose) -> Attribute {
    Attribute { name: name.to_owned(), kind, unit: Unit::None, purpose, standard: None }
}

struct Made {
    project: Project,
    table: Table,
}

/// Bits of the row, so that four flags are free of each other.
fn is_set(row: usize, n: u64) -> bool {
    row >> (n - 1) & 1 == 1
}

/// Five criteria on a measurement each, free of each other; 200 accounts, a quarter of them customers.
fn clean() -> Made {
    let mut project = Project::new("Test", Timestamp(1_780_000_000_000));
    project.about_mut().why.goal = "Renewals".to_owned();
    let talk = Interview { pains: vec!["Stock is wrong".to_owned()], ..Interview::default() };
    project.interviews.put(Id::new(80), talk);
    let mut profile = Profile::new("First".to_owned(), Way::FromCustomers);
    profile.thresholds = Thresholds::new(90, 70, 40).unwrap();
    for n in 1..=4 {
        project.attributes.put(Id::new(10 + n), attribute("Flag", Kind::Flag, Purpose::Trait));
    }
    project.attributes.put(SITES, attribute("Sites", Kind::Number, Purpose::Trait));
    let purpose = Purpose::Outcome(Outcome::LifetimeValue);
    project.attributes.put(WORTH, attribute("Worth", Kind::Number, purpose));
    project.profiles.put(PROFILE, profile);
    let mut res = Made { project, table: table() };
    for n in 1..=4 {
        res.add(n, Id::new(10 + n), Condition::Is { yes: true }, Role::Prefer);
    }
    res.add(5, SITES, between(50.0, 150.0), Role::Prefer);
    res
}

fn table() -> Table {
    let mut columns = BTreeMap::new();
    for n in 1..=4 {
        let mut column = Column::unknown(Kind::Flag, N);
        (0..N).for_each(|row| column.set(row, Some(&Value::Flag(is_set(row, n)))));
        columns.insert(Id::new(10 + n), Arc::new(column));
    }
    let number = |value: &dyn Fn(usize) -> f64| {
        let mut column = Column::unknown(Kind::Number, N);
        for row in 0..N {
            column.set(row, Span::exact(value(row)).map(Value::Number).as_ref());
        }
        Arc::new(column)
    };
    columns.insert(SITES, number(&|row| (row / 16) as f64 * 16.0));
    columns.insert(WORTH, number(&|_| 100.0));
    let relationships = (0..N).map(|row| match row % 4 {
        3 if row % 8 == 3 => Relationship::Customer.code(),
        _ => Relationship::Prospect.code(),
    });
    let mut res = Table {
        ids: (1..=N as u64).map(AccountId).collect(),
        relationships: Arc::new(relationships.collect()),
        columns,
        ..Table::default()
    };
    for row in 0..N {
        Arc::make_mut(&mut res.names).push(&format!("Account {row}"));
    }
    res
}

fn between(lo: f64, hi: f64) -> Condition {
    Condition::Between { lo: Some(lo), hi: Some(hi), tolerance: 0.0 }
}

impl Made {
    /// Adds a criterion that a measurement supports.
    fn add(&mut self, n: u64, attribute: Id<Attribute>, condition: Condition, role: Role) {
        let criterion = Criterion::new(attribute, condition, role, Weight::default());
        self.project.criteria.put(Id::new(n), criterion);
        self.profile().criteria.push(Id::new(n));
        let criterion = Some(Id::new(n));
        let evidence = Evidence { grade: Grade::Measured, criterion, ..Evidence::default() };
        self.project.evidence.put(Id::new(900 + n), evidence);
    }

    fn profile(&mut self) -> &mut Profile {
        self.project.profiles.get_mut(PROFILE).unwrap()
    }

    fn criterion(&mut self, n: u64) -> &mut Criterion {
        self.project.criteria.get_mut(Id::new(n)).unwrap()
    }

    fn column(&mut self, attribute: Id<Attribute>) -> &mut Column {
        Arc::make_mut(self.table.columns.get_mut(&attribute).unwrap())
    }

    fn other(&mut self, condition: Condition, musts: &[(u64, bool)]) {
        let mut profile = Profile::new("Second".to_owned(), Way::FromCustomers);
        let mut add = |n: u64, attribute, condition, role| {
            let criterion = Criterion::new(attribute, condition, role, Weight::default());
            self.project.criteria.put(Id::new(n), criterion);
            profile.criteria.push(Id::new(n));
        };
        add(20, SITES, condition, Role::Must);
        for (n, yes) in musts {
            add(20 + n, Id::new(10 + n), Condition::Is { yes: *yes }, Role::Must);
        }
        self.project.profiles.put(OTHER, profile);
    }

    fn found(&self) -> Vec<Check> {
        let table = Arc::new(self.table.clone());
        let matching = Matcher::default().run(&table, &Rule::of(&self.project, PROFILE));
        checks(&self.project, PROFILE, Some(&matching), today())
    }

    fn keys(&self) -> Vec<String> {
        self.found().into_iter().map(|it| it.key).collect()
    }
}

#[test]
fn nothing_is_found_of_a_clean_profile() {
    assert_eq!(clean().keys(), [""; 0]);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn each_fault_is_found_and_nothing_else() {
    type Plant = fn(&mut Made);
    let plants: &[(&str, Plant, Figure)] = &[
        ("generic", |it| it.profile().ceiling = 10, Figure::Share(0.18)),
        ("narrow", |it| it.profile().floor = 60, Figure::Count(30)),
        (
            "customers",
            |it| {
                it.profile().floor = 0;
                it.table.relationships = Arc::new(vec![Relationship::Customer.code(); N]);
            },
            Figure::Share(1.0),
        ),
        (
            "none-1",
            |it| {
                let column = it.column(Id::new(11));
                (0..N).for_each(|row| column.set(row, Some(&Value::Flag(false))));
                it.profile().floor = 0;
            },
            Figure::Count(0),
        ),
        (
            "every-1",
            |it| {
                let column = it.column(Id::new(11));
                (0..N).for_each(|row| column.set(row, Some(&Value::Flag(true))));
            },
            Figure::Count(N),
        ),
        (
            "empty-1",
            |it| {
                let column = it.column(Id::new(11));
                (0..120).for_each(|row| column.set(row, None));
                it.profile().floor = 0;
            },
            Figure::Share(0.6),
        ),
        (
            "unreachable",
            // Only one of two values can be had, and so never more than four of five.
            |it| {
                it.criterion(2).attribute = Id::new(11);
                it.criterion(2).condition = Condition::Is { yes: false };
            },
            Figure::Count(1),
        ),
        ("guesses", |it| drop(it.project.evidence.remove(Id::new(903))), Figure::Count(1)),
        (
            "same-1-6",
            |it| {
                it.add(6, Id::new(17), Condition::Is { yes: true }, Role::Prefer);
                let trait_of = attribute("Flag again", Kind::Flag, Purpose::Trait);
                it.project.attributes.put(Id::new(17), trait_of);
                let mut column = Column::unknown(Kind::Flag, N);
                for row in 0..N {
                    let yes = is_set(row, 1) != (row % 25 == 0);
                    column.set(row, Some(&Value::Flag(yes)));
                }
                it.table.columns.insert(Id::new(17), Arc::new(column));
            },
            Figure::Share(96.0 / 104.0),
        ),
        (
            "overlap-5-6",
            |it| {
                it.add(6, SITES, between(100.0, 400.0), Role::Prefer);
                let profile = it.profile();
                (profile.floor, profile.ceiling) = (0, 100);
                profile.thresholds = Thresholds::new(80, 60, 40).unwrap();
            },
            Figure::Count(48),
        ),
        (
            "gap-5-6",
            |it| {
                it.add(6, SITES, between(170.0, 400.0), Role::Prefer);
                let profile = it.profile();
                (profile.floor, profile.ceiling) = (0, 100);
                profile.thresholds = Thresholds::new(80, 60, 40).unwrap();
            },
            Figure::Count(16),
        ),
        ("overlap-5-20", |it| it.other(between(100.0, 400.0), &[]), Figure::Count(48)),
        ("gap-5-20", |it| it.other(between(170.0, 400.0), &[]), Figure::Count(16)),
        (
            "jump-4",
            // The fourth account, a customer, meets two flags of five.
            |it| it.column(WORTH).set(3, Span::exact(4000.0).map(Value::Number).as_ref()),
            Figure::Share(0.625),
        ),
        (
            "offer-2026-05-20",
            |it| {
                it.profile().review.offer_changed = "2026-05-20".parse().ok();
                it.profile().review.day = "2026-05-10".parse().ok();
            },
            Figure::Count(12),
        ),
        ("review", |it| it.profile().review.day = "2025-01-15".parse().ok(), Figure::Count(16)),
        (
            "pain",
            |it| it.project.interviews.get_mut(Id::new(80)).unwrap().pains.clear(),
            Figure::Count(0),
        ),
        ("goal", |it| it.project.about_mut().why.goal = " ".to_owned(), Figure::Count(0)),
        ("few", |it| it.profile().criteria.truncate(4), Figure::Count(4)),
        (
            "many",
            |it| {
                for n in 6..=8 {
                    let id = Id::new(20 + n);
                    let trait_of = attribute("More", Kind::Text, Purpose::Trait);
                    it.project.attributes.put(id, trait_of);
                    let words = Condition::Contains { words: vec!["a".to_owned()] };
                    it.add(n, id, words, Role::Exclude);
                    let mut column = Column::unknown(Kind::Text, N);
                    for row in 0..N {
                        let text = if row % (7 + n as usize) == 0 { "a" } else { "b" };
                        column.set(row, Some(&Value::Text(text.to_owned())));
                    }
                    it.table.columns.insert(id, Arc::new(column));
                }
            },
            Figure::Count(8),
        ),
    ];
    let mut faults = Vec::new();
    for (key, plant, figure) in plants {
        let mut made = clean();
        plant(&mut made);
        let found = made.found();
        let keys: Vec<&str> = found.iter().map(|it| it.key.as_str()).collect();
        let is_same = |it: Figure| match (it, *figure) {
            (Figure::Share(a), Figure::Share(b)) => (a - b).abs() < 0.006,
            (a, b) => a == b,
        };
        if keys != [*key] || !is_same(found[0].figure) {
            let figures: Vec<Figure> = found.iter().map(|it| it.figure).collect();
            faults.push(format!("{key}: {keys:?} {figures:?}"));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn guesses_are_serious_once_most_of_the_profile_rests_on_them() {
    let mut made = clean();
    let ids: Vec<Id<Evidence>> = made.project.evidence.iter().map(|it| it.0).collect();
    let n_criteria = made.project.profiles.get(PROFILE).unwrap().criteria.len();
    for (n, id) in ids.into_iter().enumerate() {
        made.project.evidence.remove(id);
        let found = made.found();
        let Some(it) = found.iter().find(|it| it.key == "guesses") else { continue };
        let Figure::Count(k) = it.figure else { panic!("{:?}", it.figure) };
        let expected = if n_criteria < 2 * k { Severity::Serious } else { Severity::Warning };
        assert_eq!(it.severity, expected, "{k} of {n_criteria} after {n}");
    }
    assert_eq!(made.found()[0].severity, Severity::Serious);
}

#[test]
fn whole_numbers_that_follow_each_other_leave_no_gap() {
    let mut made = clean();
    made.other(between(151.0, 400.0), &[]);
    assert_eq!(made.keys(), [""; 0]);
    // Neither do ranges that a third one joins.
    let mut made = clean();
    made.other(between(180.0, 400.0), &[]);
    made.add(6, SITES, between(151.0, 179.0), Role::Prefer);
    assert!(!made.keys().iter().any(|it| it.starts_with("gap")), "{:?}", made.keys());
}

#[test]
fn profiles_that_no_company_can_share_may_overlap() {
    let mut made = clean();
    made.criterion(1).role = Role::Must;
    made.other(between(100.0, 400.0), &[(1, false)]);
    assert!(!made.keys().iter().any(|it| it.starts_with("overlap")), "{:?}", made.keys());
    made.project.criteria.get_mut(Id::new(21)).unwrap().condition = Condition::Is { yes: true };
    assert!(made.keys().iter().any(|it| it == "overlap-5-20"), "{:?}", made.keys());
}

#[test]
fn without_accounts_only_the_rule_is_judged() {
    let mut made = clean();
    made.profile().ceiling = 1;
    assert_eq!(checks(&made.project, PROFILE, None, today()), []);
    made.criterion(2).attribute = Id::new(11);
    let found = checks(&made.project, PROFILE, None, today());
    assert_eq!(found[0].key, "same-1-2", "the same is asked twice");
    assert_eq!(checks(&made.project, Id::new(99), None, today()), []);
}

#[test]
fn what_is_answered_comes_back_when_it_is_much_worse() {
    let mut made = clean();
    made.profile().review.day = "2025-01-15".parse().ok();
    made.project.about_mut().why.goal.clear();
    let badness = 16.0;
    let check = "review".to_owned();
    let answer = Answered { check, badness, reason: "later".to_owned(), day: Some(today()) };
    made.profile().answered.push(answer);
    assert_eq!(made.keys(), ["goal", "review"], "what is answered comes last");
    let found = |made: &Made, day: &str| {
        let found = checks(&made.project, PROFILE, None, day.parse().unwrap());
        found.iter().find(|it| it.key == "review").map(Check::is_answered)
    };
    assert_eq!(found(&made, "2026-06-01"), Some(true));
    assert_eq!(found(&made, "2026-09-14"), Some(true), "three months are not much of sixteen");
    assert_eq!(found(&made, "2026-10-15"), Some(false));
}

#[test]
fn overlap_is_told_from_chance() {
    let of =
        |n_both, n_first, n_second, n_neither| Overlap { n_both, n_first, n_second, n_neither };
    let round = |it: f64| (it * 1000.0).round() / 1000.0;
    // The same, the opposite, and free of each other.
    for (overlap, jaccard, tells) in [
        (of(50, 0, 0, 50), 1.0, 1.0),
        (of(0, 50, 50, 0), 0.0, 1.0),
        (of(25, 25, 25, 25), 0.333, 0.0),
        (of(45, 5, 5, 45), 0.818, 0.531),
        // Nearly all meet both, and one tells nothing of the other.
        (of(81, 9, 9, 1), 0.818, 0.0),
        (of(100, 0, 0, 0), 1.0, 0.0),
        (of(0, 0, 0, 0), 0.0, 0.0),
    ] {
        assert_eq!(
            (round(overlap.jaccard()), round(overlap.mutual_information())),
            (jaccard, tells)
        );
    }
}
