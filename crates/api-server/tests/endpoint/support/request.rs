//! A request as any client could send it: rightly or wrongly signed.

use std::net::SocketAddr;
use std::time::{SystemTime, UNIX_EPOCH};

use aws_protocol::sigv4::{Signer, sign};

/// One request; the fields are what is signed, the methods what is sent.
#[derive(Clone)]
pub struct Request {
    pub method: &'static str,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    key: &'static str,
    secret: &'static str,
    token: Option<&'static str>,
    region: &'static str,
    service: &'static str,
    time_offset_seconds: i64,
}

impl Request {
    /// A call of CodeDeploy in AWS JSON, by the development key.
    pub fn codedeploy(address: SocketAddr, operation: &str, body: Vec<u8>) -> Self {
        Self {
            method: "POST",
            target: "/".into(),
            headers: vec![
                ("host".into(), address.to_string()),
                ("content-type".into(), "application/x-amz-json-1.1".into()),
                ("x-amz-target".into(), format!("CodeDeploy_20141006.{operation}")),
            ],
            body,
            key: "test",
            secret: "test",
            token: None,
            region: "us-east-1",
            service: "codedeploy",
            time_offset_seconds: 0,
        }
    }

    /// PutObject of S3.
    pub fn put_object(address: SocketAddr, body: Vec<u8>) -> Self {
        Self {
            method: "PUT",
            target: "/bucket/key".into(),
            headers: vec![("host".into(), address.to_string())],
            service: "s3",
            ..Self::codedeploy(address, "", body)
        }
    }

    pub fn with_key(self, key: &'static str) -> Self {
        Self { key, ..self }
    }

    pub fn with_secret(self, secret: &'static str) -> Self {
        Self { secret, ..self }
    }

    pub fn with_token(self, token: &'static str) -> Self {
        Self { token: Some(token), ..self }
    }

    pub fn with_region(self, region: &'static str) -> Self {
        Self { region, ..self }
    }

    pub fn with_service(self, service: &'static str) -> Self {
        Self { service, ..self }
    }

    pub fn with_time_offset(self, time_offset_seconds: i64) -> Self {
        Self { time_offset_seconds, ..self }
    }

    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The headers with a signature over them and the body, now.
    pub fn signed_headers(&self) -> Vec<(String, String)> {
        let mut builder = http::Request::builder().method(self.method).uri(&self.target);
        for (name, value) in &self.headers {
            builder = builder.header(name, value);
        }
        let (mut head, ()) = builder.body(()).unwrap().into_parts();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        let signer = Signer {
            access_key_id: self.key,
            secret_access_key: self.secret,
            session_token: self.token,
            region: self.region,
            service: self.service,
            now_epoch_seconds: i64::try_from(now).unwrap() + self.time_offset_seconds,
        };
        sign(&mut head, &self.body, &signer).unwrap();
        head.headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_string())).collect()
    }

    /// The bytes on the wire: signed, with the body's length declared.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.head_bytes(&[("content-length", &self.body.len().to_string())]);
        bytes.extend_from_slice(&self.body);
        bytes
    }

    /// The bytes on the wire with a chunked body.
    pub fn chunked_bytes(&self) -> Vec<u8> {
        let mut bytes = self.head_bytes(&[("transfer-encoding", "chunked")]);
        for chunk in self.body.chunks(60_000) {
            bytes.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
            bytes.extend_from_slice(chunk);
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend_from_slice(b"0\r\n\r\n");
        bytes
    }

    /// Request line and headers, signed, with more headers that are not signed.
    pub fn head_bytes(&self, more: &[(&str, &str)]) -> Vec<u8> {
        let mut text = format!("{} {} HTTP/1.1\r\n", self.method, self.target);
        for (name, value) in self.signed_headers() {
            text += &format!("{name}: {value}\r\n");
        }
        for (name, value) in more {
            text += &format!("{name}: {value}\r\n");
        }
        (text + "\r\n").into_bytes()
    }
}
