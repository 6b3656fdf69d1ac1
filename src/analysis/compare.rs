//! What several profiles make of the same accounts: how far they overlap, which account belongs to which, and which good
//! customers none of them takes.
//!
//! Knows no names. An account *belongs* to the profile in which it has the better tier, then the higher score, then the
//! higher ceiling; where all are equal, to the one that comes first.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{
    groups::Groups,
    matching::{Fit, Matching},
    statistics::Count,
};
use crate::{
    jobs::{Cancelled, Progress},
    model::{AccountId, Id, Profile},
};

/// Accounts listed by name; the figures count all.
const N_LISTED: usize = 100;
/// Rows between two looks at whether anybody still waits.
const STRIDE: usize = 1 << 16;

/// The profiles side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// In the order of the profiles.
    pub sides: Vec<Side>,
    /// How many accounts match exactly these profiles and no other, most first. Accounts that match none are left out.
    pub regions: Vec<Region>,
    pub n_accounts: usize,
    /// Accounts that match two or more, of which the first hundred are listed, the best fitting first.
    pub n_shared: usize,
    pub shared: Vec<Shared>,
    /// Best customers that match none, of all best customers; the most valuable hundred are listed.
    pub missed: Count,
    pub missed_rows: Vec<Missed>,
}

/// What one profile makes of the accounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    pub profile: Id<Profile>,
    pub n_matches: usize,
    /// Of these, neither customer now nor before.
    pub n_new: usize,
    /// Matches that belong to this profile rather than to another.
    pub n_own: usize,
    /// Of the best, the rest and the churned customers, those that match.
    pub best: Count,
    pub rest: Count,
    pub churned: Count,
}

/// A part of the picture of overlaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Indices in `sides`, rising.
    pub sides: Vec<usize>,
    pub n: usize,
}

/// An account that several profiles match.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    pub account: AccountId,
    pub row: u32,
    /// Indices in `sides` of those that match, the one it belongs to first.
    pub fits: Vec<(usize, Fit)>,
}

/// A best customer that no profile matches.
#[derive(Clone, Debug, PartialEq)]
pub struct Missed {
    pub account: AccountId,
    pub row: u32,
    /// From 0 to 1: see [`Groups`].
    pub index: f64,
    /// The profile it comes closest to, as an index in `sides`, and how it fits there.
    pub nearest: Option<(usize, Fit)>,
}

/// The better fit first.
fn by_fit(it: Fit) -> impl Ord {
    (it.tier, Reverse(it.score), Reverse(it.ceiling))
}

impl Comparison {
    /// Compares these profiles, all over the same table. The groups are those of the table, and empty where nobody knows.
    pub fn of(
        profiles: &[(Id<Profile>, &Matching)],
        groups: &Groups,
        progress: &Progress,
    ) -> Result<Self, Cancelled> {
        let Some((_, first)) = profiles.first() else { return Ok(Self::default()) };
        let table = &first.table;
        let n_rows = table.len();
        progress.start(n_rows as u64);
        let side = |(id, matching): &(Id<Profile>, &Matching)| Side {
            profile: *id,
            n_matches: matching.figures.n_matches(),
            n_new: matching.figures.breadth.n_new,
            n_own: 0,
            best: Count::default(),
            rest: Count::default(),
            churned: Count::default(),
        };
        let mut res = Self {
            sides: profiles.iter().map(side).collect(),
            n_accounts: n_rows,
            ..Self::default()
        };
        let mut regions: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        let mut shared = Vec::new();
        for row in 0..n_rows {
            if row % STRIDE == 0 {
                progress.advance(STRIDE.min(n_rows - row) as u64)?;
            }
            let fits = matching_fits(profiles, row);
            let Some((own, _)) = fits.first() else { continue };
            res.sides[*own].n_own += 1;
            let mut sides: Vec<usize> = fits.iter().map(|(it, _)| *it).collect();
            sides.sort_unstable();
            if 1 < sides.len() {
                shared.push(Shared { account: table.ids[row], row: row as u32, fits });
            }
            *regions.entry(sides).or_default() += 1;
        }
        res.regions = regions.into_iter().map(|(sides, n)| Region { sides, n }).collect();
        res.regions.sort_by_key(|it| Reverse(it.n));
        res.n_shared = shared.len();
        // Stable: of equals those that come first in the table.
        shared.sort_by_key(|it: &Shared| it.fits.first().map(|(_, fit)| by_fit(*fit)));
        shared.truncate(N_LISTED);
        res.shared = shared;
        res.look_at_customers(profiles, groups);
        Ok(res)
    }

