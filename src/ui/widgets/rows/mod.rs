//! A list whose rows are changed where they stand, worked by keyboard like a spreadsheet.
//!
//! Enter goes to the next row and, from the last, to a blank one that becomes a row when something is written in it.
//! Tab goes to the next field, Alt+Up and Alt+Down move the row, Alt+Delete removes it; the handle drags it. Rows of a
//! spreadsheet that are pasted come back as cells. Knows no project: the caller fills the rows and carries out what
//! is asked for.
//!
//! `cells` are the fields of a row, `places` where they stand, `keys` what the keyboard and the handle ask for.

mod cells;
mod keys;
mod places;

use egui::{Align, Id, Layout, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

pub use self::{
    cells::Cells,
    keys::{dragged, handle},
};
use self::{
    cells::{Mode, Shown},
    keys::keys,
    places::{Place, places},
};
use super::button::icon_button;
use crate::ui::theme::{self, icon};

/// A column of the list.
#[derive(Clone, Copy, Debug)]
pub struct RowColumn<'a> {
    pub title: &'a str,
    /// The least width.
    pub min: f32,
    /// Its part of the width that is left.
    pub grow: f32,
}

/// What the parts of a list are called. Rows are counted from 1.
#[derive(Clone, Copy)]
pub struct RowWords<'a> {
    pub field: &'a dyn Fn(&str, usize) -> String,
    pub handle: &'a dyn Fn(usize) -> String,
    pub remove: &'a dyn Fn(usize) -> String,
    /// What the keys do.
    pub hint: &'a str,
    /// In the first field of the blank row.
    pub add: &'a str,
}

/// What was asked for. Rows are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowEvent {
    Remove(usize),
    /// To this place among the other rows.
    Move(usize, usize),
    /// Cells of a spreadsheet, to stand from this place on.
    Paste(usize, Vec<Vec<String>>),
}

const HANDLE: f32 = 20.0;
const REMOVE: f32 = theme::CONTROL_HEIGHT;
const GAP: f32 = 8.0;
const PADDING: f32 = 4.0;
/// Lists longer than this lay out only what is in sight.
const MANY: usize = 40;

/// Shows `n_rows` rows, and a blank one where the list can be changed. `add` is called for each.
pub fn rows(
    ui: &mut Ui,
    id_salt: impl egui::AsIdSalt,
    columns: &[RowColumn<'_>],
    n_rows: usize,
    words: RowWords<'_>,
    mut add: impl FnMut(&mut Cells<'_>, usize),
) -> Option<RowEvent> {
    let list = ui.scope_id().with(id_salt);
    let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 0.0));
    let places = places(columns, room.left() + HANDLE, room.width() - HANDLE - REMOVE);
    let can_edit = ui.is_enabled();
    let mut event = if can_edit { keys(ui, list, columns.len(), n_rows) } else { None };
    ui.spacing_mut().item_spacing.y = 0.0;
    if 0 < n_rows || can_edit {
        heads(ui, columns, &places, room);
    }
    let kept: Vec<Rect> = ui.data(|it| it.get_temp(list)).unwrap_or_default();
    let focused = ui.memory(|it| it.focused());
    let mut rects = Vec::with_capacity(n_rows + 1);
    for row in 0..n_rows + usize::from(can_edit) {
        let top = ui.cursor().top();
        if let Some(kept) = kept.get(row)
            && MANY < n_rows
            && is_out_of_sight(ui, top, kept.height())
            && (0..columns.len()).all(|it| Some(list.with((row, it))) != focused)
        {
            let rect = Rect::from_min_size(pos2(room.left(), top), kept.size());
            rects.push(rect);
            ui.advance_cursor_after_rect(rect);
            continue;
        }
        let (rect, asked) =
            row_ui(ui, (list, row, row == n_rows), (columns, &places), room, words, &mut |cells| {
                add(cells, row);
            });
        event = event.or(asked);
        rects.push(rect);
    }
    if let Some(to) = dragged(ui, list, &rects[..n_rows.min(rects.len())]) {
        event = event.or(Some(to));
    }
    ui.data_mut(|it| it.insert_temp(list, rects));
    event
}

