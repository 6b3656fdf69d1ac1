//! Cards and page heads: the frames in which everything stands.

use egui::{
    Align, CornerRadius, Frame, InnerResponse, Layout, Margin, Response, RichText, Role, Sense,
    Stroke, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::paint;
use crate::ui::theme::{self, Tone};

/// Title and one line below it.
const HEADER_HEIGHT: f32 = 44.0;

/// A card as wide as there is room.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let p = theme::palette(ui);
    framed(ui, frame(p.surface, p.line), add)
}

/// A card within the dock or another card: a little tighter.
pub fn small_card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let p = theme::palette(ui);
    let frame = frame(p.surface, p.line).inner_margin(Margin::same(theme::GAP as i8 - 1));
    framed(ui, frame, add)
}

/// A card in the tint of the accent, for a suggestion.
pub fn tinted_card<R>(ui: &mut Ui, tone: Tone, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    framed(ui, frame(tone.tint, tone.tint), add)
}

/// A card with a colored left edge, for a group that has that color in charts.
pub fn edged_card<R>(ui: &mut Ui, tone: Tone, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let res = card(ui, add);
    let rect = res.response.rect;
    let edge = egui::Rect::from_min_max(rect.min, egui::pos2(rect.left() + 3.0, rect.bottom()));
    let corners = CornerRadius::same(theme::CARD_RADIUS);
    ui.painter()
        .with_clip_rect(edge.intersect(ui.clip_rect()))
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
    head(ui, theme::CONTROL_HEIGHT, (theme::card_title(title), title), beside, actions)
}

/// The first row of a small card: its title, and a tag at the right.
pub fn small_head(ui: &mut Ui, title: &str, right: impl FnOnce(&mut Ui)) -> Response {
    head(ui, 20.0, (theme::semibold(title), title), |_| (), right)
}

fn head(
    ui: &mut Ui,
    height: f32,
    (words, name): (RichText, &str),
    beside: impl FnOnce(&mut Ui),
    right: impl FnOnce(&mut Ui),
) -> Response {
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        let title = heading(ui, words, name);
        beside(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), right);
        title
    })
    .inner
}

/// A key figure with the words that say of what, on one base line, and something small at the right.
pub fn figure(ui: &mut Ui, number: &str, words: &str, right: impl FnOnce(&mut Ui)) -> Response {
    let p = theme::palette(ui);
    let large = paint::line(ui, theme::key_figure(number).color(p.text));
    let room = ui.available_width() - large.size().x - 10.0;
    let small = paint::cut_line(ui, theme::muted(ui, words), room);
    let size = vec2(ui.available_width(), large.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response
        .widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{number} {words}").trim()));
    let drop = paint::base_line(&large) - paint::base_line(&small);
    ui.painter().galley(rect.min + vec2(large.size().x + 10.0, drop), small, p.muted);
    let low = egui::Rect::from_min_max(egui::pos2(rect.left(), rect.top() + drop), rect.max);
    ui.painter().galley(rect.min, large, p.text);
    // A child of its own: what stands at the right must not move the cursor.
    let builder = UiBuilder::new().max_rect(low).layout(Layout::right_to_left(Align::Min));
    right(&mut ui.new_child(builder));
    response
}

/// The head of a page: title, what the page is for, and tabs or actions at the right.
pub fn page_header(
    ui: &mut Ui,
    title: &str,
    subtitle: &str,
    right: impl FnOnce(&mut Ui),
) -> Response {
    let size = vec2(ui.available_width(), HEADER_HEIGHT);
    // The right end first: the words get what room is left, and wrap in it.
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Max), |ui| {
        ui.set_min_size(size);
        right(ui);
        ui.add_space(theme::CARD_PADDING);
        let room = vec2(ui.available_width(), size.y);
        ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
            ui.set_min_size(room);
            ui.spacing_mut().item_spacing.y = 4.0;
            let response = heading(ui, theme::title(title), title);
            ui.label(theme::muted(ui, subtitle));
            response
        })
        .inner
    })
    .inner
}

fn heading(ui: &mut Ui, words: RichText, name: &str) -> Response {
    let response = ui.label(words);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    response
}
