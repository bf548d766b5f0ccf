//! The engine's and the platform's words in the model's.

use deployment::{
    Command, Deployment, DeploymentStatus, Effect, EffectOutput, ErrorCode, LifecycleEventStatus, PlanKind,
    PlatformSnapshot, ReadyAction, Refusal, RouteKind, StandardPlan, TaskSetHealth, TaskSetStatus, TerminationOption,
    WaitType,
};
use ports::{CommandError, PlatformError};
use reference_model as model;
use reference_model::{Answer, Call, Code, Event, Fact, Found, Health, Link, Mark, Set, Status, Verdict, View};
use types::{DeploymentId, HookEvent, LifecycleEventName, TaskSetId, TrafficRouting};

use crate::platform::Platform;
use crate::store::Inner;

pub(super) fn terms(plan: &StandardPlan, functions: &[HookEvent]) -> model::Terms {
    let mut hooks = [false; 8];
    for hook in functions {
        hooks[hook.lifecycle_event() as usize] = true;
    }
    let back = plan.auto_rollback;
    model::Terms {
        routing: match plan.routing {
            TrafficRouting::AllAtOnce => model::Routing::AllAtOnce,
            TrafficRouting::Canary { percent, interval_minutes: minutes } => {
                model::Routing::Canary { percent, minutes }
            }
            TrafficRouting::Linear { percent, interval_minutes: minutes } => {
                model::Routing::Linear { percent, minutes }
            }
        },
        test_listener: plan.test_listener.is_some(),
        ready: model::Ready {
            minutes: plan.ready.wait_minutes,
            stops: plan.ready.action_on_timeout == ReadyAction::Stop,
        },
        terminate_after_minutes: match plan.termination {
            TerminationOption::Terminate { wait_minutes } => Some(wait_minutes),
            TerminationOption::KeepAlive => None,
        },
        rolls_back: [back.on_failure, back.on_stop_on_alarm, back.on_stop_on_request],
        alarms: (!plan.alarms.names.is_empty()).then_some(plan.alarms.ignore_poll_failure),
        hooks,
    }
}

pub(super) fn event(name: LifecycleEventName) -> Event {
    Event::ALL[name as usize]
}

/// Nothing for a call that says nothing to the model.
pub(super) fn call(
    effect: &Effect,
    original: Option<&TaskSetId>,
    by: &DeploymentId,
    platform: &Platform,
) -> Option<Call> {
    let part = |set: &TaskSetId| {
        let made_by_it = platform.sets.iter().any(|found| found.id == *set && found.made_by.as_ref() == Some(by));
        match (original == Some(set), made_by_it) {
            (true, _) => Set::Original,
            (false, true) => Set::Replacement,
            (false, false) => Set::Leftover,
        }
    };
    // A rollback deletes the set of the deployment it undoes.
    let undone = by.as_str().strip_suffix('r').map(DeploymentId::new);
    Some(match effect {
        Effect::LoadRevision { .. } => Call::LoadRevision,
        Effect::InspectPlatform { .. } => Call::Inspect,
        Effect::CreateTaskSet { .. } => Call::Create,
        Effect::ShiftTraffic { kind: RouteKind::Production, replacement_weight, .. } => {
            Call::Production(replacement_weight.get())
        }
        Effect::ShiftTraffic { kind: RouteKind::Test, replacement_weight, .. } => {
            Call::Test(replacement_weight.get())
        }
        Effect::InvokeHook { event: hook, .. } => Call::Invoke(event(hook.lifecycle_event())),
        Effect::SetPrimaryTaskSet { task_set, .. } => Call::MakePrimary(part(task_set)),
        Effect::DeleteTaskSet { task_set, .. } => {
            let of_undone = platform.sets.iter().any(|found| found.id == *task_set && found.made_by == undone);
            if undone.is_some() && of_undone { Call::Delete(Set::Replacement) } else { Call::Delete(part(task_set)) }
        }
        Effect::DeleteTaskSetOf { external_id, .. } => {
            let is_its = Some(external_id) == undone.as_ref().or(Some(by));
            Call::Delete(if is_its { Set::Replacement } else { Set::Leftover })
        }
    })
}

pub(super) fn answer(call: Call, result: &Result<EffectOutput, PlatformError>) -> Answer {
    match (result, call) {
        (Ok(EffectOutput::TrafficSet(read)), Call::Test(asked) | Call::Production(asked)) if read.get() != asked => {
            Answer::ReadsOtherwise
        }
        (Ok(_), _) => Answer::Done,
        (Err(PlatformError::Transient(_)), _) => Answer::Later,
        (Err(PlatformError::Permanent(failure)), _) => Answer::Never(code(failure.code)),
    }
}

