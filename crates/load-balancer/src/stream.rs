//! A socket, plain or inside TLS, and what waits to be written to it.
//!
//! Promises: an idle socket holds no buffer of ours. Leaves out: handshakes (`tls`), what the bytes mean.

use std::future::Future;
use std::io::{self, IoSlice};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// Room for one read.
const READ_BYTES: usize = 16 * 1024;

/// Data up to this size is copied behind the head, so that both are written as one piece.
const COPY_BYTES: usize = 2 * 1024;

/// A connection to a client or a target.
pub(crate) enum Stream {
    /// As it is.
    Plain(TcpStream),
    /// We are the server.
    ServerTls(Box<tokio_rustls::server::TlsStream<TcpStream>>),
    /// We are the client.
    ClientTls(Box<tokio_rustls::client::TlsStream<TcpStream>>),
}

impl Stream {
    /// Whether bytes are encrypted.
    pub(crate) fn is_tls(&self) -> bool {
        !matches!(self, Self::Plain(_))
    }

    /// Whether the peer is known to speak HTTP/2, or at least not known to speak something else.
    pub(crate) fn speaks_http2(&self) -> bool {
        match self {
            Self::Plain(_) => true,
            Self::ServerTls(stream) => stream.get_ref().1.alpn_protocol() == Some(b"h2"),
            Self::ClientTls(stream) => stream.get_ref().1.alpn_protocol() == Some(b"h2"),
        }
    }

    /// Appends what has come to `buffer`; 0 is the end of the stream. A buffer that is empty and stays so is freed.
    pub(crate) fn poll_fill(&mut self, cx: &mut Context<'_>, buffer: &mut BytesMut) -> Poll<io::Result<usize>> {
        if let Self::Plain(socket) = self
            && buffer.is_empty()
        {
            // Nothing is reserved before there is something to read.
            if buffer.capacity() > 0 && socket.poll_read_ready(cx).is_pending() {
                *buffer = BytesMut::new();
                return Poll::Pending;
            }
            ready!(socket.poll_read_ready(cx))?;
        }
        if buffer.capacity() - buffer.len() < READ_BYTES / 4 {
            buffer.reserve(READ_BYTES);
        }
        let outcome = pin!(self.read_buf(buffer)).poll(cx);
        if outcome.is_pending() && buffer.is_empty() {
            *buffer = BytesMut::new();
        }
        outcome
    }
}

impl AsyncRead for Stream {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_read(cx, buffer),
            Self::ServerTls(stream) => Pin::new(stream).poll_read(cx, buffer),
            Self::ClientTls(stream) => Pin::new(stream).poll_read(cx, buffer),
        }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_write(cx, bytes),
            Self::ServerTls(stream) => Pin::new(stream).poll_write(cx, bytes),
            Self::ClientTls(stream) => Pin::new(stream).poll_write(cx, bytes),
        }
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_write_vectored(cx, slices),
            Self::ServerTls(stream) => Pin::new(stream).poll_write_vectored(cx, slices),
            Self::ClientTls(stream) => Pin::new(stream).poll_write_vectored(cx, slices),
        }
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_flush(cx),
            Self::ServerTls(stream) => Pin::new(stream).poll_flush(cx),
            Self::ClientTls(stream) => Pin::new(stream).poll_flush(cx),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_shutdown(cx),
            Self::ServerTls(stream) => Pin::new(stream).poll_shutdown(cx),
            Self::ClientTls(stream) => Pin::new(stream).poll_shutdown(cx),
        }
    }
}

/// What waits to be written: heads and framing as one buffer, and at most one larger piece of data behind it.
#[derive(Default)]
pub(crate) struct Outbox {
    /// Written first.
    pub(crate) bytes: Vec<u8>,
    written: usize,
    data: Bytes,
    /// Closes a chunk.
    tail: &'static [u8],
    needs_flush: bool,
    /// All bytes that were written since it was last taken.
    pub(crate) sent_bytes: u64,
}

impl Outbox {
    /// Whether more may be put in; a piece of data that waits closes it.
    pub(crate) fn has_room(&self) -> bool {
        self.data.is_empty() && self.tail.is_empty() && self.bytes.len() - self.written < READ_BYTES
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.written == self.bytes.len() && self.data.is_empty() && self.tail.is_empty()
    }

    /// Appends data, as a chunk if the body is sent in chunks. Only when there is room.
    pub(crate) fn push_data(&mut self, data: Bytes, is_chunked: bool) {
        if data.is_empty() {
            return;
        }
        if is_chunked {
            http1::write_chunk_size(&mut self.bytes, data.len());
        }
        if data.len() <= COPY_BYTES {
            self.bytes.extend_from_slice(&data);
            if is_chunked {
                self.bytes.extend_from_slice(b"\r\n");
            }
        } else {
            self.data = data;
            self.tail = if is_chunked { b"\r\n" } else { b"" };
        }
    }

    /// Writes everything; says how many bytes went out while it was not done.
    pub(crate) fn poll_write_all(&mut self, stream: &mut Stream, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.is_empty() {
            let slices =
                [IoSlice::new(&self.bytes[self.written..]), IoSlice::new(&self.data), IoSlice::new(self.tail)];
            let outcome = if self.data.is_empty() && self.tail.is_empty() {
                Pin::new(&mut *stream).poll_write(cx, &self.bytes[self.written..])
            } else {
                Pin::new(&mut *stream).poll_write_vectored(cx, &slices)
            };
            let count = ready!(outcome)?;
            if count == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.needs_flush = stream.is_tls();
            self.sent_bytes += count as u64;
            self.advance(count);
        }
        if self.needs_flush {
            ready!(Pin::new(stream).poll_flush(cx))?;
            self.needs_flush = false;
        }
        Poll::Ready(Ok(()))
    }

    fn advance(&mut self, mut count: usize) {
        let from_bytes = count.min(self.bytes.len() - self.written);
        self.written += from_bytes;
        count -= from_bytes;
        if self.written == self.bytes.len() {
            self.bytes.clear();
            self.written = 0;
        }
        let from_data = count.min(self.data.len());
        self.data.advance(from_data);
        count -= from_data;
        self.tail = &self.tail[count..];
        if self.data.is_empty() {
            self.data = Bytes::new();
        }
    }

    /// The end of a body that is sent in chunks.
    pub(crate) fn push_last_chunk(&mut self) {
        if self.data.is_empty() {
            self.bytes.extend_from_slice(http1::LAST_CHUNK);
        } else {
            self.tail = b"\r\n0\r\n\r\n";
        }
    }

    /// Bytes that wait.
    pub(crate) fn len(&self) -> usize {
        self.bytes.len() - self.written + self.data.len() + self.tail.len()
    }

    /// Forgets what waits.
    pub(crate) fn clear_for_reuse(&mut self) {
        self.bytes.clear();
        self.written = 0;
        self.data = Bytes::new();
        self.tail = b"";
    }
}
