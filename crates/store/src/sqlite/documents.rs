//! Documents: kind, key, JSON.

use std::sync::Arc;

use ports::{DocumentWrite, Documents, StoreError};
use rusqlite::{OptionalExtension, Transaction, params};
use serde_json::Value;

use super::{SqliteStore, execute, fault::Fault};

impl Documents for SqliteStore {
    fn get(&self, kind: &'static str, key: &str) -> Result<Option<Value>, StoreError> {
        self.known(kind, key).map(|value| value.map(|value| Value::clone(&value)))
    }

    fn contains(&self, kind: &'static str, key: &str) -> Result<bool, StoreError> {
        self.known(kind, key).map(|value| value.is_some())
    }

    fn count(&self, kind: &'static str) -> Result<usize, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction.prepare_cached("SELECT COUNT(*) FROM documents WHERE kind = ?")?;
            let count: u32 = statement.query_row([kind], |row| row.get(0))?;
            Ok(usize::try_from(count).unwrap_or(usize::MAX))
        })
        .map_err(Fault::into_store_error)
    }

    fn list(&self, kind: &'static str) -> Result<Vec<(String, Value)>, StoreError> {
        self.read(|transaction| {
            let mut statement =
                transaction.prepare_cached("SELECT key, value FROM documents WHERE kind = ? ORDER BY key")?;
            let mut rows = statement.query([kind])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let key: String = row.get(0)?;
                let value = parse(kind, &key, &row.get::<_, String>(1)?)?;
                found.push((key, value));
            }
            Ok(found)
        })
        .map_err(Fault::into_store_error)
    }

    fn write(&self, batch: Vec<DocumentWrite>) -> Result<(), StoreError> {
        let write = |transaction: &Transaction<'_>| {
            for change in &batch {
                match change {
                    DocumentWrite::Put { kind, key, value } => execute(
                        transaction,
                        "INSERT INTO documents (kind, key, value) VALUES (?, ?, ?)
                         ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value",
                        params![kind, key, value.to_string()],
                    )?,
                    DocumentWrite::Delete { kind, key } => {
                        execute(transaction, "DELETE FROM documents WHERE kind = ? AND key = ?", params![kind, key])?
                    }
                };
            }
            Ok(())
        };
        SqliteStore::write(self, write, |memory, ()| memory.changed(&batch)).map_err(Fault::into_store_error)
    }
}

impl SqliteStore {
    /// A document from memory, or else from the file.
    fn known(&self, kind: &'static str, key: &str) -> Result<Option<Arc<Value>>, StoreError> {
        if let Some(known) = self.memory.document(kind, key) {
            return Ok(known);
        }
        self.read(|transaction| {
            let mut statement =
                transaction.prepare_cached("SELECT value FROM documents WHERE kind = ? AND key = ?")?;
            let text: Option<String> = statement.query_row(params![kind, key], |row| row.get(0)).optional()?;
            let bytes = text.as_ref().map_or(0, String::len);
            let value = text.map(|text| parse(kind, key, &text)).transpose()?.map(Arc::new);
            self.memory.put_document(kind, key, value.clone(), bytes);
            Ok(value)
        })
        .map_err(Fault::into_store_error)
    }
}

fn parse(kind: &str, key: &str, text: &str) -> Result<Value, Fault> {
    serde_json::from_str(text)
        .map_err(|error| StoreError::Damaged(format!("document {key:?} of kind {kind}: {error}")).into())
}
