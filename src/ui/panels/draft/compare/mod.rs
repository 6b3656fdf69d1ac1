//! Draft › compare: the profiles side by side, how far they overlap, and the good customers that none of them takes.
//!
//! `sides` is the table of profiles, `overlap` the picture, `accounts` the lists below.

mod accounts;
mod overlap;
mod sides;

use std::borrow::Cow;

use egui::Ui;

use crate::{
    model::{Id, Profile, Way},
    ui::{
        Command, Cx,
        panels::analyze::progress_ui,
        theme::icon,
        widgets::{self, empty_state},
    },
};

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct CompareTab {
    overlap: overlap::Overlap,
    /// The first profile that is shown of those side by side.
    from: usize,
    /// Whether all rows of the lists below are shown.
    shows_shared: bool,
    shows_missed: bool,
}

impl CompareTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (tr, findings) = (cx.tr, cx.findings);
        if cx.project.profiles.len() < 2 {
            widgets::card(ui, |ui| {
                let action =
                    if cx.env.can_edit { tr.text("overview-new-profile") } else { Cow::default() };
                if empty_state(ui, icon::COLUMNS, &tr.text("compare-empty"), &action) {
                    cx.command(Command::NewProfile(Way::FromCustomers));
                }
            });
            return;
        }
        progress_ui(ui, cx, findings.comparison());
        let Some(compared) = findings.comparison().value() else { return };
        // Profiles that came or went since are shown when the figures are there.
        if compared.sides.iter().any(|it| !cx.project.profiles.contains(it.profile)) {
            return;
        }
        widgets::card(ui, |ui| sides::ui(ui, cx, compared, &mut self.from));
        if 0 < compared.n_accounts {
            widgets::card(ui, |ui| self.overlap.ui(ui, cx, compared));
            widgets::card(ui, |ui| accounts::shared_ui(ui, cx, compared, &mut self.shows_shared));
        }
        if 0 < compared.missed.n {
            widgets::card(ui, |ui| accounts::missed_ui(ui, cx, compared, &mut self.shows_missed));
        }
    }
}

fn name<'a>(cx: &Cx<'a>, profile: Id<Profile>) -> &'a str {
    cx.project.profiles.get(profile).map_or("", |it| &it.name)
}
