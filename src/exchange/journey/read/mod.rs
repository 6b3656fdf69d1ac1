//! Maps from tables: of the shape that `table` writes, in any of the files tables come in, or a grid.

use std::collections::BTreeSet;

use csv::StringRecord;

use super::{
    grid::read_grid,
    sheet::{journey_name, lane_name},
    table::{Row, YES, material_of, read_word, word},
};
use crate::{
    exchange::{
        Error, Source,
        whole::{Limits, Rows, known_rows, sniffed_rows},
    },
    i18n::{Language, Tr},
    jobs::Progress,
    model::{
        Card, Id, Journey, JourneyState, Lane, LaneKind, Map, MaterialState, Message, Phase,
        Profile, Project, Stage, Tint,
    },
};

/// The maps of a table, and what it names that the project has not: people, material, evidence, pains, jobs.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadMaps {
    pub maps: Vec<Map>,
    pub unknown: BTreeSet<String>,
}

/// What is to be said of names that the project has not; those cards came in without that tie.
pub fn unknown_names(unknown: &BTreeSet<String>) -> Option<Message> {
    const MOST: usize = 5;
    let names: Vec<&str> = unknown.iter().take(MOST).map(String::as_str).collect();
    let message = Message::new("journeys-table-unknown").count("n", unknown.len());
    (!names.is_empty()).then(|| message.text("names", names.join(" · ")))
}

/// Why a table is no map.
#[derive(Debug, thiserror::Error)]
pub enum NotAMap {
    #[error(transparent)]
    File(#[from] Error),
    #[error("the table is empty")]
    Empty,
    #[error("row {row}: “{feeling}” is no number from −2 to 2")]
    Feeling { row: u64, feeling: String },
    #[error("row {row}, {column}: “{cell}” is none of {known}")]
    Word { row: u64, column: &'static str, cell: String, known: String },
    #[error("a map has at most {0} cards")]
    TooLarge(usize),
}

impl NotAMap {
    pub fn message(&self) -> Message {
        match self {
            Self::File(err) => err.message(),
            Self::Empty => Message::new("journeys-table-empty"),
            Self::Feeling { row, feeling } => Message::new("journeys-table-feeling")
                .text("row", row.to_string())
                .text("feeling", feeling),
            Self::Word { row, column, cell, known } => Message::new("journeys-table-word")
                .text("row", row.to_string())
                .text("column", *column)
                .text("cell", cell)
                .text("known", known),
            Self::TooLarge(n) => Message::new("journeys-table-large").count("n", *n),
        }
    }
}

const MOST_CARDS: usize = 20_000;
/// No map is larger.
const LIMITS: Limits = Limits { bytes: 20 << 20, rows: 2 * MOST_CARDS, columns: 256 };

/// The maps of a table: a row a card where it has the columns `stage`, `lane` and `text`, else a grid with stages across
/// its first row and lanes down its first column.
pub fn read_journeys(
    source: &Source,
    project: &Project,
    profile: Id<Profile>,
    progress: &Progress,
) -> Result<ReadMaps, NotAMap> {
    let languages = Language::ALL.map(Tr::new);
    let known = known_rows(source, LIMITS, |it| head_at(it).is_some(), progress)?;
    let whole = match known {
        Some(it) => it,
        None => sniffed_rows(source, LIMITS, progress)?,
    };
    // Half a map would look like the whole of it.
    if whole.is_cut {
        return Err(NotAMap::TooLarge(MOST_CARDS));
    }
    let rows = whole.rows;
    if let Some(head) = head_at(&rows) {
        return Long { project, profile, languages, unknown: BTreeSet::new() }.read(&rows, head);
    }
    let map = read_grid(&rows, profile, &languages)?;
    Ok(ReadMaps { maps: vec![map], unknown: BTreeSet::new() })
}

/// The row of the headers.
fn head_at(rows: &Rows) -> Option<usize> {
    rows.iter().position(|(_, cells)| {
        let has = |name: &str| cells.iter().any(|it| it.trim().eq_ignore_ascii_case(name));
        ["stage", "lane", "text"].into_iter().all(has)
    })
}

/// Cards as they come, up to as many as a map has.
#[derive(Default)]
pub(super) struct Held {
    pub(super) cards: Vec<Card>,
}

impl Held {
    pub(super) fn push(&mut self, card: Card) -> Result<(), NotAMap> {
        if MOST_CARDS <= self.cards.len() {
            return Err(NotAMap::TooLarge(MOST_CARDS));
        }
        self.cards.push(Card { place: self.cards.len() as f64, ..card });
        Ok(())
    }
}

/// The kind that is called so in any language; words where none is.
pub(super) fn lane_kind(name: &str, languages: &[Tr; 4]) -> LaneKind {
    let lower = name.to_lowercase();
    let of = |tr: &Tr| {
        let is_it =
            |it: &LaneKind| lane_name(&Lane::new(Id::new(0), *it), tr).to_lowercase() == lower;
        LaneKind::ALL.into_iter().find(is_it)
    };
    languages.iter().find_map(of).unwrap_or_default()
}

/// A table with a row a card.
struct Long<'a> {
    project: &'a Project,
    profile: Id<Profile>,
    languages: [Tr; 4],
    unknown: BTreeSet<String>,
}

impl Long<'_> {
    fn read(mut self, rows: &Rows, head: usize) -> Result<ReadMaps, NotAMap> {
        let mut seen = BTreeSet::new();
        // Of two columns of one name the first counts.
        let name =
            |it: &String| Some(it.trim().to_lowercase()).filter(|it| seen.insert(it.clone()));
        let names: StringRecord =
            rows[head].1.iter().map(name).map(Option::unwrap_or_default).collect();
        let mut maps: Vec<(String, Journey, Held)> = Vec::new();
        for (n, cells) in &rows[head + 1..] {
            let mut cells: StringRecord = cells.iter().take(names.len()).collect();
            (cells.len()..names.len()).for_each(|_| cells.push_field(""));
            let row: Row = cells.deserialize(Some(&names)).unwrap_or_default();
            let row = row.bared();
            if [&row.map, &row.stage, &row.lane].iter().all(|it| it.is_empty()) {
                continue;
            }
            let at = maps.iter().position(|it| it.0 == row.map).unwrap_or_else(|| {
                let (profile, name) = (Some(self.profile), row.map.clone());
                let journey = Journey { profile, name, ..Journey::default() };
                maps.push((row.map.clone(), journey, Held::default()));
                maps.len() - 1
            });
            let (_, journey, held) = &mut maps[at];
            self.row(&row, *n, journey, held)?;
        }
        let maps: Vec<Map> = maps
            .into_iter()
            .filter(|(_, it, _)| !it.stages.is_empty() || !it.lanes.is_empty())
            .map(|(_, journey, held)| Map { journey: self.unnamed(journey), cards: held.cards })
            .collect();
        if maps.is_empty() {
            return Err(NotAMap::Empty);
        }
        Ok(ReadMaps { maps, unknown: self.unknown })
    }

