//! From the verdicts of one account to its score, ceiling and tiers: `matching.md`, «Result for one account».

use crate::model::{Role, Thresholds, Tier};

use super::{Rule, RuleCriterion, Verdict};

/// How well an account fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// 0 to 100; what is unknown counts as not earned.
    pub score: u8,
    /// The score if everything unknown turned out well.
    pub ceiling: u8,
    pub tier: Tier,
    /// The highest tier that the unknown leaves open.
    pub best: Tier,
    /// The lowest.
    pub worst: Tier,
    /// In, but a must or an exclusion is unknown.
    pub check: bool,
    /// The tier was set by hand; score and ceiling are still the computed ones.
    pub overridden: bool,
}

impl Fit {
    pub(super) fn by_hand(self, tier: Tier) -> Self {
        Self { tier, best: tier, worst: tier, check: false, overridden: true, ..self }
    }

    /// Whether no answer can change the tier.
    pub fn is_settled(self) -> bool {
        self.best == self.worst
    }
}

/// What some verdicts add up to. A sum: what one criterion adds can be taken away again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Points {
    /// P, U and T of `matching.md`, in half-points.
    pub(super) earned: u32,
    pub(super) unknown: u32,
    pub(super) total: u32,
    /// Musts that are not met and exclusions that hold.
    pub(super) n_out: u32,
    /// Musts and exclusions that are unknown.
    pub(super) n_open: u32,
}

impl Points {
    pub(super) fn of(criterion: &RuleCriterion, verdict: Verdict) -> Self {
        let full = 2 * u32::from(criterion.weight.get());
        let mut res = Self::default();
        match (criterion.role, verdict) {
            (Role::Must, Verdict::Pass) | (Role::Exclude, Verdict::Near | Verdict::Fail) => (),
            (Role::Must, Verdict::Near | Verdict::Fail) | (Role::Exclude, Verdict::Pass) => {
                res.n_out = 1;
            }
            (Role::Must | Role::Exclude, Verdict::Unknown) => res.n_open = 1,
            (Role::Prefer, verdict) => {
                res.total = full;
                match verdict {
                    Verdict::Pass => res.earned = full,
                    Verdict::Near => res.earned = full / 2,
                    Verdict::Fail => (),
                    Verdict::Unknown => res.unknown = full,
                }
            }
        }
        res
    }

    pub(super) fn plus(self, it: Self) -> Self {
        Self {
            earned: self.earned + it.earned,
            unknown: self.unknown + it.unknown,
            total: self.total + it.total,
            n_out: self.n_out + it.n_out,
            n_open: self.n_open + it.n_open,
        }
    }

    /// Without a part that was added before.
    pub(super) fn minus(self, it: Self) -> Self {
        Self {
            earned: self.earned - it.earned,
            unknown: self.unknown - it.unknown,
            total: self.total - it.total,
            n_out: self.n_out - it.n_out,
            n_open: self.n_open - it.n_open,
        }
    }

    pub(super) fn fit(self, thresholds: Thresholds) -> Fit {
        let score = share(self.earned, self.total);
        let ceiling = share(self.earned + self.unknown, self.total);
        let is_out = 0 < self.n_out;
        let check = !is_out && 0 < self.n_open;
        let tier = |score| if is_out { Tier::Out } else { thresholds.tier(score) };
        let worst = if check { Tier::Out } else { tier(score) };
        let (tier, best) = (tier(score), tier(ceiling));
        Fit { score, ceiling, tier, best, worst, check, overridden: false }
    }
}

/// Round-half-up(100 · part / total); 100 of nothing.
fn share(part: u32, total: u32) -> u8 {
    if total == 0 { 100 } else { ((200 * part + total) / (2 * total)) as u8 }
}

/// The fewest half-points whose score is at least this.
pub(super) fn least(score: u8, total: u32) -> u32 {
    ((2 * u32::from(score)).saturating_sub(1) * total).div_ceil(200)
}

/// The verdicts of a row, two bits each, the first criterion lowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Pattern(pub(super) u64);

impl Pattern {
    pub(super) fn verdict(self, idx: usize) -> Verdict {
        Verdict::from_code((self.0 >> (2 * idx)) as u8)
    }

    /// The unknown ones among the first `n`, as a mask.
    pub(super) fn unknown(self, n: usize) -> u32 {
        (0..n)
            .filter(|idx| self.verdict(*idx) == Verdict::Unknown)
            .fold(0, |mask, idx| mask | 1 << idx)
    }
}

/// What each verdict of each criterion adds.
#[derive(Debug)]
pub(super) struct Parts {
    by_criterion: Vec<[Points; Verdict::ALL.len()]>,
}

impl Parts {
    pub(super) fn new(rule: &Rule) -> Self {
        let parts = |it| Verdict::ALL.map(|verdict| Points::of(it, verdict));
        Self { by_criterion: rule.criteria.iter().map(parts).collect() }
    }

    pub(super) fn of(&self, idx: usize, verdict: Verdict) -> Points {
        self.by_criterion[idx][usize::from(verdict.code())]
    }

    pub(super) fn sum(&self, pattern: Pattern) -> Points {
        let each = self.by_criterion.iter().enumerate();
        each.map(|(idx, it)| it[usize::from(pattern.verdict(idx).code())])
            .fold(Points::default(), Points::plus)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_points_are_the_fewest_that_reach_the_score() {
        for total in 1..=320 {
            for score in 1..=100 {
                let least = least(score, total);
                assert!(score <= share(least, total));
                assert!(least == 0 || share(least - 1, total) < score);
            }
        }
        assert_eq!(share(0, 0), 100);
        assert_eq!(share(1, 8), 13);
    }
}
