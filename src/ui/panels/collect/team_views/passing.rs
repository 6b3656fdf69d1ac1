//! Passing the laptop: a neutral page between two participants, and the page of the one who gives a ballot. Nothing else
//! is on the screen meanwhile.

use egui::Ui;

use super::ballot::{Draft, Left};
use crate::{
    edit::{BallotEdit, Edit},
    model::{Ballot, Id, Participant, Project, Round},
    ui::{
        Cx, theme,
        theme::icon,
        widgets::{self, ButtonKind, Notice, TagKind},
    },
};

/// Who has the laptop.
pub(super) struct Passing {
    round: Id<Round>,
    at: At,
    /// A page that just came up takes the keyboard.
    is_fresh: bool,
}

enum At {
    /// On the way to this participant; to nobody when all have given.
    Between(Option<Id<Participant>>),
    /// With this participant.
    With(Draft),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Stays,
    Closes,
}

/// The first who has not given a ballot in the round, after `after` where there is one.
pub(super) fn next_to_give(
    project: &Project,
    round: Id<Round>,
    after: Option<Id<Participant>>,
) -> Option<Id<Participant>> {
    let order: Vec<Id<Participant>> =
        project.participants.in_order().into_iter().map(|it| it.0).collect();
    let from = order.iter().position(|it| Some(*it) == after).map_or(0, |it| it + 1);
    let (before, behind) = order.split_at(from.min(order.len()));
    let waits = |it: &Id<Participant>| project.ballot(round, *it).is_none() && Some(*it) != after;
    behind.iter().chain(before).copied().find(waits)
}

impl Passing {
    pub(super) fn new(round: Id<Round>, to: Option<Id<Participant>>) -> Self {
        Self { round, at: At::Between(to), is_fresh: true }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Page {
        if !cx.project.rounds.contains(self.round) || !cx.env.can_edit {
            return Page::Closes;
        }
        let width = ui.available_width().min(820.0);
        let margin = (ui.available_width() - width) / 2.0;
        let mut page = Page::Stays;
        ui.horizontal(|ui| {
            ui.add_space(margin);
            ui.vertical(|ui| {
                ui.set_width(width);
                page = match &mut self.at {
                    At::Between(_) => self.between_ui(ui, cx),
                    At::With(_) => self.with_ui(ui, cx),
                };
            });
        });
        page
    }

    fn with_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Page {
        let At::With(draft) = &mut self.at else { return Page::Stays };
        let (round, participant) = (self.round, draft.participant);
        let Some(left) = draft.ui(ui, cx, round) else { return Page::Stays };
        let answers = std::mem::take(&mut draft.answers);
        if left == Left::Done {
            let ballot = Ballot { round, participant, answers };
            cx.edit(Edit::Ballot(BallotEdit::Cast(ballot)));
        }
        // Who left without giving is asked again at the end.
        let next = next_to_give(cx.project, round, Some(participant));
        let next = next.or_else(|| (left == Left::Without).then_some(participant));
        *self = Self::new(round, next);
        Page::Stays
    }

    fn between_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Page {
        let At::Between(to) = &mut self.at else { return Page::Stays };
        let project = cx.project;
        let is_fresh = std::mem::take(&mut self.is_fresh);
        ui.add_space(ui.clip_rect().height() * 0.16);
        let Some((id, participant)) = to.and_then(|id| Some((id, project.participants.get(id)?)))
        else {
            return all_in_ui(ui, cx, self.round, to, is_fresh);
        };
        let tr = cx.tr;
        let mut page = Page::Stays;
        let mut starts = false;
        widgets::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP;
            ui.label(theme::muted(ui, tr.text("team-pass-to")));
            ui.label(theme::key_figure(&participant.name));
            if !participant.function.is_empty() {
                ui.label(theme::muted(ui, &participant.function));
            }
            ui.label(theme::body(tr.text("team-pass-why")));
            let has_given = project.ballot(self.round, id).is_some();
            if has_given {
                let (title, text) = (tr.text("team-given"), tr.text("team-given-why"));
                let words = Notice { icon: icon::EYE, title: &title, text: &text, action: "" };
                widgets::notice(ui, TagKind::Warn, words);
            }
            ui.horizontal(|ui| {
                let key = if has_given { "team-open-again" } else { "team-begin" };
                let text = tr.format(key, &[("name", participant.name.as_str().into())]);
                let begin = widgets::button(ui, ButtonKind::Primary, &text);
                if is_fresh {
                    begin.request_focus();
                }
                starts = begin.clicked();
                let stop = tr.text("team-stop");
                if widgets::button(ui, ButtonKind::Tertiary, &stop).clicked() {
                    page = Page::Closes;
                }
            });
        });
        if starts {
            let given = project.ballot(self.round, id).map(|(_, it)| it.answers.clone());
            self.at = At::With(Draft::new(id, given.unwrap_or_default()));
            return Page::Stays;
        }
        someone_else_ui(ui, cx, self.round, to);
        page
    }
}

/// Everyone has given: back to the facilitator.
fn all_in_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    round: Id<Round>,
    to: &mut Option<Id<Participant>>,
    is_fresh: bool,
) -> Page {
    let tr = cx.tr;
    let mut page = Page::Stays;
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP;
        ui.label(theme::title(tr.text("team-all-in")));
        ui.label(theme::muted(ui, tr.text("team-all-in-why")));
        let show = widgets::button(ui, ButtonKind::Primary, &tr.text("team-show-result"));
        if is_fresh {
            show.request_focus();
        }
        if show.clicked() {
            page = Page::Closes;
        }
    });
    someone_else_ui(ui, cx, round, to);
    page
}

/// The others: who has not come yet, or wants to change a ballot.
fn someone_else_ui(ui: &mut Ui, cx: &Cx<'_>, round: Id<Round>, to: &mut Option<Id<Participant>>) {
    let tr = cx.tr;
    let others = cx.project.participants.in_order();
    let others: Vec<_> = others.into_iter().filter(|(id, _)| Some(*id) != *to).collect();
    if others.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    ui.label(theme::secondary(ui, tr.text("team-someone-else")));
    ui.horizontal_wrapped(|ui| {
        for (id, it) in others {
            let sign = match cx.project.ballot(round, id) {
                Some(_) => icon::CHECK,
                None => icon::USER,
            };
            let text = format!("{sign} {}", it.name);
            if widgets::button(ui, ButtonKind::Secondary, &text).clicked() {
                *to = Some(id);
            }
        }
    });
}
