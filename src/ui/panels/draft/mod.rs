//! Step 3, draft: the criteria of the profile, what each asks and how much it counts.
//!
//! `criteria` is the list, `row` one criterion in it, laid out by `columns`; `condition`, `values` and `bounds` change
//! what it asks; `attribute_picker` adds one, `starter` the first ones of a profile from traits; `tiers` says what a score is worth;
//! `notice` is the guide's word. `statement` and `checks` are tabs of their own.

mod attribute;
mod attribute_picker;
mod bounds;
mod checks;
mod columns;
mod compare;
mod condition;
mod criteria;
mod listed_card;
mod notice;
mod people;
mod portrait;
mod progress;
mod row;
mod starter;
mod statement;
mod tiers;
mod values;

pub(in crate::ui) use attribute::attribute_icon;

use std::borrow::Cow;

use egui::{Popup, Ui};

use self::{
    attribute_picker::{AttributePicker, Chosen},
    checks::ChecksTab,
    criteria::List,
    starter::{first_claim, has_starters, starter_ui},
    statement::StatementTab,
    tiers::Tiers,
};
use crate::{
    analysis::{catalogue::Entry, standing::grades, statement::stale},
    edit::{Edit, ProfileEdit},
    model::{
        Attribute, Condition, Criterion, Id, Profile, Project, Purpose, Role, Step, Way, Weight,
    },
    ui::{
        Command, Cx, DraftTab,
        panels::{checklist::checklist_ui, evidence::grades_ui, overview::usual_way},
        theme::{self, icon},
        widgets::{self, ButtonKind},
    },
};

/// Less room than this, and what stands side by side goes below each other.
const NARROW: f32 = 560.0;

/// What the panel remembers between frames, and undo does not.
#[derive(Default)]
pub(crate) struct DraftPanel {
    pub(in crate::ui) tab: DraftTab,
    list: List,
    people: people::PeopleTab,
    portrait: portrait::PortraitTab,
    progress: progress::ProgressTab,
    compare: compare::CompareTab,
    picker: AttributePicker,
    tiers: Tiers,
    statement: StatementTab,
    checks: ChecksTab,
    /// The criterion whose editor opens next.
    shown: Option<Id<Criterion>>,
    /// A criterion was asked for: when the profile has more than so many, the editor of the last one opens.
    awaited: Option<(Id<Profile>, usize)>,
}

