//! How a table is written: charset, separator, and where its header stands. Found by looking, and changeable.

use serde::{Deserialize, Serialize};

use super::{
    Charset, Error, Source,
    cell::{Read, is_blank, probe},
    records::Records,
    standard,
};
use crate::jobs::Progress;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    pub charset: Charset,
    pub separator: Separator,
    pub header: Header,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Separator {
    #[default]
    Comma,
    Semicolon,
    Tab,
    Pipe,
}

impl Separator {
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// Where the names of the columns stand. Rows above are titles and are skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Header {
    /// In this row, counted from 1.
    Row(u64),
    /// Nowhere: the first row is data.
    None,
}

/// Rows looked at to find separator and header.
const N_SNIFFED: usize = 100;

type Rows = Vec<(u64, Vec<String>)>;

/// Finds the separator: the one that gives the most rows of equal width.
pub(super) fn sniff_separator(
    source: &Source,
    charset: Charset,
    progress: &Progress,
) -> Result<Separator, Error> {
    let head = head(source, charset, Separator::Pipe, 1, progress)?;
    if let Some(told) = head.first().and_then(|(_, cells)| told_separator(&cells.join("|"))) {
        return Ok(told);
    }
    let mut best = (0.0, Separator::Comma);
    let mut failed = None;
    // Where two do as well, the one that seldom stands in a text.
    for separator in [Separator::Tab, Separator::Pipe, Separator::Semicolon, Separator::Comma] {
        match self::head(source, charset, separator, N_SNIFFED, progress) {
            Ok(rows) => {
                let score = evenness(&rows);
                if best.0 < score {
                    best = (score, separator);
                }
            }
            // Wrong separators make absurd tables.
            Err(err @ (Error::TooManyColumns { .. } | Error::CellTooLong { .. })) => {
                failed = Some(err);
            }
            Err(err) => return Err(err),
        }
    }
    match failed {
        Some(err) if best.0 == 0.0 => Err(err),
        _ => Ok(best.1),
    }
}

/// Excel's own first line `sep=;`.
fn told_separator(line: &str) -> Option<Separator> {
    let told = line.strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="))?;
    Separator::ALL.into_iter().find(|it| told.bytes().eq([it.byte()]))
}

/// The first rows.
pub(super) fn head(
    source: &Source,
    charset: Charset,
    separator: Separator,
    n: usize,
    progress: &Progress,
) -> Result<Rows, Error> {
    let mut records = Records::open(source, charset, separator, progress)?;
    let mut res = Rows::new();
    while res.len() < n
        && let Some(record) = records.next()?
    {
        res.push((record.row, record.iter().map(str::to_owned).collect()));
    }
    Ok(res)
}

/// How much like a table these rows are: 0 for a single column.
fn evenness(rows: &Rows) -> f64 {
    let widths: Vec<usize> = rows
        .iter()
        .filter(|(_, it)| it.iter().any(|it| !it.is_empty()))
        .map(|(_, it)| it.len())
        .collect();
    let width = usual_width(rows);
    if width < 2 {
        return 0.0;
    }
    let n_even = widths.iter().filter(|it| **it == width).count();
    let share = n_even as f64 / widths.len() as f64;
    share * share * (width as f64).min(12.0).ln()
}

/// The commonest width of rows that hold something; the larger of two as common.
fn usual_width(rows: &Rows) -> usize {
    let mut widths: Vec<usize> = rows
        .iter()
        .filter(|(_, cells)| cells.iter().any(|it| !it.is_empty()))
        .map(|(_, cells)| cells.len())
        .collect();
    widths.sort_unstable();
    widths
        .chunk_by(|a, b| a == b)
        .max_by_key(|it| it.len())
        .and_then(|it| it.first().copied())
        .unwrap_or(0)
}

/// Finds the header: the first row as full as the table is wide, if it reads like names.
pub(super) fn sniff_header(rows: &[(u64, Vec<String>)]) -> Header {
    let rows: Rows = rows.iter().take(N_SNIFFED).cloned().collect();
    let width = usual_width(&rows);
    let n_filled = |cells: &[String]| cells.iter().filter(|it| !it.is_empty()).count();
    let is_full = |cells: &[String]| match width {
        0..=2 => width <= cells.len() && 0 < n_filled(cells),
        _ => (width * 3).div_ceil(5).max(2) <= n_filled(cells),
    };
    let fullest = rows
        .iter()
        .position(|(_, cells)| is_full(cells) && told_separator(&cells.join("|")).is_none());
    let Some(idx) = fullest.or_else(|| rows.iter().position(|(_, it)| 0 < n_filled(it))) else {
        return Header::None;
    };
    let (row, names) = &rows[idx];
    let body: Vec<&Vec<String>> = rows[idx + 1..].iter().map(|(_, cells)| cells).collect();
    if reads_like_names(names, &body) { Header::Row(*row) } else { Header::None }
}

fn reads_like_names(names: &[String], body: &[&Vec<String>]) -> bool {
    let known = names.iter().filter(|it| standard::is_known_header(it)).count();
    let (mut n_for, mut n_against) = (known * 3, 0);
    for (idx, name) in names.iter().enumerate() {
        if is_blank(name) {
            continue;
        }
        let cells: Vec<&str> = body
            .iter()
            .filter_map(|row| row.get(idx).map(String::as_str))
            .filter(|it| !is_blank(it))
            .collect();
        if cells.is_empty() {
            continue;
        }
        let n_typed = cells.iter().filter(|it| probe(it) != Read::Text).count();
        let is_typed = cells.len() * 4 <= n_typed * 5;
        if is_typed && probe(name) == Read::Text {
            n_for += 1;
        } else if probe(name) != Read::Text {
            n_against += 1;
        } else if 2 < cells.len() && cells.contains(&name.as_str()) {
            // A value like those below.
            n_against += 1;
        }
    }
    n_against <= n_for
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, separator: Separator, header: Header) {
        let source = Source::Pasted(text.into());
        let progress = Progress::default();
        let found = sniff_separator(&source, Charset::UTF_8, &progress).unwrap();
        let rows = head(&source, Charset::UTF_8, found, N_SNIFFED, &progress).unwrap();
        assert_eq!((found, sniff_header(&rows)), (separator, header));
    }

    #[test]
    fn separators() {
        check("a,b\nx,1\ny,2\n", Separator::Comma, Header::Row(1));
        check("name;revenue\nx;1,5\ny;2,5\n", Separator::Semicolon, Header::Row(1));
        check("name\tcity, country\nx\tParis, France\n", Separator::Tab, Header::Row(1));
        check("name|note\nx|a, b, c\ny|d\n", Separator::Pipe, Header::Row(1));
        check("sep=;\nname;a,b\nx;c,d\n", Separator::Semicolon, Header::Row(2));
        check("company\nAcme\nGlobex\n", Separator::Comma, Header::Row(1));
    }

    #[test]
    fn headers() {
        let titled =
            "Accounts by region\n\nGenerated 2026-03-14\n\nCompany,City,Employees\nAcme,Paris,12\n";
        check(titled, Separator::Comma, Header::Row(5));
        check("Acme,Paris,12\nGlobex,Lyon,80\n", Separator::Comma, Header::None);
        check(
            "Acme,Paris\nGlobex,Lyon\nInitech,Paris\nUmbrella,Paris\n",
            Separator::Comma,
            Header::None,
        );
        check("Company,2018,2019\nAcme,5,6\nGlobex,7,8\n", Separator::Comma, Header::Row(1));
        check("公司名称,行业\n北辰,医疗\n", Separator::Comma, Header::Row(1));
    }
}
