//! What customers say: talks, and surveys.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{AccountId, Attribute, Day, Id};

/// Notes of one talk.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Interview {
    pub place: f64,
    pub account: Option<AccountId>,
    /// The company in words, where it is no account of ours.
    pub company: String,
    pub person: String,
    /// What the person does there.
    pub role: String,
    /// Who of us asked.
    pub asked_by: String,
    pub day: Option<Day>,
    /// Answers by the key of the question: see `analysis::interview_guide`.
    pub answers: BTreeMap<String, String>,
    pub notes: String,
    /// Pains named, in the customer's words.
    pub pains: Vec<String>,
}

/// Answers to a form, read from a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Survey {
    pub place: f64,
    pub name: String,
    pub day: Option<Day>,
    pub questions: Vec<Question>,
    /// One row a respondent: as many cells as there are questions, each the answers given.
    pub answers: Vec<Vec<Vec<String>>>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Question {
    pub text: String,
    /// What it asks about.
    pub attribute: Option<Id<Attribute>>,
    /// Whether a respondent can give several answers.
    pub is_multiple: bool,
}
