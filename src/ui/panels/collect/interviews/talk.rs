//! One interview: who was talked to, the questions of the guide with their answers, notes, pains, and its evidence.

use egui::{Align, Key, Label, Layout, Ui, vec2};

use super::{
    head::Head,
    quote::{Field, Quotes, all_evidence_ui, evidence_ui},
    remove_button, title,
};
use crate::{
    analysis::interview_guide::{Part, QUESTIONS},
    edit::{List as _, ListEdit},
    model::{Evidence, Grade, Id, Interview, Origin},
    ui::{Cx, Request, theme, widgets},
};

/// What is remembered of the interview that is open.
#[derive(Default)]
pub(super) struct Talk {
    head: Head,
    quotes: Quotes,
    pain: String,
    /// It has just been made.
    is_new: bool,
}

impl Talk {
    /// For an interview that has just been made.
    pub(super) fn new() -> Self {
        Self { is_new: true, ..Self::default() }
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: Id<Interview>,
        interview: &Interview,
    ) {
        let mut it = interview.clone();
        let known = [it.person.trim(), it.company.trim()];
        let known: Vec<&str> = known.into_iter().filter(|it| !it.is_empty()).collect();
        let seed = Evidence {
            grade: Grade::Customer,
            day: it.day.or_else(|| Some(cx.env.today())),
            who: known.join(", "),
            origin: Some(Origin::Interview(id)),
            account: it.account,
            ..Evidence::default()
        };
        let mut is_removed = false;
        ui.push_id(("interview", id.get()), |ui| {
            widgets::card(ui, |ui| {
                self.head_ui(ui, cx, &mut it, &mut is_removed);
            });
            for part in Part::ALL {
                widgets::card(ui, |ui| self.part_ui(ui, cx, id, part, &mut it, &seed));
            }
            widgets::card(ui, |ui| self.notes_ui(ui, cx, id, &mut it, &seed));
            all_evidence_ui(ui, cx, Origin::Interview(id));
        });
        if is_removed {
            cx.requests.push(Request::Edit(Interview::edit(ListEdit::Remove(id))));
        } else if it != *interview {
            cx.requests.push(Request::Edit(Interview::edit(ListEdit::Set(id, it))));
        }
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, it: &mut Interview, is_removed: &mut bool) {
        let tr = cx.tr;
        let is_answered = |key: &str| it.answers.get(key).is_some_and(|it| !it.trim().is_empty());
        let n = QUESTIONS.iter().filter(|it| is_answered(it.key)).count();
        let args = [("n", n.into()), ("of", QUESTIONS.len().into())];
        let answered = theme::secondary(ui, tr.format("interviews-answered", &args));
        let size = vec2(ui.available_width(), theme::CONTROL_HEIGHT);
        // The right end first: a long name is cut.
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_size(size);
            if cx.env.can_edit {
                *is_removed = remove_button(ui, &tr.text("interviews-remove")).clicked();
            }
            ui.label(answered);
            let room = vec2(ui.available_width(), size.y);
            ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(theme::card_title(title(cx, it))).truncate());
            });
        });
        let is_new = std::mem::take(&mut self.is_new);
        ui.scope(|ui| {
            if !cx.env.can_edit {
                ui.disable();
            }
            self.head.ui(ui, cx, it, is_new);
        });
        ui.label(theme::secondary(ui, tr.text("interviews-make-hint")));
    }

    fn part_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: Id<Interview>,
        part: Part,
        it: &mut Interview,
        seed: &Evidence,
    ) {
        let tr = cx.tr;
        widgets::card_head(ui, &tr.text(part.name()), |_| (), |_| ());
        ui.spacing_mut().item_spacing.y = 4.0;
        for question in QUESTIONS.iter().filter(|it| it.part == part) {
            let ask = tr.text(question.ask);
            ui.label(theme::semibold(ask.as_ref()));
            ui.label(theme::secondary(ui, tr.text(question.why)));
            let before = it.answers.get(question.key).cloned().unwrap_or_default();
            let mut text = before.clone();
            let hint = tr.text("interviews-answer");
            let field = egui::Id::unique(("answer", id.get(), question.key));
            let field = Field { id: field, name: &ask, hint: &hint, n_rows: 1 };
            ui.add_enabled_ui(cx.env.can_edit, |ui| {
                self.quotes.field_ui(ui, cx, field, &mut text, seed);
            });
            if text.is_empty() {
                it.answers.remove(question.key);
            } else if text != before {
                it.answers.insert(question.key.to_owned(), text.clone());
            }
            let shown = it.clone();
            let is_here = |quote: &Evidence| home(&shown, &quote.text) == Some(question.key);
            evidence_ui(ui, cx, Origin::Interview(id), is_here);
            ui.add_space(theme::GAP);
        }
    }

    fn notes_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: Id<Interview>,
        it: &mut Interview,
        seed: &Evidence,
    ) {
        let tr = cx.tr;
        let notes = tr.text("interviews-notes");
        widgets::card_head(ui, &notes, |_| (), |_| ());
        let hint = tr.text("interviews-notes-hint");
        let field = egui::Id::unique(("notes", id.get()));
        let field = Field { id: field, name: &notes, hint: &hint, n_rows: 4 };
        ui.add_enabled_ui(cx.env.can_edit, |ui| {
            self.quotes.field_ui(ui, cx, field, &mut it.notes, seed);
        });
        self.pains_ui(ui, cx, it);
        let shown = it.clone();
        evidence_ui(ui, cx, Origin::Interview(id), |it| home(&shown, &it.text).is_none());
    }

    /// Pains as tags; Enter adds what is typed.
    fn pains_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, it: &mut Interview) {
        let tr = cx.tr;
        if !cx.env.can_edit {
            ui.disable();
        }
        // The field first: chips that come and go must not move it, nor take the keyboard from it.
        let hint = tr.text("interviews-pains-hint");
        let field = widgets::text_field(ui, &tr.text("interviews-pains"), &mut self.pain, &hint);
        if field.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter)) {
            let pain = std::mem::take(&mut self.pain).trim().to_owned();
            if !pain.is_empty() && !it.pains.contains(&pain) {
                it.pains.push(pain);
            }
            field.request_focus();
        }
        if !it.pains.is_empty() {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                let mut gone = None;
                for (idx, pain) in it.pains.iter().enumerate() {
                    let name = tr.format("interviews-pains-out", &[("pain", pain.as_str().into())]);
                    if widgets::chip(ui, pain, &name).clicked() {
                        gone = Some(idx);
                    }
                }
                if let Some(idx) = gone {
                    it.pains.remove(idx);
                }
            });
        }
    }
}

/// The question in whose answer the words stand; none for words of the notes, and for words since rewritten.
fn home(it: &Interview, words: &str) -> Option<&'static str> {
    let holds = |key: &str| it.answers.get(key).is_some_and(|it| it.contains(words));
    QUESTIONS.iter().map(|it| it.key).find(|key| holds(key))
}
