//! Setting a tier by hand: which, why, and by whom.

use egui::Ui;

use crate::{
    model::{AccountId, Override, Tier, Timestamp},
    ui::{
        Cx,
        panels::matches::tier_word,
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

#[derive(Default)]
pub(super) struct Form {
    /// The account it is filled in for.
    of: Option<AccountId>,
    tier: Option<Tier>,
    reason: String,
}

impl Form {
    /// Returns the tier set, and whether the form is done with.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        (account, now): (AccountId, Tier),
        by: &mut String,
    ) -> (Option<Override>, bool) {
        if self.of.is_some_and(|it| it != account) {
            return (None, true);
        }
        let is_fresh = self.of.replace(account).is_none();
        let tr = cx.tr;
        let mut res = (None, false);
        widgets::small_card(ui, |ui| {
            ui.label(theme::semibold(tr.text("accounts-override")));
            let words = Tier::ALL.map(|it| tier_word(cx, it));
            let options: Vec<(Tier, &str)> =
                Tier::ALL.into_iter().zip(words.iter().map(String::as_str)).collect();
            let mut tier = self.tier.unwrap_or(now);
            if widgets::segmented(ui, &tr.text("accounts-tier"), &mut tier, &options).changed() {
                self.tier = Some(tier);
            }
            let (label, hint) = (tr.text("accounts-reason"), tr.text("accounts-reason-hint"));
            let reason = widgets::text_field(ui, &label, &mut self.reason, &hint);
            if is_fresh {
                reason.request_focus();
                reason.scroll_to_me(None);
            }
            widgets::text_field(ui, &tr.text("accounts-by"), by, &tr.text("accounts-by-hint"));
            ui.horizontal(|ui| {
                let is_ready = !self.reason.trim().is_empty();
                let set = ui.add_enabled_ui(is_ready, |ui| {
                    widgets::button(ui, ButtonKind::Primary, &tr.text("accounts-set-tier"))
                });
                if set.inner.clicked() {
                    let reason = self.reason.trim().to_owned();
                    let (by, at) = (by.trim().to_owned(), cx.env.now);
                    res = (Some(Override { tier, reason, by, at }), true);
                }
                let cancel = tr.text("common-cancel");
                if widgets::button(ui, ButtonKind::Tertiary, &cancel).clicked() {
                    res.1 = true;
                }
            });
        });
        res
    }
}

/// Who set the tier, when and why; and the way back.
pub(super) fn told_ui(ui: &mut Ui, cx: &Cx<'_>, it: &Override, take_back: impl FnOnce()) {
    let tr = cx.tr;
    widgets::small_card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GRID;
        let args = [("tier", tier_word(cx, it.tier).into())];
        let title = tr.format("accounts-set-by-hand", &args);
        ui.label(theme::semibold(format!("{} {title}", icon::PENCIL_SIMPLE)));
        ui.add(egui::Label::new(theme::body(it.reason.as_str())).wrap());
        let local = Timestamp(it.at.0.saturating_add(i64::from(cx.env.utc_offset_secs) * 1000));
        let day = tr.day(local.day());
        let who = if it.by.is_empty() { day } else { format!("{} · {day}", it.by) };
        ui.label(theme::secondary(ui, who));
        let back = ui.add_enabled_ui(cx.env.can_edit, |ui| {
            widgets::button(ui, ButtonKind::Secondary, &tr.text("accounts-take-back"))
        });
        if back.inner.clicked() {
            take_back();
        }
    });
}
