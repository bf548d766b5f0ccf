//! Deployments: each step is one commit of log record, index, outbox, timer and, now and then, snapshot.

use std::sync::Arc;

use deployment::{Deployment, Plan};
use ports::{
    CreateError, DeploymentFilter, DeploymentStore, DeploymentSummary, LoggedEvent, Rename, StepCommit, StoreError,
};
use rusqlite::{OptionalExtension, Transaction, params};
use types::{ApplicationName, DeploymentGroupName, DeploymentId, Timestamp};

use super::memory::Memory;
use super::{SqliteStore, execute, fault::Fault, log, query_row};
use crate::derived::{Derived, status_text};
use crate::record::{self, Hash};

/// An effect that was asked for and has not come back, as the outbox has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutstandingEffect {
    /// Its deployment.
    pub deployment_id: DeploymentId,
    /// Its number within the deployment.
    pub number: u32,
    /// The effect as JSON.
    pub effect: String,
}

impl SqliteStore {
    /// Checks one deployment from its plan on: every link of the log, the snapshot, and all derived rows against a
    /// replay from scratch.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] names the first difference.
    pub fn verify(&self, id: &DeploymentId) -> Result<(), StoreError> {
        self.read(|transaction| verify(transaction, id, &self.memory)).map_err(Fault::into_store_error)
    }

