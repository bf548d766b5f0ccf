//! A connection to a target and one exchange on it.
//!
//! The connection is polled inside the task of the client connection that uses it, never by a task of its own: an
//! answer wakes one task, not two. Promises: a failed exchange says whether a byte of the request was written and
//! whether a byte of an answer came, which is what a safe retry needs to know. Leaves out: which target, and whether
//! to try again (`proxy`).

use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::task::noop_waker_ref;
use http::{Request, Response};
use hyper::body::{Body, Incoming};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use crate::bodies::RequestBody;
use crate::connection::ConnectionRecord;
use crate::target::TargetRuntime;

/// How long a connect may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);

/// Largest head of an answer.
const MAX_HEAD_BYTES: usize = 64 * 1024;

/// An HTTP/1.1 connection to a target.
pub(crate) struct UpstreamConnection {
    sender: http1::SendRequest<RequestBody>,
    connection: http1::Connection<TokioIo<WatchedStream>, RequestBody>,
    traffic: Arc<Traffic>,
    is_finished: bool,
    /// Whether an earlier exchange went over it.
    pub(crate) is_reused: bool,
}

/// What passed since the exchange began.
#[derive(Default)]
struct Traffic {
    was_written: AtomicBool,
    was_answered: AtomicBool,
}

/// Why there is no answer.
pub(crate) struct ExchangeFailure {
    pub(crate) kind: ExchangeFailureKind,
    /// Whether a byte of the request left.
    pub(crate) was_written: bool,
    /// Whether a byte of an answer came.
    pub(crate) was_answered: bool,
    /// The request body, if it was not touched.
    pub(crate) body: Option<RequestBody>,
}

/// What happened to an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExchangeFailureKind {
    /// The connection ended.
    Lost,
    /// What came was not HTTP.
    Garbage,
    /// The idle limit was over.
    TimedOut,
    /// The deregistration delay of the target was over.
    Cut,
    /// The client's own body broke off or was not valid.
    Client,
}

impl UpstreamConnection {
    /// Connects; `TimedOut` after 3 seconds.
    pub(crate) async fn connect(address: SocketAddr) -> io::Result<Box<Self>> {
        let stream = tokio::time::timeout(CONNECT_TIMEOUT, TcpStream::connect(address))
            .await
            .map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
        stream.set_nodelay(true)?;
        let traffic = Arc::new(Traffic::default());
        let io = TokioIo::new(WatchedStream { stream, traffic: Arc::clone(&traffic) });
        let (sender, connection) = http1::Builder::new()
            .max_buf_size(MAX_HEAD_BYTES)
            .max_header_size(MAX_HEAD_BYTES)
            .handshake(io)
            .await
            .map_err(io::Error::other)?;
        Ok(Box::new(Self { sender, connection, traffic, is_finished: false, is_reused: false }))
    }

    /// The bare socket after a 101, and what the target sent behind that.
    pub(crate) async fn into_stream(mut self: Box<Self>) -> (TcpStream, bytes::Bytes) {
        poll_fn(|cx| if self.drive(cx) { Poll::Pending } else { Poll::Ready(()) }).await;
        let parts = self.connection.into_parts();
        (parts.io.into_inner().stream, parts.read_buf)
    }

    /// Moves bytes; true while the connection lives.
    fn drive(&mut self, cx: &mut Context<'_>) -> bool {
        if !self.is_finished && self.connection.poll_unpin(cx).is_ready() {
            self.is_finished = true;
        }
        !self.is_finished
    }

    /// Whether another request can be sent, as far as the socket tells now.
    pub(crate) fn poll_reusable(&mut self, cx: &mut Context<'_>) -> bool {
        self.drive(cx) && self.sender.is_ready()
    }

    /// The same for a sweeper that wants no wake-up.
    pub(crate) fn is_open_now(&mut self) -> bool {
        self.poll_reusable(&mut Context::from_waker(noop_waker_ref()))
    }

    /// Sends a request and waits for the head of the answer.
    pub(crate) async fn exchange(
        &mut self,
        request: Request<RequestBody>,
        target: &TargetRuntime,
        client: &ConnectionRecord,
    ) -> Result<Response<Incoming>, ExchangeFailure> {
        self.traffic.was_written.store(false, Relaxed);
        self.traffic.was_answered.store(false, Relaxed);
        client.start_waiting();
        let mut answer = pin!(self.sender.try_send_request(request));
        let connection = &mut self.connection;
        let is_finished = &mut self.is_finished;
        let outcome = poll_fn(|cx| {
            if !*is_finished && connection.poll_unpin(cx).is_ready() {
                *is_finished = true;
            }
            if let Poll::Ready(outcome) = answer.as_mut().poll(cx) {
                return Poll::Ready(Ok(outcome));
            }
            if target.is_cut() {
                return Poll::Ready(Err(ExchangeFailureKind::Cut));
            }
            if client.has_waited_too_long() {
                return Poll::Ready(Err(ExchangeFailureKind::TimedOut));
            }
            Poll::Pending
        })
        .await;
        client.stop_waiting();
        let (kind, body) = match outcome {
            Ok(Ok(response)) => return Ok(response),
            Ok(Err(mut error)) => (kind_of(error.error()), error.take_message().map(Request::into_body)),
            Err(kind) => (kind, None),
        };
        Err(ExchangeFailure {
            kind,
            was_written: self.traffic.was_written.load(Relaxed),
            was_answered: self.traffic.was_answered.load(Relaxed),
            body,
        })
    }

    /// The next piece of the answer's body.
    pub(crate) fn poll_body(
        &mut self,
        body: &mut Incoming,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<hyper::body::Frame<bytes::Bytes>, hyper::Error>>> {
        // A connection that is ready again has delivered the whole body into the channel already.
        if !self.sender.is_ready() {
            self.drive(cx);
        }
        Pin::new(body).poll_frame(cx)
    }
}

/// Sorts hyper's errors by what a proxy answers to them.
fn kind_of(error: &hyper::Error) -> ExchangeFailureKind {
    if error.is_parse() || error.is_parse_too_large() {
        ExchangeFailureKind::Garbage
    } else if error.is_user() {
        // The body given to the connection failed: that is the client's upload.
        ExchangeFailureKind::Client
    } else {
        ExchangeFailureKind::Lost
    }
}

/// A socket that notes whether bytes passed.
struct WatchedStream {
    stream: TcpStream,
    traffic: Arc<Traffic>,
}

impl AsyncRead for WatchedStream {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let outcome = Pin::new(&mut self.stream).poll_read(cx, buffer);
        if buffer.filled().len() > before {
            self.traffic.was_answered.store(true, Relaxed);
        }
        outcome
    }
}

impl AsyncWrite for WatchedStream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.note_write(&outcome);
        outcome
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
        self.note_write(&outcome);
        outcome
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

impl WatchedStream {
    fn note_write(&self, outcome: &Poll<io::Result<usize>>) {
        if matches!(outcome, Poll::Ready(Ok(written)) if *written > 0) {
            self.traffic.was_written.store(true, Relaxed);
        }
    }
}
