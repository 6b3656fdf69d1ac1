//! The preview of a table: how it is written, what each column becomes, and the button that lets it in.

use egui::{Align, Layout, Ui};

use super::{columns::columns_ui, dialect::dialect_ui, questions::questions_ui, rolled::rolled_ui};
use crate::{
    i18n::table_kind_key,
    model::TableKind,
    ui::{
        Cx, ImportRequest, Request,
        import_job::{ImportJob, State},
        theme::{self, icon},
        widgets::{self, ButtonKind, Notice, TagKind},
    },
};

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, import: &ImportJob) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        head_ui(ui, cx, import);
        if let Some(done) = import.done() {
            let width = ui.available_width();
            let key = if import.is_writing() { "collect-importing" } else { "collect-reading" };
            widgets::progress_line(ui, width, done, &tr.text(key));
        }
        if let State::Failed { message, hint } = &import.state {
            let words = Notice {
                icon: icon::WARNING_CIRCLE,
                title: &tr.say(message),
                text: &hint.as_ref().map(|it| tr.say(it)).unwrap_or_default(),
                action: "",
            };
            widgets::notice(ui, TagKind::Bad, words);
        }
        if let Some(preview) = &import.preview {
            ui.add_enabled_ui(!import.is_writing(), |ui| {
                dialect_ui(ui, cx, import, preview);
                questions_ui(ui, cx, import, preview);
                columns_ui(ui, cx, import, preview);
                rolled_ui(ui, cx, import, preview);
            });
        }
        foot_ui(ui, cx, import);
    });
}

fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, import: &ImportJob) {
    let tr = cx.tr;
    let name = import.name(&tr.text("collect-pasted"));
    let figures = import.preview.as_ref().map(|it| {
        let key = if it.is_sample { "collect-first-rows" } else { "collect-rows" };
        tr.format(key, &[("rows", it.n_rows.into()), ("columns", it.columns.len().into())])
    });
    widgets::card_head(
        ui,
        &name,
        |ui| {
            let mut kind = import.kind();
            let words = TableKind::ALL.map(|it| tr.text(table_kind_key(it)));
            let options: Vec<(TableKind, &str)> =
                TableKind::ALL.iter().zip(&words).map(|(it, word)| (*it, &**word)).collect();
            if widgets::segmented(ui, &tr.text("collect-kind"), &mut kind, &options).changed() {
                cx.requests.push(Request::Import(ImportRequest::Kind(kind)));
            }
        },
        |ui| {
            ui.label(theme::secondary(ui, figures.unwrap_or_default()));
        },
    );
}

fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>, import: &ImportJob) {
    let tr = cx.tr;
    let columns = import.preview.as_ref().map(|it| it.columns.as_slice()).unwrap_or_default();
    let n_open = columns.iter().filter(|it| it.ambiguity.is_some()).count();
    ui.add_space(theme::GRID);
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width((ui.available_width() - 280.0).max(120.0));
            let text = match n_open {
                0 => tr.text("collect-update-rule").into_owned(),
                n => tr.format("table-answer-first", &[("n", n.into())]),
            };
            ui.add(egui::Label::new(theme::muted(ui, text)).wrap());
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let mut ask = |request| cx.requests.push(Request::Import(request));
            if import.is_writing() {
                if widgets::button(ui, ButtonKind::Secondary, &tr.text("common-cancel")).clicked() {
                    ask(ImportRequest::Cancel);
                }
                return;
            }
            if let Some(preview) = &import.preview {
                let is_shown =
                    n_open == 0 && matches!(import.state, State::Shown | State::Failed { .. });
                let text = if preview.is_sample {
                    tr.text("collect-import-all").into_owned()
                } else {
                    tr.format("collect-import-n", &[("n", preview.n_rows.into())])
                };
                let button = ui
                    .add_enabled_ui(is_shown, |ui| widgets::button(ui, ButtonKind::Primary, &text))
                    .inner;
                if button.clicked() {
                    ask(ImportRequest::Start);
                }
            }
            if widgets::button(ui, ButtonKind::Tertiary, &tr.text("collect-discard")).clicked() {
                ask(ImportRequest::Close);
            }
        });
    });
}
