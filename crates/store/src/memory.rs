//! The store's twin in memory, for tests and the simulator: same rules, same answers, nothing on disk.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use deployment::{Deployment, Plan};
use ports::{
    CreateError, DeploymentStore, DeploymentSummary, DocumentWrite, Documents, LoggedEvent, Rename, StepCommit,
    StoreError,
};
use serde_json::Value;
use types::{ApplicationName, DeploymentGroupName, DeploymentId};

use crate::replay::replay;

/// Deployments and documents in memory. Drop-in for [`SqliteStore`](crate::SqliteStore), except that it forgets
/// everything when dropped.
#[derive(Default)]
pub struct MemoryStore {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    deployments: BTreeMap<DeploymentId, Entry>,
    created: u64,
    documents: BTreeMap<(&'static str, String), Value>,
}

struct Entry {
    ordinal: u64,
    plan: Plan,
    events: Vec<LoggedEvent>,
    state: Deployment,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Checks that the state kept equals a replay from scratch.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it does not, or there is no such deployment.
    pub fn verify(&self, id: &DeploymentId) -> Result<(), StoreError> {
        let inner = self.lock();
        let entry = inner
            .deployments
            .get(id)
            .ok_or_else(|| StoreError::Damaged(format!("deployment {id}: it does not exist")))?;
        if entry.state == replay(&entry.plan, &entry.events) {
            return Ok(());
        }
        Err(StoreError::Damaged(format!("deployment {id}: the state differs from a replay of the log")))
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Entry {
    fn is_active(&self) -> bool {
        !self.state.status().is_terminal()
    }

    fn last_sequence(&self) -> u64 {
        u64::try_from(self.events.len()).unwrap_or(u64::MAX)
    }

    fn belongs_to(&self, application: &ApplicationName, group: Option<&DeploymentGroupName>) -> bool {
        self.plan.application == *application && group.is_none_or(|group| self.plan.group == *group)
    }
}

impl Inner {
    fn check_new(&self, plan: &Plan, ending: Option<&DeploymentId>) -> Result<(), CreateError> {
        if self.deployments.contains_key(&plan.deployment_id) {
            return Err(CreateError::IdTaken);
        }
        let busy = self.deployments.iter().find(|(id, entry)| {
            entry.is_active() && Some(*id) != ending && entry.belongs_to(&plan.application, Some(&plan.group))
        });
        busy.map_or(Ok(()), |(id, _)| Err(CreateError::GroupBusy(id.clone())))
    }

    fn insert(&mut self, plan: &Plan) {
        self.created += 1;
        let entry = Entry {
            ordinal: self.created,
            plan: plan.clone(),
            events: Vec::new(),
            state: Deployment::create(plan.clone()),
        };
        self.deployments.insert(plan.deployment_id.clone(), entry);
    }

    fn commit(&mut self, step: &StepCommit) -> Result<(), StoreError> {
        let id = &step.deployment_id;
        let entry =
            self.deployments.get(id).ok_or_else(|| StoreError::Conflict(format!("there is no deployment {id}")))?;
        if step.event.sequence != entry.last_sequence() + 1 {
            return Err(StoreError::Conflict(format!(
                "deployment {id} is at sequence {}, not before {}",
                entry.last_sequence(),
                step.event.sequence
            )));
        }
        if !entry.is_active() {
            return Err(StoreError::Conflict(format!("deployment {id} has ended")));
        }
        let (application, group) = (entry.plan.application.clone(), entry.plan.group.clone());
        let stale_names = (&step.state.plan().application, &step.state.plan().group) != (&application, &group);
        let spawned = step.spawned.clone().map(|plan| Plan { application, group, ..plan });
        if let Some(plan) = &spawned {
            let ending = step.state.status().is_terminal().then_some(id);
            self.check_new(plan, ending).map_err(|error| StoreError::Conflict(error.to_string()))?;
        }
        if let Some(entry) = self.deployments.get_mut(id) {
            entry.events.push(step.event.clone());
            entry.state = if stale_names { replay(&entry.plan, &entry.events) } else { step.state.clone() };
        }
        if let Some(plan) = &spawned {
            self.insert(plan);
        }
        Ok(())
    }

    fn rename(&mut self, rename: &Rename) -> Result<(), StoreError> {
        let (application, group) = match rename {
            Rename::Application { from, .. } => (from, None),
            Rename::Group { application, from, .. } => (application, Some(from)),
        };
        let renamed = |plan: &Plan| match rename {
            Rename::Application { to, .. } => Plan { application: to.clone(), ..plan.clone() },
            Rename::Group { to, .. } => Plan { group: to.clone(), ..plan.clone() },
        };
        let moved: Vec<DeploymentId> = self
            .deployments
            .iter()
            .filter(|(_, entry)| entry.belongs_to(application, group))
            .map(|(id, _)| id.clone())
            .collect();
        for entry in moved.iter().filter_map(|id| self.deployments.get(id)).filter(|entry| entry.is_active()) {
            let plan = renamed(&entry.plan);
            let taken = self.deployments.iter().any(|(id, other)| {
                other.is_active() && !moved.contains(id) && other.belongs_to(&plan.application, Some(&plan.group))
            });
            if taken {
                return Err(StoreError::Conflict("the new name has an active deployment".to_owned()));
            }
        }
        for id in &moved {
            if let Some(entry) = self.deployments.get_mut(id) {
                entry.plan = renamed(&entry.plan);
                entry.state = replay(&entry.plan, &entry.events);
            }
        }
        Ok(())
    }
}

impl DeploymentStore for MemoryStore {
    fn create(&self, plan: &Plan) -> Result<(), CreateError> {
        let mut inner = self.lock();
        inner.check_new(plan, None)?;
        inner.insert(plan);
        Ok(())
    }

    fn commit(&self, step: &StepCommit) -> Result<(), StoreError> {
        self.lock().commit(step)
    }

    fn load(&self, id: &DeploymentId) -> Result<Option<(Deployment, u64)>, StoreError> {
        Ok(self.lock().deployments.get(id).map(|entry| (entry.state.clone(), entry.last_sequence())))
    }

    fn history(&self, id: &DeploymentId) -> Result<Option<(Plan, Vec<LoggedEvent>)>, StoreError> {
        Ok(self.lock().deployments.get(id).map(|entry| (entry.plan.clone(), entry.events.clone())))
    }

    fn active(&self) -> Result<Vec<DeploymentId>, StoreError> {
        let inner = self.lock();
        let mut active: Vec<_> = inner.deployments.iter().filter(|(_, entry)| entry.is_active()).collect();
        active.sort_by_key(|(_, entry)| entry.ordinal);
        Ok(active.into_iter().map(|(id, _)| id.clone()).collect())
    }

    fn summaries(&self) -> Result<Vec<DeploymentSummary>, StoreError> {
        let inner = self.lock();
        let mut entries: Vec<_> = inner.deployments.values().collect();
        entries.sort_by_key(|entry| std::cmp::Reverse((entry.plan.created_at, entry.ordinal)));
        let summary = |entry: &Entry| DeploymentSummary {
            deployment_id: entry.plan.deployment_id.clone(),
            application: entry.plan.application.clone(),
            group: entry.plan.group.clone(),
            created_at: entry.plan.created_at,
            completed_at: entry.state.completed_at(),
            status: entry.state.status().as_str(),
            ordinal: entry.ordinal,
        };
        Ok(entries.into_iter().map(summary).collect())
    }

    fn at_hand(&self, id: &DeploymentId) -> Option<Arc<Deployment>> {
        self.lock().deployments.get(id).map(|entry| Arc::new(entry.state.clone()))
    }

    fn delete_group(
        &self,
        application: &ApplicationName,
        group: Option<&DeploymentGroupName>,
    ) -> Result<(), StoreError> {
        self.lock().deployments.retain(|_, entry| !entry.belongs_to(application, group));
        Ok(())
    }

    fn rename(&self, rename: &Rename) -> Result<(), StoreError> {
        self.lock().rename(rename)
    }
}

impl Documents for MemoryStore {
    fn get(&self, kind: &'static str, key: &str) -> Result<Option<Value>, StoreError> {
        Ok(self.lock().documents.get(&(kind, key.to_owned())).cloned())
    }

    fn count(&self, kind: &'static str) -> Result<usize, StoreError> {
        Ok(self.lock().documents.keys().filter(|(found, _)| *found == kind).count())
    }

    fn list(&self, kind: &'static str) -> Result<Vec<(String, Value)>, StoreError> {
        let inner = self.lock();
        let of_kind = inner.documents.iter().filter(|((found, _), _)| *found == kind);
        Ok(of_kind.map(|((_, key), value)| (key.clone(), value.clone())).collect())
    }

    fn write(&self, batch: Vec<DocumentWrite>) -> Result<(), StoreError> {
        let mut inner = self.lock();
        for change in batch {
            match change {
                DocumentWrite::Put { kind, key, value } => inner.documents.insert((kind, key), value),
                DocumentWrite::Delete { kind, key } => inner.documents.remove(&(kind, key)),
            };
        }
        Ok(())
    }
}
