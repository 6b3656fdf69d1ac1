//! The imports there are, and the way to take one out again.

use egui::{Align, Layout, Ui};

use crate::{
    edit::Edit,
    i18n::table_kind_key,
    ui::{
        Cx,
        theme::{self, icon},
        widgets::{self, TagKind},
    },
};

/// The newest first.
pub(super) fn imports_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
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
                widgets::tag(ui, TagKind::Quiet, &tr.text(table_kind_key(batch.made_of)));
                let args = [("rows", batch.n_rows.into()), ("new", batch.n_new.into())];
                ui.label(theme::muted(ui, tr.format("collect-batch", &args)));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
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
