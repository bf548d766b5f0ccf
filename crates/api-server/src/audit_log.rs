//! The audit chain on disk: one line of JSON per authenticated call.
//!
//! Promises: a call's record is handed to the system before the call is answered, so that the end of the process
//! loses none; records of calls that may change something are on the disk by then. A log that does not hold is
//! refused when it is opened, with the record named. What only a power loss leaves is cut off and kept aside: a last
//! line without an end, and, near the end, lines that were never wholly on the disk. While the disk is full, nothing
//! that changes something is begun, looks are still answered, and their records follow when there is space. After
//! any other error nothing is written any more. Leaves out: shortening the log and signing checkpoints.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use authorization::{AuditEntry, AuditRecord, AuditTrail, BrokenAt, Checkpoint, Why};

/// Longer lines are not read: records are bounded far below.
const MAX_LINE_BYTES: u64 = 4 << 20;
/// Records of mere looks wait for the disk together, but not for more than so many bytes.
const MAX_UNSYNCED_BYTES: usize = 64 << 10;
/// What a disk writes as a whole.
const SECTOR_BYTES: u64 = 512;
/// What a power loss may spoil at the end of a log, in bytes: what was not synced, and what came while a sync ran.
/// A hole further inside is damage.
const MAX_SPOILED_BYTES: u64 = 1 << 20;
/// Records that wait for space on a full disk, in bytes; with more, not even looks are answered.
const MAX_WAITING_BYTES: usize = 1 << 20;

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
    /// There is no space for the record, which waits for some.
    #[error("the audit log {} waits for space on its disk", path.display())]
    Full {
        /// The file.
        path: PathBuf,
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
    writing: Mutex<Option<Writing>>,
}

struct Writing {
    trail: AuditTrail,
    /// Bytes of records that the disk had no space for.
    waiting: Vec<u8>,
    /// Bytes written since the last sync began.
    unsynced: usize,
}

impl AuditLog {
    /// Verifies the log and goes on after its last record; makes an empty one when there is none. Blocks.
    ///
    /// # Errors
    ///
    /// See [`AuditFault`].
    pub fn open(path: &Path) -> Result<Self, AuditFault> {
        let failed = |cause| AuditFault::Io { path: path.to_path_buf(), cause };
        let file = private_file().append(true).read(true).open(path).map_err(failed)?;
        let walked = walk(path)?;
        let length = file.metadata().map_err(failed)?.len();
        if let Some(index) = walked.hole
            && length - walked.bytes > MAX_SPOILED_BYTES
        {
            return Err(AuditFault::Unreadable { path: path.to_path_buf(), index });
        }
        if walked.bytes < length {
            let records = walked.trail.checkpoint().records;
            tracing::error!(
                path = %path.display(), records, bytes = length - walked.bytes,
                "the audit log's end was never wholly on the disk, as after a power loss; it is kept in a file beside"
            );
            set_aside(path, walked.bytes).map_err(failed)?;
            file.set_len(walked.bytes).map_err(failed)?;
            file.sync_data().map_err(failed)?;
        }
        Ok(Self::with(path, file, walked.trail))
    }

    /// A new chain on a file that is open for appending; `path` is what errors call it.
    pub fn begin(file: File, path: &Path) -> Self {
        Self::with(path, file, AuditTrail::default())
    }

    fn with(path: &Path, file: File, trail: AuditTrail) -> Self {
        let writing = Writing { trail, waiting: Vec::new(), unsynced: 0 };
        Self { path: path.to_path_buf(), file, writing: Mutex::new(Some(writing)) }
    }

    /// Whether the log can be used at all: no record has failed but for want of space.
    pub fn is_open(&self) -> bool {
        self.lock().is_some()
    }

    /// Whether a call may begin: its record can be written, as far as can be told, and those before it are. On a full
    /// disk a mere look (`durable` false) may begin while its record can wait.
    pub fn takes(&self, durable: bool) -> bool {
        let mut writing = self.lock();
        let Some(open) = writing.as_mut() else { return false };
        match open.flush(&self.file) {
            Ok(()) => true,
            Err(cause) if is_full(&cause) => !durable && open.waiting.len() < MAX_WAITING_BYTES,
            Err(cause) => {
                *writing = None;
                self.failed(cause);
                false
            }
        }
    }

