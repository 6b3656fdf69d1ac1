//! Rows in rank order: a stable counting sort over the order of names.

use std::slice::IterMut;

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
    /// How many rows have each rank, in the first half of the rows and in the second.
    sizes: Vec<[usize; 2]>,
}

impl Ranks {
    fn new(judged: &[Fit], used: &[Used]) -> Self {
        /// Scores, ceilings.
        const N: usize = 101;
        let key = |it: &Used| {
            let it = &judged[it.code];
            (it.tier as usize * N + 100 - usize::from(it.score)) * N + 100 - usize::from(it.ceiling)
        };
        // There are few keys: those that occur are numbered without sorting.
        let mut by_key = vec![0_u16; Tier::ALL.len() * N * N];
        for it in used {
            by_key[key(it)] = 1;
        }
        let mut n_ranks = 0;
        for it in by_key.iter_mut().filter(|it| **it == 1) {
            *it = n_ranks;
            n_ranks += 1;
        }
        let mut by_code = vec![0; judged.len()];
        let mut sizes = vec![[0; 2]; usize::from(n_ranks)];
        for it in used {
            let rank = by_key[key(it)];
            by_code[it.code] = rank;
            let [left, right] = &mut sizes[usize::from(rank)];
            *left += it.n_left as usize;
            *right += (it.n() - it.n_left) as usize;
        }
        Self { by_code, sizes }
    }
}

fn sort<C: Copy + Into<u32> + Sync>(
    codes: &[C],
    ranks: &Ranks,
    order: &Order<'_>,
    mut res: Vec<u32>,
) -> Vec<u32> {
    let mut rest = &mut *res;
    let mut places = |n: usize| rest.split_off_mut(..n).unwrap_or_default().iter_mut();
    match order {
        // Within a rank the rows of the first half stand before those of the second.
        Order::AsLaid(half) => {
            let sizes = ranks.sizes.iter();
            let (left, right) = sizes.map(|[left, right]| (places(*left), places(*right))).unzip();
            let (codes_left, codes_right) = codes.split_at(*half);
            in_two(
                codes.len(),
                || put((0..).zip(codes_left.iter().copied()), ranks, left),
                || put((*half as u32..).zip(codes_right.iter().copied()), ranks, right),
            );
        }
        // Only a table that people have changed by hand: what its halves hold is not known.
        Order::By(rows) => {
            let places = ranks.sizes.iter().map(|[left, right]| places(left + right)).collect();
            put(rows.iter().map(|row| (*row, codes[*row as usize])), ranks, places);
        }
    }
    res
}

/// Writes each row, given with its code, to the next of the places that belong to its rank.
fn put<C: Into<u32>>(
    rows: impl Iterator<Item = (u32, C)>,
    ranks: &Ranks,
    mut places: Vec<IterMut<'_, u32>>,
) {
    for (row, code) in rows {
        let rank = ranks.by_code[code.into() as usize];
        if let Some(place) = places[usize::from(rank)].next() {
            *place = row;
        }
    }
}
