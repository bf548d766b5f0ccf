//! One client connection: who it is, its limits, its signals.
//!
//! Time limits cost nothing per request: a sweeper looks at every record once a second (`worker`) and what it finds
//! is written into the record that the connection's task reads when it is woken. Limits: 30 s to complete a head; the
//! listener's idle timeout between requests and without progress in an exchange, in either direction.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, AtomicUsize, Ordering::Relaxed};
use std::task::Context;

use futures_util::task::AtomicWaker;
use ports::ListenerAttributes;

use crate::routing::{ListenerRoutes, RequestOrigin};
use crate::target::TargetRuntime;
use crate::tls_facts::TlsFacts;
use crate::worker::Worker;

/// Until a head has come whole.
const HEAD_SECONDS: u32 = 30;

/// No address of anything.
const CUT: usize = usize::MAX;

/// What a connection is doing.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Phase {
    /// Between requests; nothing of the next one has come.
    Idle = 0,
    /// A head has begun to come.
    Head = 1,
    /// A request is in progress.
    Exchange = 2,
}

/// What others may know about and tell to a connection, or to one stream of an HTTP/2 connection. Ticks are the
/// worker's seconds.
pub(crate) struct ConnectionRecord {
    /// The listener's address: its routes are looked up by it.
    pub(crate) listener: SocketAddr,
    /// A stream of a connection that has a record of its own; not counted as a connection.
    pub(crate) is_stream: bool,
    waker: AtomicWaker,
    /// Finish the request in progress, then close.
    is_closing: AtomicBool,
    /// Close now.
    is_killed: AtomicBool,
    phase: AtomicU8,
    /// Since when it is in its phase, or when its exchange last made progress.
    since_tick: AtomicU32,
    /// When it began.
    born_tick: u32,
    /// Requests in progress on an HTTP/2 connection.
    streams: AtomicU32,
    idle_seconds: u32,
    keep_alive_seconds: u32,
    /// Identity of the target whose answer is on its way; 0 for none, [`CUT`] when it must come no further.
    answers_from: AtomicUsize,
    has_waited_too_long: AtomicBool,
    worker: Arc<Worker>,
}

/// Everything a request's way needs to know about its connection, or about its stream of one.
pub(crate) struct Client {
    pub(crate) record: Arc<ConnectionRecord>,
    facts: Arc<ClientFacts>,
}

/// What all streams of a connection share.
pub(crate) struct ClientFacts {
    pub(crate) worker: Arc<Worker>,
    pub(crate) listener: SocketAddr,
    /// The other end; an IPv4 address is shown as one.
    pub(crate) peer: SocketAddr,
    /// For `X-Forwarded-For`.
    pub(crate) address: String,
    /// The same with the port.
    pub(crate) address_and_port: String,
    /// For `X-Forwarded-Port`.
    pub(crate) port: String,
    /// What was agreed on, inside TLS.
    pub(crate) tls: Option<TlsFacts>,
    /// For logs.
    pub(crate) connection_id: u128,
}

impl std::ops::Deref for Client {
    type Target = ClientFacts;

    fn deref(&self) -> &ClientFacts {
        &self.facts
    }
}

impl Client {
    /// The same for one stream of the connection.
    pub(crate) fn for_stream(&self, record: Arc<ConnectionRecord>) -> Self {
        Self { record, facts: Arc::clone(&self.facts) }
    }

    pub(crate) fn new(record: Arc<ConnectionRecord>, peer: SocketAddr, tls: Option<TlsFacts>) -> Self {
        let peer = SocketAddr::new(peer.ip().to_canonical(), peer.port());
        let connection_id = u128::from(record.worker.random()) << 64 | u128::from(record.worker.random());
        let facts = ClientFacts {
            worker: Arc::clone(&record.worker),
            listener: record.listener,
            peer,
            address: peer.ip().to_string(),
            address_and_port: peer.to_string(),
            port: record.listener.port().to_string(),
            tls,
            connection_id,
        };
        Self { record, facts: Arc::new(facts) }
    }

    /// The routes in force now.
    pub(crate) fn routes(&self) -> Option<Arc<ListenerRoutes>> {
        self.worker.shared.snapshot.load().routes(self.listener).map(Arc::clone)
    }

    pub(crate) fn origin(&self) -> RequestOrigin {
        RequestOrigin { client: self.peer, listener: self.listener, is_tls: self.tls.is_some() }
    }
}

impl ConnectionRecord {
    pub(crate) fn new(listener: SocketAddr, attributes: &ListenerAttributes, worker: Arc<Worker>) -> Self {
        let tick = worker.tick();
        Self {
            listener,
            is_stream: false,
            waker: AtomicWaker::new(),
            is_closing: AtomicBool::new(false),
            is_killed: AtomicBool::new(false),
            phase: AtomicU8::new(Phase::Idle as u8),
            since_tick: AtomicU32::new(tick),
            born_tick: tick,
            streams: AtomicU32::new(0),
            idle_seconds: attributes.idle_timeout_seconds,
            keep_alive_seconds: attributes.client_keep_alive_seconds,
            answers_from: AtomicUsize::new(0),
            has_waited_too_long: AtomicBool::new(false),
            worker,
        }
    }

