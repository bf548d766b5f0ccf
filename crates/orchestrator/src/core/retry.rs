//! How often a transient platform error is tried again, and what it becomes in the end.
//!
//! Promises: no randomness; the jitter is drawn from the effect's identity, so that many deployments spread out
//! and a replay waits the same.

use std::time::Duration;

use deployment::{Effect, EffectNumber, ErrorCode, Failure, PlanKind};
use types::{DeploymentId, Timestamp};

/// Bounds of trying again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    /// Engine time after the first attempt from which on a standard deployment's effect fails for good.
    pub standard: Duration,
    /// The same for a rollback. Its failure is no end: the machine asks again by itself (invariant F4), so it is
    /// reported early to be seen.
    pub rollback: Duration,
    /// Attempts made in any case, however fast the engine's clock runs.
    pub least_attempts: u32,
    /// Wall time before the second attempt; doubles with each.
    pub first_delay: Duration,
    /// Longest wall time between two attempts.
    pub longest_delay: Duration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            standard: Duration::from_secs(120),
            rollback: Duration::from_secs(20),
            least_attempts: 8,
            first_delay: Duration::from_millis(100),
            longest_delay: Duration::from_secs(5),
        }
    }
}

/// The attempts at one effect since this process took it up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempts {
    /// Time of the first attempt.
    pub first_at: Timestamp,
    /// Attempts that failed.
    pub failed: u32,
}

/// What to do about a transient error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Try again after this much wall time.
    Again(Duration),
    /// It failed for good.
    GiveUp(Failure),
}

impl RetryPolicy {
    /// Judges the latest transient error of an effect; `attempts.failed` counts it already.
    pub fn judge(
        &self,
        (id, number): (&DeploymentId, EffectNumber),
        effect: &Effect,
        kind: &PlanKind,
        attempts: Attempts,
        now: Timestamp,
        cause: &str,
    ) -> Verdict {
        let limit = match kind {
            PlanKind::Standard(_) => self.standard,
            PlanKind::Rollback(_) => self.rollback,
        };
        if attempts.failed >= self.least_attempts && now.since(attempts.first_at) >= limit {
            return Verdict::GiveUp(exhausted(effect, attempts.failed, cause));
        }
        Verdict::Again(self.delay(id, number, attempts.failed))
    }

    /// Exponential, capped, and between half and all of itself by jitter.
    fn delay(&self, id: &DeploymentId, number: EffectNumber, failed: u32) -> Duration {
        let doublings = failed.saturating_sub(1).min(16);
        let full = self.first_delay.saturating_mul(1 << doublings).min(self.longest_delay);
        let percent = 50 + spread(id, number, failed) % 51;
        full.saturating_mul(percent) / 100
    }
}

/// A number spread evenly over deployments, effects and attempts (FNV-1a).
fn spread(id: &DeploymentId, number: EffectNumber, failed: u32) -> u32 {
    let bytes = id.as_str().bytes().chain(number.0.to_le_bytes()).chain(failed.to_le_bytes());
    let hash = bytes.fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash ^ (hash >> 16)
}

/// The failure an effect ends with when its platform stayed away (codes: spec 7.3, hooks: spec 4.4).
fn exhausted(effect: &Effect, attempts: u32, cause: &str) -> Failure {
    let (code, what) = match effect {
        Effect::LoadRevision { .. } => (ErrorCode::RevisionMissing, "The revision could not be fetched"),
        Effect::InspectPlatform { .. } => (
            ErrorCode::EcsUpdateError,
            "The Amazon ECS service, its listeners and target groups could not be described",
        ),
        Effect::CreateTaskSet { .. } => (ErrorCode::EcsUpdateError, "The replacement task set could not be created"),
        Effect::SetPrimaryTaskSet { .. } => (ErrorCode::EcsUpdateError, "The primary task set could not be changed"),
        Effect::DeleteTaskSet { .. } | Effect::DeleteTaskSetOf { .. } => {
            (ErrorCode::EcsUpdateError, "A task set could not be deleted")
        }
        Effect::ShiftTraffic { .. } => (ErrorCode::ElasticLoadBalancingInvalid, "The listener could not be updated"),
        Effect::InvokeHook { .. } => {
            (ErrorCode::HookExecutionFailure, "The lifecycle event validation function could not be invoked")
        }
    };
    Failure { code, message: format!("{what}: {attempts} attempts failed, the last one with: {cause}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use deployment::{RollbackPlan, ServiceRef};
    use types::TaskSetId;

    fn effect() -> Effect {
        Effect::DeleteTaskSet {
            service: ServiceRef { cluster: "default".into(), service: "web".into() },
            task_set: TaskSetId::new("ecs-svc/1"),
            unrouted: None,
        }
    }

    fn delays(policy: &RetryPolicy, id: &str) -> Vec<Duration> {
        (1..12).map(|failed| policy.delay(&id.into(), EffectNumber(1), failed)).collect()
    }

    #[test]
    fn delays_grow_to_the_longest_and_stay_between_half_and_all_of_it() {
        let policy = RetryPolicy::default();
        for (index, delay) in delays(&policy, "d-ABCDEFGHI").into_iter().enumerate() {
            let full = (policy.first_delay * (1 << index)).min(policy.longest_delay);
            assert!(delay >= full / 2 && delay <= full, "{index}: {delay:?} of {full:?}");
        }
    }

    #[test]
    fn two_deployments_wait_differently_and_each_always_the_same() {
        let policy = RetryPolicy::default();
        assert_eq!(delays(&policy, "d-ABCDEFGHI"), delays(&policy, "d-ABCDEFGHI"));
        assert_ne!(delays(&policy, "d-ABCDEFGHI"), delays(&policy, "d-ABCDEFGHJ"));
    }

    #[test]
    fn time_alone_does_not_give_up_and_attempts_alone_do_not_either() {
        let policy = RetryPolicy::default();
        let kind = PlanKind::Rollback(rollback_plan());
        let judge = |failed, seconds: i64| {
            let attempts = Attempts { first_at: Timestamp::from_millis(0), failed };
            let now = Timestamp::from_millis(seconds * 1000);
            policy.judge((&"d-1".into(), EffectNumber(1)), &effect(), &kind, attempts, now, "throttled")
        };
        assert!(matches!(judge(1, 3600), Verdict::Again(_)));
        assert!(matches!(judge(100, 1), Verdict::Again(_)));
        let Verdict::GiveUp(failure) = judge(8, 20) else { panic!("should have given up") };
        assert_eq!(failure.code, ErrorCode::EcsUpdateError);
        assert!(failure.message.contains("throttled"), "{}", failure.message);
    }

    fn rollback_plan() -> RollbackPlan {
        let json = serde_json::json!({
            "triggered_by": "d-0",
            "undo": {
                "target_groups": {"original": "a", "replacement": "b", "original_name": "a", "replacement_name": "b"},
                "production": {"listener": "l", "rules": []},
                "test": null,
                "original_task_set": "ecs-svc/1",
                "replacement_task_set": null,
                "replacement_weight": 0,
                "replacement_is_primary": false,
                "service_arn": "arn:aws:ecs:us-east-1:000000000000:service/default/web",
            }
        });
        serde_json::from_value(json).unwrap()
    }
}
