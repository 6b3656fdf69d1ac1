//! What can be done to journey maps: maps as a whole, their stages and lanes, and the cards in the cells.
//!
//! A map from outside brings numbers of its own; they are given anew when it becomes part of the project.

use std::collections::BTreeMap;

use super::{Gesture, Refused};
use crate::model::{
    Card, Id, Journey, JourneyState, KeyPerson, Lane, LaneKind, Map, Message, Profile, Project,
    Stage,
};

#[derive(Clone, Debug, PartialEq)]
pub enum JourneyEdit {
    /// Adds a map behind the others of its profile.
    Add(Box<Map>),
    /// Adds a copy of a map, as this person's, in this state, under this name.
    Copy {
        of: Id<Journey>,
        person: Option<Id<KeyPerson>>,
        state: JourneyState,
        name: String,
    },
    Remove(Id<Journey>),
    Rename(Id<Journey>, String),
    SetState(Id<Journey>, JourneyState),
    AddStage(Id<Journey>, Stage, usize),
    /// Makes the stage of the same number this.
    SetStage(Id<Journey>, Stage),
    MoveStage(Id<Journey>, Id<Stage>, usize),
    /// Removes the stage with its cards.
    RemoveStage(Id<Journey>, Id<Stage>),
    AddLane(Id<Journey>, Lane, usize),
    SetLane(Id<Journey>, Lane),
    MoveLane(Id<Journey>, Id<Lane>, usize),
    RemoveLane(Id<Journey>, Id<Lane>),
    /// Copies a lane with its cards to the end of another map; stages are found by name, else by where they stand.
    CopyLane(Id<Journey>, Id<Lane>, Id<Journey>),
    /// Adds cards, each at the end of its cell.
    AddCards(Vec<Card>),
    /// Adds a card to the lane of this kind, which the map gets where it has none.
    Fill(LaneKind, Card),
    /// Makes each card this; cards of one gesture are changed together.
    SetCards(Vec<(Id<Card>, Card)>),
    /// Moves cards to a cell, in this order, before so many of the others there.
    MoveCards(Vec<Id<Card>>, Cell, usize),
    RemoveCards(Vec<Id<Card>>),
    /// Puts the point of a curve at this height, where there is none yet a new one.
    Feel(Point, f64),
}

/// Where a lane and a stage meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    pub lane: Id<Lane>,
    pub stage: Id<Stage>,
}

/// Which point of which curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Point {
    pub journey: Id<Journey>,
    pub cell: Cell,
    pub person: Option<Id<KeyPerson>>,
    pub is_goal: bool,
}

impl Point {
    fn is_of(&self, card: &Card) -> bool {
        self.cell.holds(card) && self.person == card.person && self.is_goal == card.is_goal
    }
}

impl Cell {
    pub fn of(card: &Card) -> Self {
        Self { lane: card.lane, stage: card.stage }
    }

    pub fn holds(self, card: &Card) -> bool {
        self == Self::of(card)
    }
}

