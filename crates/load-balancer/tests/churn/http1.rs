//! Clients of HTTP/1.1, plain and inside TLS: cheap, and unforgiving.
//!
//! A client repeats nothing. The only end of a connection it takes is the one after an answer that said
//! `Connection: close`; anything else fails the request that meets it.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use bytes::{Buf, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use super::crew::Common;
use super::draw::Draw;
use super::judge::Kind;
use super::message::{Message, NAME, Shape};
use super::tls::Tls;

/// Longest wait for an answer.
pub const ANSWER_LIMIT: Duration = Duration::from_secs(30);

/// Requests sent at once by a client that pipelines.
const PIPELINED: usize = 4;

/// A stream of either sort.
pub trait Duplex: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Duplex for T {}

/// One connection.
pub struct Connection {
    stream: Box<dyn Duplex>,
    received: BytesMut,
}

/// How a client uses its connections.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// One connection, one request after the other.
    Kept,
    /// One connection for each request.
    Fresh,
    /// One connection, several requests before the first answer.
    Pipelined,
    /// One connection, with pauses.
    Lazy,
}

/// Sends requests until told to stop.
pub async fn run(common: Common, kind: Kind, manner: Manner, tls: Option<Arc<Tls>>, mut draw: Draw) {
    let mut open = None;
    while common.goes_on() {
        let outcome = round(&common, kind, manner, tls.as_deref(), &mut draw, &mut open).await;
        if let Err((left, error)) = outcome {
            open = None;
            (0..left).for_each(|_| common.judge.failed(kind, &format!("{error:#}")));
            // A balancer that is gone is not asked a million times.
            sleep(Duration::from_millis(10)).await;
        }
        match manner {
            Manner::Lazy => sleep(Duration::from_millis(draw.below(1_500))).await,
            Manner::Fresh => sleep(Duration::from_millis(draw.below(20))).await,
            Manner::Kept | Manner::Pipelined => {}
        }
    }
}

/// One or several requests; an error says how many have no answer.
async fn round(
    common: &Common,
    kind: Kind,
    manner: Manner,
    tls: Option<&Tls>,
    draw: &mut Draw,
    open: &mut Option<Connection>,
) -> Result<(), (usize, anyhow::Error)> {
    let count = if manner == Manner::Pipelined { PIPELINED } else { 1 };
    let one = |error| (count, error);
    let mut connection = match open.take() {
        Some(connection) => connection,
        None => Connection::open(common, tls).await.map_err(one)?,
    };
    let messages: Vec<Message> = (0..count).map(|_| common.message(draw)).collect();
    connection.send(&messages, manner, draw).await.map_err(one)?;
    for (index, message) in messages.iter().enumerate() {
        let left = |error| (count - index, error);
        let answered = timeout(ANSWER_LIMIT, connection.answer(message)).await;
        let is_last = answered.unwrap_or_else(|_| bail_silent()).context(message.method).map_err(left)?;
        common.judge.answered(kind, message.shape);
        if is_last {
            common.judge.told_to_leave.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            if index + 1 < count {
                return Err((count - index - 1, anyhow::anyhow!("told to leave with requests on the way")));
            }
            return Ok(());
        }
    }
    if manner != Manner::Fresh {
        *open = Some(connection);
    }
    Ok(())
}

fn bail_silent() -> Result<bool> {
    bail!("no answer in {ANSWER_LIMIT:?}")
}

impl Connection {
    /// Connects, and shakes hands when asked.
    pub async fn open(common: &Common, tls: Option<&Tls>) -> Result<Self> {
        let stream = timeout(ANSWER_LIMIT, TcpStream::connect(common.address)).await.context("connect")??;
        stream.set_nodelay(true)?;
        let stream: Box<dyn Duplex> = match tls {
            None => Box::new(stream),
            Some(tls) => Box::new(timeout(ANSWER_LIMIT, tls.connect(stream)).await.context("handshake")??),
        };
        Ok(Self { stream, received: BytesMut::new() })
    }

    /// Sends one request.
    pub async fn send_whole(&mut self, message: &Message) -> Result<()> {
        let mut bytes = Vec::with_capacity(256);
        write(message, &mut bytes);
        self.stream.write_all(&bytes).await.context("send")?;
        self.stream.flush().await.context("send")
    }

    async fn send(&mut self, messages: &[Message], manner: Manner, draw: &mut Draw) -> Result<()> {
        let mut bytes = Vec::with_capacity(256);
        for message in messages {
            write(message, &mut bytes);
        }
        // Now and then in pieces, so that a request is on its way for a while.
        if manner != Manner::Pipelined && !messages[0].body.is_empty() && draw.below(4) == 0 {
            let cut = draw.index(bytes.len());
            self.stream.write_all(&bytes[..cut]).await.context("send")?;
            self.stream.flush().await.context("send")?;
            sleep(Duration::from_millis(draw.below(30))).await;
            bytes.drain(..cut);
        }
        self.stream.write_all(&bytes).await.context("send")?;
        self.stream.flush().await.context("send")
    }

