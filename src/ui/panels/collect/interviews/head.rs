//! Who was talked to, by whom and when.

use egui::{Popup, PopupCloseBehavior, ScrollArea, Ui};

use super::super::rows;
use crate::{
    analysis::table_view,
    model::{AccountId, Day, Interview},
    ui::{
        Cx, Request,
        theme::{self, icon},
        widgets,
    },
};

/// Accounts offered at once.
const N_OFFERED: usize = 8;

/// What the fields remember between frames.
#[derive(Default)]
pub(super) struct Head {
    query: String,
    /// What was found, and for which words.
    found: Option<(String, Vec<(AccountId, String)>)>,
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
            if let Some((account, name)) = self.pick_ui(&button, cx, it) {
                it.account = Some(account);
                it.company = name;
            }
        });
    }

    fn pick_ui(
        &mut self,
        button: &egui::Response,
        cx: &Cx<'_>,
        it: &Interview,
    ) -> Option<(AccountId, String)> {
        let tr = cx.tr;
        if button.clicked() {
            self.query.clone_from(&it.company);
            self.found = None;
        }
        let popup = Popup::from_toggle_button_response(button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(280.0);
        let shown = popup.show(|ui| {
            ui.set_width(280.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = tr.text("interviews-find-account");
            let clear = tr.text("common-close");
            let search = widgets::search_box(ui, f32::INFINITY, &name, &clear, &mut self.query);
            if button.clicked() {
                search.request_focus();
            }
            ui.add_space(theme::GRID);
            let entered = search.lost_focus() && ui.input(|it| it.key_pressed(egui::Key::Enter));
            let found = self.find(cx);
            if found.is_empty() {
                ui.label(theme::muted(ui, tr.text("interviews-no-account")));
            }
            let mut chosen = found.first().filter(|_| entered).cloned();
            ScrollArea::vertical().max_height(10.0 * theme::ROW_HEIGHT).show(ui, |ui| {
                for (account, name) in &found {
                    if widgets::menu_item(ui, icon::BUILDINGS, name, "").clicked() {
                        chosen = Some((*account, name.clone()));
                    }
                }
            });
            if chosen.is_some() {
                ui.close();
            }
            chosen
        });
        shown?.inner
    }

    /// The first accounts whose name holds the words.
    fn find(&mut self, cx: &Cx<'_>) -> Vec<(AccountId, String)> {
        if let Some((query, found)) = &self.found
            && *query == self.query
        {
            return found.clone();
        }
        let mut res = Vec::new();
        for table in &cx.live.tables {
            for row in table_view::named(table, &self.query, N_OFFERED - res.len()) {
                let name = table.names.get(row as usize).to_owned();
                res.push((table.ids[row as usize], name));
            }
        }
        self.found = Some((self.query.clone(), res.clone()));
        res
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
