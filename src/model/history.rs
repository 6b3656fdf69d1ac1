//! One step of the history: what undo goes back over.

use super::{Message, Project, Timestamp};

/// A named change of the project, with the project as it was and as it became.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryStep {
    /// Counts up; a step that grows while a handle is dragged keeps its number.
    pub seq: u64,
    pub label: Message,
    pub at: Timestamp,
    pub before: Project,
    pub after: Project,
}

/// The document at one moment, as it is handed to the saver: the project, what can be undone, what can be redone.
#[derive(Clone, Debug, Default)]
pub struct Moment {
    pub project: Project,
    /// Oldest first; the last is undone next.
    pub past: Vec<std::sync::Arc<HistoryStep>>,
    /// The last is redone next.
    pub future: Vec<std::sync::Arc<HistoryStep>>,
    pub at: Timestamp,
}
