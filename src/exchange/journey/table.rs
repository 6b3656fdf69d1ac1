//! A map as a table: a row a card. Words of the format mean the same in every language; names are as the map shows them.
//!
//! Before the cards stand a row for the map, one a stage and one a lane, told by what is blank in them, so that empty
//! ones come back too; `kind` says what each is. `read` is the way back.

use std::{borrow::Cow, collections::BTreeMap, io};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::sheet::{journey_name, lane_name, material_state};
use crate::{
    exchange::safe_cell,
    i18n::Tr,
    model::{Card, Day, Id, Journey, KeyPerson, Lane, LaneKind, MaterialState, Project, Stage},
};

/// The columns, in their order; what is after `evidence` tells what only this program asks.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Row {
    pub map: String,
    pub stage: String,
    pub lane: String,
    /// Of the map: whose way it is. Of a card: whom it concerns; in a lane of a curve, whose curve.
    pub role: String,
    pub text: String,
    pub feeling: String,
    pub material: String,
    pub evidence: String,
    /// Of the map `current` or `wished`, of a stage `before` or `after` the purchase, of a lane what its cards are; of a
    /// point of a wished curve `wished`.
    pub kind: String,
    /// Of a card in a lane of numbers.
    pub number: String,
    pub channel: String,
    pub owner: String,
    pub color: String,
    /// How many stages the card covers, where it is more than one.
    pub span: String,
    /// Of a stage, in points.
    pub width: String,
    /// `yes` for a moment of truth.
    pub moment: String,
    pub pain: String,
    pub job: String,
}

impl Row {
    fn cells_mut(&mut self) -> [&mut String; 18] {
        [
            &mut self.map,
            &mut self.stage,
            &mut self.lane,
            &mut self.role,
            &mut self.text,
            &mut self.feeling,
            &mut self.material,
            &mut self.evidence,
            &mut self.kind,
            &mut self.number,
            &mut self.channel,
            &mut self.owner,
            &mut self.color,
            &mut self.span,
            &mut self.width,
            &mut self.moment,
            &mut self.pain,
            &mut self.job,
        ]
    }

    /// Cells as a file holds them, back to what they say.
    pub(super) fn bared(mut self) -> Self {
        for cell in self.cells_mut() {
            *cell = bare(cell.trim()).to_owned();
        }
        self
    }
}

/// Writes the map as CSV.
pub fn write_journey_csv(
    project: &Project,
    id: Id<Journey>,
    today: Day,
    tr: &Tr,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    for mut row in rows(project, id, today, tr) {
        for cell in row.cells_mut() {
            if let Cow::Owned(it) = guarded(cell) {
                *cell = it;
            }
        }
        writer.serialize(row)?;
    }
    writer.flush()
}

fn rows(project: &Project, id: Id<Journey>, today: Day, tr: &Tr) -> Vec<Row> {
    let Some(journey) = project.journeys.get(id) else { return Vec::new() };
    let map = journey_name(project, journey, tr);
    let base = || Row { map: map.clone(), ..Row::default() };
    let role = |it: Option<Id<KeyPerson>>| {
        it.and_then(|it| project.people.get(it)).map_or("", KeyPerson::called).to_owned()
    };
    let stages = apart(journey.stages.iter().map(|it| it.name.trim().to_owned()));
    let lanes = apart(journey.lanes.iter().map(|it| lane_name(it, tr)));
    let mut res = vec![Row { role: role(journey.person), kind: word(&journey.state), ..base() }];
    res.extend(journey.stages.iter().zip(&stages).map(|(it, name)| Row {
        stage: name.clone(),
        kind: word(&it.phase),
        width: if it.width == Stage::WIDTH { String::new() } else { it.width.to_string() },
        ..base()
    }));
    res.extend(journey.lanes.iter().zip(&lanes).map(|(it, name)| Row {
        lane: name.clone(),
        kind: word(&it.kind),
        ..base()
    }));
    for (stage, stage_name) in journey.stages.iter().zip(&stages) {
        for (lane, lane_name) in journey.lanes.iter().zip(&lanes) {
            for (_, card) in project.cards_in(lane.id, stage.id) {
                res.push(Row {
                    stage: stage_name.clone(),
                    lane: lane_name.clone(),
                    role: role(card.person),
                    ..of_card(project, (lane, card), today, base())
                });
            }
        }
    }
    res
}

