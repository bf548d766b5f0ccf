//! The service as the rest of the program sees it: opened, started, shut down.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ports::{Balancer, CertificateSource, Clock, Documents, Ids, MetricSample, MetricSource, StoreError};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::MissedTickBehavior;
use types::{ListenerArn, Scope};

use crate::core::{Core, CoreParts};
use crate::options::ElbOptions;

/// Time between two looks at the balancer's health.
const LOOK_INTERVAL: Duration = Duration::from_millis(150);
/// Looks between two readings of the counters.
const COUNTERS_EVERY: u32 = 3;
/// Looks between two comparisons of the balancer's table with ours.
const TABLE_EVERY: u32 = 20;

/// What [`Elb::open`] needs.
#[derive(Clone)]
pub struct ElbDeps {
    /// Where records are kept; this crate owns the kinds `elb-*`.
    pub documents: Arc<dyn Documents>,
    /// The data plane.
    pub balancer: Arc<dyn Balancer>,
    /// Certificates of HTTPS and TLS listeners.
    pub certificates: Arc<dyn CertificateSource>,
    /// Identifiers of new resources.
    pub ids: Arc<dyn Ids>,
    /// Creation times.
    pub clock: Arc<dyn Clock>,
    /// Partition, region and account of ARNs.
    pub scope: Scope,
    /// Settings.
    pub options: ElbOptions,
}

/// Elastic Load Balancing v2 (2015-12-01): load balancers of type application and network, target groups, listeners,
/// rules.
///
/// Implements [`aws_protocol::AwsService`] for its API, [`ports::TargetRegistry`] for ECS, [`ports::Traffic`] for
/// deployments, [`ports::MetricSource`] for alarms and [`ports::CertificateUsers`] for the service that keeps
/// certificates.
pub struct Elb {
    pub(crate) core: Arc<Core>,
    poller: Mutex<Option<Poller>>,
}

struct Poller {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Elb {
    /// Reads the records, offers their routing table to the balancer and takes a first look at its targets' health: a
    /// healthy target must not pass for a new one because this process is new. A balancer that does not answer yet is
    /// no error: the poller of [`Elb::start`] comes back to it.
    ///
    /// # Errors
    ///
    /// The records cannot be read or understood.
    pub async fn open(deps: ElbDeps) -> Result<Arc<Self>, StoreError> {
        let core = Core::new(CoreParts {
            documents: deps.documents,
            balancer: deps.balancer,
            certificates: deps.certificates,
            ids: deps.ids,
            clock: deps.clock,
            scope: deps.scope,
            options: deps.options,
        })?;
        let core = Arc::new(core);
        if let Err(error) = core.reconcile().await {
            tracing::warn!(%error, "the load balancer does not have its routing table yet; it will be offered again");
        } else {
            look_at_health(&core).await;
        }
        Ok(Arc::new(Self { core, poller: Mutex::default() }))
    }

    /// Starts watching the balancer: health, counters, and whether it still has our table. A second call is ignored.
    pub fn start(&self) {
        let mut poller = self.poller.lock().unwrap_or_else(PoisonError::into_inner);
        if poller.is_none() {
            let (stop, stopped) = watch::channel(false);
            *poller = Some(Poller { stop, task: tokio::spawn(watch_balancer(self.core.clone(), stopped)) });
        }
    }

    /// Stops watching. The balancer goes on with its last table.
    pub async fn shutdown(&self) {
        let poller = self.poller.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(poller) = poller {
            poller.stop.send_replace(true);
            if let Err(error) = poller.task.await {
                tracing::error!(%error, "the watch over the load balancer ended in a defect");
            }
        }
    }

    /// Metrics under CloudWatch's names and dimensions; see [`MetricSource`].
    pub fn metrics(&self) -> Vec<MetricSample> {
        let state = self.core.state();
        let health = self.core.health.read().unwrap_or_else(PoisonError::into_inner);
        self.core.traffic.lock().unwrap_or_else(PoisonError::into_inner).samples(&state, &health)
    }

    /// Listeners that are closed because their address cannot be bound at present, with the cause.
    pub fn impaired_listeners(&self) -> BTreeMap<ListenerArn, String> {
        self.core.impaired.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl MetricSource for Elb {
    fn samples(&self) -> Vec<MetricSample> {
        self.metrics()
    }
}

async fn watch_balancer(core: Arc<Core>, mut stopped: watch::Receiver<bool>) {
    let mut ticks = tokio::time::interval(LOOK_INTERVAL);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut answering = true;
    for look in 0_u32.. {
        tokio::select! {
            biased;
            _ = stopped.changed() => return,
            _ = ticks.tick() => {}
        }
        let answered = look_at_balancer(&core, look).await;
        if answered != answering {
            answering = answered;
            // Whoever comes back may have an older table.
            core.suspect().await;
        }
    }
}

/// One look; false when the balancer did not answer.
async fn look_at_balancer(core: &Arc<Core>, look: u32) -> bool {
    let compare = look.is_multiple_of(TABLE_EVERY) || core.is_suspect().await;
    if compare && let Err(error) = core.reconcile().await {
        tracing::debug!(%error, "the load balancer did not take its routing table");
        return false;
    }
    if !look_at_health(core).await {
        return false;
    }
    if look.is_multiple_of(COUNTERS_EVERY)
        && let Ok(counters) = core.balancer.counters().await
    {
        let state = core.state();
        core.traffic.lock().unwrap_or_else(PoisonError::into_inner).observe(&state, counters);
    }
    true
}

/// Takes over the balancer's word on its targets; false when it did not answer.
pub(crate) async fn look_at_health(core: &Core) -> bool {
    match core.balancer.health().await {
        Ok(looks) => {
            core.note_look();
            if core.health.write().unwrap_or_else(PoisonError::into_inner).replace(looks) {
                core.wake();
            }
            true
        }
        Err(error) => {
            tracing::debug!(%error, "no health from the load balancer");
            false
        }
    }
}
