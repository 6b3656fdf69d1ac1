//! The grammar of the command line. Knows no project.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::{
    exchange::MapFormat,
    i18n::Language,
    model::{AccountKind, TableKind},
    samples::Sample,
};

/// Work out which companies to sell to, and see at once which real accounts that picks out.
///
/// Without a command the window opens.
#[derive(Debug, Parser)]
#[command(name = "icp-workbench", version, disable_help_subcommand = true)]
pub(super) struct Cli {
    /// A project, or a table of companies, to open in the window
    #[arg(value_name = "FILE")]
    pub open: Option<PathBuf>,
    /// The language of text and window: en, zh-Hans, zh-Hant, ru [default: that of the system]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<Language>,
    /// Print JSON, for programs to read
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a project
    New(New),
    /// Import a table of companies
    Import(Import),
    /// Import answers to a form
    Survey(Survey),
    /// List, show or set profiles
    Profile(Profile),
    /// Match the accounts against a profile
    Match(Match),
    /// Find what sets the best customers apart
    Analyze(Analyze),
    /// Suggest a profile that ranks the best customers first
    Suggest(Suggest),
    /// Score the rows of any table with a profile
    Score(Score),
    /// Ask the team: write forms, take in ballots, see how far they agree
    Ballots(Ballots),
    /// List the journey maps, or export one
    Journey(Journey),
    /// Check a project: is the file sound, and what is left to do
    Check(Check),
}

#[derive(Debug, Args)]
pub(super) struct New {
    /// The project to make; nothing is overwritten
    #[arg(value_name = "FILE.icp")]
    pub file: PathBuf,
    /// What the project is called [default: as the file]
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Start with the accounts and profiles of a sample; its companies are invented
    #[arg(long, value_name = "NAME", value_parser = sample)]
    pub sample: Option<Sample>,
}

/// Which project a command is about.
#[derive(Debug, Args)]
pub(super) struct Project {
    /// The project
    #[arg(value_name = "FILE.icp", required_unless_present = "sample")]
    pub file: Option<PathBuf>,
    /// A sample in place of FILE.icp; it is made anew and thrown away
    #[arg(long, value_name = "NAME", value_parser = sample)]
    pub sample: Option<Sample>,
}

#[derive(Debug, Args)]
#[command(override_usage = "icp-workbench import [OPTIONS] FILE.icp TABLE
       icp-workbench import [OPTIONS] --sample NAME TABLE")]
