//! Work on threads that the window waits for: opening a project, saving a copy, exporting a list.

use std::path::{Path, PathBuf};

use egui::{Context, Ui};

use super::{Request, files::Purpose, theme};
use crate::{
    exchange::Source,
    i18n::{Language, Tr},
    jobs::{Job, Poll},
    model::{Message, Moment, Profile, Project, Timestamp, Way},
    samples::{self, Sample},
    store::{self, Access, Opened, Reader},
};

/// What happens when a project is open.
#[derive(Clone, Debug)]
pub(super) enum Then {
    Show,
    /// Shows the preview of this table.
    Import(Source),
}

/// A project that is being opened.
pub(super) struct Opening {
    pub path: PathBuf,
    pub then: Then,
    job: Job<Result<(Opened, PathBuf), Failed>>,
}

/// Why it could not be opened.
#[derive(Debug)]
pub(super) struct Failed {
    pub message: Message,
    pub hint: Option<Message>,
    /// Whether it can be opened for reading.
    pub can_read: bool,
}

impl From<samples::Error> for Failed {
    fn from(err: samples::Error) -> Self {
        Self { message: err.message(), hint: None, can_read: false }
    }
}

impl From<store::Error> for Failed {
    fn from(err: store::Error) -> Self {
        let can_read = matches!(err, store::Error::Locked(_));
        Self { message: err.message(), hint: err.hint(), can_read }
    }
}

fn wake(ctx: &Context) -> impl Fn() + Send + Sync + use<> {
    let ctx = ctx.clone();
    move || ctx.request_repaint()
}

impl Opening {
    fn start(
        ctx: &Context,
        path: PathBuf,
        then: Then,
        work: impl FnOnce() -> Result<(Opened, PathBuf), Failed> + Send + 'static,
    ) -> Self {
        Self { path, then, job: Job::spawn("open", wake(ctx), move |_| work()) }
    }

    pub(super) fn open(ctx: &Context, path: PathBuf, then: Then) -> Self {
        let at = path.clone();
        Self::start(ctx, path, then, move || Ok((store::open(&at, Access::Write)?, at)))
    }

    pub(super) fn open_read_only(ctx: &Context, path: PathBuf) -> Self {
        let at = path.clone();
        Self::start(ctx, path, Then::Show, move || Ok((store::open(&at, Access::ReadOnly)?, at)))
    }

    /// A copy of the backup, as a project of its own.
    pub(super) fn open_backup(ctx: &Context, backup: PathBuf, folder: PathBuf) -> Self {
        Self::start(ctx, backup.clone(), Then::Show, move || {
            let stem =
                backup.file_stem().map_or_else(String::new, |it| it.to_string_lossy().into());
            let path = fresh_path(&folder, &stem)?;
            std::fs::copy(&backup, &path).map_err(|err| store::Error::io(&backup, &err))?;
            Ok((store::open(&path, Access::Write)?, path))
        })
    }

    /// A project with one profile and nothing else.
    pub(super) fn new_project(
        ctx: &Context,
        folder: PathBuf,
        names: [String; 2],
        way: Way,
        now: Timestamp,
        then: Then,
    ) -> Self {
        let [name, profile] = names;
        Self::start(ctx, folder.join(&name), then, move || {
            let path = fresh_path(&folder, &name)?;
            let mut project = Project::new(&name, now);
            let id = project.fresh_id();
            project.profiles.put(id, Profile::new(profile, way));
            Ok((store::create(&path, &project)?, path))
        })
    }

    /// A sample, made anew.
    pub(super) fn sample(
        ctx: &Context,
        folder: PathBuf,
        sample: Sample,
        language: Language,
        now: Timestamp,
    ) -> Self {
        let tr = Tr::new(language);
        let name = tr.text(sample.name()).into_owned();
        Self {
            path: folder.join(&name),
            then: Then::Show,
            job: Job::spawn("open", wake(ctx), move |progress| {
                let path = fresh_path(&folder, &name)?;
                let opened = samples::create(sample, &path, &name, &tr, now, progress)?;
                Ok((opened, path))
            }),
        }
    }

