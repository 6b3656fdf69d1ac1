//! Analyze › pain points: what hurts, how often each group names it, and what we answer; words of customers that belong
//! to no pain yet.
//!
//! `row` is a pain in the list, `detail` what is behind it, `loose` the words to be sorted in; `edits` what comes of it.

mod detail;
mod edits;
mod loose;
mod row;

use egui::{Key, Popup, Ui};

use super::progress::progress_ui;
use crate::{
    analysis::pains::{Pains, Told},
    edit::{Edit, List as _, ListEdit},
    model::{Attribute, Id, Kind, Pain, Relief, Study},
    ui::{
        CollectTab, Cx, Request,
        panels::collect::evidence_form::EvidenceForm,
        theme::{self, icon},
        widgets,
    },
};

use self::{edits::Asked, row::Widths};

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct PainsTab {
    /// The pain whose answer and voices are shown.
    open: Option<Id<Pain>>,
    order: Order,
    /// A pain that is being typed.
    new: String,
    form: EvidenceForm,
}

/// How the pains stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    /// Named by the best and not answered first.
    #[default]
    Pressing,
    ByHand,
}

/// What is dragged: a pain, or words that belong to none.
#[derive(Clone, Debug, PartialEq)]
enum Dragged {
    Pain(Id<Pain>),
    Loose(String),
}

impl PainsTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let findings = cx.findings;
        progress_ui(ui, cx, findings.pains());
        let Some(pains) = findings.pains().value() else { return };
        let (project, tr) = (cx.project, cx.tr);
        if project.pains.is_empty() && pains.loose.is_empty() {
            empty_ui(ui, cx);
            widgets::card(ui, |ui| self.new_ui(ui, cx));
            return;
        }
        let mut asked = None;
        widgets::card(ui, |ui| {
            let args = [
                ("accounts", pains.n_heard.iter().sum::<usize>().into()),
                ("talks", pains.n_talks.into()),
            ];
            let heard = tr.format("pains-heard", &args);
            widgets::card_head(
                ui,
                &tr.text("pains-title"),
                |ui| drop(ui.label(theme::secondary(ui, heard))),
                |ui| self.order_ui(ui, cx),
            );
            ui.label(theme::muted(ui, tr.text("pains-what")));
            ui.horizontal_wrapped(|ui| attribute_ui(ui, cx));
            if !project.pains.is_empty() {
                asked = self.list_ui(ui, cx, pains);
            }
            self.new_ui(ui, cx);
        });
        if !pains.loose.is_empty() {
            let of_loose = widgets::card(ui, |ui| loose::ui(ui, cx, pains)).inner;
            asked = asked.or(of_loose);
        }
        if let Some(edit) = asked.and_then(|it| it.edit(cx)) {
            cx.edit(edit);
        }
    }

    fn order_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = ["pains-order-pressing", "pains-order-hand"].map(|it| cx.tr.text(it));
        let [pressing, by_hand] = words.each_ref().map(AsRef::as_ref);
        let options = [(Order::Pressing, pressing), (Order::ByHand, by_hand)];
        widgets::segmented(ui, &cx.tr.text("pains-order"), &mut self.order, &options);
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, pains: &Pains) -> Option<Asked> {
        let project = cx.project;
        let in_order = project.pains.in_order();
        let told = |id| pains.get(id);
        let rows: Vec<(Id<Pain>, &Pain, Option<&Told>)> = match self.order {
            Order::ByHand => in_order.iter().map(|(id, it)| (*id, *it, told(*id))).collect(),
            Order::Pressing => {
                let known = pains.told.iter();
                let known =
                    known.filter_map(|it| Some((it.id, project.pains.get(it.id)?, Some(it))));
                // What was just added is told in a moment.
                let new = in_order.iter().filter(|(id, _)| told(*id).is_none());
                known.chain(new.map(|(id, it)| (*id, *it, None))).collect()
            }
        };
        let widths = Widths::of(ui.available_width(), pains);
        ui.spacing_mut().item_spacing.y = 0.0;
        row::heads_ui(ui, cx, &widths, pains);
        let mut asked = None;
        for (id, pain, told) in rows {
            let row = row::Row {
                id,
                pain,
                told,
                is_open: self.open == Some(id),
                by_hand: self.order == Order::ByHand,
            };
            let shown = ui.push_id(("pain", id.get()), |ui| row::ui(ui, cx, &widths, &row)).inner;
            asked = asked.or(shown.asked);
            if shown.is_toggled {
                self.open = if row.is_open { None } else { Some(id) };
            }
            if self.open == Some(id) {
                let form = &mut self.form;
                let of_detail = ui
                    .push_id(("detail", id.get()), |ui| detail::ui(ui, cx, (id, pain), told, form))
                    .inner;
                asked = asked.or(of_detail);
            }
        }
        ui.add_space(theme::GRID * 2.0);
        asked
    }

    /// A pain that nobody has named in an interview.
    fn new_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if !cx.env.can_edit {
            return;
        }
        let (name, hint) = (cx.tr.text("pains-new"), cx.tr.text("pains-new-hint"));
        let id = ui.unique_id().with("new pain");
        let width = ui.available_width().min(420.0);
        let field = widgets::cell_field(ui, id, width, &name, &hint, &mut self.new);
        if field.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter)) {
            let name = std::mem::take(&mut self.new).trim().to_owned();
            if !name.is_empty() {
                let row = Pain { name, ..Pain::default() };
                cx.edit(Pain::edit(ListEdit::Add(row, cx.project.pains.len())));
            }
            field.request_focus();
        }
    }
}