    /// The record of one more stream of this connection.
    pub(crate) fn stream(&self) -> Self {
        let tick = self.worker.tick();
        Self {
            listener: self.listener,
            is_stream: true,
            waker: AtomicWaker::new(),
            is_closing: AtomicBool::new(false),
            is_killed: AtomicBool::new(false),
            phase: AtomicU8::new(Phase::Exchange as u8),
            since_tick: AtomicU32::new(tick),
            born_tick: self.born_tick,
            streams: AtomicU32::new(0),
            idle_seconds: self.idle_seconds,
            keep_alive_seconds: self.keep_alive_seconds,
            answers_from: AtomicUsize::new(0),
            has_waited_too_long: AtomicBool::new(false),
            worker: Arc::clone(&self.worker),
        }
    }

    pub(crate) fn enter(&self, phase: Phase) {
        if phase != Phase::Exchange {
            self.answers_from.store(0, Relaxed);
        }
        self.has_waited_too_long.store(false, Relaxed);
        self.since_tick.store(self.worker.tick(), Relaxed);
        self.phase.store(phase as u8, Relaxed);
    }

    /// The worker that serves it.
    pub(crate) fn worker_index(&self) -> usize {
        self.worker.index
    }

    /// One more request of an HTTP/2 connection.
    pub(crate) fn begin_stream(&self) {
        self.streams.fetch_add(1, Relaxed);
        self.phase.store(Phase::Exchange as u8, Relaxed);
    }

    /// One fewer.
    pub(crate) fn end_stream(&self) {
        if self.streams.fetch_sub(1, Relaxed) == 1 {
            self.enter(Phase::Idle);
        }
    }

    fn is_in(&self, phase: Phase) -> bool {
        self.phase.load(Relaxed) == phase as u8
    }

    /// Its answer has begun and comes from there.
    pub(crate) fn is_answered_by(&self, target: &Arc<TargetRuntime>) {
        self.answers_from.store(Arc::as_ptr(target).addr(), Relaxed);
    }

    /// Bytes passed, one way or the other.
    pub(crate) fn note_progress(&self) {
        self.since_tick.store(self.worker.tick(), Relaxed);
    }

    pub(crate) fn has_waited_too_long(&self) -> bool {
        self.has_waited_too_long.load(Relaxed)
    }

    /// Answers what is in progress with `Connection: close`, then closes; an idle connection closes at once.
    pub(crate) fn close_gracefully(&self) {
        self.is_closing.store(true, Relaxed);
        self.wake();
    }

    pub(crate) fn is_closing(&self) -> bool {
        self.is_closing.load(Relaxed)
    }

    /// Whether the present answer is the last one: told to close, or `client_keep_alive.seconds` old.
    pub(crate) fn is_last_answer(&self) -> bool {
        self.is_closing() || self.worker.tick().wrapping_sub(self.born_tick) >= self.keep_alive_seconds
    }

    /// What [`Self::wake`] wakes from here on.
    pub(crate) fn register(&self, cx: &Context<'_>) {
        self.waker.register(cx.waker());
    }

    /// Ends it if an answer of that target is on its way. An answer that its client does not read waits for room, and
    /// never comes to where it would see the end of the delay by itself.
    pub(crate) fn cut_answer_of(&self, target: &Arc<TargetRuntime>) {
        let identity = Arc::as_ptr(target).addr();
        let _ = self.answers_from.compare_exchange(identity, CUT, Relaxed, Relaxed);
        self.wake();
    }

    pub(crate) fn is_cut(&self) -> bool {
        self.answers_from.load(Relaxed) == CUT
    }

    /// Ends it, whatever is in progress.
    pub(crate) fn end(&self) {
        self.is_killed.store(true, Relaxed);
        self.wake();
    }

    /// Whether the balancer waits no longer for what is in progress.
    pub(crate) fn is_ending(&self) -> bool {
        self.is_killed.load(Relaxed)
    }

    /// Lets the connection look at its signals.
    pub(crate) fn wake(&self) {
        self.waker.wake();
    }

    /// Applies the limits; called once a second.
    pub(crate) fn sweep(&self, tick: u32) {
        let since = tick.wrapping_sub(self.since_tick.load(Relaxed));
        if self.is_in(Phase::Exchange) {
            if since > self.idle_seconds {
                self.has_waited_too_long.store(true, Relaxed);
                self.wake();
            }
        } else if self.is_in(Phase::Head) {
            if since > HEAD_SECONDS {
                self.end();
            }
        } else if since > self.idle_seconds {
            self.close_gracefully();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routing::{Shared, Snapshot};

    fn record() -> Arc<ConnectionRecord> {
        let shared = Arc::new(Shared { snapshot: arc_swap::ArcSwap::from_pointee(Snapshot::empty()) });
        let worker = Arc::new(Worker::new(0, shared, 1));
        Arc::new(ConnectionRecord::new(([127, 0, 0, 1], 80).into(), &ListenerAttributes::default(), worker))
    }

    #[test]
    fn an_idle_connection_closes_after_60_seconds_and_a_half_sent_head_after_30() {
        let idle = record();
        idle.sweep(60);
        assert!(!idle.is_closing());
        idle.sweep(61);
        assert!(idle.is_closing() && !idle.is_ending());
        let slow = record();
        slow.enter(Phase::Head);
        slow.sweep(30);
        assert!(!slow.is_ending());
        slow.sweep(31);
        assert!(slow.is_ending());
    }

    #[test]
    fn an_exchange_ends_when_the_idle_timeout_passes_without_a_byte() {
        let record = record();
        record.enter(Phase::Exchange);
        record.sweep(60);
        assert!(!record.has_waited_too_long());
        record.sweep(61);
        assert!(record.has_waited_too_long());
        // The next request of the connection begins anew.
        record.enter(Phase::Exchange);
        assert!(!record.has_waited_too_long() && !record.is_ending() && !record.is_closing());
    }
}
