//! One segment: its figures beside those of all customers, its accounts, and a profile made of it.

use std::collections::BTreeSet;

use egui::Ui;

use super::words;
use crate::{
    analysis::{
        segments::{Cross, Place, TOO_FEW},
        table_view::{Asked, Filter},
        traits::Studied,
    },
    edit::{Edit, Founded, Into, ProfileEdit},
    model::{Criterion, Evidence, Grade, Role, Stance, Weight},
    ui::{
        Cx, Request, theme,
        widgets::{self, ButtonKind, Figure, FigureColumn, FigureRow},
    },
};

/// A band of more values than this is no condition a person would say.
const MAX_VALUES: usize = 12;

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, studied: &Studied, cross: &Cross, place: Place) {
    let Some(cell) = cross.cell(place) else { return };
    let tr = cx.tr;
    let title = words::segment(cx, cross, place);
    widgets::card(ui, |ui| {
        let n = tr.format("segments-n-customers", &[("n", cell.n.into())]);
        widgets::card_head(ui, &title, |ui| _ = ui.label(theme::secondary(ui, n)), |_| ());
        ui.horizontal_wrapped(|ui| actions_ui(ui, cx, studied, cross, place));
        if cell.n < TOO_FEW {
            ui.label(theme::muted(ui, tr.text("segments-cell-few")));
            return;
        }
        let width = ((ui.available_width() - 170.0) / 2.0 - 12.0).clamp(150.0, 460.0);
        let column = |title: String, width| FigureColumn { title, width };
        let columns = [
            column(String::new(), 0.0),
            column(tr.text("segments-here").into_owned(), width),
            column(tr.text("segments-all-customers").into_owned(), width),
        ];
        let all = &cross.total;
        let mut rows = vec![
            ("segments-best", cell.best, all.best),
            ("segments-churned", cell.churned, all.churned),
        ]
        .into_iter()
        .map(|(key, here, all)| {
            let said = words::share(cx, here);
            (tr.text(key).into_owned(), [here, all].map(|it| words::share_lines(cx, it)), said)
        })
        .collect::<Vec<_>>();
        let figures = cross.quantities.iter().zip(cell.summaries.iter().zip(&all.summaries));
        rows.extend(figures.map(|(it, (here, all))| {
            let said = words::summary(cx, it, here);
            let lines = [here, all].map(|found| words::summary_lines(cx, it, found));
            (words::quantity(cx, it.what), lines, said)
        }));
        ui.spacing_mut().item_spacing.y = 0.0;
        egui::ScrollArea::horizontal().id_salt("segment_figures").show(ui, |ui| {
            ui.vertical(|ui| {
                widgets::figure_heads(ui, &columns, None);
                for (name, [here, all], said) in rows {
                    let said = format!("{name}: {said}");
                    let cells = [Figure::Words(name), Figure::Two(here), Figure::Two(all)];
                    let row = FigureRow {
                        cells: &cells,
                        is_selected: false,
                        can_press: false,
                        name: &said,
                    };
                    widgets::figure_row(ui, &columns, row);
                }
            });
        });
    });
}

fn actions_ui(ui: &mut Ui, cx: &mut Cx<'_>, studied: &Studied, cross: &Cross, place: Place) {
    let tr = cx.tr;
    let text = tr.text("segments-show-accounts");
    if widgets::button(ui, ButtonKind::Secondary, &text).clicked() {
        cx.requests.push(show(cx, studied, cross, place));
    }
    let bands = cross.bands(place);
    let is_sayable = !bands.is_empty() && bands.iter().all(|(_, it)| it.n_values <= MAX_VALUES);
    if !is_sayable || !cx.env.can_edit {
        return;
    }
    let name = words::segment(cx, cross, place);
    let profile = cx.profile.and_then(|id| Some((id, cx.project.profiles.get(id)?)));
    if let Some((id, profile)) = profile {
        let text = tr.format("segments-add-to", &[("profile", profile.name.as_str().into())]);
        if widgets::button(ui, ButtonKind::Secondary, &text).clicked() {
            // Added to others it earns points; it does not throw out what they let in.
            let criteria = founded(cx, cross, place, Role::Prefer);
            cx.edit(Edit::Profile(ProfileEdit::Found(Into::Behind(id), criteria)));
        }
    }
    let text = tr.text("segments-new-profile");
    if widgets::button(ui, ButtonKind::Secondary, &text).clicked() {
        let criteria = founded(cx, cross, place, Role::Must);
        cx.edit(Edit::Profile(ProfileEdit::Found(Into::New(name), criteria)));
    }
}

/// The accounts table with just these: by the bands, and by how the customers stand to us.
fn show(cx: &Cx<'_>, studied: &Studied, cross: &Cross, place: Place) -> Request {
    let filters = cross
        .bands(place)
        .into_iter()
        .map(|(attribute, it)| Filter { attribute, asked: Asked::Passes(it.condition.clone()) });
    let filters = filters.collect();
    Request::FilterAccounts { relationships: relationships(cx, studied), filters }
}

/// How the customers stand to us, as codes.
pub(in crate::ui::panels::analyze) fn relationships(
    cx: &Cx<'_>,
    studied: &Studied,
) -> BTreeSet<u8> {
    let table = cx.live.table_of(crate::model::AccountKind::Accounts);
    let codes = studied.groups.rows.iter();
    codes.filter_map(|row| table.relationships.get(*row as usize).copied()).collect()
}

fn founded(cx: &Cx<'_>, cross: &Cross, place: Place, role: Role) -> Vec<Founded> {
    let Some(cell) = cross.cell(place) else { return Vec::new() };
    let (here, all) = (cell.best, cross.total.best);
    let args = [
        ("segment", words::segment(cx, cross, place).into()),
        ("best", words::share(cx, here).into()),
        ("all", words::share(cx, all).into()),
        ("churned", words::share(cx, cell.churned).into()),
    ];
    let text = cx.tr.format("segments-evidence", &args);
    let is_lower = here.count.share() < all.count.share();
    let stance = if is_lower { Stance::Contradicts } else { Stance::Supports };
    let evidence = Evidence {
        text,
        grade: Grade::Measured,
        stance,
        day: Some(cx.env.today()),
        who: cx.tr.text("analyze-tab-segments").into_owned(),
        ..Evidence::default()
    };
    let bands = cross.bands(place).into_iter();
    bands
        .map(|(attribute, it)| Founded {
            criterion: Criterion::new(attribute, it.condition.clone(), role, Weight::default()),
            evidence: evidence.clone(),
        })
        .collect()
}
