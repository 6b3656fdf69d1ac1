//! Journey maps: the way of a buyer or of a key person, stages across, lanes down, cards in the cells.
//!
//! Knows nothing of where a card stands on a screen; what a card points to may be gone, then it points to nothing.

use serde::{Deserialize, Serialize};

use super::{Evidence, Id, JobToDo, KeyPerson, Material, MaterialState, Pain, Profile};

/// A map: of a profile's buyer as a whole (customer journey), or of one key person (user journey).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Journey {
    pub place: f64,
    /// `None` in a foreign file only: such a map is shown nowhere.
    pub profile: Option<Id<Profile>>,
    /// Whose way it is; the buyer's as a whole where `None` or gone.
    pub person: Option<Id<KeyPerson>>,
    pub state: JourneyState,
    /// Empty: it is called after whose way it is.
    pub name: String,
    pub stages: Vec<Stage>,
    pub lanes: Vec<Lane>,
}

/// Whether the map tells how it goes or how it should.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum JourneyState {
    #[default]
    Current,
    Wished,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Stage {
    pub id: Id<Self>,
    pub name: String,
    pub phase: Phase,
    /// In points at a zoom of 1.
    pub width: f32,
    pub is_folded: bool,
}

/// The purchase parts the map in two.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    #[default]
    Before,
    After,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lane {
    pub id: Id<Self>,
    pub kind: LaneKind,
    /// Empty: it is called after its kind.
    pub name: String,
    pub is_folded: bool,
}

/// What the cards of a lane are.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum LaneKind {
    Actions,
    Touchpoints,
    Questions,
    Pains,
    /// Points of a curve, from −2 to +2.
    Feelings,
    Opportunities,
    TalkTrack,
    Material,
    Measures,
    Owner,
    Evidence,
    /// Lanes of one's own: words, a list, a number for each stage, a curve.
    #[default]
    Text,
    List,
    Number,
    Curve,
}

/// A card in the cell of a lane and a stage; in a lane of a curve, one of its points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Cards of a cell stand by this number.
    pub place: f64,
    pub journey: Id<Journey>,
    pub lane: Id<Lane>,
    pub stage: Id<Stage>,
    /// How many stages it covers, from its own to the right.
    pub span: u32,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tint: Option<Tint>,
    /// The way a touchpoint takes: «e-mail», «trade fair».
    #[serde(skip_serializing_if = "String::is_empty")]
    pub channel: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Of material without a piece of the toolkit, which has a state of its own.
    pub state: MaterialState,
    /// The height of a point of a curve, or the number of a lane of numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Of a point: it belongs to the curve that is wished for.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_goal: bool,
    /// Here it is decided whether the buyer goes on.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_moment_of_truth: bool,
    /// Whom it concerns: in a lane of a curve, whose curve.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<Id<KeyPerson>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub material: Option<Id<Material>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Id<Evidence>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pain: Option<Id<Pain>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job: Option<Id<JobToDo>>,
}

/// A color a person gave a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tint {
    Quiet,
    Accent,
    Good,
    Info,
    Warn,
    Bad,
}

/// A map with its cards, apart from any project: a template, a copy, a table read. Its numbers are its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    pub journey: Journey,
    pub cards: Vec<Card>,
}

impl Stage {
    pub const WIDTH: f32 = 142.0;
    pub const LEAST: f32 = 96.0;
    pub const MOST: f32 = 480.0;

    pub fn new(id: Id<Self>, name: &str, phase: Phase) -> Self {
        Self { id, name: name.to_owned(), phase, ..Self::default() }
    }
}

impl Default for Stage {
    fn default() -> Self {
        let phase = Phase::Before;
        Self { id: Id::new(0), name: String::new(), phase, width: Self::WIDTH, is_folded: false }
    }
}

impl Phase {
    pub const ALL: [Self; 2] = [Self::Before, Self::After];
}

impl Lane {
    pub fn new(id: Id<Self>, kind: LaneKind) -> Self {
        Self { id, kind, ..Self::default() }
    }
}

impl Default for Lane {
    fn default() -> Self {
        Self { id: Id::new(0), kind: LaneKind::Text, name: String::new(), is_folded: false }
    }
}

impl LaneKind {
    pub const ALL: [Self; 15] = [
        Self::Actions,
        Self::Touchpoints,
        Self::Questions,
        Self::Pains,
        Self::Feelings,
        Self::Opportunities,
        Self::TalkTrack,
        Self::Material,
        Self::Measures,
        Self::Owner,
        Self::Evidence,
        Self::Text,
        Self::List,
        Self::Number,
        Self::Curve,
    ];

    /// Whether its cards are the points of curves.
    pub fn is_curve(self) -> bool {
        matches!(self, Self::Feelings | Self::Curve)
    }
}

impl Card {
    /// A curve runs from minus so much to plus so much.
    pub const HEIGHT: f64 = 2.0;

    pub fn new(lane: Id<Lane>, stage: Id<Stage>, text: &str) -> Self {
        Self { lane, stage, text: text.to_owned(), ..Self::default() }
    }

    /// The height of a point, whatever a foreign file says.
    pub fn level(&self) -> f64 {
        let value = self.value.filter(|it| it.is_finite()).unwrap_or(0.0);
        value.clamp(-Self::HEIGHT, Self::HEIGHT)
    }
}

impl Default for Card {
    fn default() -> Self {
        Self {
            place: 0.0,
            journey: Id::new(0),
            lane: Id::new(0),
            stage: Id::new(0),
            span: 1,
            text: String::new(),
            tint: None,
            channel: String::new(),
            owner: String::new(),
            state: MaterialState::default(),
            value: None,
            is_goal: false,
            is_moment_of_truth: false,
            person: None,
            material: None,
            evidence: None,
            pain: None,
            job: None,
        }
    }
}

impl Tint {
    pub const ALL: [Self; 6] =
        [Self::Quiet, Self::Accent, Self::Good, Self::Info, Self::Warn, Self::Bad];
}

impl Journey {
    pub fn stage(&self, id: Id<Stage>) -> Option<usize> {
        self.stages.iter().position(|it| it.id == id)
    }

    pub fn lane(&self, id: Id<Lane>) -> Option<usize> {
        self.lanes.iter().position(|it| it.id == id)
    }
}
