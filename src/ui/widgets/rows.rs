//! A list whose rows are changed where they stand, worked by keyboard like a spreadsheet.
//!
//! Enter goes to the next row and, from the last, to a blank one that becomes a row when something is written in it.
//! Tab goes to the next field, Alt+Up and Alt+Down move the row, Alt+Delete removes it; the handle drags it. Rows of a
//! spreadsheet that are pasted come back as cells. Knows no project: the caller fills the rows and carries out what
//! is asked for.

use egui::{
    Align, Event, Frame, Id, Key, KeyboardShortcut, Layout, Margin, Modifiers, Rect, Response,
    Shape, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, pos2,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
    vec2,
};

use super::{
    button::{drag_handle, icon_button},
    paint,
    select::quiet_select,
};
use crate::{
    exchange::pasted_rows,
    model::fold,
    ui::theme::{self, icon},
};

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

/// Where a cell stands in its row.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    line: usize,
    x: f32,
    width: f32,
}

/// A row to be shown, or to be filled from pasted cells: either way the caller names its fields in the order of the
/// columns.
pub struct Cells<'a> {
    mode: Mode<'a>,
    column: usize,
}

enum Mode<'a> {
    Show(Shown<'a>),
    Fill(std::slice::Iter<'a, String>),
}

struct Shown<'a> {
    ui: &'a mut Ui,
    list: Id,
    columns: &'a [RowColumn<'a>],
    places: &'a [Place],
    words: RowWords<'a>,
    row: usize,
    /// The blank row at the end.
    is_blank: bool,
    line: usize,
    top: f32,
    bottom: f32,
}

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

