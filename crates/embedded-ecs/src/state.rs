//! All records in memory, and changes to them written through before they are seen.
//!
//! Promises: a [`Draft`] changes nothing until its [`Changes`] are durable; a failed write leaves memory as it was
//! (invariants D1, D4). Leaves out: who may change what (`crate::ops`, `crate::scheduler`).

use std::collections::BTreeMap;

use ports::{DocumentWrite, Documents, StoreError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use types::{ClusterName, TaskId, TaskSetId};

use crate::records::{
    AccountSetting, AccountSettingKey, Cluster, DefinitionKey, Service, ServiceKey, Task, TaskDefinition, TaskSet,
};

/// Version of the stored form; a newer one is refused rather than half understood.
const VERSION: u32 = 1;

/// Everything known.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub clusters: BTreeMap<ClusterName, Cluster>,
    pub definitions: BTreeMap<DefinitionKey, TaskDefinition>,
    pub services: BTreeMap<ServiceKey, Service>,
    pub task_sets: BTreeMap<TaskSetId, TaskSet>,
    pub tasks: BTreeMap<TaskId, Task>,
    pub settings: BTreeMap<AccountSettingKey, AccountSetting>,
}

impl State {
    /// Reads everything from the store.
    pub fn load(documents: &dyn Documents) -> Result<Self, StoreError> {
        let mut state = Self::default();
        load_table::<Cluster>(documents, &mut state)?;
        load_table::<TaskDefinition>(documents, &mut state)?;
        load_table::<Service>(documents, &mut state)?;
        load_table::<TaskSet>(documents, &mut state)?;
        load_table::<Task>(documents, &mut state)?;
        load_table::<AccountSetting>(documents, &mut state)?;
        Ok(state)
    }

    /// Task sets of a service, by id.
    pub fn sets_of<'a>(&'a self, service: &'a ServiceKey) -> impl Iterator<Item = &'a TaskSet> {
        self.task_sets.values().filter(move |set| set.service == *service)
    }

    /// Tasks of a task set, by id.
    pub fn tasks_of<'a>(&'a self, task_set: &'a TaskSetId) -> impl Iterator<Item = &'a Task> {
        self.tasks.values().filter(move |task| task.is_of(task_set))
    }

    /// Running and pending tasks of a set.
    pub fn counts_of(&self, task_set: &TaskSetId) -> (u32, u32) {
        self.tasks_of(task_set).fold((0, 0), |(running, pending), task| {
            (running + u32::from(task.is_running()), pending + u32::from(task.is_pending()))
        })
    }

    /// Makes changes visible that are durable already.
    pub fn apply(&mut self, changes: Changes) {
        apply_table::<Cluster>(self, changes.clusters);
        apply_table::<TaskDefinition>(self, changes.definitions);
        apply_table::<Service>(self, changes.services);
        apply_table::<TaskSet>(self, changes.task_sets);
        apply_table::<Task>(self, changes.tasks);
        apply_table::<AccountSetting>(self, changes.settings);
    }
}

/// A stored record with the version of its form.
#[derive(Serialize, Deserialize)]
struct Stored<T> {
    version: u32,
    record: T,
}

/// A kind of record.
pub(crate) trait Record: Clone + PartialEq + Serialize + DeserializeOwned {
    /// Kind of document.
    const KIND: &'static str;
    /// Its identity.
    type Key: Ord + Clone;
    /// Its identity.
    fn key(&self) -> Self::Key;
    /// The identity as the document's key.
    fn key_text(key: &Self::Key) -> String;
    /// All of them.
    fn rows(state: &State) -> &BTreeMap<Self::Key, Self>;
    /// All of them, to be changed.
    fn rows_mut(state: &mut State) -> &mut BTreeMap<Self::Key, Self>;
    /// The changed ones.
    fn edits(changes: &Changes) -> &BTreeMap<Self::Key, Option<Self>>;
    /// The changed ones, to be changed further.
    fn edits_mut(changes: &mut Changes) -> &mut BTreeMap<Self::Key, Option<Self>>;
}

macro_rules! record {
    ($record:ty, $kind:literal, $key:ty, $field:ident, |$value:ident| $own_key:expr, |$text:ident| $key_text:expr) => {
        impl Record for $record {
            const KIND: &'static str = $kind;
            type Key = $key;
            fn key(&self) -> $key {
                let $value = self;
                $own_key
            }
            fn key_text($text: &$key) -> String {
                $key_text
            }
            fn rows(state: &State) -> &BTreeMap<$key, Self> {
                &state.$field
            }
            fn rows_mut(state: &mut State) -> &mut BTreeMap<$key, Self> {
                &mut state.$field
            }
            fn edits(changes: &Changes) -> &BTreeMap<$key, Option<Self>> {
                &changes.$field
            }
            fn edits_mut(changes: &mut Changes) -> &mut BTreeMap<$key, Option<Self>> {
                &mut changes.$field
            }
        }
    };
}

