//! Buttons, and what goes with them: tooltips with a shortcut, key hints, the handle of a row.

use egui::{CursorIcon, Key, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::paint;
use crate::ui::theme::{self, icon};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on this screen.
    Primary,
    Secondary,
    /// Text only.
    Tertiary,
    /// Takes something away.
    Danger,
}

pub fn button(ui: &mut Ui, kind: ButtonKind, text: &str) -> Response {
    named_button(ui, kind, text, &icon::spoken(text))
}

/// One of many that say the same: `name` says of what.
pub fn named_button(ui: &mut Ui, kind: ButtonKind, text: &str, name: &str) -> Response {
    let p = theme::palette(ui);
    let words = match kind {
        ButtonKind::Primary => theme::semibold(text),
        ButtonKind::Secondary | ButtonKind::Danger => theme::medium(text),
        ButtonKind::Tertiary => theme::body(text),
    };
    let galley = paint::line(ui, words);
    let (rect, response) =
        ui.allocate_exact_size(paint::padded(&galley, 12.0, theme::CONTROL_HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let hot = response.hovered() || response.is_pointer_button_down_on();
        let none = egui::Color32::TRANSPARENT;
        let (fill, border, color) = match (kind, hot) {
            (ButtonKind::Primary, false) => (p.accent.fill, p.accent.fill, p.on_fill),
            (ButtonKind::Primary, true) => (p.accent_hover, p.accent_hover, p.on_fill),
            (ButtonKind::Secondary, false) => (p.surface, p.line, p.text),
            (ButtonKind::Secondary, true) => (p.hover, p.faint, p.text),
            (ButtonKind::Tertiary, false) => (none, none, p.muted),
            (ButtonKind::Tertiary, true) => (p.soft, p.soft, p.text),
            (ButtonKind::Danger, false) => (p.surface, p.line, p.bad.text),
            (ButtonKind::Danger, true) => (p.bad.tint, p.bad.fill, p.bad.text),
        };
        paint::bordered(ui, rect, theme::BUTTON_RADIUS, fill, border);
        paint::centered(ui, rect, galley, color);
        paint::focus_ring(ui, &response, rect, theme::BUTTON_RADIUS);
    }
    response
}

/// Words that lead somewhere, in a line of other words.
pub fn link_button(ui: &mut Ui, text: &str, name: &str) -> Response {
    let p = theme::palette(ui);
    let galley = paint::cut_line(ui, theme::secondary(ui, text), ui.available_width());
    let (rect, response) =
        ui.allocate_exact_size(vec2(galley.size().x, 20.0).ceil(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let color = p.accent.text;
        if response.hovered() {
            let stroke = egui::Stroke::new(1.0, color);
            ui.painter().hline(rect.x_range(), rect.bottom() - 2.0, stroke);
        }
        let galley =
            paint::cut_line(ui, theme::secondary(ui, text).color(color), rect.width() + 1.0);
        paint::at_left(ui, rect, 0.0, galley, color);
        paint::focus_ring(ui, &response, rect, theme::CHIP_RADIUS);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A square button with nothing but an icon; `name` is its tooltip and what a screen reader says.
pub fn icon_button(ui: &mut Ui, icon: &str, name: &str) -> Response {
    bare_icon_button(ui, icon, name).on_hover_text(name)
}

/// The same, whose tooltip also tells the shortcut.
pub fn icon_button_with_keys(ui: &mut Ui, icon: &str, name: &str, shortcut: &str) -> Response {
    tip(bare_icon_button(ui, icon, name), name, shortcut)
}

fn bare_icon_button(ui: &mut Ui, icon: &str, name: &str) -> Response {
    let p = theme::palette(ui);
    let (rect, response) =
        ui.allocate_exact_size(egui::Vec2::splat(theme::CONTROL_HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let hot = response.hovered() || response.is_pointer_button_down_on();
        if hot {
            ui.painter().rect_filled(rect, f32::from(theme::BUTTON_RADIUS), p.soft);
        }
        let color = if hot { p.text } else { p.muted };
        paint::icon(ui, rect.center(), icon, theme::ICON_SIZE, color);
        paint::focus_ring(ui, &response, rect, theme::BUTTON_RADIUS);
    }
    response
}

/// An icon that is on or off; a check box to a screen reader.
pub fn icon_toggle(ui: &mut Ui, icon: &str, on: &mut bool, name: &str) -> Response {
    let p = theme::palette(ui);
    let size = egui::Vec2::splat(theme::CONTROL_HEIGHT);
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let is_on = *on;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), is_on, name));
    if ui.is_rect_visible(rect) {
        let (fill, color) = match (is_on, response.hovered()) {
            (true, _) => (p.accent.tint, p.accent.text),
            (false, true) => (p.soft, p.text),
            (false, false) => (egui::Color32::TRANSPARENT, p.muted),
        };
        ui.painter().rect_filled(rect, f32::from(theme::BUTTON_RADIUS), fill);
        paint::icon(ui, rect.center(), icon, theme::ICON_SIZE, color);
        paint::focus_ring(ui, &response, rect, theme::BUTTON_RADIUS);
    }
    response.on_hover_text(name)
}

/// A star that is set or not; a check box to a screen reader.
pub fn star_button(ui: &mut Ui, starred: &mut bool, name: &str) -> Response {
    let p = theme::palette(ui);
    let (rect, mut response) = ui.allocate_exact_size(egui::Vec2::splat(24.0), Sense::click());
    if response.clicked() {
        *starred = !*starred;
        response.mark_changed();
    }
    let on = *starred;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, name));
    if ui.is_rect_visible(rect) {
        let color = if on {
            p.warn.fill
        } else if response.hovered() {
            p.muted
        } else {
            p.faint
        };
        if on {
            filled_star(ui, rect.center(), color);
        }
        paint::icon(ui, rect.center(), icon::STAR, theme::ICON_SIZE, color);
        paint::focus_ring(ui, &response, rect.shrink(2.0), theme::BUTTON_RADIUS);
    }
    response.on_hover_text(name)
}

