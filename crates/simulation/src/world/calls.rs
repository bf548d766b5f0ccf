//! Calls to the platform: they leave, are carried out, come back, each at its own time and with its own fault.

use deployment::{Effect, EffectNumber, EffectOutput, ErrorCode};
use orchestrator::core::Input;
use ports::PlatformError;
use types::HookExecutionId;

use super::{Draw, Happening, World};
use crate::platform::{Applied, Denied};
use crate::scenario::{CallFault, HookBehaviour, Part};

/// The engine's patience with one call.
const CALL_TIMEOUT_MS: u32 = 30_000;
/// When a call is carried out that the engine has stopped waiting for.
const LATE_MS: u32 = 45_000;
/// When it is carried out that the engine has long forgotten.
const MUCH_LATER_MS: u32 = 200_000;
/// A drained set vanishes.
const DRAIN_MS: u32 = 10_000;

/// A call made by the engine.
pub(crate) struct Call {
    pub epoch: u32,
    pub slot: usize,
    pub number: EffectNumber,
    pub effect: Box<Effect>,
    fault: Option<CallFault>,
    answer: Option<Result<EffectOutput, PlatformError>>,
}

/// The part of the platform an effect is for.
pub(crate) fn part(effect: &Effect) -> Part {
    match effect {
        Effect::LoadRevision { .. } => Part::Revisions,
        Effect::ShiftTraffic { .. } => Part::Elb,
        Effect::InvokeHook { .. } => Part::Hooks,
        Effect::InspectPlatform { .. }
        | Effect::CreateTaskSet { .. }
        | Effect::SetPrimaryTaskSet { .. }
        | Effect::DeleteTaskSet { .. }
        | Effect::DeleteTaskSetOf { .. } => Part::Ecs,
    }
}

