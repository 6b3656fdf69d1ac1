//! What the window does with what was asked for: every [`Request`] and [`Command`] in one place.

use std::path::{Path, PathBuf};

use egui::{Context, Ui, ViewportCommand};

use super::{
    CollectTab, Command, FormsRequest, ImportRequest, Place, Request, SurveyJob, SurveyRequest,
    Whose,
    app::{App, Screen},
    dialogs::{Dialog, Named},
    files::{Picking, Purpose, Question},
    import_job::ImportJob,
    panels::draft::DraftPanel,
    tasks::{Failed, Opening, Pending, Then, endings},
    workbench::Workbench,
};
use crate::{
    edit::{Edit, List as _, ListEdit},
    exchange::Source,
    model::{AccountKind, Criterion, Id, Material, Message, Profile, Timestamp},
    store::{self, Opened},
};

impl App {
    pub(super) fn handle(&mut self, ui: &Ui, request: Request, now: Timestamp) {
        match request {
            Request::Edit(edit) => self.edit(&edit, now),
            Request::Command(command) => self.run(ui, command, now),
            Request::Go(place) => self.go(place),
            Request::Collect(tab) => self.in_project(|workbench| {
                workbench.place = Place::Collect;
                workbench.panels.collect.tab = tab;
            }),
            Request::Analyze(tab) => self.in_project(|workbench| {
                workbench.place = Place::Analyze;
                workbench.panels.analyze.tab = tab;
            }),
            Request::Draft(tab) => self.in_project(|workbench| {
                workbench.place = Place::Draft;
                workbench.panels.draft.tab = tab;
            }),
            Request::ShowInterview(id) => self.in_project(|workbench| {
                workbench.place = Place::Collect;
                workbench.panels.collect.show_interview(id);
            }),
            Request::ShowMaterial(id) => self.in_project(|workbench| {
                workbench.place = Place::Toolkit;
                workbench.panels.toolkit.show(id);
            }),
            Request::DeepDive(id) => self.in_project(|workbench| {
                workbench.place = Place::Analyze;
                workbench.panels.analyze.dive(id);
            }),
            Request::StopFindings => self.in_project(|workbench| {
                workbench.findings.stop();
            }),
            Request::FindAgain => self.in_project(|workbench| {
                workbench.findings.again();
            }),
            Request::Toast(message) => self.toasts.say(message, now),
            Request::CopyText(text) => ui.copy_text(text),
            Request::CopyPicture(it) => {
                ui.copy_image(std::sync::Arc::unwrap_or_clone(it.image));
                self.toasts.say(Message::new("shell-picture-copied"), now);
            }
            Request::ExportMap(_)
            | Request::CopyMap(..)
            | Request::ChooseMaterial(_)
            | Request::ImportMap
            | Request::PastedMap(_) => self.map(ui, request),
            Request::SavePicture(it) => {
                let Screen::Project(workbench) = &mut self.screen else { return };
                let name = format!("{}.png", it.name);
                workbench.picture = Some(it);
                self.pick(ui, Purpose::SavePicture, &name);
            }
            Request::OpenRecent(path) => self.start_opening(Opening::open(ui, path, Then::Show)),
            Request::Import(request) => self.import(ui, request, now),
            Request::ExportProblems => {
                let name = self.tr.text("problems-file").into_owned();
                self.pick(ui, Purpose::ExportProblems, &name);
            }
            Request::Survey(request) => self.survey(request, now),
            Request::Forms(request) => self.forms(ui, request),
            Request::ShowAccount(account) => self.in_project(|workbench| {
                workbench.panels.accounts.show(account);
                workbench.place = Place::Accounts;
            }),
            Request::ShowEvidence(id) => self.show_draft(id, DraftPanel::show_evidence),
            Request::ShowCriterion(id) => self.show_draft(id, DraftPanel::show_criterion),
            Request::FilterAccounts { relationships, filters } => self.in_project(|workbench| {
                workbench.set_kind(AccountKind::Accounts);
                workbench.panels.accounts.filter(relationships, filters);
                workbench.place = Place::Accounts;
            }),
            Request::SelectProfile(id) => self.in_project(|workbench| {
                workbench.profile = Some(id);
            }),
            Request::SetKind(kind) => self.in_project(|workbench| {
                workbench.set_kind(kind);
            }),
        }
    }

