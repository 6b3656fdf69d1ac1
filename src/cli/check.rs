//! `check`: is the file sound, what is in the project, and what is left to do.

use serde_json::{Value, json};

use super::{Cx, args, error::Error, matching::matching_of, session::Session};
use crate::{
    analysis::guide::{Done, Facts, Item, StepGuide, fills, guide},
    model::{AccountKind, Id, Message, Profile, Step},
    store::Access,
};

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
        guide(project, facts)
    };
    let profiles: Vec<(Option<Id<Profile>>, &str)> = if project.profiles.is_empty() {
        vec![(None, "")]
    } else {
        project.profiles.iter().map(|(id, it)| (Some(id), it.name.as_str())).collect()
    };
    let guides: Vec<(&str, Vec<StepGuide>)> =
        profiles.into_iter().map(|(id, name)| (name, guide_of(id))).collect();
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
    for (idx, (profile, steps)) in guides.iter().enumerate() {
        for step in steps.iter().filter(|it| !it.items.is_empty()) {
            match step.step {
                // About all accounts: the first profile's will do.
                Step::Collect if idx == 0 => show("", step, cx)?,
                Step::Collect => (),
                _ => show(profile, step, cx)?,
            }
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

fn profile_json((profile, steps): &(&str, Vec<StepGuide>), cx: &Cx<'_>) -> Value {
    let steps = steps.iter().filter(|it| !it.items.is_empty());
    let steps: Vec<Value> = steps
        .map(|step| {
            let items: Vec<Value> = step.items.iter().map(|it| item_json(it, cx)).collect();
            json!({ "step": step_code(step.step), "items": items })
        })
        .collect();
    json!({ "profile": profile, "steps": steps })
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
