//! The access log: a line a request as ALB writes it, a line a connection as NLB does, in files of the directory.
//!
//! ```text
//! worker 0: record ▶ its buffer ─┐ 32 KiB, or a second old
//! worker 1: record ▶ its buffer ─┴▶ bounded queue ▶ one thread ▶ DIR/access-logs/NAME.log, .log.1 … .log.8
//! ```
//!
//! Promises: writing never keeps a request waiting, whatever the disk does: when the queue is full, lines are dropped
//! and counted. No byte of a client can end a field or a line. Memory is bounded: a buffer a worker and log, and the
//! queue. Leaves out: fsync (a power loss takes the last seconds), compression, and moving files elsewhere; a file
//! that is renamed by somebody else is noticed. Source: ELB user guides, "Access logs".

use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, Weak};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::{clock, lock};

mod files;
mod line;
mod network;
mod writer;

use writer::Message;

/// A worker hands its lines over when they are this long together.
const BATCH_BYTES: usize = 32 * 1024;

/// Batches that wait for the disk: 2 MiB.
const QUEUE_BATCHES: usize = 64;

/// How long [`AccessLogs::finish`] waits for the disk.
const FINISH_LIMIT: Duration = Duration::from_secs(2);

/// All logs of a balancer and the thread that writes them.
pub(crate) struct AccessLogs {
    shared: Arc<LogsShared>,
    queue: SyncSender<Message>,
    writer: Mutex<Option<JoinHandle<()>>>,
    workers: usize,
}

/// What the writing thread sees too.
#[derive(Default)]
struct LogsShared {
    /// Logs that some table has, or some request still in progress.
    logs: Mutex<Vec<Weak<AccessLog>>>,
    written: AtomicU64,
    dropped: AtomicU64,
}

/// Lines so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LogCounters {
    /// On their way to the disk, or there.
    pub(crate) written: u64,
    /// Neither: the disk was too slow, or failed.
    pub(crate) dropped: u64,
}

/// The log of one load balancer.
pub(crate) struct AccessLog {
    /// As ELB names a load balancer in logs, e.g. `app/web/50dc6c495c0c9188`.
    name: String,
    file_name: Arc<str>,
    lanes: Box<[Lane]>,
    queue: SyncSender<Message>,
    shared: Arc<LogsShared>,
}

/// Lines of one worker that are not handed over yet. The lock is contended once a second.
#[derive(Default)]
#[repr(align(64))]
struct Lane(Mutex<Pending>);

#[derive(Default)]
struct Pending {
    text: Vec<u8>,
    lines: u64,
}

/// What the first field says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequestKind {
    /// HTTP/1.1.
    Http,
    /// HTTP/1.1 inside TLS.
    Https,
    /// HTTP/2 inside TLS.
    Http2,
    /// gRPC inside TLS.
    Grpcs,
    /// WebSocket.
    WebSocket,
    /// WebSocket inside TLS.
    WebSocketTls,
}

