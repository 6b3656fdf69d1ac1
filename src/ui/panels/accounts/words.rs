//! Conditions, filters and verdicts in words, and values as they are typed.

use crate::{
    analysis::{
        matching::{Fit, Matching, Step, Verdict},
        table_view::Asked,
    },
    i18n::{Language, Tr},
    model::{Attribute, Condition, Criterion, Id, Role, Span, Unit, Value},
    ui::Cx,
};

/// «Industry: Medical devices or Diagnostics»
pub(super) fn filter(cx: &Cx<'_>, attribute: &Attribute, asked: &Asked) -> String {
    let what = match asked {
        Asked::Passes(it) => condition(cx.tr, it, attribute),
        Asked::Blank => cx.tr.text("accounts-blank").into_owned(),
        Asked::Known => cx.tr.text("accounts-known").into_owned(),
    };
    let args = [("attribute", attribute.name.as_str().into()), ("what", what.into())];
    cx.tr.format("accounts-filter", &args)
}

/// What a condition asks: «Tier 2 or Tier 3», «50–400».
pub(in crate::ui) fn condition(tr: &Tr, condition: &Condition, attribute: &Attribute) -> String {
    tr.condition(condition, attribute)
}

/// «Industry pass, Employees near»: what the marks of an account show.
pub(super) fn verdicts(cx: &Cx<'_>, matching: &Matching, row: usize) -> String {
    let criteria = matching.rule.criteria.iter().zip(matching.verdicts(row));
    let parts = criteria.filter_map(|(it, verdict)| {
        let attribute = cx.project.attributes.get(it.attribute)?;
        let word = cx.tr.text(verdict_key(verdict));
        Some(format!("{} {word}", attribute.name))
    });
    parts.collect::<Vec<_>>().join(cx.tr.list_separator())
}

fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "accounts-pass",
        Verdict::Near => "accounts-near",
        Verdict::Fail => "accounts-fail",
        Verdict::Unknown => "common-unknown",
    }
}

/// «74, up to 91»; a dash for an account that is out.
pub(in crate::ui) fn fit(tr: &Tr, fit: Fit) -> String {
    if fit.tier == crate::model::Tier::Out && !fit.overridden {
        return "–".to_owned();
    }
    let score = tr.count(fit.score.into());
    if fit.score == fit.ceiling {
        return score;
    }
    let args = [("score", score.into()), ("ceiling", fit.ceiling.into())];
    tr.format("accounts-fit-up-to", &args)
}

/// What a criterion earned: «8 of 8», «must», «not excluded».
pub(super) fn points(tr: &Tr, role: Role, weight: u8, verdict: Verdict) -> String {
    let key = match (role, verdict) {
        (Role::Must, Verdict::Pass) => "accounts-must",
        (Role::Must, Verdict::Unknown) => "accounts-must-unknown",
        (Role::Must, _) => "accounts-must-not-met",
        (Role::Exclude, Verdict::Pass) => "accounts-excluded",
        (Role::Exclude, Verdict::Unknown) => "accounts-exclude-unknown",
        (Role::Exclude, _) => "accounts-not-excluded",
        (Role::Prefer, _) => {
            let earned = match verdict {
                Verdict::Pass => 2 * weight,
                Verdict::Near => weight,
                Verdict::Fail | Verdict::Unknown => 0,
            };
            let args = [("earned", earned.into()), ("most", (2 * weight).into())];
            return tr.format("accounts-points", &args);
        }
    };
    tr.text(key).into_owned()
}

/// «City tier: Tier 2 or Tier 3», what has to be true of the account.
pub(super) fn step(cx: &Cx<'_>, step: Step) -> Option<String> {
    let id: Id<Criterion> = step.criterion;
    let criterion = cx.project.criteria.get(id)?;
    let attribute = cx.project.attributes.get(criterion.attribute)?;
    let what = condition(cx.tr, &criterion.condition, attribute);
    let key = match criterion.role {
        Role::Exclude => "accounts-step-not",
        Role::Must | Role::Prefer => "accounts-filter",
    };
    let args = [("attribute", attribute.name.as_str().into()), ("what", what.into())];
    Some(cx.tr.format(key, &args))
}

/// A value as a person would type it.
pub(super) fn typed(tr: &Tr, value: Option<&Value>, attribute: &Attribute) -> String {
    match value {
        None => String::new(),
        Some(Value::Category(text) | Value::Text(text)) => text.clone(),
        Some(Value::Tags(tags)) => tags.join("; "),
        Some(Value::Number(span)) => number(tr, *span, &attribute.unit),
        Some(Value::Date(day)) => day.to_string(),
        Some(Value::Flag(yes)) => u8::from(*yes).to_string(),
    }
}

fn number(tr: &Tr, span: Span, unit: &Unit) -> String {
    let (times, sign) = if *unit == Unit::Share { (100.0, "%") } else { (1.0, "") };
    // 0.07 · 100 is not 7.
    let side = |x: f64| {
        let plain = format!("{}{sign}", (x * times * 1e9).round() / 1e9);
        if tr.language() == Language::Russian { plain.replace('.', ",") } else { plain }
    };
    match (span.lo(), span.hi()) {
        (lo, hi) if lo == hi => side(lo),
        (lo, f64::INFINITY) => format!("{}+", side(lo)),
        (f64::NEG_INFINITY, hi) => format!("<= {}", side(hi)),
        (lo, hi) => format!("{}–{}", side(lo), side(hi)),
    }
}
