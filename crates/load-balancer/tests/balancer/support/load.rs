//! Steady traffic in the background: keep-alive clients and clients with a new connection for every request.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread::JoinHandle;
use std::time::Instant;

use super::client::Client;

/// What one request met.
#[derive(Clone, Debug)]
pub struct Sample {
    pub started: Instant,
    /// The body, or what went wrong.
    pub outcome: Result<String, String>,
}

/// Running traffic.
pub struct Load {
    is_over: Arc<AtomicBool>,
    done: Arc<AtomicUsize>,
    threads: Vec<JoinHandle<Vec<Sample>>>,
}

impl Load {
    /// `clients` of each kind.
    pub fn start(address: SocketAddr, clients: usize) -> Self {
        let is_over = Arc::new(AtomicBool::new(false));
        let done = Arc::new(AtomicUsize::new(0));
        let spawn = |index: usize| {
            let (is_over, done) = (Arc::clone(&is_over), Arc::clone(&done));
            std::thread::spawn(move || run(address, index.is_multiple_of(2), &is_over, &done))
        };
        let threads = (0..2 * clients).map(spawn).collect();
        Self { is_over, done, threads }
    }

    /// Requests done so far.
    pub fn done(&self) -> usize {
        self.done.load(SeqCst)
    }

    /// Waits until so many more are done.
    pub fn wait_for_more(&self, count: usize) {
        let goal = self.done() + count;
        super::wait_for("requests are answered", || (self.done() >= goal).then_some(()));
    }

    pub fn stop(self) -> Vec<Sample> {
        self.is_over.store(true, SeqCst);
        self.threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    }
}

fn run(address: SocketAddr, keeps_alive: bool, is_over: &AtomicBool, done: &AtomicUsize) -> Vec<Sample> {
    let mut samples = Vec::new();
    let mut connection: Option<Client> = None;
    while !is_over.load(SeqCst) {
        let started = Instant::now();
        let opened = match connection.take() {
            Some(open) => Ok(open),
            None => Client::try_connect(address),
        };
        let outcome = opened.and_then(|mut client| {
            let answer = client.get("/")?;
            if keeps_alive && answer.header("connection").is_none() {
                connection = Some(client);
            }
            Ok(answer)
        });
        let outcome = match outcome {
            Ok(answer) if answer.status == 200 => Ok(answer.text()),
            Ok(answer) => Err(format!("status {}", answer.status)),
            Err(error) => Err(error.to_string()),
        };
        samples.push(Sample { started, outcome });
        done.fetch_add(1, SeqCst);
    }
    samples
}

/// Failures among the samples, for a message.
pub fn failures(samples: &[Sample]) -> Vec<&String> {
    samples.iter().filter_map(|sample| sample.outcome.as_ref().err()).collect()
}

/// Answers by body.
pub fn by_body(samples: &[Sample]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for body in samples.iter().filter_map(|sample| sample.outcome.as_ref().ok()) {
        *counts.entry(body.as_str()).or_default() += 1;
    }
    counts
}
