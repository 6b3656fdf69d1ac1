//! Draft, what the rule rests on: guesses, one-sided or old evidence, contradictions nobody answered, tests overdue.

use super::{Cx, Item, Name, Target, criteria, done, item, mended};
use crate::{
    analysis::{
        checks::CheckKind,
        freshness::{Freshness, freshness},
        standing::{Rest, counts_for, rest},
    },
    model::{Criterion, Day, Evidence, Grade, Id, Message, Origin, Project, SourceKind, Standing},
};

/// Fewer pieces of evidence than this are too few to be one-sided.
const ENOUGH_TO_BE_ONE_SIDED: usize = 3;

/// A criterion with what it rests on.
struct Held<'a> {
    id: Id<Criterion>,
    criterion: &'a Criterion,
    rest: Rest<'a>,
    evidence: Vec<&'a Evidence>,
}

pub(super) fn items(cx: &Cx<'_>) -> Vec<Item> {
    let project = cx.project;
    let held: Vec<Held<'_>> = criteria(cx)
        .filter_map(|(id, criterion)| {
            let all = project.evidence.iter().map(|(_, it)| it);
            let evidence = all.filter(|it| counts_for(project, id, it)).collect();
            Some(Held { id, criterion, rest: rest(project, id)?, evidence })
        })
        .collect();
    if held.is_empty() {
        return Vec::new();
    }
    let mut res = Vec::new();
    if cx.is_top_down {
        res.push(tests(cx, &held));
    }
    res.push(rests(cx, &held));
    res.extend(overdue(cx, &held));
    res.extend(disputed(cx, &held));
    res.extend(one_sided(cx, &held));
    res.extend(stale(cx, &held));
    res.extend(covered(cx));
    res
}

/// An item about the first of some criteria, which its action names.
fn about(cx: &Cx<'_>, name: &Name, found: &[&Held<'_>]) -> Item {
    let first = found.first();
    let target = first.map_or(Target::ShowCriteria, |it| Target::ShowEvidence(it.id));
    let mut res = item(name, done(found.is_empty()), target);
    res.message = res.message.count("n", found.len());
    let attribute = first.map(|it| cx.name(it.criterion.attribute)).unwrap_or_default();
    res.action = res.action.map(|it| it.text("attribute", attribute));
    res
}

/// What teams need to know is asked.
fn covered(cx: &Cx<'_>) -> Option<Item> {
    let asked: Vec<_> = criteria(cx).map(|(_, it)| it.attribute).collect();
    let teams = cx.project.teams.in_order();
    let needs = teams.iter().flat_map(|(_, it)| it.needs.iter().map(move |need| (it, *need)));
    let mut needs: Vec<_> =
        needs.filter(|(_, need)| cx.project.attributes.contains(*need)).collect();
    if needs.is_empty() {
        return None;
    }
    needs.retain(|(_, need)| !asked.contains(need));
    let name = Name { key: "covered", line: "guide-covered", action: "guide-covered-action" };
    let mut res = item(&name, done(needs.is_empty()), Target::AddCriterion);
    res.message = res.message.count("n", needs.len());
    // Seven criteria may serve other needs better.
    res.is_optional = true;
    if let Some((team, need)) = needs.first() {
        let need = cx.name(*need);
        res.action = res.action.map(|it| it.text("team", &team.name).text("attribute", need));
    }
    Some(res)
}

/// Each assumption says what would refute it, how many answers it needs, and by when.
fn tests(cx: &Cx<'_>, held: &[Held<'_>]) -> Item {
    let is_open = |it: &&Held<'_>| {
        let claim = &it.criterion.claim;
        let is_settled = matches!(it.rest.standing(), Standing::Confirmed | Standing::Refuted);
        let has_test = !claim.refuted_by.trim().is_empty();
        !(is_settled || has_test && claim.n_needed.is_some() && claim.due.is_some())
    };
    let found: Vec<_> = held.iter().filter(is_open).collect();
    let name = Name { key: "tests", line: "guide-tests", action: "guide-tests-action" };
    about(cx, &name, &found)
}

