//! The command line of planted faults: a table of the seeds needed for each, for people and as JSON.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use clap::Args;
use serde_json::json;
use simulation::planted::{Found, Search, Table, search};

/// What can be said beside the budget.
#[derive(Args)]
pub struct Arguments {
    /// With --planted: only this fault; may be given several times.
    #[arg(long)]
    only: Vec<String>,
    /// With --planted: only so many faults, spread over the list.
    #[arg(long, num_args = 0..=1, default_missing_value = "20")]
    quick: Option<usize>,
    /// With --planted: searches for each fault, each from seeds of its own.
    #[arg(long, default_value_t = 3)]
    starts: u64,
}

/// Looks for the faults, prints the table, and fails when one was missed.
pub fn run(budget: u64, arguments: &Arguments, threads: usize, file: Option<&Path>) -> Result<ExitCode> {
    let (only, quick, starts) = (arguments.only.clone(), arguments.quick, arguments.starts.max(1));
    let table = search(&Search { only, quick, budget, starts, threads });
    ensure!(!table.rows.is_empty(), "no planted fault has this name: {:?}", arguments.only);
    table.rows.iter().for_each(|row| print_row(row, budget));
    let missed: Vec<String> = table.rows.iter().filter(|row| !row.is_found()).map(Found::name).collect();
    println!(
        "{} planted, {} found within {budget} seeds from each of {starts} starts; {:.1} s",
        table.rows.len(),
        table.rows.len() - missed.len(),
        table.took.as_secs_f64()
    );
    if !table.left_out.is_empty() {
        println!("left out: {}", table.left_out.join(", "));
    }
    if !missed.is_empty() {
        println!("missed: {}", missed.join(", "));
    }
    if let Some(path) = file {
        let text = serde_json::to_string_pretty(&as_json(&table, budget, starts))?;
        std::fs::write(path, text + "\n").with_context(|| path.display().to_string())?;
    }
    Ok(if missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print_row(row: &Found, budget: u64) {
    let median = row.median().map_or_else(|| format!("not in {budget}"), |seeds| seeds.to_string());
    let seeds: Vec<String> = row.seeds().iter().map(ToString::to_string).collect();
    println!("{median:>14}  {:<26} {:<84} {} [{}]", row.name(), text(row), row.rules().join("; "), seeds.join(", "));
}

fn text(row: &Found) -> String {
    let like = if row.kind.like.is_empty() { String::new() } else { format!(" ({})", row.kind.like) };
    format!("{}{like}", row.kind.what.trim())
}

fn as_json(table: &Table, budget: u64, starts: u64) -> serde_json::Value {
    let rows: Vec<serde_json::Value> = table
        .rows
        .iter()
        .map(|row| {
            json!({
                "fault": row.name(),
                "what": row.kind.what.trim(),
                "like": row.kind.like,
                "median": row.median(),
                "seeds": row.seeds(),
                "rules": row.rules(),
            })
        })
        .collect();
    let failed: Vec<String> = table.rows.iter().filter(|row| !row.is_found()).map(Found::name).collect();
    json!({
        "command": "cargo xtask planted",
        "planted": table.rows.len(),
        "found": table.rows.len() - failed.len(),
        "budget": budget,
        "starts": starts,
        "failed": failed,
        "left_out": table.left_out,
        "seconds": table.took.as_secs_f64(),
        "rows": rows,
    })
}
