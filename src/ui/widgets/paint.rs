//! What the widgets share when they paint.

use std::sync::Arc;

use egui::{
    Align2, Color32, CornerRadius, FontFamily, FontId, Galley, Pos2, Rect, Response, RichText,
    Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, WidgetText, accesskit, vec2,
};

use crate::ui::theme;

/// `text` on one line, as long as it is.
pub(super) fn line(ui: &Ui, text: RichText) -> Arc<Galley> {
    WidgetText::from(text).into_galley(
        ui,
        Some(TextWrapMode::Extend),
        f32::INFINITY,
        TextStyle::Body,
    )
}

/// `text` on one line, cut with `…` where it is longer than `width`.
pub(super) fn cut_line(ui: &Ui, text: RichText, width: f32) -> Arc<Galley> {
    WidgetText::from(text).into_galley(
        ui,
        Some(TextWrapMode::Truncate),
        width.max(0.0),
        TextStyle::Body,
    )
}

/// `text` in as many lines as it needs at `width`.
pub(super) fn block(ui: &Ui, text: RichText, width: f32) -> Arc<Galley> {
    WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Wrap), width, TextStyle::Body)
}

/// How far below its top the first line of `galley` stands.
pub(super) fn base_line(galley: &Galley) -> f32 {
    let first = galley.rows.first().and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y));
    first.unwrap_or_else(|| galley.size().y)
}

/// Paints `galley` in the middle of `rect`.
pub(super) fn centered(ui: &Ui, rect: Rect, galley: Arc<Galley>, color: Color32) {
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, color);
}

/// Paints `galley` in the middle of the height of `rect`, from its left edge plus `indent`.
pub(super) fn at_left(ui: &Ui, rect: Rect, indent: f32, galley: Arc<Galley>, color: Color32) {
    let at = egui::pos2(rect.left() + indent, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
}

/// Paints `galley` in the middle of the height of `rect`, up to its right edge minus `indent`.
pub(super) fn at_right(ui: &Ui, rect: Rect, indent: f32, galley: Arc<Galley>, color: Color32) {
    let size = galley.size();
    let at = egui::pos2(rect.right() - indent - size.x, rect.center().y - size.y / 2.0);
    ui.painter().galley(at, galley, color);
}

pub(super) fn icon(ui: &Ui, center: Pos2, icon: &str, size: f32, color: Color32) {
    let font = FontId::new(size, FontFamily::Name("icons".into()));
    ui.painter().text(center, Align2::CENTER_CENTER, icon, font, color);
}

/// Shows which control holds the keyboard. egui gives focus by keyboard, and to text fields by mouse.
pub(super) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, theme::palette(ui).accent.fill);
        let corners = CornerRadius::same(radius.saturating_add(3));
        ui.painter().rect_stroke(rect.expand(3.0), corners, stroke, StrokeKind::Inside);
    }
}

/// A box of the given width and fixed height with a border.
pub(super) fn bordered(ui: &Ui, rect: Rect, radius: u8, fill: Color32, border: Color32) {
    let stroke = Stroke::new(theme::BORDER, border);
    ui.painter().rect(rect, CornerRadius::same(radius), fill, stroke, StrokeKind::Inside);
}

/// Space for a control with `galley` in it.
pub(super) fn padded(galley: &Galley, padding: f32, height: f32) -> egui::Vec2 {
    vec2(galley.size().x + 2.0 * padding, height).ceil()
}

/// What a control of one number answers to: keys, and a screen reader that steps or sets it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Steps {
    /// Towards larger values, negative towards smaller.
    pub(super) steps: i32,
    pub(super) set: Option<f64>,
}

pub(super) fn steps(ui: &Ui, response: &Response) -> Steps {
    use accesskit::{Action, ActionData};
    use egui::Key;
    let mut res = Steps::default();
    if response.has_focus() {
        let filter = egui::EventFilter { horizontal_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|it| it.set_focus_lock_filter(response.id, filter));
        res.steps += ui.input(|it| presses(it, Key::ArrowRight) - presses(it, Key::ArrowLeft));
    }
    ui.input(|it| {
        res.steps += small(it.num_accesskit_action_requests(response.id, Action::Increment));
        res.steps -= small(it.num_accesskit_action_requests(response.id, Action::Decrement));
        for request in it.accesskit_action_requests(response.id, Action::SetValue) {
            if let Some(ActionData::NumericValue(value)) = request.data {
                res.set = Some(value);
            }
        }
    });
    res
}

/// How often `key` went down this frame.
pub(super) fn presses(input: &egui::InputState, key: egui::Key) -> i32 {
    small(input.num_presses(key))
}

fn small(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX / 4)
}

/// Tells a screen reader that `response` can be stepped and set between `min` and `max`.
pub(super) fn declare_slider(ui: &Ui, response: &Response, min: f64, max: f64) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(min);
        node.set_max_numeric_value(max);
        node.add_action(accesskit::Action::SetValue);
        node.add_action(accesskit::Action::Increment);
        node.add_action(accesskit::Action::Decrement);
    });
}
