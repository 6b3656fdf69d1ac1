//! Collect, what people know: purpose, teams, sources, interviews, team views, notes on the market.

use super::{Cx, Done, Item, Name, Target, done, item};
use crate::{
    analysis::freshness::{Freshness, freshness},
    model::{Attribute, Id, Importance, Interview, Project, Round, Source},
};

/// Talks that show what customers have in common.
const N_INTERVIEWS: usize = 3;

/// Opinions further apart than this, of 0 to 5, divide a team.
const DIVIDED: u8 = 3;

pub(super) fn items(cx: &Cx<'_>) -> Vec<Item> {
    let mut res = vec![purpose(cx), teams(cx)];
    res.extend(sources(cx));
    res.push(interviews(cx));
    res.extend(views(cx));
    res.push(market_notes(cx));
    res
}

fn purpose(cx: &Cx<'_>) -> Item {
    let why = cx.project.about().why;
    let is_said = |text: &str| !text.trim().is_empty();
    let is_done = is_said(&why.reason) && is_said(&why.result) && !why.decisions.is_empty();
    let name = Name { key: "purpose", line: "guide-purpose", action: "guide-purpose-action" };
    item(&name, done(is_done), Target::WritePurpose)
}

fn teams(cx: &Cx<'_>) -> Item {
    let n = cx.project.teams.len();
    let name = Name { key: "teams", line: "guide-teams", action: "guide-teams-action" };
    let mut res = item(&name, done(0 < n), Target::NameTeams);
    res.message = res.message.count("n", n);
    res.is_optional = cx.is_top_down;
    res
}

/// Named, and once there are any: none of them old or never asked.
fn sources(cx: &Cx<'_>) -> Vec<Item> {
    let all = cx.project.sources.in_order();
    let name = Name { key: "sources", line: "guide-sources", action: "guide-sources-action" };
    let mut named = item(&name, done(!all.is_empty()), Target::ShowSources);
    named.message = named.message.count("n", all.len());
    named.is_optional = cx.is_top_down;
    if all.is_empty() {
        return vec![named];
    }
    let age = |it: &Source| freshness(it.day, cx.today);
    let old = all.iter().filter(|(_, it)| age(it) != Freshness::Fresh);
    let old: Vec<_> = old.collect();
    let n_months = old.first().and_then(|(_, it)| match age(it) {
        Freshness::Old(n) => Some(n as usize),
        Freshness::Fresh | Freshness::Undated => None,
    });
    let action = if n_months.is_some() { "guide-fresh-action" } else { "guide-fresh-ask" };
    let name = Name { key: "fresh", line: "guide-fresh", action };
    let mut fresh = item(&name, done(old.is_empty()), Target::ShowSources);
    fresh.message = fresh.message.count("n", old.len());
    let first = old.first().map_or("", |(_, it)| &it.name);
    let action = fresh.action.map(|it| it.text("source", first));
    fresh.action = match n_months {
        Some(n) => action.map(|it| it.count("n", n)),
        None => action,
    };
    fresh.is_optional = cx.is_top_down;
    vec![named, fresh]
}

fn interviews(cx: &Cx<'_>) -> Item {
    let is_held = |it: &Interview| {
        !it.notes.trim().is_empty() || !it.pains.is_empty() || !it.answers.is_empty()
    };
    let n = cx.project.interviews.iter().filter(|(_, it)| is_held(it)).count();
    let action = if cx.is_top_down { "guide-interviews-first" } else { "guide-interviews-action" };
    let name = Name { key: "interviews", line: "guide-interviews", action };
    let mut res = item(&name, done(N_INTERVIEWS <= n), Target::ShowInterviews);
    res.message = res.message.count("n", n).count("of", N_INTERVIEWS);
    res
}

/// Who has not voted; and when all have, what divides them, until a second round.
fn views(cx: &Cx<'_>) -> Vec<Item> {
    let project = cx.project;
    let n_people = project.participants.len();
    let last = project.rounds.in_order().last().map(|(id, _)| *id);
    let n_in = last.map_or(0, |id| n_ballots(project, id));
    let action = match (n_people, last) {
        (0, _) => "guide-views-action",
        (_, None) => "guide-views-ask",
        _ => "guide-views-wait",
    };
    let name = Name { key: "views", line: "guide-views", action };
    let is_in = 0 < n_people && n_people <= n_in;
    let mut res = item(&name, done(is_in), Target::ShowTeamViews);
    res.message = res.message.count("n", n_in).count("of", n_people);
    // A founder alone has no team to ask.
    res.is_optional = n_people == 0;
    let Some(round) = last.filter(|_| is_in) else { return vec![res] };
    let found = divided(project, round);
    let name = Name { key: "divided", line: "guide-divided", action: "guide-divided-action" };
    // A round after the talk is an answer, whatever it says.
    let state = done(found.is_empty() || 1 < project.rounds.len());
    let mut talk = item(&name, state, Target::ShowTeamViews);
    talk.message = talk.message.count("n", found.len());
    let most = found.first().map_or_else(String::new, |it| cx.name(*it));
    talk.action = talk.action.map(|it| it.text("attribute", most));
    vec![res, talk]
}

fn n_ballots(project: &Project, round: Id<Round>) -> usize {
    let of_round = project.ballots.iter().filter(|(_, it)| it.round == round);
    of_round.filter(|(_, it)| project.participants.contains(it.participant)).count()
}

/// The attributes whose importance divides the team, the most divisive first.
fn divided(project: &Project, round: Id<Round>) -> Vec<Id<Attribute>> {
    let Some(asked) = project.rounds.get(round).map(|it| &it.attributes) else {
        return Vec::new();
    };
    let spread = |attribute: &Id<Attribute>| {
        let ballots = project.ballots.iter().filter(|(_, it)| it.round == round);
        let given: Vec<u8> = ballots
            .filter_map(|(_, it)| it.answers.get(attribute)?.importance)
            .map(Importance::get)
            .collect();
        Some(given.iter().max()? - given.iter().min()?)
    };
    let mut res: Vec<(u8, Id<Attribute>)> = asked
        .iter()
        .filter_map(|it| Some((spread(it)?, *it)))
        .filter(|(spread, _)| DIVIDED <= *spread)
        .collect();
    res.sort_by_key(|(spread, _)| u8::MAX - spread);
    res.into_iter().map(|(_, id)| id).collect()
}

fn market_notes(cx: &Cx<'_>) -> Item {
    let (n_competitors, n_trends) = (cx.project.competitors.len(), cx.project.trends.len());
    let name =
        Name { key: "outside", line: "guide-market-notes", action: "guide-market-notes-action" };
    let is_done = 0 < n_competitors && 0 < n_trends;
    let state = if is_done { Done::Computed } else { Done::Open };
    let mut res = item(&name, state, Target::ShowMarketNotes);
    res.message = res.message.count("competitors", n_competitors).count("trends", n_trends);
    res.is_optional = true;
    res
}
