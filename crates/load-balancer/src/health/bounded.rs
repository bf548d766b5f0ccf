//! A stream that is read from up to a bound.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// What is read of the answer to a check, at most: head, body and everything else of the protocol.
pub(super) const MAX_ANSWER_BYTES: usize = 64 * 1024;

/// Plain or TLS.
pub(super) trait Socket: AsyncRead + AsyncWrite + Send + Unpin {}

impl<S: AsyncRead + AsyncWrite + Send + Unpin> Socket for S {}

/// Fails as soon as more than [`MAX_ANSWER_BYTES`] have come.
pub(super) struct Bounded {
    stream: Box<dyn Socket>,
    rest: usize,
}

impl Bounded {
    pub(super) fn new(stream: impl Socket + 'static) -> Self {
        Self { stream: Box::new(stream), rest: MAX_ANSWER_BYTES }
    }
}

impl AsyncRead for Bounded {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(cx, buffer))?;
        match self.rest.checked_sub(buffer.filled().len() - before) {
            Some(rest) => self.rest = rest,
            None => return Poll::Ready(Err(io::Error::other("the answer is too long"))),
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Bounded {
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
