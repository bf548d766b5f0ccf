//! Phase `Starting`: the revision is read, the platform inspected, roles decided, alarms looked at once.
//!
//! Promises: nothing is changed before all of it passed; an alarm that is already active stops the deployment
//! before Install (spec 5.3). Not here: what makes a service or a listener fit (`roles`).

use core::time::Duration;
use serde::{Deserialize, Serialize};
use types::Timestamp;

use super::{Cause, Milestone, Phase, ending, proceed};
use crate::context::{Context, Input};
use crate::effect::{Effect, EffectOutput, PlatformSnapshot};
use crate::event::AlarmReading;
use crate::{roles, texts, watch};

/// How long the first look at the alarms may take before they count as unreadable.
const FIRST_ALARM_READING: Duration = Duration::from_secs(60);

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Starting {
    LoadingRevision,
    InspectingPlatform,
    AwaitingAlarms { until: Timestamp },
}

pub(crate) fn enter(context: &mut Context) -> Phase {
    let Some(revision) = context.plan.revision.clone() else {
        return ending::begin(context, Cause::Failure(texts::revision_missing()));
    };
    context.ask(Effect::LoadRevision { revision });
    Starting::LoadingRevision.into()
}

impl Starting {
    pub(crate) fn step(self, context: &mut Context, input: Input) -> Phase {
        match input {
            Input::Started if planted!(RestartBeginsAnew) => super::created::Created.into(),
            Input::Started => context.ignore(self, "already started"),
            Input::StopRequested { rollback } => ending::begin(context, Cause::Request { rollback }),
            Input::ContinueRequested { .. } => context.ignore(self, "no wait is running"),
            Input::HookAnswered { .. } => context.ignore(self, "no hook has been invoked"),
            Input::EffectDone { output } => self.take_reading(context, output),
            Input::EffectFailed { failure, .. } => ending::begin(context, Cause::Failure(failure)),
            Input::ReplacementObserved(_) => context.ignore(self, "there is no replacement yet"),
            Input::AlarmsObserved(reading) => self.take_alarms(context, reading),
            Input::DeadlineReached => match self.deadline() {
                Some(until) if context.now >= until => {
                    self.take_alarms(context, AlarmReading { active: [].into(), unreadable: true })
                }
                Some(_) | None => context.ignore(self, "no deadline has been reached"),
            },
        }
    }

    pub(crate) fn deadline(self) -> Option<Timestamp> {
        match self {
            Self::LoadingRevision | Self::InspectingPlatform => None,
            Self::AwaitingAlarms { until } => Some(until),
        }
    }

    fn take_reading(self, context: &mut Context, output: EffectOutput) -> Phase {
        match output {
            EffectOutput::Revision(app_spec) => {
                inspect(context, app_spec.target.clone());
                context.facts.app_spec = Some(app_spec);
                Self::InspectingPlatform.into()
            }
            EffectOutput::Platform(platform) => take_platform(context, &platform),
            EffectOutput::Done | EffectOutput::TaskSet(_) | EffectOutput::TrafficSet(_) => {
                ending::begin(context, Cause::Failure(texts::internal("Starting asked for nothing of this kind")))
            }
        }
    }

    fn take_alarms(self, context: &mut Context, reading: AlarmReading) -> Phase {
        match (watch::alarms(context, reading), self) {
            (Some(cause), _) => ending::begin(context, cause),
            (None, Self::AwaitingAlarms { .. }) => proceed(context, Milestone::Started),
            (None, Self::LoadingRevision | Self::InspectingPlatform) => self.into(),
        }
    }
}

fn inspect(context: &mut Context, target: appspec::TargetService) {
    let standard = context.standard();
    let effect = Effect::InspectPlatform {
        service: context.plan.service.clone(),
        target_groups: standard.target_groups.clone(),
        production_listener: standard.production_listener.clone(),
        test_listener: standard.test_listener.clone(),
        target,
    };
    context.ask(effect);
}

fn take_platform(context: &mut Context, platform: &PlatformSnapshot) -> Phase {
    match roles::decide(context.standard(), platform) {
        Err(failure) => return ending::begin(context, Cause::Failure(failure)),
        Ok((undo, findings)) => {
            context.facts.undo = Some(undo);
            context.facts.findings = Some(findings);
        }
    }
    let is_watching_alarms = !context.standard().alarms.names.is_empty();
    if is_watching_alarms && context.facts.alarms.is_none() {
        return Starting::AwaitingAlarms { until: context.now.plus(FIRST_ALARM_READING) }.into();
    }
    proceed(context, Milestone::Started)
}
