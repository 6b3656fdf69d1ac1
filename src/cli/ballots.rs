//! `ballots`: writes forms, takes them in filled, and tells how far the team agrees.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{
    Cx,
    args::{self, BallotsCommand, FormKind},
    error::Error,
    session::Session,
    text::{Align, write_table},
};
use crate::{
    analysis::{
        agreement::{AttributeView, Level, RoundView, SEED},
        distribution::Distribution,
    },
    edit::{BallotEdit, Edit, List as _, ListEdit},
    exchange::{Form, FormFile, FormFormat, Source, take_forms, write_beside, write_form},
    jobs::Progress,
    model::{AccountKind, Id, Message, Participant, Project, Round, fold},
    store::Access,
};

pub(super) fn run(args: &args::Ballots, cx: &mut Cx<'_>) -> Result<(), Error> {
    let access = match args.command {
        BallotsCommand::Import { .. } | BallotsCommand::Result { reveal: true, .. } => {
            Access::Write
        }
        _ => Access::ReadOnly,
    };
    let mut session = Session::open(&args.project, access, cx)?;
    match &args.command {
        BallotsCommand::Form { round, to, format, participant } => {
            form(&session, round.as_deref(), participant.as_deref(), (to, *format), cx)
        }
        BallotsCommand::Import { forms } => import(&mut session, forms, cx),
        BallotsCommand::Result { round, reveal } => {
            let id = round_named(session.project(), round.as_deref())?;
            if *reveal && let Some(round) = session.project().rounds.get(id) {
                let round = Round { is_revealed: true, ..round.clone() };
                let label = Message::new("edit-reveal-round");
                let edit = Edit::Many(label, vec![Round::edit(ListEdit::Set(id, round))]);
                session.apply(&edit, cx)?;
            }
            result(&session, id, cx)
        }
    }
}

/// The round of the name, or the last.
fn round_named(project: &Project, name: Option<&str>) -> Result<Id<Round>, Error> {
    let rounds = project.rounds.in_order();
    let Some(name) = name else {
        let last = rounds.last().map(|it| it.0);
        return last.ok_or_else(|| Error::mistake(Message::new("team-cli-no-round")));
    };
    let found = rounds.iter().find(|(_, it)| fold(&it.name) == fold(name));
    found.map(|it| it.0).ok_or_else(|| {
        let names: Vec<&str> = rounds.iter().map(|(_, it)| it.name.as_str()).collect();
        let hint = Message::new("team-cli-which-round").text("names", names.join(", "));
        Error::mistake(Message::new("team-cli-no-such-round").text("name", name)).hinted(hint)
    })
}

fn person_named(project: &Project, name: &str) -> Result<Id<Participant>, Error> {
    let found = project.participants.iter().find(|(_, it)| fold(&it.name) == fold(name));
    found
        .map(|it| it.0)
        .ok_or_else(|| Error::mistake(Message::new("team-cli-no-such-person").text("name", name)))
}

fn form(
    session: &Session,
    round: Option<&str>,
    participant: Option<&str>,
    (to, format): (&Path, Option<FormKind>),
    cx: &mut Cx<'_>,
) -> Result<(), Error> {
    let project = session.project();
    let id = round_named(project, round)?;
    let Some(round) = project.rounds.get(id) else { return Ok(()) };
    let person = participant.map(|it| person_named(project, it)).transpose()?;
    let person = person.and_then(|it| project.participants.get(it)).cloned().unwrap_or_default();
    let accounts = session.table(AccountKind::Accounts)?;
    // A founder without customers has a market list at the most.
    let table = if accounts.is_empty() { session.table(AccountKind::Market)? } else { accounts };
    let known: Vec<_> = round
        .attributes
        .iter()
        .map(|id| table.columns.get(id).map(|it| Distribution::of(it)))
        .collect();
    let rows = round
        .attributes
        .iter()
        .zip(&known)
        .filter_map(|(id, known)| Some((*id, project.attributes.get(*id)?, known.as_ref())))
        .collect();
    let (name, function) = (person.name.as_str(), person.function.as_str());
    let form = Form { round, rows, name, function, day: cx.now.day() };
    let is_csv = to.extension().is_some_and(|it| it.eq_ignore_ascii_case("csv"));
    let format = match format {
        Some(FormKind::Csv) => FormFormat::Csv,
        None if is_csv => FormFormat::Csv,
        Some(FormKind::Xlsx) | None => FormFormat::Xlsx,
    };
    let bytes = write_form(&form, format, cx.tr).map_err(|reason| {
        Error::failure(Message::new("team-form-not-made").text("reason", reason))
    })?;
    write_beside(to, |out| out.write_all(&bytes)).map_err(|err| Error::file(to, &err))?;
    let path = to.display().to_string();
    if cx.json {
        return cx.json(&json!({ "form": path, "round": round.name, "key": round.key }));
    }
    cx.say(&Message::new("team-cli-form-written").text("path", path))
}

