//! Collect › team views: what each participant thinks matters, and where they disagree.
//!
//! Reading order: [`people`], [`rounds`], [`passing`] and [`ballot`] (the page of one participant), [`forms`], then what
//! came of it: [`result`], [`heat`], [`divisive`], [`apply`].

mod apply;
mod ballot;
mod divisive;
mod forms;
mod heat;
mod passing;
mod people;
mod result;
mod rounds;

use egui::Ui;

use crate::{
    exchange::FormFile,
    model::{Attribute, Id, Project, Round},
    ui::{Cx, theme::icon, widgets},
};

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct TeamViewsTab {
    /// The round that is looked at; the last where none was chosen.
    round: Option<Id<Round>>,
    new_round: Option<rounds::NewRound>,
    passing: Option<passing::Passing>,
    /// What came of the forms read last.
    forms: Vec<FormFile>,
    /// Whether all attributes are listed by how they divide, or the first few.
    shows_all: bool,
    apply: Option<apply::Apply>,
}

impl TeamViewsTab {
    pub(super) fn is_private(&self) -> bool {
        self.passing.is_some()
    }

    pub(super) fn private_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if let Some(mut passing) = self.passing.take()
            && passing.ui(ui, cx) == passing::Page::Stays
        {
            self.passing = Some(passing);
        }
    }

    pub(super) fn forms_read(&mut self, files: Vec<FormFile>) {
        self.forms = files;
    }

    /// Attributes whose values are wanted: for wishes to choose from, and beside what divides.
    pub(super) fn described(&self, project: &Project) -> Vec<Id<Attribute>> {
        let round = self.round(project).and_then(|it| project.rounds.get(it));
        round.map(|it| it.attributes.clone()).unwrap_or_default()
    }

    fn round(&self, project: &Project) -> Option<Id<Round>> {
        let last = || project.rounds.in_order().last().map(|it| it.0);
        self.round.filter(|it| project.rounds.contains(*it)).or_else(last)
    }

    /// What is worked on comes first: people, then the round, then what came of it.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let round = self.round(cx.project);
        if round.is_none() {
            people::ui(ui, cx, None);
        }
        self.rounds_ui(ui, cx);
        forms::report_ui(ui, cx, &mut self.forms);
        let Some(round) = round.filter(|it| cx.project.rounds.contains(*it)) else { return };
        match cx.live.rounds.get(&round) {
            None => hidden_ui(ui, cx, round),
            Some(view) => {
                result::ui(ui, cx, round, view);
                heat::ui(ui, cx, round, view);
                divisive::ui(ui, cx, view, &mut self.shows_all);
                apply::ui(ui, cx, round, view, &mut self.apply);
            }
        }
        people::ui(ui, cx, Some(round));
    }
}

/// Why nothing is to be seen yet.
fn hidden_ui(ui: &mut Ui, cx: &Cx<'_>, round: Id<Round>) {
    let turnout = cx.project.turnout(round);
    if turnout.n_in == 0 || turnout.is_shown {
        return;
    }
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        let args = [("n", turnout.n_in.into()), ("of", turnout.n_asked.into())];
        widgets::empty_state(ui, icon::LOCK, &tr.format("team-hidden", &args), "");
    });
}
