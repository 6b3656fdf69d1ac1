//! Which criteria are more than a preference: those that hardly any of the best fail.

use crate::{
    analysis::statistics::{Z95, wilson_of},
    model::{Condition, Quantifier, Role},
};

use super::{
    atoms::{AtomKind, Atoms},
    figures::Ranking,
    search::{Card, Search},
    shape::{Form, Shape},
};

/// Rows that have to fail before anything can be said of them.
const LEAST_FAILING: f64 = 20.0;

/// The share of the best among those that fail, at the upper end of its interval, over the share among all.
const MOST_AMONG_FAILING: f64 = 0.1;

impl Search<'_> {
    /// Makes musts of the criteria that bear it, as long as one is left to rank by and ranking does not get worse.
    pub(super) fn with_musts(&self, mut card: Card) -> Card {
        for at in 0..card.shapes.len() {
            let n_left = card.is_must.iter().filter(|it| !**it).count();
            if 1 < n_left && self.bears_a_must(&card.shapes[at]) {
                let mut other = card.clone();
                other.is_must[at] = true;
                if self.auc(&card) <= self.auc(&other) {
                    card = other;
                }
            }
        }
        card
    }

    fn bears_a_must(&self, shape: &Shape) -> bool {
        let atoms = &self.atoms[shape.feature];
        let count =
            |(n, k), row: &u32| (n + 1.0, k + f64::from(u8::from(self.is_best[*row as usize])));
        let failing = self.rows.iter().filter(|it| shape.fails(atoms, **it as usize));
        let (n, k) = failing.fold((0.0, 0.0), count);
        let (all, all_best) = self.rows.iter().fold((0.0, 0.0), count);
        LEAST_FAILING <= n && wilson_of(k, n, Z95).hi <= MOST_AMONG_FAILING * all_best / all
    }

    fn auc(&self, card: &Card) -> f64 {
        let rows = self.rows.iter().map(|it| *it as usize);
        Ranking::of(rows.map(|it| (card.points(self.atoms, it), self.is_best[it]))).auc()
    }
}

/// How a must is said: by what it excludes, where that is shorter. Nothing is near to a must.
pub(super) fn said(shape: &Shape, atoms: &Atoms) -> (Role, Condition) {
    match (&shape.form, &atoms.kind) {
        (Form::Values(values), AtomKind::Category(names)) if names.len() < 2 * values.len() => {
            let others = (1..=names.len() as u16).filter(|it| !values.contains(it));
            let form = Form::Values(others.collect());
            (Role::Exclude, Shape::new(shape.feature, atoms, form, 0.0).condition(atoms))
        }
        (Form::Tags(Quantifier::None, tags), _) => {
            let form = Form::Tags(Quantifier::Any, tags.clone());
            (Role::Exclude, Shape::new(shape.feature, atoms, form, 0.0).condition(atoms))
        }
        (Form::Run { first, last, .. }, _) => {
            let form = Form::Run { first: *first, last: *last, near: None };
            (Role::Must, Shape::new(shape.feature, atoms, form, 0.0).condition(atoms))
        }
        _ => (Role::Must, shape.condition(atoms)),
    }
}
