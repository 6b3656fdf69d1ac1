//! FILE. A project file: SQLite, saved at once, safe against a crash, a second window and a stranger's data.
//!
//! A file holds a table for each noun of [`crate::model`] with a row of JSON each, the history, and a plain table of
//! rows for each import. Reading order: [`error`], `schema`, `load` (in), `save` (out), `saver` and `worker` (the
//! thread that writes), `rows` and `reader` (imported accounts), `copy`, `backup`. Knows no clock, no window.

mod backup;
mod connection;
mod copy;
mod error;
mod load;
mod lock;
mod reader;
mod rows;
mod save;
mod saver;
mod schema;
mod worker;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use rusqlite::Connection;

pub use backup::{Backup, backups};
pub use copy::save_copy;
pub use error::Error;
pub use reader::Reader;
pub use rows::BatchColumn;
pub use saver::{BatchWriter, SaveStatus, Saver};

use connection::{connect, sibling};
use load::{Broken, Loaded, load};
use lock::{Identity, Lock};
use worker::Worker;

use crate::model::{Message, Moment, Project};

/// A project file that is open.
#[derive(Debug)]
pub struct Opened {
    pub moment: Moment,
    /// What had to be mended to make sense of the file; empty as a rule.
    pub repairs: Vec<Message>,
    /// `None` when it is open for reading only.
    pub saver: Option<Saver>,
    pub reader: Reader,
}

/// What a file is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Only one window at a time.
    Write,
    ReadOnly,
}

/// Makes a project file and opens it. Refuses to overwrite anything.
pub fn create(path: &Path, project: &Project) -> Result<Opened, Error> {
    let path = absolute(path)?;
    if path.symlink_metadata().is_ok() {
        return Err(Error::Exists(path));
    }
    let moment =
        Moment { project: project.clone(), at: project.about().created_at, ..Moment::default() };
    let part = sibling(&path, ".part");
    copy::write_new(&part, &path, &moment)?;
    // A link takes no name that is taken; where there are no links, we looked a moment ago.
    let placed = std::fs::hard_link(&part, &path).or_else(|err| match err.kind() {
        std::io::ErrorKind::AlreadyExists => Err(err),
        _ => std::fs::rename(&part, &path),
    });
    std::fs::remove_file(&part).ok();
    placed.map_err(|err| Error::io(&path, &err))?;
    open(&path, Access::Write)
}

/// Opens a project file, whoever wrote it. One of an older version is copied beside, then brought up to date.
pub fn open(path: &Path, access: Access) -> Result<Opened, Error> {
    let path = absolute(path)?;
    let opened = match access {
        Access::Write => open_to_write(path),
        Access::ReadOnly => open_to_read(path),
    };
    opened.map_err(|err| match err {
        Error::TooLarge(path) => Error::Unsafe(path, "an oversized row".to_owned()),
        _ => err,
    })
}

fn open_to_read(path: PathBuf) -> Result<Opened, Error> {
    let identity = Identity::at(&path).map_err(|err| Error::io(&path, &err))?;
    let conn = connect(&path, Access::ReadOnly)?;
    match schema::version(&conn, &path)? {
        version if version < schema::MIGRATIONS.len() => return Err(Error::Older(path)),
        version if schema::MIGRATIONS.len() < version => return Err(Error::Newer(path)),
        _ => schema::check(&conn, &path, schema::MIGRATIONS)?,
    }
    let Loaded { moment, repairs, .. } = load(&conn, &path)?;
    let spare = Arc::new(Mutex::new(Some(conn)));
    let reader = Reader::new(&path, identity, spare);
    Ok(Opened { moment, repairs, saver: None, reader })
}

fn open_to_write(path: PathBuf) -> Result<Opened, Error> {
    let identity = Identity::at(&path).map_err(|err| Error::io(&path, &err))?;
    if path.is_dir() {
        return Err(Error::NotAProject(path));
    }
    let lock = Lock::take(&path)?;
    let mut conn = connect(&path, Access::Write)?;
    bring_up_to_date(&mut conn, &path, schema::MIGRATIONS)?;
    let fault = |err: rusqlite::Error| Error::sqlite(&path, &err);
    let Loaded { stored, moment, repairs, broken } = load(&conn, &path)?;
    // A larger journal than usual: an import would otherwise copy it back every few milliseconds.
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 8192; \
         PRAGMA journal_size_limit = 33554432;",
    )
    .map_err(fault)?;
    let unneeded = unneeded_tables(&conn, &moment).map_err(fault)?;
    let spare = connect(&path, Access::ReadOnly)?;
    // A connection opens its journal when it first reads; the path may be gone by the time it is needed.
    spare.query_row("SELECT count(*) FROM about", (), |_| Ok(())).map_err(fault)?;
    let spare = Arc::new(Mutex::new(Some(spare)));
    let reader = Reader::new(&path, identity, Arc::clone(&spare));
    let at = moment.at;
    let worker = Worker {
        conn,
        spare,
        _lock: lock,
        path: path.clone(),
        identity,
        saved: Moment { project: stored, ..moment.clone() },
        broken,
        unneeded,
        open: BTreeMap::new(),
        backed_up: None,
        opened: true,
    };
    let saver = Saver::start(worker, &path, at)?;
    if !repairs.is_empty() || broken != Broken::default() {
        saver.save(moment.clone());
    }
    Ok(Opened { moment, repairs, saver: Some(saver), reader })
}

