//! Every harness over its corpus, its regressions and changes of both, with a fixed seed.

use fuzz_targets::{TARGETS, fuzz, replay};

/// Inputs for each target; costly ones take a share.
const EXECUTIONS: u64 = 20_000;
const SEED: u64 = 1;

#[test]
fn no_reader_of_outside_bytes_breaks_a_rule() {
    let mut broken = Vec::new();
    for target in TARGETS {
        let enough = EXECUTIONS / target.cost;
        let outcome = fuzz(target, SEED, Vec::new(), |executions| executions >= enough);
        if let Some(failure) = outcome.failure {
            broken.push(format!("{}: {} on {}", target.name, failure.why, failure.input.escape_ascii()));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn inputs_that_failed_once_hold_now() {
    for target in TARGETS {
        replay(target).unwrap_or_else(|why| panic!("{}: {why}", target.name));
    }
}

#[test]
fn every_target_has_a_corpus_of_its_own() {
    for target in TARGETS {
        let place = fuzz_targets::directory(target.name, "corpus");
        let inputs = std::fs::read_dir(&place).map(Iterator::count).unwrap_or_default();
        assert!(inputs >= 2, "{} has {inputs} inputs in {}", target.name, place.display());
    }
}

#[test]
fn the_page_says_what_the_table_says() {
    let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/fuzzing.md");
    let written = std::fs::read_to_string(&page).unwrap_or_default();
    assert!(written == fuzz_targets::document(), "run `cargo run -p fuzz-targets -- --document docs/fuzzing.md`");
}
