//! Points between two axes of ratios: four quadrants around «as often as others».

use egui::{
    Align2, Color32, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::{LogScale, scale::is_one};
use crate::ui::{theme, widgets::paint};

#[derive(Clone, Copy, Debug)]
pub struct ScatterPoint<'a> {
    pub x: f64,
    pub y: f64,
    pub color: Color32,
    /// How much it weighs, 0 to 1: its size.
    pub weight: f32,
    /// Drawn as a diamond, and always labelled.
    pub stands_out: bool,
    pub label: &'a str,
    /// What the point says, on hover and to a screen reader.
    pub name: &'a str,
}

#[derive(Clone, Copy)]
pub struct Scatter<'a> {
    pub points: &'a [ScatterPoint<'a>],
    pub selected: Option<usize>,
    /// What is along x and along y.
    pub axes: [&'a str; 2],
    /// Upper left, upper right, lower left, lower right.
    pub corners: [&'a str; 4],
    /// How a value is written at an axis.
    pub write: &'a dyn Fn(f64) -> String,
    pub name: &'a str,
}

const BELOW: f32 = 40.0;
const ABOVE: f32 = 26.0;
/// Kept free of points above and below, for the words of the corners.
const CORNER: f32 = 30.0;

/// Shows the points; pressed, one is returned. By keyboard they are gone through in their order.
pub fn scatter_plot(ui: &mut Ui, height: f32, it: &Scatter<'_>) -> Option<usize> {
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, it.name));
    let scales = [
        LogScale::close(it.points.iter().map(|it| it.x)),
        LogScale::close(it.points.iter().map(|it| it.y)),
    ];
    let inner = Rect::from_min_max(rect.min + vec2(44.0, ABOVE), rect.max - vec2(12.0, BELOW));
    let place = |x: f64, y: f64| {
        let [across, up] = scales;
        pos2(
            egui::lerp(inner.x_range().min..=inner.x_range().max, across.at(x)),
            egui::lerp(inner.bottom() - CORNER..=inner.top() + CORNER, up.at(y)),
        )
    };
    let corners = back_ui(ui, (rect, inner), scales, it, place);

    let mut taken: Vec<Rect> = it
        .points
        .iter()
        .map(|it| Rect::from_center_size(place(it.x, it.y), egui::Vec2::splat(2.0 * radius(it))))
        .collect();
    taken.extend(corners);
    let mut pressed = None;
    for (idx, point) in it.points.iter().enumerate() {
        let is_selected = it.selected == Some(idx);
        let at = place(point.x, point.y);
        if point_ui(ui, response.id.with(idx), at, point, is_selected).clicked() {
            pressed = Some(idx);
        }
    }
    // What stands out is labelled first, then whatever has room.
    let is_first = |idx: &usize| it.points[*idx].stands_out || it.selected == Some(*idx);
    let (first, rest): (Vec<usize>, Vec<usize>) = (0..it.points.len()).partition(is_first);
    for idx in first.into_iter().chain(rest) {
        label_ui(ui, inner, &mut taken, idx, &it.points[idx], is_first(&idx));
    }
    pressed
}

fn radius(it: &ScatterPoint<'_>) -> f32 {
    egui::lerp(4.0..=9.0, it.weight.clamp(0.0, 1.0))
}

