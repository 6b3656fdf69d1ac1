//! Forms for ballots, written and read off the ui thread. Knows no panel.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::Context;

use super::{FormsOrder, Whose, tasks::Pending, workbench::Workbench};
use crate::{
    analysis::distribution::Distribution,
    exchange::{Form, FormFormat, Source, Taken, take_forms, write_beside, write_form},
    i18n::{Language, Tr},
    jobs::{Cancelled, Job, Poll},
    live::Derived,
    model::{Attribute, Day, Id, Message, Project},
    store,
};

/// Reads the forms; a folder stands for the forms in it.
pub(super) fn read(
    ctx: &Context,
    paths: Vec<PathBuf>,
    project: Project,
) -> Job<Result<Taken, Cancelled>> {
    let ctx = ctx.clone();
    let wake = move || ctx.request_repaint();
    Job::spawn("forms", wake, move |progress| {
        let sources: Vec<Source> =
            paths.iter().flat_map(|it| files(it)).map(Source::Path).collect();
        take_forms(&sources, &project, progress)
    })
}

/// The file, or the forms in the folder by name.
fn files(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(path) else { return vec![path.to_owned()] };
    let is_form = |it: &PathBuf| {
        let ending = it.extension().and_then(|it| it.to_str()).unwrap_or_default();
        [FormFormat::Xlsx, FormFormat::Csv]
            .iter()
            .any(|it| it.ending().eq_ignore_ascii_case(ending))
    };
    let mut res: Vec<PathBuf> =
        entries.filter_map(|it| Some(it.ok()?.path())).filter(is_form).collect();
    res.sort();
    res
}

/// What came of reading, once there is something.
pub(super) fn poll(job: &Job<Result<Taken, Cancelled>>) -> Option<Result<Taken, Message>> {
    let lost = || Message::new("shell-work-lost");
    match job.poll() {
        Poll::Running { .. } => None,
        Poll::Done(taken) => Some(taken.map_err(|Cancelled| lost())),
        Poll::Lost => Some(Err(lost())),
    }
}

/// Writes the forms that were ordered: to the file, or one a participant into the folder.
pub(super) fn write(
    ctx: &Context,
    workbench: &mut Workbench,
    path: PathBuf,
    language: Language,
    day: Day,
) -> Option<Pending> {
    let order = workbench.forms_order.take()?;
    let project = workbench.doc.project().clone();
    let known = Known::of(workbench.live.latest());
    Some(Pending::spawn(ctx, move || {
        let tr = Tr::new(language);
        match write_all(&project, &known, order, &path, &tr, day) {
            Ok(n) => Message::new("team-forms-written")
                .count("n", n)
                .text("path", path.display().to_string()),
            Err(message) => message,
        }
    }))
}

/// What the attributes hold.
struct Known(Vec<(Id<Attribute>, Arc<Distribution>)>);

impl Known {
    fn of(derived: &Derived) -> Self {
        Self(derived.distributions.iter().map(|(id, it)| (*id, Arc::clone(it))).collect())
    }

    fn get(&self, id: Id<Attribute>) -> Option<&Distribution> {
        self.0.iter().find(|(it, _)| *it == id).map(|(_, it)| it.as_ref())
    }
}

fn write_all(
    project: &Project,
    known: &Known,
    order: FormsOrder,
    path: &Path,
    tr: &Tr,
    day: Day,
) -> Result<usize, Message> {
    let Some(round) = project.rounds.get(order.round) else { return Ok(0) };
    let form = |name, function| {
        let attributes = round.attributes.iter();
        let rows = attributes
            .filter_map(|id| Some((*id, project.attributes.get(*id)?, known.get(*id))))
            .collect();
        Form { round, rows, name, function, day }
    };
    if order.whose == Whose::Anyone {
        let path = match path.extension() {
            Some(_) => path.to_owned(),
            None => path.with_extension(order.format.ending()),
        };
        // The ending that was chosen says what is written.
        let is_csv = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("csv"));
        let format = if is_csv { FormFormat::Csv } else { FormFormat::Xlsx };
        save(&form("", ""), format, &path, tr)?;
        return Ok(1);
    }
    let waiting = project.participants.in_order().into_iter();
    let waiting = waiting.filter(|(id, _)| project.ballot(order.round, *id).is_none());
    let mut n = 0;
    for (_, it) in waiting {
        let path = fresh_path(path, &round.name, &it.name, order.format);
        save(&form(&it.name, &it.function), order.format, &path, tr)?;
        n += 1;
    }
    Ok(n)
}

/// `Round 1 - Anna.xlsx`, with a number where there is such a file: it may be filled already.
fn fresh_path(folder: &Path, round: &str, name: &str, format: FormFormat) -> PathBuf {
    let allowed = |it: char| if it.is_alphanumeric() || " -_".contains(it) { it } else { '-' };
    let name: String = format!("{round} - {name}").chars().map(allowed).take(80).collect();
    let path = |n: u32| {
        let number = if n == 1 { String::new() } else { format!(" {n}") };
        folder.join(format!("{name}{number}.{}", format.ending()))
    };
    let mut free = (1..10_000).map(path).filter(|it| !it.exists());
    free.next().unwrap_or_else(|| path(10_000))
}

fn save(form: &Form<'_>, format: FormFormat, path: &Path, tr: &Tr) -> Result<(), Message> {
    let bytes = write_form(form, format, tr)
        .map_err(|reason| Message::new("team-form-not-made").text("reason", reason))?;
    write_beside(path, |out| out.write_all(&bytes))
        .map_err(|err| store::Error::io(path, &err).message())
}
