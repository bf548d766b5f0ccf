//! Rules of what follows from an end: a rollback where one is wanted, and from a wait what was configured.

use deployment::{
    AutoRollback, DeploymentStatus, Effect, ErrorCode, Event, PlanKind, ReadyAction, RouteKind, StandardPlan,
};
use types::LifecycleEventName;

use super::{Leaving, Step, Verdict};

/// What is remembered of the deployment that runs; there is one at a time.
#[derive(Default)]
pub(crate) struct Following {
    /// What the stop that was taken first said of a rollback.
    stop: Option<(usize, Option<bool>)>,
    /// Of this one the original was asked to go.
    past_return: Option<usize>,
}

impl Following {
    /// A call that cannot be taken back.
    pub(crate) fn remember_call(&mut self, call: &Leaving<'_>) {
        let Effect::DeleteTaskSet { task_set, .. } = call.effect else { return };
        if call.state.task_sets().first().is_some_and(|set| set.id == *task_set) {
            self.past_return = Some(call.index);
        }
    }

    /// A deployment that fails or is stopped after Install has begun is followed by a rollback where that is configured
    /// or asked for, and only there. Once the original was asked to go, there is nothing to go back to.
    pub(crate) fn rollback_follows(&mut self, step: &Step<'_>) -> Verdict {
        if let Event::StopRequested { rollback } = step.commit.event
            && self.stop.is_none_or(|(index, _)| index != step.index)
        {
            self.stop = Some((step.index, rollback));
        }
        if step.before.phase_name() == "Finish" {
            self.past_return = Some(step.index);
        }
        let PlanKind::Standard(standard) = &step.after.plan().kind else { return Ok(()) };
        if step.before.is_terminal() || !step.after.is_terminal() {
            return Ok(());
        }
        let events = step.after.lifecycle_events();
        let has_changed_something =
            events.iter().any(|event| event.name == LifecycleEventName::Install && event.start.is_some());
        let can_go_back = has_changed_something && self.past_return != Some(step.index);
        let wanted = can_go_back && self.wants_rollback(standard, step);
        match (wanted, step.commit.spawned.is_some()) {
            (true, false) => Err(format!("{} ended and is not rolled back", step.after.id())),
            (false, true) => Err(format!("{} is rolled back and should not be", step.after.id())),
            (true, true) | (false, false) => Ok(()),
        }
    }

    fn wants_rollback(&self, standard: &StandardPlan, step: &Step<'_>) -> bool {
        let AutoRollback { on_failure, on_stop_on_alarm, on_stop_on_request } = standard.auto_rollback;
        let asked = self.stop.filter(|(index, _)| *index == step.index).and_then(|(_, rollback)| rollback);
        match (step.after.status(), step.after.error().map(|error| error.code)) {
            (DeploymentStatus::Failed, _) => on_failure,
            (DeploymentStatus::Stopped, Some(ErrorCode::AlarmActive)) => on_stop_on_alarm,
            (DeploymentStatus::Stopped, Some(ErrorCode::ManualStop)) => asked.unwrap_or(on_stop_on_request),
            (DeploymentStatus::Stopped, _) => on_stop_on_request,
            _ => false,
        }
    }
}

/// A rollback takes traffic back and never forth.
pub(crate) fn rollback_only_takes_back(call: &Leaving<'_>) -> Verdict {
    match call.effect {
        Effect::ShiftTraffic { kind, replacement_weight, .. }
            if matches!(call.state.plan().kind, PlanKind::Rollback(_)) && replacement_weight.get() > 0 =>
        {
            let route = if *kind == RouteKind::Test { "test" } else { "production" };
            Err(format!("it moves {route} traffic to weight {replacement_weight}"))
        }
        _ => Ok(()),
    }
}

/// A ready wait that runs out ends as configured: the deployment stops, or goes on.
pub(crate) fn ready_wait_ends_as_configured(step: &Step<'_>) -> Verdict {
    let (before, after) = (step.before.phase_name(), step.after.phase_name());
    let ran_out = before == "ReadyWait" && after != before && step.commit.event == Event::DeadlineReached;
    let PlanKind::Standard(standard) = &step.after.plan().kind else { return Ok(()) };
    let stops = matches!(after, "Ending" | "Terminal");
    match standard.ready.action_on_timeout {
        ReadyAction::Stop if ran_out && !stops => Err(format!("it goes on to {after} and should stop")),
        ReadyAction::Continue if ran_out && stops => Err("it stops and should go on".to_owned()),
        ReadyAction::Stop | ReadyAction::Continue => Ok(()),
    }
}
