//! Journeys: the maps of a profile, and the editor for the one that is open.

use egui::Ui;

use crate::{
    model::{Id, Journey, Profile, Project},
    ui::{Cx, widgets},
};

/// What the panel remembers between frames, and undo does not.
#[derive(Default)]
pub(crate) struct JourneysPanel {}

impl JourneysPanel {
    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        widgets::page_header(ui, &tr.text("journeys-title"), &tr.text("journeys-purpose"), |_| ());
    }
}

/// The maps of a profile in their order.
pub(in crate::ui) fn maps(project: &Project, profile: Id<Profile>) -> Vec<(Id<Journey>, &Journey)> {
    let all = project.journeys.in_order().into_iter();
    all.filter(|(_, it)| it.profile == Some(profile)).collect()
}