fn import(session: &mut Session, forms: &[PathBuf], cx: &mut Cx<'_>) -> Result<(), Error> {
    let sources: Vec<Source> = forms.iter().cloned().map(Source::Path).collect();
    // Nobody cancels here.
    let taken = take_forms(&sources, session.project(), &Progress::default()).unwrap_or_default();
    if !taken.ballots.is_empty() {
        session.apply(&Edit::Ballot(BallotEdit::Take(taken.ballots)), cx)?;
    }
    if cx.json {
        let files: Vec<Value> = taken.files.iter().map(|it| file_json(cx, it)).collect();
        cx.json(&files)?;
    } else {
        for it in &taken.files {
            let outcome = cx.tr.say(&it.outcome);
            writeln!(cx.out, "{}: {outcome}", it.name)?;
            for problem in &it.problems {
                let problem = cx.tr.say(&problem.message());
                writeln!(cx.out, "  {problem}")?;
            }
        }
        let n = taken.files.iter().filter(|it| it.is_taken).count();
        let of = taken.files.len();
        cx.say(&Message::new("team-forms-read").count("n", n).count("of", of))?;
    }
    match taken.files.iter().find(|it| !it.is_taken) {
        Some(file) if taken.files.iter().all(|it| !it.is_taken) => {
            Err(Error::mistake(file.outcome.clone()))
        }
        _ => Ok(()),
    }
}

fn file_json(cx: &Cx<'_>, file: &FormFile) -> Value {
    let problems: Vec<Value> = file
        .problems
        .iter()
        .map(|it| json!({ "row": it.row, "cell": it.cell, "problem": cx.tr.say(&it.message()) }))
        .collect();
    json!({
        "file": file.name,
        "taken": file.is_taken,
        "outcome": cx.tr.say(&file.outcome),
        "problems": problems,
    })
}

fn level_key(level: Level) -> &'static str {
    match level {
        Level::VeryWeak => "team-very-weak",
        Level::Weak => "team-weak",
        Level::Moderate => "team-moderate",
        Level::Strong => "team-strong",
        Level::VeryStrong => "team-very-strong",
    }
}

fn result(session: &Session, id: Id<Round>, cx: &mut Cx<'_>) -> Result<(), Error> {
    let project = session.project();
    let turnout = project.turnout(id);
    if !turnout.is_shown {
        let message = Message::new("team-cli-hidden");
        let message = message.count("n", turnout.n_in).count("of", turnout.n_asked);
        return Err(Error::mistake(message).hinted(Message::new("team-cli-reveal-hint")));
    }
    let view = RoundView::of(project, id, SEED);
    if cx.json {
        return cx.json(&view_json(project, id, &view));
    }
    let name = |id| project.attributes.get(id).map_or("", |it| &it.name);
    let figure = |it: Option<f64>| it.map_or_else(|| "–".to_owned(), |it| format!("{it:.2}"));
    match &view.overall {
        Some(it) => {
            let key = if it.is_beyond_chance() {
                level_key(it.level())
            } else {
                "team-no-more-than-chance"
            };
            let w = Message::new("team-cli-w").text("w", figure(Some(it.w)));
            cx.say(&w.key("words", key))?;
            let chance = Message::new("team-chance").text("mean", figure(Some(it.chance.mean)));
            let chance = chance.text("high", figure(Some(it.chance.high)));
            cx.say(&chance.text("p", format!("{:.2} %", it.chance.p * 100.0)))?;
            let counted = Message::new("team-counted").count("people", it.n_people);
            let counted = counted.count("of", view.n_ballots).count("attributes", it.n_things);
            cx.say(&counted.count("asked", view.attributes.len()))?;
        }
        None => cx.say(&Message::new("team-cli-w-none"))?,
    }
    let heads = ["team-form-attribute", "team-all", "team-agreement-of-each", "team-wished"];
    let mut rows = vec![heads.map(|key| cx.tr.text(key).into_owned()).to_vec()];
    rows.extend(divisive_first(&view).map(|it| {
        let wishes: Vec<String> =
            it.wishes.iter().map(|it| format!("{} × {}", it.value, it.n)).collect();
        let wishes = wishes.join("; ");
        vec![name(it.attribute).to_owned(), figure(it.mean), figure(it.agreement), wishes]
    }));
    let aligns = [Align::Left, Align::Right, Align::Right, Align::Left];
    Ok(write_table(cx.out, &aligns, &rows)?)
}

/// All attributes: what divides most, then what too few rated to tell.
fn divisive_first(view: &RoundView) -> impl Iterator<Item = &AttributeView> {
    let rest = view.attributes.iter().filter(|it| it.agreement.is_none());
    view.most_divisive().into_iter().chain(rest)
}

fn view_json(project: &Project, id: Id<Round>, view: &RoundView) -> Value {
    let name = |id| project.attributes.get(id).map_or("", |it| it.name.as_str());
    let attributes: Vec<Value> = divisive_first(view)
        .map(|it| {
            let by_function: serde_json::Map<String, Value> = view
                .functions
                .iter()
                .zip(&it.by_function)
                .map(|(function, cell)| {
                    let cell = cell.map(|it| json!({ "mean": it.mean, "n": it.n }));
                    (function.clone(), cell.unwrap_or(Value::Null))
                })
                .collect();
            let wishes: Vec<Value> =
                it.wishes.iter().map(|it| json!({ "value": it.value, "n": it.n })).collect();
            json!({
                "attribute": name(it.attribute),
                "mean": it.mean,
                "agreement": it.agreement,
                "counts": it.counts,
                "by_function": by_function,
                "wished": wishes,
            })
        })
        .collect();
    let overall = view.overall.as_ref().map(|it| {
        json!({
            "w": it.w,
            "people": it.n_people,
            "attributes": it.n_things,
            "beyond_chance": it.is_beyond_chance(),
            "chance": { "mean": it.chance.mean, "high": it.chance.high, "p": it.chance.p },
        })
    });
    let left_out: Vec<&str> = view.left_out.iter().map(|it| name(*it)).collect();
    json!({
        "round": project.rounds.get(id).map(|it| &it.name),
        "ballots": view.n_ballots,
        "agreement": overall,
        "not_counted": left_out,
        "attributes": attributes,
    })
}