    /// Reads an answer and checks it; answers whether it is the last of the connection.
    pub async fn answer(&mut self, message: &Message) -> Result<bool> {
        let head = self.head().await?;
        match head.length {
            Some(length) => {
                while self.received.len() < length {
                    self.more().await.context("in a body")?;
                }
                if head.status == 200 {
                    message.check(&self.received[..length]).map_err(anyhow::Error::msg)?;
                }
                ensure!(head.status == 200, "{}: {}", head.status, text(&self.received[..length]));
                self.received.advance(length);
            }
            None => {
                ensure!(head.status == 200, "status {}", head.status);
                let body = self.chunks().await.context("in chunks")?;
                message.check(&body).map_err(anyhow::Error::msg)?;
            }
        }
        Ok(head.is_last)
    }

    async fn head(&mut self) -> Result<Head> {
        let end = loop {
            if let Some(end) = self.received.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break end;
            }
            self.more().await.context("before an answer")?;
        };
        let head = Head::read(&self.received[..end])?;
        self.received.advance(end + 4);
        Ok(head)
    }

    async fn more(&mut self) -> Result<()> {
        let count = self.stream.read_buf(&mut self.received).await?;
        ensure!(count > 0, "the connection ended");
        Ok(())
    }

    async fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                if let Some(end) = self.received.windows(2).position(|bytes| bytes == b"\r\n") {
                    break end;
                }
                self.more().await?;
            };
            let size = text(&self.received[..end]);
            let size = usize::from_str_radix(&size, 16).with_context(|| format!("chunk size {size:?}"))?;
            self.received.advance(end + 2);
            while self.received.len() < size + 2 {
                self.more().await?;
            }
            body.extend_from_slice(&self.received[..size]);
            ensure!(&self.received[size..size + 2] == b"\r\n", "a chunk that does not end");
            self.received.advance(size + 2);
            if size == 0 {
                return Ok(body);
            }
        }
    }
}

struct Head {
    status: u16,
    /// None for chunks.
    length: Option<usize>,
    is_last: bool,
}

impl Head {
    fn read(bytes: &[u8]) -> Result<Self> {
        let text = std::str::from_utf8(bytes)?;
        let mut lines = text.split("\r\n");
        let line = lines.next().unwrap_or_default();
        let status = line.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)?.parse().ok());
        let mut head =
            Self { status: status.with_context(|| format!("answered {line:?}"))?, length: None, is_last: false };
        let mut is_chunked = false;
        for line in lines {
            let (name, value) = line.split_once(':').with_context(|| format!("field {line:?}"))?;
            let value = value.trim();
            if name.eq_ignore_ascii_case("content-length") {
                ensure!(head.length.is_none(), "two lengths");
                head.length = Some(value.parse()?);
            } else if name.eq_ignore_ascii_case("transfer-encoding") {
                ensure!(value.eq_ignore_ascii_case("chunked"), "transfer encoding {value:?}");
                is_chunked = true;
            } else if name.eq_ignore_ascii_case("connection") {
                head.is_last = value.eq_ignore_ascii_case("close");
            }
        }
        ensure!(is_chunked != head.length.is_some(), "neither length nor chunks, or both: {text}");
        Ok(head)
    }
}

fn write(message: &Message, out: &mut Vec<u8>) {
    let Message { method, path, name, body, .. } = message;
    out.extend_from_slice(method.as_bytes());
    out.extend_from_slice(b" ");
    out.extend_from_slice(path.as_bytes());
    out.extend_from_slice(b" HTTP/1.1\r\nHost: churn.example\r\n");
    out.extend_from_slice(NAME.as_bytes());
    out.extend_from_slice(b": ");
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"\r\n");
    match message.shape {
        Shape::Get | Shape::Stream | Shape::SlowStream => out.extend_from_slice(b"\r\n"),
        Shape::Post => {
            out.extend_from_slice(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
            out.extend_from_slice(body);
        }
        Shape::PostChunked => {
            out.extend_from_slice(b"Transfer-Encoding: chunked\r\n\r\n");
            for chunk in body.chunks(1_000) {
                out.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
                out.extend_from_slice(chunk);
                out.extend_from_slice(b"\r\n");
            }
            out.extend_from_slice(b"0\r\n\r\n");
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(120)]).into_owned()
}
