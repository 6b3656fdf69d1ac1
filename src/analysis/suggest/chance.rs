//! Whether the search finds more in the data than in the same data with the outcomes dealt out anew.
//!
//! The whole search is repeated on each shuffle, so the p-value has paid for it (Ojala and Garriga, *Permutation tests
//! for studying classifier performance*, 2010). It stops early where shuffles do as well again and again (Besag and
//! Clifford, *Sequential Monte Carlo p-values*, 1991).

use crate::{
    analysis::statistics::Random,
    jobs::{Cancelled, Progress},
};

use super::{
    Chance,
    atoms::Atoms,
    figures::{Ranking, mean},
    folds::{folds, shuffled},
    parallel::in_parallel,
    search::{Limits, Search},
};

const FOLDS: usize = 5;

/// So many as good, and it is settled.
const ENOUGH: usize = 10;

pub(super) struct Test<'a> {
    pub(super) atoms: &'a [Atoms],
    pub(super) rows: &'a [u32],
    pub(super) is_best: &'a [bool],
    pub(super) groups: Option<&'a [u32]>,
    pub(super) limits: &'a Limits,
    pub(super) seed: u64,
}

impl Test<'_> {
    pub(super) fn run(&self, progress: &Progress) -> Result<Chance, Cancelled> {
        let observed = self.statistic(self.is_best, 0, progress)?;
        let (mut aucs, mut n_as_good) = (Vec::new(), 0);
        let n = self.n_shuffles();
        while aucs.len() < n && n_as_good < ENOUGH {
            let (from, n) = (aucs.len(), 20.min(n - aucs.len()));
            aucs.extend(in_parallel(n, |it| {
                let stream = (from + it) as u64 + 1;
                let is_best = shuffled(
                    self.rows,
                    self.is_best,
                    self.groups,
                    &mut Random::new(self.seed, 1000 + stream),
                );
                self.statistic(&is_best, stream, progress)
            })?);
            n_as_good = aucs.iter().filter(|it| observed <= **it).count();
        }
        Ok(Chance { n_shuffles: aucs.len(), n_as_good, auc: mean(&aucs) })
    }

    /// Enough to tell one in twenty; more where they cost little.
    pub(super) fn n_shuffles(&self) -> usize {
        match self.rows.len() * self.atoms.len() {
            0..=6_000 => 99,
            6_001..=60_000 => 39,
            _ => 24,
        }
    }

    /// The area under the curve on rows held out, at the number of criteria where it is largest.
    fn statistic(
        &self,
        is_best: &[bool],
        stream: u64,
        progress: &Progress,
    ) -> Result<f64, Cancelled> {
        let mut seed = Random::new(self.seed, 2_000_000 + stream);
        let mut by_size = vec![Vec::new(); self.limits.max_criteria];
        for split in folds(self.rows, is_best, self.groups, FOLDS, &mut seed) {
            progress.check()?;
            let search =
                Search { atoms: self.atoms, rows: &split.train, is_best, limits: self.limits };
            let cards = search.cards();
            let mut auc = 0.5;
            for (size, by_size) in by_size.iter_mut().enumerate() {
                if let Some(card) = cards.get(size) {
                    let scored = split.test.iter().map(|row| {
                        (card.points(self.atoms, *row as usize), is_best[*row as usize])
                    });
                    auc = Ranking::of(scored).auc();
                }
                by_size.push(auc);
            }
        }
        progress.advance(1)?;
        Ok(by_size.iter().map(|it| mean(it)).fold(0.0, f64::max))
    }
}
