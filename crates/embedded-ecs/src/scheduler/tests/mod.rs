//! The planner on made-up worlds: no runtime, no store.

mod housekeeping;
mod lifecycle;
mod scale;

use ports::{ContainerKey, ContainerState, PortBinding, RegisteredTarget, Target, TargetHealth, TargetState};
use types::{TaskId, TaskSetId, Timestamp};

use super::*;
use crate::options::EcsOptions;
use crate::records::{
    ContainerPhase, Controller, LoadBalancer, Placement, ServiceKey, StopCode, Task, TaskContainer, TaskOwner,
    TaskSet, TaskSetStatus, TaskStatus,
};
use crate::state::State;
use crate::testing::{BLUE, loopback, service};

const NOW: i64 = 1_000_000;

/// A world with one service, one set behind the blue group, and tasks 1..=n.
struct Play {
    state: State,
    seen: Observation,
    memory: Memory,
    now_millis: i64,
}

fn set_id() -> TaskSetId {
    "ecs-svc/1".into()
}

fn key() -> ServiceKey {
    ServiceKey { cluster: "default".into(), service: "web".into() }
}

fn balancer() -> LoadBalancer {
    LoadBalancer { target_group: BLUE.into(), container: "web".into(), container_port: 80 }
}

fn registered(number: u16) -> RegisteredTarget {
    RegisteredTarget { registration: number.to_string(), address: loopback(number) }
}

fn task(number: u16, last_status: TaskStatus) -> Task {
    let started = last_status >= TaskStatus::Running;
    Task {
        id: number.to_string().into(),
        cluster: "default".into(),
        owner: Some(TaskOwner { service: key(), task_set: set_id() }),
        task_definition: "td".into(),
        last_status,
        wanted: last_status < TaskStatus::Deactivating,
        containers: vec![TaskContainer {
            name: "web".into(),
            arn_id: String::new(),
            image: "app".into(),
            essential: true,
            depends_on: Vec::new(),
            ports: vec![PortBinding { container_port: 80, host_port: number }],
            launched: last_status >= TaskStatus::Activating,
            phase: if last_status >= TaskStatus::Activating {
                ContainerPhase::Running
            } else {
                ContainerPhase::Pending
            },
            exit_code: None,
            reason: None,
            runtime_id: None,
            has_check: false,
            health: ports::ContainerHealth::Unknown,
        }],
        group: "service:web".into(),
        started_by: Some(set_id().to_string()),
        planned_by: "run".into(),
        placement: Placement::default(),
        overrides: None,
        stop_code: None,
        stopped_reason: None,
        created_at: Timestamp::from_millis(i64::from(number)),
        started_at: None,
        stopping_at: None,
        stopped_at: None,
        started_wall_millis: started.then_some(NOW - 10_000),
        stopped_wall_millis: None,
        attachment_id: String::new(),
        tags: Vec::new(),
    }
}

impl Play {
    /// `running` healthy, registered tasks where `desired` are wanted.
    fn new(desired: u32, running: u16) -> Self {
        let mut play = Self {
            state: State::default(),
            seen: Observation::default(),
            memory: Memory::default(),
            now_millis: NOW,
        };
        play.state.services.insert(key(), service("web", Controller::CodeDeploy, desired));
        let set = TaskSet {
            id: set_id(),
            service: key(),
            status: TaskSetStatus::Primary,
            task_definition: "td".into(),
            scale_percent: 100.0,
            load_balancers: vec![balancer()],
            placement: Placement::default(),
            external_id: None,
            started_by: None,
            client_token: None,
            created_at: Timestamp::default(),
            updated_at: Timestamp::default(),
            steady: true,
            steady_at: Timestamp::default(),
            tags: Vec::new(),
        };
        play.state.task_sets.insert(set_id(), set);
        play.seen.groups.insert(BLUE.into(), Group { in_use: true, targets: Default::default() });
        play.memory.applied.insert((set_id(), BLUE.into()), Default::default());
        for number in 1..=running {
            play.add(number, TargetState::Healthy);
        }
        play
    }

    /// A running, registered task with this verdict.
    fn add(&mut self, number: u16, verdict: TargetState) {
        self.put(task(number, TaskStatus::Running));
        self.container(number, ContainerState::Running { pid: 1, started_at_millis: 0 });
        self.memory.applied.get_mut(&(set_id(), BLUE.into())).unwrap().insert(registered(number));
        self.verdict(number, verdict);
        if verdict == TargetState::Healthy {
            self.memory.ever_healthy.insert(number.to_string().into());
        }
    }

    fn put(&mut self, task: Task) {
        self.state.tasks.insert(task.id.clone(), task);
    }

    fn task(&mut self, number: u16) -> &mut Task {
        self.state.tasks.get_mut(&TaskId::from(number.to_string())).unwrap()
    }

    fn set(&mut self) -> &mut TaskSet {
        self.state.task_sets.get_mut(&set_id()).unwrap()
    }

    fn group(&mut self) -> &mut Group {
        self.seen.groups.get_mut(&BLUE.into()).unwrap()
    }

    fn container(&mut self, number: u16, state: ContainerState) {
        let key = ContainerKey { task: number.to_string().into(), container: "web".into() };
        self.seen.containers.insert(key, state);
    }

    fn verdict(&mut self, number: u16, state: TargetState) {
        let health = TargetHealth {
            target: Target { address: loopback(number), registration: number.to_string() },
            state,
            reason: Some("Target.Timeout".to_owned()),
            description: Some("Request timed out".to_owned()),
            in_flight: 0,
        };
        self.group().targets.insert(number.to_string(), health);
    }

    fn plan(&self) -> Vec<Action> {
        let options = EcsOptions::default();
        plan(&World {
            state: &self.state,
            seen: &self.seen,
            memory: &self.memory,
            options: &options,
            run_id: "run",
            now_millis: self.now_millis,
        })
    }

    /// Numbers of the tasks that are to be stopped.
    fn stops(&self) -> Vec<String> {
        let stop = |action: &Action| match action {
            Action::StopTask { task, .. } => Some(task.to_string()),
            _ => None,
        };
        self.plan().iter().filter_map(stop).collect()
    }

    /// How many tasks are to be started.
    fn starts(&self) -> u32 {
        let start = |action: &Action| match action {
            Action::StartTasks { count, .. } => *count,
            _ => 0,
        };
        self.plan().iter().map(start).sum()
    }

    fn plans(&self, wanted: &Action) -> bool {
        self.plan().contains(wanted)
    }
}

fn stopped_container(exit_code: Option<i32>) -> ContainerState {
    ContainerState::Stopped { exit_code, reason: None, stopped_at_millis: 0 }
}
