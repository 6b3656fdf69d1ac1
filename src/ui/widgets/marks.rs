//! Small marks: how an account stands to each criterion, and how much a criterion counts.

use egui::{
    CornerRadius, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::paint;
use crate::ui::theme;

/// A verdict. Told by shape as well as color: filled, half, cross, hollow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Pass,
    Near,
    Fail,
    Unknown,
}

const SIZE: f32 = 8.0;
const PITCH: f32 = 10.0;

/// The verdicts of one account in a row; `name` says them in words.
pub fn verdict_marks(ui: &mut Ui, marks: &[Mark], name: &str) -> Response {
    let width = (marks.len() as f32 * PITCH - (PITCH - SIZE)).max(0.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 16.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if ui.is_rect_visible(rect) {
        for (idx, mark) in marks.iter().enumerate() {
            let at = egui::pos2(rect.left() + idx as f32 * PITCH + SIZE / 2.0, rect.center().y);
            paint_mark(ui, at, *mark);
        }
    }
    response
}

pub fn verdict_mark(ui: &mut Ui, mark: Mark, name: &str) -> Response {
    verdict_marks(ui, &[mark], name)
}

fn paint_mark(ui: &Ui, center: Pos2, mark: Mark) {
    let p = theme::palette(ui);
    let painter = ui.painter();
    let rect = Rect::from_center_size(center, vec2(SIZE, SIZE));
    let corners = CornerRadius::same(2);
    match mark {
        Mark::Pass => {
            painter.rect_filled(rect, corners, p.good.fill);
        }
        Mark::Near => {
            let half = Rect::from_min_max(rect.min, egui::pos2(center.x, rect.bottom()));
            let corners = CornerRadius { ne: 0, se: 0, ..corners };
            painter.rect_filled(half, corners, p.warn.fill);
            painter.rect_stroke(
                rect,
                CornerRadius::same(2),
                Stroke::new(1.0, p.warn.fill),
                StrokeKind::Inside,
            );
        }
        Mark::Fail => {
            let arm = rect.shrink(1.0);
            let stroke = Stroke::new(1.8, p.bad.fill);
            painter.line_segment([arm.left_top(), arm.right_bottom()], stroke);
            painter.line_segment([arm.left_bottom(), arm.right_top()], stroke);
        }
        Mark::Unknown => {
            painter.rect_stroke(rect, corners, Stroke::new(1.0, p.muted), StrokeKind::Inside);
        }
    }
}

const DOTS: u8 = 5;
const DOT: f32 = 8.0;
const DOT_PITCH: f32 = 11.0;

/// How much it counts, 1 to 5: press a dot, or the arrow keys.
pub fn weight_dots(ui: &mut Ui, name: &str, weight: &mut u8) -> Response {
    let p = theme::palette(ui);
    let width = f32::from(DOTS) * DOT_PITCH;
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, 20.0), Sense::click_and_drag());
    let before = *weight;
    let pressed = response.clicked() || response.dragged();
    let under = |at: Pos2| {
        (((at.x - rect.left()) / DOT_PITCH).floor().clamp(0.0, f32::from(DOTS - 1))) as u8 + 1
    };
    if pressed && let Some(at) = response.interact_pointer_pos() {
        *weight = under(at);
    }
    let asked = paint::steps(ui, &response);
    let stepped = i32::from(*weight).saturating_add(asked.steps);
    let stepped = asked.set.map_or(stepped, |it| it.round().clamp(0.0, 255.0) as i32);
    *weight = stepped.clamp(1, i32::from(DOTS)) as u8;
    if *weight != before {
        response.mark_changed();
    }
    let now = *weight;
    response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), f64::from(now), name));
    paint::declare_slider(ui, &response, 1.0, f64::from(DOTS));
    if ui.is_rect_visible(rect) {
        let hovered = response.hover_pos().map(under);
        for dot in 1..=DOTS {
            let at =
                egui::pos2(rect.left() + (f32::from(dot) - 0.5) * DOT_PITCH - 1.5, rect.center().y);
            let color = if dot <= now {
                p.accent.fill
            } else if hovered.is_some_and(|it| dot <= it) {
                p.faint
            } else {
                p.line
            };
            ui.painter().circle_filled(at, DOT / 2.0, color);
        }
        paint::focus_ring(ui, &response, rect.shrink2(vec2(0.0, 2.0)), theme::CHIP_RADIUS);
    }
    response
}

/// How much it counts, 1 to 5, to be looked at only.
pub fn dots(ui: &mut Ui, weight: u8, name: &str) -> Response {
    let p = theme::palette(ui);
    let size = vec2(f32::from(DOTS) * DOT_PITCH, 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    for dot in 1..=DOTS {
        let at =
            egui::pos2(rect.left() + (f32::from(dot) - 0.5) * DOT_PITCH - 1.5, rect.center().y);
        let color = if dot <= weight { p.accent.fill } else { p.line };
        ui.painter().circle_filled(at, DOT / 2.0, color);
    }
    response
}
