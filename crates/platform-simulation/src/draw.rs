//! A scenario for each seed.
//!
//! Every seed first draws which kinds of trouble exist in its world and how much of it (swarm); what happens is placed
//! by durable steps, where it hurts.

use deployment::{AutoRollback, ReadyAction, ReadyOption, TerminationOption, WaitType};
use types::{HookEvent, TrafficRouting};

use crate::rng::Rng;
use crate::scenario::{At, HookBehaviour, Line, Scenario, Setup, Side, Version, What};

/// Durable steps of an ordinary run, about.
const STEPS: u32 = 36;
/// Kinds of trouble that `fault` draws from.
const KINDS: u32 = 16;

/// The scenario of a seed.
pub fn scenario(seed: u64) -> Scenario {
    let mut rng = Rng::new(seed, 0);
    let setup = setup(&mut rng);
    let trouble = rng.pick(&[0, 1, 1, 2, 2, 3, 4, 6]);
    let kinds: Vec<u32> = (0..rng.between(1, 5)).map(|_| rng.below(KINDS)).collect();
    let mut lines = Vec::new();
    for _ in 0..trouble {
        let line = Line { at: at(&mut rng), what: fault(&mut rng, &kinds) };
        lines.push(line);
        lines.extend(companion(&mut rng, line));
    }
    for _ in 0..rng.pick(&[0, 0, 0, 1, 1, 2]) {
        lines.push(Line { at: at(&mut rng), what: command(&mut rng) });
    }
    if rng.chance(200) {
        for _ in 0..rng.between(1, 2) {
            lines.push(Line { at: at(&mut rng), what: person(&mut rng) });
        }
    }
    Scenario { seed, setup, lines }
}

fn setup(rng: &mut Rng) -> Setup {
    let versions: Vec<Version> = (0..rng.pick(&[1, 1, 1, 2, 2, 3])).map(|_| version(rng)).collect();
    let hooks = hooks(rng);
    // What takes an hour is played on a fast clock.
    let is_long = versions.iter().any(|version| *version != Version::Good)
        || hooks.iter().any(|(_, behaviour)| *behaviour == HookBehaviour::Never);
    let clock_rate = if is_long { rng.pick(&[60, 100]) } else { rng.pick(&[1, 1, 5, 20, 60]) };
    let minutes = |rng: &mut Rng| rng.pick(&[0, 0, 1, 2, 5]);
    Setup {
        routing: routing(rng),
        test_listener: rng.pick(&[None, Some(false), Some(true)]),
        ready: ReadyOption {
            action_on_timeout: if rng.chance(300) { ReadyAction::Stop } else { ReadyAction::Continue },
            wait_minutes: minutes(rng),
        },
        termination: if rng.chance(200) {
            TerminationOption::KeepAlive
        } else {
            TerminationOption::Terminate { wait_minutes: minutes(rng) }
        },
        auto_rollback: AutoRollback {
            on_failure: rng.chance(700),
            on_stop_on_alarm: rng.chance(600),
            on_stop_on_request: rng.chance(500),
        },
        alarm: rng.chance(400).then(|| rng.chance(500)),
        hooks,
        desired_count: rng.pick(&[1, 1, 2, 2, 3, 5]),
        versions,
        clock_rate,
        start_ms: rng.pick(&[5, 200, 1500, 8000]),
        listen_ms: rng.pick(&[5, 300, 3000]),
        stop_ms: rng.pick(&[5, 300, 5000]),
        drain_ms: rng.pick(&[0, 500, 4000, 20_000]),
        drain_limit_seconds: rng.pick(&[1, 5, 30]),
        grace_seconds: rng.pick(&[0, 0, 10]),
        latency_ms: rng.pick(&[0, 2, 2, 40, 400]),
    }
}

fn version(rng: &mut Rng) -> Version {
    if rng.chance(900) {
        return Version::Good;
    }
    let period_ms = rng.pick(&[4000, 15_000]);
    rng.pick(&[Version::NeverHealthy, Version::CrashLoop, Version::NeverStart, Version::Flaps { period_ms }])
}

fn routing(rng: &mut Rng) -> TrafficRouting {
    let percent = u8::try_from(rng.between(1, 99)).unwrap_or(50);
    match rng.below(4) {
        0 => TrafficRouting::AllAtOnce,
        1 | 2 => TrafficRouting::Canary { percent, interval_minutes: rng.pick(&[1, 2, 5]) },
        _ => TrafficRouting::Linear { percent: percent.max(20), interval_minutes: rng.pick(&[1, 1, 2]) },
    }
}

