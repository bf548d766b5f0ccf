//! Deployments driven by hand over the in-memory store, a group with triggers, and a receiver that can fail.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses its own part; a panic is a failing test")]

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use appspec::{AppSpec, TargetService};
use async_trait::async_trait;
use deployment::*;
use notices::{Audience, Projector, ProjectorDeps, Subscribers};
use ports::{
    BusEvent, DeploymentStore, Documents, LoggedEvent, NoticeError, NoticeGroup, NoticeGroups, Notices, StepCommit,
    StoreError, TopicMessage, Trigger,
};
use store::MemoryStore;
use types::*;

pub const TOPIC: &str = "arn:aws:sns:us-east-1:000000000000:deployments";
pub const EVENTS: [&str; 6] = [
    "DeploymentStart",
    "DeploymentSuccess",
    "DeploymentFailure",
    "DeploymentStop",
    "DeploymentRollback",
    "DeploymentReady",
];
/// Thu Oct 13 15:50:45 UTC 2022.
const EPOCH: i64 = 1_665_676_245_000;

/// Something that was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Received {
    Message(TopicMessage),
    Event(BusEvent),
}

#[derive(Default)]
pub struct Receiver {
    inner: Mutex<Inbox>,
}

#[derive(Default)]
struct Inbox {
    received: Vec<Received>,
    unavailable: usize,
    refused: bool,
    hang_after: Option<usize>,
}

impl Receiver {
    /// The next calls fail and may be repeated.
    pub fn be_unavailable(&self, calls: usize) {
        self.inner.lock().unwrap().unavailable = calls;
    }

    /// Every message is refused for good; events are not.
    pub fn refuse_messages(&self) {
        self.inner.lock().unwrap().refused = true;
    }

    /// The call that receives this many takes it and never returns.
    pub fn hang_after(&self, count: Option<usize>) {
        self.inner.lock().unwrap().hang_after = count;
    }

    pub fn received(&self) -> Vec<Received> {
        self.inner.lock().unwrap().received.clone()
    }

    async fn take(&self, item: Received) -> Result<(), NoticeError> {
        let hang = {
            let mut inner = self.inner.lock().unwrap();
            if inner.unavailable > 0 {
                inner.unavailable -= 1;
                return Err(NoticeError::Unavailable("not now".into()));
            }
            if inner.refused && matches!(item, Received::Message(_)) {
                return Err(NoticeError::Refused("no such topic".into()));
            }
            inner.received.push(item);
            inner.hang_after == Some(inner.received.len())
        };
        if hang {
            std::future::pending::<()>().await;
        }
        Ok(())
    }
}

#[async_trait]
impl Notices for Receiver {
    async fn publish(&self, message: TopicMessage) -> Result<(), NoticeError> {
        self.take(Received::Message(message)).await
    }

    async fn put_event(&self, event: BusEvent) -> Result<(), NoticeError> {
        self.take(Received::Event(event)).await
    }
}

/// The one group, with one trigger for these events.
pub struct Groups(Vec<String>);

pub fn group(events: &[String]) -> NoticeGroup {
    let events = events.to_vec();
    NoticeGroup {
        id: "8b4e0f1c-0000-4000-8000-000000000001".into(),
        triggers: vec![Trigger { name: "tell-us".into(), topic_arn: TOPIC.into(), events }],
    }
}

impl NoticeGroups for Groups {
    fn notice_group(
        &self,
        application: &ApplicationName,
        _: &DeploymentGroupName,
    ) -> Result<Option<NoticeGroup>, StoreError> {
        Ok((application.as_str() == "shop").then(|| group(&self.0)))
    }
}

/// A store with deployments in it.
pub struct Lab {
    pub store: Arc<MemoryStore>,
    pub receiver: Arc<Receiver>,
    events: Vec<String>,
    now: Mutex<i64>,
}

impl Lab {
    pub fn new() -> Self {
        Self::with_events(&EVENTS)
    }

    /// With a trigger that asks for these events alone.
    pub fn with_events(events: &[&str]) -> Self {
        let events = events.iter().map(ToString::to_string).collect();
        Self { store: Arc::default(), receiver: Arc::default(), events, now: Mutex::new(EPOCH) }
    }

