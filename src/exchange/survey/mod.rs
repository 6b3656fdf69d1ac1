//! Answers to a form, as the makers of forms export them: questions across, a respondent a row.
//!
//! `origin` tells which maker it was and which columns are not questions, `answers` where one cell holds several
//! answers, `about` which attribute a question asks about. What was understood is a [`SurveyPreview`] that a person
//! changes before it is kept. Names and addresses of respondents are left out unless asked for.

mod about;
mod answers;
mod origin;

use std::sync::Arc;

use super::{
    Error, Overrides, Source,
    cell::{DateOrder, is_blank, read_date},
    opened::{Found, find},
    records::Records,
};
use crate::{
    analysis::tally::{Tally, count},
    jobs::Progress,
    model::{Attribute, Day, Id, Project, Question, Survey},
};

pub use answers::Split;
pub use origin::SurveyOrigin;

/// Respondents kept of a larger file: what a project holds in memory and saves whole.
pub const MAX_RESPONDENTS: usize = 5_000;
/// The longest answer kept, in characters.
const MAX_ANSWER: usize = 500;
const MAX_QUESTIONS: usize = 200;

/// What is understood of a file of answers.
#[derive(Clone, Debug)]
pub struct SurveyPreview {
    /// What the survey is to be called.
    pub name: String,
    pub origin: SurveyOrigin,
    /// The day of the latest answer, where the file tells.
    pub day: Option<Day>,
    pub n_respondents: usize,
    /// Respondents of the file beyond [`MAX_RESPONDENTS`].
    pub n_beyond: usize,
    /// Columns that say nothing of the questions: times, numbers.
    pub left_out: Vec<String>,
    pub questions: Vec<QuestionPreview>,
}

/// One question, and what a person decided on it.
#[derive(Clone, Debug)]
pub struct QuestionPreview {
    pub text: String,
    pub attribute: Option<Id<Attribute>>,
    /// Where its cells part; see [`Self::set_split`].
    pub split: Split,
    pub tally: Tally,
    /// Tells who answered: left out unless someone wants it kept.
    pub is_personal: bool,
    pub is_kept: bool,
    /// One a respondent.
    cells: Arc<Vec<Cell>>,
}

/// What one respondent put.
#[derive(Clone, Debug)]
enum Cell {
    Text(String),
    /// Options of a question that has a column for each.
    Ticked(Vec<String>),
}

impl QuestionPreview {
    /// The answers of each respondent.
    fn answers(&self) -> Vec<Vec<String>> {
        let of = |cell: &Cell| match cell {
            Cell::Text(text) => self.split.apply(text),
            Cell::Ticked(options) => options.clone(),
        };
        self.cells.iter().map(of).collect()
    }

    /// Splits the cells anew.
    pub fn set_split(&mut self, split: Split) {
        self.split = split;
        self.tally = count(self.answers().iter().map(Vec::as_slice));
    }

    /// Whether each option has a column of its own: there is nothing to split then.
    pub fn is_ticked(&self) -> bool {
        self.cells.iter().any(|it| matches!(it, Cell::Ticked(_)))
    }
}

impl SurveyPreview {
    /// What is kept of it.
    pub fn survey(&self) -> Survey {
        let kept: Vec<&QuestionPreview> = self.questions.iter().filter(|it| it.is_kept).collect();
        let mut answers: Vec<Vec<Vec<String>>> = vec![Vec::new(); self.n_respondents];
        for question in &kept {
            for (row, given) in answers.iter_mut().zip(question.answers()) {
                row.push(given);
            }
        }
        let question = |it: &&QuestionPreview| Question {
            text: it.text.clone(),
            attribute: it.attribute,
            is_multiple: it.is_ticked() || it.split != Split::Whole,
        };
        Survey {
            place: 0.0,
            name: self.name.clone(),
            day: self.day,
            questions: kept.iter().map(question).collect(),
            answers,
        }
    }
}

