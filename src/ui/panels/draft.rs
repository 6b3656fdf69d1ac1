//! stub
use crate::ui::Cx;
#[derive(Default)]
pub(crate) struct DraftPanel;
impl DraftPanel {
    pub(in crate::ui) fn ui(&mut self, ui: &mut egui::Ui, _cx: &mut Cx<'_>) {
        ui.label("draft");
    }
}
impl DraftPanel {
    pub(in crate::ui) fn described(&self) -> Vec<crate::model::Id<crate::model::Attribute>> {
        Vec::new()
    }
    pub(in crate::ui) fn open_picker(&mut self) {}
}
