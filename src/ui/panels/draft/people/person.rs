//! One key person: face, role, part in the decision, and what moves them.

use egui::{Align, Label, Layout, Ui, vec2};

use super::{
    super::{
        criteria::WORDS_OF_ROLES,
        listed_card::{Among, Tool, tools_ui},
    },
    called, say_key,
};
use crate::{
    edit::{Edit, List as _, ListEdit, ProfileEdit},
    model::{
        Attribute, Claim, Condition, Criterion, Id, KeyPerson, Kind, Profile, Purpose, Role, Say,
        Unit, Weight, fold,
    },
    ui::{
        Cx, Request,
        theme::{self, icon},
        widgets::{self, ButtonKind, RowEvent, TagKind},
    },
};

const FACE: f32 = 44.0;
/// Less room than this, and fields go below each other.
const NARROW: f32 = 560.0;

type Row<'a> = (Id<KeyPerson>, &'a KeyPerson);

/// Returns what the handle of the card asks for.
pub(super) fn ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    profile: (Id<Profile>, &Profile),
    (id, person): Row<'_>,
    place: &Among<'_, KeyPerson>,
    open: &mut Option<Id<KeyPerson>>,
) -> Option<RowEvent> {
    ui.spacing_mut().item_spacing.y = theme::GRID * 2.0;
    let is_open = *open == Some(id);
    let mut it = person.clone();
    let mut gone = false;
    let mut asked = None;
    let name = called(cx, person);
    let tr = cx.tr;
    let label = |key| tr.format(key, &[("name", name.as_str().into())]);
    let lead = |ui: &mut Ui, cx: &Cx<'_>| {
        if cx.env.can_edit && 1 < place.all.len() {
            let hint = tr.text("rows-card-hint");
            let at = (place.list, place.idx);
            asked = widgets::row_handle(ui, at, &label("people-move"), &hint);
        }
    };
    head_ui(ui, cx, (id, person), is_open, lead, |ui, cx| {
        let tool = tools_ui(ui, cx, place, is_open, |it| label(tool_word(it)));
        match tool {
            Some(Tool::Open) => *open = Some(id),
            Some(Tool::Close) => *open = None,
            Some(Tool::Remove) => gone = true,
            _ => (),
        }
    });
    if is_open {
        ui.add_enabled_ui(cx.env.can_edit, |ui| fields_ui(ui, cx, &mut it));
        criterion_ui(ui, cx, profile, person);
    } else {
        summary_ui(ui, cx, person);
    }
    if gone {
        cx.requests.push(Request::Edit(KeyPerson::edit(ListEdit::Remove(id))));
    } else if it != *person {
        cx.requests.push(Request::Edit(KeyPerson::edit(ListEdit::Set(id, it))));
    }
    asked
}

fn head_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, it): Row<'_>,
    is_open: bool,
    lead: impl FnOnce(&mut Ui, &Cx<'_>),
    actions: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    let tr = cx.tr;
    let size = vec2(ui.available_width(), FACE);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(size);
        actions(ui, cx);
        let room = vec2(ui.available_width(), size.y);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(room);
            lead(ui, cx);
            let name = called(cx, it);
            widgets::face(
                ui,
                FACE,
                it.face,
                &tr.format("people-face", &[("name", name.as_str().into())]),
            );
            if is_open && cx.env.can_edit {
                let args = [("name", name.as_str().into())];
                let label = tr.format("people-other-face", &args);
                if widgets::icon_button(ui, icon::ARROWS_CLOCKWISE, &label).clicked() {
                    let face = (it.face + 1) % widgets::N_FACES;
                    let it = KeyPerson { face, ..it.clone() };
                    cx.requests.push(Request::Edit(KeyPerson::edit(ListEdit::Set(id, it))));
                }
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add_space(2.0);
                let second = if it.title.trim().is_empty() { "" } else { it.name.trim() };
                ui.add(Label::new(theme::card_title(name.as_str())).truncate());
                if !second.is_empty() {
                    ui.add(Label::new(theme::secondary(ui, second)).truncate());
                }
            });
        });
    });
    if !it.says.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            for say in &it.says {
                let kind = match say {
                    Say::Blocks => TagKind::Bad,
                    Say::Decides => TagKind::Accent,
                    _ => TagKind::Quiet,
                };
                widgets::tag(ui, kind, &tr.text(say_key(*say)));
            }
        });
    }
}

/// What is most worth knowing while the card is closed.
fn summary_ui(ui: &mut Ui, cx: &Cx<'_>, it: &KeyPerson) {
    for (key, text) in [("people-goals", &it.goals), ("people-convinces", &it.convinces)] {
        let text = text.trim();
        if !text.is_empty() {
            let name = cx.tr.text(key);
            let args = [("name", name.as_ref().into()), ("text", (*text).into())];
            let words = cx.tr.format("people-said", &args);
            ui.add(Label::new(theme::muted(ui, words)).truncate());
        }
    }
}

