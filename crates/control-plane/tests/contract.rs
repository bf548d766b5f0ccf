//! `docs/contract.md` and `docs/contract-platform.md` name a test for each rule it says is held; each of them must exist.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Names of functions, and of stories (`name = "…`), in all sources below `directory`.
fn collect(directory: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_none_or(|name| name != "target") {
            collect(&path, names);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            for line in text.lines().map(str::trim) {
                let function = line.split_once("fn ").and_then(|(_, rest)| rest.split_once('('));
                let story = line.strip_suffix(" = \"").map(|name| (name, ""));
                names.extend(function.or(story).map(|(name, _)| name.to_string()));
            }
        }
    }
}

#[test]
fn every_rule_that_is_held_names_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut known = BTreeSet::new();
    collect(&root.join("crates"), &mut known);
    for (file, least) in [("docs/contract.md", 80), ("docs/contract-platform.md", 30)] {
        check(&fs::read_to_string(root.join(file)).unwrap(), least, &known);
    }
}

/// The rows of one file; at least so many, lest they be read wrongly and pass.
fn check(text: &str, least: usize, known: &BTreeSet<String>) {
    let (held, _) = text.split_once("## Not held").unwrap();
    let rows: Vec<&str> = held.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| §")).collect();
    let rows = &rows[1..];
    assert!(rows.len() >= least, "only {} rules", rows.len());
    let mut missing = Vec::new();
    for row in rows {
        let tests = row.trim_end_matches(" |").rsplit(" | ").next().unwrap();
        let named: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "no test: {row}");
        missing.extend(named.into_iter().filter(|name| !known.contains(*name)));
    }
    assert!(missing.is_empty(), "no such test: {missing:#?}");
}
