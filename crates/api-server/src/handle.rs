//! One request from its first byte to its answer.

use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use authorization::{AuditEntry, Caller, DeploymentGroups, Directory};
use aws_protocol::sigv4::{
    Expectation, Streamed, Verified, is_presigned, is_streamed, verify, verify_presigned, verify_streamed,
};
use aws_protocol::{ApiError, AwsService, CallContext, EngineReading, ErrorFrame, Route, ServiceModel, Wire};
use bytes::Bytes;
use futures_util::FutureExt;
use http::request::Parts;
use http::{HeaderName, HeaderValue, Method, Request, Response, header};
use http_body_util::Either;
use hyper::body::Incoming;
use serde_json::Value;
use tokio::sync::mpsc;
use types::Timestamp;

use crate::access::{self, Asking};
use crate::body::{Body, Reader, Refused};
use crate::credentials::Known;
use crate::once::{Answers, Outcome, RequestKey};
use crate::options::ReadClock;
use crate::pages::{self, Answered, Page};
use crate::{AuditLog, Keys, Options, Pages};

/// Operations that change nothing begin with one of these; their answers are never kept.
const READING_VERBS: [&str; 5] = ["Get", "List", "Describe", "BatchGet", "Head"];

/// Operations that users call again and again with the same words, each time for one more effect. Two of them within
/// one second sign equally and must both count; who needs them once has the services' own client tokens.
const COUNTED_OPERATIONS: [(&str, &str); 8] = [
    ("lambda", "Invoke"),
    ("ecs", "RunTask"),
    ("monitoring", "PutMetricData"),
    ("sqs", "SendMessage"),
    ("sqs", "SendMessageBatch"),
    // What was received before and deleted since must not come again.
    ("sqs", "ReceiveMessage"),
    ("sns", "Publish"),
    ("events", "PutEvents"),
];

/// The service whose every operation counts: an object that was answered as put is there, also when it was put, deleted
/// and put again within a second.
const COUNTED_SERVICE: &str = "s3";

/// What presigned URLs of objects may be used for; deleting by a link is not among it.
const PRESIGNED_METHODS: [Method; 3] = [Method::GET, Method::HEAD, Method::PUT];

/// Everything that answers requests; shared by all connections.
pub(crate) struct Endpoint {
    services: Vec<Arc<dyn AwsService>>,
    models: Vec<&'static ServiceModel>,
    keys: Keys,
    groups: Arc<dyn DeploymentGroups + Send + Sync>,
    audit: Option<Arc<AuditLog>>,
    scope: types::Scope,
    clock_window_seconds: i64,
    endpoint_url: String,
    bodies: Reader,
    answers: Answers,
    pages: Option<Arc<dyn Pages>>,
    engine_clock: Option<ReadClock>,
    /// Closes when nobody holds the endpoint any more, no connection and no running call.
    _alive: mpsc::Sender<()>,
}

/// A request whose body was read and whose operation is known.
struct Call {
    route: Route,
    head: Parts,
    body: Body,
    peer: SocketAddr,
    request_id: String,
}

/// Viewers show countdowns by it; nothing else rests on it.
fn tell_clock(read: Option<&ReadClock>, headers: &mut http::HeaderMap) {
    if let Some(value) = read.and_then(|read| HeaderValue::try_from(read().to_header()).ok()) {
        headers.insert(EngineReading::HEADER, value);
    }
}

impl Endpoint {
    /// Joins the parts. `alive` stays open as long as a connection or a call needs the endpoint.
    pub(crate) fn new(
        services: Vec<Arc<dyn AwsService>>,
        options: Options,
        endpoint_url: String,
        alive: mpsc::Sender<()>,
    ) -> Self {
        let limits = options.limits;
        // A signature dated in the future is good for twice the window.
        let window = Duration::from_secs(options.clock_window_seconds.unsigned_abs().saturating_mul(2));
        Self {
            models: services.iter().map(|service| service.model()).collect(),
            services,
            keys: options.keys,
            groups: options.groups,
            audit: options.audit,
            scope: options.scope,
            clock_window_seconds: options.clock_window_seconds,
            endpoint_url,
            bodies: Reader::new(limits),
            answers: Answers::new(window, limits.kept_answers, limits.kept_answer_bytes),
            pages: None,
            engine_clock: options.engine_clock,
            _alive: alive,
        }
    }

