//! A map as a table: a row a card. Words of the format mean the same in every language; names are as the map shows them.
//!
//! Before the cards stands a row a stage without a lane, whose text is `before` or `after` the purchase, and a row a lane
//! without a stage, so that empty ones come back too. The points of a wished curve stand in a lane of their own,
//! «Feelings · wished».

use std::{borrow::Cow, io};

use super::sheet::{journey_name, lane_name, material_state};
use crate::{
    exchange::safe_cell,
    i18n::Tr,
    model::{Card, Day, Id, Journey, KeyPerson, Lane, LaneKind, MaterialState, Phase, Project},
};

pub(super) const HEADERS: [&str; 8] =
    ["map", "stage", "lane", "role", "text", "feeling", "material", "evidence"];

/// Writes the map as CSV.
pub fn write_journey_csv(
    project: &Project,
    id: Id<Journey>,
    today: Day,
    tr: &Tr,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(HEADERS)?;
    for row in rows(project, id, today, tr) {
        for cell in &row {
            writer.write_field(&*guarded(cell))?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

fn rows(project: &Project, id: Id<Journey>, today: Day, tr: &Tr) -> Vec<[String; 8]> {
    let Some(journey) = project.journeys.get(id) else { return Vec::new() };
    let map = journey_name(project, journey, tr);
    let row = |stage: &str, lane: &str, text: &str| {
        [&*map, stage, lane, "", text, "", "", ""].map(str::to_owned)
    };
    let stages = journey.stages.iter().map(|it| row(&it.name, "", phase_word(it.phase)));
    let lanes = journey.lanes.iter().map(|it| row("", &lane_name(it, tr), ""));
    let mut res: Vec<[String; 8]> = stages.chain(lanes).collect();
    for stage in &journey.stages {
        for lane in &journey.lanes {
            for (_, card) in project.cards_in(lane.id, stage.id) {
                let name = lane_name(lane, tr);
                let name = if card.is_goal && lane.kind.is_curve() {
                    tr.format("journeys-wished-of", &[("whose", name.into())])
                } else {
                    name
                };
                let mut row = row(&stage.name, &name, &text(lane, card));
                let person = card.person.and_then(|it| project.people.get(it));
                person.map_or("", KeyPerson::called).clone_into(&mut row[3]);
                row[5] = feeling(lane, card);
                row[6] = material(project, lane, card, today);
                let evidence = card.evidence.and_then(|it| project.evidence.get(it));
                evidence.map_or("", |it| &it.text).clone_into(&mut row[7]);
                res.push(row);
            }
        }
    }
    res
}

fn text(lane: &Lane, card: &Card) -> String {
    match card.value {
        Some(value) if lane.kind == LaneKind::Number => {
            format!("{value} {}", card.text).trim_end().to_owned()
        }
        _ => card.text.clone(),
    }
}

fn feeling(lane: &Lane, card: &Card) -> String {
    if lane.kind.is_curve() { card.level().to_string() } else { String::new() }
}

/// «Case study [stale]»; only the state where no piece of the toolkit is meant.
fn material(project: &Project, lane: &Lane, card: &Card, today: Day) -> String {
    let title = card.material.and_then(|it| project.materials.get(it)).map(|it| it.title.as_str());
    if title.is_none() && lane.kind != LaneKind::Material {
        return String::new();
    }
    let state = state_word(material_state(project, card, today));
    format!("{} [{state}]", title.unwrap_or_default()).trim_start().to_owned()
}

pub(super) fn state_word(state: MaterialState) -> &'static str {
    match state {
        MaterialState::Have => "have",
        MaterialState::Needed => "needed",
        MaterialState::Stale => "stale",
    }
}

pub(super) fn phase_word(phase: Phase) -> &'static str {
    match phase {
        Phase::Before => "before",
        Phase::After => "after",
    }
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
}