/// What the inspection says of the beginning, and the PRIMARY set.
pub(super) fn found(snapshot: &PlatformSnapshot) -> (Found, Option<TaskSetId>) {
    let is_primary = |set: &&deployment::TaskSetSnapshot| set.status == TaskSetStatus::Primary;
    let primary = snapshot.task_sets.iter().find(is_primary);
    let group =
        primary.and_then(|set| set.target_group.clone()).filter(|group| snapshot.target_groups.contains(group));
    let leads = |forward: &[(types::TargetGroupArn, u16)], wanted: &types::TargetGroupArn| {
        forward.iter().any(|(found, weight)| found == wanted && *weight > 0)
    };
    let production =
        group.as_ref().is_some_and(|group| snapshot.production.rules.iter().all(|rule| leads(&rule.forward, group)));
    let test = snapshot.test.as_ref().is_none_or(|test| {
        test.rules.iter().any(|rule| snapshot.target_groups.iter().any(|group| leads(&rule.forward, group)))
    });
    let found = Found {
        primary: group.is_some(),
        production_leads_to_primary: production,
        test_leads_to_pair: test,
        wants_no_task: snapshot.desired_count == 0,
    };
    (found, primary.map(|set| set.id.clone()))
}

pub(super) fn health(health: TaskSetHealth) -> Health {
    let serving = health.healthy_count.unwrap_or(health.running_count);
    let empty = serving == 0;
    Health { steady: health.steady, lost: health.desired_count > 0 && empty, empty, gone: health.gone }
}

pub(super) fn command(command: &Command, of: &DeploymentId) -> model::Command {
    match command {
        Command::Stop { .. } => model::Command::Stop,
        Command::Continue { wait: WaitType::Ready } => model::Command::Continue(model::Wait::Ready),
        Command::Continue { wait: WaitType::Termination } => model::Command::Continue(model::Wait::Termination),
        Command::AnswerHook { execution_id, .. } => {
            let number = of.as_str().strip_prefix("d-").and_then(|number| number.parse().ok());
            let own =
                |hook: &HookEvent| number.is_some_and(|number| crate::plan::hook_id(number, *hook) == *execution_id);
            model::Command::AnswerHook(HookEvent::ALL.into_iter().find(own).map(|hook| event(hook.lifecycle_event())))
        }
    }
}

/// Nothing when the store failed: the command was neither taken nor refused.
pub(super) fn verdict(result: &Result<Deployment, CommandError>) -> Option<Verdict> {
    Some(match result {
        Ok(_) => Verdict::Taken,
        Err(CommandError::Unknown(_) | CommandError::Store(_)) => return None,
        Err(CommandError::Refused(refusal)) => match refusal {
            Refusal::DeploymentAlreadyCompleted => Verdict::AlreadyCompleted,
            Refusal::NotInReadyState => Verdict::NotReady,
            Refusal::InvalidStatusForTerminationWait => Verdict::InvalidStatus,
            Refusal::HookExecutionIdUnknown => Verdict::UnknownExecution,
            Refusal::LifecycleEventAlreadyCompleted => Verdict::EventAlreadyCompleted,
            Refusal::RollbackCannotBeStopped => Verdict::CannotStop,
        },
    })
}

/// The fact a taken command is.
pub(super) fn taken(command: &Command, asked: model::Command) -> Option<Fact> {
    match (command, asked) {
        (Command::Stop { rollback }, _) => Some(Fact::Stop { rollback: *rollback }),
        (_, model::Command::Continue(wait)) => Some(Fact::Continue(wait)),
        (Command::AnswerHook { succeeded, .. }, model::Command::AnswerHook(Some(event))) => {
            Some(Fact::HookAnswered(event, *succeeded))
        }
        _ => None,
    }
}