impl DraftPanel {
    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let project = cx.project;
        let Some((id, profile)) = cx.profile.and_then(|id| Some((id, project.profiles.get(id)?)))
        else {
            header_ui(ui, cx, None);
            no_profile_ui(ui, cx);
            return;
        };
        self.open_awaited(ui, id, profile);
        header_ui(ui, cx, Some((id, profile)));
        tabs_ui(ui, cx, profile, &mut self.tab);
        match self.tab {
            DraftTab::Criteria => self.criteria_tab_ui(ui, cx, id, profile),
            DraftTab::Statement => self.statement.ui(ui, cx, id, profile),
            DraftTab::Checks => self.checks.ui(ui, cx, id, profile),
            DraftTab::Compare => self.compare.ui(ui, cx),
            DraftTab::Profile => self.portrait.ui(ui, cx, id, profile),
            DraftTab::People => self.people.ui(ui, cx, id, profile),
            DraftTab::Progress => self.progress.ui(ui, cx, id),
        }
    }

    fn criteria_tab_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: Id<Profile>,
        profile: &Profile,
    ) {
        if let Some(id) = self.shown.take() {
            Popup::open_id(ui, condition::editor_id(id));
        }
        widgets::card(ui, |ui| self.criteria_ui(ui, cx, id, profile));
        if profile.criteria.is_empty() {
            checklist_ui(ui, cx, Step::Draft);
            return;
        }
        if has_starters(cx, profile) {
            widgets::card(ui, |ui| starter_ui(ui, cx, id, profile));
        }
        notice::notice_ui(ui, cx, id);
        checklist_ui(ui, cx, Step::Draft);
    }

    /// The attributes whose values the open popups tell of.
    pub(in crate::ui) fn described(&self, project: &Project) -> Vec<Id<Attribute>> {
        if !self.picker.is_open() {
            return Vec::new();
        }
        let traits = project.attributes.iter().filter(|(_, it)| it.purpose == Purpose::Trait);
        traits.map(|(id, _)| id).collect()
    }

    /// Opens the evidence of a criterion.
    pub(in crate::ui) fn show_evidence(&mut self, id: Id<Criterion>) {
        self.tab = DraftTab::Criteria;
        self.list.show_evidence(id);
    }

    /// Opens the editor of a criterion.
    pub(in crate::ui) fn show_criterion(&mut self, id: Id<Criterion>) {
        self.tab = DraftTab::Criteria;
        self.shown = Some(id);
    }

    /// Opens the list of attributes for a new criterion.
    pub(in crate::ui) fn open_picker(&mut self) {
        self.tab = DraftTab::Criteria;
        self.picker.open();
    }

    /// Opens the editor of a criterion that has been added.
    fn open_awaited(&mut self, ui: &Ui, id: Id<Profile>, profile: &Profile) {
        let Some((awaited, n)) = self.awaited else { return };
        if awaited != id {
            self.awaited = None;
        } else if n < profile.criteria.len() {
            self.awaited = None;
            if let Some(last) = profile.criteria.last() {
                Popup::open_id(ui, condition::editor_id(*last));
            }
        }
    }

    fn criteria_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, profile: &Profile) {
        let tr = cx.tr;
        ui.spacing_mut().item_spacing.y = theme::GRID;
        let is_narrow = ui.available_width() < NARROW;
        let mut chosen = None;
        // The actions first: what stands beside the title gets the room that is left.
        let size = egui::vec2(ui.available_width(), theme::CONTROL_HEIGHT);
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_min_size(size);
            let can_edit = cx.env.can_edit;
            let add = ui.add_enabled_ui(can_edit, |ui| {
                widgets::button(ui, ButtonKind::Secondary, &tr.text("draft-add"))
            });
            chosen = self.picker.ui(&add.inner, cx, profile);
            let tiers = widgets::button(ui, ButtonKind::Tertiary, &tr.text("draft-tiers"));
            self.tiers.ui(&tiers, cx, (id, profile));
            let room = egui::vec2(ui.available_width(), size.y);
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            ui.allocate_ui_with_layout(room, layout, |ui| {
                ui.set_min_size(room);
                let title = tr.text("draft-criteria");
                ui.label(theme::card_title(title.as_ref()));
                criteria::tally_ui(ui, cx, profile);
                if !is_narrow {
                    rests_on_ui(ui, cx, profile);
                    criteria::roles_ui(ui, cx, profile);
                }
            });
        });
        if is_narrow {
            ui.horizontal(|ui| {
                rests_on_ui(ui, cx, profile);
                criteria::roles_ui(ui, cx, profile);
            });
        }
        if let Some(chosen) = chosen {
            self.add(cx, id, profile, chosen);
        }
        if profile.criteria.is_empty() && has_starters(cx, profile) {
            starter_ui(ui, cx, id, profile);
        } else if profile.criteria.is_empty() {
            self.empty_ui(ui, cx, profile);
        } else {
            self.list.ui(ui, cx, profile);
        }
    }

    fn add(&mut self, cx: &mut Cx<'_>, id: Id<Profile>, profile: &Profile, chosen: Chosen) {
        let edit = match chosen {
            Chosen::There(attribute) => {
                let Some(it) = cx.project.attributes.get(attribute) else { return };
                let condition = Condition::blank(it.kind);
                let (role, weight) = (Role::default(), Weight::default());
                let criterion = Criterion::new(attribute, condition, role, weight);
                let claim = first_claim(cx, profile, Entry::of(it));
                ProfileEdit::AddCriterion(id, Criterion { claim, ..criterion })
            }
            Chosen::New(attribute) => {
                let claim = first_claim(cx, profile, Entry::of(&attribute));
                ProfileEdit::AddCriterionOn(id, attribute, Role::default(), claim)
            }
        };
        self.awaited = Some((id, profile.criteria.len()));
        cx.edit(Edit::Profile(edit));
    }

    /// What will be here, and the one action that fills it.
    fn empty_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, profile: &Profile) {
        let tr = cx.tr;
        let imports = profile.way == Way::FromCustomers
            && cx.live.is_ready
            && cx.project.attributes.is_empty();
        let (text, action) = if imports {
            ("draft-empty-import", "command-import-file")
        } else if profile.way == Way::TopDown {
            ("draft-empty-top-down", "draft-add")
        } else {
            ("draft-empty", "draft-add")
        };
        let action = if cx.env.can_edit { tr.text(action) } else { Cow::default() };
        if widgets::empty_state(ui, icon::LIST_CHECKS, &tr.text(text), &action) {
            if imports {
                cx.command(Command::ImportFile);
            } else {
                self.picker.open();
            }
        }
    }
}

