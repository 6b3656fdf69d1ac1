//! The window's program: owns the document, what is derived, what panels remember, and the preferences; shows a frame,
//! then acts on what was asked. The only place in the ui with effects.

use std::{
    path::PathBuf,
    sync::OnceLock,
    time::{Duration, Instant},
};

use egui::{Ui, ViewportCommand};

use super::{
    Command, Env, Place, Request,
    dialogs::{Answer, Dialog},
    files::{self, Ask, Picked, Picking},
    palette::CommandPalette,
    settings::Settings,
    shell,
    tasks::{Opening, Pending, Then},
    theme,
    toasts::Toasts,
    welcome,
    workbench::Workbench,
};
use crate::{
    i18n::{Language, Tr},
    live::Stopwatch,
    model::Timestamp,
};

/// What the program takes from the machine, so that tests can give something else.
pub struct Machine {
    pub now: fn() -> Timestamp,
    pub stopwatch: Stopwatch,
    pub utc_offset_secs: i32,
    pub locale: String,
    /// The language of this run, whatever the preferences say.
    pub language: Option<Language>,
    /// Where projects live until they are given another place.
    pub projects: PathBuf,
    pub ask: Ask,
    /// A project or a table named on the command line.
    pub open: Option<PathBuf>,
    /// Whether the last project is opened again.
    pub reopen: bool,
}

impl Machine {
    /// This machine.
    pub fn real(open: Option<PathBuf>) -> Self {
        let dirs = directories::ProjectDirs::from("", "", "icp-workbench");
        let projects = dirs.map_or_else(|| PathBuf::from("."), |it| it.data_dir().join("projects"));
        let zone = jiff::tz::TimeZone::system();
        let now = now();
        let at = jiff::Timestamp::from_millisecond(now.0).unwrap_or_default();
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|it| std::env::var(it).ok().filter(|it| !it.is_empty()));
        Self {
            now: self::now,
            stopwatch,
            utc_offset_secs: zone.to_offset(at).seconds(),
            locale: locale.unwrap_or_default(),
            language: None,
            projects,
            ask: files::system(),
            open,
            reopen: true,
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one clock of the window")]
fn now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Timestamp(since.map_or(0, |it| i64::try_from(it.as_millis()).unwrap_or(i64::MAX)))
}

/// The time since the program first asked.
fn stopwatch() -> Duration {
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}

pub struct App {
    pub(super) machine: Machine,
    pub(super) settings: Settings,
    /// The preferences as they were stored last.
    stored: Settings,
    pub(super) tr: Tr,
    pub(super) screen: Screen,
    pub(super) dialog: Option<Dialog>,
    pub(super) palette: CommandPalette,
    pub(super) toasts: Toasts,
    pub(super) picking: Option<Picking>,
    /// Work whose end is told by a toast: a copy saved, a list exported.
    pub(super) pending: Vec<Pending>,
    /// The window was asked to close and waits for the saver.
    is_closing: bool,
}

/// What the window shows.
pub(super) enum Screen {
    Welcome,
    Opening(Opening),
    Project(Box<Workbench>),
}

impl App {
    pub fn new(cc: &eframe::CreationContext<'_>, machine: Machine) -> Self {
        let mut settings = Settings::load(cc.storage, &machine.locale);
        if let Some(language) = machine.language {
            settings.speak(language);
        }
        theme::install(&cc.egui_ctx);
        let tr = Tr::new(settings.language);
        let mut app = Self {
            machine,
            stored: settings.clone(),
            settings,
            tr,
            screen: Screen::Welcome,
            dialog: None,
            palette: CommandPalette::default(),
            toasts: Toasts::default(),
            picking: None,
            pending: Vec::new(),
            is_closing: false,
        };
        app.apply_settings(&cc.egui_ctx);
        match app.machine.open.take() {
            Some(path) => app.open_any(&cc.egui_ctx, path),
            None if app.machine.reopen => {
                if let Some(path) = app.settings.last.clone().filter(|it| it.exists()) {
                    app.start_opening(Opening::open(&cc.egui_ctx, path, Then::Show));
                }
            }
            None => (),
        }
        app
    }

    /// The open project, for tests.
    pub fn workbench(&self) -> Option<&Workbench> {
        match &self.screen {
            Screen::Project(workbench) => Some(workbench),
            _ => None,
        }
    }

    pub(super) fn apply_settings(&mut self, ctx: &egui::Context) {
        if self.tr.language() != self.settings.language {
            self.tr = Tr::new(self.settings.language);
        }
        theme::install_fonts(ctx, self.settings.language.code());
        ctx.set_theme(self.settings.theme);
        ctx.set_zoom_factor(self.settings.scale);
    }

    pub(super) fn env(&self) -> Env {
        Env {
            now: (self.machine.now)(),
            utc_offset_secs: self.machine.utc_offset_secs,
            can_edit: self.workbench().is_some_and(|it| !it.doc.is_read_only()),
        }
    }

