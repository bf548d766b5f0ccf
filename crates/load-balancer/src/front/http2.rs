//! HTTP/2 towards clients, by the h2 crate: each stream is a request of its own, in a task of its own.
//!
//! Promises: the rules are those of HTTP/1.1, for a request is flattened into the same head (`http1`); a connection that
//! is to end says GOAWAY and finishes its streams; a client that resets streams as fast as it opens them is sent away.
//! Leaves out: HTTP/2 without TLS, which ELB has not either; what becomes of a request (`stream`).

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use bytes::Bytes;
use h2::Reason;
use h2::server::{Builder, Connection};
use tokio::io::AsyncReadExt;
use tokio::sync::oneshot;
use tokio::time::Sleep;

use crate::connection::{Client, ConnectionRecord, Phase};
use crate::stream::Stream;
use crate::worker::RegistryEntry;

mod lent;
mod stream;

use lent::Lent;

/// Streams of one connection at once, as ELB has it.
const MAX_STREAMS: u32 = 128;

/// Largest list of fields of one head, as HTTP/2 counts (RFC 9113 6.5.2).
const MAX_HEAD_BYTES: u32 = 64 * 1024;

/// What a client may send before we read it, per stream.
const STREAM_WINDOW_BYTES: u32 = 256 * 1024;

/// The same for a connection.
const CONNECTION_WINDOW_BYTES: u32 = 1024 * 1024;

/// What waits to be written, per stream.
const SEND_BUFFER_BYTES: usize = 64 * 1024;

/// Streams that were reset before we looked at them: more at once is an attack (CVE-2023-44487).
const MAX_RESET_UNSEEN: usize = 100;

/// Requests that a client may take back beyond twice those that it let us answer.
const MAX_TAKEN_BACK: u32 = 500;

/// How long a client that was told to leave, and has no stream any more, may take to notice.
const GOODBYE: Duration = Duration::from_secs(10);

/// How long a client may take to notice the end of our stream.
const LINGER: Duration = Duration::from_secs(2);

/// Serves one client connection to its end.
pub(crate) async fn serve(stream: Stream, client: Client) {
    let client = Arc::new(client);
    let record = Arc::clone(&client.record);
    let (give_back, mut back) = oneshot::channel();
    let stream = Lent { stream: Some(stream), give_back: Some(give_back) };
    let Some(connection) = handshake(stream, &record).await else { return };
    record.enter(Phase::Idle);
    let streams = Arc::new(Streams { taken_back: AtomicU32::new(0), answered: AtomicU32::new(0) });
    let mut serving = Serving { connection, client, streams, is_told: false, goodbye: None };
    let outcome = poll_fn(|cx| {
        record.register(cx);
        if record.is_ending() { Poll::Ready(Ok(())) } else { serving.poll(cx) }
    })
    .await;
    if let Err(error) = &outcome {
        tracing::debug!(peer = %serving.client.peer, %error, "an HTTP/2 connection ended early");
    }
    // A client that broke a rule is told so, too: GOAWAY was written, and it may still be sending.
    let is_there = !outcome.is_err_and(|error| error.is_io());
    drop(serving);
    if is_there
        && !record.is_ending()
        && let Ok(stream) = back.try_recv()
    {
        linger(stream).await;
    }
}

/// Reads on for a moment after the end of our stream: closing a socket that has unread bytes, or gets some, is a reset,
/// which may take the last answer away from the client. What was under way when it was told to leave is at most its
/// window; more is a flood, and cut.
async fn linger(mut stream: Stream) {
    let mut unwanted = [0; 4_096];
    let reading = async {
        let mut left = CONNECTION_WINDOW_BYTES;
        while let Ok(count @ 1..) = stream.read(&mut unwanted).await {
            let Some(rest) = u32::try_from(count).ok().and_then(|count| left.checked_sub(count)) else { break };
            left = rest;
        }
    };
    let _ = tokio::time::timeout(LINGER, reading).await;
}

