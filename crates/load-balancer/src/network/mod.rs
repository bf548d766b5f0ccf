//! Network listeners: bytes between a client and a target, connection by connection, as NLB passes them.
//!
//! A target is chosen once, when the connection comes; a table that comes later moves new connections only. Promises:
//! a target that cannot be reached is passed over for another, since nothing was sent yet; a connection counts as in
//! flight on its target until both directions have ended; a target that leaves the table keeps its connections until
//! they end by themselves, or until its deregistration delay is over if its group says so
//! (`deregistration_delay.connection_termination.enabled`); removing the listener ends none. Connections stay in the
//! process that accepted them: one that hands over serves them on until its limit. Leaves out: what the bytes mean.

mod log;
mod pass;
mod record;

use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, Instant};

use ports::{ListenerProtocol, TargetGroupAttributes, TargetProtocol};
use rustls::ServerConfig;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

pub(crate) use record::{NetworkConnections, NetworkRecord};

use crate::connecting;
use crate::counters::ListenerShared;
use crate::proxy_protocol;
use crate::routing::{CompiledAction, ForwardAction, Snapshot};
use crate::target::{InFlight, TargetRuntime};
use crate::tls;
use crate::worker::Worker;
use log::{Ended, LogEntry};
use pass::{OneWay, Socket, reset};
use record::Order;

/// How long a connect may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);

/// Tries beyond one for each registered target.
const EXTRA_TRIES: usize = 1;

/// How often a connection may find that its table was replaced while it was choosing.
const MAX_ROUTINGS: usize = 8;

/// A client connection of a network listener.
struct Connection {
    worker: Arc<Worker>,
    record: Arc<NetworkRecord>,
    counters: Arc<ListenerShared>,
    peer: SocketAddr,
    /// For a listener where TLS ends.
    tls: Option<Arc<ServerConfig>>,
    /// When its load balancer has a log.
    log: Option<Box<LogEntry>>,
    /// On the worker's list.
    number: u64,
}

/// Takes the connection if its listener passes bytes, and serves it in a task of its own; otherwise gives it back.
pub(crate) fn take(
    worker: &Arc<Worker>,
    stream: TcpStream,
    peer: SocketAddr,
    listener: SocketAddr,
) -> Option<TcpStream> {
    let snapshot = worker.shared.snapshot.load();
    let known = snapshot.table.listeners.iter().find(|known| known.bind == listener);
    let (Some(known), Some(routes)) = (known, snapshot.routes(listener)) else { return Some(stream) };
    let tls = match known.protocol {
        ListenerProtocol::Tcp => None,
        ListenerProtocol::Tls => routes.tls.clone(),
        ListenerProtocol::Http | ListenerProtocol::Https => return Some(stream),
    };
    let record = Arc::new(NetworkRecord::new(listener, known.attributes.idle_timeout_seconds, worker.tick()));
    let log = routes.counters.access_log().map(|log| Box::new(LogEntry::new(log, &known.arn, peer)));
    let connection = Connection {
        number: worker.network.add(&record),
        worker: Arc::clone(worker),
        record,
        counters: Arc::clone(&routes.counters),
        peer,
        tls,
        log,
    };
    tokio::spawn(connection.serve(stream));
    None
}

impl Drop for Connection {
    /// Also when its task panics.
    fn drop(&mut self) {
        self.worker.network.remove(self.number);
        self.worker.note_connection_end();
    }
}

impl Connection {
    async fn serve(self, client: TcpStream) {
        // Boxed, so that a connection without TLS does not pay for the room.
        match self.tls.clone() {
            None => self.serve_client(client).await,
            Some(config) => Box::pin(self.serve_tls_client(client, config)).await,
        }
    }

