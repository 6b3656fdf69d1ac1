//! Rows on their way from a table outside into the project file, in a buffer that can be used again.

use super::{AccountId, Day, Relationship, Span};

/// Some rows of a batch, cell after cell.
#[derive(Clone, Debug, Default)]
pub struct Chunk {
    /// One a row.
    pub accounts: Vec<AccountId>,
    /// One a row; name, domain and record id are the first three cells of a row, values follow.
    pub relationships: Vec<Option<Relationship>>,
    /// Row after row: [`Chunk::N_FIXED`] cells, then one for each value column of the batch.
    cells: Vec<Cell>,
    text: String,
}

#[derive(Clone, Copy, Debug)]
enum Cell {
    Blank,
    Text { start: u32, len: u32 },
    Number(Span),
    Day(Day),
    Flag(bool),
}

/// A cell as it is written and read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ChunkCell<'a> {
    Blank,
    /// A category, a text, or tags with a line feed between them.
    Text(&'a str),
    Number(Span),
    Day(Day),
    Flag(bool),
}

impl Chunk {
    /// Name, domain, record id.
    pub const N_FIXED: usize = 3;

    pub fn n_rows(&self) -> usize {
        self.accounts.len()
    }

    /// Starts a row; its cells are pushed next.
    pub fn start_row(&mut self, account: AccountId, relationship: Option<Relationship>) {
        self.accounts.push(account);
        self.relationships.push(relationship);
    }

    pub fn push(&mut self, cell: ChunkCell<'_>) {
        self.cells.push(match cell {
            ChunkCell::Blank | ChunkCell::Text("") => Cell::Blank,
            ChunkCell::Text(text) => {
                let start = self.text.len() as u32;
                self.text.push_str(text);
                Cell::Text { start, len: text.len() as u32 }
            }
            ChunkCell::Number(it) => Cell::Number(it),
            ChunkCell::Day(it) => Cell::Day(it),
            ChunkCell::Flag(it) => Cell::Flag(it),
        });
    }

    /// The cells of a row of a batch with `n_values` value columns.
    pub fn row(&self, row: usize, n_values: usize) -> impl Iterator<Item = ChunkCell<'_>> {
        let n = Self::N_FIXED + n_values;
        let cells = self.cells.get(row * n..(row + 1) * n).unwrap_or_default();
        cells.iter().map(|cell| match *cell {
            Cell::Blank => ChunkCell::Blank,
            Cell::Text { start, len } => {
                ChunkCell::Text(&self.text[start as usize..(start + len) as usize])
            }
            Cell::Number(it) => ChunkCell::Number(it),
            Cell::Day(it) => ChunkCell::Day(it),
            Cell::Flag(it) => ChunkCell::Flag(it),
        })
    }

    /// Whether every row has all its cells.
    pub fn is_complete(&self, n_values: usize) -> bool {
        self.accounts.len() == self.relationships.len()
            && self.cells.len() == self.accounts.len() * (Self::N_FIXED + n_values)
    }

    pub fn clear(&mut self) {
        self.accounts.clear();
        self.relationships.clear();
        self.cells.clear();
        self.text.clear();
    }
}
