//! The field in which the words of a card, a stage or a lane are written, in the place where they will stand.
//!
//! A card is part of the project from its first letter on. Enter goes on with the next card of the cell, Tab with the
//! next cell, Escape brings back the words of before.

use egui::{Key, KeyboardShortcut, Modifiers, Rect, TextEdit, Ui, vec2};

use super::{
    Canvas, On, Spot,
    cards::{ghost_rect, new_card},
    edit,
};
use crate::{
    analysis::journey::size,
    edit::{Cell, JourneyEdit},
    model::{Card, Id, Journey, Lane, Stage},
    ui::{Cx, theme},
};

pub(super) struct Writing {
    pub(super) what: Written,
    text: String,
    before: String,
    /// The field has had the keyboard.
    is_begun: bool,
    /// The first letter of a new card was sent.
    is_sent: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// A card that is not there yet.
    New(Id<Journey>, Cell),
    Card(Id<Card>),
    Stage(Id<Journey>, Id<Stage>),
    Lane(Id<Journey>, Id<Lane>),
}

/// What the field leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leads {
    Nowhere,
    Out,
    Back,
    /// To the next card of the cell.
    Next,
    /// To another cell of the lane.
    Beside(isize),
}

impl Writing {
    pub(super) fn new(what: Written, text: &str) -> Self {
        let (text, before) = (text.to_owned(), text.to_owned());
        Self { what, text, before, is_begun: false, is_sent: false }
    }

    /// Whether a new card is written in this cell.
    pub(super) fn is_in(&self, on: &On<'_>, lane: usize, column: usize) -> bool {
        matches!(self.what, Written::New(journey, cell) if on.board.cell(lane, column) == Some((journey, cell)))
    }
}

impl Canvas {
    /// The first letters came before the field.
    pub(super) fn begin_with(&mut self, text: &str) {
        if let Some(writing) = &mut self.writing {
            writing.text.push_str(text);
        }
    }

    pub(super) fn writing_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, on: &On<'_>) {
        let Some(mut writing) = self.writing.take() else { return };
        if matches!(writing.what, Written::Stage(..) | Written::Lane(..)) {
            self.writing = Some(writing);
            return;
        }
        // The card that was sent is there: from here on it is that card's words that change.
        if let Written::New(_, cell) = writing.what
            && writing.is_sent
            && let Some((id, _)) = cx.project.cards_in(cell.lane, cell.stage).last()
        {
            writing.what = Written::Card(*id);
            self.choose(*id);
        }
        let Some((rect, (lane, column))) = place(cx, on, &writing) else { return };
        if !writing.is_begun {
            Self::reveal(ui, on, rect);
        }
        let name = super::cards::cell_name(cx, on, lane, column);
        let leads = field(ui, on, &mut writing, rect, &name);
        match (leads, writing.what) {
            (Leads::Nowhere, _) => {
                send(cx, &mut writing);
                self.writing = Some(writing);
            }
            (Leads::Back, what) => {
                writing.text.clone_from(&writing.before);
                if writing.before.is_empty()
                    && let Written::Card(id) = what
                {
                    edit(cx, JourneyEdit::RemoveCards(vec![id]));
                    self.focus = Some(Spot::Cell(lane, column));
                } else {
                    send(cx, &mut writing);
                    self.focus = Some(spot(what, (lane, column)));
                }
            }
            (leads, what) => {
                send(cx, &mut writing);
                if let Written::Card(id) = what
                    && writing.text.trim().is_empty()
                    && !points(cx, id)
                {
                    edit(cx, JourneyEdit::RemoveCards(vec![id]));
                }
                let next = match leads {
                    Leads::Next => Some(column),
                    Leads::Beside(by) => column.checked_add_signed(by),
                    _ => None,
                };
                if let Some(column) = next.filter(|it| *it < on.board.layout.stages.len()) {
                    self.write_new(on, lane, column);
                } else if leads != Leads::Out {
                    self.focus = Some(spot(what, (lane, column)));
                }
            }
        }
    }

    /// The field in the place of a name. Sends the new name when it is left.
    pub(super) fn name_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        on: &On<'_>,
        (what, rect, name): (Written, Rect, &str),
    ) -> bool {
        let Some(mut writing) = self.writing.take() else { return false };
        if writing.what != what {
            self.writing = Some(writing);
            return false;
        }
        let leads = field(ui, on, &mut writing, rect, name);
        match leads {
            Leads::Nowhere => self.writing = Some(writing),
            Leads::Back => (),
            _ => send(cx, &mut writing),
        }
        true
    }
}

fn spot(what: Written, (lane, column): (usize, usize)) -> Spot {
    match what {
        Written::Card(id) => Spot::Card(id),
        _ => Spot::Cell(lane, column),
    }
}

