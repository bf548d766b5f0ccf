//! What the services stand on here: records in memory, a clock that stands, a platform of one ECS service.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use aws_protocol::AwsService;
use control_plane::{CodeDeploy, Dependencies};
use deployment::{Deployment, ErrorCode, Failure, ListenerSnapshot, Plan, TaskSetHealth};
use embedded_elb::{Elb, ElbDeps, ElbOptions};
use embedded_notify::{Notify, NotifyDeps, Options};
use embedded_support::{
    Alarms, AlarmsDeps, Certificates, CertificatesDeps, Networks, NetworksDeps, Objects, ObjectsDeps, Roles,
    RolesDeps, Tokens,
};
use ports::{
    Balancer, BalancerCounters, BalancerError, BusEvent, Clock, CommandError, CreateError, DeploymentCommands,
    DeploymentStore, Documents, Ids, LoadBalancerInfo, NewTaskSet, NoticeError, Notices, PlatformError, RoutingTable,
    ServiceSnapshot, StoreError, TargetGroupHealth, TaskSets, TopicMessage, Traffic,
};
use store::MemoryStore;
use types::{
    DeploymentId, HookExecutionId, ListenerArn, LoadBalancerArn, Scope, TargetGroupArn, TargetGroupName,
    TaskDefinitionArn, TaskSetId, Timestamp, WeightPercent,
};

/// 2026-01-02T03:04:05Z, always.
const NOW_MILLIS: i64 = 1_767_323_045_000;

struct Standing;

impl Clock for Standing {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(NOW_MILLIS)
    }

    fn wall_time_until(&self, _: Timestamp) -> Duration {
        Duration::ZERO
    }
}

/// Counts on over all services of the process, as randomness would.
#[derive(Default)]
struct Counting;

impl Counting {
    fn next() -> u64 {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        NEXT.fetch_add(1, Ordering::Relaxed)
    }
}

impl Ids for Counting {
    fn deployment_id(&self) -> DeploymentId {
        DeploymentId::new(format!("d-{:09}", Self::next()))
    }

    fn hook_execution_id(&self) -> HookExecutionId {
        HookExecutionId::new(format!("hook-{}", Self::next()))
    }

    fn uuid(&self) -> String {
        format!("00000000-0000-4000-8000-{:012}", Self::next())
    }

    fn hex(&self, length: usize) -> String {
        format!("{:0length$x}", Self::next())
    }

    fn digits(&self, length: usize) -> String {
        format!("{:0length$}", Self::next())
    }
}

/// Opens one service by its model's name.
pub(super) async fn open(
    name: &str,
    documents: Arc<dyn Documents>,
    memory: &Arc<MemoryStore>,
    dir: &Path,
) -> Result<Arc<dyn AwsService>, StoreError> {
    let (clock, ids, scope) = (Arc::new(Standing), Arc::new(Counting), Scope::development("us-east-1"));
    let roles = |documents: Arc<dyn Documents>| {
        Roles::open(RolesDeps {
            documents,
            clock: Arc::new(Standing),
            ids: Arc::new(Counting),
            scope: Scope::development("us-east-1"),
            wall_clock: Arc::new(|| Timestamp::from_millis(NOW_MILLIS)),
            development: true,
            key_file: None,
        })
    };
    Ok(match name {
        "s3" => Objects::open(ObjectsDeps { documents, directory: dir.to_path_buf(), clock, ids })?,
        "cloudwatch" => {
            Alarms::open(AlarmsDeps { documents, clock, sources: Vec::new(), notices: Arc::new(Silent), scope })?
        }
        "acm" => Certificates::open(CertificatesDeps {
            documents,
            ids,
            scope,
            wall_clock: Arc::new(|| Timestamp::from_millis(NOW_MILLIS)),
            key_file: None,
        })?,
        "ec2" => Networks::open(NetworksDeps { documents, ids, scope })?,
        "iam" => roles(documents)?,
        "sts" => Arc::new(Tokens::new(roles(documents)?.as_ref())),
        "elbv2" => {
            let options = ElbOptions { writes_in_place: true, ..ElbOptions::default() };
            let balancer = Arc::new(OneTable::default());
            let certificates = Arc::new(ports::NoCertificates);
            Elb::open(ElbDeps { documents, balancer, certificates, ids, clock, scope, options }).await?
        }
        "codedeploy" => Arc::new(CodeDeploy::new(Dependencies {
            documents,
            store: Arc::clone(memory) as Arc<dyn DeploymentStore>,
            engine: Arc::new(Stored(Arc::clone(memory))),
            task_sets: Arc::new(Bare),
            traffic: Arc::new(Bare),
            clock,
            ids,
        })),
        _ => {
            let notify = Notify::open(NotifyDeps { documents, clock, ids, scope, options: Options::default() })?;
            let mut services: BTreeMap<&str, Arc<dyn AwsService>> =
                notify.services().into_iter().map(|service| (service.model().name, service)).collect();
            services.remove(name).unwrap_or_else(|| panic!("no service {name}"))
        }
    })
}

