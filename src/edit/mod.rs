//! Verbs: everything a person can do to a project, each a value that can be named, tested and undone.
//!
//! Applying an edit is plain mutation of a copy; no inverse is written, ever, as `document` keeps the old value.
//! Knows nothing of files, windows or the clock: what an edit needs to know is in it.

mod account;
mod ballot;
mod founded;
mod journey;
mod list;
mod portrait;
mod profile;

pub use account::AccountEdit;
pub use ballot::{BallotEdit, Choice};
pub use founded::{Founded, Into};
pub use journey::{Cell, JourneyEdit, Point};
pub use list::{AnyList, List, ListEdit};
pub use profile::ProfileEdit;

use crate::model::{
    AccountId, Attribute, Batch, ColumnTarget, Dive, Id, Message, OpenProblem, Overlay, Problem,
    Project, SavedMapping, Study, Why,
};

/// One change of the project.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    RenameProject(String),
    /// Ticks an item of a checklist by hand, or takes the tick away.
    Tick {
        item: String,
        on: bool,
    },
    Profile(ProfileEdit),
    Account(AccountEdit),
    Attribute(AttributeEdit),
    /// Why a profile is needed.
    SetWhy(Why),
    /// How the customers are looked at.
    SetStudy(Study),
    /// What is known of a customer that is looked at closely.
    SetDive(AccountId, Dive),
    List(Box<AnyList>),
    Ballot(BallotEdit),
    Journey(JourneyEdit),
    /// What there is to spend on campaigns next.
    SetBudget(Option<f64>),
    /// Makes imported rows part of the project: they show from here on.
    AddBatch(NewBatch),
    /// Takes an import out again; its rows stay in the file for as long as undo can bring it back.
    RemoveBatch {
        id: Id<Batch>,
        source: String,
    },
    /// Somebody has seen to these problems: they are listed no more.
    SettleProblems(Vec<Id<OpenProblem>>),
    /// Several edits as one step with a name of its own: all or nothing.
    Many(Message, Vec<Self>),
}

#[derive(Clone, Debug, PartialEq)]
pub enum AttributeEdit {
    Add(Attribute),
    Rename(Id<Attribute>, String),
    /// Refused where anything rests on it. Imported values stay in the file, so that undo brings them back.
    Remove(Id<Attribute>),
}

/// An import that has been written, and what its columns become.
#[derive(Clone, Debug, PartialEq)]
pub struct NewBatch {
    /// Its `columns` are filled in when the edit is applied.
    pub batch: Batch,
    /// What each value column of the batch records: an attribute there is, or a new one.
    pub values: Vec<ColumnTarget>,
    /// The whole mapping, kept for the next table with these headers.
    pub mapping: Option<SavedMapping>,
    /// What could not be taken as it stood: no more than [`OpenProblem::MAX_KEPT`].
    pub problems: Vec<Problem>,
}

/// Why an edit could not be applied; the project is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// What the edit is about is no longer there.
    #[error("what this is about is no longer there")]
    Gone,
    #[error("a name is needed")]
    NoName,
    #[error("a profile has at most 32 criteria")]
    TooManyCriteria,
    #[error("the condition does not suit the attribute")]
    Unsuited,
    #[error("something rests on it")]
    InUse,
    #[error("the file is open for reading only")]
    ReadOnly,
}

impl Refused {
    pub fn message(&self) -> Message {
        Message::new(match self {
            Self::Gone => "edit-refused-gone",
            Self::NoName => "edit-refused-no-name",
            Self::TooManyCriteria => "edit-refused-too-many-criteria",
            Self::Unsuited => "edit-refused-unsuited",
            Self::InUse => "edit-refused-in-use",
            Self::ReadOnly => "edit-refused-read-only",
        })
    }
}

/// What ties edits of one drag or one run of typing together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gesture {
    what: &'static str,
    of: u64,
}

impl Gesture {
    const fn new(what: &'static str, of: u64) -> Self {
        Self { what, of }
    }
}

