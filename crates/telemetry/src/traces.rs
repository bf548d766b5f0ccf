//! A trace of each deployment when it has ended: one span for the whole, one for each lifecycle event that ran, one inside
//! it for its hook.
//!
//! Sent as OTLP over HTTP (protobuf). Ids are made of the deployment's id, so that a repeat is the same trace, and a
//! rollback links to the deployment it rolls back. Times are those of the engine's clock.

use std::time::Duration;

use async_trait::async_trait;
use deployment::{Deployment, DeploymentStatus, LifecycleEventStatus, LifecycleEventView, PlanKind};
use notices::{Audience, Occurrence};
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::{AnyValue, InstrumentationScope, KeyValue, any_value};
use opentelemetry_proto::tonic::resource::v1::Resource;
use opentelemetry_proto::tonic::trace::v1::span::{Link, SpanKind};
use opentelemetry_proto::tonic::trace::v1::{ResourceSpans, ScopeSpans, Span, Status, status::StatusCode};
use ports::{NoticeError, NoticeGroup};
use prost::Message;
use sha2::{Digest, Sha256};
use types::{HookEvent, Timestamp};

use crate::post::{Address, AddressError, Poster};

/// Before a collector that is away is tried again.
const RETRY_PAUSE: Duration = Duration::from_secs(10);

/// See the module.
pub struct Traces {
    poster: Poster,
    service_name: String,
    retry_pause: Duration,
}

impl Traces {
    /// Sends to the collector's address for traces (whole, e.g. `http://127.0.0.1:4318/v1/traces`).
    ///
    /// # Errors
    /// The system's certificates cannot be read.
    pub fn new(address: Address, service_name: String) -> Result<Self, AddressError> {
        Ok(Self { poster: Poster::new(address)?, service_name, retry_pause: RETRY_PAUSE })
    }
}

#[async_trait]
impl Audience for Traces {
    fn cursor_kind(&self) -> &'static str {
        "traces-cursor"
    }

    async fn tell(&self, _: Option<&NoticeGroup>, occurrence: &Occurrence<'_>) -> Result<(), NoticeError> {
        if !occurrence.happening.is_end() {
            return Ok(());
        }
        let request = export(occurrence.state, &self.service_name);
        self.poster.post("application/x-protobuf", request.encode_to_vec()).await
    }

    fn retry_pause(&self) -> Duration {
        self.retry_pause
    }
}

fn export(state: &Deployment, service_name: &str) -> ExportTraceServiceRequest {
    let scope = InstrumentationScope {
        name: "cutover".to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        ..InstrumentationScope::default()
    };
    let scope_spans = ScopeSpans { scope: Some(scope), spans: spans(state), ..ScopeSpans::default() };
    let resource = Resource { attributes: vec![text("service.name", service_name)], ..Resource::default() };
    ExportTraceServiceRequest {
        resource_spans: vec![ResourceSpans {
            resource: Some(resource),
            scope_spans: vec![scope_spans],
            ..ResourceSpans::default()
        }],
    }
}

fn spans(state: &Deployment) -> Vec<Span> {
    let plan = state.plan();
    let id = plan.deployment_id.as_str();
    let end = state.completed_at().unwrap_or_else(|| state.last_updated_at());
    let mut spans = vec![root(state, end)];
    let hooks = state.app_spec().map(|app_spec| &app_spec.hooks);
    for event in state.lifecycle_events() {
        let (Some(start), until) = (event.start, event.end.unwrap_or(end)) else { continue };
        let name = event.name.as_str();
        let of_event = Span {
            parent_span_id: span_id(id, ""),
            status: event_status(&event),
            attributes: vec![text("codedeploy.lifecycle_event.status", event.status.as_str())],
            ..span(id, name, name, start, until)
        };
        let hook = HookEvent::ALL.into_iter().find(|hook| hook.lifecycle_event() == event.name);
        let function = hook.and_then(|hook| hooks?.get(&hook));
        if let Some(function) = function {
            spans.push(Span {
                parent_span_id: span_id(id, name),
                status: event_status(&event),
                attributes: vec![text("faas.invoked_name", function.as_str())],
                kind: SpanKind::Client.into(),
                ..span(id, &format!("{name}/hook"), &format!("hook {function}"), start, until)
            });
        }
        spans.push(of_event);
    }
    spans
}

fn root(state: &Deployment, end: Timestamp) -> Span {
    let plan = state.plan();
    let id = plan.deployment_id.as_str();
    let mut attributes = vec![
        text("codedeploy.deployment.id", id),
        text("codedeploy.application.name", plan.application.as_str()),
        text("codedeploy.deployment_group.name", plan.group.as_str()),
        text("codedeploy.deployment_config.name", plan.config.as_str()),
        text("codedeploy.deployment.status", state.status().as_str()),
        text("aws.ecs.cluster.name", plan.service.cluster.as_str()),
        text("aws.ecs.service.name", plan.service.service.as_str()),
    ];
    if let Some(failure) = state.error() {
        attributes.push(text("error.type", failure.code.as_str()));
    }
    let mut links = Vec::new();
    let mut kind = "deployment";
    if let PlanKind::Rollback(rollback) = &plan.kind {
        kind = "rollback";
        let other = rollback.triggered_by.as_str();
        links.push(Link { trace_id: trace_id(other), span_id: span_id(other, ""), ..Link::default() });
    }
    let failed = matches!(state.status(), DeploymentStatus::Failed | DeploymentStatus::Stopped);
    let message = state.error().map_or(String::new(), |failure| failure.message.clone());
    Span {
        attributes,
        links,
        status: Some(status(failed, message)),
        ..span(id, "", &format!("{kind} {}/{}", plan.application, plan.group), plan.created_at, end)
    }
}

/// A span of a deployment; `part` makes its id, and is empty for the whole.
fn span(id: &str, part: &str, name: &str, start: Timestamp, end: Timestamp) -> Span {
    Span {
        trace_id: trace_id(id),
        span_id: span_id(id, part),
        name: name.to_owned(),
        kind: SpanKind::Internal.into(),
        start_time_unix_nano: nanos(start),
        end_time_unix_nano: nanos(end),
        ..Span::default()
    }
}

fn event_status(event: &LifecycleEventView) -> Option<Status> {
    let failed = event.status == LifecycleEventStatus::Failed;
    Some(status(failed, event.diagnostics.as_ref().map_or(String::new(), |diagnostics| diagnostics.message.clone())))
}

fn status(failed: bool, message: String) -> Status {
    let code = if failed { StatusCode::Error } else { StatusCode::Ok };
    Status { code: code.into(), message: if failed { message } else { String::new() } }
}

fn text(key: &str, value: &str) -> KeyValue {
    let value = AnyValue { value: Some(any_value::Value::StringValue(value.to_owned())) };
    KeyValue { key: key.to_owned(), value: Some(value), ..KeyValue::default() }
}

fn nanos(at: Timestamp) -> u64 {
    u64::try_from(at.millis()).unwrap_or(0) * 1_000_000
}

fn trace_id(id: &str) -> Vec<u8> {
    Sha256::digest(format!("cutover trace {id}"))[..16].to_vec()
}

fn span_id(id: &str, part: &str) -> Vec<u8> {
    Sha256::digest(format!("cutover span {id} {part}"))[..8].to_vec()
}
