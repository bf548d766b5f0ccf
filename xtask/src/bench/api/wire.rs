//! Signed requests on connections that are kept open.
//!
//! One request is one block of bytes, signed beforehand, so that the load generator only writes, reads and compares.
//! A server that closes the connection after an answer (as plain WSGI servers do) gets a new one.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, bail};
use aws_protocol::sigv4::{Signer, sign};
use serde_json::Value;

/// No call of the benchmark takes longer.
const CALL_LIMIT: Duration = Duration::from_secs(60);
const REGION: &str = "us-east-1";
/// The development profile's pair; moto takes any.
const KEY: &str = "test";

/// A service as requests name it.
#[derive(Clone, Copy)]
pub struct Service {
    signing_name: &'static str,
    /// Nothing for the Query protocol.
    target_prefix: Option<&'static str>,
}

pub const CODEDEPLOY: Service = Service { signing_name: "codedeploy", target_prefix: Some("CodeDeploy_20141006") };
pub const ECS: Service = Service { signing_name: "ecs", target_prefix: Some("AmazonEC2ContainerServiceV20141113") };
pub const ELB: Service = Service { signing_name: "elasticloadbalancing", target_prefix: None };

/// The bytes of a request, signed now: good for five minutes.
pub fn signed(host: SocketAddr, service: Service, operation: &str, body: &str) -> anyhow::Result<Vec<u8>> {
    let mut builder = http::Request::post("/").header("host", host.to_string());
    builder = match service.target_prefix {
        Some(prefix) => builder
            .header("content-type", "application/x-amz-json-1.1")
            .header("x-amz-target", format!("{prefix}.{operation}")),
        None => builder.header("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
    };
    let (mut head, ()) = builder.body(())?.into_parts();
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let signer = Signer {
        access_key_id: KEY,
        secret_access_key: KEY,
        session_token: None,
        region: REGION,
        service: service.signing_name,
        now_epoch_seconds: i64::try_from(now)?,
    };
    sign(&mut head, body.as_bytes(), &signer).map_err(|error| anyhow::anyhow!(error.message))?;
    let mut bytes = b"POST / HTTP/1.1\r\n".to_vec();
    for (name, value) in &head.headers {
        for part in [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"] {
            bytes.extend_from_slice(part);
        }
    }
    bytes.extend_from_slice(format!("content-length: {}\r\n\r\n{body}", body.len()).as_bytes());
    Ok(bytes)
}

/// A connection and the last answer on it.
pub struct Connection {
    address: SocketAddr,
    stream: Option<TcpStream>,
    answer: Vec<u8>,
    body_at: usize,
}

impl Connection {
    pub fn new(address: SocketAddr) -> Self {
        Self { address, stream: None, answer: Vec::with_capacity(64 << 10), body_at: 0 }
    }

    /// Sends a request and reads its answer; fails unless the status is 200. Answers the body.
    pub fn exchange(&mut self, request: &[u8]) -> anyhow::Result<&[u8]> {
        let status = self.send(request)?;
        let body = &self.answer[self.body_at..];
        if status != 200 {
            bail!("{} answered {status}: {}", self.address, String::from_utf8_lossy(body));
        }
        Ok(body)
    }

    /// Signs, sends and reads one call of a JSON service.
    pub fn call(&mut self, service: Service, operation: &str, input: &Value) -> anyhow::Result<Value> {
        let request = signed(self.address, service, operation, &input.to_string())?;
        let body = self.exchange(&request).with_context(|| operation.to_string())?;
        Ok(serde_json::from_slice(body).unwrap_or(Value::Null))
    }

    /// One call of ELB's Query protocol: the text of the first element named `wanted`.
    pub fn query(&mut self, operation: &str, members: &[(&str, &str)], wanted: &str) -> anyhow::Result<String> {
        let mut body = format!("Action={operation}&Version=2015-12-01");
        for (name, value) in members {
            body.push_str(&format!("&{name}={value}"));
        }
        let request = signed(self.address, ELB, operation, &body)?;
        let answer = self.exchange(&request).with_context(|| operation.to_string())?;
        let text = String::from_utf8_lossy(answer);
        let found = text.split_once(&format!("<{wanted}>")).and_then(|(_, rest)| rest.split_once("</"));
        Ok(found.with_context(|| format!("no {wanted} in {text}"))?.0.to_string())
    }

    fn send(&mut self, request: &[u8]) -> anyhow::Result<u16> {
        let kept = self.stream.is_some();
        match self.try_send(request) {
            // The server may have closed a kept connection while nothing was asked.
            Err(error) if kept && self.answer.is_empty() && is_closed(&error) => self.try_send(request),
            other => other,
        }
        .with_context(|| format!("a call to {}", self.address))
    }

    fn try_send(&mut self, request: &[u8]) -> anyhow::Result<u16> {
        self.answer.clear();
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => connect(self.address)?,
        };
        stream.write_all(request)?;
        let (head, total) = loop {
            self.read_more(&mut stream)?;
            if let Some(head) = Head::read(&self.answer) {
                break (head, head.length + head.content_length);
            }
        };
        while self.answer.len() < total {
            self.read_more(&mut stream)?;
        }
        self.body_at = head.length;
        if !head.closes {
            self.stream = Some(stream);
        }
        Ok(head.status)
    }

    fn read_more(&mut self, stream: &mut TcpStream) -> anyhow::Result<()> {
        let mut part = [0_u8; 32 << 10];
        let read = stream.read(&mut part)?;
        if read == 0 {
            return Err(std::io::Error::from(ErrorKind::UnexpectedEof).into());
        }
        self.answer.extend_from_slice(&part[..read]);
        Ok(())
    }
}

fn connect(address: SocketAddr) -> anyhow::Result<TcpStream> {
    let stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(CALL_LIMIT))?;
    Ok(stream)
}

fn is_closed(error: &anyhow::Error) -> bool {
    let closed = [ErrorKind::UnexpectedEof, ErrorKind::ConnectionReset, ErrorKind::BrokenPipe];
    error.downcast_ref::<std::io::Error>().is_some_and(|error| closed.contains(&error.kind()))
}

/// What must be known of an answer's head.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Head {
    status: u16,
    length: usize,
    content_length: usize,
    closes: bool,
}

impl Head {
    /// Nothing while the head is not complete.
    fn read(bytes: &[u8]) -> Option<Self> {
        let length = bytes.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
        let text = std::str::from_utf8(&bytes[..length]).ok()?;
        let mut lines = text.split("\r\n");
        let mut first = lines.next()?.split(' ');
        let closes_by_default = first.next()? == "HTTP/1.0";
        let status = first.next()?.parse().ok()?;
        let mut head = Self { status, length, content_length: 0, closes: closes_by_default };
        for (name, value) in lines.filter_map(|line| line.split_once(':')) {
            if name.eq_ignore_ascii_case("content-length") {
                head.content_length = value.trim().parse().ok()?;
            } else if name.eq_ignore_ascii_case("connection") {
                head.closes = value.trim().eq_ignore_ascii_case("close");
            }
        }
        Some(head)
    }
}

#[cfg(test)]
mod tests {
    use super::Head;

    #[test]
    fn a_head_tells_how_long_the_answer_is_and_whether_the_connection_stays() {
        let bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        assert_eq!(Head::read(bytes), Some(Head { status: 200, length: 38, content_length: 2, closes: false }));
        assert!(Head::read(b"HTTP/1.0 200 OK\r\n\r\n").unwrap().closes);
        assert!(Head::read(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n").unwrap().closes);
        assert_eq!(Head::read(&bytes[..30]), None);
    }
}
