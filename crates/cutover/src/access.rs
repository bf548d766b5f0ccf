//! Who may do what, joined: IAM's records, CodeDeploy's deployments and the audit log, for the endpoint.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use api_server::{AuditLog, Options, verify_audit_log};
use authorization::{DeploymentGroups, GroupName};
use clap::{Args, Subcommand};
use control_plane::StoredDeployments;
use embedded_support::Roles;
use types::Timestamp;

/// Name of the audit log in the data directory.
const AUDIT_LOG: &str = "audit.log";

/// Commands on the audit log.
#[derive(Subcommand, Clone, Debug)]
pub enum AuditCommand {
    /// Check that no record was changed, moved or taken out; name the first that does not hold
    Verify(VerifyArguments),
}

/// Arguments of `cutover audit verify`.
#[derive(Args, Clone, Debug)]
pub struct VerifyArguments {
    /// Where everything is kept
    #[arg(long, default_value = "./cutover-data", env = "CUTOVER_DATA_DIR")]
    data_dir: PathBuf,
}

/// Runs `cutover audit`.
///
/// # Errors
///
/// The log does not hold, with the record, or cannot be read.
#[allow(clippy::print_stdout, reason = "what the command is asked for")]
pub fn audit(command: AuditCommand) -> Result<ExitCode> {
    let AuditCommand::Verify(arguments) = command;
    let end = verify_audit_log(&arguments.data_dir.join(AUDIT_LOG))?;
    println!("{} audit records hold; the last has hash {}", end.records, end.hash);
    println!(
        "A chain that was cut short or written anew also holds: keep this number and hash elsewhere to compare."
    );
    Ok(ExitCode::SUCCESS)
}

/// The endpoint's options with what it must know besides principals; opens the audit log.
pub(crate) fn join(
    mut options: Options,
    data_dir: &Path,
    roles: &Arc<Roles>,
    known: StoredDeployments,
) -> Result<Options> {
    options.groups = Arc::new(KnownNames { roles: Arc::clone(roles), deployments: known });
    options.audit = Some(Arc::new(AuditLog::open(&data_dir.join(AUDIT_LOG))?));
    Ok(options)
}

/// The wall clock's time, by which sessions end.
pub(crate) fn wall_clock() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

struct KnownNames {
    roles: Arc<Roles>,
    deployments: StoredDeployments,
}

impl DeploymentGroups for KnownNames {
    fn group_of(&self, deployment_id: &str) -> Option<GroupName> {
        self.deployments.group_of(deployment_id)
    }

    fn deployment_config_of(&self, group: &GroupName) -> Option<String> {
        self.deployments.deployment_config_of(group)
    }

    fn role_arn(&self, role_name: &str) -> Option<String> {
        self.roles.directory().role_arn(role_name).map(str::to_string)
    }

    fn user_arn(&self, user_name: &str) -> Option<String> {
        self.roles.directory().user_arn(user_name).map(str::to_string)
    }
}
