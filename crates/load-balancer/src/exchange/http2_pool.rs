//! The connections that streams to one target of HTTP/2 share, of one worker.
//!
//! Promises: a stream goes over the first connection with room for it, as the target allows streams, and otherwise over
//! a new one; only one connection is being made at a time, and those who wait for it share what becomes of it, also its
//! failure. A connection that ended, says GOAWAY or let a stream wait too long takes no new stream. Leaves out: how a
//! connection is made (`exchange`).

use std::future::Future;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use h2::client::SendRequest;

use super::Http2Stream;
use crate::lock;

/// Streams of one connection at once, whatever more the target allows.
pub(crate) const MAX_STREAMS: usize = 128;

/// How many streams a connection takes before its target has said how many it allows (RFC 9113 6.5.2 advises targets to
/// allow no fewer).
const STREAMS_AT_FIRST: usize = 100;

/// Connections of one worker to one target; beyond that, streams wait for others to end.
const MAX_CONNECTIONS: usize = 64;

/// Connections without a stream are closed after this many sweeps (seconds).
const IDLE_SWEEPS: u32 = 60;

/// See the module.
#[derive(Default)]
pub(crate) struct Http2Pool {
    open: Mutex<Open>,
    /// Held by who makes a connection.
    turn: tokio::sync::Mutex<()>,
    /// What the target allowed last; 0 for unknown.
    allowed: AtomicUsize,
}

#[derive(Default)]
struct Open {
    connections: Vec<Http2Connection>,
    /// No more connections are kept.
    is_closed: bool,
    /// How many could not be made, and how the last one failed.
    failures: u64,
    last_failure: Option<io::ErrorKind>,
}

/// A connection to a target, for one more stream.
pub(crate) struct Http2Connection {
    sender: SendRequest<Bytes>,
    state: Arc<ConnectionState>,
    idle_sweeps: u32,
}

/// What a connection's streams and the task that serves it know of each other.
#[derive(Default)]
pub(crate) struct ConnectionState {
    streams: AtomicU32,
    is_retired: AtomicBool,
}

impl ConnectionState {
    /// No new stream goes over it.
    pub(crate) fn retire(&self) {
        self.is_retired.store(true, Relaxed);
    }

    pub(super) fn end_stream(&self) {
        self.streams.fetch_sub(1, Relaxed);
    }
}

impl Http2Connection {
    pub(crate) fn new(sender: SendRequest<Bytes>, state: Arc<ConnectionState>) -> Self {
        Self { sender, state, idle_sweeps: 0 }
    }

    fn streams(&self) -> usize {
        self.state.streams.load(Relaxed) as usize
    }

    fn allows(&self) -> usize {
        self.sender.current_max_send_streams().min(MAX_STREAMS)
    }

    fn stream(&self, is_reused: bool) -> Box<Http2Stream> {
        self.state.streams.fetch_add(1, Relaxed);
        Box::new(Http2Stream::new(self.sender.clone(), Arc::clone(&self.state), is_reused))
    }
}

impl Http2Pool {
    /// A stream of a connection with room for it; `connect` makes one that takes that many streams at first.
    pub(crate) async fn stream<C>(&self, connect: impl FnOnce(usize) -> C) -> io::Result<Box<Http2Stream>>
    where
        C: Future<Output = io::Result<Http2Connection>>,
    {
        let failures = match self.take() {
            Ok(stream) => return Ok(stream),
            Err(failures) => failures,
        };
        let _turn = self.turn.lock().await;
        match self.take() {
            Ok(stream) => return Ok(stream),
            // Whoever had the turn before asked for the same.
            Err(later) if later != failures => {
                return Err(lock(&self.open).last_failure.unwrap_or(io::ErrorKind::ConnectionRefused).into());
            }
            Err(_) => {}
        }
        if let Some(stream) = self.take_least_busy() {
            return Ok(stream);
        }
        let at_first = match self.allowed.load(Relaxed) {
            0 => STREAMS_AT_FIRST,
            allowed => allowed,
        };
        // Boxed: it is rare, and large beside what each stream needs.
        match Box::pin(connect(at_first)).await {
            Ok(connection) => {
                let stream = connection.stream(false);
                let mut open = lock(&self.open);
                if !open.is_closed {
                    open.connections.push(connection);
                }
                Ok(stream)
            }
            Err(error) => {
                let mut open = lock(&self.open);
                open.failures += 1;
                open.last_failure = Some(error.kind());
                Err(error)
            }
        }
    }

    /// A stream of a connection that has room; otherwise how many connections could not be made so far.
    fn take(&self) -> Result<Box<Http2Stream>, u64> {
        let mut open = lock(&self.open);
        open.connections.retain(|connection| !connection.state.is_retired.load(Relaxed));
        for connection in &open.connections {
            let allowed = connection.allows();
            if connection.streams() < allowed {
                return Ok(connection.stream(true));
            }
            self.allowed.store(allowed, Relaxed);
        }
        Err(open.failures)
    }

    /// When there are as many connections as may be.
    fn take_least_busy(&self) -> Option<Box<Http2Stream>> {
        let open = lock(&self.open);
        if open.connections.len() < MAX_CONNECTIONS {
            return None;
        }
        open.connections.iter().min_by_key(|connection| connection.streams()).map(|found| found.stream(true))
    }

    /// Keeps no connection from now on; each ends with its last stream.
    pub(crate) fn close(&self) {
        let mut open = lock(&self.open);
        open.is_closed = true;
        open.connections.clear();
    }

    /// Closes what nobody used for long.
    pub(crate) fn sweep(&self) {
        lock(&self.open).connections.retain_mut(|connection| {
            connection.idle_sweeps = if connection.streams() == 0 { connection.idle_sweeps + 1 } else { 0 };
            connection.idle_sweeps <= IDLE_SWEEPS && !connection.state.is_retired.load(Relaxed)
        });
    }
}
