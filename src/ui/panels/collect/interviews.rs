//! Collect › interviews: notes of talks and answers to surveys; quotes become evidence.

use egui::Ui;

use crate::ui::Cx;

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct InterviewsTab {}

impl InterviewsTab {
    pub(super) fn ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
