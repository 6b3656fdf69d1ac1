//! A drawn face: simple, always the same for the same number, in the colors of the theme.

use egui::{Pos2, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::ui::theme::{self, Palette, Tone};

/// Faces that differ.
pub const N_FACES: u64 = 5 * 5 * 2 * 3;

/// Draws the face of a number in a square of this size; `name` says whose it is.
pub fn face(ui: &mut Ui, size: f32, seed: u64, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if ui.is_rect_visible(rect) {
        paint_face(ui, rect.center(), size / 2.0, seed);
    }
    response
}

/// The same where there is a painter already.
pub fn paint_face(ui: &Ui, center: Pos2, radius: f32, seed: u64) {
    let p = theme::palette(ui);
    let tone = tone(p, seed);
    let (hair, rest) = ((seed / 5) % 5, seed / 25);
    let (has_glasses, mouth) = (rest % 2 == 1, (rest / 2) % 3);
    let at = |x: f32, y: f32| center + vec2(x, y) * radius;
    let painter = ui.painter();
    painter.circle_filled(center, radius, tone.tint);
    let (head, size) = (at(0.0, -0.08), 0.44 * radius);
    // What falls behind the head.
    match hair {
        1 => {
            painter.circle_filled(at(0.0, -0.02), 0.58 * radius, tone.fill);
        }
        2 => {
            painter.circle_filled(at(0.0, -0.6), 0.18 * radius, tone.fill);
        }
        _ => (),
    }
    painter.add(segment(center, radius, 0.52, false, tone.fill));
    let neck = egui::Rect::from_center_size(at(0.0, 0.42), vec2(0.3, 0.4) * radius);
    painter.rect_filled(neck, 0.12 * radius, p.surface);
    painter.circle(head, size, p.surface, Stroke::new(1.0, tone.fill));
    let above = match hair {
        0..=2 => segment(head, size + 0.5, 0.25, true, tone.fill),
        3 => {
            let points =
                [(-0.45, -0.1), (-0.4, -0.36), (-0.16, -0.54), (0.16, -0.54), (0.42, -0.32)];
            let points = points.iter().map(|(x, y)| at(*x, *y)).collect();
            Shape::convex_polygon(points, tone.fill, Stroke::NONE)
        }
        _ => segment(head, size + 0.5, 0.45, false, tone.fill),
    };
    painter.add(above);
    let eye = (0.045 * radius).max(0.9);
    let line = Stroke::new((0.045 * radius).max(1.0), p.text);
    for x in [-0.16, 0.16] {
        painter.circle_filled(at(x, -0.08), eye, p.text);
        if has_glasses {
            painter.circle_stroke(at(x, -0.08), 0.125 * radius, line);
        }
    }
    // The beard has the mouth in it.
    let color = if hair == 4 { p.surface } else { p.text };
    let line = Stroke { color, ..line };
    let curve = [0.0, 0.05, 0.09][mouth as usize];
    let points = [(-0.11, 0.13), (0.0, 0.13 + curve), (0.11, 0.13)];
    painter.line(points.map(|(x, y)| at(x, y)).into(), line);
}

fn tone(p: &Palette, seed: u64) -> Tone {
    [p.accent, p.info, p.good, p.warn, p.quiet][(seed % 5) as usize]
}

/// The part of a disc above or below a line; `share` of the radius lies between its middle and the line.
fn segment(center: Pos2, radius: f32, share: f32, above: bool, fill: egui::Color32) -> Shape {
    const N: usize = 24;
    let side = if above { -1.0 } else { 1.0 };
    let from = share.asin();
    let to = std::f32::consts::PI - from;
    let point = |idx: usize| {
        let angle = egui::lerp(from..=to, idx as f32 / N as f32);
        pos2(center.x + radius * angle.cos(), center.y + side * radius * angle.sin())
    };
    Shape::convex_polygon((0..=N).map(point).collect(), fill, Stroke::NONE)
}
