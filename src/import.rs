//! One import from end to end: a table outside becomes a batch of the project. Off the ui thread.
//!
//! Knows no window: what comes out is an edit, and the import shows once that is applied.

use std::sync::Arc;

use crate::{
    edit::{Edit, NewBatch},
    exchange::{self, Imported, Mapping, Source},
    jobs::{Cancelled, Progress},
    model::{Attribute, Batch, ColumnTarget, Id, Message, OpenProblem, Project, Table, Timestamp},
    store::{self, BatchColumn, Reader, Saver},
};

/// What an import needs.
#[derive(Clone, Debug)]
pub struct Order {
    pub source: Source,
    /// What the source is called in the project.
    pub name: String,
    /// With a name for each outcome that becomes a new attribute, see [`Mapping::name_outcomes`].
    pub mapping: Mapping,
    pub project: Project,
    /// The accounts of the list the rows belong to, as they are now.
    pub existing: Arc<Table>,
    pub now: Timestamp,
}

/// Rows that are written, and the edit that makes them part of the project.
#[derive(Debug)]
pub struct Written {
    pub edit: Edit,
    pub imported: Imported,
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Table(exchange::Error),
    #[error(transparent)]
    File(#[from] store::Error),
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl Error {
    pub fn message(&self) -> Message {
        match self {
            Self::Table(err) => err.message(),
            Self::File(err) => err.message(),
            Self::Cancelled(_) => Message::new("import-cancelled"),
        }
    }

    pub fn hint(&self) -> Option<Message> {
        match self {
            Self::Table(err) => err.hint(),
            Self::File(err) => err.hint(),
            Self::Cancelled(_) => None,
        }
    }
}

/// Reads the table and writes its rows into the project file, where nobody sees them yet.
pub fn write(
    order: &Order,
    reader: &Reader,
    saver: &Saver,
    progress: &Progress,
) -> Result<Written, Error> {
    let Order { source, project, existing, .. } = order;
    let mut mapping = order.mapping.clone();
    mapping.rolled = mapping.outcomes(project);
    let mapping = &mapping;
    let columns: Vec<BatchColumn> = mapping.values().map(|it| column(project, it)).collect();
    let next_account = reader.next_account()?;
    let mut writer = saver.start_batch(&columns)?;
    let mut sink = |chunk| writer.push(chunk);
    let imported =
        exchange::import(source, mapping, project, existing, next_account, &mut sink, progress)
            .map_err(|err| match err {
                exchange::Failed::Table(err) => Error::Table(err),
                exchange::Failed::Sink(err) => Error::File(err),
            })?;
    progress.check()?;
    let table = writer.finish()?;
    let batch = Batch {
        source: order.name.clone(),
        kind: mapping.kind.list(),
        made_of: mapping.kind,
        table,
        n_rows: imported.n_rows,
        n_new: imported.n_new,
        n_problems: imported.problems.n_total,
        columns: Vec::new(),
        readings: mapping.readings(),
        imported_at: order.now,
    };
    let edit = Edit::AddBatch(NewBatch {
        batch,
        values: mapping.values().cloned().collect(),
        mapping: Some(mapping.saved()),
        problems: imported.problems.first.iter().take(OpenProblem::MAX_KEPT).cloned().collect(),
    });
    Ok(Written { edit, imported })
}

fn column(project: &Project, target: &ColumnTarget) -> BatchColumn {
    let of = |it: &Attribute| BatchColumn { name: it.name.clone(), kind: it.kind };
    let there = |id: &Id<Attribute>| project.attributes.get(*id).map(of);
    match target {
        ColumnTarget::Attribute(id) => there(id),
        ColumnTarget::New(attribute) => Some(of(attribute)),
        _ => None,
    }
    // Nothing else is a value column; `exchange::import` refuses an attribute that is gone.
    .unwrap_or(BatchColumn { name: String::new(), kind: crate::model::Kind::Text })
}
