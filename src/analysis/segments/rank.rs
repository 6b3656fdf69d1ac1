//! Segments in order: by the value they hold, and by how easy they are to sell to and to work with.

use super::{Cross, Place, TOO_FEW};
use crate::{
    analysis::{
        groups::low_is_best,
        statistics::{discovery_rates, upper_tail},
    },
    jobs::{Cancelled, Progress},
    model::Outcome,
};

/// What tells who is easy to sell to.
pub(super) const TO_SELL: &[Outcome] =
    &[Outcome::DaysToClose, Outcome::WonShare, Outcome::Discount];
/// What tells who is easy to work with.
pub(super) const TO_WORK_WITH: &[Outcome] =
    &[Outcome::SupportLoad, Outcome::Satisfaction, Outcome::Tenure];

/// Where lifetime value lies: the segments, those with most of it first.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// The place of the quantity in [`Cross::quantities`].
    pub quantity: usize,
    pub segments: Vec<Held>,
    /// How many of the segments hold half of the value, and four fifths.
    pub n_half: usize,
    pub n_most: usize,
    /// The value and the customers of all segments.
    pub value: f64,
    pub n: usize,
}

/// What a segment holds, and all before it with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    pub place: Place,
    pub n: usize,
    pub value: f64,
    /// Shares of all segments.
    pub of_value: f64,
    pub of_customers: f64,
    pub value_so_far: f64,
    pub customers_so_far: f64,
}

/// The segments, the easiest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Ease {
    /// Places in [`Cross::quantities`] that it is judged by.
    pub quantities: Vec<usize>,
    pub segments: Vec<Eased>,
}

/// How a segment stands among the customers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Eased {
    pub place: Place,
    /// Customers of whom something is known.
    pub n: usize,
    /// The mean of its customers' percentile ranks, 1 for the easiest; one half is as easy as all.
    pub index: f64,
    /// Two-sided, against all others, corrected over the segments.
    pub q: f64,
    pub standing: Standing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Easier,
    Harder,
    /// The difference may be chance.
    Open,
}

impl Concentration {
    /// `None` without lifetime value or where customers stand in several segments.
    pub(super) fn of(cross: &Cross) -> Option<Self> {
        if cross.rows.overlaps || cross.columns.overlaps {
            return None;
        }
        let quantity =
            cross.quantities.iter().position(|it| it.outcome == Outcome::LifetimeValue)?;
        let of = |place: Place| cross.cell(place).map(|it| (it.n, it.summaries[quantity].sum));
        let held = cross.places().filter_map(|(place, _)| Some((place, of(place)?)));
        let mut held: Vec<(Place, usize, f64)> =
            held.map(|(place, (n, value))| (place, n, value)).filter(|it| 0 < it.1).collect();
        held.sort_by(|a, b| b.2.total_cmp(&a.2));
        let (n, value) = held.iter().fold((0, 0.0), |(n, sum), it| (n + it.1, sum + it.2));
        if value <= 0.0 || held.iter().any(|it| it.2 < 0.0) {
            return None;
        }
        let (mut n_so_far, mut so_far) = (0, 0.0);
        let segments: Vec<Held> = held
            .iter()
            .map(|(place, count, worth)| {
                n_so_far += count;
                so_far += worth;
                Held {
                    place: *place,
                    n: *count,
                    value: *worth,
                    of_value: worth / value,
                    of_customers: *count as f64 / n as f64,
                    value_so_far: so_far / value,
                    customers_so_far: n_so_far as f64 / n as f64,
                }
            })
            .collect();
        // The last of them is 1, but for rounding.
        let reach = |share: f64| {
            segments.iter().take_while(|it| it.value_so_far < share - 1e-9).count() + 1
        };
        let (n_half, n_most) = (reach(0.5), reach(0.8));
        Some(Self { quantity, segments, n_half, n_most, value, n })
    }
}

