//! Collect › market: competitors and trends, and the attributes they affect.

use egui::Ui;

use crate::ui::Cx;

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct MarketTab {}

impl MarketTab {
    pub(super) fn ui(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
