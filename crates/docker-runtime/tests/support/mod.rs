//! What the tests share: an engine (or a clear line that there is none), specifications, waiting for facts.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use bollard::Docker;
use bollard::query_parameters::{ListContainersOptionsBuilder, RemoveContainerOptionsBuilder};
use docker_runtime::{DockerRuntime, Options};
use ports::{ContainerKey, ContainerSpec, ContainerState, TaskRuntime};
use tokio::net::{UnixListener, UnixStream};
use tokio::task::JoinSet;

/// Image made by `scripts/docker-test.sh`: one static program with the usual small tools.
pub const IMAGE: &str = "cutover-test:1";

/// An owner of its own on the engine under test.
pub struct Fixture {
    pub socket: PathBuf,
    pub identity: String,
}

impl Fixture {
    /// Nothing when no engine was given: the test then has nothing to look at.
    pub fn new(test: &str) -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let given = std::env::var_os("CUTOVER_TEST_DOCKER_SOCKET").filter(|socket| !socket.is_empty());
        let Some(socket) = given else {
            // Past the test harness, which hides what passing tests print.
            let line =
                format!("skipped: {test} (CUTOVER_TEST_DOCKER_SOCKET is not set; see scripts/docker-test.sh)\n");
            std::io::stderr().write_all(line.as_bytes()).unwrap();
            return None;
        };
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let identity = format!("{:06}{number:02}-test", std::process::id());
        Some(Self { socket: socket.into(), identity })
    }

    pub fn options(&self) -> Options {
        Options { socket: Some(self.socket.clone()), ..Options::new(&self.identity) }
    }

    pub async fn connect(&self) -> DockerRuntime {
        DockerRuntime::connect(self.options()).await.unwrap()
    }

    /// The engine itself.
    pub async fn engine(&self) -> Docker {
        let path = self.socket.to_str().unwrap();
        let docker = Docker::connect_with_unix(path, 30, bollard::API_DEFAULT_VERSION).unwrap();
        docker.negotiate_version().await.unwrap()
    }

    /// Ids of all containers of this owner.
    pub async fn ids(&self) -> Vec<String> {
        let filters = [("label".to_owned(), vec![format!("cutover.data-dir-id={}", self.identity)])].into();
        let options = ListContainersOptionsBuilder::default().all(true).filters(&filters).build();
        let all = self.engine().await.list_containers(Some(options)).await.unwrap();
        all.into_iter().filter_map(|one| one.id).collect()
    }

    /// Removes what the test left.
    pub async fn clean(&self) {
        let engine = self.engine().await;
        for id in self.ids().await {
            let options = RemoveContainerOptionsBuilder::default().force(true).v(true).build();
            let _ = engine.remove_container(&id, Some(options)).await;
        }
    }
}

pub fn key(task: &str) -> ContainerKey {
    ContainerKey { task: task.into(), container: "main".into() }
}

/// A container that runs a shell script as its first process.
pub fn script(task: &str, text: &str) -> ContainerSpec {
    ContainerSpec {
        key: key(task),
        image: IMAGE.to_owned(),
        entry_point: vec!["sh".to_owned(), "-c".to_owned()],
        command: vec![text.to_owned()],
        environment: BTreeMap::new(),
        working_directory: None,
        ports: Vec::new(),
        shared_network: None,
        stop_timeout_seconds: 1,
        memory_limit_mib: None,
        health_check: None,
    }
}

/// Runs until told to stop, then ends with exit code 3.
pub const OBEDIENT: &str = "trap 'exit 3' TERM; while true; do sleep 0.05; done";

pub async fn state(runtime: &DockerRuntime, task: &str) -> Option<ContainerState> {
    let all = runtime.list().await.unwrap();
    all.into_iter().find(|(found, _)| *found == key(task)).map(|(_, state)| state)
}

/// Waits until a container's state fits; answers it.
pub async fn reaches(runtime: &DockerRuntime, task: &str, fits: impl Fn(&ContainerState) -> bool) -> ContainerState {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        let found = state(runtime, task).await.expect("the container is listed");
        if fits(&found) {
            return found;
        }
        assert!(Instant::now() < deadline, "{task} is still {found:?}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

pub fn running(state: &ContainerState) -> bool {
    matches!(state, ContainerState::Running { .. })
}

pub fn stopped(state: &ContainerState) -> bool {
    matches!(state, ContainerState::Stopped { .. })
}

/// Exit code and reason of the end a container comes to.
pub async fn end(runtime: &DockerRuntime, task: &str) -> (Option<i32>, Option<String>) {
    match reaches(runtime, task, stopped).await {
        ContainerState::Stopped { exit_code, reason, .. } => (exit_code, reason),
        other => panic!("{other:?}"),
    }
}

/// A socket in front of the engine's that can be taken away and put back.
pub struct Line {
    path: PathBuf,
    engine: PathBuf,
    job: tokio::task::JoinHandle<()>,
}

impl Line {
    pub fn lay(path: &Path, engine: &Path) -> Self {
        Self { path: path.to_owned(), engine: engine.to_owned(), job: Self::carry(path, engine) }
    }

    fn carry(path: &Path, engine: &Path) -> tokio::task::JoinHandle<()> {
        let (listener, engine) = (UnixListener::bind(path).unwrap(), engine.to_owned());
        tokio::spawn(async move {
            // Dropped with this task: cutting the line cuts every call on it.
            let mut calls = JoinSet::new();
            while let Ok((mut near, _)) = listener.accept().await {
                let engine = engine.clone();
                calls.spawn(async move {
                    if let Ok(mut far) = UnixStream::connect(engine).await {
                        let _ = tokio::io::copy_bidirectional(&mut near, &mut far).await;
                    }
                });
            }
        })
    }

    pub async fn cut(&mut self) {
        self.job.abort();
        let _ = (&mut self.job).await;
        std::fs::remove_file(&self.path).unwrap();
    }

    pub fn mend(&mut self) {
        self.job = Self::carry(&self.path, &self.engine);
    }
}
