//! The balancer's life: open the directory, serve the stored table, take orders, drain, end.

use std::fs::Metadata;
use std::io;
use std::net::SocketAddr;
use std::os::fd::AsFd;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, UNIX_EPOCH};

use nix::sys::resource::{Resource, getrlimit, setrlimit};
use tokio::net::UnixListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use crate::access_log::AccessLogs;
use crate::client::BalancerClient;
use crate::clock;
use crate::control::{self, Control};
use crate::core::Core;
use crate::directory::Directory;
use crate::hand_over::giving::{self, Successor};
use crate::hand_over::taking::{self, Offer};
use crate::listening::Bound;
use crate::metrics;

/// How long requests in progress may take after SIGTERM.
const SIGTERM_DRAIN: Duration = Duration::from_secs(30);

/// How long requests in progress may take after a hand-over when not said: ELB's deregistration delay.
const DEFAULT_HAND_OVER_DRAIN: Duration = Duration::from_secs(300);

/// How long answers on the control socket may take after a hand-over.
const CONTROL_LIMIT: Duration = Duration::from_secs(5);

/// Workers when not said: the shape that was measured; more only help a busy machine.
const DEFAULT_WORKERS: usize = 2;

/// Between tries to bind a listener of the stored table that was taken at the start.
const LATE_BIND_INTERVAL: Duration = Duration::from_secs(1);

/// Between two looks for counters of what left long ago.
const FORGET_INTERVAL: Duration = Duration::from_secs(30);

/// How a balancer is run.
#[derive(Clone, Debug)]
pub struct Options {
    /// Its directory: lock, control socket, table. Created with mode 0700.
    pub dir: PathBuf,
    /// Worker threads, at least 1.
    pub workers: usize,
    /// Take the directory and all sockets over from the balancer that runs there, if one does.
    pub takes_over: bool,
    /// How long requests in progress may take after another balancer has taken over.
    pub hand_over_drain: Duration,
    /// Where `GET /metrics` is answered in Prometheus' text format, to whoever can connect; nowhere when absent.
    pub metrics_listen: Option<SocketAddr>,
}

impl Options {
    /// Two workers, or one on a machine with one core.
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self {
            dir: dir.into(),
            workers: default_workers(),
            takes_over: false,
            hand_over_drain: DEFAULT_HAND_OVER_DRAIN,
            metrics_listen: None,
        }
    }
}

/// Why a balancer did not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Another process has the directory.
    #[error("another balancer (pid {pid}) is running in {}", path.display())]
    AlreadyRunning {
        /// The directory.
        path: PathBuf,
        /// Who has it, as it wrote itself.
        pid: String,
    },
    /// A file or directory cannot be used.
    #[error("cannot use {}", path.display())]
    Directory {
        /// The path.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// The stored table cannot be read; moving the file away starts the balancer without one.
    #[error("the routing table in {} is damaged ({cause}); move it away to start without one", path.display())]
    Table {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        cause: String,
    },
    /// The balancer that runs in the directory did not hand over; it serves on.
    #[error("the balancer in {} does not hand over", path.display())]
    HandOver {
        /// The directory.
        path: PathBuf,
        /// What happened.
        #[source]
        cause: io::Error,
    },
    /// Threads or the event loop cannot be started.
    #[error("cannot start the balancer")]
    Start(#[source] io::Error),
}

/// Runs a balancer and blocks until it was told to stop: SIGTERM (drains 30 s; a second one ends it at once) or the
/// control socket's shutdown. SIGHUP and SIGINT are ignored: a terminal that closes or an interrupted control plane
/// must not end the traffic.
///
/// Raises the process's limit of open files to what the system allows: each request in flight takes two.
pub fn serve(options: Options) -> Result<(), ServeError> {
    raise_open_files_limit();
    run(options, true)
}

/// The same for a thread inside another program: no signal handler is touched.
pub fn serve_without_signals(options: Options) -> Result<(), ServeError> {
    run(options, false)
}

/// What tells builds of the program apart: its size and when it was written. Empty when it cannot be read.
pub fn build_of(program: &Path) -> String {
    let modified = |metadata: &Metadata| metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok();
    let metadata = std::fs::metadata(program).ok();
    let build = metadata.and_then(|metadata| Some(format!("{}-{}", metadata.len(), modified(&metadata)?.as_nanos())));
    build.unwrap_or_default()
}

fn run(options: Options, handles_signals: bool) -> Result<(), ServeError> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(2)
        .build()
        .map_err(ServeError::Start)?;
    let outcome = runtime.block_on(async {
        let signals = if handles_signals { Some(Signals::new().map_err(ServeError::Start)?) } else { None };
        let offer = if options.takes_over { taking::ask(&options.dir).await? } else { None };
        match offer {
            Some(offer) => take_over(offer, &options, signals).await,
            None => start(&options, signals).await,
        }
    });
    // A write of a table that still runs is finished by its thread; nobody waits for its outcome any more.
    runtime.shutdown_background();
    outcome
}

