//! Maps from tables: of the shape that `table` writes, or a grid with stages across and lanes down.

use super::{
    sheet::lane_name,
    table::{HEADERS, bare, phase_word, state_word},
};
use crate::{
    i18n::{Language, Tr},
    model::{
        Card, Id, Journey, Lane, LaneKind, Map, MaterialState, Message, Phase, Profile, Project,
        Stage,
    },
};

/// Why a table is no map.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAMap {
    #[error("the table is empty")]
    Empty,
    #[error("row {row}: “{feeling}” is no number from −2 to 2")]
    Feeling { row: usize, feeling: String },
    #[error("a map has at most {0} cards")]
    TooLarge(usize),
}

impl NotAMap {
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("journeys-table-empty"),
            Self::Feeling { row, feeling } => {
                Message::new("journeys-table-feeling").count("row", *row).text("feeling", feeling)
            }
            Self::TooLarge(n) => Message::new("journeys-table-large").count("n", *n),
        }
    }
}

const MOST_CARDS: usize = 20_000;

/// The maps of a table in text, its cells parted by tabs, semicolons or commas, whichever its first row has most of.
pub fn read_map_text(
    text: &str,
    project: &Project,
    profile: Id<Profile>,
) -> Result<Vec<Map>, NotAMap> {
    let text = text.trim_start_matches('\u{feff}').trim_end();
    let first = text.lines().next().unwrap_or_default();
    let n_of = |it: &u8| first.bytes().filter(|byte| byte == it).count();
    let delimiter = *b",;\t".iter().max_by_key(|it| n_of(it)).unwrap_or(&b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let rows: Vec<Vec<String>> = reader
        .records()
        .filter_map(Result::ok)
        .map(|row| row.iter().map(str::to_owned).collect())
        .collect();
    read_maps(&rows, project, profile)
}

/// The maps of a table: of the shape above, or a grid with stages across its first row and lanes down its first column.
fn read_maps(
    rows: &[Vec<String>],
    project: &Project,
    profile: Id<Profile>,
) -> Result<Vec<Map>, NotAMap> {
    let head: Vec<String> =
        rows.first().ok_or(NotAMap::Empty)?.iter().map(|it| it.trim().to_lowercase()).collect();
    let at = |name: &str| head.iter().position(|it| it == name);
    match (at(HEADERS[1]), at(HEADERS[2]), at(HEADERS[4])) {
        (Some(_), Some(_), Some(_)) => long(&rows[1..], at, project, profile),
        _ => grid(rows, profile).map(|it| vec![it]),
    }
}

fn long(
    rows: &[Vec<String>],
    at: impl Fn(&str) -> Option<usize>,
    project: &Project,
    profile: Id<Profile>,
) -> Result<Vec<Map>, NotAMap> {
    let mut maps: Vec<(String, Map)> = Vec::new();
    let languages = Language::ALL.map(Tr::new);
    let columns = HEADERS.map(at);
    for (idx, row) in rows.iter().enumerate() {
        let cell = |n: usize| {
            bare(columns[n].and_then(|it| row.get(it)).map_or("", String::as_str).trim())
        };
        let [name, stage, lane, role, text, feeling, material, evidence] =
            std::array::from_fn(cell);
        if [stage, lane].iter().all(|it| it.is_empty()) {
            continue;
        }
        let map = match maps.iter().position(|it| it.0 == name) {
            Some(at) => &mut maps[at].1,
            None => {
                let journey =
                    Journey { profile: Some(profile), name: name.to_owned(), ..Journey::default() };
                maps.push((name.to_owned(), Map { journey, cards: Vec::new() }));
                let last = maps.len() - 1;
                &mut maps[last].1
            }
        };
        let stage = (!stage.is_empty())
            .then(|| stage_of(&mut map.journey, stage, if lane.is_empty() { text } else { "" }));
        let lane = (!lane.is_empty()).then(|| lane_of(&mut map.journey, lane, &languages));
        let (Some(stage), Some((lane, kind, is_goal))) = (stage, lane) else { continue };
        if [text, feeling, material, evidence].iter().all(|it| it.is_empty()) {
            continue;
        }
        if MOST_CARDS <= map.cards.len() {
            return Err(NotAMap::TooLarge(MOST_CARDS));
        }
        let value = match feeling {
            "" => None,
            it => {
                let value = it
                    .replace(',', ".")
                    .replace('−', "-")
                    .parse::<f64>()
                    .ok()
                    .filter(|it| it.is_finite());
                let is_in = |it: &f64| !kind.is_curve() || it.abs() <= Card::HEIGHT;
                let wrong = || NotAMap::Feeling { row: idx + 2, feeling: it.to_owned() };
                Some(value.filter(is_in).ok_or_else(wrong)?)
            }
        };
        let of_profile = project.people.iter().filter(|(_, it)| it.profile == Some(profile));
        let person = of_profile
            .filter(|(_, it)| !role.is_empty() && it.called() == role)
            .map(|it| it.0)
            .next();
        let named = |title: &str| {
            let same = |it: &str| !title.is_empty() && it == title;
            project.materials.iter().find(|(_, it)| same(&it.title)).map(|it| it.0)
        };
        let (title, state) = material_of(material);
        let evidence =
            project.evidence.iter().find(|(_, it)| !evidence.is_empty() && it.text == evidence);
        let place = map.cards.len() as f64;
        let card = Card {
            place,
            value,
            person,
            material: named(title),
            evidence: evidence.map(|it| it.0),
            state,
            is_goal,
            ..Card::new(lane, stage, text)
        };
        map.cards.push(card);
    }
    let maps: Vec<Map> = maps.into_iter().map(|it| it.1).collect();
    if maps.is_empty() { Err(NotAMap::Empty) } else { Ok(maps) }
}

fn grid(rows: &[Vec<String>], profile: Id<Profile>) -> Result<Map, NotAMap> {
    let head = rows.first().ok_or(NotAMap::Empty)?;
    let mut journey = Journey { profile: Some(profile), ..Journey::default() };
    let mut stages = Vec::new();
    for name in head.iter().skip(1) {
        let id = Id::new(journey.stages.len() as u64);
        journey.stages.push(Stage::new(id, name.trim(), Phase::Before));
        stages.push(id);
    }
    if stages.is_empty() {
        return Err(NotAMap::Empty);
    }
    let mut cards = Vec::new();
    let languages = Language::ALL.map(Tr::new);
    for row in &rows[1..] {
        let Some(name) = row.first().filter(|it| !it.trim().is_empty()) else { continue };
        let (lane, kind, is_goal) = lane_of(&mut journey, name.trim(), &languages);
        for (stage, cell) in stages.iter().zip(row.iter().skip(1)) {
            for words in cell.lines().map(str::trim).filter(|it| !it.is_empty()) {
                if MOST_CARDS <= cards.len() {
                    return Err(NotAMap::TooLarge(MOST_CARDS));
                }
                let value = if kind.is_curve() { words.parse::<f64>().ok() } else { None };
                let text = if value.is_some() { "" } else { words };
                let place = cards.len() as f64;
                cards.push(Card { place, value, is_goal, ..Card::new(lane, *stage, text) });
            }
        }
    }
    Ok(Map { journey, cards })
}

fn stage_of(journey: &mut Journey, name: &str, phase: &str) -> Id<Stage> {
    if let Some(it) = journey.stages.iter().find(|it| it.name == name) {
        return it.id;
    }
    let id = Id::new(journey.stages.len() as u64);
    let phase = if phase == phase_word(Phase::After) { Phase::After } else { Phase::Before };
    journey.stages.push(Stage::new(id, name, phase));
    id
}

/// The lane of this name: of a usual kind where it is called so in any language, else one of words. A curve that is
/// wished for stands in the lane of the curve as it is.
fn lane_of(journey: &mut Journey, name: &str, languages: &[Tr; 4]) -> (Id<Lane>, LaneKind, bool) {
    let wished = |it: &str| {
        let name_of = |tr: &Tr| tr.format("journeys-wished-of", &[("whose", it.into())]);
        languages.iter().any(|tr| name_of(tr) == name)
    };
    if let Some(it) = journey.lanes.iter().find(|it| it.name == name) {
        return (it.id, it.kind, false);
    }
    if let Some(it) = journey.lanes.iter().find(|it| it.kind.is_curve() && wished(&it.name)) {
        return (it.id, it.kind, true);
    }
    let lower = name.to_lowercase();
    let kind = languages.iter().find_map(|tr| {
        let is_it =
            |it: &LaneKind| lane_name(&Lane::new(Id::new(0), *it), tr).to_lowercase() == lower;
        LaneKind::ALL.into_iter().find(is_it)
    });
    let id = Id::new(journey.lanes.len() as u64);
    let kind = kind.unwrap_or(LaneKind::Text);
    journey.lanes.push(Lane { name: name.to_owned(), ..Lane::new(id, kind) });
    (id, kind, false)
}

/// «Case study [stale]»: the title and the state.
fn material_of(cell: &str) -> (&str, MaterialState) {
    let state = |it: &MaterialState| cell.ends_with(&format!("[{}]", state_word(*it)));
    match MaterialState::ALL.into_iter().find(state) {
        Some(state) => {
            let title = cell.rsplit_once('[').map_or("", |it| it.0);
            (title.trim(), state)
        }
        None => (cell.trim(), MaterialState::default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::journey::Sheet,
        edit::{Edit, JourneyEdit},
        exchange::{Template, sheet, template, write_journey_csv},
        model::{Day, Timestamp, Way},
    };

    fn project() -> (Project, Id<Profile>, Day) {
        let mut project = Project::new("Test", Timestamp(0));
        let profile = project.fresh_id();
        project.profiles.put(profile, Profile::new("P".to_owned(), Way::FromCustomers));
        (project, profile, Day::from_number(0).unwrap())
    }

    /// What a map shows, without numbers.
    fn shown(project: &Project, id: Id<Journey>, today: Day, tr: &Tr) -> Sheet {
        let mut res = sheet(project, id, today, tr);
        res.faces.iter_mut().for_each(|it| it.card = Id::new(0));
        res.curves.iter_mut().flat_map(|it| &mut it.stations).for_each(|it| it.card = Id::new(0));
        res
    }

    #[test]
    fn a_map_written_as_a_table_reads_back() {
        for it in Template::ALL {
            for language in Language::ALL {
                let tr = Tr::new(language);
                let (mut project, profile, today) = project();
                let mut map = template(it, &tr);
                map.journey.profile = Some(profile);
                map.cards.iter_mut().take(1).for_each(|it| it.text = "=1+1, \"a\"\nb".to_owned());
                Edit::Journey(JourneyEdit::Add(Box::new(map))).apply(&mut project).unwrap();
                let first = project.journeys.iter().next().unwrap().0;
                let mut csv = Vec::new();
                write_journey_csv(&project, first, today, &tr, &mut csv).unwrap();
                let mut reader =
                    csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_slice());
                let rows: Vec<Vec<String>> = reader
                    .records()
                    .map(|it| it.unwrap().iter().map(str::to_owned).collect())
                    .collect();
                let maps = read_maps(&rows, &project, profile).unwrap();
                Edit::Journey(JourneyEdit::Add(Box::new(maps[0].clone())))
                    .apply(&mut project)
                    .unwrap();
                let second = project.journeys.iter().map(|it| it.0).max().unwrap();
                let (a, b) =
                    (shown(&project, first, today, &tr), shown(&project, second, today, &tr));
                assert_eq!(a.faces, b.faces, "{it:?}");
                assert_eq!((a.stages, a.curves), (b.stages, b.curves), "{it:?}");
                let kinds = |it: Vec<crate::analysis::journey::LaneHead>| {
                    it.into_iter().map(|it| (it.kind, it.name)).collect::<Vec<_>>()
                };
                assert_eq!(kinds(a.lanes), kinds(b.lanes), "{it:?}");
            }
        }
    }

    #[test]
    fn a_grid_becomes_a_map() {
        let (project, profile, _) = project();
        let rows =
            [["", "Search", "Decide"], ["Действия", "asks\nreads", "signs"], ["Notes", "", "x"]];
        let rows: Vec<Vec<String>> = rows.iter().map(|it| it.map(str::to_owned).to_vec()).collect();
        let map = read_maps(&rows, &project, profile).unwrap().remove(0);
        assert_eq!(map.journey.lanes[0].kind, LaneKind::Actions);
        assert_eq!(map.journey.lanes[1].kind, LaneKind::Text);
        let texts: Vec<_> = map.cards.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(texts, ["asks", "reads", "signs", "x"]);
    }

    #[test]
    fn a_feeling_beyond_the_scale_is_told_with_its_row() {
        let (project, profile, _) = project();
        let rows = [["stage", "lane", "text", "feeling"], ["Search", "Feelings", "", "9"]];
        let rows: Vec<Vec<String>> = rows.iter().map(|it| it.map(str::to_owned).to_vec()).collect();
        let wrong = NotAMap::Feeling { row: 2, feeling: "9".to_owned() };
        assert_eq!(read_maps(&rows, &project, profile), Err(wrong));
    }
}
