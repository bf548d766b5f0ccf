//! Time and identity: the two sources of nondeterminism besides the world itself.

use std::time::Duration;

use types::{DeploymentId, HookExecutionId, Timestamp};

/// The engine's clock. It may run faster than the wall clock (`--clock-rate`), never backwards, and keeps its
/// course across restarts, so that a wait is neither shortened nor restarted (invariants G1, G2).
pub trait Clock: Send + Sync {
    /// The engine's time.
    fn now(&self) -> Timestamp;

    /// How long to sleep on the wall clock until `deadline` is reached; zero when it has passed.
    fn wall_time_until(&self, deadline: Timestamp) -> Duration;
}

/// Draws identifiers. Unguessable where the trait says so.
pub trait Ids: Send + Sync {
    /// A new deployment id, `d-` and nine of `[A-Z0-9]`.
    fn deployment_id(&self) -> DeploymentId;

    /// A new hook execution id with at least 128 bits of randomness from the operating system (invariant C1).
    fn hook_execution_id(&self) -> HookExecutionId;

    /// A lower-case hyphenated UUID (version 4).
    fn uuid(&self) -> String;

    /// `length` random lower-case hexadecimal characters.
    fn hex(&self, length: usize) -> String;

    /// `length` random decimal digits.
    fn digits(&self, length: usize) -> String;
}
