//! Why it failed: the first cause in one sentence, then what shows it (spec 4.4, 4.6, 5.1, 5.3, 7.3).

use aws_api::ecs::Task as EcsTask;

use super::{Material, Settings, time};
use crate::gather::logs::short;
use crate::{Alarm, Cause, Deployment, Event, Evidence, Label, LogLine, Side};

/// Texts that the engine and AWS write (spec 4.4, 4.5, 4.6, 7.3).
const NO_ANSWER: &str = "while waiting for a status callback";
const ANSWERED_FAILED: &str = "lifecycle event validation functions failed";
const NOT_HEALTHY_IN_TIME: &str = "waiting for the replacement task set to become healthy";
const UNHEALTHY: &str = "the replacement task set is unhealthy";
const NOT_CONTINUED: &str = "waiting for a notification to continue";
const ALARMS_UNREADABLE: &str = "could not be read";

/// Everything a cause may be told from.
pub(super) struct Seen<'a> {
    pub deployment: &'a Deployment,
    pub events: &'a [Event],
    pub sides: &'a [Side],
    pub alarms: &'a [Alarm],
    pub settings: &'a Settings,
    pub material: &'a Material,
}

/// A task of the replacement that ended by itself or was found unhealthy.
struct Broken<'a> {
    task: &'a EcsTask,
    /// As the rest of "its task …", e.g. `ended: container app exited with code 1`.
    how: String,
}