    pub fn projector(&self) -> Arc<Projector> {
        self.projector_for(Subscribers::new(self.receiver.clone(), Scope::development("us-east-1")))
    }

    /// Somebody else is told.
    pub fn projector_for(&self, audience: Arc<dyn Audience>) -> Arc<Projector> {
        Projector::new(ProjectorDeps {
            documents: self.store.clone(),
            store: self.store.clone(),
            groups: Arc::new(Groups(self.events.clone())),
            audience,
        })
    }

    pub async fn start(&self) -> Arc<Projector> {
        let projector = self.projector();
        projector.start().await.unwrap();
        projector
    }

    pub fn create(&self, id: &str, change: impl FnOnce(&mut StandardPlan)) -> DeploymentId {
        let mut plan = plan(id);
        if let PlanKind::Standard(standard) = &mut plan.kind {
            change(standard);
        }
        plan.created_at = self.later();
        self.store.create(&plan).unwrap();
        plan.deployment_id
    }

    fn later(&self) -> Timestamp {
        let mut now = self.now.lock().unwrap();
        *now += 1000;
        Timestamp::from_millis(*now)
    }

    pub fn state(&self, id: &DeploymentId) -> Deployment {
        self.store.load(id).unwrap().unwrap().0
    }

    /// Applies one event as the orchestrator does.
    pub fn apply(&self, id: &DeploymentId, event: Event) {
        let (state, last) = self.store.load(id).unwrap().unwrap();
        let at = self.later();
        let transition = step(state, event.clone(), at);
        assert_eq!(transition.ignored, None, "{event:?}");
        let event = LoggedEvent { sequence: last + 1, at, event };
        let (state, spawned) = (transition.state, transition.spawned);
        self.store.commit(&StepCommit { deployment_id: id.clone(), event, state, spawned }).unwrap();
    }

    /// Answers effects and looks until nothing is left to do but wait.
    pub fn drive(&self, id: &DeploymentId) {
        for _ in 0..200 {
            if !self.drive_once(id) {
                return;
            }
        }
        panic!("{id} does not come to rest");
    }

    /// One event; false when there is nothing to do.
    pub fn drive_once(&self, id: &DeploymentId) -> bool {
        let state = self.state(id);
        if state.is_terminal() {
            return false;
        }
        if state.status() == DeploymentStatus::Created {
            self.apply(id, Event::Started);
            return true;
        }
        let next = state.outstanding().next().map(|(number, effect)| (number, answer(effect)));
        if let Some((number, output)) = next {
            self.apply(id, Event::EffectEnded { number, result: Ok(output) });
            return true;
        }
        if state.watches().replacement.is_some() && state.observed_health().is_none() {
            self.apply(id, Event::ReplacementObserved(healthy()));
            return true;
        }
        false
    }

    /// Answers the outstanding effect with a failure.
    pub fn fail(&self, id: &DeploymentId, code: ErrorCode, message: &str) {
        let state = self.state(id);
        let (number, _) = state.outstanding().next().expect("an effect");
        self.apply(id, Event::EffectEnded { number, result: Err(Failure { code, message: message.into() }) });
    }

    /// Refuses every effect until the rollback gives up.
    pub fn refuse_until_it_ends(&self, id: &DeploymentId, code: ErrorCode, message: &str) {
        for _ in 0..100 {
            let state = self.state(id);
            if state.is_terminal() {
                return;
            }
            let asked = state.outstanding().next().map(|(number, _)| number);
            let Some(number) = asked else {
                let mut now = self.now.lock().unwrap();
                *now = state.next_deadline().expect("a next try").millis().max(*now);
                drop(now);
                self.apply(id, Event::DeadlineReached);
                continue;
            };
            self.apply(id, Event::EffectRefused { number, failure: Failure { code, message: message.into() } });
        }
        panic!("{id} never gives up");
    }

