//! The single things that can go wrong at the steps of a run.

use deployment::WaitType;

use crate::scenario::{At, CallFault, Fault, FaultKind, Order, OrderKind, Scenario};

/// Every way a call goes wrong.
const CALL_FAULTS: [CallFault; 7] = [
    CallFault::Throttled,
    CallFault::TimeoutBefore,
    CallFault::TimeoutAfter,
    CallFault::LostAnswer,
    CallFault::Refused,
    CallFault::NeverApplied,
    CallFault::Repeated,
];

/// Every way a call is carried out long after it was given up.
const LATE: [CallFault; 2] = [CallFault::AppliedLater, CallFault::AppliedMuchLater];

/// The control plane stays away for a moment, or for longer than an hour.
const DOWN_MS: [u32; 2] = [10, 4_000_000];

/// What goes wrong between two durable steps.
const BETWEEN: [FaultKind; 13] = [
    FaultKind::StoreFails { for_ms: 3000 },
    FaultKind::StoreFull { for_ms: 60_000 },
    FaultKind::StoreSlow { commit_ms: 20_000, for_ms: 400_000 },
    FaultKind::StoreLosesAnswer { count: 1 },
    FaultKind::Frozen { for_ms: 60_000 },
    FaultKind::ClockBack { ms: 1000, down_ms: 500 },
    FaultKind::ClockBack { ms: 86_400_000, down_ms: 500 },
    FaultKind::BothSidesDie { for_ms: 60_000 },
    FaultKind::PersonDeletesService,
    FaultKind::TasksDie { replacement: true, tasks: 255, for_ms: 60_000 },
    FaultKind::Alarm { for_ms: 60_000 },
    FaultKind::Blind { for_ms: 60_000 },
    FaultKind::PersonDeletesSet { replacement: true },
];

/// What people ask for between two durable steps.
const ORDERS: [OrderKind; 6] = [
    OrderKind::Stop { rollback: None },
    OrderKind::Stop { rollback: Some(false) },
    OrderKind::Stop { rollback: Some(true) },
    OrderKind::Continue { wait: WaitType::Ready },
    OrderKind::Continue { wait: WaitType::Termination },
    OrderKind::Create,
];

/// One thing at one place of a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strike {
    place: Place,
    /// Which of the things that can happen there.
    nth: usize,
    what: What,
}

/// Where in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// At the nth call.
    Call(u32),
    /// At the nth durable step.
    Step(u32),
}

#[derive(Clone, Copy, Debug)]
enum What {
    Fault(Fault),
    Order(Order),
}

impl Strike {
    /// The scenario with this in it, too.
    pub(super) fn on(&self, scenario: &Scenario) -> Scenario {
        let mut struck = scenario.clone();
        match self.what {
            What::Fault(fault) => struck.faults.push(fault),
            What::Order(order) => struck.commands.push(order),
        }
        struck
    }

    /// Whether a run of this length has the place.
    pub(super) fn is_within(&self, (calls, steps): (u32, u32)) -> bool {
        match self.place {
            Place::Call(nth) => nth <= calls,
            Place::Step(step) => step <= steps,
        }
    }

    /// One order over all strikes, so that of two the pair is made once.
    pub(super) fn comes_after(&self, other: &Self) -> bool {
        (self.place, self.nth) > (other.place, other.nth)
    }

    /// In words.
    pub(super) fn name(&self) -> String {
        match (self.what, self.place) {
            (What::Fault(fault), Place::Call(_)) => format!("{:?}", fault.kind),
            (What::Fault(fault), Place::Step(step)) => format!("{:?} at step {step}", fault.kind),
            (What::Order(order), Place::Call(at) | Place::Step(at)) => format!("{:?} at step {at}", order.kind),
        }
    }
}

/// Every call of a run of so many, carried out late.
pub(super) fn late((calls, _): (u32, u32)) -> Vec<Strike> {
    let at = At { commit: 0, delay_ms: 0 };
    let strike = |nth: u32, index: usize, how: CallFault| Strike {
        place: Place::Call(nth),
        nth: index,
        what: What::Fault(Fault { at, kind: FaultKind::NthCall { nth, how } }),
    };
    (1..=calls)
        .flat_map(|nth| LATE.into_iter().enumerate().map(move |(index, how)| strike(nth, index, how)))
        .collect()
}

/// Everything that can strike a run of so many calls and durable steps.
pub(super) fn all((calls, steps): (u32, u32)) -> Vec<Strike> {
    let mut found = Vec::new();
    for nth in 1..=calls {
        let faults = CALL_FAULTS.into_iter().map(|how| FaultKind::NthCall { nth, how });
        let crashes = DOWN_MS.into_iter().map(|down_ms| FaultKind::CrashDuringCall { nth, down_ms });
        let at = At { commit: 0, delay_ms: 0 };
        let kinds = faults.chain(crashes).enumerate();
        found.extend(kinds.map(|(index, kind)| Strike {
            place: Place::Call(nth),
            nth: index,
            what: What::Fault(Fault { at, kind }),
        }));
    }
    for step in 0..=steps {
        let at = At { commit: step, delay_ms: 0 };
        let crashes = DOWN_MS
            .into_iter()
            .flat_map(|down_ms| [FaultKind::CrashBeforeCommit { down_ms }, FaultKind::CrashAfterCommit { down_ms }]);
        let faults = crashes.chain(BETWEEN).filter(|_| step > 0).map(|kind| What::Fault(Fault { at, kind }));
        let orders = ORDERS.into_iter().map(|kind| What::Order(Order { at, kind }));
        let kinds = faults.chain(orders).enumerate();
        found.extend(kinds.map(|(nth, what)| Strike { place: Place::Step(step), nth, what }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_strikes_one_comes_after_the_other() {
        let all = all((3, 4));
        for (index, one) in all.iter().enumerate() {
            for (other_index, other) in all.iter().enumerate() {
                let wanted = index != other_index;
                assert_eq!(
                    one.comes_after(other) || other.comes_after(one),
                    wanted,
                    "{} {}",
                    one.name(),
                    other.name()
                );
            }
        }
    }

    #[test]
    fn a_longer_run_has_every_strike_of_a_shorter_one_and_more() {
        let (short, long) = (all((2, 3)), all((4, 6)));
        let within = long.iter().filter(|strike| strike.is_within((2, 3)));
        assert_eq!(within.map(Strike::name).collect::<Vec<_>>(), short.iter().map(Strike::name).collect::<Vec<_>>());
        assert!(long.len() > short.len());
    }
}
