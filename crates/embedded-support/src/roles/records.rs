//! What is kept of roles, users and policies.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use types::Timestamp;

/// A role; its record's key is its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RoleRecord {
    pub arn: String,
    pub path: String,
    pub id: String,
    /// As given.
    pub trust_policy: String,
    pub description: Option<String>,
    pub max_session_seconds: i64,
    pub permissions_boundary: Option<String>,
    pub created_at: Timestamp,
    pub tags: BTreeMap<String, String>,
    /// Inline policies: name to document as given.
    pub inline: BTreeMap<String, String>,
    /// ARNs of attached policies.
    pub attached: BTreeSet<String>,
}

/// A user; its record's key is its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct UserEntry {
    pub record: authorization::UserRecord,
    pub created_at: Timestamp,
}

/// A customer-managed policy; its record's key is its ARN.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PolicyEntry {
    pub record: authorization::ManagedPolicyRecord,
    pub name: String,
    pub path: String,
    pub id: String,
    pub description: Option<String>,
    pub created_at: Timestamp,
    pub tags: BTreeMap<String, String>,
}
