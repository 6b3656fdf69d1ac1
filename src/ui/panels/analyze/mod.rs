//! Step 2, analyze: one page with a tab for each way of looking at the customers.

mod deep_dive;
mod pains;
mod progress;
mod segments;
mod suggestion;
mod swot;
mod traits;
mod two_factors;

pub(in crate::ui) use progress::progress_ui;

use egui::Ui;

use self::{
    deep_dive::DeepDiveTab, pains::PainsTab, segments::SegmentsTab, suggestion::SuggestionTab,
    swot::SwotTab, traits::TraitsTab, two_factors::TwoFactorsTab,
};
use crate::{
    model::{AccountId, Step},
    ui::{AnalyzeTab, Cx, panels::checklist::checklist_ui, widgets},
};

/// The room that title and purpose want beside the tabs.
const BESIDE: f32 = 360.0;

/// What the panel remembers between frames.
#[derive(Default)]
pub(crate) struct AnalyzePanel {
    pub(in crate::ui) tab: AnalyzeTab,
    traits: TraitsTab,
    suggestion: SuggestionTab,
    pub(in crate::ui) segments: SegmentsTab,
    two_factors: TwoFactorsTab,
    pains: PainsTab,
    swot: SwotTab,
    deep_dive: DeepDiveTab,
}

impl AnalyzePanel {
    /// Looks closely at this account.
    pub(in crate::ui) fn dive(&mut self, account: AccountId) {
        self.tab = AnalyzeTab::DeepDive;
        self.deep_dive.asked = Some(account);
    }

    /// The account that is looked at closely, where a person chose one.
    pub(in crate::ui) fn diving(&self) -> Option<AccountId> {
        self.deep_dive.asked
    }

    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (tr, live) = (cx.tr, cx.live);
        let purpose = live.step(Step::Analyze).map(|it| tr.say(&it.purpose)).unwrap_or_default();
        let words = AnalyzeTab::ALL.map(|it| tr.text(tab_word(it)));
        let options: Vec<(AnalyzeTab, &str)> =
            AnalyzeTab::ALL.into_iter().zip(words.iter().map(AsRef::as_ref)).collect();
        // Beside the title where what the step is for keeps its line, below it otherwise.
        let is_wide = BESIDE + widgets::tabs_width(ui, &options) <= ui.available_width();
        widgets::page_header(ui, &tr.text("analyze-title"), &purpose, |ui| {
            if is_wide {
                widgets::tabs(ui, &mut self.tab, &options);
            }
        });
        if !is_wide {
            widgets::wrapped_tabs(ui, &mut self.tab, &options);
        }
        match self.tab {
            AnalyzeTab::Traits => self.traits_ui(ui, cx),
            AnalyzeTab::Suggestion => self.suggestion_ui(ui, cx),
            AnalyzeTab::Segments => self.segments.ui(ui, cx),
            AnalyzeTab::TwoFactors => self.two_factors.ui(ui, cx),
            AnalyzeTab::Pains => self.pains.ui(ui, cx),
            AnalyzeTab::Swot => self.swot.ui(ui, cx),
            AnalyzeTab::DeepDive => self.deep_dive.ui(ui, cx),
        }
        checklist_ui(ui, cx, Step::Analyze);
    }

    fn traits_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let findings = cx.findings;
        progress_ui(ui, cx, findings.studied());
        if let Some(studied) = findings.studied().value() {
            let suggestion = findings.suggestion().value();
            let suggestion = suggestion.map(|it| &**it);
            in_scope(ui, "traits", |ui| self.traits.ui(ui, cx, studied, suggestion));
        }
    }

    fn suggestion_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let findings = cx.findings;
        if findings.studied().is_stale() {
            progress_ui(ui, cx, findings.studied());
        } else {
            progress_ui(ui, cx, findings.suggestion());
        }
        let studied = findings.studied().value();
        if let Some((studied, suggestion)) = studied.zip(findings.suggestion().value()) {
            in_scope(ui, "suggestion", |ui| self.suggestion.ui(ui, cx, studied, suggestion));
        }
    }
}

/// What is open stays open while the line of the progress comes and goes above it.
fn in_scope(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    let scope = egui::Id::unique(("tab of the second step", name));
    ui.scope_builder(egui::UiBuilder::new().scope_id(scope), add);
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
