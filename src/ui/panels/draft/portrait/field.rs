//! One field of the description: its words, what they rest on, and what the data say.

use egui::{Label, Layout, Ui, vec2};

use super::facts::words;
use crate::{
    analysis::{
        portrait::{Fact, Field, GOAL},
        standing::Case,
    },
    edit::{Edit, List as _, ListEdit, ProfileEdit},
    model::{Evidence, FieldOf, Grade, Id, Message, Profile},
    ui::{
        Cx,
        panels::evidence::{About, grade_key, rows_ui},
        theme::{self, icon},
        widgets::{self, ButtonKind, TagKind},
    },
};

/// Less room than this, and what the data say stands below the field.
const NARROW: f32 = 680.0;

pub(super) fn ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, profile): (Id<Profile>, &Profile),
    field: &'static Field,
    shown: &mut Option<&'static str>,
) {
    let facts = facts(cx, id, field);
    let room = ui.available_width();
    let is_wide = NARROW <= room;
    let (left, right) = if is_wide {
        let right = (room * 0.36).floor();
        (room - right - theme::CARD_PADDING, right)
    } else {
        (room, room)
    };
    let layout = if is_wide {
        Layout::left_to_right(egui::Align::Min)
    } else {
        Layout::top_down(egui::Align::Min)
    };
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing.x = theme::CARD_PADDING;
        part(ui, left, |ui| words_ui(ui, cx, (id, profile), field, shown));
        if is_wide || !facts.is_empty() || field.key == GOAL {
            part(ui, right, |ui| facts_ui(ui, cx, (id, profile), field, &facts));
        }
    });
    if *shown == Some(field.key) {
        rows_ui(ui, cx, About::Field(id, field.key));
    }
}

fn part(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(egui::Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = theme::GRID;
        add(ui);
    });
}

fn words_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, profile): (Id<Profile>, &Profile),
    field: &'static Field,
    shown: &mut Option<&'static str>,
) {
    let tr = cx.tr;
    let before = profile.described.get(field.key).cloned().unwrap_or_default();
    let mut text = before.clone();
    let (name, ask) = (tr.text(field.name), tr.text(field.ask));
    ui.add_enabled_ui(cx.env.can_edit, |ui| {
        widgets::text_area(ui, &name, &mut text, &ask, 2).on_hover_text(ask.as_ref());
    });
    if text != before {
        cx.edit(Edit::Profile(ProfileEdit::Describe(id, field.key, text)));
    }
    let case = Case::of(evidence(cx, id, field.key));
    ui.horizontal(|ui| {
        if let Some(grade) = case.strongest() {
            let kind = if grade == Grade::Guess { TagKind::Quiet } else { TagKind::Info };
            widgets::tag(ui, kind, &cx.tr.text(grade_key(grade)));
        }
        let n: usize = case.supports.iter().chain(&case.contradicts).sum();
        let word = tr.format("portrait-evidence", &[("n", n.into())]);
        let args = [("name", name.as_ref().into()), ("n", n.into())];
        let label = tr.format("portrait-evidence-of", &args);
        if widgets::link_button(ui, &word, &label).clicked() {
            *shown = (*shown != Some(field.key)).then_some(field.key);
        }
    });
}

fn facts_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, profile): (Id<Profile>, &Profile),
    field: &'static Field,
    facts: &[Fact],
) {
    let tr = cx.tr;
    if field.key == GOAL {
        goal_ui(ui, cx, (id, profile));
        return;
    }
    if !facts.is_empty() {
        ui.label(theme::secondary(ui, tr.text("portrait-data-say")));
    }
    for fact in facts {
        let Some(said) = words(cx, fact) else { continue };
        ui.add(Label::new(theme::body(said.as_str())).wrap());
        let is_taken = profile.described.get(field.key).is_some_and(|it| it.contains(&said));
        if is_taken {
            let taken = format!("{} {}", icon::CHECK, tr.text("portrait-taken"));
            ui.label(theme::secondary(ui, taken));
        } else if cx.env.can_edit {
            let name = tr.format("portrait-take-fact", &[("fact", said.as_str().into())]);
            if widgets::link_button(ui, &tr.text("portrait-take"), &name).clicked() {
                take(cx, (id, profile), field.key, said);
            }
        }
    }
}

/// The goal of the project, which the profile can take as its own.
fn goal_ui(ui: &mut Ui, cx: &mut Cx<'_>, (id, profile): (Id<Profile>, &Profile)) {
    let tr = cx.tr;
    let goal = cx.project.about().why.goal.trim().to_owned();
    if goal.is_empty() {
        return;
    }
    ui.label(theme::secondary(ui, tr.text("portrait-project-goal")));
    ui.add(Label::new(theme::body(goal.as_str())).wrap());
    let own = profile.described.get(GOAL).map_or("", |it| it.trim());
    if own.is_empty() && cx.env.can_edit {
        let take = tr.text("portrait-take");
        let name = tr.format("portrait-take-fact", &[("fact", goal.as_str().into())]);
        if widgets::named_button(ui, ButtonKind::Tertiary, &take, &name).clicked() {
            cx.edit(Edit::Profile(ProfileEdit::Describe(id, GOAL, goal)));
        }
    }
}

/// Writes the sentence below what is there, with the measurement it is: one step.
fn take(cx: &mut Cx<'_>, (id, profile): (Id<Profile>, &Profile), key: &'static str, said: String) {
    let before = profile.described.get(key).map_or("", |it| it.trim_end());
    let text = if before.is_empty() { said.clone() } else { format!("{before}\n{said}") };
    let is_kept = evidence(cx, id, key).any(|it| it.text == said);
    let evidence = Evidence {
        text: said,
        grade: Grade::Measured,
        day: Some(cx.env.today()),
        field: Some(FieldOf { profile: id, key: key.to_owned() }),
        ..Evidence::default()
    };
    let last = cx.project.evidence.len();
    let mut edits = vec![Edit::Profile(ProfileEdit::Describe(id, key, text))];
    if !is_kept {
        edits.push(Evidence::edit(ListEdit::Add(evidence, last)));
    }
    cx.edit(Edit::Many(Message::new("edit-take-fact"), edits));
}

fn facts(cx: &Cx<'_>, id: Id<Profile>, field: &Field) -> Vec<Fact> {
    let portrait = cx.findings.portrait().value().filter(|it| it.profile == Some(id));
    portrait.and_then(|it| it.facts.get(field.key)).cloned().unwrap_or_default()
}

fn evidence<'a>(
    cx: &Cx<'a>,
    id: Id<Profile>,
    key: &'static str,
) -> impl Iterator<Item = &'a Evidence> + use<'a> {
    let rows = cx.project.evidence.iter().map(|(_, it)| it);
    rows.filter(move |it| it.field.as_ref().is_some_and(|it| it.profile == id && it.key == key))
}
