//! Settings of the embedded Lambda.

use std::path::PathBuf;
use std::sync::Arc;

/// Reads an object for code given by `S3Bucket`, `S3Key` and optionally `S3ObjectVersion`; the error is a text for
/// the caller.
pub type ObjectReader = Arc<dyn Fn(&str, &str, Option<&str>) -> Result<Vec<u8>, String> + Send + Sync>;

/// Where and how functions are kept and run.
#[derive(Clone, Debug)]
pub struct Options {
    /// Directory for code, logs and process records; made when absent. One [`crate::Lambda`] at a time.
    pub dir: PathBuf,
    /// `AWS_REGION` of functions.
    pub region: String,
    /// Program for runtimes `python3*`.
    pub python: PathBuf,
    /// Program for runtimes `nodejs*`.
    pub node: PathBuf,
    /// `AWS_ACCESS_KEY_ID` of functions.
    pub access_key_id: String,
    /// `AWS_SECRET_ACCESS_KEY` of functions.
    pub secret_access_key: String,
    /// Variables functions inherit from this process, when they are set.
    pub inherited_variables: Vec<String>,
    /// Concurrent invocations of one function, and so its processes.
    pub environments_per_function: usize,
    /// Seconds after which an idle process is ended.
    pub idle_seconds: u64,
    /// Bytes of all packages together.
    pub code_storage_bytes: u64,
    /// Invocation logs kept of each function.
    pub logs_per_function: usize,
    /// Events not delivered yet, of all functions together.
    pub queued_events: usize,
    /// Delivered events whose keys are remembered.
    pub remembered_events: usize,
}

impl Options {
    /// The defaults: `python3` and `node` of PATH, key `test` with secret `test`, 10 environments a function, idle
    /// ones end after 5 minutes, 2 GiB of packages, 100 logs a function, 10,000 queued and 1,000 remembered events.
    pub fn new(dir: impl Into<PathBuf>, region: &str) -> Self {
        Self {
            dir: dir.into(),
            region: region.to_string(),
            python: PathBuf::from("python3"),
            node: PathBuf::from("node"),
            access_key_id: "test".to_string(),
            secret_access_key: "test".to_string(),
            // The last two make an SDK installed on the host reachable for hooks that expect Lambda to bring one.
            inherited_variables: ["PATH", "HOME", "LANG", "NODE_PATH", "PYTHONPATH"].map(str::to_string).to_vec(),
            environments_per_function: 10,
            idle_seconds: 300,
            code_storage_bytes: 2 * 1024 * 1024 * 1024,
            logs_per_function: 100,
            queued_events: 10_000,
            remembered_events: 1_000,
        }
    }
}
