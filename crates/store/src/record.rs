//! Stored records: versioned JSON envelopes, each linked to the one before by SHA-256.
//!
//! The form of a record is a promise to later versions of this program and pinned by a test; a change of it needs a
//! new version number and a reader for the old one.

use deployment::{Deployment, Event, Plan};
use ports::{LoggedEvent, StoreError};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use types::{DeploymentId, Timestamp};

/// The version written. Readers know this one and all before it.
pub(crate) const RECORD_VERSION: u32 = 1;

/// SHA-256 of a record and everything before it.
pub(crate) type Hash = [u8; 32];

#[derive(Serialize, Deserialize)]
struct PlanRecord {
    v: u32,
    plan: Plan,
}

#[derive(Serialize, Deserialize)]
struct EventRecord {
    v: u32,
    sequence: u64,
    at: Timestamp,
    event: Event,
}

#[derive(Serialize, Deserialize)]
struct SnapshotRecord {
    v: u32,
    state: Deployment,
}

#[derive(Deserialize)]
struct Version {
    v: u32,
}

/// Where a deployment's chain begins. The id is part of it, so that no record can be moved to another deployment.
pub(crate) fn chain_start(id: &DeploymentId) -> Hash {
    Sha256::digest(id.as_str().as_bytes()).into()
}

/// The hash of a record that follows `previous`.
pub(crate) fn chain(previous: &Hash, record: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(previous);
    hasher.update(record.as_bytes());
    hasher.finalize().into()
}

pub(crate) fn encode_plan(plan: &Plan) -> Result<String, StoreError> {
    encode(&PlanRecord { v: RECORD_VERSION, plan: plan.clone() })
}

pub(crate) fn decode_plan(text: &str) -> Result<Plan, StoreError> {
    decode::<PlanRecord>(text).map(|record| record.plan)
}

pub(crate) fn encode_event(event: &LoggedEvent) -> Result<String, StoreError> {
    encode(&EventRecord { v: RECORD_VERSION, sequence: event.sequence, at: event.at, event: event.event.clone() })
}

pub(crate) fn decode_event(text: &str) -> Result<LoggedEvent, StoreError> {
    decode::<EventRecord>(text).map(|record| LoggedEvent {
        sequence: record.sequence,
        at: record.at,
        event: record.event,
    })
}

pub(crate) fn encode_snapshot(state: &Deployment) -> Result<String, StoreError> {
    encode(&SnapshotRecord { v: RECORD_VERSION, state: state.clone() })
}

pub(crate) fn decode_snapshot(text: &str) -> Result<Deployment, StoreError> {
    decode::<SnapshotRecord>(text).map(|record| record.state)
}

fn encode<T: Serialize>(record: &T) -> Result<String, StoreError> {
    serde_json::to_string(record).map_err(|error| StoreError::Unavailable(format!("cannot write a record: {error}")))
}

fn decode<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, StoreError> {
    let damaged = |error: serde_json::Error| StoreError::Damaged(error.to_string());
    let Version { v } = serde_json::from_str(text).map_err(damaged)?;
    if v == 0 || v > RECORD_VERSION {
        return Err(StoreError::Damaged(format!(
            "it has version {v}, this program reads versions 1 to {RECORD_VERSION}"
        )));
    }
    serde_json::from_str(text).map_err(damaged)
}