    async fn serve_tls_client(&self, client: TcpStream, config: Arc<ServerConfig>) {
        match tls::accept(client, config).await {
            Ok(client) => self.serve_client(Box::new(client)).await,
            Err(error) => {
                self.counters.count_tls_error(self.worker.index);
                tracing::debug!(peer = %self.peer, listener = %self.record.listener, %error, "no TLS handshake");
                let ended = Ended { alert: log::alert(&error), ..Ended::default() };
                self.log(self.record.listener, &ended);
            }
        }
    }

    fn log(&self, destination: SocketAddr, ended: &Ended) {
        if let Some(entry) = &self.log {
            entry.write(self.worker.index, self.tls.is_some(), destination, ended);
        }
    }

    async fn serve_client(&self, mut client: impl Socket) {
        self.counters.count_request(self.worker.index);
        let mut ended = Ended::default();
        if let Some(entry) = &self.log {
            ended.tls = client.tls();
            ended.alpn_client = client.alpn().map(<[u8]>::to_vec);
            ended.handshake = ended.tls.is_some().then(|| entry.age());
        }
        // Boxed: connecting takes more room than passing, and is soon over.
        let [received, sent] = match Box::pin(self.connect(&client)).await {
            Some((Upstream::Plain(mut target), in_flight)) => self.pass(&mut client, &mut target, in_flight).await,
            Some((Upstream::Tls(mut target), in_flight)) => {
                ended.alpn_target = target.alpn().map(<[u8]>::to_vec);
                self.pass(&mut client, &mut target, in_flight).await
            }
            None => {
                self.counters.count_balancer_error(self.worker.index);
                reset(client.tcp());
                [0, 0]
            }
        };
        (ended.received_bytes, ended.sent_bytes) = (received, sent);
        self.log(client.tcp().local_addr().unwrap_or(self.record.listener), &ended);
    }

    /// Connects to a target; none when no target can be reached.
    async fn connect(&self, client: &impl Socket) -> Option<(Upstream, InFlight)> {
        let mut tried = Vec::new();
        let mut tries = 0;
        for _ in 0..MAX_ROUTINGS {
            let snapshot = self.worker.shared.snapshot.load_full();
            let action = self.action(&snapshot)?;
            let selection = action.select_connection(self.worker.index, self.peer)?;
            let mut has_met_draining = false;
            while tries < action.target_count() + EXTRA_TRIES {
                let Some(target) = action.choose(&selection, self.worker.index, &tried) else { break };
                let Some(in_flight) = target.begin(self.worker.index) else {
                    has_met_draining = true;
                    tried.push(target);
                    continue;
                };
                tries += 1;
                self.record.set_target(&target);
                let is_announced = attributes(&target, &snapshot).is_some_and(|group| group.sends_proxy_protocol);
                match self.connect_to(&target, is_announced, client).await {
                    Ok(upstream) => {
                        let index = self.worker.index;
                        target.group.cell(index).count_start(Instant::now());
                        target.group.cell(index).count_connection(tries > 1);
                        target.cell(index).count_connection();
                        return Some((upstream, in_flight));
                    }
                    Err(error) => {
                        self.note_failure(&target, &error);
                        tried.push(target);
                    }
                }
            }
            if !has_met_draining {
                break;
            }
            // The table was replaced after we read it: its targets are leaving, so look again.
        }
        None
    }

