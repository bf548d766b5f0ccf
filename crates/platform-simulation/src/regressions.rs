//! Scenarios that once broke a rule, one file each under `regressions/`: the rule, then the scenario.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::scenario::Scenario;

/// A file of `regressions/`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Regression {
    /// The rule it broke.
    pub invariant: String,
    /// What was wrong, in a sentence.
    pub what: String,
    /// The scenario, shrunk.
    pub scenario: Scenario,
}

/// Where they are.
pub fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("regressions")
}

/// All of them, with their names, in order.
///
/// # Errors
/// A file that cannot be read.
pub fn all() -> Result<Vec<(String, Regression)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(directory()).context("regressions/")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let text = std::fs::read_to_string(&path)?;
            let regression = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            found.push((name, regression));
        }
    }
    found.sort_by(|a: &(String, Regression), b| a.0.cmp(&b.0));
    Ok(found)
}

/// Writes one.
///
/// # Errors
/// Those of the file system.
pub fn write(name: &str, regression: &Regression) -> Result<PathBuf> {
    let path = directory().join(format!("{name}.json"));
    std::fs::create_dir_all(directory())?;
    std::fs::write(&path, serde_json::to_string_pretty(regression)? + "\n")?;
    Ok(path)
}
