//! Arguments of the commands that only look.

use std::time::Duration;

use clap::{Args, ValueEnum};
use types::{HookEvent, LifecycleEventName};

use super::help::{calls, follows};
use super::{CommonArgs, DeploymentArgs, GroupArgs};

const STATUS_HELP: &str = follows!(
    "\
Examples:
  The newest deployment of all, and the ones before it:
    cutover status

  The newest deployment of a service, followed until it ends:
    cutover status --service web --watch

  One deployment, for a script:
    cutover status d-A1B2C3D4E --json | jq .deployment.status

Without --watch the exit code is 0 whenever a status was shown; with it, it tells how the deployment ended."
);

/// Arguments of `status`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = STATUS_HELP)]
pub struct StatusArgs {
    /// Which deployment.
    #[command(flatten)]
    pub deployment: DeploymentArgs,
    /// Follow it until it ends
    #[arg(long)]
    pub watch: bool,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const LIST_HELP: &str = calls!(
    "\
Examples:
  The newest deployments of all groups:
    cutover list

  What is running now, and since when:
    cutover list --running

  The ids of all deployments of a service that failed:
    cutover list --service web --status Failed --limit 1000 --json | jq -r '.deployments[].deployment_id'"
);

/// Arguments of `list`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = LIST_HELP)]
pub struct ListArgs {
    /// Of one group only.
    #[command(flatten)]
    pub group: GroupArgs,
    /// Only those in this status; may be repeated
    #[arg(long, value_enum, value_name = "STATUS")]
    pub status: Vec<StatusChoice>,
    /// Only those that have not ended
    #[arg(long, conflicts_with = "status")]
    pub running: bool,
    /// Longest list
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub limit: u32,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

/// Statuses of deployments (spec 4.3), spelled as AWS does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "PascalCase")]
#[allow(missing_docs, reason = "AWS's own words")]
pub enum StatusChoice {
    Created,
    Queued,
    InProgress,
    Ready,
    Succeeded,
    Failed,
    Stopped,
}

impl StatusChoice {
    /// The status on the wire.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Created => "Created",
            Self::Queued => "Queued",
            Self::InProgress => "InProgress",
            Self::Ready => "Ready",
            Self::Succeeded => "Succeeded",
            Self::Failed => "Failed",
            Self::Stopped => "Stopped",
        }
    }
}

const HISTORY_HELP: &str = calls!(
    "\
Examples:
  How the deployments of a service ended, how long they took, and what they ran:
    cutover history --service web

  The same of the group that deployed last:
    cutover history

  The share that succeeded, for a report:
    cutover history --service web --limit 100 --json | jq .summary

The outcome `rolled back` is that of a deployment whose automatic rollback succeeded."
);

