//! Every attribute the project has: how full it is, how many values, from which imports; added, renamed, removed.

use std::{collections::BTreeMap, sync::Arc};

use egui::{Align, Key, Layout, ScrollArea, Ui, vec2};

use crate::{
    edit::{AttributeEdit, Edit},
    i18n::{kind_key, outcome_key},
    model::{Attribute, Column, Id, Kind, Project, Purpose, Unit},
    ui::{
        Cx,
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

const NAME_WIDTH: f32 = 240.0;
const KIND_WIDTH: f32 = 170.0;
const BAR_WIDTH: f32 = 90.0;
const SHARE_WIDTH: f32 = 60.0;
const DISTINCT_WIDTH: f32 = 110.0;
const MAX_HEIGHT: f32 = 12.0 * theme::ROW_HEIGHT;

/// What the card remembers between frames.
pub(super) struct AttributesCard {
    new_name: String,
    new_kind: Kind,
    /// What was counted of a column, for as long as it stays the same.
    counts: BTreeMap<Id<Attribute>, (Arc<Column>, Counts)>,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    n_known: usize,
    /// Of categories and tags.
    n_distinct: Option<usize>,
}

impl Default for AttributesCard {
    fn default() -> Self {
        Self { new_name: String::new(), new_kind: Kind::Category, counts: BTreeMap::new() }
    }
}

impl AttributesCard {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let project = cx.project;
        if project.attributes.is_empty() && project.batches.is_empty() {
            return;
        }
        let tr = cx.tr;
        self.counts.retain(|id, _| project.attributes.contains(*id));
        widgets::card(ui, |ui| {
            let n = project.attributes.len();
            let figures = tr.format("attributes-n", &[("n", n.into())]);
            widgets::card_head(
                ui,
                &tr.text("attributes-title"),
                |_| (),
                |ui| {
                    ui.label(theme::secondary(ui, figures));
                },
            );
            ui.spacing_mut().item_spacing.y = 0.0;
            let rows: Vec<(Id<Attribute>, &Attribute)> = project.attributes.iter().collect();
            let height = MAX_HEIGHT.min(rows.len() as f32 * theme::ROW_HEIGHT);
            ScrollArea::vertical()
                .id_salt("attributes")
                .max_height(height)
                // The page scrolls too, and would leave it no room.
                .min_scrolled_height(height)
                .auto_shrink([false, true])
                .show_rows(ui, theme::ROW_HEIGHT, rows.len(), |ui, range| {
                    for (id, it) in rows.get(range).unwrap_or_default() {
                        ui.push_id(id.get(), |ui| self.row_ui(ui, cx, *id, it));
                    }
                });
            if cx.env.can_edit {
                ui.add_space(theme::GRID * 2.0);
                self.add_ui(ui, cx);
            }
        });
    }

    fn row_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Attribute>, it: &Attribute) {
        let tr = cx.tr;
        let counts = self.counts(cx, id);
        let n_rows = cx.live.table().len();
        let share = counts.n_known as f64 / n_rows.max(1) as f64;
        ui.horizontal(|ui| {
            ui.set_height(theme::ROW_HEIGHT);
            cell(ui, NAME_WIDTH, |ui| name_ui(ui, cx, id, it));
            cell(ui, KIND_WIDTH, |ui| {
                ui.add(egui::Label::new(theme::secondary(ui, kind_words(cx, it))).truncate());
            });
            let filled = tr.format("collect-fill", &[("share", tr.percent(share).into())]);
            let color = theme::palette(ui).accent.fill;
            widgets::stacked_bar(ui, vec2(BAR_WIDTH, 6.0), &[(share as f32, color)], &filled);
            cell(ui, SHARE_WIDTH, |ui| {
                ui.label(theme::secondary(ui, tr.percent(share)));
            });
            cell(ui, DISTINCT_WIDTH, |ui| {
                if let Some(n) = counts.n_distinct {
                    let words = tr.format("attributes-distinct", &[("n", n.into())]);
                    ui.label(theme::secondary(ui, words));
                }
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if cx.env.can_edit && !cx.project.rests_on(id) {
                    let name = tr.format("attributes-remove", &[("name", it.name.as_str().into())]);
                    if widgets::icon_button(ui, icon::TRASH, &name).clicked() {
                        cx.edit(Edit::Attribute(AttributeEdit::Remove(id)));
                    }
                }
                let sources = sources(cx.project, id);
                let words = match sources.as_slice() {
                    [] => tr.text("attributes-by-hand").into_owned(),
                    sources => sources.join(", "),
                };
                ui.add(egui::Label::new(theme::muted(ui, words)).truncate());
            });
        });
    }

    fn counts(&mut self, cx: &Cx<'_>, id: Id<Attribute>) -> Counts {
        let Some(column) = cx.live.table().columns.get(&id) else { return Counts::default() };
        match self.counts.get(&id) {
            Some((old, counts)) if Arc::ptr_eq(old, column) => *counts,
            _ => {
                let n_distinct = match &**column {
                    Column::Category(it) => Some(it.names.len()),
                    Column::Tags(it) => Some(it.tags.names.len()),
                    _ => None,
                };
                let counts = Counts { n_known: column.n_known(), n_distinct };
                self.counts.insert(id, (Arc::clone(column), counts));
                counts
            }
        }
    }

    /// A new attribute: Enter adds it and makes room for the next.
    fn add_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        ui.horizontal(|ui| {
            let name = tr.text("attributes-new-name");
            let id = ui.scope_id().with("new-attribute");
            let field = widgets::cell_field(ui, id, NAME_WIDTH, &name, &name, &mut self.new_name);
            let words = Kind::ALL.map(|it| tr.text(kind_key(it)));
            let options: Vec<(Kind, &str)> =
                Kind::ALL.iter().zip(&words).map(|(it, word)| (*it, &**word)).collect();
            let label = tr.text("attributes-new-kind");
            widgets::select(ui, KIND_WIDTH, &label, &mut self.new_kind, &options);
            let is_named = !self.new_name.trim().is_empty();
            let button = ui.add_enabled_ui(is_named, |ui| {
                widgets::button(ui, ButtonKind::Secondary, &tr.text("attributes-add"))
            });
            let entered = field.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter));
            if is_named && (button.inner.clicked() || entered) {
                let name = std::mem::take(&mut self.new_name);
                let attribute = Attribute {
                    name,
                    kind: self.new_kind,
                    unit: Unit::None,
                    purpose: Purpose::Trait,
                    standard: None,
                };
                cx.edit(Edit::Attribute(AttributeEdit::Add(attribute)));
                field.request_focus();
            }
        });
    }
}