impl Edit {
    /// Applies the edit. On an error `project` may be half changed: the caller throws it away.
    pub fn apply(&self, project: &mut Project) -> Result<(), Refused> {
        match self {
            Self::RenameProject(name) => {
                project.about_mut().name = named(name)?;
                Ok(())
            }
            Self::Tick { item, on } => {
                let ticks = &mut project.about_mut().ticks;
                if *on {
                    ticks.insert(item.clone());
                } else {
                    ticks.remove(item);
                }
                Ok(())
            }
            Self::Profile(edit) => edit.apply(project),
            Self::Account(edit) => edit.apply(project),
            Self::Attribute(edit) => edit.apply(project),
            Self::SetWhy(why) => {
                project.about_mut().why = why.clone();
                Ok(())
            }
            Self::SetStudy(study) => {
                project.about_mut().study = study.clone();
                Ok(())
            }
            Self::SetDive(account, dive) => {
                if dive.is_empty() {
                    project.dives.remove(account.dive());
                } else {
                    project.dives.put(account.dive(), dive.clone());
                }
                Ok(())
            }
            Self::List(edit) => {
                edit.apply(project)?;
                ballot::drop_orphans(project);
                journey::drop_orphans(project);
                Ok(())
            }
            Self::Ballot(edit) => edit.apply(project),
            Self::Journey(edit) => edit.apply(project),
            Self::SetBudget(budget) => {
                project.about_mut().budget = *budget;
                Ok(())
            }
            Self::AddBatch(new) => new.apply(project),
            Self::RemoveBatch { id, .. } => remove_batch(project, *id),
            Self::SettleProblems(ids) => {
                let gone = ids.iter().filter(|id| project.problems.remove(**id).is_none());
                if gone.count() == 0 { Ok(()) } else { Err(Refused::Gone) }
            }
            Self::Many(_, edits) => edits.iter().try_for_each(|it| it.apply(project)),
        }
    }

    /// What the step is called: «Undo: Change a weight».
    pub fn label(&self) -> Message {
        match self {
            Self::RenameProject(_) => Message::new("edit-rename-project"),
            Self::Tick { .. } => Message::new("edit-tick"),
            Self::Profile(edit) => edit.label(),
            Self::Account(edit) => edit.label(),
            Self::Attribute(AttributeEdit::Add(_)) => Message::new("edit-add-attribute"),
            Self::Attribute(AttributeEdit::Rename(..)) => Message::new("edit-rename-attribute"),
            Self::Attribute(AttributeEdit::Remove(_)) => Message::new("edit-remove-attribute"),
            Self::SetWhy(_) => Message::new("edit-set-why"),
            Self::SetStudy(_) => Message::new("edit-set-study"),
            Self::SetDive(..) => Message::new("edit-set-dive"),
            Self::List(edit) => edit.label(),
            Self::Ballot(edit) => edit.label(),
            Self::Journey(edit) => edit.label(),
            Self::SetBudget(_) => Message::new("edit-set-budget"),
            Self::AddBatch(new) => Message::new("edit-import").text("source", &new.batch.source),
            Self::RemoveBatch { source, .. } => {
                Message::new("edit-remove-import").text("source", source)
            }
            Self::SettleProblems(ids) => Message::new("edit-settle-problems").count("n", ids.len()),
            Self::Many(label, _) => label.clone(),
        }
    }

    /// Edits of the same gesture within a second become one step.
    pub fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::RenameProject(_) => Some(Gesture::new("project-name", 0)),
            Self::Profile(edit) => edit.gesture(),
            Self::Account(edit) => edit.gesture(),
            Self::Attribute(AttributeEdit::Rename(id, _)) => {
                Some(Gesture::new("attribute-name", id.get()))
            }
            Self::SetWhy(_) => Some(Gesture::new("why", 0)),
            Self::SetStudy(_) => Some(Gesture::new("study", 0)),
            Self::SetDive(account, _) => Some(Gesture::new("dive", account.0)),
            Self::List(edit) => edit.gesture(),
            Self::Journey(edit) => edit.gesture(),
            Self::SetBudget(_) => Some(Gesture::new("budget", 0)),
            Self::Tick { .. }
            | Self::Attribute(AttributeEdit::Add(_) | AttributeEdit::Remove(_))
            | Self::Ballot(_)
            | Self::AddBatch(_)
            | Self::RemoveBatch { .. }
            | Self::SettleProblems(_)
            | Self::Many(..) => None,
        }
    }
}