    /// With pages beside the services.
    pub(crate) fn with_pages(self, pages: Option<Arc<dyn Pages>>) -> Self {
        Self { pages, ..self }
    }

    /// Answers one request. Never fails: every outcome is an HTTP answer.
    pub(crate) async fn handle(self: Arc<Self>, request: Request<Incoming>, peer: SocketAddr) -> Response<Answered> {
        let (head, incoming) = request.into_parts();
        match pages::page_of(&head, self.pages.as_ref()) {
            Some(Page::Fixed(page)) => page.map(Either::Left),
            Some(Page::Of(pages)) => self.show(pages, head, incoming, peer).await,
            None => {
                let reading = self.engine_clock.clone();
                let mut answer = self.call(head, incoming, peer).await;
                tell_clock(reading.as_ref(), answer.headers_mut());
                answer.map(Either::Left)
            }
        }
    }

    /// Lets a page be answered. It goes on to its end when its reader hangs up, as what a button asks for is more than one
    /// call; and a panic costs no more than the page.
    async fn show(
        self: Arc<Self>,
        pages: Arc<dyn Pages>,
        head: Parts,
        incoming: Incoming,
        peer: SocketAddr,
    ) -> Response<Answered> {
        let directory = self.keys.current();
        let read = self.bodies.read(&head, incoming, &directory).await;
        drop(directory);
        let body = match read {
            Ok(body) => body,
            Err(refused) => return self.refuse_unread(&head, &request_id(), refused).map(Either::Left),
        };
        let request = Request::from_parts(head, body.bytes.clone());
        let answered = tokio::spawn(async move {
            // Holds its share of all bodies and keeps the endpoint alive until it is answered.
            let (_body, _endpoint) = (body, self);
            pages.answer(request, peer).await
        });
        match answered.await {
            Ok(answer) => answer.map(Either::Right),
            Err(_) => pages::broken().map(Either::Left),
        }
    }

    async fn call(self: Arc<Self>, head: Parts, incoming: Incoming, peer: SocketAddr) -> Response<Bytes> {
        let request_id = request_id();
        let directory = self.keys.current();
        let read = self.bodies.read(&head, incoming, &directory).await;
        drop(directory);
        let body = match read {
            Ok(body) => body,
            Err(refused) => return self.refuse_unread(&head, &request_id, refused),
        };
        let route = match aws_protocol::route(&self.models, &head, &body.bytes) {
            Ok(route) => route,
            Err(unroutable) => {
                let frame = ErrorFrame {
                    wire: unroutable.wire,
                    service: unroutable.service,
                    request_id: &request_id,
                    query_mode: query_mode(&head),
                };
                return aws_protocol::encode_error(&frame, &unroutable.error);
            }
        };
        self.run(Call { route, head, body, peer, request_id }).await
    }

    /// A refusal before the body was read: worded in the caller's protocol as far as the headers tell it.
    fn refuse_unread(self: &Arc<Self>, head: &Parts, request_id: &str, refused: Refused) -> Response<Bytes> {
        if let Some(rest) = refused.rest {
            let endpoint = Arc::clone(self);
            tokio::spawn(async move { endpoint.bodies.discard(rest).await });
        }
        let route = aws_protocol::route(&self.models, head, b"").ok();
        let mut answer = refuse(head, route.as_ref(), request_id, &refused.error);
        // Not all of the body is read, so the connection cannot be used again.
        answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        answer
    }

    /// Carries the call out: it goes on to its end when its caller hangs up half way, and a panic costs no more than
    /// the call. What ends without waiting, as most looks do, is spared the task of its own that this takes.
    async fn run(self: Arc<Self>, call: Call) -> Response<Bytes> {
        let call = Arc::new(call);
        let of_work = Arc::clone(&call);
        let work = AssertUnwindSafe(async move { self.log_and_answer(&of_work).await });
        let mut work = Box::pin(work.catch_unwind());
        let ended = match futures_util::poll!(work.as_mut()) {
            Poll::Ready(ended) => ended.ok(),
            Poll::Pending => tokio::spawn(work).await.ok().and_then(Result::ok),
        };
        ended.unwrap_or_else(|| refuse(&call.head, Some(&call.route), &call.request_id, &panicked(&call.route)))
    }

