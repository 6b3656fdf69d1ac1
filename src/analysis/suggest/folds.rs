//! Which rows are learnt from and which are held out.

use std::collections::BTreeMap;

use crate::analysis::statistics::Random;

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
    seed: &mut Random,
) -> Vec<Split> {
    let mut fold_of: Vec<usize> = vec![0; rows.len()];
    if let Some(groups) = groups {
        let mut units: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            units.entry(groups[*row as usize]).or_default().push(at);
        }
        let mut units: Vec<Vec<usize>> = units.into_values().collect();
        seed.draw(&mut units, usize::MAX);
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
            seed.draw(&mut part, usize::MAX);
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

/// The outcomes of these rows dealt out anew. Rows of one group keep together: groups swap places as blocks.
pub(super) fn shuffled(
    rows: &[u32],
    is_best: &[bool],
    groups: Option<&[u32]>,
    seed: &mut Random,
) -> Vec<bool> {
    let mut from = rows.to_vec();
    seed.draw(&mut from, usize::MAX);
    let mut to = rows.to_vec();
    if let Some(groups) = groups {
        // Within a block the order is by chance.
        from.sort_by_key(|it| groups[*it as usize]);
        to.clone_from(&from);
        let same = |a: &u32, b: &u32| groups[*a as usize] == groups[*b as usize];
        let mut blocks: Vec<&[u32]> = from.chunk_by(same).collect();
        seed.draw(&mut blocks, usize::MAX);
        from = blocks.concat();
    }
    let mut res = is_best.to_vec();
    for (to, from) in to.iter().zip(from) {
        res[*to as usize] = is_best[from as usize];
    }
    res
}
