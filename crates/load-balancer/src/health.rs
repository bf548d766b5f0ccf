//! Health: ELB's states and reason codes, and how checks lead from one to the other. Source: spec 10.3.
//!
//! Promises: the first check runs at registration; a new target needs one success, an unhealthy one
//! `healthy_threshold` in a row, a healthy one falls after `unhealthy_threshold` failures in a row. Until its first
//! success a target is checked more often than the interval, so that a deployment does not wait for a tick; it still
//! has as long as ELB gives it before it counts as unhealthy. Leaves out: the defaults of an unset check, and targets
//! that are not registered (`embedded-elb`).

use std::time::{Duration, Instant};

use ports::{HealthCheck, Target, TargetHealth, TargetState};
use serde::{Deserialize, Serialize};
use types::TargetGroupArn;

use crate::target::TargetRuntime;

mod bounded;
mod probe;
mod schedule;

pub(crate) use schedule::{Stagger, check_forever};

/// What one check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Verdict {
    Passed,
    /// No answer in time.
    TimedOut,
    /// No connection, or no answer of the kind.
    Failed(String),
    /// An answer with a status outside the matcher, HTTP's or gRPC's.
    WrongStatus(u16),
}

/// What is known about a target's health.
#[derive(Debug)]
pub(crate) struct HealthRecord {
    state: TargetState,
    /// The last failure of an unhealthy target.
    failure: Option<Verdict>,
    successes_in_row: u32,
    failures_in_row: u32,
    since: Instant,
    /// Taken as healthy until the first result: it was in the table before a restart of the balancer.
    is_presumed_healthy: bool,
}

/// A target's health as one balancer tells it to the next.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct KnownHealth {
    pub(crate) group: TargetGroupArn,
    pub(crate) target: Target,
    state: TargetState,
    failure: Option<Verdict>,
    successes_in_row: u32,
    failures_in_row: u32,
    is_presumed_healthy: bool,
}

impl HealthRecord {
    /// For the balancer that takes over.
    pub(crate) fn known(&self, runtime: &TargetRuntime) -> KnownHealth {
        KnownHealth {
            group: runtime.group.arn.clone(),
            target: runtime.target.clone(),
            state: self.state,
            failure: self.failure.clone(),
            successes_in_row: self.successes_in_row,
            failures_in_row: self.failures_in_row,
            is_presumed_healthy: self.is_presumed_healthy,
        }
    }

    /// From the balancer before.
    pub(crate) fn from_known(known: &KnownHealth) -> Self {
        Self {
            failure: known.failure.clone(),
            successes_in_row: known.successes_in_row,
            failures_in_row: known.failures_in_row,
            ..Self::in_state(known.state, known.is_presumed_healthy)
        }
    }

    /// A target not yet checked.
    pub(crate) fn initial(is_presumed_healthy: bool) -> Self {
        Self::in_state(TargetState::Initial, is_presumed_healthy)
    }

    /// A target of a group that no listener refers to.
    pub(crate) fn unused() -> Self {
        Self::in_state(TargetState::Unused, false)
    }

    /// A target that is not to be checked.
    pub(crate) fn unchecked() -> Self {
        Self::in_state(TargetState::Unavailable, false)
    }

    fn in_state(state: TargetState, is_presumed_healthy: bool) -> Self {
        let since = Instant::now();
        Self { state, failure: None, successes_in_row: 0, failures_in_row: 0, since, is_presumed_healthy }
    }

    pub(crate) fn state(&self) -> TargetState {
        self.state
    }

    pub(crate) fn is_routable(&self) -> bool {
        matches!(self.state, TargetState::Healthy | TargetState::Unavailable) || self.is_presumed_healthy
    }

    /// Takes the result of a check.
    pub(crate) fn note(&mut self, verdict: &Verdict, settings: &HealthCheck) {
        self.is_presumed_healthy = false;
        if *verdict == Verdict::Passed {
            self.failures_in_row = 0;
            self.successes_in_row = self.successes_in_row.saturating_add(1);
            let is_enough = self.state == TargetState::Initial || self.successes_in_row >= settings.healthy_threshold;
            if is_enough {
                self.state = TargetState::Healthy;
                self.failure = None;
            }
        } else {
            self.successes_in_row = 0;
            self.failures_in_row = self.failures_in_row.saturating_add(1);
            // First checks come faster than the interval, but the time until the verdict is ELB's.
            let patience = Duration::from_millis(settings.interval_millis) * (settings.unhealthy_threshold - 1);
            let has_had_its_time = self.state != TargetState::Initial || self.since.elapsed() >= patience;
            if self.failures_in_row >= settings.unhealthy_threshold && has_had_its_time {
                self.state = TargetState::Unhealthy;
            }
            self.failure = Some(verdict.clone());
        }
    }

