//! An attribute: something recorded of every account, such as its industry or its number of employees.

use serde::{Deserialize, Serialize};

/// What one account can hold of an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One of a set: industry, country.
    Category,
    /// Any number of a set: technology in use.
    Tags,
    /// An exact number or a range.
    Number,
    Date,
    /// Yes or no.
    Flag,
    Text,
}

impl Kind {
    pub const ALL: [Self; 6] =
        [Self::Category, Self::Tags, Self::Number, Self::Date, Self::Flag, Self::Text];
}

/// What a number counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    #[default]
    None,
    People,
    /// An amount in a currency, named by its ISO 4217 code; empty where the source does not say.
    Money(String),
    /// A share: 0.12 is shown as 12 %.
    Share,
    Days,
    /// A year of the calendar, written without separators.
    Year,
}

/// How a customer turned out. Outcomes tell good customers from bad; they are never criteria by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    LifetimeValue,
    DealSize,
    DaysToClose,
    CustomerSince,
    Tenure,
    Renewals,
    ChurnDate,
    Referrals,
    Usage,
    Satisfaction,
    SupportLoad,
    Discount,
    RoomToExpand,
    /// How many deals there were, and how many of them were won.
    Deals,
    WonDeals,
    /// Of the deals that are decided, the share that was won.
    WonShare,
    /// The day of the latest deal won.
    LastWon,
    UsageLastMonth,
    /// How usage of late compares with usage before: 0.1 is a tenth more.
    UsageTrend,
    ActiveMonths,
}

impl Outcome {
    pub const ALL: [Self; 20] = [
        Self::LifetimeValue,
        Self::DealSize,
        Self::DaysToClose,
        Self::CustomerSince,
        Self::Tenure,
        Self::Renewals,
        Self::ChurnDate,
        Self::Referrals,
        Self::Usage,
        Self::Satisfaction,
        Self::SupportLoad,
        Self::Discount,
        Self::RoomToExpand,
        Self::Deals,
        Self::WonDeals,
        Self::WonShare,
        Self::LastWon,
        Self::UsageLastMonth,
        Self::UsageTrend,
        Self::ActiveMonths,
    ];

    /// The kind of value that records this outcome.
    pub fn kind(self) -> Kind {
        match self {
            Self::CustomerSince | Self::ChurnDate | Self::LastWon => Kind::Date,
            _ => Kind::Number,
        }
    }
}

/// What an attribute is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Describes the company; criteria are made of these.
    #[default]
    Trait,
    /// Tells how the customer turned out.
    Outcome(Outcome),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribute {
    pub name: String,
    pub kind: Kind,
    #[serde(default)]
    pub unit: Unit,
    #[serde(default)]
    pub purpose: Purpose,
    /// The standard attribute this is, such as `employees`: known by it to a second import and to icons, whatever
    /// its name. See `exchange::standard`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard: Option<String>,
}