impl World<'_> {
    pub(super) fn start_call(&mut self, epoch: u32, slot: usize, number: EffectNumber, effect: Box<Effect>) {
        if !self.engine.up || self.engine.epoch != epoch || !self.engine.slots[slot].executing.contains(&number) {
            return;
        }
        let clock = self.clock();
        if !self.engine.slots[slot].driver.may_begin(number, clock) {
            self.push_in(0, Happening::NotBegun { epoch, slot, number });
            return;
        }
        let id = self.engine.slots[slot].id.clone();
        self.checker.on_call(self.now, &self.store.lock(), &self.platform, &self.noise, (&id, number, &effect));
        self.reference.catch_up(&self.store.lock(), self.now);
        self.reference.asked(&id, &effect, &self.platform, self.now);
        let nth = u32::try_from(self.calls.len() + 1).unwrap_or(u32::MAX);
        let fault = self.noise.call_fault(self.scenario, nth, &effect);
        self.trace.note(self.now, 'C', u64::from(number.0), fault.map_or(0, |fault| fault as u64 + 1), || {
            format!(
                "{id} calls {} {}{}",
                number.0,
                describe(&effect),
                fault.map_or(String::new(), |f| format!(" [{f:?}]"))
            )
        });
        self.calls.push(Call { epoch, slot, number, effect, fault, answer: None });
        let call = self.calls.len() - 1;
        let mut rng = self.draw(Draw::Latency);
        let (there, back) = (rng.between(5, 100), rng.between(1, 50));
        match fault {
            Some(CallFault::Throttled | CallFault::Refused) => {
                let refused = fault == Some(CallFault::Refused);
                let denied = if refused {
                    Denied::Never(ErrorCode::IamRolePermissions, "access denied")
                } else {
                    Denied::Later("throttled")
                };
                self.calls[call].answer = Some(Err(denied.into_error()));
                self.push_in(there + back, Happening::CallReturn(call));
            }
            Some(CallFault::TimeoutBefore) => {
                self.calls[call].answer = Some(Err(Denied::Later("no answer in time").into_error()));
                self.push_in(CALL_TIMEOUT_MS, Happening::CallReturn(call));
            }
            Some(CallFault::TimeoutAfter) => {
                self.push_in(there, Happening::CallApply(call));
                self.push_in(CALL_TIMEOUT_MS, Happening::CallReturn(call));
            }
            Some(CallFault::AppliedLater | CallFault::AppliedMuchLater) => {
                let late_ms = if fault == Some(CallFault::AppliedLater) { LATE_MS } else { MUCH_LATER_MS };
                self.calls[call].answer = Some(Err(Denied::Later("no answer in time").into_error()));
                self.noise.extend(self.now, late_ms);
                self.push_in(late_ms, Happening::CallApply(call));
                self.push_in(CALL_TIMEOUT_MS, Happening::CallReturn(call));
            }
            Some(CallFault::LostAnswer | CallFault::NeverApplied | CallFault::Repeated) | None => {
                self.push_in(there, Happening::CallApply(call));
                self.push_in(there + back, Happening::CallReturn(call));
            }
        }
        if let Some(down_ms) = self.noise.crash_during(self.scenario, nth) {
            self.crash(down_ms);
        }
    }

    pub(super) fn apply_call(&mut self, index: usize) {
        let call = &self.calls[index];
        let fault = call.fault;
        let lost = fault == Some(CallFault::NeverApplied);
        let delay_ms = self.noise.route_delay_ms;
        let mut result = self.platform.apply(&call.effect, &self.spec, self.now, delay_ms, lost);
        if let Ok((_, applied)) = result {
            self.checker.on_applied(self.now, &self.platform, applied);
            self.follow_up(index, applied);
        }
        if fault == Some(CallFault::Repeated) {
            result = self.platform.apply(&self.calls[index].effect, &self.spec, self.now, delay_ms, lost);
        }
        if delay_ms > 0 {
            self.push_in(delay_ms, Happening::Settle);
        }
        let call = &self.calls[index];
        self.trace.note(self.now, 'A', u64::from(call.number.0), u64::from(result.is_ok()), || {
            let rules = self.platform.rules.iter().flatten().map(|rule| format!("{:?}", rule.table));
            format!("  applied {}: {:?}; routes {}", call.number.0, result, rules.collect::<Vec<_>>().join(" "))
        });
        self.checker.after_apply(self.now, &self.platform, &call.effect);
        self.calls[index].answer = Some(match fault {
            Some(CallFault::TimeoutAfter | CallFault::LostAnswer) => {
                Err(Denied::Later("the answer was lost").into_error())
            }
            _ => result.map(|(output, _)| output).map_err(Denied::into_error),
        });
    }

    /// An execution that must not begin at present comes back.
    pub(super) fn not_begun(&mut self, epoch: u32, slot: usize, number: EffectNumber) {
        if self.engine.up && self.engine.epoch == epoch && self.engine.slots[slot].executing.contains(&number) {
            self.engine.slots[slot].executing.retain(|known| *known != number);
            let result = Err(Denied::Later("it must not begin at present").into_error());
            self.give(slot, Input::EffectReturned { number, result });
        }
    }

    pub(super) fn return_call(&mut self, index: usize) {
        let call = &mut self.calls[index];
        let (slot, number) = (call.slot, call.number);
        let Some(result) = call.answer.take() else { return };
        if !self.engine.up || self.engine.epoch != call.epoch || !self.engine.slots[slot].executing.contains(&number)
        {
            return;
        }
        self.engine.slots[slot].executing.retain(|known| *known != number);
        self.trace.note(self.now, 'B', u64::from(number.0), u64::from(result.is_ok()), || {
            format!("  answer {} {}", number.0, if result.is_ok() { "ok" } else { "error" })
        });
        let id = &self.engine.slots[slot].id;
        self.reference.answered(id, (&self.calls[index].effect, &result), &self.platform, self.now);
        self.checker.on_answer(self.now, &self.store.lock(), (id, number));
        self.give(slot, Input::EffectReturned { number, result });
    }

    fn follow_up(&mut self, index: usize, applied: Applied) {
        match applied {
            Applied::Nothing | Applied::Routed(_) => {}
            Applied::Created(set) => {
                let start_ms = self.scenario.setup.start_ms;
                self.push_in(start_ms, Happening::Tasks { set, step: 0 });
            }
            Applied::Draining(set) => self.push_in(DRAIN_MS, Happening::Vanish(set)),
            Applied::Invoked => {
                if let Effect::InvokeHook { event, execution_id, .. } = &*self.calls[index].effect {
                    let (event, id) = (*event, execution_id.clone());
                    self.run_hook(event, id);
                }
            }
        }
    }

    /// What the function does, from the moment it runs.
    fn run_hook(&mut self, event: types::HookEvent, id: HookExecutionId) {
        let behaviour = self.scenario.setup.hooks.iter().find(|(known, _)| *known == event).map(|(_, what)| *what);
        let Some(deployment) =
            self.store.lock().entries.iter().position(|entry| crate::plan::has_hook_id(&entry.plan, &id))
        else {
            return;
        };
        let answer =
            |id: &HookExecutionId, succeeded| Happening::Answer { deployment, id: id.clone(), succeeded, tries: 0 };
        match behaviour {
            None | Some(HookBehaviour::Never) => {}
            Some(HookBehaviour::Answers { after_ms, succeeded }) => self.push_in(after_ms, answer(&id, succeeded)),
            Some(HookBehaviour::AnswersEarly { succeeded }) => self.push_in(0, answer(&id, succeeded)),
            Some(HookBehaviour::AnswersTwice { after_ms, again_ms, succeeded }) => {
                self.push_in(after_ms, answer(&id, succeeded));
                self.push_in(after_ms.saturating_add(again_ms), answer(&id, !succeeded));
            }
            Some(HookBehaviour::Stops { after_ms }) => self.push_in(after_ms, Happening::StopByHook { deployment }),
        }
    }
}

fn describe(effect: &Effect) -> String {
    match effect {
        Effect::ShiftTraffic { kind, replacement_weight, replacement, .. } => {
            format!("ShiftTraffic {kind:?} {replacement}={replacement_weight}")
        }
        Effect::SetPrimaryTaskSet { task_set, .. } => format!("SetPrimaryTaskSet {task_set}"),
        Effect::DeleteTaskSet { task_set, .. } => format!("DeleteTaskSet {task_set}"),
        Effect::InvokeHook { event, .. } => format!("InvokeHook {event}"),
        other => other.name().to_owned(),
    }
}
