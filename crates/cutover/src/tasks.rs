//! What runs tasks: processes of this host, or containers of an engine.
//!
//! Holds the choice and the identity under which an engine's containers are found again. Leaves out: the runtimes.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use clap::ValueEnum;
use docker_runtime::DockerRuntime;
use ports::{Ids, TaskRuntime};
use task_runtime::ProcessRuntime;

/// What tasks are run as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum TaskRuntimeKind {
    /// Processes of this host; a task definition's image is only a name
    #[default]
    Process,
    /// Containers of the Docker-compatible engine that answers on a unix socket
    Docker,
    /// Containers when an engine answers at the start, processes otherwise
    Auto,
}

/// Which runtime, and where it finds what it needs.
#[derive(Clone, Debug, Default)]
pub struct TaskRuntimeChoice {
    /// What tasks are run as.
    pub kind: TaskRuntimeKind,
    /// The engine's socket; by default that of `DOCKER_HOST`, or else `/var/run/docker.sock`.
    pub docker_socket: Option<PathBuf>,
}

/// Opens the chosen runtime, which takes over what an earlier run of this data directory left running.
///
/// # Errors
/// Containers were asked for and no engine answers; the data directory cannot be written.
pub(crate) async fn open(
    choice: &TaskRuntimeChoice,
    data_dir: &Path,
    program: &Path,
    ids: &dyn Ids,
) -> Result<Arc<dyn TaskRuntime>> {
    let processes = || -> Result<Arc<dyn TaskRuntime>> {
        let options = task_runtime::Options::new(data_dir.join("tasks"), program);
        Ok(Arc::new(ProcessRuntime::open(options)?))
    };
    if choice.kind == TaskRuntimeKind::Process {
        return processes();
    }
    let mut options = docker_runtime::Options::new(identity(data_dir, ids)?);
    options.socket.clone_from(&choice.docker_socket);
    match DockerRuntime::connect(options).await {
        Ok(runtime) => {
            tracing::info!("tasks run as containers");
            Ok(Arc::new(runtime))
        }
        Err(error) if choice.kind == TaskRuntimeKind::Auto => {
            tracing::info!(%error, "tasks run as processes");
            processes()
        }
        Err(error) => Err(error.into()),
    }
}

/// The data directory's name for itself on the engine, made once: it stays the same when the directory is moved.
fn identity(data_dir: &Path, ids: &dyn Ids) -> Result<String> {
    let path = data_dir.join("identity");
    let said = || path.display().to_string();
    match fs::read_to_string(&path) {
        Ok(text) if !text.trim().is_empty() => return Ok(text.trim().to_owned()),
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error).with_context(said),
        _ => {}
    }
    let identity = ids.hex(32);
    let new = data_dir.join("identity.new");
    let mut file = fs::File::create(&new).with_context(said)?;
    file.write_all(identity.as_bytes()).and_then(|()| file.sync_all()).with_context(said)?;
    fs::rename(&new, &path).and_then(|()| fs::File::open(data_dir)?.sync_all()).with_context(said)?;
    Ok(identity)
}

#[cfg(test)]
mod tests {
    use super::*;
    use provider_embedded::OsIds;

    #[test]
    fn a_data_directory_keeps_its_identity_and_no_two_have_the_same() {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let first = identity(one.path(), &OsIds).unwrap();
        assert_eq!(identity(one.path(), &OsIds).unwrap(), first);
        assert_ne!(identity(two.path(), &OsIds).unwrap(), first);
        assert_eq!(first.len(), 32);
    }

    #[tokio::test]
    async fn without_an_engine_docker_is_refused_and_auto_runs_processes() {
        let dir = tempfile::tempdir().unwrap();
        let socket = Some(dir.path().join("none.sock"));
        let open = async |kind| {
            let choice = TaskRuntimeChoice { kind, docker_socket: socket.clone() };
            open(&choice, dir.path(), Path::new("unused"), &OsIds).await
        };
        let refused = open(TaskRuntimeKind::Docker).await.err().unwrap();
        assert!(refused.to_string().starts_with("no container engine answers"), "{refused}");
        assert!(!open(TaskRuntimeKind::Auto).await.unwrap().runs_health_checks());
    }
}
