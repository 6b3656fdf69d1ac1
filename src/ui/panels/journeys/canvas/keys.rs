//! The keyboard on the canvas: arrows go from place to place, with Alt they take the chosen cards along.

use egui::{Event, Key, Modifiers, Ui};

use super::{Canvas, On, Spot, edit};
use crate::{
    edit::JourneyEdit,
    model::{Card, Id},
    ui::Cx,
};

impl Canvas {
    /// Answers to keys while a card or a cell has the keyboard.
    pub(super) fn keys(&mut self, ui: &Ui, cx: &mut Cx<'_>, on: &On<'_>) {
        let Some(spot) = focused(ui, on) else { return };
        let events = ui.input(|it| it.events.clone());
        for event in events {
            match event {
                Event::Copy => self.copy(ui, cx, on),
                Event::Cut if cx.env.can_edit => {
                    self.copy(ui, cx, on);
                    self.remove_chosen(cx);
                }
                Event::Paste(text) if cx.env.can_edit => self.paste(cx, on, spot, &text),
                Event::Key { key, pressed: true, modifiers, .. } => {
                    self.key(cx, on, spot, (key, modifiers));
                }
                // Whoever just types begins a card, or writes anew what the card says.
                Event::Text(text) if cx.env.can_edit && !text.trim().is_empty() => {
                    if let Spot::Cell(lane, column) = spot
                        && !on.board.kind(lane).is_curve()
                    {
                        self.write_new(on, lane, column);
                        self.begin_with(&text);
                    }
                }
                _ => (),
            }
        }
    }

    fn key(
        &mut self,
        cx: &mut Cx<'_>,
        on: &On<'_>,
        spot: Spot,
        (key, modifiers): (Key, Modifiers),
    ) {
        let can_edit = cx.env.can_edit;
        let by = match key {
            Key::ArrowLeft => Some((0, -1)),
            Key::ArrowRight => Some((0, 1)),
            Key::ArrowUp => Some((-1, 0)),
            Key::ArrowDown => Some((1, 0)),
            _ => None,
        };
        if let Some(by) = by {
            if modifiers.alt && can_edit {
                self.carry(cx, on, spot, by);
            } else {
                self.walk(cx, on, spot, by, modifiers.shift);
            }
            return;
        }
        match (key, spot) {
            (Key::Enter | Key::F2, Spot::Card(id)) if can_edit => self.write_card(cx, id),
            (Key::Enter | Key::F2, Spot::Cell(lane, column))
                if can_edit && !on.board.kind(lane).is_curve() =>
            {
                self.write_new(on, lane, column);
            }
            (Key::Space, Spot::Card(id)) => self.toggle(id),
            (Key::Delete | Key::Backspace, Spot::Card(id)) if can_edit => {
                let at = cx.project.cards.get(id).and_then(|it| on.board.place(it));
                if self.chosen.is_empty() {
                    self.choose(id);
                }
                self.remove_chosen(cx);
                self.focus = at.map(|(lane, column)| Spot::Cell(lane, column));
            }
            (Key::Escape, _) => self.chosen.clear(),
            (Key::A, _) if modifiers.command => {
                self.chosen = on.board.layout.cards.iter().map(|it| it.card).collect();
            }
            _ => (),
        }
    }

    /// Goes to the next card or cell in a direction; with Shift it is chosen besides.
    fn walk(
        &mut self,
        cx: &Cx<'_>,
        on: &On<'_>,
        spot: Spot,
        (down, right): (isize, isize),
        extends: bool,
    ) {
        let Some((lane, column, at)) = stands(cx, on, spot) else { return };
        let is_dot = on.board.kind(lane).is_curve();
        // Up and down move a point of a curve.
        if is_dot && down != 0 && matches!(spot, Spot::Card(_)) {
            return;
        }
        let cards = on.board.cards_in(lane, column);
        let next = if right != 0 {
            let column =
                column.checked_add_signed(right).filter(|it| *it < on.board.layout.stages.len());
            column.map(|column| entry(on, lane, column, at))
        } else {
            match at.checked_add_signed(down) {
                Some(at) if at < cards.len() => Some(Spot::Card(cards[at])),
                Some(at) if at == cards.len() && down == 1 => Some(Spot::Cell(lane, column)),
                _ => {
                    let lane = lane
                        .checked_add_signed(down)
                        .filter(|it| *it < on.board.layout.lanes.len());
                    let at = if down < 0 { usize::MAX } else { 0 };
                    lane.map(|lane| entry(on, lane, column, at))
                }
            }
        };
        let Some(next) = next else { return };
        self.focus = Some(next);
        if let Spot::Card(id) = next {
            if !extends {
                self.chosen.clear();
            }
            self.chosen.insert(id);
        } else if !extends {
            self.chosen.clear();
        }
    }

