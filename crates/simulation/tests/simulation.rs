//! The simulator as a test: some thousand seeds, and every scenario that once broke a rule.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use simulation::progress::Progress;
use simulation::{draw, exhaustive, regressions, run, sweep};

#[test]
fn two_thousand_seeds_keep_every_invariant() {
    let outcome = sweep::sweep(0, 2000, 2, 5, &Progress::default());
    assert_eq!(outcome.seeds, 2000);
    assert!(outcome.failed.is_empty(), "{:#?}", outcome.failed);
    assert!(outcome.twice >= 20, "one seed in a hundred runs twice");
}

#[test]
fn scenarios_that_once_broke_a_rule_keep_them_all() {
    for (name, regression) in regressions::all().unwrap() {
        let report = run(&regression.scenario, false, true);
        assert_eq!(report.violation, None, "{name}");
    }
}

#[test]
fn the_same_seed_gives_the_same_trace_and_another_one_another() {
    let hash = |seed| run(&draw::scenario(seed), false, false).hash;
    assert_eq!(hash(7), hash(7));
    assert_ne!(hash(7), hash(8));
}

#[test]
fn every_single_fault_at_every_step_of_the_canary_scenarios_keeps_every_invariant() {
    // The others run with `cargo xtask sim --exhaustive`, which is faster.
    let request = exhaustive::Request { prefix: "canary".to_owned(), threads: 2, ..exhaustive::Request::default() };
    let outcome = exhaustive::exhaust(&request, &Progress::default());
    assert_eq!(outcome.scenarios, 10);
    assert!(outcome.singles > 2000, "only {} runs", outcome.singles);
    assert!(outcome.failed.is_empty(), "{:#?}", outcome.failed.first());
}

#[test]
fn a_share_of_the_pairs_of_faults_keeps_every_invariant_and_the_parts_make_the_whole() {
    let part = |part| {
        let prefix = "all at once, plain".to_owned();
        let request = exhaustive::Request { pairs: true, prefix, part, ..exhaustive::Request::default() };
        exhaustive::exhaust(&request, &Progress::default())
    };
    let (whole, first, second) = (part((1, 20)), part((1, 40)), part((21, 40)));
    assert!(whole.failed.is_empty(), "{:#?}", whole.failed.first());
    assert!(whole.pairs > 500, "only {} pairs", whole.pairs);
    assert_eq!(whole.pairs, first.pairs + second.pairs);
}
