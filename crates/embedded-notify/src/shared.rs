//! Small things the three services share: derived ids, pages, and work that blocks.

use aws_protocol::ApiError;
use ports::StoreError;
use sha2::{Digest, Sha256};

use crate::core::Core;

/// A UUID made from what a message is about, so that a repeat carries the same one.
pub(crate) fn derived_id(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_be_bytes());
        digest.update(part.as_bytes());
    }
    let mut bytes: Vec<u8> = digest.finalize().iter().copied().take(16).collect();
    // Version 8 (own content) and the usual variant.
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let text = hex::encode(bytes);
    format!("{}-{}-{}-{}-{}", &text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..])
}

/// The answer to a call whose change could not be stored.
pub(crate) fn not_stored(error: StoreError) -> ApiError {
    tracing::error!(%error, "a change could not be stored");
    let text = "The change could not be stored; nothing was changed. Try again.";
    ApiError::new("ServiceUnavailable", text).with_status(503)
}

/// Runs work that blocks (commits) beside the event loop, to its end even when the caller goes away.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(ApiError::internal("the request ended in a defect of the server")))
}

/// One page of a list sorted by key: items after the token's, at most `size`.
pub(crate) fn page<T>(
    core: &Core,
    query: &str,
    items: impl Iterator<Item = (String, T)>,
    size: usize,
    token: Option<&str>,
    refuse: impl Fn(String) -> ApiError,
) -> Result<(Vec<T>, Option<String>), ApiError> {
    let after = match token {
        None => None,
        Some(token) => Some(core.page_tokens.open("List", query, token).map_err(|error| refuse(error.to_string()))?),
    };
    let mut rest = items.filter(|(key, _)| after.as_ref().is_none_or(|after| key > after));
    let shown: Vec<_> = rest.by_ref().take(size).collect();
    let more = rest.next().is_some();
    let last = shown.last().filter(|_| more).map(|(key, _)| core.page_tokens.issue("List", query, key));
    Ok((shown.into_iter().map(|(_, item)| item).collect(), last))
}
