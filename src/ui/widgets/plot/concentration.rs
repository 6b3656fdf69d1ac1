//! Where most of something lies: the share of it against the share of those who hold it, step by step, from those who
//! hold most.

use egui::{Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::{theme, widgets::paint};

/// One step: shares so far, 0 to 1.
#[derive(Clone, Debug)]
pub struct ConcentrationStep {
    pub holders: f32,
    pub held: f32,
    pub is_chosen: bool,
    /// What it says, on hover.
    pub name: String,
}

/// Shows the curve; `axes` are the words along x and y, `ends` how nothing and all are written.
pub fn concentration_plot(
    ui: &mut Ui,
    height: f32,
    steps: &[ConcentrationStep],
    axes: [&str; 2],
    ends: [&str; 2],
    name: &str,
) {
    let p = theme::palette(ui);
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let inner = Rect::from_min_max(rect.min + vec2(36.0, 22.0), rect.max - vec2(10.0, 36.0));
    let place = |x: f32, y: f32| {
        pos2(
            egui::lerp(inner.x_range().min..=inner.x_range().max, x),
            egui::lerp(inner.bottom()..=inner.top(), y),
        )
    };
    let painter = ui.painter();
    let soft = Stroke::new(1.0, p.soft);
    for share in [0.0, 0.5, 0.8, 1.0] {
        painter.hline(inner.x_range(), place(0.0, share).y, soft);
    }
    painter.vline(inner.left(), inner.y_range(), soft);
    // Were it spread evenly.
    painter.extend(Shape::dashed_line(
        &[place(0.0, 0.0), place(1.0, 1.0)],
        Stroke::new(1.0, p.faint),
        4.0,
        4.0,
    ));
    let mut line = vec![place(0.0, 0.0)];
    line.extend(steps.iter().map(|it| place(it.holders, it.held)));
    painter.add(Shape::line(line, Stroke::new(2.0, p.accent.fill)));
    for it in steps {
        let at = place(it.holders, it.held);
        painter.circle_filled(at, if it.is_chosen { 5.0 } else { 3.0 }, p.accent.fill);
        if it.is_chosen {
            painter.circle_stroke(at, 8.0, Stroke::new(1.5, p.text));
        }
    }
    let small = |text: &str| paint::cut_line(ui, theme::small(ui, text), inner.width());
    let [none, all] = ends.map(small);
    painter.galley(pos2(inner.left(), inner.bottom() + 3.0), none.clone(), p.muted);
    let width = all.size().x;
    painter.galley(pos2(inner.right() - width, inner.bottom() + 3.0), all.clone(), p.muted);
    let top = inner.top() - all.size().y / 2.0;
    painter.galley(pos2(inner.left() - 5.0 - width, top), all, p.muted);
    let [x, y] = axes.map(small);
    painter.galley(pos2(inner.right() - x.size().x, rect.bottom() - x.size().y), x, p.muted);
    painter.galley(rect.min, y, p.muted);
    let Some(pointer) = response.hover_pos() else { return };
    let far = |it: &&ConcentrationStep| place(it.holders, it.held).distance_sq(pointer);
    let near = steps.iter().min_by(|a, b| far(a).total_cmp(&far(b)));
    if let Some(it) = near.filter(|it| far(it) < 24.0 * 24.0) {
        response.on_hover_text_at_pointer(&it.name);
    }
}
