//! How a text is cut into cells, and which sheet of a workbook is the table: found by trying, and judging the result.
//!
//! The right way to cut gives rows of one width whose cells are numbers, days or plain words; a wrong one gives
//! ragged rows or cells with half a quote.

use super::{
    Charset, Comments, Error, Escape, Header, Overrides, Quote, Separator, Source,
    cell::{Read, is_blank, probe},
    header::{N_SNIFFED, sniff_header, usual_width},
    records::{Cut, Held, Paper, Record, Records},
    standard,
    workbook::{Grid, Stop, Workbook},
};
use crate::jobs::Progress;

/// The first rows are at most so large, the last of them aside.
pub(super) const HEAD_BYTES: usize = 4 << 20;

/// The first rows.
pub(super) fn head(paper: Paper<'_>, n: usize, progress: &Progress) -> Result<Vec<Held>, Error> {
    let mut records = Records::open(paper, progress)?;
    let (mut res, mut n_bytes) = (Vec::new(), 0);
    while res.len() < n
        && n_bytes < HEAD_BYTES
        && let Some(record) = records.next()?
    {
        let held = record.hold();
        n_bytes += held.n_bytes();
        res.push(held);
    }
    Ok(res)
}

/// Finds separator, quote and escape; what a person decided is kept.
pub(super) fn sniff_cut(
    source: &Source,
    charset: Charset,
    overrides: &Overrides,
    progress: &Progress,
) -> Result<Cut, Error> {
    let try_cut = |cut: Cut, n| head(Paper::Text { source, charset, cut }, n, progress);
    let lines = Cut { separator: Separator::Pipe, quote: Quote::None, ..Cut::default() };
    let told = match try_cut(lines, 1) {
        Ok(rows) => rows.first().and_then(|it| told_separator(it.record(), Separator::Pipe)),
        Err(err @ (Error::Cancelled(_) | Error::Io { .. })) => return Err(err),
        Err(_) => None,
    };
    let separators: Vec<Separator> = match overrides.separator.or(told) {
        Some(it) => vec![it],
        None => LIKELY.to_vec(),
    };
    let marks = marks(source, charset, progress)?;
    let mut best = (0.0, Cut { separator: separators[0], ..Cut::default() });
    if overrides.separator.or(told).is_none() {
        best.1.separator = Separator::Comma;
    }
    best.1.quote = overrides.quote.unwrap_or_default();
    best.1.escape = overrides.escape.unwrap_or_default();
    let mut failed = None;
    for separator in separators {
        for (quote, escape) in marks.ways(overrides) {
            let cut = Cut { separator, quote, escape };
            match try_cut(cut, N_SNIFFED) {
                Ok(rows) => {
                    let score = score(&rows, cut);
                    if best.0 < score {
                        best = (score, cut);
                    }
                }
                // Wrong separators make absurd tables.
                Err(
                    err @ (Error::TooManyColumns { .. }
                    | Error::CellTooLong { .. }
                    | Error::RowTooLong { .. }),
                ) => failed = Some(err),
                Err(err) => return Err(err),
            }
        }
    }
    match failed {
        Some(err) if best.0 == 0.0 => Err(err),
        _ => Ok(best.1),
    }
}

/// Where two do as well, the one that seldom stands in a text.
const LIKELY: [Separator; 8] = [
    Separator::Tab,
    Separator::Pipe,
    Separator::Semicolon,
    Separator::Comma,
    Separator::Caret,
    Separator::Tilde,
    Separator::Colon,
    Separator::Space,
];

/// How much a separator is believed: times of day have colons, and every sentence has spaces.
fn belief(separator: Separator) -> f64 {
    match separator {
        Separator::Comma | Separator::Semicolon | Separator::Tab | Separator::Pipe => 1.0,
        Separator::Caret | Separator::Tilde => 0.8,
        Separator::Colon => 0.4,
        Separator::Space => 0.25,
    }
}