/// Fills a row from pasted cells.
pub fn fill_row(cells: &[String], add: impl FnOnce(&mut Cells<'_>)) {
    add(&mut Cells { mode: Mode::Fill(cells.iter()), column: 0 });
}

/// Puts the keyboard into the first field of this row; the row after the last is the blank one.
pub fn focus_row(ui: &Ui, id_salt: impl egui::AsIdSalt, row: usize) {
    let id = ui.scope_id().with(id_salt).with((row, 0_usize));
    ui.memory_mut(|it| it.request_focus(id));
}

fn is_out_of_sight(ui: &Ui, top: f32, height: f32) -> bool {
    let clip = ui.clip_rect();
    top + height < clip.top() || clip.bottom() < top
}

fn heads(ui: &mut Ui, columns: &[RowColumn<'_>], places: &[Place], room: Rect) {
    let whole = Rect::from_min_size(room.min, vec2(room.width(), 24.0));
    for (column, place) in columns.iter().zip(places).filter(|(_, place)| place.line == 0) {
        let rect = Rect::from_min_size(
            pos2(place.x + GAP, whole.top()),
            vec2(place.width - GAP, whole.height()),
        );
        let layout = Layout::left_to_right(Align::Center);
        let mut cell = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
        let words = theme::secondary(&cell, column.title);
        cell.add(egui::Label::new(words).truncate());
    }
    ui.advance_cursor_after_rect(whole);
    line_below(ui, whole);
}

fn line_below(ui: &Ui, rect: Rect) {
    let stroke = Stroke::new(theme::BORDER, theme::palette(ui).soft);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

fn row_ui(
    ui: &mut Ui,
    (list, row, is_blank): (Id, usize, bool),
    (columns, places): (&[RowColumn<'_>], &[Place]),
    room: Rect,
    words: RowWords<'_>,
    add: &mut dyn FnMut(&mut Cells<'_>),
) -> (Rect, Option<RowEvent>) {
    let top = ui.cursor().top();
    let mut event = None;
    let corner = |x: f32, width: f32| {
        Rect::from_min_size(pos2(x, top + PADDING), vec2(width, theme::CONTROL_HEIGHT))
    };
    let center = Layout::left_to_right(Align::Center);
    if !is_blank && ui.is_enabled() {
        let builder = UiBuilder::new()
            .id_salt((list, row, "handle"))
            .max_rect(corner(room.left(), HANDLE))
            .layout(center);
        let mut cell = ui.new_child(builder);
        event = handle(&mut cell, (list, row), &(words.handle)(row + 1), words.hint);
    }
    let shown = Shown {
        ui,
        list,
        columns,
        places,
        words,
        row,
        is_blank,
        line: 0,
        top: top + PADDING,
        bottom: top + PADDING + theme::CONTROL_HEIGHT,
    };
    let mut cells = Cells { mode: Mode::Show(shown), column: 0 };
    add(&mut cells);
    let bottom = match cells.mode {
        Mode::Show(it) => it.bottom,
        Mode::Fill(_) => top,
    };
    if !is_blank && ui.is_enabled() {
        let builder = UiBuilder::new()
            .id_salt((list, row, "remove"))
            .max_rect(corner(room.right() - REMOVE, REMOVE))
            .layout(center);
        let mut cell = ui.new_child(builder);
        if icon_button(&mut cell, icon::X, &(words.remove)(row + 1)).clicked() {
            event = Some(RowEvent::Remove(row));
        }
    }
    let rect = Rect::from_min_max(pos2(room.left(), top), pos2(room.right(), bottom + PADDING));
    ui.advance_cursor_after_rect(rect);
    if !is_blank {
        line_below(ui, rect);
    }
    (rect, event)
}