impl JourneyEdit {
    pub(super) fn apply(&self, project: &mut Project) -> Result<(), Refused> {
        match self {
            Self::Add(map) => {
                add(project, map)?;
            }
            Self::Copy { of, person, state, name } => {
                let mut map = map_of(project, *of)?;
                let name = name.trim().to_owned();
                map.journey =
                    Journey { person: *person, state: *state, name, ..map.journey.clone() };
                add(project, &map)?;
            }
            Self::Remove(id) => {
                project.journeys.remove(*id).ok_or(Refused::Gone)?;
                drop_orphans(project);
            }
            Self::Rename(id, name) => name.trim().clone_into(&mut journey(project, *id)?.name),
            Self::SetState(id, state) => journey(project, *id)?.state = *state,
            Self::AddStage(id, stage, at) => {
                let number = project.fresh_id();
                let stages = &mut journey(project, *id)?.stages;
                stages.insert((*at).min(stages.len()), Stage { id: number, ..stage.clone() });
            }
            Self::SetStage(id, stage) => {
                let width = stage.width.clamp(Stage::LEAST, Stage::MOST);
                let it = journey(project, *id)?.stages.iter_mut().find(|it| it.id == stage.id);
                *it.ok_or(Refused::Gone)? = Stage { width, ..stage.clone() };
            }
            Self::MoveStage(id, stage, to) => {
                let it = journey(project, *id)?;
                let from = it.stage(*stage).ok_or(Refused::Gone)?;
                shift(&mut it.stages, from, *to);
            }
            Self::RemoveStage(id, stage) => {
                let it = journey(project, *id)?;
                let at = it.stage(*stage).ok_or(Refused::Gone)?;
                it.stages.remove(at);
                drop_orphans(project);
            }
            Self::AddLane(id, lane, at) => {
                let number = project.fresh_id();
                let lanes = &mut journey(project, *id)?.lanes;
                lanes.insert((*at).min(lanes.len()), Lane { id: number, ..lane.clone() });
            }
            Self::SetLane(id, lane) => {
                let it = journey(project, *id)?.lanes.iter_mut().find(|it| it.id == lane.id);
                *it.ok_or(Refused::Gone)? = lane.clone();
            }
            Self::MoveLane(id, lane, to) => {
                let it = journey(project, *id)?;
                let from = it.lane(*lane).ok_or(Refused::Gone)?;
                shift(&mut it.lanes, from, *to);
            }
            Self::RemoveLane(id, lane) => {
                let it = journey(project, *id)?;
                let at = it.lane(*lane).ok_or(Refused::Gone)?;
                it.lanes.remove(at);
                drop_orphans(project);
            }
            Self::CopyLane(from, lane, to) => copy_lane(project, *from, *lane, *to)?,
            Self::AddCards(cards) => add_cards(project, cards)?,
            Self::Fill(kind, card) => fill(project, *kind, card)?,
            Self::SetCards(cards) => set_cards(project, cards)?,
            Self::MoveCards(ids, cell, at) => move_cards(project, ids, *cell, *at)?,
            Self::RemoveCards(ids) => {
                let gone = ids.iter().filter(|id| project.cards.remove(**id).is_none()).count();
                if gone == ids.len() {
                    return Err(Refused::Gone);
                }
            }
            Self::Feel(point, value) => feel(project, point, *value)?,
        }
        Ok(())
    }

    pub(super) fn label(&self) -> Message {
        Message::new(match self {
            Self::Add(_) => "edit-journey-add",
            Self::Copy { .. } => "edit-journey-copy",
            Self::Remove(_) => "edit-journey-remove",
            Self::Rename(..) => "edit-journey-rename",
            Self::SetState(..) => "edit-journey-state",
            Self::AddStage(..) => "edit-journey-add-stage",
            Self::SetStage(..) => "edit-journey-set-stage",
            Self::MoveStage(..) => "edit-journey-move-stage",
            Self::RemoveStage(..) => "edit-journey-remove-stage",
            Self::AddLane(..) => "edit-journey-add-lane",
            Self::SetLane(..) => "edit-journey-set-lane",
            Self::MoveLane(..) => "edit-journey-move-lane",
            Self::RemoveLane(..) => "edit-journey-remove-lane",
            Self::CopyLane(..) => "edit-journey-copy-lane",
            Self::Fill(..) => return Message::new("edit-journey-add-cards").count("n", 1_usize),
            Self::AddCards(cards) => {
                return Message::new("edit-journey-add-cards").count("n", cards.len());
            }
            Self::SetCards(cards) => {
                return Message::new("edit-journey-set-cards").count("n", cards.len());
            }
            Self::MoveCards(ids, ..) => {
                return Message::new("edit-journey-move-cards").count("n", ids.len());
            }
            Self::RemoveCards(ids) => {
                return Message::new("edit-journey-remove-cards").count("n", ids.len());
            }
            Self::Feel(..) => "edit-journey-feel",
        })
    }

    pub(super) fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::Rename(id, _) => Some(Gesture::new("journey-name", id.get())),
            Self::SetStage(_, stage) => Some(Gesture::new("journey-stage", stage.id.get())),
            Self::SetLane(_, lane) => Some(Gesture::new("journey-lane", lane.id.get())),
            Self::SetCards(cards) => match cards.as_slice() {
                [(id, _)] => Some(Gesture::new("journey-card", id.get())),
                _ => None,
            },
            Self::Feel(point, _) => Some(Gesture::new("journey-point", point.cell.stage.get())),
            _ => None,
        }
    }
}

/// Maps of people who are gone, and cards whose map, stage or lane is.
pub(super) fn drop_orphans(project: &mut Project) {
    let is_lost = |it: &Journey| it.person.is_some_and(|it| !project.people.contains(it));
    let lost: Vec<_> =
        project.journeys.iter().filter(|(_, it)| is_lost(it)).map(|(id, _)| id).collect();
    for id in lost {
        project.journeys.remove(id);
    }
    let cards = project.cards.iter().filter(|(_, it)| check(project, it).is_err());
    for id in cards.map(|(id, _)| id).collect::<Vec<_>>() {
        project.cards.remove(id);
    }
}