/// Nothing rests on guesses alone. The one that moves most accounts comes first.
fn rests(cx: &Cx<'_>, held: &[Held<'_>]) -> Item {
    let check = || cx.found(&[CheckKind::Guesses]);
    let ids = check().flat_map(|it| &it.criteria);
    let found: Vec<_> = ids.filter_map(|id| held.iter().find(|it| it.id == *id)).collect();
    let action = if cx.is_top_down { "guide-rests-ask" } else { "guide-rests-action" };
    let name = Name { key: "rests", line: "guide-rests", action };
    let mut res = about(cx, &name, &found);
    res.done = mended(check());
    res
}

/// No test is past its day with nothing decided.
fn overdue(cx: &Cx<'_>, held: &[Held<'_>]) -> Option<Item> {
    let dated = |it: &&Held<'_>| it.criterion.claim.due.is_some();
    held.iter().find(dated)?;
    let mut found: Vec<_> = held
        .iter()
        .filter(|it| {
            let is_open = matches!(it.rest.standing(), Standing::Assumption | Standing::Testing);
            is_open && it.criterion.claim.due.is_some_and(|due| due < cx.today)
        })
        .collect();
    found.sort_by_key(|it| it.criterion.claim.due);
    let name = Name { key: "overdue", line: "guide-overdue", action: "guide-overdue-action" };
    let mut res = about(cx, &name, &found);
    let due = found.first().and_then(|it| it.criterion.claim.due);
    let day = due.map(|it| it.to_string()).unwrap_or_default();
    res.action = res.action.map(|it| it.text("day", day));
    res.is_pressing = true;
    Some(res)
}

/// What speaks against a criterion is answered, and what is refuted is not used.
fn disputed(cx: &Cx<'_>, held: &[Held<'_>]) -> Option<Item> {
    held.iter().find(|it| 0 < it.rest.case.answers().1)?;
    let is_refuted = |it: &Held<'_>| it.rest.standing() == Standing::Refuted;
    let mut found: Vec<_> =
        held.iter().filter(|it| it.rest.is_disputed() || is_refuted(it)).collect();
    found.sort_by_key(|it| !is_refuted(it));
    let action = match found.first() {
        Some(it) if is_refuted(it) => "guide-disputed-refuted",
        _ => "guide-disputed-action",
    };
    let name = Name { key: "disputed", line: "guide-disputed", action };
    let mut res = about(cx, &name, &found);
    res.is_pressing = true;
    Some(res)
}

/// Not everything comes from one corner.
fn one_sided(cx: &Cx<'_>, held: &[Held<'_>]) -> Option<Item> {
    let mut evidence: Vec<&Evidence> = Vec::new();
    for it in held.iter().flat_map(|it| &it.evidence).filter(|it| it.grade != Grade::Guess) {
        // What is said of an attribute counts for several criteria, but was said once.
        if !evidence.iter().any(|other| std::ptr::eq(*other, *it)) {
            evidence.push(it);
        }
    }
    if evidence.len() < ENOUGH_TO_BE_ONE_SIDED {
        return None;
    }
    let side = one_side(cx.project, &evidence).filter(|it| {
        // Whoever has no customers yet can ask nobody else.
        !cx.is_top_down || *it != Side::Key("guide-side-customers")
    });
    let name = Name { key: "one-sided", line: "guide-one-sided", action: "guide-one-sided-action" };
    let mut res = item(&name, done(side.is_none()), Target::ShowSources);
    res.message = res.message.count("n", if side.is_some() { evidence.len() } else { 0 });
    res.message = match &side {
        Some(it) => it.named(res.message),
        None => res.message.text("side", ""),
    };
    res.action = side.and_then(|it| Some(it.named(res.action.take()?)));
    Some(res)
}

