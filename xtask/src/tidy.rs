//! `cargo xtask tidy`: repository rules that the compiler does not hold.
//!
//! Holds: the layers and the direction of their arrows, purity of layer 0, module openings, file sizes, and text
//! that must not appear. Promises: each finding names the file, the rule and the remedy. Leaves out: what rustc
//! and clippy already refuse (unsafe code, missing documentation, printing from libraries).

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};

/// Crates by layer, lowest first. Within layers 0 and 1 the order of the list is the order of the arrows (a crate
/// may use those before it); layers 2 to 4 have no arrows inside, except that the binary knows everything.
const LAYERS: [&[&str]; 8] = [
    &["types", "appspec", "deployment"],
    &["http1", "ports", "aws-protocol", "aws-api", "authorization"],
    &[
        "control-plane",
        "orchestrator",
        "notices",
        "embedded-ecs",
        "embedded-elb",
        "embedded-lambda",
        "embedded-support",
        "embedded-notify",
        "embedded-logs",
        "host-ports",
        "deployment-view",
    ],
    &["store", "task-runtime", "docker-runtime", "load-balancer", "provider-embedded", "aws-client", "telemetry"],
    &["api-server", "cli", "console"],
    &["cutover"],
    // Written from the specification alone: it knows nothing of ours (ORACLES), and only tools use it.
    &["reference-model"],
    // Test tools beside the product: they may use what they test, nothing uses them.
    &["simulation", "fuzz-targets", "crash-images", "platform-simulation", "console-stories"],
];

/// An oracle is worth something only if it is not made of what it judges: crates that use none of ours.
const ORACLES: [&str; 1] = ["reference-model"];

/// What layer 0 may depend on besides itself: nothing that does I/O, reads a clock or draws random numbers.
const PURE_DEPENDENCIES: [&str; 3] = ["serde", "thiserror", "saphyr-parser"];

/// Hand-written files longer than this hold a second idea.
const MAX_FILE_LINES: usize = 800;

/// Runs every check; prints findings and fails when there are any.
pub fn run() -> Result<()> {
    let metadata = MetadataCommand::new().no_deps().exec().context("cargo metadata")?;
    let mut findings = Vec::new();
    check_arrows(&metadata, &mut findings);
    check_purity(&metadata, &mut findings)?;
    check_planted(&metadata, &mut findings);
    check_files(metadata.workspace_root.as_std_path(), &mut findings)?;
    if findings.is_empty() {
        println!("tidy: {} crates, no findings", metadata.packages.len());
        return Ok(());
    }
    for finding in &findings {
        println!("tidy: {finding}");
    }
    bail!("{} findings", findings.len())
}

fn check_arrows(metadata: &Metadata, findings: &mut Vec<String>) {
    let place: BTreeMap<&str, (usize, usize)> = LAYERS
        .iter()
        .enumerate()
        .flat_map(|(layer, crates)| crates.iter().enumerate().map(move |(index, name)| (*name, (layer, index))))
        .collect();
    for package in &metadata.packages {
        if package.name.as_str() == "xtask" {
            continue;
        }
        let Some(&from) = place.get(package.name.as_str()) else {
            findings.push(format!("{}: crate is in no layer; add it to LAYERS in xtask/src/tidy.rs", package.name));
            continue;
        };
        for name in normal_dependencies(package) {
            let Some(&to) = place.get(name.as_str()) else { continue };
            findings.extend(arrow_finding((package.name.as_str(), from), (name, to)));
        }
    }
}

/// What is wrong with one crate's use of another.
fn arrow_finding(user: (&str, (usize, usize)), used: (&str, (usize, usize))) -> Option<String> {
    let (user, from) = user;
    let (used, to) = used;
    if ORACLES.contains(&user) {
        return Some(format!("{user}: an oracle must not depend on {used}, nor on any crate of ours"));
    }
    let refused = format!("{user}: must not depend on {used}; arrows point down the layers (ARCHITECTURE.md)");
    (!arrow_allowed(from, to)).then_some(refused)
}

/// Whether a crate at `from` may use one at `to`; places are (layer, index within the layer).
fn arrow_allowed(from: (usize, usize), to: (usize, usize)) -> bool {
    // The embedded provider is the one adapter that joins the embedded services; they sit a layer below it.
    to.0 < from.0 || (to.0 == from.0 && from.0 < 2 && to.1 < from.1)
}

fn normal_dependencies(package: &Package) -> impl Iterator<Item = &String> {
    package.dependencies.iter().filter(|d| d.kind == DependencyKind::Normal).map(|d| &d.name)
}

fn check_purity(metadata: &Metadata, findings: &mut Vec<String>) -> Result<()> {
    for package in metadata.packages.iter().filter(|p| LAYERS[0].contains(&p.name.as_str())) {
        let library = package.manifest_path.with_file_name("src").join("lib.rs");
        let text = std::fs::read_to_string(&library).with_context(|| library.to_string())?;
        if !text.lines().any(|line| line.trim() == "#![no_std]") {
            findings.push(format!(
                "{library}: a pure crate must be #![no_std], so that the compiler refuses clock and I/O"
            ));
        }
        for name in normal_dependencies(package) {
            if !PURE_DEPENDENCIES.contains(&name.as_str()) && !LAYERS[0].contains(&name.as_str()) {
                findings.push(format!("{}: a pure crate must not depend on {name}", package.name));
            }
        }
    }
    Ok(())
}

