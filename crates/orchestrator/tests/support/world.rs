//! The scripted platform: services with two target groups each, and faults at chosen calls.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use appspec::{AppSpec, TargetService};
use async_trait::async_trait;
use deployment::*;
use orchestrator::Ports;
use ports::*;
use types::*;

/// What goes wrong at a call.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The process dies before the call has an effect.
    CrashBefore,
    /// The process dies when the call has had its effect and before it returns.
    CrashAfter,
    /// The call has no effect and may be tried again.
    Transient,
    /// The call has its effect, but the answer is lost.
    AnswerLost,
    /// The call is carried out twice.
    Twice,
    /// The call is refused for good.
    Permanent,
    /// The adapter panics.
    Panic,
}

/// Which call: the n-th effect call since the world began, counted from 0.
pub type Moment = usize;

#[derive(Default)]
pub struct World {
    inner: Mutex<Inner>,
    crashed: AtomicBool,
}

#[derive(Default)]
struct Inner {
    services: BTreeMap<String, Service>,
    journal: Vec<String>,
    faults: BTreeMap<Moment, Fault>,
    calls: usize,
    invoked: Vec<(DeploymentId, HookExecutionId)>,
    alarms: BTreeSet<AlarmName>,
    all_transient: bool,
    refused: Option<ErrorCode>,
    creations_unanswered: bool,
    services_gone: bool,
    all_sick: bool,
    unseen: bool,
    looks_hang: bool,
}

/// One service with its listeners.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    pub sets: Vec<(TaskSetSnapshot, String)>,
    /// Weights of blue and green, by route.
    pub weights: BTreeMap<&'static str, [u16; 2]>,
}

impl World {
    pub fn new() -> Arc<Self> {
        Arc::new(Self::default())
    }

    pub fn ports(self: &Arc<Self>) -> Ports {
        Ports {
            task_sets: self.clone(),
            traffic: self.clone(),
            hooks: self.clone(),
            alarms: self.clone(),
            revisions: self.clone(),
        }
    }

    pub fn fail_at(&self, moment: Moment, fault: Fault) {
        self.inner.lock().unwrap().faults.insert(moment, fault);
    }

    pub fn calls(&self) -> usize {
        self.inner.lock().unwrap().calls
    }

    pub fn journal(&self) -> Vec<String> {
        self.inner.lock().unwrap().journal.clone()
    }

    pub fn invoked(&self) -> Vec<(DeploymentId, HookExecutionId)> {
        self.inner.lock().unwrap().invoked.clone()
    }

    pub fn raise(&self, alarm: &str) {
        self.inner.lock().unwrap().alarms.insert(AlarmName::new(alarm));
    }

    /// Every effect call fails for the time being, or works again.
    pub fn set_unavailable(&self, unavailable: bool) {
        self.inner.lock().unwrap().all_transient = unavailable;
    }

    /// Every effect call on a task set is refused with this code, or none.
    pub fn refuse_task_sets(&self, code: Option<ErrorCode>) {
        self.inner.lock().unwrap().refused = code;
    }

    /// Whoever looks at a task set hears that there is no such service.
    pub fn forget_services(&self) {
        self.inner.lock().unwrap().services_gone = true;
    }

    /// Task sets are created, and nobody hears of it.
    pub fn lose_answers_of_creations(&self) {
        self.inner.lock().unwrap().creations_unanswered = true;
    }

    /// Every replacement is seen without a healthy target, or healthy again.
    pub fn set_sick(&self, sick: bool) {
        self.inner.lock().unwrap().all_sick = sick;
    }

    /// Looks at task sets fail, or work again; calls are not concerned.
    pub fn set_unseen(&self, unseen: bool) {
        self.inner.lock().unwrap().unseen = unseen;
    }

    /// Looks at task sets are not answered, or answered again; calls are not concerned.
    pub fn hang_looks(&self, hang: bool) {
        self.inner.lock().unwrap().looks_hang = hang;
    }

    /// Somebody changes a route: `[blue, green]`.
    pub fn route_by_hand(&self, service: &str, route: &'static str, weights: [u16; 2]) {
        self.inner.lock().unwrap().service(service).weights.insert(route, weights);
    }

    pub fn service(&self, name: &str) -> Service {
        let mut inner = self.inner.lock().unwrap();
        inner.service(name).clone()
    }

    pub fn has_crashed(&self) -> bool {
        self.crashed.load(Ordering::SeqCst)
    }

    pub fn come_back(&self) {
        self.crashed.store(false, Ordering::SeqCst);
    }

