//! The balancer's outer edge: routing tables by generation, health checks, drains. Follows the rules of the real one
//! (`load-balancer`): a new target needs one success, an unhealthy one its threshold; a target that leaves with
//! requests in flight is draining until they have ended.

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use ports::{
    Action, Balancer, BalancerCounters, BalancerError, HealthCheck, Listener, RoutingTable, Target,
    TargetGroupHealth, TargetHealth, TargetState,
};
use types::{ListenerArn, TargetGroupArn};

use crate::rules;
use crate::world::{Outside, World};

/// Between checks of a target that has no result yet.
const FIRST_CHECKS_MILLIS: i64 = 500;

/// The data plane.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plane {
    /// In force, and on its disk.
    pub table: RoutingTable,
    pub targets: BTreeMap<(TargetGroupArn, Target), Checked>,
    pub draining: Vec<Draining>,
    /// Targets that left: their group, and when they were healthy last.
    pub departed: Vec<(TargetGroupArn, i64)>,
    /// It is not running until then.
    pub down_until: i64,
    /// Content of every generation ever offered.
    pub offered: BTreeMap<u64, RoutingTable>,
}

/// What is known of a target.
#[derive(Clone, Debug)]
pub(crate) struct Checked {
    pub state: TargetState,
    successes: u32,
    failures: u32,
    since: i64,
    next_check: i64,
    /// It was in the table before a restart.
    presumed: bool,
    /// Since when it has been healthy without a break.
    pub healthy_since: Option<i64>,
    /// When it was healthy last.
    pub last_healthy: Option<i64>,
}

/// A target that left with requests in flight.
#[derive(Clone, Debug)]
pub(crate) struct Draining {
    pub group: TargetGroupArn,
    pub target: Target,
    pub until: i64,
}

impl Checked {
    fn new(now: i64, presumed: bool) -> Self {
        Self {
            state: TargetState::Initial,
            successes: 0,
            failures: 0,
            since: now,
            next_check: now,
            presumed,
            healthy_since: None,
            last_healthy: None,
        }
    }

    /// Whether requests are sent to it.
    pub fn is_routable(&self) -> bool {
        self.state == TargetState::Healthy || self.presumed
    }

    fn note(&mut self, passed: bool, at: i64, settings: &HealthCheck) {
        self.presumed = false;
        let interval = i64::try_from(settings.interval_millis).unwrap_or(i64::MAX);
        if passed {
            self.failures = 0;
            self.successes += 1;
            if self.state == TargetState::Initial || self.successes >= settings.healthy_threshold {
                self.state = TargetState::Healthy;
            }
        } else {
            self.successes = 0;
            self.failures += 1;
            let patience = interval * i64::from(settings.unhealthy_threshold - 1);
            let has_had_its_time = self.state != TargetState::Initial || at - self.since >= patience;
            if self.failures >= settings.unhealthy_threshold && has_had_its_time {
                self.state = TargetState::Unhealthy;
            }
        }
        if self.state == TargetState::Healthy {
            self.healthy_since.get_or_insert(at);
            self.last_healthy = Some(at);
        } else {
            self.healthy_since = None;
        }
        let pause = if self.state == TargetState::Initial { interval.min(FIRST_CHECKS_MILLIS) } else { interval };
        self.next_check = at + pause;
    }
}

/// Groups and weights that a listener's default rule forwards to.
pub(crate) fn weights(table: &RoutingTable, listener: Option<&ListenerArn>) -> Vec<(TargetGroupArn, u16)> {
    let found = table.listeners.iter().find(|found| Some(&found.arn) == listener);
    match found.map(|found| &found.default_action) {
        Some(Action::Forward(ports::Forward { groups, .. })) => {
            groups.iter().map(|group| (group.target_group.clone(), group.weight)).collect()
        }
        _ => Vec::new(),
    }
}

fn is_used(table: &RoutingTable, group: &TargetGroupArn) -> bool {
    let names = |action: &Action| match action {
        Action::Forward(ports::Forward { groups, .. }) => groups.iter().any(|found| found.target_group == *group),
        _ => false,
    };
    let uses = |found: &Listener| names(&found.default_action) || found.rules.iter().any(|rule| names(&rule.action));
    table.listeners.iter().any(uses)
}

