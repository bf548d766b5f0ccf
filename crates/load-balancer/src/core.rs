//! Applying tables, and what is known about their targets. Runs on the control thread.
//!
//! Order of an apply: check generation and content, bind new sockets, store on disk, swap the snapshot, open and
//! close listeners, start and stop health checks, drain what left. Until the swap any failure leaves everything as
//! it was; after it the answer is success, for a request that starts then is routed by the new table.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use ports::{
    BalancerCounters, BalancerError, FailedRequests, HealthCheck, RoutingTable, Target, TargetCounters,
    TargetGroupHealth, TargetProtocol, TargetState,
};
use tokio::task::JoinHandle;
use types::{ListenerArn, TargetGroupArn};

use crate::access_log::AccessLogs;
use crate::counters::{self, GroupShared, KeptGroups, KeptListeners, LeftTargets, ListenerShared, add_past};
use crate::directory::TableWriter;
use crate::hand_over::link::Draining;
use crate::hand_over::taking::Predecessor;
use crate::health::{HealthRecord, KnownHealth, Stagger, check_forever};
use crate::listening::{Bound, Listening};
use crate::lock;
use crate::routing::{Kept, RoutingMemory, Shared, Snapshot, StickinessKey, build, validate};
use crate::target::TargetRuntime;
use crate::wire::REPLACED;
use crate::worker::WorkerHandle;

/// Between two looks at whether the process before this one has ended too.
const PREDECESSOR_LOOK_INTERVAL: Duration = Duration::from_millis(5);

/// The balancer apart from its control socket.
pub(crate) struct Core {
    pub(crate) shared: Arc<Shared>,
    pub(crate) workers: Arc<[WorkerHandle]>,
    /// Targets that left, and when their requests are cut.
    pub(crate) draining: Arc<Mutex<Vec<Leaving>>>,
    /// One apply at a time.
    pub(crate) changing: tokio::sync::Mutex<Changing>,
    /// The balancer that this one took over from, while it has requests.
    pub(crate) predecessor: Mutex<Option<Predecessor>>,
    /// What that one counted.
    pub(crate) past: Mutex<BalancerCounters>,
    /// What targets counted that have drained.
    left: Arc<Mutex<LeftTargets>>,
    pub(crate) access_logs: AccessLogs,
    /// Another process has taken over.
    pub(crate) is_replaced: AtomicBool,
}

/// What only an apply touches.
pub(crate) struct Changing {
    /// Whether any table was applied yet; the empty snapshot has generation 0 too.
    pub(crate) has_table: bool,
    pub(crate) listening: Listening,
    groups: KeptGroups,
    listeners: KeptListeners,
    checks: BTreeMap<TargetKey, Check>,
    memory: RoutingMemory,
    writer: Arc<TableWriter>,
}

/// A target that left, and when its requests are cut.
type Leaving = (Arc<TargetRuntime>, Instant);

type TargetKey = (TargetGroupArn, Target);

struct Check {
    settings: HealthCheck,
    task: JoinHandle<()>,
}

impl Drop for Check {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Where a table comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    Control,
    Disk,
}

impl Core {
    pub(crate) fn new(workers: usize, writer: TableWriter, access_logs: AccessLogs) -> std::io::Result<Self> {
        let shared = Arc::new(Shared { snapshot: ArcSwap::from_pointee(Snapshot::empty()) });
        let memory = RoutingMemory::new(StickinessKey::load_or_create(writer.directory())?, workers);
        let workers = (0..workers)
            .map(|index| WorkerHandle::start(index, Arc::clone(&shared)))
            .collect::<std::io::Result<Vec<_>>>()?;
        let changing = Changing {
            has_table: false,
            listening: Listening::default(),
            groups: KeptGroups::new(),
            listeners: KeptListeners::new(),
            checks: BTreeMap::new(),
            memory,
            writer: Arc::new(writer),
        };
        Ok(Self {
            shared,
            workers: workers.into(),
            draining: Arc::default(),
            changing: tokio::sync::Mutex::new(changing),
            predecessor: Mutex::default(),
            past: Mutex::default(),
            left: Arc::default(),
            access_logs,
            is_replaced: AtomicBool::new(false),
        })
    }

    /// The table in force.
    pub(crate) fn table(&self) -> Arc<RoutingTable> {
        Arc::clone(&self.shared.snapshot.load().table)
    }

