//! Collect › interviews: the talks at the left, the one that is open at the right.
//!
//! `talk` is an interview, `head` who was talked to, `quote` words that become evidence.

mod head;
mod quote;
mod talk;

use egui::{Align, Layout, Ui, vec2};

use self::talk::Talk;
use crate::{
    edit::{List as _, ListEdit},
    model::{Id, Interview, Origin},
    ui::{
        Cx, Request,
        theme::{self, icon},
        widgets,
    },
};

/// The width of the list at the left.
const LIST: f32 = 220.0;

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct InterviewsTab {
    open: Option<Id<Interview>>,
    /// An interview was asked for: the newest opens when there are more than so many.
    awaited: Option<usize>,
    talk: Talk,
}

impl InterviewsTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.choose(cx);
        if cx.project.interviews.is_empty() {
            self.empty_ui(ui, cx);
            return;
        }
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            ui.allocate_ui(vec2(LIST, 0.0), |ui| {
                ui.set_width(LIST);
                self.list_ui(ui, cx);
            });
            ui.vertical(|ui| {
                ui.set_max_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = theme::GAP;
                let open = self.open.and_then(|id| Some((id, cx.project.interviews.get(id)?)));
                if let Some((id, interview)) = open {
                    self.talk.ui(ui, cx, id, interview);
                }
            });
        });
    }

    /// Opens what was made, and never what is gone.
    fn choose(&mut self, cx: &Cx<'_>) {
        let interviews = &cx.project.interviews;
        if self.awaited.is_some_and(|n| n < interviews.len()) {
            self.awaited = None;
            self.open = interviews.iter().last().map(|it| it.0);
            self.talk = Talk::new();
        }
        if self.open.is_none_or(|it| !interviews.contains(it)) {
            self.open = interviews.in_order().first().map(|it| it.0);
        }
    }

    fn empty_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        widgets::card(ui, |ui| {
            let action = if cx.env.can_edit { tr.text("interviews-new") } else { "".into() };
            let text = tr.text("interviews-empty");
            if widgets::empty_state(ui, icon::CHATS, &text, &action) {
                self.add(cx);
            }
        });
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        widgets::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GRID;
            widgets::card_head(
                ui,
                &tr.text("interviews-title"),
                |_| (),
                |ui| {
                    let add = |ui: &mut Ui| {
                        widgets::icon_button(ui, icon::PLUS, &tr.text("interviews-new"))
                    };
                    if ui.add_enabled_ui(cx.env.can_edit, add).inner.clicked() {
                        self.add(cx);
                    }
                },
            );
            for (id, it) in cx.project.interviews.in_order() {
                let n = n_quotes(cx, id);
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
                if widgets::list_item(ui, &title, &note, self.open == Some(id)).clicked() {
                    self.open = Some(id);
                    self.talk = Talk::default();
                }
            }
        });
    }

    fn add(&mut self, cx: &mut Cx<'_>) {
        let n = cx.project.interviews.len();
        self.awaited = Some(n);
        let new = Interview { day: Some(cx.env.today()), ..Interview::default() };
        cx.requests.push(Request::Edit(Interview::edit(ListEdit::Add(new, 0))));
    }
}

fn n_quotes(cx: &Cx<'_>, id: Id<Interview>) -> usize {
    let origin = Some(Origin::Interview(id));
    cx.project.evidence.iter().filter(|(_, it)| it.origin == origin).count()
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