    async fn log_and_answer(&self, call: &Call) -> Response<Bytes> {
        let started = Instant::now();
        let outcome = self.answer(call).await;
        let millis = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        macro_rules! log_at {
            ($level:ident) => {
                tracing::$level!(
                    service = call.route.service.signing_name,
                    operation = call.route.operation.name,
                    status = outcome.answer.status().as_u16(),
                    error = outcome.error_code,
                    millis,
                    request_id = call.request_id,
                    "call"
                )
            };
        }
        // Whoever waits for a deployment looks again and again; all calls are in the audit log.
        if only_reads(&call.route) && outcome.error_code.is_empty() {
            log_at!(debug);
        } else {
            log_at!(info);
        }
        outcome.answer
    }

    /// Signature first, then the caller's permission; then a repeated request gets its first answer, and any other is
    /// carried out. Each call that was signed rightly is recorded before it is answered.
    async fn answer(&self, call: &Call) -> Outcome {
        let (wire, now) = (call.route.wire, wall_clock());
        if access::proves_itself(&call.route, &call.head) {
            return self.answer_unsigned(call, now).await;
        }
        let directory = self.keys.current();
        let (verified, caller, streamed) = match self.authenticate(call, &directory, now) {
            Ok(known) => known,
            Err(error) => return call.outcome(Err(error)),
        };
        if self.audit.as_ref().is_some_and(|log| !log.takes(!only_reads(&call.route))) {
            return call.outcome(Err(not_recorded()));
        }
        let facts = access::facts(&call.head, call.peer, &self.scope, now);
        let mut entry = access::entry(&call.route, &caller, &verified.access_key_id, &facts, now);
        entry.request_id.clone_from(&call.request_id);
        let input = match call.input(streamed) {
            Ok(input) => input,
            Err(error) => return self.recorded(call, entry, call.outcome(Err(error))).await,
        };
        let asking = Asking {
            directory: &directory,
            caller: &caller,
            facts: &facts,
            scope: &self.scope,
            groups: self.groups.as_ref(),
        };
        let decided = asking.decide(&call.route, &input);
        access::note(&mut entry, &input, &decided);
        let outcome = match decided.outcome {
            Err(denied) => call.outcome(Err(access::denied(wire, &denied))),
            Ok(()) => self.perform(call, self.context(call, &verified, &caller), verified, input).await,
        };
        self.recorded(call, entry, outcome).await
    }

    /// A call whose proof is a secret in the request itself, as SNS's confirmation links are visited by whoever got one.
    async fn answer_unsigned(&self, call: &Call, now: Timestamp) -> Outcome {
        if self.audit.as_ref().is_some_and(|log| !log.takes(!only_reads(&call.route))) {
            return call.outcome(Err(not_recorded()));
        }
        let facts = access::facts(&call.head, call.peer, &self.scope, now);
        let mut entry = access::unsigned_entry(&call.route, &facts, now);
        entry.request_id.clone_from(&call.request_id);
        let input = match aws_protocol::decode_request(&call.route, &call.head, &call.body.bytes) {
            Ok(input) => input,
            Err(error) => return self.recorded(call, entry, call.outcome(Err(error))).await,
        };
        access::note_unsigned(&mut entry, &input);
        let context = CallContext {
            scope: self.scope.clone(),
            principal: access::ANONYMOUS.to_string(),
            access_key_id: String::new(),
            request_id: call.request_id.clone(),
            source_ip: call.peer.ip().to_string(),
            endpoint_url: self.endpoint_url.clone(),
        };
        let result = AssertUnwindSafe(self.carry_out(call, &context, input)).catch_unwind().await;
        let outcome = call.outcome(result.unwrap_or_else(|_| Err(panicked(&call.route))));
        self.recorded(call, entry, outcome).await
    }