    /// The outbox: all outstanding effects of all deployments, by deployment and number.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the file cannot be read.
    pub fn outbox(&self) -> Result<Vec<OutstandingEffect>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction
                .prepare_cached("SELECT deployment_id, number, effect FROM outbox ORDER BY deployment_id, number")?;
            let rows = statement.query_map([], |row| {
                Ok(OutstandingEffect {
                    deployment_id: DeploymentId::new(row.get::<_, String>(0)?),
                    number: row.get(1)?,
                    effect: row.get(2)?,
                })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .map_err(Fault::into_store_error)
    }

    /// The timers: next deadlines, earliest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the file cannot be read.
    pub fn timers(&self) -> Result<Vec<(DeploymentId, Timestamp)>, StoreError> {
        self.read(|transaction| {
            let mut statement = transaction
                .prepare_cached("SELECT deployment_id, deadline FROM timers ORDER BY deadline, deployment_id")?;
            let rows = statement.query_map([], |row| {
                Ok((DeploymentId::new(row.get::<_, String>(0)?), Timestamp::from_millis(row.get(1)?)))
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .map_err(Fault::into_store_error)
    }
}

impl DeploymentStore for SqliteStore {
    fn create(&self, plan: &Plan) -> Result<(), CreateError> {
        self.write(|transaction| insert(transaction, plan), |memory, created| created.note(memory))
            .map_err(Fault::into_create_error)
    }

    fn commit(&self, step: &StepCommit) -> Result<(), StoreError> {
        self.write(|transaction| commit(transaction, step), |memory, committed| committed.note(memory, step))
            .map_err(Fault::into_store_error)
    }

    fn load(&self, id: &DeploymentId) -> Result<Option<(Deployment, u64)>, StoreError> {
        if let Some((state, sequence)) = self.memory.state(id) {
            return Ok(Some((Deployment::clone(&state), sequence)));
        }
        self.read(|transaction| {
            let Some(head) = log::head(transaction, id)? else { return Ok(None) };
            let state = log::state(transaction, id, &head)?;
            self.memory.put_state(id, (Arc::new(state.clone()), head.last_sequence));
            Ok(Some((state, head.last_sequence)))
        })
        .map_err(Fault::into_store_error)
    }

    fn history(&self, id: &DeploymentId) -> Result<Option<(Plan, Vec<LoggedEvent>)>, StoreError> {
        self.read(|transaction| {
            let Some(head) = log::head(transaction, id)? else { return Ok(None) };
            let log = log::read(transaction, id, &head)?;
            Ok(Some((log.plan, log.events)))
        })
        .map_err(Fault::into_store_error)
    }

    fn active(&self) -> Result<Vec<DeploymentId>, StoreError> {
        self.read(|transaction| {
            let mut statement =
                transaction.prepare_cached("SELECT id FROM deployments WHERE active = 1 ORDER BY ordinal")?;
            let ids = statement.query_map([], |row| row.get::<_, String>(0).map(DeploymentId::new))?;
            Ok(ids.collect::<Result<_, _>>()?)
        })
        .map_err(Fault::into_store_error)
    }

    fn summaries(&self) -> Result<Vec<DeploymentSummary>, StoreError> {
        let rows = self.memory.find(&DeploymentFilter::default());
        Ok(rows.iter().map(|row| DeploymentSummary::clone(row)).collect())
    }

    fn find(&self, filter: &DeploymentFilter<'_>) -> Result<Vec<Arc<DeploymentSummary>>, StoreError> {
        Ok(self.memory.find(filter))
    }

    fn at_hand(&self, id: &DeploymentId) -> Option<Arc<Deployment>> {
        self.memory.state(id).map(|(state, _)| state)
    }

    fn delete_group(
        &self,
        application: &ApplicationName,
        group: Option<&DeploymentGroupName>,
    ) -> Result<(), StoreError> {
        let delete = |transaction: &Transaction<'_>| {
            execute(
                transaction,
                "DELETE FROM deployments WHERE application = ?1 AND (?2 IS NULL OR group_name = ?2)",
                params![application.as_str(), group.map(DeploymentGroupName::as_str)],
            )?;
            Ok(())
        };
        self.write(delete, |memory, ()| memory.delete(application, group)).map_err(Fault::into_store_error)
    }

    fn rename(&self, rename: &Rename) -> Result<(), StoreError> {
        self.write(|transaction| apply_rename(transaction, rename), |memory, ()| memory.rename(rename))
            .map_err(Fault::into_store_error)
    }
}

/// A deployment that was inserted.
struct Created {
    row: DeploymentSummary,
    state: Deployment,
}

impl Created {
    fn note(self, memory: &Memory) {
        memory.put_state(&self.row.deployment_id, (Arc::new(self.state), 0));
        memory.put_row(self.row);
    }
}

/// A step that was committed.
struct Committed {
    row: DeploymentSummary,
    /// Whether the step's state carries the present names.
    names_are_present: bool,
    spawned: Option<Created>,
}

impl Committed {
    fn note(self, memory: &Memory, step: &StepCommit) {
        let id = &step.deployment_id;
        if self.names_are_present {
            memory.put_state(id, (Arc::new(step.state.clone()), step.event.sequence));
        } else {
            memory.forget_state(id);
        }
        memory.put_row(self.row);
        if let Some(spawned) = self.spawned {
            spawned.note(memory);
        }
    }
}

/// All rows of the index.
pub(super) fn index_rows(transaction: &Transaction<'_>) -> Result<Vec<DeploymentSummary>, Fault> {
    let mut statement = transaction.prepare_cached(
        "SELECT id, application, group_name, created_at, completed_at, status, ordinal FROM deployments",
    )?;
    let mut rows = statement.query([])?;
    let mut summaries = Vec::new();
    while let Some(row) = rows.next()? {
        summaries.push(DeploymentSummary {
            deployment_id: DeploymentId::new(row.get::<_, String>(0)?),
            application: ApplicationName::new(row.get::<_, String>(1)?),
            group: DeploymentGroupName::new(row.get::<_, String>(2)?),
            created_at: Timestamp::from_millis(row.get(3)?),
            completed_at: row.get::<_, Option<i64>>(4)?.map(Timestamp::from_millis),
            status: status_text(&row.get::<_, String>(5)?)?,
            ordinal: log::ordinal(row.get(6)?),
        });
    }
    Ok(summaries)
}

/// Inserts a new deployment: index row, plan record and derived rows.
fn insert(transaction: &Transaction<'_>, plan: &Plan) -> Result<Created, Fault> {
    let id = &plan.deployment_id;
    if log::head(transaction, id)?.is_some() {
        return Err(CreateError::IdTaken.into());
    }
    let busy: Option<String> = query_row(
        transaction,
        "SELECT id FROM deployments WHERE application = ? AND group_name = ? AND active = 1",
        [plan.application.as_str(), plan.group.as_str()],
        |row| row.get(0),
    )
    .optional()?;
    if let Some(other) = busy {
        return Err(CreateError::GroupBusy(DeploymentId::new(other)).into());
    }
    let state = Deployment::create(plan.clone());
    let derived = Derived::of(&state)?;
    let text = record::encode_plan(plan)?;
    let hash = record::chain(&record::chain_start(id), &text);
    execute(
        transaction,
        "INSERT INTO deployments
             (id, application, group_name, created_at, completed_at, status, active, last_sequence, head_hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)",
        params![
            id.as_str(),
            plan.application.as_str(),
            plan.group.as_str(),
            plan.created_at.millis(),
            derived.completed_at.map(Timestamp::millis),
            derived.status,
            derived.active,
            hash,
        ],
    )?;
    let row = DeploymentSummary {
        deployment_id: id.clone(),
        application: plan.application.clone(),
        group: plan.group.clone(),
        created_at: plan.created_at,
        completed_at: derived.completed_at,
        status: derived.status,
        ordinal: log::ordinal(transaction.last_insert_rowid()),
    };
    log::append(transaction, id, 0, &record::chain_start(id), &text)?;
    put_outbox_and_timer(transaction, id, &derived)?;
    Ok(Created { row, state })
}

/// Appends one event and brings everything derived up to it.
fn commit(transaction: &Transaction<'_>, step: &StepCommit) -> Result<Committed, Fault> {
    let id = &step.deployment_id;
    let head =
        log::head(transaction, id)?.ok_or_else(|| StoreError::Conflict(format!("there is no deployment {id}")))?;
    let sequence = step.event.sequence;
    if sequence != head.last_sequence + 1 {
        let text = format!("deployment {id} is at sequence {}, not before {sequence}", head.last_sequence);
        return Err(StoreError::Conflict(text).into());
    }
    if !head.active {
        return Err(StoreError::Conflict(format!("deployment {id} has ended")).into());
    }
    let hash = log::append(transaction, id, sequence, &head.hash, &record::encode_event(&step.event)?)?;
    let derived = Derived::of(&step.state)?;
    update_index(transaction, id, sequence, &hash, &derived)?;
    put_outbox_and_timer(transaction, id, &derived)?;
    let plan = step.state.plan();
    // A state loaded just before a rename still has the old names; the log brings the new ones.
    let names_are_present = plan.application == head.application && plan.group == head.group;
    if derived.wants_snapshot(sequence) && names_are_present {
        log::put_snapshot(transaction, id, sequence, &step.state)?;
    }
    let row = DeploymentSummary {
        deployment_id: id.clone(),
        application: head.application.clone(),
        group: head.group.clone(),
        created_at: head.created_at,
        completed_at: derived.completed_at,
        status: derived.status,
        ordinal: head.ordinal,
    };
    let spawned = step.spawned.as_ref().map(|spawned| {
        let spawned = Plan { application: head.application, group: head.group, ..spawned.clone() };
        insert(transaction, &spawned)
    });
    Ok(Committed { row, names_are_present, spawned: spawned.transpose()? })
}

fn update_index(
    transaction: &Transaction<'_>,
    id: &DeploymentId,
    sequence: u64,
    hash: &Hash,
    derived: &Derived,
) -> Result<(), Fault> {
    execute(
        transaction,
        "UPDATE deployments
         SET status = ?2, active = ?3, completed_at = ?4, last_sequence = ?5, head_hash = ?6 WHERE id = ?1",
        params![
            id.as_str(),
            derived.status,
            derived.active,
            derived.completed_at.map(Timestamp::millis),
            log::sql_sequence(sequence)?,
            hash,
        ],
    )?;
    Ok(())
}

fn put_outbox_and_timer(transaction: &Transaction<'_>, id: &DeploymentId, derived: &Derived) -> Result<(), Fault> {
    execute(transaction, "DELETE FROM outbox WHERE deployment_id = ?", [id.as_str()])?;
    for (number, effect) in &derived.outbox {
        execute(
            transaction,
            "INSERT INTO outbox (deployment_id, number, effect) VALUES (?, ?, ?)",
            params![id.as_str(), number, effect],
        )?;
    }
    execute(transaction, "DELETE FROM timers WHERE deployment_id = ?", [id.as_str()])?;
    if let Some(deadline) = derived.deadline {
        execute(
            transaction,
            "INSERT INTO timers (deployment_id, deadline) VALUES (?, ?)",
            params![id.as_str(), deadline.millis()],
        )?;
    }
    Ok(())
}

/// Changes the names in the index. Snapshots hold the old names and are dropped; the next commit that wants one
/// makes it anew.
fn apply_rename(transaction: &Transaction<'_>, rename: &Rename) -> Result<(), Fault> {
    match rename {
        Rename::Application { from, to } => {
            let names = [to.as_str(), from.as_str()];
            execute(
                transaction,
                "DELETE FROM snapshots WHERE deployment_id IN (SELECT id FROM deployments WHERE application = ?)",
                [from.as_str()],
            )?;
            execute(transaction, "UPDATE deployments SET application = ? WHERE application = ?", names)?;
        }
        Rename::Group { application, from, to } => {
            execute(
                transaction,
                "DELETE FROM snapshots WHERE deployment_id IN
                     (SELECT id FROM deployments WHERE application = ? AND group_name = ?)",
                [application.as_str(), from.as_str()],
            )?;
            execute(
                transaction,
                "UPDATE deployments SET group_name = ? WHERE application = ? AND group_name = ?",
                [to.as_str(), application.as_str(), from.as_str()],
            )?;
        }
    }
    Ok(())
}

fn verify(transaction: &Transaction<'_>, id: &DeploymentId, memory: &Memory) -> Result<(), Fault> {
    let differs = |what: &str| Fault::from(StoreError::Damaged(format!("deployment {id}: {what}")));
    let head = log::head(transaction, id)?.ok_or_else(|| differs("it does not exist"))?;
    let log = log::read(transaction, id, &head)?;
    let state = log.replay();
    if log::state(transaction, id, &head)? != state {
        return Err(differs("the snapshot differs from a replay of the log"));
    }
    if memory.state(id).is_some_and(|known| known != (Arc::new(state.clone()), head.last_sequence)) {
        return Err(differs("the state in memory differs from a replay of the log"));
    }
    let stored = stored_rows(transaction, id)?;
    if stored != Derived::of(&state)? {
        return Err(differs("index, outbox or timer differ from a replay of the log"));
    }
    Ok(())
}

fn stored_rows(transaction: &Transaction<'_>, id: &DeploymentId) -> Result<Derived, Fault> {
    let (status, active, completed_at): (String, bool, Option<i64>) = query_row(
        transaction,
        "SELECT status, active, completed_at FROM deployments WHERE id = ?",
        [id.as_str()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let deadline: Option<i64> =
        query_row(transaction, "SELECT deadline FROM timers WHERE deployment_id = ?", [id.as_str()], |row| {
            row.get(0)
        })
        .optional()?;
    let mut statement =
        transaction.prepare_cached("SELECT number, effect FROM outbox WHERE deployment_id = ? ORDER BY number")?;
    let outbox = statement.query_map([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Derived {
        status: status_text(&status)?,
        active,
        completed_at: completed_at.map(Timestamp::from_millis),
        deadline: deadline.map(Timestamp::from_millis),
        outbox: outbox.collect::<Result<_, _>>()?,
    })
}