/// Whether a card says something without words of its own.
fn points(cx: &Cx<'_>, id: Id<Card>) -> bool {
    cx.project.cards.get(id).is_some_and(|it| {
        it.material.is_some()
            || it.pain.is_some()
            || it.job.is_some()
            || it.evidence.is_some()
            || it.value.is_some()
    })
}

/// Where the field stands, and in which lane and column.
fn place(cx: &Cx<'_>, on: &On<'_>, writing: &Writing) -> Option<(Rect, (usize, usize))> {
    match writing.what {
        Written::New(journey, cell) => {
            let (lane, column) = on.board.place(&new_card(journey, cell))?;
            Some((ghost_rect(on, lane, column), (lane, column)))
        }
        Written::Card(id) => {
            let at = on.board.place(cx.project.cards.get(id)?)?;
            let rect = on.rect_of(Spot::Card(id))?;
            // The words of a point stand below it.
            let is_dot = on.board.kind(at.0).is_curve();
            let below =
                || Rect::from_center_size(rect.center() + vec2(0.0, 24.0), vec2(130.0, 24.0));
            Some((if is_dot { below() } else { rect }, at))
        }
        Written::Stage(..) | Written::Lane(..) => None,
    }
}

fn field(ui: &mut Ui, on: &On<'_>, writing: &mut Writing, rect: Rect, name: &str) -> Leads {
    let p = theme::palette(ui);
    let id = on.id.with("field");
    let mut step = 0;
    let mut is_entered = false;
    if writing.is_begun {
        ui.input_mut(|it| {
            step -= isize::from(it.consume_key(Modifiers::SHIFT, Key::Tab));
            step += isize::from(it.consume_key(Modifiers::NONE, Key::Tab));
            is_entered = it.consume_key(Modifiers::NONE, Key::Enter);
        });
    }
    let size = on.view.font(size::TEXT).max(9.0);
    let edit = TextEdit::multiline(&mut writing.text)
        .id(id)
        .font(egui::FontId::proportional(size))
        .desired_rows(1)
        .lock_focus(true)
        .return_key(Some(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter)))
        .frame(
            egui::Frame::new()
                .fill(p.surface)
                .stroke(egui::Stroke::new(1.5, p.accent.fill))
                .corner_radius(6)
                .inner_margin(egui::Margin::symmetric(6, 3)),
        )
        .desired_width(rect.width().max(90.0) - 12.0);
    let at = Rect::from_min_size(rect.min, vec2(rect.width().max(90.0), rect.height()));
    let response = ui.place(at, edit);
    response.widget_info(|| egui::WidgetInfo::text_edit(true, "", writing.text.as_str(), name));
    if !writing.is_begun {
        response.request_focus();
        writing.is_begun = response.has_focus();
        ui.request_repaint();
        return Leads::Nowhere;
    }
    let is_escaped = ui.input(|it| it.key_pressed(Key::Escape));
    match (is_escaped, is_entered, step) {
        (true, ..) => Leads::Back,
        (_, true, _) => Leads::Next,
        (_, _, 1 | -1) => Leads::Beside(step),
        _ if response.has_focus() => Leads::Nowhere,
        _ => Leads::Out,
    }
}

/// Puts the words into the project where they differ.
fn send(cx: &mut Cx<'_>, writing: &mut Writing) {
    let text = writing.text.clone();
    match writing.what {
        Written::New(journey, cell) => {
            if !text.trim().is_empty() && !writing.is_sent {
                writing.is_sent = true;
                edit(cx, JourneyEdit::AddCards(vec![Card { text, ..new_card(journey, cell) }]));
            }
        }
        Written::Card(id) => {
            if let Some(card) = cx.project.cards.get(id).filter(|it| it.text != text) {
                edit(cx, JourneyEdit::SetCards(vec![(id, Card { text, ..card.clone() })]));
            }
        }
        Written::Stage(journey, id) => {
            let stages = cx.project.journeys.get(journey).map(|it| &it.stages);
            if let Some(stage) = stages.and_then(|it| it.iter().find(|it| it.id == id)) {
                let name = text.trim().to_owned();
                edit(cx, JourneyEdit::SetStage(journey, Stage { name, ..stage.clone() }));
            }
        }
        Written::Lane(journey, id) => {
            let lanes = cx.project.journeys.get(journey).map(|it| &it.lanes);
            if let Some(lane) = lanes.and_then(|it| it.iter().find(|it| it.id == id)) {
                let name = text.trim().to_owned();
                edit(cx, JourneyEdit::SetLane(journey, Lane { name, ..lane.clone() }));
            }
        }
    }
}
