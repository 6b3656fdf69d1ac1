//! The customers in groups: the best, the rest, and those who left.
//!
//! A customer's *value index* is the weighted mean of its percentile ranks in the yardsticks, each read in its
//! direction, blanks left out; see [`index`]. The best are the top share by it, or the starred. Prospects and lost deals
//! are in no group. Knows no traits: what the groups differ in is [`super::traits`].

mod customers;
mod index;

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::sample::Bits;
use crate::model::{
    AccountId, Attribute, Best, Day, Outcome, Project, Purpose, Rows, Study, Table, Weight,
    Yardstick,
};

/// The customers of a table, one an observation, and the group of each.
///
/// The sets are disjoint and speak of the places in `rows`. A customer can be in none of them: one who left longer ago
/// than is asked about, and one of whom no yardstick is known.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// The row of the table that each customer is, rising.
    pub rows: Vec<u32>,
    pub best: Bits,
    pub rest: Bits,
    pub churned: Bits,
    /// From 0 to 1; NaN where no yardstick is known.
    pub index: Vec<f64>,
    pub yardsticks: Vec<Measured>,
    /// Every outcome over the customers, for finding what is a copy of one.
    pub outcomes: Vec<Measured>,
    /// By customer, the day it left; `None` where it has not or nobody knows.
    pub left_on: Vec<Option<Day>>,
    /// The day that churn is counted back from.
    pub reference_day: Option<Day>,
    pub warnings: Vec<Warning>,
}

/// An outcome as it was measured.
#[derive(Clone, Debug)]
pub struct Measured {
    pub yardstick: Yardstick,
    /// By customer; NaN where unknown, the middle of a range, the number of a day.
    pub values: Vec<f64>,
    pub n_known: usize,
    /// In the best, the rest and the churned; `None` where unknown of all of them.
    pub medians: [Option<f64>; 3],
}

/// What has to be known before the groups are believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    NoCustomers,
    /// No account says how it stands to us: those with an outcome are taken for customers.
    NoRelationships {
        n_taken: usize,
    },
    /// There is no outcome to tell the best by.
    NoYardstick,
    /// Nobody is starred.
    NoStars,
    /// So few that hardly anything can be told.
    FewBest {
        n: usize,
    },
    FewRest {
        n: usize,
    },
    NoChurned,
    FewChurned {
        n: usize,
    },
    /// Left before the months that count: in no group.
    LeftBefore {
        n: usize,
    },
    /// Customers of whom no yardstick is known: in no group.
    NoIndex {
        n: usize,
    },
    /// Entered more than once: each counted once.
    Duplicates {
        n: usize,
    },
    /// So many have the same index that the share cannot be cut where it should be.
    Ties {
        n_best: usize,
    },
}

/// Fewer best, or fewer others, than this leave hardly anything to be told.
pub const FEW: usize = 8;

/// The least number of best customers that a share is stretched to.
const LEAST_BEST: usize = 8;

impl Groups {
    /// The groups of the project's accounts by its study. Churn is counted back from the day set by hand, or else from
    /// the newest day that an outcome names.
    pub fn of_project(table: &Table, project: &Project) -> Self {
        let starred: BTreeSet<AccountId> = project
            .overlays
            .iter()
            .filter(|(_, it)| it.starred)
            .map(|(id, _)| AccountId(id.get()))
            .collect();
        let about = project.about();
        Self::of(table, &project.attributes, &about.study, &starred, about.reference_day)
    }

    /// The groups by the settings of a study.
    pub fn of(
        table: &Table,
        attributes: &Rows<Attribute>,
        study: &Study,
        starred: &BTreeSet<AccountId>,
        reference_day: Option<Day>,
    ) -> Self {
        let reference_day =
            reference_day.or_else(|| customers::newest_outcome_day(table, attributes));
        let found = customers::find(table, attributes, study.churn_months, reference_day);
        let n = found.rows.len();
        let mut res = Self {
            best: Bits::none(n),
            rest: Bits::none(n),
            churned: Bits::of(n, |it| found.has_left[it] && !found.left_before[it]),
            index: vec![f64::NAN; n],
            reference_day,
            warnings: found.warnings,
            outcomes: outcomes(table, attributes, &found.rows),
            left_on: found.left_on,
            rows: found.rows,
            ..Self::default()
        };
        if n == 0 {
            res.warnings.push(Warning::NoCustomers);
            return res;
        }
        let stayed = Bits::of(n, |it| !found.has_left[it]);
        res.yardsticks = if study.yardsticks.is_empty() {
            defaults(&res.outcomes, attributes, &stayed)
        } else {
            let chosen = study.yardsticks.iter().filter(|it| attributes.contains(it.attribute));
            chosen.map(|it| Measured::of(*it, table, &res.rows)).collect()
        };
        res.index = index::index(&res.yardsticks, n);
        match study.best {
            Best::Starred => res.take_starred(table, starred, &stayed),
            Best::Top(percent) => res.take_top(percent, &stayed),
        }
        res.finish();
        res
    }

    /// Groups given from outside, without an index: those of whom a column says so against the others.
    pub fn of_target(rows: Vec<u32>, best: Bits) -> Self {
        let n = rows.len();
        let rest = Bits::all(n).minus(&best);
        let (churned, index) = (Bits::none(n), vec![f64::NAN; n]);
        let mut res =
            Self { rows, best, rest, churned, index, left_on: vec![None; n], ..Self::default() };
        res.warn_of_few();
        res
    }

