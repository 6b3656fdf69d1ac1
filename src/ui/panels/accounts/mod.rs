//! Accounts: all accounts of the project in a table, found, filtered, sorted, judged and changed; and the receipt of
//! the account that is selected.
//!
//! Which rows are shown and in which order is computed elsewhere, from [`AccountsPanel::query`].

mod actions;
mod cells;
mod columns;
mod editor;
mod fact;
mod filter_editor;
mod filters;
mod keyboard;
mod many;
mod override_form;
mod receipt;
mod selection;
mod table;
mod values;
pub(super) mod words;

use std::collections::BTreeSet;

use egui::{Layout, Popup, Role, Sense, Ui, WidgetInfo};

pub(in crate::ui) use cells::{fit_ui, marks_ui, tier_ui};

use actions::Action;
use cells::Account;
pub(in crate::ui) use columns::Columns;
use columns::Key;
use editor::{Editing, Outcome, Place};
use filters::Filters;
use keyboard::{Pressed, keys};
use receipt::Receipt;
use selection::{Selection, row_of};
use table::{Event, Shown};

use crate::{
    analysis::table_view::{Filter, Query},
    model::{AccountId, AccountKind, Attribute, Id, Project},
    ui::{
        Command, Cx, Request,
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

/// Below this width buttons are icons.
const NARROW: f32 = 640.0;

/// What the screen remembers between frames, and undo does not.
#[derive(Default)]
pub(crate) struct AccountsPanel {
    filters: Filters,
    pub(in crate::ui) columns: Columns,
    widths: Widths,
    selection: Selection,
    editing: Option<Editing>,
    receipt: Receipt,
    many: many::Summary,
    /// The column the keyboard stands in.
    column: Option<Key>,
    /// Whether the keys were used last, and not the mouse.
    by_keys: bool,
    /// An account to be shown as soon as it is in the list; the filters were cleared for it already?
    wanted: Option<(AccountId, Filtered)>,
    wants_search: bool,
    wants_focus: bool,
    /// Rows in sight in the last frame.
    page: usize,
    menu: Menu,
}

/// Whether the table has the widths of `columns` still to take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Widths {
    Asked,
    #[default]
    Taken,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filtered {
    Maybe,
    Cleared,
}

/// The menu of a row.
#[derive(Clone, Copy, Debug, Default)]
struct Menu {
    at: Option<egui::Pos2>,
}

impl AccountsPanel {
    /// Lays the table out so.
    pub(in crate::ui) fn set_columns(&mut self, columns: Columns) {
        self.columns = columns;
        self.widths = Widths::Asked;
    }

    /// What the table shows.
    pub(in crate::ui) fn query(&self, project: &Project) -> Query {
        self.filters.query(project)
    }

    /// Attributes whose values are offered for filters and for editing.
    pub(in crate::ui) fn described(&self) -> Vec<Id<Attribute>> {
        let edited = self.editing.as_ref().and_then(Editing::described);
        self.filters.described().into_iter().chain(edited).collect()
    }

    /// Selects the account and scrolls to it.
    pub(in crate::ui) fn show(&mut self, account: AccountId) {
        self.selection.select(account);
        self.wanted = Some((account, Filtered::Maybe));
    }

    /// Shows just the accounts of which this holds.
    pub(in crate::ui) fn filter(&mut self, relationships: BTreeSet<u8>, filters: Vec<Filter>) {
        self.filters.only(relationships, filters);
        self.selection.collapse();
        self.wanted = None;
    }

    /// The account that is selected, where it is one.
    pub(in crate::ui) fn chosen(&self) -> Option<AccountId> {
        let is_one = self.selection.len() == 1;
        is_one.then(|| self.selection.accounts()).and_then(|it| it.first().copied())
    }

    /// Puts the keyboard into the search field.
    pub(in crate::ui) fn find(&mut self) {
        self.wants_search = true;
    }

    /// Whether the receipt has something to show.
    pub(in crate::ui) fn has_selection(&self, cx: &Cx<'_>) -> bool {
        match self.selection.single() {
            Some(account) => row_of(cx.live.table(), account).is_some(),
            None => !self.selection.is_empty(),
        }
    }

    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let table = cx.live.table();
        if self.selection.is_of_other(cx.live.kind) {
            self.selection = Selection::of(cx.live.kind);
            self.editing = None;
        }
        self.selection.follow(table, &cx.live.rows);
        self.header_ui(ui, cx);
        if !cx.live.is_ready {
            ui.label(theme::muted(ui, cx.tr.text("shell-reading")));
            return;
        }
        if table.is_empty() {
            empty_ui(ui, cx);
            return;
        }
        let wants_search = std::mem::take(&mut self.wants_search);
        if self.filters.ui(ui, cx, wants_search) {
            self.selection.collapse();
        }
        if cx.live.rows.is_empty() {
            self.nothing_ui(ui, cx);
            return;
        }
        self.table_ui(ui, cx);
    }

    fn header_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let size = egui::vec2(ui.available_width(), theme::CONTROL_HEIGHT + 4.0);
        let layout = Layout::right_to_left(egui::Align::Center);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_min_size(size);
            // Where there is little room, the words give way to their icons.
            let is_narrow = size.x < NARROW;
            let button = |ui: &mut Ui, sign: &str, key: &str| {
                let text = tr.text(key);
                if is_narrow {
                    widgets::icon_button(ui, sign, &text)
                } else {
                    widgets::button(ui, ButtonKind::Secondary, &text)
                }
            };
            if cx.env.can_edit && button(ui, icon::PLUS, "command-add-account").clicked() {
                cx.command(Command::AddAccount);
            }
            let is_there = !cx.live.table().is_empty();
            ui.add_enabled_ui(is_there && cx.profile.is_some(), |ui| {
                if button(ui, icon::EXPORT, "accounts-export").clicked() {
                    cx.command(Command::ExportList);
                }
            });
            let columns = button(ui, icon::COLUMNS, "accounts-columns");
            if self.columns.popup_ui(&columns, cx) {
                self.widths = Widths::Asked;
            }
            kind_ui(ui, cx);
            let room = ui.available_size();
            ui.allocate_ui_with_layout(room, Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_size(room);
                title_ui(ui, cx);
            });
        });
    }

    fn nothing_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (text, action) = (cx.tr.text("accounts-nothing"), cx.tr.text("accounts-clear-all"));
        widgets::card(ui, |ui| {
            if widgets::empty_state(ui, icon::FUNNEL, &text, &action) {
                self.filters.clear();
            }
        });
    }

    fn table_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let id = egui::Id::unique("accounts table focus");
        let has_focus = self.take_focus(ui, id);
        let mut scroll_to = self.wanted_position();
        let mut asked = None;
        if has_focus && self.editing.as_ref().is_none_or(|it| it.place != Place::Table) {
            let (pressed, moved) =
                keys(ui, id, &mut self.selection, (cx.live.rows.len(), self.page));
            asked = pressed;
            self.by_keys |= moved || matches!(asked, Some(Pressed::Column(_)));
            if moved {
                scroll_to = self.selection.cursor();
            }
        }
        let columns = self.columns.shown(cx);
        let column = self.column.filter(|it| columns.contains(it)).unwrap_or(Key::Name);
        let (events, mut requests, card) = {
            let sort = (self.filters.sort, column);
            let mut shown = Shown::new(cx, &columns, &self.selection, &mut self.editing, sort);
            shown.has_focus = has_focus && self.by_keys;
            shown.widths = columns.iter().map(|it| self.columns.widths(*it, cx)).collect();
            shown.is_fresh = std::mem::take(&mut self.widths) == Widths::Asked;
            let card = shown.ui(ui, scroll_to);
            self.page = shown.in_sight.len();
            if let Some(widths) = &shown.dragged {
                self.columns.note(widths, &columns, cx);
            }
            (shown.events, shown.requests, card)
        };
        cx.requests.append(&mut requests);
        let response = ui.interact(card, id, Sense::focusable_noninteractive());
        let (name, n) = (cx.tr.text("shell-accounts"), cx.live.rows.len());
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
        ui.ctx().accesskit_node_builder(id, |node| node.set_row_count(n));
        for event in events {
            self.happened(ui, cx, &columns, event, id);
        }
        if let Some(asked) = asked {
            self.pressed(ui, cx, &columns, asked);
        }
        self.menu_ui(ui, cx, &columns);
    }

    /// The table has the keyboard, or takes it when nobody else has it.
    fn take_focus(&mut self, ui: &Ui, id: egui::Id) -> bool {
        let (is_mine, is_free) = ui.memory(|it| {
            (it.has_focus(id), it.focused().is_none() && it.top_modal_layer().is_none())
        });
        let is_asked = std::mem::take(&mut self.wants_focus);
        let arrows = [egui::Key::ArrowDown, egui::Key::ArrowUp, egui::Key::Home, egui::Key::End];
        let is_pressed = || ui.input(|it| arrows.iter().any(|key| it.key_pressed(*key)));
        if !is_mine && (is_asked || is_free && self.menu.at.is_none() && is_pressed()) {
            ui.memory_mut(|it| it.request_focus(id));
            return true;
        }
        is_mine
    }

    /// Where the account asked for stands; the filters give way when they hide it.
    fn wanted_position(&mut self) -> Option<usize> {
        let (account, filtered) = self.wanted?;
        if self.selection.single() != Some(account) {
            self.wanted = None;
            return None;
        }
        match (self.selection.cursor(), filtered) {
            (Some(position), _) => {
                self.wanted = None;
                Some(position)
            }
            (None, Filtered::Maybe) => {
                if self.filters.ask() {
                    self.filters.clear();
                }
                self.wanted = Some((account, Filtered::Cleared));
                None
            }
            (None, Filtered::Cleared) => None,
        }
    }

    fn happened(&mut self, ui: &Ui, cx: &mut Cx<'_>, columns: &[Key], event: Event, id: egui::Id) {
        match event {
            Event::Click { position, key, shift, ctrl } => {
                self.by_keys = false;
                if ctrl {
                    self.selection.toggle(position);
                } else if shift {
                    self.selection.extend(position);
                } else {
                    self.selection.put(position);
                }
                self.column = Some(key).filter(|it| *it != Key::Star);
                ui.memory_mut(|it| it.request_focus(id));
            }
            Event::Edit { position, key } => {
                self.selection.put(position);
                self.column = Some(key);
                self.edit_cell(ui, cx, key);
            }
            Event::Menu { position } => {
                if !self.selection.contains(position) {
                    self.selection.put(position);
                }
                self.menu.at = ui.input(|it| it.pointer.latest_pos());
            }
            Event::Star { position, on } => {
                let row = cx.live.rows.get(position).map(|it| *it as usize);
                if let Some(account) = row.and_then(|it| cx.live.table().ids.get(it)) {
                    let edit = crate::edit::AccountEdit::Star(vec![*account], on);
                    cx.edit(crate::edit::Edit::Account(edit));
                }
            }
            Event::SortBy(key) => {
                if let Some(by) = key.sort() {
                    self.filters.sort_by(by);
                }
            }
            Event::Hide(key) => self.columns.hide(key),
            Event::Edited(outcome) => {
                let edited = self.editing.take().map(|it| it.key);
                let at = edited.and_then(|key| columns.iter().position(|it| *it == key));
                match (outcome, at) {
                    (Outcome::Next, Some(at)) => {
                        let mut rest = columns.iter().skip(at + 1);
                        match rest.find(|it| editor::is_editable(**it)) {
                            Some(next) => {
                                self.column = Some(*next);
                                self.edit_cell(ui, cx, *next);
                            }
                            None => self.wants_focus = true,
                        }
                    }
                    _ => self.wants_focus = true,
                }
            }
        }
    }

    /// Opens the editor in the table, or what stands for it.
    fn edit_cell(&mut self, ui: &Ui, cx: &mut Cx<'_>, key: Key) {
        let Some(row) = self.selection.rows().first().copied() else { return };
        match key {
            Key::Star => {
                let on = !actions::is_starred(cx, &self.selection);
                actions::star(cx, &self.selection, on);
            }
            Key::Tier | Key::Fit | Key::Criteria => self.open_override(ui, cx),
            _ => {
                let account = Account::new(cx, row as usize);
                self.editing = Editing::new(ui, &account, key, Place::Table);
            }
        }
    }

    fn open_override(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if cx.live.matched(cx.profile).is_none() {
            return;
        }
        self.receipt.override_tier();
        if !self.receipt.is_open(ui) {
            cx.command(Command::ToggleDock);
        }
    }

    fn pressed(&mut self, ui: &Ui, cx: &mut Cx<'_>, columns: &[Key], pressed: Pressed) {
        let column = self.column.filter(|it| columns.contains(it)).unwrap_or(Key::Name);
        match pressed {
            Pressed::Enter
                if cx.profile.is_some()
                    && !self.receipt.is_open(ui)
                    && !self.selection.is_empty() =>
            {
                cx.command(Command::ToggleDock);
            }
            Pressed::Enter | Pressed::Edit => {
                if self.selection.single().is_some() {
                    self.edit_cell(ui, cx, column);
                }
            }
            Pressed::Star => {
                let on = !actions::is_starred(cx, &self.selection);
                actions::star(cx, &self.selection, on);
            }
            Pressed::Remove => self.remove(cx),
            Pressed::Copy => actions::copy(cx, &self.selection, columns),
            Pressed::Escape => self.selection.clear(),
            Pressed::Column(by) => {
                let at = columns.iter().position(|it| *it == column).unwrap_or(1);
                let to = at.saturating_add_signed(by).clamp(1, columns.len().max(2) - 1);
                self.column = columns.get(to).copied();
            }
        }
    }

    /// Removes what is selected; the keyboard goes on where it stood.
    fn remove(&mut self, cx: &mut Cx<'_>) {
        let n = self.selection.len();
        actions::remove(cx, &self.selection);
        if cx.env.can_edit && n <= actions::MOST_CHANGED {
            self.selection.step_aside();
            self.wants_focus = true;
        }
    }

    fn menu_ui(&mut self, ui: &Ui, cx: &mut Cx<'_>, columns: &[Key]) {
        let Some(at) = self.menu.at else { return };
        let id = egui::Id::unique("accounts row menu");
        let popup = Popup::new(id, ui.ctx().clone(), at, ui.layer_id())
            .kind(egui::PopupKind::Menu)
            .close_behavior(egui::PopupCloseBehavior::CloseOnClick)
            .align(egui::RectAlign::BOTTOM_START)
            .width(220.0);
        let shown = popup.show(|ui| actions::menu_ui(ui, cx, &self.selection));
        let Some(shown) = shown else { return };
        if shown.inner.is_some() || shown.response.should_close() {
            self.menu.at = None;
            self.wants_focus = true;
        }
        match shown.inner {
            Some(Action::Star(on)) => actions::star(cx, &self.selection, on),
            Some(Action::Remove) => self.remove(cx),
            Some(Action::Copy) => actions::copy(cx, &self.selection, columns),
            Some(Action::Override) => self.open_override(ui, cx),
            Some(Action::Dive) => cx.requests.extend(self.chosen().map(Request::DeepDive)),
            Some(Action::Edit) => {
                self.wants_focus = false;
                let column = self.column.filter(|it| columns.contains(it)).unwrap_or(Key::Name);
                self.edit_cell(ui, cx, column);
            }
            None => (),
        }
    }

    /// The dock: why the account selected stands where it does.
    pub(in crate::ui) fn receipt_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, is_open: &mut bool) {
        self.receipt.note_shown(ui);
        match self.selection.single().and_then(|it| row_of(cx.live.table(), it)) {
            Some(row) => {
                let asked = self.receipt.ui(ui, cx, row, &mut self.editing, is_open);
                match asked {
                    Some(receipt::Asked::Close) => self.selection.clear(),
                    Some(receipt::Asked::Blanks(attribute)) => self.filters.only_blank(attribute),
                    None => (),
                }
            }
            None => match self.many.ui(ui, cx, &self.selection) {
                Some(many::Asked::Close) => self.selection.collapse(),
                Some(many::Asked::Remove) => self.remove(cx),
                Some(many::Asked::Copy) => {
                    let columns = self.columns.shown(cx);
                    actions::copy(cx, &self.selection, &columns);
                }
                None => (),
            },
        }
    }
}

