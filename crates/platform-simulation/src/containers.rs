//! The task runtime's outer edge: containers that start, serve, fall sick and end at drawn times.
//!
//! A container's whole life is a function of time, so that it goes on while the control plane is away.

use std::sync::Arc;

use async_trait::async_trait;
use ports::{ContainerKey, ContainerSpec, ContainerState, RuntimeError, TaskRuntime};

use crate::rules;
use crate::scenario::{Side, Version};
use crate::world::{Outside, World};

/// One container.
#[derive(Clone, Debug)]
pub(crate) struct Container {
    pub version: usize,
    behaviour: Version,
    ports: Vec<u16>,
    runs_at: i64,
    listens_at: i64,
    stop_asked_at: Option<i64>,
    /// When it ended or will end, and with which code.
    end: Option<(i64, Option<i32>)>,
    sick: Vec<(i64, i64)>,
    pid: u32,
}

impl Container {
    pub fn has_ended(&self, at: i64) -> bool {
        self.end.is_some_and(|(end, _)| end <= at)
    }

    pub fn is_running(&self, at: i64) -> bool {
        self.runs_at <= at && !self.has_ended(at)
    }

    /// Whether it would answer a health check with 200.
    pub fn serves(&self, at: i64) -> bool {
        let flaps = match self.behaviour {
            Version::Flaps { period_ms } => (at - self.listens_at) / i64::from(period_ms) % 2 == 1,
            Version::NeverHealthy => true,
            Version::Good | Version::CrashLoop | Version::NeverStart => false,
        };
        self.is_running(at)
            && self.listens_at <= at
            && self.stop_asked_at.is_none_or(|asked| asked > at)
            && !flaps
            && !self.sick.iter().any(|(from, to)| (*from..*to).contains(&at))
    }

    fn state(&self, at: i64) -> ContainerState {
        match self.end {
            Some((end, exit_code)) if end <= at => ContainerState::Stopped {
                exit_code,
                reason: exit_code.is_none().then(|| "no such program".to_owned()),
                stopped_at_millis: end,
            },
            _ if self.runs_at > at => ContainerState::Pending,
            _ => ContainerState::Running { pid: self.pid, started_at_millis: self.runs_at },
        }
    }

    /// The next time after `at` at which its state changes by itself.
    fn next_change(&self, at: i64) -> Option<i64> {
        let end = self.end.map(|(end, _)| end);
        [Some(self.runs_at), end].into_iter().flatten().filter(|change| *change > at).min()
    }

    fn end_at(&mut self, at: i64, exit_code: Option<i32>) {
        if self.end.is_none_or(|(end, _)| end > at) {
            self.end = Some((at, exit_code));
        }
    }
}

impl Outside {
    /// Whether what listens on this port answers a health check with 200.
    pub fn port_serves(&self, port: u16, at: i64) -> bool {
        self.containers.values().any(|container| container.ports.contains(&port) && container.serves(at))
    }

    /// The container of a task, if it runs.
    pub fn running_task(&self, task: &str, at: i64) -> Option<&Container> {
        let found = self.containers.iter().find(|(key, _)| key.task.as_str() == task);
        found.map(|(_, container)| container).filter(|container| container.is_running(at))
    }

    fn struck(&mut self, side: Side, at: i64) -> impl Iterator<Item = &mut Container> {
        let newest = self.newest_version;
        self.containers.values_mut().filter(move |container| {
            container.is_running(at)
                && match side {
                    Side::Original => container.version < newest,
                    Side::Replacement => container.version == newest,
                    Side::Both => true,
                }
        })
    }

    /// Containers end by themselves.
    pub fn tasks_die(&mut self, side: Side, count: u32, at: i64) {
        for container in self.struck(side, at).take(count as usize) {
            container.end_at(at, Some(137));
        }
    }

    /// Containers fail health checks for a while.
    pub fn tasks_fall_sick(&mut self, side: Side, from: i64, to: i64) {
        for container in self.struck(side, from) {
            container.sick.push((from, to));
        }
    }

    /// All sick ones are well again.
    pub fn heal(&mut self, at: i64) {
        for container in self.containers.values_mut() {
            container.sick.retain(|(_, to)| *to <= at);
        }
    }
}

/// The runtime as one control plane sees it.
pub(crate) struct Runtime {
    pub world: Arc<World>,
    pub life: u64,
}

impl Runtime {
    fn check(&self, outside: &Outside) -> Result<(), RuntimeError> {
        if outside.troubles.runtime > self.world.time.now() {
            return Err(RuntimeError::Io("no answer".to_owned()));
        }
        Ok(())
    }

