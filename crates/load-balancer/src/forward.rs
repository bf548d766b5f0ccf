//! What happens to one request, whatever protocol it came by: route, choose a target, send, bring back an answer.
//!
//! Safe retry (dataplane finding 5): a request goes to another target or connection only if no byte of it was
//! written, or if it is idempotent, has no body and not one byte of an answer came. Answers of our own are ELB's: 502
//! for a target that broke off, 503 for no target, 504 for one that was too slow. Leaves out: how the client gets the
//! answer (`front`).

use std::future::poll_fn;
use std::io;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use http1::{BodyLength, RequestHead, ResponseHead, Version};
use ports::TargetProtocol;

use crate::connection::Client;
use crate::exchange::{FailureKind, Piece, Upload, Upstream};
use crate::failures::FailedAt;
use crate::head_rules::{self, Additions};
use crate::own_answer::OwnAnswer;
use crate::routing::{CompiledAction, ForwardAction, ListenerRoutes, Selection};
use crate::target::{InFlight, TargetRuntime};

mod connection;

/// Tries beyond one for each registered target.
const EXTRA_TRIES: usize = 3;

/// How often a request may find that its table was replaced while it was choosing.
const MAX_ROUTINGS: usize = 8;

/// Where an answer comes from.
pub(crate) enum Answer {
    /// A target; its head is in the buffer that was given.
    Target(Box<Exchange>),
    /// The balancer itself.
    Own(OwnAnswer),
}

/// A target's answer whose head has come.
pub(crate) struct Exchange {
    pub(crate) upstream: Upstream,
    pub(crate) in_flight: InFlight,
    /// What was routed by, for cookies and counters.
    pub(crate) routes: Arc<ListenerRoutes>,
    pub(crate) rule: Option<usize>,
    pub(crate) selection: Selection,
    /// When the request went out to the target that answered it.
    pub(crate) sent: Instant,
    /// When the head of its answer had come.
    pub(crate) answered: Instant,
    /// When the answer began to go out.
    pub(crate) answering: Instant,
    pub(crate) trace_root: (u32, u64, u32),
}

/// The request, as every try needs it.
pub(crate) struct Forwarding<'a, U> {
    pub(crate) client: &'a Client,
    pub(crate) head: &'a RequestHead,
    pub(crate) upload: &'a mut U,
    can_repeat: bool,
    is_websocket: bool,
    trace_root: (u32, u64, u32),
    tried: Vec<Arc<TargetRuntime>>,
    tries: usize,
    needs_fresh_connection: bool,
    last_failure: Option<LastFailure>,
    /// Where that was; set by failures alone.
    failed_at: Option<FailedAt>,
}

/// Why the last try did not work.
#[derive(Clone, Copy)]
enum LastFailure {
    BadGateway,
    TimedOut,
    Client,
}

/// Outcome of one try.
enum Try {
    Answered(Upstream, InFlight, Instant),
    /// Another target or connection may be tried.
    Again,
    /// This was the last chance.
    GivenUp,
}

/// Routes and forwards; the head of a target's answer is put into `answer`.
pub(crate) async fn forward<U: Upload>(
    client: &Client,
    head: &RequestHead,
    upload: &mut U,
    answer: &mut ResponseHead,
) -> Answer {
    let Some(routes) = client.routes() else {
        return Answer::Own(OwnAnswer::error(503, "no listener has this address any more"));
    };
    let origin = client.origin();
    let rule = routes.route(head, &origin);
    routes.counters.count_request(client.worker.index);
    routes.counters.count_rule(client.worker.index, rule);
    match routes.action(rule) {
        CompiledAction::Fixed(fixed) => Answer::Own(OwnAnswer::fixed(fixed).by(routes.clone(), rule)),
        CompiledAction::Redirect(redirect) => {
            Answer::Own(OwnAnswer::redirect(redirect, head, &origin).by(routes.clone(), rule))
        }
        CompiledAction::Forward(_) => {
            let forwarding = Forwarding {
                client,
                head,
                upload,
                can_repeat: can_repeat(head),
                is_websocket: head.asks_for_websocket(),
                trace_root: client.worker.trace_root(),
                tried: Vec::new(),
                tries: 0,
                needs_fresh_connection: false,
                last_failure: None,
                failed_at: None,
            };
            forwarding.run(routes, rule, answer).await
        }
    }
}

fn can_repeat(head: &RequestHead) -> bool {
    let is_idempotent = matches!(head.method(), "GET" | "HEAD" | "OPTIONS" | "PUT" | "DELETE");
    is_idempotent && matches!(head.body_length(), BodyLength::Empty | BodyLength::Length(0))
}

