//! Opens SQLite on a file that may be a stranger's: nothing in it may run, and nothing in it may be huge.

use std::{fmt::Write as _, path::Path, time::Duration};

use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig, limits::Limit};

use super::{Access, Error};

/// "ICPW": a project file of ours.
pub(super) const APPLICATION_ID: i32 = 0x4943_5057;

/// The longest row or text that is read or written, in bytes.
const MAX_LENGTH: i32 = 64 << 20;

/// A connection to a file that is there.
pub(super) fn connect(path: &Path, access: Access) -> Result<Connection, Error> {
    let metadata = path.metadata().map_err(|err| Error::io(path, &err))?;
    if metadata.is_dir() || metadata.len() == 0 {
        return Err(Error::NotAProject(path.to_owned()));
    }
    let fault = |err: rusqlite::Error| Error::sqlite(path, &err);
    match access {
        Access::Write => {
            let conn = Connection::open_with_flags(
                path,
                OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
            )
            .map_err(fault)?;
            defend(&conn).map_err(fault)?;
            // SQLite falls back to reading a file that cannot be written.
            if conn.is_readonly("main").map_err(fault)? {
                return Err(Error::NoPermission(path.to_owned()));
            }
            Ok(conn)
        }
        Access::ReadOnly => read_only(path).map_err(fault),
    }
}

fn read_only(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    defend(&conn)?;
    match conn.query_row("SELECT count(*) FROM sqlite_schema", (), |_| Ok(())) {
        // A folder that cannot be written, as on a read-only medium: nobody else can change the file either.
        Err(err)
            if matches!(
                err.sqlite_error_code(),
                Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly)
            ) && sibling(path, "-wal").metadata().map_or(0, |it| it.len()) == 0 =>
        {
            let conn = Connection::open_with_flags(
                immutable_uri(path),
                flags | OpenFlags::SQLITE_OPEN_URI,
            )?;
            defend(&conn)?;
            Ok(conn)
        }
        Err(err) => Err(err),
        Ok(()) => Ok(conn),
    }
}

/// Makes a connection safe to use on a file that someone else may have written.
pub(super) fn defend(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(Duration::from_secs(5))?;
    for (config, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
    ] {
        conn.set_db_config(config, on)?;
    }
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, MAX_LENGTH)?;
    // One, because VACUUM INTO attaches the file it writes.
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    conn.set_limit(Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1)?;
    // No mapping: a damaged disk would end the program by a signal instead of an error.
    conn.execute_batch(
        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;",
    )
}

/// `path` with something put behind its whole name.
pub(super) fn sibling(path: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn immutable_uri(path: &Path) -> String {
    let mut res = "file:".to_owned();
    for byte in path.to_string_lossy().replace('\\', "/").bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' | b':' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                res.push(byte.into());
            }
            _ => write!(res, "%{byte:02X}").unwrap_or_default(),
        }
    }
    res + "?immutable=1"
}