/// Packs the columns into as few lines as the width allows.
fn places(columns: &[RowColumn<'_>], left: f32, width: f32) -> Vec<Place> {
    let mut lines: Vec<Vec<usize>> = vec![Vec::new()];
    let mut used = 0.0;
    for (idx, column) in columns.iter().enumerate() {
        let wanted = column.min + GAP;
        if width < used + wanted && 0.0 < used {
            lines.push(Vec::new());
            used = 0.0;
        }
        used += wanted;
        if let Some(line) = lines.last_mut() {
            line.push(idx);
        }
    }
    // A button alone on a line looks lost: the field before it comes along.
    for line in 1..lines.len() {
        while lines[line].iter().all(|it| columns[*it].title.is_empty())
            && 1 < lines[line - 1].len()
            && let Some(last) = lines[line - 1].pop()
        {
            lines[line].insert(0, last);
        }
    }
    let mut res = Vec::with_capacity(columns.len());
    for (line, members) in lines.iter().enumerate() {
        let sum = |of: fn(&RowColumn<'_>) -> f32| members.iter().map(|it| of(&columns[*it])).sum();
        let (min, grow): (f32, f32) = (sum(|it| it.min + GAP), sum(|it| it.grow));
        let rest = (width - min).max(0.0);
        let mut x = left;
        for idx in members {
            let part = if grow == 0.0 { 0.0 } else { rest * columns[*idx].grow / grow };
            let width = (columns[*idx].min + part).min(width - GAP);
            res.push(Place { line, x, width });
            x += width + GAP;
        }
    }
    res
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

/// The six dots: dragged by mouse; focused, Up and Down move the row and Delete removes it.
fn handle(ui: &mut Ui, (list, row): (Id, usize), name: &str, hint: &str) -> Option<RowEvent> {
    let (response, steps) = drag_handle(ui, name);
    let response = response.on_hover_text(hint);
    let wanted = list.with("focus");
    if ui.data(|it| it.get_temp::<usize>(wanted)) == Some(row) {
        ui.data_mut(|it| it.remove::<usize>(wanted));
        response.request_focus();
    }
    if response.drag_started() {
        ui.data_mut(|it| it.insert_temp(list.with("drag"), row));
    }
    if !response.has_focus() {
        return None;
    }
    if ui.input(|it| it.key_pressed(Key::Delete) || it.key_pressed(Key::Backspace)) {
        ui.data_mut(|it| it.insert_temp(wanted, row));
        return Some(RowEvent::Remove(row));
    }
    let to = row.saturating_add_signed(steps as isize);
    if to == row {
        return None;
    }
    ui.data_mut(|it| it.insert_temp(wanted, to));
    Some(RowEvent::Move(row, to))
}

/// Shows where a dragged row would come to stand, and moves it there when it is let go.
fn dragged(ui: &Ui, list: Id, rects: &[Rect]) -> Option<RowEvent> {
    let memory = list.with("drag");
    let row = ui.data(|it| it.get_temp::<usize>(memory))?;
    let (pointer, is_down, is_escaped) = ui.input(|it| {
        (it.pointer.interact_pos(), it.pointer.any_down(), it.key_pressed(Key::Escape))
    });
    let dragged = rects.get(row).copied();
    let (Some(pointer), Some(dragged), false) = (pointer, dragged, is_escaped) else {
        ui.data_mut(|it| it.remove::<usize>(memory));
        return None;
    };
    let to = rects.iter().enumerate().filter(|(i, it)| *i != row && it.center().y < pointer.y);
    let to = to.count();
    if !is_down {
        ui.data_mut(|it| it.remove::<usize>(memory));
        return (to != row).then_some(RowEvent::Move(row, to));
    }
    let p = theme::palette(ui);
    ui.painter().rect_stroke(
        dragged,
        f32::from(theme::BUTTON_RADIUS),
        Stroke::new(theme::BORDER, p.accent.fill),
        StrokeKind::Inside,
    );
    if to != row {
        let at = if to < row { rects[to].top() } else { rects[to].bottom() };
        ui.painter().hline(dragged.x_range(), at, Stroke::new(2.0, p.accent.fill));
    }
    ui.set_cursor_icon(egui::CursorIcon::Grabbing);
    ui.scroll_to_rect(Rect::from_center_size(pointer, vec2(1.0, 64.0)), None);
    None
}

/// What the keys ask for while a field of the list, or nothing under the pointer but the list, has the keyboard.
fn keys(ui: &Ui, list: Id, n_columns: usize, n_rows: usize) -> Option<RowEvent> {
    // A field that moves along with its row: there, only now that the row is.
    let wanted = list.with("field");
    if let Some(at) = ui.data_mut(|it| it.remove_temp::<(usize, usize)>(wanted)) {
        ui.memory_mut(|it| it.request_focus(list.with(at)));
    }
    let focused = ui.memory(|it| it.focused());
    let here = focused.and_then(|focused| {
        let mut all = (0..=n_rows).flat_map(|row| (0..n_columns).map(move |it| (row, it)));
        all.find(|at| list.with(*at) == focused)
    });
    let Some((row, column)) = here else {
        let kept: Vec<Rect> = ui.data(|it| it.get_temp(list)).unwrap_or_default();
        let is_over = kept.iter().any(|it| ui.rect_contains_pointer(*it));
        let is_free = is_over && !ui.text_edit_focused();
        return is_free.then(|| pasted(ui, n_rows)).flatten();
    };
    let focus = |at: (usize, usize)| ui.memory_mut(|it| it.request_focus(list.with(at)));
    let pressed = |modifiers, key| ui.input_mut(|it| it.consume_key(modifiers, key));
    let moved = |to: usize| {
        ui.memory_mut(|it| it.surrender_focus(list.with((row, column))));
        ui.data_mut(|it| it.insert_temp(wanted, (to, column)));
        Some(RowEvent::Move(row, to))
    };
    if pressed(Modifiers::ALT, Key::ArrowUp) && 0 < row && row < n_rows {
        return moved(row - 1);
    }
    if pressed(Modifiers::ALT, Key::ArrowDown) && row + 1 < n_rows {
        return moved(row + 1);
    }
    if pressed(Modifiers::ALT, Key::Delete) && row < n_rows {
        // To the handle, so that Undo is the program's own and not the field's.
        let next = row.min(n_rows.saturating_sub(2));
        ui.memory_mut(|it| it.surrender_focus(list.with((row, column))));
        ui.data_mut(|it| it.insert_temp(list.with("focus"), next));
        return Some(RowEvent::Remove(row));
    }
    if pressed(Modifiers::NONE, Key::Enter) {
        let is_written =
            ui.input(|it| it.events.iter().any(|it| matches!(it, Event::Text(_) | Event::Ime(_))));
        match row + 1 {
            next if next < n_rows => focus((next, column)),
            next if next == n_rows => focus((next, 0)),
            next if is_written => focus((next, 0)),
            _ => (),
        }
    }
    pasted(ui, if row < n_rows { row + 1 } else { n_rows })
}

/// Takes rows of a spreadsheet out of what is pasted; a single cell is left to the field.
fn pasted(ui: &Ui, at: usize) -> Option<RowEvent> {
    let mut res = None;
    ui.input_mut(|it| {
        it.events.retain(|event| match event {
            Event::Paste(text) if res.is_none() => {
                res = pasted_rows(text);
                res.is_none()
            }
            _ => true,
        });
    });
    res.map(|rows| RowEvent::Paste(at, rows))
}

impl Shown<'_> {
    /// Shows something in the next column.
    fn cell<R>(&mut self, column: usize, add: impl FnOnce(&mut Ui, Id, &str) -> R) -> Option<R> {
        let (place, title) = (*self.places.get(column)?, self.columns.get(column)?.title);
        if self.line < place.line {
            self.line = place.line;
            self.top = self.bottom + PADDING;
        }
        let size = vec2(place.width, theme::CONTROL_HEIGHT);
        let mut rect = Rect::from_min_size(pos2(place.x, self.top), size);
        if self.is_blank {
            // What is to be written here gets the whole width.
            let right = self.places.iter().map(|it| it.x + it.width).fold(0.0, f32::max);
            rect.set_right(right);
        } else if 0 < place.line && !title.is_empty() {
            // No head stands above it.
            let label = paint::line(self.ui, theme::small(self.ui, title));
            rect.set_left(rect.left() + GAP + label.size().x);
            let color = theme::palette(self.ui).muted;
            paint::at_left(self.ui, rect, -label.size().x, label, color);
        }
        let builder = UiBuilder::new()
            .id_salt((self.list, self.row, column))
            .max_rect(rect)
            .layout(Layout::top_down(Align::Min));
        let mut cell = self.ui.new_child(builder);
        let name = (self.words.field)(title, self.row + 1);
        let res = add(&mut cell, self.list.with((self.row, column)), &name);
        self.bottom = self.bottom.max(cell.min_rect().bottom());
        Some(res)
    }
}

impl Cells<'_> {
    /// A field for words; they wrap, and Shift+Enter begins a line.
    pub fn text(&mut self, text: &mut String) {
        let column = self.next();
        match &mut self.mode {
            Mode::Fill(cells) => {
                if let Some(cell) = cells.next() {
                    cell.clone_into(text);
                }
            }
            Mode::Show(it) => {
                if it.is_blank && 0 < column {
                    return;
                }
                let hint = if it.is_blank { it.words.add } else { "" };
                it.cell(column, |ui, id, name| field(ui, id, name, hint, text));
            }
        }
    }

    /// One of several, each with its word.
    pub fn choice<T: Copy + PartialEq>(&mut self, current: &mut T, options: &[(T, &str)]) {
        let column = self.next();
        match &mut self.mode {
            Mode::Fill(cells) => {
                let cell = cells.next().map(|it| fold(it).into_owned()).unwrap_or_default();
                if let Some((value, _)) = options.iter().find(|(_, word)| fold(word) == cell) {
                    *current = *value;
                }
            }
            Mode::Show(it) => {
                // Nothing is chosen in a row that is not there.
                if !it.is_blank {
                    it.cell(column, |ui, _, name| {
                        let width = ui.available_width();
                        quiet_select(ui, width, name, current, options);
                    });
                }
            }
        }
    }

    /// A field for what is written in some form, such as a day. What cannot be read is marked, and dropped on leaving.
    pub fn typed<T: Clone>(
        &mut self,
        value: &mut Option<T>,
        hint: &str,
        write: impl Fn(&T) -> String,
        read: impl Fn(&str) -> Option<T>,
    ) {
        let column = self.next();
        match &mut self.mode {
            Mode::Fill(cells) => {
                *value = cells.next().and_then(|it| read(it));
            }
            Mode::Show(it) => {
                if it.is_blank {
                    return;
                }
                it.cell(column, |ui, id, name| {
                    let kept = ui.data(|it| it.get_temp::<String>(id));
                    let is_kept = kept.is_some() && ui.memory(|it| it.has_focus(id));
                    let shown = value.as_ref().map(&write).unwrap_or_default();
                    let mut text = kept.filter(|_| is_kept).unwrap_or(shown);
                    let hint = if ui.memory(|it| it.has_focus(id)) { hint } else { "" };
                    let response = field(ui, id, name, hint, &mut text);
                    let parsed = read(text.trim());
                    let is_readable = text.trim().is_empty() || parsed.is_some();
                    if !is_readable {
                        let stroke = Stroke::new(1.5, theme::palette(ui).bad.fill);
                        let radius = f32::from(theme::BUTTON_RADIUS);
                        ui.painter().rect_stroke(response.rect, radius, stroke, StrokeKind::Inside);
                    }
                    if response.changed() && is_readable {
                        *value = parsed;
                    }
                    if response.has_focus() {
                        ui.data_mut(|it| it.insert_temp(id, text));
                    } else {
                        ui.data_mut(|it| it.remove::<String>(id));
                    }
                });
            }
        }
    }

    /// Anything else: `fill` takes a pasted cell, `show` is given the name of the field.
    pub fn other(&mut self, fill: impl FnOnce(&str), show: impl FnOnce(&mut Ui, &str)) {
        let column = self.next();
        match &mut self.mode {
            Mode::Fill(cells) => {
                if let Some(cell) = cells.next() {
                    fill(cell);
                }
            }
            Mode::Show(it) => {
                if !it.is_blank {
                    it.cell(column, |ui, _, name| show(ui, name));
                }
            }
        }
    }

    /// What is shown of the row and is no field of it: pasted cells pass it by.
    pub fn aside(&mut self, show: impl FnOnce(&mut Ui)) {
        let column = self.next();
        if let Mode::Show(it) = &mut self.mode
            && !it.is_blank
        {
            it.cell(column, |ui, _, _| {
                let size = vec2(ui.available_width(), theme::CONTROL_HEIGHT);
                ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), show);
            });
        }
    }

    fn next(&mut self) -> usize {
        self.column += 1;
        self.column - 1
    }
}

