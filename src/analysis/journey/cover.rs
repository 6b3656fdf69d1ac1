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

/// What there is of one role at one stage, and on which card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CoverCell {
    pub talk: Option<Id<Card>>,
    /// The best there is; on no card where only the toolkit has it.
    pub material: Option<(MaterialState, Option<Id<Card>>)>,
    pub proof: Option<Id<Card>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hole {
    pub kind: HoleKind,
    /// Its place among the stages.
    pub stage: usize,
    /// Whose hole it is; everybody's where `None`.
    pub role: Option<Id<KeyPerson>>,
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

    /// «Stage without an owner».
    pub fn name(self) -> &'static str {
        match self {
            Self::LowWithoutMaterial => "journeys-lack-low",
            Self::MomentWithoutTalk => "journeys-lack-moment",
            Self::TouchpointWithoutOwner => "journeys-lack-touchpoint",
            Self::StageWithoutMaterial => "journeys-lack-material",
            Self::StageWithoutOwner => "journeys-lack-owner",
        }
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
    let at: FxHashMap<String, usize> =
        stages.iter().enumerate().map(|(n, it)| (fold(it.1.trim()).into_owned(), n)).collect();
    let placed = placed(project, &journeys, &roles, &at);
    let mut cells = vec![vec![CoverCell::default(); stages.len()]; roles.len()];
    for it in &placed {
        for stage in &it.stages {
            fill(project, &mut cells[it.role][*stage], it, today);
        }
    }
    for (_, it) in project.materials.iter() {
        for name in &it.stages {
            let Some(stage) = at.get(fold(name.trim()).as_ref()) else { continue };
            for (role, row) in roles.iter().zip(&mut cells) {
                let is_for = role.map_or(it.audience.is_empty(), |it2| it.audience.contains(&it2));
                if is_for {
                    better(&mut row[*stage].material, it.state_on(today), None);
                }
            }
        }
    }
    let holes = holes(&placed, &roles, &cells);
    Cover { journey: Some(main), stages, roles, cells, holes }
}

/// A card of any map of the profile, where it counts on the board.
struct Placed<'a> {
    id: Id<Card>,
    card: &'a Card,
    kind: LaneKind,
    /// Its place among the roles.
    role: usize,
    /// The places among the stages it covers, its own first.
    stages: Vec<usize>,
}

fn placed<'a>(
    project: &'a Project,
    journeys: &[(Id<Journey>, &Journey)],
    roles: &[Option<Id<KeyPerson>>],
    at: &FxHashMap<String, usize>,
) -> Vec<Placed<'a>> {
    let mut res = Vec::new();
    for (id, journey) in journeys {
        for (card_id, card) in project.cards.iter().filter(|(_, it)| it.journey == *id) {
            let whose = card.person.or(journey.person);
            let (Some(first), Some(lane), Some(role)) = (
                journey.stage(card.stage),
                journey.lane(card.lane),
                roles.iter().position(|it| *it == whose),
            ) else {
                continue;
            };
            let covered = journey.stages.iter().skip(first).take(card.span.max(1) as usize);
            let stages: Vec<usize> =
                covered.filter_map(|it| at.get(fold(it.name.trim()).as_ref()).copied()).collect();
            let kind = journey.lanes[lane].kind;
            if !stages.is_empty() {
                res.push(Placed { id: card_id, card, kind, role, stages });
            }
        }
    }
    res
}

fn fill(project: &Project, cell: &mut CoverCell, it: &Placed<'_>, today: Day) {
    match it.kind {
        LaneKind::TalkTrack => cell.talk = cell.talk.or(Some(it.id)),
        LaneKind::Measures => cell.proof = cell.proof.or(Some(it.id)),
        LaneKind::Material => {
            let piece = it.card.material.and_then(|it| project.materials.get(it));
            let state = piece.map_or(it.card.state, |it| it.state_on(today));
            better(&mut cell.material, state, Some(it.id));
        }
        _ => (),
    }
}

/// States stand from needed over stale to have.
fn better(
    best: &mut Option<(MaterialState, Option<Id<Card>>)>,
    state: MaterialState,
    card: Option<Id<Card>>,
) {
    if best.is_none_or(|it| it.0 < state) {
        *best = Some((state, card));
    }
}

/// The lowest point of a role at a stage, and its card.
type Low = (f64, Id<Card>);

