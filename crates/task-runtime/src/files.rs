//! The files control plane and shim talk through, and how they are written.
//!
//! One directory a container: `spec.json` (what to run, written once by the control plane), `stop` (a stop was
//! asked for), `status.json` (written by the shim; by the control plane only after the shim died), `lock` (held by
//! the shim while it lives), `output.log` and `output.log.1`, `work` (the program's own directory). A reader sees
//! a whole file or none: every write goes to a temporary name, is synced and renamed. Outputs, and the times beside
//! them in `output.times` and `output.times.1`, are appended to instead: a loss of power can tear them, and their
//! readers take what is there.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use ports::{ContainerKey, ContainerSpec, ContainerState};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::identity::ProcessIdentity;

pub(crate) const SPEC: &str = "spec.json";
pub(crate) const STATUS: &str = "status.json";
pub(crate) const STOP: &str = "stop";
pub(crate) const LOCK: &str = "lock";
pub(crate) const OUTPUT: &str = "output.log";
pub(crate) const OLDER_OUTPUT: &str = "output.log.1";
pub(crate) const TIMES: &str = "output.times";
pub(crate) const OLDER_TIMES: &str = "output.times.1";
pub(crate) const WORK: &str = "work";
/// Datagram socket of the control plane, two directories above a container's.
pub(crate) const WAKE_SOCKET: &str = "wake.sock";

/// Version of both records; a reader refuses a higher one.
const VERSION: u32 = 1;

/// `spec.json`.
#[derive(Serialize, Deserialize)]
pub(crate) struct SpecRecord {
    version: u32,
    pub(crate) spec: ContainerSpec,
}

/// `status.json`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct StatusRecord {
    version: u32,
    /// The shim; its pid is also the session of everything it started.
    pub(crate) shim: Option<ProcessIdentity>,
    /// The container's first process.
    pub(crate) program: Option<ProcessIdentity>,
    /// When the program was started.
    pub(crate) started_at_millis: Option<i64>,
    /// Set once, last.
    pub(crate) end: Option<End>,
}

/// How a container ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct End {
    pub(crate) exit_code: Option<i32>,
    /// The signal, when one ended it; `exit_code` is then 128 + signal.
    pub(crate) signal: Option<i32>,
    pub(crate) reason: Option<String>,
    pub(crate) stopped_at_millis: i64,
}

impl End {
    /// An end without an exit code: not started, or not seen.
    pub(crate) fn unseen(reason: impl Into<String>) -> Self {
        Self { exit_code: None, signal: None, reason: Some(reason.into()), stopped_at_millis: now_millis() }
    }
}

impl StatusRecord {
    pub(crate) fn new(shim: Option<ProcessIdentity>) -> Self {
        Self { version: VERSION, shim, program: None, started_at_millis: None, end: None }
    }

    /// Reads it; nothing when it was not written yet.
    pub(crate) fn read(dir: &Path) -> io::Result<Option<Self>> {
        let record: Option<Self> = read_json(&dir.join(STATUS))?;
        check_version(record, |record| record.version)
    }

    pub(crate) fn write(&self, dir: &Path) -> io::Result<()> {
        write_json(dir, STATUS, self)
    }

    /// The state the contract speaks of.
    pub(crate) fn state(&self) -> ContainerState {
        if let Some(end) = &self.end {
            return ContainerState::Stopped {
                exit_code: end.exit_code,
                reason: end.reason.clone(),
                stopped_at_millis: end.stopped_at_millis,
            };
        }
        match (&self.program, self.started_at_millis) {
            (Some(program), Some(started_at_millis)) => {
                ContainerState::Running { pid: program.pid.unsigned_abs(), started_at_millis }
            }
            _ => ContainerState::Pending,
        }
    }
}

pub(crate) fn read_spec(dir: &Path) -> io::Result<Option<ContainerSpec>> {
    let record: Option<SpecRecord> = read_json(&dir.join(SPEC))?;
    Ok(check_version(record, |record| record.version)?.map(|record| record.spec))
}

pub(crate) fn write_spec(dir: &Path, spec: &ContainerSpec) -> io::Result<()> {
    write_json(dir, SPEC, &SpecRecord { version: VERSION, spec: spec.clone() })
}