    /// One effect call under the script.
    async fn call<T>(
        &self,
        what: String,
        act: impl Fn(&mut Inner) -> Result<T, PlatformError>,
    ) -> Result<T, PlatformError> {
        let fault = {
            let mut inner = self.inner.lock().unwrap();
            let moment = inner.calls;
            inner.calls += 1;
            let of_task_sets = ["create", "primary", "delete"].iter().any(|call| what.starts_with(call));
            if let Some(code) = inner.refused.filter(|_| of_task_sets) {
                return Err(refused(code, "refused by the script"));
            }
            if inner.all_transient {
                Some(Fault::Transient)
            } else if inner.creations_unanswered && what.starts_with("create") {
                Some(Fault::AnswerLost)
            } else {
                inner.faults.get(&moment).cloned()
            }
        };
        let act = || {
            let mut inner = self.inner.lock().unwrap();
            inner.journal.push(what.clone());
            act(&mut inner)
        };
        match fault {
            None => act(),
            Some(Fault::CrashBefore) => self.crash().await,
            Some(Fault::CrashAfter) => {
                let _ = act();
                self.crash().await
            }
            Some(Fault::Transient) => Err(PlatformError::Transient("throttled".into())),
            Some(Fault::AnswerLost) => {
                let _ = act();
                Err(PlatformError::Transient("timed out".into()))
            }
            Some(Fault::Twice) => {
                let _ = act();
                act()
            }
            Some(Fault::Permanent) => Err(refused(ErrorCode::EcsUpdateError, "refused by the script")),
            Some(Fault::Panic) => panic!("scripted"),
        }
    }

    async fn crash<T>(&self) -> T {
        self.crashed.store(true, Ordering::SeqCst);
        std::future::pending().await
    }
}

impl Inner {
    fn service(&mut self, name: &str) -> &mut Service {
        self.services.entry(name.to_owned()).or_insert_with(|| Service {
            sets: vec![(
                TaskSetSnapshot {
                    id: TaskSetId::new("original"),
                    status: TaskSetStatus::Primary,
                    target_group: Some(TargetGroupArn::new("blue")),
                    external_id: None,
                },
                "original".into(),
            )],
            weights: BTreeMap::from([("production", [100, 0]), ("test", [100, 0])]),
        })
    }

    fn set<'a>(&'a mut self, service: &ServiceRef, id: &TaskSetId) -> Option<&'a mut TaskSetSnapshot> {
        self.service(&service.service).sets.iter_mut().map(|(set, _)| set).find(|set| set.id == *id)
    }
}

fn refused(code: ErrorCode, message: &str) -> PlatformError {
    PlatformError::Permanent(Failure { code, message: message.into() })
}

fn route(listener: &ListenerArn) -> (String, &'static str) {
    let (service, route) = listener.as_str().split_once('/').unwrap();
    (service.to_owned(), if route == "production" { "production" } else { "test" })
}

#[async_trait]
impl TaskSets for World {
    async fn describe_service(&self, service: &ServiceRef) -> Result<ServiceSnapshot, PlatformError> {
        self.call("describe".to_owned(), |inner| {
            Ok(ServiceSnapshot {
                arn: format!("arn:aws:ecs:us-east-1:000000000000:service/default/{}", service.service),
                desired_count: 2,
                task_sets: inner.service(&service.service).sets.iter().map(|(set, _)| set.clone()).collect(),
            })
        })
        .await
    }

    async fn resolve_task_definition(&self, _: &TargetService) -> Result<TaskDefinitionArn, PlatformError> {
        Ok(TaskDefinitionArn::new("app:2"))
    }

    async fn create_task_set(&self, new: &NewTaskSet) -> Result<TaskSetId, PlatformError> {
        self.call(format!("create {}", new.client_token), |inner| {
            let service = inner.service(&new.service.service);
            if let Some((set, _)) = service.sets.iter().find(|(_, token)| *token == new.client_token) {
                return Ok(set.id.clone());
            }
            let set = TaskSetSnapshot {
                id: TaskSetId::new(format!("set-{}", service.sets.len())),
                status: TaskSetStatus::Active,
                target_group: Some(new.target_group.clone()),
                external_id: Some(new.external_id.to_string()),
            };
            service.sets.push((set.clone(), new.client_token.clone()));
            Ok(set.id)
        })
        .await
    }

