//! A cross table small enough to be counted by hand.

use super::*;
use crate::{
    analysis::{groups::Measured, sample::Sample},
    model::{Column, Kind, Outcome, Purpose, Table, Unit, Value, Weight, Yardstick},
};

const INDUSTRY: Id<Attribute> = Id::new(1);
const ONLINE: Id<Attribute> = Id::new(2);
const VALUE: Id<Attribute> = Id::new(3);
const DAYS: Id<Attribute> = Id::new(4);

/// Like customers: how many, industry, online, worth, days to close, group.
type Line = (usize, &'static str, Option<bool>, f64, f64, char);

const CUSTOMERS: &[Line] = &[
    (10, "devices", Some(true), 100.0, 20.0, 'b'),
    (10, "devices", Some(false), 20.0, 60.0, 'r'),
    (10, "clinics", Some(true), 10.0, 60.0, 'r'),
    (6, "clinics", Some(false), 5.0, 90.0, 'c'),
    (4, "clinics", None, 5.0, 60.0, 'r'),
];

fn attributes(known: &[Id<Attribute>]) -> Rows<Attribute> {
    let mut res = Rows::default();
    let all = [
        (INDUSTRY, Kind::Category, Purpose::Trait),
        (ONLINE, Kind::Flag, Purpose::Trait),
        (VALUE, Kind::Number, Purpose::Outcome(Outcome::LifetimeValue)),
        (DAYS, Kind::Number, Purpose::Outcome(Outcome::DaysToClose)),
    ];
    for (id, kind, purpose) in all.into_iter().filter(|it| known.contains(&it.0)) {
        let name = id.get().to_string();
        res.put(id, Attribute { name, kind, unit: Unit::None, purpose, standard: None });
    }
    res
}

fn studied() -> Arc<Studied> {
    let lines = CUSTOMERS.iter().flat_map(|it| std::iter::repeat_n(it, it.0));
    let lines: Vec<_> = lines.collect();
    let n = lines.len();
    let mut table = Table::default();
    let mut industry = Column::unknown(Kind::Category, n);
    let mut online = Column::unknown(Kind::Flag, n);
    for (row, it) in lines.iter().enumerate() {
        industry.set(row, Some(&Value::Category(it.1.to_owned())));
        online.set(row, it.2.map(Value::Flag).as_ref());
    }
    table.columns.insert(INDUSTRY, industry.into());
    table.columns.insert(ONLINE, online.into());
    let rows: Vec<u32> = (0..n as u32).collect();
    let sample = Sample::of(&table, &rows, [INDUSTRY, ONLINE]);
    let group = |wanted: char| Bits::of(n, |row| lines[row].5 == wanted);
    let measured = |attribute, values| Measured {
        yardstick: Yardstick { attribute, weight: Weight::default(), low_is_best: false },
        values,
        n_known: n,
        medians: [None; 3],
    };
    let outcomes = vec![
        measured(VALUE, lines.iter().map(|it| it.3).collect()),
        measured(DAYS, lines.iter().map(|it| it.4).collect()),
    ];
    let groups = Groups {
        rows,
        best: group('b'),
        rest: group('r'),
        churned: group('c'),
        outcomes,
        left_on: vec![None; n],
        ..Groups::default()
    };
    Studied { groups, sample, ..Studied::default() }.into()
}

fn segments(known: &[Id<Attribute>], pair: Pair) -> Segments {
    let (studied, attributes) = (studied(), attributes(known));
    let customers = Customers { studied: &studied, attributes: &attributes };
    Segments::of(&customers, pair, &Ends::new(), &Progress::default()).unwrap()
}

const ALL: [Id<Attribute>; 4] = [INDUSTRY, ONLINE, VALUE, DAYS];

/// By industry down and online across, whatever was chosen.
fn cross() -> Cross {
    let pair = Pair { rows: Some(INDUSTRY), columns: Some(ONLINE) };
    segments(&ALL, pair).cross.unwrap()
}

#[test]
fn cells_count_who_is_in_them_and_totals_count_all() {
    let cross = cross();
    // Devices and clinics are equally many: by name. Yes stands before no.
    let counts: Vec<usize> = cross.cells.iter().map(|it| it.n).collect();
    assert_eq!(counts, [10, 6, 10, 10]);
    let totals = |it: &[Cell]| it.iter().map(|it| it.n).collect::<Vec<_>>();
    assert_eq!(
        (totals(&cross.row_totals), totals(&cross.column_totals)),
        (vec![20, 20], vec![20, 16])
    );
    assert_eq!((cross.total.n, cross.columns.n_outside), (40, 4));
    // Ten of the thirty-four who stayed are best; six of forty left.
    assert_eq!(cross.total.best.count, Count::new(10, 34));
    assert_eq!(cross.total.churned.count, Count::new(6, 40));
    assert_eq!(cross.cells[1].best.count, Count::new(0, 0));
    assert_eq!(cross.members(Place { row: Some(1), column: Some(0) }).count(), 10);
}

#[test]
fn value_lies_where_it_lies() {
    let it = cross().concentration.unwrap();
    let values: Vec<f64> = it.segments.iter().map(|it| it.value).collect();
    assert_eq!(values, [1_000.0, 200.0, 100.0, 30.0]);
    // 1,000 of 1,330 are 75 %: one segment holds half, two hold four fifths.
    assert_eq!((it.n_half, it.n_most, it.n, it.value), (1, 2, 36, 1_330.0));
    assert!((it.segments[0].of_customers - 10.0 / 36.0).abs() < 1e-12);
    assert!((it.segments[3].value_so_far - 1.0).abs() < 1e-12);
}

#[test]
fn the_quick_to_buy_are_easier_and_the_slow_harder() {
    let cross = cross();
    let it = cross.to_sell.as_ref().unwrap();
    let first = it.segments.first().unwrap();
    let last = it.segments.last().unwrap();
    let said = |it: &Eased| (cross.cell(it.place).unwrap().summaries[1].median, it.standing);
    assert_eq!(said(first), (20.0, Standing::Easier));
    assert_eq!(said(last), (90.0, Standing::Harder));
    // The quick ten of forty have ranks 31 to 40 of ease: (35.5 − ½) / 40.
    assert!((first.index - 0.875).abs() < 1e-12, "{}", first.index);
    assert!(cross.to_work_with.is_none(), "nothing is known of that");
}

#[test]
fn the_data_choose_two_and_say_when_there_is_but_one() {
    let res = segments(&ALL, Pair::default());
    let cross = res.cross.unwrap();
    let mut chosen = [cross.rows.attribute, cross.columns.attribute];
    chosen.sort();
    assert_eq!(chosen, [INDUSTRY, ONLINE]);
    let one = segments(&[INDUSTRY, VALUE], Pair::default());
    assert!(one.cross.is_none());
    assert_eq!((one.offered, one.n_customers), (vec![INDUSTRY], 40));
}
