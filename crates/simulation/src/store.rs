//! The store of a run: the rules of the real one, in memory, with crashes and failures between them.
//!
//! Promises: a step is either wholly in or not at all; what was answered with `Ok` stays through a crash; a group
//! has one active deployment at most. It notes every commit for the checks of the run.

use std::sync::{Mutex, MutexGuard, PoisonError};

use deployment::{Deployment, Event, Plan};
use ports::{CreateError, DeploymentStore, DeploymentSummary, LoggedEvent, Rename, StepCommit, StoreError};
use types::{ApplicationName, DeploymentGroupName, DeploymentId, Timestamp};

/// What the store does with the next write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    /// It works.
    #[default]
    Well,
    /// It fails, nothing is read or written.
    Failing,
    /// It is full: nothing is written, reads work.
    Full,
}

/// A commit that became durable and was not checked yet.
#[derive(Debug)]
pub struct Commit {
    /// Index of the deployment in the store.
    pub index: usize,
    /// The event.
    pub event: Event,
    /// State before it.
    pub before: Deployment,
    /// The rollback stored with it.
    pub spawned: Option<usize>,
}

/// One deployment as stored.
#[derive(Debug)]
pub struct Entry {
    /// The plan.
    pub plan: Plan,
    /// The log, kept only when asked for.
    pub log: Vec<LoggedEvent>,
    /// Number of events.
    pub sequence: u64,
    /// State after the last event.
    pub state: Deployment,
    /// Removed with its group.
    pub deleted: bool,
}

impl Entry {
    /// It exists and has not ended.
    pub fn is_active(&self) -> bool {
        !self.deleted && !self.state.is_terminal()
    }
}

/// See the module.
#[derive(Default)]
pub struct Inner {
    /// All deployments ever, in order of creation.
    pub entries: Vec<Entry>,
    /// Commits not checked yet.
    pub commits: Vec<Commit>,
    /// Steps durable in this run.
    pub commit_count: u32,
    /// What the next write meets.
    pub mood: Mood,
    /// So many writes succeed and are reported as failed.
    pub lose_answers: u32,
    /// The process dies at this write, before (true) or after it is durable.
    pub die_at: Vec<(u32, bool)>,
    /// Somebody tried to store a step of a deployment that had ended.
    pub changed_after_end: Option<DeploymentId>,
    /// The process has died in the middle of a call: nothing more is read or written.
    pub dead: bool,
    /// How long a write takes.
    pub commit_ms: u32,
    /// Time the writes since the last question have taken.
    pub spent_ms: u32,
    /// Keep the log, for the replay check.
    pub keep_log: bool,
}

/// See the module.
#[derive(Default)]
pub struct SimStore(Mutex<Inner>);

impl SimStore {
    /// The inside, for the run and its checks.
    pub fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    /// Place of a deployment.
    pub fn find(&self, id: &DeploymentId) -> Option<usize> {
        self.entries.iter().position(|entry| !entry.deleted && entry.plan.deployment_id == *id)
    }

    fn available(&self) -> Result<(), StoreError> {
        if self.dead || self.mood == Mood::Failing {
            return Err(StoreError::Unavailable("simulated".to_owned()));
        }
        Ok(())
    }

    fn writable(&mut self) -> Result<(), StoreError> {
        self.available()?;
        self.spent_ms += self.commit_ms;
        if self.mood == Mood::Full {
            return Err(StoreError::Unavailable("simulated: full".to_owned()));
        }
        Ok(())
    }

    /// The write is done, and reported as failed when its answer is lost.
    fn answer(&mut self) -> Result<(), StoreError> {
        if self.lose_answers > 0 {
            self.lose_answers -= 1;
            return Err(StoreError::Unavailable("simulated: written, and reported as failed".to_owned()));
        }
        Ok(())
    }

    /// The newest time stored.
    pub fn latest_time(&self) -> Timestamp {
        let times = self.entries.iter().map(|entry| entry.plan.created_at.max(entry.state.last_updated_at()));
        times.max().unwrap_or_default()
    }

