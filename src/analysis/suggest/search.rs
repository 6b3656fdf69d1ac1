//! The search for a scorecard: the criterion that adds most, then the next, and each exchanged for a better one while
//! there is one; weights at last.

use super::{
    atoms::Atoms,
    gain::{Gains, Proposal},
    logistic::{Logistic, Patterns, fit},
    shape::Shape,
    weights::whole_weights,
};

/// Criteria on one attribute: two can nest.
const PER_ATTRIBUTE: usize = 2;

/// Proposals that are fitted before one is chosen.
const FITTED: usize = 4;

/// What a search may use.
#[derive(Clone, Debug)]
pub(super) struct Limits {
    pub(super) max_criteria: usize,
    /// By attribute: whether a criterion on it is wanted in any case.
    pub(super) pinned: Vec<bool>,
    pub(super) banned: Vec<bool>,
    /// How often each criterion may be exchanged.
    pub(super) n_rounds: usize,
    /// How many cards are followed at once.
    pub(super) beam: usize,
}

/// Some rows, and what is sought in them.
#[derive(Clone, Copy)]
pub(super) struct Search<'a> {
    pub(super) atoms: &'a [Atoms],
    pub(super) rows: &'a [u32],
    pub(super) is_best: &'a [bool],
    pub(super) limits: &'a Limits,
}

/// Criteria with their weights.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Card {
    pub(super) shapes: Vec<Shape>,
    pub(super) weights: Vec<u8>,
    /// Whether to fail it is to be out, and to pass it earns nothing.
    pub(super) is_must: Vec<bool>,
}

impl Card {
    /// The half-points of a row.
    pub(super) fn earned(&self, atoms: &[Atoms], row: usize) -> u32 {
        let preferred = self.shapes.iter().zip(&self.weights).zip(&self.is_must);
        let each = preferred.filter(|it| !it.1).map(|((it, weight), _)| {
            u32::from(it.level(&atoms[it.feature], row)) * u32::from(*weight)
        });
        each.sum()
    }

    /// What a row is ranked by: whoever is out stands below all others.
    pub(super) fn points(&self, atoms: &[Atoms], row: usize) -> u32 {
        let mut musts = self.shapes.iter().zip(&self.is_must).filter(|it| *it.1);
        let is_out = musts.any(|(it, _)| it.fails(&atoms[it.feature], row));
        if is_out { 0 } else { 1 + self.earned(atoms, row) }
    }

    /// The most that can be earned.
    pub(super) fn total(&self) -> u32 {
        let preferred = self.weights.iter().zip(&self.is_must).filter(|it| !it.1);
        preferred.map(|it| 2 * u32::from(*it.0)).sum()
    }
}

/// Criteria under search, fitted.
struct Stand {
    shapes: Vec<Shape>,
    patterns: Patterns,
    fit: Logistic,
}

impl Stand {
    /// What is to be made small.
    fn loss(&self) -> f64 {
        self.fit.loss + self.shapes.iter().map(|it| it.cost).sum::<f64>()
    }
}