/// Fills the outline of the star icon.
fn filled_star(ui: &Ui, center: egui::Pos2, color: egui::Color32) {
    let center = center + vec2(0.0, 0.4);
    let point = |idx: u8, radius: f32| {
        let angle = std::f32::consts::PI * (f32::from(idx) / 5.0 - 0.5);
        center + radius * vec2(angle.cos(), angle.sin())
    };
    // A fan around the middle: a star is not convex, and triangles side by side would show their seams.
    let mut mesh = egui::Mesh::default();
    mesh.colored_vertex(center, color);
    for idx in 0..10 {
        mesh.colored_vertex(point(idx, if idx % 2 == 0 { 6.8 } else { 3.2 }), color);
        mesh.add_triangle(0, 1 + u32::from(idx), 1 + (u32::from(idx) + 1) % 10);
    }
    ui.painter().add(mesh);
}

/// The six dots by which a row is dragged. Focused, Up and Down move the row: the number is how far.
pub fn drag_handle(ui: &mut Ui, name: &str) -> (Response, i32) {
    let p = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(16.0, 24.0), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    // A field that was written in gives up the keyboard: undo after the drag is the drag's.
    if response.drag_started() {
        response.request_focus();
    }
    let mut moved = 0;
    if response.has_focus() {
        let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|it| it.set_focus_lock_filter(response.id, filter));
        moved =
            ui.input(|it| paint::presses(it, Key::ArrowDown) - paint::presses(it, Key::ArrowUp));
    }
    if ui.is_rect_visible(rect) {
        let hot = response.hovered() || response.dragged();
        let color = if hot { p.text } else { p.faint };
        paint::icon(ui, rect.center(), icon::DOTS_SIX_VERTICAL, theme::ICON_SIZE, color);
        paint::focus_ring(ui, &response, rect, theme::CHIP_RADIUS);
    }
    (response.on_hover_and_drag_cursor(CursorIcon::Grab), moved)
}

/// An entry of a menu: icon (empty, or a blank to keep its room), words, shortcut (may be empty).
pub fn menu_item(ui: &mut Ui, icon: &str, text: &str, shortcut: &str) -> Response {
    let p = theme::palette(ui);
    let keys = paint::line(ui, theme::secondary(ui, shortcut));
    let indent = if icon.is_empty() { 8.0 } else { 32.0 };
    let gap = if shortcut.is_empty() { 0.0 } else { 24.0 };
    // A long name is cut rather than the menu made wider than a menu should be.
    let room = ui.available_width().max(320.0) - indent - gap - keys.size().x - 8.0;
    let words = paint::cut_line(ui, theme::body(text), room.max(80.0));
    let wanted = indent + words.size().x + gap + keys.size().x + 8.0;
    let width = wanted.max(ui.available_width().min(320.0));
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, theme::CONTROL_HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, ui.is_enabled(), text));
    if ui.is_rect_visible(rect) {
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, f32::from(theme::CHIP_RADIUS), p.soft);
        }
        if !icon.trim().is_empty() {
            paint::icon(ui, rect.left_center() + vec2(16.0, 0.0), icon, theme::ICON_SIZE, p.muted);
        }
        paint::at_left(ui, rect, indent, words, p.text);
        paint::at_right(ui, rect, 8.0, keys, p.muted);
    }
    response
}

/// A tooltip that also tells the shortcut.
fn tip(response: Response, text: &str, shortcut: &str) -> Response {
    response.on_hover_ui(|ui| {
        ui.horizontal(|ui| {
            ui.label(text);
            key_hint(ui, shortcut);
        });
    })
}

/// Keys, as on a key cap.
pub fn key_hint(ui: &mut Ui, keys: &str) -> Response {
    let p = theme::palette(ui);
    let galley = paint::line(ui, theme::small(ui, keys));
    let (rect, response) =
        ui.allocate_exact_size(paint::padded(&galley, 5.0, 18.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, keys));
    if ui.is_rect_visible(rect) {
        paint::bordered(ui, rect, 4, p.soft, p.line);
        paint::centered(ui, rect, galley, p.muted);
    }
    response
}
