//! Speed of matching: everything judged and ranked, one criterion changed, over 10 thousand to a million accounts with
//! 15 columns made from a seed. `cargo bench --bench matching`.

use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use icp_workbench::{
    analysis::{
        distribution::Distribution,
        matching::{Matcher, Rule, RuleCriterion, changes},
        table_view::{Direction, Query, Sort, SortBy, rows},
    },
    model::{
        AccountId, Categories, Column, Condition, Id, Numbers, Quantifier, Role, Span, Table,
        TagSets, Texts, Thresholds, Timestamp, Weight,
    },
};

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

fn main() {
    divan::main();
}

fn table(n_rows: usize) -> &'static Arc<Table> {
    static TABLES: LazyLock<[Arc<Table>; 3]> = LazyLock::new(|| SIZES.map(make));
    let idx = SIZES.iter().position(|it| *it == n_rows);
    &TABLES[idx.unwrap_or_default()]
}

/// Splitmix64: a fixed sequence of numbers from a seed.
struct Seed(u64);

impl Seed {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let it = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((it ^ (it >> 31)) % n as u64) as usize
    }

    /// Positive and skewed, as revenue is.
    fn skewed(&mut self, scale: f64) -> f64 {
        let it: f64 = (0..6).map(|_| self.below(1000) as f64 / 1000.0).sum::<f64>() - 3.0;
        (scale * (1.6 * it).exp()).round()
    }
}

fn make(n_rows: usize) -> Arc<Table> {
    let mut seed = Seed(n_rows as u64);
    let mut table = Table::default();
    let (mut names, mut domains, mut relationships) =
        (Texts::default(), Texts::default(), Vec::new());
    let words = [
        "Nova",
        "Alpen",
        "Delta",
        "Hua",
        "Север",
        "Blue",
        "Iron",
        "Vita",
        "Ортос",
        "Lumen",
        "北辰",
        "Kraft",
    ];
    for row in 0..n_rows {
        table.ids.push(AccountId(row as u64 + 1));
        let word = words[seed.below(words.len())];
        names.push(&format!(
            "{word} {} {:06}",
            words[seed.below(words.len())],
            seed.below(900_000)
        ));
        domains.push(&format!("company-{row:07}.example.com"));
        relationships.push([1, 1, 1, 1, 2, 3, 3, 4, 5, 0][seed.below(10)]);
    }
    table.names = Arc::new(names);
    table.domains = Arc::new(domains);
    table.relationships = Arc::new(relationships);
    for (id, column) in (1..).zip(columns(n_rows, &mut seed)) {
        table.columns.insert(Id::new(id), Arc::new(column));
    }
    table.lay_in_order();
    Arc::new(table)
}

/// 15 columns: categories of 20, 190, 6, 5000 and 12 values, tags, five numbers (one of ranges), two days, a flag, a
/// text.
fn columns(n_rows: usize, seed: &mut Seed) -> Vec<Column> {
    let mut res = Vec::new();
    for (n_values, blank) in [(20, 5), (190, 3), (6, 30), (5000, 10), (12, 40)] {
        let mut it = Categories::default();
        for _ in 0..n_rows {
            let at = seed.below(n_values).min(seed.below(n_values));
            let known = blank <= seed.below(100);
            it.push(&if known { format!("value {at}") } else { String::new() });
        }
        res.push(Column::Category(it));
    }
    let mut tags = TagSets::default();
    for _ in 0..n_rows {
        let n = seed.below(4);
        let set: Vec<String> = (0..n).map(|_| format!("tag {}", seed.below(25))).collect();
        tags.push(set.iter().map(String::as_str));
    }
    res.push(Column::Tags(tags));
    for (idx, scale) in [120.0, 9e6, 40.0, 3.0, 5e4].into_iter().enumerate() {
        let mut it = Numbers::default();
        for _ in 0..n_rows {
            let (blank, lo) = (seed.below(100) < 12, seed.skewed(scale));
            let hi = if idx == 2 && seed.below(3) == 0 { lo * 4.0 } else { lo };
            it.push(if blank { None } else { Span::new(lo, hi) });
        }
        res.push(Column::Number(it));
    }
    for _ in 0..2 {
        let mut days: Vec<i32> =
            (0..n_rows).map(|_| 12_000 + i32::from(seed.below(8_700) as u16)).collect();
        days.iter_mut().step_by(9).for_each(|it| *it = Column::NO_DAY);
        res.push(Column::Date(days));
    }
    res.push(Column::Flag((0..n_rows).map(|_| seed.below(3) as u8).collect()));
    let mut notes = Texts::default();
    for _ in 0..n_rows {
        let n = seed.below(1000);
        notes.push(&format!("Maker of precision parts no. {n} for clinics and laboratories"));
    }
    res.push(Column::Text(notes));
    res
}

