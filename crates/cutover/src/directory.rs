//! The data directory's names on the disk: a file that was synced is still lost with power when no directory says where
//! it is.
//!
//! Promises: what a start has made is findable after a power loss before anything is answered. Leaves out: names that
//! are made later, which whoever makes them syncs.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Makes a directory and those above it that are missing; the names of all of them are durable.
pub(crate) fn create(path: &Path) -> io::Result<()> {
    let missing = path.ancestors().take_while(|ancestor| !ancestor.as_os_str().is_empty() && !ancestor.exists());
    let missing = missing.count();
    fs::create_dir_all(path)?;
    path.canonicalize()?.ancestors().skip(1).take(missing).try_for_each(sync)
}

/// Syncs the names in a data directory and in the directories in it.
pub(crate) fn sync_names(path: &Path) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync(&entry.path())?;
        }
    }
    sync(path)
}

fn sync(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

#[cfg(test)]
mod tests {
    //! That names are really durable is shown by `cargo xtask powerloss`.

    use super::*;

    #[test]
    fn missing_directories_are_made_and_present_ones_are_left_alone() {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("one/two");
        create(&path).expect("made");
        fs::write(path.join("file"), "kept").expect("written");
        create(&path).expect("is there");
        sync_names(home.path()).expect("synced");
        assert_eq!(fs::read_to_string(path.join("file")).expect("kept"), "kept");
    }
}
