//! A curve over one, two, three … things, with the spread of each value.

use egui::{Color32, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::scale::round_ticks;
use crate::ui::{theme, widgets::paint};

/// One place on the curve.
#[derive(Clone, Copy, Debug)]
pub struct CurvePoint<'a> {
    /// What is written below.
    pub tick: &'a str,
    pub at: f64,
    /// Between what it lies.
    pub lo: f64,
    pub hi: f64,
    /// What the point says, on hover and to a screen reader.
    pub name: &'a str,
}

/// What the plot shows.
#[derive(Clone, Copy)]
pub struct Curve<'a> {
    pub points: &'a [CurvePoint<'a>],
    /// The point that was chosen.
    pub chosen: Option<usize>,
    /// A level to compare with, and what it is called.
    pub level: Option<(f64, &'a str)>,
    /// How a value is written at the axis.
    pub write: &'a dyn Fn(f64) -> String,
    /// What the plot as a whole says.
    pub name: &'a str,
}

const BELOW: f32 = 22.0;
const ABOVE: f32 = 8.0;

/// Shows the curve; the values of a point are shown on hover and when it holds the keyboard.
pub fn curve_plot(ui: &mut Ui, height: f32, it: &Curve<'_>) -> Response {
    let p = theme::palette(ui);
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, it.name));
    let finite = |x: &f64| x.is_finite();
    let ends = it.points.iter().flat_map(|it| [it.at, it.lo, it.hi]);
    let ends: Vec<f64> = ends.chain(it.level.map(|it| it.0)).filter(finite).collect();
    let lo = ends.iter().copied().fold(f64::INFINITY, f64::min);
    let hi = ends.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let ticks = round_ticks(lo, hi, 4);
    let (Some(bottom), Some(top)) = (ticks.first().copied(), ticks.last().copied()) else {
        return response;
    };
    let labels: Vec<_> =
        ticks.iter().map(|tick| paint::line(ui, theme::small(ui, (it.write)(*tick)))).collect();
    let lead = labels.iter().map(|it| it.size().x).fold(0.0, f32::max) + 10.0;
    let inner = Rect::from_min_max(rect.min + vec2(lead, ABOVE), rect.max - vec2(8.0, BELOW));
    let y = |value: f64| {
        let share = ((value - bottom) / (top - bottom)).clamp(0.0, 1.0) as f32;
        egui::lerp(inner.bottom()..=inner.top(), share)
    };
    let pitch = inner.width() / it.points.len().max(1) as f32;
    let x = |idx: usize| inner.left() + pitch * (idx as f32 + 0.5);

    for (tick, label) in ticks.iter().zip(labels) {
        ui.painter().hline(inner.x_range(), y(*tick).round(), Stroke::new(1.0, p.soft));
        let line = Rect::from_min_max(
            pos2(rect.left(), y(*tick) - 8.0),
            pos2(inner.left() - 6.0, y(*tick) + 8.0),
        );
        paint::at_right(ui, line, 0.0, label, p.muted);
    }
    if let Some((level, word)) = it.level {
        level_ui(ui, inner, y(level), word);
    }
    band_ui(ui, it.points, x, y);
    let line: Vec<_> =
        it.points.iter().enumerate().map(|(idx, it)| pos2(x(idx), y(it.at))).collect();
    ui.painter().add(Shape::line(line, Stroke::new(2.0, p.accent.fill)));
    for (idx, point) in it.points.iter().enumerate() {
        let at = pos2(x(idx), y(point.at));
        let column = Rect::from_min_max(
            pos2(at.x - pitch / 2.0, inner.top()),
            pos2(at.x + pitch / 2.0, rect.bottom()),
        );
        let is_chosen = it.chosen == Some(idx);
        point_ui(ui, response.id.with(idx), (column, at), point, is_chosen);
    }
    response
}

/// A dashed line across, with its word at the right end.
fn level_ui(ui: &Ui, inner: Rect, y: f32, word: &str) {
    let p = theme::palette(ui);
    let ends = [pos2(inner.left(), y), pos2(inner.right(), y)];
    ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(1.0, p.muted), 4.0, 3.0));
    let galley = paint::line(ui, theme::small(ui, word));
    let size = galley.size();
    // Above the line, or below it where the plot ends.
    let top = if inner.top() + size.y + 4.0 <= y { y - size.y - 2.0 } else { y + 2.0 };
    ui.painter().galley(pos2(inner.right() - size.x, top), galley, p.muted);
}

/// The spread behind the line.
fn band_ui(ui: &Ui, points: &[CurvePoint<'_>], x: impl Fn(usize) -> f32, y: impl Fn(f64) -> f32) {
    let color = theme::palette(ui).selection;
    let mut mesh = egui::Mesh::default();
    for (idx, it) in points.iter().enumerate() {
        mesh.colored_vertex(pos2(x(idx), y(it.hi)), color);
        mesh.colored_vertex(pos2(x(idx), y(it.lo)), color);
        if let Some(before) = idx.checked_sub(1) {
            let (a, b) = (2 * before as u32, 2 * idx as u32);
            mesh.add_triangle(a, a + 1, b);
            mesh.add_triangle(a + 1, b, b + 1);
        }
    }
    ui.painter().add(mesh);
}

fn point_ui(
    ui: &Ui,
    id: egui::Id,
    (column, at): (Rect, egui::Pos2),
    it: &CurvePoint<'_>,
    is_chosen: bool,
) {
    let p = theme::palette(ui);
    let response = ui.interact(column, id, Sense::focusable_noninteractive() | Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, it.name));
    let is_hot = response.hovered() || response.has_focus();
    if is_hot || is_chosen {
        let stroke = Stroke::new(1.0, if is_chosen { p.accent.fill } else { p.faint });
        ui.painter().vline(at.x, column.top()..=column.bottom() - BELOW, stroke);
    }
    let radius = if is_chosen { 6.0 } else { 4.0 };
    let fill: Color32 = if is_chosen { p.accent.fill } else { p.surface };
    ui.painter().circle(at, radius, fill, Stroke::new(2.0, p.accent.fill));
    let words = theme::small(ui, it.tick);
    let (words, color) = if is_chosen {
        (words.variation("wght", theme::SEMIBOLD), p.accent.text)
    } else {
        (words, p.muted)
    };
    let line = column.with_min_y(column.bottom() - BELOW + 4.0);
    paint::centered(ui, line, paint::cut_line(ui, words.color(color), column.width()), color);
    paint::focus_ring(ui, &response, Rect::from_center_size(at, egui::Vec2::splat(12.0)), 6);
    if response.has_focus() {
        response.show_tooltip_text(it.name);
    } else {
        response.on_hover_text(it.name);
    }
}
