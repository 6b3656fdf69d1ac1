//! Two criteria that say the same: by the accounts that meet both, and by what knowing one tells of the other.

use super::{Check, CheckKind, Cx, Figure, Severity, check};
use crate::{
    analysis::matching::{Matching, Verdict},
    model::{Arg, Criterion, Id, Role},
};

/// How two criteria fall together, over the accounts of which both are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overlap {
    pub n_both: usize,
    pub n_first: usize,
    pub n_second: usize,
    pub n_neither: usize,
}

impl Overlap {
    /// Of two criteria of the rule, by their places. What an exclusion wants is that its condition does not hold.
    pub fn of(matching: &Matching, first: usize, second: usize) -> Option<Self> {
        let criteria = &matching.rule.criteria;
        let (a, b) = (criteria.get(first)?, criteria.get(second)?);
        let wants = |role: Role, verdict: Verdict| match verdict {
            Verdict::Unknown => None,
            Verdict::Pass => Some(role != Role::Exclude),
            Verdict::Near | Verdict::Fail => Some(role == Role::Exclude),
        };
        let mut res = Self::default();
        let counts = matching.together(first, second);
        for (v, row) in Verdict::ALL.into_iter().zip(counts) {
            for (w, n) in Verdict::ALL.into_iter().zip(row) {
                match (wants(a.role, v), wants(b.role, w)) {
                    (Some(true), Some(true)) => res.n_both += n,
                    (Some(true), Some(false)) => res.n_first += n,
                    (Some(false), Some(true)) => res.n_second += n,
                    (Some(false), Some(false)) => res.n_neither += n,
                    _ => (),
                }
            }
        }
        Some(res)
    }

    fn n(&self) -> usize {
        self.n_both + self.n_first + self.n_second + self.n_neither
    }

    /// Of the accounts that meet either, the share that meets both (Jaccard 1901); 0 where none does.
    pub fn jaccard(&self) -> f64 {
        let either = self.n_both + self.n_first + self.n_second;
        if either == 0 { 0.0 } else { self.n_both as f64 / either as f64 }
    }

    /// How much knowing one tells of the other, from 0 to 1: mutual information over the mean of both entropies
    /// (symmetric uncertainty, Press et al., Numerical Recipes, 14.7.4); 0 where either tells nothing apart.
    pub fn mutual_information(&self) -> f64 {
        let n = self.n() as f64;
        let entropy = |counts: &[usize]| -> f64 {
            let shares = counts.iter().map(|it| *it as f64 / n).filter(|it| 0.0 < *it);
            -shares.map(|it| it * it.ln()).sum::<f64>()
        };
        if n == 0.0 {
            return 0.0;
        }
        let first = entropy(&[self.n_both + self.n_first, self.n_second + self.n_neither]);
        let second = entropy(&[self.n_both + self.n_second, self.n_first + self.n_neither]);
        let joint = entropy(&[self.n_both, self.n_first, self.n_second, self.n_neither]);
        let both = first + second;
        if first == 0.0 || second == 0.0 {
            return 0.0;
        }
        (2.0 * (both - joint) / both).clamp(0.0, 1.0)
    }
}

/// From here on they pass the same accounts …
const SAME: f64 = 0.8;
/// … and that is no matter of both passing nearly all.
const TELLS: f64 = 0.5;
/// Fewer accounts than this say nothing.
const FEWEST: usize = 10;
/// Patterns of verdicts times pairs that are looked at in the time there is.
const MOST: usize = 20_000_000;

pub(super) fn find(cx: &Cx<'_>, res: &mut Vec<Check>) {
    for (i, (id, it)) in cx.asked.iter().enumerate() {
        for (other, of) in &cx.asked[i + 1..] {
            let is_same = it.attribute == of.attribute && it.condition == of.condition;
            if is_same {
                res.push(found(cx, [*id, *other], Overlap::default(), 1.0, 1.0));
            }
        }
    }
    let Some(matching) = cx.matching else { return };
    let rule = &matching.rule.criteria;
    let n_pairs = rule.len() * rule.len() / 2;
    if MOST < n_pairs * matching.n_patterns() {
        return;
    }
    for (first, it) in rule.iter().enumerate() {
        for (second, of) in rule.iter().enumerate().skip(first + 1) {
            let is_same = it.attribute == of.attribute && it.condition == of.condition;
            let Some(overlap) = Overlap::of(matching, first, second).filter(|_| !is_same) else {
                continue;
            };
            let (jaccard, tells) = (overlap.jaccard(), overlap.mutual_information());
            if FEWEST <= overlap.n() && SAME <= jaccard && TELLS <= tells {
                res.push(found(cx, [it.id, of.id], overlap, jaccard, tells));
            }
        }
    }
}

fn found(
    cx: &Cx<'_>,
    [first, second]: [Id<Criterion>; 2],
    overlap: Overlap,
    jaccard: f64,
    tells: f64,
) -> Check {
    let (a, b) = (cx.name(first), cx.name(second));
    let it = check(CheckKind::SameTwice, Severity::Warning, Figure::Share(jaccard));
    // The later one is the one to go.
    it.about(&[second, first]).because(|it| {
        it.text("first", a)
            .text("second", b)
            .count("n", overlap.n())
            .arg("share", Arg::Share(jaccard))
            .arg("tells", Arg::Share(tells))
    })
}
