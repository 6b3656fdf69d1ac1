//! Commands: everything the program can be told to do from the menu, the palette or the keyboard, in one list.
//!
//! Says what a command is called and which keys it has; what it does is `app`.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::theme::icon;
use crate::{i18n::Language, model::Way};

/// A thing the program can be told to do. Listed in the order of the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Undo,
    Redo,
    GoOverview,
    GoCollect,
    GoAnalyze,
    GoDraft,
    GoAccounts,
    GoJourneys,
    GoToolkit,
    GoSettings,
    ImportFile,
    ImportSurvey,
    PasteRows,
    AddAccount,
    FindAccount,
    DeepDive,
    ExportList,
    AddCriterion,
    NewProfile(Way),
    RenameProfile,
    DuplicateProfile,
    DeleteProfile,
    NextProfile,
    PreviousProfile,
    ToggleDock,
    NewProject(Way),
    OpenProject,
    OpenSample(Sample),
    SaveCopy,
    OpenBackup,
    RenameProject,
    CloseProject,
    Palette,
    Language(Language),
    Theme(egui::ThemePreference),
    Larger,
    Smaller,
    UsualSize,
    Quit,
}

/// The sample projects.
pub(super) use crate::samples::Sample;

const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl Command {
    pub const ALL: &'static [Self] = &[
        Self::Undo,
        Self::Redo,
        Self::GoOverview,
        Self::GoCollect,
        Self::GoAnalyze,
        Self::GoDraft,
        Self::GoAccounts,
        Self::GoJourneys,
        Self::GoToolkit,
        Self::GoSettings,
        Self::ImportFile,
        Self::ImportSurvey,
        Self::PasteRows,
        Self::AddAccount,
        Self::FindAccount,
        Self::DeepDive,
        Self::ExportList,
        Self::AddCriterion,
        Self::NewProfile(Way::FromCustomers),
        Self::NewProfile(Way::TopDown),
        Self::RenameProfile,
        Self::DuplicateProfile,
        Self::DeleteProfile,
        Self::NextProfile,
        Self::PreviousProfile,
        Self::ToggleDock,
        Self::NewProject(Way::FromCustomers),
        Self::NewProject(Way::TopDown),
        Self::OpenProject,
        Self::OpenSample(Sample::DeviceDistributors),
        Self::OpenSample(Sample::GymSoftware),
        Self::SaveCopy,
        Self::OpenBackup,
        Self::RenameProject,
        Self::CloseProject,
        Self::Palette,
        Self::Language(Language::English),
        Self::Language(Language::SimplifiedChinese),
        Self::Language(Language::TraditionalChinese),
        Self::Language(Language::Russian),
        Self::Theme(egui::ThemePreference::Light),
        Self::Theme(egui::ThemePreference::Dark),
        Self::Theme(egui::ThemePreference::System),
        Self::Larger,
        Self::Smaller,
        Self::UsualSize,
        Self::Quit,
    ];

    /// The key of its name.
    pub fn text(self) -> &'static str {
        match self {
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::GoOverview => "command-go-overview",
            Self::GoCollect => "command-go-collect",
            Self::GoAnalyze => "command-go-analyze",
            Self::GoDraft => "command-go-draft",
            Self::GoAccounts => "command-go-accounts",
            Self::GoJourneys => "command-go-journeys",
            Self::GoToolkit => "command-go-toolkit",
            Self::GoSettings => "command-go-settings",
            Self::ImportFile => "command-import-file",
            Self::ImportSurvey => "command-import-survey",
            Self::PasteRows => "command-paste-rows",
            Self::AddAccount => "command-add-account",
            Self::FindAccount => "command-find-account",
            Self::DeepDive => "command-deep-dive",
            Self::ExportList => "command-export-list",
            Self::AddCriterion => "command-add-criterion",
            Self::NewProfile(Way::FromCustomers) => "command-new-profile-from-customers",
            Self::NewProfile(Way::TopDown) => "command-new-profile-top-down",
            Self::RenameProfile => "command-rename-profile",
            Self::DuplicateProfile => "command-duplicate-profile",
            Self::DeleteProfile => "command-delete-profile",
            Self::NextProfile => "command-next-profile",
            Self::PreviousProfile => "command-previous-profile",
            Self::ToggleDock => "command-toggle-dock",
            Self::NewProject(Way::FromCustomers) => "command-new-project-from-customers",
            Self::NewProject(Way::TopDown) => "command-new-project-top-down",
            Self::OpenProject => "command-open-project",
            Self::OpenSample(Sample::DeviceDistributors) => "command-open-device-distributors",
            Self::OpenSample(Sample::GymSoftware) => "command-open-gym-software",
            Self::SaveCopy => "command-save-copy",
            Self::OpenBackup => "command-open-backup",
            Self::RenameProject => "command-rename-project",
            Self::CloseProject => "command-close-project",
            Self::Palette => "command-palette",
            Self::Language(Language::English) => "command-english",
            Self::Language(Language::SimplifiedChinese) => "command-simplified-chinese",
            Self::Language(Language::TraditionalChinese) => "command-traditional-chinese",
            Self::Language(Language::Russian) => "command-russian",
            Self::Theme(egui::ThemePreference::Light) => "command-light",
            Self::Theme(egui::ThemePreference::Dark) => "command-dark",
            Self::Theme(egui::ThemePreference::System) => "command-system-theme",
            Self::Larger => "command-larger",
            Self::Smaller => "command-smaller",
            Self::UsualSize => "command-usual-size",
            Self::Quit => "command-quit",
        }
    }

    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        Some(match self {
            Self::Undo => key(CTRL, Key::Z),
            Self::Redo => key(CTRL_SHIFT, Key::Z),
            Self::GoOverview => key(CTRL, Key::Num1),
            Self::GoCollect => key(CTRL, Key::Num2),
            Self::GoAnalyze => key(CTRL, Key::Num3),
            Self::GoDraft => key(CTRL, Key::Num4),
            Self::GoAccounts => key(CTRL, Key::Num5),
            Self::GoJourneys => key(CTRL, Key::Num6),
            Self::GoToolkit => key(CTRL, Key::Num7),
            Self::GoSettings => key(CTRL, Key::Comma),
            Self::ImportFile => key(CTRL, Key::I),
            Self::PasteRows => key(CTRL_SHIFT, Key::V),
            Self::FindAccount => key(CTRL, Key::F),
            Self::ExportList => key(CTRL, Key::E),
            Self::AddCriterion => key(CTRL_SHIFT, Key::N),
            Self::NextProfile => key(CTRL, Key::PageDown),
            Self::PreviousProfile => key(CTRL, Key::PageUp),
            Self::ToggleDock => key(CTRL, Key::M),
            Self::NewProject(Way::FromCustomers) => key(CTRL, Key::N),
            Self::OpenProject => key(CTRL, Key::O),
            Self::SaveCopy => key(CTRL_SHIFT, Key::S),
            Self::CloseProject => key(CTRL, Key::W),
            Self::Palette => key(CTRL, Key::K),
            Self::Larger => key(CTRL, Key::Plus),
            Self::Smaller => key(CTRL, Key::Minus),
            Self::UsualSize => key(CTRL, Key::Num0),
            Self::Quit => key(CTRL, Key::Q),
            _ => return None,
        })
    }

    pub fn icon(self) -> &'static str {
        match self {
            Self::Undo => icon::ARROW_U_UP_LEFT,
            Self::Redo => icon::ARROW_U_UP_RIGHT,
            Self::GoOverview => icon::HOUSE,
            Self::GoCollect => icon::DATABASE,
            Self::GoAnalyze | Self::DeepDive => icon::CHART_SCATTER,
            Self::GoDraft | Self::RenameProfile | Self::RenameProject => icon::PENCIL,
            Self::GoAccounts => icon::BUILDINGS,
            Self::GoJourneys => icon::MAP_TRIFOLD,
            Self::GoToolkit => icon::TOOLBOX,
            Self::GoSettings => icon::GEAR,
            Self::ImportFile | Self::ImportSurvey => icon::UPLOAD_SIMPLE,
            Self::PasteRows => icon::CLIPBOARD_TEXT,
            Self::AddAccount | Self::AddCriterion | Self::NewProfile(_) | Self::NewProject(_) => {
                icon::PLUS
            }
            Self::FindAccount | Self::Palette => icon::MAGNIFYING_GLASS,
            Self::ExportList => icon::EXPORT,
            Self::DuplicateProfile | Self::SaveCopy => icon::COPY,
            Self::DeleteProfile => icon::TRASH,
            Self::NextProfile => icon::CARET_DOWN,
            Self::PreviousProfile => icon::CARET_UP,
            Self::ToggleDock => icon::LIST_CHECKS,
            Self::OpenProject => icon::FOLDER_OPEN,
            Self::OpenSample(_) => icon::LIGHTBULB,
            Self::OpenBackup => icon::CLOCK_COUNTER_CLOCKWISE,
            Self::CloseProject | Self::Quit => icon::X,
            Self::Language(_) => icon::TRANSLATE,
            Self::Theme(egui::ThemePreference::Light) => icon::SUN,
            Self::Theme(egui::ThemePreference::Dark) => icon::MOON,
            Self::Theme(egui::ThemePreference::System) => icon::MONITOR,
            Self::Larger | Self::Smaller | Self::UsualSize => icon::TEXT_AA,
        }
    }

    /// Whether it makes sense only while a project is open.
    pub fn needs_project(self) -> bool {
        !matches!(
            self,
            Self::NewProject(_)
                | Self::OpenProject
                | Self::OpenSample(_)
                | Self::GoSettings
                | Self::Palette
                | Self::Language(_)
                | Self::Theme(_)
                | Self::Larger
                | Self::Smaller
                | Self::UsualSize
                | Self::Quit
        )
    }

    /// Whether it is about the window alone, and shows nothing of a project.
    pub fn is_of_window(self) -> bool {
        matches!(self, Self::Theme(_) | Self::Larger | Self::Smaller | Self::UsualSize | Self::Quit)
    }

    /// Whether a field that is being typed in has a use of its own for the keys.
    pub fn is_of_text_field(self) -> bool {
        matches!(self, Self::Undo | Self::Redo)
    }

    /// Whether it changes the project, and so does not work on a file opened for reading only.
    pub fn changes_project(self) -> bool {
        matches!(
            self,
            Self::Undo
                | Self::Redo
                | Self::ImportFile
                | Self::ImportSurvey
                | Self::PasteRows
                | Self::AddAccount
                | Self::AddCriterion
                | Self::NewProfile(_)
                | Self::RenameProfile
                | Self::DuplicateProfile
                | Self::DeleteProfile
                | Self::RenameProject
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_shortcut_or_a_name() {
        for (i, a) in Command::ALL.iter().enumerate() {
            for b in &Command::ALL[i + 1..] {
                assert_ne!(a.text(), b.text());
                assert!(a.shortcut().is_none() || a.shortcut() != b.shortcut(), "{a:?} {b:?}");
            }
        }
    }
}