fn fields_ui(ui: &mut Ui, cx: &Cx<'_>, it: &mut KeyPerson) {
    let tr = cx.tr;
    let is_wide = NARROW <= ui.available_width();
    pair(ui, is_wide, |ui, idx| {
        let (key, hint, text) = match idx {
            0 => ("people-title", "people-title-hint", &mut it.title),
            _ => ("people-name", "people-name-hint", &mut it.name),
        };
        widgets::text_field(ui, &tr.text(key), text, &tr.text(hint));
    });
    ui.label(theme::secondary(ui, tr.text("people-says")));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 2.0);
        for say in Say::ALL {
            let mut is_on = it.says.contains(&say);
            if widgets::check_box(ui, &mut is_on, &tr.text(say_key(say))).changed() {
                if is_on {
                    it.says.insert(say);
                } else {
                    it.says.remove(&say);
                }
            }
        }
    });
    area(ui, cx, ("people-job", "people-job-hint"), &mut it.job);
    pair(ui, is_wide, |ui, idx| match idx {
        0 => area(ui, cx, ("people-goals", "people-goals-hint"), &mut it.goals),
        _ => area(ui, cx, ("people-pains", "people-pains-hint"), &mut it.pains),
    });
    pair(ui, is_wide, |ui, idx| match idx {
        0 => area(ui, cx, ("people-objections", "people-objections-hint"), &mut it.objections),
        _ => area(ui, cx, ("people-convinces", "people-convinces-hint"), &mut it.convinces),
    });
    pair(ui, is_wide, |ui, idx| match idx {
        0 => area(ui, cx, ("people-channels", "people-channels-hint"), &mut it.channels),
        _ => area(ui, cx, ("people-personal", "people-personal-hint"), &mut it.personal),
    });
}

fn area(ui: &mut Ui, cx: &Cx<'_>, (key, hint): (&'static str, &'static str), text: &mut String) {
    widgets::text_area(ui, &cx.tr.text(key), text, &cx.tr.text(hint), 2);
}

/// Two fields side by side, or one below the other.
pub(in super::super) fn pair(ui: &mut Ui, is_wide: bool, mut add: impl FnMut(&mut Ui, usize)) {
    if !is_wide {
        add(ui, 0);
        add(ui, 1);
        return;
    }
    let width = (ui.available_width() - theme::GAP) / 2.0;
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP;
        for idx in 0..2 {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                add(ui, idx);
            });
        }
    });
}

/// That there is such a person, as a criterion of the profile: on the attribute of that name, else on a new one.
fn criterion_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, profile): (Id<Profile>, &Profile),
    person: &KeyPerson,
) {
    let tr = cx.tr;
    let title = person.title.trim();
    if title.is_empty() {
        return;
    }
    let name = tr.format("people-attribute", &[("title", title.into())]);
    let mut flags = cx.project.attributes.iter().filter(|(_, it)| it.kind == Kind::Flag);
    let there = flags.find(|(_, it)| fold(&it.name) == fold(&name)).map(|it| it.0);
    let is_on = |it: &Id<Criterion>| {
        cx.project.criteria.get(*it).is_some_and(|it| Some(it.attribute) == there)
    };
    let role_of = |id: &Id<Criterion>| cx.project.criteria.get(*id).map(|it| it.role);
    let on = profile.criteria.iter().find(|it| there.is_some() && is_on(it));
    if let Some(role) = on.and_then(role_of) {
        let word = WORDS_OF_ROLES.iter().find(|it| it.0 == role).map_or("draft-prefer", |it| it.1);
        let role = tr.text(word).into_owned();
        let said = tr.format("people-is-criterion", &[("role", role.into())]);
        let said = format!("{} {said}", icon::CHECK);
        ui.label(theme::secondary(ui, said));
        return;
    }
    if !cx.env.can_edit || Profile::MAX_CRITERIA <= profile.criteria.len() {
        return;
    }
    let why = tr.format("people-make-criterion-why", &[("name", name.as_str().into())]);
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        let args = [("name", name.as_str().into())];
        ui.label(theme::secondary(ui, tr.format("people-make-criterion", &args)))
            .on_hover_text(why.as_str());
        for (role, key) in WORDS_OF_ROLES.into_iter().filter(|it| it.0 != Role::Exclude) {
            let word = tr.text(key);
            let args = [("name", name.as_str().into()), ("role", word.as_ref().into())];
            let label = tr.format("people-criterion-as", &args);
            let button = widgets::named_button(ui, ButtonKind::Secondary, &word, &label);
            if button.on_hover_text(why.as_str()).clicked() {
                chosen = Some(role);
            }
        }
    });
    if let Some(role) = chosen {
        cx.edit(Edit::Profile(match there {
            Some(attribute) => {
                let is = Condition::Is { yes: true };
                let it = Criterion::new(attribute, is, role, Weight::default());
                ProfileEdit::AddCriterion(id, it)
            }
            None => {
                let attribute = Attribute {
                    name,
                    kind: Kind::Flag,
                    unit: Unit::None,
                    purpose: Purpose::Trait,
                    standard: None,
                };
                ProfileEdit::AddCriterionOn(id, attribute, role, Claim::default())
            }
        }));
    }
}

fn tool_word(tool: Tool) -> &'static str {
    match tool {
        Tool::Open => "people-open",
        Tool::Close => "people-close",
        Tool::Down => "people-down",
        Tool::Up => "people-up",
        Tool::Remove => "people-remove",
    }
}
