//! *Save a copy*: from the file where that works, and from the value where it does not.

use std::{fs, path::Path};

use rusqlite::{Connection, types::Value};

use super::{
    BatchColumn, Error, Reader,
    connection::{connect, defend, sibling},
    load::load,
    rows,
    save::{self, counter, set_counter},
    schema,
};
use crate::{
    model::{AccountId, Attribute, Batch, Id, Kind, Message, Moment, Project},
    store::Access,
};

/// Writes the project to another file, which holds `moment` whether or not that is saved. An existing file is
/// replaced. Returns what the copy lacks, where the original could no longer be read in full.
pub fn save_copy(reader: &Reader, moment: &Moment, to: &Path) -> Result<Option<Message>, Error> {
    let to = super::absolute(to)?;
    let same = |a: &Path, b: &Path| matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b);
    if to == reader.path() || same(&to, reader.path()) {
        return Err(Error::SameFile(to));
    }
    let part = sibling(&to, ".part");
    let res = copy_file(reader, moment, &part, &to).map(|()| None);
    let res = res.or_else(|_| copy_value(reader, moment, &part, &to));
    let res = res.and_then(|note| {
        fs::rename(&part, &to).map_err(|err| Error::io(&to, &err))?;
        Ok(note)
    });
    if res.is_err() {
        fs::remove_file(&part).ok();
    }
    res
}

/// All of the file, compacted, and what `moment` holds beyond it.
fn copy_file(reader: &Reader, moment: &Moment, part: &Path, to: &Path) -> Result<(), Error> {
    remove_old(part)?;
    let fault = |err: rusqlite::Error| Error::sqlite(to, &err);
    reader.with_spare(|conn| {
        conn.execute("VACUUM INTO ?1", [&*part.to_string_lossy()]).map_err(fault).map(drop)
    })?;
    let conn = connect(part, Access::Write)?;
    let loaded = load(&conn, part)?;
    for (_, batch) in moment.project.batches.iter() {
        if rows::n_values(&conn, batch.table).map_err(fault)? != Some(batch.columns.len()) {
            return Err(Error::RowsGone(to.to_owned()));
        }
    }
    let unneeded = super::unneeded_tables(&conn, moment).map_err(fault)?;
    let stored = Moment { project: loaded.stored, ..loaded.moment };
    save::forget(&conn, loaded.broken).map_err(fault)?;
    save::save(&conn, &stored, moment).map_err(fault)?;
    for number in unneeded {
        conn.execute_batch(&format!("DROP TABLE IF EXISTS {}", rows::table_name(number)))
            .and_then(|()| {
                conn.execute("DELETE FROM batch_table WHERE number = ?1", [number.cast_signed()])
            })
            .map_err(fault)?;
    }
    conn.close().map_err(|(_, err)| fault(err))
}

/// A new file from the value, with what rows of the imports can still be read.
fn copy_value(
    reader: &Reader,
    moment: &Moment,
    part: &Path,
    to: &Path,
) -> Result<Option<Message>, Error> {
    write_new(part, to, moment)?;
    let fault = |err: rusqlite::Error| Error::sqlite(to, &err);
    let conn = connect(part, Access::Write)?;
    let mut n_lost = 0;
    for (_, batch) in moment.project.batches.iter() {
        let tx = conn.unchecked_transaction().map_err(fault)?;
        tx.execute_batch(&definition(&moment.project, batch)).map_err(fault)?;
        tx.execute("INSERT OR IGNORE INTO batch_table VALUES (?1, 1)", [batch.table.cast_signed()])
            .map_err(fault)?;
        let n_read = reader.with_spare(|from| copy_rows(from, &tx, batch).map_err(fault)).or_else(
            |err| match err {
                // Nothing is left of the original.
                Error::Vanished(_) | Error::Replaced(_) => Ok(0),
                _ => Err(err),
            },
        )?;
        n_lost += batch.n_rows.saturating_sub(n_read);
        tx.commit().map_err(fault)?;
    }
    conn.close().map_err(|(_, err)| fault(err))?;
    let lost = || Message::new("store-copy-lacks-rows").count("n", n_lost);
    Ok((n_lost != 0).then(lost))
}

/// Copies rows as long as they can be read, and says how many those were.
fn copy_rows(from: &Connection, to: &Connection, batch: &Batch) -> rusqlite::Result<usize> {
    let n_columns = rows::N_FIXED + batch.columns.len();
    let table = rows::table_name(batch.table);
    let blanks = ", ?".repeat(n_columns - 1);
    let mut insert = to.prepare(&format!("INSERT INTO {table} VALUES (?{blanks})"))?;
    let mut n_read = 0;
    let mut highest = 0;
    let Ok(mut statement) = from.prepare(&format!("SELECT * FROM {table}")) else { return Ok(0) };
    if statement.column_count() != n_columns {
        return Ok(0);
    }
    let Ok(mut found) = statement.query(()) else { return Ok(0) };
    while let Ok(Some(row)) = found.next() {
        for i in 0..n_columns {
            let value: Value = row.get(i)?;
            if let (1, Value::Integer(account)) = (i, &value) {
                highest = highest.max(*account);
            }
            insert.raw_bind_parameter(i + 1, value)?;
        }
        insert.raw_execute()?;
        n_read += 1;
    }
    set_counter(to, "account", highest.max(counter(to, "account")?))?;
    set_counter(to, "table", batch.table.cast_signed().max(counter(to, "table")?))?;
    Ok(n_read)
}

fn definition(project: &Project, batch: &Batch) -> String {
    let column = |id: &Id<Attribute>| match project.attributes.get(*id) {
        Some(it) => BatchColumn { name: it.name.clone(), kind: it.kind },
        None => BatchColumn { name: String::new(), kind: Kind::Number },
    };
    let columns: Vec<BatchColumn> = batch.columns.iter().map(column).collect();
    rows::definition(batch.table.min(AccountId::BY_HAND - 1), &columns)
}

/// Makes a file at `part` that holds the moment and no imported rows. Faults are told of `to`.
pub(super) fn write_new(part: &Path, to: &Path, moment: &Moment) -> Result<(), Error> {
    remove_old(part)?;
    let fault = |err: rusqlite::Error| Error::sqlite(to, &err);
    let mut conn = Connection::open(part).map_err(|err| match part.parent() {
        Some(folder) if !folder.is_dir() => Error::Missing(folder.to_owned()),
        _ => fault(err),
    })?;
    defend(&conn).map_err(fault)?;
    schema::migrate(&mut conn, schema::MIGRATIONS, 0).map_err(fault)?;
    save::save(&conn, &Moment::default(), moment).map_err(fault)?;
    conn.close().map_err(|(_, err)| fault(err))
}

/// What a crash left under this name.
fn remove_old(part: &Path) -> Result<(), Error> {
    for path in [part.to_owned(), sibling(part, "-journal"), sibling(part, "-wal")] {
        match fs::remove_file(&path) {
            Err(err) if err.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::io(&path, &err));
            }
            _ => (),
        }
    }
    Ok(())
}
