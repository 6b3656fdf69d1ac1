//! One customer looked at closely: where it stands among the customers, what is recorded of it, which accounts are like
//! it, and what a profile made from it would ask.
//!
//! `alike` finds accounts that share its traits, `seed` turns its traits into conditions.

mod alike;
mod seed;

use std::sync::Arc;

pub use alike::{Alike, N_ALIKE, alike};
pub use seed::{Seed, WANTED, seeds};

use super::{groups::Groups, pains::PainGroup};
use crate::{
    jobs::{Cancelled, Progress},
    model::{AccountId, AccountKind, Attribute, Id, Project, Purpose, Table, Value},
};

/// All that data say of one account.
#[derive(Clone, Debug)]
pub struct DeepDive {
    pub account: AccountId,
    pub kind: AccountKind,
    pub table: Arc<Table>,
    pub row: usize,
    /// Its group among the customers, where it is one.
    pub group: Option<PainGroup>,
    /// Its place by value among the customers whose value is known, from 1, and how many these are.
    pub rank: Option<(usize, usize)>,
    pub outcomes: Vec<Reached>,
    /// What is recorded of it, in the order of the attributes.
    pub traits: Vec<(Id<Attribute>, Value)>,
    /// The nearest customers, and the nearest of all other accounts.
    pub alike: [Vec<Alike>; 2],
    /// What a profile made from it could ask, the most telling first.
    pub seeds: Vec<Seed>,
}

/// An outcome it reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Reached {
    pub attribute: Id<Attribute>,
    pub value: Value,
    /// The share of the other customers it does better than, ties counted half, and how many of these there are. `None` where
    /// no direction is better or the account is no customer.
    pub ahead_of: Option<(f64, usize)>,
}

impl DeepDive {
    /// Looks at the account asked for; where none is, or it is gone, at the one most worth looking at. `None` where there
    /// is none.
    pub fn of(
        tables: &[Arc<Table>; 2],
        project: &Project,
        asked: Option<AccountId>,
        progress: &Progress,
    ) -> Result<Option<Self>, Cancelled> {
        let [accounts, _] = tables;
        let groups = Groups::of_project(accounts, project);
        progress.advance(1)?;
        let find = |id: AccountId| {
            let kinds = [AccountKind::Accounts, AccountKind::Market];
            tables.iter().zip(kinds).find_map(|(table, kind)| {
                let row = table.ids.iter().position(|it| *it == id)?;
                Some((Arc::clone(table), kind, row))
            })
        };
        let found = asked.and_then(find);
        let found = found.or_else(|| usual(accounts, project, &groups).and_then(find));
        let found = found.or_else(|| starred(project).find_map(find));
        let Some((table, kind, row)) = found else { return Ok(None) };
        let place = place_in(&groups, &table, kind, row);
        let known = |purpose: fn(&Purpose) -> bool| {
            let of_purpose = project.attributes.iter().filter(move |(_, it)| purpose(&it.purpose));
            of_purpose.filter_map(|(id, _)| Some((id, table.value(row, id)?)))
        };
        let traits: Vec<_> = known(|it| *it == Purpose::Trait).collect();
        let outcomes = known(|it| matches!(it, Purpose::Outcome(_)));
        let outcomes = outcomes.map(|(attribute, value)| {
            let ahead_of = place.and_then(|it| ahead_of(&groups, attribute, it));
            Reached { attribute, value, ahead_of }
        });
        let outcomes = outcomes.collect();
        let near = alike(&table, row, project, progress)?;
        let seeds = seeds(&table, row, project, progress)?;
        Ok(Some(Self {
            account: table.ids[row],
            kind,
            row,
            group: place.map(|it| group_of(&groups, it)),
            rank: place.and_then(|it| rank(&groups, it)),
            outcomes,
            traits,
            alike: near,
            seeds,
            table,
        }))
    }
}

/// The best by value; among those with notes the best of these. `None` where no customer's value is known.
fn usual(table: &Table, project: &Project, groups: &Groups) -> Option<AccountId> {
    let id = |it: usize| groups.rows.get(it).and_then(|row| table.ids.get(*row as usize)).copied();
    let indexed = |it: &usize| !groups.index[*it].is_nan();
    let by_index = |a: &usize, b: &usize| groups.index[*b].total_cmp(&groups.index[*a]);
    let mut all: Vec<usize> = groups.stayed().iter().filter(indexed).collect();
    all.sort_by(by_index);
    let noted = all.iter().find(|it| id(**it).is_some_and(|it| project.dives.contains(it.dive())));
    noted.or_else(|| all.first()).and_then(|it| id(*it))
}

/// Accounts that people wrote of or starred, in this order.
fn starred(project: &Project) -> impl Iterator<Item = AccountId> {
    let noted = project.dives.iter().map(|(id, _)| AccountId(id.get()));
    let starred = project.overlays.iter().filter(|(_, it)| it.starred);
    noted.chain(starred.map(|(id, _)| AccountId(id.get())))
}

/// Its place in the rows of the groups.
fn place_in(groups: &Groups, table: &Table, kind: AccountKind, row: usize) -> Option<usize> {
    if kind != AccountKind::Accounts || table.len() <= row {
        return None;
    }
    groups.rows.binary_search(&u32::try_from(row).ok()?).ok()
}

fn group_of(groups: &Groups, place: usize) -> PainGroup {
    match () {
        () if groups.best.contains(place) => PainGroup::Best,
        () if groups.rest.contains(place) => PainGroup::Rest,
        () if groups.churned.contains(place) => PainGroup::Churned,
        () => PainGroup::Others,
    }
}

/// Its place by value, ties sharing the better one.
fn rank(groups: &Groups, place: usize) -> Option<(usize, usize)> {
    let own = *groups.index.get(place)?;
    if own.is_nan() {
        return None;
    }
    let known = groups.index.iter().filter(|it| !it.is_nan());
    let better = known.clone().filter(|it| own < **it).count();
    Some((better + 1, known.count()))
}

/// The share of the other customers it does better than in this outcome.
fn ahead_of(groups: &Groups, attribute: Id<Attribute>, place: usize) -> Option<(f64, usize)> {
    let measured = groups.outcomes.iter().find(|it| it.yardstick.attribute == attribute)?;
    let own = *measured.values.get(place)?;
    let chosen = groups.yardsticks.iter().find(|it| it.yardstick.attribute == attribute);
    let low_is_best = chosen.unwrap_or(measured).yardstick.low_is_best;
    let others = measured.values.iter().enumerate();
    let others = others.filter(|(it, value)| *it != place && !value.is_nan()).map(|it| *it.1);
    let (mut n, mut ahead) = (0, 0.0);
    for it in others {
        n += 1;
        let is_ahead = if low_is_best { own < it } else { it < own };
        ahead += if is_ahead {
            1.0
        } else if own == it {
            0.5
        } else {
            0.0
        };
    }
    (0 < n && !own.is_nan()).then(|| (ahead / f64::from(n), n as usize))
}

#[cfg(test)]
mod tests;
