//! Jobs between two ratings from 0 to 10: how much each matters and how well it is served, with the zones of both.

use egui::{
    Align2, Color32, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::ui::{theme, widgets::paint};

#[derive(Clone, Copy, Debug)]
pub struct RatingPoint<'a> {
    /// Importance and satisfaction, 0 to 10.
    pub at: (f64, f64),
    pub color: Color32,
    /// Written in the point.
    pub sign: &'a str,
    /// What the point says, on hover and to a screen reader.
    pub name: &'a str,
}

#[derive(Clone, Copy)]
pub struct RatingPlot<'a> {
    pub points: &'a [RatingPoint<'a>],
    pub selected: Option<usize>,
    /// What is along x and along y.
    pub axes: [&'a str; 2],
    /// Underserved and overserved.
    pub zones: [&'a str; 2],
    pub name: &'a str,
}

const MAX: f64 = 10.0;
const RADIUS: f32 = 10.0;

/// Shows the points; pressed, one is returned. By keyboard they are gone through in their order.
pub fn rating_plot(ui: &mut Ui, height: f32, it: &RatingPlot<'_>) -> Option<usize> {
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, it.name));
    let inner = Rect::from_min_max(rect.min + vec2(28.0, 24.0), rect.max - vec2(14.0, 40.0));
    let place = |(x, y): (f64, f64)| {
        let share = |it: f64| (it / MAX).clamp(0.0, 1.0) as f32;
        pos2(
            egui::lerp(inner.left()..=inner.right(), share(x)),
            egui::lerp(inner.bottom()..=inner.top(), share(y)),
        )
    };
    back_ui(ui, (rect, inner), it, place);
    // Points on one spot stand side by side.
    let mut taken: Vec<Pos2> = Vec::new();
    let mut pressed = None;
    for (idx, point) in it.points.iter().enumerate() {
        let mut at = place(point.at);
        while taken.iter().any(|it| it.distance(at) < RADIUS) && at.x < inner.right() + RADIUS {
            at.x += 1.5 * RADIUS;
        }
        taken.push(at);
        let id = response.id.with(idx);
        if point_ui(ui, id, at, point, it.selected == Some(idx)).clicked() {
            pressed = Some(idx);
        }
    }
    pressed
}

/// Zones, grid and words.
fn back_ui(
    ui: &Ui,
    (rect, inner): (Rect, Rect),
    it: &RatingPlot<'_>,
    place: impl Fn((f64, f64)) -> Pos2,
) {
    let p = theme::palette(ui);
    let painter = ui.painter();
    // Importance from five on, and satisfaction short of it by what the score of ten asks.
    let under = [(5.0, 0.0), (10.0, 0.0), (10.0, 10.0)];
    let over = [(0.0, 1.0), (9.0, 10.0), (0.0, 10.0)];
    for (zone, tone) in [(under, p.good), (over, p.warn)] {
        let corners = zone.map(&place).into();
        painter.add(Shape::convex_polygon(corners, tone.tint, Stroke::NONE));
    }
    for tick in [0.0, 2.0, 4.0, 6.0, 8.0, 10.0] {
        let at = place((tick, tick));
        painter.vline(at.x, inner.y_range(), Stroke::new(1.0, p.soft));
        painter.hline(inner.x_range(), at.y, Stroke::new(1.0, p.soft));
        let galley = paint::line(ui, theme::small(ui, tick.to_string()));
        let size = galley.size();
        painter.galley(pos2(at.x - size.x / 2.0, inner.bottom() + 4.0), galley.clone(), p.muted);
        painter.galley(pos2(inner.left() - 8.0 - size.x, at.y - size.y / 2.0), galley, p.muted);
    }
    let [x_name, y_name] =
        it.axes.map(|word| paint::cut_line(ui, theme::secondary(ui, word), inner.width()));
    let at = pos2(inner.right() - x_name.size().x, rect.bottom() - x_name.size().y);
    painter.galley(at, x_name, p.muted);
    painter.galley(rect.min, y_name, p.muted);
    let places = [(Align2::RIGHT_BOTTOM, p.good.text), (Align2::LEFT_TOP, p.warn.text)];
    for (word, (place, color)) in it.zones.into_iter().zip(places) {
        let words = theme::small(ui, word).variation("wght", theme::SEMIBOLD).color(color);
        let galley = paint::cut_line(ui, words, inner.width() / 2.0);
        let at = place.align_size_within_rect(galley.size(), inner.shrink2(vec2(8.0, 6.0)));
        painter.galley(at.min, galley, color);
    }
}

fn point_ui(ui: &Ui, id: egui::Id, at: Pos2, it: &RatingPoint<'_>, is_selected: bool) -> Response {
    let p = theme::palette(ui);
    let hit = Rect::from_center_size(at, egui::Vec2::splat(2.0 * RADIUS));
    let response = ui.interact(hit, id, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), is_selected, it.name));
    let painter = ui.painter();
    if is_selected {
        painter.circle_stroke(at, RADIUS + 3.0, Stroke::new(2.0, p.accent.fill));
    }
    painter.circle(at, RADIUS, it.color, Stroke::new(1.5, p.surface));
    let words = theme::small(ui, it.sign).variation("wght", theme::SEMIBOLD).color(p.on_fill);
    let galley = paint::line(ui, words);
    painter.galley(at - galley.size() / 2.0, galley, p.on_fill);
    if response.hovered() {
        painter.circle_stroke(at, RADIUS + 2.0, Stroke::new(1.5, p.muted));
    }
    paint::focus_ring(ui, &response, hit, 10);
    if response.has_focus() {
        response.show_tooltip_text(it.name);
        return response;
    }
    response.on_hover_text(it.name)
}
