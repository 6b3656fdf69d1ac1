//! What the program says by itself: what to do next, what is missing here, what just happened.

use egui::{
    Align, Align2, Area, Context, Frame, Id, Layout, Margin, Order, Role, Sense, Stroke, Ui,
    UiBuilder, WidgetInfo, vec2,
};

use super::{
    button::{ButtonKind, button, icon_button},
    paint,
    tag::TagKind,
};
use crate::ui::theme::{self, icon};

/// From the left edge to the words, past the icon.
const LEAD: f32 = 42.0;

/// A sentence with a reason: icon, title in bold, the rest, and one action that may be empty.
#[derive(Clone, Copy, Debug)]
pub struct Notice<'a> {
    pub icon: &'a str,
    pub title: &'a str,
    pub text: &'a str,
    pub action: &'a str,
}

/// The next best action, in the tint of the accent. Returns whether it was asked for.
pub fn banner(ui: &mut Ui, it: Notice<'_>) -> bool {
    let p = theme::palette(ui);
    let frame = Frame::new()
        .fill(p.accent.tint)
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::symmetric(16, 14));
    strip(ui, frame, it, p.accent.fill, ButtonKind::Primary)
}

/// A finding with its remedy, on a card.
pub fn notice(ui: &mut Ui, kind: TagKind, it: Notice<'_>) -> bool {
    let p = theme::palette(ui);
    let frame = Frame::new()
        .fill(p.surface)
        .stroke(Stroke::new(theme::BORDER, p.line))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::symmetric(16, 14));
    strip(ui, frame, it, kind.tone(ui).fill, ButtonKind::Secondary)
}

fn strip(
    ui: &mut Ui,
    frame: Frame,
    it: Notice<'_>,
    color: egui::Color32,
    kind: ButtonKind,
) -> bool {
    let p = theme::palette(ui);
    let action = |ui: &mut Ui| !it.action.is_empty() && button(ui, kind, it.action).clicked();
    frame
        .show(ui, |ui| {
            let width = ui.available_width();
            let action_width = match it.action {
                "" => 0.0,
                words => {
                    paint::line(ui, theme::semibold(words)).size().x
                        + 2.0 * theme::CARD_PADDING
                        + theme::GAP
                }
            };
            let room = (width - LEAD - action_width).max(80.0);
            let title = paint::block(ui, theme::semibold(it.title).color(p.text), room);
            let text = paint::block(ui, theme::muted(ui, it.text), room);
            let second = title.size().y + 2.0;
            let words_height =
                if it.text.is_empty() { title.size().y } else { second + text.size().y };
            let size = vec2(width, words_height.max(theme::CONTROL_HEIGHT + 8.0));
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| {
                WidgetInfo::labeled(Role::Label, true, format!("{} {}", it.title, it.text).trim())
            });
            paint::icon(ui, rect.left_center() + vec2(14.0, 0.0), it.icon, 22.0, color);
            let at = egui::pos2(rect.left() + LEAD, rect.center().y - words_height / 2.0);
            ui.painter().galley(at, title, p.text);
            if !it.text.is_empty() {
                ui.painter().galley(at + vec2(0.0, second), text, p.muted);
            }
            let layout = Layout::right_to_left(Align::Center);
            ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), action).inner
        })
        .inner
}

/// What will be here, and the one action that fills it.
pub fn empty_state(ui: &mut Ui, icon: &str, text: &str, action: &str) -> bool {
    let p = theme::palette(ui);
    ui.vertical_centered(|ui| {
        ui.add_space(24.0);
        let (lead, _) = ui.allocate_exact_size(egui::Vec2::splat(48.0), Sense::hover());
        ui.painter().circle_filled(lead.center(), 24.0, p.soft);
        paint::icon(ui, lead.center(), icon, 22.0, p.muted);
        ui.add_space(4.0);
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(420.0));
            ui.label(theme::muted(ui, text));
        });
        ui.add_space(4.0);
        let clicked = !action.is_empty() && button(ui, ButtonKind::Secondary, action).clicked();
        ui.add_space(24.0);
        clicked
    })
    .inner
}

