//! Records of one kind: in memory for reading, in [`Documents`] for keeping.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use aws_protocol::ApiError;
use ports::{DocumentWrite, Documents, StoreError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Version of every record written by this crate.
const VERSION: u64 = 1;

/// All records of one kind by key.
pub(crate) type Records<T> = BTreeMap<String, T>;

/// A kind of records. Changes are serialised, written as a whole, and visible once they are durable.
pub(crate) struct Shelf<T> {
    kind: &'static str,
    documents: Arc<dyn Documents>,
    visible: RwLock<Arc<Records<T>>>,
    changing: Mutex<()>,
}

impl<T: Clone + PartialEq + Serialize + DeserializeOwned> Shelf<T> {
    /// Reads all records; one that cannot be understood is an error.
    pub fn open(documents: Arc<dyn Documents>, kind: &'static str) -> Result<Self, StoreError> {
        let mut records = Records::new();
        for (key, document) in documents.list(kind)? {
            let record = from_document(document);
            let record = record.map_err(|cause| StoreError::Damaged(format!("{kind} {key}: {cause}")))?;
            records.insert(key, record);
        }
        Ok(Self { kind, documents, visible: RwLock::new(Arc::new(records)), changing: Mutex::default() })
    }

    /// All records as last committed.
    pub fn all(&self) -> Arc<Records<T>> {
        self.visible.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Changes a copy and commits the difference; an error of `change` commits nothing. Blocks for one commit.
    pub fn change<R>(&self, change: impl FnOnce(&mut Records<T>) -> Result<R, ApiError>) -> Result<R, ApiError> {
        let _alone = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let old = self.all();
        let mut new = Records::clone(&old);
        let answer = change(&mut new)?;
        let written = self
            .difference(&old, &new)
            .and_then(|batch| if batch.is_empty() { Ok(()) } else { self.documents.write(batch) });
        if let Err(error) = written {
            tracing::error!(kind = self.kind, %error, "a record could not be stored");
            let text = "The change could not be stored; nothing was changed. Try again.";
            return Err(ApiError::new("ServiceUnavailable", text).with_status(503));
        }
        *self.visible.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(new);
        Ok(answer)
    }

    fn difference(&self, old: &Records<T>, new: &Records<T>) -> Result<Vec<DocumentWrite>, StoreError> {
        let kind = self.kind;
        let gone = old.keys().filter(|key| !new.contains_key(*key));
        let mut batch: Vec<_> = gone.map(|key| DocumentWrite::Delete { kind, key: key.clone() }).collect();
        for (key, record) in new.iter().filter(|(key, record)| old.get(*key) != Some(*record)) {
            let record = serde_json::to_value(record);
            let record = record.map_err(|error| StoreError::Damaged(format!("{kind} {key}: {error}")))?;
            let value = json!({ "version": VERSION, "record": record });
            batch.push(DocumentWrite::Put { kind, key: key.clone(), value });
        }
        Ok(batch)
    }
}

fn from_document<T: DeserializeOwned>(mut document: Value) -> Result<T, String> {
    let version = document.get("version").and_then(Value::as_u64);
    if version != Some(VERSION) {
        return Err(format!("version {version:?} is not {VERSION}"));
    }
    serde_json::from_value(document["record"].take()).map_err(|error| error.to_string())
}

/// Runs work that blocks (files, commits) beside the event loop, to its end even when the caller goes away.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(ApiError::internal("the request ended in a defect of the server")))
}