    /// Does this where a project is open.
    fn in_project(&mut self, act: impl FnOnce(&mut Workbench)) {
        if let Screen::Project(workbench) = &mut self.screen {
            act(workbench);
        }
    }

    /// Goes to the draft of the profile that has the criterion, and shows something of it there.
    fn show_draft(&mut self, id: Id<Criterion>, show: fn(&mut DraftPanel, Id<Criterion>)) {
        let Screen::Project(workbench) = &mut self.screen else { return };
        let mut profiles = workbench.doc.project().profiles.iter();
        let owner = profiles.find(|(_, it)| it.criteria.contains(&id));
        workbench.profile = owner.map(|(id, _)| id).or(workbench.profile);
        workbench.place = Place::Draft;
        show(&mut workbench.panels.draft, id);
    }

    fn edit(&mut self, edit: &Edit, now: Timestamp) {
        let Screen::Project(workbench) = &mut self.screen else { return };
        let n_profiles = workbench.doc.project().profiles.len();
        if let Err(refused) = workbench.doc.apply(edit, now) {
            self.toasts.say(refused.message(), now);
        }
        // A new profile is the one to work on.
        let profiles = &workbench.doc.project().profiles;
        if n_profiles < profiles.len() {
            workbench.profile = profiles.iter().last().map(|(id, _)| id);
        }
    }

    /// Whether the command can be carried out now.
    pub(super) fn can(&self, command: Command) -> bool {
        let Some(workbench) = self.workbench() else { return !command.needs_project() };
        if workbench.is_private() {
            // Whoever holds the laptop is alone with a ballot.
            return command.is_of_window();
        }
        let doc = &workbench.doc;
        if command.changes_project() && doc.is_read_only() {
            return false;
        }
        match command {
            Command::Undo => doc.can_undo().is_some(),
            Command::Redo => doc.can_redo().is_some(),
            Command::NextProfile | Command::PreviousProfile => 1 < doc.project().profiles.len(),
            Command::RenameProfile
            | Command::DuplicateProfile
            | Command::DeleteProfile
            | Command::AddCriterion => workbench.profile.is_some(),
            Command::ExportList => workbench.profile.is_some() && workbench.live.latest().is_ready,
            _ => true,
        }
    }

    fn run(&mut self, ui: &Ui, command: Command, now: Timestamp) {
        if !self.can(command) {
            return;
        }
        match command {
            Command::Palette => self.palette.open(),
            Command::OpenProject => self.pick(ui, Purpose::OpenProject, ""),
            Command::NewProject(way) => {
                self.start_opening(self.new_project(ui, way, Then::Show, now));
            }
            Command::OpenSample(sample) => {
                let folder = self.machine.projects.clone();
                let language = self.settings.language;
                self.start_opening(Opening::sample(ui, folder, sample, language, now));
            }
            Command::Language(language) => {
                self.settings.choose(language);
                self.apply_settings(ui);
            }
            Command::Theme(theme) => {
                self.settings.theme = theme;
                self.apply_settings(ui);
            }
            Command::Larger => self.scale(ui, self.settings.scale + 0.1),
            Command::Smaller => self.scale(ui, self.settings.scale - 0.1),
            Command::UsualSize => self.scale(ui, 1.0),
            Command::ToggleDock => self.settings.dock_open = !self.settings.dock_open,
            Command::Quit => ui.send_viewport_cmd(ViewportCommand::Close),
            _ => self.run_on_project(ui, command, now),
        }
    }

