//! People: those who deploy, stop and continue, those who change the platform by hand, and hooks that call back.

use deployment::{Command, TaskSetStatus};
use ports::{CommandError, CreateError, DeploymentStore};
use types::HookExecutionId;

use super::{Happening, World};
use crate::plan;
use crate::scenario::OrderKind;

/// A hook tries so often to call back while the control plane is away.
const ANSWER_TRIES: u8 = 30;
/// Pause between two tries.
const ANSWER_PAUSE_MS: u32 = 2000;

impl World<'_> {
    /// CreateDeployment.
    pub(super) fn create(&mut self) {
        if !self.engine.up {
            // A client tries again when the server is there.
            self.push_in(1000, Happening::Redeploy);
            return;
        }
        self.created += 1;
        let plan = plan::plan(&self.scenario.setup, self.created, self.clock());
        let id = plan.deployment_id.clone();
        let was_busy = self.store.lock().entries.iter().any(crate::store::Entry::is_active);
        let result = self.store.create(&plan);
        self.checker.on_create(self.now, was_busy, &result);
        self.trace.note(self.now, 'N', u64::from(self.created), u64::from(result.is_ok()), || {
            format!("CreateDeployment {id}: {result:?}")
        });
        match result {
            Ok(()) => {
                self.take_up(&id);
            }
            // Whether it is stored all the same, only the store can say.
            Err(CreateError::Store(_)) => {
                self.take_up(&id);
                if self.created == 1 {
                    self.push_in(1000, Happening::Redeploy);
                }
            }
            Err(CreateError::GroupBusy(_) | CreateError::IdTaken) => {}
        }
    }

    pub(super) fn order(&mut self, index: usize) {
        let kind = self.scenario.commands[index].kind;
        if !self.engine.up {
            return;
        }
        self.trace.note(self.now, 'O', index as u64, 0, || format!("order {kind:?}"));
        let command = match kind {
            OrderKind::Stop { rollback } => Command::Stop { rollback },
            OrderKind::Continue { wait } => Command::Continue { wait },
            OrderKind::Create => return self.create(),
            OrderKind::DeleteGroup => {
                let (application, group) = plan::group();
                let _ = self.store.delete_group(&application, Some(&group));
                self.platform.person_interfered = true;
                return;
            }
            OrderKind::AnswerWrongly { old_id, succeeded } => {
                let execution_id =
                    if old_id { plan::hook_id(1, types::HookEvent::BeforeInstall) } else { "nobody".into() };
                Command::AnswerHook { execution_id, succeeded }
            }
        };
        let Some(deployment) = self.concerned() else { return };
        self.send(deployment, command);
    }

    /// The active deployment, or else the latest.
    fn concerned(&self) -> Option<usize> {
        let store = self.store.lock();
        let active = store.entries.iter().position(crate::store::Entry::is_active);
        active.or_else(|| store.entries.iter().rposition(|entry| !entry.deleted))
    }

    /// Sends a command and checks the answer.
    fn send(&mut self, deployment: usize, command: Command) -> Option<CommandError> {
        let id = self.store.lock().entries[deployment].plan.deployment_id.clone();
        let before = self.store.lock().entries[deployment].sequence;
        let result = self.command(&id, command.clone());
        let after = self.store.lock().entries[deployment].sequence;
        self.trace.note(self.now, 'M', u64::from(result.is_ok()), after, || {
            let text = result.as_ref().map_or_else(ToString::to_string, |_| "taken".to_owned());
            format!("{command:?} to {id}: {text}")
        });
        self.checker.on_command(self.now, deployment, &command, &result, (before, after));
        self.reference.commanded(deployment, &command, &result, self.now);
        result.err()
    }

    pub(super) fn answer(&mut self, deployment: usize, id: HookExecutionId, succeeded: bool, tries: u8) {
        let again = if self.engine.up {
            let command = Command::AnswerHook { execution_id: id.clone(), succeeded };
            matches!(self.send(deployment, command), Some(CommandError::Store(_)))
        } else {
            true
        };
        if again && tries < ANSWER_TRIES {
            self.push_in(ANSWER_PAUSE_MS, Happening::Answer { deployment, id, succeeded, tries: tries + 1 });
        }
    }

    pub(super) fn stop_by_hook(&mut self, deployment: usize) {
        if self.engine.up {
            self.send(deployment, Command::Stop { rollback: None });
        }
    }

    pub(super) fn person_deletes_set(&mut self, replacement: bool) {
        let set = if replacement { self.platform.newest_replacement() } else { self.platform.primary() };
        if let Some(set) = set {
            self.platform.person_interfered = true;
            self.platform.keep_times(self.now);
            self.platform.sets[set].status = TaskSetStatus::Draining;
            self.platform.version += 1;
            self.push_in(5000, Happening::Vanish(set));
        }
    }

    pub(super) fn person_deletes_service(&mut self) {
        self.platform.person_interfered = true;
        self.platform.service_gone = true;
        for set in 0..self.platform.sets.len() {
            self.vanish(set);
        }
    }

    pub(super) fn person_scales(&mut self, count: u32) {
        self.platform.keep_times(self.now);
        self.platform.desired = count;
        self.platform.scaled = true;
        self.platform.version += 1;
        for set in 0..self.platform.sets.len() {
            let found = &self.platform.sets[set];
            if found.made_by.is_none()
                && !found.vanished
                && found.status != TaskSetStatus::Draining
                && !found.troubled
            {
                self.platform.set_counts(set, count, count, self.now);
            } else if found.running > 0 {
                self.push_in(self.scenario.setup.start_ms, Happening::Tasks { set, step: 0 });
            }
        }
    }
}
