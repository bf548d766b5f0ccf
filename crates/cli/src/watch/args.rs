//! Arguments of `watch`.

use clap::Args;

use crate::args::{CommonArgs, DeploymentArgs};

const WATCH_HELP: &str = "\
Examples:
  The deployment that runs now, live, with keys to continue, stop and roll back:
    cutover watch

  The one of a service, in a log (one line a change, with times):
    cutover watch --service web | tee deployment.log

  Each change as a JSON object, the outcome as the last one:
    cutover watch d-A1B2C3D4E --json | jq -r 'select(.outcome) | .outcome'

Keys: c continue, s stop, r stop and roll back, t end the termination wait, l logs of the selected line, arrow keys
select, ? help, q quit. Every action says what it will do and asks. Quitting leaves the deployment as it is.

Exit codes:
  0  succeeded                             5  not there in time (it goes on)
  1  failed, and not rolled back           6  rolled back: traffic is where it was before
  2  command line not sound                7  refused: no permission, or no such deployment
  3  no answer from the endpoint         130  q or Ctrl-C (it goes on)
  4  stopped on request, not rolled back";

/// Arguments of `watch`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = WATCH_HELP)]
pub struct WatchArgs {
    /// Which deployment.
    #[command(flatten)]
    pub deployment: DeploymentArgs,
    /// Only ASCII signs
    #[arg(long)]
    pub ascii: bool,
    /// No keys, no full screen: draw the picture in place even on a terminal
    #[arg(long)]
    pub no_keys: bool,
    /// Output and connection; with --json one object a change, the outcome last.
    #[command(flatten)]
    pub common: CommonArgs,
}
