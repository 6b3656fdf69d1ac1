//! What people know of the customer: notes by question, talks with it, and evidence from it.

use egui::Ui;

use crate::{
    analysis::deep_dive::DeepDive,
    edit::{Edit, List as _, ListEdit},
    model::{DiveNote, Interview},
    ui::{
        CollectTab, Cx, Request,
        panels::evidence::{About, rows_ui},
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, dive: &DeepDive) {
    widgets::card(ui, |ui| written_ui(ui, cx, dive));
    widgets::card(ui, |ui| talks_ui(ui, cx, dive));
}

/// What it has taught: as wide as the page.
pub(super) fn evidence_ui(ui: &mut Ui, cx: &mut Cx<'_>, dive: &DeepDive) {
    widgets::card(ui, |ui| {
        widgets::card_head(ui, &cx.tr.text("evidence-of-account"), |_| (), |_| ());
        rows_ui(ui, cx, About::Account(dive.account));
    });
}

/// The key of the question, and of what may be written there.
fn keys(note: DiveNote) -> (&'static str, &'static str) {
    match note {
        DiveNote::Came => ("dive-came", "dive-came-hint"),
        DiveNote::Bought => ("dive-bought", "dive-bought-hint"),
        DiveNote::Decided => ("dive-decided", "dive-decided-hint"),
        DiveNote::Uses => ("dive-uses", "dive-uses-hint"),
        DiveNote::Value => ("dive-value", "dive-value-hint"),
        DiveNote::Quotes => ("dive-quotes", "dive-quotes-hint"),
        DiveNote::Next => ("dive-next", "dive-next-hint"),
    }
}

fn written_ui(ui: &mut Ui, cx: &mut Cx<'_>, dive: &DeepDive) {
    let tr = cx.tr;
    widgets::card_head(ui, &tr.text("dive-notes"), |_| (), |_| ());
    let on_record = cx.project.dives.get(dive.account.dive()).cloned().unwrap_or_default();
    let mut new = on_record.clone();
    ui.add_enabled_ui(cx.env.can_edit, |ui| {
        ui.push_id(("dive", dive.account), |ui| {
            for note in DiveNote::ALL {
                let (label, hint) = keys(note);
                let text = new.get_mut(note);
                widgets::text_area(ui, &tr.text(label), text, &tr.text(hint), 1);
            }
        });
    });
    if new != on_record {
        cx.edit(Edit::SetDive(dive.account, new));
    }
}

/// The talks with it, and a way to note another.
fn talks_ui(ui: &mut Ui, cx: &mut Cx<'_>, dive: &DeepDive) {
    let tr = cx.tr;
    let all = cx.project.interviews.in_order();
    let of_it: Vec<_> =
        all.into_iter().filter(|(_, it)| it.account == Some(dive.account)).collect();
    let mut is_added = false;
    let add = tr.text("dive-add-talk");
    widgets::card_head(
        ui,
        &tr.text("dive-talks"),
        |_| (),
        |ui| {
            if cx.env.can_edit {
                is_added = widgets::button(ui, ButtonKind::Secondary, &add).clicked();
            }
        },
    );
    if of_it.is_empty() {
        ui.label(theme::muted(ui, tr.text("dive-no-talks")));
    }
    for (id, it) in of_it {
        ui.horizontal_wrapped(|ui| {
            let person = if it.person.trim().is_empty() {
                tr.text("evidence-unnamed").into_owned()
            } else {
                it.person.clone()
            };
            ui.label(theme::icon_text(icon::CHATS).color(theme::palette(ui).muted));
            let words = theme::body(person).color(theme::palette(ui).accent.text);
            if ui.add(egui::Link::new(words)).clicked() {
                cx.requests.push(Request::ShowInterview(id));
            }
            let day = it.day.map(|it| tr.day(it)).unwrap_or_default();
            let known = [it.role.trim(), day.as_str()];
            let known: Vec<&str> = known.into_iter().filter(|it| !it.is_empty()).collect();
            ui.label(theme::secondary(ui, known.join(" · ")));
        });
        for pain in &it.pains {
            ui.label(theme::muted(ui, format!("{} {pain}", icon::QUOTES)));
        }
    }
    if is_added {
        let row = Interview {
            account: Some(dive.account),
            company: dive.table.names.get(dive.row).to_owned(),
            day: Some(cx.env.today()),
            ..Interview::default()
        };
        cx.edit(Interview::edit(ListEdit::Add(row, cx.project.interviews.len())));
        cx.requests.push(Request::Collect(CollectTab::Interviews));
    }
}
