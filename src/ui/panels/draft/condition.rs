//! What a criterion asks, shown so that it can be changed in place: by kind of attribute.

use egui::{Align, Layout, Rect, Ui};

use super::{
    bounds,
    row::{Row, in_cell},
    values::{self, CountTexts},
};
use crate::{
    analysis::distribution::Shape,
    edit::{Edit, ProfileEdit},
    model::{Condition, Criterion, Id},
    ui::{Cx, widgets},
};

/// The popup in which the condition of a criterion is edited.
pub(super) fn editor_id(id: Id<Criterion>) -> egui::Id {
    egui::Id::unique(("editor of criterion", id.get()))
}

/// Shows the condition; returns how high it is.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    row: &Row<'_>,
    rect: Rect,
    counts: &mut CountTexts,
) -> f32 {
    in_cell(ui, rect, Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        match &row.criterion.condition {
            Condition::OneOf { .. } | Condition::Has { .. } | Condition::Contains { .. } => {
                values::ui(ui, cx, row, counts);
            }
            Condition::Between { .. } => bounds::number_ui(ui, cx, row),
            Condition::Dates { .. } | Condition::WithinMonths { .. } => {
                bounds::dates_ui(ui, cx, row);
            }
            Condition::Is { yes } => flag_ui(ui, cx, row, *yes),
        }
        ui.min_rect().height()
    })
}

pub(super) fn set(cx: &mut Cx<'_>, row: &Row<'_>, condition: Condition) {
    cx.edit(Edit::Profile(ProfileEdit::SetCondition(row.id, condition)));
}

fn flag_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row<'_>, yes: bool) {
    let tr = cx.tr;
    let mut now = yes;
    let words = [(true, tr.text("draft-yes")), (false, tr.text("draft-no"))];
    let options = words.each_ref().map(|(it, text)| (*it, text.as_ref()));
    let name = row.say(cx, "draft-value-of");
    let response = widgets::segmented(ui, &name, &mut now, &options);
    if response.changed() {
        set(cx, row, Condition::Is { yes: now });
    }
    let described = cx.live.distributions.get(&row.criterion.attribute);
    if let Some(Shape::Flags { n_yes, n_no }) = described.map(|it| &it.shape) {
        let args = [("yes", (*n_yes).into()), ("no", (*n_no).into())];
        response.on_hover_text(tr.format("draft-flag-counts", &args));
    }
}