fn of_card(project: &Project, (lane, card): (&Lane, &Card), today: Day, row: Row) -> Row {
    let is_curve = lane.kind.is_curve();
    let number = card.value.filter(|it| it.is_finite()).map(|it| it.to_string());
    let named = |it: Option<&String>| it.cloned().unwrap_or_default();
    Row {
        text: card.text.clone(),
        feeling: if is_curve { card.level().to_string() } else { String::new() },
        material: material(project, lane, card, today),
        evidence: named(card.evidence.and_then(|it| project.evidence.get(it)).map(|it| &it.text)),
        kind: if card.is_goal { word(&crate::model::JourneyState::Wished) } else { String::new() },
        number: number.filter(|_| !is_curve).unwrap_or_default(),
        channel: card.channel.clone(),
        owner: card.owner.clone(),
        color: card.tint.map(|it| word(&it)).unwrap_or_default(),
        span: if card.span == 1 { String::new() } else { card.span.to_string() },
        moment: if card.is_moment_of_truth { YES.to_owned() } else { String::new() },
        pain: named(card.pain.and_then(|it| project.pains.get(it)).map(|it| &it.name)),
        job: named(card.job.and_then(|it| project.jobs.get(it)).map(|it| &it.name)),
        ..row
    }
}

pub(super) const YES: &str = "yes";

/// Names that a reader can tell apart: a nameless one by its number, one that stands there already with a number behind.
fn apart(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut res = Vec::new();
    for (n, name) in names.enumerate() {
        let name = if name.is_empty() { format!("({})", n + 1) } else { name };
        let mut unique = name.clone();
        while seen.contains_key(&unique) {
            let n = seen.entry(name.clone()).or_insert(1);
            *n += 1;
            unique = format!("{name} ({n})");
        }
        seen.insert(unique.clone(), 1);
        res.push(unique);
    }
    res
}

/// «Case study [stale]»; only the state where no piece of the toolkit is meant.
fn material(project: &Project, lane: &Lane, card: &Card, today: Day) -> String {
    let title = card.material.and_then(|it| project.materials.get(it)).map(|it| it.title.as_str());
    if title.is_none() && lane.kind != LaneKind::Material {
        return String::new();
    }
    let state = word(&material_state(project, card, today));
    format!("{} [{state}]", title.unwrap_or_default()).trim_start().to_owned()
}

/// «Case study [stale]»: the title and the state.
pub(super) fn material_of(cell: &str) -> (&str, MaterialState) {
    let state = |it: &MaterialState| cell.ends_with(&format!("[{}]", word(it)));
    match MaterialState::ALL.into_iter().find(state) {
        Some(state) => {
            let title = cell.rsplit_once('[').map_or("", |it| it.0);
            (title.trim(), state)
        }
        None => (cell.trim(), MaterialState::default()),
    }
}

/// What a kind, a state or a color is called in the format: as in the project file.
pub(super) fn word(it: &impl Serialize) -> String {
    match serde_json::to_value(it) {
        Ok(serde_json::Value::String(it)) => it,
        _ => String::new(),
    }
}

/// The way back of [`word`].
pub(super) fn read_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_lowercase())).ok()
}

/// As [`safe_cell`], and so that [`bare`] finds the very words again.
fn guarded(text: &str) -> Cow<'_, str> {
    let inner = text.trim_start_matches('\'');
    let would_run = matches!(safe_cell(inner), Cow::Owned(_));
    if inner.len() < text.len() && would_run {
        return Cow::Owned(format!("'{text}"));
    }
    safe_cell(text)
}

/// The words of a cell that [`guarded`] wrote.
pub(super) fn bare(cell: &str) -> &str {
    let inner = cell.trim_start_matches('\'');
    let would_run = matches!(safe_cell(inner), Cow::Owned(_));
    if would_run { cell.strip_prefix('\'').unwrap_or(cell) } else { cell }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_cell_comes_back_as_it_was(text in "'{0,2}[=+@\\-]?[ -~一]{0,6}") {
            let written = guarded(&text);
            prop_assert_eq!(bare(&written), text.as_str());
            prop_assert!(!written.starts_with(['=', '@']));
        }
    }

    #[test]
    fn names_are_told_apart() {
        let names = ["A", "", "A", "A (2)", "A"].map(str::to_owned);
        let told = apart(names.into_iter());
        assert_eq!(told, ["A", "(2)", "A (2)", "A (2) (2)", "A (3)"]);
    }
}