/// Where evidence comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Side {
    /// A function, or a person.
    Text(String),
    Key(&'static str),
}

impl Side {
    fn named(&self, message: Message) -> Message {
        match self {
            Self::Text(it) => message.text("side", it),
            Self::Key(it) => message.key("side", it),
        }
    }
}

fn one_side(project: &Project, evidence: &[&Evidence]) -> Option<Side> {
    let sides: Vec<Option<Side>> = evidence.iter().map(|it| side(project, it)).collect();
    let first = sides.first()?.clone();
    if first.is_some() && sides.iter().all(|it| *it == first) {
        return first;
    }
    let only_believed = evidence.iter().all(|it| it.grade == Grade::Colleague);
    only_believed.then_some(Side::Key("guide-side-colleagues"))
}

/// The corner that a piece of evidence comes from, if that can be told.
fn side(project: &Project, it: &Evidence) -> Option<Side> {
    let key = match it.origin {
        Some(Origin::Interview(_) | Origin::Survey(_) | Origin::Pain(_)) => "guide-side-customers",
        Some(Origin::Competitor(_) | Origin::Trend(_)) => "guide-side-market",
        Some(Origin::Round(_)) => "guide-side-colleagues",
        Some(Origin::Source(id)) => side_of_source(project.sources.get(id)?.kind)?,
        Some(Origin::Swot(_)) | None => return side_of_person(project, it),
    };
    Some(Side::Key(key))
}

fn side_of_source(kind: SourceKind) -> Option<&'static str> {
    Some(match kind {
        SourceKind::Usage => "guide-side-usage",
        SourceKind::Management => "guide-side-management",
        SourceKind::Product => "guide-side-product",
        SourceKind::Marketing | SourceKind::Campaigns => "guide-side-marketing",
        SourceKind::Sales | SourceKind::Deals => "guide-side-sales",
        SourceKind::Success | SourceKind::ServiceData => "guide-side-success",
        SourceKind::Surveys => "guide-side-customers",
        SourceKind::Competitors | SourceKind::Trends => "guide-side-market",
        SourceKind::Other => return None,
    })
}

fn side_of_person(project: &Project, it: &Evidence) -> Option<Side> {
    match it.grade {
        Grade::Measured => return Some(Side::Key("guide-side-accounts")),
        Grade::Customer => return Some(Side::Key("guide-side-customers")),
        Grade::Colleague | Grade::Guess => (),
    }
    let who = it.who.trim();
    let person = project.participants.iter().find(|(_, it)| it.name.trim() == who);
    let side = person.map(|(_, it)| it.function.trim()).filter(|it| !it.is_empty());
    Some(side.unwrap_or(who)).filter(|it| !it.is_empty()).map(|it| Side::Text(it.to_owned()))
}

/// Nothing rests on what was true once.
fn stale(cx: &Cx<'_>, held: &[Held<'_>]) -> Option<Item> {
    let newest = |it: &Held<'_>| -> Option<Day> {
        let solid = it.evidence.iter().filter(|it| it.grade != Grade::Guess);
        solid.filter_map(|it| it.day).max()
    };
    held.iter().find_map(&newest)?;
    let months = |it: &Held<'_>| match freshness(newest(it), cx.today) {
        Freshness::Old(n) => Some(n as usize),
        Freshness::Fresh | Freshness::Undated => None,
    };
    let mut found: Vec<_> = held.iter().filter(|it| months(it).is_some()).collect();
    found.sort_by_key(|it| usize::MAX - months(it).unwrap_or(0));
    let name = Name { key: "stale", line: "guide-stale", action: "guide-stale-action" };
    let mut res = about(cx, &name, &found);
    let n = found.first().and_then(|it| months(it)).unwrap_or(0);
    res.action = res.action.map(|it| it.count("n", n));
    Some(res)
}
