//! The cells of one sheet as text, row after row; only what is filled takes room.

use super::Trouble;

/// Cells and letters beyond which a sheet is not held in memory.
const MAX_CELLS: usize = 24_000_000;
const MAX_TEXT: usize = 512 << 20;
/// Columns of the widest spreadsheet program.
const MAX_COLUMN: u32 = 16_384;

/// The filled cells of a sheet.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Grid {
    text: String,
    cells: Vec<GridCell>,
    rows: Vec<GridRow>,
}

/// A filled cell; its text begins where that of the one before ends.
#[derive(Clone, Copy, Debug)]
struct GridCell {
    column: u32,
    end: u32,
}

#[derive(Clone, Copy, Debug)]
struct GridRow {
    /// Counted from 1.
    row: u32,
    /// Behind its last cell.
    end: u32,
}

impl Grid {
    /// Adds a cell, counted from 0, behind all others: rows come in order, and so do the cells of a row.
    pub(super) fn push(&mut self, row: u32, column: u32, text: &str) -> Result<(), Trouble> {
        if text.is_empty() {
            return Ok(());
        }
        if MAX_CELLS <= self.cells.len() || MAX_TEXT < self.text.len() + text.len() {
            return Err(Trouble::TooLarge);
        }
        if MAX_COLUMN <= column || u32::MAX - 1 <= row {
            return Err(Trouble::Damaged("a cell outside of the sheet".to_owned()));
        }
        let row = row + 1;
        let is_again = match self.rows.last() {
            Some(last) if row < last.row => true,
            Some(last) if row == last.row => {
                self.cells.last().is_some_and(|it| column <= it.column)
            }
            _ => {
                self.rows.push(GridRow { row, end: 0 });
                false
            }
        };
        if is_again {
            return Err(Trouble::Damaged("cells out of order".to_owned()));
        }
        self.text.push_str(text);
        self.cells.push(GridCell { column, end: self.text.len() as u32 });
        if let Some(last) = self.rows.last_mut() {
            last.end = self.cells.len() as u32;
        }
        Ok(())
    }

    pub(in crate::exchange) fn text(&self) -> &str {
        &self.text
    }

    pub(in crate::exchange) fn n_rows(&self) -> usize {
        self.rows.len()
    }

    /// The number of the row, from 1, and its cells: column from 0, start and end in the text.
    pub(in crate::exchange) fn row(
        &self,
        idx: usize,
    ) -> Option<(u64, impl Iterator<Item = (usize, usize, usize)>)> {
        let row = self.rows.get(idx)?;
        let first = idx.checked_sub(1).and_then(|it| self.rows.get(it)).map_or(0, |it| it.end);
        let (first, end) = (first as usize, row.end as usize);
        let mut start =
            first.checked_sub(1).and_then(|it| self.cells.get(it)).map_or(0, |it| it.end as usize);
        let cells = self.cells.get(first..end).unwrap_or_default().iter().map(move |it| {
            let from = std::mem::replace(&mut start, it.end as usize);
            (it.column as usize, from, it.end as usize)
        });
        Some((u64::from(row.row), cells))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_back_as_they_were_put() {
        let mut grid = Grid::default();
        for (row, column, text) in [(0, 1, "a"), (0, 3, "bc"), (7, 0, "d"), (7, 1, "")] {
            grid.push(row, column, text).unwrap();
        }
        let rows: Vec<(u64, Vec<(usize, &str)>)> = (0..grid.n_rows())
            .map(|idx| {
                let (row, cells) = grid.row(idx).unwrap();
                (row, cells.map(|(column, from, to)| (column, &grid.text()[from..to])).collect())
            })
            .collect();
        assert_eq!(rows, [(1, vec![(1, "a"), (3, "bc")]), (8, vec![(0, "d")])]);
        assert!(matches!(grid.push(7, 0, "again"), Err(Trouble::Damaged(_))));
        assert!(matches!(grid.push(3, 0, "back"), Err(Trouble::Damaged(_))));
        assert!(matches!(grid.push(9, 16_384, "far"), Err(Trouble::Damaged(_))));
    }
}
