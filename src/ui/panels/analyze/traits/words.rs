//! Traits in words: what they ask, what they are worth, and the figures as they are written.

use crate::{
    analysis::{
        statistics::Count,
        traits::{Effect, Estimate, Finding, Found, Verdict},
    },
    i18n::Tr,
    model::{Attribute, Condition, Id, Project, Unit},
    ui::{Cx, panels::accounts::words::condition as condition_words, widgets::TagKind},
};

/// What is asked of an attribute, as criteria say it: its name, and the condition.
pub(in crate::ui::panels::analyze) fn asked(
    tr: &Tr,
    project: &Project,
    attribute: Id<Attribute>,
    condition: &Condition,
) -> (String, String) {
    match project.attributes.get(attribute) {
        Some(it) => (it.name.clone(), condition_words(tr, condition, it)),
        None => (tr.text("common-unknown").into_owned(), String::new()),
    }
}

/// «Employees: 50–400»
pub(in crate::ui::panels::analyze) fn asked_in_one(
    cx: &Cx<'_>,
    attribute: Id<Attribute>,
    condition: &Condition,
) -> String {
    let (name, what) = asked(cx.tr, cx.project, attribute, condition);
    cx.tr.format("traits-asked", &[("name", name.into()), ("what", what.into())])
}

/// The condition, and whether the program found its bounds.
pub(super) fn condition(cx: &Cx<'_>, it: &Finding) -> String {
    let (_, what) = asked(cx.tr, cx.project, it.attribute, &it.condition);
    match it.found {
        Found::Interval => cx.tr.format("traits-found", &[("what", what.into())]),
        Found::Single | Found::Union | Found::Pair => what,
    }
}

pub(in crate::ui::panels::analyze) const fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Strong => "traits-strong",
        Verdict::Likely => "traits-likely",
        Verdict::Weak => "traits-weak",
        Verdict::TooFew { .. } => "traits-too-few",
        Verdict::Avoid => "traits-avoid",
    }
}

/// What the word means.
pub(super) fn verdict_why(tr: &Tr, verdict: Verdict) -> String {
    match verdict {
        Verdict::Strong => tr.text("traits-strong-why").into_owned(),
        Verdict::Likely => tr.text("traits-likely-why").into_owned(),
        Verdict::Weak => tr.text("traits-weak-why").into_owned(),
        Verdict::TooFew { n_needed } => tr.format("traits-too-few-why", &[("n", n_needed.into())]),
        Verdict::Avoid => tr.text("traits-avoid-why").into_owned(),
    }
}

pub(in crate::ui::panels::analyze) const fn verdict_kind(verdict: Verdict) -> TagKind {
    match verdict {
        Verdict::Strong => TagKind::Good,
        Verdict::Likely => TagKind::Info,
        Verdict::Weak => TagKind::Warn,
        Verdict::TooFew { .. } => TagKind::Quiet,
        Verdict::Avoid => TagKind::Bad,
    }
}

/// A ratio to two digits: `3.1×`, `0.36×`, `12×`.
pub(in crate::ui::panels::analyze) fn times(tr: &Tr, x: f64) -> String {
    format!("{}×", ratio(tr, x))
}

fn ratio(tr: &Tr, x: f64) -> String {
    let unit = match x.abs() {
        it if it < 1.2 => 100.0,
        it if it < 10.0 => 10.0,
        _ => 1.0,
    };
    tr.number((x * unit).round() / unit)
}

/// `2.3–4.1`
pub(in crate::ui::panels::analyze) fn interval(tr: &Tr, lo: f64, hi: f64) -> String {
    format!("{}–{}", ratio(tr, lo), ratio(tr, hi))
}

/// `3.1× (2.3–4.1)`
pub(in crate::ui::panels::analyze) fn estimate(tr: &Tr, it: Estimate) -> String {
    format!("{} ({})", times(tr, it.value), interval(tr, it.lo, it.hi))
}

/// A probability: `<0.001`, `0.038`, `0.21`.
pub(in crate::ui::panels::analyze) fn probability(tr: &Tr, p: f64) -> String {
    if p < 0.001 {
        return format!("<{}", tr.exact(0.001, &Unit::None));
    }
    let unit = if p < 0.1 { 1000.0 } else { 100.0 };
    tr.exact((p * unit).round() / unit, &Unit::None)
}

/// `64%`, or a dash of none.
pub(in crate::ui::panels::analyze) fn share(tr: &Tr, it: Count) -> String {
    if it.n == 0 { "–".to_owned() } else { tr.percent(it.share()) }
}

/// «58 of 79»
pub(in crate::ui::panels::analyze) fn count(tr: &Tr, it: Count) -> String {
    tr.format("traits-count", &[("k", it.k.into()), ("n", it.n.into())])
}

/// The three groups with shares and counts, a line each.
pub(super) fn groups(tr: &Tr, it: &Finding) -> Vec<String> {
    let of = [
        ("traits-group-best", it.best),
        ("traits-group-rest", it.rest),
        ("traits-group-churned", it.churned),
    ];
    let line = |(key, group): (&str, Count)| {
        let args = [
            ("group", tr.text(key).into_owned().into()),
            ("count", count(tr, group).into()),
            ("share", share(tr, group).into()),
        ];
        tr.format("traits-group-share", &args)
    };
    of.into_iter().map(line).collect()
}

/// What the evidence of a criterion made from the effect says.
pub(super) fn evidence(tr: &Tr, effect: &Effect, is_win: bool) -> String {
    let key = if is_win { "traits-evidence-win" } else { "traits-evidence-leave" };
    let args = [
        ("inside", count(tr, effect.inside).into()),
        ("outside", count(tr, effect.outside).into()),
        ("lift", estimate(tr, effect.lift).into()),
        ("q", probability(tr, effect.q).into()),
    ];
    tr.format(key, &args)
}
