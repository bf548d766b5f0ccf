//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

use serde_json::Value;

/// Whether an event fits a pattern.
///
/// # Errors
///
/// Why the pattern is refused.
pub fn pattern_matches(pattern: &str, event: &Value) -> Result<bool, String> {
    crate::events::pattern::Pattern::read(pattern).map(|pattern| pattern.matches(event))
}

/// Host, port and path of a subscriber's URL within the loopback networks.
///
/// # Errors
///
/// Why the URL is refused.
pub fn endpoint(url: &str) -> Result<(String, u16, String), String> {
    let found = crate::delivery::HttpEndpoint::parse(url, &crate::Network::loopback())?;
    Ok((found.host, found.port, found.path_and_query))
}
