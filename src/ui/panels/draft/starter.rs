//! What a profile from traits starts with: the attributes the method asks for, taken one by one or all at once, each as
//! an assumption with its test.

use egui::{Align, Layout, Ui};

use super::{
    attribute::attribute_icon,
    attribute_picker::{standard_attribute, there},
};
use crate::{
    analysis::catalogue::{Entry, STARTER_ANSWERS, STARTER_DAYS, STARTERS},
    edit::{Edit, ProfileEdit},
    model::{Attribute, Claim, Condition, Criterion, Day, Id, Message, Profile, Role, Way, Weight},
    ui::{
        Cx,
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

/// The claim a new criterion makes: an assumption to be tested where the profile is made from traits.
pub(super) fn first_claim(cx: &Cx<'_>, profile: &Profile, standard: Option<&Entry>) -> Claim {
    let Some(entry) = standard.filter(|_| profile.way == Way::TopDown) else {
        return Claim::default();
    };
    Claim {
        refuted_by: cx.tr.text(entry.refuted_by).into_owned(),
        n_needed: Some(STARTER_ANSWERS),
        due: Day::from_number(cx.env.today().number() + STARTER_DAYS),
        ruling: None,
    }
}

/// The edit that makes a standard attribute a criterion.
fn take(cx: &Cx<'_>, (id, profile): (Id<Profile>, &Profile), entry: &Entry) -> Edit {
    let claim = first_claim(cx, profile, Some(entry));
    let attribute = there(cx.project, cx.tr, entry);
    let known = attribute.and_then(|id| Some((id, cx.project.attributes.get(id)?)));
    Edit::Profile(match known {
        Some((attribute, it)) => {
            let (role, weight) = (Role::default(), Weight::default());
            let condition = Condition::blank(it.kind);
            let criterion = Criterion::new(attribute, condition, role, weight);
            ProfileEdit::AddCriterion(id, Criterion { claim, ..criterion })
        }
        None => {
            let attribute = standard_attribute(cx.tr, entry);
            ProfileEdit::AddCriterionOn(id, attribute, Role::default(), claim)
        }
    })
}

/// The starters that no criterion asks about yet; none for a profile that asks enough already.
fn missing(cx: &Cx<'_>, profile: &Profile) -> Vec<&'static Entry> {
    if profile.way != Way::TopDown || *Profile::WANTED.start() <= profile.criteria.len() {
        return Vec::new();
    }
    let criteria = profile.criteria.iter().filter_map(|id| cx.project.criteria.get(*id));
    let asked: Vec<Id<Attribute>> = criteria.map(|it| it.attribute).collect();
    let starters = STARTERS.into_iter().filter_map(Entry::find);
    starters
        .filter(|it| there(cx.project, cx.tr, it).is_none_or(|id| !asked.contains(&id)))
        .collect()
}

/// Whether there is something to start from.
pub(super) fn has_starters(cx: &Cx<'_>, profile: &Profile) -> bool {
    cx.env.can_edit && !missing(cx, profile).is_empty()
}

/// Shows the starters that are missing, to be taken one by one or all at once.
pub(super) fn starter_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, profile: &Profile) {
    let tr = cx.tr;
    let missing = missing(cx, profile);
    ui.spacing_mut().item_spacing.y = theme::GRID;
    let all = tr.format("draft-starter-all", &[("n", missing.len().into())]);
    // With nothing there yet it is the one thing to do here.
    let kind =
        if profile.criteria.is_empty() { ButtonKind::Primary } else { ButtonKind::Secondary };
    let mut takes_all = false;
    widgets::card_head(
        ui,
        &tr.text("draft-starter"),
        |_| (),
        |ui| takes_all = widgets::button(ui, kind, &all).clicked(),
    );
    ui.label(theme::muted(ui, tr.text("draft-starter-why")));
    for entry in &missing {
        if starter_row(ui, cx, entry) {
            let edit = take(cx, (id, profile), entry);
            cx.edit(edit);
        }
    }
    if takes_all {
        let edits = missing.iter().map(|it| take(cx, (id, profile), it)).collect();
        cx.edit(Edit::Many(Message::new("edit-add-starters"), edits));
    }
}

/// Icon, name, what it is, and the button that takes it.
fn starter_row(ui: &mut Ui, cx: &Cx<'_>, entry: &Entry) -> bool {
    let tr = cx.tr;
    let mut is_taken = false;
    ui.horizontal(|ui| {
        ui.set_min_height(theme::ROW_HEIGHT);
        let sign = attribute_icon(&standard_attribute(tr, entry));
        ui.label(theme::icon_text(sign).color(theme::palette(ui).muted));
        let name = tr.text(entry.name);
        ui.label(theme::semibold(name.as_ref()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let add = tr.format("draft-starter-add", &[("name", name.as_ref().into())]);
            is_taken = widgets::icon_button(ui, icon::PLUS, &add).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let what = egui::Label::new(theme::muted(ui, tr.text(entry.what))).truncate();
                ui.add(what).on_hover_text(tr.text(entry.ask));
            });
        });
    });
    is_taken
}
