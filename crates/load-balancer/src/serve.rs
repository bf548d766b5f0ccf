//! The balancer's life: open the directory, serve the stored table, take orders, drain, end.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use nix::sys::resource::{Resource, getrlimit, setrlimit};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::mpsc;

use crate::control::{self, Control};
use crate::core::Core;
use crate::directory::Directory;

/// How long requests in progress may take after SIGTERM.
const SIGTERM_DRAIN: Duration = Duration::from_secs(30);

/// Workers when not said: the shape that was measured; more only help a busy machine.
const DEFAULT_WORKERS: usize = 2;

/// Between tries to bind a listener of the stored table that was taken at the start.
const LATE_BIND_INTERVAL: Duration = Duration::from_secs(1);

/// How a balancer is run.
#[derive(Clone, Debug)]
pub struct Options {
    /// Its directory: lock, control socket, table. Created with mode 0700.
    pub dir: PathBuf,
    /// Worker threads, at least 1.
    pub workers: usize,
}

impl Options {
    /// Two workers, or one on a machine with one core.
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into(), workers: default_workers() }
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

fn run(options: Options, handles_signals: bool) -> Result<(), ServeError> {
    let directory = Directory::open(&options.dir)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(2)
        .build()
        .map_err(ServeError::Start)?;
    let outcome = runtime.block_on(run_in(&directory, options.workers, handles_signals));
    directory.remove_socket();
    // A write of a table that still runs is finished by its thread; nobody waits for its outcome any more.
    runtime.shutdown_background();
    outcome
}

async fn run_in(directory: &Directory, workers: usize, handles_signals: bool) -> Result<(), ServeError> {
    let mut signals = if handles_signals { Some(Signals::new().map_err(ServeError::Start)?) } else { None };
    let workers = workers.max(1);
    let stored = directory.load_table()?;
    let core = Arc::new(Core::new(workers, directory.table_writer()).map_err(ServeError::Start)?);
    if let Some(table) = stored {
        let generation = table.generation;
        core.restore(table).await.map_err(|cause| ServeError::Table { path: directory.table_path(), cause })?;
        tracing::info!(generation, "serving the stored routing table");
    }
    let (shutdown, mut shutdown_wishes) = mpsc::channel(1);
    let listener = directory.listen()?;
    let control = Arc::new(Control::new(Arc::clone(&core), workers, shutdown));
    let serving = tokio::spawn(control::serve(listener, control));
    let late_binding = tokio::spawn(bind_late(Arc::clone(&core)));
    let drain = tokio::select! {
        drain = shutdown_wishes.recv() => drain.unwrap_or_default(),
        () = terminated(&mut signals) => SIGTERM_DRAIN,
    };
    tracing::info!(?drain, "stopping");
    late_binding.abort();
    tokio::select! {
        () = core.shut_down(drain) => {}
        () = terminated(&mut signals) => tracing::warn!("told to stop twice: requests in progress are cut"),
    }
    serving.abort();
    Ok(())
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

async fn bind_late(core: Arc<Core>) {
    let mut interval = tokio::time::interval(LATE_BIND_INTERVAL);
    interval.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        interval.tick().await;
        core.bind_late().await;
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
