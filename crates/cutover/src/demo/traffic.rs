//! Steady requests through a listener, counted by the version that answered: what a user of the service feels.
//!
//! Half of the clients keep their connection alive, half open a fresh one for each request. Everything that is not
//! a complete 2xx answer is a failed request; nothing is retried here.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use bytes::Bytes;
use http_body_util::{BodyExt, Empty};
use hyper::client::conn::http1::SendRequest;
use hyper::{Request, header};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinSet;

const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);
const FAILURES_KEPT: usize = 20;

/// How hard to knock.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// Clients that keep their connection.
    pub keep_alive_clients: usize,
    /// Clients that open a connection for each request.
    pub fresh_clients: usize,
    /// Pause of each client between two requests.
    pub pause: Duration,
}

/// Counts so far.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// Answered requests by `x-version`.
    pub requests: BTreeMap<String, u64>,
    /// Requests without a complete 2xx answer.
    pub failed: u64,
    /// Those of them that were complete answers of another status, as `STATUS VERSION`.
    pub refused: BTreeMap<String, u64>,
    /// The first failures, for people.
    pub failures: Vec<String>,
    /// Sum of answer times in microseconds, by version.
    pub latency_micros: BTreeMap<String, u64>,
}

impl Counts {
    /// All answered requests.
    pub fn total(&self) -> u64 {
        self.requests.values().sum()
    }
}

/// Running clients.
pub struct Traffic {
    counts: Arc<Mutex<Counts>>,
    stop: watch::Sender<bool>,
    clients: JoinSet<()>,
}

impl Traffic {
    /// Starts the clients against `http://ADDRESS/`.
    pub fn start(address: SocketAddr, load: Load) -> Self {
        let counts = Arc::new(Mutex::new(Counts::default()));
        let (stop, stopped) = watch::channel(false);
        let mut clients = JoinSet::new();
        for number in 0..load.keep_alive_clients + load.fresh_clients {
            let client = Client { address, keep_alive: number < load.keep_alive_clients, connection: None };
            clients.spawn(client.run(Arc::clone(&counts), load.pause, stopped.clone()));
        }
        Self { counts, stop, clients }
    }

    /// Counts now.
    pub fn counts(&self) -> Counts {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets running requests end and answers the final counts.
    pub async fn stop(mut self) -> Counts {
        let _ = self.stop.send(true);
        while self.clients.join_next().await.is_some() {}
        self.counts()
    }
}

/// A complete answer that is no 2xx: its status and who gave it.
#[derive(Debug, thiserror::Error)]
#[error("status {0}")]
struct Refused(String);

struct Client {
    address: SocketAddr,
    keep_alive: bool,
    connection: Option<SendRequest<Empty<Bytes>>>,
}

impl Client {
    async fn run(mut self, counts: Arc<Mutex<Counts>>, pause: Duration, stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let started = Instant::now();
            let outcome = match tokio::time::timeout(REQUEST_TIMEOUT, self.request()).await {
                Ok(outcome) => outcome,
                Err(_) => Err(anyhow::anyhow!("no answer within {REQUEST_TIMEOUT:?}")),
            };
            if outcome.is_err() || !self.keep_alive {
                self.connection = None;
            }
            record(&counts, outcome, started.elapsed());
            tokio::time::sleep(pause).await;
        }
    }

    /// One request; answers the version that served it.
    async fn request(&mut self) -> Result<String> {
        let mut sender = match self.connection.take() {
            Some(sender) => sender,
            None => connect(self.address).await?,
        };
        sender.ready().await.context("the kept connection is closed")?;
        let request = Request::get("/").header(header::HOST, self.address.to_string()).body(Empty::new())?;
        let response = sender.send_request(request).await.context("send")?;
        let status = response.status();
        let version = response.headers().get("x-version").and_then(|v| v.to_str().ok()).unwrap_or("none").to_string();
        let closing = response.headers().get(header::CONNECTION).is_some_and(|value| value == "close");
        response.into_body().collect().await.context("read the body")?;
        if !status.is_success() {
            return Err(Refused(format!("{} {version}", status.as_u16())).into());
        }
        self.connection = (!closing).then_some(sender);
        Ok(version)
    }
}

async fn connect(address: SocketAddr) -> Result<SendRequest<Empty<Bytes>>> {
    let stream = TcpStream::connect(address).await.context("connect")?;
    stream.set_nodelay(true)?;
    let (sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.context("handshake")?;
    tokio::spawn(async move {
        // Errors come back through the request that meets them.
        let _ = connection.await;
    });
    Ok(sender)
}

fn record(counts: &Mutex<Counts>, outcome: Result<String>, elapsed: Duration) {
    let mut counts = counts.lock().unwrap_or_else(PoisonError::into_inner);
    match outcome {
        Ok(version) => {
            let micros = u64::try_from(elapsed.as_micros()).unwrap_or(u64::MAX);
            *counts.latency_micros.entry(version.clone()).or_default() += micros;
            *counts.requests.entry(version).or_default() += 1;
        }
        Err(error) => {
            counts.failed += 1;
            if let Some(Refused(answer)) = error.downcast_ref() {
                *counts.refused.entry(answer.clone()).or_default() += 1;
            }
            if counts.failures.len() < FAILURES_KEPT {
                counts.failures.push(format!("{error:#}"));
            }
        }
    }
}
