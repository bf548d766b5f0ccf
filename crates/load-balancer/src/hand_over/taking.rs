//! The new balancer's part.

use std::collections::VecDeque;
use std::fs::File;
use std::io;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use ports::RoutingTable;
use tokio::net::UnixStream;
use tokio::sync::{mpsc, oneshot};

use super::link::{FromNew, FromOld, PROTOCOL, Progress, State, receive, send};
use crate::core::Core;
use crate::directory::socket_path;
use crate::lock;
use crate::serve::ServeError;

/// Longest wait for the old balancer at each step.
const ANSWER_LIMIT: Duration = Duration::from_secs(10);

/// Longest head of its answer.
const MAX_HEAD_BYTES: usize = 4_096;

/// Longest wait until it routes by a new table too.
const FOLLOW_LIMIT: Duration = Duration::from_secs(2);

/// What the old balancer offers.
pub(crate) struct Offer {
    stream: UnixStream,
    /// The lock of the directory, held by both.
    pub(crate) lock_file: File,
    /// The control socket.
    pub(crate) control: UnixListener,
    /// The listening sockets.
    pub(crate) sockets: Vec<(SocketAddr, TcpListener)>,
    pub(crate) state: State,
}

/// The old balancer, while it still has requests.
pub(crate) struct Predecessor {
    orders: mpsc::UnboundedSender<Order>,
}

enum Order {
    Follow(Box<RoutingTable>, oneshot::Sender<()>),
    Stop(Duration),
}

/// Asks the balancer of the directory; none when no balancer is there.
pub(crate) async fn ask(directory: &Path) -> Result<Option<Offer>, ServeError> {
    let fail = |cause: io::Error| ServeError::HandOver { path: directory.to_owned(), cause };
    let stream = match UnixStream::connect(socket_path(directory)).await {
        Ok(stream) => stream,
        Err(error) if [io::ErrorKind::NotFound, io::ErrorKind::ConnectionRefused].contains(&error.kind()) => {
            return Ok(None);
        }
        Err(error) => return Err(fail(error)),
    };
    let asked = tokio::time::timeout(ANSWER_LIMIT, receive_offer(stream)).await;
    asked.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())).map(Some).map_err(fail)
}

async fn receive_offer(stream: UnixStream) -> io::Result<Offer> {
    upgrade(&stream).await?;
    let unexpected = || io::Error::other("an unexpected message");
    let Some((FromOld::Begin, files)) = receive(&stream).await? else { return Err(unexpected()) };
    let [lock_file, control] = <[OwnedFd; 2]>::try_from(files).map_err(|_| unexpected())?;
    let mut sockets = Vec::new();
    let state = loop {
        match receive::<FromOld>(&stream).await? {
            Some((FromOld::Listener { address }, files)) => {
                let socket = files.into_iter().next().ok_or_else(unexpected)?;
                sockets.push((address, TcpListener::from(socket)));
            }
            Some((FromOld::State(state), _)) => break *state,
            _ => return Err(unexpected()),
        }
    };
    Ok(Offer { stream, lock_file: lock_file.into(), control: control.into(), sockets, state })
}

/// Turns a control connection into the link. The head is read byte by byte: what follows comes with files.
async fn upgrade(stream: &UnixStream) -> io::Result<()> {
    let request =
        format!("POST /hand-over HTTP/1.1\r\nHost: balancer\r\nConnection: Upgrade\r\nUpgrade: {PROTOCOL}\r\n\r\n");
    super::link::write_all(stream, request.as_bytes()).await?;
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        super::link::read_exact(stream, &mut byte).await?;
        head.push(byte[0]);
        if head.len() > MAX_HEAD_BYTES {
            break;
        }
    }
    if head.starts_with(b"HTTP/1.1 101 ") {
        return Ok(());
    }
    let line = head.split(|byte| *byte == b'\r').next().unwrap_or_default();
    Err(io::Error::other(format!("it does not hand over: {}", String::from_utf8_lossy(line))))
}

