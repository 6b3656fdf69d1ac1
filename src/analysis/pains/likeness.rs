//! How near two wordings are: by the words they share, the long ones more than the short ones.

use std::collections::BTreeSet;

use crate::model::fold;

/// What of a word counts: endings differ by case and number.
const STEM: usize = 5;

/// Shorter words are articles and the like, unless they are written in capitals.
const SHORTEST: usize = 4;

/// The words of a text by their stems; of writing without spaces, each two neighboring signs.
pub(super) struct Tokens(BTreeSet<String>);

impl Tokens {
    pub(super) fn of(text: &str) -> Self {
        let mut res = BTreeSet::new();
        for word in text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()) {
            let signs: Vec<char> = fold(word).chars().collect();
            let is_name = 1 < signs.len() && word.chars().all(char::is_uppercase);
            if signs.iter().any(|it| is_unspaced(*it)) {
                res.extend(signs.windows(2).map(|it| it.iter().collect::<String>()));
            } else if SHORTEST <= signs.len() || is_name {
                res.insert(signs.iter().take(STEM).collect());
            }
        }
        Self(res)
    }

    fn weight<'a>(tokens: impl Iterator<Item = &'a String>) -> f64 {
        tokens.map(|it| it.chars().count() as f64).sum()
    }

    /// From 0 to 1: how much of the shorter is shared.
    pub(super) fn likeness(&self, other: &Self) -> f64 {
        let least = Self::weight(self.0.iter()).min(Self::weight(other.0.iter()));
        if least == 0.0 { 0.0 } else { Self::weight(self.0.intersection(&other.0)) / least }
    }
}

fn is_unspaced(sign: char) -> bool {
    matches!(sign, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordings_of_one_pain_are_near_and_others_are_not() {
        let near = |a, b| Tokens::of(a).likeness(&Tokens::of(b));
        assert!(0.5 <= near("Slow onboarding", "Onboarding takes weeks"));
        assert!(0.5 <= near("库存从来不准", "库存不准"));
        assert!(0.5 <= near("Остатки не сходятся", "Не сходятся остатками"));
        assert!(0.5 <= near("Tenders are missed", "Papers for tenders come too late"));
        assert!(0.5 <= near("No link to our ERP", "ERP link missing"));
        assert!(near("Stock is never right", "Tenders are missed") < 0.5);
        assert!(near("库存从来不准", "召回要好几天") < 0.5);
        assert!(near("", "a is to").abs() < f64::EPSILON);
    }
}
