//! Survey answers on their way in: read on a thread, changed by a person, then kept. `panels::collect` shows it.

use std::path::PathBuf;

use egui::Context;

use crate::{
    edit::{Edit, List as _, ListEdit},
    exchange::{self, Source, SurveyPreview, read_survey},
    jobs::{Job, Poll},
    model::{Message, Project, Survey, Timestamp},
};

/// Answers that are being imported.
pub enum SurveyJob {
    Reading(Job<Result<SurveyPreview, exchange::Error>>),
    /// A person looks.
    Shown(Box<SurveyPreview>),
    Failed {
        message: Message,
        hint: Option<Message>,
    },
}

/// What the preview asks for.
#[derive(Debug)]
pub enum SurveyRequest {
    /// A person decided otherwise.
    Change(Box<SurveyPreview>),
    Keep,
    Close,
}

impl SurveyJob {
    pub(super) fn new(ctx: &Context, path: PathBuf, project: &Project) -> Self {
        let (ctx, project) = (ctx.clone(), project.clone());
        let wake = move || ctx.request_repaint();
        Self::Reading(Job::spawn("survey", wake, move |progress| {
            read_survey(&Source::Path(path), &project, progress)
        }))
    }

    /// Takes in what the thread has finished.
    pub(super) fn poll(&mut self) {
        let Self::Reading(job) = self else { return };
        *self = match job.poll() {
            Poll::Running { .. } => return,
            Poll::Done(Ok(preview)) => Self::Shown(Box::new(preview)),
            Poll::Done(Err(err)) => Self::Failed { message: err.message(), hint: err.hint() },
            Poll::Lost => Self::Failed { message: Message::new("shell-work-lost"), hint: None },
        };
    }

    /// The edit that keeps the answers.
    pub(super) fn keep(&self, project: &Project, now: Timestamp) -> Option<Edit> {
        let Self::Shown(preview) = self else { return None };
        let mut survey = preview.survey();
        survey.day = survey.day.or_else(|| Some(now.day()));
        Some(Survey::edit(ListEdit::Add(survey, project.surveys.len())))
    }
}
