//! Draft: the rule of the chosen profile. How many criteria, whom they pick out, whether they tell anything apart.

use super::{Cx, Done, Item, Name, Target, claims, criteria, done, item, mended, portrait};
use crate::{
    analysis::{checks::CheckKind, matching::Figures},
    model::{Criterion, Id, Message, Profile, Role},
};

pub(super) fn items(cx: &Cx<'_>) -> Vec<Item> {
    let name = Name { key: "profile", line: "guide-profile", action: "guide-profile-action" };
    let n_profiles = cx.project.profiles.len();
    let mut profile = item(&name, done(0 < n_profiles), Target::AddProfile);
    profile.message = profile.message.count("n", n_profiles);
    let mut res = vec![profile];
    let Some(id) = cx.facts.profile.filter(|_| cx.profile.is_some()) else { return res };

    let asked: Vec<_> = criteria(cx).collect();
    let n = asked.len();
    let wanted = Profile::WANTED;
    let (action, target) = if *wanted.end() < n {
        ("guide-criteria-too-many", Target::ShowCriteria)
    } else if cx.is_top_down && n == 0 {
        ("guide-criteria-start", Target::ShowCriteria)
    } else {
        ("guide-criteria-action", Target::AddCriterion)
    };
    let name = Name { key: "criteria", line: "guide-criteria", action };
    let state = mended(cx.found(&[CheckKind::TooMany, CheckKind::TooFew]));
    let mut it = item(&name, state, target);
    it.message = it.message.count("n", n);
    // With nothing to rest on but what is stated here, stating it comes first.
    it.is_pressing = cx.is_top_down && n == 0;
    res.push(it);

    let name = Name { key: "must", line: "guide-must", action: "guide-must-action" };
    let decides = asked.iter().filter(|(_, it)| it.role != Role::Prefer).count();
    let state = if n == 0 { Done::Waiting } else { done(0 < decides) };
    let mut it = item(&name, state, Target::ShowCriteria);
    it.message = it.message.count("n", decides);
    it.is_optional = true;
    res.push(it);

    // A result for another profile, or over no accounts, tells nothing.
    let matching = cx.facts.matching.filter(|it| it.rule.profile == id);
    let figures = matching.filter(|it| 0 < it.figures.n_accounts && 0 < n).map(|it| &it.figures);
    res.push(breadth(cx, figures));
    res.push(recorded(cx, figures));
    res.push(telling(cx, figures));
    res.extend(claims::items(cx));
    res.extend(portrait::items(cx, id));
    for it in &mut res[1..] {
        it.key = format!("{}-{}", it.key, id.get());
    }
    res
}

/// Neither too broad nor too narrow.
fn breadth(cx: &Cx<'_>, figures: Option<&Figures>) -> Item {
    let kinds = [CheckKind::TooGeneric, CheckKind::AllCustomers, CheckKind::TooNarrow];
    let action = match cx.found(&kinds).next().map(|it| it.kind) {
        Some(CheckKind::TooGeneric) => "guide-breadth-too-broad",
        Some(CheckKind::AllCustomers) => "guide-breadth-mostly-customers",
        _ => "guide-breadth-too-narrow",
    };
    let state = if figures.is_some() { mended(cx.found(&kinds)) } else { Done::Waiting };
    let name = Name { key: "breadth", line: "guide-breadth", action };
    let mut res = item(&name, state, Target::ShowCriteria);
    let (n, of) = figures.map_or((0, 0), |it| (it.n_matches(), it.n_accounts));
    let new = figures.map_or(0, |it| it.breadth.n_new);
    res.message = res.message.count("n", n).count("of", of).count("new", new);
    res.action = res.action.map(|it| it.count("n", n).count("of", of).count("new", new));
    res
}

/// No criterion on an attribute that is mostly empty. The emptiest comes first.
fn recorded(cx: &Cx<'_>, figures: Option<&Figures>) -> Item {
    let found = || cx.found(&[CheckKind::MostlyEmpty]);
    let unknown = |id: &Id<Criterion>| {
        let mut all = figures.into_iter().flat_map(|it| &it.criteria);
        all.find(|it| it.id == *id).map_or(0, |it| it.n_unknown)
    };
    let emptiest = found().filter_map(|it| it.criteria.first()).max_by_key(|id| unknown(id));
    let name = Name { key: "recorded", line: "guide-recorded", action: "guide-recorded-action" };
    let state = if figures.is_some() { mended(found()) } else { Done::Waiting };
    let mut res = item(&name, state, Target::ShowCriteria);
    res.action = emptiest.and_then(|id| {
        let attribute = cx.project.criteria.get(*id)?.attribute;
        res.target = Target::FillBlank(attribute);
        let action = Message::new("guide-recorded-action");
        Some(action.text("attribute", cx.name(attribute)).count("n", unknown(id)))
    });
    res
}

/// No criterion that no account meets, or every one: it tells nothing apart.
fn telling(cx: &Cx<'_>, figures: Option<&Figures>) -> Item {
    let found = || cx.found(&[CheckKind::NoneMeets, CheckKind::EveryMeets]);
    let first = found().next();
    let action = match first.map(|it| it.kind) {
        Some(CheckKind::EveryMeets) => "guide-telling-every",
        _ => "guide-telling-none",
    };
    let name = Name { key: "telling", line: "guide-telling", action };
    let state = if figures.is_some() { mended(found()) } else { Done::Waiting };
    let mut res = item(&name, state, Target::ShowCriteria);
    let criterion = first.and_then(|it| it.criteria.first());
    res.action = criterion.and_then(|id| {
        res.target = Target::ShowCriterion(*id);
        let attribute = cx.project.criteria.get(*id)?.attribute;
        Some(res.action.take()?.text("attribute", cx.name(attribute)))
    });
    res
}