    /// Serves the table of the last life; listeners that cannot be bound are tried again by [`Self::bind_late`].
    pub(crate) async fn restore(&self, table: RoutingTable) -> Result<(), String> {
        validate(&table)?;
        let mut changing = self.changing.lock().await;
        let (bound, failures) = changing.listening.bind_possible(&table);
        for failure in failures {
            tracing::error!(%failure, "a listener of the stored table cannot listen yet");
        }
        let snapshot = self.compile(&mut changing, &Arc::new(table), Origin::Disk)?;
        self.put_in_force(&mut changing, snapshot, bound).await;
        Ok(())
    }

    /// Compiles the table of the balancer that hands over, with what that one knows.
    pub(crate) async fn prepare(&self, table: RoutingTable, known: &[KnownHealth]) -> Result<Snapshot, String> {
        validate(&table)?;
        let mut changing = self.changing.lock().await;
        let snapshot = self.compile(&mut changing, &Arc::new(table), Origin::Disk)?;
        for target in snapshot.groups.values().flat_map(|group| &group.targets) {
            let mut same =
                known.iter().filter(|known| known.group == target.group.arn && known.target == target.target);
            if let Some(known) = same.next() {
                target.update_health(|record| *record = HealthRecord::from_known(known));
            }
        }
        Ok(snapshot)
    }

    /// Serves what was prepared, on the sockets of the balancer that hands over.
    pub(crate) async fn take(&self, snapshot: Option<Snapshot>, sockets: Bound, draining: &[Draining]) {
        let mut changing = self.changing.lock().await;
        if let Some(snapshot) = snapshot {
            self.put_in_force(&mut changing, snapshot, sockets).await;
        }
        for leaving in draining {
            let group = changing.groups.group(&leaving.group, self.workers.len());
            let health = HealthRecord::unused();
            let target = TargetRuntime::new(leaving.target.clone(), group, health, self.workers.len());
            // Until the old balancer says what it has in flight there.
            target.set_elsewhere(1);
            let rest = Duration::from_millis(leaving.rest_millis);
            self.finish_draining(self.start_draining(Arc::new(target), rest));
        }
    }

    /// Routes by a table of the process that took over; sockets and checks are that one's.
    pub(crate) async fn follow(&self, table: RoutingTable) -> Result<(), String> {
        validate(&table)?;
        let mut changing = self.changing.lock().await;
        let new = Arc::new(self.compile(&mut changing, &Arc::new(table), Origin::Disk)?);
        let old = self.shared.snapshot.swap(Arc::clone(&new));
        // They are told as draining from here on, also while nobody knows yet what the process before has in flight.
        let leaving = self.start_draining_removed(&old, &new);
        self.let_predecessor_follow(&new.table).await;
        leaving.into_iter().for_each(|leaving| self.finish_draining(leaving));
        Ok(())
    }

    /// Targets of the table and those that leave.
    pub(crate) fn known_targets(&self) -> Vec<Arc<TargetRuntime>> {
        let snapshot = self.shared.snapshot.load_full();
        let registered = snapshot.groups.values().flat_map(|group| &group.targets).map(Arc::clone);
        registered.chain(lock(&self.draining).iter().map(|(target, _)| Arc::clone(target))).collect()
    }

    /// Binds listeners of the table in force that could not be bound when it was restored.
    pub(crate) async fn bind_late(&self) {
        let mut changing = self.changing.lock().await;
        if self.is_replaced.load(SeqCst) {
            return;
        }
        let (bound, _) = changing.listening.bind_possible(&self.table());
        changing.listening.open(bound, &self.workers);
    }

    /// Applies a table from the control plane.
    pub(crate) async fn apply(&self, table: RoutingTable) -> Result<(), BalancerError> {
        let mut changing = self.changing.lock().await;
        if self.is_replaced.load(SeqCst) {
            return Err(BalancerError::Unreachable(REPLACED.to_owned()));
        }
        let current = self.table();
        if changing.has_table {
            if table.generation < current.generation {
                return Err(BalancerError::Stale(current.generation));
            }
            if table.generation == current.generation && table != *current {
                let error = format!("generation {} is in force with other content", table.generation);
                return Err(BalancerError::Invalid(error));
            }
        }
        validate(&table).map_err(BalancerError::Invalid)?;
        let bound = changing.listening.bind_missing(&table)?;
        if changing.has_table && table == *current {
            changing.listening.open(bound, &self.workers);
            return Ok(());
        }
        let table = Arc::new(table);
        // What cannot be compiled must not get onto the disk, where it would come back at the next start.
        let snapshot = self.compile(&mut changing, &table, Origin::Control).map_err(BalancerError::Invalid)?;
        store(Arc::clone(&changing.writer), table).await?;
        self.put_in_force(&mut changing, snapshot, bound).await;
        Ok(())
    }

