//! The balancer's directory: lock, table on disk, control socket.
//!
//! Promises: one balancer per directory; a table that was stored survives a crash and power loss as a whole, or the
//! one before it does. Source: reliability A9, A10, D1, D3.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use ports::RoutingTable;
use tokio::net::UnixListener;

use crate::serve::ServeError;

/// Unix socket paths end here (`sun_path`, with its terminating zero).
const MAX_SOCKET_PATH_BYTES: usize = 107;

/// How often, and how many times, a held lock is tried: a process that ends, or has just handed over, holds it for a
/// moment longer than it serves.
const LOCK_INTERVAL: Duration = Duration::from_millis(10);
const LOCK_TRIES: u32 = 50;

const TABLE_FILE: &str = "table.json";

/// An open and locked directory.
pub(crate) struct Directory {
    path: PathBuf,
    /// Held for the life of the process, or until another one has it too; the system lets go of it however the
    /// process ends.
    lock: Mutex<Option<File>>,
}

/// Where clients reach the balancer of a directory.
pub(crate) fn socket_path(directory: &Path) -> PathBuf {
    directory.join("control.sock")
}

impl Directory {
    /// Creates the directory (mode 0700) if needed and locks it.
    pub(crate) fn open(path: &Path) -> Result<Self, ServeError> {
        let fail = |cause| ServeError::Directory { path: path.to_owned(), cause };
        DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(fail)?;
        fs::set_permissions(path, Permissions::from_mode(0o700)).map_err(fail)?;
        let mut lock = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(path.join("lock"))
            .map_err(fail)?;
        let mut tried = lock.try_lock();
        for _ in 0..LOCK_TRIES {
            if !matches!(tried, Err(TryLockError::WouldBlock)) {
                break;
            }
            std::thread::sleep(LOCK_INTERVAL);
            tried = lock.try_lock();
        }
        match tried {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut pid = String::new();
                // Only for the message; an empty one does no harm.
                let _ = lock.read_to_string(&mut pid);
                return Err(ServeError::AlreadyRunning { path: path.to_owned(), pid: pid.trim().to_owned() });
            }
            Err(TryLockError::Error(cause)) => return Err(fail(cause)),
        }
        let directory = Self { path: path.to_owned(), lock: Mutex::new(Some(lock)) };
        directory.sign().map_err(fail)?;
        Ok(directory)
    }

    /// The directory of a balancer that hands over: the lock is held by both, until that one lets go of it.
    pub(crate) fn adopt(path: &Path, lock: File) -> Self {
        Self { path: path.to_owned(), lock: Mutex::new(Some(lock)) }
    }

    /// Writes into the lock who has it.
    pub(crate) fn sign(&self) -> io::Result<()> {
        let Some(mut lock) = self.lock()? else { return Ok(()) };
        lock.set_len(0)?;
        lock.rewind()?;
        writeln!(lock, "{}", std::process::id())
    }

    /// Another handle on the lock; none when it was let go.
    pub(crate) fn lock(&self) -> io::Result<Option<File>> {
        crate::lock(&self.lock).as_ref().map(File::try_clone).transpose()
    }

    /// Leaves the directory to the process that took over.
    pub(crate) fn leave(&self) {
        crate::lock(&self.lock).take();
    }

    /// Listens for control connections (mode 0600); the socket file of a dead process is replaced.
    pub(crate) fn listen(&self) -> Result<UnixListener, ServeError> {
        let path = socket_path(&self.path);
        let fail = |cause| ServeError::Directory { path: path.clone(), cause };
        if path.as_os_str().len() > MAX_SOCKET_PATH_BYTES {
            return Err(fail(io::Error::other(format!(
                "a unix socket path has at most {MAX_SOCKET_PATH_BYTES} bytes; use a shorter directory"
            ))));
        }
        match fs::remove_file(&path) {
            // We hold the lock, so whoever made it is dead.
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(cause) => return Err(fail(cause)),
        }
        let listener = UnixListener::bind(&path).map_err(fail)?;
        fs::set_permissions(&path, Permissions::from_mode(0o600)).map_err(fail)?;
        Ok(listener)
    }

    /// The table of the last life.
    pub(crate) fn load_table(&self) -> Result<Option<RoutingTable>, ServeError> {
        let path = self.table_path();
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(cause) => return Err(ServeError::Directory { path, cause }),
        };
        serde_json::from_slice(&text).map(Some).map_err(|cause| ServeError::Table { path, cause: cause.to_string() })
    }

    /// Where the table is.
    pub(crate) fn table_path(&self) -> PathBuf {
        self.path.join(TABLE_FILE)
    }

    /// What writes tables, to be used off the runtime's thread.
    pub(crate) fn table_writer(&self) -> TableWriter {
        TableWriter { directory: self.path.clone() }
    }

    /// Takes the socket file away at a clean end.
    pub(crate) fn remove_socket(&self) {
        if crate::lock(&self.lock).is_none() {
            // It belongs to another process.
            return;
        }
        // A leftover is replaced by the next start.
        let _ = fs::remove_file(socket_path(&self.path));
    }
}

/// Stores tables.
pub(crate) struct TableWriter {
    directory: PathBuf,
}

impl TableWriter {
    /// The balancer's directory.
    pub(crate) fn directory(&self) -> &Path {
        &self.directory
    }

    /// Writes a new file, syncs it, renames it over the old one, syncs the directory.
    ///
    /// After an error the new file is of no use to anybody: the next try writes another one (reliability D3).
    pub(crate) fn store(&self, table: &RoutingTable) -> io::Result<()> {
        let temporary = self.directory.join(format!("{TABLE_FILE}.{}.new", table.generation));
        let written = self.write_and_rename(&temporary, table);
        if written.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        written
    }

    fn write_and_rename(&self, temporary: &Path, table: &RoutingTable) -> io::Result<()> {
        let text = serde_json::to_vec(table)?;
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(temporary)?;
        file.write_all(&text)?;
        file.sync_all()?;
        fs::rename(temporary, self.directory.join(TABLE_FILE))?;
        File::open(&self.directory)?.sync_all()
    }
}
