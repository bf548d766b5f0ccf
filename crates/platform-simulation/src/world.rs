//! What outlives the control plane in a run: time, the store, and everything outside.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ports::{Clock, ContainerKey, Ids};
use store::MemoryStore;
use tokio::sync::Notify;
use tokio::time::Instant;
use types::{DeploymentId, HookExecutionId, ListenerArn, TargetGroupArn, Timestamp};

use crate::containers::Container;
use crate::hooks::Invocation;
use crate::judge::Judge;
use crate::plane::Plane;
use crate::rng::Rng;
use crate::scenario::{Scenario, Setup};

/// Beginning of every run on the clocks that users see.
const EPOCH_MILLIS: i64 = 1_700_000_000_000;

/// Everything that a crash of the control plane does not take away.
pub(crate) struct World {
    pub setup: Setup,
    pub time: Time,
    pub store: MemoryStore,
    outside: Mutex<Outside>,
    /// Told when a container may have changed.
    pub containers_changed: Notify,
    /// Told when a deployment took a durable step.
    pub stepped: Notify,
    /// Told when the control plane has died.
    pub died: Notify,
}

/// What the world is like now.
pub(crate) struct Outside {
    /// Which control plane is alive; ports of an earlier one do nothing.
    pub life: u64,
    /// Time away after the last crash.
    pub down_ms: i64,
    pub containers: BTreeMap<ContainerKey, Container>,
    pub next_port: u16,
    pub plane: Plane,
    pub invocations: BTreeMap<String, Invocation>,
    pub troubles: Troubles,
    /// Names that the rules need.
    pub stage: Stage,
    /// Durable steps of deployments so far.
    pub steps: u32,
    /// Newest version deployed; the first one is 0.
    pub newest_version: usize,
    pub people: People,
    /// Sets made for each deployment.
    pub sets_made: BTreeMap<String, BTreeSet<String>>,
    pub judge: Judge,
    pub rng: Rng,
    /// Calls to the outside in the present millisecond, to notice spinning.
    pub calls: (i64, u32),
    /// Calls to the outside in all.
    pub all_calls: u64,
}

/// Listeners and groups.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stage {
    pub production: Option<ListenerArn>,
    pub test: Option<ListenerArn>,
    pub groups: Vec<TargetGroupArn>,
    /// Task definitions by version.
    pub definitions: Vec<String>,
}

/// Until when what is broken; 0 = it works.
#[derive(Clone, Debug, Default)]
pub(crate) struct Troubles {
    pub store: i64,
    pub store_reads: i64,
    pub documents: i64,
    pub runtime: i64,
    pub runtime_obeys: bool,
    pub plane_unreachable: i64,
    pub plane_loses_answers: i64,
    pub alarm: i64,
    pub alarm_unreadable: i64,
    pub hooks: i64,
    /// The control plane dies at the write that counts this down: writes left, before it, time away.
    pub crash_at_write: Option<(u32, bool, u32)>,
}

/// What people did.
#[derive(Clone, Debug, Default)]
pub(crate) struct People {
    /// Their calls under way.
    pub busy: u32,
    /// A person changed task sets, tasks or their number.
    pub touched_sets: bool,
    /// A person changed a listener.
    pub touched_routes: bool,
    /// When their last call ended.
    pub last: i64,
}

impl World {
    /// A world before anything was made in it.
    pub fn new(scenario: &Scenario, keep_trace: bool) -> Self {
        let outside = Outside {
            life: 0,
            down_ms: 0,
            containers: BTreeMap::new(),
            next_port: 20_000,
            plane: Plane::default(),
            invocations: BTreeMap::new(),
            troubles: Troubles::default(),
            stage: Stage::default(),
            steps: 0,
            newest_version: 0,
            people: People::default(),
            sets_made: BTreeMap::new(),
            judge: Judge::new(keep_trace),
            rng: Rng::new(scenario.seed, 1),
            calls: (0, 0),
            all_calls: 0,
        };
        Self {
            setup: scenario.setup.clone(),
            time: Time::default(),
            store: MemoryStore::new(),
            outside: Mutex::new(outside),
            containers_changed: Notify::new(),
            stepped: Notify::new(),
            died: Notify::new(),
        }
    }

