//! The value index: how good a customer is, as one number from several yardsticks.

use super::Measured;
use crate::{
    analysis::{sample::Bits, statistics::percentile_ranks},
    model::{Attribute, Column, Id, Table},
};

/// The weighted mean of the percentile ranks, blanks left out; NaN where nothing is known.
pub(super) fn index(yardsticks: &[Measured], n: usize) -> Vec<f64> {
    let ranks: Vec<(f64, Vec<f64>)> = yardsticks
        .iter()
        .map(|it| {
            let mut ranks = percentile_ranks(&it.values);
            if it.yardstick.low_is_best {
                for it in &mut ranks {
                    *it = 1.0 - *it;
                }
            }
            (f64::from(it.yardstick.weight.get()), ranks)
        })
        .collect();
    let mean = |row: usize| {
        let known = || ranks.iter().filter(|(_, ranks)| !ranks[row].is_nan());
        let weight: f64 = known().map(|(weight, _)| weight).sum();
        // 0 / 0 is NaN: nothing is known.
        known().map(|(weight, ranks)| weight * ranks[row]).sum::<f64>() / weight
    };
    (0..n).map(mean).collect()
}

/// The value from which on those are the best: the `wished` highest with all that equal the last of them, or without
/// them where that would be more than half as many again. `None` where all are equal.
pub(super) fn cut(values: &[f64], wished: usize) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let last = *sorted.get(wished.checked_sub(1)?)?;
    let n_with = sorted.partition_point(|it| last <= *it);
    let n_above = sorted.partition_point(|it| last < *it);
    if n_with <= wished * 3 / 2 + 1 || n_above == 0 {
        return (n_with < sorted.len()).then_some(last);
    }
    sorted.get(n_above - 1).copied()
}

pub(super) fn median(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.filter(|it| !it.is_nan()).collect();
    values.sort_by(f64::total_cmp);
    let n = values.len();
    let (lo, hi) = (*values.get(n.checked_sub(1)? / 2)?, *values.get(n / 2)?);
    Some(if lo == hi { lo } else { lo + (hi - lo) / 2.0 })
}

/// Whether it is known of at least half of these, and not the same of all.
pub(super) fn tells(values: &[f64], of: &Bits) -> bool {
    let known: Vec<f64> = of.iter().map(|it| values[it]).filter(|it| !it.is_nan()).collect();
    let is_varied = known.windows(2).any(|it| it[0] != it[1]);
    is_varied && of.count() <= 2 * known.len()
}

/// A column as numbers: the middle of a range, or its finite end; the number of a day; 0 and 1 for no and yes. NaN where
/// unknown, and for what has no order.
pub(super) fn numbers(table: &Table, attribute: Id<Attribute>, rows: &[u32]) -> Vec<f64> {
    let Some(column) = table.columns.get(&attribute) else { return vec![f64::NAN; rows.len()] };
    let number = |row: &u32| {
        let row = *row as usize;
        match &**column {
            Column::Number(it) => it.get(row).map_or(f64::NAN, |it| middle(it.lo(), it.hi())),
            Column::Date(it) if it[row] != Column::NO_DAY => f64::from(it[row]),
            Column::Flag(it) if it[row] != 0 => f64::from(it[row] - 1),
            _ => f64::NAN,
        }
    };
    rows.iter().map(number).collect()
}

fn middle(lo: f64, hi: f64) -> f64 {
    match (lo.is_finite(), hi.is_finite()) {
        (true, true) => lo + (hi - lo) / 2.0,
        (true, false) => lo,
        (false, true) => hi,
        (false, false) => f64::NAN,
    }
}
