//! Dialogs: one question at a time in front of the window. Each answers with requests; none acts by itself.

use std::path::{Path, PathBuf};

use egui::{Id, Key, Modal, Sides, TextEdit, Ui};

use super::{
    files::Purpose,
    theme,
    widgets::{self, ButtonKind},
};
use crate::{
    edit::{AccountEdit, Edit, ProfileEdit},
    i18n::Tr,
    model::{self, AccountKind, Message, Profile, Timestamp, Way},
};

/// A question that waits for its answer.
pub(super) enum Dialog {
    /// A name, and what is done with it.
    Name {
        what: Named,
        text: String,
        is_fresh: bool,
    },
    /// A path, where the system has no file dialog.
    Path {
        purpose: Purpose,
        text: String,
        is_fresh: bool,
    },
    DeleteProfile {
        id: model::Id<Profile>,
        name: String,
    },
    /// A project could not be opened: why, and the ways out.
    OpenFailed {
        path: PathBuf,
        message: Message,
        hint: Option<Message>,
        can_read: bool,
    },
    Backups {
        backups: Vec<(PathBuf, Timestamp)>,
    },
}

/// What a name is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Project,
    NewProfile(Way),
    Profile(model::Id<Profile>),
    Duplicate(model::Id<Profile>),
    Account(AccountKind),
}

/// What a dialog was answered with.
pub(super) enum Answer {
    Edit(Box<Edit>),
    Path(Purpose, PathBuf),
    OpenReadOnly(PathBuf),
    ShowBackups(PathBuf),
    OpenCopyOf(PathBuf),
}

impl Dialog {
    pub(super) fn name(what: Named, text: impl Into<String>) -> Self {
        Self::Name { what, text: text.into(), is_fresh: true }
    }

    pub(super) fn path(purpose: Purpose) -> Self {
        Self::Path { purpose, text: String::new(), is_fresh: true }
    }

    /// Shows the dialog; `None` in the second place closes it.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        tr: &Tr,
        utc_offset_secs: i32,
    ) -> (Option<Answer>, bool) {
        let mut answer = None;
        let mut is_done = false;
        let frame = egui::Frame::popup(ui.style()).inner_margin(20);
        let modal = Modal::new(Id::unique("dialog")).frame(frame).show(ui, |ui| {
            ui.set_width(400.0);
            (answer, is_done) = match self {
                Self::Name { what, text, is_fresh } => name_ui(ui, tr, *what, text, is_fresh),
                Self::Path { purpose, text, is_fresh } => path_ui(ui, tr, *purpose, text, is_fresh),
                Self::DeleteProfile { id, name } => delete_ui(ui, tr, *id, name),
                Self::OpenFailed { path, message, hint, can_read } => {
                    failed_ui(ui, tr, path, message, hint.as_ref(), *can_read)
                }
                Self::Backups { backups } => backups_ui(ui, tr, backups, utc_offset_secs),
            };
        });
        let is_open = !(is_done || answer.is_some() || modal.should_close());
        (answer, is_open)
    }
}

/// A field with a title, and two buttons; returns whether it was confirmed, and whether it was given up.
fn field_ui(
    ui: &mut Ui,
    tr: &Tr,
    [title, hint, confirm]: [&str; 3],
    text: &mut String,
    is_fresh: &mut bool,
) -> (bool, bool) {
    ui.label(theme::card_title(tr.text(title)));
    ui.add_space(theme::GRID * 2.0);
    let field = TextEdit::singleline(text).hint_text(tr.text(hint)).desired_width(f32::INFINITY);
    let response = ui.add(field);
    if std::mem::take(is_fresh) {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|it| it.key_pressed(Key::Enter));
    ui.add_space(theme::GRID * 3.0);
    let is_blank = text.trim().is_empty();
    let (cancelled, confirmed) = Sides::new().show(
        ui,
        |ui| widgets::button(ui, ButtonKind::Secondary, &tr.text("common-cancel")).clicked(),
        |ui| {
            ui.add_enabled_ui(!is_blank, |ui| {
                widgets::button(ui, ButtonKind::Primary, &tr.text(confirm)).clicked()
            })
            .inner
        },
    );
    ((confirmed || entered) && !is_blank, cancelled)
}

fn name_ui(
    ui: &mut Ui,
    tr: &Tr,
    what: Named,
    text: &mut String,
    is_fresh: &mut bool,
) -> (Option<Answer>, bool) {
    let (title, confirm) = match what {
        Named::Project => ("shell-rename-project", "common-rename"),
        Named::NewProfile(Way::FromCustomers) => ("shell-new-profile-from-customers", "common-add"),
        Named::NewProfile(Way::TopDown) => ("shell-new-profile-top-down", "common-add"),
        Named::Profile(_) => ("shell-rename-profile", "common-rename"),
        Named::Duplicate(_) => ("shell-duplicate-profile", "common-duplicate"),
        Named::Account(_) => ("shell-add-account", "common-add"),
    };
    let words = [title, "shell-name-hint", confirm];
    let (confirmed, cancelled) = field_ui(ui, tr, words, text, is_fresh);
    let name = text.trim().to_owned();
    let answer = confirmed.then(|| {
        Answer::Edit(Box::new(match what {
            Named::Project => Edit::RenameProject(name),
            Named::NewProfile(way) => Edit::Profile(ProfileEdit::Add { name, way }),
            Named::Profile(id) => Edit::Profile(ProfileEdit::Rename(id, name)),
            Named::Duplicate(id) => Edit::Profile(ProfileEdit::Duplicate(id, name)),
            Named::Account(kind) => Edit::Account(AccountEdit::Add { kind, name }),
        }))
    });
    (answer, cancelled)
}

