//! The picture of one deployment: plain data, the same for a terminal, a page and `--json`.

use serde::Serialize;
use types::Timestamp;

/// A deployment at one moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Picture {
    /// What GetDeployment says.
    pub deployment: Deployment,
    /// The ECS service; none before the deployment's target is known.
    pub service: Option<ServiceName>,
    /// Production first, then test; empty when they may not be read.
    pub listeners: Vec<Listener>,
    /// Original first, then replacement.
    pub sides: Vec<Side>,
    /// Lifecycle events in order; empty while there is no target yet.
    pub events: Vec<Event>,
    /// Past and planned steps on one axis of time.
    pub timeline: Timeline,
    /// What is waited for; none once it has ended.
    pub wait: Option<Wait>,
    /// The alarms of the deployment group.
    pub alarms: Vec<Alarm>,
    /// What the replacement's task definition has that the original's has not, and the other way round.
    pub revision_changes: Vec<RevisionChange>,
    /// Why it failed; none while it has not.
    pub cause: Option<Cause>,
    /// Every action, allowed or not, in the order of their buttons.
    pub actions: Vec<Action>,
    /// What could not be read.
    pub missing: Vec<Missing>,
}

/// What GetDeployment says of it (spec 7.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Deployment {
    /// Deployment id.
    pub id: String,
    /// Application name.
    pub application: String,
    /// Deployment group name.
    pub group: String,
    /// Deployment configuration name.
    pub config: String,
    /// The schedule of its shift in words, e.g. `10 % first, the rest after 5 minutes`; empty when it is not known.
    pub schedule: String,
    /// `Created`, `Queued`, `InProgress`, `Ready`, `Succeeded`, `Failed`, `Stopped`.
    pub status: String,
    /// `user`, `codeDeployRollback`, …
    pub creator: String,
    /// Description.
    pub description: Option<String>,
    /// When it was created.
    pub created: Option<Timestamp>,
    /// When it ended.
    pub completed: Option<Timestamp>,
    /// Error code and text.
    pub error: Option<DeploymentError>,
    /// The deployment that rolls this one back.
    pub rollback_id: Option<String>,
    /// The deployment that this one rolls back.
    pub rollback_of: Option<String>,
    /// What the rollback says of itself.
    pub rollback_message: Option<String>,
}

/// Why a deployment failed, by its own word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DeploymentError {
    /// e.g. `HEALTH_CONSTRAINTS`.
    pub code: String,
    /// Its text.
    pub message: String,
}

/// An ECS service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ServiceName {
    /// Cluster name.
    pub cluster: String,
    /// Service name.
    pub service: String,
}

/// Where users, or testers, come in.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Listener {
    /// Production or test.
    pub route: Route,
    /// ARN.
    pub arn: String,
    /// Name of its load balancer.
    pub load_balancer: String,
    /// Where to connect, e.g. `http://web-1.elb.localhost:80`.
    pub url: String,
    /// Shares of the two target groups, original first.
    pub weights: Vec<GroupWeight>,
}

/// Which of the two routes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Route {
    /// Users.
    #[default]
    Production,
    /// Test traffic.
    Test,
}

/// A share of a listener's requests.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GroupWeight {
    /// Target group name.
    pub target_group: String,
    /// 0 to 100.
    pub percent: u8,
}

/// Original or replacement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    /// Blue: what served at the start.
    #[default]
    Original,
    /// Green: what is to serve.
    Replacement,
}

/// A task set with what is behind it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Side {
    /// Original or replacement.
    pub label: Label,
    /// Task set id.
    pub task_set: String,
    /// `PRIMARY`, `ACTIVE`, `DRAINING`.
    pub status: String,
    /// `FAMILY:REVISION`; empty when it may not be read.
    pub task_definition: String,
    /// Target group name.
    pub target_group: String,
    /// Share of production traffic in per cent.
    pub weight_percent: u8,
    /// Tasks wanted.
    pub desired: i64,
    /// Tasks running.
    pub running: i64,
    /// Tasks starting.
    pub pending: i64,
    /// Tasks, running and lately stopped.
    pub tasks: Vec<Task>,
    /// What the load balancer thinks of each target.
    pub targets: Vec<Target>,
    /// What was measured in the last minute; none when nothing was or it may not be read.
    pub traffic: Option<Traffic>,
}

/// A task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Task {
    /// Task id.
    pub id: String,
    /// Its cluster.
    pub cluster: String,
    /// `RUNNING`, `STOPPED`, …
    pub status: String,
    /// `HEALTHY`, `UNHEALTHY`, `UNKNOWN`.
    pub health: String,
    /// When it began to run.
    pub started: Option<Timestamp>,
    /// Why it stopped; empty when it did not.
    pub stopped_reason: String,
    /// Names of its containers with their exit codes.
    pub containers: Vec<Container>,
    /// The end of what it wrote, hostile text.
    pub last_lines: Vec<LogLine>,
}

/// A container of a task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Container {
    /// Name.
    pub name: String,
    /// `RUNNING`, `STOPPED`, …
    pub status: String,
    /// How it ended.
    pub exit_code: Option<i64>,
    /// What else is said of its end, e.g. `OutOfMemoryError: …`.
    pub reason: String,
    /// How often it was started again by its restart policy; none when that is not told.
    pub restarts: Option<i64>,
}

/// A line that a program wrote. It is hostile text: whoever draws it escapes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LogLine {
    /// When.
    pub at: Option<Timestamp>,
    /// The line without its end.
    pub text: String,
}

