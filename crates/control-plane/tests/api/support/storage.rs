//! The store in memory, with faults on demand.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use deployment::{Deployment, Plan};
use ports::{
    CreateError, DeploymentStore, DeploymentSummary, DocumentWrite, Documents, LoggedEvent, Rename, StepCommit,
    StoreError,
};
use serde_json::Value;
use store::MemoryStore;
use types::{ApplicationName, DeploymentGroupName, DeploymentId};

const KINDS: [&str; 6] = [
    "codedeploy-application",
    "codedeploy-group",
    "codedeploy-config",
    "codedeploy-revision",
    "codedeploy-deployment",
    "codedeploy-pending",
];

/// See the module.
pub struct Storage {
    memory: MemoryStore,
    /// Writes of documents that still work; negative: all do.
    good_writes: AtomicI64,
    /// Whether renames and deletions of deployments fail.
    pub deployments_fail: AtomicBool,
    /// Whether reading documents fails.
    pub reads_fail: AtomicBool,
    /// What the next write of documents waits for, at most five seconds.
    pub write_waits_for: Mutex<Option<Receiver<()>>>,
    /// How often all documents of a kind were read.
    pub lists: AtomicUsize,
}

impl Default for Storage {
    fn default() -> Self {
        Self {
            memory: MemoryStore::new(),
            good_writes: AtomicI64::new(-1),
            deployments_fail: AtomicBool::new(false),
            reads_fail: AtomicBool::new(false),
            write_waits_for: Mutex::default(),
            lists: AtomicUsize::new(0),
        }
    }
}

fn disk_full() -> StoreError {
    StoreError::Unavailable("the disk is full".into())
}

impl Storage {
    /// The next `count` writes of documents work, then none does until it is repaired.
    pub fn break_after(&self, count: i64) {
        self.good_writes.store(count, Ordering::SeqCst);
    }

    pub fn repair(&self) {
        self.good_writes.store(-1, Ordering::SeqCst);
        self.deployments_fail.store(false, Ordering::SeqCst);
        self.reads_fail.store(false, Ordering::SeqCst);
    }

    /// All documents and deployments, for comparison.
    pub fn everything(&self) -> (Vec<(&'static str, String, Value)>, Vec<Deployment>) {
        let of_kind = |kind: &'static str| {
            self.memory.list(kind).unwrap().into_iter().map(move |(key, value)| (kind, key, value))
        };
        let summaries = self.memory.summaries().unwrap().into_iter();
        let state = |summary: DeploymentSummary| self.memory.load(&summary.deployment_id).unwrap().unwrap().0;
        (KINDS.into_iter().flat_map(of_kind).collect(), summaries.map(state).collect())
    }

    pub fn documents_of(&self, kind: &'static str) -> Vec<(String, Value)> {
        self.memory.list(kind).unwrap()
    }

    /// Stores copies of the one document of a kind, so that there are `count`; `{n}` in `key` is the number.
    pub fn multiply(&self, kind: &'static str, key: &str, count: usize) {
        let (_, value) = self.documents_of(kind).pop().unwrap();
        let copy = |number: usize| DocumentWrite::Put {
            kind,
            key: key.replace("{n}", &format!("{number:04}")),
            value: value.clone(),
        };
        let missing = count - self.documents_of(kind).len();
        self.memory.write((0..missing).map(copy).collect()).unwrap();
    }
}

impl Documents for Storage {
    fn get(&self, kind: &'static str, key: &str) -> Result<Option<Value>, StoreError> {
        if self.reads_fail.load(Ordering::SeqCst) {
            return Err(disk_full());
        }
        self.memory.get(kind, key)
    }

    fn list(&self, kind: &'static str) -> Result<Vec<(String, Value)>, StoreError> {
        self.lists.fetch_add(1, Ordering::SeqCst);
        if self.reads_fail.load(Ordering::SeqCst) {
            return Err(disk_full());
        }
        self.memory.list(kind)
    }

    fn write(&self, batch: Vec<DocumentWrite>) -> Result<(), StoreError> {
        let signal = self.write_waits_for.lock().unwrap().take();
        if let Some(signal) = signal
            && signal.recv_timeout(Duration::from_secs(5)).is_err()
        {
            return Err(disk_full());
        }
        match self.good_writes.load(Ordering::SeqCst) {
            0 => return Err(disk_full()),
            left if left > 0 => self.good_writes.store(left - 1, Ordering::SeqCst),
            _ => {}
        }
        self.memory.write(batch)
    }
}

impl DeploymentStore for Storage {
    fn create(&self, plan: &Plan) -> Result<(), CreateError> {
        self.memory.create(plan)
    }

    fn commit(&self, step: &StepCommit) -> Result<(), StoreError> {
        self.memory.commit(step)
    }

    fn load(&self, id: &DeploymentId) -> Result<Option<(Deployment, u64)>, StoreError> {
        self.memory.load(id)
    }

    fn history(&self, id: &DeploymentId) -> Result<Option<(Plan, Vec<LoggedEvent>)>, StoreError> {
        self.memory.history(id)
    }

    fn active(&self) -> Result<Vec<DeploymentId>, StoreError> {
        self.memory.active()
    }

    fn summaries(&self) -> Result<Vec<DeploymentSummary>, StoreError> {
        self.memory.summaries()
    }

    fn at_hand(&self, id: &DeploymentId) -> Option<Arc<Deployment>> {
        self.memory.at_hand(id)
    }

    fn delete_group(
        &self,
        application: &ApplicationName,
        group: Option<&DeploymentGroupName>,
    ) -> Result<(), StoreError> {
        if self.deployments_fail.load(Ordering::SeqCst) {
            return Err(disk_full());
        }
        self.memory.delete_group(application, group)
    }

    fn rename(&self, rename: &Rename) -> Result<(), StoreError> {
        if self.deployments_fail.load(Ordering::SeqCst) {
            return Err(disk_full());
        }
        self.memory.rename(rename)
    }
}
