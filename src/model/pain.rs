//! What hurts customers: a pain, the wordings that mean it, and what we answer.

use serde::{Deserialize, Serialize};

use super::fold;

/// A pain that customers name, each in words of their own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pain {
    pub place: f64,
    pub name: String,
    /// Words of customers that mean it, besides its name.
    pub wordings: Vec<String>,
    pub answered: Relief,
    /// What we answer it with.
    pub answer: String,
}

/// Whether we answer a pain.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Relief {
    #[default]
    No,
    Partly,
    Yes,
}

impl Relief {
    pub const ALL: [Self; 3] = [Self::No, Self::Partly, Self::Yes];
}

impl Pain {
    /// Whether these words mean it: its name or one of its wordings, whatever the case.
    pub fn means(&self, wording: &str) -> bool {
        let wording = fold(wording.trim());
        fold(self.name.trim()) == wording
            || self.wordings.iter().any(|it| fold(it.trim()) == wording)
    }

    /// The pain with the name and the wordings of another besides its own; the answer stays, or is the other's where
    /// there was none.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let mut res = self.clone();
        for it in std::iter::once(&other.name).chain(&other.wordings) {
            if !res.means(it) {
                res.wordings.push(it.clone());
            }
        }
        if res.answer.trim().is_empty() {
            res.answer.clone_from(&other.answer);
            res.answered = other.answered;
        }
        res
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joined_pain_means_what_both_meant() {
        let pain = |name: &str, wording: &str| Pain {
            name: name.to_owned(),
            wordings: vec![wording.to_owned()],
            ..Pain::default()
        };
        let other =
            Pain { answer: "A guide".to_owned(), answered: Relief::Yes, ..pain("Weeks", "LATE") };
        let joined = pain("Slow onboarding", "late").joined(&other);
        assert_eq!(joined.name, "Slow onboarding");
        assert_eq!(joined.wordings, ["late", "Weeks"]);
        assert!(joined.means(" weeks ") && joined.means("slow ONBOARDING"));
        assert_eq!((joined.answered, joined.answer.as_str()), (Relief::Yes, "A guide"));
    }
}
