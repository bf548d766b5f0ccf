//! Contents of objects as files named by their SHA-256.
//!
//! Promises: a file under its final name is complete and on disk (written beside, synced, renamed, directory synced);
//! what is read back has the digest of its name. Leaves out: which object has which content (`super`).

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// A directory of contents.
pub(crate) struct Contents {
    directory: PathBuf,
    temporary: PathBuf,
}

impl Contents {
    /// Opens or makes the directory and removes what a crash left half written.
    pub fn open(directory: &Path) -> io::Result<Self> {
        let contents = Self { directory: directory.join("contents"), temporary: directory.join("incoming") };
        fs::create_dir_all(&contents.directory)?;
        if contents.temporary.exists() {
            fs::remove_dir_all(&contents.temporary)?;
        }
        fs::create_dir_all(&contents.temporary)?;
        Ok(contents)
    }

    /// Stores bytes durably and answers their digest. `unique` names the temporary file.
    pub fn put(&self, bytes: &[u8], unique: &str) -> io::Result<String> {
        let digest = hex::encode(Sha256::digest(bytes));
        let path = self.path(&digest);
        if path.exists() {
            return Ok(digest);
        }
        let temporary = self.temporary.join(unique);
        let mut file = File::create(&temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&temporary, &path)?;
        File::open(&self.directory)?.sync_all()?;
        Ok(digest)
    }

    /// Joins stored contents into one; answers its digest, CRC32 and size. Memory stays small however large it is.
    pub fn join(&self, digests: &[&str], unique: &str) -> io::Result<(String, u32, u64)> {
        let temporary = self.temporary.join(unique);
        let mut file = File::create(&temporary)?;
        let (mut sha256, mut crc32, mut size) = (Sha256::new(), crc32fast::Hasher::new(), 0);
        for digest in digests {
            let mut part = File::open(self.path(digest))?;
            let mut buffer = vec![0; 1 << 16];
            loop {
                let count = part.read(&mut buffer)?;
                let Some(bytes) = buffer.get(..count).filter(|bytes| !bytes.is_empty()) else { break };
                sha256.update(bytes);
                crc32.update(bytes);
                size += bytes.len() as u64;
                file.write_all(bytes)?;
            }
        }
        file.sync_all()?;
        let digest = hex::encode(sha256.finalize());
        fs::rename(&temporary, self.path(&digest))?;
        File::open(&self.directory)?.sync_all()?;
        Ok((digest, crc32.finalize(), size))
    }

    /// Reads bytes back; damaged ones are an error.
    pub fn get(&self, digest: &str) -> io::Result<Vec<u8>> {
        let bytes = fs::read(self.path(digest))?;
        if hex::encode(Sha256::digest(&bytes)) == digest {
            Ok(bytes)
        } else {
            Err(io::Error::new(io::ErrorKind::InvalidData, format!("content {digest} is damaged")))
        }
    }

    /// Removes a content; one that is gone is fine.
    pub fn remove(&self, digest: &str) -> io::Result<()> {
        match fs::remove_file(self.path(digest)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Removes contents no object refers to: a crash came between file and record.
    pub fn sweep(&self, used: &HashSet<String>) -> io::Result<()> {
        for entry in fs::read_dir(&self.directory)? {
            let name = entry?.file_name();
            if name.to_str().is_none_or(|name| !used.contains(name)) {
                fs::remove_file(self.directory.join(name))?;
            }
        }
        Ok(())
    }

    fn path(&self, digest: &str) -> PathBuf {
        self.directory.join(digest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_read_back_and_damage_is_noticed() {
        let directory = tempfile::tempdir().unwrap();
        let contents = Contents::open(directory.path()).unwrap();
        let digest = contents.put(b"hello", "one").unwrap();
        assert_eq!(contents.put(b"hello", "two").unwrap(), digest);
        assert_eq!(contents.get(&digest).unwrap(), b"hello");
        fs::write(contents.path(&digest), b"hellO").unwrap();
        assert_eq!(contents.get(&digest).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }

    #[test]
    fn a_sweep_keeps_what_is_used_and_an_open_removes_what_is_half_written() {
        let directory = tempfile::tempdir().unwrap();
        let contents = Contents::open(directory.path()).unwrap();
        let (kept, orphan) = (contents.put(b"kept", "1").unwrap(), contents.put(b"orphan", "2").unwrap());
        fs::write(contents.temporary.join("half"), b"ha").unwrap();
        contents.sweep(&HashSet::from([kept.clone()])).unwrap();
        assert!(contents.get(&kept).is_ok() && contents.get(&orphan).is_err());
        let again = Contents::open(directory.path()).unwrap();
        assert_eq!(fs::read_dir(&again.temporary).unwrap().count(), 0);
    }
}
