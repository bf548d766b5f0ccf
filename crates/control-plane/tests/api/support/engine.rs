//! The engine's contract on the real state machine, driven step by step by a test.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use deployment::*;
use ports::{
    Clock as _, CommandError, CreateError, DeploymentCommands, DeploymentStore, LoggedEvent, StepCommit, StoreError,
};
use types::{DeploymentId, HookEvent, HookExecutionId, RuleArn, TargetGroupArn};

use super::{Clock, Storage};

pub const BLUE_SET: &str = "ecs-svc/0000000000000000001";
pub const GREEN_SET: &str = "ecs-svc/0000000000000000002";

/// See the module.
pub struct Engine {
    store: Arc<Storage>,
    clock: Arc<Clock>,
    /// What the next creations answer instead of being done.
    pub create_faults: Mutex<Vec<CreateError>>,
}

impl Engine {
    pub fn new(store: Arc<Storage>, clock: Arc<Clock>) -> Self {
        Self { store, clock, create_faults: Mutex::default() }
    }

    pub fn state(&self, id: &DeploymentId) -> Deployment {
        self.store.load(id).unwrap().unwrap_or_else(|| panic!("no deployment {id}")).0
    }

    /// Runs on in the ordinary way, hooks answering at once, until the state satisfies `goal`.
    pub fn run_until(&self, id: &DeploymentId, goal: impl Fn(&Deployment) -> bool) {
        for _ in 0..300 {
            let state = self.state(id);
            if goal(&state) {
                return;
            }
            let event = self.next_event(&state);
            self.apply(id, event).unwrap();
        }
        panic!("{id} never gets there; it is at {}", self.state(id).phase_name());
    }

    /// Runs on until the deployment is in the phase.
    pub fn run_to(&self, id: &DeploymentId, phase: &str) {
        self.run_until(id, |state| state.phase_name() == phase);
    }

    pub fn run_to_end(&self, id: &DeploymentId) {
        self.run_until(id, Deployment::is_terminal);
    }

    /// Runs on until the hook of the event was invoked; answers its execution id.
    pub fn run_to_hook(&self, id: &DeploymentId, event: HookEvent) -> HookExecutionId {
        self.run_until(id, |state| {
            let is_waiting = state.phase_name() == "Hook" && state.outstanding().next().is_none();
            is_waiting && state.current_event() == Some(event.lifecycle_event())
        });
        execution_id(&self.state(id), event)
    }

    /// Fails whatever is outstanding.
    pub fn fail(&self, id: &DeploymentId, message: &str) {
        let (number, _) =
            self.state(id).outstanding().next().map(|(number, effect)| (number, effect.clone())).unwrap();
        let failure = Failure { code: ErrorCode::EcsUpdateError, message: message.into() };
        self.apply(id, Event::EffectEnded { number, result: Err(failure) }).unwrap();
    }

    /// Refuses whatever is asked for, again and again, until the deployment has ended.
    pub fn refuse_to_the_end(&self, id: &DeploymentId, message: &str) {
        self.run_until(id, |state| state.outstanding().next().is_some());
        for _ in 0..100 {
            let state = self.state(id);
            if state.is_terminal() {
                return;
            }
            let event = match state.outstanding().next() {
                Some((number, _)) => Event::EffectRefused {
                    number,
                    failure: Failure { code: ErrorCode::InvalidEcsService, message: message.into() },
                },
                None => {
                    self.clock.advance_to(state.next_deadline().expect("a next try"));
                    Event::DeadlineReached
                }
            };
            self.apply(id, event).unwrap();
        }
        panic!("{id} never gives up");
    }

    pub fn apply(&self, id: &DeploymentId, event: Event) -> Result<Deployment, StoreError> {
        let (state, sequence) = self.store.load(id)?.unwrap();
        let now = self.clock.now();
        let transition = step(state, event.clone(), now);
        if transition.ignored.is_none() {
            self.store.commit(&StepCommit {
                deployment_id: id.clone(),
                event: LoggedEvent { sequence: sequence + 1, at: now, event },
                state: transition.state.clone(),
                spawned: transition.spawned,
            })?;
        }
        Ok(transition.state)
    }

