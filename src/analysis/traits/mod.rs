//! What sets the best customers apart, and what those who leave: every attribute searched, every figure with its interval,
//! every finding charged for the search that found it.
//!
//! An observation is a customer, once, whatever number of deals it has: deals are rolled up before they come here.
//! [`candidates`] lists what is asked of an attribute, [`search`] finds the best of it and repeats the whole search under
//! shuffled labels, [`figures`] makes shares and lifts, [`verdict`] the words, [`leaks`] finds columns that know the
//! outcome.

mod candidates;
mod cells;
mod field;
mod figures;
mod leaks;
mod search;
mod surprise;
mod verdict;

pub use figures::{Effect, Estimate, Test, lift};
pub use leaks::{Leak, Outcome as Known, Telltale};
pub use verdict::{LIKELY, STRONG, STRONG_LIFT, Verdict};

use super::{
    groups::Groups,
    sample::{Bits, Sample},
    statistics::Count,
};
use crate::{
    jobs::{Cancelled, Progress},
    model::{Attribute, Condition, Id, Kind, Project, Purpose, Rows, Table},
};

/// The groups of a project's customers, what is recorded of them, and what was found in it.
#[derive(Clone, Debug, Default)]
pub struct Studied {
    pub groups: Groups,
    /// The rows are those of `groups`; the columns are the traits, leaks and all.
    pub sample: Sample,
    pub traits: Traits,
}

impl Studied {
    /// All of it, from the accounts as people see them.
    pub fn of(table: &Table, project: &Project, progress: &Progress) -> Result<Self, Cancelled> {
        let groups = Groups::of_project(table, project);
        let sample = sample(table, &groups.rows, &project.attributes);
        let seed = project.about().study.seed;
        let traits = Traits::of(&sample, &groups, &project.attributes, seed, progress)?;
        Ok(Self { groups, sample, traits })
    }
}

/// These rows with every attribute that describes companies.
pub fn sample(table: &Table, rows: &[u32], attributes: &Rows<Attribute>) -> Sample {
    let traits = attributes.iter().filter(|(_, it)| it.purpose == Purpose::Trait);
    Sample::of(table, rows, traits.map(|(id, _)| id))
}

/// Everything found.
#[derive(Clone, Debug, Default)]
pub struct Traits {
    /// The strongest first. Every attribute that was tested is here with what is best in it, and perhaps with one or two
    /// findings more that say something else.
    pub findings: Vec<Finding>,
    pub leaks: Vec<Leak>,
    pub left_out: Vec<LeftOut>,
    /// Attributes that were tested.
    pub n_tested: usize,
    /// Conditions asked of them.
    pub n_conditions: usize,
    /// Whether there were best customers to compare with the rest, and churned ones to compare with those who stayed.
    pub tested_win: bool,
    pub tested_keep: bool,
}

/// One condition on one attribute, and how the groups differ in it.
#[derive(Clone, Debug)]
pub struct Finding {
    pub attribute: Id<Attribute>,
    pub condition: Condition,
    pub found: Found,
    /// How many of the best, the rest and the churned meet it, of those of whom it is known.
    pub best: Count,
    pub rest: Count,
    pub churned: Count,
    /// The best against the rest: a lift above 1 wins.
    pub win: Option<Effect>,
    /// The churned against those who stayed, best and rest: a lift above 1 leaves. See [`Finding::lift_to_stay`].
    pub leave: Option<Effect>,
    pub verdict: Verdict,
    /// We win such customers more often, and lose them more often.
    pub is_seductive: bool,
    /// Another number goes so nearly along with an outcome that this may be part of how it is computed.
    pub is_near_outcome: bool,
    /// The customers that meet it, and those of whom it is known whether they do.
    pub pass: Bits,
    pub known: Bits,
}

/// How a condition came to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// A single value, tag or flag.
    Single,
    /// Values found together.
    Union,
    /// A range of numbers or days.
    Interval,
    /// Two tags, both held or either.
    Pair,
}

/// An attribute that was not tested, or not as a trait.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    pub attribute: Id<Attribute>,
    pub why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It tells how a customer turned out.
    Outcome,
    /// Free text.
    Text,
    /// Known of no customer, or of hardly any.
    Blank { n_known: usize },
    /// The same for all.
    Constant,
    /// Nearly every customer has a value of its own.
    Unique { n_values: usize },
    /// No value is held by enough customers.
    Rare { least: usize },
    /// It knows the outcome: see [`Traits::leaks`].
    Leak,
}

impl Traits {
    /// Tests every attribute of the sample, whose rows are those of the groups.
    pub fn of(
        sample: &Sample,
        groups: &Groups,
        attributes: &Rows<Attribute>,
        seed: u64,
        progress: &Progress,
    ) -> Result<Self, Cancelled> {
        let leaks = leaks::find(sample, groups, progress)?;
        let mut res = Self {
            tested_win: 0 < groups.best.count() && 0 < groups.rest.count(),
            tested_keep: 0 < groups.churned.count() && 0 < groups.stayed().count(),
            ..Self::default()
        };
        let mut tested = Vec::new();
        let least = least(groups);
        for feature in &sample.features {
            let is_leak = leaks.iter().any(|it| it.attribute == feature.attribute);
            let why = if is_leak { Some(Why::Leak) } else { candidates::why_not(feature, groups) };
            match why {
                Some(why) => res.left_out.push(LeftOut { attribute: feature.attribute, why }),
                None => match candidates::ask(feature, least) {
                    inquiry if inquiry.is_empty() => res
                        .left_out
                        .push(LeftOut { attribute: feature.attribute, why: Why::Rare { least } }),
                    inquiry => tested.push(inquiry),
                },
            }
        }
        for (attribute, it) in attributes.iter() {
            let why = match it.purpose {
                Purpose::Outcome(_) => Why::Outcome,
                Purpose::Trait if it.kind == Kind::Text => Why::Text,
                Purpose::Trait => continue,
            };
            res.left_out.push(LeftOut { attribute, why });
        }
        res.leaks = leaks;
        res.n_tested = tested.len();
        res.n_conditions = tested.iter().map(|it| it.questions.len()).sum();
        res.findings = search::findings(&tested, groups, seed, progress)?;
        for it in &mut res.findings {
            it.is_near_outcome = leaks::is_near_outcome(sample, groups, it.attribute);
        }
        Ok(res)
    }

    /// What is best in the attribute.
    pub fn best_of(&self, attribute: Id<Attribute>) -> Option<&Finding> {
        self.findings.iter().find(|it| it.attribute == attribute)
    }
}

/// How many customers a condition has to be met by: five, or two in a hundred.
fn least(groups: &Groups) -> usize {
    let n: usize = groups.sizes().iter().sum();
    n.div_ceil(50).max(5)
}

impl Finding {
    /// P(stays | trait) / P(stays), among those who are or were customers.
    pub fn lift_to_stay(&self) -> Option<Estimate> {
        let leave = self.leave.as_ref()?;
        let n = (leave.inside.n + leave.outside.n) as f64;
        let lost = leave.inside.n as f64 / n;
        let stays = |lift: f64| (1.0 - lift * lost) / (1.0 - lost);
        let (value, lo, hi) = (stays(leave.lift.value), stays(leave.lift.hi), stays(leave.lift.lo));
        Some(Estimate { value, lo, hi })
    }
}

#[cfg(test)]
mod tests;
