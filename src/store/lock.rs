//! One window writes a project file at a time: a lock on a file beside it, which the system takes back when a
//! program ends in whatever way.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
};

use super::{Error, connection::sibling};

/// Held until dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// A lock file left over from a crash is in nobody's hands and does no harm.
    pub(super) fn take(path: &Path) -> Result<Self, Error> {
        // Two names of one file share a lock.
        let real = path.canonicalize().map_err(|err| Error::io(path, &err))?;
        let lock_path = sibling(&real, ".lock");
        loop {
            let file = OpenOptions::new()
                .create(true)
                .write(true)
                .truncate(false)
                .open(&lock_path)
                .map_err(|err| Error::io(path, &err))?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => return Err(Error::Locked(path.to_owned())),
                // A file system without locks: SQLite guards what it can.
                Err(TryLockError::Error(err)) if err.kind() == io::ErrorKind::Unsupported => (),
                Err(TryLockError::Error(err)) => return Err(Error::io(path, &err)),
                Ok(()) => (),
            }
            // Whoever held it before may have removed it after we opened it.
            let same = file
                .metadata()
                .and_then(|mine| Ok(Identity::of(&mine) == Identity::of(&lock_path.metadata()?)));
            if same.unwrap_or(false) {
                return Ok(Self { path: lock_path, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Elsewhere the name would live on until the handle closes, and stand in the way of the next window.
        if cfg!(unix) {
            std::fs::remove_file(&self.path).ok();
        }
    }
}

/// Tells a file from another that took its name, where the system can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    #[cfg(unix)]
    device: u64,
    #[cfg(unix)]
    inode: u64,
}

impl Identity {
    #[cfg(unix)]
    pub(super) fn of(metadata: &std::fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self { device: metadata.dev(), inode: metadata.ino() }
    }

    #[cfg(not(unix))]
    pub(super) fn of(_: &std::fs::Metadata) -> Self {
        Self {}
    }

    /// Looks only: opening and closing the file would let go of the locks SQLite holds on it.
    pub(super) fn at(path: &Path) -> io::Result<Self> {
        path.metadata().map(|it| Self::of(&it))
    }
}
