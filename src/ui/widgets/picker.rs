//! A list of values to tick, with their counts and a field to search by. Meant for a popup.

use egui::{
    EventFilter, Id, Key, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, text_edit::TextEditState,
    vec2,
};

use super::{
    field::{line_edit, paint_check},
    paint,
};
use crate::{
    model::fold,
    ui::theme::{self, icon},
};

/// A value of the list. The order is the caller's.
#[derive(Clone, Copy, Debug)]
pub struct PickerItem<'a> {
    pub text: &'a str,
    /// How often it occurs, as it is written; may be empty.
    pub count: &'a str,
    pub checked: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct PickerWords<'a> {
    /// The name of the search field.
    pub search: &'a str,
    /// Instead of the list when nothing is found.
    pub nothing: &'a str,
    /// What adding the typed words as a value is called; empty where that makes no sense.
    pub add: &'a str,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Tick or untick the item with this index.
    Toggle(usize),
    /// Take in a value that is not in the list.
    Add(String),
}

/// What the picker remembers while it is open.
#[derive(Clone, Default)]
struct Memory {
    frame: u64,
    query: String,
    cursor: usize,
    /// The list of the last frame, and what it was made for.
    found: std::sync::Arc<Vec<usize>>,
    found_for: Option<(String, usize)>,
}

const ROW: f32 = 28.0;
const SHOWN_ROWS: f32 = 9.0;

/// Shows the picker. Type to search, Up and Down to move, Enter to tick. `id_salt` tells this list from others.
pub fn value_picker(
    ui: &mut Ui,
    id_salt: impl egui::AsIdSalt,
    words: PickerWords<'_>,
    items: &[PickerItem<'_>],
) -> Option<Pick> {
    let id = ui.scope_id().with(id_salt);
    // Not shown in the last frame: it has just been opened, and starts anew.
    let frame = ui.cumulative_frame_nr();
    let kept = ui.data(|it| it.get_temp::<Memory>(id)).filter(|it| frame <= it.frame + 1);
    let opened = kept.is_none();
    let mut memory = kept.unwrap_or_default();
    memory.frame = frame;
    let p = theme::palette(ui);

    let edit = line_edit(&mut memory.query, words.search)
        .margin(egui::Margin { left: 30, right: 8, top: 4, bottom: 4 })
        .id(id.with("search"))
        .desired_width(f32::INFINITY);
    let search = ui.add(edit).accessible_name(words.search);
    paint::icon(
        ui,
        search.rect.left_center() + vec2(16.0, 0.0),
        icon::MAGNIFYING_GLASS,
        14.0,
        p.muted,
    );
    if opened {
        search.request_focus();
    }
    let filter =
        EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|it| it.set_focus_lock_filter(search.id, filter));
    if search.changed() {
        memory.cursor = 0;
    }
    find(&mut memory, items);

    let mut pick = keys(ui, &mut memory, &search);
    let moved = pick.is_none()
        && ui.input(|it| it.key_pressed(Key::ArrowDown) || it.key_pressed(Key::ArrowUp));
    let clicked = if memory.found.is_empty() {
        nothing(ui, words, &memory.query)
    } else {
        list(ui, id, &memory, items, moved && search.has_focus())
    };
    pick = pick.or(clicked);
    if memory.found.is_empty() && words.add.is_empty() {
        pick = None;
    }
    if matches!(pick, Some(Pick::Add(_))) {
        memory.query.clear();
    }
    if pick.is_some() {
        type_on(ui, &search, &memory.query);
    }
    ui.data_mut(|it| it.insert_temp(id, memory));
    pick
}

/// Gives the keyboard back to the search field, after its last letter.
fn type_on(ui: &Ui, search: &egui::Response, query: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = TextEditState::load(ui, search.id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(query.chars().count()))));
    state.store(ui, search.id);
    search.request_focus();
}

