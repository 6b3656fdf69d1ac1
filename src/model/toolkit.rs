//! The toolkit: the material people sell and serve with, and the channels and campaigns that reach companies.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Day, Id, JobToDo, KeyPerson, Pain, Profile};

/// A piece of material: a text written here, or a file that lies elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Material {
    pub place: f64,
    pub title: String,
    pub kind: MaterialKind,
    /// What the kind is called where it is one of the team's own.
    pub own_kind: String,
    /// Whom it is for: everybody where empty.
    pub audience: BTreeSet<Id<KeyPerson>>,
    /// The stages it serves, by name, as stages of the same name stand on several maps.
    pub stages: BTreeSet<String>,
    /// In the team's words: «English», «zh».
    pub language: String,
    pub state: MaterialState,
    pub owner: String,
    pub updated_on: Option<Day>,
    /// Markdown.
    pub text: String,
    /// Where the file lies; never opened by itself.
    pub path: String,
    pub jobs: BTreeSet<Id<JobToDo>>,
    pub pains: BTreeSet<Id<Pain>>,
}

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum MaterialKind {
    #[default]
    Deck,
    CaseStudy,
    WhitePaper,
    EmailTemplate,
    SocialPost,
    DemoScript,
    ConfigurationAdvice,
    TrainingPlan,
    Own,
}

/// Whether there is material, and whether it still holds.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum MaterialState {
    #[default]
    Needed,
    Stale,
    Have,
}

/// A way to reach companies: «trade fair», «newsletter».
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MarketingChannel {
    pub place: f64,
    pub name: String,
    pub note: String,
}

/// What was spent on a channel at one time, and what came back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Campaign {
    pub place: f64,
    pub name: String,
    pub channel: Option<Id<MarketingChannel>>,
    /// The profile it served.
    pub profile: Option<Id<Profile>>,
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// In the team's currency.
    pub budget: Option<f64>,
    /// How many were reached, and how many of them answered.
    pub reach: Option<u64>,
    pub answers: Option<u64>,
    pub note: String,
}

impl MaterialKind {
    pub const ALL: [Self; 9] = [
        Self::Deck,
        Self::CaseStudy,
        Self::WhitePaper,
        Self::EmailTemplate,
        Self::SocialPost,
        Self::DemoScript,
        Self::ConfigurationAdvice,
        Self::TrainingPlan,
        Self::Own,
    ];
}

impl MaterialState {
    pub const ALL: [Self; 3] = [Self::Have, Self::Needed, Self::Stale];
}

impl Material {
    /// Material untouched for longer than so many days counts as stale, whatever was said of it.
    pub const KEEPS_DAYS: i32 = 365;

    /// How it stands on a day: what was said of it, or stale by age.
    pub fn state_on(&self, today: Day) -> MaterialState {
        let is_old =
            self.updated_on.is_some_and(|it| Self::KEEPS_DAYS < today.number() - it.number());
        if self.state == MaterialState::Have && is_old { MaterialState::Stale } else { self.state }
    }
}
