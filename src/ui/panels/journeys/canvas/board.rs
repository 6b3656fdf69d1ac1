//! The maps on the canvas, laid out, and what a place on it stands for. One map, or several stacked on common stages.

use rustc_hash::FxHashMap;

use crate::{
    analysis::journey::{Layout, Sheet, lay_out, size},
    edit::Cell,
    exchange::{journey_name, sheet},
    i18n::Tr,
    model::{Card, Day, Id, Journey, Lane, LaneKind, Project, Stage},
    ui::panels::journeys::made_of::MadeOf,
};

/// What is shown, laid out once for as long as nothing of it changes.
pub(super) struct Board {
    made_of: MadeOf,
    pub(super) maps: Vec<Id<Journey>>,
    pub(super) sheet: Sheet,
    pub(super) layout: Layout,
    /// Whose each lane is.
    lanes: Vec<(usize, Id<Lane>)>,
    /// The cards of each cell, by lane and column.
    cells: FxHashMap<(usize, usize), Vec<Id<Card>>>,
    /// For each column the stage of each map, where it has one of that name.
    columns: Vec<Vec<Option<Id<Stage>>>>,
}

impl Board {
    /// The board of these maps: the one there is, or a new one where something changed.
    pub(super) fn follow<'a>(
        board: &'a mut Option<Self>,
        project: &Project,
        maps: &[Id<Journey>],
        today: Day,
        tr: &Tr,
    ) -> &'a Self {
        let is_still = |it: &Self| it.maps == maps && it.made_of.is_still(project, today, tr);
        if board.as_ref().is_some_and(is_still) {
            #[expect(clippy::unwrap_used, reason = "it is some one line above")]
            return board.as_ref().unwrap();
        }
        board.insert(Self::new(project, maps, today, tr))
    }

    fn new(project: &Project, maps: &[Id<Journey>], today: Day, tr: &Tr) -> Self {
        let made_of = MadeOf::new(project, today, tr);
        let mut res = Self {
            made_of,
            maps: maps.to_vec(),
            sheet: Sheet::default(),
            layout: Layout::default(),
            lanes: Vec::new(),
            columns: Vec::new(),
            cells: FxHashMap::default(),
        };
        for (map, id) in maps.iter().enumerate() {
            if let Some(journey) = project.journeys.get(*id) {
                res.add(project, map, (*id, journey), today, tr);
            }
        }
        for it in &res.sheet.faces {
            res.cells.entry((it.lane, it.stage)).or_default().push(it.card);
        }
        res.layout = lay_out(&res.sheet, size::ADD);
        res
    }

    /// Adds the lanes of a map below those there are; its stages join those of the same name.
    fn add(
        &mut self,
        project: &Project,
        map: usize,
        (id, journey): (Id<Journey>, &Journey),
        today: Day,
        tr: &Tr,
    ) {
        let mut own = sheet(project, id, today, tr);
        let mut at = Vec::with_capacity(own.stages.len());
        // A stage found nowhere goes right behind the one before it.
        let mut next = 0;
        for (stage, head) in journey.stages.iter().zip(own.stages) {
            let is_free = |it: &Vec<Option<Id<Stage>>>| it.get(map).is_none_or(Option::is_none);
            let same = self.sheet.stages.iter().enumerate().position(|(idx, it)| {
                0 < map && it.name == head.name && is_free(&self.columns[idx])
            });
            let column = same.unwrap_or_else(|| {
                self.sheet.stages.insert(next, head);
                self.columns.insert(next, vec![None; self.maps.len()]);
                at.iter_mut().filter(|it| next <= **it).for_each(|it: &mut usize| *it += 1);
                self.sheet
                    .faces
                    .iter_mut()
                    .filter(|it| next <= it.stage)
                    .for_each(|it| it.stage += 1);
                let stations = self.sheet.curves.iter_mut().flat_map(|it| &mut it.stations);
                stations.filter(|it| next <= it.stage).for_each(|it| it.stage += 1);
                next
            });
            self.columns[column][map] = Some(stage.id);
            at.push(column);
            next = column + 1;
        }
        let n_lanes = self.sheet.lanes.len();
        let whose = journey_name(project, journey, tr);
        for (lane, mut head) in journey.lanes.iter().zip(own.lanes) {
            if 1 < self.maps.len() {
                head.name = format!("{whose}: {}", head.name);
            }
            self.sheet.lanes.push(head);
            self.lanes.push((map, lane.id));
        }
        for face in &mut own.faces {
            face.lane += n_lanes;
            face.stage = at[face.stage];
        }
        for curve in &mut own.curves {
            curve.lane += n_lanes;
            curve.stations.iter_mut().for_each(|it| it.stage = at[it.stage]);
        }
        self.sheet.faces.append(&mut own.faces);
        self.sheet.curves.append(&mut own.curves);
    }

    pub(super) fn is_stacked(&self) -> bool {
        1 < self.maps.len()
    }

    pub(super) fn kind(&self, lane: usize) -> LaneKind {
        self.sheet.lanes[lane].kind
    }

    /// The map and the cell at a lane and a column; none where the map of the lane lacks the stage.
    pub(super) fn cell(&self, lane: usize, column: usize) -> Option<(Id<Journey>, Cell)> {
        let (map, lane) = *self.lanes.get(lane)?;
        let stage = (*self.columns.get(column)?.get(map)?)?;
        Some((self.maps[map], Cell { lane, stage }))
    }

    pub(super) fn lane(&self, lane: usize) -> (Id<Journey>, Id<Lane>) {
        let (map, lane) = self.lanes[lane];
        (self.maps[map], lane)
    }

    /// The stage of a column, of a board of one map.
    pub(super) fn stage(&self, column: usize) -> Option<(Id<Journey>, Id<Stage>)> {
        let own = self.columns.get(column)?.first()?;
        (!self.is_stacked()).then_some(())?;
        Some((*self.maps.first()?, (*own)?))
    }

    /// Where a card stands: its lane and its column.
    pub(super) fn place(&self, card: &Card) -> Option<(usize, usize)> {
        let map = self.maps.iter().position(|it| *it == card.journey)?;
        let lane = self.lanes.iter().position(|it| *it == (map, card.lane))?;
        let column = self.columns.iter().position(|it| it[map] == Some(card.stage))?;
        Some((lane, column))
    }

    /// The cards of a cell in their order.
    pub(super) fn cards_in(&self, lane: usize, column: usize) -> &[Id<Card>] {
        self.cells.get(&(lane, column)).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{Edit, JourneyEdit},
        model::{Map, Phase, Profile, Timestamp, Way},
    };

    #[test]
    fn stacked_maps_share_the_stages_of_the_same_name() {
        let mut project = Project::new("Test", Timestamp(0));
        let profile = project.fresh_id();
        project.profiles.put(profile, Profile::new("P".to_owned(), Way::FromCustomers));
        for names in [vec!["Search", "Decide", "Use"], vec!["Search", "Try", "Use", "Leave"]] {
            let stages = names.iter().enumerate();
            let stages = stages.map(|(n, it)| Stage::new(Id::new(n as u64), it, Phase::Before));
            let journey = Journey {
                profile: Some(profile),
                stages: stages.collect(),
                lanes: vec![Lane::new(Id::new(1), LaneKind::Actions)],
                ..Journey::default()
            };
            let cards = journey.stages.iter().map(|it| Card::new(Id::new(1), it.id, &it.name));
            let map = Map { cards: cards.collect(), journey };
            Edit::Journey(JourneyEdit::Add(Box::new(map))).apply(&mut project).unwrap();
        }
        let maps: Vec<_> = project.journeys.iter().map(|(id, _)| id).collect();
        let tr = Tr::new(crate::i18n::Language::English);
        let board = Board::new(&project, &maps, Day::from_number(0).unwrap(), &tr);
        let names: Vec<_> = board.sheet.stages.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Search", "Try", "Decide", "Use", "Leave"]);
        for face in &board.sheet.faces {
            assert_eq!(face.text, names[face.stage], "each card stands under its stage");
            let (journey, cell) = board.cell(face.lane, face.stage).unwrap();
            let card = project.cards.get(face.card).unwrap();
            assert_eq!((journey, cell), (card.journey, Cell::of(card)));
            assert_eq!(board.place(card), Some((face.lane, face.stage)));
        }
        assert_eq!(board.cell(0, 1), None, "the first map has no such stage");
    }
}