    /// What the listener does with connections.
    fn action<'a>(&self, snapshot: &'a Snapshot) -> Option<&'a ForwardAction> {
        match snapshot.routes(self.record.listener)?.default_action() {
            CompiledAction::Forward(action) => Some(action),
            _ => None,
        }
    }

    async fn connect_to(
        &self,
        target: &TargetRuntime,
        sends_proxy_protocol: bool,
        client: &impl Socket,
    ) -> io::Result<Upstream> {
        let connecting = connecting::connect(target.target.address);
        let timed_out = |_| io::Error::from(io::ErrorKind::TimedOut);
        let mut stream = tokio::time::timeout(CONNECT_TIMEOUT, connecting).await.map_err(timed_out)??;
        if sends_proxy_protocol {
            // Goes into the empty buffer of a new socket as a whole.
            stream.write_all(&proxy_protocol::header(self.peer, client.tcp().local_addr()?)).await?;
        }
        if target.protocol != TargetProtocol::Tls {
            return Ok(Upstream::Plain(stream));
        }
        // The target is to speak what was agreed on with the client.
        let config = tls::client_config(client.alpn().as_slice());
        Ok(Upstream::Tls(Box::new(tls::connect(stream, config).await?)))
    }

    fn note_failure(&self, target: &TargetRuntime, error: &io::Error) {
        tracing::debug!(target = %target.target.address, group = %target.group.arn, %error, "cannot connect");
        target.group.cell(self.worker.index).count_connection_error();
        target.cell(self.worker.index).count_connection_error();
        if !is_our_own_shortage(error) {
            target.avoid_for_a_moment();
        }
    }

    /// Passes bytes until both directions have ended, one broke, or an order ends them; tells how many passed.
    async fn pass<C: Socket, T: Socket>(&self, client: &mut C, target: &mut T, in_flight: InFlight) -> [u64; 2] {
        let (mut up, mut down) = (OneWay::default(), OneWay::default());
        let index = self.worker.index;
        self.record.note_progress(self.worker.tick());
        let end = poll_fn(|cx| {
            if let Some(order) = self.record.order(cx) {
                return Poll::Ready(End::Ordered(order));
            }
            let received = up.poll(client, target, cx, |count| {
                self.record.note_progress(self.worker.tick());
                self.counters.count_received(index, count);
            });
            let sent = down.poll(target, client, cx, |count| {
                self.record.note_progress(self.worker.tick());
                self.counters.count_sent(index, count);
            });
            match (received, sent) {
                (Poll::Ready(Err(error)), _) | (_, Poll::Ready(Err(error))) => Poll::Ready(End::Broken(error)),
                (Poll::Ready(Ok(())), Poll::Ready(Ok(()))) => Poll::Ready(End::Whole),
                _ => Poll::Pending,
            }
        })
        .await;
        if let End::Broken(error) = &end {
            let target = in_flight.target().target.address;
            tracing::debug!(peer = %self.peer, %target, %error, "a connection broke");
        }
        let is_quiet = matches!(end, End::Ordered(Order::Idle)) && !up.is_holding() && !down.is_holding();
        if !matches!(end, End::Whole) && !is_quiet {
            reset(client.tcp());
            reset(target.tcp());
        }
        [up.bytes(), down.bytes()]
    }
}

/// How a connection ended.
enum End {
    Whole,
    Broken(io::Error),
    Ordered(Order),
}

/// The connection to a target.
enum Upstream {
    Plain(TcpStream),
    Tls(Box<tokio_rustls::client::TlsStream<TcpStream>>),
}

/// Attributes of a target's group, in the table that the target was chosen by.
fn attributes<'a>(target: &TargetRuntime, snapshot: &'a Snapshot) -> Option<&'a TargetGroupAttributes> {
    let group = snapshot.table.target_groups.iter().find(|group| group.arn == target.group.arn);
    group.map(|group| &group.attributes)
}

/// No more sockets or ports on this machine: says nothing about the target.
fn is_our_own_shortage(error: &io::Error) -> bool {
    const EMFILE: i32 = 24;
    const ENFILE: i32 = 23;
    error.kind() == io::ErrorKind::AddrNotAvailable || matches!(error.raw_os_error(), Some(EMFILE | ENFILE))
}

/// Whether connections to a target of that group end with its deregistration delay. Of a group that is gone nobody
/// said so.
pub(crate) fn ends_connections_of(target: &TargetRuntime, snapshot: &Snapshot) -> bool {
    attributes(target, snapshot).is_some_and(|attributes| attributes.ends_connections_at_deregistration)
}
