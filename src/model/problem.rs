//! What could not be taken of a table as it stood: kept with its import until a person has seen to it.
//!
//! Knows no readers of cells; which cells can be read is decided in `exchange`.

use serde::{Deserialize, Serialize};

use super::{AccountId, Attribute, Batch, Id, Message, Project};

/// One thing in a table that was not taken as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// As a spreadsheet counts rows: from 1, header and empty rows included.
    pub row: u64,
    /// The header of the column; `None` when it is the row as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    pub kind: ProblemKind,
    /// What the cell says, cut short.
    pub cell: String,
    /// The account that the row is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// The other account of a conflict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<AccountId>,
    /// What of the account the cell was to say; `None` where nothing can be set by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<ProblemField>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemField {
    Domain,
    Relationship,
    /// The index of the value column in its batch.
    Value(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The record id is that of one account, the domain that of another: the record id decided. `earlier` is the
    /// row of the other, 0 where it was here before.
    DomainOfAnother {
        earlier: u64,
    },
    /// Record id or domain are those of one account, the name is that of another.
    NameOfAnother {
        earlier: u64,
    },
    /// Only a name, and several accounts have it: the first was taken.
    Namesakes,
    /// More cells than there are columns; the others were left out.
    TooWide,
    /// A quote is opened and never closed.
    OpenQuote,
    /// Bytes that are no letters in this charset.
    BrokenText,
    /// The deal was closed before it was opened; its days do not count.
    ClosedBeforeOpened,
    /// Neither open nor won nor lost: the row says nothing about it.
    NoStage,
}

/// A problem that nobody has seen to yet, and the import it came with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenProblem {
    pub batch: Id<Batch>,
    #[serde(flatten)]
    pub problem: Problem,
}

impl OpenProblem {
    /// So many of an import are kept; how many there were says the batch.
    pub const MAX_KEPT: usize = 1000;

    /// The attribute whose value could not be read.
    pub fn attribute(&self, project: &Project) -> Option<Id<Attribute>> {
        match self.problem.field? {
            ProblemField::Value(idx) => project.batches.get(self.batch)?.columns.get(idx).copied(),
            ProblemField::Domain | ProblemField::Relationship => None,
        }
    }
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
            ProblemKind::DomainOfAnother { earlier: 0 } => Message::new("import-domain-of-known"),
            ProblemKind::DomainOfAnother { earlier: row } => earlier("import-domain-of-row", row),
            ProblemKind::NameOfAnother { earlier: 0 } => Message::new("import-name-of-known"),
            ProblemKind::NameOfAnother { earlier: row } => earlier("import-name-of-row", row),
            ProblemKind::Namesakes => Message::new("import-namesakes"),
            ProblemKind::TooWide => Message::new("import-too-wide"),
            ProblemKind::OpenQuote => Message::new("import-open-quote"),
            ProblemKind::BrokenText => Message::new("table-broken-row"),
            ProblemKind::ClosedBeforeOpened => Message::new("import-closed-before-opened"),
            ProblemKind::NoStage => Message::new("import-no-stage"),
        }
    }
}
