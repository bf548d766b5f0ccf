//! The wiring: the one place where stores, runtimes and providers are chosen and joined.
//!
//! Holds what `serve` and `demo` both start. Promises: starting on a data directory that an earlier process left
//! takes over its tasks, its balancer and its deployments; stopping in reverse order leaves nothing behind, or
//! leaves tasks and traffic running when told so. Leaves out: signals and output.

use std::fs::File;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use api_server::{AuditLog, Keys, Server};
use aws_protocol::AwsService;
use control_plane::{CodeDeploy, Dependencies, StoredDeployments};
use embedded_ecs::{Ecs, EcsDeps, EcsOptions};
use embedded_elb::{AddressPolicy, Elb, ElbDeps, ElbOptions};
use embedded_lambda::Lambda;
use embedded_logs::{Logs, LogsDeps};
use embedded_support::{
    Alarms, AlarmsDeps, Certificates, CertificatesDeps, Networks, NetworksDeps, Objects, ObjectsDeps, Roles,
    RolesDeps, Tokens,
};
use nix::fcntl::{Flock, FlockArg};
use orchestrator::Orchestrator;
use ports::{CertificateUsers, Clock, Documents, Ids, LogSource};
use provider_embedded::{EmbeddedPlatform, OsIds, RateClock, latest_time};
use store::SqliteStore;
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use types::{Scope, Timestamp};

use crate::access;
use crate::balancer_process::BalancerProcess;
use crate::console::Mounted;
use crate::directory;
use crate::notifications::Notifications;
use crate::tasks::{self, TaskRuntimeChoice};
use crate::watching::{self, Watching};

/// Between two looks at whether the store still works.
const STORE_LOOK_INTERVAL: Duration = Duration::from_millis(500);
/// How often, and how many times, a held lock of the data directory is tried: two seconds in all.
const LOCK_INTERVAL: Duration = Duration::from_millis(20);
const LOCK_TRIES: u32 = 100;

/// What to start.
#[derive(Clone, Debug)]
pub struct Config {
    /// Address of the endpoint.
    pub listen: SocketAddr,
    /// Where everything is kept; absolute.
    pub data_dir: PathBuf,
    /// The program that also runs the balancer (`balancer`) and keeps containers (`task-shim`).
    pub program: PathBuf,
    /// How much faster than the wall clock the engine's clock runs.
    pub clock_rate: u32,
    /// Region of all resources.
    pub region: String,
    /// One address for all load balancers; by default each gets its own where the system allows.
    pub load_balancer_address: Option<IpAddr>,
    /// The key that access keys' secrets and certificates' private keys are sealed under; `secrets.key` of the data directory when none.
    pub secrets_key: Option<PathBuf>,
    /// What runs tasks.
    pub task_runtime: TaskRuntimeChoice,
    /// Who is told of deployments.
    pub watching: watching::WatchingArguments,
}

impl Config {
    /// Defaults on a data directory, which is made when absent.
    pub fn new(data_dir: &Path) -> Result<Self> {
        directory::create(data_dir).with_context(|| format!("create {}", data_dir.display()))?;
        Ok(Self {
            listen: ([127, 0, 0, 1], 4566).into(),
            data_dir: data_dir.canonicalize().with_context(|| format!("find {}", data_dir.display()))?,
            program: std::env::current_exe().context("find this program, which also runs balancer and tasks")?,
            clock_rate: 1,
            region: "us-east-1".into(),
            load_balancer_address: None,
            secrets_key: None,
            task_runtime: TaskRuntimeChoice::default(),
            watching: watching::WatchingArguments::default(),
        })
    }

    fn secrets_key(&self) -> PathBuf {
        self.secrets_key.clone().unwrap_or_else(|| self.data_dir.join("secrets.key"))
    }
}

/// Everything that runs.
pub struct Platform {
    endpoint_url: String,
    clock: Arc<dyn Clock>,
    store: Arc<SqliteStore>,
    audit: Option<Arc<AuditLog>>,
    orchestrator: Arc<Orchestrator>,
    ecs: Arc<Ecs>,
    elb: Arc<Elb>,
    lambda: Lambda,
    alarms: Arc<Alarms>,
    notifications: Notifications,
    watching: Watching,
    balancer: BalancerProcess,
    server: JoinHandle<()>,
    stop_server: watch::Sender<bool>,
    _lock: Flock<File>,
}

