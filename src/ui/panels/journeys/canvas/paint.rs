//! How a map is painted: bands, cards, curves. Answers to nothing.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Galley, Painter, Pos2, Rect, RichText, Shape, Stroke, StrokeKind,
    TextStyle, TextWrapMode, Ui, WidgetText, epaint::CubicBezierShape, pos2, vec2,
};

use super::{board::Board, view::View};
use crate::{
    analysis::journey::{CardBox, CurveBox, Look, size},
    model::{Phase, Tint},
    ui::theme::{self, Palette, Tone},
};

/// Words smaller than this are not painted.
const LEGIBLE: f32 = 3.5;

pub(in crate::ui::panels::journeys) fn tone(p: &Palette, tint: Tint) -> Tone {
    match tint {
        Tint::Quiet => Tone { text: p.text, ..p.quiet },
        Tint::Accent => p.accent,
        Tint::Good => p.good,
        Tint::Info => p.info,
        Tint::Warn => p.warn,
        Tint::Bad => p.bad,
    }
}

pub(super) fn galley(ui: &Ui, text: RichText) -> Arc<Galley> {
    let wrap = Some(TextWrapMode::Extend);
    WidgetText::from(text).into_galley(ui, wrap, f32::INFINITY, TextStyle::Body)
}

/// The bands of the lanes and the lines between the columns.
pub(super) fn ground(ui: &Ui, board: &Board, view: &View) {
    let p = theme::palette(ui);
    let painter = ui.painter();
    let line = Stroke::new(1.0, p.line);
    for lane in &board.layout.lanes {
        let rect = view.rect(lane.area);
        painter.hline(view.seen.left()..=rect.right().min(view.seen.right()), rect.bottom(), line);
    }
    let bottom = view.at(0.0, board.layout.height).y.min(view.seen.bottom());
    for stage in &board.layout.stages {
        let x = view.at(stage.area.right(), 0.0).x;
        if view.seen.x_range().contains(x) {
            let ends = [pos2(x, view.cells().top()), pos2(x, bottom)];
            painter.extend(Shape::dashed_line(&ends, line, 3.0, 3.0));
        }
    }
}

pub(super) fn card(ui: &Ui, board: &Board, view: &View, it: &CardBox, rect: Rect, is_chosen: bool) {
    let p = theme::palette(ui);
    let face = &board.sheet.faces[it.face];
    let tone = tone(p, face.tint);
    let corner = CornerRadius::same((6.0 * view.zoom) as u8);
    let is_plain = face.look == Look::Plain && face.tint == Tint::Quiet;
    if !is_plain {
        ui.painter().rect_filled(rect, corner, tone.tint);
    }
    if is_chosen {
        let stroke = Stroke::new(1.5, p.accent.fill);
        ui.painter().rect_stroke(rect, corner, stroke, StrokeKind::Inside);
    }
    if view.font(size::TEXT) < LEGIBLE {
        return;
    }
    let inset = if face.look == Look::Plain { 2.0 } else { size::INSET };
    let mut at = rect.min + vec2(inset, size::GAP) * view.zoom;
    if face.is_moment_of_truth {
        let middle = at + vec2(size::LINE / 2.0 - 2.0, size::LINE / 2.0) * view.zoom;
        diamond(ui, middle, 4.5 * view.zoom);
        at.x += size::LINE * view.zoom;
    }
    for words in &it.lines {
        let text = RichText::new(words).size(view.font(size::TEXT)).color(tone.text);
        ui.painter().galley(at, galley(ui, text), tone.text);
        at.y += size::LINE * view.zoom;
    }
    if !it.detail.is_empty() {
        let text = RichText::new(&it.detail).size(view.font(size::DETAIL)).color(p.muted);
        ui.painter().galley(at, galley(ui, text), p.muted);
    }
}

/// The color of a curve: nobody's in particular in the accent, those of people each in one of its own.
pub(super) fn curve_color(p: &Palette, board: &Board, curve: usize) -> Color32 {
    let line = &board.sheet.curves[curve];
    let Some(person) = line.person else { return p.accent.fill };
    let mut people: Vec<_> = board.sheet.curves.iter().filter_map(|it| it.person).collect();
    people.sort();
    people.dedup();
    let at = people.iter().position(|it| *it == person).unwrap_or(0);
    [p.info.fill, p.good.fill, p.warn.fill, p.quiet.fill][at % 4]
}

pub(super) fn level_tone(p: &Palette, level: f64) -> Tone {
    match level {
        ..-0.5 => p.bad,
        ..=0.5 => p.warn,
        _ => p.good,
    }
}

