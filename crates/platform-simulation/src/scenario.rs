//! What a run consists of: the set-up, and what happens in it, each a line of its own.
//!
//! Plain data: a seed draws one (`draw`), a regression file keeps one. Chance inside a run (latencies, identifiers)
//! comes from `seed` alone.

use deployment::{AutoRollback, ReadyOption, TerminationOption, WaitType};
use serde::{Deserialize, Serialize};
use types::{HookEvent, TrafficRouting};

/// See the module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Seed of all chance inside the run.
    pub seed: u64,
    /// What is deployed, where and how.
    pub setup: Setup,
    /// What goes wrong, and what people ask for.
    pub lines: Vec<Line>,
}

/// The deployment group, its service, its hooks, and how quick the world is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Setup {
    /// How production traffic moves.
    pub routing: TrafficRouting,
    /// The group has a test listener; `Some(true)`: it starts on the idle target group.
    pub test_listener: Option<bool>,
    /// The wait before production traffic moves.
    pub ready: ReadyOption,
    /// What becomes of the original set.
    pub termination: TerminationOption,
    /// When a rollback follows.
    pub auto_rollback: AutoRollback,
    /// An alarm is watched; whether unreadable ones are ignored.
    pub alarm: Option<bool>,
    /// Hook functions.
    pub hooks: Vec<(HookEvent, HookBehaviour)>,
    /// Tasks of the service.
    pub desired_count: u32,
    /// What is deployed, one deployment after the other.
    pub versions: Vec<Version>,
    /// How much faster than the wall clock the engine's clock runs.
    pub clock_rate: u32,
    /// From the start of a container to its process running.
    pub start_ms: u32,
    /// From running to answering requests.
    pub listen_ms: u32,
    /// From SIGTERM to the end of a process.
    pub stop_ms: u32,
    /// Longest time requests in flight to a leaving target take.
    pub drain_ms: u32,
    /// `deregistration_delay.timeout_seconds` of the target groups.
    pub drain_limit_seconds: u32,
    /// `healthCheckGracePeriodSeconds` of the service.
    pub grace_seconds: u32,
    /// Longest time of a call to the balancer.
    pub latency_ms: u32,
}

/// How the tasks of a version behave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Version {
    /// They start and serve.
    Good,
    /// They run and fail every health check.
    NeverHealthy,
    /// They exit with 1 soon after their start.
    CrashLoop,
    /// They cannot be started.
    NeverStart,
    /// Every other period they fail health checks.
    Flaps {
        /// Length of a period.
        period_ms: u32,
    },
}

/// What a hook function does with its invocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HookBehaviour {
    /// Answers once.
    Answers {
        /// After the invocation was accepted.
        after_ms: u32,
        /// Succeeded or Failed.
        succeeded: bool,
    },
    /// Answers, and later once more with the opposite.
    AnswersTwice {
        /// First answer.
        after_ms: u32,
        /// From the first to the second.
        again_ms: u32,
        /// The first answer.
        succeeded: bool,
    },
    /// Does not answer.
    Never,
}

/// When a line takes effect: so long after the run's nth durable step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// Number of the durable step, 0 = the start.
    pub step: u32,
    /// Wall time after it.
    pub delay_ms: u32,
}

/// One thing that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// When.
    pub at: At,
    /// What.
    pub what: What,
}

/// Which tasks are struck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// Those of versions deployed before.
    Original,
    /// Those of the version deployed last.
    Replacement,
    /// All.
    Both,
}

/// Faults, then people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// The control plane dies and comes back later.
    Crash {
        /// Time it is away.
        down_ms: u32,
    },
    /// The control plane dies at the nth write from now on.
    CrashAtWrite {
        /// Which write, 1 = the next.
        nth: u32,
        /// Before the write is durable, or right after.
        before: bool,
        /// Time it is away.
        down_ms: u32,
    },
    /// The log of deployments refuses writes, perhaps reads too.
    StoreFails {
        /// So long.
        for_ms: u32,
        /// Reads fail too.
        reads: bool,
    },
    /// The records of ECS and ELB refuse writes.
    DocumentsFail {
        /// So long.
        for_ms: u32,
    },
    /// The task runtime answers with errors.
    RuntimeFails {
        /// So long.
        for_ms: u32,
        /// It does what it is asked all the same.
        obeys: bool,
    },
    /// The balancer cannot be reached; it goes on with its table.
    PlaneUnreachable {
        /// So long.
        for_ms: u32,
    },
    /// The balancer does what it is told, and its answers are lost.
    PlaneLosesAnswers {
        /// So long.
        for_ms: u32,
    },
    /// The balancer ends and starts anew with its table from disk.
    PlaneRestarts {
        /// Time it is away.
        down_ms: u32,
    },
    /// Containers end.
    TasksDie {
        /// Whose.
        side: Side,
        /// How many at most.
        count: u32,
    },
    /// Containers run and fail health checks.
    TasksSick {
        /// Whose.
        side: Side,
        /// So long.
        for_ms: u32,
    },
    /// All containers vanish without a trace.
    LoseEverything,
    /// The alarm goes off.
    Alarm {
        /// So long.
        for_ms: u32,
    },
    /// The alarm cannot be read.
    AlarmUnreadable {
        /// So long.
        for_ms: u32,
    },
    /// Hooks cannot be invoked.
    HooksFail {
        /// So long.
        for_ms: u32,
    },
    /// StopDeployment.
    Stop {
        /// `autoRollbackEnabled`.
        rollback: Option<bool>,
    },
    /// ContinueDeployment.
    Continue {
        /// Which wait.
        wait: WaitType,
    },
    /// DeleteTaskSet by a person.
    PersonDeletesSet {
        /// The set that is not PRIMARY, or (refused) the PRIMARY.
        primary: bool,
    },
    /// ModifyListener by a person.
    PersonSetsWeight {
        /// The test listener's.
        test: bool,
        /// Weight of the second group.
        percent: u8,
    },
    /// UpdateService by a person.
    PersonScales {
        /// New desired count.
        count: u32,
    },
    /// StopTask by a person.
    PersonStopsTask {
        /// The task's place in the list.
        index: u32,
    },
}

impl What {
    /// A person changes what a deployment works on.
    pub(crate) fn is_person(self) -> bool {
        matches!(
            self,
            Self::PersonDeletesSet { .. }
                | Self::PersonSetsWeight { .. }
                | Self::PersonScales { .. }
                | Self::PersonStopsTask { .. }
        )
    }
}