    async fn put_in_force(&self, changing: &mut Changing, snapshot: Snapshot, bound: Bound) {
        let new = Arc::new(snapshot);
        let old = self.shared.snapshot.swap(Arc::clone(&new));
        changing.has_table = true;
        changing.listening.open(bound, &self.workers);
        changing.listening.close_others(&new.table, &self.workers).await;
        changing.reconcile_checks(&new);
        // They are told as draining from here on, also while nobody knows yet what the process before has in flight.
        let leaving = self.start_draining_removed(&old, &new);
        self.let_predecessor_follow(&new.table).await;
        leaving.into_iter().for_each(|leaving| self.finish_draining(leaving));
        tracing::info!(
            generation = new.table.generation,
            listeners = new.table.listeners.len(),
            target_groups = new.table.target_groups.len(),
            "routing table in force"
        );
    }

    fn compile(
        &self,
        changing: &mut Changing,
        table: &Arc<RoutingTable>,
        origin: Origin,
    ) -> Result<Snapshot, String> {
        let current = self.shared.snapshot.load_full();
        let health_checks = table.target_groups.iter().map(|group| (&group.arn, &group.health_check)).collect();
        let mut kept = KeptFromBefore {
            groups: &mut changing.groups,
            listeners: &mut changing.listeners,
            memory: &mut changing.memory,
            access_logs: &self.access_logs,
            current: &current,
            health_checks,
            workers: self.workers.len(),
            origin,
        };
        build(Arc::clone(table), &mut kept)
    }

    /// Targets that the new table does not have get nothing new.
    fn start_draining_removed(&self, old: &Snapshot, new: &Snapshot) -> Vec<Leaving> {
        let mut leaving = Vec::new();
        for group in &old.table.target_groups {
            let delays = new.table.target_groups.iter().chain(std::iter::once(group));
            let delay = delays
                .filter(|candidate| candidate.arn == group.arn)
                .map(|candidate| Duration::from_secs(u64::from(candidate.deregistration_delay_seconds)))
                .next()
                .unwrap_or_default();
            let kept = new.groups.get(&group.arn);
            for target in old.groups.get(&group.arn).into_iter().flat_map(|group| &group.targets) {
                let is_kept = kept.is_some_and(|kept| kept.targets.iter().any(|other| Arc::ptr_eq(other, target)));
                if !is_kept {
                    leaving.push(self.start_draining(Arc::clone(target), delay));
                }
            }
        }
        leaving
    }

    fn start_draining(&self, target: Arc<TargetRuntime>, delay: Duration) -> Leaving {
        target.start_draining();
        let leaving = (target, Instant::now() + delay);
        lock(&self.draining).push(leaving.clone());
        leaving
    }

    /// Takes it off the list when nothing is in flight any more, or cuts that when the delay is over.
    fn finish_draining(&self, (target, deadline): Leaving) {
        let draining = Arc::clone(&self.draining);
        let left = Arc::clone(&self.left);
        let workers = Arc::clone(&self.workers);
        tokio::spawn(async move {
            let drained = async {
                while target.in_flight() > 0 {
                    target.drained.notified().await;
                }
            };
            if tokio::time::timeout_at(deadline.into(), drained).await.is_err() {
                tracing::warn!(target = %target.target.address, group = %target.group.arn,
                    in_flight = target.in_flight(), "deregistration delay is over: connections are cut");
                target.cut();
                for worker in workers.iter() {
                    worker.worker.cut_answers_of(&target);
                }
            }
            lock(&draining).retain(|(other, _)| !Arc::ptr_eq(other, &target));
            lock(&left).add(Instant::now(), target.group.arn.clone(), target.counters());
        });
    }

