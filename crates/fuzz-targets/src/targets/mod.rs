//! The harnesses, one a reader; `table` lists them.

mod appspec;
mod balancer;
mod edges;
mod forgery;
mod heads;
mod names;
mod policy;
mod protocol;
pub mod proxy;
mod records;
mod services;
mod signature;
mod table;

pub use table::{LEFT_OUT, TARGETS};

/// A reader and the harness that feeds it.
pub struct Target {
    /// Also the name of its directories.
    pub name: &'static str,
    /// Feeds one input; panics when a rule is broken.
    pub run: fn(&[u8]),
    /// How many times slower than a cheap one; divides the inputs of a test run.
    pub cost: u64,
    /// Whose bytes these are, and what reads them.
    pub reads: &'static str,
    /// What must hold beyond no panic, no hang and bounded memory.
    pub holds: &'static str,
}

/// The input as text; nothing when it is none, since its reader then never sees it.
fn text(input: &[u8]) -> Option<&str> {
    std::str::from_utf8(input).ok()
}
