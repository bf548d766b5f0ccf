//! A worker: one thread, one current-thread runtime, its own connections and upstream pools.
//!
//! Promises: a listener that is closed takes no new connection, but answers those that the system had already
//! accepted for it; stopping lets requests in progress finish. Leaves out: what a request means (`proxy`).

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::FutureExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, mpsc, oneshot};

use crate::clock;
use crate::connection::ConnectionRecord;
use crate::front;
use crate::lock;
use crate::network::{self, NetworkConnections};
use crate::routing::Shared;
use crate::target::TargetRuntime;

/// Length of a tick: how often limits and pools are looked at.
const SWEEP_INTERVAL: Duration = Duration::from_secs(1);

/// Pause after an accept failed, e.g. for want of file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// What other threads may see of a worker.
pub(crate) struct Worker {
    pub(crate) index: usize,
    pub(crate) shared: Arc<Shared>,
    /// Seconds since the start, as the sweeper counts.
    tick: AtomicU32,
    random_state: AtomicU64,
    next_connection: AtomicU64,
    connections: Mutex<HashMap<u64, Arc<ConnectionRecord>>>,
    /// Those of network listeners.
    pub(crate) network: NetworkConnections,
    connection_ended: Notify,
    /// Where connections go that have no request in progress, once another process serves.
    moving: OnceLock<mpsc::UnboundedSender<Moved>>,
}

/// A connection on its way to another process.
pub(crate) struct Moved {
    pub(crate) listener: SocketAddr,
    /// The beginning of the next request.
    pub(crate) received: Bytes,
    pub(crate) stream: std::net::TcpStream,
}

/// What the core tells a worker.
enum Command {
    Listen { address: SocketAddr, socket: std::net::TcpListener },
    Unlisten { address: SocketAddr, stop: Stop },
    Adopt { stream: std::net::TcpStream, listener: SocketAddr, received: Bytes },
}

/// How to stop accepting; `done` hears when the socket is closed.
struct Stop {
    /// Another process has the socket too: who waits there is its business, and connections stay open.
    is_handed_over: bool,
    done: oneshot::Sender<()>,
}

/// The core's end of a worker.
pub(crate) struct WorkerHandle {
    pub(crate) worker: Arc<Worker>,
    commands: mpsc::UnboundedSender<Command>,
}

impl Worker {
    pub(crate) fn new(index: usize, shared: Arc<Shared>, seed: u64) -> Self {
        Self {
            index,
            shared,
            tick: AtomicU32::new(0),
            random_state: AtomicU64::new(seed),
            next_connection: AtomicU64::new(0),
            connections: Mutex::new(HashMap::new()),
            network: NetworkConnections::default(),
            connection_ended: Notify::new(),
            moving: OnceLock::new(),
        }
    }

    pub(crate) fn tick(&self) -> u32 {
        self.tick.load(Relaxed)
    }

    /// Random bits good enough to spread requests (wyrand); one writing thread, so no locked instruction.
    pub(crate) fn random(&self) -> u64 {
        let state = self.random_state.load(Relaxed).wrapping_add(0xa076_1d64_78bd_642f);
        self.random_state.store(state, Relaxed);
        let product = u128::from(state) * u128::from(state ^ 0xe703_7ed1_a0b4_28db);
        let high = u64::try_from(product >> 64).unwrap_or(0);
        let low = u64::try_from(product & u128::from(u64::MAX)).unwrap_or(0);
        high ^ low
    }

    /// Root of a new trace id: seconds since 1970-01-01 UTC, and 96 random bits.
    pub(crate) fn trace_root(&self) -> (u32, u64, u32) {
        let seconds = clock::wall_micros(Instant::now()) / 1_000_000;
        let seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
        let low = u32::try_from(self.random() >> 32).unwrap_or(0);
        (seconds, self.random(), low)
    }

    /// Open connections of one listener.
    pub(crate) fn connection_count(&self, listener: SocketAddr) -> u64 {
        let requests = lock(&self.connections)
            .values()
            .filter(|record| record.listener == listener && !record.is_stream)
            .count() as u64;
        requests + self.network.count_of(listener)
    }

