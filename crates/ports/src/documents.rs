//! A small durable document store for records that are not deployments: applications, groups, services, functions.

use serde_json::Value;

use crate::StoreError;

/// One change of a batch.
#[derive(Clone, Debug, PartialEq)]
pub enum DocumentWrite {
    /// Insert or replace.
    Put {
        /// Kind of record, e.g. `ecs-service`. Each kind has one owner crate.
        kind: &'static str,
        /// Unique within the kind.
        key: String,
        /// The record; its owner versions it.
        value: Value,
    },
    /// Remove; absent is fine.
    Delete {
        /// Kind of record.
        kind: &'static str,
        /// Key within the kind.
        key: String,
    },
}

/// Durable documents. Calls block for one local commit; a batch is atomic and durable when the call returns.
pub trait Documents: Send + Sync {
    /// One document, or nothing.
    fn get(&self, kind: &'static str, key: &str) -> Result<Option<Value>, StoreError>;

    /// Whether there is such a document.
    fn contains(&self, kind: &'static str, key: &str) -> Result<bool, StoreError> {
        Ok(self.get(kind, key)?.is_some())
    }

    /// How many documents of a kind there are.
    fn count(&self, kind: &'static str) -> Result<usize, StoreError> {
        Ok(self.list(kind)?.len())
    }

    /// All documents of a kind, by key ascending.
    fn list(&self, kind: &'static str) -> Result<Vec<(String, Value)>, StoreError>;

    /// Applies all changes or none.
    fn write(&self, batch: Vec<DocumentWrite>) -> Result<(), StoreError>;
}
