//! A filled form, read: whose it is, which round it is about, and what was answered. What cannot be taken as it stands is
//! told by row, and the rest comes in.

use std::collections::BTreeMap;

use super::{Label, Labels, VERSION, code, read_mark};
use crate::{
    exchange::{
        Error, Source,
        cell::is_blank,
        problem::cut_short,
        whole::{Limits, known_rows},
    },
    jobs::Progress,
    model::{Answer, Attribute, Id, Importance, Message, Project, Round, fold},
};

/// No form is larger.
const LIMITS: Limits = Limits { bytes: 4 << 20, rows: 2_000, columns: 64 };

/// What a form says.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadForm {
    pub round: Id<Round>,
    pub name: String,
    pub function: String,
    /// Only what was answered.
    pub answers: BTreeMap<Id<Attribute>, Answer>,
    pub problems: Vec<FormProblem>,
}

/// A row that was not taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormProblem {
    /// As a spreadsheet counts.
    pub row: u64,
    pub kind: FormProblemKind,
    pub cell: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormProblemKind {
    /// No attribute of the round: the row is left out.
    UnknownAttribute,
    /// Not a whole number from 0 to 5: the importance is left open.
    NotAnImportance,
    /// The attribute was answered in an earlier row: this row is left out.
    AskedTwice,
    /// The code is that of another attribute: the name counts, as a person saw it.
    OtherCode,
    /// No header is known: the columns are taken as they were written.
    EditedHeaders,
}

impl FormProblem {
    pub fn message(&self) -> Message {
        let key = match self.kind {
            FormProblemKind::UnknownAttribute => "team-problem-unknown-attribute",
            FormProblemKind::NotAnImportance => "team-problem-not-an-importance",
            FormProblemKind::AskedTwice => "team-problem-asked-twice",
            FormProblemKind::OtherCode => "team-problem-other-code",
            FormProblemKind::EditedHeaders => "team-problem-edited-headers",
        };
        Message::new(key).text("row", self.row.to_string()).text("cell", &self.cell)
    }
}

/// Why nothing of a form comes in.
#[derive(Debug, thiserror::Error)]
pub enum FormError {
    #[error(transparent)]
    File(#[from] Error),
    #[error("not a form")]
    NotAForm,
    #[error("a form of version {0}")]
    Newer(u32),
    #[error("a form of another round or project: {0}")]
    OtherRound(String),
    #[error("row {0}: no name")]
    NoName(u64),
    #[error("nothing is filled in")]
    Blank,
}

impl FormError {
    pub fn message(&self) -> Message {
        match self {
            Self::File(err) => err.message(),
            Self::NotAForm => Message::new("team-problem-not-a-form"),
            Self::Newer(version) => {
                Message::new("team-problem-newer").text("version", version.to_string())
            }
            Self::OtherRound(key) => Message::new("team-problem-other-round").text("key", key),
            Self::NoName(row) => Message::new("team-problem-no-name").text("row", row.to_string()),
            Self::Blank => Message::new("team-problem-blank"),
        }
    }
}

/// Reads a form of a round of the project.
pub fn read_form(
    source: &Source,
    project: &Project,
    progress: &Progress,
) -> Result<ReadForm, FormError> {
    let is_form = |rows: &Vec<(u64, Vec<String>)>| {
        rows.iter().any(|(_, cells)| cells.iter().any(|it| read_mark(it).is_some()))
    };
    let known = known_rows(source, LIMITS, is_form, progress)?;
    let rows = known.map(|it| it.rows).unwrap_or_default();
    let (marked, (version, key)) = rows
        .iter()
        .enumerate()
        .find_map(|(idx, (_, cells))| Some((idx, cells.iter().find_map(|it| read_mark(it))?)))
        .ok_or(FormError::NotAForm)?;
    if VERSION < version {
        return Err(FormError::Newer(version));
    }
    let mut rounds = project.rounds.iter();
    let (id, round) =
        rounds.find(|(_, it)| it.key == key).ok_or_else(|| FormError::OtherRound(key.clone()))?;
    let labels = Labels::new();
    let field = |label, at| field(&rows, &labels, label, (marked, at));
    let (name_row, name) = field(Label::Name, 1);
    let (_, function) = field(Label::Function, 2);
    if name.is_empty() {
        return Err(FormError::NoName(name_row));
    }
    let mut reader = Rows::new(project, round);
    reader.read(&rows, marked, &labels);
    if reader.answers.is_empty() {
        return Err(FormError::Blank);
    }
    let (answers, problems) = (reader.answers, reader.problems);
    Ok(ReadForm { round: id, name, function, answers, problems })
}

/// What stands beside a label, with its row; where the label was rewritten, `at` rows below the word that tells the form.
fn field(
    rows: &[(u64, Vec<String>)],
    labels: &Labels,
    label: Label,
    (marked, at): (usize, usize),
) -> (u64, String) {
    let labelled = rows
        .iter()
        .position(|(_, cells)| cells.first().is_some_and(|it| labels.find(it) == Some(label)));
    let Some((row, cells)) = rows.get(labelled.unwrap_or(marked + at)) else {
        return (0, String::new());
    };
    let value = cells.iter().skip(1).map(|it| it.trim()).find(|it| !it.is_empty());
    (*row, clean(value.unwrap_or_default()))
}

/// Without the apostrophe that keeps a spreadsheet from running the cell.
fn clean(cell: &str) -> String {
    let inner = cell.strip_prefix('\'').unwrap_or(cell);
    if *crate::exchange::safe_cell(inner) == *cell { inner.to_owned() } else { cell.to_owned() }
}

/// Where the columns are, as they are written.
#[derive(Clone, Copy)]
struct Columns {
    attribute: usize,
    importance: usize,
    wished: usize,
}

/// The rows of a form on their way to a ballot.
struct Rows<'a> {
    project: &'a Project,
    round: &'a Round,
    answers: BTreeMap<Id<Attribute>, Answer>,
    problems: Vec<FormProblem>,
}

