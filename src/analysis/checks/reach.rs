//! Tiers that no account can reach, whatever it is like.
//!
//! Criteria on one attribute are taken together: one company cannot be of two industries. For each attribute the values
//! are tried at which any verdict can turn; tags and texts can hold anything together.

use std::collections::BTreeSet;

use super::{Check, CheckKind, Cx, Figure, Severity, check};
use crate::{
    analysis::matching::{Verdict, verdict},
    model::{Arg, Attribute, Condition, Criterion, Day, Id, Role, Span, Tier, Value},
};

pub(super) fn find(cx: &Cx<'_>, res: &mut Vec<Check>) {
    if cx.asked.is_empty() {
        return;
    }
    let reached = reached(cx);
    let missing: Vec<Tier> = [Tier::A, Tier::B, Tier::C, Tier::D]
        .into_iter()
        .filter(|it| !reached.contains(it))
        .collect();
    // Without a preference everything that is in is an A, as it is meant.
    let prefers = cx.asked.iter().any(|(_, it)| it.role == Role::Prefer);
    if missing.is_empty() || !prefers && reached.contains(&Tier::A) {
        return;
    }
    let matters = missing.iter().any(|it| it.matches());
    let severity = if matters { Severity::Serious } else { Severity::Note };
    let names: Vec<String> = missing.iter().map(|it| format!("{it:?}")).collect();
    let n = missing.len();
    let it = check(CheckKind::UnreachableTier, severity, Figure::Count(n));
    let title = it.title.clone().count("n", n);
    let it = it.because(|it| it.count("n", n).arg("tiers", Arg::All(names)));
    res.push(Check { title, ..it });
}

/// The tiers that some account could be in, if it is not out.
fn reached(cx: &Cx<'_>) -> BTreeSet<Tier> {
    let day = cx.project.reference_day();
    let prefers = cx.asked.iter().filter(|(_, it)| it.role == Role::Prefer);
    let total: u32 = prefers.map(|(_, it)| 2 * u32::from(it.weight.get())).sum();
    let mut sums = BTreeSet::from([0_u32]);
    let mut attributes: Vec<Id<Attribute>> = cx.asked.iter().map(|(_, it)| it.attribute).collect();
    attributes.sort_unstable();
    attributes.dedup();
    for attribute in attributes {
        let on_it: Vec<&Criterion> =
            cx.asked.iter().map(|(_, it)| *it).filter(|it| it.attribute == attribute).collect();
        let gains = gains(&on_it, day);
        sums = sums.iter().flat_map(|sum| gains.iter().map(move |it| sum + it)).collect();
    }
    let score = |earned: u32| {
        if total == 0 { 100 } else { ((200 * earned + total) / (2 * total)) as u8 }
    };
    sums.into_iter().map(|it| cx.profile.thresholds.tier(score(it))).collect()
}

/// The half-points that the criteria on one attribute can give together; none where they always throw out.
fn gains(criteria: &[&Criterion], day: Day) -> BTreeSet<u32> {
    let values = values(criteria, day);
    if values.is_empty() {
        return free_gains(criteria);
    }
    let mut res = BTreeSet::new();
    for value in &values {
        let verdicts = criteria.iter().map(|it| (*it, verdict(&it.condition, Some(value), day)));
        let mut sum = 0;
        let mut is_out = false;
        for (it, verdict) in verdicts {
            match (it.role, verdict) {
                (Role::Must, Verdict::Near | Verdict::Fail) | (Role::Exclude, Verdict::Pass) => {
                    is_out = true;
                }
                (Role::Prefer, Verdict::Pass) => sum += 2 * u32::from(it.weight.get()),
                (Role::Prefer, Verdict::Near) => sum += u32::from(it.weight.get()),
                _ => (),
            }
        }
        if !is_out {
            res.insert(sum);
        }
    }
    // Unknown stays in and earns nothing.
    res.insert(0);
    res
}

/// Of criteria that do not hinder each other.
fn free_gains(criteria: &[&Criterion]) -> BTreeSet<u32> {
    let mut res = BTreeSet::from([0]);
    for it in criteria.iter().filter(|it| it.role == Role::Prefer) {
        let gain = 2 * u32::from(it.weight.get());
        res = res.iter().flat_map(|sum| [*sum, sum + gain]).collect();
    }
    res
}

/// Values among which every verdict that can be is found; none where values are free of each other.
fn values(criteria: &[&Criterion], day: Day) -> Vec<Value> {
    let mut res = Vec::new();
    let mut numbers = Vec::new();
    let mut days = Vec::new();
    for it in criteria {
        match &it.condition {
            Condition::OneOf { values } => {
                res.extend(values.iter().map(|it| Value::Category(it.clone())));
                // Something else, that nobody would ask for.
                res.push(Value::Category("\u{1}".to_owned()));
            }
            Condition::Is { .. } => res.extend([Value::Flag(true), Value::Flag(false)]),
            Condition::Between { lo, hi, tolerance } => {
                let share = if tolerance.is_finite() { tolerance.clamp(0.0, 1.0) } else { 0.0 };
                let lo = lo.iter().flat_map(|it| [*it, it * (1.0 - share)]);
                let hi = hi.iter().flat_map(|it| [*it, it * (1.0 + share)]);
                numbers.extend(lo.chain(hi));
            }
            Condition::Dates { from, to } => {
                days.extend(from.iter().chain(to).map(|it| it.number()));
            }
            Condition::WithinMonths { months } => {
                days.extend([day.months_before(*months).number(), day.number()]);
            }
            Condition::Has { .. } | Condition::Contains { .. } => return Vec::new(),
        }
    }
    numbers.retain(|it| it.is_finite());
    numbers.sort_by(f64::total_cmp);
    let between = numbers.windows(2).map(|it| f64::midpoint(it[0], it[1]));
    let outside = [numbers.first().map(|it| it - 1.0), numbers.last().map(|it| it + 1.0)];
    let all = numbers.iter().copied().chain(between).chain(outside.into_iter().flatten());
    res.extend(all.filter_map(Span::exact).map(Value::Number));
    let near = days.iter().flat_map(|it| [it - 1, *it, it + 1]);
    res.extend(near.filter_map(Day::from_number).map(Value::Date));
    res
}
