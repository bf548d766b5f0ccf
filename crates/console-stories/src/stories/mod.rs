//! The stories, each one thing that an anxious person does with the console.

mod doors;
pub mod failure;
mod forms;
mod hostile;
mod keyboard;
mod reader;
mod shift;

use anyhow::Result;

use crate::stage::Run;

/// All of them.
pub const NAMES: [&str; 9] = [
    "a-canary-is-watched-to-success",
    "a-ready-wait-is-continued",
    "a-stop-rolls-back",
    "a-failing-hook-is-explained",
    "a-reader-may-only-look",
    "hostile-text-stays-text",
    "a-keyboard-is-enough",
    "doors-are-shut",
    "forms-and-all-else",
];

/// Tells one.
pub async fn tell(name: &str, run: &Run) -> Result<()> {
    match name {
        "a-canary-is-watched-to-success" => shift::canary(run).await,
        "a-ready-wait-is-continued" => shift::ready(run).await,
        "a-stop-rolls-back" => shift::rollback(run).await,
        "a-failing-hook-is-explained" => failure::hook(run).await,
        "a-reader-may-only-look" => reader::read_only(run).await,
        "hostile-text-stays-text" => hostile::everywhere(run).await,
        "a-keyboard-is-enough" => keyboard::only(run).await,
        "doors-are-shut" => doors::shut(run).await,
        "forms-and-all-else" => forms::and_all_else(run).await,
        other => anyhow::bail!("no story {other:?}"),
    }
}
