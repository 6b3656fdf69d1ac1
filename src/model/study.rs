//! How the customers are looked at: what makes one of the best, and what a suggestion has to hold to.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Attribute, Id, Weight};

/// The settings of the second step. Figures follow from them and from the accounts; the same settings over the same
/// accounts give the same figures on every machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Study {
    /// Empty where nobody chose: then the outcomes there are, as `analysis::groups` picks them.
    pub yardsticks: Vec<Yardstick>,
    pub best: Best,
    /// Customers who left within so many months before the reference day count as churned.
    pub churn_months: u32,
    /// Attributes that a suggestion has to use.
    pub pinned: BTreeSet<Id<Attribute>>,
    /// Attributes that a suggestion must not use.
    pub banned: BTreeSet<Id<Attribute>>,
    /// The most criteria a suggestion may have.
    pub max_criteria: u8,
    /// The tags that imports name pains in.
    pub pains: Option<Id<Attribute>>,
    /// Where chance starts.
    pub seed: u64,
}

/// An outcome that counts, and how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Yardstick {
    pub attribute: Id<Attribute>,
    #[serde(default)]
    pub weight: Weight,
    /// Less is better: days to close, support load.
    #[serde(default)]
    pub low_is_best: bool,
}

/// Which customers are the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Best {
    /// The top share by the yardsticks, in percent.
    Top(u8),
    /// Those that people starred.
    Starred,
}

impl Study {
    /// The shares that can be chosen, in percent.
    pub const SHARES: std::ops::RangeInclusive<u8> = 5..=50;
}

impl Default for Study {
    fn default() -> Self {
        Self {
            yardsticks: Vec::new(),
            best: Best::Top(15),
            churn_months: 12,
            pinned: BTreeSet::new(),
            banned: BTreeSet::new(),
            max_criteria: 7,
            pains: None,
            seed: 1,
        }
    }
}