    fn run_on_project(&mut self, ui: &Ui, command: Command, now: Timestamp) {
        let Screen::Project(workbench) = &mut self.screen else { return };
        match command {
            Command::Undo => workbench.doc.undo(now),
            Command::Redo => workbench.doc.redo(now),
            Command::GoOverview => workbench.place = Place::Overview,
            Command::GoCollect => workbench.place = Place::Collect,
            Command::GoAnalyze => workbench.place = Place::Analyze,
            Command::GoDraft => workbench.place = Place::Draft,
            Command::GoAccounts => workbench.place = Place::Accounts,
            Command::GoJourneys => workbench.place = Place::Journeys,
            Command::GoToolkit => workbench.place = Place::Toolkit,
            Command::GoSettings => workbench.place = Place::Settings,
            Command::FindAccount => {
                workbench.place = Place::Accounts;
                workbench.panels.accounts.find();
            }
            Command::DeepDive => {
                let chosen = workbench.panels.accounts.chosen();
                match chosen.filter(|_| workbench.place == Place::Accounts) {
                    Some(id) => workbench.panels.analyze.dive(id),
                    None => workbench.panels.analyze.tab = crate::ui::AnalyzeTab::DeepDive,
                }
                workbench.place = Place::Analyze;
            }
            Command::AddCriterion => {
                workbench.place = Place::Draft;
                workbench.panels.draft.open_picker();
            }
            Command::NextProfile => step_profile(workbench, 1),
            Command::PreviousProfile => {
                let last = workbench.doc.project().profiles.len().saturating_sub(1);
                step_profile(workbench, last);
            }
            Command::PasteRows => {
                workbench.place = Place::Collect;
                ui.send_viewport_cmd(ViewportCommand::RequestPaste);
                workbench.panels.collect.expect_paste();
            }
            Command::ImportFile => {
                workbench.place = Place::Collect;
                self.pick(ui, Purpose::ImportTable, "");
            }
            Command::ImportSurvey => {
                workbench.place = Place::Collect;
                workbench.panels.collect.tab = CollectTab::Interviews;
                self.pick(ui, Purpose::ImportSurvey, "");
            }
            Command::SaveCopy => {
                let name = format!("{}.icp", workbench.doc.project().name());
                self.pick(ui, Purpose::SaveCopy, &name);
            }
            Command::ExportList => {
                let name = format!("{}.csv", workbench.doc.project().name());
                self.pick(ui, Purpose::ExportList, &name);
            }
            Command::OpenBackup => {
                let path = workbench.path.clone();
                self.show_backups(&path);
            }
            Command::CloseProject => drop(self.close_project(now)),
            _ => self.ask_name(command),
        }
    }

    /// Commands that first ask for a name or a yes.
    fn ask_name(&mut self, command: Command) {
        let Screen::Project(workbench) = &mut self.screen else { return };
        let project = workbench.doc.project();
        let profile = workbench.profile.and_then(|id| Some((id, project.profiles.get(id)?)));
        let dialog = match (command, profile) {
            (Command::RenameProject, _) => Dialog::name(Named::Project, project.name()),
            (Command::NewProfile(way), _) => Dialog::name(Named::NewProfile(way), ""),
            (Command::AddAccount, _) => Dialog::name(Named::Account(workbench.kind()), ""),
            (Command::RenameProfile, Some((id, it))) => Dialog::name(Named::Profile(id), &it.name),
            (Command::DuplicateProfile, Some((id, it))) => {
                let name = self.tr.format("shell-copy-of", &[("name", it.name.as_str().into())]);
                Dialog::name(Named::Duplicate(id), name)
            }
            (Command::DeleteProfile, Some((id, it))) => {
                Dialog::DeleteProfile { id, name: it.name.clone() }
            }
            _ => return,
        };
        self.dialog = Some(dialog);
    }

    fn scale(&mut self, ctx: &Context, scale: f32) {
        self.settings.set_scale(scale);
        self.apply_settings(ctx);
    }

