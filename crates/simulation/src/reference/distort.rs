//! Proves the model's bite: what a client is shown is distorted in one way after the other, as a fault of the engine's
//! views or answers would distort it, and the model has to notice. No other rule looks at these.

use std::cell::Cell;

use reference_model::{Code, Link, Mark, Status, Verdict, View};

/// One way in which something wrong may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Distortion {
    StoppedAsFailed,
    FailedAsStopped,
    AlarmAsManualStop,
    ManualStopAsTimeout,
    HookFailureAsEcsError,
    EcsErrorAsInternal,
    ElbErrorAsEcsError,
    RefusalAsThrottled,
    OtherWords,
    NoError,
    RollbackNotNamed,
    RollbackInVain,
    LaterEventsPending,
    FailedEventSucceeds,
    TestEventsSkipped,
    ReadyAsInProgress,
    TargetAlwaysInProgress,
    WaitNotFlagged,
    NoCompleteTime,
    WeightNotShown,
    CompletedIsStopped,
    NotReadyAsInvalid,
    RefusedIsTaken,
    TakenIsRefused,
}

use Distortion::*;

const ALL: [Distortion; 24] = [
    StoppedAsFailed,
    FailedAsStopped,
    AlarmAsManualStop,
    ManualStopAsTimeout,
    HookFailureAsEcsError,
    EcsErrorAsInternal,
    ElbErrorAsEcsError,
    RefusalAsThrottled,
    OtherWords,
    NoError,
    RollbackNotNamed,
    RollbackInVain,
    LaterEventsPending,
    FailedEventSucceeds,
    TestEventsSkipped,
    ReadyAsInProgress,
    TargetAlwaysInProgress,
    WaitNotFlagged,
    NoCompleteTime,
    WeightNotShown,
    CompletedIsStopped,
    NotReadyAsInvalid,
    RefusedIsTaken,
    TakenIsRefused,
];

thread_local! {
    static CHOSEN: Cell<Option<Distortion>> = const { Cell::new(None) };
}

pub(super) fn view(mut view: View<'_>) -> View<'_> {
    let Some(distortion) = CHOSEN.get() else { return view };
    let is_terminal = view.status.is_terminal();
    let mut code = |from: Code, to: Code| {
        view.error = view.error.map(|(code, text)| (if code == from { to } else { code }, text))
    };
    let mut events =
        |from: Mark, to: Mark| view.events.iter_mut().filter(|mark| **mark == from).for_each(|mark| *mark = to);
    match distortion {
        StoppedAsFailed if view.status == Status::Stopped => view.status = Status::Failed,
        FailedAsStopped if view.status == Status::Failed => view.status = Status::Stopped,
        AlarmAsManualStop => code(Code::AlarmActive, Code::ManualStop),
        ManualStopAsTimeout => code(Code::ManualStop, Code::Timeout),
        HookFailureAsEcsError => code(Code::HookExecutionFailure, Code::EcsUpdateError),
        EcsErrorAsInternal => code(Code::EcsUpdateError, Code::InternalError),
        ElbErrorAsEcsError => code(Code::ElasticLoadBalancingInvalid, Code::EcsUpdateError),
        RefusalAsThrottled => code(Code::IamRolePermissions, Code::Throttled),
        OtherWords => view.error = view.error.map(|(code, _)| (code, "it went wrong")),
        NoError => view.error = None,
        RollbackNotNamed if view.link == Link::Named => view.link = Link::None,
        RollbackInVain if view.link == Link::None && is_terminal => view.link = Link::Named,
        LaterEventsPending => events(Mark::Skipped, Mark::Pending),
        FailedEventSucceeds => events(Mark::Failed, Mark::Succeeded),
        TestEventsSkipped => events(Mark::Absent, Mark::Skipped),
        ReadyAsInProgress if view.status == Status::Ready => {
            (view.status, view.target_status) = (Status::InProgress, Status::InProgress.of_target());
        }
        TargetAlwaysInProgress => view.target_status = "InProgress",
        WaitNotFlagged => view.termination_wait_started = false,
        NoCompleteTime => view.has_complete_time = false,
        WeightNotShown => view.weight = 0,
        _ => {}
    }
    view
}

pub(super) fn verdict(verdict: Verdict) -> Verdict {
    match (CHOSEN.get(), verdict) {
        (Some(CompletedIsStopped), Verdict::AlreadyCompleted) => Verdict::CannotStop,
        (Some(NotReadyAsInvalid), Verdict::NotReady) => Verdict::InvalidStatus,
        (Some(RefusedIsTaken), refused) if refused != Verdict::Taken => Verdict::Taken,
        (Some(TakenIsRefused), Verdict::Taken) => Verdict::AlreadyCompleted,
        _ => verdict,
    }
}

/// Seeds until the model notices; nothing when it does not within the budget.
fn seeds_until_noticed(distortion: Distortion, budget: u64) -> Option<u64> {
    CHOSEN.set(Some(distortion));
    let is_noticed = |seed: &u64| {
        let violation = crate::run(&crate::draw::scenario(*seed), false, false).violation;
        violation.is_some_and(|violation| violation.invariant == super::RULE)
    };
    let found = (0..budget).find(is_noticed);
    CHOSEN.set(None);
    found.map(|seed| seed + 1)
}

#[test]
fn whatever_is_shown_wrongly_is_noticed() {
    let found: Vec<_> =
        ALL.into_iter().map(|distortion| (distortion, seeds_until_noticed(distortion, 2000))).collect();
    let missed: Vec<_> = found.iter().filter(|(_, seeds)| seeds.is_none()).collect();
    assert!(missed.is_empty(), "not noticed: {missed:?}; noticed: {found:?}");
}
