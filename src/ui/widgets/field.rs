//! Fields for words: labelled, for searching, in place; and the check box.

use egui::{Id, Key, Margin, Response, Role, Sense, TextEdit, Ui, WidgetInfo, vec2};

use super::paint;
use crate::ui::theme::{self, icon};

/// A field with its label above it.
pub fn text_field(ui: &mut Ui, label: &str, text: &mut String, hint: &str) -> Response {
    labelled(ui, label, |ui| ui.add(line_edit(text, hint).desired_width(f32::INFINITY)))
}

/// A field in a row of its like: without a label, known by `id`, so that the keyboard can be sent to it.
pub fn cell_field(
    ui: &mut Ui,
    id: Id,
    width: f32,
    name: &str,
    hint: &str,
    text: &mut String,
) -> Response {
    let edit = line_edit(text, hint).id(id).desired_width(width);
    ui.add(edit).accessible_name(name)
}

/// A field of several lines with its label above it.
pub fn text_area(
    ui: &mut Ui,
    label: &str,
    text: &mut String,
    hint: &str,
    n_rows: usize,
) -> Response {
    labelled(ui, label, |ui| {
        let edit = TextEdit::multiline(text)
            .hint_text(hint)
            .desired_rows(n_rows)
            .margin(Margin::symmetric(10, 6));
        ui.add(edit.desired_width(f32::INFINITY))
    })
}

fn labelled(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let label = ui.label(theme::secondary(ui, label)).id;
        add(ui).labelled_by(label)
    })
    .inner
}

pub(super) fn line_edit<'a>(text: &'a mut String, hint: &'a str) -> TextEdit<'a> {
    TextEdit::singleline(text)
        .hint_text(hint)
        .margin(Margin::symmetric(10, 4))
        .min_size(vec2(0.0, theme::CONTROL_HEIGHT))
        .align(egui::Align2::LEFT_CENTER)
}

/// A field to search by, with a × while there is something in it. `name` is the hint too.
pub fn search_box(
    ui: &mut Ui,
    width: f32,
    name: &str,
    clear: &str,
    query: &mut String,
) -> Response {
    let p = theme::palette(ui);
    let edit = line_edit(query, name)
        .margin(Margin { left: 32, right: 28, top: 4, bottom: 4 })
        .desired_width(width);
    let mut response = ui.add(edit).accessible_name(name);
    let rect = response.rect;
    paint::icon(
        ui,
        rect.left_center() + vec2(18.0, 0.0),
        icon::MAGNIFYING_GLASS,
        theme::ICON_SIZE,
        p.muted,
    );
    if !query.is_empty() {
        let at = egui::Rect::from_center_size(
            rect.right_center() - vec2(14.0, 0.0),
            egui::Vec2::splat(20.0),
        );
        let cross = ui.interact(at, response.id.with("clear"), Sense::click());
        cross.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), clear));
        let color = if cross.hovered() { p.text } else { p.muted };
        paint::icon(ui, at.center(), icon::X, 12.0, color);
        paint::focus_ring(ui, &cross, at, theme::CHIP_RADIUS);
        // Escape also makes a field let go of the keyboard, in the same frame.
        let here = response.has_focus() || response.lost_focus();
        let escaped = here && ui.input(|it| it.key_pressed(Key::Escape));
        if cross.clicked() || escaped {
            query.clear();
            response.mark_changed();
            response.request_focus();
        }
    }
    response
}

/// Words that become a field when pressed. Enter or leaving gives the new words, Escape drops them.
pub fn inline_text(
    ui: &mut Ui,
    id_salt: impl egui::AsIdSalt,
    name: &str,
    text: &str,
) -> Option<String> {
    let id = ui.scope_id().with(id_salt);
    if let Some(mut draft) = ui.data(|it| it.get_temp::<String>(id)) {
        let width = ui.available_width().clamp(80.0, 320.0);
        let edit = line_edit(&mut draft, "").id(id.with("field")).desired_width(width);
        let response = ui.add(edit).accessible_name(name);
        let (escaped, entered) =
            ui.input(|it| (it.key_pressed(Key::Escape), it.key_pressed(Key::Enter)));
        if response.lost_focus() || entered {
            ui.data_mut(|it| it.remove::<String>(id));
            return (!escaped && draft.trim() != text).then(|| draft.trim().to_owned());
        }
        ui.data_mut(|it| it.insert_temp(id, draft));
        return None;
    }
    if pressed(ui, id, name, text) {
        ui.data_mut(|it| it.insert_temp(id, text.to_owned()));
        ui.memory_mut(|it| it.request_focus(id.with("field")));
        ui.request_repaint();
    }
    None
}

fn pressed(ui: &mut Ui, id: Id, name: &str, text: &str) -> bool {
    let p = theme::palette(ui);
    let room = ui.available_width().max(40.0) - 20.0;
    let galley = paint::cut_line(ui, theme::semibold(text), room);
    let (_, rect) = ui.allocate_space(paint::padded(&galley, 10.0, theme::CONTROL_HEIGHT));
    let response = ui.interact(rect, id.with("text"), Sense::click());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, ui.is_enabled(), format!("{name}: {text}"))
    });
    if response.hovered() {
        paint::bordered(ui, rect, theme::BUTTON_RADIUS, p.hover, p.line);
    }
    paint::at_left(ui, rect, 10.0, galley, p.text);
    paint::focus_ring(ui, &response, rect, theme::BUTTON_RADIUS);
    response.clicked()
}

pub fn check_box(ui: &mut Ui, checked: &mut bool, text: &str) -> Response {
    let p = theme::palette(ui);
    let galley = paint::line(ui, theme::body(text));
    let size = vec2(24.0 + galley.size().x, theme::CONTROL_HEIGHT).ceil();
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        *checked = !*checked;
        response.mark_changed();
    }
    let on = *checked;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, text));
    if ui.is_rect_visible(rect) {
        paint_check(ui, rect.left_center() + vec2(8.0, 0.0), on, &response);
        paint::at_left(ui, rect, 24.0, galley, p.text);
        paint::focus_ring(ui, &response, rect, theme::CHIP_RADIUS);
    }
    response
}

pub(super) fn paint_check(ui: &Ui, center: egui::Pos2, on: bool, response: &Response) {
    let p = theme::palette(ui);
    let rect = egui::Rect::from_center_size(center, egui::Vec2::splat(16.0));
    if on {
        paint::bordered(ui, rect, 4, p.accent.fill, p.accent.fill);
        paint::icon(ui, rect.center(), icon::CHECK, 12.0, p.on_fill);
    } else {
        paint::bordered(ui, rect, 4, p.surface, if response.hovered() { p.text } else { p.muted });
    }
}
