//! Why the project is: what is expected of a profile, and the teams that will work with it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Attribute, Id};

/// The decisions a profile is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Which companies to win.
    Win,
    /// Which customers to keep.
    Keep,
    /// Which customers to sell more to.
    Expand,
}

impl Decision {
    pub const ALL: [Self; 3] = [Self::Win, Self::Keep, Self::Expand];
}

/// Why a profile is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Why {
    /// Why we need a profile.
    pub reason: String,
    /// The result expected.
    pub result: String,
    pub decisions: BTreeSet<Decision>,
    /// The business goal it serves.
    pub goal: String,
    pub market: String,
}

/// A team that works with the profiles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Team {
    pub place: f64,
    pub name: String,
    /// What the team does with a profile.
    pub uses: String,
    /// What it needs to know of a company: criteria on these attributes cover it.
    pub needs: Vec<Id<Attribute>>,
}
