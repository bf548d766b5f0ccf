//! Connections to targets and exchanges on them.
//!
//! A connection is polled inside the task of the client that uses it: an answer wakes one task, not two. Promises: a
//! failed exchange says whether a byte of the request was written and whether a byte of an answer came, which is what
//! a safe retry needs to know. Leaves out: which target, and whether to try again (`forward`).

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use http1::{RequestHead, ResponseHead};
use ports::TargetProtocol;

use crate::connecting;
use crate::head_rules::Additions;
use crate::stream::Stream;
use crate::tls;
use http2_pool::ConnectionState;

pub(crate) mod http1_connection;
mod http2_pool;
mod http2_stream;

pub(crate) use http1_connection::Http1Connection;
pub(crate) use http2_pool::{Http2Connection, Http2Pool};
pub(crate) use http2_stream::{Http2Stream, body_length, poll_body, poll_room};

/// How long a connect may take, TLS included.
pub(crate) const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);

/// What a target may send before we read it, per stream.
const STREAM_WINDOW_BYTES: u32 = 128 * 1024;

/// The same for a connection: a client that does not read holds up its own stream, never those of others.
const CONNECTION_WINDOW_BYTES: u32 = STREAM_WINDOW_BYTES * 128;

/// What waits to be written to a target, per stream.
const SEND_BUFFER_BYTES: usize = 256 * 1024;

/// How much h2 lets small frames cost before it takes them for an attack. Streams of small messages that wait for slow
/// clients are none, and the connection is shared.
const SMALL_FRAMES_BUDGET: usize = 256 * 1024 * 1024;

/// Largest list of fields of one head.
const MAX_HEAD_BYTES: u32 = 64 * 1024;

/// A part of a body.
pub(crate) enum Piece {
    /// Some bytes of it.
    Data(Bytes),
    /// The fields behind it, which only HTTP/2 passes on; nothing comes after them.
    Trailers(HeaderMap),
    /// Its end.
    End,
}

/// The body of a client's request, as it comes.
pub(crate) trait Upload {
    /// The next part; an error means that the client broke off or sent what is no body.
    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Piece, UploadError>>;

    /// Whether the client went away while it should wait for its answer. A client that ends its sending side is
    /// taken as gone, as nginx does: the usual reason is that nobody waits any more.
    fn poll_gone(&mut self, cx: &mut Context<'_>) -> bool;
}

/// The client's body cannot be read to its end.
#[derive(Debug, thiserror::Error)]
#[error("the client's body broke off or is not valid")]
pub(crate) struct UploadError;

/// What happened to an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FailureKind {
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

/// A connection on which one exchange goes on.
pub(crate) enum Upstream {
    /// One exchange after another.
    Http1(Box<Http1Connection>),
    /// One exchange beside others.
    Http2(Box<Http2Stream>),
}

impl Upstream {
    /// Begins an exchange.
    pub(crate) fn begin(&mut self, head: &RequestHead, additions: &Additions<'_>, protocol: TargetProtocol) {
        match self {
            Self::Http1(connection) => connection.begin(head, additions),
            Self::Http2(stream) => stream.begin(head, additions, protocol.is_tls()),
        }
    }

    /// Moves the request on; ready when all of it is written.
    pub(crate) fn poll_send(
        &mut self,
        cx: &mut Context<'_>,
        upload: &mut impl Upload,
    ) -> Poll<Result<(), FailureKind>> {
        match self {
            Self::Http1(connection) => connection.poll_send(cx, upload),
            Self::Http2(stream) => stream.poll_send(cx, upload),
        }
    }

    /// Waits for the head of the answer.
    pub(crate) fn poll_head(
        &mut self,
        cx: &mut Context<'_>,
        method: &str,
        head: &mut ResponseHead,
    ) -> Poll<Result<(), FailureKind>> {
        match self {
            Self::Http1(connection) => connection.poll_head(cx, method, head),
            Self::Http2(stream) => stream.poll_head(cx, method, head),
        }
    }

