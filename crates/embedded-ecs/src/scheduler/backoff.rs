//! Pauses between failed starts: 1 s, 2 s, 4 s … 15 minutes, for ever (spec 9.6).

use crate::options::{EcsOptions, millis};

/// Failures in a row that make a service "unable to consistently start tasks".
const FAILURES_REPORTED: u32 = 3;

/// Failed starts of one task set. Times are wall-clock milliseconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Backoff {
    failures: u32,
    next_start_millis: i64,
}

impl Backoff {
    /// Whether a task may be started now.
    pub fn may_start(&self, now_millis: i64) -> bool {
        now_millis >= self.next_start_millis
    }

    /// Whether there is anything to forgive.
    pub fn has_failures(&self) -> bool {
        self.failures > 0
    }

    /// A start failed. Several tasks of one round failing together count once: what fails during the pause was
    /// started before it. Answers whether the service's readers should be told.
    pub fn note_failure(&mut self, now_millis: i64, options: &EcsOptions) -> bool {
        if !self.may_start(now_millis) {
            return false;
        }
        self.failures = self.failures.saturating_add(1);
        let doubled = options.first_backoff.saturating_mul(1 << (self.failures - 1).min(20));
        self.next_start_millis = now_millis.saturating_add(millis(doubled.min(options.longest_backoff)));
        self.failures >= FAILURES_REPORTED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_fifteen_minutes() {
        let options = EcsOptions::default();
        let mut backoff = Backoff::default();
        let mut now = 0;
        let mut pauses = Vec::new();
        for _ in 0..13 {
            backoff.note_failure(now, &options);
            pauses.push((backoff.next_start_millis - now) / 1000);
            now = backoff.next_start_millis;
        }
        assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    }

    #[test]
    fn tasks_of_one_round_count_once_and_the_third_round_is_reported() {
        let options = EcsOptions::default();
        let mut backoff = Backoff::default();
        assert!(!backoff.note_failure(0, &options));
        assert!(!backoff.note_failure(5, &options));
        assert!(!backoff.may_start(999));
        assert!(backoff.may_start(1000));
        assert!(!backoff.note_failure(1000, &options));
        assert!(backoff.note_failure(3000, &options));
    }
}
