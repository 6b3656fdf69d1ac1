//! What a map shows, in words already: the input of the layout.

use crate::model::{Card, Id, KeyPerson, LaneKind, Phase, Tint};

/// A map as it is to be drawn. Stages and lanes stand in their order; cards name them by their place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub stages: Vec<StageHead>,
    pub lanes: Vec<LaneHead>,
    /// Cell by cell, in their order.
    pub faces: Vec<Face>,
    pub curves: Vec<CurveLine>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StageHead {
    pub name: String,
    pub phase: Phase,
    pub width: f32,
    pub is_folded: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LaneHead {
    pub name: String,
    pub kind: LaneKind,
    pub is_folded: bool,
}

/// What a card shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    pub card: Id<Card>,
    pub lane: usize,
    pub stage: usize,
    /// How many stages it covers.
    pub span: usize,
    pub text: String,
    /// A second, quieter line: channel, owner, person.
    pub detail: String,
    pub tint: Tint,
    pub look: Look,
    pub is_moment_of_truth: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Look {
    /// As wide as its cell.
    Card,
    /// As wide as its words.
    Tag,
    /// Words alone.
    Plain,
}

/// A curve of a lane: of one person or of nobody in particular, as it is or as it is wished for.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveLine {
    pub lane: usize,
    pub person: Option<Id<KeyPerson>>,
    pub is_goal: bool,
    /// For the legend.
    pub name: String,
    /// By stage, left to right.
    pub stations: Vec<Station>,
}

/// A point of a curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Station {
    pub card: Id<Card>,
    pub stage: usize,
    /// From −2 to +2.
    pub level: f64,
    pub words: String,
    pub is_moment_of_truth: bool,
}
