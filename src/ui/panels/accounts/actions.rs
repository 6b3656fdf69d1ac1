//! What can be done with the accounts selected: star, remove, copy; by keys and by menu.

use egui::Ui;

use super::{cells::Account, columns::Key, selection::Selection};
use crate::{
    edit::{AccountEdit, Edit},
    exchange::safe_cell,
    model::{AccountId, Message},
    ui::{Cx, Request, theme::icon, widgets},
};

/// What people say of single accounts is kept row by row: right for thousands, not for a million.
pub(super) const MOST_CHANGED: usize = 10_000;
/// More than this belongs into a file.
const MOST_COPIED: usize = 50_000;

/// What a menu or a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Star(bool),
    Remove,
    Copy,
    Edit,
    Override,
    Dive,
}

/// Whether all that is selected is starred.
pub(super) fn is_starred(cx: &Cx<'_>, selection: &Selection) -> bool {
    let is_starred =
        |it: &AccountId| cx.project.overlays.get(it.overlay()).is_some_and(|it| it.starred);
    let n = selection.len();
    0 < n && n <= MOST_CHANGED && selection.accounts().iter().all(is_starred)
}

pub(super) fn star(cx: &mut Cx<'_>, selection: &Selection, on: bool) {
    if let Some(accounts) = changeable(cx, selection) {
        cx.edit(Edit::Account(AccountEdit::Star(accounts, on)));
    }
}

pub(super) fn remove(cx: &mut Cx<'_>, selection: &Selection) {
    if let Some(accounts) = changeable(cx, selection) {
        cx.edit(Edit::Account(AccountEdit::Remove(accounts)));
    }
}

fn changeable(cx: &mut Cx<'_>, selection: &Selection) -> Option<Vec<AccountId>> {
    if !cx.env.can_edit || selection.is_empty() {
        return None;
    }
    if MOST_CHANGED < selection.len() {
        let message = Message::new("accounts-too-many-to-change").count("n", MOST_CHANGED);
        cx.requests.push(Request::Toast(message));
        return None;
    }
    Some(selection.accounts())
}

/// Copies the rows selected as a table with a head, as spreadsheets take it.
pub(super) fn copy(cx: &mut Cx<'_>, selection: &Selection, columns: &[Key]) {
    if selection.is_empty() {
        return;
    }
    if MOST_COPIED < selection.len() {
        let message = Message::new("accounts-too-many-to-copy").count("n", MOST_COPIED);
        cx.requests.push(Request::Toast(message));
        return;
    }
    let keys: Vec<Key> =
        columns.iter().copied().filter(|it| !matches!(it, Key::Star | Key::Criteria)).collect();
    let rows = selection.rows();
    let mut text = line(keys.iter().map(|it| it.title(cx)));
    for row in &rows {
        let account = Account::new(cx, *row as usize);
        text.push_str(&line(keys.iter().map(|it| account.text(*it))));
    }
    cx.requests.push(Request::CopyText(text));
    cx.requests.push(Request::Toast(Message::new("accounts-copied").count("n", rows.len())));
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|it| safe(&it)).collect();
    cells.join("\t") + "\n"
}

/// No cell breaks the table, and none is taken for a formula.
fn safe(cell: &str) -> String {
    safe_cell(&cell.replace(['\t', '\n', '\r'], " ")).into_owned()
}

/// The menu of a row.
pub(super) fn menu_ui(ui: &mut Ui, cx: &Cx<'_>, selection: &Selection) -> Option<Action> {
    let tr = cx.tr;
    let is_starred = is_starred(cx, selection);
    let star = if is_starred { "accounts-unstar" } else { "accounts-star" };
    let is_single = selection.single().is_some();
    let entries = [
        (Action::Edit, icon::PENCIL_SIMPLE, "accounts-edit-cell", "F2", is_single),
        (Action::Override, icon::SLIDERS_HORIZONTAL, "accounts-override", "", is_single),
        (Action::Star(!is_starred), icon::STAR, star, "", true),
        (Action::Dive, icon::CHART_SCATTER, "accounts-dive", "", is_single),
        (Action::Copy, icon::COPY, "accounts-copy-rows", "", true),
        (Action::Remove, icon::TRASH, "accounts-remove", "", true),
    ];
    let mut chosen = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    for (action, icon, key, keys, is_there) in entries {
        let has_profile = cx.live.matched(cx.profile).is_some();
        if !is_there || action == Action::Override && !has_profile {
            continue;
        }
        let is_enabled = cx.env.can_edit || matches!(action, Action::Copy | Action::Dive);
        let entry =
            ui.add_enabled_ui(is_enabled, |ui| widgets::menu_item(ui, icon, &tr.text(key), keys));
        if entry.inner.clicked() {
            chosen = Some(action);
        }
    }
    chosen
}
