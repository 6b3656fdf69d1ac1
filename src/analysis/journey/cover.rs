//! The cover board: for each role and each stage of the customer journey what there is to say, to show and to measure
//! by; and what is missing, worst first.
//!
//! A card counts for the person it names, or for everybody where it names none; one of a person's own map counts for
//! that person at the stage of the same name. Material of the toolkit counts for its audience and its stages besides.

use rustc_hash::FxHashMap;

use crate::model::{
    Card, Day, Id, Journey, KeyPerson, LaneKind, MaterialState, Message, Profile, Project, Stage,
    fold,
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cover {
    /// The customer journey it is about.
    pub journey: Option<Id<Journey>>,
    pub stages: Vec<(Id<Stage>, String)>,
    /// Everybody first, then the people of the profile.
    pub roles: Vec<Option<Id<KeyPerson>>>,
    /// By role, then by stage.
    pub cells: Vec<Vec<CoverCell>>,
    /// Worst first.
    pub holes: Vec<Hole>,
}

/// What there is of one role at one stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CoverCell {
    pub has_talk: bool,
    /// The best there is.
    pub material: Option<MaterialState>,
    pub has_proof: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hole {
    pub kind: HoleKind,
    /// Its place among the stages.
    pub stage: usize,
    pub card: Option<Id<Card>>,
}

/// What is missing, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HoleKind {
    /// Buyers feel bad, and there is nothing to give them.
    LowWithoutMaterial,
    /// It is decided here, and nobody knows what to say.
    MomentWithoutTalk,
    /// A touchpoint that nobody owns.
    TouchpointWithoutOwner,
    StageWithoutMaterial,
    StageWithoutOwner,
}

impl HoleKind {
    pub const ALL: [Self; 5] = [
        Self::LowWithoutMaterial,
        Self::MomentWithoutTalk,
        Self::TouchpointWithoutOwner,
        Self::StageWithoutMaterial,
        Self::StageWithoutOwner,
    ];

    /// «2 stages without an owner».
    pub fn message(self, n: usize) -> Message {
        let key = match self {
            Self::LowWithoutMaterial => "journeys-hole-low",
            Self::MomentWithoutTalk => "journeys-hole-moment",
            Self::TouchpointWithoutOwner => "journeys-hole-touchpoint",
            Self::StageWithoutMaterial => "journeys-hole-material",
            Self::StageWithoutOwner => "journeys-hole-owner",
        };
        Message::new(key).count("n", n)
    }

    /// The lane in which it is filled.
    pub fn lane(self) -> LaneKind {
        match self {
            Self::LowWithoutMaterial | Self::StageWithoutMaterial => LaneKind::Material,
            Self::MomentWithoutTalk => LaneKind::TalkTrack,
            Self::TouchpointWithoutOwner => LaneKind::Touchpoints,
            Self::StageWithoutOwner => LaneKind::Owner,
        }
    }
}

