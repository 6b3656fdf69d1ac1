//! What is found where it was planted, what is not found in noise, and what knows the outcome.

use super::*;
use crate::{
    analysis::{sample::Feature, statistics::Random},
    model::{Column, Day, Span, Unit, Value},
};

struct Made {
    sample: Sample,
    attributes: Rows<Attribute>,
}

impl Made {
    fn new(n: usize) -> Self {
        let rows = (0..n as u32).collect();
        Self { sample: Sample { rows, ..Sample::default() }, attributes: Rows::default() }
    }

    fn add(&mut self, kind: Kind, mut value: impl FnMut(usize) -> Option<Value>) -> Id<Attribute> {
        let rows = &self.sample.rows;
        let mut column = Column::unknown(kind, rows.len());
        (0..rows.len()).for_each(|row| column.set(row, value(row).as_ref()));
        let id = Id::new(self.attributes.len() as u64 + 1);
        self.sample.features.extend(Feature::of(id, &column, rows));
        let (name, unit, purpose) = (format!("{id:?}"), Unit::None, Purpose::Trait);
        self.attributes.put(id, Attribute { name, kind, unit, purpose, standard: None });
        id
    }

    fn traits(&self, groups: &Groups, seed: u64) -> Traits {
        let progress = Progress::default();
        Traits::of(&self.sample, groups, &self.attributes, seed, &progress).unwrap()
    }
}

fn number(it: f64) -> Option<Value> {
    Span::exact(it.round()).map(Value::Number)
}

fn category(it: usize) -> Option<Value> {
    Some(format!("value {it}")).map(Value::Category)
}

/// The first are best, the last churned.
fn groups(n: usize, n_best: usize, n_churned: usize) -> Groups {
    let rows = (0..n as u32).collect();
    let mut res = Groups::of_target(rows, Bits::of(n, |it| it < n_best));
    res.churned = Bits::of(n, |it| n - n_churned <= it);
    res.rest = res.rest.minus(&res.churned);
    res
}

/// The law at a size that takes no time; `cargo bench --bench honesty` measures it over a thousand.
#[test]
fn noise_is_seldom_called_a_trait() {
    let mut n_called = 0;
    for seed in 0..40 {
        let mut random = Random::new(seed, 1);
        let mut made = Made::new(60);
        for _ in 0..3 {
            made.add(Kind::Number, |_| number(random.share() * 1e3));
            made.add(Kind::Category, |_| category(random.below(6)));
        }
        let found = made.traits(&groups(60, 12, 0), seed).findings;
        assert_eq!(found.len(), 6);
        let is_called = |it: &Finding| matches!(it.verdict, Verdict::Strong | Verdict::Likely);
        n_called += usize::from(found.iter().any(is_called));
    }
    // Of 40 with a chance of 1 in 20, more than six in three of a thousand cases.
    assert!(n_called <= 6, "{n_called} of 40");
}

#[test]
fn planted_traits_are_found_as_they_were_planted() {
    let mut random = Random::new(1, 1);
    let mut made = Made::new(400);
    let has = |row: usize, random: &mut Random| random.share() < if row < 80 { 0.7 } else { 0.2 };
    let union = made.add(Kind::Category, |row| {
        let values = if has(row, &mut random) { [0, 1] } else { [2 + random.below(4), 6] };
        category(values[random.below(2)])
    });
    let range = made.add(Kind::Number, |row| {
        let at = random.share();
        number(if has(row, &mut random) { 300.0 + 200.0 * at } else { 1_000.0 * at })
    });
    let noise = made.add(Kind::Flag, |_| Some(Value::Flag(random.share() < 0.5)));
    let res = made.traits(&groups(400, 80, 0), 1);
    let found = res.best_of(union).unwrap();
    assert_eq!((found.verdict, found.found), (Verdict::Strong, Found::Union));
    let Condition::OneOf { values } = &found.condition else { panic!() };
    let mut values = values.clone();
    values.sort();
    assert_eq!(values, ["value 0", "value 1"]);
    let found = res.best_of(range).unwrap();
    assert_eq!((found.verdict, found.found), (Verdict::Strong, Found::Interval));
    let Condition::Between { lo: Some(lo), hi: Some(hi), .. } = found.condition else { panic!() };
    assert!((lo - 300.0).abs() <= 50.0 && (hi - 500.0).abs() <= 50.0, "{lo} {hi}");
    let win = found.win.as_ref().unwrap();
    assert!(win.lift.lo <= win.lift_alone.lo && win.lift_alone.hi <= win.lift.hi);
    assert!(win.lift_expected < win.lift.value && win.p_alone <= win.p && win.p <= win.q);
    let found = res.best_of(noise).unwrap();
    assert!(matches!(found.verdict, Verdict::Weak | Verdict::TooFew { .. }));
    assert_eq!(found.win.as_ref().unwrap().test, Test::Exact);
}

