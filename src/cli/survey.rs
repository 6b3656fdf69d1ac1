//! `survey`: answers to a form become a survey of a project, or with `--dry-run` only what is understood is told.

use std::path::PathBuf;

use serde_json::json;

use super::{
    Cx, args,
    error::Error,
    session::Session,
    text::{Align, write_table},
};
use crate::{
    edit::{List as _, ListEdit},
    exchange::{QuestionPreview, Source, SurveyOrigin, SurveyPreview, read_survey},
    jobs::Progress,
    model::{Message, Project, Survey},
    store::Access,
};

/// Answers told of each question; JSON has them all.
const MAX_SHOWN: usize = 3;

pub(super) fn run(args: &args::Survey, cx: &mut Cx<'_>) -> Result<(), Error> {
    let (project, table) = which(args)?;
    let access = if args.dry_run { Access::ReadOnly } else { Access::Write };
    let mut session = Session::open(&project, access, cx)?;
    let source = Source::Path(table);
    let seen = read_survey(&source, session.project(), &Progress::default())?;
    if !args.dry_run {
        let mut survey = seen.survey();
        survey.day = survey.day.or_else(|| Some(cx.now.day()));
        let n = session.project().surveys.len();
        session.apply(&Survey::edit(ListEdit::Add(survey, n)), cx)?;
    }
    if cx.json {
        show_json(&seen, session.project(), cx)
    } else {
        show(&seen, session.project(), cx)
    }
}

/// With `--sample` the only file is the table.
fn which(args: &args::Survey) -> Result<(args::Project, PathBuf), Error> {
    let project = |file| args::Project { file, sample: args.sample };
    match (args.sample, args.files.as_slice()) {
        (Some(_), [table]) => Ok((project(None), table.clone())),
        (None, [file, table]) => Ok((project(Some(file.clone())), table.clone())),
        (Some(_), _) => Err(Error::mistake(Message::new("cli-which-project"))),
        (None, _) => Err(Error::mistake(Message::new("cli-which-table"))),
    }
}

/// What was understood: a line a question.
fn show(seen: &SurveyPreview, project: &Project, cx: &mut Cx<'_>) -> Result<(), Error> {
    let tr = cx.tr;
    let n = tr.say(&Message::new("survey-respondents").count("n", seen.n_respondents));
    writeln!(cx.out, "{}, {n}", origin(seen.origin))?;
    if 0 < seen.n_beyond {
        let beyond = Message::new("survey-beyond").count("kept", seen.n_respondents);
        cx.say(&beyond.count("n", seen.n_beyond))?;
    }
    let mut rows = Vec::new();
    for it in &seen.questions {
        let what = match (it.is_kept, attribute(it, project)) {
            (false, _) => tr.text("collect-left-out").into_owned(),
            (true, Some(name)) => name,
            (true, None) => tr.text("survey-no-attribute").into_owned(),
        };
        let known = Message::new("cli-known").count("n", it.tally.n_answered);
        let known = tr.say(&known.count("of", seen.n_respondents));
        let answers = it.tally.answers.iter().take(if it.is_kept { MAX_SHOWN } else { 0 });
        let answers: Vec<String> = answers.map(|(text, n)| format!("{text} ({n})")).collect();
        rows.push(vec![it.text.clone(), "→".to_owned(), what, known, answers.join(", ")]);
    }
    let aligns = [Align::Left, Align::Left, Align::Left, Align::Right, Align::Left];
    write_table(cx.out, &aligns, &rows)?;
    if !seen.left_out.is_empty() {
        cx.say(&Message::new("survey-left-out").text("columns", seen.left_out.join(", ")))?;
    }
    Ok(())
}

fn show_json(seen: &SurveyPreview, project: &Project, cx: &mut Cx<'_>) -> Result<(), Error> {
    let question = |it: &QuestionPreview| {
        let answers = it.tally.answers.iter();
        let answers = answers.map(|(text, n)| json!({ "text": text, "n": n }));
        json!({
            "text": it.text,
            "attribute": attribute(it, project),
            "personal": it.is_personal,
            "kept": it.is_kept,
            "split": if it.is_ticked() { Some("columns") } else { it.split.signs().first().copied() },
            "answered": it.tally.n_answered,
            // Who answered stays out of what is printed too.
            "answers": if it.is_personal { Vec::new() } else { answers.collect() },
        })
    };
    cx.json(&json!({
        "name": seen.name,
        "origin": origin(seen.origin),
        "day": seen.day,
        "respondents": seen.n_respondents,
        "beyond": seen.n_beyond,
        "left-out": seen.left_out,
        "questions": seen.questions.iter().map(question).collect::<Vec<_>>(),
    }))
}

fn attribute(question: &QuestionPreview, project: &Project) -> Option<String> {
    question.attribute.and_then(|id| project.attributes.get(id)).map(|it| it.name.clone())
}

/// How the command line calls the makers of forms.
fn origin(origin: SurveyOrigin) -> &'static str {
    match origin {
        SurveyOrigin::GoogleForms => "google-forms",
        SurveyOrigin::MicrosoftForms => "microsoft-forms",
        SurveyOrigin::SurveyMonkey => "surveymonkey",
        SurveyOrigin::Typeform => "typeform",
        SurveyOrigin::Wenjuanxing => "wenjuanxing",
        SurveyOrigin::Plain => "plain",
    }
}
