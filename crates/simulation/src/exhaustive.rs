//! Canonical scenarios, each with every single fault at every step: every call throttled, lost before and after it
//! was applied, refused, repeated; a crash before, during and after every call and every durable step; a stop at
//! every step.

use deployment::{AutoRollback, ReadyAction, ReadyOption, TerminationOption};
use types::{HookEvent, TrafficRouting};

use crate::invariants::Violation;
use crate::scenario::{
    At, CallFault, Fault, FaultKind, HookBehaviour, Order, OrderKind, Scenario, Setup, TaskBehaviour,
};
use crate::world::run;

/// What makes a set-up another one.
type Change = fn(&mut Setup);

const CALL_FAULTS: [CallFault; 7] = [
    CallFault::Throttled,
    CallFault::TimeoutBefore,
    CallFault::TimeoutAfter,
    CallFault::LostAnswer,
    CallFault::Refused,
    CallFault::NeverApplied,
    CallFault::Repeated,
];

/// What came of it.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Canonical scenarios.
    pub scenarios: usize,
    /// Runs made.
    pub runs: usize,
    /// Scenarios that broke a rule.
    pub failed: Vec<(String, Scenario, Violation)>,
}

/// Runs every canonical scenario whose name begins so, with every single fault.
pub fn singles(prefix: &str) -> Outcome {
    let mut outcome = Outcome::default();
    for (name, plain) in canonical().into_iter().filter(|(name, _)| name.starts_with(prefix)) {
        outcome.scenarios += 1;
        let report = run(&plain, false, true);
        note(&mut outcome, &name, &plain, report.violation);
        for (fault, scenario) in struck(&plain, report.calls, report.commits) {
            let violation = run(&scenario, false, false).violation;
            note(&mut outcome, &format!("{name}, {fault}"), &scenario, violation);
        }
    }
    outcome
}

fn note(outcome: &mut Outcome, name: &str, scenario: &Scenario, violation: Option<Violation>) {
    outcome.runs += 1;
    outcome.failed.extend(violation.map(|violation| (name.to_owned(), scenario.clone(), violation)));
}

/// The plain scenario with each single fault, and each single stop.
fn struck(plain: &Scenario, calls: u32, commits: u32) -> Vec<(String, Scenario)> {
    let mut found = Vec::new();
    let mut add = |commit: u32, kind: FaultKind| {
        let mut scenario = plain.clone();
        scenario.faults.push(Fault { at: At { commit, delay_ms: 0 }, kind });
        found.push((format!("{kind:?} at step {commit}"), scenario));
    };
    for nth in 1..=calls {
        for how in CALL_FAULTS {
            add(0, FaultKind::NthCall { nth, how });
        }
        for down_ms in [10, 4_000_000] {
            add(0, FaultKind::CrashDuringCall { nth, down_ms });
        }
    }
    for commit in 1..=commits {
        for down_ms in [10, 4_000_000] {
            add(commit, FaultKind::CrashBeforeCommit { down_ms });
            add(commit, FaultKind::CrashAfterCommit { down_ms });
        }
        add(commit, FaultKind::StoreFails { for_ms: 3000 });
        add(commit, FaultKind::TasksDie { replacement: true, tasks: 255, for_ms: 60_000 });
        add(commit, FaultKind::Alarm { for_ms: 60_000 });
        add(commit, FaultKind::Blind { for_ms: 60_000 });
        add(commit, FaultKind::PersonDeletesSet { replacement: true });
    }
    for commit in 0..=commits {
        for rollback in [None, Some(false), Some(true)] {
            let mut scenario = plain.clone();
            let kind = OrderKind::Stop { rollback };
            scenario.commands.push(Order { at: At { commit, delay_ms: 0 }, kind });
            found.push((format!("{kind:?} at step {commit}"), scenario));
        }
    }
    found
}

/// The canonical scenarios, by name: each way of moving traffic, with the surroundings that change its course.
pub fn canonical() -> Vec<(String, Scenario)> {
    let routings = [
        ("all at once", TrafficRouting::AllAtOnce),
        ("canary", TrafficRouting::Canary { percent: 10, interval_minutes: 5 }),
        ("linear", TrafficRouting::Linear { percent: 30, interval_minutes: 1 }),
    ];
    let surroundings: [(&str, Change); 10] = [
        ("plain", |_| {}),
        ("with rollback", |setup| setup.auto_rollback = EVERY_ROLLBACK),
        ("with a test listener and every hook", |setup| {
            setup.test_listener = Some(false);
            setup.hooks = every_hook(HookBehaviour::Answers { after_ms: 900, succeeded: true });
        }),
        ("with hooks, rollback and a test listener on the idle group", |setup| {
            setup.test_listener = Some(true);
            setup.auto_rollback = EVERY_ROLLBACK;
            setup.hooks = every_hook(HookBehaviour::AnswersTwice { after_ms: 20, again_ms: 1, succeeded: true });
        }),
        ("with a last hook that fails", |setup| {
            setup.auto_rollback = EVERY_ROLLBACK;
            setup.hooks =
                vec![(HookEvent::AfterAllowTraffic, HookBehaviour::Answers { after_ms: 50, succeeded: false })];
        }),
        ("with a hook that never answers", |setup| {
            setup.auto_rollback = EVERY_ROLLBACK;
            setup.hooks = vec![(HookEvent::BeforeAllowTraffic, HookBehaviour::Never)];
        }),
        ("with waits", |setup| {
            setup.ready = ReadyOption { action_on_timeout: ReadyAction::Continue, wait_minutes: 60 };
            setup.termination = TerminationOption::Terminate { wait_minutes: 60 };
        }),
        ("with a ready wait that stops", |setup| {
            setup.ready = ReadyOption { action_on_timeout: ReadyAction::Stop, wait_minutes: 5 };
            setup.auto_rollback = EVERY_ROLLBACK;
        }),
        ("kept alive, with alarms, and deployed again", |setup| {
            setup.termination = TerminationOption::KeepAlive;
            setup.alarms = Some((1, false));
            setup.auto_rollback = EVERY_ROLLBACK;
            setup.redeploys = 1;
        }),
        ("never healthy", |setup| {
            setup.tasks = TaskBehaviour::NeverHealthy;
            setup.auto_rollback = EVERY_ROLLBACK;
        }),
    ];
    let mut found = Vec::new();
    for (routing_name, routing) in routings {
        for (name, change) in surroundings {
            let mut setup = plain_setup(routing);
            change(&mut setup);
            let scenario = Scenario { seed: 1, setup, faults: Vec::new(), commands: Vec::new() };
            found.push((format!("{routing_name}, {name}"), scenario));
        }
    }
    found
}

const EVERY_ROLLBACK: AutoRollback =
    AutoRollback { on_failure: true, on_stop_on_alarm: true, on_stop_on_request: true };

fn every_hook(behaviour: HookBehaviour) -> Vec<(HookEvent, HookBehaviour)> {
    HookEvent::ALL.into_iter().map(|event| (event, behaviour)).collect()
}

fn plain_setup(routing: TrafficRouting) -> Setup {
    Setup {
        routing,
        test_listener: None,
        ready: ReadyOption { action_on_timeout: ReadyAction::Continue, wait_minutes: 0 },
        termination: TerminationOption::Terminate { wait_minutes: 0 },
        auto_rollback: AutoRollback::default(),
        alarms: None,
        hooks: Vec::new(),
        desired_count: 2,
        leftovers: 0,
        start_ms: 200,
        healthy_ms: 3000,
        tasks: TaskBehaviour::Good,
        redeploys: 0,
    }
}
