//! What the cells of a table leave open, asked: is 1,234 a thousand and more, is 03/04 in March or in April.

use egui::Ui;

use crate::{
    exchange::{ColumnPreview, Preview},
    model::{Unit, Value},
    ui::{
        Cx, ImportRequest, Request,
        import_job::ImportJob,
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

pub(super) fn questions_ui(ui: &mut Ui, cx: &mut Cx<'_>, import: &ImportJob, preview: &Preview) {
    for (idx, column) in preview.columns.iter().enumerate() {
        if column.ambiguity.is_some() {
            ui.push_id(("question", idx), |ui| question_ui(ui, cx, import, idx, column));
        }
    }
}

fn question_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    import: &ImportJob,
    idx: usize,
    column: &ColumnPreview,
) {
    let tr = cx.tr;
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::icon_text(icon::WARNING_CIRCLE).color(theme::palette(ui).warn.text));
        ui.label(theme::semibold(&column.header));
        let example = column.example.as_str();
        ui.label(tr.format("table-question", &[("example", example.into())]));
        for (reading, value) in column.answers() {
            let answer = match value {
                Value::Date(day) => tr.day(day),
                Value::Number(span) => tr.exact(span.lo(), &Unit::None),
                _ => continue,
            };
            let response = widgets::button(ui, ButtonKind::Secondary, &answer);
            let args = [
                ("column", column.header.as_str().into()),
                ("example", example.into()),
                ("answer", answer.as_str().into()),
            ];
            if response.on_hover_text(tr.format("table-answer", &args)).clicked() {
                let mut overrides = import.overrides.clone();
                overrides.readings.insert(idx, reading);
                cx.requests.push(Request::Import(ImportRequest::Look(overrides)));
            }
        }
        let how = column.how.as_ref().map(|it| tr.say(it)).unwrap_or_default();
        ui.label(theme::muted(ui, how));
    });
}
