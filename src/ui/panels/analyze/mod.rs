//! Step 2, analyze: one page with a tab for each way of looking at the customers.

mod progress;
mod segments;
mod two_factors;

use egui::Ui;

use crate::{
    model::Step,
    ui::{AnalyzeTab, Cx, panels::checklist::checklist_ui, widgets},
};

/// What the panel remembers between frames.
#[derive(Default)]
pub(crate) struct AnalyzePanel {
    pub(in crate::ui) tab: AnalyzeTab,
    pub(in crate::ui) segments: segments::SegmentsPanel,
    two_factors: two_factors::TwoFactorsPanel,
}

impl AnalyzePanel {
    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (tr, live) = (cx.tr, cx.live);
        let purpose = live.step(Step::Analyze).map(|it| tr.say(&it.purpose)).unwrap_or_default();
        widgets::page_header(ui, &tr.text("analyze-title"), &purpose, |ui| {
            let words = AnalyzeTab::ALL.map(|it| tr.text(tab_word(it)));
            let options: Vec<(AnalyzeTab, &str)> =
                AnalyzeTab::ALL.into_iter().zip(words.iter().map(AsRef::as_ref)).collect();
            widgets::tabs(ui, &mut self.tab, &options);
        });
        match self.tab {
            AnalyzeTab::Segments => self.segments.ui(ui, cx),
            AnalyzeTab::TwoFactors => self.two_factors.ui(ui, cx),
            AnalyzeTab::Traits
            | AnalyzeTab::Suggestion
            | AnalyzeTab::Pains
            | AnalyzeTab::Swot
            | AnalyzeTab::DeepDive => (),
        }
        checklist_ui(ui, cx, Step::Analyze);
    }
}

fn tab_word(tab: AnalyzeTab) -> &'static str {
    match tab {
        AnalyzeTab::Traits => "analyze-tab-traits",
        AnalyzeTab::Suggestion => "analyze-tab-suggestion",
        AnalyzeTab::Segments => "analyze-tab-segments",
        AnalyzeTab::TwoFactors => "analyze-tab-two-factors",
        AnalyzeTab::Pains => "analyze-tab-pains",
        AnalyzeTab::Swot => "analyze-tab-swot",
        AnalyzeTab::DeepDive => "analyze-tab-deep-dive",
    }
}
