//! Words sought in many texts, without regard to case.

use std::ops::Range;

use memchr::memmem::Finder;

use crate::model::{Texts, fold};

/// Words to be found; blank ones are left out.
#[derive(Debug)]
pub(super) struct Search {
    finders: Vec<Finder<'static>>,
}

impl Search {
    pub(super) fn new(words: &[String]) -> Self {
        let words = words.iter().map(|it| fold(it)).filter(|it| !it.is_empty());
        Self { finders: words.map(|it| Finder::new(it.as_bytes()).into_owned()).collect() }
    }

    /// Calls `found` for each of the rows whose text contains any of the words; a row can be told twice.
    pub(super) fn rows(&self, texts: &Texts, rows: Range<usize>, mut found: impl FnMut(usize)) {
        /// Rows folded at a time: what they fill stays in the cache.
        const BLOCK: usize = 1024;
        /// Between two texts; no text in UTF-8 holds it.
        const SEPARATOR: u8 = 0xFF;
        let mut folded: Vec<u8> = Vec::new();
        let mut ends: Vec<usize> = Vec::with_capacity(BLOCK);
        for start in rows.clone().step_by(BLOCK) {
            folded.clear();
            ends.clear();
            for row in start..rows.end.min(start + BLOCK) {
                fold_into(texts.get(row), &mut folded);
                folded.push(SEPARATOR);
                ends.push(folded.len());
            }
            for finder in &self.finders {
                let (mut at, mut row) = (0, 0);
                while let Some(pos) = folded.get(at..).and_then(|it| finder.find(it)) {
                    row += ends[row..].partition_point(|end| *end <= at + pos);
                    found(start + row);
                    at = ends[row];
                }
            }
        }
    }
}

/// Adds the text as it folds; blanks around it stay, as a word without them is sought.
fn fold_into(text: &str, res: &mut Vec<u8>) {
    if text.is_ascii() {
        let start = res.len();
        res.extend_from_slice(text.as_bytes());
        res[start..].make_ascii_lowercase();
        return;
    }
    let has_case = |it: char| !matches!(it, '\u{3000}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}');
    if text.chars().any(|it| !it.is_ascii() && has_case(it)) {
        res.extend_from_slice(fold(text).as_bytes());
    } else {
        let start = res.len();
        res.extend_from_slice(text.as_bytes());
        res[start..].make_ascii_lowercase();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str], texts: &[&str], expected: &[usize]) {
        let mut column = Texts::default();
        for it in texts {
            column.push(it);
        }
        let words: Vec<String> = words.iter().map(|it| (*it).to_owned()).collect();
        let mut res = Vec::new();
        Search::new(&words).rows(&column, 0..texts.len(), |row| res.push(row));
        assert_eq!(res, expected);
    }

    #[test]
    fn case_and_place_do_not_matter() {
        check(&["STRASSE"], &["Lange Straße 7", "strasse", "", "Strase"], &[0, 1]);
        check(&[" мед "], &["МЕДТЕХНИКА", "Ромед", "лед"], &[0, 1]);
        check(&["器械"], &["北辰医疗器械 GmbH", "北辰"], &[0]);
        check(&["gmbh"], &["北辰医疗器械 GmbH", "北辰"], &[0]);
    }

    #[test]
    fn words_do_not_reach_over_into_the_next_text() {
        check(&["ab", ""], &["a", "b", "aab", "abab"], &[2, 3]);
        check(&["aa"], &["a", "a", "aa"], &[2]);
        check(&[""], &["a"], &[]);
    }

    #[test]
    fn many_rows_are_found_in_their_place() {
        let texts: Vec<String> = (0..3000).map(|n| format!("Company {n}")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        check(&["y 2999", "y 1024"], &texts, &[1024, 2999]);
    }
}