/// Gives the copy of a profile the maps of its original, those of people as maps of their copies.
pub(super) fn duplicate(
    project: &mut Project,
    (from, to): (Id<Profile>, Id<Profile>),
    people: &BTreeMap<Id<KeyPerson>, Id<KeyPerson>>,
) -> Result<(), Refused> {
    let of_it = project.journeys.in_order().into_iter().filter(|(_, it)| it.profile == Some(from));
    for id in of_it.map(|(id, _)| id).collect::<Vec<_>>() {
        let mut map = map_of(project, id)?;
        let copy = |it: Option<Id<KeyPerson>>| it.and_then(|it| people.get(&it).copied());
        map.journey.profile = Some(to);
        map.journey.person = copy(map.journey.person);
        map.cards.iter_mut().for_each(|it| it.person = copy(it.person));
        add(project, &map)?;
    }
    Ok(())
}

pub(super) fn remove(project: &mut Project, profile: Id<Profile>) {
    let of_it = project.journeys.iter().filter(|(_, it)| it.profile == Some(profile));
    for id in of_it.map(|(id, _)| id).collect::<Vec<_>>() {
        project.journeys.remove(id);
    }
    drop_orphans(project);
}

fn journey(project: &mut Project, id: Id<Journey>) -> Result<&mut Journey, Refused> {
    project.journeys.get_mut(id).ok_or(Refused::Gone)
}

fn map_of(project: &Project, id: Id<Journey>) -> Result<Map, Refused> {
    project.map(id).ok_or(Refused::Gone)
}

/// Whether the cell of a card is there.
fn check(project: &Project, card: &Card) -> Result<(), Refused> {
    let journey = project.journeys.get(card.journey).ok_or(Refused::Gone)?;
    let is_there = journey.stage(card.stage).is_some() && journey.lane(card.lane).is_some();
    if is_there { Ok(()) } else { Err(Refused::Gone) }
}

/// Adds the map with numbers that are new.
fn add(project: &mut Project, map: &Map) -> Result<Id<Journey>, Refused> {
    let mut journey = map.journey.clone();
    let is_there = journey.profile.is_some_and(|it| project.profiles.contains(it))
        && journey.person.is_none_or(|it| project.people.contains(it));
    if !is_there {
        return Err(Refused::Gone);
    }
    let mut stages = BTreeMap::new();
    for it in &mut journey.stages {
        let old = std::mem::replace(&mut it.id, project.fresh_id());
        stages.insert(old, it.id);
    }
    let mut lanes = BTreeMap::new();
    for it in &mut journey.lanes {
        let old = std::mem::replace(&mut it.id, project.fresh_id());
        lanes.insert(old, it.id);
    }
    let id = project.fresh_id();
    let last = project.journeys.len();
    project.journeys.put(id, journey);
    project.journeys.move_to(id, last);
    let cards = map.cards.iter().map(|it| {
        let lane = *lanes.get(&it.lane).ok_or(Refused::Gone)?;
        let stage = *stages.get(&it.stage).ok_or(Refused::Gone)?;
        Ok(Card { journey: id, lane, stage, ..it.clone() })
    });
    put_cards(project, cards.collect::<Result<Vec<_>, _>>()?);
    Ok(id)
}

/// Cards with the places they have.
fn put_cards(project: &mut Project, cards: Vec<Card>) {
    let ids = project.fresh_ids(cards.len());
    for (id, card) in ids.zip(cards) {
        project.cards.put(id, card);
    }
}

fn add_cards(project: &mut Project, cards: &[Card]) -> Result<(), Refused> {
    let mut added = Vec::with_capacity(cards.len());
    for card in cards {
        check(project, card)?;
        let before = project.cards_in(Cell::of(card).lane, card.stage);
        let n_added = added.iter().filter(|it| Cell::of(card).holds(it)).count();
        let place = before.last().map_or(0.0, |(_, it)| it.place) + 1.0 + n_added as f64;
        added.push(Card { place, span: card.span.max(1), ..card.clone() });
    }
    put_cards(project, added);
    Ok(())
}

fn set_cards(project: &mut Project, cards: &[(Id<Card>, Card)]) -> Result<(), Refused> {
    for (id, card) in cards {
        let place = project.cards.get(*id).ok_or(Refused::Gone)?.place;
        check(project, card)?;
        project.cards.put(*id, Card { place, span: card.span.max(1), ..card.clone() });
    }
    Ok(())
}

fn fill(project: &mut Project, kind: LaneKind, card: &Card) -> Result<(), Refused> {
    let number = project.fresh_id();
    let it = journey(project, card.journey)?;
    let lane = match it.lanes.iter().find(|it| it.kind == kind) {
        Some(lane) => lane.id,
        None => {
            it.lanes.push(Lane::new(number, kind));
            number
        }
    };
    add_cards(project, &[Card { lane, ..card.clone() }])
}

