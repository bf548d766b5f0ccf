//! From what the engine says of a container to the contract's states.
//!
//! Holds: reading of list and inspect answers. Leaves out: asking for them.

use bollard::models::{
    ContainerInspectResponse, ContainerState as EngineState, ContainerStateStatusEnum, ContainerSummary,
    ContainerSummaryHealthStatusEnum,
};
use ports::{ContainerHealth, ContainerState};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// ECS's reason for a container that the kernel ended for its memory.
const OUT_OF_MEMORY: &str = "OutOfMemoryError: Container killed due to memory usage";

/// What an inspection told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Detail {
    /// The state; a container that was made and not started is pending.
    pub state: ContainerState,
    /// Host ports it is published on.
    pub host_ports: Vec<u16>,
}

/// Reads an inspection.
pub(crate) fn detail(inspected: &ContainerInspectResponse) -> Detail {
    let state = inspected.state.as_ref().map_or(ContainerState::Pending, state);
    let bindings = inspected.host_config.as_ref().and_then(|host| host.port_bindings.as_ref());
    let ports = bindings.into_iter().flat_map(|all| all.values()).flatten().flatten();
    let host_ports = ports.filter_map(|port| port.host_port.as_ref()?.parse().ok()).collect();
    Detail { state, host_ports }
}

fn state(state: &EngineState) -> ContainerState {
    use ContainerStateStatusEnum as Status;
    let error = state.error.clone().filter(|text| !text.is_empty());
    match state.status.unwrap_or(Status::EMPTY) {
        Status::RUNNING | Status::PAUSED | Status::RESTARTING | Status::STOPPING => ContainerState::Running {
            pid: state.pid.and_then(|pid| u32::try_from(pid).ok()).unwrap_or_default(),
            started_at_millis: state.started_at.as_deref().and_then(millis).unwrap_or_default(),
        },
        // A start that failed leaves it where it was, with the reason.
        Status::CREATED | Status::EMPTY => match error {
            Some(error) => ContainerState::Stopped {
                exit_code: None,
                reason: Some(cannot_start(&error)),
                stopped_at_millis: now_millis(),
            },
            None => ContainerState::Pending,
        },
        Status::EXITED | Status::DEAD | Status::REMOVING => ContainerState::Stopped {
            exit_code: state.exit_code.and_then(|code| i32::try_from(code).ok()),
            reason: if state.oom_killed == Some(true) { Some(OUT_OF_MEMORY.to_owned()) } else { error },
            stopped_at_millis: state.finished_at.as_deref().and_then(millis).unwrap_or_else(now_millis),
        },
    }
}

/// ECS's reason for a container that could not be started.
pub(crate) fn cannot_start(error: &str) -> String {
    format!("CannotStartContainerError: {error}")
}

/// The health a list entry states: a field of its own in newer engines, words in its status in older ones.
pub(crate) fn health(summary: &ContainerSummary) -> ContainerHealth {
    use ContainerSummaryHealthStatusEnum as Status;
    match summary.health.as_ref().and_then(|health| health.status) {
        Some(Status::HEALTHY) => return ContainerHealth::Healthy,
        Some(Status::UNHEALTHY) => return ContainerHealth::Unhealthy,
        Some(Status::STARTING | Status::NONE) => return ContainerHealth::Unknown,
        Some(Status::EMPTY) | None => {}
    }
    let words = summary.status.as_deref().unwrap_or_default();
    if words.ends_with("(healthy)") {
        ContainerHealth::Healthy
    } else if words.ends_with("(unhealthy)") {
        ContainerHealth::Unhealthy
    } else {
        ContainerHealth::Unknown
    }
}

/// Milliseconds since the epoch on the wall clock.
pub(crate) fn now_millis() -> i64 {
    to_millis(OffsetDateTime::now_utc())
}

fn millis(text: &str) -> Option<i64> {
    OffsetDateTime::parse(text, &Rfc3339).ok().map(to_millis)
}

fn to_millis(at: OffsetDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos() / 1_000_000).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn engine(status: ContainerStateStatusEnum) -> EngineState {
        EngineState { status: Some(status), ..EngineState::default() }
    }

    #[test]
    fn a_running_container_has_its_pid_and_start() {
        let running = EngineState {
            pid: Some(42),
            started_at: Some("2024-05-01T10:00:00.123456789Z".to_owned()),
            ..engine(ContainerStateStatusEnum::RUNNING)
        };
        assert_eq!(state(&running), ContainerState::Running { pid: 42, started_at_millis: 1_714_557_600_123 });
    }

    #[test]
    fn an_ended_container_has_its_exit_code_and_the_reason_when_its_memory_ran_out() {
        let ended = EngineState {
            exit_code: Some(137),
            oom_killed: Some(true),
            finished_at: Some("2024-05-01T10:00:00Z".to_owned()),
            ..engine(ContainerStateStatusEnum::EXITED)
        };
        let wanted = ContainerState::Stopped {
            exit_code: Some(137),
            reason: Some(OUT_OF_MEMORY.to_owned()),
            stopped_at_millis: 1_714_557_600_000,
        };
        assert_eq!(state(&ended), wanted);
        let plain = EngineState { exit_code: Some(3), ..engine(ContainerStateStatusEnum::EXITED) };
        assert!(matches!(state(&plain), ContainerState::Stopped { exit_code: Some(3), reason: None, .. }));
    }

    #[test]
    fn a_container_whose_start_failed_is_stopped_with_the_engines_reason_and_without_exit_code() {
        assert_eq!(state(&engine(ContainerStateStatusEnum::CREATED)), ContainerState::Pending);
        let failed = EngineState {
            exit_code: Some(127),
            error: Some("exec: \"nope\": not found".to_owned()),
            ..engine(ContainerStateStatusEnum::CREATED)
        };
        let ContainerState::Stopped { exit_code: None, reason: Some(reason), .. } = state(&failed) else {
            panic!("{:?}", state(&failed));
        };
        assert_eq!(reason, "CannotStartContainerError: exec: \"nope\": not found");
    }

    #[test]
    fn health_is_read_from_old_and_new_engines() {
        for (words, wanted) in [
            ("Up 3 seconds (healthy)", ContainerHealth::Healthy),
            ("Up 3 seconds (unhealthy)", ContainerHealth::Unhealthy),
            ("Up 3 seconds (health: starting)", ContainerHealth::Unknown),
            ("Up 3 seconds", ContainerHealth::Unknown),
        ] {
            let old = ContainerSummary { status: Some(words.to_owned()), ..ContainerSummary::default() };
            assert_eq!(health(&old), wanted, "{words}");
        }
        let new = bollard::models::ContainerSummaryHealth {
            status: Some(ContainerSummaryHealthStatusEnum::UNHEALTHY),
            failing_streak: None,
        };
        let new = ContainerSummary { health: Some(new), ..ContainerSummary::default() };
        assert_eq!(health(&new), ContainerHealth::Unhealthy);
    }
}