/// Excel's own first line `sep=;`.
pub(super) fn told_separator(record: Record<'_>, cut_at: Separator) -> Option<Separator> {
    let line: Vec<&str> = record.iter().collect();
    let line = line.join(char::from(cut_at.byte()).encode_utf8(&mut [0; 4]));
    let told = line.strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="))?;
    // A tab at the end is trimmed with the white space.
    if told.is_empty() {
        return Some(Separator::Tab);
    }
    Separator::ALL.into_iter().find(|it| told.bytes().eq([it.byte()]))
}

/// Signs of quoting in the first text.
#[derive(Default)]
struct Marks {
    has_double: bool,
    has_single: bool,
    has_backslash: bool,
}

impl Marks {
    fn ways(&self, overrides: &Overrides) -> Vec<(Quote, Escape)> {
        let mut res = vec![(Quote::Double, Escape::Doubled)];
        if self.has_double && self.has_backslash {
            res.push((Quote::Double, Escape::Backslash));
        }
        if self.has_single {
            res.push((Quote::Single, Escape::Doubled));
            if self.has_backslash {
                res.push((Quote::Single, Escape::Backslash));
            }
        }
        for it in &mut res {
            it.0 = overrides.quote.unwrap_or(it.0);
            it.1 = overrides.escape.unwrap_or(it.1);
        }
        res.dedup();
        res
    }
}

fn marks(source: &Source, charset: Charset, progress: &Progress) -> Result<Marks, Error> {
    let cut = Cut { separator: Separator::Tilde, quote: Quote::None, ..Cut::default() };
    let rows = match head(Paper::Text { source, charset, cut }, N_SNIFFED, progress) {
        Ok(it) => it,
        Err(err @ (Error::Cancelled(_) | Error::Io { .. })) => return Err(err),
        Err(_) => return Ok(Marks::default()),
    };
    let mut res = Marks::default();
    for row in &rows {
        for line in row.record().iter() {
            res.has_double |= line.contains('"');
            res.has_backslash |= line.contains("\\\"") || line.contains("\\'");
            // Around a cell, not within a word.
            res.has_single |= line.starts_with('\'')
                || [",'", ";'", "\t'", "|'", " '", ":'", "^'"].iter().any(|it| line.contains(it));
        }
    }
    Ok(res)
}

/// How much like a table these rows are: 0 for a single column.
fn score(rows: &[Held], cut: Cut) -> f64 {
    let width = usual_width(rows);
    if width < 2 {
        return 0.0;
    }
    // Comments are no rows, whatever stands in them.
    let is_row =
        |it: &Record<'_>| !it.is_blank() && (it.len() == width || !it.get(0).starts_with('#'));
    let filled: Vec<Record<'_>> = rows.iter().map(Held::record).filter(is_row).collect();
    let n_even = filled.iter().filter(|it| it.len() == width).count();
    let even = n_even as f64 / filled.len() as f64;
    let (mut n_cells, mut n_clean, mut n_open) = (0_usize, 0_usize, 0_usize);
    for record in filled.iter().filter(|it| it.len() == width) {
        n_open += usize::from(record.has_open_quote);
        for cell in record.iter() {
            n_cells += 1;
            n_clean += usize::from(is_clean(cell));
        }
    }
    // Words have spaces between them, and many lines a colon: only values in columns show that these part cells.
    let is_doubtful = matches!(cut.separator, Separator::Space | Separator::Colon);
    if is_doubtful && (even < 0.9 || !has_typed_column(&filled, width)) {
        return 0.0;
    }
    let clean = n_clean as f64 / n_cells.max(1) as f64;
    let open = 1.0 - n_open as f64 / filled.len() as f64;
    // The usual way of quoting, where another does no better.
    let usual = match (cut.quote, cut.escape) {
        (Quote::Double, Escape::Doubled) => 1.0,
        (Quote::Double, _) => 0.99,
        _ => 0.95,
    };
    even * even
        * clean
        * clean
        * open
        * usual
        * belief(cut.separator)
        * (width as f64).min(12.0).ln()
}

