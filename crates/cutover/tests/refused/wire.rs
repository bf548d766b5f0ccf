//! Requests in each service's own protocol, signed by a signer of the tests' own.
//!
//! The signer shares nothing with the product's: it follows AWS's description, and it can also be told to do any
//! single thing wrongly while the signature stays right for what is sent, so that a refusal is due to that one rule.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::{Digest, Sha256};
use time::OffsetDateTime;
use time::macros::format_description;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A request before it is signed.
#[derive(Clone, Debug)]
pub struct Plain {
    /// SigV4 name of the service.
    pub service: &'static str,
    pub method: &'static str,
    pub path: String,
    /// Without the question mark; names and values escaped already.
    pub query: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Plain {
    /// AWS JSON: `target` is `PREFIX.Operation`.
    pub fn json(service: &'static str, version: &str, target: &str, input: &Value) -> Self {
        let headers = vec![
            ("content-type".into(), format!("application/x-amz-json-{version}")),
            ("x-amz-target".into(), target.to_string()),
        ];
        let (path, body) = ("/".to_string(), input.to_string().into_bytes());
        Self { service, method: "POST", path, query: String::new(), headers, body }
    }

    /// AWS Query and EC2's dialect of it.
    pub fn form(service: &'static str, version: &str, action: &str, parameters: &[(&str, &str)]) -> Self {
        let mut pairs = vec![("Action", action), ("Version", version)];
        pairs.extend(parameters);
        let body: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let headers = vec![("content-type".into(), "application/x-www-form-urlencoded".into())];
        let (path, body) = ("/".to_string(), body.join("&").into_bytes());
        Self { service, method: "POST", path, query: String::new(), headers, body }
    }

    /// A REST request.
    pub fn rest(service: &'static str, method: &'static str, path: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { service, method, path: path.into(), query: String::new(), headers: Vec::new(), body: body.into() }
    }

    /// With one more header, which will be signed when its name begins with `x-amz-`.
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

/// A key pair, with the token of a temporary one.
#[derive(Clone, Debug)]
pub struct Key {
    pub id: String,
    pub secret: String,
    pub token: Option<String>,
}

impl Key {
    /// The pair that IAM or STS answered below `at`.
    pub fn of(answer: &Value, at: &str) -> Result<Self> {
        let text = |member: &str| answer.pointer(at)?.get(member)?.as_str().map(str::to_string);
        Ok(Self {
            id: text("AccessKeyId").context("no AccessKeyId")?,
            secret: text("SecretAccessKey").context("no SecretAccessKey")?,
            token: text("SessionToken"),
        })
    }
}

/// How a request is signed; the default is right.
#[derive(Clone, Debug)]
pub struct Signing {
    pub key: Key,
    pub region: &'static str,
    /// Another service than the request's in the scope.
    pub service: Option<&'static str>,
    pub terminator: &'static str,
    pub offset_seconds: i64,
    /// The scope's day is this many days from the request's.
    pub scope_day_offset: i64,
    /// Sent and signed in place of the time.
    pub written_time: Option<&'static str>,
    /// Headers that are sent but not signed.
    pub unsigned: Vec<&'static str>,
    /// Sent and signed as `x-amz-content-sha256`, and taken as the payload's hash.
    pub payload_hash: Option<&'static str>,
}

impl Signing {
    pub fn by(key: &Key) -> Self {
        Self {
            key: key.clone(),
            region: "us-east-1",
            service: None,
            terminator: "aws4_request",
            offset_seconds: 0,
            scope_day_offset: 0,
            written_time: None,
            unsigned: Vec::new(),
            payload_hash: None,
        }
    }
}

/// A request ready to be sent, or to be changed on its way.
#[derive(Clone, Debug)]
pub struct Sealed {
    address: SocketAddr,
    pub method: &'static str,
    /// Path and query.
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub code: String,
    pub request_id: String,
    pub body: String,
}

/// How many requests were signed.
static SEALED: AtomicU64 = AtomicU64::new(0);

/// Signs `plain` for the endpoint at `address`.
pub fn seal(plain: &Plain, address: SocketAddr, signing: &Signing) -> Result<Sealed> {
    let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())? + signing.offset_seconds;
    let time = stamp(now)?;
    let day = stamp(now + signing.scope_day_offset * 86_400)?[..8].to_string();
    let time = signing.written_time.map_or(time, str::to_string);
    let hash = signing.payload_hash.map_or_else(|| hex::encode(Sha256::digest(&plain.body)), str::to_string);
    let mut headers = plain.headers.clone();
    headers.push(("host".into(), address.to_string()));
    headers.push(("x-amz-date".into(), time.clone()));
    if plain.service == "s3" || signing.payload_hash.is_some() {
        headers.push(("x-amz-content-sha256".into(), hash.clone()));
    }
    if let Some(token) = &signing.key.token {
        headers.push(("x-amz-security-token".into(), token.clone()));
    }
    headers.sort();
    let signed: Vec<&(String, String)> =
        headers.iter().filter(|(name, _)| !signing.unsigned.contains(&name.as_str())).collect();
    let names = signed.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(";");
    let lines: String = signed.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
    let path = if plain.service == "s3" { plain.path.clone() } else { escaped_path(&plain.path) };
    let canonical = format!("{}\n{path}\n{}\n{lines}\n{names}\n{hash}", plain.method, plain.query);
    let service = signing.service.unwrap_or(plain.service);
    let scope = format!("{day}/{}/{service}/{}", signing.region, signing.terminator);
    let digest = hex::encode(Sha256::digest(canonical.as_bytes()));
    let mut key = format!("AWS4{}", signing.key.secret).into_bytes();
    for part in [day.as_str(), signing.region, service, signing.terminator] {
        key = hmac(&key, part)?;
    }
    let signature = hex::encode(hmac(&key, &format!("AWS4-HMAC-SHA256\n{time}\n{scope}\n{digest}"))?);
    let authorization = format!(
        "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={names}, Signature={signature}",
        signing.key.id
    );
    headers.push(("authorization".into(), authorization));
    // As SDKs do, and like theirs it is not signed: it tells two equal calls within a second from a repeat.
    headers.push(("amz-sdk-invocation-id".into(), format!("case-{}", SEALED.fetch_add(1, Ordering::Relaxed))));
    let query = if plain.query.is_empty() { String::new() } else { format!("?{}", plain.query) };
    let target = format!("{}{query}", plain.path);
    Ok(Sealed { address, method: plain.method, target, headers, body: plain.body.clone() })
}

impl Sealed {
    /// The value of a header, to be changed.
    pub fn header_mut(&mut self, name: &str) -> Option<&mut String> {
        self.headers.iter_mut().find(|(found, _)| found == name).map(|(_, value)| value)
    }

