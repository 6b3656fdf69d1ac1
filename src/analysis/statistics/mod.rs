//! The arithmetic of chance: intervals of shares and their ratios, exact tests of tables, false discoveries, and seeded
//! draws.
//!
//! Knows neither customers nor traits. Every formula names its source.

mod discovery;
mod exact;
mod interval;
mod random;
mod rank;

pub use discovery::discovery_rates;
pub use exact::{Tails, expected_lift, log_tails, tails};
pub use interval::{
    Interval, ODDS_FROM, difference, normal_quantile, odds_ratio, ratio, upper_tail, wilson,
    wilson_of,
};
pub use random::Random;
pub use rank::{area_under_curve, correlation, percentile_ranks, rank_correlation};

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub k: usize,
    pub n: usize,
}

impl Count {
    pub fn new(k: usize, n: usize) -> Self {
        Self { k, n }
    }

    /// NaN of none.
    pub fn share(self) -> f64 {
        self.k as f64 / self.n as f64
    }
}

/// The normal quantile of a two-sided 95 %.
pub const Z95: f64 = 1.959_963_984_540_054;
