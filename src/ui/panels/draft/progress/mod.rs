//! Draft › outcome progress: what companies of the profile want to get done, and how much better it goes with us.
//!
//! `overview` is the plot with its table, `statement` puts a job into one line, `job` is one job's card.

mod job;
mod overview;
mod statement;

use std::borrow::Cow;

use egui::{Label, Ui};

use super::listed_card::{Among, move_to};
use crate::{
    edit::{List as _, ListEdit},
    model::{Id, JobToDo, Profile, Project},
    ui::{
        Cx, Request,
        theme::{self, icon},
        widgets::{self, ButtonKind, RowEvent},
    },
};

type Row<'a> = (Id<JobToDo>, &'a JobToDo);

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct ProgressTab {
    open: Option<Id<JobToDo>>,
    /// How many jobs there were: one more is the one that was added.
    seen: Option<(Id<Profile>, usize)>,
}

impl ProgressTab {
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>) {
        let tr = cx.tr;
        let jobs = jobs(cx.project, id);
        let before = self.seen.replace((id, jobs.len()));
        if before.is_some_and(|(of, n)| of == id && n + 1 == jobs.len()) {
            self.open = jobs.iter().map(|it| it.0).max();
        }
        if jobs.is_empty() {
            widgets::card(ui, |ui| {
                let action = if cx.env.can_edit { tr.text("progress-add") } else { Cow::default() };
                if widgets::empty_state(ui, icon::TREND_UP, &tr.text("progress-empty"), &action) {
                    add(cx, id);
                }
            });
            return;
        }
        if let Some(pressed) = overview::ui(ui, cx, &jobs, self.open) {
            self.open = Some(pressed);
        }
        statements_ui(ui, cx, &jobs);
        let list = ui.scope_id().with("jobs");
        let mut asked = None;
        let mut rects = Vec::with_capacity(jobs.len());
        for (idx, row) in jobs.iter().enumerate() {
            let shown = ui.push_id(("job", row.0.get()), |ui| {
                let open = &mut self.open;
                widgets::card(ui, |ui| {
                    let place = Among { list, idx, all: &jobs };
                    let event = job::ui(ui, cx, id, *row, &place, open);
                    asked = asked.take().or(event);
                });
            });
            rects.push(shown.response.rect);
        }
        let asked = asked.or_else(|| widgets::dragged_row(ui, list, &rects));
        match asked {
            Some(RowEvent::Move(from, to)) => {
                if let (Some((id, _)), Some((other, _))) = (jobs.get(from), jobs.get(to)) {
                    move_to(cx, *id, *other);
                }
            }
            Some(RowEvent::Remove(idx)) => {
                if let Some((id, _)) = jobs.get(idx) {
                    cx.requests.push(Request::Edit(JobToDo::edit(ListEdit::Remove(*id))));
                }
            }
            Some(RowEvent::Paste(..)) | None => (),
        }
        if cx.env.can_edit
            && widgets::button(ui, ButtonKind::Secondary, &tr.text("progress-add")).clicked()
        {
            add(cx, id);
        }
    }
}

/// What can be said in a line of each job that has figures, to be copied.
fn statements_ui(ui: &mut Ui, cx: &mut Cx<'_>, jobs: &[Row<'_>]) {
    let tr = cx.tr;
    let said: Vec<String> = jobs.iter().filter_map(|(_, it)| statement::said(cx, it)).collect();
    if said.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GRID;
        widgets::card_head(
            ui,
            &tr.text("progress-statements"),
            |_| (),
            |ui| {
                let label = tr.text("progress-copy-all");
                if widgets::icon_button(ui, icon::COPY, &label).clicked() {
                    cx.requests.push(Request::CopyText(said.join("\n")));
                }
            },
        );
        for it in &said {
            let label = tr.format("progress-copy", &[("said", it.as_str().into())]);
            ui.horizontal(|ui| {
                if widgets::icon_button(ui, icon::COPY, &label).clicked() {
                    cx.requests.push(Request::CopyText(it.clone()));
                }
                ui.add(Label::new(theme::body(it.as_str())).wrap());
            });
        }
    });
}

/// The jobs of a profile in their order.
fn jobs(project: &Project, profile: Id<Profile>) -> Vec<Row<'_>> {
    let all = project.jobs.in_order().into_iter();
    all.filter(|(_, it)| it.profile == Some(profile)).collect()
}

fn add(cx: &mut Cx<'_>, profile: Id<Profile>) {
    let it = JobToDo { profile: Some(profile), ..JobToDo::default() };
    let n = cx.project.jobs.len();
    cx.requests.push(Request::Edit(JobToDo::edit(ListEdit::Add(it, n))));
}

fn called(cx: &Cx<'_>, it: &JobToDo) -> String {
    match it.name.trim() {
        "" => cx.tr.text("progress-unnamed").into_owned(),
        name => name.to_owned(),
    }
}
