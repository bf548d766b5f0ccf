//! What is shown of a deployment, read from GetDeployment and GetDeploymentTarget (spec 7.1, 7.2).

use aws_api::codedeploy::{DeploymentInfo, Diagnostics, ECSTarget, ECSTaskSet, LifecycleEvent};
use aws_protocol::EpochSeconds;
use deployment_view::{Label, Picture, built_in_routing};
use types::{Timestamp, TrafficRouting};

/// A deployment at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeploymentView {
    /// Deployment id.
    pub id: String,
    /// Application name.
    pub application: String,
    /// Deployment group name.
    pub group: String,
    /// Deployment configuration name.
    pub config: String,
    /// `Created`, `Queued`, `InProgress`, `Ready`, `Succeeded`, `Failed`, `Stopped`.
    pub status: String,
    /// Description.
    pub description: Option<String>,
    /// When it was created.
    pub created: Option<Timestamp>,
    /// When it ended.
    pub completed: Option<Timestamp>,
    /// Error code and text.
    pub error: Option<(String, String)>,
    /// The deployment that rolls this one back.
    pub rollback_id: Option<String>,
    /// The deployment that this one rolls back.
    pub rollback_of: Option<String>,
    /// The termination wait has begun.
    pub termination_wait_started: bool,
    /// Length of the termination wait.
    pub termination_wait_minutes: u32,
    /// Schedule of the shift, when it is known.
    pub routing: Option<TrafficRouting>,
    /// Lifecycle events in order; empty while there is no target yet.
    pub events: Vec<EventView>,
    /// Task sets, original first; empty while there is no target yet.
    pub task_sets: Vec<TaskSetView>,
}

/// One lifecycle event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventView {
    /// Name, e.g. `AllowTraffic`.
    pub name: String,
    /// `Pending`, `InProgress`, `Succeeded`, `Failed`, `Skipped`, `Unknown`.
    pub status: String,
    /// Start.
    pub start: Option<Timestamp>,
    /// End.
    pub end: Option<Timestamp>,
    /// What a failed hook left: function, code, text, end of its log.
    pub diagnostics: Option<String>,
}

/// One task set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskSetView {
    /// `Blue` (original) or `Green` (replacement).
    pub label: String,
    /// Task set id.
    pub id: String,
    /// `PRIMARY`, `ACTIVE`, `DRAINING`.
    pub status: String,
    /// Target group name.
    pub target_group: String,
    /// Tasks wanted.
    pub desired: i64,
    /// Tasks running.
    pub running: i64,
    /// Tasks starting.
    pub pending: i64,
    /// Share of production traffic in per cent.
    pub weight: u8,
}

impl DeploymentView {
    /// From the two answers; the target is absent in the first moments of a deployment.
    pub fn new(info: &DeploymentInfo, target: Option<&ECSTarget>) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let rollback = info.rollback_info.clone().unwrap_or_default();
        let termination = info
            .blue_green_deployment_configuration
            .as_ref()
            .and_then(|config| config.terminate_blue_instances_on_deployment_success.as_ref())
            .and_then(|option| option.termination_wait_time_in_minutes);
        let error = info.error_information.as_ref().map(|error| (text(&error.code), text(&error.message)));
        let config = text(&info.deployment_config_name);
        Self {
            id: text(&info.deployment_id),
            application: text(&info.application_name),
            group: text(&info.deployment_group_name),
            routing: built_in_routing(&config),
            config,
            status: text(&info.status),
            description: info.description.clone().filter(|text| !text.is_empty()),
            created: time(info.create_time),
            completed: time(info.complete_time),
            error: error.filter(|(code, message)| !code.is_empty() || !message.is_empty()),
            rollback_id: rollback.rollback_deployment_id.filter(|id| !id.is_empty()),
            rollback_of: rollback.rollback_triggering_deployment_id.filter(|id| !id.is_empty()),
            termination_wait_started: info.instance_termination_wait_time_started.unwrap_or_default(),
            termination_wait_minutes: termination.and_then(|minutes| u32::try_from(minutes).ok()).unwrap_or_default(),
            events: target.and_then(|t| t.lifecycle_events.as_ref()).into_iter().flatten().map(event).collect(),
            task_sets: target.and_then(|t| t.task_sets_info.as_ref()).into_iter().flatten().map(task_set).collect(),
        }
    }

    /// Whether it has ended (spec 4.3).
    pub fn is_terminal(&self) -> bool {
        matches!(self.status.as_str(), "Succeeded" | "Failed" | "Stopped")
    }

    /// Code of the error, empty without one.
    pub fn error_code(&self) -> &str {
        self.error.as_ref().map_or("", |(code, _)| code)
    }

    /// Share of production traffic of the replacement in per cent.
    pub fn green_weight(&self) -> u8 {
        self.task_sets.iter().filter(|set| set.label == "Green").map(|set| set.weight).max().unwrap_or(0)
    }

    /// The event of this name.
    pub fn event(&self, name: &str) -> Option<&EventView> {
        self.events.iter().find(|event| event.name == name)
    }
}

