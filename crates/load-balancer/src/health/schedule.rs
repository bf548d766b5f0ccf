//! When a target is checked.
//!
//! Promises: many targets that come at once are not checked in the same millisecond, neither the first time nor ever
//! after; a lone one is checked at once.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use ports::{HealthCheck, TargetState};

use super::{Verdict, probe};
use crate::target::TargetRuntime;

/// Between checks of a target that had no success yet.
const FIRST_CHECKS_INTERVAL: Duration = Duration::from_millis(500);

/// Between the first checks of two targets of one table.
const STAGGER_STEP: Duration = Duration::from_millis(1);

/// However many targets a table has, their first checks begin within this time.
const STAGGER_STEPS: u32 = 250;

/// Gives each new target of a table a moment of its own for its first check.
#[derive(Default)]
pub(crate) struct Stagger(u32);

impl Stagger {
    /// How long the next target waits.
    pub(crate) fn next(&mut self) -> Duration {
        let delay = STAGGER_STEP * self.0;
        self.0 = (self.0 + 1) % STAGGER_STEPS;
        delay
    }
}

/// Checks a target until the task is aborted.
pub(crate) async fn check_forever(target: Arc<TargetRuntime>, settings: HealthCheck, delay: Duration) {
    tokio::time::sleep(delay).await;
    let address = SocketAddr::new(target.target.address.ip(), settings.port.unwrap_or(target.target.address.port()));
    let mut phase = Phase::default();
    loop {
        let started = tokio::time::Instant::now();
        let verdict = probe::check(address, &settings).await;
        let state = note(&target, &settings, &verdict);
        tokio::time::sleep_until(started + phase.pause(state, &settings)).await;
    }
}

fn note(target: &TargetRuntime, settings: &HealthCheck, verdict: &Verdict) -> TargetState {
    let mut state = TargetState::Initial;
    target.update_health(|record| {
        let before = record.state();
        record.note(verdict, settings);
        state = record.state();
        if state != before {
            tracing::info!(target = %target.target.address, group = %target.group.arn, ?before, ?state, ?verdict,
                "target health changed");
        }
    });
    if *verdict == Verdict::Passed {
        target.stop_avoiding();
    }
    state
}

/// Where in the interval a target's checks lie.
#[derive(Default)]
struct Phase {
    is_drawn: bool,
}

impl Phase {
    /// From the beginning of a check to that of the next one. The first regular pause is a random part of the
    /// interval, its later half; from then on the checks of targets that came together lie apart.
    fn pause(&mut self, state: TargetState, settings: &HealthCheck) -> Duration {
        let interval = Duration::from_millis(settings.interval_millis);
        if state == TargetState::Initial {
            return interval.min(FIRST_CHECKS_INTERVAL);
        }
        if std::mem::replace(&mut self.is_drawn, true) {
            return interval;
        }
        // Without random bytes all keep the phase they have.
        let draw = getrandom::u32().unwrap_or(u32::MAX);
        interval.mul_f64(0.5 + 0.5 * f64::from(draw) / f64::from(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use ports::HealthCheckKind;

    use super::*;

    #[test]
    fn first_checks_lie_a_millisecond_apart_and_within_a_quarter_of_a_second() {
        let mut stagger = Stagger::default();
        let delays: Vec<_> = (0..1_000).map(|_| stagger.next()).collect();
        assert_eq!(delays[..3], [0, 1, 2].map(Duration::from_millis));
        assert_eq!(delays.iter().max(), Some(&Duration::from_millis(249)));
    }

    #[test]
    fn the_phase_is_drawn_once_and_no_pause_is_longer_than_the_interval() {
        let settings = HealthCheck {
            enabled: true,
            kind: HealthCheckKind::Tcp,
            port: None,
            interval_millis: 30_000,
            timeout_millis: 1_000,
            healthy_threshold: 2,
            unhealthy_threshold: 2,
        };
        let interval = Duration::from_secs(30);
        let mut drawn: Vec<Duration> = (0..100)
            .map(|_| {
                let mut phase = Phase::default();
                assert_eq!(phase.pause(TargetState::Initial, &settings), FIRST_CHECKS_INTERVAL);
                let drawn = phase.pause(TargetState::Healthy, &settings);
                assert!((interval / 2..=interval).contains(&drawn), "{drawn:?}");
                assert_eq!(phase.pause(TargetState::Healthy, &settings), interval);
                assert_eq!(phase.pause(TargetState::Unhealthy, &settings), interval);
                drawn
            })
            .collect();
        drawn.sort();
        drawn.dedup_by(|a, b| a.as_millis() == b.as_millis());
        assert!(drawn.len() > 80, "only {} different phases", drawn.len());
    }
}