    /// Takes in what threads have finished.
    fn poll(&mut self, ctx: &egui::Context) {
        if let Some(picking) = &self.picking
            && let Some(picked) = picking.poll()
        {
            let purpose = picking.question.purpose;
            self.picking = None;
            match picked {
                Picked::Path(path) => self.picked(ctx, purpose, path),
                Picked::Paths(paths) => self.read_forms(ctx, paths),
                Picked::Cancelled => (),
                Picked::NoDialog => self.dialog = Some(Dialog::path(purpose)),
            }
        }
        if let Screen::Opening(opening) = &self.screen
            && let Some(res) = opening.poll()
        {
            self.opened(ctx, res);
        }
        let ended: Vec<_> = self.pending.iter().filter_map(Pending::poll).collect();
        self.pending.retain(|it| !it.has_ended());
        for message in ended {
            self.toasts.say(message, (self.machine.now)());
        }
        let now = (self.machine.now)();
        if let Screen::Project(workbench) = &mut self.screen {
            workbench.poll(now);
            for message in workbench.take_news() {
                self.toasts.say(message, now);
            }
        }
    }

    /// What was asked for since the last frame by other means than widgets: keys, dropped files, the window's cross.
    fn inputs(&mut self, ui: &mut Ui, requests: &mut Vec<Request>) {
        for command in Command::ALL {
            if let Some(shortcut) = command.shortcut()
                && self.can(*command)
                && !(command.is_of_text_field() && ui.text_edit_focused())
                && ui.input_mut(|it| it.consume_shortcut(&shortcut))
            {
                requests.push(Request::Command(*command));
            }
        }
        let dropped: Vec<PathBuf> =
            ui.input(|it| it.raw.dropped_files.iter().map(|it| it.path().to_owned()).collect());
        self.dropped(ui, dropped);
        if ui.input(|it| it.viewport().close_requested()) && !self.is_closing {
            self.is_closing = true;
            self.quit(ui);
        }
    }

    /// Forms where ballots are collected; otherwise a project or a table.
    fn dropped(&mut self, ctx: &egui::Context, paths: Vec<PathBuf>) {
        let is_project = |it: &PathBuf| it.extension().is_some_and(|it| it == "icp");
        let takes_forms = self.workbench().is_some_and(Workbench::takes_forms);
        if takes_forms && !paths.is_empty() && !paths.iter().any(is_project) {
            self.read_forms(ctx, paths);
        } else if let Some(path) = paths.into_iter().next() {
            self.open_any(ctx, path);
        }
    }

    /// Closes at once when everything is saved; otherwise says why not.
    fn quit(&mut self, ctx: &egui::Context) {
        let is_saved = match &self.screen {
            Screen::Project(workbench) => workbench.flush(),
            _ => true,
        };
        if !is_saved {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.toasts.say(crate::model::Message::new("shell-not-saved"), (self.machine.now)());
            self.is_closing = false;
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.poll(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let mut requests = Vec::new();
        if self.dialog.is_none() {
            self.inputs(ui, &mut requests);
        }
        match &mut self.screen {
            Screen::Welcome => welcome::ui(ui, &self.tr, &self.settings, &mut requests),
            Screen::Opening(opening) => opening.ui(ui, &self.tr, &mut requests),
            Screen::Project(_) => shell::ui(self, ui, &mut requests),
        }
        self.overlays(ui, &mut requests);
        let now = (self.machine.now)();
        for request in requests {
            self.handle(ui, request, now);
        }
        if let Screen::Project(workbench) = &self.screen {
            self.settings.keep_columns(&workbench.path, &workbench.panels.accounts.columns);
        }
        // At once, so that a kill does not lose which project was open.
        if self.settings != self.stored
            && let Some(storage) = frame.storage_mut()
        {
            self.settings.store(storage);
            storage.flush();
            self.stored = self.settings.clone();
        }
        if let Screen::Project(workbench) = &mut self.screen {
            workbench.doc.hold(ui.input(|it| it.pointer.any_down()));
            let offset = i64::from(self.machine.utc_offset_secs) * 1000;
            workbench.follow(Timestamp(now.0.saturating_add(offset)).day());
            if workbench.is_working() {
                ui.request_repaint_after(Duration::from_millis(100));
            }
        }
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        self.settings.store(storage);
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

impl App {
    /// Palette, dialog and toasts, over everything.
    fn overlays(&mut self, ui: &mut Ui, requests: &mut Vec<Request>) {
        let mut palette = std::mem::take(&mut self.palette);
        if let Some(command) = palette.ui(ui, &self.tr, |it| self.can(it)) {
            requests.push(Request::Command(command));
        }
        self.palette = palette;
        if let Some(mut dialog) = self.dialog.take() {
            let (answer, is_open) = dialog.ui(ui, &self.tr, self.machine.utc_offset_secs);
            if is_open {
                self.dialog = Some(dialog);
            }
            if let Some(answer) = answer {
                self.answered(ui, answer, requests);
            }
        }
        self.toasts.ui(ui, &self.tr, (self.machine.now)());
    }

    fn answered(&mut self, ctx: &egui::Context, answer: Answer, requests: &mut Vec<Request>) {
        match answer {
            Answer::Edit(edit) => requests.push(Request::Edit(*edit)),
            Answer::Path(purpose, path) => self.picked(ctx, purpose, path),
            Answer::OpenReadOnly(path) => {
                self.start_opening(Opening::open_read_only(ctx, path));
            }
            Answer::ShowBackups(path) => self.show_backups(&path),
            Answer::OpenCopyOf(path) => {
                let folder = self.machine.projects.clone();
                self.start_opening(Opening::open_backup(ctx, path, folder));
            }
        }
    }

    pub(super) fn go(&mut self, place: Place) {
        if let Screen::Project(workbench) = &mut self.screen {
            workbench.place = place;
        }
    }
}
