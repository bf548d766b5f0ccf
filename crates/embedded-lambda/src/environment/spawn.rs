//! Starting an environment: which program, with which variables, and its Runtime API.

use std::fs;
use std::io::{self, ErrorKind};
use std::os::fd::OwnedFd;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::net::unix::pipe;
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::api::{self, Api, Current};
use super::variables::variables;
use super::{Environment, LiveGroups, Phase};
use crate::function::{Function, RuntimeFamily};
use crate::invocation::Fault;
use crate::options::Options;
use crate::orphans::ProcessRecord;
use crate::pool::Surroundings;

const PYTHON_BOOTSTRAP: &str = include_str!("../bootstrap/bootstrap.py");
const NODE_BOOTSTRAP: &str = include_str!("../bootstrap/bootstrap.cjs");

/// What environments are started on.
pub(crate) struct Host {
    pub(crate) options: Options,
    pub(crate) live: LiveGroups,
}

/// Writes the runtimes' own scripts, so that they are those of this version.
pub(crate) fn install_bootstraps(dir: &Path) -> io::Result<()> {
    let runtimes = dir.join("runtimes");
    fs::create_dir_all(&runtimes)?;
    fs::write(runtimes.join("bootstrap.py"), PYTHON_BOOTSTRAP)?;
    fs::write(runtimes.join("bootstrap.cjs"), NODE_BOOTSTRAP)
}

impl Host {
    /// Starts a process for `function`, whose package is unpacked in `task_root`.
    pub(crate) async fn start(
        &self,
        function: &Function,
        task_root: &Path,
        surroundings: &Surroundings,
    ) -> Result<Environment, Fault> {
        let failed = |error: io::Error| Fault::Service(format!("the function's environment cannot be made: {error}"));
        let (program, arguments) = self.program(function, task_root)?;
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(failed)?;
        let runtime_api = listener.local_addr().map_err(failed)?.to_string();
        let (reader, writer) = io::pipe().map_err(failed)?;
        let errors = writer.try_clone().map_err(failed)?;
        let output = pipe::Receiver::from_owned_fd(OwnedFd::from(reader)).map_err(failed)?;
        let mut command = Command::new(&program);
        command
            .args(arguments)
            .env_clear()
            .envs(variables(&self.options, surroundings, function, task_root, &runtime_api))
            .current_dir(task_root)
            .stdin(Stdio::null())
            .stdout(writer)
            .stderr(errors)
            .process_group(0);
        let started = Instant::now();
        let child = tokio::process::Command::from(command)
            .spawn()
            .map_err(|error| Fault::NoEntrypoint(cannot_run(&program, function.runtime(), &error)))?;
        let group = child.id().and_then(|pid| i32::try_from(pid).ok());
        let group = group.ok_or_else(|| Fault::Service("the function's process has no id".to_string()))?;
        let record = match ProcessRecord::write(&self.options.dir.join("processes"), group) {
            Ok(record) => record,
            // A process nobody could find again is not let run.
            Err(error) => {
                let _ = nix::sys::signal::killpg(nix::unistd::Pid::from_raw(group), nix::sys::signal::SIGKILL);
                return Err(failed(error));
            }
        };
        self.live.with(|groups| groups.insert(group));
        let (work_sender, work) = mpsc::channel(1);
        let (events_sender, events) = mpsc::channel(16);
        let current = Current::default();
        let api = Api { work: tokio::sync::Mutex::new(work), events: events_sender, current: current.clone() };
        Ok(Environment {
            child,
            group,
            output,
            events,
            work: work_sender,
            current,
            server: tokio::spawn(api::serve(listener, Arc::new(api))).abort_handle(),
            live: self.live.clone(),
            started,
            phase: Phase::Starting,
            keys_end: surroundings.keys.as_ref().map(|keys| keys.expires_at),
            buffer: vec![0; 16 * 1024],
            _record: record,
        })
    }

    fn program(&self, function: &Function, task_root: &Path) -> Result<(PathBuf, Vec<PathBuf>), Fault> {
        let script = |name: &str| self.options.dir.join("runtimes").join(name);
        match RuntimeFamily::of(function.runtime()) {
            Some(RuntimeFamily::Provided) => Ok((own_bootstrap(task_root)?, Vec::new())),
            // Unbuffered: what was written before a crash is in the log.
            Some(RuntimeFamily::Python) => {
                Ok((self.options.python.clone(), vec![PathBuf::from("-u"), script("bootstrap.py")]))
            }
            Some(RuntimeFamily::Node) => Ok((self.options.node.clone(), vec![script("bootstrap.cjs")])),
            None => Err(Fault::NoEntrypoint(format!("runtime {} is not offered", function.runtime()))),
        }
    }
}

fn own_bootstrap(task_root: &Path) -> Result<PathBuf, Fault> {
    let path = task_root.join("bootstrap");
    let Ok(metadata) = fs::metadata(&path) else {
        return Err(Fault::NoEntrypoint(
            "Couldn't find valid bootstrap(s): the package of a provided runtime must hold an executable file named \
             bootstrap at its top"
                .to_string(),
        ));
    };
    if metadata.permissions().mode() & 0o111 == 0 {
        return Err(Fault::NoEntrypoint(
            "fork/exec bootstrap: permission denied: make the file executable (chmod 755 bootstrap) before zipping it"
                .to_string(),
        ));
    }
    Ok(path)
}

fn cannot_run(program: &Path, runtime: &str, error: &io::Error) -> String {
    let program = program.display();
    match (error.kind(), RuntimeFamily::of(runtime)) {
        (ErrorKind::NotFound, Some(RuntimeFamily::Python)) => format!(
            "runtime {runtime} needs \"{program}\", which is not on this host: install Python 3 so that it is in PATH, \
             or set the server's path to it"
        ),
        (ErrorKind::NotFound, Some(RuntimeFamily::Node)) => format!(
            "runtime {runtime} needs \"{program}\", which is not on this host: install Node.js so that it is in PATH, \
             or set the server's path to it"
        ),
        (ErrorKind::NotFound, _) => format!("fork/exec {program}: the interpreter its first line names is missing"),
        _ => format!("fork/exec {program}: {error}"),
    }
}