impl Search<'_> {
    /// The best found with one criterion, with two, and so on; ends where nothing adds any more.
    pub(super) fn cards(&self) -> Vec<Card> {
        let mut res = Vec::new();
        let mut beam = vec![self.stand(Vec::new(), &[])];
        while res.len() < self.limits.max_criteria {
            let mut next: Vec<Stand> = beam.iter().flat_map(|it| self.grown(it)).collect();
            self.narrow(&mut next);
            for stand in &mut next {
                for _ in 0..self.limits.n_rounds {
                    if !self.exchange(stand) {
                        break;
                    }
                }
            }
            self.narrow(&mut next);
            let Some(best) = next.first() else { break };
            res.push(self.with_musts(Card {
                weights: whole_weights(&best.patterns, &best.fit, 5),
                is_must: vec![false; best.shapes.len()],
                shapes: best.shapes.clone(),
            }));
            beam = next;
        }
        res
    }

    /// Leaves the best few, each once.
    fn narrow(&self, beam: &mut Vec<Stand>) {
        beam.sort_by(|a, b| a.loss().total_cmp(&b.loss()));
        // The same criteria found in another order have the same loss.
        beam.dedup_by(|a, b| (a.loss() - b.loss()).abs() < 1e-6);
        beam.truncate(self.limits.beam);
    }

    fn stand(&self, shapes: Vec<Shape>, near: &[f64]) -> Stand {
        let patterns = Patterns::of(self.atoms, &shapes, self.rows, self.is_best);
        let fit = fit(&patterns, self.precision(), near);
        Stand { shapes, patterns, fit }
    }

    /// The precision of the prior on a coefficient: what five rows tell, or twenty where the outcome is rare.
    fn precision(&self) -> f64 {
        let n = self.rows.len() as f64;
        let n_best = self.rows.iter().filter(|it| self.is_best[**it as usize]).count() as f64;
        let share = (n_best + 0.5) / (n + 1.0);
        let rows = if share.min(1.0 - share) < 0.05 { 20.0 } else { 5.0 };
        rows * share * (1.0 - share)
    }

    /// The least support of a criterion: five rows, or one in fifty.
    pub(super) fn least(&self) -> usize {
        (self.rows.len() / 50).max(5)
    }

    /// With one criterion more: the best few.
    fn grown(&self, stand: &Stand) -> Vec<Stand> {
        let uses = |feature: usize| stand.shapes.iter().filter(|it| it.feature == feature).count();
        let limits = self.limits;
        let open: Vec<usize> =
            (0..limits.pinned.len()).filter(|it| limits.pinned[*it] && uses(*it) == 0).collect();
        // Pins come first, even where they add nothing that chance would not.
        let pinned = self.best_of(stand, |it| open.contains(&it), f64::NEG_INFINITY, None);
        if !pinned.is_empty() {
            return pinned;
        }
        let may = |it: usize| !limits.banned[it] && uses(it) < PER_ATTRIBUTE;
        self.best_of(stand, may, 0.0, None)
    }

    /// The best with one more criterion on such an attribute, best first.
    fn best_of(
        &self,
        stand: &Stand,
        may: impl Fn(usize) -> bool,
        least: f64,
        but: Option<&Shape>,
    ) -> Vec<Stand> {
        let gains = Gains::new(
            self.rows,
            self.is_best,
            &stand.patterns,
            &stand.fit,
            self.precision(),
            self.least(),
        );
        let features = (0..self.atoms.len()).filter(|it| may(*it));
        let mut proposals: Vec<Proposal> =
            features.flat_map(|it| gains.proposals(it, &self.atoms[it])).collect();
        proposals.retain(|it| least < it.gain && !stand.shapes.contains(&it.shape));
        proposals.retain(|it| Some(&it.shape) != but);
        proposals.sort_by(|a, b| b.gain.total_cmp(&a.gain));
        let fitted = proposals.into_iter().take(FITTED).map(|it| self.with(stand, it.shape));
        let sound = fitted.filter(|it| it.fit.beta[1..].iter().all(|it| 0.0 < *it));
        let mut res: Vec<Stand> = sound.collect();
        res.sort_by(|a, b| a.loss().total_cmp(&b.loss()));
        res
    }

    fn with(&self, stand: &Stand, shape: Shape) -> Stand {
        let atoms = &self.atoms[shape.feature];
        let patterns = stand.patterns.with(atoms, &shape, self.rows, self.is_best);
        let fit = fit(&patterns, self.precision(), &stand.fit.beta);
        let shapes = stand.shapes.iter().cloned().chain([shape]).collect();
        Stand { shapes, patterns, fit }
    }

    /// Tries to put another in the place of each; whether that helped.
    fn exchange(&self, stand: &mut Stand) -> bool {
        let mut helped = false;
        for at in 0..stand.shapes.len() {
            let (mut shapes, mut near) = (stand.shapes.clone(), stand.fit.beta.clone());
            let old = shapes.remove(at);
            near.remove(at + 1);
            let without = self.stand(shapes, &near);
            let uses = |feature| without.shapes.iter().filter(|it| it.feature == feature).count();
            let is_bound = self.limits.pinned[old.feature] && uses(old.feature) == 0;
            let may = |it: usize| {
                if is_bound {
                    it == old.feature
                } else {
                    !self.limits.banned[it] && uses(it) < PER_ATTRIBUTE
                }
            };
            // What it would have to gain, less a tenth, as a score test is not quite what the fit will say.
            let gained = without.loss() - stand.loss();
            let least = gained - 0.1 * gained.abs();
            let other = self.best_of(&without, may, least, Some(&old)).into_iter().next();
            if let Some(other) = other.filter(|it| it.loss() < stand.loss() - 0.01) {
                *stand = other;
                helped = true;
            }
        }
        helped
    }
}