    /// Takes the chosen cards of one cell along.
    fn carry(&mut self, cx: &mut Cx<'_>, on: &On<'_>, spot: Spot, (down, right): (isize, isize)) {
        let Spot::Card(id) = spot else { return };
        let Some((lane, column, at)) = stands(cx, on, spot) else { return };
        if on.board.kind(lane).is_curve() {
            return;
        }
        let ids: Vec<Id<Card>> = if self.chosen.contains(&id) {
            let shown = on.board.layout.cards.iter().map(|it| it.card);
            shown.filter(|it| self.chosen.contains(it)).collect()
        } else {
            vec![id]
        };
        let n = on.board.cards_in(lane, column).len();
        let within = at.checked_add_signed(down).filter(|it| down != 0 && *it < n);
        let (lane, column, at) = match within {
            Some(at) => (lane, column, at),
            None => {
                let beyond =
                    |it: usize| on.board.sheet.lanes.get(it).is_some_and(|it| it.kind.is_curve());
                // Over a curve to the lane beyond.
                let mut to = lane.checked_add_signed(down);
                while down != 0 && to.is_some_and(beyond) {
                    to = to.and_then(|it| it.checked_add_signed(down));
                }
                let Some(to) = to else { return };
                let Some(column) = column.checked_add_signed(right) else { return };
                (to, column, if down < 0 { usize::MAX } else { 0 })
            }
        };
        if lane < on.board.layout.lanes.len()
            && let Some((journey, cell)) = on.board.cell(lane, column)
            && cx.project.cards.get(id).is_some_and(|it| it.journey == journey)
        {
            edit(cx, JourneyEdit::MoveCards(ids, cell, at));
            self.focus = Some(spot);
        }
    }
}

/// The card or the cell that has the keyboard.
fn focused(ui: &Ui, on: &On<'_>) -> Option<Spot> {
    let focused = ui.memory(|it| it.focused())?;
    let cards = on.board.layout.cards.iter().map(|it| Spot::Card(it.card));
    let dots = on.board.layout.curves.iter().flat_map(|it| &it.dots);
    let dots = dots.map(|it| Spot::Card(it.card));
    let (n_lanes, n) = (on.board.layout.lanes.len(), on.board.layout.stages.len());
    let cells = (0..n_lanes).flat_map(|lane| (0..n).map(move |it| Spot::Cell(lane, it)));
    cards.chain(dots).chain(cells).find(|it| on.spot_id(*it) == focused)
}

/// The lane, the column and the place among the cards of the cell.
fn stands(cx: &Cx<'_>, on: &On<'_>, spot: Spot) -> Option<(usize, usize, usize)> {
    match spot {
        Spot::Cell(lane, column) => Some((lane, column, on.board.cards_in(lane, column).len())),
        Spot::Card(id) => {
            let (lane, column) = on.board.place(cx.project.cards.get(id)?)?;
            let at = on.board.cards_in(lane, column).iter().position(|it| *it == id).unwrap_or(0);
            Some((lane, column, at))
        }
    }
}

/// The card of a cell one comes to: the one as far down as the one left, or the cell itself where it is empty.
fn entry(on: &On<'_>, lane: usize, column: usize, at: usize) -> Spot {
    let cards = on.board.cards_in(lane, column);
    if on.board.kind(lane).is_curve() {
        let curves = on.board.sheet.curves.iter().filter(|it| it.lane == lane);
        let mut dots = curves.flat_map(|it| &it.stations).filter(|it| it.stage == column);
        return dots.next().map_or(Spot::Cell(lane, column), |it| Spot::Card(it.card));
    }
    match cards.get(at.min(cards.len().saturating_sub(1))) {
        Some(card) => Spot::Card(*card),
        None => Spot::Cell(lane, column),
    }
}
