//! An oracle apart from the machine: it sees states, events and effects from outside and knows the invariants of
//! reliability.md section 2 (A: traffic, B: state machine, C: side effects, F: rollback and stop).

use std::time::Duration;

use deployment::*;
use types::*;

use crate::harness::{Seen, World};

/// Knows the rules; keeps its own record of what happened.
#[derive(Default)]
pub struct Observer {
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
    pub fn of_a_rollback() -> Self {
        Self { is_rollback: true, ..Self::default() }
    }

    pub fn look(&mut self, before: &Deployment, event: &Event, after: &Deployment, at: Timestamp) {
        if before.is_terminal() {
            assert_eq!(before, after, "B2: a terminal deployment changed");
        }
        self.take_event(before, event, after, at);
        check_status(before.status(), after.status());
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
            check_stopped(before, after);
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
            Effect::DeleteTaskSetOf { .. } => {
                assert!(self.is_rollback && self.weight == 0 && self.weight_at.is_some(), "A3: the set may serve");
                assert!(after.task_sets().len() == 1, "the replacement is known by its id");
            }
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

    pub fn check_end(&self, world: &World) {
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

/// B1: along the published graph (spec 4.3).
fn check_status(from: DeploymentStatus, to: DeploymentStatus) {
    use DeploymentStatus::{Created, Failed, InProgress, Ready, Stopped, Succeeded};
    let is_allowed = from == to
        || matches!(
            (from, to),
            (Created, InProgress | Failed | Stopped)
                | (InProgress, Ready | Succeeded | Failed | Stopped)
                | (Ready, InProgress | Failed | Stopped)
        );
    assert!(is_allowed, "B1: {} became {}", from.as_str(), to.as_str());
}

/// Spec 4.1: on a stop the event in progress becomes Failed, a hook's too, and every later one Skipped.
fn check_stopped(before: &Deployment, after: &Deployment) {
    use LifecycleEventStatus::{Failed, InProgress, Pending, Skipped};
    for (was, is) in before.lifecycle_events().iter().zip(after.lifecycle_events()) {
        let wanted = match was.status {
            InProgress => Failed,
            Pending => Skipped,
            ended => ended,
        };
        assert_eq!(is.status, wanted, "{} after a stop", is.name);
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

/// F1: everything is as it was, unless the platform refused for ten minutes.
pub fn check_rollback_end(deployment: &Deployment, seen: &[Seen]) {
    if deployment.status() == DeploymentStatus::Failed {
        return check_refused(deployment, seen);
    }
    assert_eq!(deployment.status(), DeploymentStatus::Succeeded, "F4: a rollback gives up only when refused");
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

/// F4: given up after ten minutes of refusals, with the refusal's own code.
fn check_refused(deployment: &Deployment, seen: &[Seen]) {
    let mut refusals = seen
        .iter()
        .filter(|seen| seen.before.id() == deployment.id() && matches!(seen.event, Event::EffectRefused { .. }));
    let (first, last) = (refusals.next().expect("refused"), refusals.next_back().expect("more than once"));
    assert!(last.at.since(first.at) >= Duration::from_secs(600), "F4: given up too soon");
    assert_eq!(deployment.error().unwrap().code, ErrorCode::InvalidEcsService);
    assert_eq!(deployment.outstanding().count(), 0, "B7");
}
