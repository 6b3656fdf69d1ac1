//! Strengths, weaknesses, opportunities, threats.

use serde::{Deserialize, Serialize};

use super::{Attribute, Competitor, Criterion, Day, Evidence, Id, Pain, Trend};

/// The quadrant of an entry.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum SwotKind {
    #[default]
    Strength,
    Weakness,
    Opportunity,
    Threat,
}

impl SwotKind {
    pub const ALL: [Self; 4] = [Self::Strength, Self::Weakness, Self::Opportunity, Self::Threat];
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SwotEntry {
    pub place: f64,
    pub kind: SwotKind,
    pub text: String,
    /// Who says so.
    pub who: String,
    pub day: Option<Day>,
    /// What it is about.
    pub attribute: Option<Id<Attribute>>,
    /// What speaks for it; what is gone is no more counted.
    pub evidence: Vec<Id<Evidence>>,
    /// What it was taken over from: that is not offered again.
    pub from: Option<SwotFrom>,
}

/// What an entry can be taken over from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SwotFrom {
    /// What a competitor is good at.
    Rival(Id<Competitor>),
    /// What a competitor is bad at.
    Gap(Id<Competitor>),
    Trend(Id<Trend>),
    /// A criterion that was refuted.
    Criterion(Id<Criterion>),
    /// A trait that sets the best apart, or those who leave.
    Trait(Id<Attribute>),
    Pain(Id<Pain>),
}
