//! One of a few, side by side: tabs of a page, the role of a criterion.

use egui::{
    CornerRadius, EventFilter, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, vec2,
};

use super::paint;
use crate::ui::theme;

const PADDING: f32 = 10.0;
const HEIGHT: f32 = 26.0;

/// Tabs: `current` becomes the one pressed.
pub fn tabs<T: Copy + PartialEq>(ui: &mut Ui, current: &mut T, options: &[(T, &str)]) -> Response {
    show(ui, Role::Tab, "", current, options)
}

/// Tabs that go on in a line of their own where one line has no room for all.
pub fn wrapped_tabs<T: Copy + PartialEq>(ui: &mut Ui, current: &mut T, options: &[(T, &str)]) {
    let room = ui.available_width();
    let mut rest = options;
    while !rest.is_empty() {
        let mut width = 0.0;
        let fits = rest.iter().take_while(|(_, text)| {
            width += width_of(ui, text);
            width <= room
        });
        let (line, more) = rest.split_at(fits.count().max(1));
        show(ui, Role::Tab, "", current, line);
        rest = more;
    }
}

/// A switch; `name` says of what: "Role of Industry".
pub fn segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    current: &mut T,
    options: &[(T, &str)],
) -> Response {
    show(ui, Role::RadioButton, name, current, options)
}

fn show<T: Copy + PartialEq>(
    ui: &mut Ui,
    role: Role,
    name: &str,
    current: &mut T,
    options: &[(T, &str)],
) -> Response {
    let p = theme::palette(ui);
    let widths: Vec<f32> = options.iter().map(|(_, text)| width_of(ui, text)).collect();
    let (rect, mut whole) =
        ui.allocate_exact_size(vec2(widths.iter().sum(), HEIGHT), Sense::hover());
    ui.painter().rect_filled(rect, f32::from(theme::BUTTON_RADIUS), p.surface);
    let (mut lines, mut focused) = (Vec::new(), None);

    let ids: Vec<_> = (0..options.len()).map(|idx| whole.id.with(idx)).collect();
    let mut left = rect.left();
    for (idx, ((value, text), width)) in options.iter().zip(&widths).enumerate() {
        let segment = Rect::from_min_size(egui::pos2(left, rect.top()), vec2(*width, HEIGHT));
        left += width;
        let response = ui.interact(segment, ids[idx], Sense::click());
        if response.has_focus() {
            let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|it| it.set_focus_lock_filter(response.id, filter));
            if let Some(to) = neighbour(ui, idx, options.len()) {
                *current = options[to].0;
                ui.memory_mut(|it| it.request_focus(ids[to]));
                whole.mark_changed();
            }
        }
        if response.clicked() && *current != *value {
            *current = *value;
            whole.mark_changed();
        }
        let chosen = *current == *value;
        response.widget_info(|| {
            let label =
                if name.is_empty() { (*text).to_owned() } else { format!("{name}: {text}") };
            WidgetInfo::selected(role, ui.is_enabled(), chosen, theme::icon::spoken(&label))
        });
        let corners = corners(idx, options.len());
        if chosen {
            ui.painter().rect_filled(segment, corners, p.accent.tint);
            paint::centered(ui, segment, bold(ui, text), p.accent.text);
        } else {
            if response.hovered() {
                ui.painter().rect_filled(segment, corners, p.hover);
            }
            paint::centered(ui, segment, paint::line(ui, theme::secondary(ui, *text)), p.muted);
        }
        if 0 < idx {
            lines.push(segment.left());
        }
        if response.has_focus() {
            focused = Some((response, segment));
        }
    }
    // Over the fills, so that they reach up to the lines at any scale.
    let stroke = Stroke::new(theme::BORDER, p.line);
    for left in lines {
        ui.painter().vline(left, rect.y_range(), stroke);
    }
    ui.painter().rect_stroke(rect, f32::from(theme::BUTTON_RADIUS), stroke, StrokeKind::Inside);
    if let Some((response, segment)) = focused {
        paint::focus_ring(ui, &response, segment.shrink(2.0), theme::CHIP_RADIUS);
    }
    whole
}

/// How wide tabs with these words are in one line.
pub fn tabs_width<T>(ui: &Ui, options: &[(T, &str)]) -> f32 {
    options.iter().map(|(_, text)| width_of(ui, text)).sum()
}

/// The words of the chosen segment.
fn bold(ui: &Ui, text: &str) -> std::sync::Arc<egui::Galley> {
    let words = theme::secondary(ui, text).variation("wght", theme::SEMIBOLD);
    paint::line(ui, words.color(theme::palette(ui).accent.text))
}

/// Room for the semibold words, so that choosing moves nothing.
fn width_of(ui: &Ui, text: &str) -> f32 {
    (bold(ui, text).size().x + 2.0 * PADDING).ceil()
}

/// Where the arrow keys lead from segment `idx`.
fn neighbour(ui: &Ui, idx: usize, n: usize) -> Option<usize> {
    let (back, on) =
        ui.input(|it| (it.key_pressed(Key::ArrowLeft), it.key_pressed(Key::ArrowRight)));
    let to = match (back, on) {
        (true, false) => idx.checked_sub(1)?,
        (false, true) => idx + 1,
        _ => return None,
    };
    (to < n).then_some(to)
}

fn corners(idx: usize, n: usize) -> CornerRadius {
    let radius = theme::BUTTON_RADIUS;
    let (first, last) = (idx == 0, idx + 1 == n);
    CornerRadius {
        nw: if first { radius } else { 0 },
        sw: if first { radius } else { 0 },
        ne: if last { radius } else { 0 },
        se: if last { radius } else { 0 },
    }
}
