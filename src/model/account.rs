//! Accounts: what identifies one, what can be recorded of it, and what people have said over the imported rows.
//!
//! The imported rows themselves are many and live in the project file, by batch; see [`super::Table`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Attribute, Day, Id, Kind, Profile, Span, Tier, Timestamp};

/// An account, for as long as the project file lives. Accounts added by hand count from [`AccountId::BY_HAND`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountId(pub u64);

impl AccountId {
    /// Imported accounts are numbered below, accounts added by hand from here on: neither can take the other's.
    pub const BY_HAND: u64 = 1 << 40;

    /// The row of the project that holds what people said of this account.
    pub const fn overlay(self) -> Id<Overlay> {
        Id::new(self.0)
    }

    /// Where its [`super::Dive`] is kept.
    pub const fn dive(self) -> Id<super::Dive> {
        Id::new(self.0)
    }
}

/// Where an account comes from: our CRM, or a list of the market outside.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum AccountKind {
    #[default]
    Accounts,
    Market,
}

/// How the company stands to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relationship {
    Prospect,
    /// A deal is open.
    Open,
    Customer,
    /// Was a customer and left.
    Churned,
    /// A deal was lost; never a customer.
    Lost,
}

impl Relationship {
    pub const ALL: [Self; 5] =
        [Self::Prospect, Self::Open, Self::Customer, Self::Churned, Self::Lost];

    /// The code in [`super::Table::relationships`]; 0 stands for unknown.
    pub const fn code(self) -> u8 {
        self as u8 + 1
    }

    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.get(usize::from(code).checked_sub(1)?).copied()
    }
}

/// A known value of one attribute of one account. Not knowing is `None`, never a value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    Category(String),
    Tags(Vec<String>),
    Number(Span),
    Date(Day),
    Flag(bool),
    Text(String),
}

impl Value {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Category(_) => Kind::Category,
            Self::Tags(_) => Kind::Tags,
            Self::Number(_) => Kind::Number,
            Self::Date(_) => Kind::Date,
            Self::Flag(_) => Kind::Flag,
            Self::Text(_) => Kind::Text,
        }
    }
}

/// A tier set by hand. Wins over the computed one, and shows as such.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Override {
    pub tier: Tier,
    pub reason: String,
    pub by: String,
    pub at: Timestamp,
}

/// What a person did to an imported cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Patch<T> {
    #[default]
    Keep,
    Blank,
    Set(T),
}

/// What people said of one account, laid over what was imported. `None` in a field leaves the import as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overlay {
    pub kind: AccountKind,
    /// Removed from every list; the imported rows stay, so that undo brings it back.
    pub removed: bool,
    pub name: Option<String>,
    pub domain: Option<String>,
    pub record_id: Option<String>,
    pub relationship: Patch<Relationship>,
    /// An inner `None` is a blank set by hand.
    pub values: BTreeMap<Id<Attribute>, Option<Value>>,
    pub starred: bool,
    pub note: String,
    pub overrides: BTreeMap<Id<Profile>, Override>,
}
