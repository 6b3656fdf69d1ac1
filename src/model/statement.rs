//! A statement that people have rewritten, with what it was written from.

use serde::{Deserialize, Serialize};

use super::{Attribute, Condition, Criterion, Id, Role};

/// The statement of a profile in people's own words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Statement {
    pub text: String,
    /// The BCP 47 code of the language it was written in.
    pub language: String,
    /// One a criterion that the statement speaks of.
    pub said: Vec<Said>,
}

/// What the statement says of a criterion, and what the criterion asked when that was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Said {
    pub criterion: Id<Criterion>,
    /// The words, as they may stand in the text.
    pub phrase: String,
    pub attribute: Id<Attribute>,
    pub condition: Condition,
    #[serde(default)]
    pub role: Role,
}

impl Statement {
    /// Where each phrase stands in the text, as bytes, in the order of [`Self::said`]; `None` where it does not.
    pub fn places(&self) -> Vec<Option<std::ops::Range<usize>>> {
        let mut taken: Vec<std::ops::Range<usize>> = Vec::new();
        let mut res = vec![None; self.said.len()];
        // The longest first: «10 to 20» is found before «10».
        let mut order: Vec<usize> = (0..self.said.len()).collect();
        order.sort_by_key(|idx| usize::MAX - self.said[*idx].phrase.len());
        for idx in order {
            let phrase = self.said[idx].phrase.as_str();
            if phrase.is_empty() {
                continue;
            }
            let found = self.text.match_indices(phrase).map(|(at, it)| at..at + it.len());
            let is_free = |it: &std::ops::Range<usize>| {
                taken.iter().all(|other| it.end <= other.start || other.end <= it.start)
            };
            if let Some(range) = found.into_iter().find(|it| is_free(it)) {
                taken.push(range.clone());
                res[idx] = Some(range);
            }
        }
        res
    }
}
