//! The console in a real browser, as people meet it: `cargo xtask console` runs this.
//!
//! Holds: stories, each with a server, a service and a browser of its own; every page they come by is judged (complaints
//! of the browser, accessibility, width of a phone) and kept as pictures. Promises: loopback only; every process it
//! starts is ended by it; nothing is waited for but facts. Leaves out: what pages are made of, which `crates/console`
//! tests without a browser.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool that people run")]

#[allow(dead_code, unused_imports, reason = "shared with the end-to-end tests, which use all of it")]
#[path = "../../cutover/tests/e2e/support/mod.rs"]
mod support;

mod browser;
mod judge;
mod page;
mod pictures;
mod places;
mod raw;
mod stage;
mod stories;
mod terminal;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use clap::Parser;
use futures_util::stream::{self, StreamExt};
use serde_json::json;

use crate::stage::Run;

#[derive(Parser)]
#[command(name = "console-stories", about = "The console in a real browser")]
struct Arguments {
    /// Only the stories whose name contains this
    #[arg(long)]
    only: Option<String>,
    /// Show the stories' names and end
    #[arg(long)]
    list: bool,
    /// Where pictures of every page go [default: target/console-pictures]
    #[arg(long, value_name = "DIRECTORY")]
    keep_pictures: Option<PathBuf>,
    /// Make the README's pictures in docs/pictures instead
    #[arg(long)]
    pictures: bool,
    /// Stories at a time
    #[arg(long, default_value_t = 3)]
    jobs: usize,
    /// Write what came of it as a JSON document
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("console: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<bool> {
    let wanted = |name: &str| arguments.only.as_deref().is_none_or(|part| name.contains(part));
    let names: Vec<&str> = stories::NAMES.into_iter().filter(|name| wanted(name)).collect();
    ensure!(!names.is_empty(), "no story has {:?} in its name", arguments.only);
    if arguments.list {
        names.iter().for_each(|name| println!("{name}"));
        return Ok(true);
    }
    let began = Instant::now();
    let folder = arguments.keep_pictures.unwrap_or_else(|| PathBuf::from("target/console-pictures"));
    let run = Run::start(folder.clone()).await?;
    if arguments.pictures {
        pictures::make(&run).await?;
        return Ok(true);
    }
    let failed = tell_all(&run, &names, arguments.jobs).await;
    let told = run.judge.told();
    for text in &told.lesser {
        println!("not serious: {text}");
    }
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "{} stories, {} failed; {} pages judged, none with a serious finding unless told above; pictures in {}; {seconds:.0} s",
        names.len(),
        failed.len(),
        told.pages.len(),
        folder.display()
    );
    if let Some(file) = arguments.json {
        let document = json!({
            "command": "cargo xtask console", "stories": names.len(), "failed": failed.len(),
            "failed_stories": failed, "pages": told.pages, "lesser_findings": told.lesser.len(), "seconds": seconds,
        });
        std::fs::write(&file, document.to_string()).with_context(|| format!("write {}", file.display()))?;
    }
    Ok(failed.is_empty())
}

/// Tells the stories, some at a time; answers the names of those that failed.
async fn tell_all(run: &Run, names: &[&'static str], jobs: usize) -> Vec<&'static str> {
    let stories = names.iter().map(|name| async move {
        let began = Instant::now();
        (*name, stories::tell(name, run).await, began.elapsed())
    });
    let mut stories = stream::iter(stories).buffer_unordered(jobs.max(1));
    let mut failed = Vec::new();
    while let Some((name, outcome, time)) = stories.next().await {
        match outcome {
            Ok(()) => println!("ok      {name} ({:.1} s)", time.as_secs_f64()),
            Err(error) => {
                println!("FAILED  {name} ({:.1} s): {error:#}", time.as_secs_f64());
                failed.push(name);
            }
        }
    }
    failed
}