    /// The outcome, once there is one.
    pub(super) fn poll(&self) -> Option<Result<(Opened, PathBuf), Failed>> {
        match self.job.poll() {
            Poll::Running { .. } => None,
            Poll::Done(res) => Some(res),
            Poll::Lost => Some(Err(Failed {
                message: Message::new("shell-work-lost"),
                hint: None,
                can_read: false,
            })),
        }
    }

    pub(super) fn ui(&self, ui: &mut Ui, tr: &Tr, _requests: &mut Vec<Request>) {
        egui::CentralPanel::default().show(ui, |ui| {
            ui.vertical_centered(|ui| {
                ui.add_space(ui.available_height() * 0.4);
                ui.spinner();
                ui.add_space(theme::GRID * 2.0);
                let name = self.path.file_stem().map(|it| it.to_string_lossy()).unwrap_or_default();
                let text = tr.format("shell-opening", &[("name", name.into())]);
                ui.label(theme::muted(ui, text));
            });
        });
    }
}

/// A path in the folder that no file has yet: `name.icp`, `name 2.icp` …
fn fresh_path(folder: &Path, name: &str) -> Result<PathBuf, store::Error> {
    std::fs::create_dir_all(folder).map_err(|err| store::Error::io(folder, &err))?;
    let allowed = |it: char| if it.is_alphanumeric() || " -_".contains(it) { it } else { '-' };
    let name: String = name.chars().map(allowed).take(60).collect();
    let path = |n: usize| {
        let number = if n == 1 { String::new() } else { format!(" {n}") };
        folder.join(format!("{name}{number}.icp"))
    };
    let free = (1..10_000).map(path).find(|it| !it.exists());
    Ok(free.unwrap_or_else(|| path(10_000)))
}

/// Work whose end is told by a toast.
pub(super) struct Pending {
    job: Job<Message>,
    told: std::cell::Cell<bool>,
}

impl Pending {
    pub(super) fn save_copy(ctx: &Context, reader: Reader, moment: Moment, to: PathBuf) -> Self {
        Self::spawn(ctx, move || match store::save_copy(&reader, &moment, &to) {
            Ok(None) => Message::new("shell-copy-saved").text("path", to.display().to_string()),
            Ok(Some(lacks)) => lacks,
            Err(err) => err.message(),
        })
    }

    pub(super) fn spawn(ctx: &Context, work: impl FnOnce() -> Message + Send + 'static) -> Self {
        let job = Job::spawn("pending", wake(ctx), move |_| work());
        Self { job, told: std::cell::Cell::new(false) }
    }

    /// What is to be said, once.
    pub(super) fn poll(&self) -> Option<Message> {
        let res = match self.job.poll() {
            Poll::Running { .. } => return None,
            Poll::Done(message) => message,
            Poll::Lost => Message::new("shell-work-lost"),
        };
        self.told.set(true);
        Some(res)
    }

    pub(super) fn has_ended(&self) -> bool {
        self.told.get()
    }
}

/// The endings of the files of each purpose.
pub(super) fn endings(purpose: Purpose) -> &'static [&'static str] {
    match purpose {
        Purpose::OpenProject => {
            &["icp", "csv", "tsv", "txt", "tab", "psv", "xlsx", "xlsm", "xls", "xlsb", "ods"]
        }
        Purpose::SaveCopy => &["icp"],
        Purpose::ImportTable | Purpose::ImportSurvey | Purpose::ImportMap => {
            &["csv", "tsv", "txt", "tab", "psv", "xlsx", "xlsm", "xls", "xlsb", "ods"]
        }
        Purpose::ExportList | Purpose::ExportProblems => &["csv"],
        Purpose::SavePicture => &["png"],
        Purpose::ExportMap => &["svg", "png", "pdf", "csv", "mmd"],
        Purpose::MaterialFile => &[],
        Purpose::ReadForms | Purpose::WriteForm | Purpose::WriteForms => &["xlsx", "csv"],
    }
}