/// A field that shows its frame only when it is pointed at or written in.
fn field(ui: &mut Ui, id: Id, name: &str, hint: &str, text: &mut String) -> Response {
    let back = ui.painter().add(Shape::Noop);
    let shift_enter = KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter);
    let edit = TextEdit::multiline(text)
        .id(id)
        .hint_text(hint)
        .desired_rows(1)
        .desired_width(ui.available_width())
        .min_size(vec2(0.0, theme::CONTROL_HEIGHT))
        .frame(Frame::new().inner_margin(Margin::symmetric(8, 5)))
        .return_key(shift_enter);
    let response = ui.add(edit).accessible_name(name);
    if response.gained_focus() {
        // Its own undo must not bring back the words of another row that stood here.
        let mut state = TextEditState::load(ui, id).unwrap_or_default();
        state.clear_undoer();
        if !ui.input(|it| it.pointer.any_down() || it.pointer.any_released()) {
            let end = CCursor::new(text.chars().count());
            state.cursor.set_char_range(Some(CCursorRange::one(end)));
        }
        state.store(ui, id);
        response.scroll_to_me(None);
    }
    let p = theme::palette(ui);
    let stroke = match (response.has_focus(), response.hovered()) {
        (true, _) => Stroke::new(1.5, p.accent.fill),
        (false, true) => Stroke::new(theme::BORDER, p.line),
        _ => return response,
    };
    let shape = egui::epaint::RectShape::new(
        response.rect,
        theme::BUTTON_RADIUS,
        p.surface,
        stroke,
        StrokeKind::Inside,
    );
    ui.painter().set(back, shape);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(width: f32) -> Vec<usize> {
        let column = |min, grow| RowColumn { title: "field", min, grow };
        let columns = [column(120.0, 2.0), column(100.0, 1.0), column(80.0, 0.0)];
        let places = places(&columns, 0.0, width);
        for (a, b) in places.iter().zip(&places[1..]) {
            assert!(a.line < b.line || a.x + a.width <= b.x, "{places:?}");
        }
        assert!(places.iter().all(|it| it.x + it.width <= width), "{width}: {places:?}");
        places.iter().map(|it| it.line).collect()
    }

    #[test]
    fn a_button_does_not_stand_alone() {
        let column = |title, min| RowColumn { title, min, grow: 1.0 };
        let columns = [column("a", 100.0), column("b", 100.0), column("", 28.0)];
        let lines =
            |width| places(&columns, 0.0, width).iter().map(|it| it.line).collect::<Vec<_>>();
        assert_eq!(lines(260.0), [0, 0, 0]);
        assert_eq!(lines(230.0), [0, 1, 1]);
    }

    #[test]
    fn columns_go_below_each_other_where_the_width_is_small() {
        assert_eq!(lines(600.0), [0, 0, 0]);
        assert_eq!(lines(260.0), [0, 0, 1]);
        assert_eq!(lines(130.0), [0, 1, 2]);
    }
}
