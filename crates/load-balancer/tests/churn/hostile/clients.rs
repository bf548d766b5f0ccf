//! Hostile clients: many kinds at once, each at its own pace, until they are told to stop.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use anyhow::Result;
use bytes::Bytes;
use socket2::SockRef;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use super::Addresses;
use crate::message::NAME;
use crate::tls::{Known, Tls};

const IDLE: usize = 2_000;
const UNFINISHED_HANDSHAKES: usize = 300;
const SLOW_HEADS: usize = 200;
const SLOW_BODIES: usize = 100;
const NEVER_READ: usize = 50;
const HALF_CLOSED: usize = 200;
const PIPELINERS: usize = 2;
const CHUNKERS: usize = 2;

/// Between two bytes of who is slow.
const SLOWNESS: Duration = Duration::from_millis(50);

/// Between two bursts of a flood.
const BURST: Duration = Duration::from_millis(20);

/// An answer that no socket holds.
const LARGE: usize = 16 * 1024 * 1024;

/// What a hostile client does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Sort {
    Idle,
    Handshakes,
    HalfClosed,
    NeverRead,
    SlowHeads,
    SlowBodies,
    Pipelining,
    Chunks,
    Knocks,
    BadTargets,
    Resets,
    LateResets,
}

/// Hostile clients that run.
pub struct Peers {
    tasks: Vec<JoinHandle<()>>,
    kept: usize,
    extra: Arc<AtomicUsize>,
}

/// What each of them has.
#[derive(Clone)]
struct Peer {
    at: Addresses,
    /// Answers that were given to them.
    answered: Arc<AtomicU64>,
    open: Arc<AtomicUsize>,
}

