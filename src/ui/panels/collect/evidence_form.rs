//! A piece of evidence that is written down where a fact appears: on a source, a competitor, a trend.

use egui::{Popup, PopupCloseBehavior, Response, Ui};

use super::rows;
use crate::{
    edit::{Edit, List as _, ListEdit},
    model::{Attribute, Criterion, Evidence, Grade, Id, Message, Origin, Stance},
    ui::{
        Cx, Request,
        panels::evidence::{grade_key, stance_key},
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

/// What is being written; kept while the form is open.
#[derive(Default)]
pub(in crate::ui::panels) struct EvidenceForm {
    of: Option<egui::Id>,
    is_open: bool,
    draft: Evidence,
}

impl EvidenceForm {
    /// A button that opens the form, and how much there is already; `seed` is what the place it stands at knows.
    pub(in crate::ui::panels) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        (name, n): (&str, usize),
        seed: impl FnOnce() -> Evidence,
    ) {
        let tr = cx.tr;
        let title = tr.format("quotes-add-from", &[("name", name.into())]);
        let button = widgets::icon_button(ui, icon::QUOTES, &title);
        if 0 < n {
            ui.label(theme::secondary(ui, tr.count(n)));
        }
        let popup = Popup::from_toggle_button_response(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(340.0);
        let is_mine = self.of == Some(button.id);
        let shown = popup.show(|ui| {
            // Closed unfinished and opened again, it holds what was written.
            if !is_mine {
                *self = Self { of: Some(button.id), draft: seed(), is_open: false };
            }
            let was_open = std::mem::replace(&mut self.is_open, true);
            self.form_ui(ui, cx, !was_open)
        });
        match shown {
            Some(shown) if shown.inner => {
                add(cx, std::mem::take(&mut self.draft));
                cx.requests.push(Request::Toast(Message::new("quotes-added")));
                Popup::close_all(ui);
                self.of = None;
            }
            None if is_mine => self.is_open = false,
            _ => (),
        }
    }

    fn form_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, is_new: bool) -> bool {
        let tr = cx.tr;
        let it = &mut self.draft;
        egui::Frame::new()
            .inner_margin(8)
            .show(ui, |ui| {
                ui.set_width(340.0);
                let hint = tr.text("quotes-text-hint");
                let field = widgets::text_area(ui, &tr.text("quotes-text"), &mut it.text, &hint, 3);
                if is_new {
                    field.request_focus();
                }
                ui.horizontal(|ui| {
                    stance_ui(ui, cx, &tr.text("quotes-stance"), &mut it.stance);
                    grade_ui(ui, cx, &mut it.grade);
                });
                ui.horizontal(|ui| {
                    ui.label(theme::secondary(ui, tr.text("quotes-about")));
                    about_ui(ui, cx, &tr.text("quotes-about"), it);
                });
                let can_add = !it.text.trim().is_empty();
                ui.add_enabled_ui(can_add, |ui| {
                    widgets::button(ui, ButtonKind::Primary, &tr.text("quotes-save")).clicked()
                })
                .inner
            })
            .inner
    }
}

/// Puts the evidence at the end of the list.
pub(in crate::ui::panels) fn add(cx: &mut Cx<'_>, evidence: Evidence) {
    let n = cx.project.evidence.len();
    cx.edit(new(evidence, n));
}

/// How much evidence was made from it.
pub(in crate::ui::panels) fn n_from(cx: &Cx<'_>, origin: Origin) -> usize {
    cx.project.evidence.iter().filter(|(_, it)| it.origin == Some(origin)).count()
}

fn new(mut evidence: Evidence, n: usize) -> Edit {
    let text = evidence.text.trim().to_owned();
    evidence.text = text;
    Evidence::edit(ListEdit::Add(evidence, n))
}

/// Which way it speaks.
pub(in crate::ui::panels) fn stance_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    name: &str,
    stance: &mut Stance,
) -> Response {
    let words = [Stance::Supports, Stance::Contradicts].map(|it| (it, cx.tr.text(stance_key(it))));
    let options = words.each_ref().map(|(it, word)| (*it, word.as_ref()));
    widgets::segmented(ui, name, stance, &options)
}

fn grade_ui(ui: &mut Ui, cx: &Cx<'_>, grade: &mut Grade) {
    let words = Grade::ALL.map(|it| (it, cx.tr.text(grade_key(it))));
    let options = words.each_ref().map(|(it, word)| (*it, word.as_ref()));
    widgets::select(ui, 160.0, &cx.tr.text("quotes-grade"), grade, &options);
}

/// What it is about: an attribute, and with it the criterion that the profile has on it. Returns whether that changed.
pub(in crate::ui::panels) fn about_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    name: &str,
    it: &mut Evidence,
) -> bool {
    let chosen: Vec<Id<Attribute>> = it.attribute.into_iter().collect();
    let attribute = it.attribute.and_then(|id| cx.project.attributes.get(id));
    let button = match attribute {
        Some(attribute) => {
            let word = attribute.name.clone();
            widgets::button_chip(ui, &word, &format!("{name}: {word}"))
        }
        None => {
            let word = cx.tr.text("quotes-about-nothing");
            widgets::button_chip(ui, &word, &format!("{name}: {word}"))
        }
    };
    let Some(id) = rows::pick_attribute(&button, cx, &chosen) else { return false };
    Popup::close_all(ui);
    let attribute = (!chosen.contains(&id)).then_some(id);
    it.attribute = attribute;
    it.criterion = attribute.and_then(|it| criterion_on(cx, it));
    true
}

/// The criterion that the profile has on the attribute.
pub(in crate::ui::panels) fn criterion_on(
    cx: &Cx<'_>,
    attribute: Id<Attribute>,
) -> Option<Id<Criterion>> {
    let profile = cx.project.profiles.get(cx.profile?)?;
    let is_on = |id: &Id<Criterion>| {
        cx.project.criteria.get(*id).is_some_and(|it| it.attribute == attribute)
    };
    profile.criteria.iter().copied().find(is_on)
}