/// A curve through its points.
pub(super) fn curve(ui: &Ui, board: &Board, view: &View, it: &CurveBox) {
    let p = theme::palette(ui);
    let line = &board.sheet.curves[it.curve];
    let color = curve_color(p, board, it.curve);
    let at: Vec<Pos2> = it.dots.iter().map(|it| view.at(it.x, it.y)).collect();
    for ends in at.windows(2) {
        let middle = f32::midpoint(ends[0].x, ends[1].x);
        let points = [ends[0], pos2(middle, ends[0].y), pos2(middle, ends[1].y), ends[1]];
        let stroke = Stroke::new(2.0, color);
        let bend =
            CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke);
        if line.is_goal {
            let path = bend.flatten(Some(0.5));
            ui.painter().extend(Shape::dashed_line(&path, stroke, 5.0, 4.0));
        } else {
            ui.painter().add(bend);
        }
    }
    for dot in &it.dots {
        let center = view.at(dot.x, dot.y);
        let station = &line.stations[dot.station];
        let ring = Stroke::new(2.5, level_tone(p, station.level).fill);
        let radius = if line.is_goal { 4.5 } else { 6.0 };
        ui.painter().circle(center, radius * view.zoom.max(0.6), p.surface, ring);
        if station.is_moment_of_truth {
            diamond(ui, center, 3.0 * view.zoom.max(0.6));
        }
        if !dot.words.is_empty() && LEGIBLE < view.font(size::DETAIL) {
            let text = RichText::new(&dot.words).size(view.font(size::DETAIL)).color(p.muted);
            let words = galley(ui, text);
            let left = center.x - words.size().x / 2.0;
            ui.painter().galley(pos2(left, view.at(0.0, dot.words_y).y), words, p.muted);
        }
    }
}

/// The sign of a moment of truth, as on paper.
fn diamond(ui: &Ui, center: Pos2, radius: f32) {
    let p = theme::palette(ui);
    let corners = [vec2(0.0, -1.0), vec2(1.0, 0.0), vec2(0.0, 1.0), vec2(-1.0, 0.0)];
    let corners = corners.map(|it| center + it * radius).to_vec();
    ui.painter().add(Shape::convex_polygon(corners, p.warn.fill, Stroke::NONE));
}

/// The line of no feeling in a lane of curves.
pub(super) fn zero(ui: &Ui, board: &Board, view: &View, lane: usize) {
    let p = theme::palette(ui);
    let y = view.at(0.0, board.layout.y_of(lane, 0.0)).y;
    let right = view.at(board.layout.width, 0.0).x.min(view.seen.right());
    let ends = [pos2(view.cells().left(), y), pos2(right, y)];
    ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(1.0, p.line), 3.0, 3.0));
}

/// The head of a stage: an arrow to the right, before the purchase in the accent, after it in green.
pub(super) fn head(ui: &Ui, view: &View, rect: Rect, phase: Phase, lines: &[String]) {
    let p = theme::palette(ui);
    let fill = match phase {
        Phase::Before => p.accent.fill,
        Phase::After => p.good.fill,
    };
    let tip = 10.0 * view.zoom;
    let it = rect.shrink2(vec2(1.5, 2.0) * view.zoom);
    let (notch, right) = (it.left() + tip, it.right());
    // Two halves, as the whole is not convex.
    for (top, bottom) in [(it.top(), it.center().y + 0.25), (it.center().y - 0.25, it.bottom())] {
        let is_upper = top == it.top();
        let outer = if is_upper { top } else { bottom };
        let corners = vec![
            pos2(it.left(), outer),
            pos2(right - tip, outer),
            pos2(right, it.center().y),
            pos2(notch, it.center().y),
        ];
        ui.painter().add(Shape::convex_polygon(corners, fill, Stroke::NONE));
    }
    words(ui, view, (it.left() + tip + 6.0 * view.zoom, it.center().y), lines, p.on_fill);
}

/// Semibold lines, their middle at a height.
pub(super) fn words(ui: &Ui, view: &View, (x, y): (f32, f32), lines: &[String], color: Color32) {
    let step = (size::LINE - 2.0) * view.zoom;
    let mut top = y - step * lines.len() as f32 / 2.0;
    for line in lines {
        let text = theme::semibold(line).size(view.font(size::TEXT)).color(color);
        ui.painter().galley(pos2(x, top), galley(ui, text), color);
        top += step;
    }
}

/// Where what is held would land.
pub(super) fn landing(painter: &Painter, p: &Palette, rect: Rect) {
    painter.rect_filled(rect, 2.0, p.accent.fill);
}