/// Where the words for pains come from, and the two places that bring some.
fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let (text, action) = (tr.text("pains-empty"), tr.text("pains-empty-action"));
    widgets::card(ui, |ui| {
        if widgets::empty_state(ui, icon::CHATS, &text, &action) {
            cx.requests.push(Request::Collect(CollectTab::Interviews));
        }
        ui.horizontal_wrapped(|ui| attribute_ui(ui, cx));
    });
}

/// The attribute in which imports name pains.
fn attribute_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let holds = |it: &Attribute| matches!(it.kind, Kind::Tags | Kind::Text | Kind::Category);
    let all: Vec<(Id<Attribute>, &Attribute)> =
        cx.project.attributes.iter().filter(|(_, it)| holds(it)).collect();
    if all.is_empty() {
        return;
    }
    let study = cx.project.about().study;
    let chosen = study.pains.filter(|id| cx.project.attributes.contains(*id));
    let name = tr.text("pains-attribute");
    ui.label(theme::secondary(ui, name.as_ref()));
    let none = tr.text("pains-attribute-none");
    let word = chosen.and_then(|id| cx.project.attributes.get(id)).map_or(&*none, |it| &it.name);
    let enabled = cx.env.can_edit;
    let button =
        ui.add_enabled_ui(enabled, |ui| widgets::button_chip(ui, word, &format!("{name}: {word}")));
    let mut set = None;
    Popup::menu(&button.inner).show(|ui| {
        ui.set_min_width(200.0);
        if widgets::menu_item(ui, icon::PROHIBIT, &none, "").clicked() {
            set = Some(None);
        }
        egui::ScrollArea::vertical().max_height(10.0 * theme::ROW_HEIGHT).show(ui, |ui| {
            for (id, it) in &all {
                if widgets::menu_item(ui, icon::TAG, &it.name, "").clicked() {
                    set = Some(Some(*id));
                }
            }
        });
    });
    if let Some(pains) = set.filter(|it| *it != study.pains) {
        cx.edit(Edit::SetStudy(Study { pains, ..study }));
    }
}

/// Whether we answer it, in a word.
fn answered_key(answered: Relief) -> &'static str {
    match answered {
        Relief::No => "pains-answered-no",
        Relief::Partly => "pains-answered-partly",
        Relief::Yes => "pains-answered-yes",
    }
}
