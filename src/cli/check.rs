//! `check`: is the file sound, what is in the project, what is left to do, and what is wrong with its profiles.

use serde_json::{Value, json};

use super::{Cx, args, error::Error, matching::matching_of, session::Session};
use crate::{
    analysis::{
        checks::{Check, Figure, Severity, checks},
        guide::{Done, Facts, Item, StepGuide, fills, guide},
    },
    model::{AccountKind, Id, Message, Profile, Step},
    store::Access,
};

/// What was found of one profile, or of a project that has none.
struct Found<'a> {
    name: &'a str,
    has_profile: bool,
    steps: Vec<StepGuide>,
    checks: Vec<Check>,
}

pub(super) fn run(args: &args::Check, cx: &mut Cx<'_>) -> Result<(), Error> {
    let session = Session::open(&args.project, Access::ReadOnly, cx)?;
    session.reader.check()?;
    let tables = [session.table(AccountKind::Accounts)?, session.table(AccountKind::Market)?];
    let [accounts, market] = &tables;
    let fills = fills(accounts);
    let project = session.project();
    let guide_of = |profile: Option<Id<Profile>>| {
        let judged = if accounts.is_empty() { market } else { accounts };
        let matching = profile.map(|id| matching_of(project, id, judged).0);
        let facts = Facts {
            accounts: Some(accounts.as_ref()),
            market: Some(market.as_ref()),
            fills: &fills,
            profile,
            matching: matching.as_ref(),
            today: Some(cx.now.day()),
            checks: None,
        };
        let of = |id| checks(project, id, matching.as_ref(), cx.now.day());
        (guide(project, facts), profile.map(of).unwrap_or_default())
    };
    let profiles: Vec<(Option<Id<Profile>>, &str)> = if project.profiles.is_empty() {
        vec![(None, "")]
    } else {
        project.profiles.iter().map(|(id, it)| (Some(id), it.name.as_str())).collect()
    };
    let of_profile = |(id, name)| {
        let (steps, checks) = guide_of(id);
        Found { name, has_profile: id.is_some(), steps, checks }
    };
    let guides: Vec<Found<'_>> = profiles.into_iter().map(of_profile).collect();
    let (n_accounts, n_market) = (accounts.len(), market.len());
    if cx.json {
        let repairs: Vec<String> = session.repairs.iter().map(|it| cx.tr.say(it)).collect();
        let profiles: Vec<Value> = guides.iter().map(|it| profile_json(it, cx)).collect();
        return cx.json(&json!({
            "name": project.name(),
            "sound": true,
            "mended": repairs,
            "accounts": n_accounts,
            "market": n_market,
            "guides": profiles,
        }));
    }
    cx.say(&Message::new("cli-sound").text("name", project.name()))?;
    for it in &session.repairs {
        cx.say(it)?;
    }
    let message = Message::new("cli-holds").count("accounts", n_accounts);
    cx.say(&message.count("market", n_market).count("profiles", project.profiles.len()))?;
    for (idx, it) in guides.iter().enumerate() {
        let profile = it.name;
        for step in it.steps.iter().filter(|it| !it.items.is_empty()) {
            match step.step {
                // About all accounts: the first profile's will do.
                Step::Collect if idx == 0 => show("", step, cx)?,
                Step::Collect => (),
                _ => show(profile, step, cx)?,
            }
        }
        if it.has_profile {
            show_checks(profile, &it.checks, cx)?;
        }
    }
    Ok(())
}

fn show(profile: &str, step: &StepGuide, cx: &mut Cx<'_>) -> Result<(), Error> {
    let name = cx.tr.text(step_name(step.step));
    match profile {
        "" => writeln!(cx.out, "\n{name}")?,
        profile => writeln!(cx.out, "\n{name} · {profile}")?,
    }
    for it in &step.items {
        let is_open = it.done == Done::Open && !it.is_optional;
        let mark = match it.done {
            Done::Computed | Done::Ticked => '✓',
            Done::Open if is_open => '○',
            Done::Open | Done::Waiting => '·',
        };
        writeln!(cx.out, "  {mark} {}", cx.tr.say(&it.message))?;
        if let Some(action) = it.action.as_ref().filter(|_| is_open) {
            writeln!(cx.out, "    → {}", cx.tr.say(action))?;
        }
    }
    Ok(())
}

