//! Deliberate faults, to prove that the simulator finds such faults. Exists only with the feature `planted`, which no
//! product build has; without it every place reads `false`.
//!
//! Most are modelled on faults that deployment tools have had; where one is on record, it is named.

use core::cell::Cell;

/// One kind of deliberate fault.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// The fault.
    pub bug: Planted,
    /// What it does, in words.
    pub what: &'static str,
    /// The fault of another tool it is modelled on; empty when there is none on record.
    pub like: &'static str,
}

std::thread_local! {
    /// Of this thread, so that threads can look for different ones.
    static PLANTED: Cell<Planted> = const { Cell::new(Planted::Nothing) };
}

macro_rules! bugs {
    ($($(#[doc = $text:literal])+ $name:ident $(like $like:literal)?),+ $(,)?) => {
        /// One deliberate fault.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Planted {
            /// None of them.
            Nothing,
            $($(#[doc = $text])+ $name),+
        }

        /// All of them.
        pub const KINDS: &[Kind] =
            &[$(Kind { bug: Planted::$name, what: concat!($($text),+), like: concat!($($like)?) }),+];
    };
}

bugs! {
    /// a shift names the replacement's target group twice
    GroupNamedTwice,
    /// traffic is raised whatever the last look showed
    RaiseOnUnfit,
    /// running tasks count as healthy ones
    RunningCountsAsHealthy like "aws/containers-roadmap #1941",
    /// the replacement's target group is not attached before Install
    GroupNotAttached,
    /// calls go out and deadlines count after a restart before anything was looked at
    NoLookAfterRestart,
    /// what was seen last counts for ever
    BlindLooksCount,
    /// a raise of traffic or the original's deletion goes out again whatever is known by then
    NotHeld,
    /// the original is deleted before traffic moves
    OriginalGoesBeforeTraffic like "argo-rollouts #2235",
    /// a rollback deletes the replacement while production may still be routed to it
    RollbackDeletesWhileRouted like "argo-rollouts #4867",
    /// the original is deleted without reading the routes
    RoutesNotRead,
    /// of several deletions only the first reads the routes
    RoutesReadOnce,
    /// the total loss of a replacement that serves is not noticed
    LossNotNoticed,
    /// the next weight is due at once
    NoWaitBetweenWeights,
    /// every second weight is left out
    WeightLeftOut,
    /// a weight that reads back differently is taken as set
    ReadBackNotCompared,
    /// the test route goes to the replacement before Install
    TestRouteMovesEarly,
    /// a start of the process begins the deployment anew
    RestartBeginsAnew,
    /// a stop after the end changes the time of the end
    StopChangesEnd,
    /// a rollback is stored before its deployment has ended
    RollbackSpawnedEarly,
    /// a deployment ends while its calls are under way
    EndsWithCallsUnderWay,
    /// an input is dropped when the store fails
    InputLost,
    /// a rollback is stored and not driven
    RollbackNotDriven,
    /// a deadline is not armed again after a restart
    TimerLostAtRestart,
    /// the last lifecycle event is left out
    EventLeftOut,
    /// a hook counts as answered once its invocation is accepted
    AcceptedIsAnswered,
    /// the replacement is not made PRIMARY
    PrimaryNotSet,
    /// a refusal during the shift is taken for done
    RefusalTakenForDone,
    /// a deployment has succeeded before the original's deletion was answered
    SucceedsBeforeDeletion like "kayac/ecspresso #673",
    /// a rollback does not look for a set whose creation was never answered
    UnansweredSetLeft,
    /// the log keeps the time of a step in whole seconds
    LogRoundsTime,
    /// every hook is invoked with the first one's execution id
    HookIdOfAnother,
    /// a hook is invoked again and again until it answers
    HookInvokedUntilAnswered,
    /// a second answer of a hook is taken
    SecondAnswerTaken,
    /// the answer of one hook is taken for another's
    HookAnswerOfAnother,
    /// a step that could not be stored is acted upon
    ActsOnLostStep,
    /// what the machine has taken back is executed all the same
    NotCancelled,
    /// a creation is repeated with a new token after a restart
    NewTokenAfterRestart,
    /// a creation that was given up is asked for again with a new token
    NewTokenWhenGivenUp,
    /// a rollback leaves the test route where it is
    RollbackKeepsTestRoute,
    /// a rollback takes a small weight for none
    CanaryWeightLeft like "argo-rollouts #4841",
    /// a stop during Install leaves the replacement
    StopInInstallForgotten,
    /// a rollback with nothing to delete deletes the original
    AbortDeletesStable like "argo-rollouts #1292",
    /// a rollback begins with the primary task set
    RollbackPrimaryFirst,
    /// a rollback that is held up moves traffic forth again
    RouteFlaps like "argo-rollouts #3078",
    /// a call that fails once has failed for good, also when only its answer was lost
    GivesUpAtOnce,
    /// calls are tried again without limit
    RetriesWithoutLimit,
    /// calls are tried again without a pause
    RetriesWithoutPause like "argo-rollouts #4973",
    /// a rollback gives up while the platform is away
    RollbackGivesUp,
    /// alarms do not count once traffic has moved
    AlarmsIgnoredAtTheEnd,
    /// alarms count only while a weight is being set
    AlarmsOnlyWithAWeight,
    /// alarms are read once
    AlarmsReadOnce,
    /// a failed deployment with a rollback configured deletes its replacement itself, first
    DeletesBeforeRollback,
    /// a rollback that fails is rolled back
    RollbackOfRollback,
    /// a stop in the ready wait changes nothing
    StopIgnoredInReadyWait,
    /// a stop during a hook waits for the hook
    StopWaitsForHook,
    /// a hook's hour begins anew when its invocation is accepted
    HookHourBeginsAnew,
    /// the termination wait is not waited for
    NoTerminationWait,
    /// the termination wait counts from the shift, before the last hook
    TerminationWaitFromShift,
    /// a request to go on with the ready wait ends the termination wait
    ContinueEndsAnyWait like "argo-rollouts #4534",
    /// a ready wait that runs out goes on although it should stop
    ReadyTimeoutContinues,
    /// a wait begins anew with a restart
    WaitBeginsAnewAtRestart,
    /// a wait is over with a restart
    WaitOverAtRestart,
}

/// Plants one fault in this thread, in place of the one before.
pub fn plant(bug: Planted) {
    PLANTED.set(bug);
}

/// Whether this fault is planted.
pub fn is(bug: Planted) -> bool {
    PLANTED.get() == bug
}
