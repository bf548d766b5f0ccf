//! The store as one control plane sees it: the in-memory twin of the real one, with a disk that fails for a while and
//! a process that dies at a drawn write. What is written is held against the rules.

use std::sync::Arc;

use deployment::{Deployment, Plan};
use ports::{
    CreateError, DeploymentStore, DeploymentSummary, DocumentWrite, Documents, LoggedEvent, Rename, StepCommit,
    StoreError,
};
use serde_json::Value;
use types::{ApplicationName, DeploymentGroupName, DeploymentId};

use crate::rules;
use crate::world::World;

/// See the module.
pub(crate) struct Durable {
    pub world: Arc<World>,
    pub life: u64,
}

fn away() -> StoreError {
    StoreError::Unavailable("disk full".to_owned())
}

impl Durable {
    fn read(&self) -> Result<(), StoreError> {
        let outside = self.world.outside();
        if outside.life != self.life || outside.troubles.store_reads > self.world.time.now() {
            return Err(away());
        }
        Ok(())
    }

    /// Whether a write may be carried out; a crash that is due before it strikes here.
    fn before_write(&self, is_document: bool) -> Result<(), StoreError> {
        let now = self.world.time.now();
        let mut outside = self.world.outside();
        let troubles = &outside.troubles;
        let broken_until = if is_document { troubles.documents } else { troubles.store };
        if outside.life != self.life || broken_until > now {
            return Err(away());
        }
        if let Some((1, true, down_ms)) = outside.troubles.crash_at_write {
            self.world.die(&mut outside, down_ms);
            return Err(away());
        }
        Ok(())
    }

    /// A crash that is due after this write strikes here.
    fn after_write(&self) {
        let mut outside = self.world.outside();
        match outside.troubles.crash_at_write {
            Some((1, _, down_ms)) => self.world.die(&mut outside, down_ms),
            Some((left, before, down_ms)) => {
                outside.troubles.crash_at_write = Some((left - 1, before, down_ms));
            }
            None => {}
        }
    }
}

impl Documents for Durable {
    fn get(&self, kind: &'static str, key: &str) -> Result<Option<Value>, StoreError> {
        self.read()?;
        self.world.store.get(kind, key)
    }

    fn list(&self, kind: &'static str) -> Result<Vec<(String, Value)>, StoreError> {
        self.read()?;
        self.world.store.list(kind)
    }

    fn write(&self, batch: Vec<DocumentWrite>) -> Result<(), StoreError> {
        self.before_write(true)?;
        rules::documents_change(&self.world, &batch);
        self.world.store.write(batch)?;
        self.after_write();
        Ok(())
    }
}

impl DeploymentStore for Durable {
    fn create(&self, plan: &Plan) -> Result<(), CreateError> {
        self.before_write(false)?;
        self.world.store.create(plan)?;
        self.after_write();
        Ok(())
    }

    fn commit(&self, step: &StepCommit) -> Result<(), StoreError> {
        self.before_write(false)?;
        let before = self.world.store.load(&step.deployment_id)?.map(|(state, _)| state);
        let committed = self.world.store.commit(step);
        rules::step_taken(&self.world, before.as_ref(), step, &committed);
        committed?;
        self.world.stepped.notify_one();
        self.after_write();
        Ok(())
    }

    fn load(&self, id: &DeploymentId) -> Result<Option<(Deployment, u64)>, StoreError> {
        self.read()?;
        self.world.store.load(id)
    }

    fn history(&self, id: &DeploymentId) -> Result<Option<(Plan, Vec<LoggedEvent>)>, StoreError> {
        self.read()?;
        self.world.store.history(id)
    }

    fn active(&self) -> Result<Vec<DeploymentId>, StoreError> {
        self.read()?;
        self.world.store.active()
    }

    fn summaries(&self) -> Result<Vec<DeploymentSummary>, StoreError> {
        self.read()?;
        self.world.store.summaries()
    }

    fn delete_group(
        &self,
        application: &ApplicationName,
        group: Option<&DeploymentGroupName>,
    ) -> Result<(), StoreError> {
        self.world.store.delete_group(application, group)
    }

    fn rename(&self, rename: &Rename) -> Result<(), StoreError> {
        self.world.store.rename(rename)
    }
}