    fn look_at_customers(&mut self, profiles: &[(Id<Profile>, &Matching)], groups: &Groups) {
        for (at, row) in groups.rows.iter().enumerate() {
            let fits = matching_fits(profiles, *row as usize);
            for (idx, side) in self.sides.iter_mut().enumerate() {
                let k = usize::from(fits.iter().any(|(it, _)| *it == idx));
                let of = [
                    (&groups.best, &mut side.best),
                    (&groups.rest, &mut side.rest),
                    (&groups.churned, &mut side.churned),
                ];
                for (group, count) in of {
                    if group.contains(at) {
                        *count = Count::new(count.k + k, count.n + 1);
                    }
                }
            }
            if groups.best.contains(at) {
                self.missed.n += 1;
                if fits.is_empty() {
                    self.missed.k += 1;
                    self.missed_rows.push(missed(profiles, *row, groups.index[at]));
                }
            }
        }
        self.missed_rows.sort_by(|a, b| b.index.total_cmp(&a.index).then(a.row.cmp(&b.row)));
        self.missed_rows.truncate(N_LISTED);
    }

    /// How many accounts both profiles match.
    pub fn n_both(&self, a: usize, b: usize) -> usize {
        let both = self.regions.iter().filter(|it| it.sides.contains(&a) && it.sides.contains(&b));
        both.map(|it| it.n).sum()
    }

    /// The two profiles that share most of what either matches (Jaccard 1901); `None` of fewer than two.
    pub fn closest(&self) -> Option<(usize, usize)> {
        let n = self.sides.len();
        let pairs = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b)));
        let share = |(a, b): &(usize, usize)| {
            let both = self.n_both(*a, *b);
            let either = self.sides[*a].n_matches + self.sides[*b].n_matches - both;
            both as f64 / either.max(1) as f64
        };
        // Of equals the first.
        pairs.rev().max_by(|a, b| share(a).total_cmp(&share(b)))
    }
}

/// The profiles that match the row, the one it belongs to first.
fn matching_fits(profiles: &[(Id<Profile>, &Matching)], row: usize) -> Vec<(usize, Fit)> {
    let fits = profiles.iter().enumerate().filter_map(|(idx, (_, it))| Some((idx, it.fit(row)?)));
    let mut res: Vec<(usize, Fit)> = fits.filter(|(_, it)| it.tier.matches()).collect();
    res.sort_by_key(|(idx, fit)| (by_fit(*fit), *idx));
    res
}