    /// Who signed the request.
    fn authenticate(
        &self,
        call: &Call,
        known: &Directory,
        now: Timestamp,
    ) -> Result<(Verified, Caller, Option<Streamed>), ApiError> {
        let wire = call.route.wire;
        let expected = Expectation {
            region: &self.scope.region,
            service: call.route.service.signing_name,
            now_epoch_seconds: now.millis().div_euclid(1000),
            window_seconds: self.clock_window_seconds,
            allow_unsigned_payload: false,
        };
        let (head, sent, keys) = (&call.head, &call.body.sent, Known(known));
        let is_object = call.route.service.signing_name == "s3";
        let verified = if is_object && is_streamed(head) {
            verify_streamed(head, sent, &expected, &keys).map(|(verified, streamed)| (verified, Some(streamed)))
        } else if is_object && is_presigned(head) && PRESIGNED_METHODS.contains(&head.method) {
            verify_presigned(head, &expected, &keys).map(|verified| (verified, None))
        } else {
            verify(head, sent, &expected, &keys).map(|verified| (verified, None))
        };
        let (verified, streamed) = verified.map_err(|fault| fault.into_error(wire))?;
        let caller = known.caller(&verified.access_key_id, now).map_err(|fault| access::useless(wire, fault))?;
        Ok((verified, caller, streamed))
    }

    fn context(&self, call: &Call, verified: &Verified, caller: &Caller) -> CallContext {
        CallContext {
            scope: self.scope.clone(),
            principal: caller.arn.clone(),
            access_key_id: verified.access_key_id.clone(),
            request_id: call.request_id.clone(),
            source_ip: call.peer.ip().to_string(),
            endpoint_url: self.endpoint_url.clone(),
        }
    }

    async fn perform(&self, call: &Call, context: CallContext, verified: Verified, input: Value) -> Outcome {
        // A panic in the service is caught here and not only by the task, or a waiting repeat would do the work again.
        let work = async {
            let result = AssertUnwindSafe(self.carry_out(call, &context, input)).catch_unwind().await;
            call.outcome(result.unwrap_or_else(|_| Err(panicked(&call.route))))
        };
        // A presigned URL may be used as often as it is good.
        if !has_one_effect(&call.route) || is_presigned(&call.head) {
            return work.await;
        }
        let key = RequestKey {
            access_key_id: verified.access_key_id,
            signature: verified.signature,
            invocation_id: invocation_id(&call.head),
        };
        self.answers.once(key, work).await
    }

    /// The outcome once it is recorded. A call that cannot be recorded is not answered as done.
    async fn recorded(&self, call: &Call, mut entry: AuditEntry, outcome: Outcome) -> Outcome {
        let Some(log) = &self.audit else { return outcome };
        entry.error_code = Some(outcome.error_code.clone()).filter(|code| !code.is_empty());
        match log.append(entry, !only_reads(&call.route)).await {
            Ok(()) => outcome,
            Err(_) => call.outcome(Err(not_recorded())),
        }
    }

    async fn carry_out(&self, call: &Call, context: &CallContext, input: Value) -> Result<Response<Bytes>, ApiError> {
        let route = &call.route;
        let service = self
            .services
            .iter()
            .find(|service| std::ptr::eq(service.model(), route.service))
            .ok_or_else(|| ApiError::internal("The service is not configured."))?;
        let output = service.call(context, route.operation, input).await?;
        aws_protocol::encode_response(route, &call.request_id, &output)
    }
}

impl Call {
    /// The document of the request. A body that came in chunks is read without them, and its trailers as the headers
    /// they stand for.
    fn input(&self, streamed: Option<Streamed>) -> Result<Value, ApiError> {
        let Some(streamed) = streamed else {
            return aws_protocol::decode_request(&self.route, &self.head, &self.body.bytes);
        };
        let mut head = self.head.clone();
        let encodings = head.headers.get(header::CONTENT_ENCODING).and_then(|value| value.to_str().ok());
        let others = encodings.unwrap_or_default().split(',').map(str::trim).filter(|name| *name != "aws-chunked");
        let others = others.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(",");
        head.headers.remove(header::CONTENT_ENCODING);
        if let Ok(others) = HeaderValue::try_from(others)
            && !others.is_empty()
        {
            head.headers.insert(header::CONTENT_ENCODING, others);
        }
        for (name, value) in streamed.trailers {
            if name.starts_with("x-amz-checksum-")
                && let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value))
            {
                head.headers.insert(name, value);
            }
        }
        aws_protocol::decode_request(&self.route, &head, &streamed.body)
    }

    fn outcome(&self, result: Result<Response<Bytes>, ApiError>) -> Outcome {
        match result {
            Ok(answer) => Outcome { answer, error_code: String::new(), is_final: true },
            Err(error) => Outcome {
                answer: refuse(&self.head, Some(&self.route), &self.request_id, &error),
                is_final: !asks_to_try_again(&error),
                error_code: error.code,
            },
        }
    }
}