fn move_cards(
    project: &mut Project,
    ids: &[Id<Card>],
    cell: Cell,
    at: usize,
) -> Result<(), Refused> {
    let others = project.cards_in(cell.lane, cell.stage).into_iter().map(|(id, _)| id);
    let mut order: Vec<_> = others.filter(|it| !ids.contains(it)).collect();
    let at = at.min(order.len());
    order.splice(at..at, ids.iter().copied());
    for (idx, id) in order.into_iter().enumerate() {
        let card = project.cards.get(id).ok_or(Refused::Gone)?;
        let Cell { lane, stage } = cell;
        let moved = Card { lane, stage, place: idx as f64, ..card.clone() };
        check(project, &moved)?;
        project.cards.put(id, moved);
    }
    Ok(())
}

fn copy_lane(
    project: &mut Project,
    from: Id<Journey>,
    lane: Id<Lane>,
    to: Id<Journey>,
) -> Result<(), Refused> {
    let map = map_of(project, from)?;
    let copied = &map.journey.lanes[map.journey.lane(lane).ok_or(Refused::Gone)?];
    let number = project.fresh_id();
    let target = journey(project, to)?;
    target.lanes.push(Lane { id: number, ..copied.clone() });
    let stages: BTreeMap<Id<Stage>, Id<Stage>> = map
        .journey
        .stages
        .iter()
        .enumerate()
        .filter_map(|(idx, it)| {
            let same = target.stages.iter().find(|other| other.name == it.name);
            Some((it.id, same.or_else(|| target.stages.get(idx))?.id))
        })
        .collect();
    let cards = map.cards.iter().filter(|it| it.lane == lane).filter_map(|it| {
        Some(Card { journey: to, lane: number, stage: *stages.get(&it.stage)?, ..it.clone() })
    });
    put_cards(project, cards.collect());
    Ok(())
}

fn feel(project: &mut Project, point: &Point, value: f64) -> Result<(), Refused> {
    let there = project.cards.iter().find(|(_, it)| point.is_of(it)).map(|(id, _)| id);
    if let Some(card) = there.and_then(|id| project.cards.get_mut(id)) {
        card.value = Some(value.clamp(-Card::HEIGHT, Card::HEIGHT));
        return Ok(());
    }
    let Point { journey, cell: Cell { lane, stage }, person, is_goal } = *point;
    let value = Some(value.clamp(-Card::HEIGHT, Card::HEIGHT));
    let card = Card { journey, value, is_goal, person, ..Card::new(lane, stage, "") };
    add_cards(project, &[card])
}