/// Deliberate faults are compiled in by the feature `planted` alone. The simulator hands it on to what it tests when it
/// is asked for; nothing else may name it, so that no build of the product can have it.
fn check_planted(metadata: &Metadata, findings: &mut Vec<String>) {
    for package in &metadata.packages {
        let enabled =
            package.features.iter().flat_map(|(name, others)| others.iter().map(move |other| (name, other)));
        for (name, other) in enabled {
            if names_planted(other) && !(package.name.as_str() == "simulation" || is_handed_on(name, other)) {
                findings.push(format!("{}: feature {name} must not enable {other}", package.name));
            }
        }
        for dependency in &package.dependencies {
            if dependency.features.iter().any(|feature| names_planted(feature)) {
                findings.push(format!("{}: must not ask for {}'s feature planted", package.name, dependency.name));
            }
        }
        if package.features.get("default").is_some_and(|others| others.iter().any(|other| names_planted(other))) {
            findings.push(format!("{}: the feature planted must not be a default", package.name));
        }
    }
}

/// Whether an entry of a feature's list is the feature `planted`, its own or another package's.
fn names_planted(feature: &str) -> bool {
    feature == "planted" || feature.ends_with("/planted")
}

/// A feature `planted` that enables another package's.
fn is_handed_on(name: &str, other: &str) -> bool {
    name == "planted" && other != "planted"
}

fn check_files(root: &Path, findings: &mut Vec<String>) -> Result<()> {
    let listed = Command::new("git").args(["ls-files", "-co", "--exclude-standard"]).current_dir(root).output()?;
    let mut sources = Vec::new();
    for name in String::from_utf8_lossy(&listed.stdout).lines() {
        let Ok(text) = std::fs::read_to_string(root.join(name)) else { continue };
        if name != "Cargo.lock" && !name.ends_with("package-lock.json") {
            check_text(name, &text, findings);
        }
        if name.ends_with(".rs") {
            check_source(name, &text, findings);
            sources.push(text);
        }
    }
    crate::invariants::check(root, &std::fs::read_to_string(root.join("ARCHITECTURE.md"))?, &sources, findings);
    let features = std::fs::read_to_string(root.join("docs/balancer.md"))?;
    crate::invariants::check_features(root, &features, &sources, findings);
    Ok(())
}

fn check_source(name: &str, text: &str, findings: &mut Vec<String>) {
    let generated = name.contains("generated");
    if !generated && text.lines().count() > MAX_FILE_LINES {
        findings
            .push(format!("{name}: longer than {MAX_FILE_LINES} lines; move the second idea to a file of its own"));
    }
    let opens = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("#!")).unwrap_or_default();
    if !generated && !opens.starts_with("//!") {
        findings.push(format!("{name}: open with //! text: what it holds, promises and leaves out"));
    }
    if text.lines().any(|line| line.trim() == "#[ignore]") {
        findings.push(format!("{name}: a test is switched off without a reason; assert today's behaviour instead"));
    }
}

fn check_text(name: &str, text: &str, findings: &mut Vec<String>) {
    // Spelled in halves so that this file does not find itself.
    let banned = [
        ["crates", ".io"],
        ["pypi", ".org"],
        ["registry.", "npmjs"],
        ["deb.", "debian"],
        ["/wo", "rk/"],
        ["/ro", "ot/"],
    ];
    for [left, right] in banned {
        if text.contains(&format!("{left}{right}")) {
            findings
                .push(format!("{name}: mentions {left}{right}; name no registry host and no path of one machine"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_point_down_and_siblings_of_upper_layers_do_not_know_each_other() {
        assert!(arrow_allowed((2, 0), (1, 0)), "down");
        assert!(!arrow_allowed((1, 0), (2, 0)), "up");
        assert!(arrow_allowed((0, 2), (0, 1)), "deployment uses appspec");
        assert!(!arrow_allowed((0, 1), (0, 2)), "appspec does not use deployment");
        assert!(!arrow_allowed((2, 0), (2, 1)), "siblings");
        assert!(arrow_allowed((5, 0), (4, 1)), "the binary knows everything");
    }

    #[test]
    fn an_oracle_uses_none_of_ours_though_the_arrow_would_point_down() {
        let finding = |user| arrow_finding((user, (6, 0)), ("deployment", (0, 2)));
        assert!(finding("reference-model").is_some_and(|text| text.contains("oracle")));
        assert_eq!(finding("simulation"), None);
    }

    #[test]
    fn planted_faults_are_reached_through_features_of_their_own_name_alone() {
        assert!(names_planted("planted") && names_planted("deployment/planted") && !names_planted("deployment/std"));
        assert!(is_handed_on("planted", "deployment/planted"));
        assert!(!is_handed_on("default", "deployment/planted") && !is_handed_on("default", "planted"));
    }

    #[test]
    fn a_file_without_an_opening_and_a_host_name_are_found() {
        let mut findings = Vec::new();
        check_source("a.rs", "fn main() {}\n", &mut findings);
        check_text("a.md", &["see crates", ".io"].concat(), &mut findings);
        assert_eq!(findings.len(), 2);
    }
}