    /// A map goes out of the window or comes into it.
    fn map(&mut self, ui: &Ui, request: Request) {
        let today = self.env().today();
        let Screen::Project(workbench) = &mut self.screen else { return };
        match request {
            Request::ExportMap(order) => {
                let project = workbench.doc.project();
                let Some(journey) = project.journeys.get(order.journey) else { return };
                let name = super::maps::file_name(project, journey, order.format, &self.tr);
                workbench.map = Some(order);
                self.pick(ui, Purpose::ExportMap, &name);
            }
            Request::CopyMap(id, scale) => {
                let project = workbench.doc.project();
                let of = (id, scale);
                self.pending.push(super::maps::copy(ui, project, of, (today, &self.tr)));
            }
            Request::ChooseMaterial(id) => {
                workbench.material = Some(id);
                self.pick(ui, Purpose::MaterialFile, "");
            }
            Request::ImportMap => self.pick(ui, Purpose::ImportMap, ""),
            Request::PastedMap(text) => {
                let source = Source::Pasted(text.into());
                workbench.maps = super::maps::Reading::start(ui, workbench, source);
            }
            _ => (),
        }
    }

    /// Asks the machine for a file.
    fn pick(&mut self, ctx: &Context, purpose: Purpose, name: &str) {
        if self.picking.is_some() {
            return;
        }
        let (title, kind) = match purpose {
            Purpose::OpenProject => ("shell-path-open", "shell-kind-any"),
            Purpose::ImportTable => ("shell-path-import", "shell-kind-table"),
            Purpose::ImportSurvey => ("shell-path-survey", "shell-kind-table"),
            Purpose::SaveCopy => ("shell-path-save-copy", "shell-kind-project"),
            Purpose::ExportList => ("shell-path-export", "shell-kind-table"),
            Purpose::ReadForms => ("team-path-read", "team-kind-form"),
            Purpose::WriteForm => ("team-path-write", "team-kind-form"),
            Purpose::WriteForms => ("team-path-write-all", "team-kind-form"),
            Purpose::ExportProblems => ("problems-export-to", "shell-kind-table"),
            Purpose::SavePicture => ("shell-path-picture", "shell-kind-picture"),
            Purpose::ExportMap => ("journeys-export-to", "journeys-kind-map"),
            Purpose::ImportMap => ("journeys-import-from", "shell-kind-table"),
            Purpose::MaterialFile => ("toolkit-path-which", "shell-kind-any"),
        };
        let question = Question {
            purpose,
            title: self.tr.text(title).into_owned(),
            filter: (self.tr.text(kind).into_owned(), endings(purpose)),
            name: name.to_owned(),
        };
        let ctx = ctx.clone();
        let wake = move || ctx.request_repaint();
        self.picking = Some(Picking::start(&self.machine.ask, question, wake));
    }

