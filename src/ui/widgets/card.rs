//! Cards and page heads: the frames in which everything stands.

use egui::{
    Align, CornerRadius, Frame, InnerResponse, Layout, Margin, Response, Role, Stroke, Ui,
    UiBuilder, WidgetInfo, vec2,
};

use crate::ui::theme::{self, Tone};

/// A card as wide as there is room.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let p = theme::palette(ui);
    framed(ui, frame(p.surface, p.line), add)
}

/// A card in the tint of the accent, for a suggestion.
pub fn tinted_card<R>(ui: &mut Ui, tone: Tone, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    framed(ui, frame(tone.tint, tone.tint), add)
}

/// A card with a colored left edge, for a group that has that color in charts.
pub fn edged_card<R>(ui: &mut Ui, tone: Tone, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let edge = ui.painter().add(egui::Shape::Noop);
    let res = card(ui, add);
    // A rounded rectangle under the card, of which three points stay visible.
    let corners = CornerRadius::same(theme::CARD_RADIUS);
    let p = theme::palette(ui);
    let rect = res.response.rect;
    ui.painter().set(edge, egui::Shape::rect_filled(rect, corners, tone.fill));
    let clip = egui::Rect::from_min_max(rect.min, egui::pos2(rect.left() + 3.0, rect.bottom()));
    ui.painter().with_clip_rect(clip.intersect(ui.clip_rect())).rect(
        rect,
        corners,
        tone.fill,
        Stroke::new(theme::BORDER, p.line),
        egui::StrokeKind::Inside,
    );
    ui.painter()
        .with_clip_rect(clip.intersect(ui.clip_rect()))
        .rect_filled(rect, corners, tone.fill);
    res
}

fn frame(fill: egui::Color32, border: egui::Color32) -> Frame {
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(theme::BORDER, border))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::same(theme::CARD_PADDING as i8 - 1))
}

fn framed<R>(ui: &mut Ui, frame: Frame, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        // Left to itself a card in a row would lay its contents out in a row too.
        ui.vertical(add).inner
    })
}

/// The first row of a card: its title, what stands beside it, and actions at the right.
pub fn card_head(
    ui: &mut Ui,
    title: &str,
    beside: impl FnOnce(&mut Ui),
    actions: impl FnOnce(&mut Ui),
) -> Response {
    row(
        ui,
        theme::CONTROL_HEIGHT,
        |ui| {
            let title = heading(ui, theme::card_title(title), title);
            beside(ui);
            title
        },
        actions,
    )
}

/// The head of a page: title, what the page is for, and tabs or actions at the right.
pub fn page_header(
    ui: &mut Ui,
    title: &str,
    subtitle: &str,
    right: impl FnOnce(&mut Ui),
) -> Response {
    let width = ui.available_width();
    ui.horizontal(|ui| {
        ui.set_width(width);
        let left = ui.scope_builder(UiBuilder::new().layout(Layout::top_down(Align::Min)), |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let title = heading(ui, theme::title(title), title);
            ui.label(theme::muted(ui, subtitle));
            title
        });
        ui.with_layout(Layout::right_to_left(Align::Max), right);
        left.inner
    })
    .inner
}

fn heading(ui: &mut Ui, words: egui::RichText, name: &str) -> Response {
    let response = ui.label(words);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    response
}

/// One row with a left and a right end, on one middle line.
fn row<R>(
    ui: &mut Ui,
    height: f32,
    left: impl FnOnce(&mut Ui) -> R,
    right: impl FnOnce(&mut Ui),
) -> R {
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        let res = left(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), right);
        res
    })
    .inner
}
