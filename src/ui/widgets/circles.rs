//! Two sets as circles drawn to scale: each circle and what they share have areas in the ratio of their sizes.

use egui::{
    Align2, Color32, Pos2, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::paint;
use crate::ui::theme;

/// A set as it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct CircleSet<'a> {
    pub n: usize,
    /// `n` less what both share, as it is written.
    pub alone: &'a str,
    pub color: Color32,
}

/// Draws the sets, sharing `n_both`, written `both`. `name` says the figures.
pub fn circles(
    ui: &mut Ui,
    size: Vec2,
    sets: [CircleSet<'_>; 2],
    (n_both, both): (usize, &str),
    name: &str,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let text = theme::palette(ui).text;
    let radius = |n: usize| (n as f64 / std::f64::consts::PI).sqrt();
    let (a, b) = (radius(sets[0].n), radius(sets[1].n));
    let apart = distance(a, b, n_both as f64);
    // From the left edge of the one to the right edge of the other; a circle inside the other does not stick out.
    let (left, right) = ((-a).min(apart - b), a.max(apart + b));
    let (width, height) = (right - left, 2.0 * a.max(b));
    if width <= 0.0 {
        return response;
    }
    let room = rect.shrink(2.0);
    let scale = (f64::from(room.width()) / width).min(f64::from(room.height()) / height);
    let x = |it: f64| room.center().x + ((it - f64::midpoint(left, right)) * scale) as f32;
    let y = room.center().y;
    let centers = [pos2(x(0.0), y), pos2(x(apart), y)];
    let radii = [(a * scale) as f32, (b * scale) as f32];
    for ((set, center), radius) in sets.iter().zip(centers).zip(radii) {
        ui.painter().circle(
            center,
            radius,
            set.color.gamma_multiply(0.18),
            Stroke::new(1.5, set.color),
        );
    }
    // What each has alone is written where it is alone, what both have where both are.
    let inner = [x(a.min(apart + b)), x((-a).max(apart - b))];
    let middle = f32::midpoint(inner[0], inner[1]);
    let alone = [f32::midpoint(x(-a), inner[1]), f32::midpoint(inner[0], x(apart + b))];
    let write = |at: f32, room: f32, number: &str| {
        let words = paint::line(ui, theme::semibold(number).color(text));
        if words.size().x + 4.0 <= room {
            let rect = Align2::CENTER_CENTER.anchor_size(pos2(at, y), words.size());
            ui.painter().galley(rect.min, words, text);
        }
    };
    if 0 < n_both {
        write(middle, (inner[0] - inner[1]).abs(), both);
    }
    for (idx, set) in sets.iter().enumerate() {
        if n_both < set.n {
            let edge = if idx == 0 { x(-a) - inner[1] } else { x(apart + b) - inner[0] };
            write(alone[idx], edge.abs(), set.alone);
        }
    }
    hover(ui, response, &centers, radii, name)
}

fn hover(
    ui: &Ui,
    response: Response,
    centers: &[Pos2; 2],
    radii: [f32; 2],
    name: &str,
) -> Response {
    let over = ui.input(|it| it.pointer.hover_pos());
    let is_over = over.is_some_and(|at| {
        centers.iter().zip(radii).any(|(center, radius)| center.distance(at) <= radius)
    });
    if is_over { response.on_hover_text(name) } else { response }
}

/// How far apart the centers of circles with these radii lie when they share `both` of their area.
fn distance(a: f64, b: f64, both: f64) -> f64 {
    let (mut near, mut far) = ((a - b).abs(), a + b);
    let least = std::f64::consts::PI * a.min(b).powi(2);
    if both <= 0.0 {
        // A gap, so that it shows.
        return far * 1.04;
    }
    if least <= both {
        return near;
    }
    for _ in 0..60 {
        let middle = f64::midpoint(near, far);
        if both < lens(a, b, middle) { near = middle } else { far = middle }
    }
    f64::midpoint(near, far)
}

/// The area that two circles share (Weisstein, *Circle-circle intersection*, `MathWorld`, 14).
fn lens(a: f64, b: f64, apart: f64) -> f64 {
    let part = |r: f64, other: f64| {
        let x = (apart * apart + r * r - other * other) / (2.0 * apart);
        let angle = (x / r).clamp(-1.0, 1.0).acos();
        r * r * angle - x * (r * r - x * x).max(0.0).sqrt()
    };
    part(a, b) + part(b, a)
}

/// The side of a square that circles of a card are drawn in.
pub const CIRCLES_SIZE: Vec2 = vec2(260.0, 150.0);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_circles_share_is_as_large_as_it_should_be() {
        for (n_a, n_b, n_both) in [(100.0, 50.0, 20.0_f64), (76.0, 76.0, 75.0), (1e6, 30.0, 12.0)] {
            let radius = |n: f64| (n / std::f64::consts::PI).sqrt();
            let (a, b) = (radius(n_a), radius(n_b));
            let shared = lens(a, b, distance(a, b, n_both));
            assert!((shared - n_both).abs() < 1e-3 * n_both, "{shared} {n_both}");
        }
    }

    #[test]
    fn one_inside_the_other_and_two_apart() {
        assert_eq!(distance(3.0, 1.0, std::f64::consts::PI), 2.0);
        assert!(4.0 < distance(3.0, 1.0, 0.0));
    }
}
