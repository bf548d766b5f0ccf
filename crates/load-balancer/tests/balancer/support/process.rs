//! The balancer as a process of its own.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use load_balancer::BalancerClient;

use super::wait_for;

/// A balancer process, serving the table in its directory; killed when dropped.
pub struct Process(pub Child);

impl Process {
    pub fn start(dir: &Path) -> Self {
        Self::with(dir, &[])
    }

    /// Takes over from the balancer of the directory and waits until it has; that one has `drain` seconds.
    pub fn take_over(dir: &Path, drain: u32) -> Self {
        let process = Self::with(dir, &["--take-over", &drain.to_string()]);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let client = BalancerClient::new(dir);
        wait_for("it took over", || (runtime.block_on(client.pid()) == Ok(process.0.id())).then_some(()));
        process
    }

    fn with(dir: &Path, arguments: &[&str]) -> Self {
        // Cargo builds the examples before it runs a package's tests.
        let tests = std::env::current_exe().unwrap();
        let program = tests.parent().and_then(Path::parent).unwrap().join("examples/balancer");
        let child = Command::new(&program).arg(dir).args(arguments).stdin(Stdio::null()).spawn();
        Self(child.unwrap_or_else(|error| panic!("{}: {error}; run all tests of the package", program.display())))
    }

    pub fn signal(&self, name: &str) {
        let status = Command::new("kill").arg(name).arg(self.0.id().to_string()).status().unwrap();
        assert!(status.success());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
