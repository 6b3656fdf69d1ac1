//! Rows copied from a spreadsheet into a list: cells between tabs. Tables of companies come in by [`super::preview`].

/// The cells of pasted rows; `None` for a single cell, which is a word like any other.
pub fn pasted_rows(text: &str) -> Option<Vec<Vec<String>>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_end().as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    let rows: Vec<Vec<String>> = rows
        .map(|row| row.iter().map(|it| it.trim().to_owned()).collect())
        .filter(|row: &Vec<String>| row.iter().any(|it| !it.is_empty()))
        .collect();
    let is_table = 1 < rows.len() || rows.iter().any(|it| 1 < it.len());
    is_table.then_some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_spreadsheet_are_told_from_a_word() {
        assert_eq!(pasted_rows("one cell"), None);
        assert_eq!(pasted_rows("one cell\n"), None);
        let cells = |rows: &[&[&str]]| {
            Some(rows.iter().map(|it| it.iter().map(|it| (*it).to_owned()).collect()).collect())
        };
        assert_eq!(pasted_rows("a\tb\r\n\r\n c \td\n"), cells(&[&["a", "b"], &["c", "d"]]));
        assert_eq!(pasted_rows("a\n\"b\nc\"\n"), cells(&[&["a"], &["b\nc"]]));
    }
}
