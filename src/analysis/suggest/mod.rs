//! A profile proposed from the customers there are: a few criteria with whole weights that rank unseen customers best,
//! the sentence that says it aloud, and how far both can be trusted.
//!
//! Reading order: `atoms` (attributes in pieces), `shape` (a condition under search), `forms` (all there are), `gain` (what
//! one more would add),
//! `logistic` and `weights` (from criteria to whole weights), `search` and `role` (the scorecard), `sentence` (conjunctions),
//! `held_out` (cross-validation of the whole search), `chance` (the same on shuffled outcomes). Knows no project, no
//! names and no texts; the groups are given to it.

mod atoms;
mod chance;
mod customers;
mod figures;
mod folds;
mod forms;
mod gain;
mod held_out;
mod logistic;
mod parallel;
mod role;
mod search;
mod sentence;
mod shape;
mod weights;

pub use customers::of_customers;
pub use figures::{Counted, Estimate, HeldOut};

use crate::{
    analysis::sample::{Bits, Sample},
    jobs::{Cancelled, Progress},
    model::{Attribute, Condition, Id, Role, Weight},
};

/// What a suggestion is asked of.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// Customers, one a row, with the attributes that may be used. Outcomes and leaks are left out by the caller.
    pub sample: &'a Sample,
    /// The rows to learn from and to judge by; all of them when `None`.
    pub among: Option<&'a Bits>,
    /// The best ones.
    pub best: &'a Bits,
    /// Those who left: only reported on.
    pub churned: Option<&'a Bits>,
    /// For rows that are not independent, such as deals of one account: the group of each. Groups stay on one side of
    /// every split, and are shuffled as a whole.
    pub groups: Option<&'a [u32]>,
}

/// What the user decides about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub max_criteria: usize,
    /// Attributes that a criterion is wanted on in any case.
    pub pinned: Vec<Id<Attribute>>,
    /// Attributes that must not be used.
    pub banned: Vec<Id<Attribute>>,
    /// The same seed gives the same suggestion.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { max_criteria: 7, pinned: Vec::new(), banned: Vec::new(), seed: 1 }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    pub verdict: Verdict,
    /// The scorecard, the most important first. Taken over as a profile, [`super::matching`] ranks the customers by it.
    /// Empty unless it beats chance.
    pub criteria: Vec<Suggested>,
    /// The score of each customer by these criteria, as matching gives it. Empty when there are none.
    pub scores: Vec<u8>,
    /// How well what was found ranks customers that it was not found from; `None` when there are too few to hold out.
    pub held_out: Option<HeldOut>,
    /// What one, two, three … criteria are worth on customers held out.
    pub curve: Vec<Point>,
    /// The number of criteria: the fewest that are no worse than the best by more than one standard error (Breiman,
    /// Friedman, Olshen and Stone 1984, 3.4.3).
    pub n_chosen: usize,
    pub chance: Option<Chance>,
    /// The conjunction to say: of as many conditions as were worth most on customers held out. `None` unless the
    /// suggestion beats chance.
    pub sentence: Option<Sentence>,
    /// Conjunctions of which none has both more coverage and more lift, and the sentence; the widest first.
    pub front: Vec<Sentence>,
    /// What says nearly the same as a criterion, and was left out for it.
    pub merged: Vec<Merged>,
    pub warnings: Vec<Warning>,
}

/// Whether there is anything to be suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Shuffled outcomes do as well in at most one case of twenty.
    BeatsChance,
    /// They do as well more often: nothing that could be told from chance.
    LikeChance,
    /// Fewer than this many best ones, or others: nothing can be told.
    TooFew { needed: usize },
}

/// A criterion of the scorecard.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggested {
    pub attribute: Id<Attribute>,
    pub condition: Condition,
    /// Prefer, unless hardly a best customer fails it: then a must, or the exclusion of the opposite.
    pub role: Role,
    pub weight: Weight,
    /// Customers that meet it, out of those of whom it is known.
    pub n_pass: usize,
    pub n_known: usize,
    /// The best among those that meet it.
    pub n_best: usize,
    /// Share of the best among those that meet it over the share among all, on the very customers it was found from.
    pub lift: Estimate,
    /// Area under the curve that is lost without it, on the customers it was found from.
    pub adds: f64,
}

/// One number of criteria.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub n_criteria: usize,
    /// Area under the curve on customers held out: mean over the splits.
    pub auc: f64,
    /// One standard error of that mean.
    pub auc_error: f64,
    /// Lift among the top 10 and 20 %.
    pub lift_10: f64,
    pub lift_20: f64,
}

/// The whole search, on outcomes dealt out anew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    pub n_shuffles: usize,
    /// In how many of them the search came out at least as well on rows held out.
    pub n_as_good: usize,
    /// The mean area under the curve over the shuffles: a half, less what is lost by fitting noise.
    pub auc: f64,
}

impl Chance {
    /// The exact p-value of a test by permutation (Phipson and Smyth, *Permutation p-values should never be zero*, 2010).
    pub fn p(self) -> f64 {
        (self.n_as_good + 1) as f64 / (self.n_shuffles + 1) as f64
    }
}

/// A conjunction: customers that meet all of its conditions.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    pub conditions: Vec<(Id<Attribute>, Condition)>,
    /// Customers that meet them all, and the best among these.
    pub n_pass: usize,
    pub n_best: usize,
    pub in_sample: Worth,
    /// Of the conjunctions found in the same way from other customers, tried on these.
    pub held_out: Option<Worth>,
}

/// What a conjunction is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth {
    /// The share of customers that meet it.
    pub coverage: f64,
    /// Share of the best among those over the share among all.
    pub lift: f64,
    /// Coverage times the difference of the shares (Lavrač, Flach and Zupan, *Rule evaluation measures*, 1999).
    pub wracc: f64,
}

/// A condition that was left out because the same customers pass a criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// Index in `criteria`.
    pub criterion: usize,
    pub attribute: Id<Attribute>,
    pub condition: Condition,
    /// Customers that pass both over those that pass either (Jaccard 1901).
    pub overlap: f64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// So few best customers that every figure is wide open.
    FewBest { n_best: usize },
    /// Nothing on this attribute could be used: it is blank, or the same for everybody.
    PinUseless { attribute: Id<Attribute> },
    /// This attribute has so many values that hardly any is held by enough customers.
    ManyValues { attribute: Id<Attribute>, n_values: usize },
    /// A criterion asks of an attribute that is blank for this share of the customers, in percent: for them it earns
    /// nothing.
    OftenBlank { attribute: Id<Attribute>, percent: u8 },
    /// Learnt from so many customers drawn by lot: more would take longer and tell no more.
    Drawn { n: usize, of: usize },
    /// Rows that belong together were kept together; there are this many groups.
    Grouped { n_groups: usize },
}

/// Proposes a profile.
pub fn suggest(
    case: &Case<'_>,
    settings: &Settings,
    progress: &Progress,
) -> Result<Suggestion, Cancelled> {
    held_out::suggestion(case, settings, progress)
}

#[cfg(test)]
mod tests;