/// Records durably that the container shall stop.
pub(crate) fn request_stop(dir: &Path) -> io::Result<()> {
    write_atomically(dir, STOP, b"")
}

pub(crate) fn stop_requested(dir: &Path) -> bool {
    dir.join(STOP).exists()
}

/// Whether a shim holds the container's lock. A lock dies with its holder, whatever killed it.
pub(crate) fn shim_holds_lock(dir: &Path) -> io::Result<bool> {
    let file = match File::open(dir.join(LOCK)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    match file.try_lock_shared() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Takes the container's lock, waiting while another holds it; held until the file is dropped.
pub(crate) fn take_lock(dir: &Path) -> io::Result<File> {
    let file = private_file().create(true).truncate(false).open(dir.join(LOCK))?;
    file.lock()?;
    Ok(file)
}

/// Directory of a container: its key in characters every file system takes, short enough for all of them.
pub(crate) fn directory_name(key: &ContainerKey) -> String {
    let name = format!("{}.{}", escaped(key.task.as_str()), escaped(key.container.as_str()));
    if name.len() <= 200 {
        return name;
    }
    // Escaped text is ASCII, so the cut cannot split a character.
    format!("{}.{:016x}", &name[..180], fnv1a(name.as_bytes()))
}

/// A directory only this user may look into (specifications hold environments, which hold secrets).
pub(crate) fn create_private_dir(path: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// Options for a file only this user may read.
pub(crate) fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true).mode(0o600);
    options
}

/// Milliseconds since the epoch on the wall clock.
pub(crate) fn now_millis() -> i64 {
    let since_epoch = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX)
}

fn write_json<T: Serialize>(dir: &Path, name: &str, record: &T) -> io::Result<()> {
    write_atomically(dir, name, &serde_json::to_vec_pretty(record)?)
}

fn write_atomically(dir: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let temporary: PathBuf = dir.join(format!("{name}.new"));
    let mut file = private_file().create(true).truncate(true).open(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&temporary, dir.join(name))?;
    File::open(dir)?.sync_all()
}

fn read_json<T: DeserializeOwned>(path: &Path) -> io::Result<Option<T>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes)?)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn check_version<T>(record: Option<T>, version: impl Fn(&T) -> u32) -> io::Result<Option<T>> {
    match &record {
        Some(found) if version(found) > VERSION => {
            Err(io::Error::other(format!("record of version {}, this program knows {VERSION}", version(found))))
        }
        _ => Ok(record),
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_' {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// FNV-1a: the same number in every build, which the standard hasher does not promise.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(task: &str, container: &str) -> ContainerKey {
        ContainerKey { task: task.into(), container: container.into() }
    }

    #[test]
    fn a_directory_name_is_a_single_safe_component_and_unique_to_its_key() {
        assert_eq!(directory_name(&key("0123abcd", "web")), "0123abcd.web");
        assert_eq!(directory_name(&key("..", "a/b")), "%2E%2E.a%2Fb");
        let (long, other) = ("x".repeat(255), format!("{}y", "x".repeat(254)));
        let (a, b) = (directory_name(&key("t", &long)), directory_name(&key("t", &other)));
        assert!(a.len() <= 200 && b.len() <= 200);
        assert_ne!(a, b);
    }

    #[test]
    fn a_record_of_a_later_version_is_refused_and_not_misread() {
        let dir = tempfile::tempdir().unwrap();
        StatusRecord { version: VERSION + 1, ..StatusRecord::new(None) }.write(dir.path()).unwrap();
        assert!(StatusRecord::read(dir.path()).unwrap_err().to_string().contains("version 2"));
    }

    #[test]
    fn the_lock_tells_whether_its_holder_lives() {
        let dir = tempfile::tempdir().unwrap();
        assert!(!shim_holds_lock(dir.path()).unwrap());
        let lock = take_lock(dir.path()).unwrap();
        assert!(shim_holds_lock(dir.path()).unwrap());
        drop(lock);
        assert!(!shim_holds_lock(dir.path()).unwrap());
    }
}
