//! Makes a failing scenario smaller: takes faults and commands away one by one, and plain settings in place of odd
//! ones, as long as the same rule is still broken.

use deployment::{AutoRollback, ReadyAction, ReadyOption, TerminationOption};
use types::TrafficRouting;

use crate::scenario::{Scenario, Setup, TaskBehaviour};
use crate::world::run;

/// A smallest scenario that breaks the same rule; the given one when it breaks none.
pub fn shrink(scenario: &Scenario) -> Scenario {
    let Some(violation) = run(scenario, false, true).violation else { return scenario.clone() };
    let still_fails = |candidate: &Scenario| {
        run(candidate, false, true).violation.is_some_and(|found| found.invariant == violation.invariant)
    };
    let mut best = scenario.clone();
    loop {
        let next = smaller(&best).into_iter().find(|candidate| *candidate != best && still_fails(candidate));
        match next {
            Some(candidate) => best = candidate,
            None => return best,
        }
    }
}

/// Everything one step smaller.
fn smaller(scenario: &Scenario) -> Vec<Scenario> {
    let mut found = Vec::new();
    for index in 0..scenario.faults.len() {
        let mut candidate = scenario.clone();
        candidate.faults.remove(index);
        found.push(candidate);
    }
    for index in 0..scenario.commands.len() {
        let mut candidate = scenario.clone();
        candidate.commands.remove(index);
        found.push(candidate);
    }
    for index in 0..scenario.setup.hooks.len() {
        let mut candidate = scenario.clone();
        candidate.setup.hooks.remove(index);
        found.push(candidate);
    }
    let plainer: [fn(&mut Setup); 11] = [
        |setup| setup.redeploys = 0,
        |setup| setup.leftovers = 0,
        |setup| setup.alarms = None,
        |setup| setup.test_listener = None,
        |setup| setup.routing = TrafficRouting::AllAtOnce,
        |setup| setup.ready = ReadyOption { action_on_timeout: ReadyAction::Continue, wait_minutes: 0 },
        |setup| setup.termination = TerminationOption::Terminate { wait_minutes: 0 },
        |setup| setup.auto_rollback = AutoRollback::default(),
        |setup| setup.desired_count = 1,
        |setup| (setup.start_ms, setup.healthy_ms) = (200, 100),
        |setup| setup.tasks = TaskBehaviour::Good,
    ];
    for make_plain in plainer {
        let mut candidate = scenario.clone();
        make_plain(&mut candidate.setup);
        found.push(candidate);
    }
    found
}
