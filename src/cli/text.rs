//! Tables of text for a terminal. Knows how wide letters are, not what they say.

use std::io::{self, Write};

/// How the cells of a column stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Writes rows in columns of equal width, two spaces apart; the last column of a row is not filled up.
pub(super) fn write_table(
    out: &mut dyn Write,
    aligns: &[Align],
    rows: &[Vec<String>],
) -> io::Result<()> {
    let width_of = |idx: usize| rows.iter().filter_map(|it| it.get(idx)).map(|it| width(it)).max();
    let widths: Vec<usize> = (0..aligns.len()).map(|idx| width_of(idx).unwrap_or(0)).collect();
    for row in rows {
        let mut line = String::new();
        for (idx, ((cell, align), wanted)) in row.iter().zip(aligns).zip(&widths).enumerate() {
            if 0 < idx {
                line.push_str("  ");
            }
            let blank = " ".repeat(wanted.saturating_sub(width(cell)));
            match align {
                Align::Left => line.extend([cell.as_str(), blank.as_str()]),
                Align::Right => line.extend([blank.as_str(), cell.as_str()]),
            }
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Columns of a terminal that a text takes.
fn width(text: &str) -> usize {
    text.chars().map(|it| if is_wide(it) { 2 } else { 1 }).sum()
}

/// East Asian letters are two columns wide.
fn is_wide(c: char) -> bool {
    matches!(
        u32::from(c),
        0x1100..=0x115f
            | 0x2e80..=0xa4cf
            | 0xac00..=0xd7a3
            | 0xf900..=0xfaff
            | 0xfe30..=0xfe6f
            | 0xff00..=0xff60
            | 0xffe0..=0xffe6
            | 0x20000..=0x3fffd
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_in_every_script() {
        let rows = [["北辰", "7"], ["Acme", "12"], ["Ромашка", "3"]];
        let rows: Vec<Vec<String>> =
            rows.iter().map(|it| it.iter().map(|it| (*it).to_owned()).collect()).collect();
        let mut out = Vec::new();
        write_table(&mut out, &[Align::Left, Align::Right], &rows).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "北辰      7\nAcme     12\nРомашка   3\n");
    }
}