/// Takes a row out and puts it in where it is the `to`th.
fn shift<T>(rows: &mut Vec<T>, from: usize, to: usize) {
    let row = rows.remove(from);
    rows.insert(to.min(rows.len()), row);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{Edit, List as _, ListEdit},
        model::{LaneKind, Phase, Timestamp, Way},
    };

    fn project() -> (Project, Id<Journey>) {
        let mut project = Project::new("Test", Timestamp(0));
        let profile = project.fresh_id();
        project.profiles.put(profile, Profile::new("P".to_owned(), Way::FromCustomers));
        let stage = |id, name| Stage::new(Id::new(id), name, Phase::Before);
        let journey = Journey {
            profile: Some(profile),
            stages: vec![stage(91, "Search"), stage(92, "Decide"), stage(93, "Use")],
            lanes: vec![
                Lane::new(Id::new(1), LaneKind::Actions),
                Lane::new(Id::new(2), LaneKind::Feelings),
            ],
            ..Journey::default()
        };
        let card = |stage, text| Card::new(Id::new(1), Id::new(stage), text);
        let map =
            Map { journey, cards: vec![card(91, "asks"), card(91, "reads"), card(92, "signs")] };
        apply(&mut project, JourneyEdit::Add(Box::new(map)));
        let id = project.journeys.iter().next().unwrap().0;
        (project, id)
    }

    fn apply(project: &mut Project, edit: JourneyEdit) {
        Edit::Journey(edit).apply(project).unwrap();
    }

    /// The cards of a lane: stage by stage, in their order.
    fn shown(project: &Project, id: Id<Journey>, lane: usize) -> String {
        let journey = project.journeys.get(id).unwrap();
        let cell = |stage: &Stage| {
            let cards = project.cards_in(journey.lanes[lane].id, stage.id);
            cards.iter().map(|(_, it)| it.text.clone()).collect::<Vec<_>>().join(" ")
        };
        journey.stages.iter().map(cell).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_map_takes_new_numbers_and_keeps_its_cells() {
        let (mut project, id) = project();
        assert_eq!(shown(&project, id, 0), "asks reads|signs|");
        let journey = project.journeys.get(id).unwrap().clone();
        assert!(journey.stages.iter().all(|it| it.id.get() < 90));
        let state = JourneyState::Wished;
        let copy = JourneyEdit::Copy { of: id, person: None, state, name: "Wish ".to_owned() };
        apply(&mut project, copy);
        let (other, it) = project.journeys.in_order()[1];
        assert_eq!((it.name.as_str(), it.state), ("Wish", JourneyState::Wished));
        assert_eq!(shown(&project, other, 0), "asks reads|signs|");
        assert_ne!(it.stages[0].id, journey.stages[0].id);
    }

    #[test]
    fn cards_move_between_cells_in_order() {
        let (mut project, id) = project();
        let journey = project.journeys.get(id).unwrap().clone();
        let cell =
            |stage: usize| Cell { lane: journey.lanes[0].id, stage: journey.stages[stage].id };
        let ids: Vec<_> = project.cards.iter().map(|(id, _)| id).collect();
        apply(&mut project, JourneyEdit::MoveCards(vec![ids[2]], cell(0), 1));
        assert_eq!(shown(&project, id, 0), "asks signs reads||");
        apply(&mut project, JourneyEdit::MoveCards(vec![ids[1], ids[0]], cell(2), 9));
        assert_eq!(shown(&project, id, 0), "signs||reads asks");
        let new = Card { journey: id, ..Card::new(cell(0).lane, cell(0).stage, "new") };
        apply(&mut project, JourneyEdit::AddCards(vec![new.clone(), new]));
        assert_eq!(shown(&project, id, 0), "signs new new||reads asks");
    }

    #[test]
    fn a_stage_takes_its_cards_along_when_moved_and_away_when_removed() {
        let (mut project, id) = project();
        let stages = project.journeys.get(id).unwrap().stages.clone();
        apply(&mut project, JourneyEdit::MoveStage(id, stages[0].id, 2));
        assert_eq!(shown(&project, id, 0), "signs||asks reads");
        apply(&mut project, JourneyEdit::RemoveStage(id, stages[0].id));
        assert_eq!((shown(&project, id, 0).as_str(), project.cards.len()), ("signs|", 1));
    }

    #[test]
    fn a_lane_is_copied_to_stages_of_the_same_name() {
        let (mut project, id) = project();
        let state = JourneyState::Current;
        apply(&mut project, JourneyEdit::Copy { of: id, person: None, state, name: String::new() });
        let other = project.journeys.in_order()[1].0;
        let journey = project.journeys.get(other).unwrap().clone();
        apply(&mut project, JourneyEdit::MoveStage(other, journey.stages[0].id, 2));
        let lane = project.journeys.get(id).unwrap().lanes[0].id;
        apply(&mut project, JourneyEdit::CopyLane(id, lane, other));
        assert_eq!(shown(&project, other, 2), "signs||asks reads");
    }

    #[test]
    fn a_curve_has_one_point_a_stage() {
        let (mut project, id) = project();
        let journey = project.journeys.get(id).unwrap().clone();
        let cell = Cell { lane: journey.lanes[1].id, stage: journey.stages[1].id };
        let point = Point { journey: id, cell, person: None, is_goal: false };
        for value in [0.5, -9.0] {
            apply(&mut project, JourneyEdit::Feel(point, value));
        }
        apply(&mut project, JourneyEdit::Feel(Point { is_goal: true, ..point }, 1.0));
        let levels: Vec<_> =
            project.cards_in(cell.lane, cell.stage).iter().map(|it| it.1.level()).collect();
        assert_eq!(levels, [-2.0, 1.0]);
    }

    #[test]
    fn the_map_of_a_person_goes_with_the_person() {
        let (mut project, id) = project();
        let profile = project.journeys.get(id).unwrap().profile;
        let person: Id<KeyPerson> = project.fresh_id();
        project.people.put(person, KeyPerson { profile, ..KeyPerson::default() });
        let state = JourneyState::Current;
        apply(
            &mut project,
            JourneyEdit::Copy { of: id, person: Some(person), state, name: String::new() },
        );
        assert_eq!((project.journeys.len(), project.cards.len()), (2, 6));
        KeyPerson::edit(ListEdit::Remove(person)).apply(&mut project).unwrap();
        assert_eq!((project.journeys.len(), project.cards.len()), (1, 3));
    }
}
