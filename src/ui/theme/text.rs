//! The type styles. Weight is an axis of the font, not a color: [`egui::RichText::strong`] is not used.

use egui::{Context, FontFamily, FontId, RichText};

use super::{ICON_SIZE, Tone, fonts::ICON_FAMILY, palette};

const MEDIUM: f32 = 450.0;
pub const SEMIBOLD: f32 = 600.0;

pub(super) const TITLE_SIZE: f32 = 20.0;
pub(super) const CARD_TITLE_SIZE: f32 = 14.0;
pub(super) const BODY_SIZE: f32 = 13.0;
pub(super) const SECONDARY_SIZE: f32 = 12.0;
pub(super) const SMALL_SIZE: f32 = 11.0;
const READING_SIZE: f32 = 16.0;
const READING_LINE: f32 = 25.0;
/// Most of such a text is bold: a little less than elsewhere.
const READING_BOLD: f32 = 540.0;
const KEY_FIGURE_SIZE: f32 = 30.0;

/// The title of a page.
pub fn title(text: impl Into<String>) -> RichText {
    RichText::new(text).size(TITLE_SIZE).variation("wght", SEMIBOLD)
}

pub fn card_title(text: impl Into<String>) -> RichText {
    RichText::new(text).size(CARD_TITLE_SIZE).variation("wght", SEMIBOLD)
}

/// The one number a card is about.
pub fn key_figure(text: impl Into<String>) -> RichText {
    RichText::new(text).size(KEY_FIGURE_SIZE).variation("wght", SEMIBOLD)
}

pub fn body(text: impl Into<String>) -> RichText {
    RichText::new(text).size(BODY_SIZE)
}

/// A text that is read out: larger, with room between its lines.
pub fn reading(text: impl Into<String>) -> RichText {
    RichText::new(text).size(READING_SIZE).line_height(Some(READING_LINE))
}

pub fn reading_bold(text: impl Into<String>) -> RichText {
    reading(text).variation("wght", READING_BOLD)
}

/// Words on a button.
pub fn medium(text: impl Into<String>) -> RichText {
    body(text).variation("wght", MEDIUM)
}

pub fn semibold(text: impl Into<String>) -> RichText {
    body(text).variation("wght", SEMIBOLD)
}

/// Body size, for what stands behind.
pub fn muted(ctx: &Context, text: impl Into<String>) -> RichText {
    body(text).color(palette(ctx).muted)
}

/// Column heads, second lines.
pub fn secondary(ctx: &Context, text: impl Into<String>) -> RichText {
    RichText::new(text).size(SECONDARY_SIZE).color(palette(ctx).muted)
}

/// Words in tags and under charts.
pub fn small(ctx: &Context, text: impl Into<String>) -> RichText {
    RichText::new(text).size(SMALL_SIZE).color(palette(ctx).muted)
}

/// The head of a group in the side bar; the caller gives it in capitals where the language has them.
pub fn caption(ctx: &Context, text: impl Into<String>) -> RichText {
    RichText::new(text)
        .size(SMALL_SIZE)
        .variation("wght", SEMIBOLD)
        .extra_letter_spacing(0.4)
        .color(palette(ctx).muted)
}

pub fn accent(ctx: &Context, text: impl Into<String>) -> RichText {
    body(text).color(palette(ctx).accent.text)
}

pub fn toned(tone: Tone, text: impl Into<String>) -> RichText {
    body(text).color(tone.text)
}

/// An icon that stands alone.
pub fn icon_text(icon: &str) -> RichText {
    RichText::new(icon).font(FontId::new(ICON_SIZE, FontFamily::Name(ICON_FAMILY.into())))
}
