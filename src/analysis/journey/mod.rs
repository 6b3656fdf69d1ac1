//! Journey maps, thought through: where everything of a map stands, and what it leaves open.
//!
//! `cover` is what a map leaves open, `sheet` what it shows, `layout` where it stands on paper or screen, `lines` and `measure` how its words break.
//! Knows neither a screen nor a file format: both draw from the same layout, so they look the same.

mod cover;
mod layout;
mod lines;
mod measure;
mod sheet;

pub use cover::{Cover, CoverCell, Hole, HoleKind, cover};
pub use layout::{Area, CardBox, CurveBox, Dot, LaneBox, Layout, StageBox, lay_out};
pub use lines::{clip, wrap};
pub use measure::{Weight, width};
pub use sheet::{CurveLine, Face, LaneHead, Look, Sheet, StageHead, Station};

/// Sizes in points at a zoom of 1.
pub mod size {
    /// The column of the names of lanes.
    pub const LABEL: f32 = 118.0;
    pub const HEAD: f32 = 34.0;
    pub const FOLDED: f32 = 30.0;
    pub const TEXT: f32 = 12.0;
    pub const LINE: f32 = 16.0;
    pub const DETAIL: f32 = 10.5;
    pub const DETAIL_LINE: f32 = 14.0;
    /// Between a card and the edge of its cell.
    pub const GUTTER: f32 = 6.0;
    /// Between two cards of a cell, and between their edge and their words.
    pub const GAP: f32 = 5.0;
    pub const INSET: f32 = 8.0;
    pub const LANE_PADDING: f32 = 9.0;
    pub const LEAST_LANE: f32 = 38.0;
    pub const CURVE: f32 = 128.0;
    /// Above the highest and below the lowest point of a curve.
    pub const CURVE_PADDING: f32 = 24.0;
    /// Room for one more card in a cell, on screen only.
    pub const ADD: f32 = 24.0;
}
