//! What must hold whatever happens: thousands of random histories, checked by an observer that knows the rules and
//! nothing of the machine's inside, then left in peace until they end.
//!
//! [`World`] adds its own checks to every event: ignored means unchanged, the state survives storage, replaying the
//! log gives the same state.

use std::time::Duration;

use deployment::*;
use proptest::prelude::*;
use types::*;

use crate::harness::{Given, World};
use crate::observer::{Observer, check_rollback_end};

/// One thing a hostile world may do next.
#[derive(Clone, Debug)]
enum Move {
    Ordinary,
    Succeed(usize),
    Fail(usize),
    Refuse(usize),
    ReadBack(usize, u8),
    Stale(u32),
    Pass(u32),
    Deadline,
    Tick,
    Look { steady: bool, healthy: Option<u32>, desired: u32, running: u32, gone: bool },
    Alarms { active: bool, unreadable: bool },
    Answer { event: usize, succeeded: bool },
    Stranger,
    Stop(Option<bool>),
    Continue(WaitType),
    Start,
}

fn moves() -> impl Strategy<Value = Move> {
    let wait = prop_oneof![Just(WaitType::Ready), Just(WaitType::Termination)];
    let look = (any::<bool>(), prop::option::of(0..4_u32), 0..4_u32, 0..4_u32, prop::bool::weighted(0.02));
    prop_oneof![
        60 => Just(Move::Ordinary),
        4 => any::<usize>().prop_map(Move::Succeed),
        1 => any::<usize>().prop_map(Move::Fail),
        1 => any::<usize>().prop_map(Move::Refuse),
        1 => (any::<usize>(), 0..=100_u8).prop_map(|(which, weight)| Move::ReadBack(which, weight)),
        1 => (0..30_u32).prop_map(Move::Stale),
        4 => (0..400_u32).prop_map(Move::Pass),
        4 => Just(Move::Deadline),
        2 => Just(Move::Tick),
        4 => look.prop_map(|(steady, healthy, desired, running, gone)| {
            Move::Look { steady, healthy, desired, running, gone }
        }),
        2 => (prop::bool::weighted(0.1), prop::bool::weighted(0.2))
            .prop_map(|(active, unreadable)| Move::Alarms { active, unreadable }),
        3 => (any::<usize>(), prop::bool::weighted(0.9))
            .prop_map(|(event, succeeded)| Move::Answer { event, succeeded }),
        1 => Just(Move::Stranger),
        1 => prop::option::of(any::<bool>()).prop_map(Move::Stop),
        2 => wait.prop_map(Move::Continue),
        1 => Just(Move::Start),
    ]
}

