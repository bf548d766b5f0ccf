//! A task set: tasks of one task definition of a service, registered in one target group (spec 9.4).

use serde::{Deserialize, Serialize};
use types::{ContainerName, TargetGroupArn, TaskDefinitionArn, TaskSetId, Timestamp};

use super::{Placement, ServiceKey, Tags, TaskSetStatus};

/// A task set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TaskSet {
    /// `ecs-svc/` and 19 digits.
    pub id: TaskSetId,
    /// Its service.
    pub service: ServiceKey,
    /// PRIMARY, ACTIVE or DRAINING.
    pub status: TaskSetStatus,
    /// What its tasks run.
    pub task_definition: TaskDefinitionArn,
    /// Percent of the service's desired count, 0..=100.
    pub scale_percent: f64,
    /// Where its tasks register.
    pub load_balancers: Vec<LoadBalancer>,
    /// How its tasks are placed.
    pub placement: Placement,
    /// `externalId`.
    pub external_id: Option<String>,
    /// `startedBy`, `CODE_DEPLOY` when CodeDeploy made it.
    pub started_by: Option<String>,
    /// Idempotency token it was created with.
    pub client_token: Option<String>,
    /// On the engine's clock.
    pub created_at: Timestamp,
    /// On the engine's clock.
    pub updated_at: Timestamp,
    /// STEADY_STATE (true) or STABILIZING.
    pub steady: bool,
    /// When `steady` was found last, on the engine's clock.
    pub steady_at: Timestamp,
    /// Its tags.
    pub tags: Tags,
}

impl TaskSet {
    /// `computedDesiredCount`: ceil(desired × scale / 100); nothing once it is DRAINING.
    pub fn computed_desired_count(&self, service_desired_count: u32) -> u32 {
        if self.status == TaskSetStatus::Draining {
            return 0;
        }
        // 2^53 holds desired × 100 exactly; the hair taken off keeps 7 × 100 / 100 at 7 whatever the rounding.
        let share = f64::from(service_desired_count) * self.scale_percent.clamp(0.0, 100.0) / 100.0 - 1e-9;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let count = share.ceil().max(0.0) as u32;
        count
    }
}

/// One load balancer of a service or task set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LoadBalancer {
    /// Where targets register.
    pub target_group: TargetGroupArn,
    /// Which container takes the traffic.
    pub container: ContainerName,
    /// On which of its ports.
    pub container_port: u16,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn task_set(scale_percent: f64) -> TaskSet {
        TaskSet {
            id: "ecs-svc/1".into(),
            service: ServiceKey { cluster: "default".into(), service: "web".into() },
            status: TaskSetStatus::Active,
            task_definition: "td".into(),
            scale_percent,
            load_balancers: Vec::new(),
            placement: Placement::default(),
            external_id: None,
            started_by: None,
            client_token: None,
            created_at: Timestamp::default(),
            updated_at: Timestamp::default(),
            steady: false,
            steady_at: Timestamp::default(),
            tags: Vec::new(),
        }
    }

    #[test]
    fn the_computed_desired_count_is_the_share_rounded_up() {
        for (desired, scale, expected) in
            [(3, 100.0, 3), (3, 50.0, 2), (1, 1.0, 1), (7, 100.0, 7), (10, 33.3, 4), (5, 0.0, 0), (0, 100.0, 0)]
        {
            assert_eq!(task_set(scale).computed_desired_count(desired), expected, "{scale} % of {desired}");
        }
    }

    #[test]
    fn a_draining_set_wants_no_task() {
        let mut set = task_set(100.0);
        set.status = TaskSetStatus::Draining;
        assert_eq!(set.computed_desired_count(3), 0);
    }
}