    fn next_event(&self, state: &Deployment) -> Event {
        if state.status() == DeploymentStatus::Created {
            return Event::Started;
        }
        let watches = state.watches();
        if !watches.alarms.is_empty() && state.observed_alarms().is_none() {
            return Event::AlarmsObserved(AlarmReading::default());
        }
        if let Some((number, effect)) = state.outstanding().next() {
            return Event::EffectEnded { number, result: Ok(output(effect)) };
        }
        if watches.replacement.is_some() && state.observed_health() != Some(healthy()) {
            return Event::ReplacementObserved(healthy());
        }
        if state.phase_name() == "Hook" {
            let current = state.current_event().unwrap();
            let event = HookEvent::ALL.into_iter().find(|event| event.lifecycle_event() == current).unwrap();
            return Event::HookAnswered { execution_id: execution_id(state, event), succeeded: true };
        }
        self.clock.advance_to(state.next_deadline().expect("nothing is outstanding and no deadline is set"));
        Event::DeadlineReached
    }
}

pub fn execution_id(state: &Deployment, event: HookEvent) -> HookExecutionId {
    match &state.plan().kind {
        PlanKind::Standard(standard) => standard.hook_execution_ids[&event].clone(),
        PlanKind::Rollback(_) => panic!("a rollback has no hooks"),
    }
}

fn healthy() -> TaskSetHealth {
    TaskSetHealth {
        steady: true,
        desired_count: 1,
        pending_count: 0,
        running_count: 1,
        healthy_count: Some(1),
        gone: false,
    }
}

/// What a well-behaved platform brings back.
fn output(effect: &Effect) -> EffectOutput {
    match effect {
        Effect::LoadRevision { revision: Revision::Inline { content, .. } } => {
            EffectOutput::Revision(appspec::parse(content).unwrap())
        }
        Effect::LoadRevision { .. } => EffectOutput::Revision(appspec::parse(&super::app_spec(7, "")).unwrap()),
        Effect::InspectPlatform { target_groups, production_listener, test_listener, target, .. } => {
            let [blue, green] = target_groups.clone().map(|name| TargetGroupArn::new(format!("arn:group/{name}")));
            let listener = |listener: &types::ListenerArn| ListenerSnapshot {
                listener: listener.clone(),
                rules: vec![RuleSnapshot {
                    rule: RuleArn::new(format!("{listener}/default")),
                    forward: vec![(blue.clone(), 1)],
                }],
            };
            EffectOutput::Platform(PlatformSnapshot {
                task_sets: vec![TaskSetSnapshot {
                    id: BLUE_SET.into(),
                    status: TaskSetStatus::Primary,
                    target_group: Some(blue.clone()),
                    external_id: None,
                }],
                production: listener(production_listener),
                test: test_listener.as_ref().map(listener),
                target_groups: [blue.clone(), green],
                task_definition: target.task_definition.as_str().into(),
                desired_count: 1,
                service_arn: "arn:aws:ecs:us-east-1:000000000000:service/main/web".into(),
            })
        }
        Effect::CreateTaskSet { .. } => EffectOutput::TaskSet(GREEN_SET.into()),
        Effect::ShiftTraffic { replacement_weight, .. } => EffectOutput::TrafficSet(*replacement_weight),
        Effect::InvokeHook { .. }
        | Effect::SetPrimaryTaskSet { .. }
        | Effect::DeleteTaskSet { .. }
        | Effect::DeleteTaskSetOf { .. } => EffectOutput::Done,
    }
}

#[async_trait]
impl DeploymentCommands for Engine {
    async fn create(&self, plan: Plan) -> Result<(), CreateError> {
        match self.create_faults.lock().unwrap().pop() {
            Some(fault) => Err(fault),
            None => self.store.create(&plan),
        }
    }

    async fn command(&self, id: &DeploymentId, command: Command) -> Result<Deployment, CommandError> {
        let state = self.store.load(id)?.ok_or_else(|| CommandError::Unknown(id.clone()))?.0;
        state.check(&command).map_err(CommandError::Refused)?;
        Ok(self.apply(id, command.into())?)
    }

    async fn deployment(&self, id: &DeploymentId) -> Result<Option<Deployment>, StoreError> {
        Ok(self.store.load(id)?.map(|(state, _)| state))
    }
}
