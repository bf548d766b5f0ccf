//! What happens to one request: check, route, forward, answer.
//!
//! Safe retry (dataplane finding 5): a request goes to another target or connection only if no byte of it was
//! written, or if it is idempotent, can be sent again and not one byte of an answer came. Answers of our own are
//! ELB's: 502 for a target that broke off, 503 for no target, 504 for one that was too slow.

use std::convert::Infallible;
use std::future::poll_fn;
use std::io;
use std::sync::Arc;
use std::task::Poll;
use std::time::Instant;

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, Request, Response, StatusCode, Version};
use hyper::body::{Body, Incoming};

use crate::bodies::{ForwardedBody, OpenExchange, RequestBody, ResponseBody};
use crate::connection::{Client, RequestInProgress};
use crate::counters::ListenerShared;
use crate::lock;
use crate::routing::{CompiledAction, FixedResponse, ForwardAction, Redirect, RequestOrigin};
use crate::target::{InFlight, TargetRuntime};
use crate::tunnel::Tunnel;
use crate::upstream::{ExchangeFailure, ExchangeFailureKind, UpstreamConnection};

pub(crate) mod headers;

/// Tries beyond one for each registered target.
const EXTRA_TRIES: usize = 3;

/// How often a request may find that its table was replaced while it was choosing.
const MAX_ROUTINGS: usize = 8;

/// An idle connection older than this is not trusted with a request that cannot be sent twice.
const MAX_IDLE_SECONDS_FOR_ONE_SHOT: u32 = 2;

/// Answers a request; never fails, for failures are answers.
pub(crate) async fn handle(
    client: Arc<Client>,
    request: Request<Incoming>,
) -> Result<Response<ResponseBody>, Infallible> {
    let in_progress = client.record.begin_request();
    let (mut head, body) = request.into_parts();
    if let Err((status, text)) = headers::check(&head) {
        return Ok(own_response(status, text));
    }
    let body = RequestBody::new(body, &client.record);
    let is_idempotent =
        matches!(head.method, Method::GET | Method::HEAD | Method::OPTIONS | Method::PUT | Method::DELETE);
    let can_repeat = is_idempotent && body.is_empty();
    let asks_for_websocket = body.is_empty() && headers::asks_for_websocket(&head);
    let Some((listener, action)) = route(&client, &head) else {
        return Ok(own_response(StatusCode::SERVICE_UNAVAILABLE, "no listener has this address any more"));
    };
    listener.count_request(client.worker.index);
    match action {
        CompiledAction::Fixed(fixed) => Ok(fixed_response(&fixed)),
        CompiledAction::Redirect(redirect) => Ok(redirect_response(&redirect, &client, &head)),
        CompiledAction::Forward(action) => {
            headers::prepare_request(&mut head, &client.address, client.port.clone());
            headers::name_a_host(&mut head.headers, client.record.listener);
            if asks_for_websocket {
                headers::set_websocket(&mut head.headers);
            }
            let forwarding = Forwarding {
                client: &client,
                listener,
                head,
                body: Some(body),
                can_repeat,
                asks_for_websocket,
                in_progress: Some(in_progress),
                tried: Vec::new(),
                tries: 0,
                needs_fresh_connection: false,
                last_failure: None,
            };
            Ok(forwarding.run(action).await)
        }
    }
}

/// The action in force now, out of the snapshot so that the snapshot is not held while waiting.
fn route(client: &Client, head: &Parts) -> Option<(Arc<ListenerShared>, CompiledAction)> {
    let snapshot = client.worker.shared.snapshot.load();
    let routes = snapshot.routes(client.record.listener)?;
    Some((Arc::clone(&routes.counters), routes.action(routes.route(head, &origin(client))).clone()))
}

fn origin(client: &Client) -> RequestOrigin {
    let ip = client.address.to_str().ok().and_then(|text| text.parse().ok());
    let ip = ip.unwrap_or(std::net::IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED));
    RequestOrigin { client: (ip, 0).into(), listener: client.record.listener, is_tls: false }
}

/// A request on its way to some target.
struct Forwarding<'a> {
    client: &'a Arc<Client>,
    listener: Arc<ListenerShared>,
    /// As the target gets it.
    head: Parts,
    /// Until it is handed to a connection.
    body: Option<RequestBody>,
    can_repeat: bool,
    asks_for_websocket: bool,
    in_progress: Option<RequestInProgress>,
    tried: Vec<Arc<TargetRuntime>>,
    tries: usize,
    needs_fresh_connection: bool,
    last_failure: Option<Failure>,
}

/// Why the last try did not work.
#[derive(Clone, Copy)]
enum Failure {
    BadGateway,
    TimedOut,
}

/// Outcome of one try.
enum Try {
    Answered(Response<ResponseBody>),
    /// Another target or connection may be tried.
    Again,
    /// This was the last chance.
    GivenUp,
}

