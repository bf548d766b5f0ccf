//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

/// Expands a gzip'd body up to `limit` bytes.
///
/// # Errors
///
/// It is no gzip, or larger.
pub fn expand(sent: &[u8], limit: usize) -> Result<bytes::Bytes, aws_protocol::ApiError> {
    crate::body::expand(sent, limit)
}