impl Outside {
    /// Carries out the checks that were due until now.
    pub fn plane_until(&mut self, now: i64) {
        if self.plane.down_until > now {
            return;
        }
        let mut targets = std::mem::take(&mut self.plane.targets);
        for group in &self.plane.table.target_groups {
            let used = is_used(&self.plane.table, &group.arn);
            for target in &group.targets {
                let Some(checked) = targets.get_mut(&(group.arn.clone(), target.clone())) else { continue };
                if !used {
                    *checked = Checked { state: TargetState::Unused, ..Checked::new(now, false) };
                    continue;
                }
                if checked.state == TargetState::Unused {
                    *checked = Checked::new(now, false);
                }
                while checked.next_check <= now {
                    let at = checked.next_check;
                    let passed = self.port_serves(target.address.port(), at);
                    let before = checked.state;
                    checked.note(passed, at, &group.health_check);
                    if before != checked.state {
                        let state = checked.state;
                        self.judge.note(at, || format!("target {} is {state:?}", target.registration));
                    }
                }
            }
        }
        self.plane.targets = targets;
        self.plane.draining.retain(|draining| draining.until > now);
    }

    fn plane_takes(&mut self, table: &RoutingTable, now: i64, drain_ms: u32) {
        let old = std::mem::replace(&mut self.plane.table, table.clone());
        let mut targets = std::mem::take(&mut self.plane.targets);
        for group in &table.target_groups {
            for target in &group.targets {
                let key = (group.arn.clone(), target.clone());
                let known = targets.remove(&key);
                self.plane.draining.retain(|draining| draining.target != *target || draining.group != group.arn);
                self.plane.targets.insert(key, known.unwrap_or_else(|| Checked::new(now, false)));
            }
        }
        for ((group, target), checked) in targets {
            self.plane.departed.extend(checked.last_healthy.map(|at| (group.clone(), at)));
            let delay = old.target_groups.iter().find(|found| found.arn == group);
            let delay = delay.map_or(0, |found| i64::from(found.deregistration_delay_seconds) * 1000);
            let in_flight = i64::from(self.rng.between(0, drain_ms)).min(delay);
            if checked.is_routable() && in_flight > 0 {
                self.plane.draining.push(Draining { group, target, until: now + in_flight });
            }
        }
        self.plane_until(now);
    }

    /// The process of the balancer ends; when it is back it has its table, and knows nothing of its targets' health.
    pub fn plane_restarts(&mut self, now: i64, down_ms: u32) {
        self.plane.down_until = now + i64::from(down_ms);
        self.plane.draining.clear();
        let back = self.plane.down_until;
        for checked in self.plane.targets.values_mut() {
            *checked = Checked { last_healthy: checked.last_healthy, ..Checked::new(back, true) };
        }
    }

    fn plane_health(&self) -> Vec<TargetGroupHealth> {
        let plane = &self.plane;
        let look = |target: &Target, state: TargetState, in_flight: u64| TargetHealth {
            target: target.clone(),
            state,
            reason: (state != TargetState::Healthy).then(|| format!("Target.{state:?}")),
            description: None,
            in_flight,
        };
        let of_group = |group: &ports::TargetGroup| {
            let known = |target: &Target| plane.targets.get(&(group.arn.clone(), target.clone()));
            let registered = group.targets.iter().filter_map(|target| Some(look(target, known(target)?.state, 0)));
            let draining = plane.draining.iter().filter(|draining| draining.group == group.arn);
            let draining = draining.map(|draining| look(&draining.target, TargetState::Draining, 1));
            TargetGroupHealth { target_group: group.arn.clone(), targets: registered.chain(draining).collect() }
        };
        plane.table.target_groups.iter().map(of_group).collect()
    }
}

/// The balancer as one control plane sees it.
pub(crate) struct PlaneClient {
    pub world: Arc<World>,
    pub life: u64,
}

