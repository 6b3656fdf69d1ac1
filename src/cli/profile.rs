//! `profile`: lists, shows and sets profiles.

use std::path::Path;

use serde_json::{Value, json};

use super::{
    Cx,
    args::{self, ProfileCommand},
    error::Error,
    matching::profile_named,
    session::Session,
    text::{Align, write_table},
};
use crate::{
    analysis::statement::{phrases, stale},
    edit::{Edit, ProfileEdit},
    exchange::{ReadRule, read_rule, write_rule},
    model::{Message, Role, Way},
    store::Access,
};

pub(super) fn run(args: &args::Profile, cx: &mut Cx<'_>) -> Result<(), Error> {
    let access = match args.command {
        ProfileCommand::Set { .. } => Access::Write,
        ProfileCommand::List | ProfileCommand::Show { .. } | ProfileCommand::Statement { .. } => {
            Access::ReadOnly
        }
    };
    let mut session = Session::open(&args.project, access, cx)?;
    match &args.command {
        ProfileCommand::List => list(&session, cx),
        ProfileCommand::Show { name } => show(&session, name, cx),
        ProfileCommand::Statement { name } => statement(&session, name, cx),
        ProfileCommand::Set { rule } => set(&mut session, rule, cx),
    }
}

fn list(session: &Session, cx: &mut Cx<'_>) -> Result<(), Error> {
    let profiles = session.project().profiles.iter().map(|(_, it)| it);
    if cx.json {
        let profiles: Vec<Value> = profiles
            .map(|it| {
                let (n_criteria, thresholds) = (it.criteria.len(), it.thresholds.get());
                json!({
                    "name": it.name, "way": it.way, "criteria": n_criteria, "thresholds": thresholds,
                })
            })
            .collect();
        return cx.json(&profiles);
    }
    let rows: Vec<Vec<String>> = profiles
        .map(|it| {
            let way = match it.way {
                Way::FromCustomers => "cli-from-customers",
                Way::TopDown => "cli-top-down",
            };
            let n_criteria = Message::new("cli-n-criteria").count("n", it.criteria.len());
            vec![it.name.clone(), cx.tr.say(&n_criteria), cx.tr.text(way).into_owned()]
        })
        .collect();
    if rows.is_empty() {
        return cx.say(&Message::new("cli-no-profile"));
    }
    Ok(write_table(cx.out, &[Align::Left, Align::Right, Align::Left], &rows)?)
}

fn show(session: &Session, name: &str, cx: &mut Cx<'_>) -> Result<(), Error> {
    let (id, _) = profile_named(session.project(), Some(name))?;
    // A profile that was just found has a rule.
    let rule = write_rule(session.project(), id).unwrap_or_default();
    Ok(writeln!(cx.out, "{rule}")?)
}

/// As people rewrote it, where that is in the language asked for; else made from the criteria.
fn statement(session: &Session, name: &str, cx: &mut Cx<'_>) -> Result<(), Error> {
    let project = session.project();
    let (_, profile) = profile_named(project, Some(name))?;
    let phrases = phrases(project, profile);
    let said: Vec<(Role, &Message)> = phrases.iter().map(|it| (it.role, &it.message)).collect();
    let made: String = cx.tr.statement(&said).into_iter().map(|it| it.text).collect();
    let language = cx.tr.language().code();
    let rewritten = profile.statement.as_ref().filter(|it| it.language == language);
    let n_stale = rewritten.map_or(0, |it| stale(project, profile, it).len());
    let text = rewritten.map_or(made, |it| it.text.clone());
    if cx.json {
        let short: Vec<String> = phrases.iter().map(|it| cx.tr.short_phrase(&it.short)).collect();
        return cx.json(&json!({
            "profile": profile.name, "language": language, "statement": text,
            "rewritten": rewritten.is_some(), "stale": n_stale, "criteria": short,
        }));
    }
    if text.is_empty() {
        return cx.say(&Message::new("cli-no-statement"));
    }
    Ok(writeln!(cx.out, "{text}")?)
}

fn set(session: &mut Session, path: &Path, cx: &mut Cx<'_>) -> Result<(), Error> {
    let json = std::fs::read(path).map_err(|err| Error::file(path, &err))?;
    let rule = read_rule(&String::from_utf8_lossy(&json), session.project())?;
    let new: Vec<_> = (0..rule.new_attributes.len()).map(ProfileEdit::new_attribute).collect();
    let criteria = rule.criteria(&new);
    let n_criteria = criteria.len();
    let ReadRule { profile, new_attributes, .. } = rule;
    let name = profile.name.clone();
    let attributes: Vec<String> = new_attributes.iter().map(|it| it.name.clone()).collect();
    let edit = ProfileEdit::SetRule { profile, new_attributes, criteria };
    session.apply(&Edit::Profile(edit), cx)?;
    if cx.json {
        return cx.json(&json!({
            "profile": name, "criteria": n_criteria, "new_attributes": attributes,
        }));
    }
    let message = Message::new("cli-rule-set").text("name", name);
    cx.say(&message.count("n", n_criteria))?;
    if !attributes.is_empty() {
        let message = Message::new("cli-new-attributes");
        cx.say(&message.text("names", attributes.join(cx.tr.list_separator())))?;
    }
    Ok(())
}