impl Platform {
    /// Starts everything; when it returns, the endpoint answers.
    pub async fn start(config: Config) -> Result<Self> {
        let lock = lock(&config.data_dir).await?;
        tracing::debug!("the data directory is locked");
        let scope = Scope::development(&config.region);
        let base = Base::open(&config, scope)?;
        tracing::debug!("the store is open");
        let roles = base.roles(&config)?;
        let endpoint = base.endpoint(&config, &roles)?;
        let audit = endpoint.audit.clone();
        let server = Server::bind(endpoint).await.with_context(|| format!("listen on {}", config.listen))?;
        let endpoint_url = server.endpoint_url();
        let pages = Mounted::new(&config, &endpoint_url, server.address());
        let server = server.with_pages(Arc::new(pages));
        let balancer = BalancerProcess::ensure(config.program.clone(), config.data_dir.join("balancer")).await?;
        tracing::debug!("the balancer answers");
        let certificates = base.certificates(&config)?;
        let elb = base.elb(&config, &balancer, Arc::clone(&certificates)).await?;
        let users: Arc<dyn CertificateUsers> = elb.clone();
        certificates.set_users(&users);
        tracing::debug!("the balancer has its table");
        let ecs = base.ecs(&config, Arc::clone(&elb)).await?;
        let objects = base.objects(&config)?;
        let mut notifications = base.notifications(&endpoint_url)?;
        let alarms = Alarms::open(AlarmsDeps {
            documents: Arc::clone(&base.documents),
            clock: Arc::clone(&base.clock),
            sources: vec![elb.clone()],
            notices: notifications.notices(),
            scope: base.scope.clone(),
        })?;
        let lambda = base.lambda(&config, &endpoint_url, Arc::clone(&objects)).await?;
        tracing::debug!("all records are read");
        let provider = EmbeddedPlatform::new(
            Arc::clone(&ecs),
            elb.clone(),
            Arc::new(lambda.clone()),
            alarms.clone(),
            Arc::clone(&objects),
        );
        let orchestrator = base.orchestrator(&provider);
        lambda.set_hook_answers(orchestrator.clone());
        lambda.set_roles(roles.clone());
        let code_deploy = base
            .code_deploy(&provider, orchestrator.clone())
            .with_notices(notifications.notices())
            .with_roles(roles.clone());
        let mut services: Vec<Arc<dyn AwsService>> = vec![Arc::new(code_deploy), ecs.clone(), elb.clone()];
        services.extend([Arc::new(lambda.clone()) as Arc<dyn AwsService>, objects, alarms.clone(), certificates]);
        services.push(base.logs(vec![Arc::new(lambda.clone()), ecs.clone(), elb.clone()]));
        services.extend(base.records(roles)?);
        services.extend(notifications.services());
        notifications.start(&orchestrator).await?;
        let parts = watching::Parts {
            documents: Arc::clone(&base.documents),
            store: base.store.clone(),
            endpoint_url: endpoint_url.clone(),
        };
        let mut watching = Watching::open(&config.watching, &parts).await?;
        watching.start(&orchestrator).await?;
        directory::sync_names(&config.data_dir).with_context(|| format!("sync {}", config.data_dir.display()))?;
        let (stop_server, stopped) = watch::channel(false);
        let server = tokio::spawn(server.serve(services, stopped));
        elb.start();
        ecs.set_notices(notifications.notices());
        ecs.start();
        alarms.start();
        lambda.start();
        tracing::debug!("running deployments are taken up next");
        let resumed = orchestrator.start().await.context("take up the running deployments")?;
        if resumed > 0 {
            tracing::info!(deployments = resumed, "running deployments were taken up again");
        }
        Ok(Self {
            endpoint_url,
            clock: base.clock,
            store: base.store,
            audit,
            orchestrator,
            ecs,
            elb,
            lambda,
            alarms,
            notifications,
            watching,
            balancer,
            server,
            stop_server,
            _lock: lock,
        })
    }

    /// `http://ADDRESS` of the endpoint.
    pub fn endpoint_url(&self) -> &str {
        &self.endpoint_url
    }

    /// The engine's time.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Returns when the store or the audit log has failed, with the cause. All changes are refused from then on, so the
    /// process should end: what is really on disk is read by the next one (invariant D3).
    pub async fn store_failure(&self) -> String {
        loop {
            if let Some(cause) = self.store.failed() {
                return cause;
            }
            if self.audit.as_ref().is_some_and(|log| !log.is_open()) {
                return "the audit log cannot be written".to_string();
            }
            tokio::time::sleep(STORE_LOOK_INTERVAL).await;
        }
    }