    fn row(
        &mut self,
        row: &Row,
        n: u64,
        journey: &mut Journey,
        held: &mut Held,
    ) -> Result<(), NotAMap> {
        match (row.stage.is_empty(), row.lane.is_empty()) {
            (true, true) => {
                journey.person = self.person(&row.role);
                journey.state = read(&row.kind, n, "kind", &STATES)?;
            }
            (false, true) => {
                let id = stage_of(journey, &row.stage);
                let stage = journey.stages.iter_mut().find(|it| it.id == id);
                let phase = read(&row.kind, n, "kind", &Phase::ALL)?;
                let width = number(&row.width, n, "width", "96–480")?;
                if let Some(stage) = stage {
                    stage.phase = phase;
                    stage.width = width
                        .map_or(Stage::WIDTH, |it| (it as f32).clamp(Stage::LEAST, Stage::MOST));
                }
            }
            (true, false) => {
                let id = self.lane_of(journey, &row.lane);
                let lane = journey.lanes.iter_mut().find(|it| it.id == id);
                if let Some(lane) = lane
                    && !row.kind.is_empty()
                {
                    lane.kind = read(&row.kind, n, "kind", &LaneKind::ALL)?;
                }
            }
            (false, false) => {
                let stage = stage_of(journey, &row.stage);
                let lane = self.lane_of(journey, &row.lane);
                let kind = journey.lanes.iter().find(|it| it.id == lane).map(|it| it.kind);
                if let Some(card) = self.card(row, n, kind.unwrap_or_default())? {
                    held.push(Card { lane, stage, ..card })?;
                }
            }
        }
        Ok(())
    }