    fn busy(&self, plan: &Plan, ending: Option<usize>) -> Option<&Entry> {
        let same = |entry: &Entry| entry.plan.application == plan.application && entry.plan.group == plan.group;
        let others = self.entries.iter().enumerate().filter(|(index, _)| Some(*index) != ending);
        others.map(|(_, entry)| entry).find(|entry| entry.is_active() && same(entry))
    }

    pub(crate) fn insert(&mut self, plan: &Plan) -> usize {
        let state = Deployment::create(plan.clone());
        self.entries.push(Entry { plan: plan.clone(), log: Vec::new(), sequence: 0, state, deleted: false });
        self.entries.len() - 1
    }

    fn commit(&mut self, step: &StepCommit) -> Result<(), StoreError> {
        self.writable()?;
        let conflict = |text: &str| Err(StoreError::Conflict(text.to_owned()));
        let Some(index) = self.find(&step.deployment_id) else { return conflict("there is no such deployment") };
        let entry = &self.entries[index];
        if step.event.sequence != entry.sequence + 1 {
            return conflict("a gap in the log");
        }
        if entry.state.is_terminal() {
            self.changed_after_end = Some(step.deployment_id.clone());
            return conflict("the deployment has ended");
        }
        if let Some(plan) = &step.spawned {
            let ending = step.state.is_terminal().then_some(index);
            if self.busy(plan, ending).is_some() || self.find(&plan.deployment_id).is_some() {
                return conflict("the group has an active deployment");
            }
        }
        self.commit_count += 1;
        let death = self.die_at.iter().find(|(count, _)| *count == self.commit_count).map(|(_, before)| *before);
        if death == Some(true) {
            self.dead = true;
            return Err(StoreError::Unavailable("simulated".to_owned()));
        }
        let spawned = step.spawned.as_ref().map(|plan| self.insert(plan));
        let keep_log = self.keep_log;
        let entry = &mut self.entries[index];
        entry.sequence += 1;
        if keep_log {
            entry.log.push(step.event.clone());
        }
        let before = std::mem::replace(&mut entry.state, step.state.clone());
        let commit = Commit { index, event: step.event.event.clone(), before, spawned };
        self.commits.push(commit);
        if death == Some(false) {
            self.dead = true;
            return Err(StoreError::Unavailable("simulated".to_owned()));
        }
        self.answer()
    }
}

impl DeploymentStore for SimStore {
    fn create(&self, plan: &Plan) -> Result<(), CreateError> {
        let mut inner = self.lock();
        inner.writable()?;
        if inner.find(&plan.deployment_id).is_some() {
            return Err(CreateError::IdTaken);
        }
        if let Some(busy) = inner.busy(plan, None) {
            return Err(CreateError::GroupBusy(busy.plan.deployment_id.clone()));
        }
        inner.insert(plan);
        Ok(inner.answer()?)
    }

    fn commit(&self, step: &StepCommit) -> Result<(), StoreError> {
        self.lock().commit(step)
    }

    fn load(&self, id: &DeploymentId) -> Result<Option<(Deployment, u64)>, StoreError> {
        let inner = self.lock();
        inner.available()?;
        Ok(inner.find(id).map(|index| (inner.entries[index].state.clone(), inner.entries[index].sequence)))
    }

    fn history(&self, id: &DeploymentId) -> Result<Option<(Plan, Vec<LoggedEvent>)>, StoreError> {
        let inner = self.lock();
        Ok(inner.find(id).map(|index| (inner.entries[index].plan.clone(), inner.entries[index].log.clone())))
    }

    fn active(&self) -> Result<Vec<DeploymentId>, StoreError> {
        let inner = self.lock();
        inner.available()?;
        let active = inner.entries.iter().filter(|entry| entry.is_active());
        Ok(active.map(|entry| entry.plan.deployment_id.clone()).collect())
    }

    fn summaries(&self) -> Result<Vec<DeploymentSummary>, StoreError> {
        Ok(Vec::new())
    }

    fn delete_group(&self, _: &ApplicationName, _: Option<&DeploymentGroupName>) -> Result<(), StoreError> {
        let mut inner = self.lock();
        inner.writable()?;
        for entry in &mut inner.entries {
            entry.deleted = true;
        }
        Ok(())
    }

    fn rename(&self, _: &Rename) -> Result<(), StoreError> {
        Ok(())
    }
}