    /// Stops everything in reverse order. With `keep_running` the tasks and the balancer are left for the next run.
    pub async fn shutdown(self, keep_running: bool) {
        let _ = self.stop_server.send(true);
        self.notifications.end_polls();
        let _ = self.server.await;
        self.orchestrator.shutdown().await;
        self.notifications.shutdown().await;
        self.watching.shutdown().await;
        self.lambda.shutdown().await;
        self.alarms.shutdown().await;
        self.ecs.shutdown(!keep_running).await;
        self.elb.shutdown().await;
        self.balancer.release(!keep_running).await;
    }
}

/// One `serve` a data directory.
///
/// A lock that is held is tried again for a moment: a process that was killed while it started another leaves the lock
/// with that one until it has become the program it was started for.
async fn lock(data_dir: &Path) -> Result<Flock<File>> {
    let path = data_dir.join("serve.lock");
    let mut file = File::create(&path).with_context(|| format!("create {}", path.display()))?;
    for _ in 0..LOCK_TRIES {
        match Flock::lock(file, FlockArg::LockExclusiveNonblock) {
            Ok(lock) => return Ok(lock),
            Err((held, _)) => file = held,
        }
        tokio::time::sleep(LOCK_INTERVAL).await;
    }
    bail!("{} is in use by another cutover; choose another --data-dir or stop it", data_dir.display())
}

/// The parts that others are built on.
struct Base {
    store: Arc<SqliteStore>,
    documents: Arc<dyn Documents>,
    clock: Arc<dyn Clock>,
    read_clock: api_server::ReadClock,
    ids: Arc<dyn Ids>,
    scope: Scope,
}

impl Base {
    fn open(config: &Config, scope: Scope) -> Result<Self> {
        let store = Arc::new(SqliteStore::open(&config.data_dir.join("cutover.db"))?);
        let newest = latest_time(store.as_ref())?;
        let clock = Arc::new(RateClock::open(store.as_ref(), config.clock_rate, newest)?);
        let told = Arc::clone(&clock);
        let read_clock: api_server::ReadClock = Arc::new(move || aws_protocol::EngineReading {
            now_millis: told.now().millis(),
            rate_milli: told.rate().saturating_mul(1_000),
        });
        Ok(Self { documents: store.clone(), store, clock, read_clock, ids: Arc::new(OsIds), scope })
    }

    async fn elb(
        &self,
        config: &Config,
        balancer: &BalancerProcess,
        certificates: Arc<Certificates>,
    ) -> Result<Arc<Elb>> {
        let mut options = ElbOptions::default();
        if let Some(address) = config.load_balancer_address {
            options.address_policy = AddressPolicy::Fixed(address);
        }
        let deps = ElbDeps {
            documents: Arc::clone(&self.documents),
            balancer: balancer.client(),
            certificates,
            ids: Arc::clone(&self.ids),
            clock: Arc::clone(&self.clock),
            scope: self.scope.clone(),
            options,
        };
        Ok(Elb::open(deps).await?)
    }

    async fn ecs(&self, config: &Config, elb: Arc<Elb>) -> Result<Arc<Ecs>> {
        let runtime = tasks::open(&config.task_runtime, &config.data_dir, &config.program, self.ids.as_ref()).await?;
        let deps = EcsDeps {
            documents: Arc::clone(&self.documents),
            runtime,
            targets: elb,
            ids: Arc::clone(&self.ids),
            clock: Arc::clone(&self.clock),
            scope: self.scope.clone(),
            options: EcsOptions::default(),
        };
        Ok(Ecs::open(deps)?)
    }

    fn objects(&self, config: &Config) -> Result<Arc<Objects>> {
        Ok(Objects::open(ObjectsDeps {
            documents: Arc::clone(&self.documents),
            directory: config.data_dir.join("objects"),
            clock: Arc::clone(&self.clock),
            ids: Arc::clone(&self.ids),
        })?)
    }

    async fn lambda(&self, config: &Config, endpoint_url: &str, objects: Arc<Objects>) -> Result<Lambda> {
        let options = embedded_lambda::Options::new(config.data_dir.join("functions"), &config.region);
        let documents = Arc::clone(&self.documents);
        let lambda = Lambda::open(options, documents, Arc::clone(&self.ids), Arc::clone(&self.clock)).await?;
        lambda.set_endpoint_url(endpoint_url);
        lambda.set_object_reader(Arc::new(move |bucket, key, version| {
            // The reader is called from a worker of the many-threaded runtime that `main` starts.
            let read =
                tokio::task::block_in_place(|| Handle::current().block_on(objects.get_version(bucket, key, version)));
            let object = read.map_err(|error| error.to_string())?;
            object.map(|object| object.bytes).ok_or_else(|| format!("There is no object s3://{bucket}/{key}."))
        }));
        Ok(lambda)
    }

