//! One HTTP request over a bare socket, with whatever headers it is told: no cookie, no rule of a browser.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// No answer takes longer.
const LIMIT: Duration = Duration::from_secs(90);

/// A request.
#[derive(Clone)]
pub struct Request {
    method: &'static str,
    path: String,
    headers: Vec<(String, String)>,
    body: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    /// A header, its name in small letters; empty without it.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

impl Request {
    /// Without headers and body.
    pub fn new(method: &'static str, path: &str) -> Self {
        Self { method, path: path.to_string(), headers: Vec::new(), body: String::new() }
    }

    /// With one more header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_string(), value.to_string()));
        self
    }

    /// With a JSON document.
    pub fn json(self, document: &Value) -> Self {
        Self { body: document.to_string(), ..self.header("content-type", "application/json") }
    }

    /// With the fields of a form.
    pub fn form(self, body: &str) -> Self {
        Self { body: body.to_string(), ..self.header("content-type", "application/x-www-form-urlencoded") }
    }

    /// Sends it; the connection is closed after the answer.
    pub async fn send(&self, address: SocketAddr) -> Result<Answer> {
        tokio::time::timeout(LIMIT, self.exchange(address)).await.context("no answer")?
    }

    async fn exchange(&self, address: SocketAddr) -> Result<Answer> {
        let mut head = format!("{} {} HTTP/1.1\r\nconnection: close\r\n", self.method, self.path);
        if !self.headers.iter().any(|(name, _)| name == "host") {
            head.push_str(&format!("host: {address}\r\n"));
        }
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("content-length: {}\r\n\r\n", self.body.len()));
        let mut stream = TcpStream::connect(address).await?;
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(self.body.as_bytes()).await?;
        let mut bytes = Vec::new();
        while !is_whole(&bytes) {
            if stream.read_buf(&mut bytes).await? == 0 {
                break;
            }
        }
        read(&bytes).with_context(|| format!("{} {}", self.method, self.path))
    }
}

/// Whether the body has the length that the head tells. Some servers keep the connection nevertheless.
fn is_whole(bytes: &[u8]) -> bool {
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { return false };
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
    length
        .and_then(|length| length.trim().parse::<usize>().ok())
        .is_some_and(|length| bytes.len() >= end + 4 + length)
}

fn read(bytes: &[u8]) -> Result<Answer> {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n").with_context(|| format!("no HTTP answer: {text:?}"))?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).context("no status")?.parse()?;
    let header =
        |line: &str| line.split_once(':').map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_string()));
    Ok(Answer { status, headers: lines.filter_map(header).collect(), body: body.to_string() })
}