impl Forwarding<'_> {
    async fn run(mut self, mut action: Arc<ForwardAction>) -> Response<ResponseBody> {
        for _ in 0..MAX_ROUTINGS {
            let worker = &self.client.worker;
            let Some(selection) = action.select(worker.index, &self.head) else { break };
            let max_tries = action.target_count() + EXTRA_TRIES;
            let mut has_met_draining = false;
            while self.tries < max_tries {
                let Some(target) = action.choose(&selection, worker.index, &self.tried) else { break };
                let Some(in_flight) = target.begin(worker.index) else {
                    has_met_draining = true;
                    self.tried.push(target);
                    continue;
                };
                self.tries += 1;
                match self.try_target(in_flight).await {
                    Try::Answered(response) => return response,
                    Try::Again => {}
                    Try::GivenUp => return self.failed(),
                }
            }
            if !has_met_draining {
                break;
            }
            // The table was replaced after we read it: its targets are leaving, so look again.
            match route(self.client, &self.head) {
                Some((_, CompiledAction::Forward(newer))) => action = newer,
                Some((_, CompiledAction::Fixed(fixed))) => return fixed_response(&fixed),
                Some((_, CompiledAction::Redirect(redirect))) => {
                    return redirect_response(&redirect, self.client, &self.head);
                }
                None => break,
            }
        }
        self.failed()
    }

    /// Sends the request to one target.
    async fn try_target(&mut self, in_flight: InFlight) -> Try {
        let target = Arc::clone(in_flight.target());
        let mut connection = match self.connection_to(&target).await {
            Ok(connection) => connection,
            Err(error) => return self.connect_failed(target, &error),
        };
        let Some(body) = self.body.take() else { return Try::GivenUp };
        let body = if body.is_empty() {
            self.body = Some(RequestBody::Empty);
            RequestBody::Empty
        } else {
            body
        };
        let mut request = Request::new(body);
        *request.method_mut() = self.head.method.clone();
        *request.uri_mut() = self.head.uri.clone();
        *request.headers_mut() = self.head.headers.clone();
        let started = Instant::now();
        let cells = (target.group.cell(self.client.worker.index), target.cell(self.client.worker.index));
        cells.0.count_start(started);
        match connection.exchange(request, &target, &self.client.record).await {
            Ok(response) => {
                cells.0.count_answer(response.status(), started.elapsed(), self.tries > 1);
                cells.1.count_answer(response.status());
                Try::Answered(self.answer(response, connection, in_flight).await)
            }
            Err(failure) => self.exchange_failed(failure, target, connection.is_reused),
        }
    }

    /// A pooled connection that still looks open, or a new one.
    async fn connection_to(&self, target: &Arc<TargetRuntime>) -> io::Result<Box<UpstreamConnection>> {
        let worker = &self.client.worker;
        let max_idle = if self.can_repeat { u32::MAX } else { MAX_IDLE_SECONDS_FOR_ONE_SHOT };
        if !self.needs_fresh_connection {
            let pooled = poll_fn(|cx| {
                while let Some(mut idle) = target.take_idle(worker.index, worker.tick(), max_idle) {
                    if idle.poll_reusable(cx) {
                        return Poll::Ready(Some(idle));
                    }
                }
                Poll::Ready(None)
            });
            if let Some(pooled) = pooled.await {
                return Ok(pooled);
            }
        }
        UpstreamConnection::connect(target.target.address).await
    }

    fn connect_failed(&mut self, target: Arc<TargetRuntime>, error: &io::Error) -> Try {
        tracing::debug!(target = %target.target.address, group = %target.group.arn, %error, "cannot connect");
        target.group.cell(self.client.worker.index).count_connection_error();
        target.cell(self.client.worker.index).count_connection_error();
        self.last_failure =
            Some(if error.kind() == io::ErrorKind::TimedOut { Failure::TimedOut } else { Failure::BadGateway });
        if !is_our_own_shortage(error) {
            target.avoid_for_a_moment();
        }
        self.tried.push(target);
        Try::Again
    }

    fn exchange_failed(&mut self, failure: ExchangeFailure, target: Arc<TargetRuntime>, was_reused: bool) -> Try {
        tracing::debug!(target = %target.target.address, group = %target.group.arn, kind = ?failure.kind,
            was_written = failure.was_written, was_answered = failure.was_answered, was_reused, "no answer");
        let is_lost = matches!(failure.kind, ExchangeFailureKind::Lost | ExchangeFailureKind::Cut);
        self.last_failure = Some(match failure.kind {
            ExchangeFailureKind::TimedOut => Failure::TimedOut,
            _ => Failure::BadGateway,
        });
        if !was_reused {
            target.group.cell(self.client.worker.index).count_connection_error();
            target.cell(self.client.worker.index).count_connection_error();
        }
        if self.body.is_none() {
            self.body = failure.body;
        }
        let is_safe = !failure.was_written || (self.can_repeat && !failure.was_answered);
        if !is_lost || !is_safe || self.body.is_none() {
            return Try::GivenUp;
        }
        if was_reused && failure.kind == ExchangeFailureKind::Lost {
            // The target closed an idle connection just then; the others in the pool may be as old.
            self.needs_fresh_connection = true;
        } else {
            self.tried.push(target);
        }
        Try::Again
    }

    /// The target's answer on its way to the client.
    async fn answer(
        &mut self,
        response: Response<Incoming>,
        connection: Box<UpstreamConnection>,
        in_flight: InFlight,
    ) -> Response<ResponseBody> {
        let (mut head, body) = response.into_parts();
        headers::prepare_response(&mut head);
        let Some(request) = self.in_progress.take() else {
            return own_response(StatusCode::BAD_GATEWAY, "answered twice");
        };
        if head.status == StatusCode::SWITCHING_PROTOCOLS {
            return self.switch_protocols(head, connection, in_flight, request).await;
        }
        request.is_answered_by(in_flight.target());
        let exchange = OpenExchange { connection, in_flight, request, worker: Arc::clone(&self.client.worker) };
        let body = if body.is_end_stream() {
            let mut exchange = Some(exchange);
            poll_fn(|cx| {
                if let Some(exchange) = exchange.take() {
                    exchange.finish(cx);
                }
                Poll::Ready(())
            })
            .await;
            ResponseBody::Own(Bytes::new())
        } else {
            ResponseBody::Forwarded(Box::new(ForwardedBody::new(body, exchange)))
        };
        Response::from_parts(head, body)
    }

    /// Leaves the target's side to the client's connection, which takes it up once the 101 is written.
    async fn switch_protocols(
        &self,
        mut head: http::response::Parts,
        connection: Box<UpstreamConnection>,
        in_flight: InFlight,
        request: RequestInProgress,
    ) -> Response<ResponseBody> {
        if !self.asks_for_websocket {
            self.listener.count_balancer_error(self.client.worker.index);
            return own_response(StatusCode::BAD_GATEWAY, "the target changed the protocol without being asked");
        }
        headers::set_websocket(&mut head.headers);
        let (stream, rest) = connection.into_stream().await;
        *lock(&self.client.tunnel) = Some(Tunnel { stream, rest, in_flight, request });
        Response::from_parts(head, ResponseBody::Own(Bytes::new()))
    }

    fn failed(&self) -> Response<ResponseBody> {
        self.listener.count_balancer_error(self.client.worker.index);
        match self.last_failure {
            None => own_response(StatusCode::SERVICE_UNAVAILABLE, "no target is registered for this request"),
            Some(Failure::BadGateway) => own_response(StatusCode::BAD_GATEWAY, "the target did not answer"),
            Some(Failure::TimedOut) => own_response(StatusCode::GATEWAY_TIMEOUT, "the target did not answer in time"),
        }
    }
}