    /// `None` where the row says nothing.
    fn card(&mut self, row: &Row, n: u64, kind: LaneKind) -> Result<Option<Card>, NotAMap> {
        let says = [
            &row.text,
            &row.feeling,
            &row.material,
            &row.evidence,
            &row.number,
            &row.channel,
            &row.owner,
            &row.role,
            &row.pain,
            &row.job,
        ];
        if says.iter().all(|it| it.is_empty()) {
            return Ok(None);
        }
        let value = if kind.is_curve() {
            let wrong = || NotAMap::Feeling { row: n, feeling: row.feeling.clone() };
            let is_in = |it: &f64| it.abs() <= Card::HEIGHT;
            match &*row.feeling {
                "" => None,
                it => Some(finite(it).filter(is_in).ok_or_else(wrong)?),
            }
        } else {
            number(&row.number, n, "number", "12.5")?
        };
        let (title, state) = material_of(&row.material);
        let (project, profile) = (self.project, Some(self.profile));
        let of_profile = project.jobs.iter().filter(|(_, it)| it.profile == profile);
        let job = of_profile.map(|(id, it)| (id, it.name.as_str()));
        let job = self.named(&row.job, job);
        let materials = project.materials.iter().map(|(id, it)| (id, it.title.as_str()));
        let evidence = project.evidence.iter().map(|(id, it)| (id, it.text.as_str()));
        let material = self.named(title, materials);
        let pains = project.pains.iter().map(|(id, it)| (id, it.name.as_str()));
        let is_goal = read::<JourneyState>(&row.kind, n, "kind", &STATES)? == JourneyState::Wished;
        let tint = if row.color.is_empty() {
            None
        } else {
            Some(
                read_word::<Tint>(&row.color)
                    .ok_or_else(|| unknown(&row.color, n, "color", &Tint::ALL))?,
            )
        };
        let span = number(&row.span, n, "span", "1, 2, 3 …")?;
        Ok(Some(Card {
            text: row.text.clone(),
            value,
            is_goal: is_goal && kind.is_curve(),
            is_moment_of_truth: row.moment.eq_ignore_ascii_case(YES),
            channel: row.channel.clone(),
            owner: row.owner.clone(),
            tint,
            // Without a cast a huge number would come out as another one.
            span: span.map_or(1, |it| it.clamp(1.0, 1e6) as u32),
            // A piece of the toolkit has a state of its own.
            state: if material.is_some() { MaterialState::default() } else { state },
            person: self.person(&row.role),
            material,
            evidence: self.named(&row.evidence, evidence),
            pain: self.named(&row.pain, pains),
            job,
            ..Card::default()
        }))
    }

    fn person(&mut self, role: &str) -> Option<Id<crate::model::KeyPerson>> {
        let (project, profile) = (self.project, Some(self.profile));
        let people = project.people.iter().filter(|(_, it)| it.profile == profile);
        self.named(role, people.map(|(id, it)| (id, it.called())))
    }

    /// The one of this name; a name that none has is noted.
    fn named<'a, T>(
        &mut self,
        name: &str,
        mut all: impl Iterator<Item = (Id<T>, &'a str)>,
    ) -> Option<Id<T>> {
        if name.is_empty() {
            return None;
        }
        let found = all.find(|it| it.1.trim() == name).map(|it| it.0);
        if found.is_none() {
            self.unknown.insert(name.to_owned());
        }
        found
    }

    fn lane_of(&self, journey: &mut Journey, name: &str) -> Id<Lane> {
        if let Some(it) = journey.lanes.iter().find(|it| it.name == name) {
            return it.id;
        }
        let lane = Lane::new(Id::new(journey.lanes.len() as u64), lane_kind(name, &self.languages));
        let id = lane.id;
        journey.lanes.push(Lane { name: name.to_owned(), ..lane });
        id
    }

    /// Names that the program gives by itself are given by itself again, in the language of the window.
    fn unnamed(&self, mut journey: Journey) -> Journey {
        for lane in &mut journey.lanes {
            let bare = Lane::new(lane.id, lane.kind);
            if self.languages.iter().any(|tr| lane_name(&bare, tr) == lane.name) {
                lane.name.clear();
            }
        }
        let name = std::mem::take(&mut journey.name);
        if self.languages.iter().all(|tr| journey_name(self.project, &journey, tr) != name) {
            journey.name = name;
        }
        journey
    }
}

const STATES: [JourneyState; 2] = [JourneyState::Current, JourneyState::Wished];

fn stage_of(journey: &mut Journey, name: &str) -> Id<Stage> {
    if let Some(it) = journey.stages.iter().find(|it| it.name == name) {
        return it.id;
    }
    let id = Id::new(journey.stages.len() as u64);
    journey.stages.push(Stage::new(id, name, Phase::Before));
    id
}

/// The word of a cell; the usual one for a blank.
fn read<T>(cell: &str, row: u64, column: &'static str, all: &[T]) -> Result<T, NotAMap>
where
    T: serde::Serialize + serde::de::DeserializeOwned + Default,
{
    if cell.is_empty() {
        return Ok(T::default());
    }
    read_word(cell).ok_or_else(|| unknown(cell, row, column, all))
}

fn unknown(cell: &str, row: u64, column: &'static str, all: &[impl serde::Serialize]) -> NotAMap {
    let known = all.iter().map(word).collect::<Vec<_>>().join(", ");
    NotAMap::Word { row, column, cell: cell.to_owned(), known }
}

fn number(cell: &str, row: u64, column: &'static str, known: &str) -> Result<Option<f64>, NotAMap> {
    if cell.is_empty() {
        return Ok(None);
    }
    let wrong = || NotAMap::Word { row, column, cell: cell.to_owned(), known: known.to_owned() };
    finite(cell).map(Some).ok_or_else(wrong)
}

/// A number with a point or a comma.
fn finite(cell: &str) -> Option<f64> {
    cell.replace(',', ".").replace('−', "-").parse::<f64>().ok().filter(|it| it.is_finite())
}

#[cfg(test)]
mod tests;
