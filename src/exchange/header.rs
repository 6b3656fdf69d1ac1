//! The header of a table: where it stands, and the names in it.

use std::{cmp::Ordering, collections::BTreeSet};

use super::{
    Header,
    cell::{Read, is_blank, probe},
    problem::cut_short,
    records::{Held, Record},
    standard,
};
use crate::model::fold;

/// Rows looked at to find the header.
pub(super) const N_SNIFFED: usize = 100;

/// The commonest width of rows that hold something; the larger of two as common. Lines that may be comments count
/// only where there are no others.
pub(super) fn usual_width(rows: &[Held]) -> usize {
    let filled = || rows.iter().map(Held::record).filter(|it| !it.is_blank());
    let mut widths: Vec<usize> =
        filled().filter(|it| !it.get(0).starts_with('#')).map(|it| it.len()).collect();
    if widths.is_empty() {
        widths.extend(filled().map(|it| it.len()));
    }
    widths.sort_unstable();
    widths
        .chunk_by(|a, b| a == b)
        .max_by_key(|it| it.len())
        .and_then(|it| it.first().copied())
        .unwrap_or(0)
}

/// Finds the header: the first row as full as the table is wide, if it reads like names.
pub(super) fn sniff_header(rows: &[Held], is_told: &dyn Fn(Record<'_>) -> bool) -> Header {
    let rows = &rows[..rows.len().min(N_SNIFFED)];
    let width = usual_width(rows);
    let is_full = |it: Record<'_>| match width {
        0..=2 => width <= it.len() && 0 < it.n_filled(),
        _ => (width * 3).div_ceil(5).max(2) <= it.n_filled(),
    };
    let at = |idx: usize| rows[idx].record();
    let mut full = (0..rows.len()).filter(|idx| is_full(at(*idx)) && !is_told(at(*idx)));
    let first = full.next();
    // A title may have a separator in it; a header of another width than its table is plain from its names.
    let fullest = first.filter(|idx| {
        let is_wide = width <= at(*idx).len();
        is_wide || favour(at(*idx), &rows[idx + 1..]).is_gt()
    });
    let fullest = fullest.or_else(|| full.find(|idx| at(*idx).len() == width)).or(first);
    let Some(idx) = fullest.or_else(|| (0..rows.len()).find(|idx| !at(*idx).is_blank())) else {
        return Header::None;
    };
    let names = at(idx);
    let body = &rows[idx + 1..];
    if favour(names, body).is_lt() {
        return Header::None;
    }
    // The groups above a header leave cells empty, and so do the options below a question.
    if let Some(below) = body.first().map(Held::record)
        && below.row == names.row + 1
        && is_second_half(names, below, &body[1..])
    {
        return Header::TwoRows(names.row);
    }
    Header::Row(names.row)
}

/// Whether more speaks for these being names than against it.
fn favour(names: Record<'_>, body: &[Held]) -> Ordering {
    let known = names.iter().filter(|it| standard::is_known_header(it)).count();
    let (mut n_for, mut n_against) = (known * 3, 0);
    for (idx, name) in names.iter().enumerate() {
        if is_blank(name) {
            continue;
        }
        let cells: Vec<&str> =
            body.iter().map(|row| row.record().get(idx)).filter(|it| !is_blank(it)).collect();
        if cells.is_empty() {
            // A lone row of numbers is no header.
            n_against += usize::from(body.is_empty() && probe(name) != Read::Text);
            continue;
        }
        if is_year(name) && !cells.iter().take(20).any(|it| is_year(it)) {
            continue;
        }
        let n_typed = cells.iter().filter(|it| probe(it) != Read::Text).count();
        let is_typed = cells.len() * 4 <= n_typed * 5;
        if is_typed && probe(name) == Read::Text {
            n_for += 2;
        } else if probe(name) != Read::Text {
            n_against += 1;
        } else if 2 < cells.len() && cells.contains(&name) {
            // A value like those below.
            n_against += 1;
        }
    }
    n_for.cmp(&n_against)
}

/// `2019`: the name of a column as often as a number.
fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|it| (1900..=2100).contains(&it))
}

/// Whether `below` goes on where `names` leaves cells empty, and is words alone where the rows under it are not.
fn is_second_half(names: Record<'_>, below: Record<'_>, body: &[Held]) -> bool {
    let width = names.len().max(below.len());
    let (mut n_filled_in, mut n_open, mut n_left) = (0, 0, 0);
    for idx in 0..width {
        match (names.get(idx), below.get(idx)) {
            ("", "") => (),
            ("", _) => n_filled_in += 1,
            (_, "") => n_left += 1,
            (_, cell) if is_answer_word(cell) => n_open += 1,
            _ => (),
        }
    }
    let is_words = below.iter().all(|it| probe(it) == Read::Text);
    // A row of data fills the columns that the row of names leaves to itself.
    let goes_on = |it: &Held| {
        let it = it.record();
        (0..width).any(|idx| below.get(idx).is_empty() && !it.get(idx).is_empty())
    };
    is_words
        && 1 <= n_left
        && (1 <= n_filled_in || 1 <= n_open)
        && (2 <= n_filled_in + n_open || 0 < n_open)
        && body.iter().take(20).any(goes_on)
}

/// What surveys write below a question that has one answer.
fn is_answer_word(cell: &str) -> bool {
    matches!(
        cell,
        "Response" | "Open-Ended Response" | "Ответ" | "Свободный ответ" | "回答" | "答案"
    )
}

/// The cells of one header row, or of two as one: `Question: option`. What a group above is for stretches to the
/// right over empty cells.
pub(super) fn joined_names(rows: &[Record<'_>]) -> Vec<String> {
    let [top, below] = rows else {
        return rows.first().map_or_else(Vec::new, |it| it.iter().map(str::to_owned).collect());
    };
    let mut group = "";
    (0..top.len().max(below.len()))
        .map(|idx| {
            let (name, part) = (top.get(idx), below.get(idx));
            if !name.is_empty() {
                group = name;
            }
            match (name, part) {
                (name, "") => name.to_owned(),
                (name, part) if is_answer_word(part) && !name.is_empty() => name.to_owned(),
                _ if group.is_empty() => part.to_owned(),
                _ => format!("{group}: {part}"),
            }
        })
        .collect()
}

/// The names of the columns: as written, a letter where there is none, a number behind where they repeat.
pub(super) fn header_names<'a>(
    names: impl Iterator<Item = &'a str>,
    n_columns: usize,
) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut res: Vec<String> = names.map(|it| cut_short(&it.replace(['\n', '\r'], " "))).collect();
    res.resize(n_columns, String::new());
    for (idx, name) in res.iter_mut().enumerate() {
        if name.is_empty() {
            *name = letter(idx);
        }
        let first = name.clone();
        let mut n = 2;
        while !seen.insert(fold(name).into_owned()) {
            *name = format!("{first} {n}");
            n += 1;
        }
    }
    res
}

/// A, B … Z, AA: as spreadsheets call their columns.
pub(super) fn letter(idx: usize) -> String {
    let (mut rest, mut res) = (idx + 1, String::new());
    while 0 < rest {
        rest -= 1;
        res.insert(0, char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    res
}
