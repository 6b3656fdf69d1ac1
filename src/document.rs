//! Present and past: the project, what can be undone and redone, and the saver that is told of every change.
//!
//! The only place where a project changes. Knows no window; the time comes in as a parameter.

use std::sync::Arc;

use crate::{
    edit::{Edit, Gesture, Refused},
    model::{HistoryStep, Message, Moment, Project, Timestamp},
    store::{SaveStatus, Saver},
};

/// Edits of one gesture that follow each other this closely become one step.
const GESTURE_MS: i64 = 1000;
/// Steps kept for undo.
const MAX_STEPS: usize = 200;

pub struct Document {
    moment: Moment,
    /// The gesture that the last step belongs to, while it may still grow.
    gesture: Option<Gesture>,
    /// Whether a finger is on the button; and whether something was changed since it went down.
    is_held: bool,
    is_dragging: bool,
    /// `None` when the file was opened for reading only.
    saver: Option<Arc<Saver>>,
}

impl Document {
    /// The document as it was opened; without a saver nothing can be changed.
    pub fn new(moment: Moment, saver: Option<Saver>) -> Self {
        let saver = saver.map(Arc::new);
        Self { moment, gesture: None, is_held: false, is_dragging: false, saver }
    }

    pub fn project(&self) -> &Project {
        &self.moment.project
    }

    pub fn moment(&self) -> &Moment {
        &self.moment
    }

    /// The saver, also for the thread of an import.
    pub fn saver(&self) -> Option<&Arc<Saver>> {
        self.saver.as_ref()
    }

    pub fn is_read_only(&self) -> bool {
        self.saver.is_none()
    }

    /// How saving stands; `None` when the file is only read.
    pub fn status(&self) -> Option<SaveStatus> {
        self.saver.as_ref().map(|it| it.status())
    }

    /// Changes the project. On an error, or when the edit changes nothing, nothing has happened.
    pub fn apply(&mut self, edit: &Edit, now: Timestamp) -> Result<(), Refused> {
        if self.is_read_only() {
            return Err(Refused::ReadOnly);
        }
        let mut next = self.moment.project.clone();
        edit.apply(&mut next)?;
        if next == self.moment.project {
            return Ok(());
        }
        self.push(edit, next, now);
        self.tell_saver(now);
        Ok(())
    }

    fn push(&mut self, edit: &Edit, next: Project, now: Timestamp) {
        let gesture = edit.gesture();
        let grows = gesture.is_some() && gesture == self.gesture && self.moment.future.is_empty();
        let last = self.moment.past.last_mut().filter(|it| {
            let is_soon = (0..GESTURE_MS).contains(&now.0.saturating_sub(it.at.0));
            grows && (is_soon || self.is_dragging)
        });
        match last {
            Some(last) => {
                let before = last.before.clone();
                let (seq, label) = (last.seq, last.label.clone());
                *last = Arc::new(HistoryStep { seq, label, at: now, before, after: next.clone() });
            }
            None => {
                let newest = self.moment.past.last().map_or(0, |it| it.seq);
                let undone = self.moment.future.first().map_or(0, |it| it.seq);
                let seq = newest.max(undone) + 1;
                let before = self.moment.project.clone();
                let step =
                    HistoryStep { seq, label: edit.label(), at: now, before, after: next.clone() };
                self.moment.past.push(Arc::new(step));
                if MAX_STEPS < self.moment.past.len() {
                    self.moment.past.remove(0);
                }
            }
        }
        self.moment.future.clear();
        self.moment.project = next;
        self.gesture = gesture;
        self.is_dragging = self.is_held;
    }

    /// While a button is held, a gesture goes on, however long the hand rests.
    pub fn hold(&mut self, is_held: bool) {
        self.is_held = is_held;
        self.is_dragging &= is_held;
    }

    /// The name of the step that undo would take back.
    pub fn can_undo(&self) -> Option<&Message> {
        self.moment.past.last().filter(|_| !self.is_read_only()).map(|it| &it.label)
    }

    pub fn can_redo(&self) -> Option<&Message> {
        self.moment.future.last().filter(|_| !self.is_read_only()).map(|it| &it.label)
    }

    pub fn undo(&mut self, now: Timestamp) {
        if self.can_undo().is_none() {
            return;
        }
        let Some(step) = self.moment.past.pop() else { return };
        self.moment.project = step.before.clone();
        self.moment.future.push(step);
        self.gesture = None;
        self.tell_saver(now);
    }

    pub fn redo(&mut self, now: Timestamp) {
        if self.can_redo().is_none() {
            return;
        }
        let Some(step) = self.moment.future.pop() else { return };
        self.moment.project = step.after.clone();
        self.moment.past.push(step);
        self.gesture = None;
        self.tell_saver(now);
    }

    fn tell_saver(&mut self, now: Timestamp) {
        self.moment.at = now;
        if let Some(saver) = &self.saver {
            saver.save(self.moment.clone());
        }
    }
}