impl Peers {
    /// Starts all of them, or those named.
    pub fn start(on: &Handle, at: &Addresses, answered: &Arc<AtomicU64>, only: &[Sort]) -> Result<Self> {
        let extra = Arc::<AtomicUsize>::default();
        let peer = Peer { at: *at, answered: Arc::clone(answered), open: Arc::clone(&extra) };
        let mut tasks = Vec::new();
        let wants = |sort: Sort| only.is_empty() || only.contains(&sort);
        let mut many = |sort, count: usize, start: &dyn Fn(usize) -> JoinHandle<()>| {
            let count = if wants(sort) { count } else { 0 };
            tasks.extend((0..count).map(start));
        };
        let Peer { at, .. } = peer;
        many(Sort::Idle, IDLE, &|_| on.spawn(hold(at.http, b"", false)));
        many(Sort::Handshakes, UNFINISHED_HANDSHAKES, &|number| {
            // Nothing, or the beginning of a ClientHello.
            on.spawn(hold(at.https, if number % 2 == 0 { b"" } else { b"\x16\x03\x01\x02\x00\x01\x00\x01" }, false))
        });
        many(Sort::HalfClosed, HALF_CLOSED, &|number| {
            let half: &[u8] = if number % 2 == 0 { b"GET / HTTP/1.1\r\nHost: a\r\n" } else { b"" };
            on.spawn(hold(at.http, half, true))
        });
        many(Sort::NeverRead, NEVER_READ, &|number| on.spawn(never_read(at.http, number)));
        let slow_head = b"GET /0 HTTP/1.1\r\nHost: a\r\nX-Filler: ";
        many(Sort::SlowHeads, SLOW_HEADS, &|_| on.spawn(slow(at.http, slow_head)));
        let slow_body = b"POST /0 HTTP/1.1\r\nHost: a\r\nx-churn: 1-0\r\nContent-Length: 100000\r\n\r\n";
        many(Sort::SlowBodies, SLOW_BODIES, &|_| on.spawn(slow(at.http, slow_body)));
        let get = format!("GET /0 HTTP/1.1\r\nHost: a\r\n{NAME}: 1-0\r\n\r\n").repeat(32);
        many(Sort::Pipelining, PIPELINERS, &|_| on.spawn(flood(peer.clone(), Vec::new(), get.clone().into_bytes())));
        let post = format!("POST /0 HTTP/1.1\r\nHost: a\r\n{NAME}: 2-0\r\nTransfer-Encoding: chunked\r\n\r\n");
        many(Sort::Chunks, CHUNKERS, &|_| {
            on.spawn(flood(peer.clone(), post.clone().into_bytes(), b"1\r\nx\r\n".repeat(500)))
        });
        let bursts: [(Vec<u8>, u64); 7] = [
            (Vec::new(), 4),
            (b"\x00\xff GET what\r\n\r\n\r\n".to_vec(), 10),
            (format!("GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "x".repeat(70_000)).into_bytes(), 50),
            (format!("{post}1;{}\r\nx\r\n0\r\n\r\n", "e".repeat(100_000)).into_bytes(), 50),
            (format!("{post}0\r\n{}", "X-Filler: 0123456789\r\n".repeat(5_000)).into_bytes(), 50),
            (format!("{post}{}", "f".repeat(1_000)).into_bytes(), 20),
            (b"GET /0 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec(), 20),
        ];
        for (bytes, pause) in bursts.into_iter().filter(|_| wants(Sort::Knocks)) {
            tasks.push(on.spawn(knock(peer.clone(), bytes.into(), Duration::from_millis(pause))));
        }
        if wants(Sort::BadTargets) {
            tasks.push(on.spawn(ask_bad_targets(peer.clone())));
        }
        let kept = tasks.len();
        let tls = Arc::new(Tls::new(&Arc::new(Known::anything()), b"h2", false)?);
        for (sort, is_late) in [(Sort::Resets, false), (Sort::LateResets, true)] {
            if wants(sort) {
                tasks.push(on.spawn(reset_streams(peer.clone(), Arc::clone(&tls), is_late)));
            }
        }
        Ok(Self { tasks, kept, extra })
    }

    /// Connections at once, about.
    pub fn connections(&self) -> usize {
        self.kept + self.extra.load(Relaxed)
    }

    /// Closes everything of theirs.
    pub async fn stop(self) {
        self.tasks.iter().for_each(JoinHandle::abort);
        for task in self.tasks {
            let _ = task.await;
        }
    }
}

async fn connect(address: SocketAddr) -> Option<TcpStream> {
    // A balancer that refuses is within its rights.
    timeout(Duration::from_secs(5), TcpStream::connect(address)).await.ok()?.ok()
}

/// Does this again and again.
async fn forever<F: Future<Output = ()>>(mut one: impl FnMut() -> F) {
    loop {
        one().await;
        sleep(SLOWNESS).await;
    }
}

/// Says something, and then nothing more; waits for the end, and comes again.
async fn hold(address: SocketAddr, bytes: &'static [u8], closes_half: bool) {
    forever(|| async move {
        let Some(mut stream) = connect(address).await else { return };
        if stream.write_all(bytes).await.is_err() || (closes_half && stream.shutdown().await.is_err()) {
            return;
        }
        let mut unwanted = [0; 512];
        while matches!(stream.read(&mut unwanted).await, Ok(count) if count > 0) {}
    })
    .await;
}

/// Asks for much and reads nothing.
async fn never_read(address: SocketAddr, number: usize) {
    forever(|| async move {
        let Some(mut stream) = connect(address).await else { return };
        let _ = SockRef::from(&stream).set_recv_buffer_size(4_096);
        let request = format!("GET /0?bytes={LARGE}&pause=0 HTTP/1.1\r\nHost: a\r\n{NAME}: {number:x}-0\r\n\r\n");
        if stream.write_all(request.as_bytes()).await.is_ok() {
            sleep(Duration::from_secs(600)).await;
        }
    })
    .await;
}

/// Says this byte by byte, and then goes on with a filler.
async fn slow(address: SocketAddr, bytes: &'static [u8]) {
    forever(|| async move {
        let Some(mut stream) = connect(address).await else { return };
        let _ = stream.set_nodelay(true);
        // Where a body begins, the head comes whole.
        let at = bytes.windows(4).position(|end| end == b"\r\n\r\n").map_or(0, |at| at + 4);
        if stream.write_all(&bytes[..at]).await.is_err() {
            return;
        }
        for byte in bytes[at..].iter().chain(std::iter::repeat(&b'x')) {
            if stream.write_all(&[*byte]).await.is_err() {
                return;
            }
            sleep(SLOWNESS).await;
        }
    })
    .await;
}

/// Sends bursts on one connection, and drops what is answered.
async fn flood(peer: Peer, first: Vec<u8>, burst: Vec<u8>) {
    forever(|| {
        let (peer, first, burst) = (peer.clone(), first.clone(), burst.clone());
        async move {
            let Some(stream) = connect(peer.at.http).await else { return };
            let (mut reader, mut writer) = stream.into_split();
            let answered = Arc::clone(&peer.answered);
            let reading = async move {
                let mut bytes = vec![0; 16 * 1024];
                while let Ok(count) = reader.read(&mut bytes).await {
                    if count == 0 {
                        return;
                    }
                    let heads = bytes[..count].windows(9).filter(|word| *word == b"HTTP/1.1 ").count();
                    answered.fetch_add(heads as u64, Relaxed);
                }
            };
            let writing = async move {
                if writer.write_all(&first).await.is_err() {
                    return;
                }
                while writer.write_all(&burst).await.is_ok() {
                    sleep(BURST).await;
                }
            };
            tokio::select! {
                () = reading => {}
                () = writing => {}
            }
        }
    })
    .await;
}

/// A connection every few milliseconds that says its bytes and, when there are none, goes at once.
async fn knock(peer: Peer, bytes: Bytes, pause: Duration) {
    loop {
        sleep(pause).await;
        let (bytes, peer) = (bytes.clone(), peer.clone());
        tokio::spawn(async move {
            let Some(mut stream) = connect(peer.at.http).await else { return };
            if bytes.is_empty() {
                return;
            }
            let _ = timeout(Duration::from_secs(1), async {
                let _ = stream.write_all(&bytes).await;
                let mut answer = [0; 512];
                if matches!(stream.read(&mut answer).await, Ok(count) if count > 0) {
                    peer.answered.fetch_add(1, Relaxed);
                }
            })
            .await;
        });
    }
}

/// Has requests on the way to every target that does not behave; waits two seconds at most.
async fn ask_bad_targets(peer: Peer) {
    loop {
        sleep(BURST).await;
        let peer = peer.clone();
        peer.open.fetch_add(1, Relaxed);
        tokio::spawn(async move {
            let _ = timeout(Duration::from_secs(2), async {
                let Some(mut stream) = connect(peer.at.bad).await else { return };
                let _ = stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
                let mut answer = vec![0; 16 * 1024];
                while matches!(stream.read(&mut answer).await, Ok(count) if count > 0) {
                    peer.answered.fetch_add(1, Relaxed);
                }
            })
            .await;
            peer.open.fetch_sub(1, Relaxed);
        });
    }
}

/// Opens streams and takes them back, a hundred in a burst: at once, or when the requests may be at the targets.
async fn reset_streams(peer: Peer, tls: Arc<Tls>, is_late: bool) {
    forever(|| {
        let (peer, tls) = (peer.clone(), Arc::clone(&tls));
        async move {
            let Some(stream) = connect(peer.at.https).await else { return };
            let Ok(Ok(stream)) = timeout(Duration::from_secs(5), tls.connect(stream)).await else { return };
            let Ok((mut sender, connection)) = h2::client::handshake(stream).await else { return };
            let serving = tokio::spawn(connection);
            let mut open = Vec::new();
            // Requests that reach targets are a load like others; bursts of them are the machine's to share.
            let burst = if is_late { 10 } else { 100 };
            for number in 0..1_000 {
                let path = if is_late { "https://a/0?bytes=100000&pause=5" } else { "https://a/0" };
                let request = http::Request::builder().uri(path).header(NAME, "3-0").body(());
                let Ok(request) = request else { break };
                if std::future::poll_fn(|cx| sender.poll_ready(cx)).await.is_err() {
                    break;
                }
                let Ok(sent) = sender.send_request(request, true) else { break };
                if is_late {
                    open.push(sent);
                }
                // Dropped otherwise: a reset.
                if number % burst == burst - 1 {
                    sleep(BURST).await;
                    open.clear();
                }
            }
            serving.abort();
        }
    })
    .await;
}
