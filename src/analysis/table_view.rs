//! The rows of the Accounts table: filtered and sorted. Knows nothing of how they are shown.

use std::{borrow::Cow, collections::BTreeSet};

use crate::{
    analysis::{matching::Matching, search::Search},
    model::{
        AccountId, Attribute, Column, Condition, Day, Id, Relationship, Table, Texts, Tier, fold,
    },
};

use super::matching::{Verdict, judge_column};

/// What is asked of the table. What is empty asks nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Sought in names and domains, case folded.
    pub search: String,
    pub tiers: Vec<Tier>,
    /// `None` for accounts whose relationship is not known.
    pub relationships: Vec<Option<Relationship>>,
    /// Only these accounts.
    pub starred: Option<BTreeSet<AccountId>>,
    /// Only accounts with an unknown must or exclusion.
    pub to_check: bool,
    /// All of them hold.
    pub filters: Vec<Filter>,
    pub sort: Sort,
}

/// What is asked of one attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    pub attribute: Id<Attribute>,
    pub asked: Asked,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// A condition passes.
    Passes(Condition),
    Blank,
    Known,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    pub by: SortBy,
    pub direction: Direction,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// By tier, score, ceiling, name; without a profile by name.
    #[default]
    Rank,
    Name,
    Domain,
    Relationship,
    /// Whatever the tier.
    Score,
    /// Blank values come last in either direction.
    Attribute(Id<Attribute>),
}

/// Equal rows stay in the order of names, in either direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Best first for rank, A to Z, small to large, old to new.
    #[default]
    Up,
    Down,
}

/// The rows that the query asks for, in its order. Tiers, scores and what is to check need the matching; without one
/// they ask nothing. `reference_day` is «today» for conditions on dates.
pub fn rows(
    table: &Table,
    matching: Option<&Matching>,
    query: &Query,
    reference_day: Day,
) -> Vec<u32> {
    let sorted = sorted(table, matching, query.sort);
    match wanted(table, matching, query, reference_day) {
        None => sorted,
        Some(wanted) => {
            sorted.into_iter().filter(|row| wanted.get(*row as usize) == Some(&true)).collect()
        }
    }
}

/// The first rows, in the order of names, whose name holds the words.
pub fn named(table: &Table, words: &str, n: usize) -> Vec<u32> {
    if words.trim().is_empty() {
        return table.by_name.iter().take(n).copied().collect();
    }
    let mut found = vec![false; table.len()];
    Search::new(&[words.to_owned()]).rows(&table.names, 0..table.len(), |row| found[row] = true);
    table.by_name.iter().filter(|row| found[**row as usize]).take(n).copied().collect()
}

/// Which rows the query asks for; `None` for all.
fn wanted(
    table: &Table,
    matching: Option<&Matching>,
    query: &Query,
    reference_day: Day,
) -> Option<Vec<bool>> {
    let n_rows = table.len();
    let mut res: Option<Vec<bool>> = None;
    let mut keep = |wanted: &dyn Fn(usize) -> bool| {
        let res = res.get_or_insert_with(|| vec![true; n_rows]);
        for (row, it) in res.iter_mut().enumerate() {
            *it = *it && wanted(row);
        }
    };
    if !query.search.trim().is_empty() {
        let mut found = vec![false; n_rows];
        let search = Search::new(std::slice::from_ref(&query.search));
        for texts in [&table.names, &table.domains] {
            search.rows(texts, 0..texts.len().min(n_rows), |row| {
                found[row] = true;
            });
        }
        keep(&|row| found[row]);
    }
    if !query.relationships.is_empty() {
        keep(&|row| query.relationships.contains(&table.relationship(row)));
    }
    if let Some(starred) = &query.starred {
        keep(&|row| starred.contains(&table.ids[row]));
    }
    for filter in &query.filters {
        match (table.columns.get(&filter.attribute), &filter.asked) {
            (Some(column), Asked::Passes(condition)) => {
                let verdicts = judge_column(condition, column, reference_day);
                keep(&|row| verdicts.get(row) == Some(&Verdict::Pass.code()));
            }
            (Some(column), Asked::Known) => keep(&|row| row < column.len() && column.is_known(row)),
            (Some(column), Asked::Blank) => {
                keep(&|row| column.len() <= row || !column.is_known(row));
            }
            (None, Asked::Blank) => (),
            (None, Asked::Passes(_) | Asked::Known) => keep(&|_| false),
        }
    }
    if let Some(matching) = matching {
        let asks_tier = !query.tiers.is_empty();
        if asks_tier || query.to_check {
            keep(&|row| {
                matching.fit(row).is_some_and(|it| {
                    (!asks_tier || query.tiers.contains(&it.tier)) && (!query.to_check || it.check)
                })
            });
        }
    }
    res
}

