//! A scenario for each seed.
//!
//! Every seed first draws which kinds of trouble exist in its world and how much of it, so that some runs are calm,
//! some are struck in one place and some everywhere (swarm). Faults are placed by durable steps, where they hurt,
//! and not by the clock.

use deployment::{AutoRollback, ReadyAction, ReadyOption, TerminationOption, WaitType};
use types::{BUILT_IN_ECS_CONFIGS, HookEvent, TrafficRouting};

use crate::rng::Rng;
use crate::scenario::{
    At, CallFault, Fault, FaultKind, HookBehaviour, Order, OrderKind, Part, Scenario, Setup, TaskBehaviour,
};

/// Durable steps of an ordinary run, about; later ones are reached by few.
const STEPS: u32 = 40;
/// Calls of an ordinary run, about.
const CALLS: u32 = 20;

/// The scenario of a seed.
pub fn scenario(seed: u64) -> Scenario {
    let mut rng = Rng::new(seed, 0);
    let setup = setup(&mut rng);
    let trouble = rng.pick(&[0, 1, 1, 2, 2, 3, 4, 6]);
    // Which kinds of faults this world knows.
    let kinds: Vec<u32> = (0..rng.between(1, 5)).map(|_| rng.below(KINDS)).collect();
    let mut faults: Vec<Fault> = (0..trouble).map(|_| fault(&mut rng, &kinds)).collect();
    let companions: Vec<Fault> = faults.iter().filter_map(|fault| companion(&mut rng, fault)).collect();
    faults.extend(companions);
    let orders = rng.pick(&[0, 0, 0, 1, 1, 2, 3]);
    let commands = (0..orders).map(|_| order(&mut rng)).collect();
    Scenario { seed, setup, faults, commands }
}

fn setup(rng: &mut Rng) -> Setup {
    let minutes = |rng: &mut Rng| rng.pick(&[0, 0, 1, 5, 60, 2880]);
    let hooks = hooks(rng);
    Setup {
        routing: routing(rng),
        test_listener: rng.pick(&[None, Some(false), Some(true)]),
        ready: ReadyOption {
            action_on_timeout: if rng.chance(300) { ReadyAction::Stop } else { ReadyAction::Continue },
            wait_minutes: minutes(rng),
        },
        termination: if rng.chance(250) {
            TerminationOption::KeepAlive
        } else {
            TerminationOption::Terminate { wait_minutes: minutes(rng) }
        },
        auto_rollback: AutoRollback {
            on_failure: rng.chance(600),
            on_stop_on_alarm: rng.chance(500),
            on_stop_on_request: rng.chance(500),
        },
        alarms: rng.chance(400).then(|| (u8::try_from(rng.between(1, 2)).unwrap_or(1), rng.chance(500))),
        hooks,
        desired_count: rng.pick(&[1, 1, 2, 3, 3, 0]),
        leftovers: rng.pick(&[0, 0, 0, 1, 2, 2]),
        start_ms: rng.pick(&[200, 2000, 30_000, 600_000]),
        healthy_ms: rng.pick(&[100, 3000, 60_000]),
        tasks: if rng.chance(940) {
            TaskBehaviour::Good
        } else {
            rng.pick(&[TaskBehaviour::NeverHealthy, TaskBehaviour::CrashLoop, TaskBehaviour::NeverStart])
        },
        redeploys: rng.pick(&[0, 0, 0, 0, 1, 2]),
    }
}

fn routing(rng: &mut Rng) -> TrafficRouting {
    let percent = |rng: &mut Rng| u8::try_from(rng.between(1, 99)).unwrap_or(50);
    match rng.below(10) {
        0..=4 => rng.pick(&BUILT_IN_ECS_CONFIGS).1,
        5 | 6 => TrafficRouting::Canary { percent: percent(rng), interval_minutes: rng.pick(&[1, 7, 2880]) },
        7 | 8 => TrafficRouting::Linear { percent: percent(rng).max(9), interval_minutes: rng.pick(&[1, 2, 30]) },
        _ => TrafficRouting::AllAtOnce,
    }
}

