//! Fakes of everything embedded ECS stands on: no process, no socket, no real time.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU16, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use ports::{
    Clock, ContainerHealth, ContainerKey, ContainerSpec, ContainerState, DocumentWrite, Documents, Ids, LogPage,
    LogRange, PlatformError, RegisteredTarget, RuntimeError, StoreError, Target, TargetHealth, TargetRegistry,
    TargetState, TaskRuntime, lines_of,
};
use serde_json::Value;
use types::{DeploymentId, HookExecutionId, TargetGroupArn, Timestamp};

/// First target group of the stage, in use.
pub(crate) const BLUE: &str = "arn:aws:elasticloadbalancing:us-east-1:000000000000:targetgroup/blue/1";
/// Second target group of the stage, not in use until a test says so.
pub(crate) const GREEN: &str = "arn:aws:elasticloadbalancing:us-east-1:000000000000:targetgroup/green/2";

/// Ids that count up.
#[derive(Debug, Default)]
pub(crate) struct CountingIds(AtomicU64);

impl CountingIds {
    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::Relaxed) + 1
    }
}

impl Ids for CountingIds {
    fn deployment_id(&self) -> DeploymentId {
        format!("d-{:09}", self.next()).into()
    }
    fn hook_execution_id(&self) -> HookExecutionId {
        self.next().to_string().into()
    }
    fn uuid(&self) -> String {
        format!("00000000-0000-4000-8000-{:012}", self.next())
    }
    fn hex(&self, length: usize) -> String {
        format!("{:0length$x}", self.next())
    }
    fn digits(&self, length: usize) -> String {
        format!("{:0length$}", self.next())
    }
}

/// A wall clock that stands still until moved; the engine's clock shows the same.
#[derive(Debug, Default)]
pub(crate) struct FakeClock(AtomicI64);

impl FakeClock {
    pub fn millis(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }
    pub fn advance(&self, by: Duration) {
        self.0.fetch_add(i64::try_from(by.as_millis()).unwrap(), Ordering::Relaxed);
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.millis())
    }
    fn wall_time_until(&self, deadline: Timestamp) -> Duration {
        deadline.since(self.now())
    }
}

/// Documents in memory that can be made to fail.
#[derive(Debug, Default)]
pub(crate) struct FakeDocuments {
    rows: Mutex<BTreeMap<(&'static str, String), Value>>,
    pub broken: AtomicBool,
}

impl Documents for FakeDocuments {
    fn get(&self, kind: &'static str, key: &str) -> Result<Option<Value>, StoreError> {
        Ok(self.rows.lock().unwrap().get(&(kind, key.to_owned())).cloned())
    }
    fn list(&self, kind: &'static str) -> Result<Vec<(String, Value)>, StoreError> {
        let rows = self.rows.lock().unwrap();
        let of_kind = rows.iter().filter(|((found, _), _)| *found == kind);
        Ok(of_kind.map(|((_, key), value)| (key.clone(), value.clone())).collect())
    }
    fn write(&self, batch: Vec<DocumentWrite>) -> Result<(), StoreError> {
        if self.broken.load(Ordering::Relaxed) {
            return Err(StoreError::Unavailable("disk full".to_owned()));
        }
        let mut rows = self.rows.lock().unwrap();
        for write in batch {
            match write {
                DocumentWrite::Put { kind, key, value } => rows.insert((kind, key), value),
                DocumentWrite::Delete { kind, key } => rows.remove(&(kind, key)),
            };
        }
        Ok(())
    }
}

/// What happened outside, in order.
pub(crate) type Journal = Arc<Mutex<Vec<String>>>;

/// A runtime without processes. A container whose command is `crash` ends with exit code 1 at once, `missing` cannot
/// be started, `unpullable` neither, `stubborn` does not stop until [`FakeRuntime::end`]; everything else runs.
pub(crate) struct FakeRuntime {
    journal: Journal,
    next_port: AtomicU16,
    containers: Mutex<BTreeMap<ContainerKey, (ContainerSpec, ContainerState)>>,
    /// What health checks say; runs none until a test says so.
    health: Mutex<Option<BTreeMap<ContainerKey, ContainerHealth>>>,
    pub broken: AtomicBool,
}

fn stopped(exit_code: Option<i32>, reason: Option<&str>) -> ContainerState {
    ContainerState::Stopped { exit_code, reason: reason.map(str::to_owned), stopped_at_millis: 0 }
}

impl FakeRuntime {
    pub fn new(journal: Journal) -> Self {
        Self {
            journal,
            next_port: AtomicU16::new(40_000),
            containers: Mutex::default(),
            health: Mutex::default(),
            broken: AtomicBool::default(),
        }
    }

    /// A container ends by itself.
    pub fn end(&self, task: &str, exit_code: i32) {
        let mut containers = self.containers.lock().unwrap();
        for (key, (_, state)) in containers.iter_mut().filter(|(key, _)| key.task.as_str() == task) {
            let _ = key;
            *state = stopped(Some(exit_code), None);
        }
    }

