//! How good a ranking is: area under the curve and lift, with intervals.

use std::collections::BTreeMap;

use crate::analysis::statistics::{Interval, Z95, wilson_of};

/// A figure with its interval of 95 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub value: f64,
    pub lo: f64,
    pub hi: f64,
}

/// So many out of so many, with the interval of the share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted {
    /// Halves and other fractions where ties or several splits were averaged.
    pub k: f64,
    pub n: usize,
    pub share: Estimate,
}

/// How a scorecard ranks customers that it was not found from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldOut {
    /// Splits into customers to learn from and customers to judge by.
    pub n_splits: usize,
    pub auc: Estimate,
    /// Share of the best among the top 10 and 20 % over their share among all.
    pub lift_10: Estimate,
    pub lift_20: Estimate,
    /// How many of the best are among the top 10 and 20 %.
    pub best_10: Counted,
    pub best_20: Counted,
    /// How many of those who left are.
    pub churned_10: Option<Counted>,
    pub churned_20: Option<Counted>,
}

/// The share with the interval of Wilson.
pub(super) fn share(k: f64, n: f64) -> Estimate {
    let Interval { lo, hi } = wilson_of(k, n, Z95);
    let value = if n <= 0.0 { 0.0 } else { k / n };
    // Rounding can put a bound on the wrong side of the share.
    Estimate { value, lo: lo.min(value), hi: hi.max(value) }
}

impl Counted {
    pub(super) fn new(k: f64, n: usize) -> Self {
        Self { k, n, share: share(k, n as f64) }
    }
}

impl Estimate {
    pub(super) fn times(self, factor: f64) -> Self {
        Self { value: self.value * factor, lo: self.lo * factor, hi: self.hi * factor }
    }
}

/// Rows of one ranking by what they earned: points, how many, how many of them count.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranking {
    /// The highest points first; rows that earned the same are one entry.
    pub(super) steps: Vec<(f64, f64)>,
}

impl Ranking {
    pub(super) fn of(scored: impl Iterator<Item = (u32, bool)>) -> Self {
        let mut by_points: BTreeMap<u32, (f64, f64)> = BTreeMap::new();
        for (points, counts) in scored {
            let at = by_points.entry(points).or_default();
            at.0 += 1.0;
            at.1 += f64::from(u8::from(counts));
        }
        Self { steps: by_points.into_values().rev().collect() }
    }

    pub(super) fn total(&self) -> (f64, f64) {
        self.steps.iter().fold((0.0, 0.0), |a, b| (a.0 + b.0, a.1 + b.1))
    }

    /// The chance that one that counts stands above one that does not, ties counting half (Hanley and `McNeil` 1982).
    pub(super) fn auc(&self) -> f64 {
        let (n, k) = self.total();
        let (mut above, mut res) = (0.0, 0.0);
        for (n, k) in &self.steps {
            let rest = n - k;
            res += rest * (above + k / 2.0);
            above += k;
        }
        if k <= 0.0 || n <= k { 0.5 } else { res / (k * (n - k)) }
    }

    /// How many that count are among the first `n`: where the line falls into a tie, what chance would give.
    pub(super) fn top(&self, n: f64) -> f64 {
        let (mut left, mut res) = (n, 0.0);
        for (n, k) in &self.steps {
            if left <= 0.0 {
                break;
            }
            res += k * (left / n).min(1.0);
            left -= n;
        }
        res
    }

    /// Share of those that count among the top over their share among all.
    pub(super) fn lift(&self, top: f64) -> f64 {
        let (n, k) = self.total();
        if k <= 0.0 { 1.0 } else { self.top(n * top) / (n * top) / (k / n) }
    }
}

/// The interval of an area under the curve, on the logit scale with the variance of Hanley and `McNeil` (*The meaning and
/// use of the area under a ROC curve*, 1982), or with the one given where that is larger.
pub(super) fn auc_interval(auc: f64, n_best: f64, n_other: f64, error: f64) -> Estimate {
    let a = auc.clamp(0.001, 0.999);
    let (q1, q2) = (a / (2.0 - a), 2.0 * a * a / (1.0 + a));
    let variance = (a * (1.0 - a) + (n_best - 1.0) * (q1 - a * a) + (n_other - 1.0) * (q2 - a * a))
        / (n_best * n_other).max(1.0);
    let error = variance.max(0.0).sqrt().max(error) / (a * (1.0 - a));
    let (centre, back) = ((a / (1.0 - a)).ln(), |x: f64| 1.0 / (1.0 + (-x).exp()));
    Estimate {
        value: auc,
        lo: back(centre - Z95 * error).min(auc),
        hi: back(centre + Z95 * error).max(auc),
    }
}

pub(super) fn mean(all: &[f64]) -> f64 {
    if all.is_empty() { 0.0 } else { all.iter().sum::<f64>() / all.len() as f64 }
}

/// The standard deviation of one of several.
pub(super) fn deviation(all: &[f64]) -> f64 {
    let (mean, n) = (mean(all), all.len() as f64);
    let squares: f64 = all.iter().map(|it| (it - mean) * (it - mean)).sum();
    if n < 2.0 { 0.0 } else { (squares / (n - 1.0)).sqrt() }
}
