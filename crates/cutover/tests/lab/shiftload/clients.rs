//! The clients: each kind in a function of its own, all counted by one tally.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, interval, sleep};

use super::app::ID;
use super::long;
use super::tally::{Began, Kind, Tally};
use super::watcher::Watcher;
use super::wire::{Answerer, Broken, Connection};
use crate::draw::Draw;

/// Requests on their way at once of a pipelining client.
const DEPTH: usize = 4;

/// Longest pause of a client that pauses.
const LONGEST_PAUSE_MILLIS: u64 = 3_000;

/// Largest upload.
const LARGEST_POST: u64 = 64 * 1024;

/// Bytes a second of a slow client, and of its body.
const SLOW_BYTES: usize = 1_024;
const SLOW_BODY: usize = 2_048;

/// How many clients of each kind.
#[derive(Clone, Copy, Debug)]
pub struct Crowd {
    pub kept: usize,
    pub fresh: usize,
    /// Of each other kind.
    pub others: usize,
}

/// What every client has.
#[derive(Clone)]
pub struct Common {
    pub address: SocketAddr,
    pub tally: Arc<Tally>,
    pub watcher: Arc<Watcher>,
    /// Turns true at the end.
    pub stop: watch::Receiver<bool>,
}

impl Common {
    /// Whether to begin another request.
    pub fn goes_on(&self) -> bool {
        !*self.stop.borrow()
    }

    /// Counts an exchange that is over.
    pub fn count(&self, kind: Kind, began: Began, outcome: Result<Answerer, Failed>) {
        match outcome {
            Ok(by) => self.tally.answered(kind, began, &by),
            Err(Failed { by, error }) => self.tally.failed(kind, began, &by, &error),
        }
    }
}

/// A failure, and who had begun to answer.
pub struct Failed {
    pub by: Answerer,
    pub error: Broken,
}

impl From<Broken> for Failed {
    fn from(error: Broken) -> Self {
        Self { by: Answerer::default(), error }
    }
}

/// All clients.
pub struct Clients {
    running: JoinSet<()>,
    stop: watch::Sender<bool>,
}

impl Clients {
    /// Starts them.
    pub fn start(address: SocketAddr, crowd: Crowd, tally: &Arc<Tally>, watcher: &Arc<Watcher>) -> Self {
        let (stop, stopped) = watch::channel(false);
        let common = Common { address, tally: Arc::clone(tally), watcher: Arc::clone(watcher), stop: stopped };
        let mut running = JoinSet::new();
        for _ in 0..crowd.kept {
            running.spawn(kept(common.clone()));
        }
        for _ in 0..crowd.fresh {
            running.spawn(fresh(common.clone()));
        }
        for number in 0..crowd.others {
            let draw = Draw::new(number as u64);
            running.spawn(pipelined(common.clone()));
            running.spawn(idle(common.clone(), draw.clone()));
            running.spawn(post(common.clone(), draw.clone()));
            running.spawn(slow_reader(common.clone()));
            running.spawn(slow_writer(common.clone()));
            running.spawn(long::downloads(common.clone(), draw));
            running.spawn(long::long_downloads(common.clone()));
            running.spawn(long::stalled_readers(common.clone()));
            running.spawn(long::web_sockets(common.clone()));
            running.spawn(long::long_web_sockets(common.clone()));
        }
        Self { running, stop }
    }

    /// Lets running requests end; what is meant to last is left as it is.
    pub async fn stop(mut self) {
        let _ = self.stop.send(true);
        while self.running.join_next().await.is_some() {}
    }
}

/// A GET.
pub fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: lab\r\n\r\n").into_bytes()
}

/// One request and its whole answer.
pub async fn exchange(connection: &mut Connection, request: &[u8]) -> Result<Answerer, Failed> {
    connection.send(request).await?;
    let head = connection.head().await?;
    match connection.body(head.length).await {
        Ok(()) => Ok(head.by),
        Err(error) => Err(Failed { by: head.by, error }),
    }
}

/// One connection for many requests; opened again when it was closed while nothing was asked.
struct KeptConnection<'a> {
    common: &'a Common,
    open: Option<Connection>,
}

impl<'a> KeptConnection<'a> {
    fn new(common: &'a Common) -> Self {
        Self { common, open: None }
    }

    async fn get(&mut self) -> Result<&mut Connection, Broken> {
        if self.open.as_ref().is_some_and(|open| open.is_over || open.was_closed()) {
            self.open = None;
            self.common.tally.reopened();
        }
        match &mut self.open {
            Some(open) => Ok(open),
            closed => Ok(closed.insert(Connection::open(self.common.address).await?)),
        }
    }

    async fn exchange(&mut self, request: &[u8]) -> Result<Answerer, Failed> {
        let outcome = match self.get().await {
            Ok(connection) => exchange(connection, request).await,
            Err(error) => Err(error.into()),
        };
        if outcome.is_err() {
            self.open = None;
            // Failures in a loop would hide the first one.
            sleep(Duration::from_millis(50)).await;
        }
        outcome
    }
}

