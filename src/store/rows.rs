//! The tables of imported rows: one a batch, one typed column a value, so that anyone can read them with `sqlite3`.
//!
//! Columns are `row`, `account`, `name`, `domain`, `record_id`, `relationship`, then `c<i>_<name>` for each value.
//! Categories, texts, tags (a line feed between them) and dates are text, a number is a number, a range of numbers
//! is a text such as `51..200`, `..10`, `10000..`; a flag is 0 or 1.

use std::io::Write as _;

use rusqlite::{CachedStatement, Connection};

use crate::model::{AccountId, Chunk, ChunkCell, Kind, Relationship, Span};

/// A value column of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchColumn {
    /// The attribute's name when it was imported; only a person reads it.
    pub name: String,
    pub kind: Kind,
}

/// The columns before the values.
pub(super) const N_FIXED: usize = 6;

const FIXED: &str = "row INTEGER PRIMARY KEY, account INTEGER NOT NULL, name TEXT, domain TEXT, \
                     record_id TEXT, relationship TEXT";

pub(super) fn table_name(number: u64) -> String {
    format!("batch_{number}")
}

/// The number of a table of imported rows, if that is what the name says.
pub(super) fn table_number(name: &str) -> Option<u64> {
    let number = name.strip_prefix("batch_")?.parse().ok()?;
    (table_name(number) == name && number < AccountId::BY_HAND).then_some(number)
}

/// The statement that makes the table.
pub(super) fn definition(number: u64, columns: &[BatchColumn]) -> String {
    let columns = columns.iter().enumerate().map(|(i, column)| {
        let kind = match column.kind {
            Kind::Category | Kind::Tags | Kind::Text | Kind::Date => "TEXT",
            Kind::Number => "ANY",
            Kind::Flag => "INTEGER",
        };
        (format!("c{i}_{}", slug(&column.name)), kind)
    });
    definition_with(number, columns)
}

fn definition_with<'a>(number: u64, columns: impl Iterator<Item = (String, &'a str)>) -> String {
    let mut res = format!("CREATE TABLE {} ({FIXED}", table_name(number));
    for (name, kind) in columns {
        for part in [", \"", &name, "\" ", kind] {
            res.push_str(part);
        }
    }
    res + ") STRICT"
}

/// Letters and digits, with an underscore for each gap.
fn slug(name: &str) -> String {
    let mut res = String::new();
    for it in name.to_lowercase().chars().take(60) {
        if it.is_alphanumeric() {
            res.push(it);
        } else if !res.is_empty() && !res.ends_with('_') {
            res.push('_');
        }
    }
    res.trim_end_matches('_').to_owned()
}

