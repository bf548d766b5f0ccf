//! Secrets of stored records, sealed under a key that lies outside the store.
//!
//! Signatures and handshakes are computed from secrets, so they must be recoverable; whoever has a copy of the store alone (a backup,
//! a disk) must not recover them. Promises: each secret is sealed for its own record (XChaCha20-Poly1305, a random
//! nonce, kind, key and member authenticated), so that one moved into another record is refused; what an earlier
//! version stored in clear is sealed when it is met. Leaves out: who may read the key file (its mode is 0600), and the
//! traces that cleared bytes leave on a disk.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use ports::{DocumentWrite, Documents, StoreError};
use serde_json::Value;
use zeroize::Zeroizing;

/// What a sealed text begins with; no secret does: access keys hold no colon, and a private key begins with dashes.
const MARK: &str = "sealed:1:";
const KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 24;
/// Members of `/record` that are secrets.
const SECRETS: [&str; 3] = ["secret_access_key", "session_token", "private_key"];

/// Kinds of records that hold secrets.
pub(crate) const KINDS: [&str; 3] = ["iam-access-key", "sts-session", "acm-certificate"];

/// Documents whose secrets are sealed below and in clear above.
pub(crate) struct Sealed {
    documents: Arc<dyn Documents>,
    cipher: XChaCha20Poly1305,
    key_file: PathBuf,
}

impl Sealed {
    /// Opens the key file, or makes it when no secret was sealed yet; then seals what lies in clear. Blocks.
    ///
    /// # Errors
    ///
    /// The key file cannot be read or made, or it is missing while there are secrets that only it can open.
    pub fn open(documents: Arc<dyn Documents>, key_file: &Path) -> Result<Arc<Self>, StoreError> {
        let mut were_sealed = Vec::new();
        let mut in_clear = Vec::new();
        for kind in KINDS {
            for (key, value) in documents.list(kind)? {
                match state(&value) {
                    State::Sealed => were_sealed.push((kind, key, value)),
                    State::InClear => in_clear.push(DocumentWrite::Put { kind, key, value }),
                    State::NoSecret => {}
                }
            }
        }
        let bytes = read_or_make(key_file, !were_sealed.is_empty())?;
        let cipher = XChaCha20Poly1305::new(Key::from_slice(bytes.as_slice()));
        let sealed = Arc::new(Self { documents, cipher, key_file: key_file.to_path_buf() });
        // Another key opens none of these; it must not seal any either, or the right one would not open all.
        for (kind, key, value) in were_sealed {
            sealed.opened(kind, &key, value)?;
        }
        if !in_clear.is_empty() {
            tracing::info!(records = in_clear.len(), "secrets that lay in the store in clear are sealed");
            sealed.write(in_clear)?;
        }
        Ok(sealed)
    }

    /// Does `work` to each secret of a record.
    fn each_secret(
        &self,
        value: &mut Value,
        work: impl Fn(&str, &str) -> Result<String, StoreError>,
    ) -> Result<(), StoreError> {
        let Some(record) = value.get_mut("record").and_then(Value::as_object_mut) else { return Ok(()) };
        for member in SECRETS {
            if let Some(Value::String(text)) = record.get_mut(member) {
                *text = work(member, text)?;
            }
        }
        Ok(())
    }

