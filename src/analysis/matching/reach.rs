//! What would make an account an A: the fewest answers and changes.

use crate::model::{Criterion, Id, Role, Tier};

use super::{
    Matching, Verdict,
    points::{Parts, least},
};

/// The smallest set of criteria that would have to turn out well for tier A.
///
/// Criteria are taken one by one, as if each could turn out well whatever the others do. An unknown must or exclusion
/// is no obstacle: the account is an A with it, to check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Empty for an account that is an A already. Those that let the account in come first, then the most points.
    pub steps: Vec<Step>,
}

/// One criterion that has to turn out well: a must or a preferred one passes, an exclusion does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub criterion: Id<Criterion>,
    /// What is on record today: unknown asks for an answer, anything else for a change.
    pub now: Verdict,
}

impl Step {
    pub fn is_answer(self) -> bool {
        self.now == Verdict::Unknown
    }
}

impl Matching {
    /// What would make the account in this row an A; among sets of the same size the one with most answers. `None`
    /// when nothing would: its tier was set by hand.
    pub fn to_reach_a(&self, row: usize) -> Option<Reach> {
        let (fit, pattern) = (self.fit(row)?, self.pattern(row)?);
        if fit.tier == Tier::A {
            return Some(Reach::default());
        }
        if fit.overridden {
            return None;
        }
        let (mut res, parts) = (Reach::default(), Parts::new(&self.rule));
        let (mut answers, mut changes) = (Vec::new(), Vec::new());
        for (idx, it) in self.rule.criteria.iter().enumerate() {
            let now = pattern.verdict(idx);
            let part = parts.of(idx, now);
            let step = Step { criterion: it.id, now };
            if 0 < part.n_out {
                res.steps.push(step);
            }
            let gain = part.total - part.earned;
            if it.role == Role::Prefer && 0 < gain {
                let list = if step.is_answer() { &mut answers } else { &mut changes };
                list.push((gain, step));
            }
        }
        let points = parts.sum(pattern);
        let [a, ..] = self.rule.thresholds.get();
        let missing = least(a, points.total).saturating_sub(points.earned);
        // Stable: equal gains stay in the order of the rule.
        answers.sort_by_key(|(gain, _)| std::cmp::Reverse(*gain));
        changes.sort_by_key(|(gain, _)| std::cmp::Reverse(*gain));
        let sum = |list: &[(u32, Step)]| list.iter().map(|(gain, _)| gain).sum::<u32>();
        for n in 0..=answers.len() + changes.len() {
            for n_answers in (n.saturating_sub(changes.len())..=n.min(answers.len())).rev() {
                let (asked, changed) = (&answers[..n_answers], &changes[..n - n_answers]);
                if missing <= sum(asked) + sum(changed) {
                    res.steps.extend(asked.iter().chain(changed).map(|(_, step)| *step));
                    return Some(res);
                }
            }
        }
        None
    }
}
