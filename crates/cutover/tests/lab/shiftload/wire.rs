//! An HTTP/1.1 client on a plain socket: nothing is sent twice and no failure is smoothed over.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

use super::app::{TASK_PORT, VERSION};

/// Longest wait for the next byte: longer than anything here is silent for.
const SILENCE: Duration = Duration::from_secs(20);

const READ_BYTES: usize = 16 * 1024;

/// What became of a request that has no complete answer.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// No connection.
    #[error("connect: {0}")]
    Connect(io::Error),
    /// The socket failed, mostly by a reset.
    #[error("{1} {0}")]
    Socket(io::Error, &'static str),
    /// The other side ended its stream.
    #[error("the connection ended {0}")]
    Ended(&'static str),
    /// Nothing came.
    #[error("no byte for {SILENCE:?} {0}")]
    Silent(&'static str),
    /// A complete answer that is no 2xx.
    #[error("status {0}")]
    Status(u16),
    /// Not the answer that was asked for.
    #[error("{0}")]
    Wrong(String),
}

/// Who answered.
#[derive(Clone, Debug, Default)]
pub struct Answerer {
    /// Its version; empty when the balancer answered.
    pub version: String,
    /// The port of its task.
    pub port: u16,
}

/// The head of an answer.
pub struct Head {
    /// Who answered.
    pub by: Answerer,
    /// Bytes of the body.
    pub length: usize,
    closes: bool,
}

/// A connection; once it must not be used again, `is_over`.
pub struct Connection {
    stream: TcpStream,
    received: Vec<u8>,
    /// The last answer said so.
    pub is_over: bool,
}

impl Connection {
    /// Connects.
    pub async fn open(address: SocketAddr) -> Result<Self, Broken> {
        Self::with(TcpStream::connect(address).await)
    }

    /// Connects with the smallest receive buffer, so that reading slowly is felt at the other end.
    pub async fn open_narrow(address: SocketAddr) -> Result<Self, Broken> {
        let narrow = || {
            let socket = TcpSocket::new_v4()?;
            socket.set_recv_buffer_size(2_048)?;
            Ok(socket)
        };
        let socket: TcpSocket = narrow().map_err(Broken::Connect)?;
        Self::with(socket.connect(address).await)
    }

    fn with(stream: io::Result<TcpStream>) -> Result<Self, Broken> {
        let stream = stream.map_err(Broken::Connect)?;
        stream.set_nodelay(true).map_err(Broken::Connect)?;
        Ok(Self { stream, received: Vec::new(), is_over: false })
    }

    /// The socket, for another protocol.
    pub fn into_stream(self) -> TcpStream {
        self.stream
    }

    /// Whether the other side has ended its stream while nothing was asked.
    pub fn was_closed(&self) -> bool {
        // Nothing is on its way, so a byte would be as wrong as an end.
        !matches!(self.stream.try_read(&mut [0]), Err(error) if error.kind() == io::ErrorKind::WouldBlock)
    }

    /// Sends bytes.
    pub async fn send(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        self.stream.write_all(bytes).await.map_err(|error| Broken::Socket(error, "while sending:"))
    }

    /// Reads the head of a 2xx answer. Another status is read to its end, then an error.
    pub async fn head(&mut self) -> Result<Head, Broken> {
        let end = loop {
            if let Some(end) = find_end(&self.received) {
                break end;
            }
            self.receive(if self.received.is_empty() { "before an answer" } else { "in a head" }).await?;
        };
        let (status, head) = parse(&self.received[..end])
            .ok_or_else(|| Broken::Wrong(format!("no HTTP: {:?}", String::from_utf8_lossy(&self.received[..end]))))?;
        self.received.drain(..end);
        self.is_over |= head.closes;
        if !(200..300).contains(&status) {
            self.body(head.length).await?;
            return Err(Broken::Status(status));
        }
        Ok(head)
    }

    /// Reads a body to its end.
    pub async fn body(&mut self, length: usize) -> Result<(), Broken> {
        let mut missing = length;
        while missing > 0 {
            missing -= self.some(missing).await?;
        }
        Ok(())
    }

    /// Reads at most so many bytes of a body, at least one.
    pub async fn some(&mut self, limit: usize) -> Result<usize, Broken> {
        if self.received.is_empty() {
            self.receive("in a body").await?;
        }
        let count = self.received.len().min(limit);
        self.received.drain(..count);
        Ok(count)
    }

    /// The same, but never reads further than `limit` from the socket.
    pub async fn some_slowly(&mut self, limit: usize) -> Result<usize, Broken> {
        if !self.received.is_empty() {
            return self.some(limit).await;
        }
        let mut bytes = vec![0; limit];
        let read = tokio::time::timeout(SILENCE, self.stream.read(&mut bytes)).await;
        count(read, "in a body")
    }

    async fn receive(&mut self, when: &'static str) -> Result<(), Broken> {
        self.received.reserve(READ_BYTES);
        let read = tokio::time::timeout(SILENCE, self.stream.read_buf(&mut self.received)).await;
        count(read, when).map(drop)
    }
}

fn count(read: Result<io::Result<usize>, tokio::time::error::Elapsed>, when: &'static str) -> Result<usize, Broken> {
    match read {
        Ok(Ok(0)) => Err(Broken::Ended(when)),
        Ok(Ok(count)) => Ok(count),
        Ok(Err(error)) => Err(Broken::Socket(error, when)),
        Err(_) => Err(Broken::Silent(when)),
    }
}

fn find_end(bytes: &[u8]) -> Option<usize> {
    bytes.windows(4).position(|window| window == b"\r\n\r\n").map(|start| start + 4)
}

/// Status and what matters of a head.
fn parse(head: &[u8]) -> Option<(u16, Head)> {
    let text = std::str::from_utf8(head).ok()?;
    let mut lines = text.split("\r\n");
    let status = lines.next()?.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()?;
    let mut found = Head { by: Answerer::default(), length: 0, closes: false };
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        if name.eq_ignore_ascii_case("content-length") {
            found.length = value.parse().ok()?;
        } else if name.eq_ignore_ascii_case(VERSION) {
            found.by.version = value.to_owned();
        } else if name.eq_ignore_ascii_case(TASK_PORT) {
            found.by.port = value.parse().ok()?;
        } else if name.eq_ignore_ascii_case("connection") {
            found.closes = value.eq_ignore_ascii_case("close");
        }
    }
    Some((status, found))
}