/// Reads the preface, within the time for a head.
async fn handshake(stream: Lent, record: &ConnectionRecord) -> Option<Connection<Lent, Bytes>> {
    record.enter(Phase::Head);
    let mut builder = Builder::new();
    builder
        .max_concurrent_streams(MAX_STREAMS)
        .max_header_list_size(MAX_HEAD_BYTES)
        .initial_window_size(STREAM_WINDOW_BYTES)
        .initial_connection_window_size(CONNECTION_WINDOW_BYTES)
        .max_pending_accept_reset_streams(MAX_RESET_UNSEEN)
        .max_send_buffer_size(SEND_BUFFER_BYTES);
    let mut handshake = pin!(builder.handshake(stream));
    poll_fn(|cx| {
        record.register(cx);
        if record.is_ending() || record.is_closing() {
            return Poll::Ready(None);
        }
        handshake.as_mut().poll(cx).map(Result::ok)
    })
    .await
}

/// A connection at work.
struct Serving {
    connection: Connection<Lent, Bytes>,
    client: Arc<Client>,
    streams: Arc<Streams>,
    /// GOAWAY is on its way.
    is_told: bool,
    goodbye: Option<Pin<Box<Sleep>>>,
}

/// How the streams of a connection ended.
struct Streams {
    taken_back: AtomicU32,
    answered: AtomicU32,
}

impl Streams {
    fn are_abused(&self) -> bool {
        let allowed = self.answered.load(Relaxed).saturating_mul(2).saturating_add(MAX_TAKEN_BACK);
        self.taken_back.load(Relaxed) > allowed
    }
}

impl Serving {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), h2::Error>> {
        let client = &self.client;
        // A session cannot go on in another process.
        let is_to_end = client.record.is_last_answer() || client.worker.moving().is_some();
        if is_to_end && !self.is_told {
            self.is_told = true;
            self.connection.graceful_shutdown();
        }
        loop {
            match self.connection.poll_accept(cx) {
                Poll::Ready(Some(Ok((request, mut respond)))) => {
                    // What was taken back before it was looked at is no request: a target never hears of it.
                    if respond.poll_reset(&mut Context::from_waker(Waker::noop())).is_ready() {
                        self.streams.taken_back.fetch_add(1, Relaxed);
                        continue;
                    }
                    if self.streams.are_abused() {
                        self.connection.abrupt_shutdown(Reason::ENHANCE_YOUR_CALM);
                        continue;
                    }
                    let in_progress = InProgress::begin(client, &self.streams);
                    tokio::spawn(stream::serve(in_progress, request, respond));
                }
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Err(error)),
                Poll::Ready(None) => return Poll::Ready(Ok(())),
                Poll::Pending => break,
            }
        }
        if self.is_told && !self.connection.has_streams() {
            let goodbye = self.goodbye.get_or_insert_with(|| Box::pin(tokio::time::sleep(GOODBYE)));
            return goodbye.as_mut().poll(cx).map(Ok);
        }
        Poll::Pending
    }
}

/// A request in progress: the connection is not idle, and what is told to the stream reaches it.
struct InProgress {
    /// The connection's client, with a record of the stream's own.
    client: Client,
    connection: Arc<ConnectionRecord>,
    streams: Arc<Streams>,
    _entry: RegistryEntry,
}

impl InProgress {
    fn begin(connection: &Client, streams: &Arc<Streams>) -> Self {
        let record = Arc::new(connection.record.stream());
        connection.record.begin_stream();
        Self {
            _entry: RegistryEntry::new(&connection.worker, Arc::clone(&record)),
            client: connection.for_stream(record),
            connection: Arc::clone(&connection.record),
            streams: Arc::clone(streams),
        }
    }
}

impl Drop for InProgress {
    fn drop(&mut self) {
        self.connection.end_stream();
    }
}