    fn seal(&self, kind: &str, key: &str, member: &str, secret: &str) -> Result<String, StoreError> {
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce)
            .map_err(|error| StoreError::Unavailable(format!("no random numbers: {error}")))?;
        let place = place(kind, key, member);
        let payload = Payload { msg: secret.as_bytes(), aad: place.as_bytes() };
        let sealed = self.cipher.encrypt(XNonce::from_slice(&nonce), payload);
        let sealed = sealed.map_err(|_| StoreError::Unavailable("a secret could not be sealed".into()))?;
        Ok(format!("{MARK}{}", STANDARD.encode([nonce.as_slice(), &sealed].concat())))
    }

    fn unseal(&self, kind: &str, key: &str, member: &str, text: &str) -> Result<String, StoreError> {
        let Some(sealed) = text.strip_prefix(MARK) else { return Ok(text.to_string()) };
        let place = place(kind, key, member);
        let opened = STANDARD.decode(sealed).ok().filter(|bytes| bytes.len() > NONCE_BYTES).and_then(|bytes| {
            let (nonce, sealed) = bytes.split_at(NONCE_BYTES);
            let payload = Payload { msg: sealed, aad: place.as_bytes() };
            self.cipher.decrypt(XNonce::from_slice(nonce), payload).ok()
        });
        opened.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or_else(|| {
            let file = self.key_file.display();
            StoreError::Damaged(format!("{kind} {key}: its secret cannot be opened with the key in {file}"))
        })
    }

    fn opened(&self, kind: &str, key: &str, mut value: Value) -> Result<Value, StoreError> {
        self.each_secret(&mut value, |member, text| self.unseal(kind, key, member, text))?;
        Ok(value)
    }
}

impl Documents for Sealed {
    fn get(&self, kind: &'static str, key: &str) -> Result<Option<Value>, StoreError> {
        self.documents.get(kind, key)?.map(|value| self.opened(kind, key, value)).transpose()
    }

    fn contains(&self, kind: &'static str, key: &str) -> Result<bool, StoreError> {
        self.documents.contains(kind, key)
    }

    fn count(&self, kind: &'static str) -> Result<usize, StoreError> {
        self.documents.count(kind)
    }

    fn list(&self, kind: &'static str) -> Result<Vec<(String, Value)>, StoreError> {
        let all = self.documents.list(kind)?.into_iter();
        all.map(|(key, value)| self.opened(kind, &key, value).map(|value| (key, value))).collect()
    }

    fn write(&self, mut batch: Vec<DocumentWrite>) -> Result<(), StoreError> {
        for change in &mut batch {
            if let DocumentWrite::Put { kind, key, value } = change {
                self.each_secret(value, |member, text| self.seal(kind, key, member, text))?;
            }
        }
        self.documents.write(batch)
    }
}

enum State {
    Sealed,
    InClear,
    NoSecret,
}

fn state(value: &Value) -> State {
    let mut secrets = SECRETS.iter().filter_map(|member| value.get("record")?.get(member)?.as_str()).peekable();
    if secrets.peek().is_none() {
        State::NoSecret
    } else if secrets.all(|text| text.starts_with(MARK)) {
        State::Sealed
    } else {
        State::InClear
    }
}

/// What a sealed secret is bound to.
fn place(kind: &str, key: &str, member: &str) -> String {
    format!("{kind}\n{key}\n{member}")
}

fn read_or_make(path: &Path, must_exist: bool) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let failed = |error: std::io::Error| {
        StoreError::Unavailable(format!("the key file {} cannot be used: {error}", path.display()))
    };
    let mut bytes = Zeroizing::new(Vec::with_capacity(KEY_BYTES + 1));
    match File::open(path) {
        Ok(file) => {
            file.take(KEY_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
        }
        Err(error) if error.kind() == ErrorKind::NotFound && !must_exist => {
            bytes.resize(KEY_BYTES, 0);
            getrandom::fill(&mut bytes).map_err(|error| failed(std::io::Error::other(error.to_string())))?;
            make(path, &bytes).map_err(failed)?;
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(StoreError::Unavailable(format!(
                "the key file {} is gone, and the stored secrets cannot be opened without it: put it back",
                path.display()
            )));
        }
        Err(error) => return Err(failed(error)),
    }
    if bytes.len() != KEY_BYTES {
        return Err(failed(std::io::Error::other(format!("it must hold {KEY_BYTES} bytes"))));
    }
    Ok(bytes)
}

/// Whole and durable, or not there at all: a key that is half there would lock the secrets away for good.
fn make(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let unfinished = path.with_extension("new");
    let mut options = OpenOptions::new();
    options.create(true).write(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&unfinished, path)?;
    match path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        Some(parent) => File::open(parent)?.sync_all(),
        None => Ok(()),
    }
}