    fn orchestrator(&self, provider: &EmbeddedPlatform) -> Arc<Orchestrator> {
        let ports = orchestrator::Ports {
            task_sets: Arc::clone(&provider.task_sets),
            traffic: Arc::clone(&provider.traffic),
            hooks: Arc::clone(&provider.hooks),
            alarms: Arc::clone(&provider.alarms),
            revisions: Arc::clone(&provider.revisions),
        };
        Orchestrator::new(self.store.clone(), ports, Arc::clone(&self.clock), orchestrator::Options::default())
    }

    fn code_deploy(&self, provider: &EmbeddedPlatform, engine: Arc<Orchestrator>) -> CodeDeploy {
        CodeDeploy::new(Dependencies {
            documents: Arc::clone(&self.documents),
            store: self.store.clone(),
            engine,
            task_sets: Arc::clone(&provider.task_sets),
            traffic: Arc::clone(&provider.traffic),
            clock: Arc::clone(&self.clock),
            ids: Arc::clone(&self.ids),
        })
    }

    fn notifications(&self, endpoint_url: &str) -> Result<Notifications> {
        Notifications::open(
            Arc::clone(&self.documents),
            self.store.clone(),
            Arc::clone(&self.clock),
            Arc::clone(&self.ids),
            self.scope.clone(),
            endpoint_url,
        )
    }

    /// IAM. The well-known key is for loopback addresses only.
    fn roles(&self, config: &Config) -> Result<Arc<Roles>> {
        Ok(Roles::open(RolesDeps {
            documents: Arc::clone(&self.documents),
            clock: Arc::clone(&self.clock),
            ids: Arc::clone(&self.ids),
            scope: self.scope.clone(),
            wall_clock: Arc::new(access::wall_clock),
            development: config.listen.ip().is_loopback(),
            key_file: Some(config.secrets_key()),
        })?)
    }

    /// CloudWatch Logs.
    fn logs(&self, sources: Vec<Arc<dyn LogSource>>) -> Arc<Logs> {
        Logs::open(LogsDeps {
            sources,
            scope: self.scope.clone(),
            clock: Arc::clone(&self.clock),
            wall_clock: Arc::new(access::wall_clock),
            ids: Arc::clone(&self.ids),
        })
    }

    /// ACM.
    fn certificates(&self, config: &Config) -> Result<Arc<Certificates>> {
        Ok(Certificates::open(CertificatesDeps {
            documents: Arc::clone(&self.documents),
            ids: Arc::clone(&self.ids),
            scope: self.scope.clone(),
            wall_clock: Arc::new(access::wall_clock),
            key_file: Some(config.secrets_key()),
        })?)
    }

    fn endpoint(&self, config: &Config, roles: &Arc<Roles>) -> Result<api_server::Options> {
        let principals = Arc::clone(roles);
        let keys = Keys::from_fn(move || principals.directory());
        let mut options = api_server::Options::new(config.listen, keys, self.scope.clone());
        options.engine_clock = Some(Arc::clone(&self.read_clock));
        let known = StoredDeployments::new(Arc::clone(&self.documents), self.store.clone());
        access::join(options, &config.data_dir, roles, known)
    }

    /// IAM, EC2 and STS.
    fn records(&self, roles: Arc<Roles>) -> Result<[Arc<dyn AwsService>; 3]> {
        let networks = Networks::open(NetworksDeps {
            documents: Arc::clone(&self.documents),
            ids: Arc::clone(&self.ids),
            scope: self.scope.clone(),
        })?;
        let tokens = Arc::new(Tokens::new(&roles));
        Ok([roles, networks, tokens])
    }
}

#[cfg(test)]
mod tests {
    //! The lock of a data directory.

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_lock_that_a_dying_process_still_holds_for_a_moment_is_waited_for() {
        let directory = tempfile::tempdir().expect("a directory");
        let dying = lock(directory.path()).await.expect("nobody holds it");
        // The first try comes before the lock is given back.
        let (taken, ()) = tokio::join!(lock(directory.path()), async { drop(dying) });
        taken.expect("it was given back");
    }

    #[tokio::test(start_paused = true)]
    async fn a_data_directory_in_use_is_refused() {
        let directory = tempfile::tempdir().expect("a directory");
        let _other = lock(directory.path()).await.expect("nobody holds it");
        let refused = lock(directory.path()).await.expect_err("the other one holds it");
        assert!(refused.to_string().contains("is in use by another cutover"), "{refused}");
    }
}
