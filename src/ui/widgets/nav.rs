//! The side bar's entries.

use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::paint;
use crate::ui::theme::{self, icon};

/// What stands before the label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NavLead<'a> {
    Icon(&'a str),
    /// One of the five steps, by its number.
    Step(u8, StepState),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    Untouched,
    Begun,
    Done,
}

const INDENT: f32 = 10.0;

/// An entry of a list whose choice is shown beside it: a title, and a line below that may be empty.
pub fn list_item(ui: &mut Ui, title: &str, note: &str, selected: bool) -> Response {
    let p = theme::palette(ui);
    let height = if note.is_empty() { 32.0 } else { 46.0 };
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let name = [title, note].join(" ");
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListItem, ui.is_enabled(), selected, name.trim())
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if selected || response.hovered() {
        let fill = if selected { p.accent.tint } else { p.hover };
        ui.painter().rect_filled(rect, f32::from(theme::BUTTON_RADIUS), fill);
    }
    let color = if selected { p.accent.text } else { p.text };
    let room = rect.width() - 2.0 * INDENT;
    let words = paint::cut_line(ui, theme::semibold(title), room);
    let below = paint::cut_line(ui, theme::small(ui, note), room);
    let block = words.size().y + if note.is_empty() { 0.0 } else { 2.0 + below.size().y };
    let at = rect.left_center() + vec2(INDENT, -block / 2.0);
    let second = at + vec2(0.0, words.size().y + 2.0);
    ui.painter().galley(at, words, color);
    if !note.is_empty() {
        ui.painter().galley(second, below, p.muted);
    }
    paint::focus_ring(ui, &response, rect.shrink(2.0), theme::CHIP_RADIUS);
    response
}

/// An entry with its count, which may be empty.
pub fn nav_item(
    ui: &mut Ui,
    lead: NavLead<'_>,
    label: &str,
    count: &str,
    selected: bool,
) -> Response {
    let p = theme::palette(ui);
    let (height, gap) = match lead {
        NavLead::Icon(_) => (32.0, 26.0),
        NavLead::Step(..) => (36.0, 32.0),
    };
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Link, ui.is_enabled(), selected, label));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if selected || response.hovered() {
        let fill = if selected { p.accent.tint } else { p.hover };
        ui.painter().rect_filled(rect, f32::from(theme::BUTTON_RADIUS), fill);
    }
    let color = if selected { p.accent.text } else { p.text };
    match lead {
        NavLead::Icon(icon) => {
            paint::icon(
                ui,
                rect.left_center() + vec2(INDENT + 8.0, 0.0),
                icon,
                theme::ICON_SIZE,
                color,
            );
        }
        NavLead::Step(n, state) => {
            step_mark(ui, rect.left_center() + vec2(INDENT + 11.0, 0.0), n, state);
        }
    }
    let count = paint::line(ui, theme::small(ui, count));
    let room = rect.width() - INDENT - gap - count.size().x - 20.0;
    let words = if selected { theme::semibold(label) } else { theme::body(label) };
    let label = paint::cut_line(ui, words.color(color), room);
    paint::at_left(ui, rect, INDENT + gap, label, color);
    paint::at_right(ui, rect, 10.0, count, p.muted);
    paint::focus_ring(ui, &response, rect.shrink(2.0), theme::BUTTON_RADIUS);
    response
}

/// The circle of a step: its number, or a tick.
pub fn step_mark(ui: &Ui, center: egui::Pos2, n: u8, state: StepState) {
    let p = theme::palette(ui);
    match state {
        StepState::Done => {
            ui.painter().circle_filled(center, 11.0, p.good.fill);
            paint::icon(ui, center, icon::CHECK, 14.0, p.on_fill);
        }
        StepState::Begun | StepState::Untouched => {
            let begun = state == StepState::Begun;
            let (ring, color) =
                if begun { (p.accent.fill, p.accent.text) } else { (p.line, p.muted) };
            ui.painter().circle(center, 10.0, p.surface, Stroke::new(2.0, ring));
            let words =
                theme::small(ui, n.to_string()).variation("wght", theme::SEMIBOLD).color(color);
            let galley = paint::line(ui, words);
            ui.painter().galley(center - galley.size() / 2.0, galley, color);
        }
    }
}

/// The box that names what is chosen and opens the choice: a caption over a name.
pub fn nav_switcher(ui: &mut Ui, caption: &str, name: &str) -> Response {
    let p = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 52.0), Sense::click());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), format!("{caption}: {name}"))
    });
    if ui.is_rect_visible(rect) {
        let border = if response.hovered() { p.faint } else { p.line };
        paint::bordered(ui, rect, theme::BUTTON_RADIUS + 1, p.surface, border);
        let room = rect.width() - 48.0;
        let above = paint::cut_line(ui, theme::small(ui, caption), room);
        let below = paint::cut_line(ui, theme::semibold(name), room);
        let (top, bottom) = rect.split_top_bottom_at_y(rect.center().y - 1.0);
        ui.painter().galley(
            egui::pos2(rect.left() + 12.0, top.bottom() - above.size().y - 1.0),
            above,
            p.muted,
        );
        ui.painter().galley(egui::pos2(rect.left() + 12.0, bottom.top() + 1.0), below, p.text);
        paint::icon(
            ui,
            rect.right_center() - vec2(18.0, 0.0),
            icon::CARET_UP_DOWN,
            theme::ICON_SIZE,
            p.muted,
        );
        paint::focus_ring(ui, &response, rect, theme::BUTTON_RADIUS);
    }
    response
}
