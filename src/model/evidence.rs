//! Evidence: one thing that speaks for a claim or against it, and how much it can be relied on.
//!
//! What it points to may be gone: then it points to nothing, and its words still stand.

use serde::{Deserialize, Serialize};

use super::{
    AccountId, Attribute, Competitor, Criterion, Day, Id, Interview, Pain, Profile, Round, Source,
    Survey, SwotEntry, Trend,
};

/// How a piece of evidence was come by, the strongest first.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Counted or tested in data.
    Measured,
    /// Heard from a customer.
    Customer,
    /// Believed by a colleague.
    Colleague,
    #[default]
    Guess,
}

impl Grade {
    pub const ALL: [Self; 4] = [Self::Measured, Self::Customer, Self::Colleague, Self::Guess];
}

/// Which way it speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    #[default]
    Supports,
    Contradicts,
}

/// The row of the project that a piece of evidence was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    Source(Id<Source>),
    Interview(Id<Interview>),
    Survey(Id<Survey>),
    Competitor(Id<Competitor>),
    Trend(Id<Trend>),
    Round(Id<Round>),
    Pain(Id<Pain>),
    Swot(Id<SwotEntry>),
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    pub place: f64,
    pub text: String,
    pub grade: Grade,
    pub stance: Stance,
    pub day: Option<Day>,
    /// The source or the person, in words.
    pub who: String,
    pub origin: Option<Origin>,
    pub account: Option<AccountId>,
    /// What it is about: a criterion, or an attribute for as long as no criterion is made of it.
    pub attribute: Option<Id<Attribute>>,
    pub criterion: Option<Id<Criterion>>,
    /// A field of the description of a profile, where it is about that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<FieldOf>,
}

/// A field that describes a profile: see `analysis::portrait`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldOf {
    pub profile: Id<Profile>,
    pub key: String,
}

/// How a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    Assumption,
    Testing,
    Confirmed,
    Refuted,
}

impl Standing {
    pub const ALL: [Self; 4] = [Self::Assumption, Self::Testing, Self::Confirmed, Self::Refuted];
}

/// What a criterion claims beyond its rule: how it is put to the test, and a standing set by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Claim {
    /// What would refute it.
    pub refuted_by: String,
    /// How many answers are needed.
    pub n_needed: Option<u32>,
    pub due: Option<Day>,
    pub ruling: Option<Ruling>,
}

impl Claim {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A standing set by hand. Wins over the one that follows from the evidence, and shows as such.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    pub standing: Standing,
    pub reason: String,
}
