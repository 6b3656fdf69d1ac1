//! The whole suggestion: searched on all customers, judged on those held out from a search of its own.
//!
//! Cross-validation is nested (Stone 1974; Varma and Simon, *Bias in error estimation when using cross-validation for
//! model selection*, 2006): the number of criteria is chosen within each part that is learnt from.

use crate::{
    analysis::statistics::Random,
    jobs::{Cancelled, Progress},
    model::{Role, Weight},
};

use super::{
    Case, Merged, Point, Sentence, Settings, Suggested, Suggestion, Verdict, Warning, Worth,
    atoms::{AtomKind, Atoms},
    chance::Test,
    figures::{Counted, HeldOut, Ranking, auc_interval, deviation, mean, share},
    folds::{Split, folds},
    gain::Gains,
    logistic::{Patterns, fit},
    parallel::in_parallel,
    role::said,
    search::{Card, Limits, Search},
    sentence::{Conjunction, Sentences},
};

const FOLDS: usize = 5;
const INNER_FOLDS: usize = 3;

/// With fewer best ones, or others, nothing can be held out.
const LEAST: usize = 8;

/// More rows than this are not learnt from: a scorecard of seven criteria is told well from so many.
const MOST: usize = 20_000;

/// Everything the parts of a suggestion share.
pub(super) struct Work<'a> {
    case: &'a Case<'a>,
    settings: &'a Settings,
    atoms: Vec<Atoms>,
    /// The rows that are asked about.
    everyone: Vec<u32>,
    /// Those that are learnt from: all, or so many of them that more would tell nothing.
    rows: Vec<u32>,
    is_best: Vec<bool>,
    limits: Limits,
}

/// One split, judged.
struct Judged {
    /// By number of criteria.
    by_size: Vec<Ranking>,
    /// At the number of criteria that the training part chose.
    best: Ranking,
    churned: Ranking,
    /// Of each conjunction of the training front: coverage, and rows and best rows held out that meet it.
    front: Vec<(f64, f64, f64)>,
    /// Of the best conjunction of each length: rows and best rows held out that meet it.
    by_length: Vec<(f64, f64)>,
    /// Rows and best rows held out.
    total: (f64, f64),
}

pub(super) fn suggestion(
    case: &Case<'_>,
    settings: &Settings,
    progress: &Progress,
) -> Result<Suggestion, Cancelled> {
    let work = Work::new(case, settings);
    let n_best = work.n_best();
    let mut warnings = work.warnings(n_best);
    if n_best.min(work.rows.len() - n_best) < LEAST || work.atoms.is_empty() {
        return Ok(Suggestion {
            verdict: Verdict::TooFew { needed: LEAST },
            criteria: Vec::new(),
            scores: Vec::new(),
            held_out: None,
            curve: Vec::new(),
            n_chosen: 0,
            chance: None,
            sentence: None,
            front: Vec::new(),
            merged: Vec::new(),
            warnings,
        });
    }
    let n_repeats = work.n_repeats();
    let quick = Limits {
        max_criteria: settings.max_criteria.min(4),
        n_rounds: 0,
        beam: 1,
        ..work.limits.clone()
    };
    let test = Test {
        atoms: &work.atoms,
        rows: &work.rows,
        is_best: &work.is_best,
        groups: case.groups,
        limits: &quick,
        seed: settings.seed,
    };
    progress.start((n_repeats * FOLDS * 2 + test.n_shuffles() + 4) as u64);
    let judged = work.judged(n_repeats, progress)?;
    let (curve, n_chosen) = curve(&judged, settings.max_criteria);
    let chance = test.run(progress)?;
    let beats = chance.p() < 0.05;
    let mut cards = if beats { work.cards() } else { Vec::new() };
    progress.advance(2)?;
    cards.truncate(n_chosen.max(work.limits.pinned.iter().filter(|it| **it).count()));
    let card = cards.pop();
    let found = beats.then(|| work.sentences(&work.rows).find());
    progress.advance(2)?;
    let said = |it: &Conjunction| work.sentence(it, &judged);
    let mut front: Vec<Sentence> = found.iter().flat_map(|it| &it.front).map(said).collect();
    let sentence = found.as_ref().and_then(|it| it.by_length.get(length(&judged)?)).map(said);
    // A short one may lie a little behind the front, and is shown among its points all the same.
    if let Some(it) = sentence.as_ref().filter(|it| !front.contains(it)) {
        front.insert(front.partition_point(|other| it.n_pass < other.n_pass), it.clone());
    }
    let criteria = card.as_ref().map(|it| work.criteria(it)).unwrap_or_default();
    warnings.extend(work.doubts(&criteria));
    Ok(Suggestion {
        verdict: if beats { Verdict::BeatsChance } else { Verdict::LikeChance },
        merged: card.as_ref().map(|it| work.merged(it)).unwrap_or_default(),
        scores: card.as_ref().map(|it| work.scores(it)).unwrap_or_default(),
        criteria,
        held_out: Some(work.held_out(&judged, n_repeats)),
        curve,
        n_chosen,
        chance: Some(chance),
        sentence,
        front,
        warnings,
    })
}

