//! Every condition that could be asked of an attribute, each with its sums over the rows that meet it.
//!
//! The sums are given by atom; what they are of is the caller's: a score test, or counts. The first is how many rows.

use crate::model::Quantifier;

use super::{
    atoms::{AtomKind, Atoms, Near, Piece},
    shape::Form,
};

/// A union of values longer than this is no longer read.
const MAX_VALUES: usize = 8;

/// Pairs are made of this many tags, the most promising.
const PAIRED_TAGS: usize = 6;

/// Sums by atom, and how to choose between atoms.
pub(super) struct Sums<'a> {
    /// `stride` sums for each atom, atom 0 included.
    pub(super) by_atom: &'a [f64],
    pub(super) stride: usize,
    /// The least support.
    pub(super) least: f64,
    /// How good the rows are that these sums are of: unions are made of the best.
    pub(super) goodness: &'a dyn Fn(&[f64]) -> f64,
    /// Sums that are of squares: a level of one half counts a quarter in them. `None` where no tolerance is to be tried.
    pub(super) square: Option<usize>,
}

/// Called with the sums of a condition, what the search for it costs as χ² (how far the best of so many rises above
/// chance by chance, about), and its form.
pub(super) type Offer<'a> = &'a mut dyn FnMut(&[f64], f64, &dyn Fn() -> Form);

impl Sums<'_> {
    pub(super) fn each(&self, atoms: &Atoms, offer: Offer<'_>) {
        match &atoms.kind {
            AtomKind::Ordered(pieces) => self.runs(pieces, offer),
            AtomKind::Tags { names, sets } => self.tags(names.len(), sets, offer),
            AtomKind::Category(_) | AtomKind::Flag => self.unions(atoms.n, offer),
        }
    }

    fn of(&self, atom: usize) -> &[f64] {
        &self.by_atom[atom * self.stride..(atom + 1) * self.stride]
    }

    fn runs(&self, pieces: &[Piece], offer: Offer<'_>) {
        let (n, stride) = (pieces.len(), self.stride);
        // Sums over the first atoms, unknown left out.
        let mut upto = vec![0.0; (n + 1) * stride];
        for at in stride..upto.len() {
            upto[at] = upto[at - stride] + self.by_atom[at];
        }
        let over = |first: usize, last: usize, it: usize| {
            upto[last * stride + it] - upto[(first - 1) * stride + it]
        };
        let (mut sums, mut with) = (vec![0.0; stride], vec![0.0; stride]);
        let one_sided = (n as f64).ln() - 0.7;
        for first in 1..=n {
            for last in first..=n {
                if (first, last) == (1, n) {
                    continue;
                }
                sums.iter_mut().enumerate().for_each(|(it, sum)| *sum = over(first, last, it));
                let is_open = first == 1 || last == n;
                let cost = if is_open { one_sided } else { 2.0 * one_sided + 1.4 };
                let run = |near| Form::Run { first: first as u16, last: last as u16, near };
                if sums[0] < self.least {
                    continue;
                }
                offer(&sums, cost, &|| run(None));
                let Some(square) = self.square.filter(|_| is_open) else { continue };
                let nears: &[Near] =
                    if first == 1 { &pieces[last - 1].above } else { &pieces[first - 1].below };
                for near in nears {
                    let far = usize::from(near.atom);
                    let (from, to) = if first == 1 { (last + 1, far) } else { (far, first - 1) };
                    for (it, with) in with.iter_mut().enumerate() {
                        let part = if it == square { 0.25 } else { 0.5 };
                        *with = sums[it] + part * over(from, to, it);
                    }
                    offer(&with, cost + 1.0, &|| run(Some(*near)));
                }
            }
        }
    }

    /// Unions of values in the order of their goodness: for two classes the best union is among the first ones in that
    /// order (Breiman, Friedman, Olshen and Stone, *Classification and Regression Trees*, 1984, theorem 4.5).
    fn unions(&self, n_atoms: usize, offer: Offer<'_>) {
        let mut order: Vec<(f64, usize)> = (1..=n_atoms)
            .filter(|it| self.least <= self.of(*it)[0])
            .map(|it| ((self.goodness)(self.of(it)), it))
            .collect();
        order.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let cost = 0.64 * (order.len() as f64 - 2.0).max(0.0);
        let mut sums = vec![0.0; self.stride];
        for n in 1..=order.len().min(MAX_VALUES) {
            add(&mut sums, self.of(order[n - 1].1));
            offer(&sums, cost, &|| {
                let mut values: Vec<u16> = order[..n].iter().map(|it| it.1 as u16).collect();
                values.sort_unstable();
                Form::Values(values)
            });
        }
    }

    fn tags(&self, n_tags: usize, sets: &[Vec<u16>], offer: Offer<'_>) {
        let stride = self.stride;
        let mut all = vec![0.0; stride];
        let mut by_tag = vec![0.0; n_tags * stride];
        let held = || sets.iter().zip(self.by_atom[stride..].chunks(stride));
        for (set, sums) in held() {
            add(&mut all, sums);
            for tag in set {
                add(&mut by_tag[usize::from(*tag) * stride..][..stride], sums);
            }
        }
        let cost = (n_tags as f64).ln();
        let mut order: Vec<(f64, u16)> = Vec::new();
        for (tag, sums) in (0..u16::MAX).zip(by_tag.chunks(stride)) {
            if sums[0] < self.least {
                continue;
            }
            order.push(((self.goodness)(sums), tag));
            offer(sums, cost, &|| Form::Tags(Quantifier::Any, vec![tag]));
            let without: Vec<f64> = all.iter().zip(sums).map(|(a, b)| a - b).collect();
            offer(&without, cost, &|| Form::Tags(Quantifier::None, vec![tag]));
        }
        order.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        order.truncate(PAIRED_TAGS);
        for (at, (_, a)) in order.iter().enumerate() {
            for (_, b) in &order[at + 1..] {
                let pair = [*a.min(b), *a.max(b)];
                let (mut any, mut both) = (vec![0.0; stride], vec![0.0; stride]);
                for (set, sums) in held() {
                    let has = pair.map(|it| set.contains(&it));
                    if has[0] || has[1] {
                        add(&mut any, sums);
                    }
                    if has[0] && has[1] {
                        add(&mut both, sums);
                    }
                }
                offer(&any, 2.0 * cost, &|| Form::Tags(Quantifier::Any, pair.to_vec()));
                offer(&both, 2.0 * cost, &|| Form::Tags(Quantifier::All, pair.to_vec()));
            }
        }
    }
}

fn add(to: &mut [f64], from: &[f64]) {
    to.iter_mut().zip(from).for_each(|(a, b)| *a += b);
}