/// Enter ticks what the cursor is on, or adds what was typed.
fn keys(ui: &Ui, memory: &mut Memory, search: &egui::Response) -> Option<Pick> {
    // Enter makes a one-line field let go of the keyboard in the same frame.
    if !search.has_focus() && !search.lost_focus() {
        return None;
    }
    let (up, down, enter) = ui.input(|it| {
        (it.num_presses(Key::ArrowUp), it.num_presses(Key::ArrowDown), it.key_pressed(Key::Enter))
    });
    let last = memory.found.len().saturating_sub(1);
    memory.cursor = (memory.cursor + down).saturating_sub(up).min(last);
    if !enter {
        return None;
    }
    match memory.found.get(memory.cursor) {
        Some(idx) => Some(Pick::Toggle(*idx)),
        None => typed(&memory.query),
    }
}

fn typed(query: &str) -> Option<Pick> {
    let query = query.trim();
    (!query.is_empty()).then(|| Pick::Add(query.to_owned()))
}

fn find(memory: &mut Memory, items: &[PickerItem<'_>]) {
    let made_for = Some((memory.query.clone(), items.len()));
    if memory.found_for == made_for {
        return;
    }
    let query = fold(memory.query.trim());
    let found = items
        .iter()
        .enumerate()
        .filter(|(_, it)| query.is_empty() || fold(it.text).contains(&*query));
    memory.found = std::sync::Arc::new(found.map(|(idx, _)| idx).collect());
    memory.found_for = made_for;
}

fn list(
    ui: &mut Ui,
    id: Id,
    memory: &Memory,
    items: &[PickerItem<'_>],
    follow: bool,
) -> Option<Pick> {
    let mut pick = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    let height = ROW * SHOWN_ROWS.min(memory.found.len() as f32);
    let mut area = ScrollArea::vertical().id_salt(id).max_height(height).auto_shrink([false, true]);
    if follow {
        // The cursor's row stays in sight, in the middle where possible.
        let middle = (memory.cursor as f32 + 0.5) * ROW - height / 2.0;
        area = area.vertical_scroll_offset(
            middle.clamp(0.0, (memory.found.len() as f32 * ROW - height).max(0.0)),
        );
    }
    area.show_rows(ui, ROW, memory.found.len(), |ui, rows| {
        for row in rows {
            let Some((idx, item)) =
                memory.found.get(row).and_then(|idx| Some((*idx, items.get(*idx)?)))
            else {
                continue;
            };
            if row_ui(ui, *item, row == memory.cursor) {
                pick = Some(Pick::Toggle(idx));
            }
        }
    });
    pick
}

fn row_ui(ui: &mut Ui, item: PickerItem<'_>, under_cursor: bool) -> bool {
    let p = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), item.checked, item.text)
    });
    if under_cursor || response.hovered() {
        let fill = if response.hovered() { p.hover } else { p.soft };
        ui.painter().rect_filled(rect, f32::from(theme::CHIP_RADIUS), fill);
    }
    paint_check(ui, rect.left_center() + vec2(14.0, 0.0), item.checked, &response);
    let count = paint::line(ui, theme::secondary(ui, item.count));
    let room = rect.width() - 30.0 - count.size().x - 20.0;
    let text = paint::cut_line(ui, theme::body(item.text), room);
    paint::at_left(ui, rect, 30.0, text, p.text);
    paint::at_right(ui, rect, 10.0, count, p.muted);
    paint::focus_ring(ui, &response, rect.shrink(2.0), theme::CHIP_RADIUS);
    response.clicked()
}

fn nothing(ui: &mut Ui, words: PickerWords<'_>, query: &str) -> Option<Pick> {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let text_rect = Rect::from_min_max(rect.min + vec2(8.0, 0.0), rect.max);
    ui.put(text_rect, egui::Label::new(theme::muted(ui, words.nothing)).halign(egui::Align::Min));
    if words.add.is_empty() || query.trim().is_empty() {
        return None;
    }
    let text = format!("{}: {}", words.add, query.trim());
    let add = super::button::menu_item(ui, icon::PLUS, &text, "");
    add.clicked().then(|| typed(query)).flatten()
}
