//! ECS and ELB as the control plane may look at them: read only.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use appspec::TargetService;
use async_trait::async_trait;
use deployment::{ErrorCode, Failure, ListenerSnapshot, Route, ServiceRef, TaskSetHealth};
use ports::{LoadBalancerInfo, NewTaskSet, PlatformError, ServiceSnapshot, TaskSets, Traffic};
use types::{
    ListenerArn, LoadBalancerArn, TargetGroupArn, TargetGroupName, TaskDefinitionArn, TaskSetId, WeightPercent,
};

/// ARN of a listener: `production` and `test` of the load balancer of `shop`, `elsewhere` of another, `network` and
/// `network-test` of a network load balancer.
pub fn listener(name: &str) -> String {
    format!("arn:aws:elasticloadbalancing:us-east-1:000000000000:listener/app/{name}")
}

/// Knows the services `web`, `api` and `old` of the cluster `main`; `rolling` has another deployment controller.
/// Knows the target groups `blue`, `green` and `third`, and `foreign` of another load balancer.
#[derive(Default)]
pub struct Platform {
    /// Whether nothing answers.
    pub is_down: AtomicBool,
    health: Mutex<BTreeMap<String, TaskSetHealth>>,
}

impl Platform {
    /// What is found of a task set from now on; before, it is gone.
    pub fn set_health(&self, task_set: &str, running: u32, desired: u32) {
        let health = TaskSetHealth {
            steady: running == desired,
            desired_count: desired,
            pending_count: desired - running,
            running_count: running,
            healthy_count: Some(running),
            gone: false,
        };
        self.health.lock().unwrap().insert(task_set.into(), health);
    }

    pub fn forget_health(&self, task_set: &str) {
        self.health.lock().unwrap().remove(task_set);
    }

    fn check(&self) -> Result<(), PlatformError> {
        if self.is_down.load(Ordering::SeqCst) {
            return Err(PlatformError::Transient("no answer".into()));
        }
        Ok(())
    }
}

fn permanent<T>(code: ErrorCode, message: &str) -> Result<T, PlatformError> {
    Err(PlatformError::Permanent(Failure { code, message: message.into() }))
}

fn balancer(name: &str) -> LoadBalancerArn {
    LoadBalancerArn::new(format!("arn:balancer/{name}"))
}

#[async_trait]
impl TaskSets for Platform {
    async fn describe_service(&self, service: &ServiceRef) -> Result<ServiceSnapshot, PlatformError> {
        self.check()?;
        let short = |name: &str| name.rsplit('/').next().unwrap_or_default().to_string();
        let (cluster, name) = (short(&service.cluster), short(&service.service));
        match (cluster.as_str(), name.as_str()) {
            ("main", "web" | "api" | "old") => Ok(ServiceSnapshot {
                arn: format!("arn:aws:ecs:us-east-1:000000000000:service/main/{name}"),
                desired_count: 1,
                task_sets: Vec::new(),
            }),
            ("main", "rolling") => permanent(
                ErrorCode::InvalidEcsService,
                "Deployment group's ECS service must be configured for a CODE_DEPLOY deployment controller.",
            ),
            _ => permanent(ErrorCode::InvalidEcsService, &format!("There is no service {name} in {cluster}.")),
        }
    }

    async fn resolve_task_definition(&self, _: &TargetService) -> Result<TaskDefinitionArn, PlatformError> {
        unreachable!("the control plane leaves this to the engine")
    }

    async fn create_task_set(&self, _: &NewTaskSet) -> Result<TaskSetId, PlatformError> {
        unreachable!("the control plane only reads")
    }

    async fn task_set_health(&self, _: &ServiceRef, task_set: &TaskSetId) -> Result<TaskSetHealth, PlatformError> {
        self.check()?;
        let gone = TaskSetHealth {
            steady: false,
            desired_count: 0,
            pending_count: 0,
            running_count: 0,
            healthy_count: None,
            gone: true,
        };
        Ok(self.health.lock().unwrap().get(task_set.as_str()).copied().unwrap_or(gone))
    }

    async fn set_primary(&self, _: &ServiceRef, _: &TaskSetId) -> Result<(), PlatformError> {
        unreachable!("the control plane only reads")
    }

    async fn delete_task_set(&self, _: &ServiceRef, _: &TaskSetId) -> Result<(), PlatformError> {
        unreachable!("the control plane only reads")
    }
}

#[async_trait]
impl Traffic for Platform {
    async fn target_groups(&self, names: &[TargetGroupName; 2]) -> Result<[TargetGroupArn; 2], PlatformError> {
        self.check()?;
        let resolve = |name: &TargetGroupName| {
            if ["blue", "green", "third", "foreign"].contains(&name.as_str()) {
                Ok(TargetGroupArn::new(format!("arn:group/{name}")))
            } else {
                permanent(ErrorCode::ElasticLoadBalancingInvalid, &format!("There is no target group {name}."))
            }
        };
        Ok([resolve(&names[0])?, resolve(&names[1])?])
    }

    async fn load_balancer_of_listener(&self, arn: &ListenerArn) -> Result<LoadBalancerInfo, PlatformError> {
        self.check()?;
        match arn.as_str().rsplit('/').next().unwrap_or_default() {
            "production" | "test" => Ok(LoadBalancerInfo { arn: balancer("shop"), application: true }),
            "elsewhere" => Ok(LoadBalancerInfo { arn: balancer("other"), application: true }),
            "network" | "network-test" => Ok(LoadBalancerInfo { arn: balancer("shop"), application: false }),
            _ => permanent(ErrorCode::ElasticLoadBalancingInvalid, &format!("There is no listener {arn}.")),
        }
    }

    async fn load_balancers_of_target_group(
        &self,
        group: &TargetGroupArn,
    ) -> Result<Vec<LoadBalancerArn>, PlatformError> {
        self.check()?;
        Ok(match group.as_str() {
            "arn:group/blue" => vec![balancer("shop")],
            "arn:group/foreign" => vec![balancer("other")],
            _ => Vec::new(),
        })
    }

    async fn describe_listener(&self, _: &ListenerArn) -> Result<ListenerSnapshot, PlatformError> {
        unreachable!("the control plane leaves this to the engine")
    }

    async fn set_weights(
        &self,
        _: &Route,
        _: &TargetGroupArn,
        _: &TargetGroupArn,
        _: WeightPercent,
    ) -> Result<WeightPercent, PlatformError> {
        unreachable!("the control plane only reads")
    }
}
