//! Plans, a course of events, and helpers for the store's tests.
#![allow(dead_code, reason = "each test binary uses its own part")]

use std::collections::BTreeMap;

use appspec::{AppSpec, TargetService};
use deployment::*;
use ports::{DeploymentStore, LoggedEvent, StepCommit, StoreError};
use types::*;

pub fn id(name: &str) -> DeploymentId {
    DeploymentId::new(name)
}

/// A deployment `name` of group `group` of application `shop`, with unreadable alarms ignored, so that readings can
/// be logged at will.
pub fn plan(name: &str, group: &str) -> Plan {
    let ids = HookEvent::ALL.map(|event| (event, HookExecutionId::new(format!("{name}-{event}"))));
    Plan {
        deployment_id: id(name),
        application: ApplicationName::new("shop"),
        group: DeploymentGroupName::new(group),
        config: DeploymentConfigName::new("CodeDeployDefault.ECSAllAtOnce"),
        created_at: Timestamp::from_millis(1_000),
        service: ServiceRef { cluster: "default".into(), service: "web".into() },
        description: None,
        revision: Some(Revision::Inline {
            content: "version: 0.0".into(),
            sha256: String::new(),
            deprecated_string: false,
        }),
        previous_revision: None,
        kind: PlanKind::Standard(StandardPlan {
            routing: TrafficRouting::AllAtOnce,
            target_groups: [TargetGroupName::new("blue"), TargetGroupName::new("green")],
            production_listener: ListenerArn::new("production"),
            test_listener: None,
            ready: ReadyOption { action_on_timeout: ReadyAction::Continue, wait_minutes: 0 },
            termination: TerminationOption::Terminate { wait_minutes: 60 },
            auto_rollback: AutoRollback { on_failure: true, on_stop_on_alarm: true, on_stop_on_request: true },
            alarms: AlarmOption { names: vec![AlarmName::new("errors")], ignore_poll_failure: true },
            hook_execution_ids: BTreeMap::from(ids),
            rollback_deployment_id: id(&format!("{name}-back")),
            service_role_arn: "role".into(),
        }),
    }
}

/// Load, step, commit; answers the new state.
pub fn apply(
    store: &(impl DeploymentStore + ?Sized),
    id: &DeploymentId,
    event: Event,
) -> Result<Deployment, StoreError> {
    let step = next_step(store, id, event);
    store.commit(&step)?;
    Ok(step.state)
}

/// The commit that `apply` would make.
pub fn next_step(store: &(impl DeploymentStore + ?Sized), id: &DeploymentId, event: Event) -> StepCommit {
    let (state, last) = store.load(id).unwrap().unwrap();
    let at = Timestamp::from_millis(1_000 + i64::try_from(last).unwrap() * 10);
    let transition = deployment::step(state, event.clone(), at);
    assert_eq!(transition.ignored, None, "{event:?}");
    StepCommit {
        deployment_id: id.clone(),
        event: LoggedEvent { sequence: last + 1, at, event },
        state: transition.state,
        spawned: transition.spawned,
    }
}

/// Brings a new deployment to where its replacement exists, answering each effect as it comes.
pub fn install(store: &(impl DeploymentStore + ?Sized), id: &DeploymentId) -> Deployment {
    let mut state = apply(store, id, Event::Started).unwrap();
    alarms(store, id, false);
    for _ in 0..20 {
        state = store.load(id).unwrap().unwrap().0;
        let Some((number, effect)) = state.outstanding().next() else { break };
        let result = Ok(answer(effect));
        state = apply(store, id, Event::EffectEnded { number, result }).unwrap();
    }
    assert!(state.watches().replacement.is_some(), "{}", state.phase_name());
    state
}

/// Logs one reading of the alarms.
pub fn alarms(store: &(impl DeploymentStore + ?Sized), id: &DeploymentId, unreadable: bool) {
    let reading = AlarmReading { active: Vec::new(), unreadable };
    apply(store, id, Event::AlarmsObserved(reading)).unwrap();
}

/// Logs `count` events that change nothing but the last reading.
pub fn chatter(store: &(impl DeploymentStore + ?Sized), id: &DeploymentId, count: usize) {
    for number in 0..count {
        alarms(store, id, number % 2 == 0);
    }
}

pub fn stop(store: &(impl DeploymentStore + ?Sized), id: &DeploymentId) -> Deployment {
    apply(store, id, Event::StopRequested { rollback: Some(true) }).unwrap()
}

fn answer(effect: &Effect) -> EffectOutput {
    match effect {
        Effect::LoadRevision { .. } => EffectOutput::Revision(app_spec()),
        Effect::InspectPlatform { .. } => EffectOutput::Platform(platform()),
        Effect::CreateTaskSet { .. } => EffectOutput::TaskSet(TaskSetId::new("replacement")),
        Effect::ShiftTraffic { replacement_weight, .. } => EffectOutput::TrafficSet(*replacement_weight),
        Effect::InvokeHook { .. }
        | Effect::SetPrimaryTaskSet { .. }
        | Effect::DeleteTaskSet { .. }
        | Effect::DeleteTaskSetOf { .. } => EffectOutput::Done,
    }
}

fn app_spec() -> AppSpec {
    AppSpec {
        target: TargetService {
            task_definition: "app:2".into(),
            container_name: ContainerName::new("app"),
            container_port: 80,
            platform_version: None,
            network: None,
            capacity_providers: Vec::new(),
        },
        hooks: BTreeMap::new(),
    }
}

fn platform() -> PlatformSnapshot {
    let forward = vec![(TargetGroupArn::new("blue"), 100)];
    PlatformSnapshot {
        task_sets: vec![TaskSetSnapshot {
            id: TaskSetId::new("original"),
            status: TaskSetStatus::Primary,
            target_group: Some(TargetGroupArn::new("blue")),
            external_id: None,
        }],
        target_groups: [TargetGroupArn::new("blue"), TargetGroupArn::new("green")],
        production: ListenerSnapshot {
            listener: ListenerArn::new("production"),
            rules: vec![RuleSnapshot { rule: RuleArn::new("default"), forward }],
        },
        test: None,
        task_definition: TaskDefinitionArn::new("app:2"),
        desired_count: 2,
        service_arn: "service".into(),
    }
}
