//! Numbers of deployments in Prometheus' text format.
//!
//! Counters begin with the process and count what happened since; how many deployments there are by status is read from the
//! index when asked.

use std::net::SocketAddr;
use std::sync::Arc;

use async_trait::async_trait;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use deployment::{Deployment, LifecycleEventView};
use notices::{Audience, Happening, Occurrence};
use ports::{DeploymentStore, NoticeError, NoticeGroup};
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use tokio::net::TcpListener;

/// Seconds: from a quick AllAtOnce to two days of waits.
const DEPLOYMENT_SECONDS: [f64; 12] =
    [5.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1_800.0, 3_600.0, 10_800.0, 43_200.0, 172_800.0];

/// Seconds: from nothing to do to a hook's hour.
const EVENT_SECONDS: [f64; 10] = [0.1, 0.5, 1.0, 5.0, 15.0, 60.0, 300.0, 900.0, 1_800.0, 3_600.0];

/// Statuses that a deployment of ECS is shown in (spec 4.3).
const STATUSES: [&str; 7] = ["Created", "Queued", "InProgress", "Ready", "Succeeded", "Failed", "Stopped"];

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfGroup {
    application: String,
    group: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Ended {
    application: String,
    group: String,
    status: &'static str,
    /// Code of the error, empty without one.
    error: &'static str,
    rollback: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfEvent {
    event: &'static str,
    status: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct WithStatus {
    status: &'static str,
}

/// See the module.
pub struct Metrics {
    registry: Registry,
    store: Arc<dyn DeploymentStore>,
    started: Family<OfGroup, Counter>,
    ended: Family<Ended, Counter>,
    seconds: Family<WithStatus, Histogram>,
    event_seconds: Family<OfEvent, Histogram>,
    present: Family<WithStatus, Gauge>,
}

impl Metrics {
    /// Of the deployments of this store.
    pub fn new(store: Arc<dyn DeploymentStore>) -> Arc<Self> {
        let mut registry = Registry::with_prefix("cutover");
        let metrics = Self {
            store,
            started: Family::default(),
            ended: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(DEPLOYMENT_SECONDS)),
            event_seconds: Family::new_with_constructor(|| Histogram::new(EVENT_SECONDS)),
            present: Family::default(),
            registry: Registry::default(),
        };
        let deployments = registry.sub_registry_with_prefix("deployments");
        deployments.register("started", "Deployments that were created, rollbacks too", metrics.started.clone());
        deployments.register("ended", "Deployments that ended", metrics.ended.clone());
        deployments.register("present", "Deployments that are kept, by status", metrics.present.clone());
        registry.register_with_unit(
            "deployment_duration",
            "From creation to end, on the engine's clock",
            Unit::Seconds,
            metrics.seconds.clone(),
        );
        registry.register_with_unit(
            "lifecycle_event_duration",
            "Of lifecycle events that ran, on the engine's clock",
            Unit::Seconds,
            metrics.event_seconds.clone(),
        );
        Arc::new(Self { registry, ..metrics })
    }

    /// All numbers now.
    ///
    /// # Errors
    /// The index of deployments cannot be read.
    pub fn text(&self) -> Result<String, String> {
        let summaries = self.store.summaries().map_err(|error| error.to_string())?;
        for status in STATUSES {
            let count = summaries.iter().filter(|summary| summary.status == status).count();
            self.present.get_or_create(&WithStatus { status }).set(i64::try_from(count).unwrap_or(i64::MAX));
        }
        let mut out = String::new();
        text::encode(&mut out, &self.registry).map_err(|error| error.to_string())?;
        Ok(out)
    }

    fn note_end(&self, state: &Deployment) {
        let plan = state.plan();
        let status = state.status().as_str();
        let is_rollback = matches!(plan.kind, deployment::PlanKind::Rollback(_));
        let labels = Ended {
            application: plan.application.to_string(),
            group: plan.group.to_string(),
            status,
            error: state.error().map_or("", |failure| failure.code.as_str()),
            rollback: if is_rollback { "true" } else { "false" },
        };
        self.ended.get_or_create(&labels).inc();
        if let Some(end) = state.completed_at() {
            let seconds = seconds(end.millis() - plan.created_at.millis());
            self.seconds.get_or_create(&WithStatus { status }).observe(seconds);
        }
        for LifecycleEventView { name, status, start, end, .. } in state.lifecycle_events() {
            if let (Some(start), Some(end)) = (start, end) {
                let labels = OfEvent { event: name.as_str(), status: status.as_str() };
                self.event_seconds.get_or_create(&labels).observe(seconds(end.millis() - start.millis()));
            }
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "a duration in milliseconds is far below 2^52")]
fn seconds(millis: i64) -> f64 {
    millis.max(0) as f64 / 1_000.0
}

#[async_trait]
impl Audience for Metrics {
    fn cursor_kind(&self) -> &'static str {
        "metrics-cursor"
    }

    async fn tell(&self, _: Option<&NoticeGroup>, occurrence: &Occurrence<'_>) -> Result<(), NoticeError> {
        let plan = occurrence.state.plan();
        if occurrence.happening == Happening::Started {
            let labels = OfGroup { application: plan.application.to_string(), group: plan.group.to_string() };
            self.started.get_or_create(&labels).inc();
        }
        if occurrence.happening.is_end() {
            self.note_end(occurrence.state);
        }
        Ok(())
    }
}

/// Answers `GET /metrics` on this address until the returned future is dropped. Whoever can connect reads.
///
/// # Errors
/// The address cannot be listened on.
pub async fn serve_metrics(
    address: SocketAddr,
    metrics: Arc<Metrics>,
) -> std::io::Result<(SocketAddr, impl Future<Output = ()> + Send + 'static)> {
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    let router = Router::new().route("/metrics", get(answer)).with_state(metrics);
    Ok((address, async move {
        if let Err(error) = axum::serve(listener, router).await {
            tracing::error!(%error, "metrics are not answered any more");
        }
    }))
}

async fn answer(State(metrics): State<Arc<Metrics>>) -> Response {
    let text = tokio::task::spawn_blocking(move || metrics.text()).await;
    match text.map_err(|error| error.to_string()).and_then(|text| text) {
        Ok(text) => {
            let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
            ([(header::CONTENT_TYPE, kind)], text).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error).into_response(),
    }
}
