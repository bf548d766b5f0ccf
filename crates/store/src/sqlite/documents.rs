//! Documents: kind, key, JSON.

use ports::{DocumentWrite, Documents, StoreError};
use rusqlite::{OptionalExtension, params};
use serde_json::Value;

use super::{SqliteStore, fault::Fault};

impl Documents for SqliteStore {
    fn get(&self, kind: &'static str, key: &str) -> Result<Option<Value>, StoreError> {
        self.read(|transaction| {
            let text: Option<String> = transaction
                .query_row("SELECT value FROM documents WHERE kind = ? AND key = ?", params![kind, key], |row| {
                    row.get(0)
                })
                .optional()?;
            text.map(|text| parse(kind, key, &text)).transpose()
        })
        .map_err(Fault::into_store_error)
    }

    fn list(&self, kind: &'static str) -> Result<Vec<(String, Value)>, StoreError> {
        self.read(|transaction| {
            let mut statement =
                transaction.prepare("SELECT key, value FROM documents WHERE kind = ? ORDER BY key")?;
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
        SqliteStore::write(self, |transaction| {
            for change in &batch {
                match change {
                    DocumentWrite::Put { kind, key, value } => transaction.execute(
                        "INSERT INTO documents (kind, key, value) VALUES (?, ?, ?)
                         ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value",
                        params![kind, key, value.to_string()],
                    )?,
                    DocumentWrite::Delete { kind, key } => {
                        transaction.execute("DELETE FROM documents WHERE kind = ? AND key = ?", params![kind, key])?
                    }
                };
            }
            Ok(())
        })
        .map_err(Fault::into_store_error)
    }
}

fn parse(kind: &str, key: &str, text: &str) -> Result<Value, Fault> {
    serde_json::from_str(text)
        .map_err(|error| StoreError::Damaged(format!("document {key:?} of kind {kind}: {error}")).into())
}
