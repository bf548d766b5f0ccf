//! One client connection: its limits, its signals, its task.
//!
//! Time limits cost nothing per request: a sweeper looks at every connection once a second (`worker`) and what it
//! finds is written into the record that the connection's task reads when it is woken. Limits: 30 s to complete a
//! head, 60 s idle between requests, 60 s without progress towards the head of an answer.

use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::task::AtomicWaker;
use http::HeaderValue;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::mpsc;

use crate::lock;
use crate::proxy;
use crate::target::TargetRuntime;
use crate::tunnel::Tunnel;
use crate::worker::{Moved, Worker};

const HEAD_SECONDS: u32 = 30;
const IDLE_SECONDS: u32 = 60;
const ANSWER_SECONDS: u32 = 60;

/// Largest head of a request; more is answered 431.
const MAX_HEAD_BYTES: usize = 64 * 1024;

/// No address of anything.
const CUT: usize = usize::MAX;

/// What others may know about and tell to a connection. Ticks are the worker's seconds.
pub(crate) struct ConnectionRecord {
    /// The listener's address: its routes are looked up by it.
    pub(crate) listener: SocketAddr,
    waker: AtomicWaker,
    /// Finish the request in progress, then close.
    is_closing: AtomicBool,
    /// Close now.
    is_killed: AtomicBool,
    is_busy: AtomicBool,
    /// The last answer may not be written to its end.
    is_unflushed: AtomicBool,
    /// A request's body has begun and was not read to its end: what comes next is no request.
    has_open_body: AtomicBool,
    has_partial_head: AtomicBool,
    /// Whether a byte ever came; hyper does not close a connection gracefully before its first request.
    has_begun: AtomicBool,
    /// Since when it is idle or its head incomplete.
    since_tick: AtomicU32,
    /// Identity of the target whose answer is on its way; 0 for none, [`CUT`] when it must come no further.
    answers_from: AtomicUsize,
    is_waiting: AtomicBool,
    /// When the exchange with a target last made progress.
    progress_tick: AtomicU32,
    has_waited_too_long: AtomicBool,
    worker: Arc<Worker>,
}

/// Everything a request handler needs to know about its connection.
pub(crate) struct Client {
    pub(crate) worker: Arc<Worker>,
    pub(crate) record: Arc<ConnectionRecord>,
    /// For `X-Forwarded-For`.
    pub(crate) address: HeaderValue,
    /// For `X-Forwarded-Port`.
    pub(crate) port: HeaderValue,
    /// Left by the request that changed the connection's protocol; taken when its 101 is written.
    pub(crate) tunnel: Mutex<Option<Tunnel>>,
}

/// Marks the connection busy until dropped.
pub(crate) struct RequestInProgress(Arc<ConnectionRecord>);

impl RequestInProgress {
    /// Its answer has begun and comes from there.
    pub(crate) fn is_answered_by(&self, target: &Arc<TargetRuntime>) {
        self.0.answers_from.store(Arc::as_ptr(target).addr(), Relaxed);
    }
}

impl Drop for RequestInProgress {
    fn drop(&mut self) {
        self.0.answers_from.store(0, Relaxed);
        self.0.since_tick.store(self.0.worker.tick(), Relaxed);
        self.0.is_unflushed.store(true, Relaxed);
        self.0.is_busy.store(false, Relaxed);
    }
}

impl ConnectionRecord {
    pub(crate) fn new(listener: SocketAddr, worker: Arc<Worker>) -> Self {
        let tick = worker.tick();
        Self {
            listener,
            waker: AtomicWaker::new(),
            is_closing: AtomicBool::new(false),
            is_killed: AtomicBool::new(false),
            is_busy: AtomicBool::new(false),
            is_unflushed: AtomicBool::new(false),
            has_open_body: AtomicBool::new(false),
            has_partial_head: AtomicBool::new(false),
            has_begun: AtomicBool::new(false),
            since_tick: AtomicU32::new(tick),
            answers_from: AtomicUsize::new(0),
            is_waiting: AtomicBool::new(false),
            progress_tick: AtomicU32::new(tick),
            has_waited_too_long: AtomicBool::new(false),
            worker,
        }
    }

