//! What could not be read, by row and column, beside what could.

use serde::Serialize;

use crate::model::Message;

/// One thing in a table that was not taken as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// As a spreadsheet counts rows: from 1, header and empty rows included.
    pub row: u64,
    /// The header of the column; `None` when it is the row as a whole.
    pub column: Option<String>,
    pub kind: ProblemKind,
    /// What the cell says, cut short.
    pub cell: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum ProblemKind {
    NotANumber,
    /// An amount in another currency than the column's.
    OtherCurrency,
    NotADate,
    NotAFlag,
    NotARelationship,
    NotADomain,
    /// The row says neither name nor domain nor record id; it was left out.
    NoKey,
    /// An earlier row is about the same account; this one updated it.
    SameAccount {
        earlier: u64,
    },
    /// An earlier row has the same domain but another record id; both were kept.
    SharedDomain {
        earlier: u64,
    },
    /// More cells than there are columns; the others were left out.
    TooWide,
    /// A quote is opened and never closed.
    OpenQuote,
    /// Bytes that are no letters in this charset.
    BrokenText,
}

impl Problem {
    /// What is wrong, without the row and the column.
    pub fn message(&self) -> Message {
        let earlier = |key, row: u64| Message::new(key).text("row", row.to_string());
        match self.kind {
            ProblemKind::NotANumber => Message::new("import-not-a-number"),
            ProblemKind::OtherCurrency => Message::new("import-other-currency"),
            ProblemKind::NotADate => Message::new("import-not-a-date"),
            ProblemKind::NotAFlag => Message::new("import-not-a-flag"),
            ProblemKind::NotARelationship => Message::new("import-not-a-relationship"),
            ProblemKind::NotADomain => Message::new("import-not-a-domain"),
            ProblemKind::NoKey => Message::new("import-row-without-key"),
            ProblemKind::SameAccount { earlier: row } => earlier("import-same-account", row),
            ProblemKind::SharedDomain { earlier: row } => earlier("import-shared-domain", row),
            ProblemKind::TooWide => Message::new("import-too-wide"),
            ProblemKind::BrokenText => Message::new("table-broken-row"),
            ProblemKind::OpenQuote => Message::new("import-open-quote"),
        }
    }
}

/// The first problems, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Problems {
    pub first: Vec<Problem>,
    pub n_total: u64,
}

impl Problems {
    pub const MAX_KEPT: usize = 10_000;

    pub(super) fn add(&mut self, row: u64, column: Option<&str>, kind: ProblemKind, cell: &str) {
        self.n_total += 1;
        if self.first.len() < Self::MAX_KEPT {
            let column = column.map(str::to_owned);
            self.first.push(Problem { row, column, kind, cell: cut_short(cell) });
        }
    }
}

/// The first letters of a cell, for showing.
pub(super) fn cut_short(cell: &str) -> String {
    const MAX_CHARS: usize = 80;
    match cell.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    }
}