/// All rows in the order asked for.
fn sorted(table: &Table, matching: Option<&Matching>, sort: Sort) -> Vec<u32> {
    let by_name = &table.by_name;
    match (sort.by, matching) {
        (SortBy::Rank, Some(it)) => turned(&it.ranked, sort.direction),
        (SortBy::Rank, None) | (SortBy::Name, _) => turned(by_name, sort.direction),
        (SortBy::Domain, _) => by_text(by_name, &table.domains, sort.direction),
        (SortBy::Relationship, _) => {
            let key = |row: usize| table.relationship(row).map(|it| u64::from(it.code()));
            by_key(by_name, sort.direction, key)
        }
        (SortBy::Score, Some(it)) => {
            by_key(by_name, sort.direction, |row| it.fit(row).map(|it| u64::from(it.score)))
        }
        (SortBy::Score, None) => by_name.to_vec(),
        (SortBy::Attribute(id), _) => match table.columns.get(&id).map(|it| &**it) {
            Some(column) => by_column(by_name, column, sort.direction),
            None => by_name.to_vec(),
        },
    }
}

fn turned(rows: &[u32], direction: Direction) -> Vec<u32> {
    match direction {
        Direction::Up => rows.to_vec(),
        Direction::Down => rows.iter().rev().copied().collect(),
    }
}

fn by_column(by_name: &[u32], column: &Column, direction: Direction) -> Vec<u32> {
    let is_there = |row: usize| row < column.len();
    match column {
        Column::Category(it) => {
            let ranks = ranks(it.names.iter().map(|it| fold(it)));
            by_key(by_name, direction, |row| ranks.get(*it.codes.get(row)? as usize).copied()?)
        }
        Column::Tags(it) => {
            let tags = ranks(it.tags.names.iter().map(|it| fold(it)));
            // A set sorts by the names of its tags, one after the other.
            let sets = it.sets.iter().map(|set| {
                let mut tags: Vec<_> =
                    set.iter().filter_map(|tag| *tags.get(*tag as usize)?).collect();
                tags.sort_unstable();
                tags
            });
            let ranks = ranks(sets);
            by_key(by_name, direction, |row| ranks.get(*it.codes.get(row)? as usize).copied()?)
        }
        Column::Number(it) => by_key(by_name, direction, |row| {
            let lo = *it.lo.get(row)?;
            (!lo.is_nan()).then(|| sortable(lo))
        }),
        Column::Date(it) => by_key(by_name, direction, |row| {
            let day = *it.get(row)?;
            (day != Column::NO_DAY).then(|| (i64::from(day) - i64::from(i32::MIN)) as u64)
        }),
        Column::Flag(it) => by_key(by_name, direction, |row| {
            it.get(row).filter(|it| **it != 0).map(|it| u64::from(*it))
        }),
        Column::Text(it) if is_there(by_name.len().saturating_sub(1)) => {
            by_text(by_name, it, direction)
        }
        Column::Text(_) => by_name.to_vec(),
    }
}

/// A number that sorts as the float does.
fn sortable(x: f64) -> u64 {
    let bits = (x + 0.0).to_bits();
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}

/// By code, 0 for blank: the place among all.
fn ranks<T: Ord>(items: impl Iterator<Item = T>) -> Vec<Option<u64>> {
    let mut order: Vec<(T, usize)> = items.zip(1..).collect();
    order.sort_unstable();
    let mut res = vec![None; order.len() + 1];
    for (rank, (_, code)) in (0..).zip(order) {
        res[code] = Some(rank);
    }
    res
}

