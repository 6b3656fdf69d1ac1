//! Conjunctions of conditions that a person says aloud, and the whole front of coverage against lift.
//!
//! A beam search for weighted relative accuracy as in subgroup discovery (Lavrač, Kavšek, Flach and Todorovski, *Subgroup
//! discovery with CN2-SD*, 2004), over every value, union, tag pair and range, with shares shrunk towards the base.

use super::{atoms::Atoms, forms::Sums, search::Limits, shape::Shape};

/// Conditions in a sentence.
const MAX_CONDITIONS: usize = 3;

const BEAM: usize = 6;

/// The least share of customers that a sentence covers.
const LEAST_COVERAGE: f64 = 0.05;

/// Exponents of coverage in what is sought: 1 is weighted relative accuracy; less prefers lift (Klösgen 1996).
const EXPONENTS: [f64; 3] = [1.0, 0.7, 0.5];

/// A conjunction, and how many rows and best rows meet it.
#[derive(Clone, Debug)]
pub(super) struct Conjunction {
    pub(super) shapes: Vec<Shape>,
    pub(super) n: f64,
    pub(super) n_best: f64,
    /// The lift, shrunk.
    pub(super) lift: f64,
}

impl Conjunction {
    pub(super) fn passes(&self, atoms: &[Atoms], row: usize) -> bool {
        self.shapes.iter().all(|it| it.level(&atoms[it.feature], row) == 2)
    }
}

pub(super) struct Sentences<'a> {
    pub(super) atoms: &'a [Atoms],
    pub(super) rows: &'a [u32],
    pub(super) is_best: &'a [bool],
    pub(super) limits: &'a Limits,
}

/// What a search found.
pub(super) struct Found {
    /// Conjunctions of which none has both more coverage and more lift, the widest first.
    pub(super) front: Vec<Conjunction>,
    /// Of at most one condition, two, three: the one of greatest weighted relative accuracy.
    pub(super) by_length: Vec<Conjunction>,
}

impl Sentences<'_> {
    pub(super) fn find(&self) -> Found {
        let all = self.all();
        let worth = |it: &Conjunction| it.n * (it.lift - 1.0);
        let best = |length: usize| {
            let short = all.iter().filter(|it| it.shapes.len() <= length);
            short.max_by(|a, b| {
                worth(a).total_cmp(&worth(b)).then(b.shapes.len().cmp(&a.shapes.len()))
            })
        };
        let by_length = (1..=MAX_CONDITIONS).filter_map(best).cloned().collect();
        Found { by_length, front: front(all) }
    }

    /// All that a search comes by.
    fn all(&self) -> Vec<Conjunction> {
        let base = self.base();
        let mut all = Vec::new();
        for exponent in EXPONENTS {
            let worth = |it: &Conjunction| {
                (it.n / self.rows.len() as f64).powf(exponent) * base * (it.lift - 1.0)
            };
            let blank = Conjunction {
                shapes: Vec::new(),
                n: self.rows.len() as f64,
                n_best: 0.0,
                lift: 1.0,
            };
            let mut beam = vec![blank];
            for _ in 0..MAX_CONDITIONS {
                let mut next: Vec<Conjunction> = Vec::new();
                for it in &beam {
                    next.extend(self.narrower(it, &worth));
                }
                next.sort_by(|a, b| worth(b).total_cmp(&worth(a)));
                // The same rows said in another way.
                next.dedup_by(|a, b| a.n == b.n && a.n_best == b.n_best);
                next.truncate(BEAM);
                all.extend(next.iter().cloned());
                beam = next;
            }
        }
        all
    }

    fn base(&self) -> f64 {
        let n_best = self.rows.iter().filter(|it| self.is_best[**it as usize]).count();
        (n_best as f64 + 0.5) / (self.rows.len() as f64 + 1.0)
    }

    /// One condition more, on an attribute not yet used: of each attribute the best.
    fn narrower(&self, of: &Conjunction, worth: &dyn Fn(&Conjunction) -> f64) -> Vec<Conjunction> {
        let base = self.base();
        let prior = if base < 0.05 { 20.0 } else { 5.0 };
        let rows: Vec<usize> = self
            .rows
            .iter()
            .map(|it| *it as usize)
            .filter(|it| of.passes(self.atoms, *it))
            .collect();
        let share = |sums: &[f64]| (sums[1] + prior * base) / (sums[0] + prior);
        let least = (self.rows.len() as f64 * LEAST_COVERAGE).max(5.0);
        let free = (0..self.atoms.len()).filter(|feature| {
            !self.limits.banned[*feature] && of.shapes.iter().all(|it| it.feature != *feature)
        });
        free.filter_map(|feature| {
            let atoms = &self.atoms[feature];
            let mut by_atom = vec![0.0; 2 * (atoms.n + 1)];
            for row in &rows {
                let at = 2 * atoms.single(*row);
                by_atom[at] += 1.0;
                by_atom[at + 1] += f64::from(u8::from(self.is_best[*row]));
            }
            let goodness = &share;
            let support = (self.rows.len() / 50).max(5) as f64;
            let sums =
                Sums { by_atom: &by_atom, stride: 2, least: support, goodness, square: None };
            let mut best: Option<(f64, Conjunction)> = None;
            sums.each(atoms, &mut |sums, cost, form| {
                if sums[0] < least || of.n <= sums[0] {
                    return;
                }
                let mut it = Conjunction {
                    shapes: Vec::new(),
                    n: sums[0],
                    n_best: sums[1],
                    lift: share(sums) / base,
                };
                let worth = worth(&it);
                if best.as_ref().is_none_or(|it| it.0 < worth) {
                    let shape = Shape::new(feature, atoms, form(), cost);
                    it.shapes = of.shapes.iter().cloned().chain([shape]).collect();
                    best = Some((worth, it));
                }
            });
            best.map(|it| it.1).filter(|it| of.lift < it.lift)
        })
        .collect()
    }
}

fn front(mut all: Vec<Conjunction>) -> Vec<Conjunction> {
    // Of equal ones the shortest.
    all.sort_by(|a, b| {
        b.n.total_cmp(&a.n)
            .then(b.lift.total_cmp(&a.lift))
            .then(a.shapes.len().cmp(&b.shapes.len()))
    });
    let mut best = 1.0;
    all.retain(|it| {
        let is_on = best < it.lift;
        best = it.lift.max(best);
        is_on
    });
    all
}