/// Takes notices and tells nobody.
struct Silent;

#[async_trait]
impl Notices for Silent {
    async fn publish(&self, _: TopicMessage) -> Result<(), NoticeError> {
        Ok(())
    }

    async fn put_event(&self, _: BusEvent) -> Result<(), NoticeError> {
        Ok(())
    }
}

/// A data plane that keeps its table.
#[derive(Default)]
struct OneTable(Mutex<RoutingTable>);

#[async_trait]
impl Balancer for OneTable {
    async fn apply(&self, table: &RoutingTable) -> Result<(), BalancerError> {
        // What it would refuse is the caller's fault.
        load_balancer::fuzzing::Router::new(table.clone()).map_err(BalancerError::Invalid)?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = table.clone();
        Ok(())
    }

    async fn table(&self) -> Result<RoutingTable, BalancerError> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    async fn health(&self) -> Result<Vec<TargetGroupHealth>, BalancerError> {
        Ok(Vec::new())
    }

    async fn counters(&self) -> Result<BalancerCounters, BalancerError> {
        Ok(BalancerCounters::default())
    }
}

/// Stores deployments and lets them stand.
struct Stored(Arc<MemoryStore>);

#[async_trait]
impl DeploymentCommands for Stored {
    async fn create(&self, plan: Plan) -> Result<(), CreateError> {
        self.0.create(&plan)
    }

    async fn command(&self, id: &DeploymentId, _: deployment::Command) -> Result<Deployment, CommandError> {
        self.deployment(id).await?.ok_or_else(|| CommandError::Unknown(id.clone()))
    }

    async fn deployment(&self, id: &DeploymentId) -> Result<Option<Deployment>, StoreError> {
        Ok(self.0.load(id)?.map(|(state, _)| state))
    }
}

/// A platform on which nothing can be looked at.
struct Bare;

fn nothing<T>() -> Result<T, PlatformError> {
    let message = "nothing is here".to_string();
    Err(PlatformError::Permanent(Failure { code: ErrorCode::InvalidEcsService, message }))
}

#[async_trait]
impl TaskSets for Bare {
    async fn describe_service(&self, _: &deployment::ServiceRef) -> Result<ServiceSnapshot, PlatformError> {
        nothing()
    }

    async fn resolve_task_definition(&self, _: &appspec::TargetService) -> Result<TaskDefinitionArn, PlatformError> {
        nothing()
    }

    async fn create_task_set(&self, _: &NewTaskSet) -> Result<TaskSetId, PlatformError> {
        nothing()
    }

    async fn task_set_health(
        &self,
        _: &deployment::ServiceRef,
        _: &TaskSetId,
    ) -> Result<TaskSetHealth, PlatformError> {
        nothing()
    }

    async fn set_primary(&self, _: &deployment::ServiceRef, _: &TaskSetId) -> Result<(), PlatformError> {
        nothing()
    }

    async fn delete_task_set(&self, _: &deployment::ServiceRef, _: &TaskSetId) -> Result<(), PlatformError> {
        nothing()
    }
}

#[async_trait]
impl Traffic for Bare {
    async fn target_groups(&self, _: &[TargetGroupName; 2]) -> Result<[TargetGroupArn; 2], PlatformError> {
        nothing()
    }

    async fn load_balancer_of_listener(&self, _: &ListenerArn) -> Result<LoadBalancerInfo, PlatformError> {
        nothing()
    }

    async fn load_balancers_of_target_group(
        &self,
        _: &TargetGroupArn,
    ) -> Result<Vec<LoadBalancerArn>, PlatformError> {
        nothing()
    }

    async fn describe_listener(&self, _: &ListenerArn) -> Result<ListenerSnapshot, PlatformError> {
        nothing()
    }

    async fn set_weights(
        &self,
        _: &deployment::Route,
        _: &TargetGroupArn,
        _: &TargetGroupArn,
        _: WeightPercent,
    ) -> Result<WeightPercent, PlatformError> {
        nothing()
    }
}
