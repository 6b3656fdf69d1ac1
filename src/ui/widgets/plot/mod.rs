//! Plots on plain numbers: bars of shares, estimates with their intervals on a log scale, a curve with its spread, points
//! between two axes. Each value is shown on hover and reached by keyboard where it can be chosen.

mod concentration;
mod curve;
mod forest;
mod heat_table;
mod quadrants;
mod ratings;
mod scale;
mod scatter;
mod shares;

pub use concentration::{ConcentrationStep, concentration_plot};
pub use curve::{Curve, CurvePoint, curve_plot};
pub use forest::{Estimate, forest_axis, forest_mark};
pub use heat_table::{HeatCell, HeatTable, heat_table};
pub use quadrants::{
    DotAt, DotKind, QuadrantField, QuadrantPlot, dot_legend, members_a_dot, quadrant_plot,
};
pub use ratings::{RatingPlot, RatingPoint, rating_plot};
pub use scale::LogScale;
pub use scatter::{Scatter, ScatterPoint, scatter_plot};
pub use shares::{GroupShare, share_bars};
