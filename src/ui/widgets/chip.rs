//! Chips: values that can be taken out again, or pressed.

use egui::{Key, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::paint;
use crate::ui::theme::{self, icon};

const HEIGHT: f32 = 22.0;
const PADDING: f32 = 8.0;
const CROSS: f32 = 18.0;

/// A value with a ×. The response is that of the ×: clicked means take it out. `remove` is its name.
pub fn chip(ui: &mut Ui, text: &str, remove: &str) -> Response {
    let p = theme::palette(ui);
    let room = ui.available_width().clamp(64.0, 240.0);
    let galley = paint::cut_line(
        ui,
        theme::secondary(ui, text).color(p.accent.text),
        room - PADDING - CROSS,
    );
    let size = vec2(galley.size().x + PADDING + CROSS, HEIGHT).ceil();
    let (rect, body) = ui.allocate_exact_size(size, Sense::hover());
    body.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let cross = egui::Rect::from_min_max(egui::pos2(rect.right() - CROSS, rect.top()), rect.max);
    let mut response = ui.interact(cross, body.id.with("remove"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), remove));
    if response.has_focus()
        && ui.input(|it| it.key_pressed(Key::Delete) || it.key_pressed(Key::Backspace))
    {
        response.flags |= egui::response::Flags::FAKE_PRIMARY_CLICKED;
    }
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, f32::from(theme::CHIP_RADIUS), p.accent.tint);
        paint::at_left(ui, rect, PADDING, galley, p.accent.text);
        if response.hovered() {
            ui.painter().rect_filled(cross.shrink(2.0), 4.0, p.selection);
        }
        paint::icon(ui, cross.center(), icon::X, 10.0, p.accent.text);
        paint::focus_ring(ui, &response, rect, theme::CHIP_RADIUS);
    }
    if body.hovered() {
        body.on_hover_text(text);
    }
    response.on_hover_text(remove)
}

/// A value that opens something when pressed, such as a range.
pub fn button_chip(ui: &mut Ui, text: &str, name: &str) -> Response {
    let p = theme::palette(ui);
    let galley = paint::line(ui, theme::secondary(ui, text).color(p.accent.text));
    pressable(ui, galley, (p.accent.tint, p.selection, p.accent.text), name)
}

/// Words that open something, beside chips and quieter than they.
pub fn quiet_chip(ui: &mut Ui, text: &str, name: &str) -> Response {
    let p = theme::palette(ui);
    let galley = paint::line(ui, theme::secondary(ui, text).color(p.muted));
    pressable(ui, galley, (p.soft, p.line, p.muted), name).on_hover_text(name)
}

/// The + after the chips.
pub fn add_chip(ui: &mut Ui, name: &str) -> Response {
    let p = theme::palette(ui);
    let galley = paint::line(ui, theme::icon_text(icon::PLUS).size(12.0).color(p.muted));
    pressable(ui, galley, (p.soft, p.line, p.muted), name).on_hover_text(name)
}

fn pressable(
    ui: &mut Ui,
    galley: std::sync::Arc<egui::Galley>,
    (fill, hover, color): (egui::Color32, egui::Color32, egui::Color32),
    name: &str,
) -> Response {
    let (rect, response) =
        ui.allocate_exact_size(paint::padded(&galley, PADDING, HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let fill = if response.hovered() { hover } else { fill };
        ui.painter().rect_filled(rect, f32::from(theme::CHIP_RADIUS), fill);
        paint::centered(ui, rect, galley, color);
        paint::focus_ring(ui, &response, rect, theme::CHIP_RADIUS);
    }
    response
}
