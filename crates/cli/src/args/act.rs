//! Arguments of the commands that act on a deployment.

use clap::Args;

use super::help::follows;
use super::{CommonArgs, DeploymentArgs};

const CONTINUE_HELP: &str = follows!(
    "\
Examples:
  Let a deployment that is Ready shift production traffic:
    cutover continue d-A1B2C3D4E

  The one of a service that runs, followed to its end:
    cutover continue --service web --watch

  End the termination wait now: the original task set goes, and with it the quick way back:
    cutover continue d-A1B2C3D4E --termination-wait"
);

/// Arguments of `continue`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = CONTINUE_HELP)]
pub struct ContinueArgs {
    /// Which deployment.
    #[command(flatten)]
    pub deployment: DeploymentArgs,
    /// End the termination wait instead of the wait before production traffic shifts
    #[arg(long)]
    pub termination_wait: bool,
    /// Follow it until it ends
    #[arg(long)]
    pub watch: bool,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const STOP_HELP: &str = follows!(
    "\
Examples:
  Stop the running deployment of a service as it is; weights and both task sets stay:
    cutover stop --service web --no-rollback

  Stop it and send all traffic back to the original at once:
    cutover stop d-A1B2C3D4E --rollback

Without either flag the deployment group says whether a stop rolls back (DEPLOYMENT_STOP_ON_REQUEST).
With --watch the exit code is 0 once it has stopped, and was rolled back where that was to happen."
);

/// Arguments of `stop`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = STOP_HELP)]
pub struct StopArgs {
    /// Which deployment.
    #[command(flatten)]
    pub deployment: DeploymentArgs,
    /// Send all traffic back and delete the replacement
    #[arg(long, conflicts_with = "no_rollback")]
    pub rollback: bool,
    /// Leave everything as it is at that moment
    #[arg(long)]
    pub no_rollback: bool,
    /// Follow it until it ends
    #[arg(long)]
    pub watch: bool,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const ROLLBACK_HELP: &str = follows!(
    "\
Examples:
  Undo the newest deployment of a service, whether it runs or has ended:
    cutover rollback --service web --watch

  Show what would be done:
    cutover rollback d-A1B2C3D4E --dry-run

A deployment that runs is stopped and rolled back: the original task set is still there and takes all traffic at once.
One that has ended cannot be taken back any more: the group's last successful revision before it is deployed anew, as
a deployment of its own with all its steps and hooks. With --watch the exit code is 0 once the rollback succeeded."
);

/// Arguments of `rollback`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = ROLLBACK_HELP)]
pub struct RollbackArgs {
    /// Which deployment.
    #[command(flatten)]
    pub deployment: DeploymentArgs,
    /// Only say what would be done
    #[arg(long, conflicts_with = "watch")]
    pub dry_run: bool,
    /// Follow it until it ends
    #[arg(long)]
    pub watch: bool,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const REDEPLOY_HELP: &str = follows!(
    "\
Examples:
  Deploy the same revision once more, e.g. after a failure that was not its own:
    cutover redeploy d-A1B2C3D4E

  The newest of a service, followed to its end:
    cutover redeploy --service web --watch"
);

/// Arguments of `redeploy`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = REDEPLOY_HELP)]
pub struct RedeployArgs {
    /// Which deployment.
    #[command(flatten)]
    pub deployment: DeploymentArgs,
    /// Text to keep with the new deployment [default: that it repeats the old one]
    #[arg(long, value_name = "TEXT")]
    pub description: Option<String>,
    /// Follow it until it ends
    #[arg(long)]
    pub watch: bool,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}
