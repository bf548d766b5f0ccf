//! One request as any client could send it: rightly or wrongly signed, sent over a bare socket.

use std::net::SocketAddr;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use aws_protocol::sigv4::{Signer, sign};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A request to CodeDeploy.
#[derive(Clone)]
pub struct SignedRequest {
    address: SocketAddr,
    operation: &'static str,
    key: &'static str,
    secret: &'static str,
    time_offset_seconds: i64,
    is_signed: bool,
    body: Vec<u8>,
    body_sent: Option<Vec<u8>>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// `__type`; empty when there is none.
    pub error: String,
    pub message: String,
}

impl SignedRequest {
    /// Signed with the development key, now.
    pub fn codedeploy(address: SocketAddr, operation: &'static str, body: Vec<u8>) -> Self {
        Self {
            address,
            operation,
            key: "test",
            secret: "test",
            time_offset_seconds: 0,
            is_signed: true,
            body,
            body_sent: None,
        }
    }

    /// Signed with another secret.
    pub fn with_secret(self, secret: &'static str) -> Self {
        Self { secret, ..self }
    }

    /// Signed with another access key.
    pub fn with_key(self, key: &'static str) -> Self {
        Self { key, ..self }
    }

    /// Signed in the past or the future.
    pub fn with_time_offset(self, time_offset_seconds: i64) -> Self {
        Self { time_offset_seconds, ..self }
    }

    /// Without a signature.
    pub fn unsigned(self) -> Self {
        Self { is_signed: false, ..self }
    }

    /// With another body than was signed.
    pub fn with_body_sent(self, body: Vec<u8>) -> Self {
        Self { body_sent: Some(body), ..self }
    }

    /// Sends it; the answer may come before the whole body is sent.
    pub async fn send(&self) -> Result<Answer> {
        let body = self.body_sent.clone().unwrap_or_else(|| self.body.clone());
        let head = self.head(body.len())?;
        let (mut reader, mut writer) = TcpStream::connect(self.address).await?.into_split();
        let writing = tokio::spawn(async move {
            // A server that refuses early closes its side: that is no failure of the request.
            let _ = writer.write_all(head.as_bytes()).await;
            let _ = writer.write_all(&body).await;
            writer
        });
        let mut answer = Vec::new();
        reader.read_to_end(&mut answer).await.with_context(|| {
            format!("the answer broke off after {:?}", String::from_utf8_lossy(&answer[..answer.len().min(200)]))
        })?;
        drop(writing.await?);
        read(&answer)
    }

    fn head(&self, content_length: usize) -> Result<String> {
        let (mut parts, ()) = http::Request::builder()
            .method("POST")
            .uri("/")
            .header("host", self.address.to_string())
            .header("content-type", "application/x-amz-json-1.1")
            .header("x-amz-target", format!("CodeDeploy_20141006.{}", self.operation))
            .body(())?
            .into_parts();
        if self.is_signed {
            let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())?;
            let signer = Signer {
                access_key_id: self.key,
                secret_access_key: self.secret,
                session_token: None,
                region: "us-east-1",
                service: "codedeploy",
                now_epoch_seconds: now + self.time_offset_seconds,
            };
            sign(&mut parts, &self.body, &signer).map_err(|error| anyhow::anyhow!("{error:?}"))?;
        }
        let mut head = String::from("POST / HTTP/1.1\r\n");
        for (name, value) in &parts.headers {
            head.push_str(&format!("{name}: {}\r\n", value.to_str()?));
        }
        head.push_str(&format!("content-length: {content_length}\r\nconnection: close\r\n\r\n"));
        Ok(head)
    }
}

fn read(answer: &[u8]) -> Result<Answer> {
    let text = String::from_utf8_lossy(answer);
    let (head, body) = text.split_once("\r\n\r\n").with_context(|| format!("no HTTP answer: {text:?}"))?;
    let status = head.split(' ').nth(1).context("no status")?.parse()?;
    let document: Value = serde_json::from_str(body).unwrap_or_default();
    let member = |name: &str| document[name].as_str().unwrap_or_default().to_string();
    Ok(Answer { status, error: member("__type"), message: member("message") })
}
