//! Service events: what the scheduler tells a service's readers (spec 9.6).
//!
//! Promises: newest first, at most 100; a text is not repeated within six hours unless the service was steady in
//! between.

use std::time::Duration;

use ports::Ids;
use types::{TargetGroupArn, TaskId, TaskSetId, Timestamp};

use crate::records::{Controller, EVENTS_KEPT, Service, ServiceEvent};

/// How long a repeated text is left out.
const REPEATED_AFTER: Duration = Duration::from_secs(6 * 60 * 60);

/// Something to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// All task sets' tasks run and are healthy.
    SteadyState,
    /// Tasks were added.
    Started(Vec<TaskId>),
    /// Tasks are being stopped by the scheduler.
    Stopped(Vec<TaskId>),
    /// Tasks were taken out of service and finish their requests.
    Draining(usize),
    /// Targets were added to a group.
    Registered(usize, TargetGroupArn),
    /// Targets were taken out of a group.
    Deregistered(usize, TargetGroupArn),
    /// Targets could not be changed.
    RegistrationFailed(TargetGroupArn, String),
    /// A task could not be placed.
    Unplaced(String),
    /// Starts keep failing.
    CannotStart,
    /// A target fails its checks; the text after the prefix.
    Unhealthy(String),
}

impl Notice {
    fn text(&self) -> String {
        let tasks = |ids: &[TaskId]| ids.iter().map(|id| format!("(task {id})")).collect::<Vec<_>>().join(" ");
        match self {
            Self::SteadyState => "has reached a steady state.".to_owned(),
            Self::Started(ids) => format!("has started {} tasks: {}.", ids.len(), tasks(ids)),
            Self::Stopped(ids) => format!("has stopped {} running tasks: {}.", ids.len(), tasks(ids)),
            Self::Draining(count) => format!("has begun draining connections on {count} tasks."),
            Self::Registered(count, group) => format!("registered {count} targets in (target-group {group})"),
            Self::Deregistered(count, group) => format!("deregistered {count} targets in (target-group {group})"),
            Self::RegistrationFailed(group, why) => {
                format!("was unable to change its targets in (target-group {group}): {why}")
            }
            Self::Unplaced(why) => format!("was unable to place a task because {why}."),
            Self::CannotStart => "is unable to consistently start tasks successfully. See stoppedReason and the \
                                  containers' reason and exitCode in describe-tasks of its stopped tasks."
                .to_owned(),
            Self::Unhealthy(text) => text.clone(),
        }
    }
}

impl Notice {
    /// `eventName` on the event bus; most are told to the service's readers alone.
    fn action(&self, controller: Controller) -> Option<&'static str> {
        match (self, controller) {
            (Self::SteadyState, Controller::Ecs) => Some("SERVICE_STEADY_STATE"),
            (Self::SteadyState, _) => Some("TASKSET_STEADY_STATE"),
            (Self::CannotStart, _) => Some("SERVICE_TASK_START_IMPAIRED"),
            (Self::Unplaced(_), _) => Some("SERVICE_TASK_PLACEMENT_FAILURE"),
            _ => None,
        }
    }
}

/// Adds an event to a service. Services with task sets name the set in the prefix.
pub(crate) fn tell(service: &mut Service, task_set: &TaskSetId, notice: &Notice, now: Timestamp, ids: &dyn Ids) {
    let name = &service.key.service;
    let message = match service.controller {
        Controller::Ecs => format!("(service {name}) {}", notice.text()),
        Controller::CodeDeploy | Controller::External => {
            format!("(service {name}, taskSet {task_set}) {}", notice.text())
        }
    };
    if is_repeated(service, &message, now) {
        return;
    }
    let action = notice.action(service.controller).map(|name| (name.to_owned(), task_set.clone()));
    service.events.push_front(ServiceEvent { id: ids.uuid(), at: now, message, action });
    service.events.truncate(EVENTS_KEPT);
}

fn is_repeated(service: &Service, message: &str, now: Timestamp) -> bool {
    let steady = Notice::SteadyState.text();
    let since_steady = service.events.iter().take_while(|event| !event.message.ends_with(&steady));
    let newest_steady = service.events.iter().find(|event| event.message.ends_with(&steady));
    let is_steady = message.ends_with(&steady);
    let recent = |event: &&ServiceEvent| event.message == message && now.since(event.at) < REPEATED_AFTER;
    if is_steady {
        let nothing_since = service.events.front() == newest_steady;
        return nothing_since && newest_steady.as_ref().is_some_and(recent);
    }
    since_steady.into_iter().any(|event| recent(&event))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{CountingIds, service};

    fn messages(service: &Service) -> Vec<&str> {
        service.events.iter().map(|event| event.message.as_str()).collect()
    }

    #[test]
    fn a_text_is_told_once_in_six_hours_unless_the_service_was_steady_in_between() {
        let (ids, set) = (CountingIds::default(), TaskSetId::from("ecs-svc/1"));
        let mut service = service("web", Controller::Ecs, 1);
        let hour = 3_600_000;
        let mut tell_at = |notice: Notice, hours: i64| {
            tell(&mut service, &set, &notice, Timestamp::from_millis(hours * hour), &ids);
            service.events.len()
        };
        assert_eq!(tell_at(Notice::CannotStart, 0), 1);
        assert_eq!(tell_at(Notice::CannotStart, 1), 1);
        assert_eq!(tell_at(Notice::CannotStart, 7), 2);
        assert_eq!(tell_at(Notice::SteadyState, 8), 3);
        assert_eq!(tell_at(Notice::SteadyState, 8), 3);
        assert_eq!(tell_at(Notice::CannotStart, 8), 4);
        assert_eq!(tell_at(Notice::SteadyState, 8), 5);
    }

    #[test]
    fn the_prefix_names_the_task_set_where_there_are_task_sets() {
        let (ids, set) = (CountingIds::default(), TaskSetId::from("ecs-svc/1"));
        let mut service = service("web", Controller::CodeDeploy, 1);
        tell(&mut service, &set, &Notice::Started(vec!["a".into()]), Timestamp::default(), &ids);
        assert_eq!(messages(&service), ["(service web, taskSet ecs-svc/1) has started 1 tasks: (task a)."]);
    }

    #[test]
    fn only_the_newest_hundred_are_kept() {
        let (ids, set) = (CountingIds::default(), TaskSetId::from("ecs-svc/1"));
        let mut service = service("web", Controller::Ecs, 1);
        for number in 0..150 {
            tell(&mut service, &set, &Notice::Draining(number), Timestamp::default(), &ids);
        }
        assert_eq!(service.events.len(), 100);
        assert_eq!(service.events[0].message, "(service web) has begun draining connections on 149 tasks.");
    }
}
