//! The canonical scenarios: each way of moving traffic, with the surroundings that change its course.

use deployment::{AutoRollback, ReadyAction, ReadyOption, TerminationOption};
use types::{HookEvent, TrafficRouting};

use crate::scenario::{HookBehaviour, Scenario, Setup, TaskBehaviour};

/// What makes a set-up another one.
type Change = fn(&mut Setup);

/// All of them, by name.
pub fn all() -> Vec<(String, Scenario)> {
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