/// Stable: equal keys stay in the order of names; blanks come last.
fn by_key(by_name: &[u32], direction: Direction, key: impl Fn(usize) -> Option<u64>) -> Vec<u32> {
    let mut known: Vec<(u64, u32)> = Vec::with_capacity(by_name.len());
    let mut blank = Vec::new();
    for row in by_name {
        match key(*row as usize) {
            Some(key) => known.push((if direction == Direction::Up { key } else { !key }, *row)),
            None => blank.push(*row),
        }
    }
    radix_sort(&mut known);
    known.into_iter().map(|(_, row)| row).chain(blank).collect()
}

/// Sorts by key, stable, eleven bits at a time; bits that all keys share cost nothing.
fn radix_sort(items: &mut Vec<(u64, u32)>) {
    const BITS: u32 = 11;
    const N: usize = 1 << BITS;
    let Some((first, _)) = items.first().copied() else { return };
    let differ = items.iter().fold(0, |res, (key, _)| res | (key ^ first));
    let mut other = vec![(0, 0); items.len()];
    for shift in (0..u64::BITS).step_by(BITS as usize) {
        let digit = |key: u64| (key >> shift) as usize % N;
        if digit(differ) == 0 {
            continue;
        }
        let mut places = [0_usize; N];
        for (key, _) in items.iter() {
            places[digit(*key)] += 1;
        }
        let mut start = 0;
        for place in &mut places {
            start += std::mem::replace(place, start);
        }
        for it in items.iter() {
            let place = &mut places[digit(it.0)];
            other[*place] = *it;
            *place += 1;
        }
        std::mem::swap(items, &mut other);
    }
}

