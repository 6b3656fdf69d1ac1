//! stub
use crate::ui::Cx;
#[derive(Default)]
pub(crate) struct OverviewPanel;
impl OverviewPanel {
    pub(in crate::ui) fn ui(&mut self, ui: &mut egui::Ui, _cx: &mut Cx<'_>) {
        ui.label("overview");
    }
}
