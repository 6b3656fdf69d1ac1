//! A table on its way in: looked at, changed by a person, then written. Holds the threads; `panels::collect` shows it.

use std::sync::Arc;

use egui::Context;

use super::ImportRequest;
use crate::{
    document::Document,
    exchange::{self, Imported, Overrides, Preview, Source, preview},
    i18n::{Tr, outcome_key},
    import::{self, Order, Written},
    jobs::{Job, Poll},
    live::Derived,
    model::{AccountKind, Message, TableKind, Timestamp},
    store::Reader,
};

/// A table that is being imported.
pub struct ImportJob {
    pub source: Source,
    /// The list that companies are taken for, where nobody says.
    list: AccountKind,
    pub overrides: Overrides,
    /// What was understood; stays shown while it is looked at again.
    pub preview: Option<Preview>,
    pub state: State,
}

pub enum State {
    /// The table is looked at.
    Looking(Job<Result<Preview, exchange::Error>>),
    /// A person looks.
    Shown,
    Writing(Job<Result<Written, import::Error>>),
    Failed {
        message: Message,
        hint: Option<Message>,
    },
}

/// How an import ended.
pub(super) struct Ended {
    pub imported: Imported,
    pub source: String,
}

impl ImportJob {
    pub(super) fn new(ctx: &Context, source: Source, list: AccountKind, doc: &Document) -> Self {
        let overrides = Overrides::default();
        let state = look(ctx, &source, &overrides, doc);
        Self { source, list, overrides, preview: None, state }
    }

    /// What the rows are, as far as is known.
    pub(super) fn kind(&self) -> TableKind {
        let seen = self.preview.as_ref().map(|it| it.kind).unwrap_or_default();
        match self.overrides.kind {
            Some(it) => it,
            None if seen == TableKind::Accounts && self.list == AccountKind::Market => {
                TableKind::Market
            }
            None => seen,
        }
    }

    /// What the source is called: the file name, or the words for pasted rows.
    pub(super) fn name(&self, pasted: &str) -> String {
        let name = self.source.name();
        if name.is_empty() { pasted.to_owned() } else { name }
    }

    /// How far the table is read or written: 0 to 1.
    pub(super) fn done(&self) -> Option<f32> {
        let figures = match &self.state {
            State::Looking(job) => job.figures(),
            State::Writing(job) => job.figures(),
            _ => return None,
        };
        let (done, total) = figures;
        Some(if total == 0 { 0.0 } else { done as f32 / total as f32 })
    }

    pub(super) fn is_writing(&self) -> bool {
        matches!(self.state, State::Writing(_))
    }

    /// Takes in what the threads have finished; an import that ended becomes part of the project here.
    pub(super) fn poll(&mut self, doc: &mut Document, now: Timestamp) -> Option<Ended> {
        match &self.state {
            State::Looking(job) => match job.poll() {
                Poll::Running { .. } => (),
                Poll::Done(Ok(preview)) => {
                    self.preview = Some(preview);
                    self.state = State::Shown;
                }
                Poll::Done(Err(err)) => self.fail(err.message(), err.hint()),
                Poll::Lost => self.fail(Message::new("shell-work-lost"), None),
            },
            State::Writing(job) => match job.poll() {
                Poll::Running { .. } => (),
                Poll::Done(Ok(Written { edit, imported })) => match doc.apply(&edit, now) {
                    Ok(()) => return Some(Ended { imported, source: self.source.name() }),
                    Err(refused) => self.fail(refused.message(), None),
                },
                Poll::Done(Err(import::Error::Cancelled(_))) => self.state = State::Shown,
                Poll::Done(Err(err)) => self.fail(err.message(), err.hint()),
                Poll::Lost => self.fail(Message::new("shell-work-lost"), None),
            },
            State::Shown | State::Failed { .. } => (),
        }
        None
    }

    fn fail(&mut self, message: Message, hint: Option<Message>) {
        self.state = State::Failed { message, hint };
    }

    pub(super) fn handle(
        &mut self,
        ctx: &Context,
        request: ImportRequest,
        doc: &Document,
        derived: &Derived,
        reader: &Reader,
        (name, tr, now): (String, &Tr, Timestamp),
    ) {
        match request {
            ImportRequest::Look(overrides) => {
                self.state = look(ctx, &self.source, &overrides, doc);
                self.overrides = overrides;
            }
            ImportRequest::Kind(kind) => {
                // Companies stay companies; deals and months have other columns.
                let is_same = !(kind.is_rolled_up() || self.kind().is_rolled_up());
                self.overrides.kind = Some(kind);
                if !is_same {
                    self.overrides.targets.clear();
                    self.overrides.readings.clear();
                    self.overrides.rolled.clear();
                    self.state = look(ctx, &self.source, &self.overrides, doc);
                }
            }
            ImportRequest::Start => {
                let (Some(preview), Some(saver)) = (&self.preview, doc.saver()) else { return };
                let kind = self.kind();
                let mut mapping = preview.mapping();
                mapping.kind = kind;
                let word = |outcome| tr.text(outcome_key(outcome)).into_owned();
                mapping.name_outcomes(doc.project(), &word);
                let order = Order {
                    source: self.source.clone(),
                    name,
                    mapping,
                    project: doc.project().clone(),
                    existing: Arc::clone(derived.table_of(kind.list())),
                    now,
                };
                let (reader, saver) = (reader.clone(), Arc::clone(saver));
                let job = Job::spawn("import", wake(ctx), move |progress| {
                    import::write(&order, &reader, &saver, progress)
                });
                self.state = State::Writing(job);
            }
            // Dropping the job cancels it.
            ImportRequest::Cancel => self.state = State::Shown,
            ImportRequest::Close | ImportRequest::File(_) | ImportRequest::Pasted(_) => (),
        }
    }
}

fn look(ctx: &Context, source: &Source, overrides: &Overrides, doc: &Document) -> State {
    let (source, overrides) = (source.clone(), overrides.clone());
    let project = doc.project().clone();
    State::Looking(Job::spawn("preview", wake(ctx), move |progress| {
        preview(&source, &overrides, &project, progress)
    }))
}

fn wake(ctx: &Context) -> impl FnOnce() + Send + 'static + use<> {
    let ctx = ctx.clone();
    move || ctx.request_repaint()
}
