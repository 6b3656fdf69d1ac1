//! How surprising a count is: −ln p of the exact test, looked up.
//!
//! A search asks the same few margins hundreds of thousands of times, so that the answers are kept by margin.

use std::f64::consts::{LN_2, PI};

use rustc_hash::FxHashMap;

use crate::analysis::statistics::{log_tails, upper_tail};

/// −ln of the two-sided mid-p, by the margins of the table.
#[derive(Debug)]
pub(super) struct Surprise {
    n_group: usize,
    n: usize,
    /// By the number with the trait, for the margins above.
    by_pass: Vec<Option<Scale>>,
    /// For margins of their own.
    others: FxHashMap<[u32; 3], Scale>,
}

/// The surprise of each count for one set of margins.
#[derive(Clone, Debug)]
enum Scale {
    Exact {
        lo: usize,
        values: Box<[f32]>,
    },
    /// Counts spread so wide that they are as good as normal.
    Normal {
        mean: f64,
        spread: f64,
    },
}

/// The standard deviation from which on counts are taken for normal.
const WIDE: f64 = 12.0;

impl Surprise {
    /// Made for questions where `n_group` of all `n` are in the group.
    pub(super) fn new(n_group: usize, n: usize) -> Self {
        Self { n_group, n, by_pass: vec![None; n + 1], others: FxHashMap::default() }
    }

    /// Of `k` in the group among the `n_pass` with the trait, where the group has `n_group` of all `n`.
    pub(super) fn of(&mut self, k: usize, n_pass: usize, n_group: usize, n: usize) -> f64 {
        let scale = if n_group == self.n_group && n == self.n {
            self.by_pass[n_pass].get_or_insert_with(|| Scale::new(n_pass, n_group, n))
        } else {
            let key = [n_pass as u32, n_group as u32, n as u32];
            self.others.entry(key).or_insert_with(|| Scale::new(n_pass, n_group, n))
        };
        scale.at(k)
    }
}

/// The surprise of a single count, the same as [`Surprise::of`] gives.
pub(super) fn surprise(k: usize, n_pass: usize, n_group: usize, n: usize) -> f64 {
    Scale::new(n_pass, n_group, n).at(k)
}

impl Scale {
    fn new(n_pass: usize, n_group: usize, n: usize) -> Self {
        let share = n_group as f64 / n as f64;
        let pass = n_pass as f64;
        let variance = pass * share * (1.0 - share) * (n as f64 - pass) / (n as f64 - 1.0).max(1.0);
        if WIDE * WIDE < variance {
            return Self::Normal { mean: pass * share, spread: variance.sqrt() };
        }
        let (lo, tails) = log_tails(n_pass, n_group, n);
        Self::Exact { lo, values: tails.into_iter().map(|it| -it as f32).collect() }
    }

    fn at(&self, k: usize) -> f64 {
        match self {
            Self::Exact { lo, values } => {
                let at = k.saturating_sub(*lo).min(values.len() - 1);
                f64::from(values[at])
            }
            Self::Normal { mean, spread } => normal((k as f64 - mean) / spread),
        }
    }
}

/// −ln of twice the upper tail; far out by its leading term (Abramowitz and Stegun 1964, 26.2.12).
fn normal(z: f64) -> f64 {
    let z = z.abs();
    if z < 8.0 {
        return -(2.0 * upper_tail(z)).ln();
    }
    z * z / 2.0 + (z * (2.0 * PI).sqrt()).ln() - LN_2
}
