//! Helper of this crate's tests: `task-shim DIR` is the shim; `own DIR` is a control plane to be killed.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ports::{ContainerKey, ContainerSpec, TaskRuntime};
use task_runtime::{Options, ProcessRuntime};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["task-shim", dir] => ExitCode::from(u8::try_from(task_runtime::shim::run(Path::new(dir))).unwrap_or(1)),
        ["own", dir] => own(Path::new(dir)),
        _ => ExitCode::from(2),
    }
}

/// Opens a runtime, starts one container, says so and waits to be killed.
fn own(dir: &Path) -> ExitCode {
    let Ok(shim) = std::env::current_exe() else { return ExitCode::FAILURE };
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else {
        return ExitCode::FAILURE;
    };
    let started = runtime.block_on(start(dir, shim));
    let said = writeln!(std::io::stdout(), "{}", if started { "started" } else { "failed" });
    if started && said.is_ok() {
        loop {
            std::thread::park();
        }
    }
    ExitCode::FAILURE
}

async fn start(dir: &Path, shim: PathBuf) -> bool {
    let Ok(runtime) = ProcessRuntime::open(Options::new(dir, shim)) else { return false };
    let release = dir.join("release");
    let script = format!("while [ ! -e {} ]; do sleep 0.02; done; exit 7", release.display());
    let spec = ContainerSpec {
        key: ContainerKey { task: "survivor".into(), container: "main".into() },
        image: "none".to_string(),
        entry_point: vec!["sh".to_string(), "-c".to_string()],
        command: vec![script],
        environment: std::collections::BTreeMap::new(),
        working_directory: None,
        ports: Vec::new(),
        shared_network: None,
        stop_timeout_seconds: 1,
        memory_limit_mib: None,
        health_check: None,
    };
    runtime.start(&spec).await.is_ok()
}