impl<'a> Work<'a> {
    pub(super) fn new(case: &'a Case<'a>, settings: &'a Settings) -> Self {
        let atoms = Atoms::all(case.sample);
        let n_rows = case.sample.len();
        let among = |all: &[_]| atoms.iter().map(|it| all.contains(&it.attribute)).collect();
        let limits = Limits {
            max_criteria: settings.max_criteria,
            pinned: among(&settings.pinned),
            banned: among(&settings.banned),
            n_rounds: 2,
            beam: 2,
        };
        let everyone: Vec<u32> = (0..n_rows as u32)
            .filter(|it| case.among.is_none_or(|among| among.contains(*it as usize)))
            .collect();
        let mut rows = everyone.clone();
        if MOST < rows.len() {
            Random::new(settings.seed, u64::MAX).draw(&mut rows, MOST);
            rows.truncate(MOST);
            rows.sort_unstable();
        }
        Self {
            case,
            settings,
            everyone,
            rows,
            is_best: (0..n_rows).map(|it| case.best.contains(it)).collect(),
            limits,
            atoms,
        }
    }

    fn n_best(&self) -> usize {
        self.rows.iter().filter(|it| self.is_best[**it as usize]).count()
    }

    /// 100·P / T, halves rounded up, as in matching.
    pub(super) fn scores(&self, card: &Card) -> Vec<u8> {
        let total = card.total();
        let score = |earned: u32| ((200 * earned + total) / (2 * total).max(1)) as u8;
        (0..self.is_best.len()).map(|row| score(card.earned(&self.atoms, row))).collect()
    }

    fn warnings(&self, n_best: usize) -> Vec<Warning> {
        let mut res = Vec::new();
        if n_best < 30 {
            res.push(Warning::FewBest { n_best });
        }
        for attribute in &self.settings.pinned {
            if self.atoms.iter().all(|it| it.attribute != *attribute) {
                res.push(Warning::PinUseless { attribute: *attribute });
            }
        }
        if self.rows.len() < self.everyone.len() {
            res.push(Warning::Drawn { n: self.rows.len(), of: self.everyone.len() });
        }
        if let Some(groups) = self.case.groups {
            let mut all = groups.to_vec();
            all.sort_unstable();
            all.dedup();
            res.push(Warning::Grouped { n_groups: all.len() });
        }
        res
    }

    /// Cross-validation is repeated where that costs little: with few rows, single splits differ much.
    fn n_repeats(&self) -> usize {
        match self.rows.len() {
            0..=300 => 5,
            301..=3_000 => 2,
            _ => 1,
        }
    }

    fn search<'b>(&'b self, rows: &'b [u32]) -> Search<'b> {
        Search { atoms: &self.atoms, rows, is_best: &self.is_best, limits: &self.limits }
    }

    /// The best of each number of criteria.
    pub(super) fn cards(&self) -> Vec<Card> {
        self.search(&self.rows).cards()
    }

    #[cfg(test)]
    pub(super) fn points(&self, card: &Card, row: usize) -> u32 {
        card.points(&self.atoms, row)
    }

    fn judged(&self, n_repeats: usize, progress: &Progress) -> Result<Vec<Judged>, Cancelled> {
        let splits: Vec<Split> = (0..n_repeats)
            .flat_map(|it| {
                let mut seed = Random::new(self.settings.seed, it as u64);
                folds(&self.rows, &self.is_best, self.case.groups, FOLDS, &mut seed)
            })
            .collect();
        in_parallel(splits.len(), |it| self.judge(&splits[it], it, progress))
    }