/// The board of the first customer journey of a profile; empty where there is none.
pub fn cover(project: &Project, profile: Id<Profile>, today: Day) -> Cover {
    let journeys = project.journeys.in_order().into_iter();
    let journeys: Vec<_> = journeys.filter(|(_, it)| it.profile == Some(profile)).collect();
    let Some((main, journey)) = journeys.iter().find(|(_, it)| it.person.is_none()).copied() else {
        return Cover::default();
    };
    let people =
        project.people.in_order().into_iter().filter(|(_, it)| it.profile == Some(profile));
    let roles: Vec<_> = std::iter::once(None).chain(people.map(|it| Some(it.0))).collect();
    let stages: Vec<_> = journey.stages.iter().map(|it| (it.id, it.name.clone())).collect();
    let mut cells = vec![vec![CoverCell::default(); stages.len()]; roles.len()];
    let at: FxHashMap<String, usize> =
        stages.iter().enumerate().map(|(n, it)| (fold(it.1.trim()).into_owned(), n)).collect();
    for (id, other) in &journeys {
        for (_, card) in project.cards.iter().filter(|(_, it)| it.journey == *id) {
            let Some(first) = other.stage(card.stage) else { continue };
            let whose = card.person.or(other.person);
            let Some(role) = roles.iter().position(|it| *it == whose) else { continue };
            let Some(lane) = other.lane(card.lane) else { continue };
            let kind = other.lanes[lane].kind;
            // It counts at each stage it covers.
            for further in other.stages.iter().skip(first).take(card.span.max(1) as usize) {
                if let Some(stage) = at.get(fold(further.name.trim()).as_ref()) {
                    fill(project, &mut cells[role][*stage], kind, card, today);
                }
            }
        }
    }
    for (_, it) in project.materials.iter() {
        for name in &it.stages {
            let Some(stage) = at.get(fold(name.trim()).as_ref()) else { continue };
            for (role, row) in roles.iter().zip(&mut cells) {
                let is_for = role.map_or(it.audience.is_empty(), |it2| it.audience.contains(&it2));
                if is_for {
                    better(&mut row[*stage].material, it.state_on(today));
                }
            }
        }
    }
    let holes = holes(project, (main, journey), &cells);
    Cover { journey: Some(main), stages, roles, cells, holes }
}

fn fill(project: &Project, cell: &mut CoverCell, kind: LaneKind, card: &Card, today: Day) {
    match kind {
        LaneKind::TalkTrack => cell.has_talk = true,
        LaneKind::Measures => cell.has_proof = true,
        LaneKind::Material => {
            let piece = card.material.and_then(|it| project.materials.get(it));
            better(&mut cell.material, piece.map_or(card.state, |it| it.state_on(today)));
        }
        _ => (),
    }
}

/// States stand from needed over stale to have.
fn better(best: &mut Option<MaterialState>, state: MaterialState) {
    if best.is_none_or(|it| it < state) {
        *best = Some(state);
    }
}