    /// A file was chosen.
    pub(super) fn picked(&mut self, ctx: &Context, purpose: Purpose, path: PathBuf) {
        let day = self.env().today();
        match (purpose, &mut self.screen) {
            (Purpose::OpenProject | Purpose::ImportTable, _) => self.open_any(ctx, path),
            (Purpose::ImportSurvey, Screen::Project(workbench)) => {
                workbench.survey = Some(SurveyJob::new(ctx, path, workbench.doc.project()));
            }
            (Purpose::SaveCopy, Screen::Project(workbench)) => {
                let (reader, moment) = (workbench.reader.clone(), workbench.doc.moment().clone());
                let path = with_ending(path, "icp");
                self.pending.push(Pending::save_copy(ctx, reader, moment, path));
            }
            (Purpose::ExportList, Screen::Project(workbench)) => {
                let path = with_ending(path, "csv");
                let export = super::export::list(ctx, workbench, path);
                self.pending.extend(export);
            }
            (Purpose::ReadForms, _) => self.read_forms(ctx, vec![path]),
            (Purpose::WriteForm | Purpose::WriteForms, Screen::Project(workbench)) => {
                let language = self.settings.language;
                let written = super::forms::write(ctx, workbench, path, language, day);
                self.pending.extend(written);
            }
            (Purpose::ExportProblems, Screen::Project(workbench)) => {
                let path = with_ending(path, "csv");
                self.pending.push(super::export::problems(ctx, workbench, &self.tr, path));
            }
            (Purpose::ExportMap, Screen::Project(workbench)) => {
                let order = workbench.map.take();
                let project = workbench.doc.project();
                let written =
                    order.map(|it| super::maps::export(ctx, project, it, &path, (day, &self.tr)));
                self.pending.extend(written);
            }
            (Purpose::ImportMap, Screen::Project(workbench)) => {
                let source = Source::Path(path);
                workbench.maps = super::maps::Reading::start(ctx, workbench, source);
            }
            (Purpose::MaterialFile, Screen::Project(workbench)) => {
                let asked = workbench.material.take();
                let Some(id) = asked else { return };
                let Some(it) = workbench.doc.project().materials.get(id).cloned() else { return };
                let it = Material { path: path.display().to_string(), ..it };
                let now = (self.machine.now)();
                self.edit(&Material::edit(ListEdit::Set(id, it)), now);
            }
            (Purpose::SavePicture, Screen::Project(workbench)) => {
                let picture = workbench.picture.take();
                self.pending.extend(picture.map(|it| it.save(ctx, with_ending(path, "png"))));
            }
            _ => (),
        }
    }

    fn forms(&mut self, ctx: &Context, request: FormsRequest) {
        match request {
            FormsRequest::Choose => self.pick(ctx, Purpose::ReadForms, ""),
            FormsRequest::Read(paths) => self.read_forms(ctx, paths),
            FormsRequest::Write(order) => {
                let Screen::Project(workbench) = &mut self.screen else { return };
                let project = workbench.doc.project();
                let round = project.rounds.get(order.round).map_or("", |it| &it.name);
                let name = format!("{round}.{}", order.format.ending());
                let purpose = match order.whose {
                    Whose::Anyone => Purpose::WriteForm,
                    Whose::Each => Purpose::WriteForms,
                };
                workbench.forms_order = Some(order);
                self.pick(ctx, purpose, &name);
            }
        }
    }

    pub(super) fn read_forms(&mut self, ctx: &Context, paths: Vec<PathBuf>) {
        if let Screen::Project(workbench) = &mut self.screen
            && workbench.forms.is_none()
            && !workbench.doc.is_read_only()
        {
            workbench.forms = Some(super::forms::read(ctx, paths, workbench.doc.project().clone()));
        }
    }

