//! Estimates with their intervals, one a row, over a common axis.

use egui::{
    Align2, Color32, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use super::{LogScale, scale::is_one};
use crate::ui::{theme, widgets::paint};

/// A ratio and between what it lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub at: f64,
    pub lo: f64,
    pub hi: f64,
}

impl Estimate {
    /// Whether the interval leaves 1 out.
    pub fn tells(self) -> bool {
        1.0 < self.lo || self.hi < 1.0
    }
}

/// From the edge of the cell to the ends of the axis.
const MARGIN: f32 = 12.0;
const MARK: f32 = 8.0;

fn axis(rect: Rect, scale: LogScale, x: f64) -> f32 {
    egui::lerp(rect.left() + MARGIN..=rect.right() - MARGIN, scale.at(x))
}

/// An estimate on a log scale: filled where its interval leaves 1 out, hollow where it does not. An interval that goes
/// beyond the axis ends in an arrow.
pub fn forest_mark(
    ui: &mut Ui,
    size: egui::Vec2,
    scale: LogScale,
    it: Estimate,
    color: Color32,
    name: &str,
) -> Response {
    let p = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let (painter, y) = (ui.painter(), rect.center().y.round());
    for tick in scale.ticks() {
        let color = if is_one(tick) { p.faint } else { p.soft };
        let x = axis(rect, scale, tick);
        painter.vline(x, rect.y_range(), Stroke::new(1.0, color));
    }
    let stroke = Stroke::new(2.0, color);
    let (lo, hi) = (axis(rect, scale, it.lo), axis(rect, scale, it.hi));
    painter.hline(lo..=hi, y, stroke);
    for (end, x, out) in [(it.lo, lo, -1.0), (it.hi, hi, 1.0)] {
        if scale.is_beyond(end) {
            let tip = pos2(x + out * 5.0, y);
            let base = [pos2(x, y - 4.0), pos2(x, y + 4.0)];
            painter.add(Shape::convex_polygon(vec![tip, base[0], base[1]], color, Stroke::NONE));
        } else {
            painter.vline(x, y - 3.0..=y + 3.0, Stroke::new(1.5, color));
        }
    }
    let mark = Rect::from_center_size(pos2(axis(rect, scale, it.at), y), vec2(MARK, MARK));
    if it.tells() {
        painter.rect_filled(mark, 2.0, color);
    } else {
        painter.rect(mark, 2.0, p.surface, Stroke::new(1.5, color), StrokeKind::Inside);
    }
    response
}

/// The axis of the column: its ticks and what is written at them.
pub fn forest_axis(ui: &mut Ui, size: egui::Vec2, scale: LogScale, write: &dyn Fn(f64) -> String) {
    let p = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::new(Role::Image));
    let mut last = f32::NEG_INFINITY;
    for tick in scale.ticks() {
        let x = axis(rect, scale, tick);
        let galley = paint::line(ui, theme::small(ui, write(tick)));
        let width = galley.size().x;
        // 1 is always written; of the others those that have room.
        let to_one = (axis(rect, scale, 1.0) - x).abs();
        let is_free = last + 4.0 <= x - width / 2.0 && (is_one(tick) || width + 4.0 <= to_one);
        ui.painter().vline(x, rect.bottom() - 4.0..=rect.bottom(), Stroke::new(1.0, p.line));
        if is_free {
            last = x + width / 2.0;
            let at = Align2::CENTER_BOTTOM
                .align_size_within_rect(galley.size(), rect.with_max_y(rect.bottom() - 5.0));
            ui.painter().galley(pos2(x - width / 2.0, at.top()), galley, p.muted);
        }
    }
}