fn hooks(rng: &mut Rng) -> Vec<(HookEvent, HookBehaviour)> {
    let share = rng.pick(&[0, 200, 500, 1000]);
    let chosen: Vec<HookEvent> = HookEvent::ALL.into_iter().filter(|_| rng.chance(share)).collect();
    chosen.into_iter().map(|event| (event, behaviour(rng))).collect()
}

fn behaviour(rng: &mut Rng) -> HookBehaviour {
    let succeeded = rng.chance(930);
    // At the very edge of the hour, too.
    let after_ms = rng.pick(&[1, 50, 900, 20_000, 600_000, 3_599_800, 3_600_100]);
    match rng.below(20) {
        0 => HookBehaviour::Never,
        1 | 2 => HookBehaviour::AnswersEarly { succeeded },
        3 | 4 => HookBehaviour::AnswersTwice { after_ms, again_ms: rng.pick(&[0, 1, 500, 60_000]), succeeded },
        5 => HookBehaviour::Stops { after_ms: rng.pick(&[1, 1000, 60_000]) },
        6 => HookBehaviour::Answers { after_ms, succeeded },
        _ => HookBehaviour::Answers { after_ms: rng.pick(&[1, 50, 900, 20_000]), succeeded },
    }
}

fn at(rng: &mut Rng) -> At {
    let delay_ms = rng.pick(&[0, 0, 1, 20, 60, 150, 1000, 20_000, 200_000]);
    // Half of all runs are over by the twentieth step, and much is decided by the tenth.
    let within = rng.pick(&[STEPS, STEPS / 2, STEPS / 4]);
    At { commit: rng.below(within), delay_ms }
}

fn lasting(rng: &mut Rng) -> u32 {
    rng.pick(&[200, 2000, 8000, 15_000, 60_000, 200_000, 900_000, 3_600_000])
}

/// Number of kinds of faults `fault` draws from.
const KINDS: u32 = 25;

fn fault(rng: &mut Rng, kinds: &[u32]) -> Fault {
    let down_ms = rng.pick(&[0, 10, 500, 20_000, 400_000, 4_000_000]);
    let kind = match rng.pick(kinds) {
        0 => FaultKind::Crash { down_ms },
        1 => FaultKind::CrashBeforeCommit { down_ms },
        2 => FaultKind::CrashAfterCommit { down_ms },
        3 | 4 => FaultKind::Calls {
            part: rng.pick(&[Part::All, Part::Ecs, Part::Elb, Part::Hooks, Part::Revisions]),
            how: call_fault(rng),
            permille: rng.pick(&[100, 300, 700, 1000]),
            for_ms: lasting(rng),
        },
        5 => FaultKind::NthCall { nth: rng.between(1, CALLS), how: call_fault(rng) },
        6 => FaultKind::CrashDuringCall { nth: rng.between(1, CALLS), down_ms },
        7 => FaultKind::Blind { for_ms: lasting(rng) },
        8 => FaultKind::StaleLooks { age_ms: rng.pick(&[1000, 10_000, 60_000]), for_ms: lasting(rng) },
        9 => FaultKind::SlowRoutes { delay_ms: rng.pick(&[50, 2000, 30_000]), for_ms: lasting(rng) },
        10 => FaultKind::Alarm { for_ms: lasting(rng) },
        11 => FaultKind::AlarmsUnreadable { for_ms: lasting(rng) },
        12 | 13 => {
            FaultKind::TasksDie { replacement: rng.chance(800), tasks: rng.pick(&[1, 1, 255]), for_ms: lasting(rng) }
        }
        14 => FaultKind::Flap { period_ms: rng.pick(&[100, 3000, 40_000]), for_ms: lasting(rng).min(900_000) },
        15 => match rng.below(6) {
            0 | 1 => FaultKind::PersonSetsWeight { test: rng.chance(300), percent: rng.pick(&[0, 10, 50, 100]) },
            2 | 3 => FaultKind::PersonDeletesSet { replacement: rng.chance(700) },
            4 => FaultKind::PersonDeletesService,
            _ => FaultKind::PersonScales { count: rng.pick(&[0, 1, 2, 5]) },
        },
        16 => FaultKind::StoreFails { for_ms: lasting(rng) },
        17 => FaultKind::StoreLosesAnswer { count: rng.pick(&[1, 1, 2, 5]) },
        // Everything is carried out and nothing is answered, for longer than a call is tried.
        18 => FaultKind::Calls {
            part: rng.pick(&[Part::All, Part::Ecs, Part::Elb]),
            how: rng.pick(&[CallFault::TimeoutAfter, CallFault::LostAnswer]),
            permille: 1000,
            for_ms: rng.pick(&[200_000, 400_000, 900_000]),
        },
        19 => FaultKind::ClockAhead { ms: rng.pick(&[1000, 300_000, 86_400_000]) },
        20 => FaultKind::ClockBack { ms: rng.pick(&[1000, 300_000, 86_400_000]), down_ms },
        21 => FaultKind::Frozen { for_ms: lasting(rng) },
        22 => FaultKind::StoreFull { for_ms: lasting(rng) },
        23 => FaultKind::StoreSlow { commit_ms: rng.pick(&[300, 4000, 10_000, 25_000]), for_ms: lasting(rng) },
        _ => FaultKind::BothSidesDie { for_ms: lasting(rng) },
    };
    Fault { at: at(rng), kind }
}

