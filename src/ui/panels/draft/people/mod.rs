//! Draft › key people: who has a say in the decision, and what moves each of them.
//!
//! `chain` is the picture of the decision, `person` one person's card.

mod chain;
mod person;

use std::borrow::Cow;

use egui::Ui;

pub(super) use self::person::pair;

use super::listed_card::{Among, move_to};
use crate::{
    edit::{List as _, ListEdit},
    model::{Id, KeyPerson, Profile, Project, Say},
    ui::{
        Cx, Request,
        theme::icon,
        widgets::{self, ButtonKind, RowEvent},
    },
};

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct PeopleTab {
    open: Option<Id<KeyPerson>>,
    /// How many people there were: one more is the one that was added.
    seen: Option<(Id<Profile>, usize)>,
}

impl PeopleTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, profile: &Profile) {
        let tr = cx.tr;
        let people = people(cx.project, id);
        let before = self.seen.replace((id, people.len()));
        if before.is_some_and(|(of, n)| of == id && n + 1 == people.len()) {
            self.open = people.iter().map(|it| it.0).max();
        }
        if people.is_empty() {
            widgets::card(ui, |ui| {
                let action = if cx.env.can_edit { tr.text("people-add") } else { Cow::default() };
                if widgets::empty_state(ui, icon::USERS_THREE, &tr.text("people-empty"), &action) {
                    add(cx, id);
                }
            });
            return;
        }
        widgets::card(ui, |ui| {
            let mut is_added = false;
            widgets::card_head(
                ui,
                &tr.text("people-chain"),
                |_| (),
                |ui| {
                    if cx.env.can_edit {
                        let add = tr.text("people-add");
                        is_added = widgets::button(ui, ButtonKind::Secondary, &add).clicked();
                    }
                },
            );
            chain::ui(ui, cx, &people);
            if is_added {
                add(cx, id);
            }
        });
        let list = ui.scope_id().with("people");
        let mut asked = None;
        let mut rects = Vec::with_capacity(people.len());
        for (idx, (person, it)) in people.iter().enumerate() {
            let shown = ui.push_id(("person", person.get()), |ui| {
                let open = &mut self.open;
                widgets::card(ui, |ui| {
                    let place = Among { list, idx, all: &people };
                    let event = person::ui(ui, cx, (id, profile), (*person, it), &place, open);
                    asked = asked.take().or(event);
                });
            });
            rects.push(shown.response.rect);
        }
        let asked = asked.or_else(|| widgets::dragged_row(ui, list, &rects));
        match asked {
            Some(RowEvent::Move(from, to)) => {
                if let (Some((id, _)), Some((other, _))) = (people.get(from), people.get(to)) {
                    move_to(cx, *id, *other);
                }
            }
            Some(RowEvent::Remove(idx)) => {
                if let Some((id, _)) = people.get(idx) {
                    cx.requests.push(Request::Edit(KeyPerson::edit(ListEdit::Remove(*id))));
                }
            }
            Some(RowEvent::Paste(..)) | None => (),
        }
    }
}

/// The people of a profile in their order.
pub(super) fn people(project: &Project, profile: Id<Profile>) -> Vec<(Id<KeyPerson>, &KeyPerson)> {
    let all = project.people.in_order().into_iter();
    all.filter(|(_, it)| it.profile == Some(profile)).collect()
}

fn add(cx: &mut Cx<'_>, profile: Id<Profile>) {
    let n = cx.project.people.len();
    let it = KeyPerson { profile: Some(profile), face: n as u64 * 7, ..KeyPerson::default() };
    cx.requests.push(Request::Edit(KeyPerson::edit(ListEdit::Add(it, n))));
}

pub(super) fn called(cx: &Cx<'_>, it: &KeyPerson) -> String {
    match it.called() {
        "" => cx.tr.text("people-unnamed").into_owned(),
        called => called.to_owned(),
    }
}

fn say_key(say: Say) -> &'static str {
    match say {
        Say::Proposes => "people-proposes",
        Say::Influences => "people-influences",
        Say::Decides => "people-decides",
        Say::Approves => "people-approves",
        Say::Buys => "people-buys",
        Say::Uses => "people-uses",
        Say::Blocks => "people-blocks",
    }
}
