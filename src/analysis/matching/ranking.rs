//! Rows in rank order: a stable counting sort over the order of names.

use std::sync::atomic::{AtomicU32, Ordering};

use super::{Fit, matcher::in_two, patterns::Codes};

/// The rows by tier, score, ceiling, then name and id. `judged` is by code, `counts` the accounts of each
/// code in use.
pub(super) fn ranked(
    codes: &Codes,
    judged: &[Fit],
    counts: &[(usize, u32)],
    by_name: &[u32],
    buffer: &mut Vec<u16>,
    res: Vec<u32>,
) -> Vec<u32> {
    buffer.resize(by_name.len(), 0);
    let (ranks, starts) = ranks(judged, counts);
    match codes {
        Codes::Narrow(it) => sort(it, &ranks, starts, by_name, buffer, res),
        Codes::Wide(it) => sort(it, &ranks, starts, by_name, buffer, res),
    }
}

/// The dense rank of each code, and the place of the first row of each rank.
fn ranks(judged: &[Fit], counts: &[(usize, u32)]) -> (Vec<u16>, Vec<u32>) {
    const N: usize = 101;
    let key = |it: &Fit| {
        (it.tier as usize * N + 100 - usize::from(it.score)) * N + 100 - usize::from(it.ceiling)
    };
    let mut n_by_key = vec![0_u32; 5 * N * N];
    for (code, n) in counts {
        n_by_key[key(&judged[*code])] += n;
    }
    let mut rank_by_key = vec![0_u16; n_by_key.len()];
    let (mut starts, mut start) = (Vec::new(), 0);
    for (rank, n) in rank_by_key.iter_mut().zip(&n_by_key).filter(|(_, n)| 0 < **n) {
        *rank = starts.len() as u16;
        starts.push(start);
        start += n;
    }
    let mut res = vec![0; judged.len()];
    for (code, _) in counts {
        res[*code] = rank_by_key[key(&judged[*code])];
    }
    (res, starts)
}

fn sort<C: Copy + Into<u32> + Sync>(
    codes: &[C],
    ranks: &[u16],
    starts: Vec<u32>,
    by_name: &[u32],
    rank_by_place: &mut [u16],
    mut res: Vec<u32>,
) -> Vec<u32> {
    let n_ranks = starts.len();
    let half = by_name.len() / 2;
    let (left, right) = rank_by_place.split_at_mut(half);
    let look_up = |rows: &[u32], res: &mut [u16]| {
        let mut n_by_rank = vec![0_u32; n_ranks];
        for (row, res) in rows.iter().zip(res) {
            let code: u32 = codes[*row as usize].into();
            *res = ranks[code as usize];
            n_by_rank[usize::from(*res)] += 1;
        }
        n_by_rank
    };
    let (n_left, _) = in_two(
        by_name.len(),
        || look_up(&by_name[..half], left),
        || look_up(&by_name[half..], right),
    );
    let right_starts = starts.iter().zip(&n_left).map(|(start, n)| start + n).collect();
    // Both threads write all over the result, each its own places: atomics let them, at no cost.
    res.resize(by_name.len(), 0);
    let res: Vec<AtomicU32> = res.into_iter().map(AtomicU32::new).collect();
    let place = |rows: &[u32], ranks: &[u16], mut starts: Vec<u32>| {
        for (row, rank) in rows.iter().zip(ranks) {
            let place = &mut starts[usize::from(*rank)];
            res[*place as usize].store(*row, Ordering::Relaxed);
            *place += 1;
        }
    };
    in_two(
        by_name.len(),
        || place(&by_name[..half], &rank_by_place[..half], starts),
        || place(&by_name[half..], &rank_by_place[half..], right_starts),
    );
    res.into_iter().map(AtomicU32::into_inner).collect()
}