    /// ELB's words for it.
    pub(crate) fn describe(&self, runtime: &TargetRuntime) -> TargetHealth {
        let (state, reason, description) = if runtime.is_draining() {
            let draining = "Target.DeregistrationInProgress";
            (TargetState::Draining, Some(draining), Some("Target deregistration is in progress".into()))
        } else if self.state == TargetState::Unhealthy && runtime.protocol.is_network() {
            // Network load balancers do not tell why.
            (self.state, Some("Target.FailedHealthChecks"), Some("Health checks failed".to_owned()))
        } else {
            let (reason, description) = self.reason();
            (self.state, reason, description)
        };
        TargetHealth {
            target: runtime.target.clone(),
            state,
            reason: reason.map(Into::into),
            description,
            in_flight: runtime.in_flight(),
        }
    }

    fn reason(&self) -> (Option<&'static str>, Option<String>) {
        let (reason, description) = match (self.state, &self.failure) {
            (TargetState::Healthy, _) => return (None, None),
            (TargetState::Initial, None) => {
                ("Elb.RegistrationInProgress", "Target registration is in progress".to_owned())
            }
            (TargetState::Initial, Some(_)) => {
                ("Elb.InitialHealthChecking", "Initial health checks in progress".to_owned())
            }
            (TargetState::Unused, _) => (
                "Target.NotInUse",
                "Target group is not configured to receive traffic from the load balancer".to_owned(),
            ),
            (TargetState::Unavailable, _) => {
                ("Target.HealthCheckDisabled", "Health checks are disabled for this target group".to_owned())
            }
            (_, Some(Verdict::WrongStatus(status))) => {
                ("Target.ResponseCodeMismatch", format!("Health checks failed with these codes: [{status}]"))
            }
            (_, Some(Verdict::TimedOut)) => ("Target.Timeout", "Request timed out".to_owned()),
            (_, Some(Verdict::Failed(cause))) => {
                ("Target.FailedHealthChecks", format!("Health checks failed: {cause}"))
            }
            (_, _) => ("Target.FailedHealthChecks", "Health checks failed".to_owned()),
        };
        (Some(reason), Some(description))
    }
}

#[cfg(test)]
mod tests {
    use ports::HealthCheckKind;

    use super::*;

    fn settings(interval_millis: u64) -> HealthCheck {
        HealthCheck {
            enabled: true,
            kind: HealthCheckKind::Tcp,
            port: None,
            interval_millis,
            timeout_millis: 1_000,
            healthy_threshold: 3,
            unhealthy_threshold: 2,
        }
    }

    #[test]
    fn a_new_target_needs_one_success_and_an_unhealthy_one_the_threshold() {
        let mut record = HealthRecord::initial(false);
        record.note(&Verdict::Passed, &settings(1));
        assert_eq!(record.state(), TargetState::Healthy);
        record.note(&Verdict::WrongStatus(500), &settings(1));
        assert_eq!(record.state(), TargetState::Healthy);
        record.note(&Verdict::WrongStatus(500), &settings(1));
        assert_eq!(record.state(), TargetState::Unhealthy);
        let (reason, description) = record.reason();
        assert_eq!(reason, Some("Target.ResponseCodeMismatch"));
        assert_eq!(description.as_deref(), Some("Health checks failed with these codes: [500]"));
        for expected in [TargetState::Unhealthy, TargetState::Unhealthy, TargetState::Healthy] {
            record.note(&Verdict::Passed, &settings(1));
            assert_eq!(record.state(), expected);
        }
        assert_eq!(record.reason(), (None, None));
    }

    #[test]
    fn quick_first_checks_do_not_make_a_slow_starter_unhealthy_before_its_time() {
        let mut record = HealthRecord::initial(false);
        assert_eq!(record.reason().0, Some("Elb.RegistrationInProgress"));
        for _ in 0..100 {
            record.note(&Verdict::TimedOut, &settings(60_000));
        }
        assert_eq!(record.state(), TargetState::Initial);
        assert_eq!(record.reason().0, Some("Elb.InitialHealthChecking"));
        record.note(&Verdict::Passed, &settings(60_000));
        assert_eq!(record.state(), TargetState::Healthy);
    }

    #[test]
    fn a_target_known_before_a_restart_is_routable_until_its_first_result() {
        let mut record = HealthRecord::initial(true);
        assert!(record.is_routable());
        record.note(&Verdict::TimedOut, &settings(60_000));
        assert!(!record.is_routable());
    }
}