/// The statement that would make the table as it is found; `None` where we would never make such a table.
pub(super) fn definition_of(conn: &Connection, number: u64) -> rusqlite::Result<Option<String>> {
    let mut statement =
        conn.prepare("SELECT name, type FROM pragma_table_xinfo(?1) WHERE hidden = 0")?;
    let columns = statement
        .query_map([table_name(number)], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(String, String)>>>()?;
    let values = columns.get(N_FIXED..).unwrap_or_default();
    let ours = values.iter().enumerate().all(|(i, (name, kind))| {
        let slug = name.strip_prefix(&format!("c{i}_"));
        slug.is_some_and(|it| it.chars().all(|it| it == '_' || it.is_alphanumeric()))
            && matches!(kind.as_str(), "TEXT" | "ANY" | "INTEGER")
    });
    let values = values.iter().map(|(name, kind)| (name.clone(), kind.as_str()));
    Ok(ours.then(|| definition_with(number, values)))
}

/// How many value columns the table has; `None` where there is no such table.
pub(super) fn n_values(conn: &Connection, number: u64) -> rusqlite::Result<Option<usize>> {
    let n: i64 = conn.query_row(
        "SELECT count(*) FROM pragma_table_xinfo(?1)",
        [table_name(number)],
        |row| row.get(0),
    )?;
    Ok(usize::try_from(n).unwrap_or(0).checked_sub(N_FIXED))
}

/// Adds the rows of a chunk behind row `last`, inside whatever transaction is open. Returns the last row then.
pub(super) fn insert(
    conn: &Connection,
    number: u64,
    n_values: usize,
    chunk: &Chunk,
    mut last: i64,
) -> rusqlite::Result<i64> {
    let blanks = ", ?".repeat(N_FIXED - 1 + n_values);
    let sql = format!("INSERT INTO {} VALUES (?{blanks})", table_name(number));
    let mut statement = conn.prepare_cached(&sql)?;
    for (row, account) in chunk.accounts.iter().enumerate() {
        last += 1;
        statement.raw_bind_parameter(1, last)?;
        statement.raw_bind_parameter(2, account.0.cast_signed())?;
        let relationship = chunk.relationships.get(row).copied().flatten();
        statement.raw_bind_parameter(6, relationship.map(relationship_name))?;
        let mut cells = chunk.row(row, n_values);
        for parameter in (3..=5).chain(N_FIXED + 1..=N_FIXED + n_values) {
            bind(&mut statement, parameter, cells.next().unwrap_or(ChunkCell::Blank))?;
        }
        statement.raw_execute()?;
    }
    Ok(last)
}

fn bind(
    statement: &mut CachedStatement<'_>,
    parameter: usize,
    cell: ChunkCell<'_>,
) -> rusqlite::Result<()> {
    match cell {
        ChunkCell::Blank => statement.raw_bind_parameter(parameter, rusqlite::types::Null),
        ChunkCell::Text(it) => statement.raw_bind_parameter(parameter, it),
        ChunkCell::Number(it) if it.is_exact() => statement.raw_bind_parameter(parameter, it.lo()),
        ChunkCell::Number(it) => statement.raw_bind_parameter(parameter, span_text(it)),
        ChunkCell::Day(it) => {
            let (year, month, day) = it.ymd();
            let mut text = [0; 10];
            // Ten bytes hold every day of the years 1 to 9999.
            write!(text.as_mut_slice(), "{year:04}-{month:02}-{day:02}").unwrap_or_default();
            statement.raw_bind_parameter(parameter, str::from_utf8(&text).unwrap_or_default())
        }
        ChunkCell::Flag(it) => statement.raw_bind_parameter(parameter, it),
    }
}

/// A range as it is stored: `51..200`, an open side left out.
pub(super) fn span_text(span: Span) -> String {
    let side = |x: f64| if x.is_finite() { x.to_string() } else { String::new() };
    format!("{}..{}", side(span.lo()), side(span.hi()))
}

pub(super) fn parse_span(text: &str) -> Option<Span> {
    let side = |text: &str, open: f64| match text {
        "" => Some(open),
        _ => text.parse().ok(),
    };
    let (lo, hi) = text.split_once("..")?;
    Span::new(side(lo, f64::NEG_INFINITY)?, side(hi, f64::INFINITY)?)
}

pub(super) const fn relationship_name(it: Relationship) -> &'static str {
    match it {
        Relationship::Prospect => "prospect",
        Relationship::Open => "open",
        Relationship::Customer => "customer",
        Relationship::Churned => "churned",
        Relationship::Lost => "lost",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_reads_back_as_written() {
        for (lo, hi, text) in [
            (51.0, 200.0, "51..200"),
            (f64::NEG_INFINITY, 10.0, "..10"),
            (10_000.0, f64::INFINITY, "10000.."),
            (-0.5, 0.1, "-0.5..0.1"),
        ] {
            let span = Span::new(lo, hi).unwrap();
            assert_eq!(span_text(span), text);
            assert_eq!(parse_span(text), Some(span));
        }
        assert_eq!(parse_span("many"), None);
    }

    #[test]
    fn column_names_are_readable_and_safe() {
        let column = |name: &str, kind| BatchColumn { name: name.to_owned(), kind };
        let columns = [
            column("# Employees", Kind::Number),
            column("行业 (主)", Kind::Category),
            column("\"; DROP", Kind::Flag),
        ];
        let sql = definition(7, &columns);
        assert!(sql.ends_with(
            "relationship TEXT, \"c0_employees\" ANY, \"c1_行业_主\" TEXT, \"c2_drop\" INTEGER) STRICT"
        ));
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(&sql).unwrap();
        assert_eq!(definition_of(&conn, 7).unwrap(), Some(sql));
        assert_eq!(n_values(&conn, 7).unwrap(), Some(3));
        assert_eq!(n_values(&conn, 8).unwrap(), None);
    }
}