impl Offer {
    /// Says that all is prepared, and waits for the word to take it.
    pub(crate) async fn wait_for_take(&self) -> io::Result<()> {
        send(&self.stream, &FromNew::Ready, &[]).await?;
        let answer = tokio::time::timeout(ANSWER_LIMIT, receive(&self.stream)).await;
        match answer.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))? {
            Some((FromOld::Take, _)) => Ok(()),
            _ => Err(io::Error::other("it changed its mind")),
        }
    }

    /// Says that this process serves now, and looks after what the old one still has.
    pub(crate) async fn serving(self, core: &Arc<Core>) {
        let Self { stream, state, .. } = self;
        if let Err(error) = send(&stream, &FromNew::Serving, &[]).await {
            tracing::warn!(%error, "the old balancer ended before it heard that this one serves");
            return;
        }
        let (orders, inbox) = mpsc::unbounded_channel();
        core.note_progress(&state.progress);
        *lock(&core.predecessor) = Some(Predecessor { orders });
        tokio::spawn(look_after(Arc::clone(core), stream, inbox));
    }
}

async fn look_after(core: Arc<Core>, stream: UnixStream, mut orders: mpsc::UnboundedReceiver<Order>) {
    let stream = Arc::new(stream);
    let (messages, mut inbox) = mpsc::channel(16);
    let reading = tokio::spawn(read_messages(Arc::clone(&stream), messages));
    let mut following = VecDeque::new();
    loop {
        tokio::select! {
            message = inbox.recv() => match message {
                Some((FromOld::Connection { listener, received }, files)) => {
                    if let Some(socket) = files.into_iter().next() {
                        core.adopt(TcpStream::from(socket), listener, received.into());
                    }
                }
                Some((FromOld::Progress(progress), _)) => core.note_progress(&progress),
                Some((FromOld::Followed(progress), _)) => {
                    core.note_progress(&progress);
                    if let Some(done) = following.pop_front() {
                        let _: Result<(), ()> = oneshot::Sender::send(done, ());
                    }
                }
                Some(_) => {}
                None => break,
            },
            Some(order) = orders.recv() => {
                let message = match order {
                    Order::Follow(table, done) => {
                        following.push_back(done);
                        FromNew::Follow { table }
                    }
                    Order::Stop(drain) => FromNew::Stop { drain_seconds: drain.as_secs() },
                };
                if let Err(error) = send(&stream, &message, &[]).await {
                    tracing::debug!(%error, "the old balancer is gone");
                }
            }
        }
    }
    reading.abort();
    lock(&core.predecessor).take();
    core.note_nothing_in_flight_elsewhere();
    tracing::info!("the old balancer has ended");
}

async fn read_messages(stream: Arc<UnixStream>, messages: mpsc::Sender<(FromOld, Vec<OwnedFd>)>) {
    while let Ok(Some(message)) = receive::<FromOld>(&stream).await {
        if messages.send(message).await.is_err() {
            return;
        }
    }
}

impl Predecessor {
    /// Tells it about the end; it ends too.
    pub(crate) fn stop(&self, drain: Duration) {
        let _ = self.orders.send(Order::Stop(drain));
    }
}

impl Core {
    /// Returns when the old balancer, if there is one, routes by this table too and said what it has in flight.
    pub(crate) async fn let_predecessor_follow(&self, table: &RoutingTable) {
        let (done, followed) = oneshot::channel();
        let sent = lock(&self.predecessor)
            .as_ref()
            .is_some_and(|predecessor| predecessor.orders.send(Order::Follow(Box::new(table.clone()), done)).is_ok());
        // An error means that it has ended, and so has all that it had in flight.
        if sent && tokio::time::timeout(FOLLOW_LIMIT, followed).await.is_err() {
            tracing::warn!("the old balancer does not say that it routes by the new table");
        }
    }

    fn note_progress(&self, progress: &Progress) {
        *lock(&self.past) = progress.counters.clone();
        for target in self.known_targets() {
            let known = progress
                .in_flight
                .iter()
                .find(|(group, other, _)| *group == target.group.arn && *other == target.target);
            target.set_elsewhere(known.map_or(0, |(_, _, count)| *count));
        }
    }

    fn note_nothing_in_flight_elsewhere(&self) {
        for target in self.known_targets() {
            target.set_elsewhere(0);
        }
    }

    /// Serves a client's connection on; `received` is the beginning of its next request.
    fn adopt(&self, stream: TcpStream, listener: SocketAddr, received: Bytes) {
        let quietest = self.workers.iter().min_by_key(|worker| worker.worker.connections());
        if let Some(worker) = quietest {
            worker.adopt(stream, listener, received);
        }
    }
}
