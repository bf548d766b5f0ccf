//! The tables of invariants (ARCHITECTURE.md) and of the balancer's features (docs/balancer.md): every check they name
//! exists.
//!
//! Holds: reading the tables, and looking for each named function, path or command. Leaves out: whether the check
//! holds, which is what tests are for.

use std::collections::BTreeSet;
use std::path::Path;

const FILE: &str = "ARCHITECTURE.md";
const FEATURES: &str = "docs/balancer.md";

/// Findings about the table, for `cargo xtask tidy`. `sources`: the text of all Rust files.
pub fn check(root: &Path, page: &str, sources: &[String], findings: &mut Vec<String>) {
    let (functions, commands) = (functions(sources), crate::task_names());
    let rows = rows(page);
    if rows.is_empty() {
        findings.push(format!("{FILE}: the table of invariants is gone"));
    }
    for (number, checks) in rows {
        if checks.is_empty() {
            findings.push(format!("{FILE}: invariant {number} names no check"));
        }
        for check in checks {
            if !exists(check, root, &functions, &commands) {
                findings.push(format!("{FILE}: invariant {number} names the check {check}, which does not exist"));
            }
        }
    }
}

/// Findings about the page of the balancer's features.
pub fn check_features(root: &Path, page: &str, sources: &[String], findings: &mut Vec<String>) {
    let (functions, commands) = (functions(sources), crate::task_names());
    let features = page.split("\n## Not there").next().unwrap_or_default();
    let lines = features.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let rows: Vec<Vec<&str>> =
        lines.map(|line| line.split(" | ").collect()).filter(|row: &Vec<_>| row.len() == 4).collect();
    if rows.is_empty() {
        findings.push(format!("{FEATURES}: the tables are gone"));
    }
    for row in rows.iter().filter(|row| row[0] != "feature" && row[0] != "---") {
        let checks: Vec<&str> = row[3].split('`').skip(1).step_by(2).collect();
        if checks.is_empty() {
            findings.push(format!("{FEATURES}: {} names no test", row[0]));
        }
        for check in checks.into_iter().filter(|check| !exists(check, root, &functions, &commands)) {
            findings.push(format!("{FEATURES}: {} names {check}, which does not exist", row[0]));
        }
    }
}

fn exists(check: &str, root: &Path, functions: &BTreeSet<&str>, commands: &[String]) -> bool {
    match check.strip_prefix("cargo xtask ") {
        Some(command) => commands.iter().any(|known| known == command),
        None if check.contains('/') => root.join(check).exists(),
        None => functions.contains(check),
    }
}

/// Number and checks of each row.
fn rows(page: &str) -> Vec<(&str, Vec<&str>)> {
    let section = page.split("\n## ").find(|section| section.starts_with("Invariants\n")).unwrap_or_default();
    let table = section.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    table
        .filter_map(|line| {
            let mut cells = line.split(" | ");
            let number =
                cells.next().filter(|number| number.starts_with(|letter: char| letter.is_ascii_uppercase()))?;
            let checks = cells.last()?;
            Some((number, checks.split('`').skip(1).step_by(2).collect()))
        })
        .collect()
}

/// Names of all functions.
fn functions(sources: &[String]) -> BTreeSet<&str> {
    let names = sources.iter().flat_map(|text| text.split("fn ").skip(1));
    names
        .filter_map(|rest| rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').next())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# x\n\n## Invariants\n\n| # | what holds | checked by |\n| --- | --- | --- |\n";

    fn findings(row: &str) -> Vec<String> {
        let mut findings = Vec::new();
        let sources = ["async fn weights_sum() {}".to_owned()];
        check(&crate::repository_root(), &format!("{PAGE}{row}\n"), &sources, &mut findings);
        findings
    }

    #[test]
    fn a_check_that_exists_is_fine() {
        assert_eq!(findings("| A1 | x | `weights_sum` · `cargo xtask sim` · `crates/types` |"), Vec::<String>::new());
    }

    #[test]
    fn a_check_that_is_gone_is_found() {
        for gone in ["weights", "cargo xtask simulate", "crates/nothing"] {
            assert_eq!(findings(&format!("| A1 | x | `{gone}` |")).len(), 1, "{gone}");
        }
    }

    #[test]
    fn a_feature_without_a_test_or_with_one_that_is_gone_is_found_and_what_is_not_there_needs_none() {
        let found = |row: &str| {
            let mut findings = Vec::new();
            let page = format!(
                "| feature | ALB · NLB | here | test |\n| --- | --- | --- | --- |\n{row}\n## Not there\n| x | y |\n"
            );
            let sources = ["fn weights_sum() {}".to_owned()];
            check_features(&crate::repository_root(), &page, &sources, &mut findings);
            findings.len()
        };
        assert_eq!(found("| Weights | ALB | same | `weights_sum` |"), 0);
        assert_eq!((found("| Weights | ALB | same | `weights` |"), found("| Weights | ALB | same | hope |")), (1, 1));
    }

    #[test]
    fn a_row_without_a_check_and_a_page_without_rows_are_found() {
        assert_eq!((findings("| A1 | x | hope |").len(), findings("").len()), (1, 1));
    }
}
