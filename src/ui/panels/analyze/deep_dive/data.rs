//! What data say of the customer: outcomes among the customers, traits, and accounts like it.

use egui::{Align, Label, Layout, Ui, vec2};

use crate::{
    analysis::deep_dive::{Alike, DeepDive},
    model::AccountId,
    ui::{
        Cx, Request,
        theme::{self, icon},
        widgets::{self, Share},
    },
};

/// The width of the names of attributes.
const NAME: f32 = 0.4;

/// Each outcome, and the share of the other customers it is ahead of.
pub(super) fn outcomes_ui(ui: &mut Ui, cx: &Cx<'_>, dive: &DeepDive) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        widgets::card_head(ui, &tr.text("dive-outcomes"), |_| (), |_| ());
        if dive.outcomes.is_empty() {
            ui.label(theme::muted(ui, tr.text("dive-no-outcomes")));
            return;
        }
        ui.spacing_mut().item_spacing.y = 4.0;
        for it in &dive.outcomes {
            let Some(attribute) = cx.project.attributes.get(it.attribute) else { continue };
            let value = tr.value(&it.value, attribute);
            row_ui(ui, &attribute.name, &value, |ui, room| {
                let Some((share, n)) = it.ahead_of else { return };
                let args = [
                    ("name", attribute.name.as_str().into()),
                    ("share", tr.percent(share).into()),
                    ("n", n.into()),
                ];
                let (text, name) =
                    (tr.format("dive-ahead", &args), tr.format("dive-ahead-of", &args));
                let tone = theme::palette(ui).accent;
                let it = Share {
                    share: Some(share),
                    interval: (share, share),
                    text: &text,
                    name: &name,
                };
                widgets::share_cell(ui, room, tone, it);
            });
        }
    });
}

/// Everything else that is recorded.
pub(super) fn traits_ui(ui: &mut Ui, cx: &Cx<'_>, dive: &DeepDive) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        widgets::card_head(ui, &tr.text("dive-traits"), |_| (), |_| ());
        if dive.traits.is_empty() {
            ui.label(theme::muted(ui, tr.text("dive-no-traits")));
        }
        ui.spacing_mut().item_spacing.y = 4.0;
        for (id, value) in &dive.traits {
            let Some(attribute) = cx.project.attributes.get(*id) else { continue };
            let value = tr.value(value, attribute);
            wide_row_ui(ui, &attribute.name, &value);
        }
    });
}

fn row_ui(ui: &mut Ui, name: &str, value: &str, tail: impl FnOnce(&mut Ui, f32)) {
    let width = ui.available_width();
    let size = vec2(width, 36.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        ui.spacing_mut().item_spacing.x = 8.0;
        let name = theme::secondary(ui, name);
        cell(ui, width * NAME - 8.0, name);
        cell(ui, width * 0.3 - 8.0, theme::body(value));
        tail(ui, width * (0.7 - NAME));
    });
}

fn wide_row_ui(ui: &mut Ui, name: &str, value: &str) {
    let width = ui.available_width();
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let name = theme::secondary(ui, name);
        cell(ui, width * NAME - 8.0, name);
        ui.allocate_ui(vec2(width * (1.0 - NAME), 0.0), |ui| {
            ui.set_width(width * (1.0 - NAME));
            ui.add(Label::new(theme::body(value)).wrap());
        });
    });
}

fn cell(ui: &mut Ui, width: f32, words: egui::RichText) {
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, 18.0), layout, |ui| {
        ui.set_min_size(vec2(width, 18.0));
        ui.set_max_width(width);
        ui.add(Label::new(words).truncate());
    });
}

/// Accounts like it; returns one that is to be looked at instead.
pub(super) fn alike_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    dive: &DeepDive,
    shows_others: &mut bool,
) -> Option<AccountId> {
    let tr = cx.tr;
    let [customers, others] = &dive.alike;
    if customers.is_empty() && others.is_empty() {
        return None;
    }
    // With nobody on one side there is nothing to choose.
    let is_mixed = !customers.is_empty() && !others.is_empty();
    let mut asked = None;
    widgets::card(ui, |ui| {
        widgets::card_head(
            ui,
            &tr.text("dive-alike"),
            |_| (),
            |ui| {
                if is_mixed {
                    let words = ["dive-alike-customers", "dive-alike-others"].map(|it| tr.text(it));
                    let [first, second] = words.each_ref().map(AsRef::as_ref);
                    let options = [(false, first), (true, second)];
                    widgets::segmented(ui, &tr.text("dive-alike-who"), shows_others, &options);
                }
            },
        );
        ui.label(theme::muted(ui, tr.text("dive-alike-what")));
        ui.spacing_mut().item_spacing.y = 0.0;
        let shows_others = if is_mixed { *shows_others } else { customers.is_empty() };
        let shown = if shows_others { others } else { customers };
        for it in shown {
            let account = dive.table.ids.get(it.row).copied();
            if alike_row_ui(ui, cx, dive, it) {
                asked = account;
            }
        }
    });
    asked
}

fn alike_row_ui(ui: &mut Ui, cx: &mut Cx<'_>, dive: &DeepDive, it: &Alike) -> bool {
    let tr = cx.tr;
    let mut is_asked = false;
    let name = dive.table.names.get(it.row);
    let shared: Vec<&str> = it
        .shared
        .iter()
        .filter_map(|id| cx.project.attributes.get(*id))
        .map(|it| it.name.as_str())
        .collect();
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT + 8.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(size);
        let show = tr.format("pains-show-account", &[("name", name.into())]);
        if widgets::icon_button(ui, icon::ARROW_SQUARE_OUT, &show).clicked() {
            let account = dive.table.ids.get(it.row).copied();
            cx.requests.extend(account.map(Request::ShowAccount));
        }
        let args = [("share", tr.percent(it.likeness).into()), ("n", it.n_known.into())];
        let likeness = ui.label(theme::semibold(tr.percent(it.likeness)));
        likeness.on_hover_text(tr.format("dive-likeness", &args));
        let room = vec2(ui.available_width(), size.y);
        ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add_space(3.0);
            let words = theme::body(name).color(theme::palette(ui).accent.text);
            is_asked = ui.add(egui::Link::new(words)).clicked();
            let shared = theme::small(ui, shared.join(tr.list_separator()));
            ui.add(Label::new(shared).truncate());
        });
    });
    is_asked
}
