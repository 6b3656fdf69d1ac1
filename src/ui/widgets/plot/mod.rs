//! Plots on plain numbers: bars of shares, estimates with their intervals on a log scale, a curve with its spread, points
//! between two axes. Each value is shown on hover and reached by keyboard where it can be chosen.

mod curve;
mod forest;
mod scale;
mod scatter;
mod shares;

pub use curve::{Curve, CurvePoint, curve_plot};
pub use forest::{Estimate, forest_axis, forest_mark};
pub use scale::LogScale;
pub use scatter::{Scatter, ScatterPoint, scatter_plot};
pub use shares::{GroupShare, share_bars};
