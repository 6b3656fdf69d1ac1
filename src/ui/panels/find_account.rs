//! An account found by its name, in a list below a button.

use egui::{Popup, PopupCloseBehavior, Response, ScrollArea};

use crate::{
    analysis::table_view,
    model::AccountId,
    ui::{
        Cx,
        theme::{self, icon},
        widgets,
    },
};

/// Accounts offered at once.
const N_OFFERED: usize = 8;

/// What the list remembers between frames.
#[derive(Default)]
pub(super) struct FindAccount {
    query: String,
    /// What was found, and for which words.
    found: Option<(String, Vec<(AccountId, String)>)>,
}

impl FindAccount {
    /// Opens below `button`, with `query` in the search field at first; returns the account that is chosen.
    pub(super) fn ui(
        &mut self,
        button: &Response,
        cx: &Cx<'_>,
        query: &str,
    ) -> Option<(AccountId, String)> {
        let tr = cx.tr;
        if button.clicked() {
            query.clone_into(&mut self.query);
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
}
