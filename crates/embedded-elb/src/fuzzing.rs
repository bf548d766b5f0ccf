//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

use aws_api::elbv2::RuleCondition;
use aws_protocol::ApiError;

/// The ranges of statuses that a health check's matcher names.
pub fn matcher(text: &str) -> Option<Vec<(u16, u16)>> {
    crate::table::parse_matcher(text, &(200..=499))
}

/// A rule's conditions as the balancer gets them.
///
/// # Errors
///
/// Why they are refused.
pub fn conditions(given: Vec<RuleCondition>) -> Result<usize, ApiError> {
    crate::api::conditions::parse(Some(given)).map(|conditions| conditions.len())
}