    fn judge(&self, split: &Split, idx: usize, progress: &Progress) -> Result<Judged, Cancelled> {
        let cards = self.search(&split.train).cards();
        progress.advance(1)?;
        let mut seed = Random::new(self.settings.seed, 500 + idx as u64);
        let inner = folds(&split.train, &self.is_best, self.case.groups, INNER_FOLDS, &mut seed);
        let mut aucs = Vec::new();
        for inner in &inner {
            progress.check()?;
            // Only the number of criteria is chosen here: a quicker search will do.
            let quick = Limits { n_rounds: 1, beam: 1, ..self.limits.clone() };
            let cards = Search { limits: &quick, ..self.search(&inner.train) }.cards();
            aucs.push(self.by_size(&cards, &inner.test).iter().map(Ranking::auc).collect());
        }
        let size = one_standard_error(&aucs);
        let card = cards.get(size.min(cards.len()).wrapping_sub(1));
        let churned = |row: usize| self.case.churned.is_some_and(|it| it.contains(row));
        let found = self.sentences(&split.train).find();
        let met = |it: &Conjunction| self.counts(&split.test, |row| it.passes(&self.atoms, row));
        let front = found.front.iter().map(|it| {
            let (n, k) = met(it);
            (it.n / split.train.len() as f64, n, k)
        });
        progress.advance(1)?;
        Ok(Judged {
            by_size: self.by_size(&cards, &split.test),
            best: self.ranking(card, &split.test, |it| self.is_best[it]),
            churned: self.ranking(card, &split.test, churned),
            front: front.collect(),
            by_length: found.by_length.iter().map(met).collect(),
            total: self.counts(&split.test, |_| true),
        })
    }

    fn counts(&self, rows: &[u32], passes: impl Fn(usize) -> bool) -> (f64, f64) {
        let passing = rows.iter().map(|it| *it as usize).filter(|it| passes(*it));
        passing
            .fold((0.0, 0.0), |it, row| (it.0 + 1.0, it.1 + f64::from(u8::from(self.is_best[row]))))
    }

    fn ranking(
        &self,
        card: Option<&Card>,
        rows: &[u32],
        counts: impl Fn(usize) -> bool,
    ) -> Ranking {
        Ranking::of(rows.iter().map(|it| {
            let row = *it as usize;
            (card.map_or(0, |it| it.points(&self.atoms, row)), counts(row))
        }))
    }

    /// How each number of criteria ranks; where the search ended early, the last one stays.
    fn by_size(&self, cards: &[Card], rows: &[u32]) -> Vec<Ranking> {
        (0..self.settings.max_criteria)
            .map(|it| {
                self.ranking(cards.get(it).or_else(|| cards.last()), rows, |it| self.is_best[it])
            })
            .collect()
    }

    fn held_out(&self, judged: &[Judged], n_repeats: usize) -> HeldOut {
        let n = self.rows.len() as f64;
        let n_best = self.n_best();
        let aucs: Vec<f64> = judged.iter().map(|it| it.best.auc()).collect();
        // The spread over the folds of one repeat; repeats add no customers.
        let error = deviation(&aucs) / (FOLDS as f64).sqrt();
        let top = |part: f64, of: fn(&Judged) -> &Ranking| {
            let each = judged.iter().map(|it| of(it).top(part * of(it).total().0));
            each.sum::<f64>() / n_repeats as f64
        };
        let lift = |part: f64| {
            let share = share(top(part, |it| &it.best), part * n);
            share.times(n / n_best as f64)
        };
        let best = |part| Counted::new(top(part, |it| &it.best), n_best);
        let churned = |part| {
            let churned = self.case.churned?;
            let n_churned = self.rows.iter().filter(|it| churned.contains(**it as usize)).count();
            (0 < n_churned).then(|| Counted::new(top(part, |it| &it.churned), n_churned))
        };
        let grouped = if self.case.groups.is_some() { error } else { 0.0 };
        HeldOut {
            n_splits: judged.len(),
            auc: auc_interval(mean(&aucs), n_best as f64, n - n_best as f64, grouped),
            lift_10: lift(0.1),
            lift_20: lift(0.2),
            best_10: best(0.1),
            best_20: best(0.2),
            churned_10: churned(0.1),
            churned_20: churned(0.2),
        }
    }

