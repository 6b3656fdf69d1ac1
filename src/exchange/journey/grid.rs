//! Maps from a grid: stages across its first row, lanes down its first column, a card a line of a cell.

use super::read::{Held, NotAMap, lane_kind};
use crate::{
    exchange::whole::Rows,
    i18n::Tr,
    model::{Card, Id, Journey, Lane, Map, Phase, Profile, Stage},
};

pub(super) fn read_grid(
    rows: &Rows,
    profile: Id<Profile>,
    languages: &[Tr; 4],
) -> Result<Map, NotAMap> {
    let mut filled = rows.iter().filter(|(_, it)| it.iter().any(|it| !it.trim().is_empty()));
    let (_, head) = filled.next().ok_or(NotAMap::Empty)?;
    let mut journey = Journey { profile: Some(profile), ..Journey::default() };
    for (n, name) in head.iter().skip(1).enumerate() {
        journey.stages.push(Stage::new(Id::new(n as u64), name.trim(), Phase::Before));
    }
    while journey.stages.last().is_some_and(|it| it.name.is_empty()) {
        journey.stages.pop();
    }
    if journey.stages.is_empty() {
        return Err(NotAMap::Empty);
    }
    let mut cards = Held::default();
    for (_, row) in filled {
        let name = row.first().map_or("", |it| it.trim());
        let lane = Lane::new(Id::new(journey.lanes.len() as u64), lane_kind(name, languages));
        let lane = Lane { name: name.to_owned(), ..lane };
        for (stage, cell) in journey.stages.iter().zip(row.iter().skip(1)) {
            for words in cell.lines().map(str::trim).filter(|it| !it.is_empty()) {
                let value =
                    words.parse::<f64>().ok().filter(|it| lane.kind.is_curve() && it.is_finite());
                let text = if value.is_some() { "" } else { words };
                cards.push(Card { value, ..Card::new(lane.id, stage.id, text) })?;
            }
        }
        journey.lanes.push(lane);
    }
    Ok(Map { journey, cards: cards.cards })
}
