//! The look: colors, type, spacing, icons. Widgets and panels take all of it from here.
//!
//! Knows no project and no words.

mod fonts;
pub mod icon;
mod palette;
mod style;
mod text;

pub use fonts::install_fonts;
pub use palette::{Palette, Tone, of, palette};
pub use style::install;
pub use text::{
    SEMIBOLD, accent, body, caption, card_title, icon_text, key_figure, medium, muted, reading,
    reading_bold, secondary, semibold, small, title, toned,
};

/// The grid on which everything sits.
pub const GRID: f32 = 4.0;
pub const PAGE_PADDING: f32 = 24.0;
pub const CARD_PADDING: f32 = 16.0;
/// Between cards.
pub const GAP: f32 = 12.0;
pub const ROW_HEIGHT: f32 = 32.0;
pub const CONTROL_HEIGHT: f32 = 28.0;
pub const SIDE_BAR_WIDTH: f32 = 224.0;
pub const DOCK_WIDTH: f32 = 348.0;
pub const TOP_BAR_HEIGHT: f32 = 46.0;
pub const STATUS_BAR_HEIGHT: f32 = 26.0;
pub const ICON_SIZE: f32 = 16.0;

pub const CARD_RADIUS: u8 = 10;
pub const BUTTON_RADIUS: u8 = 7;
pub const CHIP_RADIUS: u8 = 5;
pub const BORDER: f32 = 1.0;