/// Where files can be dropped: a dashed frame, a title, a sentence, and the other ways to do it at the right.
pub fn drop_zone(ui: &mut Ui, it: Notice<'_>, actions: impl FnOnce(&mut Ui)) {
    let p = theme::palette(ui);
    let frame = Frame::new()
        .fill(p.accent.tint)
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::symmetric(18, 16));
    let rect = frame
        .show(ui, |ui| {
            let size = vec2(ui.available_width(), 36.0);
            // The right end first: the words get what room is left, and wrap in it.
            ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                ui.set_min_size(size);
                actions(ui);
                ui.add_space(theme::CARD_PADDING);
                let room = vec2(ui.available_width(), size.y);
                ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = 14.0;
                    let (lead, _) = ui.allocate_exact_size(vec2(24.0, 36.0), Sense::hover());
                    paint::icon(ui, lead.center(), it.icon, 26.0, p.accent.fill);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 2.0;
                        ui.label(theme::card_title(it.title));
                        ui.label(theme::muted(ui, it.text));
                    });
                });
            });
        })
        .response
        .rect;
    dashed(ui, rect.shrink(0.5), p.accent.fill);
}

fn dashed(ui: &Ui, rect: egui::Rect, color: egui::Color32) {
    let mut path = Vec::new();
    let radius = f32::from(theme::CARD_RADIUS) - 0.5;
    let corners = [
        (rect.left_top() + vec2(radius, radius), 180.0_f32),
        (rect.right_top() + vec2(-radius, radius), 270.0),
        (rect.right_bottom() + vec2(-radius, -radius), 0.0),
        (rect.left_bottom() + vec2(radius, -radius), 90.0),
    ];
    for (center, from) in corners {
        for step in 0..=6_u8 {
            let angle = (from + f32::from(step) * 15.0).to_radians();
            path.push(center + radius * vec2(angle.cos(), angle.sin()));
        }
    }
    path.extend(path.first().copied());
    ui.painter().extend(egui::Shape::dashed_line(&path, Stroke::new(1.0, color), 4.0, 3.0));
}

/// What just happened, shown at the lower right for a while by whoever keeps the list.
#[derive(Clone, Copy, Debug)]
pub struct Toast<'a> {
    pub kind: TagKind,
    pub text: &'a str,
    /// May be empty.
    pub action: &'a str,
    pub close: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastEvent {
    Action,
    Close,
}

/// Shows the toasts, the latest at the bottom, above everything. Returns which was pressed and how.
pub fn toasts(ctx: &Context, toasts: &[Toast<'_>]) -> Option<(usize, ToastEvent)> {
    if toasts.is_empty() {
        return None;
    }
    let offset = vec2(-theme::GAP, -theme::STATUS_BAR_HEIGHT - theme::GAP);
    Area::new(Id::unique("toasts"))
        .order(Order::Foreground)
        .anchor(Align2::RIGHT_BOTTOM, offset)
        .show(ctx, |ui| {
            let mut res = None;
            for (idx, toast) in toasts.iter().enumerate() {
                if let Some(event) = toast_ui(ui, *toast) {
                    res = Some((idx, event));
                }
            }
            res
        })
        .inner
}

fn toast_ui(ui: &mut Ui, it: Toast<'_>) -> Option<ToastEvent> {
    let p = theme::palette(ui);
    let frame = Frame::new()
        .fill(p.surface)
        .stroke(Stroke::new(theme::BORDER, p.faint))
        .corner_radius(theme::CARD_RADIUS)
        .inner_margin(Margin::symmetric(12, 8));
    let sign = match it.kind {
        TagKind::Good => icon::CHECK_CIRCLE,
        TagKind::Warn => icon::WARNING,
        TagKind::Bad => icon::WARNING_CIRCLE,
        TagKind::Info | TagKind::Quiet | TagKind::Accent => icon::INFO,
    };
    let mut res = None;
    let shown = frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            let (lead, _) = ui.allocate_exact_size(egui::Vec2::splat(18.0), Sense::hover());
            paint::icon(ui, lead.center(), sign, 18.0, it.kind.tone(ui).fill);
            ui.scope(|ui| {
                ui.set_max_width(320.0);
                let words = ui.label(theme::body(it.text));
                words.widget_info(|| WidgetInfo::labeled(Role::Status, true, it.text));
            });
            if !it.action.is_empty() && button(ui, ButtonKind::Tertiary, it.action).clicked() {
                res = Some(ToastEvent::Action);
            }
            if icon_button(ui, icon::X, it.close).clicked() {
                res = Some(ToastEvent::Close);
            }
        });
    });
    ui.advance_cursor_after_rect(shown.response.rect);
    res
}