    /// Those who are customers still: the best and the rest.
    pub fn stayed(&self) -> Bits {
        self.best.or(&self.rest)
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Best, rest, churned.
    pub fn sizes(&self) -> [usize; 3] {
        [self.best.count(), self.rest.count(), self.churned.count()]
    }

    fn take_starred(&mut self, table: &Table, starred: &BTreeSet<AccountId>, stayed: &Bits) {
        let is_starred = |it: usize| starred.contains(&table.ids[self.rows[it] as usize]);
        self.best = Bits::of(self.rows.len(), |it| stayed.contains(it) && is_starred(it));
        if self.best.count() == 0 {
            self.warnings.push(Warning::NoStars);
            self.rest = stayed.clone();
            return;
        }
        self.rest = stayed.minus(&self.best);
    }

    fn take_top(&mut self, percent: u8, stayed: &Bits) {
        if self.yardsticks.is_empty() {
            self.warnings.push(Warning::NoYardstick);
            self.rest = stayed.clone();
            return;
        }
        let n = self.rows.len();
        let indexed = Bits::of(n, |it| stayed.contains(it) && !self.index[it].is_nan());
        let n_blank = stayed.minus(&indexed).count();
        if 0 < n_blank {
            self.warnings.push(Warning::NoIndex { n: n_blank });
        }
        let values: Vec<f64> = indexed.iter().map(|it| self.index[it]).collect();
        let share = usize::from(percent.clamp(1, 99));
        let wished = ((values.len() * share + 50) / 100).max(LEAST_BEST).min(values.len() / 2);
        let Some(cut) = index::cut(&values, wished) else { return };
        self.best = Bits::of(n, |it| indexed.contains(it) && cut <= self.index[it]);
        self.rest = indexed.minus(&self.best);
        let n_best = self.best.count();
        if wished * 3 / 2 + 1 < n_best {
            self.warnings.push(Warning::Ties { n_best });
        }
    }

    /// Medians and the warnings that depend on the sizes.
    fn finish(&mut self) {
        let sets = [&self.best, &self.rest, &self.churned];
        for it in self.yardsticks.iter_mut().chain(&mut self.outcomes) {
            it.medians = sets.map(|set| index::median(set.iter().map(|row| it.values[row])));
        }
        self.warn_of_few();
        match self.churned.count() {
            0 => self.warnings.push(Warning::NoChurned),
            n if n < FEW => self.warnings.push(Warning::FewChurned { n }),
            _ => (),
        }
    }

    fn warn_of_few(&mut self) {
        let [n_best, n_rest, _] = self.sizes();
        if 0 < n_best && n_best < FEW {
            self.warnings.push(Warning::FewBest { n: n_best });
        }
        if 0 < n_best && n_rest < FEW {
            self.warnings.push(Warning::FewRest { n: n_rest });
        }
    }
}

impl Measured {
    fn of(yardstick: Yardstick, table: &Table, rows: &[u32]) -> Self {
        let values = index::numbers(table, yardstick.attribute, rows);
        let n_known = values.iter().filter(|it| !it.is_nan()).count();
        Self { yardstick, values, n_known, medians: [None; 3] }
    }
}

fn outcomes(table: &Table, attributes: &Rows<Attribute>, rows: &[u32]) -> Vec<Measured> {
    let outcomes = attributes.iter().filter_map(|(attribute, it)| match it.purpose {
        Purpose::Outcome(outcome) => {
            let low_is_best = low_is_best(outcome);
            Some(Yardstick { attribute, weight: Weight::default(), low_is_best })
        }
        Purpose::Trait => None,
    });
    outcomes.map(|it| Measured::of(it, table, rows)).collect()
}

/// Whether less of it is better.
pub fn low_is_best(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::DaysToClose | Outcome::CustomerSince | Outcome::SupportLoad | Outcome::Discount
    )
}

/// What tells the best where nobody chose: the largest in value or deals, the longest stay, the fastest to buy, those
/// who refer others, those with room to expand. Weights from 1 to 5.
const DEFAULTS: [(Outcome, u8); 7] = [
    (Outcome::LifetimeValue, 3),
    (Outcome::DealSize, 2),
    (Outcome::DaysToClose, 2),
    (Outcome::Tenure, 2),
    (Outcome::CustomerSince, 2),
    (Outcome::Referrals, 1),
    (Outcome::RoomToExpand, 1),
];

/// What else tells something, where there is none of [`DEFAULTS`].
const SECOND_CHOICE: [(Outcome, u8); 6] = [
    (Outcome::WonDeals, 1),
    (Outcome::WonShare, 1),
    (Outcome::Renewals, 1),
    (Outcome::Usage, 1),
    (Outcome::Satisfaction, 1),
    (Outcome::UsageLastMonth, 1),
];

/// The yardsticks where nobody chose: outcomes known of at least half of those who stayed, and not all the same.
fn defaults(outcomes: &[Measured], attributes: &Rows<Attribute>, stayed: &Bits) -> Vec<Measured> {
    let by_outcome: FxHashMap<Outcome, &Measured> = outcomes
        .iter()
        .rev()
        .filter(|it| index::tells(&it.values, stayed))
        .filter_map(|it| match attributes.get(it.yardstick.attribute)?.purpose {
            Purpose::Outcome(outcome) => Some((outcome, it)),
            Purpose::Trait => None,
        })
        .collect();
    let pick = |list: &[(Outcome, u8)]| -> Vec<Measured> {
        let picked = list.iter().filter_map(|(outcome, weight)| {
            // The day a customer came says what the months say.
            if *outcome == Outcome::CustomerSince && by_outcome.contains_key(&Outcome::Tenure) {
                return None;
            }
            let mut res = (*by_outcome.get(outcome)?).clone();
            res.yardstick.weight = Weight::try_from(*weight).unwrap_or_default();
            Some(res)
        });
        picked.collect()
    };
    let res = pick(&DEFAULTS);
    if res.is_empty() { pick(&SECOND_CHOICE) } else { res }
}

#[cfg(test)]
mod tests;