    /// The next part of the answer's body.
    pub(crate) fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Piece, FailureKind>> {
        match self {
            Self::Http1(connection) => connection.poll_piece(cx),
            Self::Http2(stream) => stream.poll_piece(cx),
        }
    }

    /// Whether the answer's body has been read to its end; asks nobody.
    pub(crate) fn is_answer_read(&self) -> bool {
        match self {
            Self::Http1(connection) => connection.is_answer_read(),
            Self::Http2(stream) => stream.is_answer_read(),
        }
    }

    /// Whether a byte of the request left.
    pub(crate) fn was_written(&self) -> bool {
        match self {
            Self::Http1(connection) => connection.was_written(),
            Self::Http2(stream) => stream.was_written(),
        }
    }

    /// Whether a byte of an answer came.
    pub(crate) fn was_answered(&self) -> bool {
        match self {
            Self::Http1(connection) => connection.was_answered(),
            Self::Http2(stream) => stream.was_answered(),
        }
    }

    /// The target said nothing for too long: no other exchange goes over the same connection.
    pub(crate) fn distrust_connection(&self) {
        if let Self::Http2(stream) = self {
            stream.distrust_connection();
        }
    }

    /// Whether an earlier exchange went over it.
    pub(crate) fn is_reused(&self) -> bool {
        match self {
            Self::Http1(connection) => connection.is_reused,
            Self::Http2(stream) => stream.is_reused,
        }
    }
}

/// Connects to a target that speaks HTTP/1.1; `TimedOut` after 3 seconds.
pub(crate) async fn connect_http1(address: SocketAddr, protocol: TargetProtocol) -> io::Result<Box<Http1Connection>> {
    let stream = connect(address, protocol.is_tls(), &[b"http/1.1"]).await?;
    Ok(Box::new(Http1Connection::new(stream)))
}

/// Connects to a target that speaks HTTP/2; the connection is served by a task of its own. It takes that many streams
/// until the target has said how many it allows.
pub(crate) async fn connect_http2(
    address: SocketAddr,
    protocol: TargetProtocol,
    streams_at_first: usize,
) -> io::Result<Http2Connection> {
    let stream = connect(address, protocol.is_tls(), &[b"h2"]).await?;
    if !stream.speaks_http2() {
        return Err(io::Error::new(io::ErrorKind::ConnectionRefused, "the target does not speak HTTP/2"));
    }
    let handshake = h2::client::Builder::new()
        .initial_window_size(STREAM_WINDOW_BYTES)
        .initial_connection_window_size(CONNECTION_WINDOW_BYTES)
        .max_header_list_size(MAX_HEAD_BYTES)
        .max_send_buffer_size(SEND_BUFFER_BYTES)
        .data_frame_budget(SMALL_FRAMES_BUDGET)
        .initial_max_send_streams(streams_at_first)
        .enable_push(false)
        .handshake(stream);
    let (sender, connection) = handshake.await.map_err(io::Error::other)?;
    let state = Arc::new(ConnectionState::default());
    let of_task = Arc::clone(&state);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%address, %error, "a connection to a target ended");
        }
        of_task.retire();
    });
    Ok(Http2Connection::new(sender, state))
}

/// Connects, inside TLS when asked.
async fn connect(address: SocketAddr, is_tls: bool, alpn: &[&[u8]]) -> io::Result<Stream> {
    let connecting = async {
        let socket = connecting::connect(address).await?;
        if !is_tls {
            return Ok(Stream::Plain(socket));
        }
        Ok(Stream::ClientTls(Box::new(tls::connect(socket, tls::client_config(alpn)).await?)))
    };
    // Boxed, so that connections with nothing to connect have no room for it.
    tokio::time::timeout(CONNECT_TIMEOUT, Box::pin(connecting))
        .await
        .map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}
