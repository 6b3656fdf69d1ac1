//! Forms of a round: which are written, and what came of those that were read.

use egui::{Popup, Ui};

use crate::{
    exchange::{FormFile, FormFormat},
    model::{Id, Round},
    ui::{
        Cx, FormsOrder, FormsRequest, Request, Whose, theme,
        theme::icon,
        widgets::{self, ButtonKind},
    },
};

/// A button with what can be written.
pub(super) fn write_ui(ui: &mut Ui, cx: &mut Cx<'_>, round: Id<Round>) {
    let tr = cx.tr;
    let button = widgets::button(ui, ButtonKind::Secondary, &tr.text("team-write-forms"));
    let turnout = cx.project.turnout(round);
    let mut order = None;
    Popup::menu(&button).width(300.0).show(|ui| {
        for (key, whose, format) in [
            ("team-write-each-xlsx", Whose::Each, FormFormat::Xlsx),
            ("team-write-each-csv", Whose::Each, FormFormat::Csv),
            ("team-write-one-xlsx", Whose::Anyone, FormFormat::Xlsx),
            ("team-write-one-csv", Whose::Anyone, FormFormat::Csv),
        ] {
            let sign = match format {
                FormFormat::Xlsx => icon::FILE_XLS,
                FormFormat::Csv => icon::FILE_CSV,
            };
            let is_enabled = whose == Whose::Anyone || turnout.n_in < turnout.n_asked;
            let text = tr.text(key);
            let item = ui.add_enabled_ui(is_enabled, |ui| widgets::menu_item(ui, sign, &text, ""));
            if item.inner.clicked() {
                order = Some(FormsOrder { round, format, whose });
            }
        }
    });
    if let Some(order) = order {
        cx.requests.push(Request::Forms(FormsRequest::Write(order)));
    }
}

/// What came of each form, and what was not taken as it stood.
pub(super) fn report_ui(ui: &mut Ui, cx: &mut Cx<'_>, files: &mut Vec<FormFile>) {
    if files.is_empty() {
        return;
    }
    let tr = cx.tr;
    let (mut copies, mut closes) = (false, false);
    widgets::card(ui, |ui| {
        widgets::card_head(
            ui,
            &tr.text("team-forms-report"),
            |_| (),
            |ui| {
                let close = tr.text("common-close");
                closes = widgets::button(ui, ButtonKind::Tertiary, &close).clicked();
                let copy = tr.text("team-copy-report");
                copies = widgets::button(ui, ButtonKind::Tertiary, &copy).clicked();
            },
        );
        let p = theme::palette(ui);
        for it in files.iter() {
            ui.horizontal(|ui| {
                let (sign, color) = match (it.is_taken, it.problems.is_empty()) {
                    (true, true) => (icon::CHECK_CIRCLE, p.good.text),
                    (true, false) => (icon::WARNING, p.warn.text),
                    (false, _) => (icon::X_CIRCLE, p.bad.text),
                };
                ui.label(theme::icon_text(sign).color(color));
                ui.label(theme::semibold(&it.name));
                ui.add(egui::Label::new(theme::body(tr.say(&it.outcome))).wrap());
            });
            for problem in &it.problems {
                ui.horizontal(|ui| {
                    ui.add_space(24.0);
                    let text = theme::muted(ui, tr.say(&problem.message()));
                    ui.add(egui::Label::new(text).wrap());
                });
            }
        }
    });
    if copies {
        let lines = files.iter().flat_map(|file| {
            let problems = file.problems.iter().map(|it| it.message());
            let messages = std::iter::once(file.outcome.clone()).chain(problems);
            messages.map(|it| format!("{}\t{}", file.name, tr.say(&it))).collect::<Vec<_>>()
        });
        cx.requests.push(Request::CopyText(lines.collect::<Vec<_>>().join("\n")));
    }
    if closes {
        files.clear();
    }
}