/// What is wrong with a profile: its number, what it is, and why.
fn show_checks(profile: &str, checks: &[Check], cx: &mut Cx<'_>) -> Result<(), Error> {
    writeln!(cx.out, "\n{} · {profile}", cx.tr.text("cli-checks"))?;
    if checks.is_empty() {
        writeln!(cx.out, "  ✓ {}", cx.tr.text("cli-checks-clean"))?;
    }
    for it in checks {
        let mark = match it.severity {
            _ if it.is_answered() => '✓',
            Severity::Serious | Severity::Warning => '!',
            Severity::Note => '·',
        };
        let figure = match it.figure {
            Figure::Count(n) => cx.tr.count(n),
            Figure::Share(share) => cx.tr.percent(share),
        };
        writeln!(cx.out, "  {mark} {figure} · {}", cx.tr.say(&it.title))?;
        writeln!(cx.out, "    {}", cx.tr.say(&it.reason))?;
        if let Some(answer) = it.answered.as_ref().filter(|_| it.is_answered()) {
            let said = Message::new("cli-check-answered").text("reason", &answer.reason);
            writeln!(cx.out, "    → {}", cx.tr.say(&said))?;
        }
    }
    Ok(())
}

fn check_json(it: &Check, cx: &Cx<'_>) -> Value {
    let severity = match it.severity {
        Severity::Serious => "serious",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let figure = match it.figure {
        Figure::Count(n) => json!({ "count": n }),
        Figure::Share(share) => json!({ "share": share }),
    };
    let answer = it.answered.as_ref().filter(|_| it.is_answered());
    json!({
        "key": it.key,
        "severity": severity,
        "figure": figure,
        "title": cx.tr.say(&it.title),
        "reason": cx.tr.say(&it.reason),
        "remedy": cx.tr.say(&it.remedy),
        "answered": answer.map(|it| it.reason.as_str()),
    })
}

fn profile_json(it: &Found<'_>, cx: &Cx<'_>) -> Value {
    let steps = it.steps.iter().filter(|it| !it.items.is_empty());
    let steps: Vec<Value> = steps
        .map(|step| {
            let items: Vec<Value> = step.items.iter().map(|it| item_json(it, cx)).collect();
            json!({ "step": step_code(step.step), "items": items })
        })
        .collect();
    let checks: Vec<Value> = it.checks.iter().map(|it| check_json(it, cx)).collect();
    json!({ "profile": it.name, "steps": steps, "checks": checks })
}

fn item_json(item: &Item, cx: &Cx<'_>) -> Value {
    let state = match item.done {
        Done::Computed => "done",
        Done::Ticked => "ticked",
        Done::Open => "open",
        Done::Waiting => "waiting",
    };
    let action = item.action.as_ref().filter(|_| item.done == Done::Open);
    json!({
        "key": item.key,
        "state": state,
        "optional": item.is_optional,
        "text": cx.tr.say(&item.message),
        "action": action.map(|it| cx.tr.say(it)),
    })
}

fn step_name(step: Step) -> &'static str {
    match step {
        Step::Collect => "cli-step-collect",
        Step::Analyze => "cli-step-analyze",
        Step::Draft => "cli-step-draft",
        Step::Validate => "cli-step-validate",
        Step::Refine => "cli-step-refine",
    }
}

fn step_code(step: Step) -> &'static str {
    match step {
        Step::Collect => "collect",
        Step::Analyze => "analyze",
        Step::Draft => "draft",
        Step::Validate => "validate",
        Step::Refine => "refine",
    }
}