    pub(super) fn criteria(&self, card: &Card) -> Vec<Suggested> {
        let auc = |card: &Card| self.ranking(Some(card), &self.rows, |it| self.is_best[it]).auc();
        let (n, n_best) = self.counts(&self.everyone, |_| true);
        let whole = auc(card);
        let each = card.shapes.iter().zip(&card.weights).enumerate();
        let mut res: Vec<Suggested> = each
            .map(|(idx, (shape, weight))| {
                let atoms = &self.atoms[shape.feature];
                let mut without = card.clone();
                (without.weights[idx], without.is_must[idx]) = (0, false);
                let (n_pass, k) = self.counts(&self.everyone, |it| shape.level(atoms, it) == 2);
                let (n_known, _) = self.counts(&self.everyone, |it| atoms.of_row[it] != 0);
                let (role, condition) = if card.is_must[idx] {
                    said(shape, atoms)
                } else {
                    (Role::Prefer, shape.condition(atoms))
                };
                let (n_pass, k) = match role {
                    Role::Exclude => (n_known - n_pass, n_best - k),
                    _ => (n_pass, k),
                };
                Suggested {
                    attribute: atoms.attribute,
                    condition,
                    role,
                    weight: Weight::new(*weight).unwrap_or_default(),
                    n_pass: n_pass as usize,
                    n_known: n_known as usize,
                    n_best: k as usize,
                    lift: share(k, n_pass).times(n / n_best),
                    adds: whole - auc(&without),
                }
            })
            .collect();
        let is_preferred = |it: &Suggested| it.role == Role::Prefer;
        res.sort_by(|a, b| {
            (is_preferred(a).cmp(&is_preferred(b)))
                .then(b.weight.cmp(&a.weight))
                .then(b.adds.total_cmp(&a.adds))
        });
        res
    }

    /// Doubts about the attributes that were chosen, and about those that could hardly be.
    fn doubts(&self, criteria: &[Suggested]) -> Vec<Warning> {
        const OFTEN: f64 = 0.3;
        const MANY: usize = 20;
        let n = self.everyone.len();
        let mut res = Vec::new();
        for atoms in &self.atoms {
            let attribute = atoms.attribute;
            let n_known =
                self.everyone.iter().filter(|it| atoms.of_row[**it as usize] != 0).count();
            let blank = (n - n_known) as f64 / n.max(1) as f64;
            if OFTEN <= blank && criteria.iter().any(|it| it.attribute == attribute) {
                let percent = (100.0 * blank).round() as u8;
                res.push(Warning::OftenBlank { attribute, percent });
            }
            if let AtomKind::Category(names) = &atoms.kind {
                let mut counts = vec![0; names.len() + 1];
                self.rows
                    .iter()
                    .for_each(|it| counts[usize::from(atoms.of_row[*it as usize])] += 1);
                let least = self.search(&self.rows).least();
                let n_held: usize = counts[1..].iter().filter(|it| least <= **it).sum();
                if MANY < names.len() && 2 * n_held < n_known.min(self.rows.len()) {
                    res.push(Warning::ManyValues { attribute, n_values: names.len() });
                }
            }
        }
        res
    }

    /// What would have been asked of other attributes, where the same customers meet it.
    fn merged(&self, card: &Card) -> Vec<Merged> {
        const SAME: f64 = 0.8;
        let criteria = self.criteria(card);
        let patterns = Patterns::blank(&self.rows, &self.is_best);
        let fit = fit(&patterns, 1.0, &[]);
        let gains = Gains::new(&self.rows, &self.is_best, &patterns, &fit, 1.0, 5);
        let mut res = Vec::new();
        for (feature, atoms) in self.atoms.iter().enumerate() {
            if card.shapes.iter().any(|it| it.feature == feature) {
                continue;
            }
            for other in gains.proposals(feature, atoms).into_iter().take(1) {
                let pass = other.shape.pass(atoms);
                for shape in &card.shapes {
                    let own = shape.pass(&self.atoms[shape.feature]);
                    let overlap = own.count_and(&pass) as f64 / own.or(&pass).count().max(1) as f64;
                    let condition = shape.condition(&self.atoms[shape.feature]);
                    let at = criteria.iter().position(|it| it.condition == condition);
                    if let (true, Some(criterion)) = (SAME <= overlap, at) {
                        res.push(Merged {
                            criterion,
                            attribute: atoms.attribute,
                            condition: other.shape.condition(atoms),
                            overlap,
                        });
                    }
                }
            }
        }
        res
    }

