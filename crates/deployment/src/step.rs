//! One step: the only way a deployment changes.

use alloc::vec::Vec;
use types::Timestamp;

use crate::context::Context;
use crate::deployment::Deployment;
use crate::effect::{Effect, EffectNumber};
use crate::event::Event;
use crate::phases::Phase;
use crate::plan::Plan;

/// What one event makes of a deployment. All of it is committed together, then the effects are carried out.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// The state after the event.
    pub state: Deployment,
    /// Effects asked for by this event, numbers growing.
    pub effects: Vec<(EffectNumber, Effect)>,
    /// A rollback deployment to be created in the same commit.
    pub spawned: Option<Plan>,
    /// Why the event changed nothing, if it did not: then `state` is the state before, nothing was asked for, and
    /// the event need not be stored.
    pub ignored: Option<&'static str>,
}

/// Applies one event that happened at `now`. Never fails: what cannot happen in the present phase is ignored.
pub fn step(state: Deployment, event: Event, now: Timestamp) -> Transition {
    let Deployment { plan, phase, facts, outbox } = state;
    let was_terminal = matches!(phase, Phase::Terminal(_));
    let mut context = Context { plan, facts, outbox, now, asked: Vec::new(), spawned: None, ignored: None };
    let phase = match context.recognise(event) {
        Some(input) => phase.step(&mut context, input),
        None => context.ignore(phase, "the effect is not outstanding"),
    };
    if context.ignored.is_none() {
        context.facts.updated_at = now;
    }
    debug_assert!(!was_terminal || context.ignored.is_some(), "B2: a terminal deployment changed");
    debug_assert!(context.ignored.is_none() || context.asked.is_empty(), "an ignored event asked for something");
    debug_assert!(
        !matches!(phase, Phase::Terminal(_)) || context.outbox.is_empty(),
        "B7: a terminal deployment still waits for something"
    );
    let Context { plan, facts, outbox, asked, spawned, ignored, .. } = context;
    Transition { state: Deployment { plan, phase, facts, outbox }, effects: asked, spawned, ignored }
}
