//! Toolkit › material: the list, and the piece that is open: whom and what it is for, and its text.

use std::collections::BTreeSet;

use egui::Ui;

use super::{gaps, markdown};
use crate::{
    analysis::toolkit::stages,
    edit::{List as _, ListEdit},
    model::{Id, Material, MaterialKind, MaterialState},
    ui::{
        Cx, Request,
        panels::collect::rows::{self, List},
        theme::{self, icon},
        widgets::{self, ButtonKind, RowColumn},
    },
};

/// What the tab remembers between frames.
#[derive(Default)]
pub(super) struct MaterialsTab {
    open: Option<Id<Material>>,
    /// Whether the page is still to be scrolled to it.
    is_asked: bool,
    is_preview: bool,
}

impl MaterialsTab {
    pub(super) fn show(&mut self, id: Id<Material>) {
        self.open = Some(id);
        self.is_asked = true;
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        widgets::card(ui, |ui| {
            widgets::card_head(ui, &tr.text("toolkit-materials"), |_| (), |_| ());
            if cx.project.materials.is_empty() {
                ui.label(theme::muted(ui, tr.text("toolkit-materials-empty")));
            }
            self.list_ui(ui, cx);
        });
        let open = self.open.and_then(|id| Some((id, cx.project.materials.get(id)?.clone())));
        if let Some((id, material)) = open {
            let card = widgets::card(ui, |ui| self.piece_ui(ui, cx, id, &material));
            if std::mem::take(&mut self.is_asked) {
                card.response.scroll_to_me(Some(egui::Align::TOP));
            }
        }
        if let Some(profile) = cx.profile {
            gaps::ui(ui, cx, profile);
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let kinds = MaterialKind::ALL.map(|it| (it, tr.text(kind_word(it))));
        let kinds = kinds.each_ref().map(|(it, word)| (*it, word.as_ref()));
        let states = MaterialState::ALL.map(|it| (it, tr.text(state_word(it))));
        let states = states.each_ref().map(|(it, word)| (*it, word.as_ref()));
        let words = [
            "toolkit-material",
            "toolkit-kind",
            "toolkit-state",
            "toolkit-owner",
            "toolkit-language",
            "toolkit-updated",
        ];
        let [title, kind, state, owner, language, updated] = words.map(|it| tr.text(it));
        let columns = [
            RowColumn { title: &title, min: 104.0, grow: 2.0 },
            RowColumn { title: &kind, min: 102.0, grow: 1.0 },
            RowColumn { title: &state, min: 82.0, grow: 0.0 },
            RowColumn { title: &owner, min: 80.0, grow: 1.0 },
            RowColumn { title: &language, min: 70.0, grow: 0.0 },
            RowColumn { title: &updated, min: 122.0, grow: 0.0 },
            RowColumn { title: "", min: 36.0, grow: 0.0 },
        ];
        let add = tr.text("toolkit-materials-add");
        let list = List { id: "materials", columns: &columns, add: &add };
        let open = &mut self.open;
        rows::rows_ui(ui, cx, &list, |cells, cx, id, it: &mut Material| {
            cells.text(&mut it.title);
            cells.choice(&mut it.kind, &kinds);
            cells.choice(&mut it.state, &states);
            cells.text(&mut it.owner);
            cells.text(&mut it.language);
            rows::day_cell(cells, cx, &mut it.updated_on);
            cells.aside(|ui| {
                let Some(id) = id else { return };
                let mut is_open = *open == Some(id);
                let name = cx.tr.format("toolkit-open", &[("title", it.title.as_str().into())]);
                if widgets::icon_toggle(ui, icon::FILE_TEXT, &mut is_open, &name).changed() {
                    *open = is_open.then_some(id);
                }
            });
        });
    }

    fn piece_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Material>, before: &Material) {
        let tr = cx.tr;
        let mut it = before.clone();
        let is_aged = it.state_on(cx.env.today()) != it.state;
        widgets::card_head(
            ui,
            &it.title,
            |ui| {
                if is_aged {
                    ui.label(theme::secondary(ui, tr.text("toolkit-aged")));
                }
            },
            |ui| {
                if widgets::icon_button(ui, icon::X, &tr.text("toolkit-close")).clicked() {
                    self.open = None;
                }
                if cx.env.can_edit {
                    let copy =
                        tr.format("toolkit-duplicate", &[("title", it.title.as_str().into())]);
                    if widgets::icon_button(ui, icon::COPY, &copy).clicked() {
                        let n = cx.project.materials.len();
                        cx.edit(Material::edit(ListEdit::Add(before.clone(), n)));
                    }
                }
            },
        );
        ui.add_enabled_ui(cx.env.can_edit, |ui| {
            ties_ui(ui, cx, &mut it);
            if it.kind == MaterialKind::Own {
                widgets::text_field(ui, &tr.text("toolkit-own-kind"), &mut it.own_kind, "");
            }
            let (path, hint) = (tr.text("toolkit-path"), tr.text("toolkit-path-hint"));
            ui.label(theme::secondary(ui, path.as_ref()));
            ui.horizontal(|ui| {
                let (field, room) = (ui.make_persistent_id("path"), ui.available_width() - 160.0);
                widgets::cell_field(ui, field, room, &path, &hint, &mut it.path);
                let choose = tr.text("toolkit-path-choose");
                if widgets::button(ui, ButtonKind::Secondary, &choose).clicked() {
                    cx.requests.push(Request::ChooseMaterial(id));
                }
            });
            let (write, read) = (tr.text("toolkit-write"), tr.text("toolkit-preview"));
            let options = [(false, write.as_ref()), (true, read.as_ref())];
            widgets::tabs(ui, &mut self.is_preview, &options);
            if self.is_preview {
                markdown::ui(ui, &it.text);
            } else {
                let (label, hint) = (tr.text("toolkit-text"), tr.text("toolkit-text-hint"));
                widgets::text_area(ui, &label, &mut it.text, &hint, 8);
            }
        });
        if it != *before {
            cx.edit(Material::edit(ListEdit::Set(id, it)));
        }
    }
}