    /// One container of a task ends by itself.
    pub fn end_one(&self, task: &str, container: &str, exit_code: i32) {
        let key = ContainerKey { task: task.into(), container: container.into() };
        self.containers.lock().unwrap().get_mut(&key).unwrap().1 = stopped(Some(exit_code), None);
    }

    /// From now on health checks are run, and all of those not named say nothing yet.
    pub fn run_checks(&self) {
        *self.health.lock().unwrap() = Some(BTreeMap::new());
    }

    /// A container's check speaks.
    pub fn check(&self, task: &str, container: &str, health: ContainerHealth) {
        let key = ContainerKey { task: task.into(), container: container.into() };
        self.health.lock().unwrap().as_mut().unwrap().insert(key, health);
    }

    /// Containers vanish without a trace, as after a reboot.
    pub fn lose_everything(&self) {
        self.containers.lock().unwrap().clear();
    }

    /// A container nobody asked for.
    pub fn plant(&self, task: &str) {
        let key = ContainerKey { task: task.into(), container: "web".into() };
        let spec = ContainerSpec {
            key: key.clone(),
            image: String::new(),
            entry_point: Vec::new(),
            command: Vec::new(),
            environment: BTreeMap::new(),
            working_directory: None,
            ports: Vec::new(),
            shared_network: None,
            stop_timeout_seconds: 30,
            memory_limit_mib: None,
            health_check: None,
        };
        let state = ContainerState::Running { pid: 1, started_at_millis: 0 };
        self.containers.lock().unwrap().insert(key, (spec, state));
    }

    /// What a task's container was asked to run.
    pub fn spec(&self, task: &str) -> ContainerSpec {
        let containers = self.containers.lock().unwrap();
        containers.iter().find(|(key, _)| key.task.as_str() == task).map(|(_, (spec, _))| spec.clone()).unwrap()
    }

    /// Tasks with a running container.
    pub fn running(&self) -> BTreeSet<String> {
        let containers = self.containers.lock().unwrap();
        let running = containers.iter().filter(|(_, (_, state))| matches!(state, ContainerState::Running { .. }));
        running.map(|(key, _)| key.task.to_string()).collect()
    }
}

#[async_trait]
impl TaskRuntime for FakeRuntime {
    async fn start(&self, spec: &ContainerSpec) -> Result<(), RuntimeError> {
        let mut containers = self.containers.lock().unwrap();
        if containers.contains_key(&spec.key) {
            return Ok(());
        }
        self.journal.lock().unwrap().push(format!("start {}/{}", spec.key.task, spec.key.container));
        let state = match spec.command.first().map(String::as_str) {
            Some("crash") => stopped(Some(1), None),
            Some("missing") => stopped(None, Some("no such program: missing")),
            Some("unpullable") => stopped(None, Some("CannotPullContainerError: no such image")),
            Some("done") => stopped(Some(0), None),
            _ => ContainerState::Running { pid: 4711, started_at_millis: 0 },
        };
        containers.insert(spec.key.clone(), (spec.clone(), state));
        Ok(())
    }

    async fn stop(&self, key: &ContainerKey) -> Result<(), RuntimeError> {
        let name = Some(key.container.as_str()).filter(|name| *name != "web").map(|name| format!("/{name}"));
        self.journal.lock().unwrap().push(format!("stop {}{}", key.task, name.unwrap_or_default()));
        if let Some((spec, state)) = self.containers.lock().unwrap().get_mut(key)
            && spec.command.first().map(String::as_str) != Some("stubborn")
            && !matches!(state, ContainerState::Stopped { .. })
        {
            *state = stopped(Some(143), None);
        }
        Ok(())
    }

    async fn list(&self) -> Result<Vec<(ContainerKey, ContainerState)>, RuntimeError> {
        if self.broken.load(Ordering::Relaxed) {
            return Err(RuntimeError::Io("no answer".to_owned()));
        }
        let containers = self.containers.lock().unwrap();
        Ok(containers.iter().map(|(key, (_, state))| (key.clone(), state.clone())).collect())
    }

    fn runs_health_checks(&self) -> bool {
        self.health.lock().unwrap().is_some()
    }

    async fn health(&self) -> Result<Vec<(ContainerKey, ContainerHealth)>, RuntimeError> {
        let containers = self.containers.lock().unwrap();
        let running = |key: &ContainerKey| matches!(containers.get(key), Some((_, ContainerState::Running { .. })));
        let health = self.health.lock().unwrap();
        let said = |all: &BTreeMap<ContainerKey, ContainerHealth>| {
            all.iter().filter(|(key, _)| running(key)).map(|(key, health)| (key.clone(), *health)).collect()
        };
        Ok(health.as_ref().map(said).unwrap_or_default())
    }

    async fn forget(&self, key: &ContainerKey) -> Result<(), RuntimeError> {
        self.containers.lock().unwrap().remove(key);
        Ok(())
    }

    async fn log_tail(&self, _: &ContainerKey, _: usize) -> Result<Vec<String>, RuntimeError> {
        Ok(Vec::new())
    }