#[test]
fn what_wins_and_leaves_is_seductive() {
    let mut random = Random::new(2, 1);
    let mut made = Made::new(500);
    let flag = made.add(Kind::Flag, |row| {
        let share = if (80..420).contains(&row) { 0.15 } else { 0.6 };
        Some(Value::Flag(random.share() < share))
    });
    let res = made.traits(&groups(500, 80, 80), 1);
    let found = res.best_of(flag).unwrap();
    assert!(found.is_seductive && found.condition == Condition::Is { yes: true });
    assert!(found.lift_to_stay().unwrap().hi < 1.0);
}

#[test]
fn the_same_seed_gives_the_same_figures() {
    let mut random = Random::new(3, 1);
    let mut made = Made::new(120);
    for _ in 0..6 {
        made.add(Kind::Number, |_| number(random.share() * 1e3));
    }
    let told = || format!("{:?}", made.traits(&groups(120, 30, 20), 5).findings);
    assert_eq!(told(), told());
}

#[test]
fn columns_that_know_the_outcome_are_named_and_left_out() {
    let mut random = Random::new(4, 1);
    let mut made = Made::new(300);
    let is_best = |row: usize| row < 100;
    let filled = made.add(Kind::Category, |row| category(row % 5).filter(|_| !is_best(row)));
    let zero = made.add(Kind::Number, |row| {
        number(if is_best(row) { 0.0 } else { 1.0 + random.share() * 1e4 })
    });
    let term = made.add(Kind::Number, |row| {
        let years = 12.0 * (1 + random.below(25)) as f64;
        number(if is_best(row) { years } else { years + 1.0 + random.below(11) as f64 })
    });
    let days: Vec<f64> = (0..300).map(|_| 15_000.0 + random.share() * 900.0).collect();
    let terms = made.sample.feature(term).unwrap().clone();
    let crate::analysis::sample::Values::Number { lo: terms, .. } = terms.values else { panic!() };
    let began = made.add(Kind::Number, |row| number(days[row]));
    let ends = made.add(Kind::Number, |row| number(days[row] + 30.0 * terms[row]));
    let honest = made.add(Kind::Number, |row| {
        number(random.share() * 1e4 + if is_best(row) { 5e3 } else { 0.0 })
    });
    let res = made.traits(&groups(300, 100, 0), 1);
    let leaks: Vec<Id<Attribute>> = res.leaks.iter().map(|it| it.attribute).collect();
    assert_eq!(leaks, [filled, zero, term, ends]);
    assert!(matches!(res.leaks[2].telltale, Telltale::Multiple { unit: 12, .. }));
    assert_eq!(res.leaks[3].telltale, Telltale::Computed { from: term });
    assert!(res.best_of(began).is_some() && res.best_of(honest).is_some());
    assert!(leaks.iter().all(|it| res.best_of(*it).is_none()));
}

#[test]
fn what_comes_after_leaving_is_a_leak() {
    let mut made = Made::new(100);
    let day = |it: usize| i32::try_from(20_000 + it).ok().and_then(Day::from_number);
    let ended = made.add(Kind::Date, |row| day(3 * row).map(Value::Date));
    let mut groups = groups(100, 20, 20);
    (80..100).for_each(|row| groups.left_on[row] = day(row));
    let res = made.traits(&groups, 1);
    assert_eq!(res.leaks[0].attribute, ended);
    assert!(matches!(res.leaks[0].telltale, Telltale::After { n } if n == Count::new(20, 20)));
}

#[test]
fn what_cannot_be_a_trait_is_left_out_with_the_reason() {
    let mut made = Made::new(60);
    made.add(Kind::Number, |row| number(1_000.0 + (row * 37 % 60) as f64));
    made.add(Kind::Category, category);
    made.add(Kind::Category, |_| category(1));
    made.add(Kind::Category, |row| category(row % 30));
    made.add(Kind::Flag, |row| Some(Value::Flag(row % 2 == 0)).filter(|_| row < 4));
    let res = made.traits(&groups(60, 12, 0), 1);
    let why: Vec<Why> = res.left_out.iter().map(|it| it.why).collect();
    let wanted = [
        Why::Unique { n_values: 60 },
        Why::Unique { n_values: 60 },
        Why::Constant,
        Why::Rare { least: 5 },
        Why::Blank { n_known: 4 },
    ];
    assert_eq!(why, wanted);
    assert!(res.findings.is_empty());
}

#[test]
fn without_groups_nothing_is_tested_and_nothing_breaks() {
    let mut made = Made::new(30);
    made.add(Kind::Category, |row| category(row % 3));
    let res = made.traits(&groups(30, 0, 0), 1);
    assert!(!res.tested_win && !res.tested_keep);
    assert!(res.findings.iter().all(|it| it.win.is_none() && it.leave.is_none()));
    let progress = Progress::default();
    progress.cancel();
    let of = Traits::of(&made.sample, &groups(30, 5, 0), &made.attributes, 1, &progress);
    assert!(of.is_err());
}