    fn sentences<'b>(&'b self, rows: &'b [u32]) -> Sentences<'b> {
        Sentences { atoms: &self.atoms, rows, is_best: &self.is_best, limits: &self.limits }
    }

    fn sentence(&self, it: &Conjunction, judged: &[Judged]) -> Sentence {
        let total = self.counts(&self.everyone, |_| true);
        let (n, k) = self.counts(&self.everyone, |row| it.passes(&self.atoms, row));
        let coverage = it.n / self.rows.len() as f64;
        // From each split the conjunction that covers most nearly as much of what it was found from.
        let (mut out, mut out_total) = ((0.0, 0.0), (0.0, 0.0));
        for judged in judged {
            let near = judged.front.iter().min_by(|a, b| {
                let far = |it: &(f64, f64, f64)| (it.0 - coverage).abs();
                far(a).total_cmp(&far(b))
            });
            if let Some((_, n, k)) = near {
                out = (out.0 + n, out.1 + k);
                out_total = (out_total.0 + judged.total.0, out_total.1 + judged.total.1);
            }
        }
        Sentence {
            conditions: it
                .shapes
                .iter()
                .map(|it| {
                    let atoms = &self.atoms[it.feature];
                    (atoms.attribute, it.condition(atoms))
                })
                .collect(),
            n_pass: n as usize,
            n_best: k as usize,
            in_sample: worth((n, k), total),
            held_out: (0.0 < out_total.0).then(|| worth(out, out_total)),
        }
    }
}

/// The number of conditions, less one, whose conjunctions were worth most on rows held out; the fewest of equal ones.
fn length(judged: &[Judged]) -> Option<usize> {
    let n_lengths = judged.iter().map(|it| it.by_length.len()).min()?;
    let of = |length: usize| -> f64 {
        judged.iter().map(|it| worth(it.by_length[length], it.total).wracc).sum()
    };
    (0..n_lengths).max_by(|a, b| of(*a).total_cmp(&of(*b)).then(b.cmp(a)))
}

fn worth((n, k): (f64, f64), (all, all_best): (f64, f64)) -> Worth {
    let (coverage, base) = (n / all, all_best / all);
    let share = if 0.0 < n { k / n } else { base };
    Worth { coverage, lift: share / base, wracc: coverage * (share - base) }
}

fn curve(judged: &[Judged], max: usize) -> (Vec<Point>, usize) {
    let aucs: Vec<Vec<f64>> =
        judged.iter().map(|it| it.by_size.iter().map(Ranking::auc).collect()).collect();
    let points = (0..max).map(|size| {
        let each = |f: &dyn Fn(&Ranking) -> f64| -> Vec<f64> {
            judged.iter().map(|it| f(&it.by_size[size])).collect()
        };
        let auc = each(&Ranking::auc);
        Point {
            n_criteria: size + 1,
            auc: mean(&auc),
            auc_error: deviation(&auc) / (FOLDS as f64).sqrt(),
            lift_10: mean(&each(&|it| it.lift(0.1))),
            lift_20: mean(&each(&|it| it.lift(0.2))),
        }
    });
    (points.collect(), one_standard_error(&aucs))
}

/// The fewest criteria whose loss against the best number, split by split, is within one standard error.
fn one_standard_error(by_split: &[Vec<f64>]) -> usize {
    let n_sizes = by_split.first().map_or(0, Vec::len);
    let of = |size: usize| -> Vec<f64> { by_split.iter().map(|it| it[size]).collect() };
    let best = (0..n_sizes)
        .max_by(|a, b| mean(&of(*a)).total_cmp(&mean(&of(*b))).then(b.cmp(a)))
        .unwrap_or_default();
    let fewest = (0..best).find(|size| {
        let lost: Vec<f64> = of(best).iter().zip(of(*size)).map(|(a, b)| a - b).collect();
        mean(&lost) <= deviation(&lost) / (lost.len() as f64).sqrt()
    });
    fewest.unwrap_or(best) + 1
}
