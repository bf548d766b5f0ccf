//! Repository tasks: `cargo xtask <task>`.
//!
//! Holds only the list of tasks; each task is a module of its own. Nothing here is part of the product.
#![allow(clippy::print_stdout, reason = "tasks talk to the person who runs them")]

mod bench;
mod codegen;
mod models;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Repository tasks")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Work on the published service models under `models/` (maintainers only).
    Models(models::Arguments),
    /// Generate `crates/aws-api/src/*/generated.rs` from `models/`.
    Codegen(codegen::Arguments),
    /// Measure next to what a user would pick instead.
    Bench(bench::Arguments),
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().task {
        Task::Models(arguments) => models::run(&arguments),
        Task::Codegen(arguments) => codegen::run(&arguments),
        Task::Bench(arguments) => bench::run(&arguments),
    }
}

/// The root of the checkout, wherever the command was started.
fn repository_root() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lives one level below the root")
        .to_path_buf()
}
