//! What embedded ECS remembers: clusters, task definitions, services, task sets, tasks.
//!
//! Promises: these are the crate's own versioned records, not AWS's shapes; parts that ECS only stores and reads back
//! (network configuration, placement, …) stay the JSON they came as. Leaves out: how they change (`crate::scheduler`,
//! `crate::ops`) and where they are kept (`crate::state`).

mod account_setting;
mod cluster;
mod service;
mod task;
mod task_definition;
mod task_set;

pub(crate) use account_setting::{ACCOUNT_DEFAULT, AccountSetting, AccountSettingKey};
pub(crate) use cluster::Cluster;
pub(crate) use service::{EVENTS_KEPT, Placement, Service, ServiceEvent, ServiceKey, SpentToken};
pub(crate) use task::{ContainerPhase, Dependency, DependencyCondition, Task, TaskContainer, TaskOwner};
pub(crate) use task_definition::{ContainerDefinition, DefinitionKey, TaskDefinition};
pub(crate) use task_set::{LoadBalancer, TaskSet};

use serde::{Deserialize, Serialize};

/// Tags of a resource in the order they were given.
pub(crate) type Tags = Vec<Tag>;

/// One tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tag {
    /// Name, 1..128 characters.
    pub key: String,
    /// Value, may be empty.
    #[serde(default)]
    pub value: String,
}

/// Enums whose stored and wire form is ECS's own word.
macro_rules! wire_words {
    ($($(#[$doc:meta])* $vis:vis enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        $vis enum $name { $($(#[$variant_doc])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// ECS's word for it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    )+};
}

wire_words! {
    /// Status of a cluster, a service or a task definition.
    pub enum Status {
        /// In use.
        Active = "ACTIVE",
        /// Being stopped.
        Draining = "DRAINING",
        /// Deleted or deregistered; kept so that it can still be described.
        Inactive = "INACTIVE",
        /// A task definition that was deleted; it goes when nothing uses it any more.
        DeleteInProgress = "DELETE_IN_PROGRESS",
    }

    /// Who moves a service from one version to the next (spec 9.2).
    pub enum Controller {
        /// ECS's own rolling update.
        Ecs = "ECS",
        /// AWS CodeDeploy.
        CodeDeploy = "CODE_DEPLOY",
        /// Somebody else, through the task set operations.
        External = "EXTERNAL",
    }

    /// Status of a task set (spec 9.4).
    pub enum TaskSetStatus {
        /// Serves production.
        Primary = "PRIMARY",
        /// Does not serve production.
        Active = "ACTIVE",
        /// Being stopped and deregistered.
        Draining = "DRAINING",
    }

    /// `lastStatus` of a task (spec 9.6).
    pub enum TaskStatus {
        /// Being prepared.
        Provisioning = "PROVISIONING",
        /// Its containers are being started.
        Pending = "PENDING",
        /// Its containers run, its targets are being registered.
        Activating = "ACTIVATING",
        /// Runs.
        Running = "RUNNING",
        /// Its targets are being deregistered and drained.
        Deactivating = "DEACTIVATING",
        /// Its containers are being stopped.
        Stopping = "STOPPING",
        /// Ended.
        Stopped = "STOPPED",
    }

    /// `stopCode` of a task (spec 9.6).
    pub enum StopCode {
        /// A container could not be started.
        TaskFailedToStart = "TaskFailedToStart",
        /// An essential container ended by itself.
        EssentialContainerExited = "EssentialContainerExited",
        /// StopTask.
        UserInitiated = "UserInitiated",
        /// Scaled in, deleted, or unhealthy.
        ServiceSchedulerInitiated = "ServiceSchedulerInitiated",
    }
}

impl Controller {
    /// The controller behind ECS's word.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Ecs, Self::CodeDeploy, Self::External].into_iter().find(|controller| controller.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_as_ecs_writes_them_and_read_back() {
        assert_eq!(serde_json::to_string(&Controller::CodeDeploy).unwrap(), "\"CODE_DEPLOY\"");
        assert_eq!(Controller::from_word("CODE_DEPLOY"), Some(Controller::CodeDeploy));
        assert_eq!(Controller::from_word("code_deploy"), None);
        assert_eq!(StopCode::TaskFailedToStart.as_str(), "TaskFailedToStart");
    }
}
