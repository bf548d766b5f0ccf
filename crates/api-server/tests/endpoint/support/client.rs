//! One connection, byte by byte.

use std::net::SocketAddr;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::{PATIENCE, Request};

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Status and `__type` of an error in AWS JSON.
    pub fn error(&self) -> (u16, String) {
        (self.status, self.json()["__type"].as_str().unwrap_or_default().to_string())
    }
}

/// A connection.
pub struct Client {
    stream: TcpStream,
    read: Vec<u8>,
}

impl Client {
    pub async fn connect(address: SocketAddr) -> Self {
        let stream = timeout(PATIENCE, TcpStream::connect(address)).await.expect("no connection").unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream, read: Vec::new() }
    }

    pub async fn write(&mut self, bytes: &[u8]) {
        timeout(PATIENCE, self.stream.write_all(bytes)).await.expect("the server does not read").unwrap();
    }

    /// Writes up to `bytes`; false when the server cut the connection before.
    pub async fn write_until_cut(&mut self, bytes: usize) -> bool {
        let chunk = vec![0; 64 * 1024];
        for _ in 0..bytes / chunk.len() {
            let written = timeout(PATIENCE, self.stream.write_all(&chunk)).await.expect("the server does not read");
            if written.is_err() {
                return false;
            }
        }
        true
    }

    pub async fn exchange(&mut self, request: &Request) -> Answer {
        self.write(&request.bytes()).await;
        self.answer().await
    }

    /// The next answer.
    pub async fn answer(&mut self) -> Answer {
        self.answer_to("POST").await
    }

    /// The next answer; one to HEAD has no body whatever its length says.
    pub async fn answer_to(&mut self, method: &str) -> Answer {
        let head_end = loop {
            if let Some(at) = self.read.windows(4).position(|window| window == b"\r\n\r\n") {
                break at + 4;
            }
            assert!(self.more().await, "the connection ended before an answer: {:?}", self.read);
        };
        let head = String::from_utf8(self.read.drain(..head_end).collect()).unwrap();
        let mut lines = head.trim_end().split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers: Vec<(String, String)> = lines
            .map(|line| line.split_once(": ").unwrap())
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_string()))
            .collect();
        let mut answer = Answer { status, headers, body: Vec::new() };
        let length = answer.header("content-length").map_or(0, |length| length.parse().unwrap());
        let length: usize = if method == "HEAD" { 0 } else { length };
        while self.read.len() < length {
            assert!(self.more().await, "the connection ended inside an answer");
        }
        answer.body = self.read.drain(..length).collect();
        answer
    }

    /// Reads until this text has come; an answer without a length is read so.
    pub async fn read_until(&mut self, text: &str) {
        while !self.read.windows(text.len()).any(|window| window == text.as_bytes()) {
            assert!(self.more().await, "the connection ended before {text:?}: {:?}", self.read);
        }
        self.read.clear();
    }

    /// Reads on to the end of the connection.
    pub async fn rest(&mut self) -> String {
        while self.more().await {}
        String::from_utf8_lossy(&std::mem::take(&mut self.read)).into_owned()
    }

    /// Whether the server ends the connection without another byte.
    pub async fn is_closed(&mut self) -> bool {
        !self.more().await && self.read.is_empty()
    }

    /// Reads on; false at the end of the connection.
    async fn more(&mut self) -> bool {
        let read = timeout(PATIENCE, self.stream.read_buf(&mut self.read)).await.expect("the server says nothing");
        read.is_ok_and(|count| count > 0)
    }
}