fn missed(profiles: &[(Id<Profile>, &Matching)], row: u32, index: f64) -> Missed {
    let fits = profiles.iter().enumerate();
    let fits = fits.filter_map(|(idx, (_, it))| Some((idx, it.fit(row as usize)?)));
    let nearest = fits.min_by_key(|(idx, fit)| (by_fit(*fit), *idx));
    let account = profiles.first().map_or(AccountId(0), |(_, it)| it.table.ids[row as usize]);
    Missed { account, row, index, nearest }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        analysis::{
            matching::{Matcher, Rule, RuleCriterion},
            sample::Bits,
        },
        model::{Column, Condition, Day, Kind, Role, Table, Texts, Thresholds, Value, Weight},
    };

    /// Accounts that hold these letters as tags.
    fn table(accounts: &[&str]) -> Arc<Table> {
        let mut res = Table::default();
        let (mut names, mut tags) = (Texts::default(), Column::unknown(Kind::Tags, accounts.len()));
        for (row, letters) in accounts.iter().enumerate() {
            res.ids.push(AccountId(row as u64 + 1));
            names.push(letters);
            let held = letters.chars().map(|it| it.to_string()).collect();
            tags.set(row, Some(&Value::Tags(held)));
        }
        res.names = Arc::new(names);
        res.relationships = Arc::new(vec![0; accounts.len()]);
        res.columns.insert(Id::new(1), Arc::new(tags));
        res.sort_by_name();
        Arc::new(res)
    }

    /// A profile that gives each letter the weight of its place, the last the most.
    fn matching(table: &Arc<Table>, letters: &str) -> Matching {
        let criteria = letters.chars().zip(1..).map(|(letter, weight)| RuleCriterion {
            id: Id::new(u64::from(weight)),
            attribute: Id::new(1),
            condition: Condition::Has {
                quantifier: crate::model::Quantifier::Any,
                values: vec![letter.to_string()],
            },
            role: Role::Prefer,
            weight: Weight::new(weight).unwrap(),
        });
        let rule = Rule {
            profile: Id::new(1),
            criteria: criteria.collect(),
            thresholds: Thresholds::default(),
            floor: 0,
            ceiling: 100,
            reference_day: Day::new(2026, 1, 1).unwrap(),
            overrides: Vec::new(),
        };
        Matcher::default().run(table, &rule)
    }

    fn compare(accounts: &[&str], profiles: &[&str], best: &[usize]) -> Comparison {
        let table = table(accounts);
        let matchings: Vec<Matching> = profiles.iter().map(|it| matching(&table, it)).collect();
        let profiles: Vec<(Id<Profile>, &Matching)> =
            matchings.iter().zip(1..).map(|(it, id)| (Id::new(id), it)).collect();
        let n = accounts.len();
        let groups = Groups {
            rows: (0..n as u32).collect(),
            best: Bits::of(n, |it| best.contains(&it)),
            rest: Bits::none(n),
            churned: Bits::of(n, |it| !best.contains(&it)),
            index: (0..n).map(|it| it as f64 / n as f64).collect(),
            ..Groups::default()
        };
        Comparison::of(&profiles, &groups, &Progress::default()).unwrap()
    }

    #[test]
    fn regions_count_every_matching_account_once() {
        let res = compare(&["a", "b", "ab", "ab", "x"], &["a", "b"], &[]);
        let regions: Vec<(&[usize], usize)> =
            res.regions.iter().map(|it| (&it.sides[..], it.n)).collect();
        assert_eq!(regions, [(&[0, 1][..], 2), (&[0], 1), (&[1], 1)]);
        assert_eq!((res.n_accounts, res.n_shared, res.n_both(0, 1)), (5, 2, 2));
        assert_eq!(res.closest(), Some((0, 1)));
        assert_eq!(compare(&["a"], &["a"], &[]).closest(), None);
    }

    #[test]
    fn an_account_belongs_where_it_fits_better() {
        // Of `ca` 3 points: `a` scores 33 without `c`, 100 with both; `b` then `a` scores 67 for `a` alone.
        let res = compare(&["ca", "a"], &["ca", "ba", "a"], &[]);
        let first = &res.shared[0];
        assert_eq!(first.fits.iter().map(|(it, _)| *it).collect::<Vec<_>>(), [0, 2, 1]);
        assert_eq!(first.fits[0].1.score, 100);
        let owns: Vec<usize> = res.sides.iter().map(|it| it.n_own).collect();
        assert_eq!(owns, [1, 0, 1]);
    }

    #[test]
    fn best_customers_that_fit_none_come_by_value_with_the_profile_nearest_to_them() {
        let res = compare(&["a", "x", "b", "c"], &["a", "cb"], &[0, 1, 2, 3]);
        assert_eq!(res.missed, Count::new(2, 4));
        let missed: Vec<(u32, Option<usize>)> =
            res.missed_rows.iter().map(|it| (it.row, it.nearest.map(|(it, _)| it))).collect();
        assert_eq!(missed, [(3, Some(1)), (1, Some(0))]);
        assert_eq!((res.sides[0].best, res.sides[1].best), (Count::new(1, 4), Count::new(1, 4)));
    }
}
