//! Step 1, collect: one page with a tab for each kind of knowledge.

mod accounts;
mod attributes;
mod columns;
mod dialect;
pub(in crate::ui::panels) mod evidence_form;
mod imports;
mod interviews;
mod market;
mod preview;
mod problems;
mod purpose;
mod questions;
mod rolled;
pub(in crate::ui::panels) mod rows;
mod sources;
mod team_views;

use egui::Ui;

use crate::{
    exchange::FormFile,
    model::{Attribute, Id, Interview, Project, Step},
    ui::{CollectTab, Cx, widgets},
};

/// What the panel remembers between frames.
#[derive(Default)]
pub(crate) struct CollectPanel {
    pub(in crate::ui) tab: CollectTab,
    accounts: accounts::AccountsTab,
    sources: sources::SourcesTab,
    interviews: interviews::InterviewsTab,
    team_views: team_views::TeamViewsTab,
    market: market::MarketTab,
}

impl CollectPanel {
    /// What is pasted next is rows of a table.
    pub(in crate::ui) fn expect_paste(&mut self) {
        self.tab = CollectTab::Accounts;
        self.accounts.expect_paste();
    }

    /// Opens the notes of this talk.
    pub(in crate::ui) fn show_interview(&mut self, id: Id<Interview>) {
        self.tab = CollectTab::Interviews;
        self.interviews.open(id);
    }

    /// Whether the page belongs to one participant alone, who gives a ballot.
    pub(in crate::ui) fn is_private(&self) -> bool {
        self.tab == CollectTab::TeamViews && self.team_views.is_private()
    }

    /// The page of that participant.
    pub(in crate::ui) fn private_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.team_views.private_ui(ui, cx);
    }

    /// Attributes whose values are to be described.
    pub(in crate::ui) fn described(&self, project: &Project) -> Vec<Id<Attribute>> {
        match self.tab {
            CollectTab::TeamViews => self.team_views.described(project),
            _ => Vec::new(),
        }
    }

    /// What came of the forms that were read.
    pub(in crate::ui) fn forms_read(&mut self, files: Vec<FormFile>) {
        self.team_views.forms_read(files);
    }

    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (tr, live) = (cx.tr, cx.live);
        let purpose = live.step(Step::Collect).map(|it| tr.say(&it.purpose)).unwrap_or_default();
        widgets::page_header(ui, &tr.text("collect-title"), &purpose, |ui| {
            let words = CollectTab::ALL.map(|it| tr.text(tab_word(it)));
            let options: Vec<(CollectTab, &str)> =
                CollectTab::ALL.into_iter().zip(words.iter().map(AsRef::as_ref)).collect();
            widgets::tabs(ui, &mut self.tab, &options);
        });
        match self.tab {
            CollectTab::Purpose => purpose::ui(ui, cx),
            CollectTab::Accounts => self.accounts.ui(ui, cx),
            CollectTab::Sources => self.sources.ui(ui, cx),
            CollectTab::Interviews => self.interviews.ui(ui, cx),
            CollectTab::TeamViews => self.team_views.ui(ui, cx),
            CollectTab::Market => self.market.ui(ui, cx),
        }
    }
}

fn tab_word(tab: CollectTab) -> &'static str {
    match tab {
        CollectTab::Purpose => "collect-tab-purpose",
        CollectTab::Accounts => "collect-tab-accounts",
        CollectTab::Sources => "collect-tab-sources",
        CollectTab::Interviews => "collect-tab-interviews",
        CollectTab::TeamViews => "collect-tab-team-views",
        CollectTab::Market => "collect-tab-market",
    }
}
