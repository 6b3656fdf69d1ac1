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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::{sample::conditions, statistics::Random},
        model::{Column, Id, Kind, Span, Value},
    };

    #[test]
    fn customers_of_one_cell_answer_everything_alike() {
        let mut random = Random::new(1, 1);
        let mut numbers = Column::unknown(Kind::Number, 300);
        let mut tags = Column::unknown(Kind::Tags, 300);
        for row in 0..290 {
            let lo = random.below(400) as f64;
            let hi = lo + (random.below(2) * 30) as f64;
            numbers.set(row, Span::new(lo, hi).map(Value::Number).as_ref());
            let some = (0..=random.below(3)).map(|_| format!("tag {}", random.below(5)));
            tags.set(row, Some(Value::Tags(some.collect())).as_ref());
        }
        let rows: Vec<u32> = (0..300).collect();
        for column in [numbers, tags] {
            let feature = Feature::of(Id::new(1), &column, &rows).unwrap();
            let (cells, mut answers) = (cells(&feature), FxHashMap::default());
            let asked = conditions(&feature, 5);
            for row in feature.known.iter() {
                let answer = |set: &Bits| set.contains(row);
                let all: Vec<(bool, bool)> =
                    asked.iter().map(|it| (answer(&it.pass), answer(&it.known))).collect();
                let first = answers.entry(cells[row]).or_insert_with(|| all.clone());
                assert_eq!(*first, all);
            }
            assert!(answers.len() < 290);
        }
    }

    #[test]
    fn runs_add_up() {
        let runs = runs(&Bits::of(9, |it| it != 3 && it != 8));
        assert_eq!(runs, [(0, 3), (4, 8)]);
        assert_eq!(Upto::of([0, 3, 3, 7, 8].into_iter(), 9).over(&runs), 2);
    }
}
