//! Hostile bytes for everything that reads bytes from outside.
//!
//! Holds: one harness a reader (`targets`), a small corpus for each (`corpus/`), inputs that once failed
//! (`regressions/`), a mutator and the loop that runs them. Promises: a run is a function of its seed; an input fails when
//! its harness panics (a rule was broken), takes longer than [`SLOW`], or more memory than [`memory_bound`]; a failing
//! input is made small, saved and printed as a command. Leaves out: coverage from the compiler; what steers the search
//! instead is what each harness tells of an input with [`tell`], such as the wording of a refusal. The binary `coverage`
//! runs the same harnesses under libFuzzer, which has that coverage; each engine goes on from what the other found.

mod document;
pub mod http1;
mod memory;
mod mutate;
mod run;
pub mod targets;

pub use document::document;
pub use memory::memory_bound;
pub use mutate::Random;
pub use run::{Failure, Outcome, SLOW, directory, execute, found, fuzz, keep, minimised, name_of, replay};
pub use targets::{LEFT_OUT, TARGETS, Target};

use std::cell::RefCell;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

thread_local! {
    static TOLD: RefCell<DefaultHasher> = RefCell::new(DefaultHasher::new());
}

/// Tells what became of an input; inputs of which something new is told are kept and changed further. Digits and
/// quoted parts do not count as new.
pub fn tell(what: &str) {
    let mut quoted = false;
    let shape: String = what
        .chars()
        .filter(|letter| {
            quoted ^= matches!(letter, '"' | '\'' | '`');
            !quoted && !letter.is_ascii_digit()
        })
        .take(120)
        .collect();
    TOLD.with_borrow_mut(|told| shape.hash(told));
}

/// What was told since the last call.
fn told() -> u64 {
    TOLD.take().finish()
}
