//! The fields of one row: shown where they stand, or filled from pasted cells.

use egui::{
    Align, Frame, Id, Key, KeyboardShortcut, Layout, Margin, Modifiers, Rect, Response, Shape,
    Stroke, StrokeKind, TextEdit, Ui, UiBuilder, pos2,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
    vec2,
};

use super::{
    super::{paint, select::quiet_select},
    GAP, PADDING, Place, RowColumn, RowWords,
};
use crate::{model::fold, ui::theme};

/// A row to be shown, or to be filled from pasted cells: either way the caller names its fields in the order of the
/// columns.
pub struct Cells<'a> {
    pub(super) mode: Mode<'a>,
    pub(super) column: usize,
}

pub(super) enum Mode<'a> {
    Show(Shown<'a>),
    Fill(std::slice::Iter<'a, String>),
}

pub(super) struct Shown<'a> {
    pub(super) ui: &'a mut Ui,
    pub(super) list: Id,
    pub(super) columns: &'a [RowColumn<'a>],
    pub(super) places: &'a [Place],
    pub(super) words: RowWords<'a>,
    pub(super) row: usize,
    /// The blank row at the end.
    pub(super) is_blank: bool,
    pub(super) line: usize,
    pub(super) top: f32,
    pub(super) bottom: f32,
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
