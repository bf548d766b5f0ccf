//! Names and services of all deployment groups in memory, so that a look among a thousand groups reads none of them.
//!
//! Promises: it is what the last write that succeeded has left. Built from the records at the first look and after a
//! write that failed, kept up by every write in between; nobody else writes groups.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{MutexGuard, PoisonError};

use aws_protocol::ApiError;
use deployment::ServiceRef;
use ports::{DocumentWrite, StoreError};
use serde_json::Value;

use crate::CodeDeploy;
use crate::group_rules::{service_ref, short_name};
use crate::records::{self, GroupRecord};
use crate::refuse::unavailable;

/// See the module. Keys are those of the records.
#[derive(Default)]
pub(crate) struct GroupIndex {
    /// The service of each group; nothing where a record names none.
    services: BTreeMap<String, Option<ServiceRef>>,
    /// Groups by the short name of their service.
    by_service: HashMap<String, BTreeSet<String>>,
}

impl GroupIndex {
    fn put(&mut self, key: String, service: Option<ServiceRef>) {
        self.remove(&key);
        if let Some(service) = &service {
            self.by_service.entry(short_name(&service.service).to_owned()).or_default().insert(key.clone());
        }
        self.services.insert(key, service);
    }

    fn remove(&mut self, key: &str) {
        let Some(Some(service)) = self.services.remove(key) else { return };
        let name = short_name(&service.service);
        let left = self.by_service.get_mut(name).map(|keys| {
            keys.remove(key);
            keys.len()
        });
        if left == Some(0) {
            self.by_service.remove(name);
        }
    }

    /// The names of an application's groups, in order.
    pub(crate) fn names_of(&self, application: &str) -> impl Iterator<Item = &str> {
        let prefix = records::group_key(application, "");
        let rows = self.services.range(prefix.clone()..).map(|(key, _)| key.as_str());
        rows.map_while(move |key| key.strip_prefix(&prefix))
    }

    /// The groups whose service has the short name of this one, with their services as they are written.
    pub(crate) fn of_service(&self, service: &ServiceRef) -> Vec<(String, ServiceRef)> {
        let keys = self.by_service.get(short_name(&service.service)).into_iter().flatten();
        keys.filter_map(|key| Some((key.clone(), self.services.get(key)?.clone()?))).collect()
    }
}

/// What a write changes.
enum Change {
    Put(String, Option<ServiceRef>),
    Remove(String),
}

impl CodeDeploy {
    /// Looks at the index, which is built when there is none.
    pub(crate) fn look_at_groups<T>(&self, look: impl FnOnce(&GroupIndex) -> T) -> Result<T, ApiError> {
        let mut index = self.lock_groups();
        if index.is_none() {
            let mut built = GroupIndex::default();
            for (key, record) in self.all_by_key::<GroupRecord>(records::GROUP)? {
                built.put(key, service_ref(&record.settings.services).ok());
            }
            *index = Some(built);
        }
        Ok(look(index.get_or_insert_default()))
    }

    /// Writes documents; the index follows. It is locked meanwhile, so that nobody builds it from what is being
    /// replaced.
    pub(crate) fn write(&self, batch: Vec<DocumentWrite>) -> Result<(), ApiError> {
        let changes: Vec<Change> = batch.iter().filter_map(change).collect();
        let write = |batch| {
            crate::waiting_for_the_disk(|| self.deps.documents.write(batch))
                .map_err(|error: StoreError| unavailable(&error))
        };
        if changes.is_empty() {
            return write(batch);
        }
        let mut index = self.lock_groups();
        let written = write(batch);
        match (&written, index.as_mut()) {
            (Ok(()), Some(index)) => changes.into_iter().for_each(|change| match change {
                Change::Put(key, service) => index.put(key, service),
                Change::Remove(key) => index.remove(&key),
            }),
            // What is stored now, only the store knows.
            (Err(_), _) => *index = None,
            (Ok(()), None) => {}
        }
        written
    }

    fn lock_groups(&self) -> MutexGuard<'_, Option<GroupIndex>> {
        self.groups.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn change(write: &DocumentWrite) -> Option<Change> {
    match write {
        DocumentWrite::Put { kind, key, value } if *kind == records::GROUP => {
            Some(Change::Put(key.clone(), service_of(value)))
        }
        DocumentWrite::Delete { kind, key } if *kind == records::GROUP => Some(Change::Remove(key.clone())),
        DocumentWrite::Put { .. } | DocumentWrite::Delete { .. } => None,
    }
}

fn service_of(record: &Value) -> Option<ServiceRef> {
    let services = record.get("settings")?.get("services")?;
    service_ref(&serde_json::from_value::<Vec<aws_api::codedeploy::ECSService>>(services.clone()).ok()?).ok()
}