    /// Closes the connections of a listener, or all, when their requests in progress are answered. Those of network
    /// listeners have no requests: they go on.
    pub(crate) fn close_connections(&self, listener: Option<SocketAddr>) {
        for record in lock(&self.connections).values() {
            if listener.is_none_or(|listener| record.listener == listener) {
                record.close_gracefully();
            }
        }
    }

    /// Ends what comes from a target whose delay is over.
    pub(crate) fn cut_answers_of(&self, target: &Arc<TargetRuntime>) {
        for record in lock(&self.connections).values() {
            record.cut_answer_of(target);
        }
        let snapshot = self.shared.snapshot.load();
        if network::ends_connections_of(target, &snapshot) {
            self.network.end_those_to(target);
        }
    }

    /// Lets every connection look at its signals.
    pub(crate) fn wake_connections(&self) {
        for record in lock(&self.connections).values() {
            record.wake();
        }
    }

    /// From here on each connection goes there as soon as it has no request in progress.
    pub(crate) fn move_connections(&self, to: mpsc::UnboundedSender<Moved>) {
        let _ = self.moving.set(to);
        self.wake_connections();
    }

    /// Where connections without a request in progress go, if not here.
    pub(crate) fn moving(&self) -> Option<&mpsc::UnboundedSender<Moved>> {
        self.moving.get()
    }

    /// Ends all connections, whatever is in progress.
    pub(crate) fn end_connections(&self) {
        for record in lock(&self.connections).values() {
            record.end();
        }
        self.network.end_all();
    }

    /// Open connections.
    pub(crate) fn connections(&self) -> usize {
        lock(&self.connections).len() + self.network.count()
    }

    /// Whether no connection is open.
    pub(crate) fn is_idle(&self) -> bool {
        self.connections() == 0
    }

    /// Returns when the last connection ended.
    pub(crate) async fn wait_until_idle(&self) {
        while !self.is_idle() {
            self.connection_ended.notified().await;
        }
    }

    /// For who waits until none is left.
    pub(crate) fn note_connection_end(&self) {
        self.connection_ended.notify_one();
    }

    fn sweep(&self) {
        let tick = self.tick.fetch_add(1, Relaxed).wrapping_add(1);
        for record in lock(&self.connections).values() {
            record.sweep(tick);
        }
        self.network.sweep(tick);
        let snapshot = self.shared.snapshot.load_full();
        for target in snapshot.groups.values().flat_map(|group| &group.targets) {
            target.sweep_idle(self.index, tick);
        }
    }

    /// Serves a connection in a task of its own.
    fn start_connection(
        self: &Arc<Self>,
        stream: TcpStream,
        received: Bytes,
        peer: SocketAddr,
        listener: SocketAddr,
    ) {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%peer, %error, "client went away");
            return;
        }
        let Some(stream) = network::take(self, stream, peer, listener) else { return };
        let Some(routes) = self.shared.snapshot.load().routes(listener).map(Arc::clone) else { return };
        let record = Arc::new(ConnectionRecord::new(listener, &routes.attributes, Arc::clone(self)));
        let entry = RegistryEntry::new(self, Arc::clone(&record));
        tokio::spawn(async move {
            let _entry = entry;
            front::serve(stream, received, peer, record, routes).await;
        });
    }
}

/// Keeps a connection on the list of its worker; takes it off also when its task panics.
pub(crate) struct RegistryEntry {
    worker: Arc<Worker>,
    id: u64,
}

impl RegistryEntry {
    pub(crate) fn new(worker: &Arc<Worker>, record: Arc<ConnectionRecord>) -> Self {
        let id = worker.next_connection.fetch_add(1, Relaxed);
        lock(&worker.connections).insert(id, record);
        Self { worker: Arc::clone(worker), id }
    }
}

impl Drop for RegistryEntry {
    fn drop(&mut self) {
        lock(&self.worker.connections).remove(&self.id);
        self.worker.note_connection_end();
    }
}

