//! Listeners, groups and targets as they are now, and the table they make.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use load_balancer::BalancerClient;
use ports::{
    Action, Balancer, HealthCheck, HealthCheckKind, Listener, ListenerProtocol, RoutingTable, Target, TargetGroup,
    TargetProtocol, TargetState, TlsSettings, WeightedTargetGroup,
};
use tokio::runtime::Handle;
use tokio::time::sleep;

use super::backend::{Backend, Speaks};
use super::judge::Judge;
use super::tls::Known;

/// Streams of requests whose shares are looked at: a listener each.
pub const STREAMS: usize = 4;

/// How long a new target may take to be healthy, and one that left to be without requests.
const SETTLE_LIMIT: Duration = Duration::from_secs(40);

/// Longer than any request here takes.
const DEREGISTRATION_SECONDS: u32 = 30;

/// Where clients connect.
#[derive(Clone, Copy, Debug)]
pub struct Addresses {
    /// HTTP; HTTPS; HTTPS for HTTP/2; the same to targets that speak HTTP/2.
    pub streams: [SocketAddr; STREAMS],
    pub tcp: SocketAddr,
}

/// A target group and its targets.
pub struct Group {
    name: String,
    speaks: Speaks,
    /// 0 or 1: which of the two that share the weights.
    side: usize,
    pub targets: Vec<Backend>,
}

/// See the module.
pub struct World {
    pub judge: Arc<Judge>,
    pub at: Addresses,
    pub groups: Vec<Group>,
    pub known: Arc<Known>,
    /// A listener beside, and whether inside TLS.
    pub beside: Option<(SocketAddr, bool)>,
    on: Handle,
    client: BalancerClient,
    tls: TlsSettings,
    certificates: usize,
    weights: [u16; 2],
    /// Added to the first weight behind everybody's back.
    pub bias: u16,
    generation: u64,
    backends: usize,
    next_host: u8,
}

/// A loopback address that was free a moment ago, on an IP address of its own: no client is given its port.
pub fn free_address(host: u8) -> Result<SocketAddr> {
    let [.., high, low] = std::process::id().to_be_bytes();
    let ip = Ipv4Addr::new(127, 64 | (high & 63), low, host);
    Ok(TcpListener::bind((ip, 0))?.local_addr()?)
}

impl World {
    /// Starts two targets in each group, and puts the first table in force.
    pub async fn new(on: &Handle, judge: &Arc<Judge>, client: &BalancerClient) -> Result<Self> {
        let address = free_address;
        let at = Addresses { streams: [address(1)?, address(2)?, address(3)?, address(4)?], tcp: address(5)? };
        let known = Arc::<Known>::default();
        let tls = known.issue(0)?;
        let mut groups = Vec::new();
        for (kind, speaks) in [("web", Speaks::Http1), ("web2", Speaks::Http2), ("tcp", Speaks::Lines)] {
            for side in 0..2 {
                groups.push(Group { name: format!("{kind}-{side}"), speaks, side, targets: Vec::new() });
            }
        }
        let mut world = Self {
            judge: Arc::clone(judge),
            at,
            groups,
            known,
            beside: None,
            on: on.clone(),
            client: client.clone(),
            tls,
            certificates: 0,
            weights: [50, 50],
            bias: 0,
            generation: 0,
            backends: 0,
            next_host: 10,
        };
        for group in 0..world.groups.len() {
            world.start_target(group).await?;
            world.start_target(group).await?;
        }
        world.apply("the first table", Some([50, 50])).await?;
        world.wait_healthy().await?;
        Ok(world)
    }

    /// Puts the present state in force; answers the epoch of everything that begins from here on.
    pub async fn apply(&mut self, what: &str, weights: Option<[u16; 2]>) -> Result<u64> {
        self.generation += 1;
        self.weights = weights.unwrap_or(self.weights);
        let table = self.table();
        self.judge.changing(what, weights.is_some());
        self.client.apply(&table).await.with_context(|| format!("{what} was not taken"))?;
        Ok(self.judge.changed(weights))
    }

    /// One more target for a group; not in force yet.
    pub async fn start_target(&mut self, group: usize) -> Result<()> {
        self.backends += 1;
        let Group { speaks, side, .. } = self.groups[group];
        let backend = Backend::start(&self.on, &self.judge, speaks, side, self.backends).await?;
        self.groups[group].targets.push(backend);
        Ok(())
    }

