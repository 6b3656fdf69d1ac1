//! Collect › purpose: why a profile is needed, and whether it tells the teams that will use it what they need.

use egui::Ui;

use super::{
    evidence_form::criterion_on,
    rows::{self, List},
};
use crate::{
    edit::{Edit, ProfileEdit},
    model::{Attribute, Condition, Criterion, Decision, Id, Role, Team, Weight, Why},
    ui::{
        Cx, Place, Request,
        theme::{self, icon},
        widgets::{self, RowColumn, TagKind},
    },
};

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    why_ui(ui, cx);
    teams_ui(ui, cx);
}

fn why_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    let before = cx.project.about().why;
    let mut why = before.clone();
    widgets::card(ui, |ui| {
        if !cx.env.can_edit {
            ui.disable();
        }
        widgets::card_head(ui, &tr.text("purpose-why"), |_| (), |_| ());
        let Why { reason, result, goal, market, decisions } = &mut why;
        ui.spacing_mut().item_spacing = egui::vec2(theme::CARD_PADDING, theme::GAP);
        ui.columns_const(|[left, right]| {
            let (label, hint) = (tr.text("purpose-reason"), tr.text("purpose-reason-hint"));
            widgets::text_area(left, &label, reason, &hint, 3);
            let (label, hint) = (tr.text("purpose-result"), tr.text("purpose-result-hint"));
            widgets::text_area(right, &label, result, &hint, 3);
        });
        ui.columns_const(|[left, right]| {
            let (label, hint) = (tr.text("purpose-goal"), tr.text("purpose-goal-hint"));
            widgets::text_field(left, &label, goal, &hint);
            let (label, hint) = (tr.text("purpose-market"), tr.text("purpose-market-hint"));
            widgets::text_field(right, &label, market, &hint);
        });
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(theme::CONTROL_HEIGHT);
            ui.label(theme::secondary(ui, tr.text("purpose-decisions")));
            for decision in Decision::ALL {
                let mut on = decisions.contains(&decision);
                if widgets::check_box(ui, &mut on, &tr.text(decision_word(decision))).changed() {
                    if on {
                        decisions.insert(decision);
                    } else {
                        decisions.remove(&decision);
                    }
                }
            }
        });
    });
    if why != before {
        cx.edit(Edit::SetWhy(why));
    }
}

fn decision_word(decision: Decision) -> &'static str {
    match decision {
        Decision::Win => "purpose-win",
        Decision::Keep => "purpose-keep",
        Decision::Expand => "purpose-expand",
    }
}

fn teams_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        let profile = cx.profile.and_then(|it| cx.project.profiles.get(it));
        let is_empty = cx.project.teams.is_empty();
        let against = profile.filter(|_| !is_empty).map(|it| {
            let text = tr.format("purpose-against", &[("profile", it.name.as_str().into())]);
            theme::secondary(ui, text)
        });
        widgets::card_head(
            ui,
            &tr.text("purpose-teams"),
            |ui| {
                if let Some(text) = against {
                    ui.add(egui::Label::new(text).truncate());
                }
            },
            |_| (),
        );
        if is_empty {
            ui.label(theme::muted(ui, tr.text("purpose-teams-empty")));
        }
        let titles = ["purpose-team", "purpose-uses", "purpose-needs", "purpose-coverage"];
        let titles = titles.map(|it| tr.text(it));
        let widths = [(130.0, 1.0), (180.0, 2.0), (170.0, 2.0), (150.0, 1.0)];
        let mut columns = [RowColumn { title: "", min: 0.0, grow: 0.0 }; 4];
        for (column, (title, (min, grow))) in columns.iter_mut().zip(titles.iter().zip(widths)) {
            *column = RowColumn { title, min, grow };
        }
        let add = tr.text("purpose-teams-add");
        let list = List { id: "teams", columns: &columns, add: &add };
        rows::rows_ui(ui, cx, &list, |cells, cx, _, it: &mut Team| {
            cells.text(&mut it.name);
            cells.text(&mut it.uses);
            rows::attributes_cell(cells, cx, &mut it.needs);
            cells.aside(|ui| coverage_ui(ui, cx, it));
        });
    });
}

/// Whether the criteria tell the team what it needs to know; what is missing is a click away.
fn coverage_ui(ui: &mut Ui, cx: &mut Cx<'_>, team: &Team) {
    let tr = cx.tr;
    let is_there = |id: &&Id<Attribute>| cx.project.attributes.contains(**id);
    let needs: Vec<Id<Attribute>> = team.needs.iter().filter(is_there).copied().collect();
    let missing: Vec<Id<Attribute>> =
        needs.iter().copied().filter(|it| criterion_on(cx, *it).is_none()).collect();
    let (kind, text) = match (cx.profile, needs.len() - missing.len()) {
        (None, _) => (TagKind::Quiet, tr.text("purpose-no-profile").into_owned()),
        _ if needs.is_empty() => (TagKind::Quiet, tr.text("purpose-no-needs").into_owned()),
        (_, n) if n == needs.len() => (TagKind::Good, tr.text("purpose-covered").into_owned()),
        (_, n) => {
            let args = [("n", n.into()), ("of", needs.len().into())];
            (TagKind::Warn, tr.format("purpose-covered-part", &args))
        }
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        widgets::tag(ui, kind, &text);
        let Some(profile) = cx.profile.filter(|_| cx.env.can_edit) else { return };
        for id in missing {
            let Some(attribute) = cx.project.attributes.get(id) else { continue };
            let name = attribute.name.as_str();
            let label = tr.format("purpose-add-criterion", &[("attribute", name.into())]);
            let word = format!("{} {name}", icon::PLUS);
            if widgets::button_chip(ui, &word, &label).on_hover_text(&label).clicked() {
                let condition = Condition::blank(attribute.kind);
                let (role, weight) = (Role::default(), Weight::default());
                let criterion = Criterion::new(id, condition, role, weight);
                cx.edit(Edit::Profile(ProfileEdit::AddCriterion(profile, criterion)));
                // What it asks is said there.
                cx.requests.push(Request::Go(Place::Draft));
            }
        }
    });
}
