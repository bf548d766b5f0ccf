//! Tables and their migrations.
//!
//! `PRAGMA user_version` holds the number of migrations applied; a file from a newer program is refused. Rules that
//! must never break are kept by the database itself: one active deployment a group (partial unique index), a log
//! without gaps and without changes (primary key and triggers).

use rusqlite::{Connection, TransactionBehavior};

use super::fault::Fault;
use ports::StoreError;

/// "CutO" in ASCII; tells our files from other SQLite files.
const APPLICATION_ID: i64 = 0x4375_744F;

/// Each is applied once, in order, all in one transaction.
const MIGRATIONS: [&str; 1] = [include_str!("schema_1.sql")];

/// Brings the file to the present schema.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), Fault> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let application: i64 = transaction.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let version: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if application != APPLICATION_ID && (application, version) != (0, 0) {
        return Err(refused("the file belongs to another program".to_owned()));
    }
    let applied = usize::try_from(version).unwrap_or(usize::MAX);
    let Some(missing) = MIGRATIONS.get(applied..) else {
        return Err(refused(format!(
            "its schema version {version} is newer than {}, the newest this program knows; use a newer program",
            MIGRATIONS.len()
        )));
    };
    for migration in missing {
        transaction.execute_batch(migration)?;
    }
    if !missing.is_empty() {
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX))?;
    }
    transaction.commit()?;
    Ok(())
}

fn refused(text: String) -> Fault {
    StoreError::Unavailable(text).into()
}
