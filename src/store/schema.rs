//! The tables of a project file: made by migrations, and checked against them when a file comes from elsewhere.

use std::{collections::BTreeMap, path::Path};

use rusqlite::Connection;

use super::{Error, connection::APPLICATION_ID, rows};

/// One a version, never changed after a release; none uses a type of the program.
pub(super) const MIGRATIONS: &[&str] =
    &[include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql")];

/// A file up to this size is checked page by page when it is opened; of a larger one only the project's own tables:
/// the imported rows are checked when they are read.
const FULL_CHECK_BYTES: u64 = 8 << 20;

/// Whose file it is, and of which version.
pub(super) fn version(conn: &Connection, path: &Path) -> Result<usize, Error> {
    let pragma = |name| {
        conn.pragma_query_value(None, name, |row| row.get::<_, i32>(0))
            .map_err(|err| Error::sqlite(path, &err))
    };
    match pragma("application_id")? {
        APPLICATION_ID => (),
        0 => return Err(Error::NotAProject(path.to_owned())),
        _ => return Err(Error::AnotherProgram(path.to_owned())),
    }
    match usize::try_from(pragma("user_version")?) {
        Ok(version @ 1..) => Ok(version),
        _ => Err(Error::Damaged(path.to_owned(), "it has no version".to_owned())),
    }
}

/// Brings a file of version `from` up to date, each version in a transaction of its own.
pub(super) fn migrate(
    conn: &mut Connection,
    migrations: &[&str],
    from: usize,
) -> rusqlite::Result<()> {
    for (i, sql) in migrations.iter().enumerate().skip(from) {
        let tx = conn.transaction()?;
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", i as u32 + 1)?;
        tx.commit()?;
    }
    Ok(())
}

/// Refuses whatever is not exactly what the migrations and our imports make, then whatever is damaged.
pub(super) fn check(conn: &Connection, path: &Path, migrations: &[&str]) -> Result<(), Error> {
    let fault = |err: rusqlite::Error| Error::sqlite(path, &err);
    let mut expected = expected(migrations).map_err(fault)?;
    let mut statement = conn.prepare("SELECT type, name, sql FROM sqlite_schema").map_err(fault)?;
    let mut found = statement.query(()).map_err(fault)?;
    while let Some(row) = found.next().map_err(fault)? {
        let kind: String = row.get(0).map_err(fault)?;
        let name: String = row.get(1).map_err(fault)?;
        let sql: Option<String> = row.get(2).map_err(fault)?;
        let known = match kind.as_str() {
            "table" if expected.contains_key(&name) => expected.remove(&name) == Some(sql),
            "table" => match rows::table_number(&name) {
                Some(number) => sql == rows::definition_of(conn, number).map_err(fault)?,
                // What ANALYZE leaves behind.
                None => name == "sqlite_stat1" || name == "sqlite_stat4",
            },
            // Made by SQLite itself for a key.
            "index" => sql.is_none(),
            _ => false,
        };
        if !known {
            return Err(Error::Unsafe(path.to_owned(), format!("{kind} {name}")));
        }
    }
    if let Some(name) = expected.into_keys().next() {
        return Err(Error::Damaged(path.to_owned(), format!("table {name} is missing")));
    }
    quick_check(conn, path)
}

/// The tables the migrations make, with the text that made them.
fn expected(migrations: &[&str]) -> rusqlite::Result<BTreeMap<String, Option<String>>> {
    let mut conn = Connection::open_in_memory()?;
    migrate(&mut conn, migrations, 0)?;
    let mut statement = conn.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")?;
    let tables = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
    tables.collect()
}

fn quick_check(conn: &Connection, path: &Path) -> Result<(), Error> {
    let verdict_of = |sql: &str| -> Result<(), Error> {
        let verdict: String =
            conn.query_row(sql, (), |row| row.get(0)).map_err(|err| Error::sqlite(path, &err))?;
        if verdict == "ok" { Ok(()) } else { Err(Error::Damaged(path.to_owned(), verdict)) }
    };
    let size = path.metadata().map_or(0, |it| it.len());
    if size <= FULL_CHECK_BYTES {
        return verdict_of("PRAGMA quick_check(1)");
    }
    let own = expected(MIGRATIONS).map_err(|err| Error::sqlite(path, &err))?;
    own.into_keys().try_for_each(|name| verdict_of(&format!("PRAGMA quick_check({name})")))
}