impl WorkerHandle {
    /// Starts the thread; it ends when the handle is dropped.
    pub(crate) fn start(index: usize, shared: Arc<Shared>) -> io::Result<Self> {
        let seed = getrandom::u64().map_err(|error| io::Error::other(error.to_string()))?;
        let worker = Arc::new(Worker::new(index, shared, seed));
        let (commands, inbox) = mpsc::unbounded_channel();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let for_thread = Arc::clone(&worker);
        std::thread::Builder::new()
            .name(format!("balancer-worker-{index}"))
            .spawn(move || runtime.block_on(run(for_thread, inbox)))?;
        Ok(Self { worker, commands })
    }

    /// Accepts on a socket shared with the other workers.
    pub(crate) fn listen(&self, address: SocketAddr, socket: std::net::TcpListener) {
        self.send(Command::Listen { address, socket });
    }

    /// Stops accepting; the receiver hears when this worker's handle on the socket is closed.
    pub(crate) fn unlisten(&self, address: SocketAddr) -> oneshot::Receiver<()> {
        self.stop(address, false)
    }

    /// The same when another process has the socket too.
    pub(crate) fn release(&self, address: SocketAddr) -> oneshot::Receiver<()> {
        self.stop(address, true)
    }

    fn stop(&self, address: SocketAddr, is_handed_over: bool) -> oneshot::Receiver<()> {
        let (done, receiver) = oneshot::channel();
        self.send(Command::Unlisten { address, stop: Stop { is_handed_over, done } });
        receiver
    }

    /// Serves a connection that another process accepted.
    pub(crate) fn adopt(&self, stream: std::net::TcpStream, listener: SocketAddr, received: Bytes) {
        self.send(Command::Adopt { stream, listener, received });
    }

    fn send(&self, command: Command) {
        if self.commands.send(command).is_err() {
            tracing::error!(worker = self.worker.index, "a balancer worker is gone");
        }
    }
}

async fn run(worker: Arc<Worker>, mut inbox: mpsc::UnboundedReceiver<Command>) {
    let sweeper = Arc::clone(&worker);
    tokio::spawn(async move {
        let mut interval = tokio::time::interval(SWEEP_INTERVAL);
        interval.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            interval.tick().await;
            sweeper.sweep();
        }
    });
    let mut listeners: HashMap<SocketAddr, oneshot::Sender<Stop>> = HashMap::new();
    while let Some(command) = inbox.recv().await {
        match command {
            Command::Listen { address, socket } => match TcpListener::from_std(socket) {
                Ok(socket) => {
                    let (stop, stopped) = oneshot::channel();
                    listeners.insert(address, stop);
                    tokio::spawn(accept_loop(Arc::clone(&worker), address, socket, stopped));
                }
                Err(error) => tracing::error!(%address, %error, "a worker cannot poll a listening socket"),
            },
            Command::Unlisten { address, stop } => {
                if let Some(listener) = listeners.remove(&address) {
                    // A loop that is gone already drops it, which the core takes as done.
                    let _ = listener.send(stop);
                }
            }
            Command::Adopt { stream, listener, received } => {
                let peer = stream.peer_addr();
                match peer.and_then(|peer| Ok((TcpStream::from_std(stream)?, peer))) {
                    Ok((stream, peer)) => worker.start_connection(stream, received, peer, listener),
                    Err(error) => tracing::debug!(%error, "a client went away during the hand-over"),
                }
            }
        }
    }
}

async fn accept_loop(
    worker: Arc<Worker>,
    address: SocketAddr,
    socket: TcpListener,
    mut stop: oneshot::Receiver<Stop>,
) {
    let stop = loop {
        let accepted = tokio::select! {
            biased;
            stop = &mut stop => break stop.ok(),
            accepted = socket.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                worker.start_connection(stream, Bytes::new(), peer, address);
                // One at a time, so that a burst is shared out among the workers.
                tokio::task::yield_now().await;
            }
            Err(error) if is_about_one_connection(&error) => {}
            Err(error) => {
                tracing::warn!(%address, %error, "cannot accept connections");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    };
    if !stop.as_ref().is_some_and(|stop| stop.is_handed_over) {
        // Clients that connected before the listener went away are answered.
        while let Some(Ok((stream, peer))) = socket.accept().now_or_never() {
            worker.start_connection(stream, Bytes::new(), peer, address);
        }
        worker.close_connections(Some(address));
    }
    drop(socket);
    if let Some(stop) = stop {
        let _ = stop.done.send(());
    }
}

fn is_about_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}
