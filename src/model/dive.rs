//! What is known of one customer that is looked at closely.

use serde::{Deserialize, Serialize};

/// Notes on one account, kept under its number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dive {
    /// How it came to us.
    pub came: String,
    /// Why it bought.
    pub bought: String,
    /// Who decided, and how.
    pub decided: String,
    /// What it uses.
    pub uses: String,
    /// Value it reached.
    pub value: String,
    /// What it says, word for word.
    pub quotes: String,
    /// What it may do next: expand, refer, leave.
    pub next: String,
}

/// One of the notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DiveNote {
    Came,
    Bought,
    Decided,
    Uses,
    Value,
    Quotes,
    Next,
}

impl DiveNote {
    pub const ALL: [Self; 7] = [
        Self::Came,
        Self::Bought,
        Self::Decided,
        Self::Uses,
        Self::Value,
        Self::Quotes,
        Self::Next,
    ];
}

impl Dive {
    pub fn get(&self, note: DiveNote) -> &str {
        match note {
            DiveNote::Came => &self.came,
            DiveNote::Bought => &self.bought,
            DiveNote::Decided => &self.decided,
            DiveNote::Uses => &self.uses,
            DiveNote::Value => &self.value,
            DiveNote::Quotes => &self.quotes,
            DiveNote::Next => &self.next,
        }
    }

    pub fn get_mut(&mut self, note: DiveNote) -> &mut String {
        match note {
            DiveNote::Came => &mut self.came,
            DiveNote::Bought => &mut self.bought,
            DiveNote::Decided => &mut self.decided,
            DiveNote::Uses => &mut self.uses,
            DiveNote::Value => &mut self.value,
            DiveNote::Quotes => &mut self.quotes,
            DiveNote::Next => &mut self.next,
        }
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        DiveNote::ALL.into_iter().all(|it| self.get(it).trim().is_empty())
    }
}