impl<U: Upload> Forwarding<'_, U> {
    async fn run(
        mut self,
        mut routes: Arc<ListenerRoutes>,
        mut rule: Option<usize>,
        head: &mut ResponseHead,
    ) -> Answer {
        let worker = &self.client.worker;
        for _ in 0..MAX_ROUTINGS {
            let action = match routes.action(rule) {
                CompiledAction::Forward(action) => action,
                CompiledAction::Fixed(fixed) => {
                    return Answer::Own(OwnAnswer::fixed(fixed).by(Arc::clone(&routes), rule));
                }
                CompiledAction::Redirect(redirect) => {
                    let own = OwnAnswer::redirect(redirect, self.head, &self.client.origin());
                    return Answer::Own(own.by(Arc::clone(&routes), rule));
                }
            };
            let Some(selection) = action.select(worker.index, self.head) else { break };
            let max_tries = action.target_count() + EXTRA_TRIES;
            let mut has_met_draining = false;
            while self.tries < max_tries {
                let Some(target) = action.choose(&selection, worker.index, &self.tried) else { break };
                if is_incompatible(self.head, target.protocol) {
                    let own = OwnAnswer::error(464, "the targets speak another version of HTTP than the request");
                    return Answer::Own(own.by(Arc::clone(&routes), rule));
                }
                let Some(in_flight) = target.begin(worker.index) else {
                    has_met_draining = true;
                    self.tried.push(target);
                    continue;
                };
                self.tries += 1;
                match self.try_target(in_flight, &routes, head).await {
                    Try::Answered(upstream, in_flight, sent) => {
                        let answered = Instant::now();
                        return Answer::Target(Box::new(Exchange {
                            upstream,
                            in_flight,
                            routes,
                            rule,
                            selection,
                            sent,
                            answered,
                            answering: answered,
                            trace_root: self.trace_root,
                        }));
                    }
                    Try::Again => {}
                    Try::GivenUp => return self.failed(&routes, rule),
                }
            }
            if !has_met_draining {
                break;
            }
            // The table was replaced after we read it: its targets are leaving, so look again.
            let Some(newer) = self.client.routes() else { break };
            rule = newer.route(self.head, &self.client.origin());
            routes = newer;
        }
        self.failed(&routes, rule)
    }

    /// Sends the request to one target and waits for the head of its answer.
    async fn try_target(&mut self, in_flight: InFlight, routes: &ListenerRoutes, answer: &mut ResponseHead) -> Try {
        let target = Arc::clone(in_flight.target());
        let mut upstream = match self.connection_to(&target).await {
            Ok(Some(upstream)) => upstream,
            Ok(None) => {
                self.last_failure = Some(LastFailure::Client);
                return Try::GivenUp;
            }
            Err(error) => return self.connect_failed(target, &error),
        };
        let additions = Additions {
            client: self.client,
            attributes: &routes.attributes,
            trace_root: self.trace_root,
            is_websocket: self.is_websocket,
        };
        upstream.begin(self.head, &additions, target.protocol);
        let started = Instant::now();
        let worker = self.client.worker.index;
        let cell = target.group.cell(worker);
        cell.count_start(started);
        match self.exchange(&mut upstream, &target, answer).await {
            Ok(()) => {
                let elapsed = started.elapsed();
                cell.count_answer(answer.status(), elapsed, self.tries > 1);
                target.cell(worker).count_answer(answer.status());
                Try::Answered(upstream, in_flight, started)
            }
            Err(kind) => self.exchange_failed(kind, &upstream, target),
        }
    }

    async fn exchange(
        &mut self,
        upstream: &mut Upstream,
        target: &TargetRuntime,
        answer: &mut ResponseHead,
    ) -> Result<(), FailureKind> {
        let record = &self.client.record;
        record.note_progress();
        let mut is_sent = false;
        poll_fn(|cx| {
            record.register(cx);
            if !is_sent {
                match upstream.poll_send(cx, self.upload) {
                    Poll::Ready(Ok(())) => is_sent = true,
                    // A target may answer and close before it has read everything; its answer decides.
                    Poll::Ready(Err(FailureKind::Lost)) => is_sent = true,
                    Poll::Ready(Err(kind)) => return Poll::Ready(Err(kind)),
                    Poll::Pending => {}
                }
            }
            if let Poll::Ready(outcome) = upstream.poll_head(cx, self.head.method(), answer) {
                return Poll::Ready(outcome);
            }
            if is_sent && self.upload.poll_gone(cx) {
                return Poll::Ready(Err(FailureKind::Client));
            }
            ended(record, target).map_or(Poll::Pending, |kind| Poll::Ready(Err(kind)))
        })
        .await
    }

    fn connect_failed(&mut self, target: Arc<TargetRuntime>, error: &io::Error) -> Try {
        tracing::debug!(target = %target.target.address, group = %target.group.arn, %error, "cannot connect");
        self.count_connection_error(&target);
        self.failed_at = Some(FailedAt::target(&target));
        self.last_failure = Some(match error.kind() {
            io::ErrorKind::TimedOut => LastFailure::TimedOut,
            _ => LastFailure::BadGateway,
        });
        if !is_our_own_shortage(error) {
            target.avoid_for_a_moment();
        }
        self.tried.push(target);
        Try::Again
    }

    fn exchange_failed(&mut self, kind: FailureKind, upstream: &Upstream, target: Arc<TargetRuntime>) -> Try {
        let (was_written, was_answered) = (upstream.was_written(), upstream.was_answered());
        let was_reused = upstream.is_reused();
        tracing::debug!(target = %target.target.address, group = %target.group.arn, ?kind, was_written, was_answered,
            was_reused, "no answer");
        self.failed_at = Some(FailedAt::target(&target));
        self.last_failure = Some(match kind {
            FailureKind::TimedOut => LastFailure::TimedOut,
            FailureKind::Client => LastFailure::Client,
            _ => LastFailure::BadGateway,
        });
        if !was_reused && kind != FailureKind::Client {
            self.count_connection_error(&target);
        }
        if kind == FailureKind::TimedOut {
            upstream.distrust_connection();
        }
        let is_lost = matches!(kind, FailureKind::Lost | FailureKind::Cut);
        // A body is not touched before the head is written.
        let is_safe = !was_written || (self.can_repeat && !was_answered);
        if !is_lost || !is_safe {
            return Try::GivenUp;
        }
        // A stream that the target refused says no more about it than that it was busy, or that its connection ends.
        let was_refused = !was_written && matches!(upstream, Upstream::Http2(_));
        if (was_reused || was_refused) && kind == FailureKind::Lost {
            // The target closed an idle connection just then; the others in the pool may be as old.
            self.needs_fresh_connection = true;
        } else {
            self.tried.push(target);
        }
        Try::Again
    }

    fn count_connection_error(&self, target: &TargetRuntime) {
        let worker = self.client.worker.index;
        target.group.cell(worker).count_connection_error();
        target.cell(worker).count_connection_error();
    }

    fn failed(&self, routes: &Arc<ListenerRoutes>, rule: Option<usize>) -> Answer {
        if !matches!(self.last_failure, Some(LastFailure::Client)) {
            routes.counters.count_balancer_error(self.client.worker.index);
        }
        let own = match self.last_failure {
            None => OwnAnswer::error(503, "no target is registered for this request"),
            Some(LastFailure::BadGateway) => OwnAnswer::error(502, "the target did not answer"),
            Some(LastFailure::TimedOut) => OwnAnswer::error(504, "the target did not answer in time"),
            Some(LastFailure::Client) => OwnAnswer::error(400, "the body of the request broke off or is not valid"),
        };
        // Without a try there is no target, but there are groups that it was for.
        let failed = self.failed_at.clone().or_else(|| match routes.action(rule) {
            CompiledAction::Forward(action) => Some(FailedAt { group: action.weighted_group()?, target: None }),
            _ => None,
        });
        Answer::Own(OwnAnswer { failed, ..own.by(Arc::clone(routes), rule) })
    }
}