fn by_text(by_name: &[u32], texts: &Texts, direction: Direction) -> Vec<u32> {
    let text = |row: u32| if (row as usize) < texts.len() { texts.get(row as usize) } else { "" };
    let (mut known, blank): (Vec<u32>, Vec<u32>) =
        by_name.iter().partition(|row| !text(**row).is_empty());
    let mut keys: Vec<(Cow<'_, str>, u32)> =
        known.drain(..).map(|row| (fold(text(row)), row)).collect();
    keys.sort_by(|(a, _), (b, _)| match direction {
        Direction::Up => a.cmp(b),
        Direction::Down => b.cmp(a),
    });
    keys.into_iter().map(|(_, row)| row).chain(blank).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        analysis::matching::{Matcher, Rule, RuleCriterion},
        model::{Kind, Role, Span, Thresholds, Value, Weight},
    };

    const SIZE: Id<Attribute> = Id::new(1);
    const PLACE: Id<Attribute> = Id::new(2);

    /// Name, domain, relationship, size, place.
    fn table() -> Arc<Table> {
        let accounts = [
            ("Delta", "delta.com", Some(Relationship::Customer), Some(50.0), "Wuhan"),
            ("alpha", "alpha.de", Some(Relationship::Prospect), None, "berlin"),
            ("Beta", "", None, Some(-3.0), "Berlin"),
            ("Gamma", "ALPHA.com", Some(Relationship::Prospect), Some(50.0), ""),
            ("Zeta", "zeta.com", Some(Relationship::Churned), Some(400.0), "Aachen"),
        ];
        let mut res = Table::default();
        let (mut names, mut domains, mut relationships) =
            (Texts::default(), Texts::default(), Vec::new());
        let mut size = Column::unknown(Kind::Number, accounts.len());
        let mut place = Column::unknown(Kind::Category, accounts.len());
        for (row, (name, domain, relationship, n, at)) in accounts.into_iter().enumerate() {
            res.ids.push(AccountId(row as u64 + 1));
            names.push(name);
            domains.push(domain);
            relationships.push(relationship.map_or(0, Relationship::code));
            size.set(row, n.and_then(Span::exact).map(Value::Number).as_ref());
            place.set(row, Some(&Value::Category(at.to_owned())));
        }
        res.names = Arc::new(names);
        res.domains = Arc::new(domains);
        res.relationships = Arc::new(relationships);
        res.columns.insert(SIZE, Arc::new(size));
        res.columns.insert(PLACE, Arc::new(place));
        res.sort_by_name();
        Arc::new(res)
    }

    #[track_caller]
    fn check(query: &Query, expected: &str) {
        let table = table();
        let condition = Condition::Between { lo: Some(45.0), hi: Some(60.0), tolerance: 0.0 };
        let (id, weight) = (Id::new(1), Weight::default());
        let rule = Rule {
            profile: Id::new(1),
            criteria: vec![
                RuleCriterion { id, attribute: SIZE, condition, role: Role::Prefer, weight },
                RuleCriterion {
                    id: Id::new(2),
                    attribute: PLACE,
                    condition: Condition::OneOf { values: vec!["wuhan".into(), "BERLIN".into()] },
                    role: Role::Must,
                    weight,
                },
            ],
            thresholds: Thresholds::default(),
            floor: 20,
            ceiling: 40,
            reference_day: Day::from_number(0).unwrap(),
            overrides: Vec::new(),
        };
        let matching = Matcher::default().run(&table, &rule);
        let rows = rows(&table, Some(&matching), query, rule.reference_day);
        let names: Vec<&str> = rows.iter().map(|row| table.names.get(*row as usize)).collect();
        assert_eq!(names.join(" "), expected);
    }

    fn sorted(by: SortBy, direction: Direction) -> Query {
        Query { sort: Sort { by, direction }, ..Query::default() }
    }

    #[test]
    fn rows_sort_by_anything_with_blanks_last_and_equals_by_name() {
        use Direction::{Down, Up};
        check(&Query::default(), "Delta Gamma alpha Beta Zeta");
        check(&sorted(SortBy::Rank, Down), "Zeta Beta alpha Gamma Delta");
        check(&sorted(SortBy::Name, Down), "Zeta Gamma Delta Beta alpha");
        check(&sorted(SortBy::Domain, Up), "Gamma alpha Delta Zeta Beta");
        check(&sorted(SortBy::Domain, Down), "Zeta Delta alpha Gamma Beta");
        check(&sorted(SortBy::Relationship, Up), "alpha Gamma Delta Zeta Beta");
        check(&sorted(SortBy::Score, Down), "Delta Gamma alpha Beta Zeta");
        check(&sorted(SortBy::Attribute(SIZE), Up), "Beta Delta Gamma Zeta alpha");
        check(&sorted(SortBy::Attribute(SIZE), Down), "Zeta Delta Gamma Beta alpha");
        check(&sorted(SortBy::Attribute(PLACE), Up), "Zeta alpha Beta Delta Gamma");
        check(&sorted(SortBy::Attribute(PLACE), Down), "Delta alpha Beta Zeta Gamma");
        check(&sorted(SortBy::Attribute(Id::new(9)), Up), "alpha Beta Delta Gamma Zeta");
    }

    #[test]
    fn filters_hold_together() {
        check(&Query { search: " ALPHA ".to_owned(), ..Query::default() }, "Gamma alpha");
        check(&Query { tiers: vec![Tier::A, Tier::Out], ..Query::default() }, "Delta Gamma Zeta");
        check(&Query { to_check: true, ..Query::default() }, "Gamma");
        let relationships = vec![None, Some(Relationship::Churned)];
        check(&Query { relationships, ..Query::default() }, "Beta Zeta");
        let starred = Some([AccountId(2), AccountId(5), AccountId(77)].into());
        check(&Query { starred: starred.clone(), ..Query::default() }, "alpha Zeta");
        check(&Query { starred, tiers: vec![Tier::Out], ..Query::default() }, "Zeta");
        let asked = |attribute, asked| Query {
            filters: vec![Filter { attribute, asked }],
            ..Query::default()
        };
        check(&asked(SIZE, Asked::Blank), "alpha");
        check(&asked(PLACE, Asked::Known), "Delta alpha Beta Zeta");
        check(&asked(Id::new(9), Asked::Known), "");
        let berlin = Condition::OneOf { values: vec!["Berlin".to_owned()] };
        check(&asked(PLACE, Asked::Passes(berlin)), "alpha Beta");
    }

    #[test]
    fn the_radix_sort_agrees_with_the_standard_one() {
        let mut items: Vec<(u64, u32)> = (0..5000_u32)
            .map(|row| (sortable(f64::from(row % 97).sin() * 1e6) ^ u64::from(row % 3), row))
            .collect();
        let mut expected = items.clone();
        expected.sort_by_key(|(key, _)| *key);
        radix_sort(&mut items);
        assert_eq!(items, expected);
    }
}