impl Seen<'_> {
    /// None while it has not failed.
    pub fn cause(&self) -> Option<Cause> {
        if !matches!(self.deployment.status.as_str(), "Failed" | "Stopped") {
            return None;
        }
        let error = self.deployment.error.clone().unwrap_or_default();
        let (sentence, mut evidence) = match error.code.as_str() {
            _ if self.deployment.rollback_of.is_some() => self.rollback(&error.message),
            "HOOK_EXECUTION_FAILURE" | "INVALID_LAMBDA_FUNCTION" | "INVALID_LAMBDA_CONFIGURATION" => {
                self.hook(&error.message)
            }
            "ALARM_ACTIVE" => self.alarm(&error.message),
            "MANUAL_STOP" => (self.stopped(), Vec::new()),
            _ if error.message.contains(NOT_CONTINUED) => (self.not_continued(), Vec::new()),
            _ if error.message.contains(NOT_HEALTHY_IN_TIME) => {
                self.replacement("never became healthy", &error.message)
            }
            _ if error.message.contains(UNHEALTHY) => self.replacement("became unhealthy", &error.message),
            _ => (self.other(&error.message), Vec::new()),
        };
        if !self.material.failed_requests.is_empty() {
            let lines = self.material.failed_requests.clone();
            evidence.push(Evidence { title: "requests that failed".to_owned(), lines });
        }
        if !error.code.is_empty() || !error.message.is_empty() {
            let text = format!("{}: {}", error.code, error.message);
            let lines = vec![LogLine { at: self.deployment.completed, text }];
            evidence.push(Evidence { title: "what CodeDeploy says".to_owned(), lines });
        }
        Some(Cause { sentence, evidence })
    }

    fn failed_event(&self) -> Option<&Event> {
        self.events.iter().find(|event| event.status == "Failed")
    }

    fn hook(&self, message: &str) -> (String, Vec<Evidence>) {
        let Some(event) = self.failed_event() else { return (self.other(message), Vec::new()) };
        let function = event.hook.as_ref().map_or("its function".to_owned(), |name| format!("the function {name}"));
        let name = &event.name;
        let sentence = match message {
            text if text.contains(NO_ANSWER) => format!("{name} failed: {function} gave no answer within one hour."),
            text if text.contains(ANSWERED_FAILED) => format!("{name} failed: {function} answered Failed."),
            text => format!("{name} failed: {function} could not be called: {}", sentence(text)),
        };
        let mut evidence = Vec::new();
        if !event.log.is_empty() {
            evidence.push(Evidence { title: format!("what {function} wrote"), lines: event.log.clone() });
        }
        if !event.diagnostics.is_empty() && event.diagnostics != message {
            evidence.push(Evidence { title: format!("diagnostics of {name}"), lines: lines(&event.diagnostics) });
        }
        (sentence, evidence)
    }

    fn replacement(&self, what: &str, message: &str) -> (String, Vec<Evidence>) {
        let broken = self.broken_tasks();
        let unhealthy = self.unhealthy_targets();
        let within = if message.contains(NOT_HEALTHY_IN_TIME) { " within 60 minutes" } else { "" };
        let during = match self.failed_event().filter(|_| within.is_empty()) {
            Some(event) => format!(" during {}", event.name),
            None => String::new(),
        };
        let why = match (broken.first(), unhealthy.first()) {
            (Some(first), _) => {
                let id = short(first.task.task_arn.as_deref().unwrap_or_default());
                format!(": its task {id} {}", first.how)
            }
            (None, Some(target)) => format!(": target {}", target.text),
            (None, None) => String::new(),
        };
        let mut evidence: Vec<_> = broken.iter().take(3).map(|broken| self.of_task(broken)).collect();
        if !unhealthy.is_empty() {
            evidence.push(Evidence { title: "what the health checks found".to_owned(), lines: unhealthy });
        }
        (sentence(&format!("The replacement task set {what}{within}{during}{why}")), evidence)
    }

    fn of_task(&self, broken: &Broken<'_>) -> Evidence {
        let id = short(broken.task.task_arn.as_deref().unwrap_or_default());
        let mut lines = self.material.task_logs.get(id).cloned().unwrap_or_default();
        lines.push(LogLine {
            at: time(broken.task.stopped_at),
            text: broken.task.stopped_reason.clone().unwrap_or_else(|| broken.how.clone()),
        });
        Evidence { title: format!("the end of task {id}, which {}", broken.how), lines }
    }

    /// First to break first. What was stopped because the deployment had ended is no cause of it.
    fn broken_tasks(&self) -> Vec<Broken<'_>> {
        let Some(green) = self.sides.iter().find(|side| side.label == Label::Replacement) else { return Vec::new() };
        let end = self.deployment.completed;
        let of_set = |task: &&EcsTask| task.started_by.as_deref() == Some(&*green.task_set);
        let stopped = |task: &EcsTask| time(task.stopping_at).or(time(task.stopped_at));
        let in_time = |task: &&EcsTask| stopped(task).is_none_or(|at| end.is_none_or(|end| at <= end));
        let tasks = self.material.tasks.iter().filter(of_set).filter(in_time);
        let mut broken: Vec<_> = tasks.filter_map(|task| Some(Broken { task, how: how(task)? })).collect();
        broken.sort_by_key(|broken| (stopped(broken.task).is_none(), stopped(broken.task)));
        broken
    }

    fn unhealthy_targets(&self) -> Vec<LogLine> {
        let green = self.sides.iter().filter(|side| side.label == Label::Replacement);
        let targets = green.flat_map(|side| &side.targets).filter(|target| target.state == "unhealthy");
        targets
            .map(|target| {
                let said = [&target.reason, &target.description];
                let said: Vec<_> = said.into_iter().filter(|text| !text.is_empty()).map(String::as_str).collect();
                LogLine { at: None, text: format!("{} is unhealthy: {}", target.id, said.join(": ")) }
            })
            .collect()
    }

    fn alarm(&self, message: &str) -> (String, Vec<Evidence>) {
        if message.contains(ALARMS_UNREADABLE) {
            let text =
                "The state of the deployment group's alarms could not be read, and the group does not ignore that.";
            return (text.to_owned(), Vec::new());
        }
        let names: Vec<&str> = message.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect();
        let named = || self.alarms.iter().filter(|alarm| names.contains(&alarm.name.as_str()));
        let limits: Vec<_> = named().filter_map(|alarm| Some((alarm, alarm.threshold?))).collect();
        let limit = match limits.first() {
            Some((alarm, threshold)) => format!(" ({} {} {threshold})", alarm.metric, alarm.comparison),
            None => String::new(),
        };
        let at = self.where_it_was();
        let sentence = match names.as_slice() {
            [] => sentence(message),
            [name] => format!("The alarm {name} was active{limit}{at}."),
            names => format!("The alarms {} were active{limit}{at}.", names.join(", ")),
        };
        (sentence, named().map(curve).collect())
    }

    fn stopped(&self) -> String {
        format!("Somebody stopped it with StopDeployment{}.", self.where_it_was())
    }

    /// e.g. ` during AllowTraffic, with 10 % of production traffic on the replacement`.
    fn where_it_was(&self) -> String {
        if self.material.target_is_unseen() {
            return String::new();
        }
        let has_all_succeeded =
            !self.events.is_empty() && self.events.iter().all(|event| event.status == "Succeeded");
        let first_skipped = self.events.iter().find(|event| event.status == "Skipped");
        match (self.failed_event(), first_skipped) {
            (Some(event), _) => match self.failed_weight(event) {
                Some(weight) => format!(" during {}, with {weight} to the replacement", event.name),
                None => format!(" during {}", event.name),
            },
            (None, _) if has_all_succeeded => " during the termination wait".to_owned(),
            (None, Some(event)) if event.name == "BeforeAllowTraffic" => match self.settings.ready {
                Some(_) => " during the ready wait".to_owned(),
                None => " before BeforeAllowTraffic".to_owned(),
            },
            (None, Some(event)) => format!(" before {}", event.name),
            (None, None) => " before its first lifecycle event".to_owned(),
        }
    }

    /// The share that the schedule had reached when AllowTraffic was cut off.
    fn failed_weight(&self, event: &Event) -> Option<String> {
        let (start, end) = event.start.zip(event.end).filter(|_| event.name == "AllowTraffic")?;
        let steps = self.settings.routing?.steps();
        let reached = steps.take_while(|step| start.plus_minutes(step.offset_minutes) <= end).last()?;
        Some(format!("{} %", reached.weight))
    }

    fn not_continued(&self) -> String {
        match self.settings.ready {
            Some(ready) => {
                format!("Nobody let it continue during the ready wait of {}.", super::words::minutes(ready.minutes))
            }
            None => "Nobody let it continue during the ready wait.".to_owned(),
        }
    }

    fn rollback(&self, message: &str) -> (String, Vec<Evidence>) {
        let of = self.deployment.rollback_of.as_deref().unwrap_or_default();
        (format!("The rollback of {of} could not be finished: {}", sentence(message)), Vec::new())
    }

    fn other(&self, message: &str) -> String {
        match (self.failed_event(), message.is_empty()) {
            (Some(event), false) => format!("{} failed: {}", event.name, sentence(message)),
            (Some(event), true) => format!("{} failed.", event.name),
            (None, false) if self.material.target_is_unseen() => sentence(&format!("It failed: {message}")),
            (None, false) => format!("It could not begin: {}", sentence(message)),
            (None, true) => format!("It is {}; no reason is told.", self.deployment.status),
        }
    }
}