/// Seven criteria of mixed kinds.
fn rule() -> Rule {
    let values =
        |range: std::ops::Range<usize>, what: &str| range.map(|n| format!("{what} {n}")).collect();
    let conditions = [
        (1, Role::Must, Condition::OneOf { values: values(0..9, "value") }),
        (2, Role::Prefer, Condition::OneOf { values: values(0..60, "value") }),
        (
            6,
            Role::Prefer,
            Condition::Has { quantifier: Quantifier::Any, values: values(0..6, "tag") },
        ),
        (7, Role::Prefer, Condition::Between { lo: Some(50.0), hi: Some(400.0), tolerance: 0.25 }),
        (9, Role::Prefer, Condition::Between { lo: Some(10.0), hi: None, tolerance: 0.25 }),
        (12, Role::Prefer, Condition::WithinMonths { months: 120 }),
        (14, Role::Exclude, Condition::Is { yes: false }),
    ];
    let criteria = (1..).zip(conditions).map(|(n, (attribute, role, condition))| RuleCriterion {
        id: Id::new(n),
        attribute: Id::new(attribute),
        condition,
        role,
        weight: Weight::new(1 + n as u8 % 5).unwrap_or_default(),
    });
    Rule {
        profile: Id::new(1),
        criteria: criteria.collect(),
        thresholds: Thresholds::default(),
        floor: 20,
        ceiling: 40,
        reference_day: Timestamp(1_771_200_000_000).day(),
        overrides: Vec::new(),
    }
}

/// The rule with an upper bound dragged to another place.
fn dragged(rule: &Rule, hi: f64) -> Rule {
    let mut res = rule.clone();
    res.criteria[3].condition =
        Condition::Between { lo: Some(50.0), hi: Some(hi), tolerance: 0.25 };
    res
}

#[divan::bench(args = SIZES)]
fn everything_judged_and_ranked(bencher: Bencher<'_, '_>, n_rows: usize) {
    let (table, rule) = (table(n_rows), rule());
    bencher.bench(|| Matcher::default().run(black_box(table), &rule));
}

#[divan::bench(args = SIZES)]
fn one_criterion_changed(bencher: Bencher<'_, '_>, n_rows: usize) {
    let (table, rule) = (table(n_rows), rule());
    let mut matcher = Matcher::default();
    matcher.run(table, &rule);
    let mut hi = 400.0;
    bencher.bench_local(|| {
        hi += 1.0;
        matcher.run(black_box(table), &dragged(&rule, hi))
    });
}

#[divan::bench(args = SIZES)]
fn one_text_criterion_changed(bencher: Bencher<'_, '_>, n_rows: usize) {
    let (table, mut rule) = (table(n_rows), rule());
    let mut matcher = Matcher::default();
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        rule.criteria[4].attribute = Id::new(15);
        rule.criteria[4].condition = Condition::Contains { words: vec![format!("No. {n}")] };
        matcher.run(black_box(table), &rule)
    });
}

#[divan::bench(args = SIZES)]
fn one_weight_changed(bencher: Bencher<'_, '_>, n_rows: usize) {
    let (table, mut rule) = (table(n_rows), rule());
    let mut matcher = Matcher::default();
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        rule.criteria[3].weight = Weight::new(1 + n % 5).unwrap_or_default();
        matcher.run(black_box(table), &rule)
    });
}

#[divan::bench(args = SIZES)]
fn entrants_and_leavers(bencher: Bencher<'_, '_>, n_rows: usize) {
    let (table, rule) = (table(n_rows), rule());
    let mut matcher = Matcher::default();
    let before = matcher.run(table, &rule);
    let now = matcher.run(table, &dragged(&rule, 300.0));
    bencher.bench_local(|| changes(black_box(&before), &now));
}

#[divan::bench(args = SIZES)]
fn twelve_criteria_judged_and_ranked(bencher: Bencher<'_, '_>, n_rows: usize) {
    let (table, mut rule) = (table(n_rows), rule());
    let values = |n: usize| (0..n).map(|it| format!("value {it}")).collect();
    let more = [
        (3, Condition::OneOf { values: values(2) }),
        (5, Condition::OneOf { values: values(4) }),
        (8, Condition::Between { lo: Some(1e6), hi: None, tolerance: 0.25 }),
        (10, Condition::Between { lo: None, hi: Some(4.0), tolerance: 0.25 }),
        (13, Condition::WithinMonths { months: 60 }),
    ];
    for (attribute, condition) in more {
        let like = rule.criteria[1].clone();
        rule.criteria.push(RuleCriterion { attribute: Id::new(attribute), condition, ..like });
    }
    bencher.bench(|| Matcher::default().run(black_box(table), &rule));
}

#[divan::bench(args = SIZES)]
fn accounts_searched(bencher: Bencher<'_, '_>, n_rows: usize) {
    let (table, rule) = (table(n_rows), rule());
    let matching = Matcher::default().run(table, &rule);
    let query = Query { search: "ПОРТОС".to_owned(), ..Query::default() };
    let other = Query { search: "any-00012".to_owned(), ..Query::default() };
    bencher.bench_local(|| {
        rows(table, Some(&matching), black_box(&query), rule.reference_day).len()
            + rows(table, Some(&matching), black_box(&other), rule.reference_day).len()
    });
}

#[divan::bench(args = SIZES)]
fn accounts_sorted_by_a_number(bencher: Bencher<'_, '_>, n_rows: usize) {
    let table = table(n_rows);
    let sort = Sort { by: SortBy::Attribute(Id::new(8)), direction: Direction::Down };
    let query = Query { sort, ..Query::default() };
    bencher.bench_local(|| rows(table, None, black_box(&query), rule().reference_day));
}

#[divan::bench(args = SIZES)]
fn all_distributions(bencher: Bencher<'_, '_>, n_rows: usize) {
    let table = table(n_rows);
    bencher.bench_local(|| {
        table.columns.values().map(|it| Distribution::of(black_box(it)).n_known).sum::<usize>()
    });
}
