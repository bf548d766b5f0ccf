//! A connection that changed its protocol (RFC 9110 7.8): after the target's 101 its bytes pass both ways, unread.
//!
//! Promises: it counts as in flight on its target until it ends; 60 s without a byte in either direction end it, as
//! ELB's idle timeout does; at the end of the target's deregistration delay both sides get an orderly end of their
//! stream, never a reset. Leaves out: what the bytes mean; a WebSocket's own closing frame is its ends' business.

use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Buf, Bytes};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf, copy_bidirectional};

use crate::connection::ConnectionRecord;
use crate::stream::Stream;
use crate::target::InFlight;

/// How long the other sides may take to end their streams too; what they still send in that time is thrown away.
const LINGER: Duration = Duration::from_secs(2);

/// The target's end of a connection that changed its protocol.
pub(crate) struct Tunnel {
    /// To the target.
    pub(crate) stream: Stream,
    /// What the target sent behind its 101 and is read already.
    pub(crate) rest: Bytes,
    pub(crate) in_flight: InFlight,
}

impl Tunnel {
    /// Passes bytes until both sides ended, one failed, or a limit is over. `rest` is what the client sent behind its
    /// request and is read already.
    pub(crate) async fn run<S>(self, client: S, rest: Bytes, record: &Arc<ConnectionRecord>)
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let Self { stream, rest: target_rest, in_flight } = self;
        let mut client = End { rest, stream: client, record };
        let mut target = End { rest: target_rest, stream, record };
        record.note_progress();
        {
            let mut copy = pin!(copy_bidirectional(&mut client, &mut target));
            poll_fn(|cx| {
                record.register(cx);
                if in_flight.target().is_cut() || record.has_waited_too_long() || record.is_ending() {
                    return Poll::Ready(());
                }
                copy.as_mut().poll(cx).map(|outcome| {
                    if let Err(error) = outcome {
                        tracing::debug!(%error, "a connection with a changed protocol broke off");
                    }
                })
            })
            .await;
        }
        drop(in_flight);
        let lingering = async { tokio::join!(client.end(), target.end()) };
        let _ = tokio::time::timeout(LINGER, lingering).await;
    }
}

/// One side: bytes that are read already come first, and every byte that comes is progress.
struct End<'a, S> {
    rest: Bytes,
    stream: S,
    record: &'a ConnectionRecord,
}

impl<S: AsyncRead + AsyncWrite + Unpin> End<'_, S> {
    /// Ends our stream, and reads on until the other side ended its own: closing a socket that has unread bytes is a
    /// reset.
    async fn end(&mut self) {
        if self.stream.shutdown().await.is_err() {
            return;
        }
        let mut unwanted = [0; 4_096];
        while matches!(self.stream.read(&mut unwanted).await, Ok(count) if count > 0) {}
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for End<'_, S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if self.rest.has_remaining() {
            let count = self.rest.len().min(buffer.remaining());
            buffer.put_slice(&self.rest.split_to(count));
            return Poll::Ready(Ok(()));
        }
        let before = buffer.filled().len();
        let outcome = Pin::new(&mut self.stream).poll_read(cx, buffer);
        if buffer.filled().len() > before {
            self.record.note_progress();
        }
        outcome
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for End<'_, S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
