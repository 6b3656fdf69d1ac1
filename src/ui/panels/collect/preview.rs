//! The preview of a table: how it is written, what each column becomes, and the button that lets it in.

use egui::{Align, Layout, Ui};

use super::{columns::columns_ui, rolled::rolled_ui};
use crate::{
    exchange::{Charset, Header, Preview, Separator},
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

/// Charset, separator and header row: found by looking, changeable.
fn dialect_ui(ui: &mut Ui, cx: &mut Cx<'_>, import: &ImportJob, preview: &Preview) {
    let tr = cx.tr;
    let dialect = preview.dialect;
    let mut overrides = import.overrides.clone();
    ui.horizontal_wrapped(|ui| {
        let mut charset = dialect.charset.label();
        let labels = Charset::CHOICES.map(|it| (it.label(), it.label()));
        let name = tr.text("collect-charset");
        if widgets::select(ui, 130.0, &name, &mut charset, &labels).changed() {
            overrides.charset = Charset::from_label(charset);
        }
        let mut separator = dialect.separator;
        let words = Separator::ALL.map(|it| tr.text(separator_word(it)));
        let options: Vec<(Separator, &str)> =
            Separator::ALL.iter().zip(&words).map(|(it, word)| (*it, &**word)).collect();
        let name = tr.text("collect-separator");
        if widgets::select(ui, 130.0, &name, &mut separator, &options).changed() {
            overrides.separator = Some(separator);
        }
        let mut header = dialect.header;
        let choices = header_choices(header);
        let words: Vec<String> = choices.iter().map(|it| header_word(cx, *it)).collect();
        let options: Vec<(Header, &str)> =
            choices.iter().zip(&words).map(|(it, word)| (*it, word.as_str())).collect();
        let name = tr.text("collect-header");
        if widgets::select(ui, 150.0, &name, &mut header, &options).changed() {
            overrides.header = Some(header);
        }
        if let Some(origin) = preview.origin {
            widgets::tag(ui, TagKind::Good, &tr.say(&origin.message()));
        }
        if preview.has_broken_text {
            widgets::tag(ui, TagKind::Warn, &tr.text("collect-broken-text"));
        }
        let n_ambiguous = preview.columns.iter().filter(|it| it.ambiguity.is_some()).count();
        if 0 < n_ambiguous {
            let args = [("n", n_ambiguous.into())];
            widgets::tag(ui, TagKind::Warn, &tr.format("collect-ambiguous", &args));
        }
    });
    if overrides != import.overrides {
        // Other columns: what was decided about the old ones says nothing about them.
        overrides.targets.clear();
        overrides.readings.clear();
        cx.requests.push(Request::Import(ImportRequest::Look(overrides)));
    }
}

fn separator_word(separator: Separator) -> &'static str {
    match separator {
        Separator::Comma => "collect-comma",
        Separator::Semicolon => "collect-semicolon",
        Separator::Tab => "collect-tab",
        Separator::Pipe => "collect-pipe",
    }
}

fn header_choices(now: Header) -> Vec<Header> {
    let mut res: Vec<Header> = (1..=10).map(Header::Row).collect();
    if let Header::Row(row) = now
        && 10 < row
    {
        res.push(now);
    }
    res.push(Header::None);
    res
}

fn header_word(cx: &Cx<'_>, header: Header) -> String {
    match header {
        Header::Row(row) => cx.tr.format("collect-header-row", &[("row", row.into())]),
        Header::None => cx.tr.text("collect-no-header").into_owned(),
    }
}

fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>, import: &ImportJob) {
    let tr = cx.tr;
    ui.add_space(theme::GRID);
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width((ui.available_width() - 280.0).max(120.0));
            ui.add(egui::Label::new(theme::muted(ui, tr.text("collect-update-rule"))).wrap());
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
                let is_shown = matches!(import.state, State::Shown | State::Failed { .. });
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