    /// The outside, for a moment.
    pub fn outside(&self) -> MutexGuard<'_, Outside> {
        self.outside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The control plane of this life dies where it stands.
    pub fn die(&self, outside: &mut Outside, down_ms: u32) {
        outside.life += 1;
        outside.down_ms = i64::from(down_ms);
        outside.troubles.crash_at_write = None;
        outside.judge.note(self.time.now(), || format!("crash, away for {down_ms} ms"));
        self.died.notify_one();
    }

    /// A call from a control plane to the outside: nothing ever comes of it when that has died. Counts calls, so that
    /// a loop without pause is found.
    pub async fn enter(&self, life: u64) {
        let is_dead = {
            let mut outside = self.outside();
            let now = self.time.now();
            outside.all_calls += 1;
            outside.calls = if outside.calls.0 == now { (now, outside.calls.1 + 1) } else { (now, 1) };
            if outside.calls.1 > 3000 {
                outside.judge.broken(now, "B4 no spinning", || "3000 calls in one millisecond".to_owned());
                outside.life += 1;
                self.died.notify_one();
            }
            outside.life != life
        };
        if is_dead {
            std::future::pending::<()>().await;
        }
    }
}

/// Wall time of a run in milliseconds since its beginning, over all lives of the control plane.
#[derive(Default)]
pub(crate) struct Time(Mutex<(i64, Option<Instant>)>);

impl Time {
    /// Milliseconds since the beginning.
    pub fn now(&self) -> i64 {
        let (base, since) = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        base + since.map_or(0, |since| i64::try_from(since.elapsed().as_millis()).unwrap_or(i64::MAX))
    }

    /// A runtime begins to count.
    pub fn run(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 = Some(Instant::now());
    }

    /// The runtime is about to go; time stands still until the next one.
    pub fn stop(&self) {
        let now = self.now();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = (now, None);
    }

    /// Moves the time that stands still.
    pub fn advance(&self, millis: i64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 += millis;
    }

    /// The instant of this runtime at which a time comes.
    pub fn instant(&self, at: i64) -> Instant {
        Instant::now() + Duration::from_millis(u64::try_from(at - self.now()).unwrap_or(0))
    }
}

/// The world's time as the engine's clock and as the wall clock.
pub(crate) struct WorldClock(pub std::sync::Arc<World>);

impl WorldClock {
    /// Milliseconds on the wall clock.
    pub fn wall_millis(&self) -> i64 {
        EPOCH_MILLIS + self.0.time.now()
    }
}

impl Clock for WorldClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(EPOCH_MILLIS + self.0.time.now() * i64::from(self.0.setup.clock_rate))
    }

    fn wall_time_until(&self, deadline: Timestamp) -> Duration {
        deadline.since(self.now()) / self.0.setup.clock_rate
    }
}

/// Identifiers from a stream of their own.
pub(crate) struct WorldIds(pub Mutex<Rng>);

impl WorldIds {
    fn characters(&self, alphabet: &[u8], length: usize) -> String {
        let mut rng = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (0..length).map(|_| char::from(rng.pick(alphabet))).collect()
    }
}

impl Ids for WorldIds {
    fn deployment_id(&self) -> DeploymentId {
        format!("d-{}", self.characters(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 9)).into()
    }

    fn hook_execution_id(&self) -> HookExecutionId {
        self.hex(64).into()
    }

    fn uuid(&self) -> String {
        let text = self.hex(32);
        format!("{}-{}-4{}-8{}-{}", &text[..8], &text[8..12], &text[13..16], &text[17..20], &text[20..])
    }

    fn hex(&self, length: usize) -> String {
        self.characters(b"0123456789abcdef", length)
    }

    fn digits(&self, length: usize) -> String {
        self.characters(b"0123456789", length)
    }
}
