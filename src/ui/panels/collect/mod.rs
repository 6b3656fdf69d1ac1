//! Step 1, collect › accounts: tables come in here, looked at before anything is stored.

mod columns;
mod dialect;
mod preview;
mod questions;

use egui::{Event, Ui};

use super::checklist::checklist_ui;
use crate::{
    edit::Edit,
    model::{AccountKind, Step},
    ui::{
        Command, Cx, ImportRequest, Request,
        theme::{self, icon},
        widgets::{self, ButtonKind, Notice},
    },
};

/// What the panel remembers between frames.
#[derive(Default)]
pub(crate) struct CollectPanel {
    expects_paste: bool,
}

impl CollectPanel {
    /// What is pasted next is rows of a table.
    pub(in crate::ui) fn expect_paste(&mut self) {
        self.expects_paste = true;
    }

    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (tr, live) = (cx.tr, cx.live);
        let purpose = live.step(Step::Collect).map(|it| tr.say(&it.purpose)).unwrap_or_default();
        widgets::page_header(ui, &tr.text("collect-title"), &purpose, |_| ());
        self.paste(ui, cx);
        if cx.env.can_edit {
            drop_ui(ui, cx);
        }
        match cx.import {
            Some(import) => preview::ui(ui, cx, import),
            None => checklist_ui(ui, cx, Step::Collect),
        }
        problems_ui(ui, cx);
        batches_ui(ui, cx);
        if cx.import.is_some() {
            checklist_ui(ui, cx, Step::Collect);
        }
    }

    /// Rows pasted while no field has the keyboard.
    fn paste(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if !self.expects_paste && ui.text_edit_focused() || !cx.env.can_edit {
            return;
        }
        let pasted = ui.input(|it| {
            it.events.iter().find_map(|event| match event {
                Event::Paste(text) => Some(text.clone()),
                _ => None,
            })
        });
        if let Some(text) = pasted {
            self.expects_paste = false;
            cx.requests.push(Request::Import(ImportRequest::Pasted(text)));
        }
    }
}

fn drop_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let words = Notice {
        icon: icon::DATABASE,
        title: &tr.text("collect-drop"),
        text: &tr.text("collect-drop-text"),
        action: "",
    };
    widgets::drop_zone(ui, words, |ui| {
        // From right to left.
        for (command, key) in [
            (Command::AddAccount, "collect-by-hand"),
            (Command::PasteRows, "collect-paste"),
            (Command::ImportFile, "collect-choose"),
        ] {
            if widgets::button(ui, ButtonKind::Secondary, &tr.text(key)).clicked() {
                cx.command(command);
            }
        }
    });
}

/// What the last import could not take as it stood.
fn problems_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(imported) = cx.imported.filter(|it| 0 < it.problems.n_total) else { return };
    let tr = cx.tr;
    let problems = &imported.problems;
    widgets::card(ui, |ui| {
        let args = [("n", problems.n_total.into())];
        widgets::card_head(
            ui,
            &tr.format("collect-problems", &args),
            |_| (),
            |ui| {
                if widgets::button(ui, ButtonKind::Tertiary, &tr.text("collect-copy-problems"))
                    .clicked()
                {
                    let rows = problems.first.iter().map(|it| {
                        let column = it.column.as_deref().unwrap_or_default();
                        format!("{}\t{column}\t{}\t{}", it.row, it.cell, tr.say(&it.message()))
                    });
                    let text: Vec<String> = rows.collect();
                    cx.requests.push(Request::CopyText(text.join("\n")));
                }
            },
        );
        let n = problems.first.len();
        egui::ScrollArea::vertical().max_height(240.0).auto_shrink([false, true]).show_rows(
            ui,
            20.0,
            n,
            |ui, range| {
                for it in problems.first.get(range).unwrap_or_default() {
                    let column = it.column.as_deref().unwrap_or_default();
                    let args = [
                        ("row", it.row.to_string().into()),
                        ("column", column.into()),
                        ("what", tr.say(&it.message()).into()),
                        ("cell", it.cell.as_str().into()),
                    ];
                    let key =
                        if it.column.is_some() { "collect-problem" } else { "collect-row-problem" };
                    ui.add(egui::Label::new(tr.format(key, &args)).truncate());
                }
            },
        );
    });
}

/// The imports there are, the newest first.
fn batches_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let project = cx.project;
    if project.batches.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::card_head(ui, &tr.text("collect-imports"), |_| (), |_| ());
        let batches: Vec<_> = project.batches.iter().collect();
        for (id, batch) in batches.into_iter().rev() {
            ui.horizontal(|ui| {
                ui.set_min_height(theme::ROW_HEIGHT);
                ui.label(theme::icon_text(icon::FILE).color(theme::palette(ui).muted));
                ui.label(theme::semibold(&batch.source));
                let kind = match batch.kind {
                    AccountKind::Accounts => "collect-kind-accounts",
                    AccountKind::Market => "collect-kind-market",
                };
                widgets::tag(ui, widgets::TagKind::Quiet, &tr.text(kind));
                let args = [("rows", batch.n_rows.into()), ("new", batch.n_new.into())];
                ui.label(theme::muted(ui, tr.format("collect-batch", &args)));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let name = tr.format(
                        "collect-remove-import",
                        &[("source", batch.source.as_str().into())],
                    );
                    if cx.env.can_edit && widgets::icon_button(ui, icon::TRASH, &name).clicked() {
                        cx.edit(Edit::RemoveBatch { id, source: batch.source.clone() });
                    }
                    ui.label(theme::secondary(ui, tr.day(batch.imported_at.day())));
                });
            });
        }
    });
}
