//! Tags: a word on a tint. Tiers are tags too.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use super::paint;
use crate::{
    model::Tier,
    ui::theme::{self, Tone},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagKind {
    Good,
    Info,
    Warn,
    Bad,
    Quiet,
    Accent,
}

impl TagKind {
    pub fn tone(self, ctx: &egui::Context) -> Tone {
        let p = theme::palette(ctx);
        match self {
            Self::Good => p.good,
            Self::Info => p.info,
            Self::Warn => p.warn,
            Self::Bad => p.bad,
            Self::Quiet => p.quiet,
            Self::Accent => p.accent,
        }
    }
}

pub fn tag(ui: &mut Ui, kind: TagKind, text: &str) -> Response {
    let tone = kind.tone(ui);
    let words = theme::small(ui, text).variation("wght", theme::SEMIBOLD).color(tone.text);
    let galley = paint::line(ui, words);
    let (rect, response) =
        ui.allocate_exact_size(paint::padded(&galley, 7.0, 18.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, theme::icon::spoken(text)));
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, f32::from(theme::CHIP_RADIUS), tone.tint);
        paint::centered(ui, rect, galley, tone.text);
    }
    response
}

/// A tag that opens something or turns over when pressed. `name` says what it is of.
pub fn tag_button(ui: &mut Ui, kind: TagKind, text: &str, name: &str) -> Response {
    let tone = kind.tone(ui);
    let words = theme::small(ui, text).variation("wght", theme::SEMIBOLD).color(tone.text);
    let galley = paint::cut_line(ui, words, ui.available_width() - 14.0);
    let (rect, response) =
        ui.allocate_exact_size(paint::padded(&galley, 7.0, 20.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let p = theme::palette(ui);
        let border = if response.hovered() { tone.text } else { tone.tint };
        paint::bordered(ui, rect, theme::CHIP_RADIUS, tone.tint, border);
        paint::centered(ui, rect, galley, tone.text);
        if response.has_focus() {
            let stroke = Stroke::new(1.5, p.accent.fill);
            ui.painter().rect_stroke(rect, theme::CHIP_RADIUS, stroke, StrokeKind::Inside);
        }
    }
    response
}

/// The meaning a tier is colored by.
pub fn tier_kind(tier: Tier) -> TagKind {
    match tier {
        Tier::A => TagKind::Good,
        Tier::B => TagKind::Info,
        Tier::C => TagKind::Warn,
        Tier::D => TagKind::Quiet,
        Tier::Out => TagKind::Bad,
    }
}

pub fn tier_badge(ui: &mut Ui, tier: Tier, text: &str) -> Response {
    tag(ui, tier_kind(tier), text)
}