    /// Opens a project, or a table: into the open project, or into a new one.
    pub(super) fn open_any(&mut self, ctx: &Context, path: PathBuf) {
        let is_project = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("icp"));
        if is_project {
            self.start_opening(Opening::open(ctx, path, Then::Show));
            return;
        }
        self.open_table(ctx, Source::Path(path));
    }

    fn open_table(&mut self, ctx: &Context, source: Source) {
        match &mut self.screen {
            Screen::Project(workbench) => {
                workbench.place = Place::Collect;
                if workbench.doc.is_read_only() {
                    let now = (self.machine.now)();
                    self.toasts.say(Message::new("edit-refused-read-only"), now);
                } else if !workbench.import.as_ref().is_some_and(ImportJob::is_writing) {
                    let kind = workbench.import_kind();
                    workbench.import = Some(ImportJob::new(ctx, source, kind, &workbench.doc));
                }
            }
            _ => {
                let way = crate::model::Way::FromCustomers;
                let now = (self.machine.now)();
                self.start_opening(self.new_project(ctx, way, Then::Import(source), now));
            }
        }
    }

    fn new_project(
        &self,
        ctx: &Context,
        way: crate::model::Way,
        then: Then,
        now: Timestamp,
    ) -> Opening {
        let names = ["shell-new-project-name", "shell-first-profile-name"];
        let names = names.map(|key| self.tr.text(key).into_owned());
        Opening::new_project(ctx, self.machine.projects.clone(), names, way, now, then)
    }

    pub(super) fn start_opening(&mut self, opening: Opening) {
        let now = (self.machine.now)();
        // What is open stays open when it could not be saved.
        if self.close_project(now) {
            self.screen = Screen::Opening(opening);
        }
    }

    /// A project was opened, or could not be.
    pub(super) fn opened(&mut self, ctx: &Context, res: Result<(Opened, PathBuf), Failed>) {
        let Screen::Opening(opening) = std::mem::replace(&mut self.screen, Screen::Welcome) else {
            return;
        };
        match res {
            Ok((opened, path)) => {
                self.settings.opened(&path);
                let ctx_of_live = ctx.clone();
                let wake = move || ctx_of_live.request_repaint();
                let stopwatch = self.machine.stopwatch;
                let columns = self.settings.columns(&path);
                let mut workbench = Workbench::new(opened, path, stopwatch, wake);
                workbench.panels.accounts.set_columns(columns);
                self.screen = Screen::Project(Box::new(workbench));
                if let Then::Import(source) = opening.then {
                    self.open_table(ctx, source);
                }
            }
            Err(Failed { message, hint, can_read }) => {
                self.settings.last = None;
                let path = opening.path;
                self.dialog = Some(Dialog::OpenFailed { path, message, hint, can_read });
            }
        }
    }

    /// Closes the open project; false when it could not be saved and so stays.
    fn close_project(&mut self, now: Timestamp) -> bool {
        if let Screen::Project(workbench) = &self.screen
            && !workbench.flush()
        {
            self.toasts.say(Message::new("shell-not-saved"), now);
            return false;
        }
        self.settings.last = None;
        self.screen = Screen::Welcome;
        true
    }

    pub(super) fn show_backups(&mut self, path: &Path) {
        let backups = store::backups(path).into_iter().map(|it| (it.path, it.at)).collect();
        self.dialog = Some(Dialog::Backups { backups });
    }

    fn import(&mut self, ctx: &Context, request: ImportRequest, now: Timestamp) {
        match request {
            ImportRequest::File(path) => return self.open_table(ctx, Source::Path(path)),
            ImportRequest::Pasted(text) => {
                return self.open_table(ctx, Source::Pasted(text.into()));
            }
            _ => (),
        }
        let Screen::Project(workbench) = &mut self.screen else { return };
        if let ImportRequest::Close = request {
            workbench.import = None;
            return;
        }
        let derived = workbench.live.latest();
        let Some(import) = &mut workbench.import else { return };
        let name = import.name(&self.tr.text("collect-pasted"));
        import.handle(
            ctx,
            request,
            &workbench.doc,
            derived,
            &workbench.reader,
            (name, &self.tr, now),
        );
    }
}

impl App {
    fn survey(&mut self, request: SurveyRequest, now: Timestamp) {
        let Screen::Project(workbench) = &mut self.screen else { return };
        match request {
            SurveyRequest::Change(preview) => workbench.survey = Some(SurveyJob::Shown(preview)),
            SurveyRequest::Close => workbench.survey = None,
            SurveyRequest::Keep => {
                let project = workbench.doc.project();
                let edit = workbench.survey.as_ref().and_then(|it| it.keep(project, now));
                if let Some(edit) = edit {
                    workbench.survey = None;
                    self.edit(&edit, now);
                }
            }
        }
    }
}

/// Goes `by` profiles on, round and round.
fn step_profile(workbench: &mut Workbench, by: usize) {
    let ids: Vec<Id<Profile>> = workbench.doc.project().profiles.iter().map(|it| it.0).collect();
    let now = ids.iter().position(|it| Some(*it) == workbench.profile).unwrap_or(0);
    workbench.profile = ids.get((now + by) % ids.len().max(1)).copied();
}

fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension(ending) }
}