impl From<&Picture> for DeploymentView {
    /// The part of a picture that scripts have always read.
    fn from(picture: &Picture) -> Self {
        let deployment = &picture.deployment;
        let events = picture.events.iter().map(|event| EventView {
            name: event.name.clone(),
            status: event.status.clone(),
            start: event.start,
            end: event.end,
            diagnostics: Some(event.diagnostics.clone()).filter(|text| !text.is_empty()),
        });
        let task_sets = picture.sides.iter().map(|side| TaskSetView {
            label: match side.label {
                Label::Original => "Blue".into(),
                Label::Replacement => "Green".into(),
            },
            id: side.task_set.clone(),
            status: side.status.clone(),
            target_group: side.target_group.clone(),
            desired: side.desired,
            running: side.running,
            pending: side.pending,
            weight: side.weight_percent,
        });
        Self {
            id: deployment.id.clone(),
            application: deployment.application.clone(),
            group: deployment.group.clone(),
            routing: built_in_routing(&deployment.config),
            config: deployment.config.clone(),
            status: deployment.status.clone(),
            description: deployment.description.clone(),
            created: deployment.created,
            completed: deployment.completed,
            error: deployment.error.as_ref().map(|error| (error.code.clone(), error.message.clone())),
            rollback_id: deployment.rollback_id.clone(),
            rollback_of: deployment.rollback_of.clone(),
            events: events.collect(),
            task_sets: task_sets.collect(),
            ..Self::default()
        }
    }
}

fn time(seconds: Option<EpochSeconds>) -> Option<Timestamp> {
    seconds.map(|seconds| Timestamp::from_millis(seconds.to_millis()))
}

fn event(event: &LifecycleEvent) -> EventView {
    EventView {
        name: event.lifecycle_event_name.clone().unwrap_or_default(),
        status: event.status.clone().unwrap_or_default(),
        start: time(event.start_time),
        end: time(event.end_time),
        diagnostics: event.diagnostics.as_ref().and_then(diagnostics),
    }
}

/// One text of the parts that say something; `Success` says nothing.
fn diagnostics(diagnostics: &Diagnostics) -> Option<String> {
    let said =
        |text: &Option<String>| text.clone().map(|text| text.trim().to_string()).filter(|text| !text.is_empty());
    let code = said(&diagnostics.error_code).filter(|code| code != "Success")?;
    let parts = [said(&diagnostics.script_name), Some(code), said(&diagnostics.message), said(&diagnostics.log_tail)];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(": "))
}

fn task_set(set: &ECSTaskSet) -> TaskSetView {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    // `as` clamps and turns NaN into 0; the value is already within 0..=100.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let weight = set.traffic_weight.unwrap_or_default().round().clamp(0.0, 100.0) as u8;
    TaskSetView {
        label: text(&set.task_set_label),
        id: text(&set.identifer),
        status: text(&set.status),
        target_group: set.target_group.as_ref().map(|group| text(&group.name)).unwrap_or_default(),
        desired: set.desired_count.unwrap_or_default(),
        running: set.running_count.unwrap_or_default(),
        pending: set.pending_count.unwrap_or_default(),
        weight,
    }
}