    /// Waits for that many notices; answers all there are.
    pub async fn received(&self, count: usize) -> Vec<Received> {
        let deadline = Instant::now() + Duration::from_secs(20);
        loop {
            let received = self.receiver.received();
            if received.len() >= count {
                return received;
            }
            assert!(Instant::now() < deadline, "only {} of {count}: {received:#?}", received.len());
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// Waits until the stored cursor of a deployment says that it has ended.
    pub async fn ended(&self, id: &DeploymentId) {
        let deadline = Instant::now() + Duration::from_secs(20);
        while self.cursor(id).is_none_or(|cursor| cursor["ended"] != true) {
            assert!(Instant::now() < deadline, "the cursor of {id} does not end");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    pub fn cursor(&self, id: &DeploymentId) -> Option<serde_json::Value> {
        self.store.get("notify-cursor", id.as_str()).unwrap()
    }
}

fn answer(effect: &Effect) -> EffectOutput {
    match effect {
        Effect::LoadRevision { .. } => EffectOutput::Revision(app_spec()),
        Effect::InspectPlatform { .. } => EffectOutput::Platform(platform()),
        Effect::CreateTaskSet { .. } => EffectOutput::TaskSet("ecs-svc/green".into()),
        Effect::ShiftTraffic { replacement_weight, .. } => EffectOutput::TrafficSet(*replacement_weight),
        Effect::InvokeHook { .. }
        | Effect::SetPrimaryTaskSet { .. }
        | Effect::DeleteTaskSet { .. }
        | Effect::DeleteTaskSetOf { .. } => EffectOutput::Done,
    }
}

fn healthy() -> TaskSetHealth {
    TaskSetHealth {
        steady: true,
        desired_count: 3,
        pending_count: 0,
        running_count: 3,
        healthy_count: Some(3),
        gone: false,
    }
}

fn plan(id: &str) -> Plan {
    let ids = HookEvent::ALL.into_iter().map(|event| (event, HookExecutionId::new(format!("id-{event}"))));
    Plan {
        deployment_id: id.into(),
        application: "shop".into(),
        group: "web".into(),
        config: "CodeDeployDefault.ECSAllAtOnce".into(),
        created_at: Timestamp::from_millis(0),
        service: ServiceRef { cluster: "main".into(), service: "web".into() },
        description: None,
        revision: Some(Revision::S3 {
            bucket: "releases".into(),
            key: "appspec.yaml".into(),
            bundle_type: "YAML".into(),
            version: None,
            e_tag: None,
        }),
        previous_revision: None,
        kind: PlanKind::Standard(StandardPlan {
            routing: TrafficRouting::AllAtOnce,
            target_groups: ["blue".into(), "green".into()],
            production_listener: "arn:listener/production".into(),
            test_listener: None,
            ready: ReadyOption { action_on_timeout: ReadyAction::Continue, wait_minutes: 0 },
            termination: TerminationOption::Terminate { wait_minutes: 0 },
            auto_rollback: AutoRollback::default(),
            alarms: AlarmOption::default(),
            hook_execution_ids: ids.collect(),
            rollback_deployment_id: "d-BACK00001".into(),
            service_role_arn: "arn:role/deploy".into(),
        }),
    }
}

pub fn app_spec() -> AppSpec {
    AppSpec {
        target: TargetService {
            task_definition: "web:7".into(),
            container_name: "app".into(),
            container_port: 80,
            platform_version: None,
            network: None,
            capacity_providers: Vec::new(),
        },
        hooks: Default::default(),
    }
}

fn platform() -> PlatformSnapshot {
    PlatformSnapshot {
        task_sets: vec![TaskSetSnapshot {
            id: "ecs-svc/blue".into(),
            status: TaskSetStatus::Primary,
            target_group: Some("arn:tg/blue".into()),
            external_id: None,
        }],
        target_groups: ["arn:tg/blue".into(), "arn:tg/green".into()],
        production: ListenerSnapshot {
            listener: "arn:listener/production".into(),
            rules: vec![RuleSnapshot { rule: "arn:rule/default".into(), forward: vec![("arn:tg/blue".into(), 1)] }],
        },
        test: None,
        task_definition: "arn:task-definition/web:7".into(),
        desired_count: 3,
        service_arn: "arn:service/main/web".into(),
    }
}
