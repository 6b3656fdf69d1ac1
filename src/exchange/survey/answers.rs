//! One cell, several answers: where a cell is split.

use std::collections::BTreeSet;

use super::SurveyOrigin;

/// Where the answers in a cell part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// Nowhere: a cell is one answer.
    Whole,
    Bar,
    Line,
    Semicolon,
    Pipe,
    Enumeration,
    Comma,
}

impl Split {
    pub const ALL: [Self; 7] = [
        Self::Whole,
        Self::Bar,
        Self::Line,
        Self::Semicolon,
        Self::Pipe,
        Self::Enumeration,
        Self::Comma,
    ];

    /// The signs that part answers; none where nothing does.
    pub fn signs(self) -> &'static [&'static str] {
        match self {
            Self::Whole => &[],
            Self::Bar => &["┋"],
            Self::Line => &["\n"],
            Self::Semicolon => &[";", "；"],
            Self::Pipe => &["|"],
            Self::Enumeration => &["、"],
            // With a blank: what has none is a number or a name.
            Self::Comma => &[", ", "，"],
        }
    }

    /// The answers in a cell.
    pub(super) fn apply(self, text: &str) -> Vec<String> {
        let mut parts = vec![text];
        for sign in self.signs() {
            parts = parts.into_iter().flat_map(|it| it.split(sign)).collect();
        }
        let parts = parts.into_iter().map(str::trim).filter(|it| !it.is_empty());
        parts.map(str::to_owned).collect()
    }

    fn is_in(self, text: &str) -> bool {
        self.signs().iter().any(|it| text.contains(it))
    }

    /// Finds where the answers part. A sign that people also use within a sentence must give parts that recur.
    pub(super) fn of(origin: SurveyOrigin, texts: &[&str]) -> Self {
        let found = Self::ALL.into_iter().skip(1).find(|it| it.parts(origin, texts));
        found.unwrap_or(Self::Whole)
    }

    fn parts(self, origin: SurveyOrigin, texts: &[&str]) -> bool {
        let n_with = texts.iter().filter(|it| self.is_in(it)).count();
        if n_with == 0 {
            return false;
        }
        // Nobody types it.
        if self == Self::Bar {
            return true;
        }
        // This maker ends every choice of several with the sign.
        let ends = |it: &&&str| it.ends_with(';');
        if self == Self::Semicolon
            && origin == SurveyOrigin::MicrosoftForms
            && texts.len() * 4 <= texts.iter().filter(ends).count() * 5
        {
            return true;
        }
        let parts: Vec<String> = texts.iter().flat_map(|it| self.apply(it)).collect();
        let distinct: BTreeSet<&str> = parts.iter().map(String::as_str).collect();
        let n_chars: usize = distinct.iter().map(|it| it.chars().count()).sum();
        let is_short = n_chars <= 60 * distinct.len();
        2 <= n_with && texts.len() <= 10 * n_with && distinct.len() * 2 <= parts.len() && is_short
    }
}
