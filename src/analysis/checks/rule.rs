//! The criteria by themselves: how many there are, and what they rest on.

use super::{Check, CheckKind, Cx, Figure, Severity, check};
use crate::{
    analysis::{guide::Target, standing::rest},
    model::{Criterion, Grade, Id, Profile, Standing},
};

pub(super) fn find(cx: &Cx<'_>, res: &mut Vec<Check>) {
    let n = cx.asked.len();
    let wanted = Profile::WANTED;
    if *wanted.end() < n {
        res.push(
            check(CheckKind::TooMany, Severity::Warning, Figure::Count(n))
                .because(|it| it.count("n", n)),
        );
    }
    if n < *wanted.start() {
        let found = check(CheckKind::TooFew, Severity::Note, Figure::Count(n))
            .because(|it| it.count("n", n));
        let missing = wanted.start() - n;
        // Fewer is worse.
        res.push(Check { badness: missing as f64, ..found });
    }
    guesses(cx, res);
}

/// Nothing but guesses supports them. The one that moves most accounts comes first.
fn guesses(cx: &Cx<'_>, res: &mut Vec<Check>) {
    let is_guess = |id: Id<Criterion>| {
        let rest = rest(cx.project, id);
        rest.is_some_and(|it| {
            it.case.rests_on() == Grade::Guess && it.standing() != Standing::Refuted
        })
    };
    let mut found: Vec<Id<Criterion>> =
        cx.asked.iter().map(|(id, _)| *id).filter(|id| is_guess(*id)).collect();
    let figures = cx.matching.map(|it| &it.figures);
    let moved = |id: Id<Criterion>| {
        let of = figures?.criteria.iter().find(|it| it.id == id)?;
        Some(of.n_matches_without.abs_diff(figures?.n_matches()))
    };
    found.sort_by_key(|id| usize::MAX - moved(*id).unwrap_or(0));
    let Some(first) = found.first() else { return };
    let (n, of) = (found.len(), cx.asked.len());
    let severity = if of < 2 * n { Severity::Serious } else { Severity::Warning };
    let name = cx.name(*first);
    let it = check(CheckKind::Guesses, severity, Figure::Count(n))
        .because(|it| it.count("n", n).count("of", of).text("attribute", name));
    res.push(Check { target: Target::ShowEvidence(*first), criteria: found, ..it });
}
