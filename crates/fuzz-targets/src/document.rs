//! `docs/fuzzing.md`, made from the table of targets so that it cannot go stale.

use std::fmt::Write;

use crate::{LEFT_OUT, TARGETS};

/// The whole page.
pub fn document() -> String {
    let mut out = String::from(HEAD);
    for target in TARGETS {
        let _ = writeln!(out, "| `{}` | {} | {} |", target.name, target.reads, target.holds);
    }
    out.push_str(LEFT);
    for (what, why) in LEFT_OUT {
        let _ = writeln!(out, "- {what}: {why}.");
    }
    out
}

const HEAD: &str = "\
# Fuzzing

Every place where bytes from outside are read has a harness in `crates/fuzz-targets`. This page is made from their table
by `cargo run -p fuzz-targets -- --document docs/fuzzing.md`; a test compares the two.

| command | does |
| --- | --- |
| `cargo test -p fuzz-targets` | each harness over its corpus, all inputs that failed once, and changes with a fixed seed; \
part of CI |
| `cargo xtask fuzz --all --seconds N --jobs 2 --json FILE` | each harness for N seconds; a failing input is made small, \
saved under `regressions/` and printed as a command |
| `cargo xtask fuzz --target T --seconds N` | one harness |
| `cargo xtask fuzz --target T --input FILE` | one input |
| `cargo xtask fuzz --coverage --seconds N` | the same harnesses under libFuzzer with coverage counters of the stable \
compiler; needs a C++ compiler |

Of every input: no panic, at most a second of processor time (five in an unoptimised build), at most 24 MiB and 250 times
its length of memory at once, and no thread that does not come back. What else must hold:

| target | reads | must hold |
| --- | --- | --- |
";

const LEFT: &str = "
The search is steered by what a harness tells of an input (the wording of a refusal, the statuses of answers, the kind of a
result); inputs that tell something new are kept in `target/fuzz/` and changed further, by this engine and by libFuzzer.

## Left out

";
