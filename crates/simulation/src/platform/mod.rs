//! A platform that obeys ECS's and ELB's rules as far as deployments see them.
//!
//! Holds: one service with its task sets, tasks as counts, two target groups, a production and a test rule, each
//! with the weights on record and the weights routed by, which may lag behind. Promises: no clock and no chance of
//! its own; the caller says what happens and when. Leaves out: everything the engine's ports do not name.

mod calls;

use deployment::{TaskSetHealth, TaskSetStatus};
use types::{DeploymentId, TargetGroupArn, TaskSetId, Timestamp};

use crate::scenario::TaskBehaviour;

pub use calls::{Applied, Denied, listener};

/// One of the two target groups.
pub type Group = usize;

/// A task set.
#[derive(Clone, Debug)]
pub struct TaskSet {
    /// Its id.
    pub id: TaskSetId,
    /// PRIMARY, ACTIVE or DRAINING.
    pub status: TaskSetStatus,
    /// Where its tasks register.
    pub group: Group,
    /// `externalId`: the deployment that made it.
    pub made_by: Option<DeploymentId>,
    /// Tasks running.
    pub running: u32,
    /// Tasks the balancer calls healthy.
    pub healthy: u32,
    /// It is no more.
    pub vanished: bool,
    /// Its tasks lack something since an injected fault; counts do not follow the desired count meanwhile.
    pub troubled: bool,
    /// The last time all desired tasks were healthy.
    pub last_fit_at: Option<Timestamp>,
    /// The last time one task was healthy.
    pub last_alive_at: Option<Timestamp>,
}

/// A listener's one rule over the pair of groups.
#[derive(Clone, Debug, Default)]
pub struct Rule {
    /// Weights on record; `None`: the group is not named.
    pub record: [Option<u8>; 2],
    /// Weights traffic goes by.
    pub table: [u8; 2],
    /// A table on its way.
    pub coming: Option<([u8; 2], Timestamp)>,
    /// When a person changed it, until the engine has read it back after its own change.
    pub person_at: Option<Timestamp>,
}

/// See the module.
#[derive(Debug)]
pub struct Platform {
    /// All sets ever.
    pub sets: Vec<TaskSet>,
    /// `desiredCount` of the service.
    pub desired: u32,
    /// Somebody deleted the service.
    pub service_gone: bool,
    /// Production and, when there is one, test.
    pub rules: [Option<Rule>; 2],
    /// Names of the groups, as ARNs.
    pub groups: [TargetGroupArn; 2],
    /// Behaviour of tasks of sets made by deployments.
    pub behaviour: TaskBehaviour,
    /// Grows with every change a look could show.
    pub version: u32,
    /// Hooks accepted, by execution id.
    pub invoked: Vec<types::HookExecutionId>,
    /// A person has deleted a set or the service, or changed a route.
    pub person_interfered: bool,
    /// A person has changed the desired count.
    pub scaled: bool,
}

/// Index of the production rule.
pub const PRODUCTION: usize = 0;
/// Index of the test rule.
pub const TEST: usize = 1;

impl Platform {
    /// The live set: PRIMARY and there.
    pub fn primary(&self) -> Option<usize> {
        self.sets.iter().position(|set| set.status == TaskSetStatus::Primary && !set.vanished)
    }

    /// The newest set made by a deployment that is still there.
    pub fn newest_replacement(&self) -> Option<usize> {
        self.sets
            .iter()
            .rposition(|set| set.made_by.is_some() && set.status != TaskSetStatus::Draining && !set.vanished)
    }

    /// Place of a set that has not vanished.
    pub fn find(&self, id: &TaskSetId) -> Option<usize> {
        self.sets.iter().position(|set| set.id == *id && !set.vanished)
    }

    /// Whether a listener leads to the group.
    pub fn in_use(&self, group: Group) -> bool {
        self.rules.iter().flatten().any(|rule| rule.record[group].is_some())
    }

    /// Share of production traffic routed to the group now.
    pub fn weight(&self, route: usize, group: Group) -> u8 {
        self.rules[route].as_ref().map_or(0, |rule| rule.table[group])
    }

    /// What DescribeTaskSets and DescribeTargetHealth show together.
    pub fn health(&self, index: usize) -> TaskSetHealth {
        let set = &self.sets[index];
        let gone = set.vanished || set.status == TaskSetStatus::Draining;
        let desired = if gone { 0 } else { self.desired };
        let in_use = self.in_use(set.group);
        TaskSetHealth {
            steady: set.running == desired && (!in_use || set.healthy >= desired),
            desired_count: desired,
            pending_count: desired.saturating_sub(set.running),
            running_count: set.running,
            healthy_count: in_use.then_some(set.healthy),
            gone,
        }
    }

    /// Whether every desired task of the set is healthy.
    pub fn is_fit(&self, index: usize) -> bool {
        let set = &self.sets[index];
        set.status != TaskSetStatus::Draining && !set.vanished && set.healthy >= self.desired
    }

    /// The counts of a set change; keeps the times of its last good state.
    pub fn set_counts(&mut self, index: usize, running: u32, healthy: u32, now: Timestamp) {
        self.keep_times(now);
        let set = &mut self.sets[index];
        set.running = running;
        set.healthy = healthy;
        self.version += 1;
        self.keep_times(now);
    }

    /// Notes, before anything changes, which sets are good now.
    pub fn keep_times(&mut self, now: Timestamp) {
        for index in 0..self.sets.len() {
            if self.is_fit(index) {
                self.sets[index].last_fit_at = Some(now);
            }
            if self.sets[index].healthy > 0 || self.desired == 0 {
                self.sets[index].last_alive_at = Some(now);
            }
        }
    }

    /// Tables on their way arrive.
    pub fn settle(&mut self, now: Timestamp) {
        for rule in self.rules.iter_mut().flatten() {
            if let Some((table, at)) = rule.coming
                && at <= now
            {
                rule.table = table;
                rule.coming = None;
            }
        }
    }

    /// A person sets the weight of the second group.
    pub fn person_sets_weight(&mut self, route: usize, percent: u8, now: Timestamp) {
        self.person_interfered = true;
        self.version += 1;
        if let Some(rule) = &mut self.rules[route] {
            let table = [100 - percent, percent];
            rule.record = [Some(table[0]), Some(table[1])];
            rule.table = table;
            rule.coming = None;
            rule.person_at = Some(now);
        }
    }
}
