//! Where knowledge comes from: the register of sources.

use serde::{Deserialize, Serialize};

use super::Day;

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// What customers do in the product: above all the highly active ones.
    Usage,
    Management,
    /// Product, research and development.
    Product,
    Marketing,
    Sales,
    /// Customer success and service.
    Success,
    Deals,
    Campaigns,
    Surveys,
    ServiceData,
    Competitors,
    Trends,
    #[default]
    Other,
}

impl SourceKind {
    pub const ALL: [Self; 13] = [
        Self::Usage,
        Self::Management,
        Self::Product,
        Self::Marketing,
        Self::Sales,
        Self::Success,
        Self::Deals,
        Self::Campaigns,
        Self::Surveys,
        Self::ServiceData,
        Self::Competitors,
        Self::Trends,
        Self::Other,
    ];
}

/// How it reaches us.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    Crm,
    SalesNotes,
    Survey,
    Interviews,
    BehaviorAnalytics,
    SocialListening,
    ServiceDesk,
    Finance,
    DeskResearch,
    #[default]
    Other,
}

impl Channel {
    pub const ALL: [Self; 10] = [
        Self::Crm,
        Self::SalesNotes,
        Self::Survey,
        Self::Interviews,
        Self::BehaviorAnalytics,
        Self::SocialListening,
        Self::ServiceDesk,
        Self::Finance,
        Self::DeskResearch,
        Self::Other,
    ];
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    pub place: f64,
    pub name: String,
    pub kind: SourceKind,
    pub channel: Channel,
    /// Who can be asked.
    pub owner: String,
    /// The day its figures are of; not set for a source that was named and not yet asked.
    pub day: Option<Day>,
    pub note: String,
}
