//! Maps written as a few lines, one a lane, as templates and samples are: `|` parts stages, `;` cards of a cell, `||` in
//! the line of the stages marks the purchase.

use crate::model::{Card, Id, Journey, Lane, LaneKind, Map, Phase, Stage};

/// The map of these lines: the first are the stages, then one a lane. The heights of a curve stand apart, as they are the
/// same in every language. A cell of material begins with `^` where it is needed, with `?` where it is stale.
pub fn outline(lines: &str, kinds: &[LaneKind], levels: &[f64]) -> Map {
    let mut lines = lines.lines();
    let stages = lines.next().unwrap_or_default();
    let mut all = Vec::new();
    for (phase, names) in Phase::ALL.into_iter().zip(stages.splitn(2, "||")) {
        for name in cells(names) {
            all.push(Stage::new(Id::new(all.len() as u64), name, phase));
        }
    }
    let mut cards = Vec::new();
    let mut lane_rows = Vec::new();
    for (n, kind) in kinds.iter().enumerate() {
        let line = lines.next().unwrap_or_default();
        let lane = Lane::new(Id::new(n as u64), *kind);
        if kind.is_curve() {
            for (idx, level) in levels.iter().enumerate().take(all.len()) {
                let words = cells(line).nth(idx).unwrap_or_default();
                let card = Card::new(lane.id, all[idx].id, words);
                cards.push(Card { value: Some(*level), ..card });
            }
        } else {
            for (stage, cell) in all.iter().zip(cells(line)) {
                let words = cell.split(';').map(str::trim).filter(|it| !it.is_empty());
                for (place, words) in words.enumerate() {
                    let (state, words) = state(words);
                    let card = Card::new(lane.id, stage.id, words);
                    cards.push(Card { place: place as f64, state, ..card });
                }
            }
        }
        lane_rows.push(lane);
    }
    let journey = Journey { stages: all, lanes: lane_rows, ..Journey::default() };
    Map { journey, cards }
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.split('|').map(str::trim)
}

fn state(words: &str) -> (crate::model::MaterialState, &str) {
    use crate::model::MaterialState::{Have, Needed, Stale};
    if let Some(words) = words.strip_prefix('^') {
        return (Needed, words);
    }
    words.strip_prefix('?').map_or((Have, words), |words| (Stale, words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MaterialState;

    #[test]
    fn lines_become_cells() {
        let kinds = [LaneKind::Actions, LaneKind::Feelings, LaneKind::Material];
        let lines = "Search | Decide || Use\nasks; reads | | uses\nlost\ndeck | ^sheet | ?guide";
        let map = outline(lines, &kinds, &[-1.0, 0.0, 2.0]);
        let phases: Vec<_> = map.journey.stages.iter().map(|it| it.phase).collect();
        assert_eq!(phases, [Phase::Before, Phase::Before, Phase::After]);
        let told = map.cards.iter().map(|it| {
            let at = map.journey.stage(it.stage).unwrap();
            (at, it.text.as_str(), it.value)
        });
        assert_eq!(
            told.collect::<Vec<_>>(),
            [
                (0, "asks", None),
                (0, "reads", None),
                (2, "uses", None),
                (0, "lost", Some(-1.0)),
                (1, "", Some(0.0)),
                (2, "", Some(2.0)),
                (0, "deck", None),
                (1, "sheet", None),
                (2, "guide", None),
            ]
        );
        let states: Vec<_> = map.cards[6..].iter().map(|it| it.state).collect();
        assert_eq!(states, [MaterialState::Have, MaterialState::Needed, MaterialState::Stale]);
    }
}
