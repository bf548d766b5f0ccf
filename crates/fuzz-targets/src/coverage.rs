//! One harness under libFuzzer: `FUZZ_TARGET` names it. A panic ends the process, and libFuzzer saves the input.
#![no_main]

use std::sync::LazyLock;

use fuzz_targets::{TARGETS, Target};
use libfuzzer_sys::fuzz_target;

static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    TARGETS.iter().find(|target| target.name == name).unwrap_or_else(|| panic!("FUZZ_TARGET={name:?} is no target"))
});

fuzz_target!(|input: &[u8]| (TARGET.run)(input));