/// The list of events as shown; an error when its order or its times are wrong.
pub(super) fn events(state: &Deployment) -> Result<[Mark; 8], String> {
    let mut marks = [Mark::Absent; 8];
    let mut last = None;
    for shown in state.lifecycle_events() {
        let index = shown.name as usize;
        let mark = match shown.status {
            LifecycleEventStatus::Pending => Mark::Pending,
            LifecycleEventStatus::InProgress => Mark::InProgress,
            LifecycleEventStatus::Succeeded => Mark::Succeeded,
            LifecycleEventStatus::Failed => Mark::Failed,
            LifecycleEventStatus::Skipped => Mark::Skipped,
            LifecycleEventStatus::Unknown => return Err(format!("{} is Unknown", shown.name)),
        };
        if last.replace(index).is_some_and(|last| last >= index)
            || !mark.fits(shown.start.is_some(), shown.end.is_some())
        {
            return Err(format!("{} is {mark:?} from {:?} to {:?}", shown.name, shown.start, shown.end));
        }
        marks[index] = mark;
    }
    Ok(marks)
}

pub(super) fn view(state: &Deployment, events: [Mark; 8], link: Link) -> View<'_> {
    View {
        status: match state.status() {
            DeploymentStatus::Created => Status::Created,
            DeploymentStatus::InProgress | DeploymentStatus::Queued | DeploymentStatus::Baking => Status::InProgress,
            DeploymentStatus::Ready => Status::Ready,
            DeploymentStatus::Succeeded => Status::Succeeded,
            DeploymentStatus::Failed => Status::Failed,
            DeploymentStatus::Stopped => Status::Stopped,
        },
        target_status: state.target_status().as_str(),
        events,
        error: state.error().map(|failure| (code(failure.code), failure.message.as_str())),
        link,
        termination_wait_started: state.termination_wait_started(),
        weight: state.weights().replacement.get(),
        has_complete_time: state.completed_at().is_some(),
    }
}

/// What links a deployment and its rollback (spec 5.4), read from both sides.
pub(super) fn link(state: &Deployment, store: &Inner) -> Link {
    let info = state.rollback_info();
    let id = state.id().as_str();
    if let PlanKind::Rollback(rollback) = &state.plan().kind {
        let original = &rollback.triggered_by;
        let is_right = info.is_some_and(|info| {
            info.rollback_triggering_deployment_id.as_ref() == Some(original)
                && info.rollback_deployment_id.is_none()
                && info.rollback_message == model::message_of_rollback(original.as_str(), id)
        });
        let config = state.plan().config.as_str() == model::ROLLBACK_CONFIGURATION;
        return if is_right && config { Link::Named } else { Link::Broken };
    }
    let spawned = store.entries.iter().find(
        |entry| matches!(&entry.plan.kind, PlanKind::Rollback(rollback) if rollback.triggered_by == *state.id()),
    );
    if !state.is_terminal() {
        // The rollback is stored with the end; a later step of the same event may be that end.
        return if info.is_none() { Link::None } else { Link::Broken };
    }
    match (info, spawned) {
        (None, None) => Link::None,
        (Some(info), Some(entry)) => {
            let rollback = &entry.plan.deployment_id;
            let is_right = info.rollback_deployment_id.as_ref() == Some(rollback)
                && info.rollback_triggering_deployment_id.is_none()
                && info.rollback_message == model::message_of_original(id, rollback.as_str());
            if is_right { Link::Named } else { Link::Broken }
        }
        _ => Link::Broken,
    }
}

fn code(code: ErrorCode) -> Code {
    match code {
        ErrorCode::AlarmActive => Code::AlarmActive,
        ErrorCode::HookExecutionFailure => Code::HookExecutionFailure,
        ErrorCode::EcsUpdateError => Code::EcsUpdateError,
        ErrorCode::InvalidEcsService => Code::InvalidEcsService,
        ErrorCode::ElasticLoadBalancingInvalid => Code::ElasticLoadBalancingInvalid,
        ErrorCode::InvalidRevision => Code::InvalidRevision,
        ErrorCode::RevisionMissing => Code::RevisionMissing,
        ErrorCode::InvalidLambdaFunction => Code::InvalidLambdaFunction,
        ErrorCode::InvalidLambdaConfiguration => Code::InvalidLambdaConfiguration,
        ErrorCode::IamRoleMissing => Code::IamRoleMissing,
        ErrorCode::IamRolePermissions => Code::IamRolePermissions,
        ErrorCode::ManualStop => Code::ManualStop,
        ErrorCode::Timeout => Code::Timeout,
        ErrorCode::ApplicationMissing => Code::ApplicationMissing,
        ErrorCode::DeploymentGroupMissing => Code::DeploymentGroupMissing,
        ErrorCode::ResourceLimitExceeded => Code::ResourceLimitExceeded,
        ErrorCode::Throttled => Code::Throttled,
        ErrorCode::InternalError => Code::InternalError,
    }
}