/// Whether ELB does not send such a request to targets of that protocol (its "HTTP 464"). It goes on where ELB is
/// stricter than it needs to be: HTTP/1.1 to targets of HTTP/2.
fn is_incompatible(head: &RequestHead, protocol: TargetProtocol) -> bool {
    let is_http2 = head.version() == Version::Http2;
    match protocol {
        TargetProtocol::Grpc | TargetProtocol::GrpcTls => !is_http2 || head.method() != "POST",
        // It ends with trailers, which HTTP/1.1 does not pass on.
        TargetProtocol::Http1 | TargetProtocol::Http1Tls => is_http2 && head_rules::is_grpc(head),
        _ => false,
    }
}

/// Why an exchange must not go on, if so.
fn ended(record: &crate::connection::ConnectionRecord, target: &TargetRuntime) -> Option<FailureKind> {
    if target.is_cut() {
        Some(FailureKind::Cut)
    } else if record.has_waited_too_long() {
        Some(FailureKind::TimedOut)
    } else if record.is_ending() {
        Some(FailureKind::Client)
    } else {
        None
    }
}

impl Exchange {
    /// The action that chose the target.
    pub(crate) fn action(&self) -> Option<&Arc<ForwardAction>> {
        match self.routes.action(self.rule) {
            CompiledAction::Forward(action) => Some(action),
            _ => None,
        }
    }

    /// The next part of the answer's body; fails also when the deregistration delay is over.
    pub(crate) fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Piece, FailureKind>> {
        if self.in_flight.target().is_cut() {
            return Poll::Ready(Err(FailureKind::Cut));
        }
        self.upstream.poll_piece(cx)
    }

    /// Ends the exchange; keeps the connection if it can take another request.
    pub(crate) fn finish(self, tick: u32) {
        let Self { upstream, in_flight, .. } = self;
        match upstream {
            Upstream::Http1(mut connection) if connection.is_between_exchanges() => {
                connection.is_reused = true;
                in_flight.target().put_idle(in_flight.worker(), tick, connection);
            }
            Upstream::Http1(_) | Upstream::Http2(_) => {}
        }
    }
}

/// No more sockets or ports on this machine: says nothing about the target.
fn is_our_own_shortage(error: &io::Error) -> bool {
    const EMFILE: i32 = 24;
    const ENFILE: i32 = 23;
    error.kind() == io::ErrorKind::AddrNotAvailable || matches!(error.raw_os_error(), Some(EMFILE | ENFILE))
}
