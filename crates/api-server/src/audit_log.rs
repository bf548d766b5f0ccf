//! The audit chain on disk: one line of JSON per authenticated call.
//!
//! Promises: a call's record is handed to the system before the call is answered, so that the end of the process
//! loses none; records of calls that may change something are on the disk by then. A log that does not hold is
//! refused when it is opened, with the record named; a last line without an end, which only a crash leaves, is cut
//! off. After an error nothing is written any more. Leaves out: shortening the log and signing checkpoints.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use authorization::{AuditEntry, AuditRecord, AuditTrail, BrokenAt, Checkpoint, Why};

/// Longer lines are not read: records are bounded far below.
const MAX_LINE_BYTES: u64 = 4 << 20;

/// Why a log cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum AuditFault {
    /// The file cannot be read or written.
    #[error("the audit log {} cannot be used: {cause}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// A line is no record.
    #[error("the audit log {} does not hold: audit record {index}: it cannot be read", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Its place, from 0.
        index: usize,
    },
    /// The chain does not hold.
    #[error("the audit log {} does not hold: {broken}", path.display())]
    Broken {
        /// The file.
        path: PathBuf,
        /// Where and why.
        broken: BrokenAt,
    },
    /// An earlier record could not be written.
    #[error("the audit log takes no more records since one could not be written")]
    Closed,
}

/// An open log.
pub struct AuditLog {
    path: PathBuf,
    file: File,
    /// Nothing once a record could not be written.
    trail: Mutex<Option<AuditTrail>>,
}

impl AuditLog {
    /// Verifies the log and goes on after its last record; makes an empty one when there is none. Blocks.
    ///
    /// # Errors
    ///
    /// See [`AuditFault`].
    pub fn open(path: &Path) -> Result<Self, AuditFault> {
        let failed = |cause| AuditFault::Io { path: path.to_path_buf(), cause };
        let mut options = OpenOptions::new();
        options.create(true).append(true).read(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(failed)?;
        let walked = walk(path)?;
        if walked.unfinished {
            tracing::warn!(path = %path.display(), "the audit log's last line was never finished and is cut off");
            file.set_len(walked.bytes).map_err(failed)?;
            file.sync_data().map_err(failed)?;
        }
        Ok(Self { path: path.to_path_buf(), file, trail: Mutex::new(Some(walked.trail)) })
    }

    /// A new chain on a file that is open for appending; `path` is what errors call it.
    pub fn begin(file: File, path: &Path) -> Self {
        Self { path: path.to_path_buf(), file, trail: Mutex::new(Some(AuditTrail::default())) }
    }

    /// Whether records can be written. A call must not begin when its record could not.
    pub fn is_open(&self) -> bool {
        self.trail.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Appends a record; with `durable` it is on the disk when this returns.
    ///
    /// # Errors
    ///
    /// The log could not be written; it is closed from then on.
    pub async fn append(self: &Arc<Self>, entry: AuditEntry, durable: bool) -> Result<(), AuditFault> {
        self.write(entry)?;
        if !durable {
            return Ok(());
        }
        tracing::debug!("a record goes to the disk");
        let log = Arc::clone(self);
        // Beside the event loop, and outside the lock, so that calls at a time share the disk's work.
        let synced = tokio::task::spawn_blocking(move || log.file.sync_data()).await;
        synced.unwrap_or_else(|error| Err(std::io::Error::other(error))).map_err(|cause| self.close(cause))
    }

    fn write(&self, entry: AuditEntry) -> Result<(), AuditFault> {
        let mut trail = self.trail.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(open) = trail.as_mut() else { return Err(AuditFault::Closed) };
        let record = open.next(entry);
        let written = serde_json::to_string(&record).map_err(std::io::Error::from);
        match written.and_then(|line| (&self.file).write_all((line + "\n").as_bytes())) {
            Ok(()) => {
                open.accept(&record);
                Ok(())
            }
            Err(cause) => {
                *trail = None;
                Err(self.failed(cause))
            }
        }
    }

    fn close(&self, cause: std::io::Error) -> AuditFault {
        *self.trail.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.failed(cause)
    }

    fn failed(&self, cause: std::io::Error) -> AuditFault {
        tracing::error!(path = %self.path.display(), error = %cause, "an audit record could not be written");
        AuditFault::Io { path: self.path.clone(), cause }
    }
}

/// Verifies a log from its beginning to its end, which is told. Memory does not grow with the log. Blocks.
///
/// # Errors
///
/// The file is not there or cannot be read, or the first record that does not hold.
pub fn verify_audit_log(path: &Path) -> Result<Checkpoint, AuditFault> {
    walk(path).map(|walked| walked.trail.checkpoint().clone())
}

struct Walked {
    trail: AuditTrail,
    /// Length of all finished lines.
    bytes: u64,
    unfinished: bool,
}

fn walk(path: &Path) -> Result<Walked, AuditFault> {
    let failed = |cause| AuditFault::Io { path: path.to_path_buf(), cause };
    let mut lines = BufReader::new(File::open(path).map_err(failed)?);
    let mut walked = Walked { trail: AuditTrail::default(), bytes: 0, unfinished: false };
    let mut line = Vec::new();
    for index in 0.. {
        line.clear();
        let read = lines.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut line).map_err(failed)?;
        if read == 0 {
            break;
        }
        let unreadable = || AuditFault::Unreadable { path: path.to_path_buf(), index };
        if line.last() != Some(&b'\n') {
            if line.len() as u64 == MAX_LINE_BYTES {
                return Err(unreadable());
            }
            walked.unfinished = true;
            break;
        }
        let record: AuditRecord = serde_json::from_slice(&line).map_err(|_| unreadable())?;
        let expected = walked.trail.next(record.entry.clone());
        if let Some(why) = difference(&record, &expected) {
            return Err(AuditFault::Broken { path: path.to_path_buf(), broken: BrokenAt { index, why } });
        }
        walked.trail.accept(&record);
        walked.bytes += line.len() as u64;
    }
    Ok(walked)
}

/// As [`authorization::verify`] tells it, for one record at a time.
fn difference(found: &AuditRecord, expected: &AuditRecord) -> Option<Why> {
    if found.sequence != expected.sequence {
        Some(Why::Sequence)
    } else if found.previous != expected.previous {
        Some(Why::Previous)
    } else if found.hash != expected.hash {
        Some(Why::Content)
    } else {
        None
    }
}
