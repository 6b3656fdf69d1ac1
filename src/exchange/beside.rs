//! A file written whole or not at all. Knows nothing of what is written.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

/// Writes beside the file first, so that a full disk leaves no half of it, and what was there stays until the new is
/// whole. What is no file (a pipe, the screen) is written at once.
pub fn write_beside(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let is_other = fs::metadata(path).is_ok_and(|it| !it.is_file());
    if is_other {
        return to(path, write);
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let res = to(&beside, write).and_then(|()| fs::rename(&beside, path));
    if res.is_err() {
        // Whatever is left of it is of no use; the first error is the one to tell.
        drop(fs::remove_file(&beside));
    }
    res
}

fn to(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    write(&mut out)?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fails_half_way_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        write_beside(&path, |out| out.write_all(b"old")).unwrap();
        let failed = write_beside(&path, |out| {
            out.write_all(b"new")?;
            Err(io::Error::other("full"))
        });
        assert!(failed.is_err());
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