/// Refuses what is not ours or too new, brings up to date what is old, and checks what it then is.
fn bring_up_to_date(conn: &mut Connection, path: &Path, migrations: &[&str]) -> Result<(), Error> {
    let version = schema::version(conn, path)?;
    let Some(known) = migrations.get(..version) else {
        return Err(Error::Newer(path.to_owned()));
    };
    schema::check(conn, path, known)?;
    if known.len() < migrations.len() {
        backup::copy(conn, &sibling(path, &format!(".version-{version}.icp")))?;
        schema::migrate(conn, migrations, version).map_err(|err| Error::sqlite(path, &err))?;
    }
    Ok(())
}

/// The tables of imported rows that were cut short, or that undo and redo cannot reach any more.
fn unneeded_tables(conn: &Connection, moment: &Moment) -> rusqlite::Result<Vec<u64>> {
    let steps = moment.past.iter().chain(&moment.future);
    let projects = steps.flat_map(|it| [&it.before, &it.after]).chain([&moment.project]);
    let mut needed = BTreeSet::new();
    let mut last: Option<&Project> = None;
    for project in projects {
        if !last.is_some_and(|it| it.batches.same_as(&project.batches)) {
            needed.extend(project.batches.iter().map(|(_, it)| it.table));
        }
        last = Some(project);
    }
    let mut statement = conn.prepare("SELECT number, finished FROM batch_table")?;
    let tables = statement.query_map((), |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))?;
    let mut res = Vec::new();
    for table in tables {
        let (number, finished): (i64, bool) = table?;
        let number = number.unsigned_abs();
        if !finished || !needed.contains(&number) {
            res.push(number);
        }
    }
    Ok(res)
}

fn absolute(path: &Path) -> Result<PathBuf, Error> {
    std::path::absolute(path).map_err(|err| Error::io(path, &err))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Attribute, Id, Kind, Purpose, Timestamp, Unit};

    fn new_file() -> (tempfile::TempDir, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("Clients.icp");
        drop(create(&path, &Project::new("Clients", Timestamp(5))).unwrap());
        (dir, path)
    }

    fn with_attribute(moment: &Moment, name: String) -> Moment {
        let mut res = moment.clone();
        let attribute = Attribute {
            name,
            kind: Kind::Text,
            unit: Unit::None,
            purpose: Purpose::Trait,
            standard: None,
        };
        let id: Id<Attribute> = res.project.fresh_id();
        res.project.attributes.put(id, attribute);
        res.at = Timestamp(res.at.0 + 1);
        res
    }

    #[test]
    fn a_full_disk_is_told_and_the_work_is_saved_once_there_is_room() {
        let (dir, path) = new_file();
        let file = open(&path, Access::Write).unwrap();
        let saver = file.saver.as_ref().unwrap();
        let first = with_attribute(&file.moment, "small".to_owned());
        saver.save(first.clone());
        assert_eq!(saver.flush(), SaveStatus::Saved { at: first.at });
        // SQLite takes the limit no lower than what is there.
        saver.limit(1);
        let large = with_attribute(&first, "x".repeat(1 << 20));
        saver.save(large.clone());
        let SaveStatus::Failed(message) = saver.flush() else { panic!("there is no room") };
        assert_eq!(message.key, "store-disk-full");
        assert_eq!(saver.status(), SaveStatus::Failed(message));
        let batch = saver.start_batch(&[]).and_then(|mut it| {
            let mut chunk = crate::model::Chunk::default();
            for _ in 0..100_000 {
                chunk.start_row(crate::model::AccountId(1), None);
                (0..3).for_each(|_| chunk.push(crate::model::ChunkCell::Blank));
            }
            it.push(chunk)?;
            it.finish()
        });
        assert_eq!(batch, Err(Error::DiskFull(path.clone())));
        let copy = dir.path().join("Copy.icp");
        save_copy(&file.reader, &large, &copy).unwrap();
        assert_eq!(open(&copy, Access::ReadOnly).unwrap().moment.project, large.project);
        // What is in the file is what was saved before.
        assert_eq!(open(&path, Access::ReadOnly).unwrap().moment.project, first.project);
        saver.limit(u32::MAX);
        drop(file);
        assert_eq!(open(&path, Access::ReadOnly).unwrap().moment.project, large.project);
    }

    #[test]
    fn a_file_of_an_older_version_is_copied_beside_and_brought_up_to_date() {
        let (_dir, path) = new_file();
        let mut conn = connect(&path, Access::Write).unwrap();
        let version = schema::MIGRATIONS.len();
        let more = "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT";
        let newer = [schema::MIGRATIONS, &[more]].concat();
        bring_up_to_date(&mut conn, &path, &newer).unwrap();
        assert_eq!(schema::version(&conn, &path), Ok(version + 1));
        schema::check(&conn, &path, &newer).unwrap();
        drop(conn);
        assert_eq!(open(&path, Access::ReadOnly).unwrap_err(), Error::Newer(path.clone()));
        let before = sibling(&path, &format!(".version-{version}.icp"));
        let before = open(&before, Access::ReadOnly).unwrap();
        assert_eq!(before.moment.project.name(), "Clients");
    }

    #[test]
    fn a_file_of_the_first_version_opens() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("Old.icp");
        let mut conn = Connection::open(&path).unwrap();
        schema::migrate(&mut conn, &schema::MIGRATIONS[..1], 0).unwrap();
        conn.execute("INSERT INTO about VALUES (1, '{\"name\": \"Old\"}')", ()).unwrap();
        drop(conn);
        let opened = open(&path, Access::Write).unwrap();
        assert_eq!(opened.moment.project.name(), "Old");
        assert!(opened.moment.project.pains.is_empty());
    }

    #[test]
    fn every_noun_has_its_table() {
        let (_dir, path) = new_file();
        let conn = connect(&path, Access::ReadOnly).unwrap();
        for table in Project::TABLES {
            conn.query_row(&format!("SELECT count(*) FROM {table}"), (), |_| Ok(())).unwrap();
        }
    }
}
