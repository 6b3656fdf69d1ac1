//! The form on which a participant gives a ballot elsewhere: written by the program, filled in a spreadsheet, read back.
//!
//! One row asks about one attribute. A word such as `icp-form-1-k7q2m9xa` tells the version of the form and the key of the
//! round, and each row carries a code, so that a form is understood whatever was done to its headers and in whatever
//! language it was written. Reading order: [`write`], [`read`] (cells to a ballot), [`take`]
//! (whose ballots they are).

mod read;
mod take;
#[cfg(test)]
mod tests;
mod write;

pub use read::{FormError, FormProblem, FormProblemKind, ReadForm, read_form};
pub use take::{FormFile, Taken, take_forms};
pub use write::{Form, FormFormat, write_form};

use crate::{
    i18n::{Language, Tr},
    model::{Attribute, Id, fold},
};

/// The version of the form that this program writes.
const VERSION: u32 = 1;
const MARK: &str = "icp-form-";

/// The word that tells a form by.
fn mark(key: &str) -> String {
    format!("{MARK}{VERSION}-{key}")
}

/// The version and the key of the round, where the cell is such a word.
fn read_mark(cell: &str) -> Option<(u32, String)> {
    let cell = cell.trim().to_lowercase();
    let (version, key) = cell.strip_prefix(MARK)?.split_once('-')?;
    Some((version.parse().ok()?, key.to_owned()))
}

/// The code of an attribute in its row.
fn code(id: Id<Attribute>) -> String {
    format!("a{}", id.get())
}

/// What the cells of a form are called, in every language of the interface.
struct Labels {
    words: Vec<[String; N_LABELS]>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Name,
    Function,
    Attribute,
    Importance,
    Wished,
}

const N_LABELS: usize = 5;

impl Label {
    const ALL: [Self; N_LABELS] =
        [Self::Name, Self::Function, Self::Attribute, Self::Importance, Self::Wished];

    fn key(self) -> &'static str {
        match self {
            Self::Name => "team-form-name",
            Self::Function => "team-form-function",
            Self::Attribute => "team-form-attribute",
            Self::Importance => "team-form-importance",
            Self::Wished => "team-form-wished",
        }
    }
}

impl Labels {
    fn new() -> Self {
        let words = Language::ALL.map(|language| {
            let tr = Tr::new(language);
            Label::ALL.map(|it| plain(&tr.text(it.key())))
        });
        Self { words: words.into() }
    }

    /// What a cell says by itself, if it is one of the labels.
    fn find(&self, cell: &str) -> Option<Label> {
        let cell = plain(cell);
        let is = |it: &Label| self.words.iter().any(|words| words[*it as usize] == cell);
        Label::ALL.into_iter().find(is)
    }
}

/// Case, and the colon that some put behind a label, do not matter.
fn plain(text: &str) -> String {
    fold(text.trim().trim_end_matches([':', '：']).trim_end()).into_owned()
}
