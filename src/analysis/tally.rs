//! How often each answer to a question of a survey was given.

use std::collections::BTreeMap;

use crate::model::{Survey, fold};

/// The answers to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Respondents who answered it.
    pub n_answered: usize,
    /// Each answer in its commonest spelling and how many gave it, the most frequent first.
    pub answers: Vec<(String, usize)>,
}

/// Counts the answers to the question with this index.
pub fn tally(survey: &Survey, question: usize) -> Tally {
    let given = survey.answers.iter().filter_map(|row| row.get(question));
    count(given.map(Vec::as_slice))
}

/// Counts answers, a slice a respondent; nobody counts twice for the same answer.
pub fn count<'a>(given: impl Iterator<Item = &'a [String]>) -> Tally {
    let mut n_answered = 0;
    let mut spellings: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
    for answers in given {
        n_answered += usize::from(!answers.is_empty());
        let mut own: Vec<(String, &str)> =
            answers.iter().map(|it| (fold(it).into_owned(), it.trim())).collect();
        own.sort_unstable();
        own.dedup_by(|a, b| a.0 == b.0);
        for (folded, text) in own {
            *spellings.entry(folded).or_default().entry(text).or_default() += 1;
        }
    }
    let shown = |all: BTreeMap<&str, usize>| {
        let n = all.values().sum();
        let commonest = all.into_iter().rev().max_by_key(|(_, n)| *n);
        (commonest.map_or_else(String::new, |(text, _)| text.to_owned()), n)
    };
    let mut answers: Vec<(String, usize)> = spellings.into_values().map(shown).collect();
    answers.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    Tally { n_answered, answers }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_count_together_and_nobody_twice() {
        let rows: Vec<Vec<String>> = [&["Excel", "SAP"][..], &["excel", "excel"], &[], &["Excel"]]
            .map(|it| it.iter().map(|it| (*it).to_owned()).collect())
            .into();
        let tally = count(rows.iter().map(Vec::as_slice));
        assert_eq!(tally.n_answered, 3);
        assert_eq!(tally.answers, [("Excel".to_owned(), 3), ("SAP".to_owned(), 1)]);
    }
}