/// Axes, quadrants and their words; returns where these are.
fn back_ui(
    ui: &Ui,
    (rect, inner): (Rect, Rect),
    [across, up]: [LogScale; 2],
    it: &Scatter<'_>,
    place: impl Fn(f64, f64) -> Pos2,
) -> [Rect; 4] {
    let p = theme::palette(ui);
    let painter = ui.painter();
    let line = |is_one: bool| Stroke::new(1.0, if is_one { p.faint } else { p.soft });
    for tick in across.ticks() {
        let x = place(tick, 1.0).x;
        painter.vline(x, inner.y_range(), line(is_one(tick)));
        let galley = paint::line(ui, theme::small(ui, (it.write)(tick)));
        painter.galley(pos2(x - galley.size().x / 2.0, inner.bottom() + 4.0), galley, p.muted);
    }
    for tick in up.ticks() {
        let y = place(1.0, tick).y;
        painter.hline(inner.x_range(), y, line(is_one(tick)));
        let galley = paint::line(ui, theme::small(ui, (it.write)(tick)));
        let at = pos2(inner.left() - 8.0 - galley.size().x, y - galley.size().y / 2.0);
        painter.galley(at, galley, p.muted);
    }
    let [x_name, y_name] =
        it.axes.map(|word| paint::cut_line(ui, theme::secondary(ui, word), inner.width()));
    let at = pos2(inner.right() - x_name.size().x, rect.bottom() - x_name.size().y);
    painter.galley(at, x_name, p.muted);
    painter.galley(rect.min, y_name, p.muted);
    let places = [Align2::LEFT_TOP, Align2::RIGHT_TOP, Align2::LEFT_BOTTOM, Align2::RIGHT_BOTTOM];
    let one = place(1.0, 1.0);
    let mut res = [Rect::NOTHING; 4];
    for ((word, place), rect) in it.corners.into_iter().zip(places).zip(&mut res) {
        let is_left = place.x() == egui::Align::Min;
        let room = if is_left { one.x - inner.left() } else { inner.right() - one.x };
        let words = theme::small(ui, word).variation("wght", theme::SEMIBOLD);
        let galley = paint::cut_line(ui, words, room - 16.0);
        *rect = place.align_size_within_rect(galley.size(), inner.shrink2(vec2(8.0, 6.0)));
        painter.galley(rect.min, galley, p.muted);
    }
    res
}

fn point_ui(ui: &Ui, id: egui::Id, at: Pos2, it: &ScatterPoint<'_>, is_selected: bool) -> Response {
    let p = theme::palette(ui);
    let radius = radius(it);
    let hit = Rect::from_center_size(at, egui::Vec2::splat((2.0 * radius).max(16.0)));
    let response = ui.interact(hit, id, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), is_selected, it.name));
    let painter = ui.painter();
    let edge = Stroke::new(1.5, p.surface);
    if is_selected {
        painter.circle_stroke(at, radius + 4.0, Stroke::new(2.0, p.accent.fill));
    }
    if it.stands_out {
        let corner = |x: f32, y: f32| at + vec2(x, y) * (radius + 1.5);
        let diamond = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)].map(|(x, y)| corner(x, y));
        painter.add(Shape::convex_polygon(diamond.into(), it.color, edge));
    } else {
        painter.circle(at, radius, it.color, edge);
    }
    if response.hovered() {
        painter.circle_stroke(at, radius + 3.0, Stroke::new(1.5, p.muted));
    }
    paint::focus_ring(ui, &response, hit, 8);
    if response.has_focus() {
        response.show_tooltip_text(it.name);
        return response;
    }
    response.on_hover_text(it.name)
}

/// Writes the label where it covers nothing; what stands out is written in any case.
fn label_ui(
    ui: &Ui,
    inner: Rect,
    taken: &mut Vec<Rect>,
    idx: usize,
    it: &ScatterPoint<'_>,
    is_needed: bool,
) {
    let p = theme::palette(ui);
    let words = theme::small(ui, it.label);
    let words = if is_needed { words.variation("wght", theme::SEMIBOLD) } else { words };
    let color = if is_needed { p.text } else { p.muted };
    let galley = paint::cut_line(ui, words.color(color), 160.0);
    let (size, point) = (galley.size(), taken[idx]);
    let tops = [
        pos2(point.right() + 5.0, point.center().y - size.y / 2.0),
        pos2(point.left() - 5.0 - size.x, point.center().y - size.y / 2.0),
        pos2(point.center().x - size.x / 2.0, point.top() - 3.0 - size.y),
        pos2(point.center().x - size.x / 2.0, point.bottom() + 3.0),
    ];
    let mut places = tops.into_iter().map(|it| Rect::from_min_size(it, size));
    let is_free = |it: &Rect| {
        inner.expand(4.0).contains_rect(*it)
            && taken.iter().enumerate().all(|(at, other)| at == idx || !other.intersects(*it))
    };
    let free = places.clone().find(is_free);
    let Some(place) = free.or_else(|| places.next().filter(|_| is_needed)) else { return };
    ui.painter().galley(place.min, galley, color);
    taken.push(place);
}
