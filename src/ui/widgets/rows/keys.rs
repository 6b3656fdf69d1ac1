//! What the keyboard, the clipboard and the handle of a row ask for.

use egui::{Event, Id, Key, Modifiers, Rect, Stroke, StrokeKind, Ui, vec2};

use super::{super::button::drag_handle, RowEvent};
use crate::{exchange::pasted_rows, ui::theme};

/// The six dots: dragged by mouse; focused, Up and Down move the row and Delete removes it.
pub fn handle(ui: &mut Ui, (list, row): (Id, usize), name: &str, hint: &str) -> Option<RowEvent> {
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
pub fn dragged(ui: &Ui, list: Id, rects: &[Rect]) -> Option<RowEvent> {
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
pub(super) fn keys(ui: &Ui, list: Id, n_columns: usize, n_rows: usize) -> Option<RowEvent> {
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
