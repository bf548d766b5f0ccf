//! What a scenario's set-up is in the engine's and the platform's words.

use std::collections::BTreeMap;

use appspec::{AppSpec, TargetService};
use deployment::{AlarmOption, Plan, PlanKind, Revision, ServiceRef, StandardPlan, TaskSetStatus};
use types::{
    AlarmName, ApplicationName, DeploymentConfigName, DeploymentGroupName, DeploymentId, FunctionName, HookEvent,
    HookExecutionId, TargetGroupArn, TargetGroupName, TaskSetId, Timestamp,
};

use crate::platform::{Platform, Rule};
use crate::scenario::Setup;

/// The one deployment group.
pub fn group() -> (ApplicationName, DeploymentGroupName) {
    (ApplicationName::new("app"), DeploymentGroupName::new("group"))
}

/// The hook execution id of the nth deployment.
pub fn hook_id(number: u32, event: HookEvent) -> HookExecutionId {
    HookExecutionId::new(format!("{number}/{event}"))
}

/// Whether the id is one of the plan's.
pub fn has_hook_id(plan: &Plan, id: &HookExecutionId) -> bool {
    match &plan.kind {
        PlanKind::Standard(standard) => standard.hook_execution_ids.values().any(|known| known == id),
        PlanKind::Rollback(_) => false,
    }
}

/// The alarms watched.
pub fn alarm_names(setup: &Setup) -> Vec<AlarmName> {
    let count = setup.alarms.map_or(0, |(count, _)| count);
    (0..count).map(|index| AlarmName::new(format!("a{index}"))).collect()
}

/// Plan of the nth deployment.
pub fn plan(setup: &Setup, number: u32, now: Timestamp) -> Plan {
    let (application, group) = group();
    let id = |suffix: &str| DeploymentId::new(format!("d-{number}{suffix}"));
    let ids: BTreeMap<HookEvent, HookExecutionId> =
        HookEvent::ALL.into_iter().map(|event| (event, hook_id(number, event))).collect();
    Plan {
        deployment_id: id(""),
        application,
        group,
        config: DeploymentConfigName::new("c"),
        created_at: now,
        service: ServiceRef { cluster: "c".to_owned(), service: "s".to_owned() },
        description: None,
        revision: Some(Revision::Inline {
            content: "r".to_owned(),
            sha256: "h".to_owned(),
            deprecated_string: false,
        }),
        previous_revision: None,
        kind: PlanKind::Standard(StandardPlan {
            routing: setup.routing,
            target_groups: [TargetGroupName::new("a"), TargetGroupName::new("b")],
            production_listener: crate::platform::listener(0),
            test_listener: setup.test_listener.map(|_| crate::platform::listener(1)),
            ready: setup.ready,
            termination: setup.termination,
            auto_rollback: setup.auto_rollback,
            alarms: AlarmOption {
                names: alarm_names(setup),
                ignore_poll_failure: setup.alarms.is_some_and(|(_, ignore)| ignore),
            },
            hook_execution_ids: ids,
            rollback_deployment_id: id("r"),
            service_role_arn: "role".to_owned(),
        }),
    }
}

/// The revision deployed.
pub fn app_spec(setup: &Setup) -> AppSpec {
    AppSpec {
        target: TargetService {
            task_definition: "td:2".to_owned(),
            container_name: "web".into(),
            container_port: 80,
            platform_version: None,
            network: None,
            capacity_providers: Vec::new(),
        },
        hooks: setup.hooks.iter().map(|(event, _)| (*event, FunctionName::new("f"))).collect(),
    }
}

/// The platform before the first deployment: the original set serves from the first target group.
pub fn platform(setup: &Setup) -> Platform {
    let test = |on_idle: bool| Rule {
        record: if on_idle { [None, Some(100)] } else { [Some(100), None] },
        table: if on_idle { [0, 100] } else { [100, 0] },
        ..Rule::default()
    };
    let production = Rule { record: [Some(100), None], table: [100, 0], ..Rule::default() };
    let mut platform = Platform {
        sets: Vec::new(),
        desired: setup.desired_count,
        service_gone: false,
        rules: [Some(production), setup.test_listener.map(test)],
        groups: [TargetGroupArn::new("tg/a"), TargetGroupArn::new("tg/b")],
        behaviour: setup.tasks,
        version: 0,
        invoked: Vec::new(),
        person_interfered: false,
        scaled: false,
    };
    platform.add_set(TaskSetId::new("ts/0"), 0, TaskSetStatus::Primary, None);
    for index in 0..setup.leftovers {
        platform.add_set(TaskSetId::new(format!("ts/{}", index + 1)), 1, TaskSetStatus::Active, None);
    }
    for set in &mut platform.sets {
        set.running = setup.desired_count;
        set.healthy = setup.desired_count;
    }
    platform
}