fn new_core(options: &Options, directory: &Directory) -> Result<Arc<Core>, ServeError> {
    let workers = options.workers.max(1);
    let access_logs = AccessLogs::new(&options.dir, workers);
    Core::new(workers, directory.table_writer(), access_logs).map(Arc::new).map_err(ServeError::Start)
}

/// Starts from the disk.
async fn start(options: &Options, signals: Option<Signals>) -> Result<(), ServeError> {
    let directory = Directory::open(&options.dir)?;
    let stored = directory.load_table()?;
    let core = new_core(options, &directory)?;
    if let Some(table) = stored {
        let generation = table.generation;
        core.restore(table).await.map_err(|cause| ServeError::Table { path: directory.table_path(), cause })?;
        tracing::info!(generation, "serving the stored routing table");
    }
    let control = directory.listen()?;
    Running { directory, core, control, signals }.run(options).await
}

/// Starts with what the balancer of the directory offers. An error leaves that one as it was.
async fn take_over(mut offer: Offer, options: &Options, signals: Option<Signals>) -> Result<(), ServeError> {
    let fail = |cause: io::Error| ServeError::HandOver { path: options.dir.clone(), cause };
    let directory = Directory::adopt(&options.dir, offer.lock_file.try_clone().map_err(fail)?);
    let core = new_core(options, &directory)?;
    let stored = directory.load_table()?.filter(|_| offer.state.generation.is_some());
    let generation = stored.as_ref().map(|table| table.generation);
    if generation != offer.state.generation {
        let text = format!("its table has generation {:?}, that on disk {generation:?}", offer.state.generation);
        return Err(fail(io::Error::other(text)));
    }
    let snapshot = match stored {
        Some(table) => Some(core.prepare(table, &offer.state.health).await.map_err(|e| fail(io::Error::other(e)))?),
        None => None,
    };
    let control = offer.control.try_clone().and_then(|control| {
        control.set_nonblocking(true)?;
        UnixListener::from_std(control)
    });
    let control = control.map_err(fail)?;
    offer.wait_for_take().await.map_err(fail)?;
    let sockets = Bound(std::mem::take(&mut offer.sockets));
    core.take(snapshot, sockets, &offer.state.draining).await;
    offer.serving(&core).await;
    if let Err(error) = directory.sign() {
        tracing::warn!(%error, "the lock still names the process before");
    }
    tracing::info!(generation, "took over from the balancer that was running");
    Running { directory, core, control, signals }.run(options).await
}

/// A balancer that serves.
struct Running {
    directory: Directory,
    core: Arc<Core>,
    control: UnixListener,
    signals: Option<Signals>,
}

/// Why it serves no longer.
enum End {
    Stopped { drain: Duration },
    Replaced(Successor),
}

