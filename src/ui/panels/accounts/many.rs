//! The dock while several accounts are selected: how many, in which tiers, and what can be done with all of them.

use egui::{Sides, Ui};

use super::{actions, cells::Account, selection::Selection};
use crate::{
    model::Tier,
    ui::{
        Cx,
        panels::matches::tier_word,
        theme::{self, icon},
        widgets::{self, ButtonKind, TierShare},
    },
};

/// Figures of what is selected, kept until something else is.
#[derive(Default)]
pub(super) struct Summary {
    version: u64,
    tiers: [usize; Tier::ALL.len()],
    is_starred: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Close,
    Remove,
    Copy,
}

impl Summary {
    fn count(&mut self, cx: &Cx<'_>, selection: &Selection) {
        if self.version == selection.version() {
            return;
        }
        self.version = selection.version();
        self.tiers = Default::default();
        self.is_starred = actions::is_starred(cx, selection);
        for row in selection.rows() {
            if let Some(fit) = Account::new(cx, row as usize).fit()
                && let Some(n) = self.tiers.get_mut(fit.tier as usize)
            {
                *n += 1;
            }
        }
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        selection: &Selection,
    ) -> Option<Asked> {
        self.count(cx, selection);
        let tr = cx.tr;
        let mut asked = None;
        ui.spacing_mut().item_spacing.y = theme::GAP;
        Sides::new().shrink_left().truncate().show(
            ui,
            |ui| {
                let args = [("n", selection.len().into())];
                ui.label(theme::card_title(tr.format("accounts-n-selected", &args)));
            },
            |ui| {
                if widgets::icon_button(ui, icon::X, &tr.text("accounts-close-receipt")).clicked() {
                    asked = Some(Asked::Close);
                }
            },
        );
        if cx.live.matched(cx.profile).is_some() {
            self.tiers_ui(ui, cx);
        }
        let can_change = cx.env.can_edit && selection.len() <= actions::MOST_CHANGED;
        ui.horizontal_wrapped(|ui| {
            ui.add_enabled_ui(can_change, |ui| {
                let key = if self.is_starred { "accounts-unstar" } else { "accounts-star" };
                if widgets::button(ui, ButtonKind::Secondary, &tr.text(key)).clicked() {
                    actions::star(cx, selection, !self.is_starred);
                }
            });
            if widgets::button(ui, ButtonKind::Secondary, &tr.text("accounts-copy-rows")).clicked()
            {
                asked = Some(Asked::Copy);
            }
            ui.add_enabled_ui(can_change, |ui| {
                if widgets::button(ui, ButtonKind::Danger, &tr.text("accounts-remove")).clicked() {
                    asked = Some(Asked::Remove);
                }
            });
        });
        if actions::MOST_CHANGED < selection.len() {
            let args = [("n", actions::MOST_CHANGED.into())];
            ui.label(theme::muted(ui, tr.format("accounts-too-many-to-change", &args)));
        }
        asked
    }

    fn tiers_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = Tier::ALL.map(|it| tier_word(cx, it));
        let counts = self.tiers.map(|it| cx.tr.count(it));
        let parts = Tier::ALL.iter().zip(self.tiers).zip(words.iter().zip(&counts));
        let shares: Vec<TierShare<'_>> = parts
            .map(|((tier, n), (label, count))| TierShare { tier: *tier, n, label, count })
            .collect();
        widgets::tier_bar(ui, &shares);
    }
}