pub(super) struct Import {
    /// The project, and the table: CSV, TSV and their kin in any encoding, XLSX, XLS, XLSB, ODS
    #[arg(value_names = ["FILE.icp", "TABLE"], required = true, num_args = 1..=2)]
    pub files: Vec<PathBuf>,
    /// A sample in place of FILE.icp; it is made anew and thrown away
    #[arg(long, value_name = "NAME", value_parser = sample)]
    pub sample: Option<Sample>,
    /// What the rows are: our accounts, companies outside, deals or usage by month [default: found by looking]
    #[arg(long, value_name = "KIND")]
    pub kind: Option<Rows>,
    /// The sheet, where the table is a workbook [default: the one that looks like a table]
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// What each column becomes, as `--dry-run --json` prints it [default: found by looking]
    #[arg(long, value_name = "MAPPING.json")]
    pub mapping: Option<PathBuf>,
    /// Print what each column would become, and import nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
#[command(override_usage = "icp-workbench survey [OPTIONS] FILE.icp TABLE
       icp-workbench survey [OPTIONS] --sample NAME TABLE")]
pub(super) struct Survey {
    /// The project, and the answers as Google Forms, Microsoft Forms and their kin export them
    #[arg(value_names = ["FILE.icp", "TABLE"], required = true, num_args = 1..=2)]
    pub files: Vec<PathBuf>,
    /// A sample in place of FILE.icp; it is made anew and thrown away
    #[arg(long, value_name = "NAME", value_parser = sample)]
    pub sample: Option<Sample>,
    /// Print what each question is understood as, and import nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Profile {
    #[command(flatten)]
    pub project: Project,
    #[command(subcommand)]
    pub command: ProfileCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum ProfileCommand {
    /// List the profiles
    List,
    /// Print the rule of a profile as JSON, as `set` reads it
    Show {
        /// The profile
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Print the statement of a profile: the profile in a sentence or two
    Statement {
        /// The profile
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Set the rule of a profile; one of a new name is added
    Set {
        /// The rule; the README describes it
        #[arg(value_name = "RULE.json")]
        rule: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(super) struct Match {
    #[command(flatten)]
    pub project: Project,
    /// The profile [default: the first]
    #[arg(long, value_name = "NAME")]
    pub profile: Option<String>,
    /// Which accounts [default: accounts; market where there are no others]
    #[arg(long, value_name = "KIND")]
    pub kind: Option<Kind>,
    /// How many accounts to list [default: 20 as text, all otherwise]
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    /// How to print them
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<Format>,
    /// Write to this file in place of the terminal
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// What is analyzed: a project, or a table with a column that tells what counts.
#[derive(Debug, Args)]
pub(super) struct Studied {
    /// The project
    #[arg(value_name = "FILE.icp", required_unless_present_any = ["sample", "table"])]
    pub file: Option<PathBuf>,
    /// A sample in place of FILE.icp; it is made anew and thrown away
    #[arg(long, value_name = "NAME", value_parser = sample, conflicts_with = "file")]
    pub sample: Option<Sample>,
    /// A table in place of FILE.icp, whose rows stand for customers
    #[arg(long, value_name = "TABLE", conflicts_with_all = ["file", "sample"], requires = "target")]
    pub table: Option<PathBuf>,
    /// The column of the table that tells which rows count as best
    #[arg(long, value_name = "COLUMN", requires = "table")]
    pub target: Option<String>,
    /// What that column says of them [default: 1, yes or true]
    #[arg(long, value_name = "VALUE", requires = "table")]
    pub positive: Option<String>,
    /// Columns of the table that are not looked at
    #[arg(long, value_name = "COLUMN", requires = "table", num_args = 1..)]
    pub ignore: Vec<String>,
    /// The column that tells which rows belong together, such as the deals of one company
    #[arg(long, value_name = "COLUMN", requires = "table")]
    pub group: Option<String>,
}

#[derive(Debug, Args)]
#[command(override_usage = "icp-workbench analyze [OPTIONS] FILE.icp
       icp-workbench analyze [OPTIONS] --table TABLE --target COLUMN")]
pub(super) struct Analyze {
    #[command(flatten)]
    pub studied: Studied,
}

#[derive(Debug, Args)]
#[command(override_usage = "icp-workbench suggest [OPTIONS] FILE.icp
       icp-workbench suggest [OPTIONS] --table TABLE --target COLUMN")]
pub(super) struct Suggest {
    #[command(flatten)]
    pub studied: Studied,
    /// The most criteria, 1 to 7 [default: as the project says, else 7]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=7))]
    pub max: Option<u8>,
    /// Make a profile of it, of this name
    #[arg(long, value_name = "NAME", conflicts_with_all = ["table", "sample"])]
    pub write: Option<String>,
    /// Another table whose rows are scored with what is suggested
    #[arg(long, value_name = "TABLE", requires = "out")]
    pub score: Option<PathBuf>,
    /// Where the scores go
    #[arg(long, value_name = "FILE", requires = "score")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Score {
    #[command(flatten)]
    pub project: Project,
    /// The profile [default: the first]
    #[arg(long, value_name = "NAME")]
    pub profile: Option<String>,
    /// The table whose rows are scored; its columns are found by their headers
    #[arg(long, value_name = "TABLE")]
    pub table: PathBuf,
    /// Columns that are written beside the scores [default: those that name the rows]
    #[arg(long, value_name = "COLUMN", num_args = 1..)]
    pub keep: Vec<String>,
    /// Write to this file in place of the terminal
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Ballots {
    #[command(flatten)]
    pub project: Project,
    #[command(subcommand)]
    pub command: BallotsCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum BallotsCommand {
    /// Write a form that a participant fills elsewhere
    Form {
        /// The round [default: the last]
        #[arg(long, value_name = "NAME")]
        round: Option<String>,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// How to write it [default: as the file ends]
        #[arg(long, value_name = "FORMAT")]
        format: Option<FormKind>,
        /// Whose form it is [default: one that anyone can fill]
        #[arg(long, value_name = "NAME")]
        participant: Option<String>,
    },
    /// Take in filled forms
    Import {
        /// The forms
        #[arg(value_name = "FORM", required = true)]
        forms: Vec<PathBuf>,
    },
    /// Print how far the team agrees
    Result {
        /// The round [default: the last]
        #[arg(long, value_name = "NAME")]
        round: Option<String>,
        /// Reveal the ballots that are in, for everyone
        #[arg(long)]
        reveal: bool,
    },
}

#[derive(Debug, Args)]
pub(super) struct Journey {
    #[command(flatten)]
    pub project: Project,
    #[command(subcommand)]
    pub command: JourneyCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum JourneyCommand {
    /// List the maps
    List,
    /// Write a map as a picture, a table or a diagram
    Export {
        /// The map, as `list` prints it; `PROFILE: MAP` where several share a name
        #[arg(value_name = "NAME")]
        name: String,
        /// The file to write, `-` for standard output
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// As what: svg, png, pdf, csv, mmd [default: as the file ends]
        #[arg(long, value_name = "FORMAT", value_parser = map_format)]
        format: Option<MapFormat>,
        /// Pixels a point, for png
        #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=4))]
        scale: u8,
    },
    /// Make maps of a table: a row a card, as `export` writes it, or stages across and lanes down
    Import {
        /// CSV, TSV or a workbook
        #[arg(value_name = "TABLE")]
        table: PathBuf,
        /// The profile the maps are of [default: the first]
        #[arg(long, value_name = "NAME")]
        profile: Option<String>,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FormKind {
    Xlsx,
    Csv,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub project: Project,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Kind {
    Accounts,
    Market,
}

impl From<Kind> for AccountKind {
    fn from(it: Kind) -> Self {
        match it {
            Kind::Accounts => Self::Accounts,
            Kind::Market => Self::Market,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Rows {
    Accounts,
    Market,
    Deals,
    Usage,
}

impl From<Rows> for TableKind {
    fn from(it: Rows) -> Self {
        match it {
            Rows::Accounts => Self::Accounts,
            Rows::Market => Self::Market,
            Rows::Deals => Self::Deals,
            Rows::Usage => Self::Usage,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
    Csv,
}

fn language(code: &str) -> Result<Language, String> {
    let known = Language::ALL.into_iter().find(|it| it.code().eq_ignore_ascii_case(code));
    known.ok_or_else(|| Language::ALL.map(Language::code).join(", "))
}

fn map_format(name: &str) -> Result<MapFormat, String> {
    MapFormat::of_ending(name).ok_or_else(|| MapFormat::ALL.map(MapFormat::ending).join(", "))
}

fn sample(name: &str) -> Result<Sample, String> {
    let known = Sample::ALL.into_iter().find(|it| it.slug() == name);
    known.ok_or_else(|| Sample::ALL.map(Sample::slug).join(", "))
}
