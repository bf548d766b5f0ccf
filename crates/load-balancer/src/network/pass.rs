//! Passing bytes both ways between two sockets.
//!
//! Promises: the end of one direction is passed on and the other goes on; a connection that breaks on one side is
//! broken on the other too, so that half an answer never looks like a whole one; a buffer is held only while it has
//! bytes in it. Leaves out: limits and orders (`record`).

use std::cell::RefCell;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use crate::tls_facts::TlsFacts;

/// Size of a buffer: a message of 10 KiB passes as one piece, and a TLS record too.
const BUFFER_BYTES: usize = 16 * 1024;

/// Buffers that a worker keeps for the next connection that has something to pass.
const SPARE_BUFFERS: usize = 32;

thread_local! {
    static SPARE: RefCell<Vec<Box<[u8]>>> = const { RefCell::new(Vec::new()) };
}

/// A socket, plain or inside TLS.
pub(crate) trait Socket: AsyncRead + AsyncWrite + Unpin {
    fn tcp(&self) -> &TcpStream;

    /// What was agreed on, inside TLS.
    fn tls(&self) -> Option<TlsFacts> {
        None
    }

    /// The application protocol of that.
    fn alpn(&self) -> Option<&[u8]> {
        None
    }
}

impl Socket for TcpStream {
    fn tcp(&self) -> &TcpStream {
        self
    }
}

impl Socket for tokio_rustls::server::TlsStream<TcpStream> {
    fn tcp(&self) -> &TcpStream {
        self.get_ref().0
    }

    fn tls(&self) -> Option<TlsFacts> {
        Some(TlsFacts::of(self.get_ref().1))
    }

    fn alpn(&self) -> Option<&[u8]> {
        self.get_ref().1.alpn_protocol()
    }
}

impl Socket for tokio_rustls::client::TlsStream<TcpStream> {
    fn tcp(&self) -> &TcpStream {
        self.get_ref().0
    }

    fn alpn(&self) -> Option<&[u8]> {
        self.get_ref().1.alpn_protocol()
    }
}

impl<S: Socket> Socket for Box<S> {
    fn tcp(&self) -> &TcpStream {
        (**self).tcp()
    }

    fn tls(&self) -> Option<TlsFacts> {
        (**self).tls()
    }

    fn alpn(&self) -> Option<&[u8]> {
        (**self).alpn()
    }
}

/// Lets the other end see an error instead of the end of a stream.
pub(crate) fn reset(socket: &TcpStream) {
    if let Err(error) = socket2::SockRef::from(socket).set_linger(Some(Duration::ZERO)) {
        tracing::debug!(%error, "a broken connection ends like a whole one");
    }
}

/// One direction.
#[derive(Default)]
pub(super) struct OneWay {
    /// What was read and is not written yet.
    held: Option<Held>,
    state: State,
    needs_flush: bool,
    bytes: u64,
}

struct Held {
    buffer: Box<[u8]>,
    start: usize,
    end: usize,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum State {
    #[default]
    Open,
    /// The reader has ended; what is held is still to be written.
    Ended,
    /// And the writer was told.
    Closed,
}

impl OneWay {
    /// Passes what can be passed now; ready when the direction has ended and that was passed on. `note` hears how many
    /// bytes were read.
    pub(super) fn poll<R: Socket, W: Socket>(
        &mut self,
        from: &mut R,
        to: &mut W,
        cx: &mut Context<'_>,
        mut note: impl FnMut(usize),
    ) -> Poll<io::Result<()>> {
        loop {
            if self.held.is_some() {
                ready!(self.poll_write(to, cx))?;
            }
            if self.needs_flush {
                ready!(Pin::new(&mut *to).poll_flush(cx))?;
                self.needs_flush = false;
            }
            match self.state {
                State::Open => {}
                State::Ended => {
                    // A reader that is gone by now has nothing to be told.
                    let _ = ready!(Pin::new(&mut *to).poll_shutdown(cx));
                    self.state = State::Closed;
                }
                State::Closed => return Poll::Ready(Ok(())),
            }
            if self.state == State::Open {
                let count = ready!(self.poll_read(from, cx))?;
                note(count);
            }
        }
    }

    fn poll_read<R: Socket>(&mut self, from: &mut R, cx: &mut Context<'_>) -> Poll<io::Result<usize>> {
        let mut buffer = take_buffer();
        let mut space = ReadBuf::new(&mut buffer);
        let outcome = Pin::new(from).poll_read(cx, &mut space);
        let end = space.filled().len();
        if matches!(outcome, Poll::Ready(Ok(()))) && end > 0 {
            self.held = Some(Held { buffer, start: 0, end });
            self.bytes += end as u64;
        } else {
            give_buffer(buffer);
            ready!(outcome)?;
            self.state = State::Ended;
        }
        Poll::Ready(Ok(end))
    }

    fn poll_write<W: Socket>(&mut self, to: &mut W, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while let Some(held) = &mut self.held {
            let count = ready!(Pin::new(&mut *to).poll_write(cx, &held.buffer[held.start..held.end]))?;
            if count == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            held.start += count;
            if held.start == held.end
                && let Some(held) = self.held.take()
            {
                give_buffer(held.buffer);
            }
        }
        self.needs_flush = true;
        Poll::Ready(Ok(()))
    }

    /// Bytes read so far.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Whether bytes were read that did not reach the other side.
    pub(super) fn is_holding(&self) -> bool {
        self.held.is_some() || self.needs_flush
    }
}

impl Drop for OneWay {
    fn drop(&mut self) {
        if let Some(held) = self.held.take() {
            give_buffer(held.buffer);
        }
    }
}

fn take_buffer() -> Box<[u8]> {
    SPARE.with_borrow_mut(Vec::pop).unwrap_or_else(|| vec![0; BUFFER_BYTES].into_boxed_slice())
}

fn give_buffer(buffer: Box<[u8]>) {
    // A thread that ends has no list any more.
    let _ = SPARE.try_with(|spare| {
        let mut spare = spare.borrow_mut();
        if spare.len() < SPARE_BUFFERS {
            spare.push(buffer);
        }
    });
}