    /// Appends a record; with `durable` it is on the disk when this returns.
    ///
    /// # Errors
    ///
    /// [`AuditFault::Full`]: a durable record has to wait for space. Else the log could not be written and is closed
    /// from then on.
    pub async fn append(self: &Arc<Self>, entry: AuditEntry, durable: bool) -> Result<(), AuditFault> {
        if !self.write(entry, durable)? {
            return Ok(());
        }
        tracing::debug!("a record goes to the disk");
        let log = Arc::clone(self);
        // Beside the event loop, and outside the lock, so that calls at a time share the disk's work.
        let synced = tokio::task::spawn_blocking(move || log.file.sync_data()).await;
        synced.unwrap_or_else(|error| Err(std::io::Error::other(error))).map_err(|cause| self.close(cause))
    }

    /// Writes a record; answers whether it is to be synced.
    fn write(&self, entry: AuditEntry, durable: bool) -> Result<bool, AuditFault> {
        let mut writing = self.lock();
        let Some(open) = writing.as_mut() else { return Err(AuditFault::Closed) };
        let record = open.trail.next(entry);
        let written = serde_json::to_string(&record).map_err(std::io::Error::from).and_then(|line| {
            open.waiting.extend_from_slice(line.as_bytes());
            open.waiting.push(b'\n');
            open.trail.accept(&record);
            open.flush(&self.file)
        });
        match written {
            Ok(()) => {
                let syncs = durable || open.unsynced > MAX_UNSYNCED_BYTES;
                open.unsynced = if syncs { 0 } else { open.unsynced };
                Ok(syncs)
            }
            Err(cause) if is_full(&cause) => {
                tracing::error!(path = %self.path.display(), "the disk is full; audit records wait for space");
                if durable { Err(AuditFault::Full { path: self.path.clone() }) } else { Ok(false) }
            }
            Err(cause) => {
                *writing = None;
                Err(self.failed(cause))
            }
        }
    }

    fn close(&self, cause: std::io::Error) -> AuditFault {
        *self.lock() = None;
        self.failed(cause)
    }

    fn failed(&self, cause: std::io::Error) -> AuditFault {
        tracing::error!(path = %self.path.display(), error = %cause, "an audit record could not be written");
        AuditFault::Io { path: self.path.clone(), cause }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Writing>> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Writing {
    /// Hands what waits to the system. A line that gets there in part goes on where it broke off.
    fn flush(&mut self, mut file: &File) -> std::io::Result<()> {
        while !self.waiting.is_empty() {
            match file.write(&self.waiting) {
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                Ok(count) => {
                    self.waiting.drain(..count);
                    self.unsynced += count;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

fn is_full(cause: &std::io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded)
}

fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Copies everything from a byte on to a file beside the log, whose name says where it was cut.
fn set_aside(path: &Path, from: u64) -> std::io::Result<()> {
    let mut log = File::open(path)?;
    log.seek(SeekFrom::Start(from))?;
    let mut aside =
        private_file().write(true).truncate(true).open(path.with_extension(format!("log.cut-at-{from}")))?;
    std::io::copy(&mut log, &mut aside)?;
    aside.sync_all()?;
    path.parent().map_or(Ok(()), |directory| File::open(directory)?.sync_all())
}

/// Verifies a log from its beginning to its end, which is told. Memory does not grow with the log. Blocks.
///
/// # Errors
///
/// The file is not there or cannot be read, or the first record that does not hold.
pub fn verify_audit_log(path: &Path) -> Result<Checkpoint, AuditFault> {
    let walked = walk(path)?;
    match walked.hole {
        Some(index) => Err(AuditFault::Unreadable { path: path.to_path_buf(), index }),
        None => Ok(walked.trail.checkpoint().clone()),
    }
}

struct Walked {
    trail: AuditTrail,
    /// Length of all finished lines before the first that is none.
    bytes: u64,
    /// Place of a line that was never wholly on the disk: it has bytes that nobody ever writes.
    hole: Option<usize>,
}

fn walk(path: &Path) -> Result<Walked, AuditFault> {
    let failed = |cause| AuditFault::Io { path: path.to_path_buf(), cause };
    let mut lines = BufReader::new(File::open(path).map_err(failed)?);
    let mut walked = Walked { trail: AuditTrail::default(), bytes: 0, hole: None };
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
            break;
        }
        if has_lost_sector(&line, walked.bytes) {
            walked.hole = Some(index);
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

/// Whether a line that begins at byte `begin` of its file has a sector that did not get to the disk: zeros, which JSON
/// escapes, up to where a sector ends. Zeros that end elsewhere are damage of another kind.
fn has_lost_sector(line: &[u8], begin: u64) -> bool {
    let zeros_end = line.windows(2).position(|pair| pair[0] == 0 && pair[1] != 0);
    zeros_end.is_some_and(|last| (begin + last as u64 + 1).is_multiple_of(SECTOR_BYTES))
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
