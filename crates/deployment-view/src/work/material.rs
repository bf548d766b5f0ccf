//! What was read: the answers of the API, each there or not.

use std::collections::BTreeMap;

use aws_api::cloudwatch::MetricAlarm;
use aws_api::codedeploy::{DeploymentGroupInfo, DeploymentInfo, ECSTarget};
use aws_api::ecs::{Service, Task, TaskDefinition};
use aws_api::elbv2::{Listener, LoadBalancer, Rule, TargetGroup, TargetHealthDescription};
use types::TrafficRouting;

use crate::{ActionKind, LogLine, Missing, Refusal, Sample, Traffic};

/// How its target is called among what is missing.
pub(crate) const TARGET: &str = "the deployment's target";

/// Everything that was read of one deployment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Material {
    pub info: DeploymentInfo,
    pub target: Option<ECSTarget>,
    pub group: Option<DeploymentGroupInfo>,
    /// The schedule of a configuration of the user's own; built-in ones are known.
    pub routing: Option<TrafficRouting>,
    /// Function of each lifecycle event that calls one; none while the AppSpec cannot be read.
    pub hooks: Option<BTreeMap<String, String>>,
    /// The AppSpec's task definition.
    pub app_spec_definition: Option<String>,
    pub service: Option<Service>,
    /// Running and lately stopped.
    pub tasks: Vec<Task>,
    /// By ARN, or as the AppSpec names them.
    pub definitions: BTreeMap<String, TaskDefinition>,
    pub listeners: Vec<Listener>,
    /// By listener; of those alone whose default action leads elsewhere.
    pub rules: BTreeMap<String, Vec<Rule>>,
    pub load_balancers: Vec<LoadBalancer>,
    pub target_groups: Vec<TargetGroup>,
    /// By ARN of the target group, as all below.
    pub health: BTreeMap<String, Vec<TargetHealthDescription>>,
    pub traffic: BTreeMap<String, Traffic>,
    pub alarms: Vec<MetricAlarm>,
    /// By name.
    pub alarm_samples: BTreeMap<String, Vec<Sample>>,
    /// By lifecycle event.
    pub event_logs: BTreeMap<String, Vec<LogLine>>,
    /// By task id.
    pub task_logs: BTreeMap<String, Vec<LogLine>>,
    pub failed_requests: Vec<LogLine>,
    /// Why the key may not do something.
    pub denied: Vec<(ActionKind, String)>,
    pub missing: Vec<Missing>,
}

impl Material {
    /// Notes what could not be read, once.
    pub fn miss(&mut self, what: &str, refusal: &Refusal) {
        if !self.missing.iter().any(|missing| missing.what == what) {
            self.missing.push(Missing { what: what.to_owned(), why: refusal.to_string() });
        }
    }

    /// It has a target, which may not be read; before it has one there is nothing to miss.
    pub fn target_is_unseen(&self) -> bool {
        self.target.is_none() && self.missing.iter().any(|missing| missing.what == TARGET)
    }

    /// The answer, or nothing and a note of what is missing.
    pub fn noted<T>(&mut self, what: &str, answer: Result<T, Refusal>) -> Option<T> {
        answer.map_err(|refusal| self.miss(what, &refusal)).ok()
    }

    pub fn target_group(&self, name: &str) -> Option<&TargetGroup> {
        self.target_groups.iter().find(|group| group.target_group_name.as_deref() == Some(name))
    }

    /// What the tasks of a set run: by the service, else by its tasks, else by the AppSpec.
    pub fn definition_of(&self, task_set: &str, is_replacement: bool) -> Option<String> {
        let sets = self.service.iter().flat_map(|service| service.task_sets.iter().flatten());
        let mut of_set = sets.filter(|set| set.id.as_deref() == Some(task_set));
        let of_task = || {
            let mut tasks = self.tasks.iter().filter(|task| task.started_by.as_deref() == Some(task_set));
            tasks.find_map(|task| task.task_definition_arn.clone())
        };
        let of_set = of_set.find_map(|set| set.task_definition.clone());
        of_set.or_else(of_task).or_else(|| self.app_spec_definition.clone().filter(|_| is_replacement))
    }
}
