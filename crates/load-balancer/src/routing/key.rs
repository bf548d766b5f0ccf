//! The key that stickiness cookies are sealed with.
//!
//! It lies in the balancer's directory, so that a cookie outlives a restart and is understood by the process that takes
//! over. Whoever loses it loses stickiness and nothing else: clients get new cookies.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The key's file in the balancer's directory.
const KEY_FILE: &str = "stickiness.key";

const KEY_BYTES: usize = 32;

/// Tags and seals what goes into cookies.
#[derive(Clone)]
pub(crate) struct StickinessKey(Hmac<Sha256>);

impl StickinessKey {
    /// The key of a directory; a new one (mode 0600) when there is none, or none that can be one.
    pub(crate) fn load_or_create(directory: &Path) -> io::Result<Self> {
        let path = directory.join(KEY_FILE);
        match fs::read(&path) {
            Ok(bytes) => {
                if let Ok(bytes) = <[u8; KEY_BYTES]>::try_from(bytes) {
                    return Ok(Self::new(&bytes));
                }
                tracing::warn!(path = %path.display(), "not a key for stickiness cookies: a new one takes its place");
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        let bytes = random_bytes()?;
        let temporary = directory.join(format!("{KEY_FILE}.new"));
        // A leftover may have other rights.
        match fs::remove_file(&temporary) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&temporary)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        fs::rename(&temporary, &path)?;
        File::open(directory)?.sync_all()?;
        Ok(Self::new(&bytes))
    }

    /// A key that no other process will have.
    #[cfg(feature = "fuzzing")]
    pub(crate) fn random() -> io::Result<Self> {
        random_bytes().map(|bytes| Self::new(&bytes))
    }

    pub(super) fn new(bytes: &[u8; KEY_BYTES]) -> Self {
        Self(Hmac::new_from_slice(bytes).expect("HMAC takes keys of any length"))
    }

    /// The first bytes of the keyed hash over parts; no two lists of parts run into the same text.
    pub(super) fn tag<const BYTES: usize>(&self, parts: &[&[u8]]) -> [u8; BYTES] {
        const { assert!(BYTES <= 32) };
        let mut mac = self.0.clone();
        for part in parts {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
            mac.update(part);
        }
        let whole = mac.finalize().into_bytes();
        std::array::from_fn(|index| whole[index])
    }
}

fn random_bytes() -> io::Result<[u8; KEY_BYTES]> {
    let mut bytes = [0; KEY_BYTES];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn tag(key: &StickinessKey) -> [u8; 8] {
        key.tag(&[b"x"])
    }

    #[test]
    fn a_directory_keeps_its_key_and_nobody_else_may_read_it() {
        let dir = tempfile::tempdir().unwrap();
        let first = StickinessKey::load_or_create(dir.path()).unwrap();
        let again = StickinessKey::load_or_create(dir.path()).unwrap();
        assert_eq!(tag(&first), tag(&again));
        let mode = fs::metadata(dir.path().join(KEY_FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let other = StickinessKey::load_or_create(tempfile::tempdir().unwrap().path()).unwrap();
        assert_ne!(tag(&first), tag(&other));
    }

    #[test]
    fn a_damaged_key_and_a_leftover_are_replaced() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(KEY_FILE), b"short").unwrap();
        fs::write(dir.path().join("stickiness.key.new"), b"torn").unwrap();
        let first = StickinessKey::load_or_create(dir.path()).unwrap();
        assert_eq!(tag(&first), tag(&StickinessKey::load_or_create(dir.path()).unwrap()));
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        let key = StickinessKey::new(&[7; 32]);
        assert_ne!(key.tag::<8>(&[b"ab", b"c"]), key.tag::<8>(&[b"a", b"bc"]));
    }
}
