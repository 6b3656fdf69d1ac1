//! A job in one line: what is measured, from where to where, and for whom.

use crate::{model::JobToDo, ui::Cx};

/// «Time to answer a tender: from 14 days to 5 days, for the purchasing manager»; `None` without figures. What is reached is
/// said, else what is aimed at.
pub(super) fn said(cx: &Cx<'_>, job: &JobToDo) -> Option<String> {
    let tr = cx.tr;
    let measure = job.measure.trim();
    let from = job.baseline?;
    let (key, to) = match (job.reached, job.target) {
        (Some(it), _) => ("progress-said-reached", it),
        (None, Some(it)) => ("progress-said-target", it),
        (None, None) => return None,
    };
    if measure.is_empty() {
        return None;
    }
    let args = [
        ("measure", measure.into()),
        ("from", amount(cx, from, &job.unit).into()),
        ("to", amount(cx, to, &job.unit).into()),
    ];
    let said = tr.format(key, &args);
    let person = job.person.and_then(|it| cx.project.people.get(it));
    let Some(person) = person.filter(|it| !it.called().is_empty()) else { return Some(said) };
    // A role takes other words around it than a name does.
    let key =
        if person.title.trim().is_empty() { "progress-said-for-name" } else { "progress-said-for" };
    Some(tr.format(key, &[("said", said.into()), ("person", person.called().into())]))
}

/// «14 days»
pub(super) fn amount(cx: &Cx<'_>, x: f64, unit: &str) -> String {
    let (number, unit) = (cx.tr.number(x), unit.trim());
    match unit {
        "" => return number,
        "%" => return cx.tr.percent(x / 100.0),
        _ => (),
    }
    cx.tr.format("progress-amount", &[("number", number.into()), ("unit", unit.into())])
}
