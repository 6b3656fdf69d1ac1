//! What is missing: stages and people without material, jobs and pains that nothing answers, what has grown stale.

use egui::{Grid, Ui};

use super::materials::state_word;
use crate::{
    analysis::toolkit::gaps,
    edit::{List as _, ListEdit},
    model::{Id, Material, MaterialState, Profile},
    ui::{
        Cx,
        theme::{self, icon},
        widgets::{self, TagKind},
    },
};

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, profile: Id<Profile>) {
    let tr = cx.tr;
    let gaps = gaps(cx.project, profile, cx.env.today());
    if gaps.stages.is_empty() || gaps.people.is_empty() {
        return;
    }
    let mut wanted = None;
    widgets::card(ui, |ui| {
        let n = tr.format("toolkit-gaps-open", &[("n", gaps.n_open().into())]);
        widgets::card_head(
            ui,
            &tr.text("toolkit-gaps"),
            |ui| {
                ui.label(theme::secondary(ui, n));
            },
            |_| (),
        );
        egui::ScrollArea::horizontal().show(ui, |ui| {
            Grid::new("gaps").spacing([theme::GAP, theme::GRID]).show(ui, |ui| {
                ui.label(theme::secondary(ui, tr.text("toolkit-stage")));
                for person in &gaps.people {
                    let name = cx.project.people.get(*person).map_or("", |it| it.called());
                    ui.label(theme::secondary(ui, name));
                }
                ui.end_row();
                for row in &gaps.stages {
                    ui.label(theme::body(&row.name));
                    for (person, cell) in gaps.people.iter().zip(&row.cells) {
                        let name = cx.project.people.get(*person).map_or("", |it| it.called());
                        match cell {
                            Some((state, id)) => {
                                let kind = match state {
                                    MaterialState::Have => TagKind::Good,
                                    MaterialState::Stale => TagKind::Warn,
                                    MaterialState::Needed => TagKind::Bad,
                                };
                                let title =
                                    cx.project.materials.get(*id).map_or("", |it| &it.title);
                                widgets::tag(ui, kind, &tr.text(state_word(*state)))
                                    .on_hover_text(title);
                            }
                            None if cx.env.can_edit => {
                                let args =
                                    [("stage", row.name.as_str().into()), ("person", name.into())];
                                let label = tr.format("toolkit-add-for", &args);
                                if widgets::icon_button(ui, icon::PLUS, &label).clicked() {
                                    wanted = Some(Material {
                                        title: tr.format("toolkit-new-for", &args),
                                        audience: std::iter::once(*person).collect(),
                                        stages: std::iter::once(row.name.clone()).collect(),
                                        ..Material::default()
                                    });
                                }
                            }
                            None => drop(ui.label("")),
                        }
                    }
                    ui.end_row();
                }
            });
        });
        let jobs = gaps.jobs.iter().filter_map(|it| cx.project.jobs.get(*it)).map(|it| &it.name);
        let jobs: Vec<&str> = jobs.map(String::as_str).collect();
        let pains = gaps.pains.iter().filter_map(|it| cx.project.pains.get(*it)).map(|it| &it.name);
        let pains: Vec<&str> = pains.map(String::as_str).collect();
        for (key, names) in [("toolkit-unanswered-jobs", jobs), ("toolkit-unanswered-pains", pains)]
        {
            if !names.is_empty() {
                ui.label(theme::muted(ui, tr.format(key, &[("names", names.join(" · ").into())])));
            }
        }
    });
    if let Some(material) = wanted {
        let n = cx.project.materials.len();
        cx.edit(Material::edit(ListEdit::Add(material, n)));
    }
}