    /// Health of the table's targets and of those still draining.
    pub(crate) fn health(&self) -> Vec<TargetGroupHealth> {
        let snapshot = self.shared.snapshot.load_full();
        let describe = |target: &Arc<TargetRuntime>| lock(&target.health).describe(target);
        let mut groups: BTreeMap<TargetGroupArn, Vec<ports::TargetHealth>> = snapshot
            .groups
            .iter()
            .map(|(arn, group)| (arn.clone(), group.targets.iter().map(describe).collect()))
            .collect();
        for (target, _) in lock(&self.draining).iter() {
            let targets = groups.entry(target.group.arn.clone()).or_default();
            // A target that was registered again is shown once, as what it is now.
            if !targets.iter().any(|other| other.target == target.target) {
                targets.push(describe(target));
            }
        }
        groups.into_iter().map(|(target_group, targets)| TargetGroupHealth { target_group, targets }).collect()
    }

    /// The last failed requests, of each group that has any.
    pub(crate) async fn failed_requests(&self) -> Vec<FailedRequests> {
        let changing = self.changing.lock().await;
        let of = |shared: &Arc<GroupShared>| FailedRequests {
            target_group: shared.arn.to_string(),
            requests: shared.failures.read(),
        };
        changing.groups.iter().map(of).filter(|group| !group.requests.is_empty()).collect()
    }

    /// Counters of everything that was in a table since the start.
    pub(crate) async fn counters(&self) -> BalancerCounters {
        let changing = self.changing.lock().await;
        self.counters_of(&changing)
    }

    /// The same for who changes the table anyway.
    pub(crate) fn counters_of(&self, changing: &Changing) -> BalancerCounters {
        let mut counters = self.own_counters(changing);
        add_past(&mut counters, &lock(&self.past));
        counters
    }

    /// What this process counted itself.
    fn own_counters(&self, changing: &Changing) -> BalancerCounters {
        let snapshot = self.shared.snapshot.load_full();
        let mut targets: HashMap<TargetGroupArn, Vec<TargetCounters>> = HashMap::new();
        for target in snapshot.groups.values().flat_map(|group| &group.targets) {
            targets.entry(target.group.arn.clone()).or_default().push(target.counters());
        }
        let mut leaving: HashMap<TargetGroupArn, Vec<TargetCounters>> = HashMap::new();
        for (target, _) in lock(&self.draining).iter() {
            leaving.entry(target.group.arn.clone()).or_default().push(target.counters());
        }
        for (group, leaving) in leaving {
            // Some may be registered again.
            counters::add_targets(targets.entry(group).or_default(), &leaving);
        }
        let connections = |arn: &ListenerArn| -> u64 {
            let listener = snapshot.table.listeners.iter().find(|listener| listener.arn == *arn);
            let count = |listener: &ports::Listener| -> u64 {
                self.workers.iter().map(|worker| worker.worker.connection_count(listener.bind)).sum()
            };
            listener.map_or(0, count)
        };
        let left = lock(&self.left);
        let group = |shared: &Arc<GroupShared>| {
            let mut targets = targets.remove(&shared.arn).unwrap_or_default();
            left.add_to(&shared.arn, &mut targets);
            shared.read(targets)
        };
        BalancerCounters {
            listeners: changing.listeners.read(connections),
            target_groups: changing.groups.iter().map(group).collect(),
        }
    }

    /// Forgets the counters of what left long ago.
    pub(crate) async fn forget_counters(&self, now: Instant) {
        let mut changing = self.changing.lock().await;
        let snapshot = self.shared.snapshot.load_full();
        let draining: Vec<_> = lock(&self.draining).iter().map(|(target, _)| target.group.arn.clone()).collect();
        changing.groups.forget(now, |arn| snapshot.groups.contains_key(arn) || draining.contains(arn));
        changing.listeners.forget(now, &snapshot.table.listeners);
        lock(&self.left).forget(now);
        if lock(&self.predecessor).is_none() {
            // As long as there is a balancer before this one, its sums replace these, and it forgets by itself.
            counters::keep_known(&mut lock(&self.past), &self.own_counters(&changing));
        }
    }

    /// Stops accepting and lets requests in progress finish, at most for `drain`.
    pub(crate) async fn shut_down(&self, drain: Duration) {
        if let Some(predecessor) = &*lock(&self.predecessor) {
            predecessor.stop(drain);
        }
        let mut changing = self.changing.lock().await;
        changing.listening.close_others(&RoutingTable::default(), &self.workers).await;
        let finish = async {
            for worker in self.workers.iter() {
                worker.worker.close_connections(None);
            }
            for worker in self.workers.iter() {
                worker.worker.wait_until_idle().await;
            }
            while lock(&self.predecessor).is_some() {
                tokio::time::sleep(PREDECESSOR_LOOK_INTERVAL).await;
            }
        };
        if tokio::time::timeout(drain, finish).await.is_err() {
            tracing::warn!("requests in progress are cut: the time to drain is over");
        }
    }
}

