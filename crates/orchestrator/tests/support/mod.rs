//! A scripted platform, a clock tied to tokio's, and plans, for the tests of the orchestrator.
#![allow(dead_code, reason = "each test binary uses its own part")]

pub mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use deployment::*;
use orchestrator::{Options, Orchestrator};
use ports::{Clock, CommandError, DeploymentCommands, DeploymentStore};
use store::MemoryStore;
use types::*;

#[allow(unused_imports, reason = "each test binary uses its own part")]
pub use world::{Fault, Moment, World};

/// The engine's clock as tokio's (paused) clock.
pub struct TokioClock(pub tokio::time::Instant);

pub const EPOCH: i64 = 1_700_000_000_000;

impl TokioClock {
    pub fn new() -> Arc<Self> {
        Arc::new(Self(tokio::time::Instant::now()))
    }
}

impl Clock for TokioClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(EPOCH).plus(self.0.elapsed())
    }

    fn wall_time_until(&self, deadline: Timestamp) -> Duration {
        deadline.since(self.now())
    }
}

pub fn deployment_id(number: usize) -> DeploymentId {
    DeploymentId::new(format!("d-T{number:08}"))
}

pub fn rollback_id(number: usize) -> DeploymentId {
    DeploymentId::new(format!("d-R{number:08}"))
}

/// A deployment of the world's service `number` with every rollback on, a test listener and a linear shift.
pub fn plan(number: usize) -> Plan {
    let ids = HookEvent::ALL.map(|event| (event, HookExecutionId::new(format!("{number}-{event}"))));
    Plan {
        deployment_id: deployment_id(number),
        application: ApplicationName::new("shop"),
        group: DeploymentGroupName::new(format!("group-{number}")),
        config: DeploymentConfigName::new("CodeDeployDefault.ECSLinear10PercentEvery1Minutes"),
        created_at: Timestamp::from_millis(EPOCH),
        service: ServiceRef { cluster: "default".into(), service: number.to_string() },
        description: None,
        revision: Some(Revision::Inline { content: String::new(), sha256: String::new(), deprecated_string: false }),
        previous_revision: None,
        kind: PlanKind::Standard(StandardPlan {
            routing: TrafficRouting::Linear { percent: 30, interval_minutes: 1 },
            target_groups: [TargetGroupName::new("blue"), TargetGroupName::new("green")],
            production_listener: ListenerArn::new(format!("{number}/production")),
            test_listener: Some(ListenerArn::new(format!("{number}/test"))),
            ready: ReadyOption { action_on_timeout: ReadyAction::Continue, wait_minutes: 0 },
            termination: TerminationOption::Terminate { wait_minutes: 5 },
            auto_rollback: AutoRollback { on_failure: true, on_stop_on_alarm: true, on_stop_on_request: true },
            alarms: AlarmOption { names: vec![AlarmName::new("errors")], ignore_poll_failure: false },
            hook_execution_ids: BTreeMap::from(ids),
            rollback_deployment_id: rollback_id(number),
            service_role_arn: "arn:aws:iam::000000000000:role/codedeploy".into(),
        }),
    }
}

/// A store, a world and whoever drives it at the moment.
pub struct Bench {
    pub store: Arc<MemoryStore>,
    pub world: Arc<World>,
    pub clock: Arc<TokioClock>,
    pub orchestrator: Option<Arc<Orchestrator>>,
    pub options: Options,
    answered: Mutex<BTreeSet<HookExecutionId>>,
}

impl Bench {
    pub async fn new() -> Self {
        let mut bench = Self {
            store: Arc::new(MemoryStore::new()),
            world: World::new(),
            clock: TokioClock::new(),
            orchestrator: None,
            options: Options::default(),
            answered: Mutex::default(),
        };
        bench.restart().await;
        bench
    }

    /// Drops the orchestrator as a crash would, and starts another on the same store.
    pub async fn restart(&mut self) {
        self.orchestrator = None;
        self.world.come_back();
        let store: Arc<dyn DeploymentStore> = self.store.clone();
        let orchestrator = Orchestrator::new(store, self.world.ports(), self.clock.clone(), self.options);
        orchestrator.start().await.unwrap();
        self.orchestrator = Some(orchestrator);
    }

    pub fn orchestrator(&self) -> &Arc<Orchestrator> {
        self.orchestrator.as_ref().unwrap()
    }

    pub fn state(&self, id: &DeploymentId) -> Option<Deployment> {
        self.store.load(id).unwrap().map(|(state, _)| state)
    }

    /// Answers hooks and survives scripted crashes until `done`, at most two hours of engine time.
    pub async fn run_until(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let start = self.clock.now();
        while !done(self) {
            assert!(self.clock.now().since(start) < Duration::from_secs(7200), "did not happen: {what}");
            if self.world.has_crashed() {
                self.restart().await;
            }
            self.answer_hooks(true).await;
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub async fn run_to_end(&mut self, id: &DeploymentId) -> Deployment {
        let ended = |bench: &Self| bench.state(id).is_some_and(|state| state.is_terminal());
        self.run_until(&format!("the end of {id}"), ended).await;
        self.store.verify(id).unwrap();
        self.state(id).unwrap()
    }

    /// Answers every hook that was invoked and has not been answered.
    pub async fn answer_hooks(&self, succeeded: bool) {
        for (id, execution_id) in self.world.invoked() {
            if self.answered.lock().unwrap().contains(&execution_id) {
                continue;
            }
            let answer = Command::AnswerHook { execution_id: execution_id.clone(), succeeded };
            match self.orchestrator().command(&id, answer).await {
                Ok(_) | Err(CommandError::Refused(_)) => self.answered.lock().unwrap().insert(execution_id),
                Err(CommandError::Unknown(_) | CommandError::Store(_)) => false,
            };
        }
    }
}
