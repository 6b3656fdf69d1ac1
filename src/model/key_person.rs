//! Key people: who has a say when a company like the profile's buys, and what moves each of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Id, Profile};

/// What a person does in the decision, in the order in which a decision is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Say {
    Proposes,
    Influences,
    Decides,
    Approves,
    Buys,
    Uses,
    /// Can stop it at any point.
    Blocks,
}

impl Say {
    pub const ALL: [Self; 7] = [
        Self::Proposes,
        Self::Influences,
        Self::Decides,
        Self::Approves,
        Self::Buys,
        Self::Uses,
        Self::Blocks,
    ];
    /// The links of the chain: a decision without one of them has a hole.
    pub const CHAIN: [Self; 6] =
        [Self::Proposes, Self::Influences, Self::Decides, Self::Approves, Self::Buys, Self::Uses];
}

/// A person as there is one in most companies of the profile.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyPerson {
    pub place: f64,
    /// `None` in a foreign file only: such a person is shown nowhere.
    pub profile: Option<Id<Profile>>,
    /// What the role is called: «Purchasing manager».
    pub title: String,
    /// A name to call the person by, where the team gave one.
    pub name: String,
    pub says: BTreeSet<Say>,
    /// What the person does all day.
    pub job: String,
    pub goals: String,
    pub pains: String,
    pub objections: String,
    /// Where the person can be reached and informs themselves.
    pub channels: String,
    /// What convinces them.
    pub convinces: String,
    /// Of the person, as much as is useful.
    pub personal: String,
    /// What the drawn face is made from.
    pub face: u64,
}

impl KeyPerson {
    /// What the person is called in a list: the role, else the name.
    pub fn called(&self) -> &str {
        let title = self.title.trim();
        if title.is_empty() { self.name.trim() } else { title }
    }
}