    async fn read_log(&self, key: &ContainerKey, range: &LogRange) -> Result<LogPage, RuntimeError> {
        let known = self.containers.lock().unwrap().contains_key(key);
        let text = if known { format!("output of {}/{}\n", key.task, key.container) } else { String::new() };
        Ok(LogPage::select(lines_of(text.as_bytes(), 0, |_| 0), range))
    }

    async fn allocate_port(&self) -> Result<u16, RuntimeError> {
        Ok(self.next_port.fetch_add(1, Ordering::Relaxed))
    }

    async fn changed(&self) {
        std::future::pending().await
    }
}

/// One target group of [`FakeTargets`].
#[derive(Debug, Default)]
pub(crate) struct FakeGroup {
    pub in_use: bool,
    /// Verdict on targets without one of their own.
    pub verdict: Option<TargetState>,
    /// Verdicts by registration.
    pub verdicts: BTreeMap<String, TargetState>,
    /// Deregistered targets stay DRAINING until a test ends it.
    pub slow_drain: bool,
    pub targets: BTreeMap<String, BTreeSet<RegisteredTarget>>,
    pub draining: BTreeSet<RegisteredTarget>,
}

/// A load balancer that calls everything healthy unless told otherwise.
pub(crate) struct FakeTargets {
    journal: Journal,
    groups: Mutex<BTreeMap<TargetGroupArn, FakeGroup>>,
    pub broken: AtomicBool,
    /// Targets are set, but the caller does not hear of it.
    pub loses_answers: AtomicBool,
}

impl FakeTargets {
    pub fn new(journal: Journal) -> Self {
        let groups = BTreeMap::from([
            (BLUE.into(), FakeGroup { in_use: true, ..FakeGroup::default() }),
            (GREEN.into(), FakeGroup::default()),
        ]);
        let (broken, loses_answers) = (AtomicBool::default(), AtomicBool::default());
        Self { journal, groups: Mutex::new(groups), broken, loses_answers }
    }

    /// Looks at or changes a group.
    pub fn group<T>(&self, arn: &str, change: impl FnOnce(&mut FakeGroup) -> T) -> T {
        change(self.groups.lock().unwrap().get_mut(&TargetGroupArn::from(arn)).unwrap())
    }

    /// Task ids registered in a group.
    pub fn registered(&self, arn: &str) -> BTreeSet<String> {
        self.group(arn, |group| group.targets.values().flatten().map(|target| target.registration.clone()).collect())
    }

    /// Deletes a group.
    pub fn delete(&self, arn: &str) {
        self.groups.lock().unwrap().remove(&TargetGroupArn::from(arn));
    }
}

#[async_trait]
impl TargetRegistry for FakeTargets {
    fn exists(&self, target_group: &TargetGroupArn) -> bool {
        self.groups.lock().unwrap().contains_key(target_group)
    }

    fn in_use(&self, target_group: &TargetGroupArn) -> bool {
        self.groups.lock().unwrap().get(target_group).is_some_and(|group| group.in_use)
    }

    async fn set_targets(
        &self,
        target_group: &TargetGroupArn,
        owner: &str,
        targets: &[RegisteredTarget],
    ) -> Result<(), PlatformError> {
        if self.broken.load(Ordering::Relaxed) {
            return Err(PlatformError::Transient("the balancer does not answer".to_owned()));
        }
        let mut groups = self.groups.lock().unwrap();
        let group = groups.get_mut(target_group).unwrap();
        let new: BTreeSet<_> = targets.iter().cloned().collect();
        let old = group.targets.insert(owner.to_owned(), new.clone()).unwrap_or_default();
        for added in new.difference(&old) {
            self.journal.lock().unwrap().push(format!("register {}", added.registration));
        }
        for removed in old.difference(&new) {
            self.journal.lock().unwrap().push(format!("deregister {}", removed.registration));
            if group.slow_drain {
                group.draining.insert(removed.clone());
            }
        }
        if self.loses_answers.load(Ordering::Relaxed) {
            return Err(PlatformError::Transient("no answer in time".to_owned()));
        }
        Ok(())
    }

    fn health(&self, target_group: &TargetGroupArn) -> Vec<TargetHealth> {
        let groups = self.groups.lock().unwrap();
        let Some(group) = groups.get(target_group) else { return Vec::new() };
        let health = |target: &RegisteredTarget, state| TargetHealth {
            target: Target { address: target.address, registration: target.registration.clone() },
            state,
            reason: None,
            description: None,
            in_flight: 0,
        };
        let verdict = |target: &RegisteredTarget| match group.in_use {
            false => TargetState::Unused,
            true => {
                let own = group.verdicts.get(&target.registration).copied();
                own.or(group.verdict).unwrap_or(TargetState::Healthy)
            }
        };
        let registered = group.targets.values().flatten().map(|target| health(target, verdict(target)));
        let draining = group.draining.iter().map(|target| health(target, TargetState::Draining));
        registered.chain(draining).collect()
    }

    async fn changed(&self) {
        std::future::pending().await
    }
}
