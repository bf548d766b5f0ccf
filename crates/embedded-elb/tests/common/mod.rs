//! A balancer, a clock and identifiers in memory, and short ways to call the API.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses its own part; a panic is a failing test")]

use std::collections::{BTreeMap, VecDeque};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use aws_protocol::{ApiError, AwsService, CallContext};
use embedded_elb::{AddressPolicy, Elb, ElbDeps, ElbOptions};
use ports::{
    Balancer, BalancerCounters, BalancerError, Certificate, CertificateSource, Clock, DocumentWrite, Documents,
    FailedRequests, Ids, RoutingTable, StoreError, TargetGroupHealth,
};
use serde_json::{Value, json};
use store::MemoryStore;
use types::{DeploymentId, HookExecutionId, Scope, Timestamp};

/// Keeps the table like the real one: never an older generation, never two contents of one.
#[derive(Default)]
pub struct FakeBalancer {
    pub table: Mutex<RoutingTable>,
    pub health: Mutex<Vec<TargetGroupHealth>>,
    pub counters: Mutex<BalancerCounters>,
    /// Answers of the next `apply` calls; `None` is ordinary behaviour.
    pub errors: Mutex<VecDeque<BalancerError>>,
    pub unreachable: AtomicBool,
    pub hang: AtomicBool,
    pub failed: Mutex<Vec<FailedRequests>>,
    /// Tables are taken, but the answers do not arrive.
    pub loses_answers: AtomicBool,
    pub applied: AtomicU64,
}

impl FakeBalancer {
    pub fn table_now(&self) -> RoutingTable {
        self.table.lock().unwrap().clone()
    }

    pub fn fail_next(&self, error: BalancerError) {
        self.errors.lock().unwrap().push_back(error);
    }

    fn check(&self) -> Result<(), BalancerError> {
        if self.unreachable.load(Ordering::SeqCst) {
            return Err(BalancerError::Unreachable("no socket".to_string()));
        }
        Ok(())
    }
}

#[async_trait]
impl Balancer for FakeBalancer {
    async fn apply(&self, table: &RoutingTable) -> Result<(), BalancerError> {
        if self.hang.load(Ordering::SeqCst) {
            std::future::pending::<()>().await;
        }
        self.check()?;
        if let Some(error) = self.errors.lock().unwrap().pop_front() {
            return Err(error);
        }
        let mut current = self.table.lock().unwrap();
        if table.generation < current.generation {
            return Err(BalancerError::Stale(current.generation));
        }
        if table.generation == current.generation && *table != *current {
            return Err(BalancerError::Invalid("two contents of one generation".to_string()));
        }
        *current = table.clone();
        self.applied.fetch_add(1, Ordering::SeqCst);
        if self.loses_answers.load(Ordering::SeqCst) {
            return Err(BalancerError::Unreachable("timed out".to_string()));
        }
        Ok(())
    }

    async fn table(&self) -> Result<RoutingTable, BalancerError> {
        self.check()?;
        Ok(self.table_now())
    }

    async fn health(&self) -> Result<Vec<TargetGroupHealth>, BalancerError> {
        self.check()?;
        Ok(self.health.lock().unwrap().clone())
    }

    async fn counters(&self) -> Result<BalancerCounters, BalancerError> {
        self.check()?;
        Ok(self.counters.lock().unwrap().clone())
    }

    async fn failed_requests(&self) -> Result<Vec<FailedRequests>, BalancerError> {
        self.check()?;
        Ok(self.failed.lock().unwrap().clone())
    }
}

/// Documents whose writes can be made to fail.
pub struct Disk {
    pub store: MemoryStore,
    pub broken: AtomicBool,
}

impl Documents for Disk {
    fn get(&self, kind: &'static str, key: &str) -> Result<Option<Value>, StoreError> {
        self.store.get(kind, key)
    }

    fn list(&self, kind: &'static str) -> Result<Vec<(String, Value)>, StoreError> {
        self.store.list(kind)
    }

    fn write(&self, batch: Vec<DocumentWrite>) -> Result<(), StoreError> {
        if self.broken.load(Ordering::SeqCst) {
            return Err(StoreError::Unavailable("disk full".to_string()));
        }
        self.store.write(batch)
    }
}

/// Counts up.
#[derive(Default)]
pub struct FakeIds(AtomicU64);

impl FakeIds {
    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::SeqCst) + 1
    }
}

impl Ids for FakeIds {
    fn deployment_id(&self) -> DeploymentId {
        DeploymentId::new(format!("d-{:09}", self.next()))
    }

    fn hook_execution_id(&self) -> HookExecutionId {
        HookExecutionId::new(format!("hook-{}", self.next()))
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

pub struct FakeClock;

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(1_700_000_000_000)
    }

    fn wall_time_until(&self, _deadline: Timestamp) -> Duration {
        Duration::ZERO
    }
}

/// Certificates by ARN.
#[derive(Default)]
pub struct FakeCertificates(pub Mutex<BTreeMap<String, Certificate>>);

impl FakeCertificates {
    /// Puts a certificate there, and answers its ARN.
    pub fn put(&self, name: &str, key: &str) -> String {
        let arn = format!("arn:aws:acm:us-east-1:000000000000:certificate/{name}");
        let certificate = certificate(&arn, key);
        self.0.lock().unwrap().insert(arn.clone(), certificate);
        arn
    }
}

