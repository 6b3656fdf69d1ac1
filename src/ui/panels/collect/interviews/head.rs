//! Who was talked to, by whom and when.

use egui::Ui;

use super::super::rows;
use crate::{
    model::{AccountId, Day, Interview},
    ui::{
        Cx, Request,
        panels::find_account::FindAccount,
        theme::{self, icon},
        widgets,
    },
};

/// What the fields remember between frames.
#[derive(Default)]
pub(super) struct Head {
    find: FindAccount,
    /// A day while it is typed.
    day: Option<String>,
}

impl Head {
    /// Shows the fields; `is_new` puts the keyboard into the first.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, it: &mut Interview, is_new: bool) {
        let tr = cx.tr;
        ui.spacing_mut().item_spacing = egui::vec2(theme::GAP, theme::GAP);
        ui.columns_const(|[left, right]| {
            let hint = tr.text("interviews-company-hint");
            let label = tr.text("interviews-company");
            let company = widgets::text_field(left, &label, &mut it.company, &hint);
            if is_new {
                company.request_focus();
            }
            self.account_ui(right, cx, it);
        });
        ui.columns_const(|[left, right]| {
            widgets::text_field(left, &tr.text("interviews-person"), &mut it.person, "");
            let hint = tr.text("interviews-role-hint");
            widgets::text_field(right, &tr.text("interviews-role"), &mut it.role, &hint);
        });
        ui.columns_const(|[left, right]| {
            widgets::text_field(left, &tr.text("interviews-asked-by"), &mut it.asked_by, "");
            self.day_ui(right, cx, &mut it.day);
        });
    }

    /// The account of ours that the company is.
    fn account_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, it: &mut Interview) {
        let tr = cx.tr;
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(theme::secondary(ui, tr.text("interviews-linked")));
        ui.horizontal(|ui| {
            ui.set_min_height(theme::CONTROL_HEIGHT);
            if let Some(account) = it.account {
                let name = name_of(cx, account).unwrap_or_else(|| it.company.clone());
                let unlink = tr.format("interviews-unlink", &[("name", name.as_str().into())]);
                let room = ui.available_width() - theme::CONTROL_HEIGHT - theme::GAP;
                ui.scope(|ui| {
                    ui.set_max_width(room);
                    if widgets::chip(ui, &name, &unlink).clicked() {
                        it.account = None;
                    }
                });
                let show = tr.text("interviews-show-account");
                if widgets::icon_button(ui, icon::ARROW_SQUARE_OUT, &show).clicked() {
                    cx.requests.push(Request::ShowAccount(account));
                }
                return;
            }
            let word = tr.text("interviews-link");
            let button = widgets::button_chip(ui, &word, &word);
            if let Some((account, name)) = self.find.ui(&button, cx, &it.company) {
                it.account = Some(account);
                it.company = name;
            }
        });
    }

    fn day_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, day: &mut Option<Day>) {
        let tr = cx.tr;
        let shown = day.map(|it| tr.day(it)).unwrap_or_default();
        let mut text = self.day.take().unwrap_or(shown);
        let hint = cx.env.today().to_string();
        let field = widgets::text_field(ui, &tr.text("interviews-day"), &mut text, &hint);
        let read = rows::read_day(cx, &text);
        let is_readable = text.trim().is_empty() || read.is_some();
        if field.changed() && is_readable {
            *day = read;
        }
        if !is_readable {
            let words = tr.text("interviews-unreadable");
            ui.label(theme::secondary(ui, words).color(theme::palette(ui).bad.text));
        }
        if field.has_focus() {
            self.day = Some(text);
        }
    }
}

fn name_of(cx: &Cx<'_>, account: AccountId) -> Option<String> {
    cx.live.tables.iter().find_map(|table| {
        let row = table.ids.iter().position(|it| *it == account)?;
        Some(table.names.get(row).to_owned())
    })
}
