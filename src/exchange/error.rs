//! Why a table cannot be read at all. A cell or a row that cannot is a [`super::Problem`] instead.

use crate::{jobs::Cancelled, model::Message};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("cancelled")]
    Cancelled(#[from] Cancelled),
    #[error("{path}: not found")]
    Missing { path: String },
    #[error("{path}: no permission")]
    Forbidden { path: String },
    #[error("{path}: {source}")]
    Io { path: String, source: std::io::Error },
    /// A workbook, an archive, a picture: nothing that rows of text can be read from.
    #[error("{name}: not a table of text")]
    NotText { name: String },
    #[error("no rows")]
    Empty,
    #[error("row {row}: more than {max} columns")]
    TooManyColumns { row: u64, max: usize },
    #[error("row {row}: a cell longer than {max} bytes")]
    CellTooLong { row: u64, max: usize },
    #[error("row {row}: more than {max} bytes")]
    RowTooLong { row: u64, max: usize },
    /// A web page or the like under the name of a table.
    #[error("{name}: a page of HTML or XML, not a table of text")]
    Markup { name: String },
    /// What is in the workbook, or would be once unpacked, is beyond what is held in memory.
    #[error("{name}: too large a workbook")]
    WorkbookTooLarge { name: String },
    #[error("{name}: locked with a password")]
    Password { name: String },
    #[error("{name}: damaged: {reason}")]
    Damaged { name: String, reason: String },
    #[error("no sheet {sheet}; there are {there}")]
    NoSheet { sheet: String, there: String },
    /// The mapping was made for a table with other columns.
    #[error("the mapping speaks of {mapping} where the table has {table}")]
    OtherColumns { mapping: String, table: String },
    /// Name, domain and record id are all left out.
    #[error("no column tells which account a row is about")]
    NoKey,
    /// The same for a table of deals or months.
    #[error("no column tells which company a row is about")]
    NoCompany,
    #[error("no column tells whether a deal is won")]
    NoStage,
    #[error("no column tells the month")]
    NoMonth,
    #[error("no column tells how much was used")]
    NoUsage,
    /// The column becomes something that a table of this kind does not have.
    #[error("column {column}: not for a table of this kind")]
    WrongKind { column: String },
    #[error("more than {max} rows of deals or months")]
    TooManyEvents { max: usize },
    #[error("two columns become the same: {first} and {second}")]
    SameTarget { first: String, second: String },
    /// The mapping names an attribute that the project lacks.
    #[error("column {column}: no such attribute")]
    NoAttribute { column: String },
}

impl Error {
    pub(super) fn io(path: &std::path::Path, source: std::io::Error) -> Self {
        let path = path.display().to_string();
        match source.kind() {
            std::io::ErrorKind::NotFound => Self::Missing { path },
            std::io::ErrorKind::PermissionDenied => Self::Forbidden { path },
            _ => Self::Io { path, source },
        }
    }

    pub fn message(&self) -> Message {
        let row = |key, row: &u64| Message::new(key).text("row", row.to_string());
        match self {
            Self::Cancelled(_) => Message::new("import-cancelled"),
            Self::Missing { path } => Message::new("import-missing").text("path", path),
            Self::Forbidden { path } => Message::new("import-forbidden").text("path", path),
            Self::Io { path, source } => {
                Message::new("import-io").text("path", path).text("reason", source.to_string())
            }
            Self::NotText { name } => Message::new("import-not-text").text("name", name),
            Self::Empty => Message::new("import-empty"),
            Self::TooManyColumns { row: at, max } => {
                row("import-too-many-columns", at).count("max", *max)
            }
            Self::CellTooLong { row: at, .. } => row("import-cell-too-long", at),
            Self::RowTooLong { row: at, .. } => row("table-row-too-long", at),
            Self::Markup { name } => Message::new("table-markup").text("name", name),
            Self::WorkbookTooLarge { name } => Message::new("table-too-large").text("name", name),
            Self::Password { name } => Message::new("table-password").text("name", name),
            Self::Damaged { name, reason } => {
                Message::new("table-damaged").text("name", name).text("reason", reason)
            }
            Self::NoSheet { sheet, there } => {
                Message::new("table-no-sheet").text("sheet", sheet).text("there", there)
            }
            Self::OtherColumns { mapping, table } => {
                Message::new("import-other-columns").text("mapping", mapping).text("table", table)
            }
            Self::NoKey => Message::new("import-no-key"),
            Self::NoCompany => Message::new("import-no-company"),
            Self::NoStage => Message::new("import-no-stage-column"),
            Self::NoMonth => Message::new("import-no-month-column"),
            Self::NoUsage => Message::new("import-no-usage-column"),
            Self::WrongKind { column } => Message::new("import-wrong-kind").text("column", column),
            Self::TooManyEvents { max } => {
                Message::new("import-too-many-events").count("max", *max)
            }
            Self::SameTarget { first, second } => {
                Message::new("import-same-target").text("first", first).text("second", second)
            }
            Self::NoAttribute { column } => {
                Message::new("import-no-attribute").text("column", column)
            }
        }
    }

    /// What can be done about it, where there is something.
    pub fn hint(&self) -> Option<Message> {
        match self {
            Self::NotText { .. } => Some(Message::new("import-not-text-hint")),
            Self::NoKey => Some(Message::new("import-no-key-hint")),
            Self::Markup { .. } => Some(Message::new("table-markup-hint")),
            Self::WorkbookTooLarge { .. } => Some(Message::new("table-too-large-hint")),
            Self::Password { .. } => Some(Message::new("table-password-hint")),
            Self::Damaged { .. } => Some(Message::new("table-damaged-hint")),
            Self::NoCompany => Some(Message::new("import-no-company-hint")),
            Self::NoStage | Self::NoMonth | Self::NoUsage | Self::WrongKind { .. } => {
                Some(Message::new("import-wrong-kind-hint"))
            }
            Self::TooManyEvents { .. } => Some(Message::new("import-too-many-events-hint")),
            Self::CellTooLong { .. } | Self::RowTooLong { .. } | Self::TooManyColumns { .. } => {
                Some(Message::new("import-separator-hint"))
            }
            Self::OtherColumns { .. } | Self::NoAttribute { .. } => {
                Some(Message::new("import-other-columns-hint"))
            }
            _ => None,
        }
    }
}
