//! What is wrong with a text: where, which field, why, and what to do.

use alloc::{format, string::String, vec::Vec};
use core::fmt;

/// How many problems the one-text form shows; the list itself is complete.
const SHOWN: usize = 50;
/// How much of a user's text a message quotes.
const QUOTED_CHARS: usize = 60;

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line, 1-based.
    pub line: usize,
    /// Column in characters, 1-based.
    pub column: usize,
    /// Path of the field, e.g. `Resources[0].TargetService.Properties.TaskDefinition`; `document` for the whole.
    pub field: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, field, message, remedy } = self;
        write!(f, "line {line}, column {column}: {field}: {message}; {remedy}")
    }
}

/// All faults found in one text, in the order of the text; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errors(pub Vec<Problem>);

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().take(SHOWN).enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(f, "{separator}{problem}")?;
        }
        match self.0.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, "\nand {more} more problems"),
        }
    }
}

impl core::error::Error for Errors {}

/// The user's text as a short quotation without control characters.
pub(crate) fn quote(text: &str) -> String {
    let start: String = text.chars().take(QUOTED_CHARS).collect();
    let more = if start.len() < text.len() { "…" } else { "" };
    format!("{start:?}{more}")
}

/// The user's key as part of a path: short, and quoted when it is not a plain word.
pub(crate) fn path_key(key: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if !key.is_empty() && key.len() <= QUOTED_CHARS && key.chars().all(plain) { key.into() } else { quote(key) }
}

/// `parent.key`, or `key` at the top.
pub(crate) fn join(parent: &str, key: &str) -> String {
    if parent.is_empty() { path_key(key) } else { format!("{parent}.{}", path_key(key)) }
}