/// A request from its beginning to its end; an absent field is written as `-`, an absent time as `-1`.
pub(crate) struct AccessRecord<'a> {
    pub(crate) kind: RequestKind,
    /// When its first byte came.
    pub(crate) began: Instant,
    /// When the last byte of its answer was written.
    pub(crate) ended: Instant,
    pub(crate) client: SocketAddr,
    pub(crate) target: Option<SocketAddr>,
    /// From receiving the request to sending it to a target.
    pub(crate) request_processing: Option<Duration>,
    /// From there to the head of the target's answer.
    pub(crate) target_processing: Option<Duration>,
    /// From there to sending the answer to the client.
    pub(crate) response_processing: Option<Duration>,
    /// What the client got; 460 when it went away before.
    pub(crate) elb_status: Option<u16>,
    /// What the target answered.
    pub(crate) target_status: Option<u16>,
    /// Of the request, head and body.
    pub(crate) received_bytes: u64,
    /// Of the answer, head and body.
    pub(crate) sent_bytes: u64,
    /// Absent when what came was no request.
    pub(crate) request: Option<RequestLine<'a>>,
    pub(crate) user_agent: Option<&'a [u8]>,
    /// OpenSSL's name of the cipher suite, and the version as `TLSv1.3`.
    pub(crate) tls: Option<(&'a str, &'a str)>,
    pub(crate) target_group_arn: Option<&'a str>,
    /// `X-Amzn-Trace-Id`.
    pub(crate) trace_id: Option<&'a [u8]>,
    /// Server name of the handshake, when a certificate fits.
    pub(crate) domain_name: Option<&'a [u8]>,
    pub(crate) chosen_certificate_arn: Option<&'a str>,
    /// Priority; 0 for the default action; absent when it did not come to rules.
    pub(crate) matched_rule_priority: Option<u32>,
    /// `forward`, `redirect`, `fixed-response`.
    pub(crate) action: Option<&'a str>,
    pub(crate) redirect_url: Option<&'a [u8]>,
    /// ELB's reason code of a failed request.
    pub(crate) error_reason: Option<&'a str>,
    /// What desync mitigation said: `Acceptable`, `Ambiguous`, `Severe`, and its reason code; only for requests
    /// that do not follow RFC 9112.
    pub(crate) classification: Option<(&'a str, &'a str)>,
    /// The same for all requests of a connection.
    pub(crate) connection_id: u128,
}

/// What a request asked for.
pub(crate) struct RequestLine<'a> {
    pub(crate) method: &'a [u8],
    /// `http`, `https`, `ws`, `wss`.
    pub(crate) scheme: &'a str,
    /// Value of `Host`.
    pub(crate) host: &'a [u8],
    /// The listener's; written when `host` has none.
    pub(crate) port: u16,
    /// Path and query as they came.
    pub(crate) uri: &'a [u8],
    /// `HTTP/1.1`, `HTTP/2.0`.
    pub(crate) version: &'a str,
}

/// A connection of a network listener. ELB logs those of TLS listeners; those of TCP listeners are written alike,
/// with `tcp` in the first field.
pub(crate) struct ConnectionRecord<'a> {
    pub(crate) is_tls: bool,
    pub(crate) began: Instant,
    pub(crate) ended: Instant,
    /// The listener's own id, the last part of its ARN.
    pub(crate) listener_id: &'a str,
    pub(crate) client: SocketAddr,
    /// Where the client connected to.
    pub(crate) destination: SocketAddr,
    /// From its beginning to its end.
    pub(crate) connection: Option<Duration>,
    pub(crate) tls_handshake: Option<Duration>,
    pub(crate) received_bytes: u64,
    pub(crate) sent_bytes: u64,
    /// Code of the alert that the client sent.
    pub(crate) incoming_tls_alert: Option<u8>,
    pub(crate) chosen_certificate_arn: Option<&'a str>,
    pub(crate) tls_cipher: Option<&'a str>,
    /// `tlsv12`, `tlsv13`.
    pub(crate) tls_protocol: Option<&'a str>,
    pub(crate) tls_named_group: Option<&'a str>,
    /// Server name of the handshake.
    pub(crate) domain_name: Option<&'a [u8]>,
    /// Application protocol agreed on with the client.
    pub(crate) alpn_client: Option<&'a [u8]>,
    /// Application protocol agreed on with the target.
    pub(crate) alpn_target: Option<&'a [u8]>,
    /// What the client offered.
    pub(crate) alpn_offered: &'a [&'a [u8]],
}

impl AccessLogs {
    /// Logs into files below the balancer's directory; without any log the thread sleeps and there is no file.
    pub(crate) fn new(directory: &Path, workers: usize) -> Self {
        // Before any request, so that none began before the first reading.
        clock::follow_wall_clock();
        let shared = Arc::<LogsShared>::default();
        let (queue, inbox) = sync_channel(QUEUE_BATCHES);
        let writer = writer::Writer::new(directory.join("access-logs"), Arc::clone(&shared), inbox);
        let started = std::thread::Builder::new().name("balancer-access-log".into()).spawn(move || writer.run());
        let writer = started
            .inspect_err(|error| tracing::error!(%error, "no thread for the access log: its lines are dropped"))
            .ok();
        Self { shared, queue, writer: Mutex::new(writer), workers }
    }