    pub fn without_header(mut self, name: &str) -> Self {
        self.headers.retain(|(found, _)| found != name);
        self
    }

    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// With more in its query.
    pub fn with_query(mut self, more: &str) -> Self {
        let separator = if self.target.contains('?') { '&' } else { '?' };
        self.target = format!("{}{separator}{more}", self.target);
        self
    }

    /// Sends it; the answer may come before the whole body is sent.
    pub async fn send(&self) -> Result<Answer> {
        let mut head = format!("{} {} HTTP/1.1\r\n", self.method, self.target);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("content-length: {}\r\nconnection: close\r\n\r\n", self.body.len()));
        let (mut reader, mut writer) = TcpStream::connect(self.address).await?.into_split();
        let body = self.body.clone();
        let writing = tokio::spawn(async move {
            // A server that refuses early closes its side: that is no failure of the request.
            let _ = writer.write_all(head.as_bytes()).await;
            let _ = writer.write_all(&body).await;
            writer
        });
        let mut answer = Vec::new();
        reader.read_to_end(&mut answer).await.context("the answer broke off")?;
        drop(writing.await?);
        read(&answer)
    }
}

fn read(answer: &[u8]) -> Result<Answer> {
    let text = String::from_utf8_lossy(answer);
    let (head, body) = text.split_once("\r\n\r\n").with_context(|| format!("no HTTP answer: {text:?}"))?;
    let status = head.split(' ').nth(1).context("no status")?.parse()?;
    let header = |name: &str| {
        let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with(&format!("{name}:")))?;
        line.split_once(':').map(|(_, value)| value.trim().to_string())
    };
    let document: Value = serde_json::from_str(body).unwrap_or_default();
    let of_json = document["__type"].as_str().map(str::to_string);
    let of_header = header("x-amzn-errortype");
    let of_xml = body.split_once("<Code>").and_then(|(_, rest)| rest.split_once("</Code>"));
    let code = of_header.or(of_json).or_else(|| of_xml.map(|(code, _)| code.to_string())).unwrap_or_default();
    let code = code.rsplit('#').next().unwrap_or_default().split(':').next().unwrap_or_default().to_string();
    let of_xml = ["<RequestId>", "<RequestID>", "<requestId>"].iter().find_map(|tag| {
        let (_, rest) = body.split_once(tag)?;
        rest.split('<').next().map(str::to_string)
    });
    let request_id = header("x-amzn-requestid").or_else(|| header("x-amz-request-id")).or(of_xml);
    Ok(Answer { status, code, request_id: request_id.unwrap_or_default(), body: body.to_string() })
}

fn hmac(key: &[u8], message: &str) -> Result<Vec<u8>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key)?;
    mac.update(message.as_bytes());
    Ok(mac.finalize().into_bytes().to_vec())
}

fn stamp(epoch_seconds: i64) -> Result<String> {
    let format = format_description!("[year][month][day]T[hour][minute][second]Z");
    Ok(OffsetDateTime::from_unix_timestamp(epoch_seconds)?.format(&format)?)
}

/// What SigV4 escapes: everything but letters, digits and `-._~`.
pub fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn escaped_path(path: &str) -> String {
    path.split('/').map(escaped).collect::<Vec<_>>().join("/")
}