/// Whom it is for, at which stages, and which jobs and pains it answers.
fn ties_ui(ui: &mut Ui, cx: &Cx<'_>, it: &mut Material) {
    let tr = cx.tr;
    let project = cx.project;
    let names = stages(project, cx.profile);
    let names: Vec<(String, String)> = names.into_iter().map(|it| (it.clone(), it)).collect();
    choices(ui, &tr.text("toolkit-stages"), &names, &mut it.stages);
    let of_profile = |it: Option<_>| it.is_some() && it == cx.profile;
    let people = project.people.in_order().into_iter().filter(|(_, it)| of_profile(it.profile));
    let people: Vec<_> = people.map(|(id, it)| (id, it.called().to_owned())).collect();
    choices(ui, &tr.text("toolkit-audience"), &people, &mut it.audience);
    let jobs = project.jobs.in_order().into_iter().filter(|(_, it)| of_profile(it.profile));
    let jobs: Vec<_> = jobs.map(|(id, it)| (id, it.name.clone())).collect();
    choices(ui, &tr.text("toolkit-jobs"), &jobs, &mut it.jobs);
    let pains = project.pains.in_order().into_iter();
    let pains: Vec<_> = pains.map(|(id, it)| (id, it.name.clone())).collect();
    choices(ui, &tr.text("toolkit-pains"), &pains, &mut it.pains);
}

fn choices<T: Ord + Clone>(
    ui: &mut Ui,
    title: &str,
    options: &[(T, String)],
    chosen: &mut BTreeSet<T>,
) {
    if options.is_empty() {
        return;
    }
    ui.label(theme::secondary(ui, title));
    ui.horizontal_wrapped(|ui| {
        for (value, name) in options {
            let mut is_on = chosen.contains(value);
            if widgets::check_box(ui, &mut is_on, name).changed() {
                if is_on {
                    chosen.insert(value.clone());
                } else {
                    chosen.remove(value);
                }
            }
        }
    });
}

pub(super) fn state_word(state: MaterialState) -> &'static str {
    match state {
        MaterialState::Have => "journeys-material-have",
        MaterialState::Needed => "journeys-material-needed",
        MaterialState::Stale => "journeys-material-stale",
    }
}

fn kind_word(kind: MaterialKind) -> &'static str {
    match kind {
        MaterialKind::Deck => "toolkit-kind-deck",
        MaterialKind::CaseStudy => "toolkit-kind-case-study",
        MaterialKind::WhitePaper => "toolkit-kind-white-paper",
        MaterialKind::EmailTemplate => "toolkit-kind-email-template",
        MaterialKind::SocialPost => "toolkit-kind-social-post",
        MaterialKind::DemoScript => "toolkit-kind-demo-script",
        MaterialKind::ConfigurationAdvice => "toolkit-kind-configuration-advice",
        MaterialKind::TrainingPlan => "toolkit-kind-training-plan",
        MaterialKind::Own => "toolkit-kind-own",
    }
}