fn holes(
    project: &Project,
    (id, journey): (Id<Journey>, &Journey),
    cells: &[Vec<CoverCell>],
) -> Vec<Hole> {
    let mut res = Vec::new();
    let mut owned = vec![false; journey.stages.len()];
    let mut lows: Vec<Option<(f64, Id<Card>)>> = vec![None; journey.stages.len()];
    let is_covered = |stage: usize| {
        let there = cells.iter().filter_map(|it| it[stage].material);
        there.max().is_some_and(|it| it != MaterialState::Needed)
    };
    for it in project.cards.iter().map(|it| it.1).filter(|it| it.journey == id) {
        let is_owner = |at: usize| journey.lanes[at].kind == LaneKind::Owner;
        if let (Some(stage), true) =
            (journey.stage(it.stage), journey.lane(it.lane).is_some_and(is_owner))
        {
            owned.iter_mut().skip(stage).take(it.span.max(1) as usize).for_each(|it| *it = true);
        }
    }
    let is_told = |stage: usize| cells.iter().any(|it| it[stage].has_talk);
    for (card, it) in project.cards.iter().filter(|(_, it)| it.journey == id) {
        let (Some(stage), Some(lane)) = (journey.stage(it.stage), journey.lane(it.lane)) else {
            continue;
        };
        let kind = journey.lanes[lane].kind;
        let mut hole = |kind| res.push(Hole { kind, stage, card: Some(card) });
        if it.is_moment_of_truth && !is_told(stage) {
            hole(HoleKind::MomentWithoutTalk);
        }
        match kind {
            // The owner of the stage owns what has no owner of its own.
            LaneKind::Touchpoints if it.owner.trim().is_empty() && !owned[stage] => {
                hole(HoleKind::TouchpointWithoutOwner);
            }
            LaneKind::Feelings if !it.is_goal && it.level() < 0.0 => {
                let low = &mut lows[stage];
                if low.is_none_or(|(level, _)| it.level() < level) {
                    *low = Some((it.level(), card));
                }
            }
            _ => (),
        }
    }
    for (stage, low) in lows.iter().enumerate() {
        let (kind, card) = match low {
            Some((_, card)) => (HoleKind::LowWithoutMaterial, Some(*card)),
            None => (HoleKind::StageWithoutMaterial, None),
        };
        if !is_covered(stage) {
            res.push(Hole { kind, stage, card });
        }
    }
    for (stage, _) in owned.iter().enumerate().filter(|(_, it)| !**it) {
        res.push(Hole { kind: HoleKind::StageWithoutOwner, stage, card: None });
    }
    let depth = |it: &Hole| match it.kind {
        HoleKind::LowWithoutMaterial => lows[it.stage].map_or(0.0, |it| it.0),
        _ => 0.0,
    };
    res.sort_by(|a, b| {
        a.kind.cmp(&b.kind).then(depth(a).total_cmp(&depth(b))).then(a.stage.cmp(&b.stage))
    });
    res
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Lane, Material, Phase, Timestamp, Way};

    #[test]
    fn holes_are_found_worst_first_and_people_have_cells_of_their_own() {
        let mut project = Project::new("Test", Timestamp(0));
        let profile: Id<Profile> = project.fresh_id();
        project.profiles.put(profile, Profile::new("P".to_owned(), Way::FromCustomers));
        let person: Id<KeyPerson> = project.fresh_id();
        let of_profile = Some(profile);
        project.people.put(person, KeyPerson { profile: of_profile, ..KeyPerson::default() });
        let kinds = [
            LaneKind::Touchpoints,
            LaneKind::Feelings,
            LaneKind::TalkTrack,
            LaneKind::Material,
            LaneKind::Owner,
        ];
        let lanes = kinds.iter().zip(1..).map(|(it, n)| Lane::new(Id::new(n), *it)).collect();
        let names = ["Search", "Decide", "Use"];
        let stages = names.iter().zip(1..).map(|(it, n)| Stage::new(Id::new(n), it, Phase::Before));
        let journey =
            Journey { profile: of_profile, lanes, stages: stages.collect(), ..Journey::default() };
        let id: Id<Journey> = project.fresh_id();
        project.journeys.put(id, journey);
        let mut put = |card: Card| {
            let row = project.fresh_id();
            project.cards.put(row, Card { journey: id, ..card });
        };
        let card = |lane, stage| Card::new(Id::new(lane), Id::new(stage), "x");
        put(card(1, 1));
        put(card(1, 3));
        put(Card { owner: "Ann".to_owned(), ..card(1, 2) });
        put(Card { value: Some(-1.0), ..card(2, 1) });
        put(Card { value: Some(-1.5), is_moment_of_truth: true, ..card(2, 2) });
        put(Card { value: Some(-2.0), is_goal: true, ..card(2, 3) });
        put(Card { person: Some(person), ..card(3, 1) });
        put(Card { state: MaterialState::Needed, ..card(4, 2) });
        put(Card { span: 2, ..card(5, 2) });
        put(Card { person: Some(person), span: 2, ..card(4, 2) });
        let use_ = std::iter::once(" use".to_owned()).collect();
        let material = Material { state: MaterialState::Have, stages: use_, ..Material::default() };
        project.materials.put(Id::new(500), material);

        let cover = cover(&project, profile, Day::from_number(0).unwrap());
        let found: Vec<_> = cover.holes.iter().map(|it| (it.kind, it.stage)).collect();
        assert_eq!(
            found,
            [
                (HoleKind::LowWithoutMaterial, 1),
                (HoleKind::LowWithoutMaterial, 0),
                (HoleKind::MomentWithoutTalk, 1),
                (HoleKind::TouchpointWithoutOwner, 0),
                (HoleKind::StageWithoutOwner, 0),
            ]
        );
        assert!(cover.cells[1][0].has_talk && !cover.cells[0][0].has_talk);
        assert_eq!(cover.cells[1][2].material, Some(MaterialState::Needed));
        assert_eq!(cover.cells[0][2].material, Some(MaterialState::Have));
        assert_eq!(cover.cells[0][1].material, Some(MaterialState::Needed));
    }
}
