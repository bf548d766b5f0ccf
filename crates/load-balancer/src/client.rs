//! The control plane's end of the control socket.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use bytes::Bytes;
use http::{Method, Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper_util::rt::TokioIo;
use ports::{Balancer, BalancerCounters, BalancerError, FailedRequests, RoutingTable, TargetGroupHealth};
use serde::de::DeserializeOwned;
use tokio::net::UnixStream;

use crate::directory::socket_path;
use crate::wire::{ErrorBody, REPLACED, ShutdownRequest};

pub use crate::wire::BalancerStatus;

/// How long the balancer may take for an answer; an apply waits for the disk.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(10);

/// Between two looks at a process that is about to end.
const POLL_INTERVAL: Duration = Duration::from_millis(10);

/// Talks to the balancer of one directory, whoever started it. Each call uses a connection of its own, so the
/// balancer may be restarted between calls.
#[derive(Clone, Debug)]
pub struct BalancerClient {
    socket: PathBuf,
}

impl BalancerClient {
    /// A client for the balancer that runs with `--dir directory`; connects with the first call.
    pub fn new(directory: impl AsRef<Path>) -> Self {
        Self { socket: socket_path(directory.as_ref()) }
    }

    /// Pid, generation and start of the balancer; [`BalancerError::Unreachable`] when there is none.
    pub async fn status(&self) -> Result<BalancerStatus, BalancerError> {
        self.get("/status").await
    }

    /// Whether a balancer answers.
    pub async fn is_alive(&self) -> bool {
        self.status().await.is_ok()
    }

    /// The balancer's process id.
    pub async fn pid(&self) -> Result<u32, BalancerError> {
        Ok(self.status().await?.pid)
    }

    /// Counters and health in Prometheus' text format, as `GET /metrics` of the balancer answers.
    pub async fn metrics(&self) -> Result<String, BalancerError> {
        let text = self.call(Method::GET, "/metrics", Vec::new()).await?;
        String::from_utf8(text.into()).map_err(unreachable)
    }

    /// Asks the balancer to stop accepting, to let requests in progress finish for at most `drain_seconds` and to
    /// end. Returns when it was heard; see [`Self::wait_stopped`].
    pub async fn shutdown(&self, drain_seconds: u64) -> Result<(), BalancerError> {
        let body = serde_json::to_vec(&ShutdownRequest { drain_seconds }).map_err(unreachable)?;
        self.call(Method::POST, "/shutdown", body).await.map(drop)
    }

    /// Waits until no balancer answers any more; false when `limit` is over before.
    pub async fn wait_stopped(&self, limit: Duration) -> bool {
        let gone = async {
            while self.is_alive().await {
                tokio::time::sleep(POLL_INTERVAL).await;
            }
        };
        tokio::time::timeout(limit, gone).await.is_ok()
    }

    async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, BalancerError> {
        let body = self.call(Method::GET, path, Vec::new()).await?;
        serde_json::from_slice(&body).map_err(unreachable)
    }

    async fn call(&self, method: Method, path: &str, body: Vec<u8>) -> Result<Bytes, BalancerError> {
        let deadline = Instant::now() + ANSWER_TIMEOUT;
        loop {
            match self.call_once(method.clone(), path, body.clone()).await {
                // The process that took over has the socket.
                Err(BalancerError::Unreachable(cause)) if cause == REPLACED && Instant::now() < deadline => {
                    tokio::time::sleep(POLL_INTERVAL).await;
                }
                answer => return answer,
            }
        }
    }

    async fn call_once(&self, method: Method, path: &str, body: Vec<u8>) -> Result<Bytes, BalancerError> {
        let answer = tokio::time::timeout(ANSWER_TIMEOUT, self.exchange(method, path, body)).await;
        let (status, body) = answer.map_err(|_| unreachable("no answer in time"))??;
        if status.is_success() {
            return Ok(body);
        }
        match serde_json::from_slice::<ErrorBody>(&body) {
            Ok(error) => Err(error.into()),
            Err(_) => Err(unreachable(format!("unexpected answer {status}"))),
        }
    }

    async fn exchange(
        &self,
        method: Method,
        path: &str,
        body: Vec<u8>,
    ) -> Result<(StatusCode, Bytes), BalancerError> {
        let stream = UnixStream::connect(&self.socket).await.map_err(unreachable)?;
        let (mut sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(unreachable)?;
        let mut request = Request::new(Full::new(Bytes::from(body)));
        *request.method_mut() = method;
        *request.uri_mut() = path.parse().map_err(unreachable)?;
        request.headers_mut().insert(http::header::HOST, http::HeaderValue::from_static("balancer"));
        let exchange = async move {
            let response = sender.send_request(request).await.map_err(unreachable)?;
            let status = response.status();
            let body = response.into_body().collect().await.map_err(unreachable)?.to_bytes();
            Ok((status, body))
        };
        let mut exchange = std::pin::pin!(exchange);
        let mut connection = std::pin::pin!(connection);
        tokio::select! {
            biased;
            outcome = &mut exchange => outcome,
            // Whatever ended the connection, the exchange knows by now what became of it.
            _ = &mut connection => exchange.await,
        }
    }
}

fn unreachable(cause: impl ToString) -> BalancerError {
    BalancerError::Unreachable(cause.to_string())
}

#[async_trait]
impl Balancer for BalancerClient {
    async fn apply(&self, table: &RoutingTable) -> Result<(), BalancerError> {
        let body = serde_json::to_vec(table).map_err(|error| BalancerError::Invalid(error.to_string()))?;
        self.call(Method::PUT, "/table", body).await.map(drop)
    }

    async fn table(&self) -> Result<RoutingTable, BalancerError> {
        self.get("/table").await
    }

    async fn health(&self) -> Result<Vec<TargetGroupHealth>, BalancerError> {
        self.get("/health").await
    }

    async fn counters(&self) -> Result<BalancerCounters, BalancerError> {
        self.get("/counters").await
    }

    async fn failed_requests(&self) -> Result<Vec<FailedRequests>, BalancerError> {
        self.get("/failed-requests").await
    }
}