    /// The log of that name, as long as anybody has it.
    pub(crate) fn open(&self, name: &str) -> Arc<AccessLog> {
        let mut logs = lock(&self.shared.logs);
        if let Some(log) = logs.iter().filter_map(Weak::upgrade).find(|log| log.name == name) {
            return log;
        }
        let log = Arc::new(AccessLog {
            name: name.to_owned(),
            file_name: files::file_name(name).into(),
            lanes: (0..self.workers).map(|_| Lane::default()).collect(),
            queue: self.queue.clone(),
            shared: Arc::clone(&self.shared),
        });
        logs.retain(|log| log.strong_count() > 0);
        logs.push(Arc::downgrade(&log));
        drop(logs);
        // The thread sleeps as long as there is no log. A full queue means that it is awake.
        let _ = self.queue.try_send(Message::Wake);
        log
    }

    pub(crate) fn counters(&self) -> LogCounters {
        LogCounters { written: self.shared.written.load(Relaxed), dropped: self.shared.dropped.load(Relaxed) }
    }

    /// Writes what is there and ends the thread; waits for it, but not for a disk that hangs.
    pub(crate) fn finish(&self) {
        let Some(writer) = lock(&self.writer).take() else { return };
        let deadline = Instant::now() + FINISH_LIMIT;
        while matches!(self.queue.try_send(Message::Finish), Err(TrySendError::Full(_))) && Instant::now() < deadline
        {
            std::thread::sleep(Duration::from_millis(5));
        }
        while !writer.is_finished() && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

impl Drop for AccessLogs {
    fn drop(&mut self) {
        self.finish();
    }
}

impl AccessLog {
    /// Logs a request that has ended. For the worker's own thread.
    pub(crate) fn record(&self, worker: usize, record: &AccessRecord<'_>) {
        self.append(worker, |text| line::write(text, &self.name, record));
    }

    /// Logs a connection that has ended. For the worker's own thread.
    pub(crate) fn record_connection(&self, worker: usize, record: &ConnectionRecord<'_>) {
        self.append(worker, |text| network::write(text, &self.name, record));
    }

    fn append(&self, worker: usize, write: impl FnOnce(&mut Vec<u8>)) {
        let mut pending = lock(&self.lanes[worker].0);
        if pending.text.capacity() == 0 {
            pending.text.reserve(BATCH_BYTES + BATCH_BYTES / 8);
        }
        write(&mut pending.text);
        pending.lines += 1;
        if pending.text.len() >= BATCH_BYTES {
            self.hand_over(&mut pending);
        }
    }

    /// Gives the lines to the writing thread, or drops them when it has too many.
    fn hand_over(&self, pending: &mut Pending) {
        let lines = std::mem::take(&mut pending.lines);
        let text = std::mem::take(&mut pending.text);
        let batch = Message::Batch { file: Arc::clone(&self.file_name), text, lines };
        if self.queue.try_send(batch).is_err() {
            self.shared.dropped.fetch_add(lines, Relaxed);
        }
    }

    /// What the workers have not handed over; the writing thread's.
    fn take_pending(&self) -> Vec<(Vec<u8>, u64)> {
        let take = |lane: &Lane| {
            let mut pending = lock(&lane.0);
            let lines = std::mem::take(&mut pending.lines);
            // A log that is quiet holds no buffer.
            (lines > 0).then(|| (std::mem::take(&mut pending.text), lines))
        };
        self.lanes.iter().filter_map(take).collect()
    }
}

impl Drop for AccessLog {
    fn drop(&mut self) {
        for lane in &self.lanes {
            let mut pending = lock(&lane.0);
            if pending.lines > 0 {
                self.hand_over(&mut pending);
            }
        }
    }
}

#[cfg(test)]
mod tests;
