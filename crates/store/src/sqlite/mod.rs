//! The store on one SQLite file: WAL, every commit synced, one connection behind a lock.
//!
//! One process owns the file at a time (exclusive locking), so that two control planes cannot drive the same
//! deployments; the lock dies with the process. The file and its WAL are readable by their owner only.

mod deployments;
mod documents;
mod fault;
mod log;
mod memory;
mod schema;

use std::fs::{File, OpenOptions};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fault::Fault;
use memory::Memory;
use ports::{CreateError, StoreError};
use rusqlite::{Connection, Params, Row, Transaction, TransactionBehavior};

pub use deployments::OutstandingEffect;

/// How long an opening waits for the process that still has the file.
const BUSY_TIMEOUT: Duration = Duration::from_secs(2);

/// More than the store has.
const PREPARED_STATEMENTS: usize = 64;

/// Deployments and documents in one SQLite file. Calls block for one local commit; they are serialised.
pub struct SqliteStore {
    inner: Mutex<Inner>,
    /// Changed only while `inner` is locked, so that what is kept is never older than the file.
    memory: Memory,
}

struct Inner {
    connection: Connection,
    /// Set by the first error of input or output; from then on nothing is written (invariant D3).
    failed: Option<String>,
}

impl SqliteStore {
    /// Opens the file, creating it (mode 0600) or migrating it when needed.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the file cannot be opened, is held by another process, belongs to another
    /// program or has a newer schema; [`StoreError::Damaged`] when it is no intact SQLite file.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        create_private_file(path).map_err(|error| {
            StoreError::Unavailable(format!("cannot open the store at {}: {error}", path.display()))
        })?;
        let connection = open_connection(path).map_err(|fault| {
            let place = format!("{}: ", path.display());
            match fault.into_store_error() {
                StoreError::Conflict(text) => StoreError::Conflict(place + &text),
                StoreError::Damaged(text) => StoreError::Damaged(place + &text),
                StoreError::Unavailable(text) => StoreError::Unavailable(place + &text),
            }
        })?;
        let mut store = Self { inner: Mutex::new(Inner { connection, failed: None }), memory: Memory::default() };
        let rows = store.read(deployments::index_rows).map_err(Fault::into_store_error)?;
        store.memory.fill(rows);
        Ok(store)
    }

    /// The error of input or output after which this store refuses writes, if there was one. The process should
    /// say so and end: a restart reads what is really on disk.
    pub fn failed(&self) -> Option<String> {
        self.lock().failed.clone()
    }

    /// Runs `work` in one transaction and commits it durably; nothing stays of it when it fails. `note` brings what is
    /// in memory up to what was committed.
    fn write<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>,
        note: impl FnOnce(&Memory, T),
    ) -> Result<(), Fault> {
        let mut inner = self.lock();
        if let Some(cause) = &inner.failed {
            return Err(stopped(cause));
        }
        match in_transaction(&mut inner.connection, work) {
            Ok(value) => {
                note(&self.memory, value);
                Ok(())
            }
            Err(fault) => {
                if fault.is_final() {
                    let cause = format!("{fault:?}");
                    tracing::error!(%cause, "the store failed and takes no more writes");
                    inner.failed = Some(cause);
                    self.memory.forget();
                }
                Err(fault)
            }
        }
    }

    /// Runs `work` on one consistent view; it may put what it found into `memory`, which nothing overtakes.
    fn read<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        let mut inner = self.lock();
        let transaction = inner.connection.transaction_with_behavior(TransactionBehavior::Deferred)?;
        work(&transaction)
    }

    /// A panic while the lock was held has rolled its transaction back, so the connection is usable.
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs a change whose statement is prepared once a connection.
fn execute(transaction: &Transaction<'_>, sql: &str, values: impl Params) -> rusqlite::Result<usize> {
    transaction.prepare_cached(sql)?.execute(values)
}

/// The first row of a query whose statement is prepared once a connection.
fn query_row<T>(
    transaction: &Transaction<'_>,
    sql: &str,
    values: impl Params,
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    transaction.prepare_cached(sql)?.query_row(values, read)
}

fn in_transaction<T>(
    connection: &mut Connection,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let value = work(&transaction)?;
    transaction.commit()?;
    Ok(value)
}

fn stopped(cause: &str) -> Fault {
    CreateError::Store(StoreError::Unavailable(format!("writing stopped after an earlier error: {cause}"))).into()
}

/// Creates the file before SQLite does, so that it is never readable by others; SQLite gives WAL and journal the
/// same mode. The directory is synced: the file's name survives power loss.
fn create_private_file(path: &Path) -> std::io::Result<()> {
    let file = OpenOptions::new().create(true).read(true).append(true).mode(0o600).open(path)?;
    file.set_permissions(std::fs::Permissions::from_mode(0o600))?;
    file.sync_all()?;
    match path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        Some(parent) => File::open(parent)?.sync_all(),
        None => File::open(".")?.sync_all(),
    }
}

fn open_connection(path: &Path) -> Result<Connection, Fault> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_prepared_statement_cache_capacity(PREPARED_STATEMENTS);
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::Unavailable(format!("write-ahead logging is not possible here (mode {mode})")).into());
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    schema::migrate(&mut connection)?;
    Ok(connection)
}
