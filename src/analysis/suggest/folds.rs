//! Which rows are learnt from and which are held out.

use std::collections::BTreeMap;

use super::seed::Seed;

/// Rows to learn from, and rows to judge by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) train: Vec<u32>,
    pub(super) test: Vec<u32>,
}

/// Deals the rows into folds, the best and the others each evenly; each fold is held out once. Rows of one group stay
/// together.
pub(super) fn folds(
    rows: &[u32],
    is_best: &[bool],
    groups: Option<&[u32]>,
    n_folds: usize,
    seed: &mut Seed,
) -> Vec<Split> {
    let mut fold_of: Vec<usize> = vec![0; rows.len()];
    if let Some(groups) = groups {
        let mut units: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            units.entry(groups[*row as usize]).or_default().push(at);
        }
        let mut units: Vec<Vec<usize>> = units.into_values().collect();
        seed.shuffle(&mut units);
        // Large groups first, each into the fold that has least.
        units.sort_by_key(|it| std::cmp::Reverse(it.len().ilog2()));
        let mut sizes = vec![0; n_folds];
        for unit in units {
            let fold = (0..n_folds).min_by_key(|it| sizes[*it]).unwrap_or_default();
            sizes[fold] += unit.len();
            for it in unit {
                fold_of[it] = fold;
            }
        }
    } else {
        let mut dealt = 0;
        for best in [true, false] {
            let mut part: Vec<usize> =
                (0..rows.len()).filter(|it| is_best[rows[*it] as usize] == best).collect();
            seed.shuffle(&mut part);
            for at in part {
                fold_of[at] = dealt % n_folds;
                dealt += 1;
            }
        }
    }
    let part = |keep: &dyn Fn(usize) -> bool| -> Vec<u32> {
        rows.iter().zip(&fold_of).filter(|it| keep(*it.1)).map(|it| *it.0).collect()
    };
    (0..n_folds)
        .map(|fold| Split { train: part(&|it| it != fold), test: part(&|it| it == fold) })
        .collect()
}

/// The outcomes dealt out anew. Rows of one group keep together: groups swap places as blocks.
pub(super) fn shuffled(is_best: &[bool], groups: Option<&[u32]>, seed: &mut Seed) -> Vec<bool> {
    let Some(groups) = groups else {
        let mut res = is_best.to_vec();
        seed.shuffle(&mut res);
        return res;
    };
    let mut rows: Vec<usize> = (0..is_best.len()).collect();
    seed.shuffle(&mut rows);
    rows.sort_by_key(|it| groups[*it]);
    let mut blocks: Vec<&[usize]> = rows.chunk_by(|a, b| groups[*a] == groups[*b]).collect();
    seed.shuffle(&mut blocks);
    let dealt = blocks.concat();
    let mut res = vec![false; is_best.len()];
    rows.iter().zip(dealt).for_each(|(to, from)| res[*to] = is_best[from]);
    res
}
