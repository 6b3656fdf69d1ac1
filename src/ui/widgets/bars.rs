//! Bars: shares, scores, breadth, progress. They say in words what they show.

use std::ops::RangeInclusive;

use egui::{
    Align, Color32, CornerRadius, Layout, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2,
    WidgetInfo, vec2,
};

use super::{paint, tag::tier_badge, tag::tier_kind};
use crate::{
    model::Tier,
    ui::theme::{self, icon},
};

/// Where on [`breadth_meter`] a healthy profile stands.
pub const BREADTH_HEALTHY: RangeInclusive<f32> = 0.24..=0.72;

/// The ends of the meter's colors, and which they are.
const BREADTH_ZONES: [(f32, Zone); 5] = [
    (0.12, Zone::Bad),
    (0.24, Zone::Warn),
    (0.72, Zone::Good),
    (0.86, Zone::Warn),
    (1.0, Zone::Bad),
];

#[derive(Clone, Copy)]
enum Zone {
    Good,
    Warn,
    Bad,
}

/// How many accounts stand in a tier.
#[derive(Clone, Copy, Debug)]
pub struct TierShare<'a> {
    pub tier: Tier,
    pub n: usize,
    /// The tier's short name.
    pub label: &'a str,
    /// `n`, as it is written.
    pub count: &'a str,
}

/// The tiers side by side, with their counts below. It grows to new counts in a moment.
pub fn tier_bar(ui: &mut Ui, shares: &[TierShare<'_>]) {
    let p = theme::palette(ui);
    let width = ui.available_width();
    let total: usize = shares.iter().map(|it| it.n).sum();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(width, 10.0), Sense::hover());
        let id = ui.unique_id();
        let parts: Vec<(f32, Color32)> = shares
            .iter()
            .map(|it| {
                let share = if total == 0 { 0.0 } else { it.n as f32 / total as f32 };
                let share = ui.ctx().animate_value_with_time(id.with(it.tier), share, 0.12);
                let color =
                    if it.tier == Tier::D { p.soft } else { tier_kind(it.tier).tone(ui).fill };
                (share, color)
            })
            .collect();
        paint_parts(ui, rect, &parts);
        let column = width / shares.len().max(1) as f32;
        let (row, _) = ui.allocate_exact_size(vec2(width, 36.0), Sense::hover());
        for (idx, it) in shares.iter().enumerate() {
            let min = egui::pos2(row.left() + column * idx as f32, row.top());
            let cell = Rect::from_min_size(min, vec2(column, row.height()));
            let layout = Layout::top_down(Align::Min);
            ui.scope_builder(UiBuilder::new().max_rect(cell).layout(layout).id_salt(idx), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                tier_badge(ui, it.tier, it.label);
                ui.label(theme::secondary(ui, it.count).color(p.text));
            });
        }
    });
}

/// An answer, how many gave it, and their share as a bar behind both. Pressed, it asks for what `name` says.
pub fn answer_bar(ui: &mut Ui, text: &str, count: &str, share: f32, name: &str) -> Response {
    const HEIGHT: f32 = 26.0;
    let p = theme::palette(ui);
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let radius = f32::from(theme::CHIP_RADIUS);
    let is_hot = response.hovered() || response.has_focus();
    let mut bar = rect;
    bar.set_width((rect.width() * share.clamp(0.0, 1.0)).max(2.0));
    ui.painter().rect_filled(rect, radius, p.hover);
    ui.painter().rect_filled(bar, radius, if is_hot { p.selection } else { p.accent.tint });
    let count = paint::line(ui, theme::secondary(ui, count));
    let room = rect.width() - count.size().x - 64.0;
    let text = paint::cut_line(ui, theme::body(text), room);
    paint::at_left(ui, rect, 10.0, text, p.text);
    paint::at_right(ui, rect, 36.0, count, p.muted);
    let color = if is_hot { p.accent.text } else { p.faint };
    paint::icon(ui, rect.right_center() - vec2(18.0, 0.0), icon::QUOTES, 14.0, color);
    paint::focus_ring(ui, &response, rect.shrink(2.0), theme::CHIP_RADIUS);
    response.on_hover_text(name)
}

