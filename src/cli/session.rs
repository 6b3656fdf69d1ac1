//! A project while a command works on it: opened, changed through the document, saved before the command ends.

use std::{path::Path, sync::Arc};

use tempfile::TempDir;

use super::{Cx, args, error::Error};
use crate::{
    document::Document,
    edit::Edit,
    jobs::Progress,
    model::{AccountKind, Message, Project, Table},
    samples::{self, Sample},
    store::{self, Access, Opened, Reader, SaveStatus},
};

/// Dropped in this order: the file is closed before its folder goes.
pub(super) struct Session {
    pub doc: Document,
    pub reader: Reader,
    /// What had to be mended on opening.
    pub repairs: Vec<Message>,
    /// Where a sample lives while it is looked at.
    _folder: Option<TempDir>,
}

impl Session {
    pub(super) fn open(
        project: &args::Project,
        access: Access,
        cx: &Cx<'_>,
    ) -> Result<Self, Error> {
        match (project.sample, &project.file) {
            (Some(sample), None) => Self::sample(sample, cx),
            (None, Some(path)) => Ok(Self::new(store::open(path, access)?, None)),
            _ => Err(Error::mistake(Message::new("cli-which-project"))),
        }
    }

    fn sample(sample: Sample, cx: &Cx<'_>) -> Result<Self, Error> {
        let folder = TempDir::new().map_err(|err| {
            Error::failure(Message::new("cli-output").text("reason", err.to_string()))
        })?;
        let path = folder.path().join(sample.slug()).with_extension("icp");
        let opened = make_sample(sample, &path, None, cx)?;
        Ok(Self::new(opened, Some(folder)))
    }

    pub(super) fn new(opened: Opened, folder: Option<TempDir>) -> Self {
        let Opened { moment, repairs, saver, reader } = opened;
        Self { doc: Document::new(moment, saver), reader, repairs, _folder: folder }
    }

    pub(super) fn project(&self) -> &Project {
        self.doc.project()
    }

    /// The accounts of one kind as people see them.
    pub(super) fn table(&self, kind: AccountKind) -> Result<Arc<Table>, Error> {
        let base = self.reader.base(self.project(), kind, &Progress::default())?;
        Ok(Arc::new(base.with_overlays(self.project(), kind)))
    }

    /// Changes the project, and waits until that is in the file.
    pub(super) fn apply(&mut self, edit: &Edit, cx: &Cx<'_>) -> Result<(), Error> {
        self.doc.apply(edit, cx.now)?;
        match self.doc.saver().map(|it| it.flush()) {
            Some(SaveStatus::Failed(message)) => Err(Error::failure(message)),
            _ => Ok(()),
        }
    }
}

/// Makes a sample at `path`, under its own name where none is given.
pub(super) fn make_sample(
    sample: Sample,
    path: &Path,
    name: Option<&str>,
    cx: &Cx<'_>,
) -> Result<Opened, Error> {
    let own = cx.tr.text(sample.name());
    let name = name.unwrap_or(&own);
    Ok(samples::create(sample, path, name, cx.tr, cx.now, &Progress::default())?)
}