/// Trouble comes in company: while the engine is away or sees nothing, something dies that it would have to know of.
fn companion(rng: &mut Rng, fault: &Fault) -> Option<Fault> {
    let hides = matches!(
        fault.kind,
        FaultKind::Crash { .. }
            | FaultKind::CrashBeforeCommit { .. }
            | FaultKind::CrashAfterCommit { .. }
            | FaultKind::Blind { .. }
            | FaultKind::SlowRoutes { .. }
            | FaultKind::StoreFails { .. }
            | FaultKind::StoreFull { .. }
            | FaultKind::StoreSlow { .. }
            | FaultKind::Frozen { .. }
            | FaultKind::ClockBack { .. }
            | FaultKind::Calls { part: Part::All | Part::Ecs | Part::Elb, .. }
    );
    let kind = match rng.below(10) {
        0..=4 => FaultKind::TasksDie { replacement: true, tasks: rng.pick(&[1, 255]), for_ms: lasting(rng) },
        5 => FaultKind::Alarm { for_ms: lasting(rng) },
        6 => FaultKind::PersonSetsWeight { test: rng.chance(500), percent: rng.pick(&[0, 50, 100]) },
        _ => return None,
    };
    let delay_ms = fault.at.delay_ms + rng.pick(&[0, 5, 300, 20_000]);
    hides.then_some(Fault { at: At { commit: fault.at.commit, delay_ms }, kind })
}

fn call_fault(rng: &mut Rng) -> CallFault {
    rng.pick(&[
        CallFault::Throttled,
        CallFault::Throttled,
        CallFault::TimeoutBefore,
        CallFault::TimeoutAfter,
        CallFault::TimeoutAfter,
        CallFault::LostAnswer,
        CallFault::LostAnswer,
        CallFault::Refused,
        CallFault::NeverApplied,
        CallFault::Repeated,
    ])
}

fn order(rng: &mut Rng) -> Order {
    let kind = match rng.below(20) {
        0..=8 => OrderKind::Stop { rollback: rng.pick(&[None, Some(false), Some(true)]) },
        9..=12 => OrderKind::Continue { wait: WaitType::Ready },
        13 | 14 => OrderKind::Continue { wait: WaitType::Termination },
        15 | 16 => OrderKind::Create,
        17 | 18 => OrderKind::AnswerWrongly { old_id: rng.chance(500), succeeded: rng.chance(500) },
        _ => OrderKind::DeleteGroup,
    };
    Order { at: at(rng), kind }
}
