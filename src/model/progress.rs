//! Jobs to be done: what companies of a profile want to get done, and how much better it goes with us.

use serde::{Deserialize, Serialize};

use super::{Day, Id, KeyPerson, Profile};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct JobToDo {
    pub place: f64,
    /// `None` in a foreign file only: such a job is shown nowhere.
    pub profile: Option<Id<Profile>>,
    /// Whose job it is; nobody's in particular where `None` or gone.
    pub person: Option<Id<KeyPerson>>,
    pub name: String,
    /// The situation without us and with us.
    pub before: String,
    pub after: String,
    /// What is measured, and in what.
    pub measure: String,
    pub unit: String,
    pub baseline: Option<f64>,
    pub target: Option<f64>,
    pub reached: Option<f64>,
    pub day: Option<Day>,
    pub source: String,
    /// How much it matters and how well it is served today, 0 to 10.
    pub importance: Option<f64>,
    pub satisfaction: Option<f64>,
    /// The four forces: what drives away from how it is, what draws to us, what frightens, what holds back.
    pub push: String,
    pub pull: String,
    pub anxiety: String,
    pub habit: String,
}

impl JobToDo {
    /// The highest rating.
    pub const MAX_RATING: f64 = 10.0;
}
