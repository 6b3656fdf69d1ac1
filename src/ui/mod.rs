//! The window: shows the project and asks for edits. Nothing here changes a project, a file or the network by itself.
//!
//! A panel is a struct (what it remembers) with a `ui` that reads [`Cx`] and pushes [`Request`]s; [`app::App`] acts
//! on them after the frame.

pub mod app;
mod command;
mod dialogs;
mod export;
pub mod files;
mod forms;
mod handle;
mod import_job;
mod maps;
mod names;
mod palette;
mod panels;
pub mod picture;
mod settings;
mod shell;
mod survey_job;
mod tasks;
pub mod theme;
mod toasts;
mod welcome;
pub mod widgets;
mod workbench;

use std::{collections::BTreeSet, path::PathBuf};

pub use command::Command;
pub use workbench::Workbench;

use import_job::ImportJob;
pub use maps::MapOrder;
use picture::Picture;
pub use survey_job::{SurveyJob, SurveyRequest};

use crate::{
    analysis::table_view::Filter,
    edit::Edit,
    exchange::{FormFormat, Imported, Overrides},
    i18n::Tr,
    live::{Derived, Findings},
    model::{
        AccountId, AccountKind, Criterion, Day, Id, Interview, Journey, Material, Message, Profile,
        Project, Round, TableKind, Timestamp,
    },
};

/// What a panel is given: all there is to read, and where to put what it asks for.
pub struct Cx<'a> {
    pub project: &'a Project,
    /// What follows from the project: matches, figures, lists.
    pub live: &'a Derived,
    /// What the second step finds out.
    pub findings: &'a Findings,
    pub tr: &'a Tr,
    /// The profile people work on.
    pub profile: Option<Id<Profile>>,
    /// The table that is being imported.
    pub import: Option<&'a ImportJob>,
    /// The survey answers that are being imported.
    pub survey: Option<&'a SurveyJob>,
    /// What the last import of this window brought.
    pub imported: Option<&'a Imported>,
    pub env: &'a Env,
    pub requests: Vec<Request>,
}

/// What panels know of the world around the project.
#[derive(Clone, Debug)]
pub struct Env {
    pub now: Timestamp,
    pub utc_offset_secs: i32,
    /// Whether the project can be changed.
    pub can_edit: bool,
}

/// What a panel asks for; carried out after the frame.
#[derive(Debug)]
pub enum Request {
    Edit(Edit),
    Command(Command),
    Go(Place),
    /// Shows this tab of the first step.
    Collect(CollectTab),
    /// Shows this tab of the second step.
    Analyze(AnalyzeTab),
    /// Shows this tab of the third step.
    Draft(DraftTab),
    /// Shows this account in the accounts table.
    ShowAccount(AccountId),
    /// Shows just those of our accounts of which all filters hold, and one of the relationships, as codes.
    FilterAccounts {
        relationships: BTreeSet<u8>,
        filters: Vec<Filter>,
    },
    /// Shows what this criterion rests on, in the draft of its profile.
    ShowEvidence(Id<Criterion>),
    /// Opens what this criterion asks, in the draft of its profile.
    ShowCriterion(Id<Criterion>),
    /// Shows the notes of this talk.
    ShowInterview(Id<Interview>),
    /// Looks closely at this account.
    DeepDive(AccountId),
    SelectProfile(Id<Profile>),
    SetKind(AccountKind),
    Import(ImportRequest),
    /// Asks where to, then writes what imports could not take as it stood.
    ExportProblems,
    Survey(SurveyRequest),
    Forms(FormsRequest),
    /// Stops what the second step is finding out.
    StopFindings,
    /// Starts what was stopped.
    FindAgain,
    Toast(Message),
    OpenRecent(PathBuf),
    CopyText(String),
    /// Asks where to, then writes the map.
    ExportMap(MapOrder),
    /// Puts its picture on the clipboard, with so many pixels a point.
    CopyMap(Id<Journey>, u8),
    /// Opens this piece of material in the toolkit.
    ShowMaterial(Id<Material>),
    /// Asks where the file of a piece of material lies.
    ChooseMaterial(Id<Material>),
    /// Asks which table is to become a map.
    ImportMap,
    /// Makes maps of the rows of a table.
    PastedMap(String),
    CopyPicture(Picture),
    /// Asks where to, then writes the picture.
    SavePicture(Picture),
}

/// What the import preview asks for.
#[derive(Debug)]
pub enum ImportRequest {
    /// Looks at the table anew, as a person decided.
    Look(Overrides),
    Kind(TableKind),
    Start,
    Cancel,
    Close,
    File(PathBuf),
    Pasted(String),
}

/// What is asked for about the forms of a round.
#[derive(Debug)]
pub enum FormsRequest {
    /// Asks which filled forms are to be read.
    Choose,
    /// Reads these; a folder stands for the forms in it.
    Read(Vec<PathBuf>),
    Write(FormsOrder),
}

/// Forms to be written.
#[derive(Clone, Copy, Debug)]
pub struct FormsOrder {
    pub round: Id<Round>,
    pub format: FormFormat,
    pub whose: Whose,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// One blank form for all.
    Anyone,
    /// One for each participant who has given no ballot yet.
    Each,
}

/// The tabs of the toolkit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ToolkitTab {
    #[default]
    Materials,
    Campaigns,
}

impl ToolkitTab {
    pub const ALL: [Self; 2] = [Self::Materials, Self::Campaigns];
}

impl Env {
    /// The day it is where the person sits.
    pub fn today(&self) -> Day {
        Timestamp(self.now.0.saturating_add(i64::from(self.utc_offset_secs) * 1000)).day()
    }
}

impl Cx<'_> {
    pub fn edit(&mut self, edit: Edit) {
        self.requests.push(Request::Edit(edit));
    }

    pub fn command(&mut self, command: Command) {
        self.requests.push(Request::Command(command));
    }
}

/// What the window shows of an open project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    #[default]
    Overview,
    Collect,
    Analyze,
    Draft,
    Accounts,
    Journeys,
    Toolkit,
    Settings,
}

/// The tabs of the first step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CollectTab {
    Purpose,
    #[default]
    Accounts,
    Sources,
    Interviews,
    TeamViews,
    Market,
}

impl CollectTab {
    pub const ALL: [Self; 6] = [
        Self::Purpose,
        Self::Accounts,
        Self::Sources,
        Self::Interviews,
        Self::TeamViews,
        Self::Market,
    ];
}

/// The tabs of the second step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AnalyzeTab {
    #[default]
    Traits,
    Suggestion,
    Segments,
    TwoFactors,
    Pains,
    Swot,
    DeepDive,
}

impl AnalyzeTab {
    pub const ALL: [Self; 7] = [
        Self::Traits,
        Self::Suggestion,
        Self::Segments,
        Self::TwoFactors,
        Self::Pains,
        Self::Swot,
        Self::DeepDive,
    ];
}

/// The tabs of the third step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DraftTab {
    #[default]
    Criteria,
    Statement,
    Profile,
    People,
    Progress,
    Checks,
    Compare,
}

impl DraftTab {
    pub const ALL: [Self; 7] = [
        Self::Criteria,
        Self::Statement,
        Self::Profile,
        Self::People,
        Self::Progress,
        Self::Checks,
        Self::Compare,
    ];
}
