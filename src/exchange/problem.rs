//! What could not be read, by row and column, beside what could: counted, and the first of it kept.

use serde::Serialize;

use crate::model::{AccountId, Problem, ProblemField, ProblemKind};

/// The first problems, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Problems {
    pub first: Vec<Problem>,
    pub n_total: u64,
    /// The account of the row that is being read.
    #[serde(skip)]
    account: Option<AccountId>,
}

/// A cell of the table, for a problem to point at.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) row: u64,
    pub(super) column: Option<&'a str>,
    pub(super) field: Option<ProblemField>,
}

impl<'a> Place<'a> {
    /// The row as a whole.
    pub(super) fn row(row: u64) -> Self {
        Self { row, column: None, field: None }
    }

    pub(super) fn cell(row: u64, column: &'a str, field: Option<ProblemField>) -> Self {
        Self { row, column: Some(column), field }
    }
}

impl Problems {
    pub const MAX_KEPT: usize = 10_000;

    pub(super) fn add(&mut self, place: Place<'_>, kind: ProblemKind, cell: &str) {
        self.add_between(place, kind, cell, None);
    }

    /// A conflict with another account.
    pub(super) fn add_between(
        &mut self,
        place: Place<'_>,
        kind: ProblemKind,
        cell: &str,
        other: Option<AccountId>,
    ) {
        self.n_total += 1;
        if self.first.len() < Self::MAX_KEPT {
            let Place { row, column, field } = place;
            let (column, cell) = (column.map(str::to_owned), cut_short(cell));
            let account = self.account;
            self.first.push(Problem { row, column, kind, cell, account, other, field });
        }
    }

    /// What is added from here on is of this account; what the row at `row` brought before it was known, too.
    pub(super) fn is_about(&mut self, account: AccountId, row: u64) {
        self.account = Some(account);
        for it in self.first.iter_mut().rev().take_while(|it| it.row == row) {
            it.account = Some(account);
        }
    }

    /// A new row begins, of nobody yet.
    pub(super) fn is_about_nobody(&mut self) {
        self.account = None;
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
