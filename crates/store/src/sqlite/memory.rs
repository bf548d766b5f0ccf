//! What the store keeps in memory besides the file: the index, and the states and documents used lately.
//!
//! Everything here is changed while the connection is locked: by whoever committed a change, and by whoever read what
//! was not here. So no reader can put back what a writer has just replaced. Looks need no connection and so never
//! wait for a commit.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use deployment::{Deployment, Plan, Revision};
use ports::{DeploymentFilter, DeploymentSummary, DocumentWrite, Rename};
use serde_json::Value;
use types::{ApplicationName, DeploymentGroupName, DeploymentId};

use crate::index::Index;
use crate::recent::Recent;

/// States kept; most have a few kilobytes.
const MAX_STATES: usize = 2048;
/// Longer AppSpec texts are not kept with a deployment that has ended; how many run is limited anyway.
const MAX_ENDED_TEXT_BYTES: usize = 16 << 10;
/// Documents kept, those included that are known not to be there.
const MAX_DOCUMENTS: usize = 2048;
/// Longer documents, as text, are not kept.
const MAX_DOCUMENT_BYTES: usize = 16 << 10;

/// A state and the number of its last event.
pub(super) type Known = (Arc<Deployment>, u64);
/// Nothing: there is no such document.
type KnownDocument = Option<Arc<Value>>;

/// See the module.
pub(super) struct Memory {
    index: RwLock<Index>,
    states: Mutex<Recent<DeploymentId, Known>>,
    documents: Mutex<Recent<(&'static str, String), KnownDocument>>,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            index: RwLock::default(),
            states: Mutex::new(Recent::new(MAX_STATES)),
            documents: Mutex::new(Recent::new(MAX_DOCUMENTS)),
        }
    }
}

impl Memory {
    /// Takes the index over from the file.
    pub(super) fn fill(&mut self, rows: Vec<DeploymentSummary>) {
        let index = self.index.get_mut().unwrap_or_else(PoisonError::into_inner);
        rows.into_iter().for_each(|row| index.put(row));
    }

    pub(super) fn find(&self, filter: &DeploymentFilter<'_>) -> Vec<Arc<DeploymentSummary>> {
        self.index.read().unwrap_or_else(PoisonError::into_inner).find(filter)
    }

    pub(super) fn put_row(&self, row: DeploymentSummary) {
        self.index.write().unwrap_or_else(PoisonError::into_inner).put(row);
    }

    /// Rows of deleted deployments go, and all states: which of them were meant is not worth a search.
    pub(super) fn delete(&self, application: &ApplicationName, group: Option<&DeploymentGroupName>) {
        self.index.write().unwrap_or_else(PoisonError::into_inner).remove(application, group);
        self.states().clear();
    }

    /// States carry names.
    pub(super) fn rename(&self, rename: &Rename) {
        self.index.write().unwrap_or_else(PoisonError::into_inner).rename(rename);
        self.states().clear();
    }

    pub(super) fn state(&self, id: &DeploymentId) -> Option<Known> {
        self.states().get(id)
    }

    pub(super) fn put_state(&self, id: &DeploymentId, known: Known) {
        if known.0.is_terminal() && text_bytes(known.0.plan()) > MAX_ENDED_TEXT_BYTES {
            self.forget_state(id);
        } else {
            self.states().insert(id.clone(), known);
        }
    }

    pub(super) fn forget_state(&self, id: &DeploymentId) {
        self.states().remove(id);
    }

    pub(super) fn document(&self, kind: &'static str, key: &str) -> Option<KnownDocument> {
        self.documents().get(&(kind, key.to_owned()))
    }

    /// Keeps what was read; `bytes` is the length of its text.
    pub(super) fn put_document(&self, kind: &'static str, key: &str, value: KnownDocument, bytes: usize) {
        if bytes <= MAX_DOCUMENT_BYTES {
            self.documents().insert((kind, key.to_owned()), value);
        }
    }

    /// What was changed is read again when it is asked for.
    pub(super) fn changed(&self, batch: &[DocumentWrite]) {
        let mut documents = self.documents();
        for change in batch {
            let (DocumentWrite::Put { kind, key, .. } | DocumentWrite::Delete { kind, key }) = change;
            documents.remove(&(*kind, key.clone()));
        }
    }

    /// After a failure only the file is trusted. The index stays: it holds what was committed.
    pub(super) fn forget(&self) {
        self.states().clear();
        self.documents().clear();
    }

    /// Nobody panics while holding a lock, and tables that one change reached only in part do not exist.
    fn states(&self) -> MutexGuard<'_, Recent<DeploymentId, Known>> {
        self.states.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn documents(&self) -> MutexGuard<'_, Recent<(&'static str, String), KnownDocument>> {
        self.documents.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What may be long in a plan, and so in its state: AppSpec texts of up to 64 KiB each.
fn text_bytes(plan: &Plan) -> usize {
    let texts = [&plan.revision, &plan.previous_revision].into_iter().flatten();
    texts.map(|revision| if let Revision::Inline { content, .. } = revision { content.len() } else { 0 }).sum()
}
