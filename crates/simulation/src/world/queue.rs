//! The event queue: what happens next, in one order on every machine.

use std::cmp::Ordering;
use std::collections::{BinaryHeap, VecDeque};

use deployment::{Effect, EffectNumber};
use orchestrator::core::{Action, Look};
use types::{HookExecutionId, Timestamp};

/// One thing that will happen.
#[derive(Debug)]
pub(crate) enum Happening {
    /// A fault begins.
    Begin(usize),
    /// A fault ends.
    End(usize),
    /// The health of a set comes or goes.
    Flap { set: usize, until: Timestamp, up: bool },
    /// A person asks for something.
    Order(usize),
    /// The control plane is started.
    Restart,
    /// A call leaves the engine.
    CallStart { epoch: u32, slot: usize, number: EffectNumber, effect: Box<Effect> },
    /// A call that must not leave at present goes back to where it came from.
    NotBegun { epoch: u32, slot: usize, number: EffectNumber },
    /// A call is carried out by the platform.
    CallApply(usize),
    /// The answer of a call arrives.
    CallReturn(usize),
    /// The engine looks at a replacement, or at the alarms.
    Look { epoch: u32, slot: usize, alarms: bool },
    /// A look made while the engine was waiting for the store reaches it.
    Seen { epoch: u32, slot: usize, look: Look },
    /// The store has been waited for, and what was decided is done.
    Decided { epoch: u32, slot: usize, actions: Vec<Action> },
    /// A deadline comes.
    Deadline { epoch: u32, slot: usize, at: Timestamp },
    /// The engine asks the store again.
    PauseOver { epoch: u32, slot: usize },
    /// Tasks of a set start, become healthy or exit.
    Tasks { set: usize, step: u32 },
    /// A drained set is no more.
    Vanish(usize),
    /// A routing table arrives.
    Settle,
    /// A hook calls back.
    Answer { deployment: usize, id: HookExecutionId, succeeded: bool, tries: u8 },
    /// A hook stops its deployment.
    StopByHook { deployment: usize },
    /// A person deploys again.
    Redeploy,
}

impl Happening {
    /// Whether a deployment may hear of it, even one that is over.
    fn concerns_engine(&self) -> bool {
        matches!(
            self,
            Self::Order(_)
                | Self::Restart
                | Self::CallStart { .. }
                | Self::NotBegun { .. }
                | Self::CallApply(_)
                | Self::CallReturn(_)
                | Self::Decided { .. }
                | Self::Answer { .. }
                | Self::StopByHook { .. }
                | Self::Redeploy
        )
    }
}

struct Entry {
    at: Timestamp,
    order: u32,
    happening: Happening,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        (self.at, self.order) == (other.at, other.order)
    }
}

impl Eq for Entry {}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Entry {
    /// The earliest is the greatest, since the heap gives the greatest first; ties in the order of pushing.
    fn cmp(&self, other: &Self) -> Ordering {
        (other.at, other.order).cmp(&(self.at, self.order))
    }
}

/// See the module.
#[derive(Default)]
pub(crate) struct Queue {
    heap: BinaryHeap<Entry>,
    /// What comes before anything else.
    at_once: VecDeque<Happening>,
    pushed: u32,
    /// Things in the queue that concern the engine.
    pub waiting_for_engine: u32,
}

impl Queue {
    pub(crate) fn push(&mut self, at: Timestamp, happening: Happening) {
        self.pushed += 1;
        self.waiting_for_engine += u32::from(happening.concerns_engine());
        self.heap.push(Entry { at, order: self.pushed, happening });
    }

    /// It happens at the present moment, before what was to happen then.
    pub(crate) fn push_at_once(&mut self, happening: Happening) {
        self.waiting_for_engine += u32::from(happening.concerns_engine());
        self.at_once.push_back(happening);
    }

    /// The next thing; its time may have passed.
    pub(crate) fn pop(&mut self) -> Option<(Timestamp, Happening)> {
        if let Some(happening) = self.at_once.pop_front() {
            self.waiting_for_engine -= u32::from(happening.concerns_engine());
            return Some((Timestamp::default(), happening));
        }
        let entry = self.heap.pop()?;
        self.waiting_for_engine -= u32::from(entry.happening.concerns_engine());
        Some((entry.at, entry.happening))
    }
}
