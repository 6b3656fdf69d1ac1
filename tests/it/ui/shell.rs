//! The frame around the panels, worked as a newcomer does: start, import, palette, undo, settings.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

use egui::{Key, Modifiers, Role, Theme};
use egui_kittest::{Harness, kittest::Queryable as _};
use icp_workbench::{
    i18n::Language,
    model::Way,
    ui::{
        app::{App, Machine},
        files::Picked,
    },
};
use tempfile::TempDir;

use crate::support::{self, app};

/// A file that was let go over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|err| err.to_string())
    }
}

const TABLE: &str = "Company,Domain,Industry,Employees,Lifecycle stage\n\
    Acme,acme.example,Software,120,customer\n\
    Beta,beta.example,Retail,51-200,lead\n\
    Gamma,gamma.example,Software,,lead\n\
    Delta,delta.example,Mining,9,customer\n";

/// The program as it starts on a new machine; a file dialog answers with the table.
struct Newcomer {
    harness: Harness<'static, App>,
    folder: TempDir,
}

impl Newcomer {
    fn start() -> Self {
        Self::start_in(None)
    }

    /// The same, where the command line asks for a language.
    fn start_in(language: Option<Language>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let table = folder.path().join("crm.csv");
        fs::write(&table, TABLE).unwrap();
        let machine = Machine {
            now: || app::NOW,
            stopwatch: || std::time::Duration::ZERO,
            utc_offset_secs: 0,
            locale: "en".to_owned(),
            language,
            projects: folder.path().join("projects"),
            ask: Arc::new(move |_| Picked::Path(table.clone())),
            reopen: false,
            ..Machine::real(None)
        };
        let harness = support::harness([1440.0, 900.0], Theme::Light)
            .build_eframe(move |cc| App::new(cc, machine));
        Self { harness, folder }
    }

    /// Goes on until what is waited for is there.
    fn until(&mut self, what: &str, is_there: impl Fn(&Harness<'static, App>) -> bool) {
        for _ in 0..100_000 {
            self.harness.step();
            if is_there(&self.harness) {
                self.harness.run_steps(3);
                return;
            }
            thread::yield_now();
        }
        panic!("waited in vain for {what}");
    }

    fn click(&mut self, name: &str) {
        self.harness.get_by_role_and_label(Role::Button, name).click();
        self.harness.run_steps(3);
    }

    fn until_open(&mut self) {
        self.until("the project", |it| {
            it.state()
                .workbench()
                .is_some_and(|it| it.live.latest().is_ready && !it.live.is_stale())
        });
    }

    fn has(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    fn n_accounts(&self) -> usize {
        self.harness.state().workbench().map_or(0, |it| it.live.latest().table().len())
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(3);
    }
}

#[test]
fn from_the_welcome_screen_to_matching_accounts_of_a_table_of_ones_own() {
    let mut it = Newcomer::start();
    it.click("Start from customers");
    it.until_open();
    it.harness.get_by_role_and_label(Role::Link, "Collect").click();
    it.harness.run_steps(3);
    it.click("Choose file");
    it.until("the preview", |it| it.query_by_label("Import 4").is_some());
    it.click("Import 4");
    it.until("the accounts", |it| {
        it.state().workbench().is_some_and(|it| it.live.latest().table().len() == 4)
    });
    let workbench = it.harness.state().workbench().unwrap();
    let project = workbench.doc.project();
    assert_eq!(project.batches.len(), 1);
    assert!(project.attributes.iter().any(|(_, it)| it.name == "Industry"));
    assert_eq!(workbench.doc.can_undo().unwrap().key, "edit-import");

    // The import is one step.
    it.press(Modifiers::NONE, Key::Escape);
    it.press(Modifiers::COMMAND, Key::Z);
    it.until("undo", |it| {
        it.state().workbench().is_some_and(|it| it.live.latest().table().is_empty())
    });
    it.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    it.until("redo", |it| {
        it.state().workbench().is_some_and(|it| it.live.latest().table().len() == 4)
    });
    assert_eq!(it.n_accounts(), 4);
}

#[test]
fn the_window_speaks_the_language_of_the_command_line() {
    let mut it = Newcomer::start_in(Some(Language::Russian));
    it.harness.run_steps(3);
    assert!(it.has("Начать с клиентов"));
    it.harness.get_by_label("Язык: English").click();
    it.harness.run_steps(3);
    assert!(it.has("Start from customers"));
}

#[test]
fn rows_pasted_come_to_the_preview() {
    let mut it = Newcomer::start();
    it.click("Start top-down");
    it.until_open();
    it.harness.get_by_role_and_label(Role::Link, "Collect").click();
    it.harness.run_steps(3);
    it.harness.event(egui::Event::Paste("Company\tCity\nAcme\tParis\nBeta\tRome\n".to_owned()));
    it.until("the preview", |it| it.query_by_label("Import 2").is_some());
    assert!(it.has("Pasted rows"));
    it.click("Discard");
    assert!(!it.has("Pasted rows"));
}

#[test]
fn a_table_dropped_on_the_welcome_screen_starts_a_project() {
    let mut it = Newcomer::start();
    let path: PathBuf = it.folder.path().join("crm.csv");
    it.harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    it.until("the preview", |it| it.query_by_label("Import 4").is_some());
    let project = it.harness.state().workbench().unwrap().doc.project();
    assert_eq!(project.profiles.iter().next().unwrap().1.way, Way::FromCustomers);
}

#[test]
fn the_palette_finds_and_runs_a_command() {
    let mut it = Newcomer::start();
    it.press(Modifiers::COMMAND, Key::K);
    it.harness.event(egui::Event::Text("русс".to_owned()));
    it.harness.run_steps(3);
    it.press(Modifiers::NONE, Key::Enter);
    assert!(it.has("Недавние проекты"), "the words are Russian now");
}

#[test]
fn a_project_is_renamed_and_that_is_taken_back() {
    let mut it = Newcomer::start();
    it.click("Start from customers");
    it.until_open();
    it.press(Modifiers::COMMAND, Key::K);
    it.harness.event(egui::Event::Text("rename the project".to_owned()));
    it.harness.run_steps(3);
    it.press(Modifiers::NONE, Key::Enter);
    it.press(Modifiers::COMMAND, Key::A);
    it.harness.event(egui::Event::Text("Distributors".to_owned()));
    it.harness.run_steps(3);
    it.click("Rename");
    let name =
        |it: &Newcomer| it.harness.state().workbench().unwrap().doc.project().name().to_owned();
    assert_eq!(name(&it), "Distributors");
    it.click("Undo: Rename the project");
    assert_eq!(name(&it), "New project");
}

#[test]
fn what_the_disk_refuses_is_told_with_a_way_out() {
    let mut it = Newcomer::start();
    let path = it.folder.path().join("broken.icp");
    fs::write(&path, "this is not a database, whatever its name says").unwrap();
    it.harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    it.until("the message", |it| it.query_by_label("Close").is_some());
    assert!(it.has("Open a backup…"));
    it.click("Close");
    assert!(it.has("Start from customers"), "back on the welcome screen");
}
