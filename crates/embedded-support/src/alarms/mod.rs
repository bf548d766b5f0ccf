//! CloudWatch: metric data and metric alarms, evaluated for real.
//!
//! ```text
//! MetricSource ─┐                       every half second of wall time
//! PutMetricData ┴▶ series (memory) ─▶ periods on the engine's clock ─▶ M out of N ─▶ state (durable)
//! ```
//!
//! Promises: periods run on the engine's clock, so that an accelerated rehearsal evaluates like the real thing; one
//! alarm changes state at most once a look, so that no state is too short to be seen; each change is told to the topics
//! of its actions and to the event bus, at least once, also after a crash. Leaves out: actions other than topics,
//! metric math, anomaly detection, composite alarms, all refused in words. Metric data is not durable; a state set by SetAlarmState stays for one period and at least [`HELD`] of wall time.

mod calls;
mod evaluate;
mod history;
mod parse;
mod print;
mod query;
mod reason;
mod records;
mod series;
mod settings;
mod tell;
mod told;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use aws_api::cloudwatch::MODEL;
use aws_protocol::{ApiError, AwsService, CallContext, OperationModel, ServiceModel, validate, violations_text};
use deployment::AlarmReading;
use ports::{Clock, Documents, MetricSource, Notices, StoreError};
use serde_json::Value;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::MissedTickBehavior;
use types::{AlarmName, Scope, Timestamp};

use self::records::{AlarmRecord, State, StateValue};
use self::series::Metrics;
use crate::shelf::{Shelf, blocking};

/// Wall time between two looks.
const LOOK_INTERVAL: Duration = Duration::from_millis(500);
/// Shortest wall time a state set by SetAlarmState stays.
const HELD: Duration = Duration::from_secs(15);
/// Periods caught up on after a pause.
const MAX_CATCH_UP: i64 = 100;

/// What [`Alarms::open`] needs.
#[derive(Clone)]
pub struct AlarmsDeps {
    /// Where alarms are kept; kind `cloudwatch-alarm`.
    pub documents: Arc<dyn Documents>,
    /// The engine's clock: periods and timestamps.
    pub clock: Arc<dyn Clock>,
    /// Who publishes metrics, e.g. the load balancers.
    pub sources: Vec<Arc<dyn MetricSource>>,
    /// Topics of alarm actions, and the event bus.
    pub notices: Arc<dyn Notices>,
    /// Region and account of all alarms.
    pub scope: Scope,
}

/// The CloudWatch service; also [`ports::Alarms`] for deployments.
pub struct Alarms {
    inner: Arc<Inner>,
    watcher: Mutex<Option<Watcher>>,
}

struct Watcher {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

pub(crate) struct Inner {
    alarms: Shelf<AlarmRecord>,
    metrics: RwLock<Metrics>,
    clock: Arc<dyn Clock>,
    sources: Vec<Arc<dyn MetricSource>>,
    notices: Arc<dyn Notices>,
    scope: Scope,
    looks: Mutex<HashMap<String, Look>>,
}

/// What is remembered of an alarm between looks.
#[derive(Clone, Copy)]
struct Look {
    /// Configuration it belongs to.
    configured_at: Timestamp,
    /// End of the last evaluated period, in periods since the epoch.
    boundary: i64,
    /// When a forced state was first seen, in wall time.
    forced: Option<(Timestamp, Instant)>,
}

impl Alarms {
    /// Reads the alarms. Blocks.
    ///
    /// # Errors
    ///
    /// The records cannot be read or understood.
    pub fn open(deps: AlarmsDeps) -> Result<Arc<Self>, StoreError> {
        let inner = Inner {
            alarms: Shelf::open(deps.documents, "cloudwatch-alarm")?,
            metrics: RwLock::default(),
            clock: deps.clock,
            sources: deps.sources,
            notices: deps.notices,
            scope: deps.scope,
            looks: Mutex::default(),
        };
        Ok(Arc::new(Self { inner: Arc::new(inner), watcher: Mutex::default() }))
    }

    /// Starts collecting and evaluating. A second call is ignored.
    pub fn start(&self) {
        let mut watcher = self.watcher.lock().unwrap_or_else(PoisonError::into_inner);
        if watcher.is_none() {
            let (stop, stopped) = watch::channel(false);
            *watcher = Some(Watcher { stop, task: tokio::spawn(watch_metrics(self.inner.clone(), stopped)) });
        }
    }

    /// Stops evaluating.
    pub async fn shutdown(&self) {
        let watcher = self.watcher.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(watcher) = watcher {
            watcher.stop.send_replace(true);
            if let Err(error) = watcher.task.await {
                tracing::error!(%error, "the evaluation of alarms ended in a defect");
            }
        }
    }

    /// Collects from the sources and evaluates every alarm once, now. What [`Alarms::start`] repeats.
    pub async fn look(&self) {
        look(&self.inner).await;
    }
}

#[async_trait]
impl ports::Alarms for Alarms {
    async fn read(&self, names: &[AlarmName]) -> AlarmReading {
        let alarms = self.inner.alarms.all();
        let state = |name: &AlarmName| alarms.get(name.as_str()).map(|alarm| alarm.state.value);
        AlarmReading {
            active: names.iter().filter(|name| state(name) == Some(StateValue::Alarm)).cloned().collect(),
            unreadable: names.iter().any(|name| state(name).is_none()),
        }
    }
}

#[async_trait]
impl AwsService for Alarms {
    fn model(&self) -> &'static ServiceModel {
        &MODEL
    }