impl Changing {
    /// Another process checks from here on.
    pub(crate) fn stop_checks(&mut self) {
        self.checks.clear();
    }

    /// One checking task per target of a group in use, with the settings in force.
    fn reconcile_checks(&mut self, snapshot: &Snapshot) {
        let mut old = std::mem::take(&mut self.checks);
        let mut stagger = Stagger::default();
        for group in &snapshot.table.target_groups {
            let is_in_use = snapshot.groups_in_use.contains(&group.arn);
            for target in snapshot.groups.get(&group.arn).into_iter().flat_map(|group| &group.targets) {
                let key = (group.arn.clone(), target.target.clone());
                let running = old.remove(&key).filter(|check| check.settings == group.health_check);
                adjust_state(target, is_in_use, group.health_check.enabled);
                if !is_in_use || !group.health_check.enabled {
                    continue;
                }
                let check = running.unwrap_or_else(|| Check {
                    settings: group.health_check.clone(),
                    task: tokio::spawn(check_forever(Arc::clone(target), group.health_check.clone(), stagger.next())),
                });
                self.checks.insert(key, check);
            }
        }
    }
}

/// Moves a target between checked, unused and unchecked; a state that still fits is kept.
fn adjust_state(target: &TargetRuntime, is_in_use: bool, is_checked: bool) {
    target.update_health(|record| {
        let replacement = match (is_in_use, is_checked, record.state()) {
            (false, _, TargetState::Unused) | (true, false, TargetState::Unavailable) => return,
            (false, _, _) => HealthRecord::unused(),
            (true, false, _) => HealthRecord::unchecked(),
            (true, true, TargetState::Unused | TargetState::Unavailable) => HealthRecord::initial(false),
            (true, true, _) => return,
        };
        *record = replacement;
    });
}

async fn store(writer: Arc<TableWriter>, table: Arc<RoutingTable>) -> Result<(), BalancerError> {
    // A slow disk must not hold up health checks.
    let cause = match tokio::task::spawn_blocking(move || writer.store(&table)).await {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(cause)) => cause.to_string(),
        Err(cause) => cause.to_string(),
    };
    Err(BalancerError::Unreachable(format!("the routing table cannot be stored: {cause}")))
}

/// What a new snapshot shares with the one before.
struct KeptFromBefore<'a> {
    groups: &'a mut KeptGroups,
    listeners: &'a mut KeptListeners,
    access_logs: &'a AccessLogs,
    memory: &'a mut RoutingMemory,
    current: &'a Snapshot,
    health_checks: HashMap<&'a TargetGroupArn, &'a HealthCheck>,
    workers: usize,
    origin: Origin,
}

impl Kept for KeptFromBefore<'_> {
    fn group(&mut self, arn: &TargetGroupArn) -> Arc<GroupShared> {
        self.groups.group(arn, self.workers)
    }

    fn listener(&mut self, listener: &ports::Listener) -> Arc<ListenerShared> {
        let access_log = listener.attributes.access_log.as_ref().map(|name| self.access_logs.open(name));
        self.listeners.listener(listener, access_log, self.workers)
    }

    fn memory(&mut self) -> &mut RoutingMemory {
        self.memory
    }

    fn target(
        &mut self,
        group: &Arc<GroupShared>,
        target: &Target,
        protocol: TargetProtocol,
        is_in_use: bool,
    ) -> Arc<TargetRuntime> {
        let current = self.current.groups.get(&group.arn);
        let is_same = |known: &&Arc<TargetRuntime>| known.target == *target && known.protocol == protocol;
        if let Some(known) = current.and_then(|group| group.targets.iter().find(is_same)) {
            return Arc::clone(known);
        }
        let is_checked = self.health_checks.get(&group.arn).is_some_and(|check| check.enabled);
        let health = match (is_in_use, is_checked) {
            (false, _) => HealthRecord::unused(),
            (true, false) => HealthRecord::unchecked(),
            (true, true) => HealthRecord::initial(self.origin == Origin::Disk),
        };
        Arc::new(TargetRuntime::new(target.clone(), Arc::clone(group), health, self.workers).speaking(protocol))
    }
}
