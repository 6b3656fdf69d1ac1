//! Toolkit: the material people sell and serve with, and the channels and campaigns that reach companies.
//!
//! `materials` is the list and the piece that is open, `markdown` shows its text, `gaps` what is missing;
//! `campaigns` the channels, what they brought and the plan that follows.

mod campaigns;
mod gaps;
mod markdown;
mod materials;

use egui::Ui;

use self::{campaigns::CampaignsTab, materials::MaterialsTab};
use crate::{
    model::{Id, Material},
    ui::{Cx, ToolkitTab, widgets},
};

/// What the panel remembers between frames, and undo does not.
#[derive(Default)]
pub(crate) struct ToolkitPanel {
    pub(in crate::ui) tab: ToolkitTab,
    materials: MaterialsTab,
    campaigns: CampaignsTab,
}

impl ToolkitPanel {
    /// Opens the piece.
    pub(in crate::ui) fn show(&mut self, id: Id<Material>) {
        self.tab = ToolkitTab::Materials;
        self.materials.show(id);
    }

    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        widgets::page_header(ui, &tr.text("toolkit-title"), &tr.text("toolkit-purpose"), |ui| {
            let words = ToolkitTab::ALL.map(|it| tr.text(tab_word(it)));
            let options: Vec<(ToolkitTab, &str)> =
                ToolkitTab::ALL.into_iter().zip(words.iter().map(AsRef::as_ref)).collect();
            widgets::tabs(ui, &mut self.tab, &options);
        });
        match self.tab {
            ToolkitTab::Materials => self.materials.ui(ui, cx),
            ToolkitTab::Campaigns => self.campaigns.ui(ui, cx),
        }
    }
}

fn tab_word(tab: ToolkitTab) -> &'static str {
    match tab {
        ToolkitTab::Materials => "toolkit-tab-materials",
        ToolkitTab::Campaigns => "toolkit-tab-campaigns",
    }
}
