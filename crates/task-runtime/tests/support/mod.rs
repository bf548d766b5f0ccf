//! What the tests share: a runtime in a temporary directory, containers made of shell scripts, waiting for facts.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ports::{ContainerKey, ContainerSpec, ContainerState, TaskRuntime};
use task_runtime::{Options, ProcessRuntime};

pub struct Fixture {
    dir: tempfile::TempDir,
}

impl Fixture {
    pub fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    pub fn options(&self) -> Options {
        Options::new(self.dir.path(), env!("CARGO_BIN_EXE_task-shim-test"))
    }

    pub fn open(&self) -> ProcessRuntime {
        ProcessRuntime::open(self.options()).unwrap()
    }

    /// Path of a file beside the runtime's own.
    pub fn file(&self, name: &str) -> String {
        self.dir.path().join(name).display().to_string()
    }

    pub async fn appears(&self, name: &str) {
        let path = PathBuf::from(self.file(name));
        until(name, || path.exists()).await;
    }

    pub async fn contains(&self, name: &str, text: &str) {
        let path = PathBuf::from(self.file(name));
        until(text, || std::fs::read_to_string(&path).is_ok_and(|found| found.contains(text))).await;
    }
}

impl Drop for Fixture {
    /// Ends what a failed test left: every shim of this directory, and with it its container.
    fn drop(&mut self) {
        let Ok(entries) = std::fs::read_dir(self.dir.path().join("containers")) else { return };
        for entry in entries.flatten() {
            let _ = std::fs::write(entry.path().join("stop"), "");
            let Ok(status) = std::fs::read(entry.path().join("status.json")) else { continue };
            let Ok(status) = serde_json::from_slice::<serde_json::Value>(&status) else { continue };
            if status["end"].is_null()
                && let Some(program) = status["program"]["pid"].as_i64().and_then(|pid| i32::try_from(pid).ok())
                && alive(program)
            {
                let group = nix::unistd::Pid::from_raw(program);
                let _ = nix::sys::signal::killpg(group, nix::sys::signal::Signal::SIGKILL);
            }
        }
    }
}

pub fn key(task: &str) -> ContainerKey {
    ContainerKey { task: task.into(), container: "main".into() }
}

pub fn spec(task: &str) -> ContainerSpec {
    ContainerSpec {
        key: key(task),
        image: "example/app:1".to_string(),
        entry_point: Vec::new(),
        command: Vec::new(),
        environment: std::collections::BTreeMap::new(),
        working_directory: None,
        ports: Vec::new(),
        shared_network: None,
        stop_timeout_seconds: 1,
        memory_limit_mib: None,
        health_check: None,
    }
}

pub fn script(task: &str, text: &str) -> ContainerSpec {
    ContainerSpec {
        entry_point: vec!["sh".to_string(), "-c".to_string()],
        command: vec![text.to_string()],
        ..spec(task)
    }
}

pub async fn state(runtime: &ProcessRuntime, task: &str) -> ContainerState {
    let all = runtime.list().await.unwrap();
    all.into_iter().find(|(found, _)| *found == key(task)).expect("the container is listed").1
}

pub async fn reaches(
    runtime: &ProcessRuntime,
    task: &str,
    wanted: impl Fn(&ContainerState) -> bool,
) -> ContainerState {
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        let found = state(runtime, task).await;
        if wanted(&found) {
            return found;
        }
        assert!(Instant::now() < deadline, "{task} is still {found:?}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

pub async fn stopped(runtime: &ProcessRuntime, task: &str) -> ContainerState {
    reaches(runtime, task, |state| matches!(state, ContainerState::Stopped { .. })).await
}

/// Exit code and reason.
pub async fn end_of(runtime: &ProcessRuntime, task: &str) -> (Option<i32>, Option<String>) {
    match stopped(runtime, task).await {
        ContainerState::Stopped { exit_code, reason, .. } => (exit_code, reason),
        other => panic!("{other:?}"),
    }
}

/// The program's pid once it runs.
pub async fn running(runtime: &ProcessRuntime, task: &str) -> i32 {
    match reaches(runtime, task, |state| matches!(state, ContainerState::Running { .. })).await {
        ContainerState::Running { pid, .. } => i32::try_from(pid).unwrap(),
        other => panic!("{other:?}"),
    }
}

pub async fn until(what: &str, fact: impl Fn() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while !fact() {
        assert!(Instant::now() < deadline, "never: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// The number a script wrote into a file.
pub async fn number_in(fixture: &Fixture, name: &str) -> i32 {
    let path = fixture.file(name);
    let read = || std::fs::read_to_string(&path).ok()?.trim().parse().ok();
    until(name, || read().is_some()).await;
    read().unwrap()
}

/// Whether a process exists and is not a zombie.
pub fn alive(pid: i32) -> bool {
    match std::fs::read_to_string(format!("/proc/{pid}/stat")) {
        Ok(stat) => !stat[stat.rfind(')').unwrap()..].starts_with(") Z"),
        Err(_) => false,
    }
}

pub fn parent_of(pid: i32) -> i32 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    let fields: Vec<&str> = stat[stat.rfind(')').unwrap() + 1..].split_whitespace().collect();
    fields[1].parse().unwrap()
}

pub fn now_millis() -> i64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    i64::try_from(now.as_millis()).unwrap()
}
