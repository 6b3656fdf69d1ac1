//! Who is a customer, who has left and when, and who is entered twice.

use rustc_hash::FxHashMap;

use super::Warning;
use crate::model::{Attribute, Column, Day, Outcome, Purpose, Relationship, Rows, Table, fold};

/// The customers, each once.
#[derive(Debug, Default)]
pub(super) struct Customers {
    pub(super) rows: Vec<u32>,
    pub(super) has_left: Vec<bool>,
    /// Left, but longer ago than is asked about.
    pub(super) left_before: Vec<bool>,
    pub(super) left_on: Vec<Option<Day>>,
    pub(super) warnings: Vec<Warning>,
}

/// The newest day that an outcome names, the best guess at when the table was made.
pub(super) fn newest_outcome_day(table: &Table, attributes: &Rows<Attribute>) -> Option<Day> {
    let days =
        attributes.iter().filter_map(|(id, it)| match (it.purpose, table.columns.get(&id)) {
            (Purpose::Outcome(_), Some(column)) => match &**column {
                Column::Date(days) => days.iter().copied().filter(|it| *it != Column::NO_DAY).max(),
                _ => None,
            },
            _ => None,
        });
    days.max().and_then(Day::from_number)
}

/// The customers among the accounts: those said to be one or to have left, those with a day they left, those whose deal
/// was lost though they have a day they came; and where nobody says how an account stands to us, all with an outcome.
///
/// Churned is who is said to have left, or left by `reference_day`, within `churn_months` before it where the day is
/// known.
pub(super) fn find(
    table: &Table,
    attributes: &Rows<Attribute>,
    churn_months: u32,
    reference_day: Option<Day>,
) -> Customers {
    let of = |outcome: Outcome| -> Vec<&Column> {
        let is_it = |it: &Attribute| it.purpose == Purpose::Outcome(outcome);
        let ids = attributes.iter().filter(|(_, it)| is_it(it)).map(|(id, _)| id);
        ids.filter_map(|id| table.columns.get(&id).map(|it| &**it)).collect()
    };
    let (came, left) = (of(Outcome::CustomerSince), of(Outcome::ChurnDate));
    let outcomes: Vec<&Column> = Outcome::ALL.into_iter().flat_map(of).collect();
    let day = |columns: &[&Column], row: usize| {
        let days = columns.iter().filter_map(|it| match it {
            Column::Date(days) => Day::from_number(days[row]),
            _ => None,
        });
        days.max()
    };
    let is_silent = table.relationships.iter().all(|it| *it == 0);
    let is_customer = |row: usize| match table.relationship(row) {
        Some(Relationship::Customer | Relationship::Churned) => true,
        Some(Relationship::Prospect | Relationship::Open) => false,
        None if is_silent => outcomes.iter().any(|it| it.is_known(row)),
        Some(Relationship::Lost) | None => day(&came, row).is_some() || day(&left, row).is_some(),
    };
    let all = (0..table.len() as u32).filter(|row| is_customer(*row as usize));
    let (rows, n_duplicates) = once(table, attributes, all.collect());
    let since = reference_day.map(|it| it.months_before(churn_months));
    let mut res = Customers { rows, ..Customers::default() };
    for row in &res.rows {
        let row = *row as usize;
        let left_on = day(&left, row);
        let relationship = table.relationship(row);
        let is_said = matches!(relationship, Some(Relationship::Churned | Relationship::Lost));
        let has_left =
            is_said || left_on.is_some_and(|it| reference_day.is_none_or(|day| it <= day));
        res.has_left.push(has_left);
        res.left_before.push(has_left && left_on.zip(since).is_some_and(|(it, day)| it < day));
        res.left_on.push(left_on);
    }
    let n_before = res.left_before.iter().filter(|it| **it).count();
    let warnings = [
        (is_silent && !res.rows.is_empty())
            .then_some(Warning::NoRelationships { n_taken: res.rows.len() }),
        (0 < n_before).then_some(Warning::LeftBefore { n: n_before }),
        (0 < n_duplicates).then_some(Warning::Duplicates { n: n_duplicates }),
    ];
    res.warnings = warnings.into_iter().flatten().collect();
    res
}

/// Each company once, and how many rows that left out. The table has merged what has the same key; what is left are
/// records of the same domain, and where a domain is missing of the same name: of those the fullest stays.
fn once(table: &Table, attributes: &Rows<Attribute>, rows: Vec<u32>) -> (Vec<u32>, usize) {
    let columns: Vec<&Column> =
        attributes.iter().filter_map(|(id, _)| Some(&**table.columns.get(&id)?)).collect();
    let n_known = |row: u32| columns.iter().filter(|it| it.is_known(row as usize)).count();
    let mut by_domain: FxHashMap<String, u32> = FxHashMap::default();
    let mut by_name: FxHashMap<String, u32> = FxHashMap::default();
    let mut dropped = vec![false; table.len()];
    for row in &rows {
        let name = fold(table.names.get(*row as usize)).into_owned();
        let domain = fold(table.domains.get(*row as usize)).into_owned();
        let other = [(&mut by_domain, &domain), (&mut by_name, &name)]
            .into_iter()
            .filter(|(_, key)| !key.is_empty())
            .find_map(|(met, key)| met.get(key).copied());
        // Two of one name with domains of their own are two companies.
        let other = other.filter(|other| {
            let theirs = fold(table.domains.get(*other as usize));
            domain.is_empty() || theirs.is_empty() || *theirs == *domain
        });
        let stays = match other {
            Some(other) if n_known(other) < n_known(*row) => {
                dropped[other as usize] = true;
                *row
            }
            Some(other) => {
                dropped[*row as usize] = true;
                other
            }
            None => *row,
        };
        if !domain.is_empty() {
            by_domain.insert(domain, stays);
        }
        if !name.is_empty() && (other.is_some() || !by_name.contains_key(&name)) {
            by_name.insert(name, stays);
        }
    }
    let n_before = rows.len();
    let rows: Vec<u32> = rows.into_iter().filter(|it| !dropped[*it as usize]).collect();
    let n_dropped = n_before - rows.len();
    (rows, n_dropped)
}