/// No more sockets or ports on this machine: says nothing about the target.
fn is_our_own_shortage(error: &io::Error) -> bool {
    const EMFILE: i32 = 24;
    const ENFILE: i32 = 23;
    error.kind() == io::ErrorKind::AddrNotAvailable || matches!(error.raw_os_error(), Some(EMFILE | ENFILE))
}

fn fixed_response(fixed: &FixedResponse) -> Response<ResponseBody> {
    let mut response = Response::new(ResponseBody::Own(fixed.body.clone()));
    *response.status_mut() = fixed.status;
    if let Some(content_type) = &fixed.content_type {
        response.headers_mut().insert(http::header::CONTENT_TYPE, content_type.clone());
    }
    response
}

fn redirect_response(redirect: &Redirect, client: &Client, head: &Parts) -> Response<ResponseBody> {
    let location = redirect.location(head, &origin(client)).and_then(|location| HeaderValue::try_from(location).ok());
    let Some(location) = location else {
        return own_response(StatusCode::BAD_REQUEST, "the request cannot be redirected");
    };
    let mut response = Response::new(ResponseBody::Own(Bytes::new()));
    *response.status_mut() = redirect.status;
    response.headers_mut().insert(http::header::LOCATION, location);
    response
}

/// An answer in our own words, told apart from a target's by its `Server`.
fn own_response(status: StatusCode, text: &'static str) -> Response<ResponseBody> {
    let body = format!("{} {}: {text}\n", status.as_u16(), status.canonical_reason().unwrap_or_default());
    let mut response = Response::new(ResponseBody::Own(body.into()));
    *response.status_mut() = status;
    *response.version_mut() = Version::HTTP_11;
    let headers = response.headers_mut();
    headers.insert(http::header::SERVER, HeaderValue::from_static("cutover-balancer"));
    headers.insert(http::header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}
