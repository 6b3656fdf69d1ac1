//! Several forms at once: whose they are, which of them count, and what is to be told of each.

use super::{FormProblem, ReadForm, read_form};
use crate::{
    exchange::Source,
    jobs::{Cancelled, Progress},
    model::{Id, Message, Participant, Project, Round, TakenBallot, Who, fold},
};

/// What came of the forms.
#[derive(Debug, Default)]
pub struct Taken {
    pub ballots: Vec<TakenBallot>,
    /// One a file, in their order.
    pub files: Vec<FormFile>,
}

/// What came of one form.
#[derive(Debug)]
pub struct FormFile {
    /// The name of the file.
    pub name: String,
    /// Whether its ballot comes in.
    pub is_taken: bool,
    /// Whose ballot it is and how full, or why it does not come in.
    pub outcome: Message,
    pub problems: Vec<FormProblem>,
}

/// Reads the forms. Who is not known yet comes along as someone new; of two forms of the same person the first counts.
pub fn take_forms(
    sources: &[Source],
    project: &Project,
    progress: &Progress,
) -> Result<Taken, Cancelled> {
    let mut res = Taken::default();
    for source in sources {
        progress.check()?;
        let file = match read_form(source, project, &Progress::default()) {
            Ok(form) => take(form, source.name(), project, &mut res.ballots),
            Err(err) => left_out(source.name(), err.message(), Vec::new()),
        };
        res.files.push(file);
    }
    Ok(res)
}

fn left_out(name: String, outcome: Message, problems: Vec<FormProblem>) -> FormFile {
    FormFile { name, is_taken: false, outcome, problems }
}

fn take(form: ReadForm, file: String, project: &Project, taken: &mut Vec<TakenBallot>) -> FormFile {
    let ReadForm { round, name, function, answers, problems } = form;
    let who = match who(project, &name, &function) {
        Ok(who) => who,
        Err(message) => return left_out(file, message, problems),
    };
    let is_same = |it: &TakenBallot| it.round == round && is_same_person(&it.who, &who);
    if taken.iter().any(is_same) {
        let message = Message::new("team-problem-twice").text("name", name);
        return left_out(file, message, problems);
    }
    let round_name = project.rounds.get(round).map_or("", |it| &it.name);
    let outcome = Message::new(outcome_key(project, round, &who))
        .text("name", name)
        .text("round", round_name)
        .count("n", answers.len())
        .count("of", project.rounds.get(round).map_or(0, |it| it.attributes.len()));
    taken.push(TakenBallot { round, who, answers });
    FormFile { name: file, is_taken: true, outcome, problems }
}

fn outcome_key(project: &Project, round: Id<Round>, who: &Who) -> &'static str {
    match who {
        Who::New { .. } => "team-taken-new",
        Who::Known(id) if project.ballot(round, *id).is_some() => "team-taken-again",
        Who::Known(_) => "team-taken",
    }
}

fn is_same_person(a: &Who, b: &Who) -> bool {
    match (a, b) {
        (Who::New { name: a, .. }, Who::New { name: b, .. }) => fold(a) == fold(b),
        (a, b) => a == b,
    }
}

/// Who has the name; where several have it, the one with the function too.
fn who(project: &Project, name: &str, function: &str) -> Result<Who, Message> {
    let same = |a: &str, b: &str| fold(a.trim()) == fold(b.trim());
    let namesakes: Vec<(Id<Participant>, &Participant)> =
        project.participants.iter().filter(|(_, it)| same(&it.name, name)).collect();
    match &namesakes[..] {
        [] => Ok(Who::New { name: name.to_owned(), function: function.to_owned() }),
        [(id, _)] => Ok(Who::Known(*id)),
        several => {
            let mut alike = several.iter().filter(|(_, it)| same(&it.function, function));
            match (alike.next(), alike.next()) {
                (Some((id, _)), None) => Ok(Who::Known(*id)),
                _ => Err(Message::new("team-problem-namesakes").text("name", name)),
            }
        }
    }
}