impl AttributeEdit {
    fn apply(&self, project: &mut Project) -> Result<(), Refused> {
        match self {
            Self::Add(attribute) => {
                let attribute = Attribute { name: named(&attribute.name)?, ..attribute.clone() };
                let id = project.fresh_id();
                project.attributes.put(id, attribute);
            }
            Self::Rename(id, name) => {
                project.attributes.get_mut(*id).ok_or(Refused::Gone)?.name = named(name)?;
            }
            Self::Remove(id) => {
                if project.rests_on(*id) {
                    return Err(Refused::InUse);
                }
                project.attributes.remove(*id).ok_or(Refused::Gone)?;
            }
        }
        Ok(())
    }
}

impl NewBatch {
    fn apply(&self, project: &mut Project) -> Result<(), Refused> {
        let mut batch = self.batch.clone();
        batch.columns.clear();
        let mut made = Vec::new();
        for target in &self.values {
            let id = match target {
                ColumnTarget::Attribute(id) if project.attributes.contains(*id) => *id,
                ColumnTarget::New(attribute) => {
                    let id = project.fresh_id();
                    project.attributes.put(id, attribute.clone());
                    made.push((attribute.clone(), id));
                    id
                }
                _ => return Err(Refused::Gone),
            };
            batch.columns.push(id);
        }
        let id = project.fresh_id();
        project.batches.put(id, batch);
        let ids = project.fresh_ids(self.problems.len());
        for (number, problem) in ids.zip(&self.problems) {
            project.problems.put(number, OpenProblem { batch: id, problem: problem.clone() });
        }
        if let Some(mapping) = &self.mapping {
            keep_mapping(project, mapping, &made);
        }
        Ok(())
    }
}

/// What nobody has seen to yet goes with it.
fn remove_batch(project: &mut Project, id: Id<Batch>) -> Result<(), Refused> {
    project.batches.remove(id).ok_or(Refused::Gone)?;
    let of_it = project.problems.iter().filter(|(_, it)| it.batch == id).map(|(id, _)| id);
    for problem in of_it.collect::<Vec<_>>() {
        project.problems.remove(problem);
    }
    Ok(())
}

/// Keeps the mapping for the next time, with the attributes it made now being attributes there are.
fn keep_mapping(
    project: &mut Project,
    mapping: &SavedMapping,
    made: &[(Attribute, Id<Attribute>)],
) {
    let mut mapping = mapping.clone();
    let mut made = made.iter();
    for target in &mut mapping.targets {
        if let ColumnTarget::New(_) = target
            && let Some((_, id)) = made.next()
        {
            *target = ColumnTarget::Attribute(*id);
        }
    }
    let old = project.mappings.iter().find(|(_, it)| it.headers == mapping.headers);
    let id = match old {
        Some((id, _)) => id,
        None => project.fresh_id(),
    };
    project.mappings.put(id, mapping);
}

/// The name without blanks around it; a name is never empty.
fn named(name: &str) -> Result<String, Refused> {
    let name = name.trim();
    if name.is_empty() { Err(Refused::NoName) } else { Ok(name.to_owned()) }
}

/// The overlay of an account, made when nothing was said of it yet.
fn overlay(project: &mut Project, id: Id<Overlay>) -> Result<&mut Overlay, Refused> {
    if !project.overlays.contains(id) {
        project.overlays.put(id, Overlay::default());
    }
    project.overlays.get_mut(id).ok_or(Refused::Gone)
}
