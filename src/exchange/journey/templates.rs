//! Maps to begin with.

use crate::{
    i18n::Tr,
    model::{Id, Journey, Lane, LaneKind, Map, Phase, Stage},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    Blank,
}

impl Template {
    pub const ALL: [Self; 1] = [Self::Blank];

    pub fn name(self) -> &'static str {
        "templates-blank"
    }
}

pub fn template(_: Template, tr: &Tr) -> Map {
    let stage = |n| {
        Stage::new(Id::new(n), &format!("{} {n}", tr.text("journeys-new-stage")), Phase::Before)
    };
    let kinds = [
        LaneKind::Actions,
        LaneKind::Touchpoints,
        LaneKind::Pains,
        LaneKind::Feelings,
        LaneKind::Material,
    ];
    let lanes = kinds.iter().enumerate().map(|(n, it)| Lane::new(Id::new(n as u64), *it));
    let journey = Journey {
        stages: (1..=7).map(stage).collect(),
        lanes: lanes.collect(),
        ..Journey::default()
    };
    Map { journey, cards: Vec::new() }
}
