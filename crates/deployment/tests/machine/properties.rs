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

/// One thing a hostile world may do next.
#[derive(Clone, Debug)]
enum Move {
    Ordinary,
    Succeed(usize),
    Fail(usize),
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
            let mut observer = Observer { is_rollback: true, ..Observer::default() };
            for hostile in during_rollback {
                play(&mut world, &mut observer, hostile);
            }
            end_in_peace(&mut world, &mut observer);
            check_rollback_end(&world.deployment);
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

/// Knows the rules; keeps its own record of what happened.
#[derive(Default)]
struct Observer {
    is_rollback: bool,
    last_look: Option<TaskSetHealth>,
    /// Production weight read back last, and when.
    weight: u8,
    weight_at: Option<Timestamp>,
    asked: Vec<Effect>,
    is_ending: bool,
    has_stopped_first: Option<Option<bool>>,
}

impl Observer {
    fn look(&mut self, before: &Deployment, event: &Event, after: &Deployment, at: Timestamp) {
        if before.is_terminal() {
            assert_eq!(before, after, "B2: a terminal deployment changed");
        }
        self.take_event(before, event, after, at);
        check_lifecycle(before, after);
        let known: Vec<u32> = before.outstanding().map(|(number, _)| number.0).collect();
        let asked: Vec<Effect> = after
            .outstanding()
            .filter(|(number, _)| !known.contains(&number.0))
            .map(|(_, effect)| effect.clone())
            .collect();
        for effect in asked {
            self.check_effect(&effect, after, at);
            self.asked.push(effect);
        }
        let has_failed = after
            .lifecycle_events()
            .iter()
            .any(|event| matches!(event.status, LifecycleEventStatus::Failed | LifecycleEventStatus::Skipped));
        self.is_ending |= has_failed || after.phase_name() == "Ending";
    }

    fn take_event(&mut self, before: &Deployment, event: &Event, after: &Deployment, at: Timestamp) {
        if let Event::ReplacementObserved(look) = event
            && before.watches().replacement.is_some()
        {
            self.last_look = Some(*look);
        }
        if let Event::StopRequested { rollback } = event
            && before.phase_name() != "Ending"
            && before != after
        {
            self.has_stopped_first = Some(*rollback);
        }
        if let Event::EffectEnded { number, result: Ok(EffectOutput::TrafficSet(read)) } = event {
            let effect = before.outstanding().find(|(known, _)| known == number).map(|(_, effect)| effect);
            if let Some(Effect::ShiftTraffic { kind: RouteKind::Production, .. }) = effect {
                self.weight = read.get();
                self.weight_at = Some(at);
                assert_eq!(after.weights().replacement.get(), self.weight, "shown is what was read back");
            }
        }
        assert_eq!(after.weights().original.get() + after.weights().replacement.get(), 100, "A1");
    }

    fn check_effect(&self, effect: &Effect, after: &Deployment, at: Timestamp) {
        assert!(!self.is_ending || self.is_rollback, "F8: asked for after the end was decided: {effect:?}");
        let count = |matches: fn(&Effect) -> bool| self.asked.iter().filter(|asked| matches(asked)).count();
        match effect {
            Effect::CreateTaskSet { .. } => {
                assert_eq!(
                    count(|asked| matches!(asked, Effect::CreateTaskSet { .. })),
                    0,
                    "C6: one set a deployment"
                );
            }
            Effect::InvokeHook { event, .. } => {
                let again = self
                    .asked
                    .iter()
                    .any(|asked| matches!(asked, Effect::InvokeHook { event: known, .. } if known == event));
                assert!(!again, "C1: one invocation a hook");
            }
            Effect::ShiftTraffic { kind: RouteKind::Production, replacement_weight, .. } if self.is_rollback => {
                assert_eq!(replacement_weight.get(), 0);
            }
            Effect::ShiftTraffic { kind: RouteKind::Production, replacement_weight, .. } => {
                self.check_shift(replacement_weight.get(), after, at);
            }
            Effect::ShiftTraffic { kind: RouteKind::Test, replacement_weight, .. } => {
                let may_serve = after.current_event() == Some(LifecycleEventName::AllowTestTraffic);
                assert!(replacement_weight.get() == 0 || may_serve, "A7: test traffic before its time");
            }
            Effect::DeleteTaskSet { task_set, .. } => self.check_deletion(task_set, after),
            Effect::LoadRevision { .. } | Effect::InspectPlatform { .. } | Effect::SetPrimaryTaskSet { .. } => {}
        }
    }

    fn check_shift(&self, wanted: u8, after: &Deployment, at: Timestamp) {
        assert!(wanted >= self.weight, "A6: {wanted} after {}", self.weight);
        if wanted == 0 {
            return;
        }
        let look = self.last_look.expect("A2: nobody has looked at the set");
        let is_healthy = look.healthy_count.is_none_or(|healthy| healthy >= look.desired_count);
        assert!(look.steady && is_healthy && !look.gone && look.desired_count > 0, "A2: traffic to {look:?}");
        let PlanKind::Standard(standard) = &after.plan().kind else { panic!("not a rollback") };
        let steps: Vec<TrafficStep> = standard.routing.steps().collect();
        let step = steps.iter().position(|step| step.weight.get() == wanted).expect("A6: not in the schedule");
        if step > 0 {
            assert_eq!(steps[step - 1].weight.get(), self.weight, "A6: a step was left out");
            let minutes = steps[step].offset_minutes - steps[step - 1].offset_minutes;
            let waited = at.since(self.weight_at.expect("read back before"));
            assert!(waited >= Duration::from_secs(u64::from(minutes) * 60), "A6: only {waited:?} waited");
        }
    }

