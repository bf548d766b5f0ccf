//! Outer edges of hooks, alarms and revisions: functions that answer as scripted, an alarm that is set, AppSpecs in
//! the deployment itself.

use std::sync::Arc;

use appspec::AppSpec;
use async_trait::async_trait;
use deployment::{AlarmReading, ErrorCode, Failure, PlanKind, Revision};
use ports::{Alarms, DeploymentStore, FunctionInvoker, PlatformError, Revisions};
use types::{AlarmName, DeploymentId, FunctionName, HookExecutionId};

use crate::scenario::HookBehaviour;
use crate::world::World;

/// An invocation that was accepted. It is durable: functions outlive the control plane.
#[derive(Clone, Debug)]
pub(crate) struct Invocation {
    pub deployment: DeploymentId,
    /// Answers still to be given: when, and which.
    pub answers: Vec<(i64, bool)>,
    /// The answer that was taken.
    pub taken: Option<bool>,
}

/// Functions, as one control plane sees them.
pub(crate) struct Functions {
    pub world: Arc<World>,
    pub life: u64,
}

impl Functions {
    /// What the function of this execution does; nothing when no stored plan has the id.
    fn behaviour(&self, id: &DeploymentId, key: &str) -> Option<HookBehaviour> {
        let (state, _) = self.world.store.load(id).ok().flatten()?;
        let PlanKind::Standard(plan) = &state.plan().kind else { return None };
        let execution = HookExecutionId::new(key.to_owned());
        let event =
            plan.hook_execution_ids.iter().find(|(_, known)| **known == execution).map(|(event, _)| *event)?;
        self.world.setup.hooks.iter().find(|(known, _)| *known == event).map(|(_, behaviour)| *behaviour)
    }
}

#[async_trait]
impl FunctionInvoker for Functions {
    async fn invoke_event(&self, _: &FunctionName, key: &str, payload: String) -> Result<(), PlatformError> {
        self.world.enter(self.life).await;
        let now = self.world.time.now();
        let named: serde_json::Value = serde_json::from_str(&payload).unwrap_or_default();
        let deployment = DeploymentId::new(named["DeploymentId"].as_str().unwrap_or_default());
        let behaviour = self.behaviour(&deployment, key);
        let mut outside = self.world.outside();
        let Some(behaviour) = behaviour else {
            outside.judge.broken(now, "C1 an execution id is durable before its invocation", || {
                format!("{deployment} invoked {key}, which no stored plan has")
            });
            return Ok(());
        };
        if outside.troubles.hooks > now {
            return Err(PlatformError::Transient("functions cannot be invoked".to_owned()));
        }
        outside.judge.note(now, || format!("hook of {deployment}"));
        let answers = match behaviour {
            HookBehaviour::Answers { after_ms, succeeded } => vec![(now + i64::from(after_ms), succeeded)],
            HookBehaviour::AnswersTwice { after_ms, again_ms, succeeded } => {
                let first = now + i64::from(after_ms);
                vec![(first, succeeded), (first + i64::from(again_ms), !succeeded)]
            }
            HookBehaviour::Never => Vec::new(),
        };
        outside.invocations.entry(key.to_owned()).or_insert(Invocation { deployment, answers, taken: None });
        // The driver looks when the next answer is due.
        self.world.stepped.notify_one();
        Ok(())
    }
}

/// One alarm.
pub(crate) struct ScriptedAlarms {
    pub world: Arc<World>,
}

#[async_trait]
impl Alarms for ScriptedAlarms {
    async fn read(&self, names: &[AlarmName]) -> AlarmReading {
        let outside = self.world.outside();
        let now = self.world.time.now();
        let unreadable = outside.troubles.alarm_unreadable > now;
        let active = outside.troubles.alarm > now && !unreadable;
        AlarmReading { active: if active { names.to_vec() } else { Vec::new() }, unreadable }
    }
}

/// AppSpecs that travel in the deployment.
pub(crate) struct InlineRevisions;

#[async_trait]
impl Revisions for InlineRevisions {
    async fn load(&self, revision: &Revision) -> Result<AppSpec, PlatformError> {
        let invalid =
            |message: String| PlatformError::Permanent(Failure { code: ErrorCode::InvalidRevision, message });
        match revision {
            Revision::Inline { content, .. } => appspec::parse(content).map_err(|errors| invalid(errors.to_string())),
            Revision::S3 { key, .. } => Err(invalid(format!("{key} is not here"))),
        }
    }
}
