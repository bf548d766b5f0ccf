//! One deployment's log: appended and read back with its hash chain checked.

use deployment::{Deployment, Plan};
use ports::{LoggedEvent, StoreError};
use rusqlite::{OptionalExtension, Transaction, params};
use types::{ApplicationName, DeploymentGroupName, DeploymentId, Timestamp};

use super::fault::Fault;
use super::{execute, query_row};
use crate::record::{self, Hash};
use crate::replay::{replay, replay_from};

/// A deployment's row in the index: where its log ends, and its present names.
pub(super) struct Head {
    pub(super) application: ApplicationName,
    pub(super) group: DeploymentGroupName,
    pub(super) created_at: Timestamp,
    pub(super) ordinal: u64,
    pub(super) active: bool,
    pub(super) last_sequence: u64,
    pub(super) hash: Hash,
}

/// A checked log.
pub(super) struct Log {
    pub(super) plan: Plan,
    pub(super) events: Vec<LoggedEvent>,
}

impl Log {
    pub(super) fn replay(&self) -> Deployment {
        replay(&self.plan, &self.events)
    }
}

pub(super) fn head(transaction: &Transaction<'_>, id: &DeploymentId) -> Result<Option<Head>, Fault> {
    let found = query_row(
        transaction,
        "SELECT application, group_name, active, last_sequence, head_hash, created_at, ordinal
             FROM deployments WHERE id = ?",
        [id.as_str()],
        |row| {
            Ok(Head {
                application: ApplicationName::new(row.get::<_, String>(0)?),
                group: DeploymentGroupName::new(row.get::<_, String>(1)?),
                created_at: Timestamp::from_millis(row.get(5)?),
                ordinal: ordinal(row.get(6)?),
                active: row.get(2)?,
                last_sequence: row.get::<_, i64>(3).map(|sequence| u64::try_from(sequence).unwrap_or(0))?,
                hash: row.get(4)?,
            })
        },
    )
    .optional()?;
    Ok(found)
}

/// Appends one record and answers the chain's new head.
pub(super) fn append(
    transaction: &Transaction<'_>,
    id: &DeploymentId,
    sequence: u64,
    previous: &Hash,
    text: &str,
) -> Result<Hash, Fault> {
    let hash = record::chain(previous, text);
    execute(
        transaction,
        "INSERT INTO log (deployment_id, sequence, record, hash) VALUES (?, ?, ?, ?)",
        params![id.as_str(), sql_sequence(sequence)?, text, hash],
    )?;
    Ok(hash)
}

/// Reads the whole log, plan first, and checks every link.
pub(super) fn read(transaction: &Transaction<'_>, id: &DeploymentId, head: &Head) -> Result<Log, Fault> {
    let mut records = records_after(transaction, id, None, record::chain_start(id), head)?.into_iter();
    let first = records.next().ok_or_else(|| damaged(id, 0, "the plan is missing"))?;
    let mut plan = record::decode_plan(&first).map_err(|error| damaged(id, 0, &error.to_string()))?;
    plan.application = head.application.clone();
    plan.group = head.group.clone();
    let events = decode_events(id, 1, records)?;
    Ok(Log { plan, events })
}

/// The state by the shortest way that can be trusted: last snapshot and the events after it, or the whole log when
/// there is no intact snapshot.
pub(super) fn state(transaction: &Transaction<'_>, id: &DeploymentId, head: &Head) -> Result<Deployment, Fault> {
    let Some((sequence, snapshot)) = snapshot(transaction, id)? else {
        return Ok(read(transaction, id, head)?.replay());
    };
    let hash: Hash = query_row(
        transaction,
        "SELECT hash FROM log WHERE deployment_id = ? AND sequence = ?",
        params![id.as_str(), sql_sequence(sequence)?],
        |row| row.get(0),
    )
    .optional()?
    .ok_or_else(|| damaged(id, sequence, "it is missing"))?;
    let records = records_after(transaction, id, Some(sequence), hash, head)?;
    let events = decode_events(id, sequence + 1, records.into_iter())?;
    Ok(replay_from(snapshot, &events))
}