fn path_ui(
    ui: &mut Ui,
    tr: &Tr,
    purpose: Purpose,
    text: &mut String,
    is_fresh: &mut bool,
) -> (Option<Answer>, bool) {
    let (title, confirm) = match purpose {
        Purpose::OpenProject => ("shell-path-open", "shell-open"),
        Purpose::ImportTable => ("shell-path-import", "shell-open"),
        Purpose::ImportSurvey => ("shell-path-survey", "shell-open"),
        Purpose::SaveCopy => ("shell-path-save-copy", "shell-save"),
        Purpose::ExportList => ("shell-path-export", "shell-save"),
        Purpose::ReadForms => ("team-path-read", "shell-open"),
        Purpose::WriteForm => ("team-path-write", "shell-save"),
        Purpose::WriteForms => ("team-path-write-all", "shell-save"),
        Purpose::ExportProblems => ("problems-export-to", "shell-save"),
        Purpose::SavePicture => ("shell-path-picture", "shell-save"),
        Purpose::ExportMap => ("journeys-export-to", "shell-save"),
        Purpose::ImportMap => ("journeys-import-from", "shell-open"),
        Purpose::MaterialFile => ("toolkit-path-which", "shell-choose"),
    };
    let words = [title, "shell-path-hint", confirm];
    let (confirmed, cancelled) = field_ui(ui, tr, words, text, is_fresh);
    // A path copied from a file manager often comes in quotes.
    let path = PathBuf::from(text.trim().trim_matches('"'));
    (confirmed.then_some(Answer::Path(purpose, path)), cancelled)
}

fn delete_ui(ui: &mut Ui, tr: &Tr, id: model::Id<Profile>, name: &str) -> (Option<Answer>, bool) {
    ui.label(theme::card_title(tr.format("shell-delete-profile", &[("name", name.into())])));
    ui.add_space(theme::GRID);
    ui.label(theme::muted(ui, tr.text("shell-delete-profile-hint")));
    ui.add_space(theme::GRID * 3.0);
    let (cancelled, confirmed) = Sides::new().show(
        ui,
        |ui| widgets::button(ui, ButtonKind::Secondary, &tr.text("common-cancel")).clicked(),
        |ui| widgets::button(ui, ButtonKind::Danger, &tr.text("common-delete")).clicked(),
    );
    let answer = confirmed.then(|| Answer::Edit(Box::new(Edit::Profile(ProfileEdit::Remove(id)))));
    (answer, cancelled)
}

fn failed_ui(
    ui: &mut Ui,
    tr: &Tr,
    path: &Path,
    message: &Message,
    hint: Option<&Message>,
    can_read: bool,
) -> (Option<Answer>, bool) {
    ui.label(theme::card_title(tr.say(message)));
    ui.add_space(theme::GRID);
    if let Some(hint) = hint {
        ui.label(theme::muted(ui, tr.say(hint)));
        ui.add_space(theme::GRID);
    }
    ui.label(theme::small(ui, path.display().to_string()));
    ui.add_space(theme::GRID * 3.0);
    let mut answer = None;
    let mut is_done = false;
    ui.horizontal_wrapped(|ui| {
        is_done = widgets::button(ui, ButtonKind::Secondary, &tr.text("common-close")).clicked();
        if can_read
            && widgets::button(ui, ButtonKind::Secondary, &tr.text("shell-open-read-only"))
                .clicked()
        {
            answer = Some(Answer::OpenReadOnly(path.to_owned()));
        }
        if widgets::button(ui, ButtonKind::Secondary, &tr.text("shell-open-backup")).clicked() {
            answer = Some(Answer::ShowBackups(path.to_owned()));
        }
    });
    (answer, is_done)
}

fn backups_ui(
    ui: &mut Ui,
    tr: &Tr,
    backups: &[(PathBuf, Timestamp)],
    utc_offset_secs: i32,
) -> (Option<Answer>, bool) {
    ui.label(theme::card_title(tr.text("shell-backups")));
    ui.add_space(theme::GRID);
    let key = if backups.is_empty() { "shell-no-backups" } else { "shell-backups-hint" };
    ui.label(theme::muted(ui, tr.text(key)));
    ui.add_space(theme::GRID * 2.0);
    let mut answer = None;
    egui::ScrollArea::vertical().max_height(280.0).min_scrolled_height(280.0).show(ui, |ui| {
        for (path, at) in backups {
            let local = Timestamp(at.0 + i64::from(utc_offset_secs) * 1000);
            let name = format!("{}  {}", tr.day(local.day()), Tr::clock(*at, utc_offset_secs));
            if widgets::button(ui, ButtonKind::Secondary, &name).clicked() {
                answer = Some(Answer::OpenCopyOf(path.clone()));
            }
        }
    });
    ui.add_space(theme::GRID * 3.0);
    let is_done = widgets::button(ui, ButtonKind::Secondary, &tr.text("common-close")).clicked();
    (answer, is_done)
}