/// How a task broke; none when it did not, or was only scaled in.
fn how(task: &EcsTask) -> Option<String> {
    let reason = task.stopped_reason.as_deref().unwrap_or_default();
    let failed_checks = ["failed ELB health checks", "failed container health checks"];
    let checks_failed = failed_checks.iter().any(|text| reason.contains(text));
    let is_by_itself = matches!(task.stop_code.as_deref(), Some("EssentialContainerExited" | "TaskFailedToStart"));
    let exited = task.containers.iter().flatten().find_map(|container| {
        let code = container.exit_code.filter(|code| *code != 0)?;
        let reason = container.reason.as_deref().filter(|reason| !reason.is_empty());
        let reason = reason.map(|reason| format!(" ({reason})")).unwrap_or_default();
        Some(format!("container {} exited with code {code}{reason}", container.name.as_deref().unwrap_or_default()))
    });
    match (is_by_itself, exited) {
        (true, Some(exited)) => Some(format!("ended: {exited}")),
        (true, None) => Some(format!("ended: {reason}")),
        (false, _) if checks_failed => Some(format!("was stopped: {reason}")),
        (false, _) => None,
    }
}

fn curve(alarm: &Alarm) -> Evidence {
    let threshold = alarm.threshold.map(|threshold| threshold.to_string()).unwrap_or_default();
    let mut lines: Vec<_> =
        alarm.samples.iter().map(|sample| LogLine { at: Some(sample.at), text: sample.value.to_string() }).collect();
    if !alarm.reason.is_empty() {
        lines.push(LogLine { at: None, text: alarm.reason.clone() });
    }
    Evidence { title: format!("alarm {}: {} {} {threshold}", alarm.name, alarm.metric, alarm.comparison), lines }
}

fn lines(text: &str) -> Vec<LogLine> {
    text.lines().map(|line| LogLine { at: None, text: line.to_owned() }).collect()
}

/// With one full stop at its end.
fn sentence(text: &str) -> String {
    format!("{}.", text.trim().trim_end_matches('.'))
}