    fn begin(&self, outside: &mut Outside, spec: &ContainerSpec) {
        if outside.containers.contains_key(&spec.key) {
            return;
        }
        let (now, setup) = (self.world.time.now(), &self.world.setup);
        let version: usize = spec.environment.get("VERSION").and_then(|text| text.parse().ok()).unwrap_or(0);
        // Version 0 is what runs before the first deployment.
        let behaviour = version.checked_sub(1).map_or(Version::Good, |index| setup.versions[index]);
        let spread = |most: u32, rng: &mut crate::rng::Rng| i64::from(rng.between(most / 2, most));
        let runs_at = now + spread(setup.start_ms, &mut outside.rng);
        let listens_at = runs_at + spread(setup.listen_ms, &mut outside.rng);
        let end = match behaviour {
            Version::CrashLoop => Some((listens_at + i64::from(outside.rng.between(1, 2000)), Some(1))),
            Version::NeverStart => Some((now, None)),
            Version::Good | Version::NeverHealthy | Version::Flaps { .. } => None,
        };
        let pid = outside.rng.between(2, 60_000);
        let ports = spec.ports.iter().map(|port| port.host_port).collect();
        outside.judge.note(now, || format!("start {} version {version}", spec.key.task));
        let container = Container {
            version,
            behaviour,
            ports,
            runs_at,
            listens_at,
            stop_asked_at: None,
            end,
            sick: Vec::new(),
            pid,
        };
        outside.containers.insert(spec.key.clone(), container);
        self.world.containers_changed.notify_one();
    }

    fn end(&self, outside: &mut Outside, key: &ContainerKey) {
        let now = self.world.time.now();
        let stop_ms = i64::from(outside.rng.between(self.world.setup.stop_ms / 2, self.world.setup.stop_ms));
        outside.plane_until(now);
        rules::container_stops(outside, key, now);
        let Some(container) = outside.containers.get_mut(key).filter(|container| !container.has_ended(now)) else {
            return;
        };
        container.stop_asked_at.get_or_insert(now);
        let ends_at = if container.is_running(now) { now + stop_ms } else { now };
        container.end_at(ends_at, Some(143));
        outside.judge.note(now, || format!("stop {}", key.task));
        self.world.containers_changed.notify_one();
    }
}

#[async_trait]
impl TaskRuntime for Runtime {
    async fn start(&self, spec: &ContainerSpec) -> Result<(), RuntimeError> {
        self.world.enter(self.life).await;
        let mut outside = self.world.outside();
        let checked = self.check(&outside);
        if checked.is_ok() || outside.troubles.runtime_obeys {
            self.begin(&mut outside, spec);
        }
        checked
    }

    async fn stop(&self, key: &ContainerKey) -> Result<(), RuntimeError> {
        self.world.enter(self.life).await;
        let mut outside = self.world.outside();
        let checked = self.check(&outside);
        if checked.is_ok() || outside.troubles.runtime_obeys {
            self.end(&mut outside, key);
        }
        checked
    }

    async fn list(&self) -> Result<Vec<(ContainerKey, ContainerState)>, RuntimeError> {
        self.world.enter(self.life).await;
        let outside = self.world.outside();
        self.check(&outside)?;
        let now = self.world.time.now();
        Ok(outside.containers.iter().map(|(key, container)| (key.clone(), container.state(now))).collect())
    }

    async fn forget(&self, key: &ContainerKey) -> Result<(), RuntimeError> {
        self.world.enter(self.life).await;
        let mut outside = self.world.outside();
        self.check(&outside)?;
        outside.containers.remove(key);
        Ok(())
    }

    async fn log_tail(&self, _: &ContainerKey, _: usize) -> Result<Vec<String>, RuntimeError> {
        Ok(Vec::new())
    }

    async fn allocate_port(&self) -> Result<u16, RuntimeError> {
        self.world.enter(self.life).await;
        let mut outside = self.world.outside();
        self.check(&outside)?;
        outside.next_port = outside.next_port.wrapping_add(1).max(20_000);
        Ok(outside.next_port)
    }

    async fn changed(&self) {
        let now = self.world.time.now();
        let next = self.world.outside().containers.values().filter_map(|container| container.next_change(now)).min();
        let change = async {
            match next {
                Some(at) => tokio::time::sleep_until(self.world.time.instant(at)).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            biased;
            () = self.world.containers_changed.notified() => {}
            () = change => {}
        }
    }
}
