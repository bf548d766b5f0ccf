//! The table of invariants in ARCHITECTURE.md: every check it names exists.
//!
//! Holds: reading the table, and looking for each named function, path or command. Leaves out: whether the check
//! holds, which is what tests are for.

use std::collections::BTreeSet;
use std::path::Path;

const FILE: &str = "ARCHITECTURE.md";

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
            let exists = match check.strip_prefix("cargo xtask ") {
                Some(command) => commands.iter().any(|known| known == command),
                None if check.contains('/') => root.join(check).exists(),
                None => functions.contains(check),
            };
            if !exists {
                findings.push(format!("{FILE}: invariant {number} names the check {check}, which does not exist"));
            }
        }
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
    fn a_row_without_a_check_and_a_page_without_rows_are_found() {
        assert_eq!((findings("| A1 | x | hope |").len(), findings("").len()), (1, 1));
    }
}
