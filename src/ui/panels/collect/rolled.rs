//! What follows for each company from a table of deals or months: how, and which attribute it becomes.

use egui::{Align, Layout, Ui};

use crate::{
    exchange::{Preview, RolledOutcome},
    i18n::{outcome_key, roll_up_key},
    model::{Attribute, ColumnTarget, Purpose, TableKind},
    ui::{
        Cx, ImportRequest, Request,
        import_job::ImportJob,
        theme::{self, icon},
        widgets,
    },
};

const HOW_WIDTH: f32 = 240.0;
/// How it follows, an arrow, and what it becomes.
const COLUMN_WIDTH: f32 = 510.0;

pub(super) fn rolled_ui(ui: &mut Ui, cx: &mut Cx<'_>, import: &ImportJob, preview: &Preview) {
    if preview.rolled.is_empty() {
        return;
    }
    let tr = cx.tr;
    ui.add_space(theme::GRID * 2.0);
    ui.label(theme::semibold(tr.text("collect-rolled")));
    let mut overrides = import.overrides.clone();
    let n_columns = if ui.available_width() < 2.0 * COLUMN_WIDTH { 1 } else { 2 };
    let n_rows = preview.rolled.len().div_ceil(n_columns);
    ui.columns(n_columns, |columns| {
        for (ui, part) in columns.iter_mut().zip(preview.rolled.chunks(n_rows)) {
            ui.spacing_mut().item_spacing.y = theme::GRID;
            for it in part {
                if let Some(target) = row_ui(ui, cx, it) {
                    overrides.rolled.insert(it.outcome, target);
                }
            }
        }
    });
    let key = match preview.kind {
        TableKind::Usage => "collect-rolled-usage",
        _ => "collect-rolled-deals",
    };
    ui.add(egui::Label::new(theme::secondary(ui, tr.text(key))).wrap());
    if overrides != import.overrides {
        cx.requests.push(Request::Import(ImportRequest::Look(overrides)));
    }
}

/// How it follows, and what it becomes; told when that changes.
fn row_ui(ui: &mut Ui, cx: &Cx<'_>, it: &RolledOutcome) -> Option<ColumnTarget> {
    ui.horizontal(|ui| {
        let size = egui::vec2(HOW_WIDTH, theme::CONTROL_HEIGHT);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(HOW_WIDTH);
            let how = theme::muted(ui, cx.tr.text(roll_up_key(it.outcome)));
            ui.add(egui::Label::new(how).truncate());
        });
        ui.label(theme::icon_text(icon::ARROW_RIGHT).color(theme::palette(ui).faint));
        target_ui(ui, cx, it)
    })
    .inner
}

/// A new attribute, one there is of the same kind, or nothing; told when it changes.
fn target_ui(ui: &mut Ui, cx: &Cx<'_>, rolled: &RolledOutcome) -> Option<ColumnTarget> {
    let tr = cx.tr;
    let outcome = tr.text(outcome_key(rolled.outcome));
    let new = match &rolled.target {
        it @ ColumnTarget::New(_) => it.clone(),
        _ => new_target(rolled),
    };
    let mut targets = vec![
        (ColumnTarget::LeftOut, tr.text("collect-left-out").into_owned()),
        (new, tr.format("collect-outcome", &[("name", (&*outcome).into())])),
    ];
    let fitting = cx.project.attributes.iter().filter(|(_, it)| it.kind == rolled.outcome.kind());
    targets.extend(fitting.map(|(id, it)| (ColumnTarget::Attribute(id), it.name.clone())));
    let now = targets.iter().position(|(it, _)| *it == rolled.target).unwrap_or(1);
    let mut chosen = now;
    let options: Vec<(usize, &str)> =
        targets.iter().enumerate().map(|(idx, (_, word))| (idx, word.as_str())).collect();
    let name = tr.format("collect-rolled-of", &[("outcome", (&*outcome).into())]);
    widgets::select(ui, 220.0, &name, &mut chosen, &options);
    (chosen != now).then(|| targets.swap_remove(chosen).0)
}

/// An attribute of its own beside the one there is.
fn new_target(rolled: &RolledOutcome) -> ColumnTarget {
    ColumnTarget::New(Attribute {
        name: String::new(),
        kind: rolled.outcome.kind(),
        unit: rolled.unit.clone(),
        purpose: Purpose::Outcome(rolled.outcome),
        standard: None,
    })
}