/// Reads a file of answers and says what it understands.
pub fn read_survey(
    source: &Source,
    project: &Project,
    progress: &Progress,
) -> Result<SurveyPreview, Error> {
    let (rows, n_beyond) = rows(source, progress)?;
    let mut rows = rows.into_iter();
    let Some(head) = rows.next() else { return Err(Error::Empty) };
    let mut rows: Vec<Vec<String>> = rows.collect();
    let origin = SurveyOrigin::of(&head, rows.first());
    let second = if origin == SurveyOrigin::SurveyMonkey && !rows.is_empty() {
        rows.remove(0)
    } else {
        Vec::new()
    };
    if rows.is_empty() {
        return Err(Error::Empty);
    }
    let columns = origin::columns(origin, &head, &second, &rows);
    let mut res = SurveyPreview {
        name: stem(&source.name()),
        origin,
        day: latest(&columns, &rows),
        n_respondents: rows.len().min(MAX_RESPONDENTS),
        n_beyond: n_beyond + rows.len().saturating_sub(MAX_RESPONDENTS),
        left_out: columns.left_out.iter().map(|idx| column_name(&head, *idx)).collect(),
        questions: Vec::new(),
    };
    rows.truncate(MAX_RESPONDENTS);
    for group in columns.questions.into_iter().take(MAX_QUESTIONS) {
        let cells: Vec<Cell> = rows.iter().map(|row| group.cell(row)).collect();
        let texts = cells.iter().filter_map(|it| match it {
            Cell::Text(text) if !text.is_empty() => Some(text.as_str()),
            _ => None,
        });
        let texts: Vec<&str> = texts.collect();
        let is_personal = group.is_personal || origin::are_addresses(&texts);
        let split = Split::of(origin, &texts);
        let mut question = QuestionPreview {
            attribute: if is_personal { None } else { about::attribute(&group.text, project) },
            split,
            tally: Tally::default(),
            text: group.text,
            is_personal,
            is_kept: !is_personal,
            cells: Arc::new(cells),
        };
        question.set_split(split);
        res.questions.push(question);
        progress.check()?;
    }
    if res.questions.is_empty() { Err(Error::Empty) } else { Ok(res) }
}

/// The rows that hold something, header first, and how many there are beyond what is kept.
fn rows(source: &Source, progress: &Progress) -> Result<(Vec<Vec<String>>, usize), Error> {
    let Found { opened, dialect, .. } = find(source, &Overrides::default(), progress)?;
    let mut records = Records::open(opened.paper(source, &dialect), progress)?;
    let (mut res, mut n_beyond) = (Vec::new(), 0);
    while let Some(record) = records.next()? {
        if record.is_blank() {
            continue;
        }
        // Two header rows, and the respondents.
        if res.len() < MAX_RESPONDENTS + 2 {
            res.push(record.iter().map(kept_cell).collect());
        } else {
            n_beyond += 1;
        }
    }
    Ok((res, n_beyond))
}

/// The cell as it is kept: blank where it says that nothing was answered.
fn kept_cell(text: &str) -> String {
    if is_blank(text) || matches!(text, "(跳过)" | "(空)" | "（跳过）" | "（空）") {
        return String::new();
    }
    text.chars().take(MAX_ANSWER).collect()
}

/// The latest day in the columns of times.
fn latest(columns: &origin::Columns, rows: &[Vec<String>]) -> Option<Day> {
    let cells = || {
        let of = |idx: usize| rows.iter().filter_map(move |row| row.get(idx));
        columns.times.iter().copied().flat_map(of).filter(|it| !it.is_empty())
    };
    let read = |order| -> Option<Vec<Day>> {
        cells().map(|it| read_date(day_part(it), order).map(|it| it.0)).collect()
    };
    // The makers write the month first unless their user's country does not.
    read(DateOrder::MonthFirst).or_else(|| read(DateOrder::DayFirst))?.into_iter().max()
}

/// `3/14/2026 10:22:31 AM GMT+8` without the time.
fn day_part(text: &str) -> &str {
    let is_day = |it: &&str| it.contains(['/', '-', '.']) || it.contains('年');
    text.split([' ', 'T']).find(is_day).unwrap_or(text)
}

fn column_name(head: &[String], idx: usize) -> String {
    head.get(idx).filter(|it| !it.is_empty()).cloned().unwrap_or_else(|| (idx + 1).to_string())
}

/// A file name without its ending.
fn stem(name: &str) -> String {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}

#[cfg(test)]
mod tests;
