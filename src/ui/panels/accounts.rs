//! stub
use crate::ui::Cx;
#[derive(Default)]
pub(crate) struct AccountsPanel;
impl AccountsPanel {
    pub(in crate::ui) fn ui(&mut self, ui: &mut egui::Ui, _cx: &mut Cx<'_>) {
        ui.label("accounts");
    }
}
use crate::{
    analysis::{
        matching::{Fit, Matching},
        table_view::Query,
    },
    model::{AccountId, Project},
};
impl AccountsPanel {
    pub(in crate::ui) fn query(&self, _p: &Project) -> Query {
        Query::default()
    }
    pub(in crate::ui) fn show(&mut self, _a: AccountId) {}
    pub(in crate::ui) fn find(&mut self) {}
    pub(in crate::ui) fn has_selection(&self, _cx: &Cx<'_>) -> bool {
        false
    }
    pub(in crate::ui) fn receipt_ui(
        &mut self,
        _ui: &mut egui::Ui,
        _cx: &mut Cx<'_>,
        _o: &mut bool,
    ) {
    }
}
pub(in crate::ui) fn fit_ui(ui: &mut egui::Ui, cx: &Cx<'_>, fit: Fit) {
    ui.label(crate::ui::theme::semibold(cx.tr.count(fit.score.into())));
}
pub(in crate::ui) fn tier_ui(ui: &mut egui::Ui, cx: &Cx<'_>, fit: Fit) {
    crate::ui::widgets::tier_badge(ui, fit.tier, &super::matches::tier_word(cx, fit.tier));
}
pub(in crate::ui) fn marks_ui(ui: &mut egui::Ui, _cx: &Cx<'_>, m: &Matching, row: usize) {
    use crate::{analysis::matching::Verdict, ui::widgets::Mark};
    let marks: Vec<Mark> = m
        .verdicts(row)
        .map(|v| match v {
            Verdict::Pass => Mark::Pass,
            Verdict::Near => Mark::Near,
            Verdict::Fail => Mark::Fail,
            Verdict::Unknown => Mark::Unknown,
        })
        .collect();
    crate::ui::widgets::verdict_marks(ui, &marks, "verdicts");
}
