//! How surprising a count is: −ln p of the exact test, looked up.
//!
//! A search asks the same few margins hundreds of thousands of times, so that the answers are kept by margin.

use std::f64::consts::{LN_2, PI};

use rustc_hash::FxHashMap;

use crate::analysis::statistics::{tails, upper_tail};

/// −ln of the two-sided mid-p, by the margins of the table.
#[derive(Debug, Default)]
pub(super) struct Surprise {
    /// By those with the trait, those in the group, and all.
    tables: FxHashMap<[u32; 3], Box<[f32]>>,
}

/// A count of this spread is as good as normal.
const WIDE: f64 = 20.0;

impl Surprise {
    /// Of `k` in the group among the `n_pass` with the trait, where the group has `n_group` of all `n`.
    pub(super) fn of(&mut self, k: usize, n_pass: usize, n_group: usize, n: usize) -> f64 {
        let share = n_group as f64 / n as f64;
        let pass = n_pass as f64;
        let spread = pass * share * (1.0 - share) * (n as f64 - pass) / (n as f64 - 1.0);
        if WIDE * WIDE < spread {
            return normal((k as f64 - pass * share) / spread.sqrt());
        }
        let lo = (n_pass + n_group).saturating_sub(n);
        let key = [n_pass as u32, n_group as u32, n as u32];
        let table = self.tables.entry(key).or_insert_with(|| table(n_pass, n_group, n));
        f64::from(table[k - lo])
    }
}

fn table(n_pass: usize, n_group: usize, n: usize) -> Box<[f32]> {
    let lo = (n_pass + n_group).saturating_sub(n);
    let hi = n_pass.min(n_group);
    (lo..=hi).map(|k| -tails(k, n_pass, n_group, n).mid_p().max(1e-37).ln() as f32).collect()
}

/// −ln of twice the upper tail; far out by its leading term (Abramowitz and Stegun 1964, 26.2.12).
fn normal(z: f64) -> f64 {
    let z = z.abs();
    if z < 8.0 {
        return -(2.0 * upper_tail(z)).ln();
    }
    z * z / 2.0 + (z * (2.0 * PI).sqrt()).ln() - LN_2
}
