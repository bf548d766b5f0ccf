//! What the checker remembers of a run, one entry a deployment.

use deployment::{Command, Deployment, DeploymentStatus, Effect, EffectNumber, Event, RouteKind, WaitType};
use ports::CommandError;
use types::{DeploymentId, HookExecutionId, Timestamp};

use super::{Leaving, Step};
use crate::platform::{PRODUCTION, Platform};
use crate::store::Inner;

/// See the module.
#[derive(Default)]
pub(crate) struct Memory {
    deployments: Vec<Remembered>,
    answered: Vec<HookExecutionId>,
    known: usize,
    born: Vec<Timestamp>,
}

/// What is remembered of one deployment.
#[derive(Clone, Default)]
pub(crate) struct Remembered {
    /// When its phase began.
    pub phase_since: Option<Timestamp>,
    /// When each production weight was first routed by.
    pub routed: Vec<(u8, Timestamp)>,
    /// Somebody has ended its termination wait by hand.
    pub continued: bool,
    /// The effect called last.
    pub last_call: Option<EffectNumber>,
    /// It has called the platform.
    pub called: bool,
}

impl Memory {
    pub(crate) fn of(&self, index: usize) -> Option<&Remembered> {
        self.deployments.get(index)
    }

    fn edit(&mut self, index: usize) -> &mut Remembered {
        if self.deployments.len() <= index {
            self.deployments.resize(index + 1, Remembered::default());
        }
        &mut self.deployments[index]
    }

    /// Whether a deployment was created since the last question.
    pub(crate) fn is_new(&mut self, store: &Inner) -> bool {
        std::mem::replace(&mut self.known, store.entries.len()) != store.entries.len()
    }

    /// Notes when deployments came into the world.
    pub(crate) fn remember_births(&mut self, known: usize, now: Timestamp) {
        self.born.resize(known.max(self.born.len()), now);
    }

    /// When a deployment was created, in time of the run.
    pub(crate) fn born_at(&self, index: usize) -> Option<Timestamp> {
        self.born.get(index).copied()
    }

    pub(crate) fn remember_step(&mut self, step: &Step<'_>, now: Timestamp) {
        if let Event::ContinueRequested { wait: WaitType::Termination } = step.commit.event {
            self.edit(step.index).continued = true;
        }
        if step.before.phase_name() != step.after.phase_name()
            || step.before.current_event() != step.after.current_event()
            || step.before.status() == DeploymentStatus::Created
        {
            self.edit(step.index).phase_since = Some(now);
        }
    }

    pub(crate) fn remember_call(&mut self, call: &Leaving<'_>) {
        let remembered = self.edit(call.index);
        remembered.called = true;
        remembered.last_call = Some(call.number);
    }

    pub(crate) fn remember_applied(&mut self, platform: &Platform, effect: &Effect, now: Timestamp) {
        let Effect::ShiftTraffic { kind: RouteKind::Production, replacement, replacement_weight, .. } = effect else {
            return;
        };
        let group = usize::from(*replacement == platform.groups[1]);
        let weight = platform.weight(PRODUCTION, group);
        if weight != replacement_weight.get() {
            return;
        }
        // Only the latest deployment of the one group moves traffic.
        if let Some(remembered) = self.deployments.last_mut()
            && remembered.routed.last().is_none_or(|(known, _)| *known != weight)
        {
            remembered.routed.push((weight, now));
        }
    }

    pub(crate) fn remember_command(
        &mut self,
        _: usize,
        command: &Command,
        result: &Result<Deployment, CommandError>,
    ) {
        if let (Command::AnswerHook { execution_id, .. }, Ok(_)) = (command, result) {
            self.answered.push(execution_id.clone());
        }
    }

    pub(crate) fn is_answered(&self, id: &HookExecutionId) -> bool {
        self.answered.contains(id)
    }
}

/// The set a deployment has made.
pub(crate) fn set_of(platform: &Platform, id: &DeploymentId) -> Option<usize> {
    platform.sets.iter().position(|set| set.made_by.as_ref() == Some(id))
}
