//! The whole program over a project of its own: made of rows, opened from a file, and worked as a person does.

use std::thread;

use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use icp_workbench::{
    edit::{AccountEdit, Edit, ProfileEdit},
    model::{
        AccountId, AccountKind, Attribute, Condition, Criterion, Id, Kind, Profile, Project,
        Purpose, Relationship, Role, Timestamp, Unit, Value, Way, Weight,
    },
    store,
    ui::{
        app::{App, Machine},
        files::Ask,
    },
};
use tempfile::TempDir;

pub(crate) const NOW: Timestamp = Timestamp(1_800_000_000_000);

/// More steps than any answer takes.
const PATIENCE: usize = 20_000;

pub(crate) fn new_project() -> Project {
    Project::new("Test", NOW)
}

fn apply(project: &mut Project, edit: &Edit) {
    edit.apply(project).unwrap();
}

pub(crate) fn add_attribute(project: &mut Project, name: &str, kind: Kind) -> Id<Attribute> {
    let id = project.fresh_id();
    let attribute = Attribute {
        name: name.to_owned(),
        kind,
        unit: Unit::None,
        purpose: Purpose::Trait,
        standard: None,
    };
    project.attributes.put(id, attribute);
    id
}

pub(crate) fn add_profile(project: &mut Project, name: &str, way: Way) -> Id<Profile> {
    apply(project, &Edit::Profile(ProfileEdit::Add { name: name.to_owned(), way }));
    project.profiles.iter().last().unwrap().0
}

/// A preferred criterion of the usual weight.
pub(crate) fn add_criterion(
    project: &mut Project,
    profile: Id<Profile>,
    attribute: Id<Attribute>,
    condition: Condition,
) -> Id<Criterion> {
    let (role, weight) = (Role::Prefer, Weight::default());
    let criterion = Criterion::new(attribute, condition, role, weight);
    apply(project, &Edit::Profile(ProfileEdit::AddCriterion(profile, criterion)));
    *project.profiles.get(profile).unwrap().criteria.last().unwrap()
}

/// An account as a person adds it by hand.
pub(crate) fn add_account(
    project: &mut Project,
    name: &str,
    relationship: Option<Relationship>,
    values: &[(Id<Attribute>, Value)],
) -> AccountId {
    let kind = AccountKind::Accounts;
    apply(project, &Edit::Account(AccountEdit::Add { kind, name: name.to_owned() }));
    let id = AccountId(project.overlays.iter().last().unwrap().0.get());
    apply(project, &Edit::Account(AccountEdit::SetRelationship(id, relationship)));
    for (attribute, value) in values {
        let edit = AccountEdit::SetValue(id, *attribute, Some(value.clone()));
        apply(project, &Edit::Account(edit));
    }
    id
}

/// The program with a project open.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, App>,
    _folder: TempDir,
}

/// How the window is to be.
pub(crate) struct Look<'a> {
    pub(crate) size: [f32; 2],
    pub(crate) theme: Theme,
    /// The locale of the machine, such as `en`.
    pub(crate) locale: &'a str,
}

impl Default for Look<'_> {
    fn default() -> Self {
        Self { size: [1440.0, 900.0], theme: Theme::Light, locale: "en" }
    }
}

impl Window {
    /// A window that is there already, with the folder its files are in.
    pub(crate) fn over(harness: Harness<'static, App>, folder: TempDir) -> Self {
        Self { harness, _folder: folder }
    }

    pub(crate) fn open(project: &Project, look: &Look<'_>) -> Self {
        Self::open_with(project, look, Machine::real(None).ask)
    }

    /// The same, where questions for a file are answered.
    pub(crate) fn open_with(project: &Project, look: &Look<'_>, ask: Ask) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Test.icp");
        drop(store::create(&path, project).unwrap());
        let machine = Machine {
            now: || NOW,
            stopwatch: || std::time::Duration::ZERO,
            utc_offset_secs: 0,
            locale: look.locale.to_owned(),
            language: None,
            projects: folder.path().to_owned(),
            ask,
            open: Some(path),
            reopen: false,
        };
        let harness =
            super::harness(look.size, look.theme).build_eframe(move |cc| App::new(cc, machine));
        let mut res = Self { harness, _folder: folder };
        res.settle();
        res
    }

    /// Goes on until everything that follows from the project is known and shown: for some frames on end, as an edit
    /// sets work going only in the frame after it, what has come is shown in the next, and popups then take their size.
    pub(crate) fn settle(&mut self) {
        let mut n_settled = 0;
        for _ in 0..PATIENCE {
            self.harness.step();
            let is_settled = self.harness.state().workbench().is_some_and(|it| {
                it.live.latest().is_ready && !it.live.is_stale() && !it.findings.is_working()
            });
            n_settled = if is_settled { n_settled + 1 } else { 0 };
            if n_settled == 4 {
                return;
            }
            thread::yield_now();
        }
        panic!("the project was not read");
    }

    /// Goes on until what is waited for is there.
    pub(crate) fn until(&mut self, mut is_there: impl FnMut(&Harness<'static, App>) -> bool) {
        for _ in 0..PATIENCE {
            self.harness.step();
            if is_there(&self.harness) {
                self.harness.run_steps(3);
                return;
            }
            thread::yield_now();
        }
        panic!("waited in vain");
    }

    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub(crate) fn project(&self) -> &Project {
        self.harness.state().workbench().unwrap().doc.project()
    }

    /// What undo would take back, by the key of its name.
    pub(crate) fn last_step(&self) -> Option<&str> {
        Some(self.harness.state().workbench().unwrap().doc.can_undo()?.key.as_ref())
    }
}