impl PlaneClient {
    async fn travel(&self) {
        let millis = {
            let most = self.world.setup.latency_ms;
            self.world.outside().rng.between(0, most)
        };
        if millis > 0 {
            tokio::time::sleep(std::time::Duration::from_millis(u64::from(millis))).await;
        }
        self.world.enter(self.life).await;
    }

    /// The way there; fails when the balancer cannot be reached.
    async fn reach(&self) -> Result<(), BalancerError> {
        self.world.enter(self.life).await;
        self.travel().await;
        let wait_ms = {
            let now = self.world.time.now();
            let mut outside = self.world.outside();
            if outside.plane.down_until <= now && outside.troubles.plane_unreachable <= now {
                outside.plane_until(now);
                return Ok(());
            }
            // Refused at once, or no answer until the client's own limit.
            outside.rng.pick(&[0, 0, 20, 10_000])
        };
        tokio::time::sleep(std::time::Duration::from_millis(wait_ms)).await;
        self.world.enter(self.life).await;
        Err(BalancerError::Unreachable("no socket".to_owned()))
    }

    /// The way back.
    async fn return_with<T>(&self, answer: Result<T, BalancerError>) -> Result<T, BalancerError> {
        self.travel().await;
        if self.world.outside().troubles.plane_loses_answers > self.world.time.now() {
            return Err(BalancerError::Unreachable("no answer in time".to_owned()));
        }
        answer
    }

    fn take(&self, table: &RoutingTable) -> Result<(), BalancerError> {
        let now = self.world.time.now();
        let active = self.active();
        let mut outside = self.world.outside();
        rules::table_offered(&mut outside, table, now);
        let current = outside.plane.table.generation;
        if table.generation < current {
            return Err(BalancerError::Stale(current));
        }
        if table.generation == current {
            let same = *table == outside.plane.table;
            return if same {
                Ok(())
            } else {
                Err(BalancerError::Invalid("two contents of one generation".to_owned()))
            };
        }
        rules::table_changes(&mut outside, table, active.as_ref(), now);
        outside.judge.note(now, || describe(table));
        outside.plane_takes(table, now, self.world.setup.drain_ms);
        Ok(())
    }

    /// The deployment that is not terminal.
    fn active(&self) -> Option<deployment::Deployment> {
        use ports::DeploymentStore;
        let id = self.world.store.active().ok()?.into_iter().next()?;
        self.world.store.load(&id).ok().flatten().map(|(state, _)| state)
    }
}

fn describe(table: &RoutingTable) -> String {
    let listener = |listener: &Listener| match &listener.default_action {
        Action::Forward(ports::Forward { groups, .. }) => {
            let group =
                |group: &ports::WeightedTargetGroup| format!("{}:{}", short(&group.target_group), group.weight);
            groups.iter().map(group).collect::<Vec<_>>().join("/")
        }
        _ => "-".to_owned(),
    };
    let listeners: Vec<String> = table.listeners.iter().map(listener).collect();
    let group = |group: &ports::TargetGroup| {
        let names: Vec<&str> = group.targets.iter().map(|target| &target.registration[..4]).collect();
        format!("{}[{}]", short(&group.arn), names.join(" "))
    };
    let groups: Vec<String> = table.target_groups.iter().map(group).collect();
    format!("table {} {} {}", table.generation, listeners.join(" "), groups.join(" "))
}

fn short(group: &TargetGroupArn) -> &str {
    group.as_str().rsplit('/').nth(1).unwrap_or("?")
}

#[async_trait]
impl Balancer for PlaneClient {
    async fn apply(&self, table: &RoutingTable) -> Result<(), BalancerError> {
        self.reach().await?;
        let taken = self.take(table);
        self.return_with(taken).await
    }

    async fn table(&self) -> Result<RoutingTable, BalancerError> {
        self.reach().await?;
        let table = self.world.outside().plane.table.clone();
        self.return_with(Ok(table)).await
    }

    async fn health(&self) -> Result<Vec<TargetGroupHealth>, BalancerError> {
        self.reach().await?;
        let health = self.world.outside().plane_health();
        self.return_with(Ok(health)).await
    }

    async fn counters(&self) -> Result<BalancerCounters, BalancerError> {
        Ok(BalancerCounters::default())
    }
}
