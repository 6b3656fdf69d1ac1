//! Collect › team views: what each participant thinks matters, and where they disagree.

use egui::Ui;

use crate::ui::Cx;

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct TeamViewsTab {}

impl TeamViewsTab {
    pub(super) fn ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
