//! Analyze › deep dive: one customer on one page. What people know of it at the left, what data say at the right, and a
//! profile made from it.
//!
//! `head` is who it is and how it fits, `notes` what people wrote, `data` what is recorded, `seed` the profile.

mod data;
mod head;
mod notes;
mod seed;

use egui::{Align, Layout, Ui, vec2};

use super::progress::progress_ui;
use crate::{
    analysis::deep_dive::DeepDive,
    model::AccountId,
    ui::{
        Command, Cx,
        panels::find_account::FindAccount,
        theme::{self, icon},
        widgets,
    },
};

use self::seed::SeedForm;

/// Less room than this, and one column stands below the other.
const NARROW: f32 = 640.0;

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct DeepDiveTab {
    /// The account asked for; without one, that most worth it.
    pub(super) asked: Option<AccountId>,
    find: FindAccount,
    /// The profile that is being made.
    seed: Option<SeedForm>,
    /// Whether other accounts than customers are shown among those alike.
    shows_others: bool,
}

impl DeepDiveTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let findings = cx.findings;
        progress_ui(ui, cx, findings.deep_dive());
        let Some(found) = findings.deep_dive().value() else { return };
        let Some(dive) = &**found else {
            self.empty_ui(ui, cx);
            return;
        };
        if self.seed.as_ref().is_some_and(|it| it.account != dive.account) {
            self.seed = None;
        }
        widgets::card(ui, |ui| self.head_ui(ui, cx, dive));
        if let Some(form) = &mut self.seed
            && widgets::card(ui, |ui| form.ui(ui, cx, dive)).inner
        {
            self.seed = None;
        }
        let width = ui.available_width();
        if width < NARROW {
            notes::ui(ui, cx, dive);
            self.data_ui(ui, cx, dive);
            notes::evidence_ui(ui, cx, dive);
            return;
        }
        let half = ((width - theme::GAP) / 2.0).floor();
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            let column = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
                ui.allocate_ui(vec2(half, 0.0), |ui| {
                    ui.set_width(half);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = theme::GAP;
                        add(ui);
                    });
                });
            };
            column(ui, &mut |ui| notes::ui(ui, cx, dive));
            column(ui, &mut |ui| self.data_ui(ui, cx, dive));
        });
        notes::evidence_ui(ui, cx, dive);
    }

    fn data_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dive: &DeepDive) {
        data::outcomes_ui(ui, cx, dive);
        if let Some(account) = data::alike_ui(ui, cx, dive, &mut self.shows_others) {
            self.asked = Some(account);
        }
        data::traits_ui(ui, cx, dive);
    }

    /// There is nobody to look at: with accounts one can be chosen, without they have to come first.
    fn empty_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let has_accounts = cx.live.tables.iter().any(|it| !it.is_empty());
        widgets::card(ui, |ui| {
            if has_accounts {
                ui.label(theme::muted(ui, tr.text("dive-choose-what")));
                let choose = tr.text("dive-choose");
                let button = widgets::button(ui, widgets::ButtonKind::Primary, &choose);
                if let Some((account, _)) = self.find.ui(&button, cx, "") {
                    self.asked = Some(account);
                }
            } else if widgets::empty_state(
                ui,
                icon::BUILDINGS,
                &tr.text("dive-empty"),
                &tr.text("dive-empty-action"),
            ) {
                cx.command(Command::ImportFile);
            }
        });
    }
}
