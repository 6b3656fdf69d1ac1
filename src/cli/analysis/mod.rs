//! `analyze`, `suggest`, `score`: what sets the best customers apart, a profile that finds more of them, and what a profile
//! makes of any table. `subject` is what is analyzed: a project or a bare table; `json` and `text` print what was found.

mod json;
mod scores;
mod subject;
mod text;

use super::{Cx, args, error::Error, matching::profile_named, session::Session};
use crate::{
    analysis::{suggest::Suggestion, traits::Studied},
    edit::{Edit, Founded, Into, ProfileEdit},
    exchange::Source,
    model::{
        Attribute, Condition, Criterion, Evidence, Grade, Id, Message, Profile, Project, Stance,
        Timestamp, Way,
    },
    store::Access,
};
use subject::Subject;

pub(super) fn analyze(args: &args::Analyze, cx: &mut Cx<'_>) -> Result<(), Error> {
    let subject = subject_of(&args.studied, cx)?;
    let studied = subject.studied()?;
    if cx.json {
        let value = json::analysis(&subject, &studied, cx.tr);
        cx.json(&value)
    } else {
        Ok(text::analysis(&subject, &studied, cx.tr, cx.out)?)
    }
}

pub(super) fn suggest(args: &args::Suggest, cx: &mut Cx<'_>) -> Result<(), Error> {
    let mut session = None;
    let mut subject = match (&args.write, &args.studied.file) {
        (Some(name), Some(file)) => {
            let project = args::Project { file: Some(file.clone()), sample: None };
            let it = session.insert(Session::open(&project, Access::Write, cx)?);
            refuse_taken(it.project(), name)?;
            Subject::of_session(it)?
        }
        _ => subject_of(&args.studied, cx)?,
    };
    if let Some(max) = args.max {
        subject.project.about_mut().study.max_criteria = max;
    }
    let studied = subject.studied()?;
    let suggestion = subject.suggestion(&studied)?;
    if cx.json {
        let value = json::suggestion(&subject, &studied, &suggestion, cx.tr);
        cx.json(&value)?;
    } else {
        text::suggestion(&subject, &studied, &suggestion, cx.tr, cx.out)?;
    }
    let wants_more = args.write.is_some() || args.score.is_some();
    if wants_more && suggestion.criteria.is_empty() {
        return Err(Error::failure(Message::new("cli-nothing-suggested")));
    }
    if let (Some(session), Some(name)) = (&mut session, &args.write) {
        let criteria = founded(&subject.project, &suggestion, cx);
        let edit = ProfileEdit::Found(Into::New(name.clone()), criteria);
        session.apply(&Edit::Profile(edit), cx)?;
        if !cx.json {
            cx.say(&Message::new("cli-suggestion-written").text("name", name))?;
        }
    }
    if let (Some(table), Some(out)) = (&args.score, &args.out) {
        let profile = subject.add_profile(&suggestion);
        let source = Source::Path(table.clone());
        let scored = scores::Scored::of(&source, &subject.project, profile, &args.studied)?;
        let trained = args.studied.table.as_deref().into_iter();
        let tables: Vec<_> = trained.chain([table.as_path()]).collect();
        scored.write_csv(out, None, &tables)?;
        if !cx.json {
            let message = Message::new("cli-scored").count("n", scored.len());
            cx.say(&message.text("file", out.display().to_string()))?;
        }
    }
    Ok(())
}

pub(super) fn score(args: &args::Score, cx: &mut Cx<'_>) -> Result<(), Error> {
    let session = Session::open(&args.project, Access::ReadOnly, cx)?;
    let project = session.project();
    let (profile, _) = profile_named(project, args.profile.as_deref())?;
    let source = Source::Path(args.table.clone());
    let scored = scores::Scored::of_project(&source, project, profile, &args.keep)?;
    match &args.out {
        Some(out) => {
            scored.write_csv(out, Some(session.reader.path()), &[&args.table])?;
            if cx.json {
                return scored.write_json(cx);
            }
            let message = Message::new("cli-scored").count("n", scored.len());
            cx.say(&message.text("file", out.display().to_string()))?;
            scored.missing().iter().try_for_each(|it| cx.say(it))
        }
        None if cx.json => scored.write_json(cx),
        None => Ok(scored.write(cx.out)?),
    }
}

fn subject_of(args: &args::Studied, cx: &Cx<'_>) -> Result<Subject, Error> {
    match (&args.table, &args.target) {
        (Some(table), Some(target)) => {
            let asked = subject::Asked {
                target,
                positive: args.positive.as_deref(),
                ignored: &args.ignore,
                group: args.group.as_deref(),
            };
            Subject::of_table(&Source::Path(table.clone()), &asked, cx.now)
        }
        _ => {
            let project = args::Project { file: args.file.clone(), sample: args.sample };
            Subject::of_session(&Session::open(&project, Access::ReadOnly, cx)?)
        }
    }
}

fn refuse_taken(project: &Project, name: &str) -> Result<(), Error> {
    if name.trim().is_empty() {
        return Err(crate::edit::Refused::NoName.into());
    }
    let is_taken = project.profiles.iter().any(|(_, it)| it.name.trim() == name.trim());
    if !is_taken {
        return Ok(());
    }
    let error = Error::mistake(Message::new("cli-profile-taken").text("name", name));
    Err(error.hinted(Message::new("cli-profile-taken-hint")))
}

/// The criteria, each with the figures it was found by.
fn founded(project: &Project, suggestion: &Suggestion, cx: &Cx<'_>) -> Vec<Founded> {
    let tr = cx.tr;
    let criteria = suggestion.criteria.iter().map(|it| {
        let best = [("k", it.n_best.into()), ("n", it.n_pass.into())];
        let args = [
            ("best", tr.format("traits-count", &best).into()),
            ("lift", text::estimate(tr, it.lift.value, it.lift.lo, it.lift.hi).into()),
        ];
        let evidence = Evidence {
            text: tr.format("suggestion-evidence", &args),
            grade: Grade::Measured,
            stance: Stance::Supports,
            day: Some(cx.now.day()),
            who: tr.text("traits-evidence-who").into_owned(),
            ..Evidence::default()
        };
        let criterion = Criterion::new(it.attribute, it.condition.clone(), it.role, it.weight);
        Founded { criterion, evidence }
    });
    criteria.filter(|it| project.attributes.contains(it.criterion.attribute)).collect()
}