/// Parts of a whole in their colors; shares past 1 are cut. `name` says them.
pub fn stacked_bar(ui: &mut Ui, size: Vec2, parts: &[(f32, Color32)], name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if ui.is_rect_visible(rect) {
        paint_parts(ui, rect, parts);
    }
    response
}

fn paint_parts(ui: &Ui, rect: Rect, parts: &[(f32, Color32)]) {
    let radius = (rect.height() / 2.0).min(3.0);
    ui.painter().rect_filled(rect, radius, theme::palette(ui).soft);
    // The rounded ends belong to the bar, not to a part: each part is the whole bar seen through its own slit.
    let mut left = rect.left();
    for (share, color) in parts {
        let right = (left + share.max(0.0) * rect.width()).min(rect.right());
        let slit =
            Rect::from_min_max(egui::pos2(left, rect.top()), egui::pos2(right, rect.bottom()));
        if 0.0 < slit.width() {
            ui.painter()
                .with_clip_rect(slit.intersect(ui.clip_rect()))
                .rect_filled(rect, radius, *color);
        }
        left = right;
    }
}

/// From too narrow to too broad. `at` is 0 to 1; [`BREADTH_HEALTHY`] is the good part. `ends` are the words below.
pub fn breadth_meter(ui: &mut Ui, at: f32, ends: [&str; 2], name: &str) -> Response {
    let p = theme::palette(ui);
    let width = ui.available_width();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, 14.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, name));
        let bar = Rect::from_center_size(rect.center(), vec2(width, 8.0));
        let mut from = 0.0;
        let parts = BREADTH_ZONES.map(|(to, zone)| {
            let share = to - from;
            from = to;
            let tone = match zone {
                Zone::Good => p.good,
                Zone::Warn => p.warn,
                Zone::Bad => p.bad,
            };
            (share, tone.fill)
        });
        paint_parts(ui, bar, &parts);
        let at = if at.is_finite() { at.clamp(0.0, 1.0) } else { 0.0 };
        let at = ui.ctx().animate_value_with_time(response.id, at, 0.12);
        let x = egui::lerp(bar.left() + 2.0..=bar.right() - 2.0, at);
        let marker = Rect::from_center_size(egui::pos2(x, rect.center().y), vec2(4.0, 14.0));
        ui.painter().rect_filled(marker.expand(1.5), 3.0, p.surface);
        ui.painter().rect_filled(marker, 2.0, p.text);

        let words = ends.map(|it| paint::cut_line(ui, theme::secondary(ui, it), width / 2.0));
        let (row, _) = ui.allocate_exact_size(vec2(width, 16.0), Sense::hover());
        let [narrow, broad] = words;
        paint::at_left(ui, row, 0.0, narrow, p.muted);
        paint::at_right(ui, row, 0.0, broad, p.muted);
        response
    })
    .inner
}

/// A score of 100, with a ghost up to the score it could still reach.
pub fn fit_bar(ui: &mut Ui, width: f32, score: f32, ceiling: f32, name: &str) -> Response {
    let p = theme::palette(ui);
    let share = |it: f32| if it.is_finite() { (it / 100.0).clamp(0.0, 1.0) } else { 0.0 };
    let (score, ceiling) = (share(score), share(ceiling));
    let parts = [(score, p.accent.fill), ((ceiling - score).max(0.0), p.selection)];
    stacked_bar(ui, vec2(width, 6.0), &parts, name)
}

/// How far something has come: 0 to 1. Done is green.
pub fn progress_line(ui: &mut Ui, width: f32, done: f32, name: &str) -> Response {
    let p = theme::palette(ui);
    let done = if done.is_finite() { done.clamp(0.0, 1.0) } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, 6.0), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.value = Some(f64::from(done) * 100.0);
        info
    });
    let shown = ui.ctx().animate_value_with_time(response.id, done, 0.12);
    ui.painter().rect_filled(rect, CornerRadius::same(3), p.soft);
    let color = if done < 1.0 { p.accent.fill } else { p.good.fill };
    paint_parts(ui, rect, &[(shown, color)]);
    response
}