/// A target of a target group (DescribeTargetHealth).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Target {
    /// `ADDRESS:PORT` or `INSTANCE:PORT`.
    pub id: String,
    /// `healthy`, `unhealthy`, `initial`, `draining`, `unused`.
    pub state: String,
    /// e.g. `Target.ResponseCodeMismatch`; empty without one.
    pub reason: String,
    /// The reason in words; empty without one.
    pub description: String,
}

/// What a target group measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Traffic {
    /// Requests a second.
    pub requests_per_second: f64,
    /// Answers of status 5xx, in per cent of all.
    pub error_percent: f64,
    /// Median time of an answer, in milliseconds; none when not told.
    pub p50_millis: Option<f64>,
    /// 99th percentile, in milliseconds; none when not told.
    pub p99_millis: Option<f64>,
}

/// A lifecycle event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Event {
    /// e.g. `AllowTraffic`.
    pub name: String,
    /// `Pending`, `InProgress`, `Succeeded`, `Failed`, `Skipped`, `Unknown`.
    pub status: String,
    /// Start.
    pub start: Option<Timestamp>,
    /// End.
    pub end: Option<Timestamp>,
    /// The function it calls; none when it calls none.
    pub hook: Option<String>,
    /// What CodeDeploy says of its failure; empty when it says nothing.
    pub diagnostics: String,
    /// What its function wrote meanwhile, hostile text.
    pub log: Vec<LogLine>,
}

/// Steps in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Timeline {
    /// The engine's time at which the picture was taken; none before the engine's clock is known.
    pub now: Option<Timestamp>,
    /// How much faster than the wall clock the engine's clock runs, times 1,000; 1,000 when not known.
    pub rate_milli: u32,
    /// When it ends if nothing more happens than is planned; none when something of unknown length is before it.
    pub expected_end: Option<Timestamp>,
    /// Past, present and planned.
    pub steps: Vec<Step>,
}

/// One step of the timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Step {
    /// In words, e.g. `10 % to the replacement`.
    pub what: String,
    /// Which lifecycle event it belongs to; empty for waits between them.
    pub event: String,
    /// Past, present or planned.
    pub state: StepState,
    /// When it began, or begins; none when that depends on something of unknown length.
    pub at: Option<Timestamp>,
    /// When it ended, or ends.
    pub until: Option<Timestamp>,
    /// How long it lasts by plan, also when it is not known yet when it begins; none when that is not fixed.
    pub lasts_seconds: Option<u64>,
    /// How long it may last before the deployment fails or goes on by itself; none when that is not limited.
    pub at_most_seconds: Option<u64>,
}

/// Where a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StepState {
    /// Done.
    Past,
    /// Failed, or cut off by a stop.
    Failed,
    /// Going on.
    Present,
    /// To come.
    #[default]
    Planned,
    /// Will not come any more.
    Dropped,
}

/// A wait: every one says what for, who may end it and what happens at its deadline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Wait {
    /// What is waited for, as the rest of "waits for …".
    pub for_what: String,
    /// Who or what may end it, a whole sentence.
    pub who_may_end_it: String,
    /// When it is over by itself, on the engine's clock.
    pub deadline: Option<Timestamp>,
    /// What happens then, a whole sentence; empty without a deadline.
    pub at_deadline: String,
}

/// An alarm of the group.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Alarm {
    /// Name.
    pub name: String,
    /// `OK`, `ALARM`, `INSUFFICIENT_DATA`; empty when it may not be read or is not there.
    pub state: String,
    /// The state in words.
    pub reason: String,
    /// e.g. `HTTPCode_Target_5XX_Count`.
    pub metric: String,
    /// e.g. `>=`.
    pub comparison: String,
    /// What it is compared with.
    pub threshold: Option<f64>,
    /// Newest last.
    pub samples: Vec<Sample>,
    /// Whether the deployment heeds it.
    pub is_heeded: bool,
}

/// A value at a time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Sample {
    /// When.
    pub at: Timestamp,
    /// How much.
    pub value: f64,
}

/// A difference between two task definitions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RevisionChange {
    /// Container name; empty for the task's own settings.
    pub container: String,
    /// e.g. `image`, `environment LOG_LEVEL`, `port 8080/tcp`.
    pub field: String,
    /// In the original; none when it is new.
    pub before: Option<String>,
    /// In the replacement; none when it is gone.
    pub after: Option<String>,
}

/// The first cause of a failure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// One sentence.
    pub sentence: String,
    /// What shows it, most telling first.
    pub evidence: Vec<Evidence>,
}

/// A piece of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// What it is, e.g. `what the function check-web wrote`.
    pub title: String,
    /// Hostile text.
    pub lines: Vec<LogLine>,
}

/// Something a person may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Action {
    /// What.
    pub kind: ActionKind,
    /// Why not, a whole sentence; none when it is allowed.
    pub refusal: Option<String>,
    /// What it will do, a whole sentence, for whoever is about to press.
    pub consequence: String,
}

/// Actions on a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionKind {
    /// ContinueDeployment READY_WAIT.
    Continue,
    /// StopDeployment with autoRollbackEnabled=false.
    Stop,
    /// StopDeployment with autoRollbackEnabled=true.
    StopAndRollBack,
    /// ContinueDeployment TERMINATION_WAIT.
    EndTerminationWait,
    /// CreateDeployment of the same revision to the same group.
    Redeploy,
}

/// What could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// e.g. `the service's tasks`.
    pub what: String,
    /// The refusal, e.g. `DescribeTasks: AccessDeniedException: …`.
    pub why: String,
}
