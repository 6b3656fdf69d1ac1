//! The world outside: competitors and trends.

use serde::{Deserialize, Serialize};

use super::{Attribute, Day, Id};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Competitor {
    pub place: f64,
    pub name: String,
    /// Share of the market, 0 to 1.
    pub share: Option<f64>,
    pub strengths: String,
    pub weaknesses: String,
    /// What customers say of it.
    pub reviews: String,
    /// Attributes of companies that it changes the picture of.
    pub attributes: Vec<Id<Attribute>>,
}

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum TrendKind {
    #[default]
    Technology,
    Regulation,
    SupplyChain,
    Demand,
}

impl TrendKind {
    pub const ALL: [Self; 4] =
        [Self::Technology, Self::Regulation, Self::SupplyChain, Self::Demand];
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Trend {
    pub place: f64,
    pub name: String,
    pub kind: TrendKind,
    /// What it means for us.
    pub meaning: String,
    pub day: Option<Day>,
    pub attributes: Vec<Id<Attribute>>,
}