    pub(crate) fn begin_request(self: &Arc<Self>) -> RequestInProgress {
        self.is_busy.store(true, Relaxed);
        self.has_partial_head.store(false, Relaxed);
        // Where a head was found, the body before has ended, whoever read it.
        self.has_open_body.store(false, Relaxed);
        RequestInProgress(Arc::clone(self))
    }

    pub(crate) fn begin_body(&self) {
        self.has_open_body.store(true, Relaxed);
    }

    pub(crate) fn end_body(&self) {
        self.has_open_body.store(false, Relaxed);
    }

    pub(crate) fn start_waiting(&self) {
        self.note_progress();
        self.has_waited_too_long.store(false, Relaxed);
        self.is_waiting.store(true, Relaxed);
    }

    pub(crate) fn stop_waiting(&self) {
        self.is_waiting.store(false, Relaxed);
    }

    pub(crate) fn note_progress(&self) {
        self.progress_tick.store(self.worker.tick(), Relaxed);
    }

    pub(crate) fn has_waited_too_long(&self) -> bool {
        self.has_waited_too_long.load(Relaxed)
    }

    /// Answers what is in progress with `Connection: close`, then closes; an idle connection closes at once.
    pub(crate) fn close_gracefully(&self) {
        self.is_closing.store(true, Relaxed);
        self.wake();
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

    fn is_cut(&self) -> bool {
        self.answers_from.load(Relaxed) == CUT
    }

    /// Ends it, whatever is in progress.
    pub(crate) fn end(&self) {
        self.is_killed.store(true, Relaxed);
        self.wake();
    }

    /// Where it is to go now, if it is to go and may: every answer is written, and no request has begun.
    fn may_move(&self) -> Option<&mpsc::UnboundedSender<Moved>> {
        let moving = self.worker.moving()?;
        let is_free = !self.is_busy.load(Relaxed) && !self.is_unflushed.load(Relaxed);
        let is_between_requests = is_free && !self.has_open_body.load(Relaxed);
        (is_between_requests && !self.is_closing.load(Relaxed)).then_some(moving)
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
        if self.is_busy.load(Relaxed) {
            let silent = tick.wrapping_sub(self.progress_tick.load(Relaxed));
            if self.is_waiting.load(Relaxed) && silent > ANSWER_SECONDS {
                self.has_waited_too_long.store(true, Relaxed);
                self.wake();
            }
            return;
        }
        let since = tick.wrapping_sub(self.since_tick.load(Relaxed));
        if self.has_partial_head.load(Relaxed) {
            if since > HEAD_SECONDS {
                self.is_killed.store(true, Relaxed);
                self.wake();
            }
        } else if since > IDLE_SECONDS {
            self.close_gracefully();
        }
    }

    fn note_read(&self) {
        if !self.is_busy.load(Relaxed) && !self.has_partial_head.load(Relaxed) {
            self.since_tick.store(self.worker.tick(), Relaxed);
            self.has_partial_head.store(true, Relaxed);
            self.has_begun.store(true, Relaxed);
        }
    }
}

/// Serves one client connection to its end.
///
/// `received` is what another process read of it already.
pub(crate) async fn serve(stream: TcpStream, received: Bytes, peer: SocketAddr, record: Arc<ConnectionRecord>) {
    let client = Arc::new(Client {
        worker: Arc::clone(&record.worker),
        record: Arc::clone(&record),
        address: header_value(&peer.ip().to_canonical().to_string()),
        port: header_value(&record.listener.port().to_string()),
        tunnel: Mutex::default(),
    });
    let for_requests = Arc::clone(&client);
    let io = TokioIo::new(ClientStream { stream, received, record: Arc::clone(&record) });
    let service = service_fn(move |request| proxy::handle(Arc::clone(&for_requests), request));
    let mut builder = http1::Builder::new();
    builder.max_buf_size(MAX_HEAD_BYTES).max_header_size(MAX_HEAD_BYTES);
    let mut connection = builder.serve_connection(io, service);
    let mut is_told = false;
    let mut moves_to = None;
    let outcome = poll_fn(|cx| {
        record.register(cx);
        if record.is_killed.load(Relaxed) {
            return Poll::Ready(Ok(()));
        }
        if !is_told && record.is_closing.load(Relaxed) {
            is_told = true;
            Pin::new(&mut connection).graceful_shutdown();
        }
        let outcome = Pin::new(&mut connection).poll(cx);
        if outcome.is_pending() && is_told && !record.has_begun.load(Relaxed) {
            return Poll::Ready(Ok(()));
        }
        if outcome.is_pending() && record.is_cut() {
            return Poll::Ready(Ok(()));
        }
        if outcome.is_pending()
            && let Some(moving) = record.may_move()
        {
            moves_to = Some(moving);
            return Poll::Ready(Ok(()));
        }
        outcome
    })
    .await;
    if let Some(moving) = moves_to {
        let parts = connection.into_parts();
        return move_to(moving, parts.io.into_inner(), parts.read_buf);
    }
    if let Err(error) = outcome {
        tracing::debug!(%peer, listener = %record.listener, %error, "client connection ended early");
        return;
    }
    let tunnel = lock(&client.tunnel).take();
    if let Some(tunnel) = tunnel {
        let parts = connection.into_parts();
        tunnel.run(parts.io.into_inner(), parts.read_buf, &record).await;
    }
}

/// Sends a connection to another process.
fn move_to(moving: &mpsc::UnboundedSender<Moved>, client: ClientStream, read: Bytes) {
    let ClientStream { stream, received, record } = client;
    // What hyper has read comes before what it had not taken yet.
    let received = if received.is_empty() { read } else { [read, received].concat().into() };
    match stream.into_std() {
        Ok(stream) => drop(moving.send(Moved { listener: record.listener, received, stream })),
        Err(error) => tracing::debug!(%error, "a client went away during the hand-over"),
    }
}

/// Digits, dots and colons are always a header value.
fn header_value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static("unknown"))
}

