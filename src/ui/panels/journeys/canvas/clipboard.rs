//! Copying and pasting cards: as words for every other program, stages across, and whole within this one.

use egui::Ui;

use super::{Canvas, On, Spot, cards::new_card, edit};
use crate::{edit::JourneyEdit, exchange::pasted_rows, model::Card, ui::Cx};

/// The cards copied last, and the words the clipboard got for them.
#[derive(Default)]
pub(super) struct Clip {
    words: String,
    /// With the lane and the column they were copied from.
    cards: Vec<(usize, usize, Card)>,
}

impl Canvas {
    pub(super) fn copy(&mut self, ui: &Ui, cx: &Cx<'_>, on: &On<'_>) {
        let mut cards = Vec::new();
        for it in on.board.layout.cards.iter().filter(|it| self.chosen.contains(&it.card)) {
            let face = &on.board.sheet.faces[it.face];
            if let Some(card) = cx.project.cards.get(it.card) {
                cards.push((
                    face.lane,
                    face.stage,
                    Card { text: face.text.clone(), ..card.clone() },
                ));
            }
        }
        let Some(first) = cards.iter().map(|it| it.1).min() else { return };
        let n = cards.iter().map(|it| it.1 - first + 1).max().unwrap_or(1);
        let mut lanes: Vec<usize> = cards.iter().map(|it| it.0).collect();
        lanes.dedup();
        let mut rows = Vec::new();
        for lane in lanes {
            let mut columns = vec![Vec::new(); n];
            for (_, column, card) in cards.iter().filter(|it| it.0 == lane) {
                columns[column - first].push(card.text.replace(['\n', '\t'], " "));
            }
            let deepest = columns.iter().map(Vec::len).max().unwrap_or(0);
            for row in 0..deepest {
                let row = columns.iter().map(|it| it.get(row).cloned().unwrap_or_default());
                rows.push(row.collect::<Vec<_>>().join("\t"));
            }
        }
        let words = rows.join("\n");
        ui.copy_text(words.clone());
        self.clip = Clip { words, cards };
    }

    /// Puts what was copied where the keyboard is: rows of a spreadsheet below each other, its columns stage by stage.
    pub(super) fn paste(&mut self, cx: &mut Cx<'_>, on: &On<'_>, spot: Spot, text: &str) {
        let at = match spot {
            Spot::Cell(lane, column) => Some((lane, column)),
            Spot::Card(id) => cx.project.cards.get(id).and_then(|it| on.board.place(it)),
        };
        let Some((lane, column)) = at.filter(|it| !on.board.kind(it.0).is_curve()) else { return };
        let mut added = Vec::new();
        let same = |a: &str, b: &str| a.lines().map(str::trim_end).eq(b.lines().map(str::trim_end));
        if !self.clip.cards.is_empty() && same(text, &self.clip.words) {
            let top = self.clip.cards.iter().map(|it| it.0).min().unwrap_or(0);
            let left = self.clip.cards.iter().map(|it| it.1).min().unwrap_or(0);
            for (from_lane, from_column, card) in &self.clip.cards {
                let lane = lane + (from_lane - top);
                let is_curve =
                    |it: &usize| on.board.sheet.lanes.get(*it).is_none_or(|it| it.kind.is_curve());
                if is_curve(&lane) {
                    continue;
                }
                if let Some((journey, cell)) = on.board.cell(lane, column + (from_column - left)) {
                    added.push(Card {
                        journey,
                        lane: cell.lane,
                        stage: cell.stage,
                        ..card.clone()
                    });
                }
            }
        } else {
            for row in pasted_rows(text).unwrap_or_else(|| vec![vec![text.to_owned()]]) {
                for (n, words) in row.iter().enumerate() {
                    let words = words.trim();
                    if !words.is_empty()
                        && let Some((journey, cell)) = on.board.cell(lane, column + n)
                    {
                        added.push(Card { text: words.to_owned(), ..new_card(journey, cell) });
                    }
                }
            }
        }
        if !added.is_empty() {
            edit(cx, JourneyEdit::AddCards(added));
        }
    }
}
