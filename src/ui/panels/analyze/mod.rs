//! Step 2, analyze: one page with a tab for each way of looking at the customers.

mod segments;
mod two_factors;

use egui::Ui;

use segments::SegmentsPanel;
use two_factors::TwoFactorsPanel;

use crate::{
    model::Step,
    ui::{AnalyzeTab, Cx, panels::checklist::checklist_ui, widgets},
};

/// What the panel remembers between frames.
#[derive(Default)]
pub(crate) struct AnalyzePanel {
    pub(in crate::ui) tab: AnalyzeTab,
    pub(in crate::ui) segments: SegmentsPanel,
    two_factors: TwoFactorsPanel,
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
            AnalyzeTab::Segments => {
                let latest = &cx.crossings.segments;
                if let (Some(studied), Some(it)) = (cx.studied, latest.value()) {
                    self.segments.ui(ui, cx, studied, it);
                }
            }
            AnalyzeTab::TwoFactors => {
                let latest = &cx.crossings.two_factors;
                if let (Some(studied), Some(it)) = (cx.studied, latest.value()) {
                    self.two_factors.ui(ui, cx, studied, (it, latest.is_stale()));
                }
            }
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
