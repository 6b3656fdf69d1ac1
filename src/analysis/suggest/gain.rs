//! What each possible criterion would add to those there are: every value, union, tag pair and range, from sums by atom.
//!
//! The gain is Rao's score test given the criteria there are (Rao 1948; Boos, *On generalized score tests*, 1992),
//! shrunk by a prior, less what the best of so many would gain by chance. Without that deduction the attributes with
//! most values win (Loh and Shih, *Split selection methods for classification trees*, 1997).

use super::{
    atoms::Atoms,
    forms::Sums,
    logistic::{Logistic, Patterns, forward},
    shape::{Form, Shape},
};

/// Proposals kept of one attribute.
const KEPT: usize = 3;

/// A criterion that could be added.
#[derive(Clone, Debug)]
pub(super) struct Proposal {
    /// As χ², less the cost of the search.
    pub(super) gain: f64,
    pub(super) shape: Shape,
}

/// The criteria there are, ready to be asked what more would bring.
pub(super) struct Gains<'a> {
    rows: &'a [u32],
    is_best: &'a [bool],
    patterns: &'a Patterns,
    /// By pattern: one row, the residual of one that is not best, w, and the whitened w·x.
    sums: Vec<f64>,
    stride: usize,
    /// Added to the variance: rows of prior.
    prior: f64,
    least: f64,
}

impl<'a> Gains<'a> {
    pub(super) fn new(
        rows: &'a [u32],
        is_best: &'a [bool],
        patterns: &'a Patterns,
        fit: &Logistic,
        precision: f64,
        least: usize,
    ) -> Self {
        let width = patterns.n_criteria + 1;
        let stride = 3 + width;
        let mut sums = Vec::with_capacity(patterns.counts.len() * stride);
        let mut z = vec![0.0; width];
        for (pattern, p) in fit.p.iter().enumerate() {
            let w = p * (1.0 - p);
            z[0] = w;
            for (z, level) in z[1..].iter_mut().zip(patterns.levels(pattern)) {
                *z = w * f64::from(*level) / 2.0;
            }
            forward(&fit.factor, width, &mut z);
            sums.extend([1.0, -p, w]);
            sums.extend(&z);
        }
        Self { rows, is_best, patterns, sums, stride, prior: precision, least: least as f64 }
    }

    /// The best that could be asked of this attribute, best first.
    pub(super) fn proposals(&self, feature: usize, atoms: &Atoms) -> Vec<Proposal> {
        let by_atom = self.by_atom(atoms);
        let n_known: f64 = by_atom[self.stride..].iter().step_by(self.stride).sum();
        let mut best: Vec<(f64, f64, Form)> = Vec::new();
        let goodness = |sums: &[f64]| sums[1] / (sums[2] + self.prior);
        let sums = Sums {
            by_atom: &by_atom,
            stride: self.stride,
            least: self.least,
            goodness: &goodness,
            square: Some(2),
        };
        sums.each(atoms, &mut |sums, cost, form| {
            if sums[0] < self.least || n_known <= sums[0] {
                return;
            }
            let Some(gain) = self.gain(sums).map(|it| it - cost) else { return };
            let at = best.partition_point(|it| gain <= it.0);
            if at < KEPT {
                best.insert(at, (gain, cost, form()));
                best.truncate(KEPT);
            }
        });
        let proposal =
            |(gain, cost, form)| Proposal { gain, shape: Shape::new(feature, atoms, form, cost) };
        best.into_iter().map(proposal).collect()
    }

    /// Sums by atom, atom 0 included.
    fn by_atom(&self, atoms: &Atoms) -> Vec<f64> {
        let stride = self.stride;
        let mut res = vec![0.0; (atoms.n + 1) * stride];
        for (row, pattern) in self.rows.iter().zip(&self.patterns.of_row) {
            let row = *row as usize;
            let (to, from) = (atoms.single(row) * stride, *pattern as usize * stride);
            let (to, from) = (&mut res[to..to + stride], &self.sums[from..from + stride]);
            to.iter_mut().zip(from).for_each(|(to, from)| *to += from);
            to[1] += f64::from(u8::from(self.is_best[row]));
        }
        res
    }

    /// The gain over the sums of the rows that pass; `None` where fewer of them are good than the criteria there are
    /// would have it.
    fn gain(&self, sums: &[f64]) -> Option<f64> {
        let (residual, weight) = (sums[1], sums[2]);
        let explained: f64 = sums[3..].iter().map(|it| it * it).sum();
        let variance = (weight - explained).max(0.0) + self.prior;
        (0.0 < residual).then(|| residual * residual / variance)
    }
}
