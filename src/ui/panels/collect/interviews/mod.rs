//! Collect › interviews: the talks and surveys at the left, the one that is open at the right.
//!
//! `talk` is an interview, `head` who was talked to, `quote` words that become evidence; `survey` is a form that many
//! filled in.

mod head;
mod quote;
mod survey;
mod talk;

use egui::{Align, Layout, Ui, vec2};

use self::{survey::Answers, talk::Talk};
use super::evidence_form::n_from;
use crate::{
    edit::{List as _, ListEdit},
    model::{Id, Interview, Origin, Survey},
    ui::{
        Command, Cx, Request, SurveyJob,
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

/// The width of the list at the left.
const LIST: f32 = 220.0;

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct InterviewsTab {
    open: Option<Open>,
    /// How many interviews and surveys there were.
    seen: Option<(usize, usize)>,
    talk: Talk,
    answers: Answers,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Interview(Id<Interview>),
    Survey(Id<Survey>),
}

impl InterviewsTab {
    /// Opens the notes of this talk.
    pub(super) fn open(&mut self, id: Id<Interview>) {
        self.open = Some(Open::Interview(id));
        self.talk = Talk::default();
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.choose(cx);
        let project = cx.project;
        if project.interviews.is_empty() && project.surveys.is_empty() && cx.survey.is_none() {
            empty_ui(ui, cx);
            return;
        }
        let width = ui.available_width() - LIST - theme::GAP;
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            ui.allocate_ui(vec2(LIST, 0.0), |ui| {
                ui.set_width(LIST);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = theme::GAP;
                    self.interviews_ui(ui, cx);
                    self.surveys_ui(ui, cx);
                });
            });
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ui.set_width(width);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = theme::GAP;
                    self.open_ui(ui, cx);
                });
            });
        });
    }

    fn open_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if let Some(job) = cx.survey {
            survey::preview_ui(ui, cx, job);
            if !matches!(job, SurveyJob::Failed { .. }) {
                return;
            }
        }
        match self.open {
            Some(Open::Interview(id)) => {
                if let Some(it) = cx.project.interviews.get(id) {
                    self.talk.ui(ui, cx, id, it);
                }
            }
            Some(Open::Survey(id)) => {
                if let Some(it) = cx.project.surveys.get(id) {
                    self.answers.ui(ui, cx, id, it);
                }
            }
            None => (),
        }
    }

    /// Opens what was made, and never what is gone.
    fn choose(&mut self, cx: &Cx<'_>) {
        let (interviews, surveys) = (&cx.project.interviews, &cx.project.surveys);
        let now = (interviews.len(), surveys.len());
        let before = self.seen.replace(now);
        match before {
            Some((n, _)) if n + 1 == now.0 => {
                let newest = interviews.iter().last();
                self.open = newest.map(|it| Open::Interview(it.0));
                // One that undo brought back is not new.
                let is_blank = newest.is_some_and(|(_, it)| it.company.is_empty());
                self.talk = if is_blank { Talk::new() } else { Talk::default() };
            }
            Some((_, n)) if n + 1 == now.1 => {
                self.open = surveys.iter().last().map(|it| Open::Survey(it.0));
            }
            _ => (),
        }
        let is_there = match self.open {
            Some(Open::Interview(id)) => interviews.contains(id),
            Some(Open::Survey(id)) => surveys.contains(id),
            None => false,
        };
        if !is_there {
            let first = interviews.in_order().first().map(|it| Open::Interview(it.0));
            let survey = || surveys.in_order().first().map(|it| Open::Survey(it.0));
            self.open = first.or_else(survey);
        }
    }

    fn interviews_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        widgets::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GRID;
            let new = (icon::PLUS, tr.text("interviews-new"));
            if list_head(ui, cx, &tr.text("interviews-title"), (new.0, &new.1)) {
                add(cx);
            }
            for (id, it) in cx.project.interviews.in_order() {
                let n = n_from(cx, Origin::Interview(id));
                let quotes = tr.format("interviews-evidence-n", &[("n", n.into())]);
                let day = it.day.map(|it| tr.day(it)).unwrap_or_default();
                let company = if it.person.trim().is_empty() { "" } else { it.company.trim() };
                let quotes = if n == 0 { "" } else { &quotes };
                let notes = [company, &day, quotes].into_iter().filter(|it| !it.is_empty());
                let note = notes.collect::<Vec<&str>>().join(" · ");
                let title = match it.person.trim() {
                    "" => title(cx, it),
                    person => person.to_owned(),
                };
                let this = Open::Interview(id);
                if widgets::list_item(ui, &title, &note, self.open == Some(this)).clicked() {
                    self.open = Some(this);
                    self.talk = Talk::default();
                }
            }
        });
    }

    fn surveys_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        widgets::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GRID;
            let import = (icon::UPLOAD_SIMPLE, tr.text("survey-import"));
            if list_head(ui, cx, &tr.text("survey-title"), (import.0, &import.1)) {
                cx.command(Command::ImportSurvey);
            }
            if cx.project.surveys.is_empty() {
                ui.label(theme::secondary(ui, tr.text("survey-none")));
            }
            for (id, it) in cx.project.surveys.in_order() {
                let n = tr.format("survey-respondents", &[("n", it.answers.len().into())]);
                let this = Open::Survey(id);
                if widgets::list_item(ui, &it.name, &n, self.open == Some(this)).clicked() {
                    self.open = Some(this);
                }
            }
        });
    }
}

/// The head of a list, with the button that adds to it.
fn list_head(ui: &mut Ui, cx: &Cx<'_>, title: &str, (icon, name): (&str, &str)) -> bool {
    let mut is_pressed = false;
    widgets::card_head(
        ui,
        title,
        |_| (),
        |ui| {
            let add = |ui: &mut Ui| widgets::icon_button(ui, icon, name);
            is_pressed = ui.add_enabled_ui(cx.env.can_edit, add).inner.clicked();
        },
    );
    is_pressed
}

fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        let action = if cx.env.can_edit { tr.text("interviews-new") } else { "".into() };
        let text = tr.text("interviews-empty");
        if widgets::empty_state(ui, icon::CHATS, &text, &action) {
            add(cx);
        }
        if cx.env.can_edit {
            ui.vertical_centered(|ui| {
                let import = tr.text("survey-import");
                if widgets::button(ui, ButtonKind::Tertiary, &import).clicked() {
                    cx.command(Command::ImportSurvey);
                }
            });
        }
    });
}

fn add(cx: &mut Cx<'_>) {
    let new = Interview { day: Some(cx.env.today()), ..Interview::default() };
    cx.requests.push(Request::Edit(Interview::edit(ListEdit::Add(new, 0))));
}

/// «Person, company», as far as either is known.
fn title(cx: &Cx<'_>, it: &Interview) -> String {
    let known = [it.person.trim(), it.company.trim()].into_iter().filter(|it| !it.is_empty());
    let known: Vec<&str> = known.collect();
    if known.is_empty() {
        return cx.tr.text("interviews-unnamed").into_owned();
    }
    known.join(", ")
}

/// A quiet button with an icon, for what is removed.
fn remove_button(ui: &mut Ui, name: &str) -> egui::Response {
    widgets::icon_button(ui, icon::TRASH, name)
}