/// Keeps `state` as the snapshot at `sequence`.
pub(super) fn put_snapshot(
    transaction: &Transaction<'_>,
    id: &DeploymentId,
    sequence: u64,
    state: &Deployment,
) -> Result<(), Fault> {
    let text = record::encode_snapshot(state)?;
    execute(
        transaction,
        "INSERT INTO snapshots (deployment_id, sequence, record, record_hash) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (deployment_id) DO UPDATE SET sequence = ?2, record = ?3, record_hash = ?4",
        params![id.as_str(), sql_sequence(sequence)?, text, record::chain(&record::chain_start(id), &text)],
    )?;
    Ok(())
}

/// The last snapshot, unless it is damaged: the log is the truth and is read instead.
pub(super) fn snapshot(transaction: &Transaction<'_>, id: &DeploymentId) -> Result<Option<(u64, Deployment)>, Fault> {
    let found: Option<(i64, String, Hash)> = query_row(
        transaction,
        "SELECT sequence, record, record_hash FROM snapshots WHERE deployment_id = ?",
        [id.as_str()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
    .optional()?;
    let Some((sequence, text, hash)) = found else { return Ok(None) };
    if record::chain(&record::chain_start(id), &text) != hash {
        tracing::warn!(deployment = %id, sequence, "a damaged snapshot is ignored");
        return Ok(None);
    }
    Ok(record::decode_snapshot(&text).ok().map(|state| (u64::try_from(sequence).unwrap_or(0), state)))
}

/// SQLite's row ids are signed; ours begin at 1.
pub(super) fn ordinal(row_id: i64) -> u64 {
    u64::try_from(row_id).unwrap_or(0)
}

/// SQLite's integers are signed.
pub(super) fn sql_sequence(sequence: u64) -> Result<i64, Fault> {
    i64::try_from(sequence).map_err(|_| StoreError::Conflict(format!("sequence {sequence} is too large")).into())
}

/// Records after sequence `after` (all when `None`), with every link checked from `hash` to the head.
fn records_after(
    transaction: &Transaction<'_>,
    id: &DeploymentId,
    after: Option<u64>,
    mut hash: Hash,
    head: &Head,
) -> Result<Vec<String>, Fault> {
    let mut statement = transaction.prepare_cached(
        "SELECT sequence, record, hash FROM log WHERE deployment_id = ? AND sequence > ? ORDER BY sequence",
    )?;
    let first = after.map_or(0, |sequence| sequence + 1);
    let mut rows = statement.query(params![id.as_str(), sql_sequence(first)? - 1])?;
    let mut expected = first;
    let mut records = Vec::new();
    while let Some(row) = rows.next()? {
        let sequence: i64 = row.get(0)?;
        if u64::try_from(sequence) != Ok(expected) {
            return Err(damaged(id, expected, "it is missing"));
        }
        let text: String = row.get(1).map_err(|error| damaged(id, expected, &error.to_string()))?;
        hash = record::chain(&hash, &text);
        if row.get::<_, Hash>(2)? != hash {
            return Err(damaged(id, expected, "it does not match its hash"));
        }
        records.push(text);
        expected += 1;
    }
    if expected != head.last_sequence + 1 || hash != head.hash {
        return Err(damaged(id, expected, "the log does not end where the index says"));
    }
    Ok(records)
}

fn decode_events(
    id: &DeploymentId,
    first: u64,
    records: impl Iterator<Item = String>,
) -> Result<Vec<LoggedEvent>, Fault> {
    (first..)
        .zip(records)
        .map(|(sequence, text)| {
            let event = record::decode_event(&text).map_err(|error| damaged(id, sequence, &error.to_string()))?;
            if event.sequence == sequence {
                Ok(event)
            } else {
                Err(damaged(id, sequence, "it names another sequence"))
            }
        })
        .collect()
}

fn damaged(id: &DeploymentId, sequence: u64, cause: &str) -> Fault {
    StoreError::Damaged(format!("record {sequence} of deployment {id}: {cause}")).into()
}