    fn check_deletion(&self, task_set: &TaskSetId, after: &Deployment) {
        let sets = after.task_sets();
        let blue = sets.iter().find(|set| set.label == TaskSetLabel::Blue).expect("inspected");
        let green = sets.iter().find(|set| set.label == TaskSetLabel::Green);
        if *task_set == blue.id {
            assert!(!self.is_rollback, "F2: a rollback deletes the original set");
            assert_eq!(self.weight, 100, "A3: the original set serves");
            assert_eq!(green.expect("created").status, TaskSetStatus::Primary);
            let look = self.last_look.expect("looked at");
            assert!(
                look.desired_count == 0 || look.healthy_count.unwrap_or(look.running_count) > 0,
                "A4: nothing serves"
            );
        } else if green.is_some_and(|green| green.id == *task_set) {
            assert!(self.is_rollback && self.weight == 0 && self.weight_at.is_some(), "A3: the replacement serves");
        } else {
            assert_eq!(self.weight, 0, "A3: a leftover goes before its group is without traffic");
        }
    }

    fn check_end(&self, world: &World) {
        let deployment = &world.deployment;
        let PlanKind::Standard(standard) = &deployment.plan().kind else { panic!("not a rollback") };
        let events = deployment.lifecycle_events();
        assert_eq!(deployment.outstanding().count(), 0, "B7: something is left outstanding");
        assert_eq!(deployment.next_deadline(), None, "B7: a timer is left");
        assert_eq!(deployment.watches(), Watches::default(), "B7: something is still watched");
        let is_linked = deployment.rollback_info().is_some();
        assert_eq!(world.spawned.is_some(), is_linked, "F7: linked both ways");
        let has_installed =
            events.iter().any(|event| event.name == LifecycleEventName::Install && event.start.is_some());
        assert!(!is_linked || has_installed, "nothing was changed, and yet it is rolled back");
        if let Some(Some(wanted)) = self.has_stopped_first {
            assert_eq!(is_linked, wanted && has_installed, "the caller's wish counts");
        }
        if deployment.status() == DeploymentStatus::Succeeded {
            assert!(events.iter().all(|event| event.status == LifecycleEventStatus::Succeeded));
            let sets = deployment.task_sets();
            let blue = match standard.termination {
                TerminationOption::Terminate { .. } => TaskSetStatus::Draining,
                TerminationOption::KeepAlive => TaskSetStatus::Active,
            };
            assert_eq!((sets[0].status, sets[0].traffic_weight.get()), (blue, 0), "B6");
            assert_eq!((sets[1].status, sets[1].traffic_weight.get()), (TaskSetStatus::Primary, 100), "B6");
        }
    }
}

/// B5: in order, each once, start before end, nothing skipped but at the end.
fn check_lifecycle(before: &Deployment, after: &Deployment) {
    use LifecycleEventStatus::{Failed, InProgress, Pending, Skipped, Succeeded};
    let events = after.lifecycle_events();
    for (old, new) in before.lifecycle_events().iter().zip(&events) {
        let is_allowed = old.status == new.status
            || matches!(
                (old.status, new.status),
                (Pending, InProgress | Succeeded | Failed | Skipped) | (InProgress, Succeeded | Failed)
            );
        assert!(is_allowed, "{} went from {:?} to {:?}", new.name, old.status, new.status);
        assert!(old.start.is_none() || old.start == new.start, "{} began twice", new.name);
        assert!(new.start <= new.end || new.end.is_none());
        assert_eq!(new.diagnostics.is_some(), new.status == Failed);
    }
    let ranks: Vec<u8> = events
        .iter()
        .map(|event| match event.status {
            Succeeded => 0,
            InProgress | Failed => 1,
            Pending | Skipped => 2,
            LifecycleEventStatus::Unknown => panic!("never shown"),
        })
        .collect();
    assert!(ranks.is_sorted(), "out of order: {ranks:?}");
    assert!(ranks.iter().filter(|rank| **rank == 1).count() <= 1, "two at once");
}

/// F1: everything is as it was.
fn check_rollback_end(deployment: &Deployment) {
    assert_eq!(deployment.status(), DeploymentStatus::Succeeded, "F4: a rollback never gives up");
    assert!(deployment.lifecycle_events().iter().all(|event| event.status == LifecycleEventStatus::Succeeded));
    let sets = deployment.task_sets();
    assert_eq!((sets[0].status, sets[0].traffic_weight.get()), (TaskSetStatus::Primary, 100));
    if let Some(green) = sets.get(1) {
        assert_eq!((green.status, green.traffic_weight.get()), (TaskSetStatus::Draining, 0));
    }
    let PlanKind::Rollback(plan) = &deployment.plan().kind else { panic!("a rollback") };
    let test_weight = deployment.test_weight().map(WeightPercent::get);
    assert_eq!(test_weight, plan.undo.test.as_ref().map(|_| 0), "the test route is back, too");
}
