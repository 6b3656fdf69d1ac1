//! Team views: who takes part, what is asked in a round, and each one's ballot.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Attribute, Id};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Participant {
    pub place: f64,
    pub name: String,
    /// Sales, marketing, product …
    pub function: String,
}

/// One time of asking everyone. Rounds are kept apart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Round {
    pub place: f64,
    pub name: String,
    /// Known by it to the forms that were written for it, wherever they were filled.
    pub key: String,
    /// What is asked about, in the order asked.
    pub attributes: Vec<Id<Attribute>>,
    /// Ballots are hidden until all are in or the facilitator reveals them.
    pub is_revealed: bool,
}

/// What one participant thinks, in one round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ballot {
    pub round: Id<Round>,
    pub participant: Id<Participant>,
    pub answers: BTreeMap<Id<Attribute>, Answer>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// 0 (does not matter) to 5 (decides); `None` where left open.
    pub importance: Option<Importance>,
    /// The value wished for, in words.
    pub wished: String,
}

/// 0 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Importance(u8);

impl Importance {
    pub const MAX: u8 = 5;

    pub fn new(importance: u8) -> Option<Self> {
        (importance <= Self::MAX).then_some(Self(importance))
    }

    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Importance {
    type Error = &'static str;

    fn try_from(importance: u8) -> Result<Self, Self::Error> {
        Self::new(importance).ok_or("an importance is 0 to 5")
    }
}

impl From<Importance> for u8 {
    fn from(it: Importance) -> Self {
        it.0
    }
}
