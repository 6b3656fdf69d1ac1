//! The figures in a word.

use super::{
    Effect, Finding,
    candidates::{Inquiry, Question},
    figures::p_alone,
    search::{Contrast, Searched},
};
use crate::analysis::{
    sample::Bits,
    statistics::{Count, discovery_rates, normal_quantile, upper_tail},
};

/// What a finding is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A false discovery in less than one of a hundred such, and a lift of 1.25 at least.
    Strong,
    /// A false discovery in less than one of twenty.
    Likely,
    /// There were customers enough to see a strong trait, and it did not show.
    Weak,
    /// A strong trait would often have been missed: the data cannot tell. `n_needed` customers, divided as these are,
    /// would show what is seen here in four of five cases, if it is true.
    TooFew { n_needed: usize },
    /// Likely or strong, the wrong way: such customers are seldom among the best, or leave.
    Avoid,
}

/// Below these, a discovery is strong or likely.
pub const STRONG: f64 = 0.01;
pub const LIKELY: f64 = 0.05;

/// The low end of the interval that a strong trait reaches.
pub const STRONG_LIFT: f64 = 1.25;

/// At most so many findings about one attribute.
const MAX_FINDINGS: usize = 3;

/// Two conditions are nearly the same when so large a share of the customers that meet either meets both.
const NEARLY_SAME: f64 = 0.5;

/// A further finding says something of its own when it shows, at this level, among those who do not meet the ones before.
const OF_ITS_OWN: f64 = 0.01;

/// What each attribute's search comes to, in findings. `searched` holds two for each attribute: win, then leave.
pub(super) fn findings(
    tested: &[Inquiry],
    searched: &[Searched],
    win: Contrast<'_>,
    leave: Contrast<'_>,
) -> Vec<Finding> {
    let contrasts = [win, leave];
    let has = contrasts.map(|it| 0 < it.group.count() && 0 < it.others.count());
    let mut p = Vec::new();
    for (idx, it) in searched.iter().enumerate() {
        if has[idx % 2] {
            p.push((idx, it.p(contrasts[idx % 2])));
        }
    }
    let jury = Jury { searched, contrasts, has, p };
    let mut res: Vec<Finding> =
        tested.iter().enumerate().flat_map(|(idx, it)| jury.of(idx, it)).collect();
    jury.judge(&mut res);
    let p = |it: &Finding| {
        [&it.win, &it.leave].into_iter().flatten().map(|it| it.p).fold(1.0, f64::min)
    };
    let size = |it: &Finding| it.win.as_ref().map_or(0.0, |it| it.lift.value.ln().abs());
    res.sort_by(|a, b| {
        let by_p = p(a).total_cmp(&p(b));
        by_p.then_with(|| size(b).total_cmp(&size(a))).then_with(|| a.attribute.cmp(&b.attribute))
    });
    res
}

struct Jury<'a> {
    searched: &'a [Searched],
    contrasts: [Contrast<'a>; 2],
    has: [bool; 2],
    /// Of each search, its place in `searched` and its p.
    p: Vec<(usize, f64)>,
}

impl Jury<'_> {
    fn effect(&self, idx: usize, question: &Question) -> Option<Effect> {
        if !self.has[idx % 2] {
            return None;
        }
        let (inside, outside) = self.contrasts[idx % 2].counts(&question.pass, &question.known);
        if inside.n == 0 || outside.n == 0 {
            return None;
        }
        let paid = self.searched[idx].paid(inside, outside, question.cost);
        let mut res = Effect::new(inside, outside, paid);
        res.q = self.rate(idx, res.p);
        Some(res)
    }

    /// The false discovery rate if the search had come to this p.
    fn rate(&self, idx: usize, p: f64) -> f64 {
        let at = self.p.iter().position(|it| it.0 == idx);
        let all: Vec<f64> = self.p.iter().map(|it| if it.0 == idx { p } else { it.1 }).collect();
        at.and_then(|at| discovery_rates(&all).get(at).copied()).unwrap_or(1.0)
    }

    fn of(&self, idx: usize, inquiry: &Inquiry) -> Vec<Finding> {
        let [win, leave] = [2 * idx, 2 * idx + 1];
        let mut offers: Vec<(usize, &Question, f64)> = [win, leave]
            .into_iter()
            .flat_map(|it| {
                let best = &self.searched[it];
                [&best.up, &best.down].map(|question| (it, question.as_ref()))
            })
            .filter_map(|(it, question)| Some((it, question?, self.effect(it, question?)?.q)))
            .collect();
        // What holds up goes first; among what does not, what wins more, then the rest as they come.
        offers.sort_by_key(|(_, _, q)| LIKELY <= *q);
        let mut kept: Vec<Finding> = Vec::new();
        for (of, question, q) in offers {
            let is_new = kept.is_empty()
                || (q < LIKELY
                    && kept.len() < MAX_FINDINGS
                    && kept.iter().all(|it| !is_nearly_same(it, question))
                    && self.is_of_its_own(of, question, &kept));
            if is_new {
                kept.push(self.finding(inquiry, [win, leave], question));
            }
        }
        kept
    }

    fn finding(&self, inquiry: &Inquiry, at: [usize; 2], question: &Question) -> Finding {
        let [(best, rest), (churned, _)] =
            self.contrasts.map(|it| it.counts(&question.pass, &question.known));
        let [win, leave] = at.map(|it| self.effect(it, question));
        let holds_up =
            |it: &Option<Effect>| it.as_ref().is_some_and(|it| it.is_up() && it.q < LIKELY);
        let is_seductive = holds_up(&win) && holds_up(&leave);
        Finding {
            attribute: inquiry.attribute,
            condition: question.condition.clone(),
            found: question.found,
            best,
            rest,
            churned,
            win,
            leave,
            verdict: Verdict::Weak,
            is_seductive,
            is_near_outcome: false,
            pass: question.pass.clone(),
            known: (*question.known).clone(),
        }
    }

    fn is_of_its_own(&self, of: usize, question: &Question, kept: &[Finding]) -> bool {
        let known = kept.iter().fold((*question.known).clone(), |known, it| known.minus(&it.pass));
        let contrast = self.contrasts[of % 2];
        let (inside, outside) = contrast.counts(&question.pass.and(&known), &known);
        let (was_in, was_out) = contrast.counts(&question.pass, &question.known);
        let is_up = |a: Count, b: Count| b.share() < a.share();
        is_up(inside, outside) == is_up(was_in, was_out) && p_alone(inside, outside) < OF_ITS_OWN
    }

    fn judge(&self, findings: &mut [Finding]) {
        let n_found = self.p.iter().filter(|(idx, p)| self.rate(*idx, *p) < LIKELY).count();
        // The p that the next discovery needs.
        let needed = LIKELY * (n_found + 1) as f64 / self.p.len().max(1) as f64;
        for it in findings {
            let level = |level: f64| (level * needed / 0.05).min(0.05);
            it.verdict = verdict(it, level);
        }
    }
}

