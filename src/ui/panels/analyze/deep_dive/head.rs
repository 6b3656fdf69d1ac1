//! Who is looked at: name, group, place by value, and how well it fits each profile.

use egui::Ui;

use super::{DeepDiveTab, seed::SeedForm};
use crate::{
    analysis::{deep_dive::DeepDive, pains::PainGroup},
    model::Tier,
    ui::{
        Cx, Request,
        panels::accounts::{tier_ui, words},
        theme::{self, icon},
        widgets::{self, ButtonKind, TagKind},
    },
};

impl DeepDiveTab {
    pub(super) fn head_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dive: &DeepDive) {
        let tr = cx.tr;
        let name = dive.table.names.get(dive.row);
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(theme::CONTROL_HEIGHT);
            ui.label(theme::icon_text(icon::BUILDINGS).color(theme::palette(ui).muted));
            let title = ui.label(theme::title(name));
            title.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, name));
            if let Some(group) = dive.group {
                let (kind, key) = group_tag(group);
                widgets::tag(ui, kind, &tr.text(key));
            } else if let Some(it) = dive.table.relationship(dive.row) {
                widgets::tag(ui, TagKind::Quiet, &tr.relationship(Some(it)));
            }
            if let Some((place, of)) = dive.rank {
                let args = [("place", place.into()), ("of", of.into())];
                ui.label(theme::muted(ui, tr.format("dive-rank", &args)));
            }
        });
        ui.horizontal_wrapped(|ui| {
            let other = tr.text("dive-other");
            let text = format!("{} {other}", icon::MAGNIFYING_GLASS);
            let button = widgets::button(ui, ButtonKind::Secondary, &text);
            if let Some((account, _)) = self.find.ui(&button, cx, "") {
                self.asked = Some(account);
            }
            let usual = tr.text("dive-usual");
            if self.asked.is_some() && widgets::button(ui, ButtonKind::Tertiary, &usual).clicked() {
                self.asked = None;
            }
            let show = tr.text("interviews-show-account");
            if widgets::button(ui, ButtonKind::Tertiary, &show).clicked() {
                cx.requests.push(Request::ShowAccount(dive.account));
            }
            let seed = tr.text("dive-seed");
            let can_seed = cx.env.can_edit && !dive.seeds.is_empty() && self.seed.is_none();
            if can_seed && widgets::button(ui, ButtonKind::Primary, &seed).clicked() {
                self.seed = Some(SeedForm::new(cx, dive));
            }
        });
        fits_ui(ui, cx, dive);
    }
}

fn group_tag(group: PainGroup) -> (TagKind, &'static str) {
    match group {
        PainGroup::Best => (TagKind::Good, "dive-best"),
        PainGroup::Rest => (TagKind::Info, "dive-rest"),
        PainGroup::Churned => (TagKind::Bad, "dive-churned"),
        PainGroup::Others => (TagKind::Quiet, "dive-no-group"),
    }
}

/// Tier and score for each profile.
fn fits_ui(ui: &mut Ui, cx: &mut Cx<'_>, dive: &DeepDive) {
    let tr = cx.tr;
    if cx.live.kind != dive.kind {
        return;
    }
    let fits: Vec<_> = cx
        .project
        .profiles
        .iter()
        .filter(|(_, it)| !it.criteria.is_empty())
        .filter_map(|(id, profile)| {
            let matching = &cx.live.matches.get(&id)?.matching;
            // The table may have grown since it was looked at.
            let is_it = matching.table.ids.get(dive.row) == Some(&dive.account);
            Some((id, profile, matching.fit(dive.row).filter(|_| is_it)?))
        })
        .collect();
    if fits.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::secondary(ui, tr.text("dive-fits")));
        for (id, profile, fit) in fits {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 5.0;
                let name = theme::body(&profile.name).color(theme::palette(ui).accent.text);
                if ui.add(egui::Link::new(name)).clicked() {
                    cx.requests.push(Request::SelectProfile(id));
                }
                tier_ui(ui, cx, fit);
                if fit.tier != Tier::Out {
                    ui.label(theme::secondary(ui, words::fit(tr, fit)));
                }
            });
            ui.add_space(theme::GAP);
        }
    });
}