pub fn certificate(arn: &str, key: &str) -> Certificate {
    let (arn, chain_pem) = (arn.to_string(), format!("certificate of {key}"));
    Certificate { arn, chain_pem, key_pem: ports::PrivateKeyPem(key.to_string()) }
}

impl CertificateSource for FakeCertificates {
    fn certificate(&self, arn: &str) -> Option<Certificate> {
        self.0.lock().unwrap().get(arn).cloned()
    }
}

/// A service with everything it stands on.
pub struct World {
    pub disk: Arc<Disk>,
    pub balancer: Arc<FakeBalancer>,
    pub certificates: Arc<FakeCertificates>,
    pub ids: Arc<FakeIds>,
    pub elb: Arc<Elb>,
}

impl World {
    pub async fn new() -> Self {
        let disk = Arc::new(Disk { store: MemoryStore::new(), broken: AtomicBool::new(false) });
        let (balancer, ids) = (Arc::new(FakeBalancer::default()), Arc::new(FakeIds::default()));
        let certificates = Arc::new(FakeCertificates::default());
        let elb = open(&disk, &balancer, &certificates, &ids, AddressPolicy::LoopbackPool).await;
        Self { disk, balancer, certificates, ids, elb }
    }

    /// The same disk under a new process, with the same balancer or another.
    pub async fn reopened(&self, balancer: &Arc<FakeBalancer>) -> Arc<Elb> {
        open(&self.disk, balancer, &self.certificates, &self.ids, AddressPolicy::LoopbackPool).await
    }

    pub async fn call(&self, operation: &str, input: Value) -> Value {
        self.try_call(operation, input).await.unwrap_or_else(|error| panic!("{operation}: {error}"))
    }

    pub async fn refused(&self, operation: &str, input: Value) -> ApiError {
        self.try_call(operation, input).await.expect_err(operation)
    }

    pub async fn try_call(&self, operation: &str, input: Value) -> Result<Value, ApiError> {
        try_call(&self.elb, operation, input).await
    }

    pub async fn load_balancer(&self, name: &str) -> String {
        let made = self.call("CreateLoadBalancer", json!({"Name": name, "Subnets": ["subnet-1", "subnet-2"]})).await;
        text(&made["LoadBalancers"][0]["LoadBalancerArn"])
    }

    pub async fn network_load_balancer(&self, name: &str) -> String {
        let input = json!({"Name": name, "Type": "network", "Subnets": ["subnet-1", "subnet-2"]});
        let made = self.call("CreateLoadBalancer", input).await;
        text(&made["LoadBalancers"][0]["LoadBalancerArn"])
    }

    pub async fn target_group(&self, name: &str) -> String {
        self.target_group_with(name, json!({"Protocol": "HTTP"})).await
    }

    pub async fn target_group_with(&self, name: &str, more: Value) -> String {
        let mut input = json!({"Name": name, "Port": 80, "TargetType": "ip", "VpcId": "vpc-1"});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let made = self.call("CreateTargetGroup", input).await;
        text(&made["TargetGroups"][0]["TargetGroupArn"])
    }

    /// The group as the balancer has it.
    pub fn group_in_table(&self, arn: &str) -> ports::TargetGroup {
        let table = self.balancer.table_now();
        table.target_groups.into_iter().find(|group| group.arn.as_str() == arn).expect("the group")
    }

    /// The listener as the balancer has it.
    pub fn listener_in_table(&self, arn: &str) -> ports::Listener {
        let table = self.balancer.table_now();
        table.listeners.into_iter().find(|listener| listener.arn.as_str() == arn).expect("the listener")
    }

    pub async fn listener(&self, balancer: &str, port: u16, group: &str) -> String {
        let made = self.call("CreateListener", listener_input(balancer, port, group)).await;
        text(&made["Listeners"][0]["ListenerArn"])
    }
}

pub fn listener_input(balancer: &str, port: u16, group: &str) -> Value {
    json!({
        "LoadBalancerArn": balancer, "Protocol": "HTTP", "Port": port,
        "DefaultActions": [{"Type": "forward", "TargetGroupArn": group}],
    })
}

pub async fn open(
    disk: &Arc<Disk>,
    balancer: &Arc<FakeBalancer>,
    certificates: &Arc<FakeCertificates>,
    ids: &Arc<FakeIds>,
    address_policy: AddressPolicy,
) -> Arc<Elb> {
    let deps = ElbDeps {
        documents: disk.clone(),
        balancer: balancer.clone(),
        certificates: certificates.clone(),
        ids: ids.clone(),
        clock: Arc::new(FakeClock),
        scope: Scope::development("us-east-1"),
        options: ElbOptions { address_policy, ..ElbOptions::default() },
    };
    Elb::open(deps).await.unwrap()
}

pub async fn try_call(elb: &Elb, operation: &str, input: Value) -> Result<Value, ApiError> {
    let model = elb.model().operation(operation).unwrap_or_else(|| panic!("no operation {operation}"));
    elb.call(&context(), model, input).await
}

pub fn context() -> CallContext {
    CallContext {
        scope: Scope::development("us-east-1"),
        principal: "arn:aws:iam::000000000000:user/test".to_string(),
        access_key_id: "test".to_string(),
        request_id: "request".to_string(),
        source_ip: IpAddr::V4(Ipv4Addr::LOCALHOST).to_string(),
        endpoint_url: "http://127.0.0.1:4566".to_string(),
    }
}

pub fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_string()
}

/// Waits for a fact.
pub async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(10);
    while !holds() {
        assert!(Instant::now() < deadline, "{what} did not happen in time");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
