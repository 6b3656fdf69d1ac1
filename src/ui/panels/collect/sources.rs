//! Collect › sources: the register of where knowledge comes from.

use egui::Ui;

use crate::ui::Cx;

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct SourcesTab {}

impl SourcesTab {
    pub(super) fn ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
