//! Targets: small servers by hyper, and echoes for network listeners.
//!
//! A target that has left is closed with all its connections, as the system does for a task that ended: a request that
//! would still come there fails.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use anyhow::Result;
use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tokio::time::Sleep;

use super::judge::{Judge, lock};
use super::message::{NAME, Sum, filler, read_name};

/// Largest piece of an answer that comes in pieces.
const PIECE: usize = 1_500;

/// Answers above this size are not for reading.
const LARGE: usize = 1024 * 1024;

const LARGE_PIECE: usize = 64 * 1024;

/// What a target speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    Http1,
    Http2,
    Lines,
}

/// What requests at a target know of it.
struct Shared {
    judge: Arc<Judge>,
    name: String,
    group: usize,
    /// From this epoch on nothing may come.
    left: AtomicU64,
    connections: Mutex<Vec<JoinHandle<()>>>,
}

/// A target that runs.
pub struct Backend {
    pub address: SocketAddr,
    shared: Arc<Shared>,
    accepting: JoinHandle<()>,
}

impl Backend {
    /// Starts one on the targets' runtime.
    pub async fn start(on: &Handle, judge: &Arc<Judge>, speaks: Speaks, group: usize, number: usize) -> Result<Self> {
        let shared = Arc::new(Shared {
            judge: Arc::clone(judge),
            name: format!("target-{number}-of-group-{group}"),
            group,
            left: AtomicU64::new(u64::MAX),
            connections: Mutex::default(),
        });
        let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let for_task = Arc::clone(&shared);
        let accepting = on.spawn(async move {
            let Ok(listener) = TcpListener::from_std(listener) else { return };
            while let Ok((stream, _)) = listener.accept().await {
                let _ = stream.set_nodelay(true);
                let task = tokio::spawn(serve(stream, Arc::clone(&for_task), speaks));
                let mut connections = lock(&for_task.connections);
                connections.retain(|connection| !connection.is_finished());
                connections.push(task);
            }
        });
        Ok(Self { address, shared, accepting })
    }

    /// From this epoch on nothing may come.
    pub fn leaves(&self, epoch: u64) {
        self.shared.left.store(epoch, SeqCst);
    }

    /// Closes it with all its connections.
    pub fn kill(self) {
        self.accepting.abort();
        lock(&self.shared.connections).drain(..).for_each(|connection| connection.abort());
    }
}

async fn serve(stream: TcpStream, shared: Arc<Shared>, speaks: Speaks) {
    if speaks == Speaks::Lines {
        return echo(stream, &shared).await;
    }
    let service = service_fn(move |request| {
        let shared = Arc::clone(&shared);
        async move { Ok::<_, Infallible>(answer(&shared, request).await) }
    });
    let io = TokioIo::new(stream);
    // Whoever goes away has its reasons; what it costs is told by who waits for the answer.
    if speaks == Speaks::Http2 {
        let _ = hyper::server::conn::http2::Builder::new(TokioExecutor::new()).serve_connection(io, service).await;
    } else {
        let _ = hyper::server::conn::http1::Builder::new().serve_connection(io, service).await;
    }
}

/// Answers each line with its sum.
async fn echo(stream: TcpStream, shared: &Shared) {
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    while matches!(stream.read_line(&mut line).await, Ok(count) if count > 0) {
        let answer = format!("{:016x} {}\n", Sum::default().add(line.as_bytes()).value(), shared.name);
        if stream.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
        line.clear();
    }
}

async fn answer(shared: &Shared, request: Request<Incoming>) -> Response<Answer> {
    let (parts, mut body) = request.into_parts();
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    if path == "/health" {
        return Response::new(Answer::whole(Bytes::new()));
    }
    let name = parts.headers.get(NAME).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let stream = parts.uri.path().strip_prefix('/').and_then(|text| text.parse().ok());
    let (Some(id), Some(stream)) = (read_name(name), stream) else {
        return refused(StatusCode::BAD_REQUEST);
    };
    let is_post = parts.method == Method::POST;
    shared.judge.arrived(stream, shared.group, id, shared.left.load(SeqCst), is_post, &shared.name);
    let mut sum = Sum::of(parts.method.as_str(), path, name);
    while let Some(frame) = body.frame().await {
        match frame.map(Frame::into_data) {
            Ok(Ok(data)) => sum = sum.add(&data),
            Ok(Err(_)) => {}
            Err(_) => return refused(StatusCode::UNPROCESSABLE_ENTITY),
        }
    }
    let number = |name: &str| -> u64 {
        let pairs = parts.uri.query().unwrap_or_default().split('&');
        pairs.filter_map(|pair| pair.strip_prefix(name)?.parse().ok()).next().unwrap_or(0)
    };
    let line = Bytes::from(format!("{:016x} {}\n", sum.value(), shared.name));
    let bytes = usize::try_from(number("bytes=")).unwrap_or(0);
    if bytes == 0 {
        return Response::new(Answer::whole(line));
    }
    let pause = Duration::from_millis(number("pause="));
    Response::new(Answer { line: Some(line), sum: sum.value(), bytes, sent: 0, pause, waiting: None })
}

fn refused(status: StatusCode) -> Response<Answer> {
    let mut response = Response::new(Answer::whole(Bytes::from_static(b"not a request of ours\n")));
    *response.status_mut() = status;
    response
}

/// The body of an answer.
struct Answer {
    line: Option<Bytes>,
    sum: u64,
    bytes: usize,
    sent: usize,
    pause: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl Answer {
    fn whole(line: Bytes) -> Self {
        let line = Some(line).filter(|line| !line.is_empty());
        Self { line, sum: 0, bytes: 0, sent: 0, pause: Duration::ZERO, waiting: None }
    }
}

impl Body for Answer {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let this = self.get_mut();
        if let Some(line) = this.line.take() {
            return Poll::Ready(Some(Ok(Frame::data(line))));
        }
        if this.sent == this.bytes {
            return Poll::Ready(None);
        }
        if !this.pause.is_zero() {
            let pause = this.pause;
            let waiting = this.waiting.get_or_insert_with(|| Box::pin(tokio::time::sleep(pause)));
            std::task::ready!(waiting.as_mut().poll(cx));
            this.waiting = None;
        }
        let end = this.bytes.min(this.sent + if this.bytes > LARGE { LARGE_PIECE } else { PIECE });
        let piece: Vec<u8> = match this.bytes > LARGE {
            // For somebody who does not look at it.
            true => vec![b'.'; end - this.sent],
            false => (this.sent..end).map(|at| filler(this.sum, at)).collect(),
        };
        this.sent = end;
        Poll::Ready(Some(Ok(Frame::data(piece.into()))))
    }

    fn is_end_stream(&self) -> bool {
        self.line.is_none() && self.sent == self.bytes
    }

    fn size_hint(&self) -> SizeHint {
        match &self.line {
            Some(line) if self.bytes == 0 => SizeHint::with_exact(line.len() as u64),
            None if self.bytes == 0 => SizeHint::with_exact(0),
            // Not told, so that it comes in chunks.
            _ => SizeHint::default(),
        }
    }
}
