//! Analyze: who the best customers are, what was found in them, and what hurts them.

use std::collections::BTreeSet;

use super::{Cx, Done, Item, Name, Target, criteria, done, item};
use crate::{
    analysis::standing::counts_for,
    model::{Best, Grade, Profile, Stance, Study, fold},
};

pub(super) fn items(cx: &Cx<'_>) -> Vec<Item> {
    let (_, n_customers) = cx.relationships();
    // Without customers there is nothing to be found in them; the first step asks for them.
    let once_there = |is_done: bool| if n_customers == 0 { Done::Waiting } else { done(is_done) };
    let study = cx.project.about().study;
    let mut res = Vec::new();

    let n_chosen = match study.best {
        Best::Top(_) => study.yardsticks.len(),
        Best::Starred => cx.project.overlays.iter().filter(|(_, it)| it.starred).count(),
    };
    let line = match study.best {
        Best::Top(_) => "guide-best",
        Best::Starred => "guide-best-starred",
    };
    let name = Name { key: "best", line, action: "guide-best-action" };
    let mut best = item(&name, once_there(0 < n_chosen), Target::ShowTraits);
    best.message = best.message.count("n", n_chosen);
    best.is_optional = cx.is_top_down;
    res.push(best);

    if let Some(id) = cx.facts.profile.filter(|_| cx.profile.is_some()) {
        let n_found = n_found(cx);
        let name = Name { key: "found", line: "guide-found", action: "guide-found-action" };
        let mut found = item(&name, once_there(0 < n_found), Target::ShowTraits);
        found.message = found.message.count("n", n_found);
        let name =
            Name { key: "suggested", line: "guide-suggested", action: "guide-suggested-action" };
        let is_seen = *Profile::WANTED.start() <= n_found || is_decided(&study);
        let suggested = item(&name, once_there(is_seen), Target::ShowSuggestion);
        for mut it in [found, suggested] {
            it.key = format!("{}-{}", it.key, id.get());
            it.is_optional = cx.is_top_down;
            res.push(it);
        }
    }

    let n_pains = n_pains(cx);
    let name = Name { key: "named", line: "guide-named", action: "guide-named-action" };
    let mut named = item(&name, done(0 < n_pains || study.pains.is_some()), Target::ShowPains);
    named.message = named.message.count("n", n_pains);
    res.push(named);

    let n_entries = cx.project.swot.len();
    let name = Name { key: "swot", line: "guide-swot", action: "guide-swot-action" };
    let mut swot = item(&name, done(0 < n_entries), Target::ShowSwot);
    swot.message = swot.message.count("n", n_entries);
    swot.is_optional = true;
    res.push(swot);
    res
}

/// Criteria of the profile that something measured speaks for.
fn n_found(cx: &Cx<'_>) -> usize {
    let is_measured = |id| {
        let evidence = cx.project.evidence.iter().map(|(_, it)| it);
        evidence
            .filter(|it| it.grade == Grade::Measured && it.stance == Stance::Supports)
            .any(|it| counts_for(cx.project, id, it))
    };
    criteria(cx).filter(|(id, _)| is_measured(*id)).count()
}

/// Whether somebody decided what a suggestion may be: whoever does has seen one.
fn is_decided(study: &Study) -> bool {
    let usual = Study::default();
    !study.pinned.is_empty() || !study.banned.is_empty() || study.max_criteria != usual.max_criteria
}

/// Different pains that customers named in talks, or that are listed.
fn n_pains(cx: &Cx<'_>) -> usize {
    let said = cx.project.interviews.iter().flat_map(|(_, it)| &it.pains).map(|it| fold(it));
    let said = said.filter(|it| !it.is_empty()).collect::<BTreeSet<_>>();
    said.len().max(cx.project.pains.len())
}
