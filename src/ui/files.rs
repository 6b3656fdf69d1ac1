//! Asking the machine for a file: the dialogs of the system, off the ui thread.
//!
//! Where the system has no dialog (no portal, no zenity), rfd answers at once and as if the person had cancelled;
//! then [`Picked::NoDialog`] is told, and the window asks for a typed path instead.

use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

use crate::jobs::{Job, Poll};

/// Nobody cancels a dialog this fast.
const NO_DIALOG: Duration = Duration::from_millis(400);

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    OpenProject,
    ImportTable,
    /// Answers to a form.
    ImportSurvey,
    SaveCopy,
    ExportList,
    /// Forms for ballots that come back filled; several at once.
    ReadForms,
    /// One form for all.
    WriteForm,
    /// A folder for a form a participant.
    WriteForms,
    ExportProblems,
    SavePicture,
    ExportMap,
    /// A table that is to become a map.
    ImportMap,
    /// Where the file of a piece of material lies; it is not opened.
    MaterialFile,
}

/// What the dialog of the system is to show.
#[derive(Clone, Debug)]
pub struct Question {
    pub purpose: Purpose,
    pub title: String,
    /// The name of the kind of file, and its endings: any where there are none.
    pub filter: (String, &'static [&'static str]),
    /// The name offered for a new file.
    pub name: String,
}

impl Question {
    fn ask(&self, dialog: rfd::FileDialog) -> Option<Picked> {
        match self.purpose {
            Purpose::SaveCopy
            | Purpose::ExportList
            | Purpose::ExportProblems
            | Purpose::SavePicture
            | Purpose::ExportMap
            | Purpose::WriteForm => dialog.save_file().map(Picked::Path),
            Purpose::OpenProject
            | Purpose::ImportTable
            | Purpose::ImportMap
            | Purpose::MaterialFile
            | Purpose::ImportSurvey => dialog.pick_file().map(Picked::Path),
            Purpose::ReadForms => dialog.pick_files().map(Picked::Paths),
            Purpose::WriteForms => dialog.pick_folder().map(Picked::Path),
        }
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    Path(PathBuf),
    Paths(Vec<PathBuf>),
    Cancelled,
    NoDialog,
}

/// How a file is asked for; tests put their own answer here.
pub type Ask = Arc<dyn Fn(&Question) -> Picked + Send + Sync>;

/// The dialogs of the system.
pub(super) fn system() -> Ask {
    Arc::new(|question| {
        let started = Instant::now();
        let mut dialog =
            rfd::FileDialog::new().set_title(&question.title).set_file_name(&question.name);
        if !question.filter.1.is_empty() {
            dialog = dialog.add_filter(&question.filter.0, question.filter.1);
        }
        match question.ask(dialog) {
            Some(picked) => picked,
            None if started.elapsed() < NO_DIALOG => Picked::NoDialog,
            None => Picked::Cancelled,
        }
    })
}

/// A dialog that is open.
pub(super) struct Picking {
    pub question: Question,
    job: Job<Picked>,
}

impl Picking {
    pub(super) fn start(
        ask: &Ask,
        question: Question,
        wake: impl FnOnce() + Send + 'static,
    ) -> Self {
        let (ask, asked) = (Arc::clone(ask), question.clone());
        Self { question, job: Job::spawn("file dialog", wake, move |_| ask(&asked)) }
    }

    /// The answer, once there is one.
    pub(super) fn poll(&self) -> Option<Picked> {
        match self.job.poll() {
            Poll::Running { .. } => None,
            Poll::Done(picked) => Some(picked),
            Poll::Lost => Some(Picked::NoDialog),
        }
    }
}
