//! `cargo xtask evidence`: one page of what has been measured about the promise, made from the records of runs.
//!
//! Holds: reading and stamping the figures that the tools write with `--json`, the list of goals, and the page
//! `docs/evidence.md`. Promises: the page says nothing that no record says; a record names the commit and machine it
//! was made on; records are only ever added. Leaves out: the measuring, which is each tool's own.

mod goals;
mod page;
mod record;

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use record::Record;

/// Where records are kept, one JSON object a line, oldest first.
const RECORDS: &str = "docs/evidence.jsonl";
/// The page made from them.
const PAGE: &str = "docs/evidence.md";
/// Where each failure found is written down.
const FINDINGS: &str = "docs/simulation-findings.md";

/// What to do.
#[derive(clap::Args)]
pub struct Arguments {
    /// Add the figures in these files, written by a tool's --json, with today's date, this commit and this machine
    #[arg(long, num_args = 1..)]
    add: Vec<PathBuf>,
    /// With --add: something to know about these runs
    #[arg(long, default_value = "")]
    note: String,
    /// With --add: the commit that was measured, when it is not the present one
    #[arg(long)]
    commit: Option<String>,
    /// Change nothing; fail when the page is not what the records make of it
    #[arg(long, conflicts_with = "add")]
    check: bool,
}

/// Adds records if told to and writes the page, or checks it.
pub fn run(arguments: &Arguments) -> Result<()> {
    let root = crate::repository_root();
    let path = root.join(RECORDS);
    let text = if path.exists() { std::fs::read_to_string(&path)? } else { String::new() };
    let mut records = record::read(&text).with_context(|| RECORDS.to_owned())?;
    for file in &arguments.add {
        let figures = std::fs::read_to_string(file).with_context(|| format!("read {}", file.display()))?;
        let figures = serde_json::from_str(&figures).with_context(|| file.display().to_string())?;
        let record = Record::stamped(&root, figures, arguments.commit.as_deref(), &arguments.note)
            .with_context(|| file.display().to_string())?;
        goals::find(&record.command)
            .with_context(|| format!("{}: no goal knows the command {:?}", file.display(), record.command))?;
        records.push(record);
    }
    let findings = std::fs::read_to_string(root.join(FINDINGS)).with_context(|| FINDINGS.to_owned())?;
    let page = page::render(&records, &findings);
    if arguments.check {
        let written = std::fs::read_to_string(root.join(PAGE)).unwrap_or_default();
        ensure!(written == page, "{PAGE} is not what {RECORDS} and {FINDINGS} make of it: cargo xtask evidence");
        return Ok(());
    }
    if !arguments.add.is_empty() {
        std::fs::write(&path, record::write(&records)?)?;
    }
    std::fs::write(root.join(PAGE), page)?;
    println!("{PAGE}: {} runs of {} tools", records.len(), goals::seen(&records));
    Ok(())
}
