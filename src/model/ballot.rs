//! Team views: who takes part, what is asked in a round, and each one's ballot.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Attribute, Id, Project};

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

impl Round {
    /// A key for a new round, made of a number that no other round has: eight letters and digits that are not taken
    /// for one another when they are read out.
    pub fn key_of(seed: u64) -> String {
        const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        // SplitMix64: neighbouring numbers give keys that look nothing alike.
        let mixed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let mixed = mixed ^ (mixed >> 31);
        (0..8).map(|it| char::from(LETTERS[(mixed >> (5 * it)) as usize & 31])).collect()
    }
}

/// How many of those who take part have given their ballot in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnout {
    pub n_in: usize,
    pub n_asked: usize,
    /// All are in, or the facilitator revealed them. Someone who joins later hides them again until they are in too:
    /// nobody is to be led by the others.
    pub is_shown: bool,
}

impl Project {
    /// The ballot that the participant gave in the round.
    pub fn ballot(
        &self,
        round: Id<Round>,
        participant: Id<Participant>,
    ) -> Option<(Id<Ballot>, &Ballot)> {
        self.ballots.iter().find(|(_, it)| it.round == round && it.participant == participant)
    }

    pub fn turnout(&self, round: Id<Round>) -> Turnout {
        let n_asked = self.participants.len();
        let has_given = |id| self.ballot(round, id).is_some();
        let n_in = self.participants.iter().filter(|(id, _)| has_given(*id)).count();
        let is_revealed = self.rounds.get(round).is_some_and(|it| it.is_revealed);
        let is_shown = 0 < n_in && (is_revealed || n_in == n_asked);
        Turnout { n_in, n_asked, is_shown }
    }
}

/// What one participant thinks, in one round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ballot {
    pub round: Id<Round>,
    pub participant: Id<Participant>,
    pub answers: BTreeMap<Id<Attribute>, Answer>,
}

/// A ballot that was given elsewhere and is to be taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenBallot {
    pub round: Id<Round>,
    pub who: Who,
    pub answers: BTreeMap<Id<Attribute>, Answer>,
}

/// Whose ballot it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    Known(Id<Participant>),
    New { name: String, function: String },
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_neighbours_look_nothing_alike() {
        let keys: Vec<String> = (0..1000).map(Round::key_of).collect();
        assert!(keys.iter().all(|it| it.len() == 8));
        let mut sorted = keys.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), keys.len());
        let alike =
            |pair: &[String]| pair[0].bytes().zip(pair[1].bytes()).filter(|(a, b)| a == b).count();
        assert!(keys.windows(2).all(|it| alike(it) < 5));
    }
}
