//! stub
use crate::ui::Cx;
#[derive(Default)]
pub(crate) struct CollectPanel;
impl CollectPanel {
    pub(in crate::ui) fn ui(&mut self, ui: &mut egui::Ui, _cx: &mut Cx<'_>) {
        ui.label("collect");
    }
}
impl CollectPanel {
    pub(in crate::ui) fn expect_paste(&mut self) {}
}