/// Arguments of `history`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = HISTORY_HELP)]
pub struct HistoryArgs {
    /// Which group; that of the newest deployment when none is named.
    #[command(flatten)]
    pub group: GroupArgs,
    /// Longest list
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub limit: u32,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const EVENTS_HELP: &str = follows!(
    "\
Examples:
  The lifecycle events of the newest deployment with their times:
    cutover events

  Each change as it happens, one line each, until the deployment ends:
    cutover events --service web --follow

  How long each event took:
    cutover events d-A1B2C3D4E --json | jq '.lifecycle_events[] | {name, duration_seconds}'

Without --follow the exit code is 0 whenever events were shown; with it, it tells how the deployment ended."
);

/// Arguments of `events`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = EVENTS_HELP)]
pub struct EventsArgs {
    /// Which deployment.
    #[command(flatten)]
    pub deployment: DeploymentArgs,
    /// Go on until it ends, a line a change
    #[arg(long, short)]
    pub follow: bool,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const LOGS_HELP: &str = follows!(
    "\
Examples:
  What the hooks and tasks of the newest deployment wrote:
    cutover logs

  Why a hook failed:
    cutover logs d-A1B2C3D4E --hook AfterAllowTestTraffic

  The replacement's tasks as they write, until the deployment ends:
    cutover logs --service web --side replacement --follow

Lines are read from CloudWatch Logs: /aws/lambda/FUNCTION and the awslogs settings of the task definitions, from the
deployment's begin on. With --follow --json each line is an object, and the last object tells how it ended."
);

/// Arguments of `logs`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = LOGS_HELP)]
pub struct LogsArgs {
    /// Which deployment.
    #[command(flatten)]
    pub deployment: DeploymentArgs,
    /// Only the function of this lifecycle event
    #[arg(long, value_name = "EVENT", value_parser = hook, conflicts_with_all = ["task", "side"])]
    pub hook: Option<HookEvent>,
    /// Only this task: its id, or how it begins
    #[arg(long, value_name = "ID")]
    pub task: Option<String>,
    /// Only tasks of this side
    #[arg(long, value_enum)]
    pub side: Option<SideChoice>,
    /// Go on until the deployment ends
    #[arg(long, short)]
    pub follow: bool,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

/// Which task set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SideChoice {
    /// What served at the start
    Original,
    /// What is to serve
    Replacement,
}

fn hook(text: &str) -> Result<HookEvent, String> {
    let named = HookEvent::ALL.into_iter().find(|event| event.as_str().eq_ignore_ascii_case(text));
    named.ok_or_else(|| format!("one of {}", HookEvent::ALL.map(HookEvent::as_str).join(", ")))
}

const WAIT_HELP: &str = follows!(
    "\
Examples:
  In a pipeline: go on once half of the traffic is on the replacement, give up after 20 minutes:
    cutover wait d-A1B2C3D4E --until traffic:50 --timeout 20m

  Until it asks to be continued, then continue it:
    cutover wait --service web --until ready && cutover continue --service web

  Until tests against the test listener may begin:
    cutover wait --until AllowTestTraffic

Exit code 0: it has come that far. When the deployment ends before, the code tells how it ended. With `ended` the code
always tells how it ended."
);

/// Arguments of `wait`.
#[derive(Clone, Debug, Args)]
#[command(after_help = WAIT_HELP)]
pub struct WaitArgs {
    /// Which deployment.
    #[command(flatten)]
    pub deployment: DeploymentArgs,
    /// What for: a lifecycle event that has succeeded, `ready` (or past it), `traffic:PERCENT` on the replacement, `ended`
    #[arg(long, value_name = "EVENT|ready|traffic:PERCENT|ended", default_value = "ended", value_parser = until)]
    pub until: Until,
    /// Give up after this time, e.g. 90s, 30m, 2h
    #[arg(long, value_name = "TIME", default_value = "1h", value_parser = duration)]
    pub timeout: Duration,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

/// What `wait` waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// The event has succeeded.
    Event(LifecycleEventName),
    /// It asks to be continued, or has been.
    Ready,
    /// At least so much of production traffic, in per cent, is on the replacement.
    Traffic(u8),
    /// It has ended, and so has its rollback.
    Ended,
}

fn until(text: &str) -> Result<Until, String> {
    let lower = text.to_ascii_lowercase();
    if let Some(percent) = lower.strip_prefix("traffic:") {
        let percent = percent.trim_end_matches('%').parse().ok().filter(|percent| (1..=100).contains(percent));
        return percent.map(Until::Traffic).ok_or_else(|| "write traffic:PERCENT with 1 to 100".into());
    }
    match lower.as_str() {
        "ended" => return Ok(Until::Ended),
        "ready" => return Ok(Until::Ready),
        _ => {}
    }
    let named = LifecycleEventName::ALL.into_iter().find(|event| event.as_str().eq_ignore_ascii_case(text));
    named.map(Until::Event).ok_or_else(|| {
        let names = LifecycleEventName::ALL.map(LifecycleEventName::as_str).join(", ");
        format!("ready, traffic:PERCENT, ended, or one of {names}")
    })
}

/// `90s`, `30m`, `2h`, or seconds.
pub(super) fn duration(text: &str) -> Result<Duration, String> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let seconds = match unit {
        "" | "s" => 1,
        "m" => 60,
        "h" => 3600,
        _ => return Err("write a number with s, m or h, e.g. 30m".into()),
    };
    let number: u64 = number.parse().map_err(|_| "write a number with s, m or h, e.g. 30m".to_string())?;
    let limit = Duration::from_secs(7 * 24 * 3600);
    let given = number.checked_mul(seconds).map(Duration::from_secs).filter(|given| *given <= limit);
    given.ok_or_else(|| "at most a week, 168h".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_wait_for_is_an_event_a_share_or_a_state() {
        assert_eq!(until("allowtraffic"), Ok(Until::Event(LifecycleEventName::AllowTraffic)));
        assert_eq!(until("traffic:50"), Ok(Until::Traffic(50)));
        assert_eq!(until("Traffic:100%"), Ok(Until::Traffic(100)));
        assert_eq!((until("ready"), until("ended")), (Ok(Until::Ready), Ok(Until::Ended)));
        for wrong in ["traffic:0", "traffic:101", "traffic:", "AllowTrafic", ""] {
            assert!(until(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn times_have_a_unit_and_a_bound() {
        let seconds = |text: &str| duration(text).map(|time| time.as_secs());
        assert_eq!(
            [seconds("90s"), seconds("30m"), seconds("2h"), seconds("7")],
            [Ok(90), Ok(1800), Ok(7200), Ok(7)]
        );
        for wrong in ["", "m", "1d", "-1s", "1.5h", "169h", "99999999999999999999h"] {
            assert!(duration(wrong).is_err(), "{wrong}");
        }
    }
}
