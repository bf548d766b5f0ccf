//! What a chat, a collector of traces and Prometheus get of deployments that succeed, fail and are rolled back.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

#[path = "../../notices/tests/support/mod.rs"]
mod support;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use deployment::*;
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::trace::v1::Span;
use prost::Message;
use serde_json::Value;
use support::Lab;
use telemetry::{Address, Metrics, Traces, Webhook, WebhookForm, serve_metrics};
use types::{DeploymentId, HookEvent};

/// What came, and what is answered next.
#[derive(Clone, Default)]
struct Receiver(Arc<Mutex<Inbox>>);

#[derive(Default)]
struct Inbox {
    received: Vec<(HeaderMap, Bytes)>,
    answers: Vec<StatusCode>,
    calls: usize,
}

impl Receiver {
    async fn listen(&self) -> SocketAddr {
        let take = |State(receiver): State<Self>, headers: HeaderMap, body: Bytes| async move {
            let mut inbox = receiver.0.lock().unwrap();
            inbox.calls += 1;
            match inbox.answers.pop() {
                Some(status) => status,
                None => {
                    inbox.received.push((headers, body));
                    StatusCode::OK
                }
            }
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().route("/hook", post(take)).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        address
    }

    async fn bodies(&self, count: usize) -> Vec<Bytes> {
        let until = Instant::now() + Duration::from_secs(20);
        loop {
            let received = self.0.lock().unwrap().received.clone();
            if received.len() >= count {
                return received.into_iter().map(|(_, body)| body).collect();
            }
            assert!(Instant::now() < until, "only {} of {count}", received.len());
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    async fn values(&self, count: usize) -> Vec<Value> {
        self.bodies(count).await.iter().map(|body| serde_json::from_slice(body).unwrap()).collect()
    }
}

fn webhook(address: SocketAddr, form: WebhookForm) -> Arc<Webhook> {
    let address = Address::new(&format!("http://{address}/hook"), "").unwrap();
    let webhook = Webhook::new(address, form, "http://127.0.0.1:4566/console".into()).unwrap();
    Arc::new(webhook.with_retry_pause(Duration::from_millis(5)))
}

/// Fails in its first step and is rolled back.
fn failed(lab: &Lab) -> DeploymentId {
    let id = lab.create("d-NEW000001", |_| {});
    lab.apply(&id, Event::Started);
    lab.fail(&id, ErrorCode::IamRoleMissing, "The role is gone.");
    id
}

#[tokio::test]
async fn a_chat_hears_of_creation_ready_and_success_in_words() {
    let (lab, receiver) = (Lab::new(), Receiver::default());
    let projector = lab.projector_for(webhook(receiver.listen().await, WebhookForm::Chat));
    projector.start().await.unwrap();
    let id = lab.create("d-NEW000001", |plan| plan.ready.wait_minutes = 30);
    lab.drive(&id);
    lab.apply(&id, Event::ContinueRequested { wait: WaitType::Ready });
    lab.drive(&id);
    projector.wake(&id);
    let texts: Vec<String> =
        receiver.values(3).await.iter().map(|value| value["text"].as_str().unwrap().to_owned()).collect();
    assert_eq!(texts.len(), 3);
    assert!(texts[0].starts_with("▶ shop/web: deployment d-NEW000001 was created ("), "{}", texts[0]);
    assert!(texts[1].starts_with("⏸ shop/web: deployment d-NEW000001 is ready and waits"), "{}", texts[1]);
    assert!(texts[2].starts_with("✔ shop/web: deployment d-NEW000001 succeeded after "), "{}", texts[2]);
    assert!(texts.iter().all(|text| text.ends_with("\nhttp://127.0.0.1:4566/console/deployments/d-NEW000001")));
}

#[tokio::test]
async fn a_program_hears_the_error_and_the_rollback_linked_both_ways() {
    let (lab, receiver) = (Lab::new(), Receiver::default());
    let projector = lab.projector_for(webhook(receiver.listen().await, WebhookForm::Full));
    projector.start().await.unwrap();
    let id = failed(&lab);
    projector.wake_all();
    let heard = receiver.values(2).await;
    assert_eq!(heard[0]["event"], "DeploymentStart");
    assert_eq!(heard[1]["event"], "DeploymentFailure");
    assert_eq!(heard[1]["deploymentId"], id.as_str());
    assert_eq!(heard[1]["error"]["code"], "IAM_ROLE_MISSING");
    assert_eq!(heard[1]["error"]["message"], "The role is gone.");
    assert_ne!(heard[0]["id"], heard[1]["id"]);
}

#[tokio::test]
async fn a_receiver_that_is_away_hears_it_later_and_one_that_refuses_is_passed_over() {
    let (lab, receiver) = (Lab::new(), Receiver::default());
    // The last is answered first.
    receiver.0.lock().unwrap().answers = vec![StatusCode::NOT_FOUND, StatusCode::SERVICE_UNAVAILABLE];
    let projector = lab.projector_for(webhook(receiver.listen().await, WebhookForm::Full));
    projector.start().await.unwrap();
    failed(&lab);
    projector.wake_all();
    // The creation: not now, then refused for good; the failure arrives.
    let heard = receiver.values(1).await;
    assert_eq!(heard[0]["event"], "DeploymentFailure");
    assert_eq!(receiver.0.lock().unwrap().calls, 3);
}

#[tokio::test]
async fn a_trace_has_a_span_for_the_deployment_each_event_and_each_hook() {
    let (lab, receiver) = (Lab::new(), Receiver::default());
    let address = Address::new(&format!("http://{}/hook", receiver.listen().await), "x-key=abc").unwrap();
    let projector = lab.projector_for(Arc::new(Traces::new(address, "cutover".into()).unwrap()));
    projector.start().await.unwrap();
    let id = lab.create("d-NEW000001", |_| {});
    lab.apply(&id, Event::Started);
    let mut app_spec = support::app_spec();
    app_spec.hooks.insert(HookEvent::BeforeInstall, "check".into());
    let (number, _) = lab.state(&id).outstanding().next().unwrap();
    lab.apply(&id, Event::EffectEnded { number, result: Ok(EffectOutput::Revision(app_spec)) });
    lab.drive(&id);
    let plan = lab.state(&id).plan().clone();
    let PlanKind::Standard(standard) = plan.kind else { panic!("not a rollback") };
    let execution_id = standard.hook_execution_ids[&HookEvent::BeforeInstall].clone();
    lab.apply(&id, Event::HookAnswered { execution_id, succeeded: true });
    lab.drive(&id);
    assert_eq!(lab.state(&id).status(), DeploymentStatus::Succeeded);
    projector.wake(&id);
    let bodies = receiver.bodies(1).await;
    assert_eq!(receiver.0.lock().unwrap().received[0].0["x-key"], "abc");
    let request = ExportTraceServiceRequest::decode(bodies[0].clone()).unwrap();
    let spans = &request.resource_spans[0].scope_spans[0].spans;
    let named = |name: &str| -> &Span { spans.iter().find(|span| span.name == name).unwrap() };
    let root = named("deployment shop/web");
    assert!(root.parent_span_id.is_empty() && root.trace_id.len() == 16 && root.span_id.len() == 8);
    let state = lab.state(&id);
    let ran = state.lifecycle_events().into_iter().filter(|event| event.start.is_some()).count();
    assert_eq!(spans.len(), 1 + ran + 1);
    assert_eq!(named("hook check").parent_span_id, named("BeforeInstall").span_id);
    let shift = named("AllowTraffic");
    assert_eq!((&shift.parent_span_id, &shift.trace_id), (&root.span_id, &root.trace_id));
    assert!(shift.start_time_unix_nano >= root.start_time_unix_nano);
    assert!(shift.end_time_unix_nano <= root.end_time_unix_nano);
    let ids: std::collections::HashSet<_> = spans.iter().map(|span| span.span_id.clone()).collect();
    assert_eq!(ids.len(), spans.len(), "each span has an id of its own");
}

#[tokio::test]
async fn prometheus_reads_how_deployments_ended_and_how_many_there_are() {
    let lab = Lab::new();
    let metrics = Metrics::new(lab.store.clone());
    let projector = lab.projector_for(metrics.clone());
    projector.start().await.unwrap();
    failed(&lab);
    projector.wake_all();
    let (address, serving) = serve_metrics(([127, 0, 0, 1], 0).into(), metrics).await.unwrap();
    tokio::spawn(serving);
    let until = Instant::now() + Duration::from_secs(20);
    let text = loop {
        let text = read(address).await;
        if text.contains("cutover_deployments_ended_total{") {
            break text;
        }
        assert!(Instant::now() < until, "{text}");
        tokio::time::sleep(Duration::from_millis(2)).await;
    };
    let has = |line: &str| assert!(text.lines().any(|have| have.starts_with(line)), "{line} is not in\n{text}");
    has(r#"cutover_deployments_started_total{application="shop",group="web"}"#);
    has(
        r#"cutover_deployments_ended_total{application="shop",group="web",status="Failed",error="IAM_ROLE_MISSING",rollback="false"} 1"#,
    );
    has(r#"cutover_deployments_present{status="Failed"} 1"#);
    has(r#"cutover_deployment_duration_seconds_count{status="Failed"} 1"#);
}

async fn read(address: SocketAddr) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    assert!(text.starts_with("HTTP/1.1 200 "), "{text}");
    text
}