record!(Cluster, "ecs-cluster", ClusterName, clusters, |r| r.name.clone(), |k| k.to_string());
record!(TaskDefinition, "ecs-task-definition", DefinitionKey, definitions, |r| r.key.clone(), |k| format!(
    "{}:{}",
    k.family, k.revision
));
record!(Service, "ecs-service", ServiceKey, services, |r| r.key.clone(), |k| k.to_string());
record!(TaskSet, "ecs-task-set", TaskSetId, task_sets, |r| r.id.clone(), |k| k.to_string());
record!(Task, "ecs-task", TaskId, tasks, |r| r.id.clone(), |k| k.to_string());
record!(AccountSetting, "ecs-account-setting", AccountSettingKey, settings, |r| r.key.clone(), |k| format!(
    "{} {}",
    k.name, k.principal
));

fn load_table<R: Record>(documents: &dyn Documents, state: &mut State) -> Result<(), StoreError> {
    for (key, value) in documents.list(R::KIND)? {
        let stored: Stored<R> = serde_json::from_value(value)
            .map_err(|error| StoreError::Damaged(format!("{} {key}: {error}", R::KIND)))?;
        if stored.version > VERSION {
            let text = format!("{} {key} has form {}, this program knows {VERSION}", R::KIND, stored.version);
            return Err(StoreError::Damaged(text));
        }
        R::rows_mut(state).insert(stored.record.key(), stored.record);
    }
    Ok(())
}

fn apply_table<R: Record>(state: &mut State, edits: BTreeMap<R::Key, Option<R>>) {
    for (key, record) in edits {
        match record {
            Some(record) => R::rows_mut(state).insert(key, record),
            None => R::rows_mut(state).remove(&key),
        };
    }
}

/// Changed records; `None` means removed. Read by the event bus too.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    clusters: BTreeMap<ClusterName, Option<Cluster>>,
    definitions: BTreeMap<DefinitionKey, Option<TaskDefinition>>,
    services: BTreeMap<ServiceKey, Option<Service>>,
    task_sets: BTreeMap<TaskSetId, Option<TaskSet>>,
    tasks: BTreeMap<TaskId, Option<Task>>,
    settings: BTreeMap<AccountSettingKey, Option<AccountSetting>>,
}

/// A view of the state with changes on top that nobody else sees yet.
pub(crate) struct Draft<'a> {
    state: &'a State,
    changes: Changes,
}

impl<'a> Draft<'a> {
    /// No changes yet.
    pub fn new(state: &'a State) -> Self {
        Self { state, changes: Changes::default() }
    }

    /// The state without this draft's changes.
    pub fn before(&self) -> &'a State {
        self.state
    }

    /// A record with this draft's changes.
    pub fn get<R: Record>(&self, key: &R::Key) -> Option<&R> {
        match R::edits(&self.changes).get(key) {
            Some(edited) => edited.as_ref(),
            None => R::rows(self.state).get(key),
        }
    }

    /// A record to be changed.
    pub fn edit<R: Record>(&mut self, key: &R::Key) -> Option<&mut R> {
        let state = self.state;
        R::edits_mut(&mut self.changes)
            .entry(key.clone())
            .or_insert_with(|| R::rows(state).get(key).cloned())
            .as_mut()
    }

    /// Adds or replaces a record.
    pub fn put<R: Record>(&mut self, record: R) {
        R::edits_mut(&mut self.changes).insert(record.key(), Some(record));
    }

    /// Removes a record.
    pub fn remove<R: Record>(&mut self, key: &R::Key) {
        R::edits_mut(&mut self.changes).insert(key.clone(), None);
    }

    /// The changes and the documents that carry them; what ended up as it was before is left out.
    pub fn finish(self) -> Result<(Changes, Vec<DocumentWrite>), StoreError> {
        let mut writes = Vec::new();
        write_table::<Cluster>(&self, &mut writes)?;
        write_table::<TaskDefinition>(&self, &mut writes)?;
        write_table::<Service>(&self, &mut writes)?;
        write_table::<TaskSet>(&self, &mut writes)?;
        write_table::<Task>(&self, &mut writes)?;
        write_table::<AccountSetting>(&self, &mut writes)?;
        Ok((self.changes, writes))
    }
}

fn write_table<R: Record>(draft: &Draft<'_>, writes: &mut Vec<DocumentWrite>) -> Result<(), StoreError> {
    for (key, edited) in R::edits(&draft.changes) {
        let before = R::rows(draft.state).get(key);
        match edited {
            Some(record) if before != Some(record) => {
                let value = serde_json::to_value(Stored { version: VERSION, record })
                    .map_err(|error| StoreError::Unavailable(format!("{} cannot be written: {error}", R::KIND)))?;
                writes.push(DocumentWrite::Put { kind: R::KIND, key: R::key_text(key), value });
            }
            None if before.is_some() => {
                writes.push(DocumentWrite::Delete { kind: R::KIND, key: R::key_text(key) });
            }
            _ => {}
        }
    }
    Ok(())
}
