//! A balancer in a thread, backends in threads, clients on plain sockets, and waiting for facts.

pub mod backend;
pub mod client;
pub mod http2;
pub mod load;
pub mod process;
pub mod tables;
pub mod tcp;
pub mod tls;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::atomic::{AtomicU8, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use load_balancer::{BalancerClient, Options, ServeError, serve_without_signals};
use ports::{
    Balancer, BalancerCounters, BalancerError, FailedRequests, RoutingTable, TargetGroupHealth, TargetHealth,
};

/// How long a fact may take to become true.
const DEADLINE: Duration = Duration::from_secs(20);

/// Waits until `fact` yields something.
pub fn wait_for<T>(what: &str, mut fact: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(value) = fact() {
            return value;
        }
        assert!(started.elapsed() < DEADLINE, "never happened: {what}");
        std::thread::sleep(Duration::from_millis(3));
    }
}

/// A loopback address that was free a moment ago. Each has an IP address of its own: on 127.0.0.1 some other test's
/// client could be given the port meanwhile.
pub fn free_address() -> SocketAddr {
    static NEXT: AtomicU8 = AtomicU8::new(1);
    let [.., high, low] = std::process::id().to_be_bytes();
    let ip = Ipv4Addr::new(127, 64 | (high & 63), low, NEXT.fetch_add(1, Ordering::Relaxed));
    TcpListener::bind((ip, 0)).unwrap().local_addr().unwrap()
}

/// A running balancer.
pub struct Running {
    pub client: BalancerClient,
    runtime: tokio::runtime::Runtime,
    thread: Option<JoinHandle<Result<(), ServeError>>>,
}

impl Running {
    /// Talks to the balancer of a directory, whoever started it.
    pub fn of_another_process(dir: &Path) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Self { client: BalancerClient::new(dir), runtime, thread: None }
    }

    /// Starts one with two workers.
    pub fn start(dir: &Path) -> Self {
        Self::with_options(Options { workers: 2, ..Options::new(dir) })
    }

    /// Starts one as told.
    pub fn with_options(options: Options) -> Self {
        let dir = options.dir.clone();
        let thread = std::thread::spawn(move || serve_without_signals(options));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let running = Self { client: BalancerClient::new(&dir), runtime, thread: Some(thread) };
        wait_for("the balancer answers", || running.runtime.block_on(running.client.is_alive()).then_some(()));
        running
    }

    /// Starts one in a new directory with a table in force and all its targets checked once.
    pub fn with_table(dir: &Path, table: &RoutingTable) -> Self {
        let running = Self::start(dir);
        running.apply(table).unwrap();
        running.wait_checked();
        running
    }

    pub fn is_alive(&self) -> bool {
        self.runtime.block_on(self.client.is_alive())
    }

    pub fn apply(&self, table: &RoutingTable) -> Result<(), BalancerError> {
        self.runtime.block_on(self.client.apply(table))
    }

    pub fn table(&self) -> RoutingTable {
        self.runtime.block_on(self.client.table()).unwrap()
    }

    pub fn health(&self) -> Vec<TargetGroupHealth> {
        self.runtime.block_on(self.client.health()).unwrap()
    }

    pub fn counters(&self) -> BalancerCounters {
        self.runtime.block_on(self.client.counters()).unwrap()
    }

    pub fn failed_requests(&self) -> Vec<FailedRequests> {
        self.runtime.block_on(self.client.failed_requests()).unwrap()
    }

    pub fn metrics(&self) -> String {
        self.runtime.block_on(self.client.metrics()).unwrap()
    }

    pub fn generation(&self) -> u64 {
        self.runtime.block_on(self.client.status()).unwrap().generation
    }

    /// Health of the target on that address, wherever it is registered.
    pub fn health_of(&self, address: SocketAddr) -> Option<TargetHealth> {
        self.health().into_iter().flat_map(|group| group.targets).find(|health| health.target.address == address)
    }

    /// Waits until no target waits for its first result.
    pub fn wait_checked(&self) {
        wait_for("all targets have a result", || {
            let mut all = self.health().into_iter().flat_map(|group| group.targets);
            all.all(|health| health.state != ports::TargetState::Initial).then_some(())
        });
    }

    /// Asks for the end and waits for it.
    pub fn stop(mut self, drain_seconds: u64) {
        self.request_stop(drain_seconds);
        let thread = self.thread.take().unwrap();
        thread.join().unwrap().unwrap();
    }

    /// Waits for the end that it comes to without being asked.
    pub fn wait_ended(mut self, limit: Duration) {
        let thread = self.thread.take().unwrap();
        let started = Instant::now();
        while !thread.is_finished() {
            assert!(started.elapsed() < limit, "it does not end");
            std::thread::sleep(Duration::from_millis(3));
        }
        thread.join().unwrap().unwrap();
    }

    pub fn request_stop(&self, drain_seconds: u64) {
        self.runtime.block_on(self.client.shutdown(drain_seconds)).unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(thread) = self.thread.take() {
            // A busy machine may lose the word; a balancer that never heard it would be joined for ever.
            while !thread.is_finished() && self.runtime.block_on(self.client.shutdown(0)).is_err() {
                std::thread::sleep(Duration::from_millis(3));
            }
            let _ = thread.join();
        }
    }
}
