//! The search within an attribute, and what it has to pay.
//!
//! Each condition's surprise is −ln of its exact two-sided mid-p, less what it costs in plainness; the attribute's is
//! that of its best condition. To pay for the search it is repeated in full under shuffled labels, unions joined anew
//! each time: the p of a condition is the share of shuffles whose best is as surprising (Westfall and Young 1993,
//! *Resampling-based multiple testing*, single-step minP). Shuffling stops once twenty did as well (Besag and Clifford
//! 1991, Biometrika 78). Where the exact p times the number of conditions is beyond what shuffles resolve, that bound is
//! taken. Labels are shuffled among the customers whose value is known.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use super::{
    Finding, Test,
    candidates::{Inquiry, Question},
    field::{Field, fewer},
    figures::{Paid, p_alone},
    surprise::surprise,
    verdict,
};
use crate::{
    analysis::{
        groups::Groups,
        sample::Bits,
        statistics::{Count, Random},
    },
    jobs::{Cancelled, Progress},
};

/// How many shuffles as good end them.
const N_AS_GOOD: usize = 20;

/// Shuffles at the least: the level of the intervals is read from them.
fn n_least(n: usize) -> usize {
    if n < 20_000 { 200 } else { 100 }
}

/// Shuffles at the most: fewer where each takes long, and so many customers leave little to chance.
fn n_most(n: usize) -> usize {
    (40_000_000 / n.max(1)).clamp(1_000, 9_999)
}

/// Surprises this close are the same: they are kept in single precision.
const SAME: f64 = 1e-4;

/// What the search in one attribute found for one pair of groups.
#[derive(Debug, Default)]
pub(super) struct Searched {
    /// The most surprising with more of the group, and with fewer of it.
    pub(super) up: Option<Question>,
    pub(super) down: Option<Question>,
    /// The best of each shuffle, rising.
    chance: Vec<f64>,
    /// What bounds the p: e^(−surprise) times this.
    n_counted: f64,
    n_questions: usize,
    n_most: usize,
}

/// A group and what it is compared with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Contrast<'a> {
    pub(super) group: &'a Bits,
    pub(super) others: &'a Bits,
}

impl Contrast<'_> {
    /// Those who meet the condition inside and outside the group, of those known.
    pub(super) fn counts(&self, pass: &Bits, known: &Bits) -> (Count, Count) {
        let count = |of: &Bits| Count::new(pass.count_and(of), known.count_and(of));
        (count(self.group), count(self.others))
    }
}

