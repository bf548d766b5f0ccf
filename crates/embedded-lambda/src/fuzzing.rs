//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

use std::path::Path;

/// Checks a code package as an upload is checked, without writing anything.
///
/// # Errors
///
/// Why it is refused.
pub fn check_package(zip: &[u8]) -> Result<(), String> {
    crate::code::check(zip).map(|_| ()).map_err(|error| error.to_string())
}

/// Unpacks a code package into `target`, at most `limit` bytes of it.
///
/// # Errors
///
/// Why it is refused.
pub fn unpack(zip: &[u8], target: &Path, limit: u64) -> Result<(), String> {
    crate::code::unpack(zip, target, limit).map_err(|error| error.to_string())
}

/// Name and qualifier of a function as a caller names it.
pub fn function_name(text: &str) -> Option<(String, Option<String>)> {
    crate::names::parse(text).map(|named| (named.name, named.qualifier))
}

/// What a process made of an invocation through its Runtime API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// Times it asked for the next one.
    pub asked: usize,
    /// Answers and errors taken for the current invocation.
    pub ended: usize,
}

/// Feeds bytes to the Runtime API of an environment that runs the invocation `current`; answers what it wrote and what
/// it took.
pub async fn runtime_api(sent: &[u8], current: &str) -> (Vec<u8>, Outcomes) {
    crate::environment::converse(sent, current).await
}
