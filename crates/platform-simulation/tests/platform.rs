//! The lane as a test: some seeds, and every scenario that once broke a rule.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use platform_simulation::{draw, regressions, run, sweep};

#[test]
fn drawn_seeds_keep_every_invariant() {
    let outcome = sweep::sweep(0, 20, 2, 5);
    assert_eq!(outcome.seeds, 20);
    assert!(outcome.failed.is_empty(), "{:#?}", outcome.failed);
    assert!(outcome.deployments > 20, "rollbacks and further deployments are among them");
    assert!(outcome.lives > 20, "control planes died among them");
}

#[test]
fn scenarios_that_once_broke_a_rule_keep_them_all() {
    for (name, regression) in regressions::all().unwrap() {
        let report = run(&regression.scenario, false);
        assert_eq!(report.violation, None, "{name}");
    }
}

#[test]
fn another_seed_gives_another_trace() {
    let hash = |seed| run(&draw::scenario(seed), false).hash;
    assert_ne!(hash(7), hash(8));
}