async fn kept(common: Common) {
    let request = get("/");
    let mut connection = KeptConnection::new(&common);
    while common.goes_on() {
        let began = common.tally.begin();
        let outcome = connection.exchange(&request).await;
        common.count(Kind::Kept, began, outcome);
    }
}

async fn fresh(common: Common) {
    let request = b"GET / HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n";
    while common.goes_on() {
        let began = common.tally.begin();
        let outcome = KeptConnection::new(&common).exchange(request).await;
        common.count(Kind::Fresh, began, outcome);
    }
}

async fn idle(common: Common, mut draw: Draw) {
    let request = get("/");
    let mut connection = KeptConnection::new(&common);
    while common.goes_on() {
        let began = common.tally.begin();
        let outcome = connection.exchange(&request).await;
        common.count(Kind::Idle, began, outcome);
        sleep(Duration::from_millis(draw.below(LONGEST_PAUSE_MILLIS))).await;
    }
}

/// Sends `DEPTH` requests in one piece. When an answer says that it is the last one, those behind it were not begun
/// (RFC 9112 9.6) and are sent again; only a break without that word is a failure.
async fn pipelined(common: Common) {
    let request = get("/").repeat(DEPTH);
    let mut connection = KeptConnection::new(&common);
    while common.goes_on() {
        let began = common.tally.begin();
        let opened = match connection.get().await {
            Ok(open) => open.send(&request).await.map(|()| open),
            Err(error) => Err(error),
        };
        let mut outcome = match opened {
            Ok(open) => answers(open, &common, began).await,
            Err(error) => Err(error.into()),
        };
        if let Err(failed) = std::mem::replace(&mut outcome, Ok(())) {
            common.count(Kind::Pipelined, began, Err(failed));
            connection.open = None;
            sleep(Duration::from_millis(50)).await;
        }
    }
}

async fn answers(open: &mut Connection, common: &Common, began: Began) -> Result<(), Failed> {
    for _ in 0..DEPTH {
        let head = open.head().await?;
        open.body(head.length).await?;
        common.count(Kind::Pipelined, began, Ok(head.by));
        if open.is_over {
            break;
        }
    }
    Ok(())
}

/// The head of an upload with a name that no other has.
fn upload(length: usize) -> Vec<u8> {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let id = NEXT.fetch_add(1, Relaxed);
    format!("POST /upload HTTP/1.1\r\nHost: lab\r\n{ID}: {id}\r\nContent-Length: {length}\r\n\r\n").into_bytes()
}

async fn post(common: Common, mut draw: Draw) {
    let mut connection = KeptConnection::new(&common);
    while common.goes_on() {
        let length = usize::try_from(draw.below(LARGEST_POST)).unwrap_or(0);
        let mut request = upload(length);
        request.resize(request.len() + length, b'.');
        let began = common.tally.begin();
        let outcome = connection.exchange(&request).await;
        common.count(Kind::Post, began, outcome);
        sleep(Duration::from_millis(draw.below(20))).await;
    }
}

async fn slow_reader(common: Common) {
    let request = get(&format!("/download?bytes={SLOW_BODY}&millis=0"));
    while common.goes_on() {
        let began = common.tally.begin();
        let outcome = read_slowly(&common, &request).await;
        common.count(Kind::SlowReader, began, outcome);
    }
}

async fn read_slowly(common: &Common, request: &[u8]) -> Result<Answerer, Failed> {
    let mut connection = Connection::open_narrow(common.address).await?;
    connection.send(request).await?;
    let head = connection.head().await?;
    let mut tick = interval(Duration::from_millis(100));
    let mut missing = head.length;
    while missing > 0 {
        tick.tick().await;
        match connection.some_slowly(missing.min(SLOW_BYTES / 10)).await {
            Ok(count) => missing -= count,
            Err(error) => return Err(Failed { by: head.by, error }),
        }
    }
    Ok(head.by)
}

async fn slow_writer(common: Common) {
    let mut connection = KeptConnection::new(&common);
    while common.goes_on() {
        let began = common.tally.begin();
        let outcome = match connection.get().await {
            Ok(open) => write_slowly(open).await,
            Err(error) => Err(error.into()),
        };
        if outcome.is_err() {
            connection.open = None;
        }
        common.count(Kind::SlowWriter, began, outcome);
    }
}

async fn write_slowly(open: &mut Connection) -> Result<Answerer, Failed> {
    let began = Instant::now();
    open.send(&upload(SLOW_BODY)).await?;
    let mut tick = interval(Duration::from_millis(100));
    let mut sent = 0;
    while sent < SLOW_BODY {
        tick.tick().await;
        let piece = (SLOW_BODY - sent).min(SLOW_BYTES / 10);
        open.send(&vec![b'.'; piece]).await?;
        sent += piece;
    }
    debug_assert!(began.elapsed() > Duration::from_secs(1), "it is slow");
    let head = open.head().await?;
    open.body(head.length).await?;
    Ok(head.by)
}