pub(super) fn findings(
    tested: &[Inquiry],
    groups: &Groups,
    seed: u64,
    progress: &Progress,
) -> Result<Vec<Finding>, Cancelled> {
    let stayed = groups.stayed();
    let win = Contrast { group: &groups.best, others: &groups.rest };
    let leave = Contrast { group: &groups.churned, others: &stayed };
    progress.start(2 * tested.len() as u64);
    let orders: Vec<(&Inquiry, Contrast<'_>, u64)> =
        tested.iter().flat_map(|it| [(it, win, 0), (it, leave, 1)]).collect();
    let searched = in_threads(&orders, |(inquiry, contrast, stream)| {
        let stream = 2 * inquiry.attribute.get() + stream;
        let res = Searched::of(inquiry, *contrast, Random::new(seed, stream), progress);
        progress.advance(1)?;
        res
    })?;
    Ok(verdict::findings(tested, &searched, win, leave))
}

/// The answers in the order of the orders, worked out on as many threads as there are cores.
fn in_threads<O: Sync, A: Send>(
    orders: &[O],
    work: impl Fn(&O) -> Result<A, Cancelled> + Sync,
) -> Result<Vec<A>, Cancelled> {
    let n_threads = thread::available_parallelism().map_or(1, |it| it.get()).min(orders.len());
    let next = AtomicUsize::new(0);
    let answers: Mutex<Vec<(usize, A)>> = Mutex::new(Vec::new());
    let take = || -> Result<(), Cancelled> {
        loop {
            let idx = next.fetch_add(1, Ordering::Relaxed);
            let Some(order) = orders.get(idx) else { return Ok(()) };
            let answer = work(order)?;
            answers.lock().unwrap_or_else(PoisonError::into_inner).push((idx, answer));
        }
    };
    thread::scope(|scope| {
        let others: Vec<_> = (1..n_threads).map(|_| scope.spawn(take)).collect();
        let mut res = take();
        for it in others {
            match it.join() {
                Ok(it) => res = res.and(it),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        res
    })?;
    let mut answers = answers.into_inner().unwrap_or_else(PoisonError::into_inner);
    answers.sort_by_key(|(idx, _)| *idx);
    Ok(answers.into_iter().map(|(_, it)| it).collect())
}

impl Searched {
    fn of(
        inquiry: &Inquiry,
        contrast: Contrast<'_>,
        mut random: Random,
        progress: &Progress,
    ) -> Result<Self, Cancelled> {
        let Some(mut field) = Field::new(inquiry, contrast) else { return Ok(Self::default()) };
        let best = field.best();
        let mut res = Self {
            up: best.up.as_ref().map(|it| field.question(&it.pick)),
            down: best.down.as_ref().map(|it| field.question(&it.pick)),
            chance: Vec::new(),
            n_counted: field.n_counted(),
            n_questions: field.n_questions(),
            n_most: n_most(field.n),
        };
        let Some(found) = best.most() else { return Ok(res) };
        if res.n_questions == 1 {
            return Ok(res);
        }
        let n_least = n_least(field.n);
        // Well beyond, as counts taken for normal are only nearly exact.
        let n_most = if res.bound(10.0 * (-found).exp()).is_some() { n_least } else { res.n_most };
        let mut n_as_good = 0;
        for n in 1..=n_most {
            let surprise = field.by_lot(&mut random).most().unwrap_or(0.0);
            n_as_good += usize::from(found <= surprise + SAME);
            res.chance.push(surprise);
            if n_least <= n && N_AS_GOOD <= n_as_good {
                break;
            }
            if n % 16 == 0 {
                progress.check()?;
            }
        }
        res.chance.sort_by(f64::total_cmp);
        Ok(res)
    }

    /// The p of the best there is; 1 where there was nothing to ask.
    pub(super) fn p(&self, contrast: Contrast<'_>) -> f64 {
        let of = |it: &Question| {
            let (inside, outside) = contrast.counts(&it.pass, &it.known);
            self.paid(inside, outside, it.cost).p
        };
        [&self.up, &self.down].into_iter().flatten().map(of).fold(1.0, f64::min)
    }

    /// What a condition with these counts has to pay.
    pub(super) fn paid(&self, inside: Count, outside: Count, cost: f64) -> Paid {
        let alone = p_alone(inside, outside);
        let n_questions = self.n_questions;
        if n_questions < 2 {
            return Paid { p: alone, level: 0.05, test: Test::Exact };
        }
        let n = inside.n + outside.n;
        let is_up = inside.n * (inside.k + outside.k) < inside.k * n;
        let cost = cost + fewer(is_up);
        let surprise = surprise(inside.k, inside.k + outside.k, inside.n, n) - cost;
        let n_drawn = self.chance.len();
        let n_as_good = n_drawn - self.chance.partition_point(|it| *it + SAME < surprise);
        let at = n_drawn - n_drawn.div_ceil(20);
        let level = self.chance.get(at).map_or(0.05, |it| (-it - cost).exp());
        let (p, test) = match self.bound(alone.max(f64::MIN_POSITIVE) * cost.exp()) {
            Some(bound) => (bound, Test::Counted { n_questions }),
            None => {
                let p = (n_as_good + 1) as f64 / (n_drawn + 1) as f64;
                (p, Test::Shuffled { n_questions, n_drawn, n_as_good })
            }
        };
        // Paying never makes a finding better.
        Paid { p: p.max(alone), level, test }
    }

    /// Boole's bound on the p of the search by the p of its best, costs included, where it is beyond what shuffles
    /// resolve. A mid-p is at least half the exact p, hence the 2.
    fn bound(&self, p: f64) -> Option<f64> {
        let bound = 2.0 * p * self.n_counted;
        (bound * self.n_most as f64 <= 1.0).then_some(bound)
    }
}