fn panicked(route: &Route) -> ApiError {
    tracing::error!(operation = route.operation.name, "a call ended in a panic");
    ApiError::internal("The request could not be completed.")
}

/// Nothing of the log's state is told.
fn not_recorded() -> ApiError {
    ApiError::new("ServiceUnavailable", "Calls cannot be recorded, so none is taken.").with_status(503)
}

fn only_reads(route: &Route) -> bool {
    READING_VERBS.iter().any(|verb| route.operation.name.starts_with(verb))
}

/// Whether a repeat of the same signed request must not have a second effect.
fn has_one_effect(route: &Route) -> bool {
    let (service, operation) = (route.service.signing_name, route.operation.name);
    !only_reads(route) && service != COUNTED_SERVICE && !COUNTED_OPERATIONS.contains(&(service, operation))
}

/// Codes and statuses on which clients repeat a call, expecting another outcome.
fn asks_to_try_again(error: &ApiError) -> bool {
    !error.sender || error.status == 429 || error.code.starts_with("Throttling") || error.code.starts_with("TooMany")
}

fn refuse(head: &Parts, route: Option<&Route>, request_id: &str, error: &ApiError) -> Response<Bytes> {
    let frame = ErrorFrame {
        wire: route.map_or(Wire::Json11, |route| route.wire),
        service: route.map(|route| route.service),
        request_id,
        query_mode: query_mode(head),
    };
    aws_protocol::encode_error(&frame, error)
}

fn query_mode(head: &Parts) -> bool {
    head.headers.get("x-amzn-query-mode").is_some_and(|value| value == "true")
}

/// What SDKs send with every call, the same in its retries and never the same for two calls; empty from others.
fn invocation_id(head: &Parts) -> String {
    let id = head.headers.get("amz-sdk-invocation-id").and_then(|value| value.to_str().ok());
    id.unwrap_or_default().chars().take(64).collect()
}

/// A UUID-shaped request id.
fn request_id() -> String {
    let mut bytes = [0_u8; 16];
    // A failing system generator costs readable ids, not requests.
    let _ = getrandom::fill(&mut bytes);
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let mut id = String::with_capacity(36);
    for (place, byte) in bytes.iter().enumerate() {
        if [4, 6, 8, 10].contains(&place) {
            id.push('-');
        }
        for digit in [byte >> 4, byte & 0x0f] {
            id.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    id
}

/// Signatures and sessions are judged by the wall clock: callers do not know the engine's clock rate.
fn wall_clock() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(service: &'static ServiceModel, operation: &str) -> Route {
        let operation = service.operation(operation).expect("an operation of the model");
        Route { service, operation, wire: Wire::Json11 }
    }

    #[test]
    fn a_request_id_has_the_shape_of_a_random_uuid() {
        let id = request_id();
        let parts: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12]);
        assert!(id.chars().all(|c| c == '-' || c.is_ascii_digit() || ('a'..='f').contains(&c)), "{id}");
        assert_eq!(&id[14..15], "4");
    }

    #[test]
    fn a_repeat_of_a_creating_call_has_one_effect_and_each_invocation_counts() {
        assert!(has_one_effect(&route(&aws_api::codedeploy::MODEL, "CreateDeployment")));
        assert!(!has_one_effect(&route(&aws_api::codedeploy::MODEL, "GetDeployment")));
        assert!(!has_one_effect(&route(&aws_api::lambda::MODEL, "Invoke")));
        assert!(!has_one_effect(&route(&aws_api::ecs::MODEL, "RunTask")));
        assert!(!has_one_effect(&route(&aws_api::cloudwatch::MODEL, "PutMetricData")));
        for operation in ["SendMessage", "SendMessageBatch", "ReceiveMessage"] {
            assert!(!has_one_effect(&route(&aws_api::sqs::MODEL, operation)), "{operation}");
        }
        assert!(!has_one_effect(&route(&aws_api::sns::MODEL, "Publish")));
        assert!(!has_one_effect(&route(&aws_api::events::MODEL, "PutEvents")));
    }
}