/// A socket that notes when the next head begins to arrive.
struct ClientStream {
    stream: TcpStream,
    /// Read by another process before, and to be read first.
    received: Bytes,
    record: Arc<ConnectionRecord>,
}

impl AsyncRead for ClientStream {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if !self.received.is_empty() {
            let count = self.received.len().min(buffer.remaining());
            buffer.put_slice(&self.received.split_to(count));
            self.record.note_read();
            return Poll::Ready(Ok(()));
        }
        let before = buffer.filled().len();
        let outcome = Pin::new(&mut self.stream).poll_read(cx, buffer);
        if buffer.filled().len() > before {
            self.record.note_read();
        }
        outcome
    }
}

impl AsyncWrite for ClientStream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(cx, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// hyper asks for this when all that it had to write is written.
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if !self.record.is_busy.load(Relaxed) {
            self.record.is_unflushed.store(false, Relaxed);
        }
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routing::{Shared, Snapshot};

    fn record() -> Arc<ConnectionRecord> {
        let shared = Arc::new(Shared { snapshot: arc_swap::ArcSwap::from_pointee(Snapshot::empty()) });
        let worker = Arc::new(Worker::new(0, shared, 1));
        Arc::new(ConnectionRecord::new(([127, 0, 0, 1], 80).into(), worker))
    }

    #[test]
    fn an_idle_connection_closes_after_60_seconds_and_a_half_sent_head_after_30() {
        let idle = record();
        idle.sweep(60);
        assert!(!idle.is_closing.load(Relaxed));
        idle.sweep(61);
        assert!(idle.is_closing.load(Relaxed) && !idle.is_killed.load(Relaxed));
        let slow = record();
        slow.note_read();
        slow.sweep(30);
        assert!(!slow.is_killed.load(Relaxed));
        slow.sweep(31);
        assert!(slow.is_killed.load(Relaxed));
    }

    #[test]
    fn waiting_for_an_answer_ends_60_seconds_after_the_last_progress() {
        let record = record();
        let _in_progress = record.begin_request();
        record.start_waiting();
        record.sweep(60);
        assert!(!record.has_waited_too_long());
        record.sweep(61);
        assert!(record.has_waited_too_long());
        // The next request of the connection begins anew, and a body that streams is never waiting.
        record.start_waiting();
        assert!(!record.has_waited_too_long());
        record.stop_waiting();
        record.sweep(1_000);
        assert!(!record.has_waited_too_long() && !record.is_killed.load(Relaxed) && !record.is_closing.load(Relaxed));
    }
}
