//! What is kept between looks.

use std::collections::{BTreeMap, BTreeSet};

use aws_api::codedeploy::{DeploymentGroupInfo, DeploymentInfo};
use aws_api::ecs::TaskDefinition;
use aws_api::elbv2::{LoadBalancer, TargetGroup};
use types::{Timestamp, TrafficRouting};

use super::ENDED_IS_GOOD_MILLIS;
use crate::work::{self, Material};
use crate::{ActionKind, LogLine, Sample, Traffic};

/// How long the group's settings and the key's permissions are good.
const SETTINGS_ARE_GOOD_MILLIS: i64 = 60_000;
/// How long what was measured, and running tasks' last lines, are good.
const MEASURED_IS_GOOD_MILLIS: i64 = 4_000;

/// See the module.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// The deployment that the rest is about.
    pub deployment_id: String,
    pub target_id: Option<String>,
    pub routing: Option<Option<TrafficRouting>>,
    pub app_spec: Option<AppSpecFacts>,
    pub group: Aged<DeploymentGroupInfo>,
    pub denied: Aged<Vec<(ActionKind, String)>>,
    pub definitions: BTreeMap<String, TaskDefinition>,
    pub target_groups: Vec<TargetGroup>,
    pub load_balancers: Vec<LoadBalancer>,
    pub measured: Aged<Measured>,
    /// Events that ended long enough ago for all of their function's output to have come.
    pub event_logs: BTreeMap<String, Vec<LogLine>>,
    pub task_logs: BTreeMap<String, (Timestamp, Vec<LogLine>)>,
    /// Tasks whose last lines were read after their end.
    pub finished_tasks: BTreeSet<String>,
    /// Of an ended deployment, and when it was read.
    pub last: Option<(Timestamp, Material)>,
}

/// Traffic by ARN of the target group, curves by alarm.
pub(super) type Measured = (BTreeMap<String, Traffic>, BTreeMap<String, Vec<Sample>>);

/// What is used of an AppSpec.
#[derive(Clone, Debug, Default)]
pub(super) struct AppSpecFacts {
    pub hooks: BTreeMap<String, String>,
    pub task_definition: String,
}

/// Something with its age on the caller's clock.
#[derive(Clone, Debug)]
pub(super) struct Aged<T>(Option<(Timestamp, T)>);

impl<T> Default for Aged<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Clone> Aged<T> {
    pub fn put(&mut self, here: Timestamp, value: T) {
        self.0 = Some((here, value));
    }

    fn younger_than(&self, here: Timestamp, millis: i64) -> Option<T> {
        let (at, value) = self.0.as_ref()?;
        (here.millis() - at.millis() < millis).then(|| value.clone())
    }

    pub fn settings(&self, here: Timestamp) -> Option<T> {
        self.younger_than(here, SETTINGS_ARE_GOOD_MILLIS)
    }

    pub fn measured(&self, here: Timestamp) -> Option<T> {
        self.younger_than(here, MEASURED_IS_GOOD_MILLIS)
    }
}

impl Known {
    /// What stays good for another deployment.
    pub fn for_deployment(&self, deployment_id: &str) -> Self {
        Self { deployment_id: deployment_id.to_owned(), definitions: self.definitions.clone(), ..Self::default() }
    }

    /// All of it, while it is good: a deployment that has ended never changes, what is behind it may.
    pub fn ended_material(&self, info: &DeploymentInfo, here: Timestamp) -> Option<&Material> {
        let (at, material) = self.last.as_ref()?;
        let is_good = here.millis() - at.millis() < ENDED_IS_GOOD_MILLIS;
        (is_good && work::has_ended(info) && material.info == *info).then_some(material)
    }

    /// Last lines that need not be read again.
    pub fn fresh_task_log(&self, task: &str, here: Timestamp) -> bool {
        self.finished_tasks.contains(task)
            || self.task_logs.get(task).is_some_and(|(at, _)| here.millis() - at.millis() < MEASURED_IS_GOOD_MILLIS)
    }
}
