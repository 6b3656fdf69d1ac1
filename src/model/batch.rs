//! A batch: one import, an unchanging snapshot of many accounts at one time.

use serde::{Deserialize, Serialize};

use super::{AccountKind, Attribute, Id, Timestamp};

/// What the rows of a table are.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum TableKind {
    /// A row is a company we deal with.
    #[default]
    Accounts,
    /// A row is a company of the market outside.
    Market,
    /// A row is a deal with a company: rolled up to outcomes of the company.
    Deals,
    /// A row is what a company used in a month: rolled up likewise.
    Usage,
}

impl TableKind {
    pub const ALL: [Self; 4] = [Self::Accounts, Self::Market, Self::Deals, Self::Usage];

    /// The list that its companies belong to.
    pub const fn list(self) -> AccountKind {
        match self {
            Self::Market => AccountKind::Market,
            Self::Accounts | Self::Deals | Self::Usage => AccountKind::Accounts,
        }
    }

    /// Whether many rows become one account.
    pub const fn is_rolled_up(self) -> bool {
        matches!(self, Self::Deals | Self::Usage)
    }
}

/// What a column of a deals or usage table tells of the deal or the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventField {
    /// The stage or the status of the deal.
    Stage,
    IsWon,
    IsClosed,
    Amount,
    Currency,
    Opened,
    /// The day on which it was won or lost, or is to be.
    Closed,
    WonOn,
    LostOn,
    DaysToClose,
    Month,
    /// How much was used in that month.
    Used,
}

impl EventField {
    pub const DEALS: [Self; 10] = [
        Self::Stage,
        Self::IsWon,
        Self::IsClosed,
        Self::Amount,
        Self::Currency,
        Self::Opened,
        Self::Closed,
        Self::WonOn,
        Self::LostOn,
        Self::DaysToClose,
    ];
    pub const USAGE: [Self; 2] = [Self::Month, Self::Used];

    /// The fields that a table of this kind can have.
    pub const fn of(kind: TableKind) -> &'static [Self] {
        match kind {
            TableKind::Accounts | TableKind::Market => &[],
            TableKind::Deals => &Self::DEALS,
            TableKind::Usage => &Self::USAGE,
        }
    }
}

/// One import. Its rows live in the project file in a table of their own and never change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// What the rows came from: a file name, «pasted rows».
    pub source: String,
    pub kind: AccountKind,
    /// What the rows of the table were; those of the batch are accounts all the same.
    #[serde(default)]
    pub made_of: TableKind,
    /// The number of the table in the project file that holds the rows.
    pub table: u64,
    pub n_rows: usize,
    /// Rows that brought a new account; the others updated one.
    pub n_new: usize,
    /// What could not be taken as it stood; the first of it are rows of [`super::OpenProblem`].
    #[serde(default)]
    pub n_problems: u64,
    /// The attribute each value column of the table records, in order.
    pub columns: Vec<Id<Attribute>>,
    /// How the cells of each value column were read, as `exchange` writes a reading: a cell that is mended later is
    /// read the same way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<serde_json::Value>,
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
    /// Of a deal or a month, not of the company.
    Event(EventField),
}

/// What a person decided for tables with these headers, kept for the next time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedMapping {
    #[serde(default)]
    pub kind: TableKind,
    pub headers: Vec<String>,
    pub targets: Vec<ColumnTarget>,
}
