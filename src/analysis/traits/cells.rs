//! Customers who answer everything alike, counted as one.
//!
//! Whatever is asked of an attribute, a customer's answer depends on its *cell* only: the value, the set of tags, or where
//! the number lies among the ends that intervals can have. Under other labels each cell is counted once, and each
//! question then costs a few additions, whatever the number of customers.

use rustc_hash::FxHashMap;

use crate::analysis::sample::{Bits, Feature, Values, grid};

/// The cell of each row of the sample; cells of numbers and days rise with them.
pub(super) fn cells(feature: &Feature) -> Vec<u32> {
    match &feature.values {
        Values::Category { codes, .. } => codes.clone(),
        Values::Flag(it) => it.iter().map(|it| u32::from(*it)).collect(),
        Values::Tags { holders, .. } => sets(feature.known.n_rows(), holders),
        Values::Number { lo, hi } => {
            let ends = grid(feature);
            let width = 2 * ends.len() as u32 + 2;
            let ranges = lo.iter().zip(hi);
            ranges.map(|(lo, hi)| place(&ends, *lo) * width + place(&ends, *hi)).collect()
        }
        Values::Date(days) => {
            let ends = grid(feature);
            days.iter().map(|it| place(&ends, f64::from(*it))).collect()
        }
    }
}

/// Even between two ends, odd on one.
fn place(ends: &[f64], x: f64) -> u32 {
    let n_below = ends.partition_point(|it| *it < x);
    2 * n_below as u32 + u32::from(ends.get(n_below) == Some(&x))
}

/// Sets of tags, numbered as they come to be by adding tag after tag.
fn sets(n_rows: usize, holders: &[Bits]) -> Vec<u32> {
    let mut res = vec![0; n_rows];
    let mut next: FxHashMap<(u32, usize), u32> = FxHashMap::default();
    for (tag, holders) in holders.iter().enumerate() {
        for row in holders.iter() {
            let new = next.len() as u32 + 1;
            res[row] = *next.entry((res[row], tag)).or_insert(new);
        }
    }
    res
}

/// Cells in a row, from the first to before the last.
pub(super) type Run = (u32, u32);

/// The runs of these cells.
pub(super) fn runs(cells: &Bits) -> Vec<Run> {
    let mut res: Vec<Run> = Vec::new();
    for it in cells.iter().map(|it| it as u32) {
        match res.last_mut() {
            Some(last) if last.1 == it => last.1 += 1,
            _ => res.push((it, it + 1)),
        }
    }
    res
}

/// How many customers there are in the cells before each.
#[derive(Clone, Debug)]
pub(super) struct Upto(Vec<u32>);

impl Upto {
    pub(super) fn of(cells: impl Iterator<Item = u32>, n_cells: usize) -> Self {
        let mut res = vec![0; n_cells + 1];
        cells.for_each(|it| res[it as usize + 1] += 1);
        for at in 0..n_cells {
            res[at + 1] += res[at];
        }
        Self(res)
    }

    pub(super) fn over(&self, runs: &[Run]) -> usize {
        let each = runs.iter().map(|(from, to)| self.0[*to as usize] - self.0[*from as usize]);
        each.sum::<u32>() as usize
    }
}
