//! Steady requests of users, each failure with its time: whether it may have happened is judged afterwards.
//!
//! Kept connections (opened anew when the other side has closed them between two requests, as HTTP allows) and fresh
//! ones, on a thread of their own. Everything that is not a complete 2xx answer within ten seconds is a failure;
//! nothing is sent twice.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

const LIMIT: Duration = Duration::from_secs(10);
const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nhost: lab\r\n\r\n";

/// A request that brought no good answer.
#[derive(Clone, Debug)]
pub struct Failure {
    pub started: Instant,
    pub ended: Instant,
    /// The listener and what happened.
    pub what: String,
}

/// A time in which requests may fail.
#[derive(Clone, Copy, Debug)]
pub struct Excuse {
    /// What was killed.
    pub of: &'static str,
    /// A request that had ended before is not excused.
    pub from: Instant,
    /// Nor is one that began after.
    pub until: Instant,
}

impl Excuse {
    /// Whether this failure may have happened.
    pub fn covers(&self, failure: &Failure) -> bool {
        failure.ended >= self.from && failure.started <= self.until
    }
}

/// Clients at work.
pub struct Prober {
    requests: Arc<AtomicU64>,
    failures: Arc<Mutex<Vec<Failure>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Prober {
    /// Starts `clients` kept and as many fresh ones for each listener; `pause` lies between two requests of a client.
    pub fn start(listeners: &[(&'static str, SocketAddr)], clients: usize, pause: Duration) -> Result<Self> {
        let (requests, failures, stop) = (Arc::default(), Arc::default(), Arc::default());
        let prober = Self { requests, failures, stop, thread: None };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let mut all = Vec::new();
        for (name, address) in listeners {
            for number in 0..clients * 2 {
                let (requests, failures) = (Arc::clone(&prober.requests), Arc::clone(&prober.failures));
                let (name, address, keeps, stop) = (*name, *address, number % 2 == 0, Arc::clone(&prober.stop));
                all.push(Client { name, address, keeps, pause, requests, failures, stop, connection: None });
            }
        }
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                let mut clients: JoinSet<()> = all.into_iter().map(Client::run).collect();
                while clients.join_next().await.is_some() {}
            });
        });
        Ok(Self { thread: Some(thread), ..prober })
    }

    /// Requests answered so far.
    pub fn answered(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }

    /// Failures since the last call.
    pub fn take_failures(&self) -> Vec<Failure> {
        std::mem::take(&mut *self.failures.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Lets running requests end.
    pub fn stop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Client {
    name: &'static str,
    address: SocketAddr,
    keeps: bool,
    pause: Duration,
    requests: Arc<AtomicU64>,
    failures: Arc<Mutex<Vec<Failure>>>,
    stop: Arc<AtomicBool>,
    connection: Option<TcpStream>,
}

impl Client {
    async fn run(mut self) {
        while !self.stop.load(Ordering::Relaxed) {
            let started = Instant::now();
            let outcome = match tokio::time::timeout(LIMIT, self.request()).await {
                Ok(outcome) => outcome,
                Err(_) => Err(anyhow::anyhow!("no answer within {LIMIT:?}")),
            };
            match outcome {
                Ok(()) => {
                    self.requests.fetch_add(1, Ordering::Relaxed);
                }
                Err(error) => {
                    self.connection = None;
                    let kind = if self.keeps { "kept" } else { "fresh" };
                    let what = format!("{}, {kind} connection: {error:#}", self.name);
                    let failure = Failure { started, ended: Instant::now(), what };
                    self.failures.lock().unwrap_or_else(PoisonError::into_inner).push(failure);
                }
            }
            tokio::time::sleep(self.pause).await;
        }
    }

    async fn request(&mut self) -> Result<()> {
        let mut stream = match self.connection.take().filter(is_open) {
            Some(stream) => stream,
            None => TcpStream::connect(self.address).await.context("connect")?,
        };
        stream.write_all(REQUEST).await.context("send")?;
        let mut answer = Vec::new();
        let head_end = loop {
            let mut part = [0; 2048];
            let length = stream.read(&mut part).await.context("read the answer")?;
            ensure!(length > 0, "closed after {} bytes of the answer", answer.len());
            answer.extend_from_slice(&part[..length]);
            if let Some(end) = answer.windows(4).position(|window| window == b"\r\n\r\n") {
                break end + 4;
            }
        };
        let head = String::from_utf8_lossy(&answer[..head_end]).to_ascii_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let length: usize = length.context("no content-length")?.trim().parse()?;
        let mut rest = vec![0; (head_end + length).saturating_sub(answer.len())];
        stream.read_exact(&mut rest).await.context("read the body")?;
        if !head.starts_with("http/1.1 2") {
            bail!("{}", head.lines().next().unwrap_or_default());
        }
        if self.keeps && !head.contains("connection: close") {
            self.connection = Some(stream);
        }
        Ok(())
    }
}

/// Whether the other side has not closed it since.
fn is_open(stream: &TcpStream) -> bool {
    let mut byte = [0];
    matches!(stream.try_read(&mut byte), Err(error) if error.kind() == std::io::ErrorKind::WouldBlock)
}