impl<'a> Rows<'a> {
    fn new(project: &'a Project, round: &'a Round) -> Self {
        Self { project, round, answers: BTreeMap::new(), problems: Vec::new() }
    }

    fn problem(&mut self, row: u64, kind: FormProblemKind, cell: &str) {
        let cell = cut_short(cell);
        self.problems.push(FormProblem { row, kind, cell });
    }

    fn read(&mut self, rows: &[(u64, Vec<String>)], marked: usize, labels: &Labels) {
        let header = rows.iter().enumerate().skip(marked).find_map(|(idx, (_, cells))| {
            let find = |label| cells.iter().position(|it| labels.find(it) == Some(label));
            let columns = Columns {
                attribute: find(Label::Attribute).unwrap_or(0),
                importance: find(Label::Importance)?,
                wished: find(Label::Wished).unwrap_or(3),
            };
            Some((idx, columns))
        });
        let usual = Columns { attribute: 0, importance: 2, wished: 3 };
        let (header, columns) = match header {
            Some(it) => it,
            None => {
                // The header is whatever stands above the first question.
                let is_question = |cells: &[String]| self.coded(cells).is_some();
                let first = rows.iter().skip(marked).position(|(_, it)| is_question(it));
                let header = marked + first.map_or(2, |it| it.saturating_sub(1));
                let row = rows.get(header).map_or(0, |it| it.0);
                self.problem(row, FormProblemKind::EditedHeaders, "");
                (header, usual)
            }
        };
        for (row, cells) in rows.iter().skip(header + 1) {
            self.read_row(*row, cells, columns);
        }
    }

    /// The attribute whose code stands in the row.
    fn coded(&self, cells: &[String]) -> Option<Id<Attribute>> {
        let is_coded = |id: &&Id<Attribute>| {
            cells.iter().any(|it| it.trim().eq_ignore_ascii_case(&code(**id)))
        };
        self.round.attributes.iter().find(is_coded).copied()
    }

    fn named(&self, name: &str) -> Option<Id<Attribute>> {
        let name = clean(name.trim());
        let is_named = |id: &&Id<Attribute>| {
            let attribute = self.project.attributes.get(**id);
            attribute.is_some_and(|it| fold(it.name.trim()) == fold(&name))
        };
        self.round.attributes.iter().find(is_named).copied()
    }

    fn read_row(&mut self, row: u64, cells: &[String], columns: Columns) {
        let cell = |column: usize| cells.get(column).map_or("", |it| it.trim());
        let (importance, wished) = (cell(columns.importance), cell(columns.wished));
        let is_open = is_left_open(importance) && is_left_open(wished);
        let name = cell(columns.attribute);
        let (coded, named) = (self.coded(cells), self.named(name));
        let Some(id) = named.or(coded) else {
            if !is_open {
                self.problem(row, FormProblemKind::UnknownAttribute, name);
            }
            return;
        };
        if is_open {
            return;
        }
        if coded.is_some_and(|it| it != id) {
            self.problem(row, FormProblemKind::OtherCode, name);
        }
        if self.answers.contains_key(&id) {
            self.problem(row, FormProblemKind::AskedTwice, name);
            return;
        }
        let rating = read_importance(importance);
        if rating.is_none() && !is_left_open(importance) {
            self.problem(row, FormProblemKind::NotAnImportance, importance);
        }
        let wished = if is_left_open(wished) { String::new() } else { wished.to_owned() };
        if rating.is_some() || !wished.is_empty() {
            self.answers.insert(id, Answer { importance: rating, wished });
        }
    }
}

fn is_left_open(cell: &str) -> bool {
    is_blank(cell) || matches!(cell, "?" | "？")
}

/// `4`, `4.0`, `4,0`, and the wide `４`.
fn read_importance(cell: &str) -> Option<Importance> {
    let narrow = |it: char| match it {
        '０'..='９' => {
            char::from_u32(u32::from(it) - u32::from('０') + u32::from('0')).unwrap_or(it)
        }
        ',' | '．' | '，' => '.',
        it => it,
    };
    let text: String = cell.chars().map(narrow).collect();
    let number: f64 = text.parse().ok()?;
    if number.fract() != 0.0 || !(0.0..=f64::from(Importance::MAX)).contains(&number) {
        return None;
    }
    Importance::new(number as u8)
}
