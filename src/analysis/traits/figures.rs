//! From counts to figures: shares, lift, difference and odds, each with its interval.

use crate::analysis::statistics::{
    Count, Interval, Z95, difference, expected_lift, normal_quantile, odds_ratio, ratio, tails,
};

/// A figure and the interval that holds the true one in 95 of 100 cases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub value: f64,
    pub lo: f64,
    pub hi: f64,
}

/// How two groups differ in a condition.
///
/// The *lift* is P(in the group | trait) / P(in the group). The sizes of the groups are set by the cut, the trait is what
/// chance dealt: so with b the group's share of all and φ the ratio of the two shares with the trait, lift is
/// φ / (bφ + 1 − b), which rises with φ, and its interval is the score interval of φ carried over.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// With the trait in the group that is looked for, of those known.
    pub inside: Count,
    /// With the trait among the others.
    pub outside: Count,
    /// The interval pays for the search: in 95 of 100 such searches it would hold for every condition asked.
    pub lift: Estimate,
    /// As if nothing but this condition had been asked.
    pub lift_alone: Estimate,
    /// What to expect of customers to come: shrunk towards 1 as if so many more rows had shown no difference, five, or
    /// twenty where the group is rare.
    pub lift_expected: f64,
    /// Of the shares with the trait, inside less outside.
    pub difference: Estimate,
    pub odds_ratio: Estimate,
    /// Two-sided, as if nothing else had been asked: exact, mid-p.
    pub p_alone: f64,
    /// Pays for the search within the attribute.
    pub p: f64,
    /// Pays for all attributes as well: the false discovery rate.
    pub q: f64,
    pub test: Test,
    /// The level of this one condition at which 95 of 100 searches through noise find nothing; behind the interval of
    /// `lift`.
    pub level: f64,
}

/// Where [`Effect::p`] comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// One condition only: its own exact p.
    Exact,
    /// The whole search over `n_questions` conditions was repeated under `n_drawn` shuffles of the labels, of which
    /// `n_as_good` found something as good.
    Shuffled { n_questions: usize, n_drawn: usize, n_as_good: usize },
    /// The exact p times the number of conditions, which is already smaller than shuffling could resolve.
    Counted { n_questions: usize },
}

/// What the search within the attribute came to, of one condition.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paid {
    pub(super) p: f64,
    /// The level of a single condition at which 95 of 100 searches through noise find nothing.
    pub(super) level: f64,
    pub(super) test: Test,
}

impl Effect {
    /// `q` is still open.
    pub(super) fn new(inside: Count, outside: Count, paid: Paid) -> Self {
        let alone = lift(inside, outside);
        let odds = odds_ratio(inside, outside, Z95);
        let apart = difference(inside, outside, Z95);
        Self {
            inside,
            outside,
            lift: paid_lift(inside, outside, alone, paid.level.clamp(1e-9, 0.05)),
            lift_alone: alone,
            lift_expected: expected(inside, outside),
            difference: estimate(inside.share() - outside.share(), apart),
            odds_ratio: estimate(odds.0, odds.1),
            p_alone: p_alone(inside, outside),
            p: paid.p,
            q: 1.0,
            test: paid.test,
            level: paid.level,
        }
    }

    /// More of the group have the trait than of the others.
    pub fn is_up(&self) -> bool {
        1.0 < self.lift.value
    }
}

fn estimate(value: f64, it: Interval) -> Estimate {
    Estimate { value, lo: it.lo, hi: it.hi }
}

pub(super) fn p_alone(inside: Count, outside: Count) -> f64 {
    let n = inside.n + outside.n;
    tails(inside.k, inside.k + outside.k, inside.n, n).mid_p()
}

/// P(group | trait) / P(group), 1 where nobody has the trait, with the interval of a condition that was not searched for.
/// The wider of the score interval and the exact one, mid-p: where the group is of eight and the trait rare either alone
/// covers too little.
pub fn lift(inside: Count, outside: Count) -> Estimate {
    let value = match (inside.share(), outside.share()) {
        (a, b) if a == 0.0 && b == 0.0 => 1.0,
        (a, b) => carry(a / b, inside, outside),
    };
    let mut res = scored(inside, outside, Z95);
    if let Some(it) = exact(inside, outside, 0.05) {
        res = Interval { lo: res.lo.min(it.lo), hi: res.hi.max(it.hi) };
    }
    estimate(value, res)
}

fn scored(inside: Count, outside: Count, z: f64) -> Interval {
    let it = ratio(inside, outside, z);
    let [lo, hi] = [it.lo, it.hi].map(|it| carry(it, inside, outside));
    Interval { lo, hi }
}

/// The lift that follows from a ratio of shares.
fn carry(ratio: f64, inside: Count, outside: Count) -> f64 {
    let share = inside.n as f64 / (inside.n + outside.n) as f64;
    if ratio.is_infinite() { 1.0 / share } else { ratio / (share * ratio + 1.0 - share) }
}

/// The interval at a level of one among many conditions, never narrower than the condition's own.
fn paid_lift(inside: Count, outside: Count, alone: Estimate, level: f64) -> Estimate {
    let it = match exact(inside, outside, level) {
        Some(it) => it,
        None => scored(inside, outside, normal_quantile(level / 2.0)),
    };
    Estimate { value: alone.value, lo: alone.lo.min(it.lo), hi: alone.hi.max(it.hi) }
}

/// The interval that the exact test gives, so that both agree; `None` where counts are large, and the score interval is as
/// good and sooner there.
fn exact(inside: Count, outside: Count, level: f64) -> Option<Interval> {
    const LARGE: usize = 2_000;
    let (n_pass, n) = (inside.k + outside.k, inside.n + outside.n);
    let is_small = 0 < n_pass && n_pass.min(n - n_pass).min(inside.n) < LARGE;
    is_small.then(|| expected_lift(inside.k, n_pass, inside.n, n, level))
}

/// The m-estimate of P(group | trait), Cestnik (1990), over P(group).
fn expected(inside: Count, outside: Count) -> f64 {
    const RARE: f64 = 0.1;
    let share = inside.n as f64 / (inside.n + outside.n) as f64;
    let m = if share < RARE { 20.0 } else { 5.0 };
    let n = (inside.k + outside.k) as f64;
    (inside.k as f64 + m * share) / (n + m) / share
}