impl Running {
    async fn run(self, options: &Options) -> Result<(), ServeError> {
        let Self { directory, core, control, mut signals } = self;
        let socket = control.as_fd().try_clone_to_owned().map_err(ServeError::Start)?;
        let (shutdown, mut shutdown_wishes) = mpsc::channel(1);
        let (asked, mut hand_overs) = mpsc::channel(1);
        let orders = Arc::new(Control::new(Arc::clone(&core), options.workers, shutdown, asked));
        let serving = tokio::spawn(control::serve(control, Arc::clone(&orders)));
        let house_keeping = tokio::spawn(keep_house(Arc::clone(&core)));
        let measuring = options.metrics_listen.map(|address| {
            let orders = Arc::clone(&orders);
            let text = move || {
                let orders = Arc::clone(&orders);
                async move { orders.metrics().await }
            };
            tokio::spawn(metrics::listen_forever(address, text))
        });
        let end = loop {
            tokio::select! {
                drain = shutdown_wishes.recv() => break End::Stopped { drain: drain.unwrap_or_default() },
                () = terminated(&mut signals) => break End::Stopped { drain: SIGTERM_DRAIN },
                Some(stream) = hand_overs.recv() => {
                    let Ok(Some(lock)) = directory.lock() else { continue };
                    match giving::offer(&core, lock.as_fd(), socket.as_fd(), stream).await {
                        Ok(successor) => break End::Replaced(successor),
                        Err(error) => tracing::warn!(%error, "a balancer did not take over; this one goes on"),
                    }
                }
            }
        };
        house_keeping.abort();
        let finishing = async {
            match end {
                End::Stopped { drain } => {
                    tracing::info!(?drain, "stopping");
                    core.shut_down(drain).await;
                }
                End::Replaced(successor) => {
                    tracing::info!("another process has taken over; finishing what is in progress");
                    serving.abort();
                    // Heard while the other one took over, and meant for who serves.
                    while let Ok(drain) = shutdown_wishes.try_recv() {
                        tokio::spawn(pass_on_shutdown(options.dir.clone(), drain));
                    }
                    // The address of metrics is the other one's too.
                    measuring.iter().for_each(JoinHandle::abort);
                    directory.leave();
                    giving::finish(&core, successor, options.hand_over_drain).await;
                    // Who asked this process gets its answer from this process.
                    let _ = tokio::time::timeout(CONTROL_LIMIT, orders.wait_until_quiet()).await;
                }
            }
        };
        tokio::select! {
            () = finishing => {}
            () = terminated(&mut signals) => tracing::warn!("told to stop twice: requests in progress are cut"),
        }
        serving.abort();
        directory.remove_socket();
        core.access_logs.finish();
        Ok(())
    }
}

/// Tells the balancer that serves now to end.
async fn pass_on_shutdown(dir: PathBuf, drain: Duration) {
    if let Err(error) = BalancerClient::new(&dir).shutdown(drain.as_secs()).await {
        tracing::error!(%error, "the balancer that took over did not hear that it is to end");
    }
}

fn raise_open_files_limit() {
    let raised = getrlimit(Resource::RLIMIT_NOFILE).and_then(|(soft, hard)| match soft < hard {
        true => setrlimit(Resource::RLIMIT_NOFILE, hard, hard),
        false => Ok(()),
    });
    if let Err(error) = raised {
        tracing::warn!(%error, "the limit of open files stays as it was");
    }
}

fn default_workers() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from).min(DEFAULT_WORKERS)
}

/// What is to be done every now and then.
async fn keep_house(core: Arc<Core>) {
    let mut interval = tokio::time::interval(LATE_BIND_INTERVAL);
    interval.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut last_forgetting = Instant::now();
    loop {
        interval.tick().await;
        clock::follow_wall_clock();
        core.bind_late().await;
        if last_forgetting.elapsed() >= FORGET_INTERVAL {
            last_forgetting = Instant::now();
            core.forget_counters(last_forgetting).await;
        }
    }
}

/// Signal streams; those never read from are thereby ignored.
struct Signals {
    terminate: Signal,
    _hang_up: Signal,
    _interrupt: Signal,
}

impl Signals {
    fn new() -> io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            _hang_up: signal(SignalKind::hangup())?,
            _interrupt: signal(SignalKind::interrupt())?,
        })
    }
}

/// Returns at SIGTERM; never, when signals are somebody else's.
async fn terminated(signals: &mut Option<Signals>) {
    match signals {
        Some(signals) => {
            signals.terminate.recv().await;
        }
        None => std::future::pending().await,
    }
}
