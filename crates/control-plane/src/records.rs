//! Stored records of the control plane and how they are found.
//!
//! Each record carries a version. Settings keep the generated shapes' wire form: it is AWS's public contract and so
//! the most stable form there is; what the engine runs by is a typed [`deployment::Plan`] made from it.

use std::collections::BTreeMap;

use aws_api::codedeploy as api;
use aws_protocol::ApiError;
use ports::DocumentWrite;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::CodeDeploy;
use crate::refuse::{refuse, unavailable};

pub(crate) const APPLICATION: &str = "codedeploy-application";
pub(crate) const GROUP: &str = "codedeploy-group";
pub(crate) const CONFIG: &str = "codedeploy-config";
pub(crate) const REVISION: &str = "codedeploy-revision";
pub(crate) const DEPLOYMENT: &str = "codedeploy-deployment";

/// A stored application.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ApplicationRecord {
    pub version: u32,
    pub id: String,
    pub name: String,
    pub compute_platform: String,
    pub created_at_millis: i64,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
}

/// A stored deployment group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct GroupRecord {
    pub version: u32,
    pub id: String,
    pub application: String,
    pub name: String,
    pub settings: GroupSettings,
    /// Revision of the newest deployment created in the group.
    #[serde(default)]
    pub target_revision: Option<api::RevisionLocation>,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
}

/// What a user sets on a group, with defaults filled in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct GroupSettings {
    pub service_role_arn: String,
    pub config_name: String,
    pub style: api::DeploymentStyle,
    pub services: Vec<api::ECSService>,
    pub load_balancer: api::LoadBalancerInfo,
    pub blue_green: api::BlueGreenDeploymentConfiguration,
    pub auto_rollback: Option<api::AutoRollbackConfiguration>,
    pub alarms: Option<api::AlarmConfiguration>,
    pub triggers: Vec<api::TriggerConfig>,
    pub outdated_instances_strategy: Option<String>,
    pub termination_hook_enabled: Option<bool>,
}

/// A stored custom deployment configuration.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ConfigRecord {
    pub version: u32,
    pub info: api::DeploymentConfigInfo,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
}

/// What a deployment shows beyond what the engine needs: settings in the words in which they were given. Written
/// before the engine has the deployment, only when there is anything to keep; the key is the deployment's id.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct DeploymentRecord {
    pub version: u32,
    #[serde(default)]
    pub override_alarms: Option<api::AlarmConfiguration>,
    #[serde(default)]
    pub auto_rollback: Option<api::AutoRollbackConfiguration>,
    #[serde(default)]
    pub blue_green: Option<api::BlueGreenDeploymentConfiguration>,
}

/// A registered revision.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct RevisionRecord {
    pub version: u32,
    pub application: String,
    pub location: api::RevisionLocation,
    pub description: Option<String>,
    pub registered_at_millis: i64,
    pub first_used_at_millis: Option<i64>,
    pub last_used_at_millis: Option<i64>,
}

/// Key of a group: names hold no slash.
pub(crate) fn group_key(application: &str, group: &str) -> String {
    format!("{application}/{group}")
}

/// A write that brings back what is stored under `key`, as it is in `found`.
pub(crate) fn restore<T: Serialize>(
    kind: &'static str,
    key: String,
    found: Option<&T>,
) -> Result<DocumentWrite, ApiError> {
    match found {
        Some(record) => put(kind, key, record),
        None => Ok(DocumentWrite::Delete { kind, key }),
    }
}

/// A write that stores `record`.
pub(crate) fn put<T: Serialize>(kind: &'static str, key: String, record: &T) -> Result<DocumentWrite, ApiError> {
    let value =
        serde_json::to_value(record).map_err(|e| ApiError::internal(format!("record cannot be written: {e}")))?;
    Ok(DocumentWrite::Put { kind, key, value })
}

impl CodeDeploy {
    fn read<T: DeserializeOwned>(kind: &str, key: &str, value: Value) -> Result<T, ApiError> {
        serde_json::from_value(value).map_err(|error| {
            tracing::error!(kind, key, %error, "a stored record cannot be read");
            ApiError::internal(format!("The stored record {kind} {key} cannot be read."))
        })
    }

    pub(crate) fn find<T: DeserializeOwned>(&self, kind: &'static str, key: &str) -> Result<Option<T>, ApiError> {
        let value = self.deps.documents.get(kind, key).map_err(|e| unavailable(&e))?;
        value.map(|value| Self::read(kind, key, value)).transpose()
    }

    /// Refuses unless the group is there.
    pub(crate) fn require_group(&self, application: &str, name: &str) -> Result<(), ApiError> {
        let contains = |kind, key: &str| self.deps.documents.contains(kind, key).map_err(|e| unavailable(&e));
        if contains(APPLICATION, application)? && contains(GROUP, &group_key(application, name))? {
            return Ok(());
        }
        self.group(application, name).map(drop)
    }

    pub(crate) fn count(&self, kind: &'static str) -> Result<usize, ApiError> {
        self.deps.documents.count(kind).map_err(|e| unavailable(&e))
    }

    pub(crate) fn all<T: DeserializeOwned>(&self, kind: &'static str) -> Result<Vec<T>, ApiError> {
        Ok(self.all_by_key(kind)?.into_iter().map(|(_, record)| record).collect())
    }

    pub(crate) fn all_by_key<T: DeserializeOwned>(&self, kind: &'static str) -> Result<Vec<(String, T)>, ApiError> {
        let rows = self.deps.documents.list(kind).map_err(|e| unavailable(&e))?;
        let read = |(key, value): (String, Value)| Self::read(kind, &key, value).map(|record| (key, record));
        rows.into_iter().map(read).collect()
    }

    pub(crate) fn application(&self, name: &str) -> Result<ApplicationRecord, ApiError> {
        self.find(APPLICATION, name)?.ok_or_else(|| {
            refuse(
                "ApplicationDoesNotExistException",
                format!(
                    "No application named \"{name}\" exists in this account and region. Create it, or check the name."
                ),
            )
        })
    }

    pub(crate) fn group(&self, application: &str, name: &str) -> Result<GroupRecord, ApiError> {
        self.application(application)?;
        self.find(GROUP, &group_key(application, name))?.ok_or_else(|| {
            refuse(
                "DeploymentGroupDoesNotExistException",
                format!("The application \"{application}\" has no deployment group named \"{name}\"."),
            )
        })
    }

    pub(crate) fn groups_of(&self, application: &str) -> Result<Vec<GroupRecord>, ApiError> {
        Ok(self.all::<GroupRecord>(GROUP)?.into_iter().filter(|group| group.application == application).collect())
    }
}
