//! Draft: the rule of the chosen profile. How many criteria, whom they pick out, whether they tell anything apart.

use super::{Cx, Done, Item, Name, Target, claims, criteria, done, item};
use crate::{
    analysis::matching::{CriterionFigures, Figures},
    model::{Message, Profile, Role},
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
    let mut it = item(&name, done(wanted.contains(&n)), target);
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
    res.push(breadth(figures));
    res.push(recorded(cx, figures));
    res.push(telling(cx, figures));
    res.extend(claims::items(cx, figures));
    for it in &mut res[1..] {
        it.key = format!("{}-{}", it.key, id.get());
    }
    res
}

/// Neither too broad nor too narrow.
fn breadth(figures: Option<&Figures>) -> Item {
    let breadth = figures.map(|it| &it.breadth);
    let action = match breadth {
        Some(it) if it.too_broad => "guide-breadth-too-broad",
        Some(it) if it.mostly_customers => "guide-breadth-mostly-customers",
        _ => "guide-breadth-too-narrow",
    };
    let state = breadth.map_or(Done::Waiting, |it| done(it.is_healthy()));
    let name = Name { key: "breadth", line: "guide-breadth", action };
    let mut res = item(&name, state, Target::ShowCriteria);
    let (n, of) = figures.map_or((0, 0), |it| (it.n_matches(), it.n_accounts));
    let new = breadth.map_or(0, |it| it.n_new);
    res.message = res.message.count("n", n).count("of", of).count("new", new);
    res.action = res.action.map(|it| it.count("n", n).count("of", of).count("new", new));
    res
}

/// No criterion on an attribute that is mostly empty.
fn recorded(cx: &Cx<'_>, figures: Option<&Figures>) -> Item {
    let is_poor = |it: &&CriterionFigures, n: usize| n < 2 * it.n_unknown;
    let poor = figures.and_then(|all| {
        let poor = all.criteria.iter().filter(|it| is_poor(it, all.n_accounts));
        poor.max_by_key(|it| it.n_unknown)
    });
    let name = Name { key: "recorded", line: "guide-recorded", action: "guide-recorded-action" };
    let state = if figures.is_some() { done(poor.is_none()) } else { Done::Waiting };
    let mut res = item(&name, state, Target::ShowCriteria);
    res.action = poor.and_then(|it| {
        let attribute = cx.project.criteria.get(it.id)?.attribute;
        res.target = Target::FillBlank(attribute);
        let action = Message::new("guide-recorded-action");
        Some(action.text("attribute", cx.name(attribute)).count("n", it.n_unknown))
    });
    res
}

/// No criterion that no account meets, or every one: it tells nothing apart.
fn telling(cx: &Cx<'_>, figures: Option<&Figures>) -> Item {
    let is_same = |it: &&CriterionFigures| {
        let n_known = it.n_pass + it.n_near + it.n_fail;
        0 < n_known && (it.n_pass == n_known || it.n_pass + it.n_near == 0)
    };
    let found = figures.and_then(|it| it.criteria.iter().find(is_same));
    let action = match found {
        Some(it) if 0 < it.n_pass => "guide-telling-every",
        _ => "guide-telling-none",
    };
    let name = Name { key: "telling", line: "guide-telling", action };
    let state = if figures.is_some() { done(found.is_none()) } else { Done::Waiting };
    let mut res = item(&name, state, Target::ShowCriteria);
    let criterion = found.and_then(|it| Some((it.id, cx.project.criteria.get(it.id)?.attribute)));
    res.action = criterion.and_then(|(id, attribute)| {
        res.target = Target::ShowCriterion(id);
        Some(res.action.take()?.text("attribute", cx.name(attribute)))
    });
    res
}