fn hooks(rng: &mut Rng) -> Vec<(HookEvent, HookBehaviour)> {
    let share = rng.pick(&[0, 0, 200, 600]);
    let chosen: Vec<HookEvent> = HookEvent::ALL.into_iter().filter(|_| rng.chance(share)).collect();
    chosen.into_iter().map(|event| (event, behaviour(rng))).collect()
}

fn behaviour(rng: &mut Rng) -> HookBehaviour {
    let succeeded = rng.chance(930);
    let after_ms = rng.pick(&[1, 50, 900, 8000]);
    match rng.below(20) {
        0 => HookBehaviour::Never,
        1..=3 => HookBehaviour::AnswersTwice { after_ms, again_ms: rng.pick(&[0, 1, 500, 20_000]), succeeded },
        _ => HookBehaviour::Answers { after_ms, succeeded },
    }
}

fn at(rng: &mut Rng) -> At {
    let delay_ms = rng.pick(&[0, 0, 1, 3, 20, 60, 150, 400, 1000, 3000, 15_000]);
    At { step: rng.below(STEPS), delay_ms }
}

fn lasting(rng: &mut Rng) -> u32 {
    rng.pick(&[50, 400, 2000, 8000, 15_000, 40_000, 150_000])
}

fn side(rng: &mut Rng) -> Side {
    rng.pick(&[Side::Replacement, Side::Replacement, Side::Original, Side::Both])
}

fn fault(rng: &mut Rng, kinds: &[u32]) -> What {
    let down_ms = rng.pick(&[0, 10, 500, 3000, 20_000, 90_000]);
    let for_ms = lasting(rng);
    match rng.pick(kinds) {
        0 => What::Crash { down_ms },
        1 | 2 => What::CrashAtWrite { nth: rng.between(1, 12), before: rng.chance(500), down_ms },
        3 => What::StoreFails { for_ms, reads: rng.chance(300) },
        4 | 5 => What::DocumentsFail { for_ms },
        6 => What::RuntimeFails { for_ms, obeys: rng.chance(500) },
        7 | 8 => What::PlaneUnreachable { for_ms },
        9 => What::PlaneLosesAnswers { for_ms },
        10 => What::PlaneRestarts { down_ms: rng.pick(&[50, 500, 3000, 15_000]) },
        11 => What::TasksDie { side: side(rng), count: rng.pick(&[1, 1, 9]) },
        12 => What::TasksSick { side: side(rng), for_ms },
        13 => rng.pick(&[What::Alarm { for_ms }, What::AlarmUnreadable { for_ms }]),
        14 => What::LoseEverything,
        _ => What::HooksFail { for_ms },
    }
}

/// Trouble comes in company: while something is away, something else happens that it would have to know of.
fn companion(rng: &mut Rng, line: Line) -> Option<Line> {
    let hides = matches!(
        line.what,
        What::Crash { .. }
            | What::CrashAtWrite { .. }
            | What::StoreFails { .. }
            | What::DocumentsFail { .. }
            | What::PlaneUnreachable { .. }
            | What::PlaneLosesAnswers { .. }
            | What::RuntimeFails { .. }
    );
    let what = match rng.below(12) {
        0 | 1 => What::TasksDie { side: side(rng), count: rng.pick(&[1, 9]) },
        2 => What::Alarm { for_ms: lasting(rng) },
        3 | 4 => What::PlaneUnreachable { for_ms: lasting(rng) },
        5 => What::CrashAtWrite { nth: rng.between(1, 4), before: rng.chance(500), down_ms: rng.pick(&[10, 3000]) },
        6 => What::Stop { rollback: rng.pick(&[None, Some(true)]) },
        7 => What::Crash { down_ms: rng.pick(&[10, 3000]) },
        _ => return None,
    };
    let delay_ms = line.at.delay_ms + rng.pick(&[0, 1, 5, 300, 2000, 10_000]);
    hides.then_some(Line { at: At { step: line.at.step, delay_ms }, what })
}

fn command(rng: &mut Rng) -> What {
    match rng.below(10) {
        0..=5 => What::Stop { rollback: rng.pick(&[None, Some(false), Some(true)]) },
        6..=8 => What::Continue { wait: WaitType::Ready },
        _ => What::Continue { wait: WaitType::Termination },
    }
}

fn person(rng: &mut Rng) -> What {
    match rng.below(6) {
        0 => What::PersonDeletesSet { primary: rng.chance(200) },
        1 | 2 => What::PersonSetsWeight { test: rng.chance(400), percent: rng.pick(&[0, 30, 100]) },
        3 => What::PersonScales { count: rng.pick(&[0, 1, 2, 4]) },
        _ => What::PersonStopsTask { index: rng.below(4) },
    }
}
