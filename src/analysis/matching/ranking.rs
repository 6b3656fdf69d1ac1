//! Rows in rank order: a stable counting sort over the order of names.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::model::Tier;

use super::{
    Fit,
    matcher::in_two,
    patterns::{Codes, Used},
};

/// The order of names, in which rows of equal rank stand.
pub(super) enum Order<'a> {
    /// The rows lie in it, and are counted by halves that meet at this row.
    AsLaid(usize),
    By(&'a [u32]),
}

/// The rows by tier, score, ceiling, then name and id, written into `res`. `judged` is by code.
pub(super) fn ranked(
    codes: &Codes,
    judged: &[Fit],
    used: &[Used],
    order: &Order<'_>,
    res: Vec<u32>,
) -> Vec<u32> {
    let ranks = Ranks::new(judged, used);
    match codes {
        Codes::Narrow(it) => sort(it, &ranks, order, res),
        Codes::Wide(it) => sort(it, &ranks, order, res),
    }
}

/// The dense rank of each code.
struct Ranks {
    by_code: Vec<u16>,
    /// The place of the first row of each rank, and of its first row in the second half.
    starts: [Vec<u32>; 2],
}

impl Ranks {
    fn new(judged: &[Fit], used: &[Used]) -> Self {
        /// Scores, ceilings.
        const N: usize = 101;
        let key = |it: &Fit| {
            (it.tier as usize * N + 100 - usize::from(it.score)) * N + 100 - usize::from(it.ceiling)
        };
        // There are few keys: counted, they need no sorting.
        let mut by_key = vec![(0_u32, 0_u32); Tier::ALL.len() * N * N];
        for it in used {
            let (n, n_left) = &mut by_key[key(&judged[it.code])];
            *n += it.n_by_relationship.iter().sum::<u32>();
            *n_left += it.n_left;
        }
        let (mut starts, mut start) = ([Vec::new(), Vec::new()], 0);
        for it in by_key.iter_mut().filter(|it| 0 < it.0) {
            let (n, n_left) = *it;
            it.0 = starts[0].len() as u32;
            starts[0].push(start);
            starts[1].push(start + n_left);
            start += n;
        }
        let mut by_code = vec![0; judged.len()];
        for it in used {
            by_code[it.code] = by_key[key(&judged[it.code])].0 as u16;
        }
        Self { by_code, starts }
    }
}

fn sort<C: Copy + Into<u32> + Sync>(
    codes: &[C],
    ranks: &Ranks,
    order: &Order<'_>,
    res: Vec<u32>,
) -> Vec<u32> {
    let rank = |row: u32| {
        let code: u32 = codes[row as usize].into();
        usize::from(ranks.by_code[code as usize])
    };
    let [starts, right_starts] = ranks.starts.clone();
    let n_rows = codes.len() as u32;
    // Both threads write all over the result, each its own places: atomics let them, at no cost.
    let res: Vec<AtomicU32> = res.into_iter().map(AtomicU32::new).collect();
    let put = |row: u32, starts: &mut [u32]| {
        let place = &mut starts[rank(row)];
        res[*place as usize].store(row, Ordering::Relaxed);
        *place += 1;
    };
    match order {
        Order::AsLaid(half) => {
            let half = *half as u32;
            let place = |rows: std::ops::Range<u32>, mut starts: Vec<u32>| {
                rows.for_each(|row| put(row, &mut starts));
            };
            in_two(codes.len(), || place(0..half, starts), || place(half..n_rows, right_starts));
        }
        // Only a table that people have changed by hand: what its halves hold is not known.
        Order::By(rows) => {
            let mut starts = starts;
            rows.iter().for_each(|row| put(*row, &mut starts));
        }
    }
    res.into_iter().map(AtomicU32::into_inner).collect()
}
