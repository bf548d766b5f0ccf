//! Plants one deliberate fault after the other and counts the seeds until a rule is broken.

use deployment::planted::{Planted, plant};

use crate::invariants::Violation;
use crate::{draw, run};

/// How one planted fault was found.
#[derive(Debug)]
pub struct Found {
    /// The fault.
    pub bug: Planted,
    /// What it does.
    pub what: &'static str,
    /// Seeds run until a rule was broken, and which rule; nothing when it was not found.
    pub found: Option<(u64, Violation)>,
}

/// Tries every fault on up to `budget` seeds.
pub fn all(budget: u64) -> Vec<Found> {
    let found = Planted::ALL.iter().map(|(bug, what)| {
        plant(*bug);
        let broken = |seed: u64| run(&draw::scenario(seed), false, false).violation.map(|found| (seed + 1, found));
        Found { bug: *bug, what: what.trim(), found: (0..budget).find_map(broken) }
    });
    let found = found.collect();
    plant(Planted::Nothing);
    found
}