impl Ease {
    /// `None` where none of the outcomes is known.
    pub(super) fn of(
        cross: &Cross,
        outcomes: &[Outcome],
        progress: &Progress,
    ) -> Result<Option<Self>, Cancelled> {
        let is_asked = |it: &Outcome| outcomes.contains(it);
        let all = cross.quantities.iter().enumerate();
        let quantities: Vec<usize> =
            all.filter(|(_, it)| is_asked(&it.outcome)).map(|(idx, _)| idx).collect();
        if quantities.is_empty() {
            return Ok(None);
        }
        let index = index(cross, &quantities);
        progress.check()?;
        let known = |row: usize| !index[row].is_nan();
        let ranks = percentile_ranks(&index);
        let n_known = (0..index.len()).filter(|it| known(*it)).count();
        let ties = tie_term(&index);
        let mut segments = Vec::new();
        for (place, _) in cross.places() {
            progress.check()?;
            let members: Vec<usize> = cross.members(place).iter().filter(|it| known(*it)).collect();
            if members.len() < TOO_FEW {
                continue;
            }
            let n = members.len();
            let mean = |of: &[f64]| members.iter().map(|it| of[*it]).sum::<f64>() / n as f64;
            let p = rank_sum_p(mean(&ranks), n, n_known, ties);
            segments.push((place, n, mean(&index), p));
        }
        let qs = discovery_rates(&segments.iter().map(|it| it.3).collect::<Vec<_>>());
        let mut segments: Vec<Eased> = segments
            .into_iter()
            .zip(qs)
            .map(|((place, n, index, _), q)| {
                let standing = match q {
                    q if q < 0.05 && 0.5 < index => Standing::Easier,
                    q if q < 0.05 => Standing::Harder,
                    _ => Standing::Open,
                };
                Eased { place, n, index, q, standing }
            })
            .collect();
        segments.sort_by(|a, b| b.index.total_cmp(&a.index));
        Ok(Some(Self { quantities, segments }))
    }
}

/// For each customer, the mean of the percentile ranks that are known, turned so that more is easier.
fn index(cross: &Cross, quantities: &[usize]) -> Vec<f64> {
    let n_rows = cross.quantities.first().map_or(0, |it| it.values().len());
    let (mut sums, mut counts) = (vec![0.0; n_rows], vec![0.0; n_rows]);
    for quantity in quantities.iter().map(|it| &cross.quantities[*it]) {
        let ranks = percentile_ranks(quantity.values());
        for (row, rank) in ranks.into_iter().enumerate().filter(|(_, it)| !it.is_nan()) {
            sums[row] += if low_is_best(quantity.outcome) { 1.0 - rank } else { rank };
            counts[row] += 1.0;
        }
    }
    sums.iter().zip(counts).map(|(sum, n)| sum / n).collect()
}

fn sorted(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).filter(|it| !values[*it].is_nan()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    order
}

/// (rank − ½) / n, ties at the mean of their ranks; NaN stays NaN.
fn percentile_ranks(values: &[f64]) -> Vec<f64> {
    let order = sorted(values);
    let n = order.len() as f64;
    let mut res = vec![f64::NAN; values.len()];
    let mut at = 0;
    for tied in order.chunk_by(|a, b| values[*a] == values[*b]) {
        for row in tied {
            res[*row] = (at as f64 + tied.len() as f64 / 2.0) / n;
        }
        at += tied.len();
    }
    res
}

/// Σ (t³ − t) over runs of equal values.
fn tie_term(values: &[f64]) -> f64 {
    let order = sorted(values);
    let runs = order.chunk_by(|a, b| values[*a] == values[*b]).map(|it| it.len() as f64);
    runs.map(|t| t.powi(3) - t).sum()
}

/// The two-sided p of the rank sum test (Mann and Whitney 1947), by the normal with ties and continuity corrected:
/// `mean` is the mean percentile rank of `n` among `n_all`.
fn rank_sum_p(mean: f64, n: usize, n_all: usize, ties: f64) -> f64 {
    let (n, all) = (n as f64, n_all as f64);
    let others = all - n;
    // Back from (rank − ½) / n to the sum of ranks, and from it to U.
    let sum = n * (mean * all + 0.5);
    let u = sum - n * (n + 1.0) / 2.0;
    let variance = n * others / 12.0 * ((all + 1.0) - ties / (all * (all - 1.0)));
    if others < 1.0 || variance <= 0.0 {
        return 1.0;
    }
    let distance = ((u - n * others / 2.0).abs() - 0.5).max(0.0);
    (2.0 * upper_tail(distance / variance.sqrt())).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against scipy 1.x, `mannwhitneyu(x, y, method='asymptotic')`.
    #[test]
    fn the_rank_sum_test_is_that_of_the_books() {
        let x = [1.1, 2.3, 2.3, 4.0, 5.5, 6.1];
        let y = [0.5, 0.9, 1.1, 2.0, 2.3, 2.4, 3.0, 3.1];
        let all: Vec<f64> = x.iter().chain(&y).copied().collect();
        let ranks = percentile_ranks(&all);
        let mean = ranks[..x.len()].iter().sum::<f64>() / x.len() as f64;
        let p = rank_sum_p(mean, x.len(), all.len(), tie_term(&all));
        assert!((p - 0.153_302_9).abs() < 1e-6, "{p}");
    }
}
