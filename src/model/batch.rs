//! A batch: one import, an unchanging snapshot of many accounts at one time.

use serde::{Deserialize, Serialize};

use super::{AccountKind, Attribute, Id, Timestamp};

/// One import. Its rows live in the project file in a table of their own and never change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// What the rows came from: a file name, «pasted rows».
    pub source: String,
    pub kind: AccountKind,
    /// The number of the table in the project file that holds the rows.
    pub table: u64,
    pub n_rows: usize,
    /// Rows that brought a new account; the others updated one.
    pub n_new: usize,
    /// The attribute each value column of the table records, in order.
    pub columns: Vec<Id<Attribute>>,
    pub imported_at: Timestamp,
}

/// What a column of a table becomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnTarget {
    LeftOut,
    Name,
    Domain,
    RecordId,
    Relationship,
    /// An attribute the project has.
    Attribute(Id<Attribute>),
    /// An attribute to be made.
    New(Attribute),
}

/// What a person decided for tables with these headers, kept for the next time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedMapping {
    pub headers: Vec<String>,
    pub targets: Vec<ColumnTarget>,
}
