//! The balancer as it is from moment to moment, asked on its own socket: weights in force, and targets that leave.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use load_balancer::BalancerClient;
use ports::{Action, Balancer, RoutingTable, TargetState};
use tokio::task::JoinHandle;

/// Between two looks.
const INTERVAL: Duration = Duration::from_millis(5);

/// A look may be this much older than what it tells.
const TOLERANCE: Duration = Duration::from_millis(250);

/// Weights by target group.
pub type Weights = BTreeMap<String, u16>;

/// New weights came into force between two looks.
#[derive(Clone, Debug)]
pub struct Change {
    /// The last look that still showed the old ones had begun.
    pub not_before: Instant,
    /// The first look that showed the new ones had ended.
    pub not_after: Instant,
    /// The new ones.
    pub weights: Weights,
}

/// A target that left, or leaves.
#[derive(Clone, Copy, Debug)]
struct Leaving {
    since: Instant,
    gone: Option<Instant>,
}

#[derive(Default)]
struct Seen {
    changes: Vec<Change>,
    leaving: BTreeMap<u16, Leaving>,
    drains: Vec<Duration>,
    pids: Vec<u32>,
}

/// Looks until it is dropped.
pub struct Watcher {
    seen: Arc<Mutex<Seen>>,
    delay: Duration,
    looking: JoinHandle<()>,
}

impl Watcher {
    /// Watches the weights of the listener at `address`; `delay` is the target groups' deregistration delay.
    pub fn start(directory: &Path, address: SocketAddr, delay: Duration) -> Arc<Self> {
        let seen = Arc::<Mutex<Seen>>::default();
        let looking = tokio::spawn(look(BalancerClient::new(directory), address, Arc::clone(&seen)));
        Arc::new(Self { seen, delay, looking })
    }

    /// The changes so far.
    pub fn changes(&self) -> Vec<Change> {
        lock(&self.seen).changes.clone()
    }

    /// How long each target took from leaving until nothing was in flight to it.
    pub fn drains(&self) -> Vec<Duration> {
        lock(&self.seen).drains.clone()
    }

    /// Process ids that the balancer had, in order.
    pub fn pids(&self) -> Vec<u32> {
        lock(&self.seen).pids.clone()
    }

    /// Whether nothing may be open any more to the task on that port: its target left longer than a delay ago.
    pub fn must_be_cut(&self, port: u16) -> bool {
        let leaving = lock(&self.seen).leaving.get(&port).copied();
        leaving.is_some_and(|leaving| leaving.since.elapsed() >= self.delay + 2 * TOLERANCE)
    }

    /// Whether what is open to the task on that port may be ended now: its target left a whole delay ago.
    pub fn may_cut(&self, port: u16) -> bool {
        let leaving = lock(&self.seen).leaving.get(&port).copied();
        leaving.is_some_and(|leaving| leaving.since.elapsed() + TOLERANCE >= self.delay)
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.looking.abort();
    }
}

async fn look(client: BalancerClient, address: SocketAddr, seen: Arc<Mutex<Seen>>) {
    let mut last: Option<(Instant, Weights)> = None;
    let mut last_asked = Instant::now();
    loop {
        let began = Instant::now();
        if let Ok(table) = client.table().await {
            let weights = weights(&table, address);
            if let Some((not_before, old)) = last
                && old != weights
            {
                let change = Change { not_before, not_after: Instant::now(), weights: weights.clone() };
                lock(&seen).changes.push(change);
            }
            last = Some((began, weights));
        }
        let asked = Instant::now();
        if let Ok(health) = client.health().await {
            let targets = health.iter().flat_map(|group| &group.targets);
            let draining = targets.filter(|health| health.state == TargetState::Draining);
            let draining: Vec<u16> = draining.map(|health| health.target.address.port()).collect();
            note_draining(&mut lock(&seen), &draining, last_asked);
            last_asked = asked;
        }
        if let Ok(pid) = client.pid().await {
            let pids = &mut lock(&seen).pids;
            if pids.last() != Some(&pid) {
                pids.push(pid);
            }
        }
        tokio::time::sleep(INTERVAL).await;
    }
}

/// A target that is seen to leave may have left since the last look that did not show it, which began `not_before`.
fn note_draining(seen: &mut Seen, draining: &[u16], not_before: Instant) {
    let now = Instant::now();
    for port in draining {
        let leaving = seen.leaving.entry(*port).or_insert(Leaving { since: not_before, gone: None });
        // A port is used again by later tasks.
        if leaving.gone.is_some() {
            *leaving = Leaving { since: not_before, gone: None };
        }
    }
    for (port, leaving) in &mut seen.leaving {
        if leaving.gone.is_none() && !draining.contains(port) {
            leaving.gone = Some(now);
            seen.drains.push(now - leaving.since);
        }
    }
}

fn weights(table: &RoutingTable, address: SocketAddr) -> Weights {
    let listener = table.listeners.iter().find(|listener| listener.bind == address);
    match listener.map(|listener| &listener.default_action) {
        Some(Action::Forward(ports::Forward { groups, .. })) => {
            groups.iter().map(|group| (group.target_group.to_string(), group.weight)).collect()
        }
        _ => Weights::new(),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