fn holes(
    placed: &[Placed<'_>],
    roles: &[Option<Id<KeyPerson>>],
    cells: &[Vec<CoverCell>],
) -> Vec<Hole> {
    let n_stages = cells.first().map_or(0, Vec::len);
    // What is there for everybody is there for each; what is everybody's lack, any role's own fills.
    let has = |(role, stage): (usize, usize), is_there: &dyn Fn(&CoverCell) -> bool| {
        let there = |role: usize| is_there(&cells[role][stage]);
        if role == 0 { (0..cells.len()).any(there) } else { there(role) || there(0) }
    };
    let is_there = |it: &CoverCell| it.material.is_some_and(|it| it.0 != MaterialState::Needed);
    let mut owned = vec![false; n_stages];
    let owners = placed.iter().filter(|it| it.kind == LaneKind::Owner);
    owners.flat_map(|it| &it.stages).for_each(|it| owned[*it] = true);
    let mut lows: Vec<Vec<Option<Low>>> = vec![vec![None; n_stages]; cells.len()];
    let mut res = Vec::new();
    for it in placed {
        let (stage, card) = (it.stages[0], it.card);
        let mut hole =
            |kind| res.push(Hole { kind, stage, role: roles[it.role], card: Some(it.id) });
        if card.is_moment_of_truth && !has((it.role, stage), &|it| it.talk.is_some()) {
            hole(HoleKind::MomentWithoutTalk);
        }
        match it.kind {
            // The owner of the stage owns what has no owner of its own.
            LaneKind::Touchpoints if card.owner.trim().is_empty() && !owned[stage] => {
                hole(HoleKind::TouchpointWithoutOwner);
            }
            LaneKind::Feelings if !card.is_goal && card.level() < 0.0 => {
                let low = &mut lows[it.role][stage];
                if low.is_none_or(|(level, _)| card.level() < level) {
                    *low = Some((card.level(), it.id));
                }
            }
            _ => (),
        }
    }
    let mut depths = FxHashMap::default();
    for stage in 0..n_stages {
        let mut is_low = false;
        for (role, lows) in lows.iter().enumerate() {
            let Some((level, card)) = lows[stage] else { continue };
            if !has((role, stage), &is_there) {
                is_low = true;
                depths.insert(card, level);
                let kind = HoleKind::LowWithoutMaterial;
                res.push(Hole { kind, stage, role: roles[role], card: Some(card) });
            }
        }
        if !is_low && !has((0, stage), &is_there) {
            let kind = HoleKind::StageWithoutMaterial;
            res.push(Hole { kind, stage, role: None, card: None });
        }
    }
    for stage in (0..n_stages).filter(|it| !owned[*it]) {
        let kind = HoleKind::StageWithoutOwner;
        res.push(Hole { kind, stage, role: None, card: None });
    }
    let depth = |it: &Hole| it.card.and_then(|it| depths.get(&it)).copied().unwrap_or(0.0);
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

        let own = Journey {
            profile: of_profile,
            person: Some(person),
            lanes: vec![Lane::new(Id::new(21), LaneKind::Feelings)],
            stages: vec![
                Stage::new(Id::new(31), "USE", Phase::After),
                Stage::new(Id::new(32), "search", Phase::Before),
            ],
            ..Journey::default()
        };
        let own_id: Id<Journey> = project.fresh_id();
        project.journeys.put(own_id, own);
        for stage in [31, 32] {
            let card = Card::new(Id::new(21), Id::new(stage), "");
            let row = project.fresh_id();
            project.cards.put(row, Card { journey: own_id, value: Some(-0.5), ..card });
        }

        let cover = cover(&project, profile, Day::from_number(0).unwrap());
        let found: Vec<_> = cover.holes.iter().map(|it| (it.kind, it.stage, it.role)).collect();
        let own = Some(person);
        assert_eq!(
            found,
            [
                (HoleKind::LowWithoutMaterial, 1, None),
                (HoleKind::LowWithoutMaterial, 0, None),
                // At the last stage there is material for everybody.
                (HoleKind::LowWithoutMaterial, 0, own),
                (HoleKind::MomentWithoutTalk, 1, None),
                (HoleKind::TouchpointWithoutOwner, 0, None),
                (HoleKind::StageWithoutOwner, 0, None),
            ]
        );
        assert!(cover.cells[1][0].talk.is_some() && cover.cells[0][0].talk.is_none());
        assert_eq!(cover.cells[1][2].material.map(|it| it.0), Some(MaterialState::Needed));
        assert_eq!(cover.cells[0][2].material, Some((MaterialState::Have, None)));
        assert_eq!(cover.cells[0][1].material.map(|it| it.0), Some(MaterialState::Needed));
    }
}
