//! Collect › purpose: why a profile is needed, and which teams will work with it.

use egui::Ui;

use crate::ui::Cx;

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct PurposeTab {}

impl PurposeTab {
    pub(super) fn ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
