//! The wire between two balancers: JSON messages with a length before them, and open files along with some.
//!
//! ```text
//!  new                                   old
//!   ── POST /hand-over, upgrade ────────▶     on the control socket
//!   ◀── Begin + lock, control socket ───      no table is applied from here on
//!   ◀── Listener + its socket, … ───────
//!   ◀── State ──────────────────────────
//!   ── Ready ───────────────────────────▶     until here either may give up, and nothing has happened
//!   ◀── Take ───────────────────────────
//!   ── Serving ─────────────────────────▶     the new one accepts; the old one does no more
//!   ◀── Connection + its socket, … ─────      whenever one has no request in progress
//!   ◀── Progress ───────────────────────      what is still in flight at the old one
//!   ── Follow ──────────────────────────▶     each table that comes into force
//!   ◀── Followed ───────────────────────
//!   ── Stop ────────────────────────────▶
//! ```

use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::net::SocketAddr;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use ports::{BalancerCounters, RoutingTable, Target};
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage, SendFlags,
    recvmsg, sendmsg,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tokio::io::Interest;
use tokio::net::UnixStream;
use types::TargetGroupArn;

use crate::health::KnownHealth;
use crate::wire::MAX_TABLE_BYTES;

/// Name of this protocol, for `Upgrade`.
pub(crate) const PROTOCOL: &str = "cutover-hand-over-1";

/// Open files with one message.
const MAX_FILES: usize = 2;

/// From the balancer that serves to the one that takes over.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "message", rename_all = "snake_case")]
pub(crate) enum FromOld {
    /// With the lock of the directory and the control socket.
    Begin,
    /// With a listening socket.
    Listener { address: SocketAddr },
    /// Everything else.
    State(Box<State>),
    /// It is yours.
    Take,
    /// With a client's socket that has no request in progress; `received` is the beginning of the next one.
    Connection { listener: SocketAddr, received: Vec<u8> },
    /// What goes on here.
    Progress(Progress),
    /// A table is in force here too.
    Followed(Progress),
}

/// From the balancer that takes over.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "message", rename_all = "snake_case")]
pub(crate) enum FromNew {
    /// All is prepared.
    Ready,
    /// Both sockets are served.
    Serving,
    /// Route by this table from here on, and drain what it no longer has.
    Follow { table: Box<RoutingTable> },
    /// The end, for which requests in progress have so long.
    Stop { drain_seconds: u64 },
}

/// What a balancer knows beyond its table.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct State {
    /// Generation of the table in force; none when there never was one.
    pub(crate) generation: Option<u64>,
    /// What the checks say.
    pub(crate) health: Vec<KnownHealth>,
    /// Targets that are no longer in the table but still have requests.
    pub(crate) draining: Vec<Draining>,
    pub(crate) progress: Progress,
}

/// A target that leaves.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Draining {
    pub(crate) group: TargetGroupArn,
    pub(crate) target: Target,
    /// Until its requests are cut.
    pub(crate) rest_millis: u64,
}

/// What goes on at the old balancer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Progress {
    /// Requests in flight; targets without any are left out.
    pub(crate) in_flight: Vec<(TargetGroupArn, Target, u64)>,
    /// Its counters, those of its own predecessors included.
    pub(crate) counters: BalancerCounters,
}

/// Sends one message with the files.
pub(crate) async fn send(stream: &UnixStream, message: &impl Serialize, files: &[BorrowedFd<'_>]) -> io::Result<()> {
    let text = serde_json::to_vec(message)?;
    let length = u32::try_from(text.len()).map_err(io::Error::other)?.to_be_bytes();
    let sent = stream
        .async_io(Interest::WRITABLE, || {
            let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_FILES))];
            let mut control = SendAncillaryBuffer::new(&mut space);
            if !files.is_empty() && !control.push(SendAncillaryMessage::ScmRights(files)) {
                return Err(io::Error::other("too many files for one message"));
            }
            Ok(sendmsg(stream.as_fd(), &[IoSlice::new(&length)], &mut control, SendFlags::NOSIGNAL)?)
        })
        .await?;
    write_all(stream, &length[sent..]).await?;
    write_all(stream, &text).await
}

pub(super) async fn write_all(stream: &UnixStream, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        let sent = stream.async_io(Interest::WRITABLE, || stream.try_write(bytes)).await?;
        bytes = &bytes[sent..];
    }
    Ok(())
}

pub(super) async fn read_exact(stream: &UnixStream, mut bytes: &mut [u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        let count = stream.async_io(Interest::READABLE, || stream.try_read(bytes)).await?;
        if count == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        bytes = &mut bytes[count..];
    }
    Ok(())
}

/// Reads one message and its files; none at the end of the stream. Must not be dropped before it is done.
pub(crate) async fn receive<T: DeserializeOwned>(stream: &UnixStream) -> io::Result<Option<(T, Vec<OwnedFd>)>> {
    let mut length = [0; 4];
    let mut filled = 0;
    let mut files = Vec::new();
    while filled < length.len() {
        let count = stream
            .async_io(Interest::READABLE, || {
                let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_FILES))];
                let mut control = RecvAncillaryBuffer::new(&mut space);
                let mut rest = [IoSliceMut::new(&mut length[filled..])];
                let received = recvmsg(stream.as_fd(), &mut rest, &mut control, RecvFlags::CMSG_CLOEXEC)?;
                for message in control.drain() {
                    if let RecvAncillaryMessage::ScmRights(some) = message {
                        files.extend(some);
                    }
                }
                Ok(received.bytes)
            })
            .await?;
        if count == 0 {
            return if filled == 0 { Ok(None) } else { Err(io::ErrorKind::UnexpectedEof.into()) };
        }
        filled += count;
    }
    let length = usize::try_from(u32::from_be_bytes(length)).map_err(io::Error::other)?;
    if length > MAX_TABLE_BYTES {
        return Err(io::Error::other("a message that long is none of ours"));
    }
    let mut text = vec![0; length];
    read_exact(stream, &mut text).await?;
    Ok(Some((serde_json::from_slice(&text)?, files)))
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use super::*;

    #[tokio::test]
    async fn messages_arrive_in_order_with_their_own_files() {
        let (near, far) = UnixStream::pair().unwrap();
        for index in 0..3_u8 {
            let (mut kept, given) = std::os::unix::net::UnixStream::pair().unwrap();
            let text = FromOld::Connection { listener: ([127, 0, 0, 1], 80).into(), received: vec![index] };
            send(&near, &text, &[given.as_fd()]).await.unwrap();
            send(&near, &FromOld::Take, &[]).await.unwrap();
            kept.write_all(&[index]).unwrap();
        }
        for index in 0..3_u8 {
            let (message, files) = receive::<FromOld>(&far).await.unwrap().unwrap();
            assert!(matches!(message, FromOld::Connection { received, .. } if received == [index]));
            let [file] = <[OwnedFd; 1]>::try_from(files).unwrap();
            let mut byte = [9];
            std::os::unix::net::UnixStream::from(file).read_exact(&mut byte).unwrap();
            assert_eq!(byte, [index]);
            let (message, files) = receive::<FromOld>(&far).await.unwrap().unwrap();
            assert!(matches!(message, FromOld::Take) && files.is_empty());
        }
        drop(near);
        assert!(receive::<FromOld>(&far).await.unwrap().is_none());
    }
}