/// A part of a row, of this width whatever is in it.
fn cell(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, theme::ROW_HEIGHT), layout, |ui| {
        ui.set_min_width(width);
        add(ui);
    });
}

fn name_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Attribute>, it: &Attribute) {
    if !cx.env.can_edit {
        ui.label(theme::semibold(&it.name));
        return;
    }
    let label = cx.tr.text("attributes-name");
    if let Some(name) = widgets::inline_text(ui, "name", &label, &it.name) {
        cx.edit(Edit::Attribute(AttributeEdit::Rename(id, name)));
    }
}

/// «number», or «outcome: Deal size».
fn kind_words(cx: &Cx<'_>, it: &Attribute) -> String {
    let tr = cx.tr;
    match it.purpose {
        Purpose::Trait => tr.text(kind_key(it.kind)).into_owned(),
        Purpose::Outcome(outcome) => {
            tr.format("collect-outcome", &[("name", tr.text(outcome_key(outcome)).into())])
        }
    }
}

/// The imports it is recorded in, the earliest first.
fn sources(project: &Project, id: Id<Attribute>) -> Vec<&str> {
    let mut res: Vec<&str> = Vec::new();
    for (_, batch) in project.batches.iter().filter(|(_, it)| it.columns.contains(&id)) {
        if !res.contains(&batch.source.as_str()) {
            res.push(&batch.source);
        }
    }
    res
}