    async fn call(
        &self,
        context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        if let Some(shape) = operation.input
            && let Err(violations) = validate(&MODEL, shape, &input)
        {
            return Err(ApiError::new("ValidationError", violations_text(&violations)));
        }
        let (inner, context) = (self.inner.clone(), context.clone());
        blocking(move || inner.answer(&context, operation.name, input)).await
    }
}

async fn watch_metrics(inner: Arc<Inner>, mut stopped: watch::Receiver<bool>) {
    let mut ticks = tokio::time::interval(LOOK_INTERVAL);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => look(&inner).await,
            _ = stopped.changed() => return,
        }
    }
}

async fn look(inner: &Arc<Inner>) {
    let worker = inner.clone();
    let done = blocking(move || {
        worker.collect();
        worker.evaluate_all()
    });
    if let Err(error) = done.await {
        tracing::warn!(%error, "alarms were not evaluated");
    }
    tell::tell_all(inner).await;
}

impl Inner {
    fn collect(&self) {
        let now = self.clock.now();
        let mut metrics = self.metrics.write().unwrap_or_else(PoisonError::into_inner);
        for source in &self.sources {
            for sample in source.samples() {
                metrics.observe(sample, now);
            }
        }
    }

    fn evaluate_all(&self) -> Result<(), ApiError> {
        let now = self.clock.now();
        let alarms = self.alarms.all();
        let mut looks = self.looks.lock().unwrap_or_else(PoisonError::into_inner);
        looks.retain(|name, _| alarms.contains_key(name));
        for (name, alarm) in alarms.iter() {
            let look = looks.entry(name.clone()).or_insert(Look {
                configured_at: alarm.configured_at,
                boundary: i64::MIN,
                forced: None,
            });
            if is_held(alarm, look, now) {
                continue;
            }
            if let Some(state) = self.next_state(alarm, look, now) {
                self.store_state(name, alarm, state)?;
            }
        }
        Ok(())
    }

    /// Evaluates period by period up to now, or up to the first change.
    fn next_state(&self, alarm: &AlarmRecord, look: &mut Look, now: Timestamp) -> Option<State> {
        let period_millis = i64::from(alarm.period_seconds) * 1000;
        let latest = now.millis().div_euclid(period_millis);
        if look.configured_at != alarm.configured_at {
            look.configured_at = alarm.configured_at;
            look.boundary = i64::MIN;
        }
        let first = look.boundary.saturating_add(1).clamp(latest - MAX_CATCH_UP, latest);
        let first = if look.boundary == i64::MIN { latest } else { first };
        let metrics = self.metrics.read().unwrap_or_else(PoisonError::into_inner);
        for boundary in first..=latest {
            look.boundary = boundary;
            let points = points(&metrics, alarm, boundary, period_millis);
            let values: Vec<_> = points.iter().map(|(_, value)| *value).collect();
            let verdict = evaluate::evaluate(&values, &alarm.rule);
            if let Some(value) = verdict.filter(|value| *value != alarm.state.value) {
                return Some(State {
                    value,
                    reason: reason::text(alarm, value, &points),
                    reason_data: Some(reason::data(alarm, now, &points)),
                    updated_at: now,
                    transitioned_at: now,
                    forced_at: None,
                });
            }
        }
        None
    }

    /// Stores a new state unless the alarm was changed meanwhile.
    fn store_state(&self, name: &str, seen: &AlarmRecord, state: State) -> Result<(), ApiError> {
        tracing::info!(alarm = name, state = state.value.as_str(), reason = state.reason, "an alarm changed");
        self.alarms.change(|alarms| {
            if let Some(alarm) = alarms.get_mut(name).filter(|alarm| *alarm == seen) {
                alarm.take_state(state);
            }
            Ok(())
        })
    }
}

/// The periods an evaluation looks at, newest first.
fn points(metrics: &Metrics, alarm: &AlarmRecord, boundary: i64, period_millis: i64) -> Vec<reason::Point> {
    let periods = (1..=i64::from(evaluate::range(&alarm.rule))).map(|back| {
        let from = Timestamp::from_millis((boundary - back) * period_millis);
        let until = Timestamp::from_millis((boundary - back + 1) * period_millis);
        (from, metrics.between(&alarm.metric, from, until).value(alarm.statistic))
    });
    periods.collect()
}

/// Whether a state set by hand is still to be left alone.
fn is_held(alarm: &AlarmRecord, look: &mut Look, now: Timestamp) -> bool {
    let Some(forced_at) = alarm.state.forced_at else {
        look.forced = None;
        return false;
    };
    let seen = match look.forced {
        Some((at, seen)) if at == forced_at => seen,
        _ => {
            let seen = Instant::now();
            look.forced = Some((forced_at, seen));
            seen
        }
    };
    let period = Duration::from_secs(u64::from(alarm.period_seconds));
    seen.elapsed() < HELD || now.since(forced_at) < period
}