fn givens() -> impl Strategy<Value = Given> {
    let routing = prop_oneof![
        Just("all-at-once".to_string()),
        (1..100_u32, 1..20_u32).prop_map(|(percent, minutes)| format!("canary {percent} {minutes}")),
        (1..100_u32, 1..20_u32).prop_map(|(percent, minutes)| format!("linear {percent} {minutes}")),
    ];
    let test = prop_oneof![Just(""), Just("test-listener on-blue"), Just("test-listener on-green")];
    let ready =
        prop_oneof![Just("ready continue 0"), Just("ready continue 7"), Just("ready stop 60"), Just("ready stop 0")];
    let end = prop_oneof![Just("keep-alive"), Just("terminate 0"), Just("terminate 5")];
    let rollback = prop_oneof![Just("rollback"), Just("rollback failure alarm request"), Just("rollback failure")];
    let alarms = prop_oneof![Just(""), Just("alarms high-5xx"), Just("alarms high-5xx ignore-unreadable")];
    let hooks = prop::collection::vec(any::<bool>(), HookEvent::ALL.len());
    let leftovers = prop_oneof![Just(""), Just("task-set ecs-svc/left active")];
    (routing, test, ready, end, rollback, alarms, hooks, leftovers).prop_map(
        |(routing, test, ready, end, rollback, alarms, hooks, leftovers)| {
            let mut given = Given::default();
            for line in [routing.as_str(), test, ready, end, rollback, alarms, leftovers] {
                if !line.is_empty() {
                    given.line(line);
                }
            }
            for (event, has_hook) in HookEvent::ALL.iter().zip(hooks) {
                if has_hook {
                    given.line(&format!("hook {event}"));
                }
            }
            given
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, max_shrink_iters: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn every_history_keeps_the_invariants_and_ends(
        given in givens(),
        before in prop::collection::vec(moves(), 0..120),
        during_rollback in prop::collection::vec(moves(), 0..40),
    ) {
        let mut world = World::new(given);
        let mut observer = Observer::default();
        for hostile in before {
            play(&mut world, &mut observer, hostile);
        }
        end_in_peace(&mut world, &mut observer);
        observer.check_end(&world);
        world.assert_replay();
        if world.spawned.is_some() {
            world.follow_rollback();
            let mut observer = Observer::of_a_rollback();
            for hostile in during_rollback {
                play(&mut world, &mut observer, hostile);
            }
            end_in_peace(&mut world, &mut observer);
            check_rollback_end(&world.deployment, &world.seen);
            world.assert_replay();
        }
    }
}

fn play(world: &mut World, observer: &mut Observer, hostile: Move) {
    let pick = |world: &World, which: usize| {
        let outstanding: Vec<_> =
            world.deployment.outstanding().map(|(number, effect)| (number, effect.clone())).collect();
        (!outstanding.is_empty()).then(|| outstanding[which % outstanding.len()].clone())
    };
    let event = match hostile {
        Move::Ordinary => world.next_ordinary(),
        Move::Succeed(which) => pick(world, which)
            .map(|(number, effect)| Event::EffectEnded { number, result: Ok(world.output(&effect)) }),
        Move::Fail(which) => pick(world, which).map(|(number, _)| {
            let failure = Failure { code: ErrorCode::Throttled, message: "no".into() };
            Event::EffectEnded { number, result: Err(failure) }
        }),
        Move::Refuse(which) => pick(world, which).map(|(number, _)| Event::EffectRefused {
            number,
            failure: Failure { code: ErrorCode::InvalidEcsService, message: "no".into() },
        }),
        Move::ReadBack(which, weight) => pick(world, which).map(|(number, _)| Event::EffectEnded {
            number,
            result: Ok(EffectOutput::TrafficSet(WeightPercent::new(weight))),
        }),
        Move::Stale(number) => {
            let is_outstanding = world.deployment.outstanding().any(|(known, _)| known.0 == number);
            let number = EffectNumber(if is_outstanding { number + 1000 } else { number });
            Some(Event::EffectEnded { number, result: Ok(EffectOutput::Done) })
        }
        Move::Pass(seconds) => {
            world.pass(Duration::from_secs(seconds.into()));
            None
        }
        Move::Deadline => {
            world.now = world.deployment.next_deadline().map_or(world.now, |deadline| deadline.max(world.now));
            Some(Event::DeadlineReached)
        }
        Move::Tick => Some(Event::DeadlineReached),
        Move::Look { steady, healthy, desired, running, gone } => Some(Event::ReplacementObserved(TaskSetHealth {
            steady,
            desired_count: desired,
            pending_count: 0,
            running_count: running,
            healthy_count: healthy,
            gone,
        })),
        Move::Alarms { active, unreadable } => {
            let active = if active { vec!["high-5xx".into()] } else { vec![] };
            Some(Event::AlarmsObserved(AlarmReading { active, unreadable }))
        }
        Move::Answer { event, succeeded } => {
            let event = HookEvent::ALL[event % HookEvent::ALL.len()];
            Some(Event::HookAnswered { execution_id: HookExecutionId::new(format!("id-{event}")), succeeded })
        }
        Move::Stranger => Some(Event::HookAnswered { execution_id: "stranger".into(), succeeded: true }),
        Move::Stop(rollback) => Some(Event::StopRequested { rollback }),
        Move::Continue(wait) => Some(Event::ContinueRequested { wait }),
        Move::Start => Some(Event::Started),
    };
    if let Some(event) = event {
        apply(world, observer, event);
    }
}

fn apply(world: &mut World, observer: &mut Observer, event: Event) {
    let command = match &event {
        Event::StopRequested { rollback } => Some(Command::Stop { rollback: *rollback }),
        Event::ContinueRequested { wait } => Some(Command::Continue { wait: *wait }),
        Event::HookAnswered { execution_id, succeeded } => {
            Some(Command::AnswerHook { execution_id: execution_id.clone(), succeeded: *succeeded })
        }
        Event::Started
        | Event::EffectEnded { .. }
        | Event::EffectRefused { .. }
        | Event::ReplacementObserved(_)
        | Event::AlarmsObserved(_)
        | Event::DeadlineReached => None,
    };
    let verdict = command.map(|command| world.deployment.check(&command));
    let is_overdue = world.deployment.next_deadline().is_some_and(|deadline| deadline <= world.now);
    let seen = world.apply(event);
    if let Some(Err(refusal)) = verdict {
        assert!(seen.ignored.is_some(), "refused ({refusal}) and yet done");
    }
    if is_overdue && seen.event == Event::DeadlineReached {
        assert!(seen.ignored.is_none(), "an overdue deadline is ignored for ever: {:?}", seen.ignored);
    }
    observer.look(&seen.before, &seen.event, &seen.after, seen.at);
}

/// No more mischief: results are good, hooks answer, the set is healthy, time passes.
fn end_in_peace(world: &mut World, observer: &mut Observer) {
    for _ in 0..600 {
        if world.deployment.is_terminal() {
            return;
        }
        let event = world.next_ordinary().expect("nothing to wait for and not at the end");
        apply(world, observer, event);
    }
    panic!("the deployment never ends; it is at {}", world.deployment.phase_name());
}