    async fn task_set_health(&self, service: &ServiceRef, id: &TaskSetId) -> Result<TaskSetHealth, PlatformError> {
        while self.inner.lock().unwrap().looks_hang {
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        let mut inner = self.inner.lock().unwrap();
        if inner.services_gone {
            return Err(refused(ErrorCode::InvalidEcsService, "no such service"));
        }
        if inner.unseen {
            return Err(PlatformError::Transient("throttled".into()));
        }
        let sick = inner.all_sick;
        let gone = inner.set(service, id).is_none_or(|set| set.status == TaskSetStatus::Draining);
        let count = if gone { 0 } else { 2 };
        Ok(TaskSetHealth {
            steady: !gone && !sick,
            desired_count: count,
            pending_count: 0,
            running_count: count,
            healthy_count: Some(if sick { 0 } else { count }),
            gone,
        })
    }

    async fn set_primary(&self, service: &ServiceRef, id: &TaskSetId) -> Result<(), PlatformError> {
        self.call(format!("primary {id}"), |inner| {
            for (set, _) in &mut inner.service(&service.service).sets {
                if set.status == TaskSetStatus::Primary {
                    set.status = TaskSetStatus::Active;
                }
                if set.id == *id {
                    set.status = TaskSetStatus::Primary;
                }
            }
            Ok(())
        })
        .await
    }

    async fn delete_task_set(&self, service: &ServiceRef, id: &TaskSetId) -> Result<(), PlatformError> {
        self.call(format!("delete {id}"), |inner| {
            let found = inner.service(&service.service);
            let index = found.sets.iter().position(|(set, _)| set.id == *id);
            let group = index.and_then(|index| found.sets[index].0.target_group.clone());
            let side = usize::from(group == Some(TargetGroupArn::new("green")));
            assert_eq!(found.weights["production"][side], 0, "A3: a set with traffic is deleted");
            if let Some(set) = inner.set(service, id) {
                set.status = TaskSetStatus::Draining;
            }
            Ok(())
        })
        .await
    }
}

#[async_trait]
impl Traffic for World {
    async fn target_groups(&self, names: &[TargetGroupName; 2]) -> Result<[TargetGroupArn; 2], PlatformError> {
        Ok([TargetGroupArn::new(names[0].as_str()), TargetGroupArn::new(names[1].as_str())])
    }

    async fn load_balancer_of_listener(&self, _: &ListenerArn) -> Result<LoadBalancerInfo, PlatformError> {
        Ok(LoadBalancerInfo { arn: LoadBalancerArn::new("balancer"), application: true })
    }

    async fn load_balancers_of_target_group(
        &self,
        _: &TargetGroupArn,
    ) -> Result<Vec<LoadBalancerArn>, PlatformError> {
        Ok(vec![LoadBalancerArn::new("balancer")])
    }

    async fn describe_listener(&self, listener: &ListenerArn) -> Result<ListenerSnapshot, PlatformError> {
        let (service, route) = route(listener);
        let [blue, green] = self.inner.lock().unwrap().service(&service).weights[route];
        let forward = vec![(TargetGroupArn::new("blue"), blue), (TargetGroupArn::new("green"), green)];
        let rule = RuleSnapshot { rule: RuleArn::new(format!("{listener}/default")), forward };
        Ok(ListenerSnapshot { listener: listener.clone(), rules: vec![rule] })
    }

    async fn set_weights(
        &self,
        of: &Route,
        _original: &TargetGroupArn,
        replacement: &TargetGroupArn,
        weight: WeightPercent,
    ) -> Result<WeightPercent, PlatformError> {
        let (service, name) = route(&of.listener);
        self.call(format!("{name} {weight}"), |inner| {
            let (new, old) = (u16::from(weight.get()), u16::from(weight.complement().get()));
            let weights = if replacement.as_str() == "green" { [old, new] } else { [new, old] };
            inner.service(&service).weights.insert(name, weights);
            Ok(weight)
        })
        .await
    }
}

#[async_trait]
impl Hooks for World {
    async fn invoke(&self, invocation: &HookInvocation) -> Result<(), PlatformError> {
        self.call(format!("invoke {}", invocation.function), |inner| {
            inner.invoked.push((invocation.deployment_id.clone(), invocation.execution_id.clone()));
            Ok(())
        })
        .await
    }
}

#[async_trait]
impl Alarms for World {
    async fn read(&self, names: &[AlarmName]) -> AlarmReading {
        let inner = self.inner.lock().unwrap();
        let active = names.iter().filter(|name| inner.alarms.contains(*name)).cloned().collect();
        AlarmReading { active, unreadable: false }
    }
}

#[async_trait]
impl Revisions for World {
    async fn load(&self, _: &Revision) -> Result<AppSpec, PlatformError> {
        self.call("revision".to_owned(), |_| {
            Ok(AppSpec {
                target: TargetService {
                    task_definition: "app:2".into(),
                    container_name: ContainerName::new("app"),
                    container_port: 80,
                    platform_version: None,
                    network: None,
                    capacity_providers: Vec::new(),
                },
                hooks: BTreeMap::from([
                    (HookEvent::BeforeInstall, FunctionName::new("check-before")),
                    (HookEvent::AfterAllowTestTraffic, FunctionName::new("check-test")),
                ]),
            })
        })
        .await
    }
}
