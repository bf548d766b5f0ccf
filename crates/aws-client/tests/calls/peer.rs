//! A server that answers what a closure says and keeps what it was asked.

use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::request::Parts;
use http_body_util::{BodyExt, Full};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpListener;

/// A request the peer got.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub operation: String,
    pub head: Parts,
    pub body: Bytes,
}

impl Call {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// A running server; it stops with the test's runtime.
pub(crate) struct Peer {
    pub url: String,
    calls: Arc<Mutex<Vec<Call>>>,
}

impl Peer {
    /// Answers each call with a status and a body.
    pub(crate) async fn start(answer: impl Fn(&Call) -> (u16, String) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let calls = Arc::new(Mutex::new(Vec::new()));
        let kept = calls.clone();
        let answer = Arc::new(answer);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (kept, answer) = (kept.clone(), answer.clone());
                let service = hyper::service::service_fn(move |request| {
                    let (kept, answer) = (kept.clone(), answer.clone());
                    async move {
                        let call = read(request).await;
                        kept.lock().unwrap().push(call.clone());
                        let (status, body) = answer(&call);
                        let response = http::Response::builder().status(status).body(Full::new(Bytes::from(body)));
                        Ok::<_, Infallible>(response.unwrap())
                    }
                });
                let connection = hyper::server::conn::http1::Builder::new();
                tokio::spawn(connection.serve_connection(TokioIo::new(stream), service));
            }
        });
        Self { url, calls }
    }

    /// What was asked so far.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }

    /// Names of the operations asked so far, repeats in a row once.
    pub(crate) fn operations(&self) -> Vec<String> {
        let mut names: Vec<_> = self.calls().into_iter().map(|call| call.operation).collect();
        names.dedup();
        names
    }

    /// Bodies of the calls of one operation.
    pub(crate) fn inputs(&self, operation: &str) -> Vec<Value> {
        self.calls().iter().filter(|call| call.operation == operation).map(Call::json).collect()
    }
}

async fn read(request: http::Request<hyper::body::Incoming>) -> Call {
    let (head, body) = request.into_parts();
    let target = head.headers.get("x-amz-target").and_then(|value| value.to_str().ok());
    let operation = target.and_then(|target| target.split('.').nth(1)).unwrap_or(head.uri.path()).to_string();
    Call { operation, head, body: body.collect().await.unwrap().to_bytes() }
}