/// The share of each grade that the criteria rest on.
fn rests_on_ui(ui: &mut Ui, cx: &Cx<'_>, profile: &Profile) {
    if !profile.criteria.is_empty() {
        grades_ui(ui, cx, 72.0, grades(cx.project, profile));
    }
}

/// Title, what the step is for, and the way of the profile.
fn header_ui(ui: &mut Ui, cx: &mut Cx<'_>, profile: Option<(Id<Profile>, &Profile)>) {
    let tr = cx.tr;
    let purpose = cx.live.step(Step::Draft).map(|it| tr.say(&it.purpose)).unwrap_or_default();
    let is_narrow = ui.available_width() < NARROW;
    widgets::page_header(ui, &tr.text("draft-title"), &purpose, |ui| {
        if let Some((id, profile)) = profile.filter(|_| !is_narrow) {
            way_ui(ui, cx, id, profile);
        }
    });
    if let Some((id, profile)) = profile.filter(|_| is_narrow) {
        way_ui(ui, cx, id, profile);
    }
}

/// What there is to a profile, a tab each.
fn tabs_ui(ui: &mut Ui, cx: &Cx<'_>, profile: &Profile, tab: &mut DraftTab) {
    let n_open = checks::n_open(cx);
    let statement = profile.statement.as_ref();
    let n_stale = statement.map_or(0, |it| stale(cx.project, profile, it).len());
    let words = DraftTab::ALL.map(|it| {
        let word = cx.tr.text(tab_word(it));
        let n = match it {
            DraftTab::Checks => n_open,
            DraftTab::Statement => n_stale,
            _ => 0,
        };
        if 0 < n { format!("{word} {n}").into() } else { word }
    });
    let options: Vec<(DraftTab, &str)> =
        DraftTab::ALL.into_iter().zip(words.iter().map(AsRef::as_ref)).collect();
    widgets::wrapped_tabs(ui, tab, &options);
}

fn tab_word(tab: DraftTab) -> &'static str {
    match tab {
        DraftTab::Criteria => "draft-tab-criteria",
        DraftTab::Statement => "draft-tab-statement",
        DraftTab::Profile => "draft-tab-profile",
        DraftTab::People => "draft-tab-people",
        DraftTab::Progress => "draft-tab-progress",
        DraftTab::Checks => "draft-tab-checks",
        DraftTab::Compare => "draft-tab-compare",
    }
}

/// How the profile is found: both ways use the same screens, only the evidence differs.
fn way_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: Id<Profile>, profile: &Profile) {
    let tr = cx.tr;
    let mut way = profile.way;
    let words = [
        (Way::FromCustomers, tr.text("draft-from-customers")),
        (Way::TopDown, tr.text("draft-top-down")),
    ];
    let options = words.each_ref().map(|(it, text)| (*it, text.as_ref()));
    let can_edit = cx.env.can_edit;
    let name = tr.text("draft-way");
    let response =
        ui.add_enabled_ui(can_edit, |ui| widgets::segmented(ui, &name, &mut way, &options)).inner;
    if response.changed() {
        cx.edit(Edit::Profile(ProfileEdit::SetWay(id, way)));
    }
    response.on_hover_text(tr.text("draft-way-why"));
}

fn no_profile_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    widgets::card(ui, |ui| {
        let action = if cx.env.can_edit { tr.text("draft-add-profile") } else { Cow::default() };
        if widgets::empty_state(ui, icon::TARGET, &tr.text("draft-no-profile"), &action) {
            cx.command(Command::NewProfile(usual_way(cx)));
        }
    });
}