/// Whether a column below the first row holds numbers or days.
fn has_typed_column(records: &[Record<'_>], width: usize) -> bool {
    let body = records.get(1..).unwrap_or_default();
    let is_typed = |idx: usize| {
        let mut cells = body.iter().map(|it| it.get(idx)).filter(|it| !is_blank(it)).peekable();
        cells.peek().is_some() && cells.all(|it| probe(it) != Read::Text)
    };
    (0..width).any(is_typed)
}

/// A value, or words without the remains of other cells.
fn is_clean(cell: &str) -> bool {
    if is_blank(cell) || probe(cell) != Read::Text {
        return true;
    }
    let has_half_quote = |quote: char| {
        (cell.starts_with(quote) || cell.ends_with(quote)) && cell.matches(quote).count() % 2 == 1
    };
    let is_wrapped =
        |quote: char| 2 < cell.len() && cell.starts_with(quote) && cell.ends_with(quote);
    !has_half_quote('"')
        && !has_half_quote('\'')
        && !is_wrapped('"')
        && !is_wrapped('\'')
        && !cell.contains(['\t', '|'])
        && !cell.ends_with([',', ';', '\\'])
}

/// Whether lines that begin with `#` stand beside the table: no row and no header of it begins so.
pub(super) fn sniff_comments(rows: &[Held]) -> Comments {
    let width = usual_width(rows);
    let mut has_some = false;
    for record in rows.iter().map(Held::record) {
        if record.get(0).starts_with('#') {
            if width < 2 || record.len() == width {
                return Comments::Kept;
            }
            has_some = true;
        }
    }
    if has_some { Comments::LeftOut } else { Comments::Kept }
}

/// The sheet that is most like a table of companies.
pub(super) fn choose_sheet(book: &mut Workbook<'_>, progress: &Progress) -> Result<usize, Error> {
    const MAX_SHEETS: usize = 60;
    let mut best = (f64::NEG_INFINITY, 0);
    for idx in 0..book.sheets().len().min(MAX_SHEETS) {
        let rows = match book.read(idx, Stop::AfterRows(N_SNIFFED), progress) {
            Ok(grid) => head(Paper::Sheet(&grid), N_SNIFFED, progress),
            Err(err @ Error::Cancelled(_)) => return Err(err),
            // Another sheet may be sound.
            Err(_) => continue,
        };
        let score = rows.map_or(0.0, |it| sheet_score(&it));
        let is_hidden = book.sheets().get(idx).is_some_and(|it| it.is_hidden);
        let score = if is_hidden { score * 0.1 } else { score };
        if best.0 < score {
            best = (score, idx);
        }
    }
    Ok(best.1)
}

fn sheet_score(rows: &[Held]) -> f64 {
    let n_rows = rows.iter().filter(|it| !it.record().is_blank()).count();
    let (Header::Row(row) | Header::TwoRows(row)) = sniff_header(rows, &|_| false) else {
        return if n_rows == 0 { 0.0 } else { 0.5 };
    };
    let Some(names) = rows.iter().map(Held::record).find(|it| it.row == row) else { return 0.0 };
    let n_named = names.n_filled();
    let n_known = names.iter().filter(|it| standard::is_known_header(it)).count();
    if n_rows < 2 || n_named < 2 {
        return 1.0;
    }
    if names.iter().any(is_of_pivot) {
        return 1.5;
    }
    // A few rows may be a legend; a hundred are no more of a table than twenty.
    (2.0 + n_known.min(6) as f64)
        * (n_rows.min(20) as f64).ln_1p()
        * (n_named.min(8) as f64).ln_1p()
}

fn is_of_pivot(name: &str) -> bool {
    const SIGNS: [&str; 7] =
        ["Row Labels", "Sum of ", "Count of ", "Average of ", "Названия строк", "行标签", "列標籤"];
    SIGNS.iter().any(|it| name.starts_with(it))
}

/// Reads the sheet with this name, or the one that looks like the table.
pub(super) fn open_sheet(
    book: &mut Workbook<'_>,
    wanted: Option<&str>,
    progress: &Progress,
) -> Result<(String, Grid), Error> {
    let idx = match wanted {
        None => choose_sheet(book, progress)?,
        Some(wanted) => {
            let found = book.sheets().iter().position(|it| it.name == wanted);
            let folded = || {
                let wanted = crate::model::fold(wanted);
                book.sheets().iter().position(|it| crate::model::fold(&it.name) == wanted)
            };
            found.or_else(folded).ok_or_else(|| {
                let there: Vec<&str> = book.sheets().iter().map(|it| it.name.as_str()).collect();
                Error::NoSheet { sheet: wanted.to_owned(), there: there.join(", ") }
            })?
        }
    };
    let name = book.sheets().get(idx).map_or_else(String::new, |it| it.name.clone());
    let grid = book.read(idx, Stop::Never, progress)?;
    Ok((name, grid))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, separator: Separator, header: Header) {
        let source = Source::Pasted(text.into());
        let progress = Progress::default();
        let cut = sniff_cut(&source, Charset::UTF_8, &Overrides::default(), &progress).unwrap();
        let paper = Paper::Text { source: &source, charset: Charset::UTF_8, cut };
        let rows = head(paper, N_SNIFFED, &progress).unwrap();
        let found = sniff_header(&rows, &|it| told_separator(it, cut.separator).is_some());
        assert_eq!((cut.separator, found), (separator, header));
    }

    #[test]
    fn separators() {
        check("a,b\nx,1\ny,2\n", Separator::Comma, Header::Row(1));
        check("name;revenue\nx;1,5\ny;2,5\n", Separator::Semicolon, Header::Row(1));
        check("name\tcity, country\nx\tParis, France\n", Separator::Tab, Header::Row(1));
        check("name|note\nx|a, b, c\ny|d\n", Separator::Pipe, Header::Row(1));
        check("sep=;\nname;a,b\nx;c,d\n", Separator::Semicolon, Header::Row(2));
        check("company\nAcme\nGlobex\n", Separator::Comma, Header::Row(1));
        check("name^n\nx^1\ny^2\n", Separator::Caret, Header::Row(1));
        check("name~n\nx~1\ny~2\n", Separator::Tilde, Header::Row(1));
        check("name:n\nx:1\ny:2\n", Separator::Colon, Header::Row(1));
        check("name n\nx 1\ny 2\n", Separator::Space, Header::Row(1));
        check("time,what\n10:30:00,a b\n11:45:00,c d\n", Separator::Comma, Header::Row(1));
        check("company\nAcme Corp\nGlobex Inc\nInitech Ltd\n", Separator::Comma, Header::Row(1));
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
        let survey = "Respondent ID,Start Date,Which tools do you use?,,Your role?\n\
                      ,,CRM,Spreadsheets,Response\n\
                      1001,03/14/2026,CRM,,Sales\n1002,03/15/2026,,Spreadsheets,Founder\n";
        check(survey, Separator::Comma, Header::TwoRows(1));
    }

    #[test]
    fn quotes_and_escapes() {
        let found = |text: &str| {
            let source = Source::Pasted(text.into());
            let progress = Progress::default();
            let cut = sniff_cut(&source, Charset::UTF_8, &Overrides::default(), &progress).unwrap();
            (cut.quote, cut.escape)
        };
        assert_eq!(found("a,b\n'x, y',1\n'z, w',2\n"), (Quote::Single, Escape::Doubled));
        assert_eq!(
            found("a,b\n\"say \\\"x, y\\\"\",1\n\"z\",2\n"),
            (Quote::Double, Escape::Backslash)
        );
        assert_eq!(found("a,b\n\"say \"\"x\"\"\",1\nit's,2\n"), (Quote::Double, Escape::Doubled));
    }
}