fn is_nearly_same(finding: &Finding, question: &Question) -> bool {
    let overlap = |a: &Bits, b: &Bits| a.count_and(b) as f64 / a.or(b).count().max(1) as f64;
    NEARLY_SAME <= overlap(&finding.pass, &question.pass)
        || NEARLY_SAME <= overlap(&finding.known.minus(&finding.pass), &question.pass)
}

fn verdict(finding: &Finding, level: impl Fn(f64) -> f64) -> Verdict {
    let holds_up = |it: &&Effect| it.q < LIKELY;
    match (finding.win.as_ref().filter(holds_up), finding.leave.as_ref().filter(holds_up)) {
        (Some(win), _) if win.is_up() => worth(win.q, win.lift.lo),
        (Some(_), _) => Verdict::Avoid,
        (None, Some(leave)) if leave.is_up() => Verdict::Avoid,
        (None, Some(leave)) => worth(leave.q, 1.0 / leave.lift.hi),
        (None, None) => match finding.win.as_ref().or(finding.leave.as_ref()) {
            Some(it) => untold(it, level(it.level)),
            None => Verdict::Weak,
        },
    }
}

fn worth(q: f64, lift: f64) -> Verdict {
    if q < STRONG && STRONG_LIFT <= lift { Verdict::Strong } else { Verdict::Likely }
}

/// Weak, or too few to tell: by how often a lift of 2 would have been found.
fn untold(effect: &Effect, level: f64) -> Verdict {
    let (a, b) = (effect.inside, effect.outside);
    let n = (a.n + b.n) as f64;
    let (share, group) = ((a.k + b.k) as f64 / n, a.n as f64 / n);
    let needed = normal_quantile(level / 2.0);
    let inside = (2.0 * share).min(f64::midpoint(share, 1.0));
    let outside = ((share - group * inside) / (1.0 - group)).max(0.0);
    let error = |inside: f64, outside: f64| {
        let variance = |share: f64, n: usize| share * (1.0 - share) / n as f64;
        (variance(inside, a.n) + variance(outside, b.n)).sqrt()
    };
    let power = upper_tail(needed - (inside - outside) / error(inside, outside).max(1e-9));
    if 0.5 <= power {
        return Verdict::Weak;
    }
    // Counts of none or all would claim to know their error exactly.
    let smooth = |it: Count| (it.k as f64 + 0.5) / (it.n as f64 + 1.0);
    let (inside, outside) = (smooth(a), smooth(b));
    let apart = (inside - outside).abs().max(0.25 * share.min(1.0 - share));
    let times = ((needed + FOUR_OF_FIVE) * error(inside, outside) / apart).powi(2);
    let n_needed = rounded((n * times.max(1.0)).min(1e9));
    Verdict::TooFew { n_needed }
}

/// The normal quantile of four in five.
const FOUR_OF_FIVE: f64 = 0.8416;

/// Up to two digits.
fn rounded(n: f64) -> usize {
    let unit = 10_f64.powf((n.log10().floor() - 1.0).max(0.0));
    ((n / unit).ceil() * unit) as usize
}
