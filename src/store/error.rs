//! What can go wrong with a project file, and what a person can do about it.

use std::{
    io,
    path::{Path, PathBuf},
};

use rusqlite::ErrorCode;

use crate::{jobs::Cancelled, model::Message};

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("{0}: no such file")]
    Missing(PathBuf),
    #[error("{0}: exists already")]
    Exists(PathBuf),
    #[error("{0}: not a project file")]
    NotAProject(PathBuf),
    #[error("{0}: belongs to another program")]
    AnotherProgram(PathBuf),
    #[error("{0}: of a newer version")]
    Newer(PathBuf),
    /// Of an older version, which only writing can bring up to date.
    #[error("{0}: of an older version")]
    Older(PathBuf),
    #[error("{0}: damaged: {1}")]
    Damaged(PathBuf, String),
    /// It holds what no project file of ours holds: a trigger, a view, a strange table, an oversized row.
    #[error("{0}: not safe: {1}")]
    Unsafe(PathBuf, String),
    /// Another window has it open.
    #[error("{0}: locked")]
    Locked(PathBuf),
    #[error("{0}: no permission")]
    NoPermission(PathBuf),
    #[error("{0}: disk full")]
    DiskFull(PathBuf),
    /// The file was moved or removed while it was open.
    #[error("{0}: vanished")]
    Vanished(PathBuf),
    /// Another file was put in its place while it was open.
    #[error("{0}: replaced")]
    Replaced(PathBuf),
    /// A copy cannot be written over what it is a copy of.
    #[error("{0}: the same file")]
    SameFile(PathBuf),
    /// The rows of an import are no longer in the file.
    #[error("{0}: imported rows are gone")]
    RowsGone(PathBuf),
    /// More columns, or longer cells, than a project file can hold.
    #[error("{0}: too large")]
    TooLarge(PathBuf),
    #[error("cancelled")]
    Cancelled,
    /// The thread that saves has ended.
    #[error("{0}: saving has stopped")]
    Stopped(PathBuf),
    #[error("{0}: {1}")]
    Io(PathBuf, String),
}

impl Error {
    pub fn message(&self) -> Message {
        let about = |key, path: &Path| Message::new(key).text("file", file_name(path));
        match self {
            Self::Missing(path) => about("store-missing", path),
            Self::Exists(path) => about("store-exists", path),
            Self::NotAProject(path) => about("store-not-a-project", path),
            Self::AnotherProgram(path) => about("store-another-program", path),
            Self::Newer(path) => about("store-newer", path),
            Self::Older(path) => about("store-older", path),
            Self::Damaged(path, detail) => {
                about("store-damaged", path).text("detail", detail.as_str())
            }
            Self::Unsafe(path, what) => about("store-unsafe", path).text("what", what.as_str()),
            Self::Locked(path) => about("store-locked", path),
            Self::NoPermission(path) => about("store-no-permission", path),
            Self::DiskFull(path) => about("store-disk-full", path),
            Self::Vanished(path) => about("store-vanished", path),
            Self::Replaced(path) => about("store-replaced", path),
            Self::SameFile(path) => about("store-same-file", path),
            Self::RowsGone(path) => about("store-rows-gone", path),
            Self::TooLarge(path) => about("store-too-large", path),
            Self::Cancelled => Message::new("store-cancelled"),
            Self::Stopped(path) => about("store-stopped", path),
            Self::Io(path, detail) => about("store-io", path).text("detail", detail.as_str()),
        }
    }

    /// What can be done, where there is something.
    pub fn hint(&self) -> Option<Message> {
        let key = match self {
            Self::Locked(_) => "store-hint-read-only",
            Self::Newer(_) => "store-hint-update",
            Self::Older(_) => "store-hint-write",
            Self::Damaged(..) => "store-hint-backup",
            Self::Unsafe(..) => "store-hint-unsafe",
            Self::NoPermission(_) => "store-hint-permission",
            Self::DiskFull(_) => "store-hint-disk-full",
            Self::Vanished(_) | Self::Replaced(_) | Self::Stopped(_) | Self::Io(..) => {
                "store-hint-save-copy"
            }
            Self::Exists(_) | Self::SameFile(_) => "store-hint-other-name",
            Self::RowsGone(_) => "store-hint-open-again",
            Self::NotAProject(_) | Self::AnotherProgram(_) => "store-hint-import",
            Self::Missing(_) | Self::TooLarge(_) | Self::Cancelled => return None,
        };
        Some(Message::new(key))
    }

    /// What SQLite reported of the file at `path`.
    pub(super) fn sqlite(path: &Path, err: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        let Some(failure) = err.sqlite_error() else {
            // The file was written by someone else: a column holds another type than ours do.
            return Self::Damaged(path, err.to_string());
        };
        match failure.code {
            ErrorCode::NotADatabase => Self::NotAProject(path),
            ErrorCode::DatabaseCorrupt => Self::Damaged(path, err.to_string()),
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Locked(path),
            ErrorCode::DiskFull => Self::DiskFull(path),
            ErrorCode::TooBig => Self::TooLarge(path),
            ErrorCode::ReadOnly
                if failure.extended_code == rusqlite::ffi::SQLITE_READONLY_DBMOVED =>
            {
                Self::Vanished(path)
            }
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::NoPermission(path),
            ErrorCode::CannotOpen if path.exists() => Self::NoPermission(path),
            ErrorCode::CannotOpen => Self::Missing(path),
            _ => Self::Io(path, err.to_string()),
        }
    }

    pub(super) fn io(path: &Path, err: &io::Error) -> Self {
        let path = path.to_owned();
        match err.kind() {
            io::ErrorKind::NotFound => Self::Missing(path),
            io::ErrorKind::AlreadyExists => Self::Exists(path),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::NoPermission(path)
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull(path),
            _ => Self::Io(path, err.to_string()),
        }
    }
}

impl From<Cancelled> for Error {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |it| it.display().to_string())
}
