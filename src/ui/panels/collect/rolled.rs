//! What follows for each company from a table of deals or months: how, and which attribute it becomes.

use egui::Ui;

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

const HOW_WIDTH: f32 = 300.0;

pub(super) fn rolled_ui(ui: &mut Ui, cx: &mut Cx<'_>, import: &ImportJob, preview: &Preview) {
    if preview.rolled.is_empty() {
        return;
    }
    let tr = cx.tr;
    ui.add_space(theme::GRID * 2.0);
    ui.label(theme::semibold(tr.text("collect-rolled")));
    let mut overrides = import.overrides.clone();
    for it in &preview.rolled {
        ui.horizontal(|ui| {
            ui.set_min_height(theme::ROW_HEIGHT);
            let how = theme::muted(ui, tr.text(roll_up_key(it.outcome)));
            ui.add_sized([HOW_WIDTH, theme::ROW_HEIGHT], egui::Label::new(how).truncate());
            ui.label(theme::icon_text(icon::ARROW_RIGHT).color(theme::palette(ui).faint));
            if let Some(target) = target_ui(ui, cx, it) {
                overrides.rolled.insert(it.outcome, target);
            }
        });
    }
    let key = match preview.kind {
        TableKind::Usage => "collect-rolled-usage",
        _ => "collect-rolled-deals",
    };
    ui.add(egui::Label::new(theme::secondary(ui, tr.text(key))).wrap());
    if overrides != import.overrides {
        cx.requests.push(Request::Import(ImportRequest::Look(overrides)));
    }
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