    /// Waits until every target takes requests.
    pub async fn wait_healthy(&self) -> Result<()> {
        self.wait("a target is not healthy", |health| health.state == TargetState::Healthy).await
    }

    /// Waits until a target that left has nothing in flight any more.
    pub async fn wait_drained(&self, address: SocketAddr) -> Result<()> {
        self.wait("a target does not drain", |health| health.target.address != address).await
    }

    /// Waits until nothing is in flight: nobody waits for an answer any more.
    pub async fn wait_idle(&self) -> Result<()> {
        self.wait("requests are in flight, but nobody waits", |health| health.in_flight == 0).await
    }

    async fn wait(&self, what: &str, is_fine: impl Fn(&ports::TargetHealth) -> bool) -> Result<()> {
        let began = Instant::now();
        loop {
            let groups = self.client.health().await?;
            let Some(other) = groups.iter().flat_map(|group| &group.targets).find(|health| !is_fine(health)) else {
                return Ok(());
            };
            ensure!(began.elapsed() < SETTLE_LIMIT, "{what}: {other:?}");
            sleep(Duration::from_millis(10)).await;
        }
    }

    /// A new certificate for all listeners; not in force yet.
    pub fn renew_certificate(&mut self) -> Result<()> {
        self.certificates += 1;
        self.tls = self.known.issue(self.certificates)?;
        Ok(())
    }

    /// An address for a listener beside.
    pub fn new_address(&mut self) -> Result<SocketAddr> {
        self.next_host = if self.next_host == 250 { 10 } else { self.next_host + 1 };
        free_address(self.next_host)
    }

    fn table(&self) -> RoutingTable {
        let https = ListenerProtocol::Https;
        let [http, https1, https2, all2] = self.at.streams;
        let mut listeners = vec![
            self.listener(http, ListenerProtocol::Http, "web"),
            self.listener(https1, https, "web"),
            self.listener(https2, https, "web"),
            self.listener(all2, https, "web2"),
            self.listener(self.at.tcp, ListenerProtocol::Tcp, "tcp"),
        ];
        if let Some((address, is_tls)) = self.beside {
            listeners.push(self.listener(address, if is_tls { https } else { ListenerProtocol::Http }, "web"));
        }
        let target_groups = self.groups.iter().map(Group::describe).collect();
        RoutingTable { generation: self.generation, listeners, target_groups }
    }

    fn listener(&self, bind: SocketAddr, protocol: ListenerProtocol, to: &str) -> Listener {
        let weighted = |side: usize| WeightedTargetGroup {
            target_group: format!("{to}-{side}").as_str().into(),
            weight: self.weights[side] + if side == 0 { self.bias } else { 0 },
        };
        Listener {
            arn: format!("listener-{bind}").as_str().into(),
            bind,
            protocol,
            rules: Vec::new(),
            default_action: Action::Forward((0..2).map(weighted).collect::<Vec<_>>().into()),
            tls: (protocol == ListenerProtocol::Https).then(|| self.tls.clone()),
            attributes: Default::default(),
        }
    }
}

impl Group {
    fn describe(&self) -> TargetGroup {
        let http = |is_http2| HealthCheckKind::Http {
            path: "/health".into(),
            matcher: vec![(200, 299)],
            is_tls: false,
            is_http2,
        };
        let (protocol, kind) = match self.speaks {
            Speaks::Http1 => (TargetProtocol::Http1, http(false)),
            Speaks::Http2 => (TargetProtocol::Http2, http(true)),
            Speaks::Lines => (TargetProtocol::Tcp, HealthCheckKind::Tcp),
        };
        let register = |backend: &Backend| Target {
            address: backend.address,
            registration: format!("task-{}", backend.address.port()),
        };
        TargetGroup {
            arn: self.name.as_str().into(),
            targets: self.targets.iter().map(register).collect(),
            health_check: HealthCheck {
                enabled: true,
                kind,
                port: None,
                interval_millis: 1_000,
                timeout_millis: 10_000,
                healthy_threshold: 2,
                unhealthy_threshold: 5,
            },
            deregistration_delay_seconds: DEREGISTRATION_SECONDS,
            protocol,
            attributes: Default::default(),
        }
    }
}
