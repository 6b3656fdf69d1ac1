//! Who is in which group, told from small tables.

use std::sync::Arc;

use super::*;
use crate::model::{Column, Id, Kind, Relationship, Span, Texts, Unit, Value};

/// An account: name, relationship, lifetime value, the day it left.
type Row<'a> = (&'a str, Option<Relationship>, Option<f64>, Option<&'a str>);

fn table(rows: &[Row<'_>]) -> (Table, Rows<Attribute>) {
    let (mut names, mut blanks) = (Texts::default(), Texts::default());
    let mut relationships = Vec::new();
    let mut value = Column::unknown(Kind::Number, rows.len());
    let mut left = Column::unknown(Kind::Date, rows.len());
    for (row, (name, relationship, worth, left_on)) in rows.iter().enumerate() {
        names.push(name);
        relationships.push(relationship.map_or(0, Relationship::code));
        value.set(row, worth.and_then(Span::exact).map(Value::Number).as_ref());
        left.set(row, left_on.map(|it| Value::Date(it.parse().unwrap())).as_ref());
    }
    blanks.grow(rows.len());
    let mut attributes = Rows::default();
    for (id, outcome) in [(1, Outcome::LifetimeValue), (2, Outcome::ChurnDate)] {
        let attribute = Attribute {
            name: format!("{outcome:?}"),
            kind: outcome.kind(),
            unit: Unit::None,
            purpose: Purpose::Outcome(outcome),
            standard: None,
        };
        attributes.put(Id::new(id), attribute);
    }
    let res = Table {
        ids: (1..=rows.len() as u64).map(AccountId).collect(),
        names: Arc::new(names),
        domains: Arc::new(blanks.clone()),
        record_ids: Arc::new(blanks),
        relationships: Arc::new(relationships),
        columns: [(Id::new(1), Arc::new(value)), (Id::new(2), Arc::new(left))].into(),
        ..Table::default()
    };
    (res, attributes)
}

fn names(n: usize) -> Vec<String> {
    (0..n).map(|it| format!("company {it}")).collect()
}

/// So many customers, worth 1, 2, 3 …
fn customers(names: &[String]) -> Vec<Row<'_>> {
    (0..names.len())
        .map(|it| (&*names[it], Some(Relationship::Customer), Some(it as f64 + 1.0), None))
        .collect()
}

fn groups(rows: &[Row<'_>], study: &Study, starred: &[u64]) -> Groups {
    let (table, attributes) = table(rows);
    let starred = starred.iter().map(|it| AccountId(*it)).collect();
    Groups::of(&table, &attributes, study, &starred, Day::new(2026, 6, 30))
}

#[test]
fn the_top_share_is_best_and_prospects_are_in_no_group() {
    let names = names(80);
    let mut rows = customers(&names);
    rows.push(("prospect", Some(Relationship::Prospect), Some(1e9), None));
    rows.push(("blank", Some(Relationship::Customer), None, None));
    let res = groups(&rows, &Study::default(), &[]);
    assert_eq!(res.sizes(), [12, 68, 0]);
    assert_eq!(res.best.iter().min(), Some(68));
    assert_eq!(res.warnings, [Warning::NoIndex { n: 1 }, Warning::NoChurned]);
    assert_eq!(res.yardsticks[0].medians, [Some(74.5), Some(34.5), None]);
}

#[test]
fn who_left_counts_for_the_months_asked_about() {
    let names = names(40);
    let mut rows = customers(&names);
    rows[0].3 = Some("2026-05-01");
    rows[1].3 = Some("2026-12-01");
    rows[2] = (rows[2].0, Some(Relationship::Churned), Some(3.0), Some("2024-01-01"));
    rows[3] = (rows[3].0, Some(Relationship::Churned), Some(4.0), None);
    let res = groups(&rows, &Study::default(), &[]);
    assert_eq!(res.churned.iter().collect::<Vec<_>>(), [0, 3]);
    assert_eq!(res.sizes()[0] + res.sizes()[1], 37);
    assert!(res.warnings.contains(&Warning::LeftBefore { n: 1 }));
    assert!(res.warnings.contains(&Warning::FewChurned { n: 2 }));
    let longer = Study { churn_months: 60, ..Study::default() };
    assert_eq!(groups(&rows, &longer, &[]).churned.count(), 3);
}

#[test]
fn a_company_entered_twice_counts_once() {
    let names = names(30);
    let mut rows = customers(&names);
    rows.push(("Company 7 ", Some(Relationship::Customer), None, None));
    let res = groups(&rows, &Study::default(), &[]);
    assert_eq!(res.len(), 30);
    assert!(res.rows.contains(&7) && res.warnings.contains(&Warning::Duplicates { n: 1 }));
}

#[test]
fn stars_take_the_place_of_the_share() {
    let names = names(30);
    let study = Study { best: Best::Starred, ..Study::default() };
    let res = groups(&customers(&names), &study, &[1, 2, 3]);
    assert_eq!(res.best.iter().collect::<Vec<_>>(), [0, 1, 2]);
    assert!(res.warnings.contains(&Warning::FewBest { n: 3 }));
    let none = groups(&customers(&names), &study, &[]);
    assert_eq!(none.sizes(), [0, 30, 0]);
    assert!(none.warnings.contains(&Warning::NoStars));
}

#[test]
fn nothing_to_go_by_is_said() {
    assert_eq!(groups(&[], &Study::default(), &[]).warnings, [Warning::NoCustomers]);
    let names = names(20);
    let mut rows = customers(&names);
    for it in &mut rows {
        it.2 = None;
    }
    let res = groups(&rows, &Study::default(), &[]);
    assert!(res.warnings.contains(&Warning::NoYardstick));
    for it in &mut rows {
        (it.1, it.2) = (None, Some(5.0));
    }
    let res = groups(&rows, &Study::default(), &[]);
    assert_eq!(res.warnings[0], Warning::NoRelationships { n_taken: 20 });
}

#[test]
fn ties_at_the_cut_stay_together_unless_they_are_many() {
    assert_eq!(index::cut(&[5.0, 4.0, 4.0, 1.0, 0.0, 0.0], 2), Some(4.0));
    assert_eq!(index::cut(&[5.0, 4.0, 4.0, 4.0, 4.0, 4.0, 0.0], 2), Some(5.0));
    assert_eq!(index::cut(&[1.0; 9], 2), None);
}