/// Title, and how many match.
fn title_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let tr = cx.tr;
    let title = tr.text("shell-accounts");
    let heading = ui.label(theme::title(title.as_ref()));
    heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title));
    let text = match cx.live.matched(cx.profile) {
        Some(matched) => {
            let breadth = &matched.matching.figures.breadth;
            let args = [("n", breadth.n_matches.into()), ("new", breadth.n_new.into())];
            tr.format("accounts-matches", &args)
        }
        None => tr.format("common-n-accounts", &[("n", cx.live.table().len().into())]),
    };
    if !cx.live.table().is_empty() {
        ui.add_space(theme::GRID * 2.0);
        ui.add(egui::Label::new(theme::muted(ui, text)).truncate());
    }
}

/// Our own accounts, or the market list, where there are both.
fn kind_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let has = |kind| !cx.live.table_of(kind).is_empty();
    if !(has(AccountKind::Accounts) && has(AccountKind::Market)) {
        return;
    }
    let words = ["accounts-own", "accounts-market"].map(|it| cx.tr.text(it));
    let options = [(AccountKind::Accounts, &*words[0]), (AccountKind::Market, &*words[1])];
    let mut kind = cx.live.kind;
    let name = cx.tr.text("accounts-kind");
    if widgets::segmented(ui, &name, &mut kind, &options).changed() {
        cx.requests.push(Request::SetKind(kind));
    }
}

fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    widgets::card(ui, |ui| {
        let (text, action) = (cx.tr.text("accounts-empty"), cx.tr.text("command-import-file"));
        if widgets::empty_state(ui, icon::DATABASE, &text, &action) {
            cx.command(Command::ImportFile);
        }
        ui.vertical_centered(|ui| {
            let text = cx.tr.text("accounts-type-by-hand");
            if cx.env.can_edit && widgets::button(ui, ButtonKind::Tertiary, &text).clicked() {
                cx.command(Command::AddAccount);
            }
            ui.add_space(theme::PAGE_PADDING);
        });
    });
}
