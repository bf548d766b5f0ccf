//! Page tokens: where the next page of a list begins, opaque to callers and bound to what was asked.
//!
//! Promises: a token made for one operation, query or caller opens for no other, and none can be made without the
//! server's key. A token holds no secret: its position can be read by whoever decodes it. It does not expire.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

const TAG_BYTES: usize = 16;
/// Longer tokens are refused unread.
const MAX_TOKEN_CHARACTERS: usize = 4096;

/// A token that this server did not give out for this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The next token specified is invalid: use the token of the previous answer with the same request.")]
pub struct InvalidPageToken;

/// Makes and opens page tokens with one server's key.
#[derive(Clone)]
pub struct PageTokens {
    key: [u8; 32],
}

impl PageTokens {
    /// With a secret key, kept across restarts so that a caller may go on paging.
    pub fn new(key: [u8; 32]) -> Self {
        Self { key }
    }

    /// A token for the page of `operation` that begins at `position`. `query` is everything else that decides what
    /// the list holds: the caller's account and the request's filters, written the same way on each call.
    pub fn issue(&self, operation: &str, query: &str, position: &str) -> String {
        let mut bytes = self.tag(operation, query, position).to_vec();
        bytes.extend_from_slice(position.as_bytes());
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The position in a token, when the token is ours and of this operation and query.
    pub fn open(&self, operation: &str, query: &str, token: &str) -> Result<String, InvalidPageToken> {
        if token.len() > MAX_TOKEN_CHARACTERS {
            return Err(InvalidPageToken);
        }
        let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| InvalidPageToken)?;
        let (tag, position) = bytes.split_at_checked(TAG_BYTES).ok_or(InvalidPageToken)?;
        let position = std::str::from_utf8(position).map_err(|_| InvalidPageToken)?;
        let same = subtle::ConstantTimeEq::ct_eq(tag, self.tag(operation, query, position).as_slice());
        if bool::from(same) { Ok(position.to_string()) } else { Err(InvalidPageToken) }
    }

    fn tag(&self, operation: &str, query: &str, position: &str) -> [u8; TAG_BYTES] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("HMAC takes keys of any length");
        // Lengths in front keep ("ab", "c") and ("a", "bc") apart.
        for part in [operation, query, position] {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        let full = mac.finalize().into_bytes();
        let mut tag = [0; TAG_BYTES];
        tag.copy_from_slice(&full[..TAG_BYTES]);
        tag
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_opens_only_for_its_own_operation_query_and_key() {
        let tokens = PageTokens::new([7; 32]);
        let token = tokens.issue("ListDeployments", "app=a", "d-123");
        assert_eq!(tokens.open("ListDeployments", "app=a", &token), Ok("d-123".to_string()));
        assert_eq!(tokens.open("ListDeployments", "app=b", &token), Err(InvalidPageToken));
        assert_eq!(tokens.open("ListApplications", "app=a", &token), Err(InvalidPageToken));
        assert_eq!(PageTokens::new([8; 32]).open("ListDeployments", "app=a", &token), Err(InvalidPageToken));
    }

    #[test]
    fn a_token_changed_in_any_character_is_refused() {
        let tokens = PageTokens::new([7; 32]);
        let token = tokens.issue("ListDeployments", "", "d-123456789");
        for at in 0..token.len() {
            let mut changed: Vec<u8> = token.bytes().collect();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(tokens.open("ListDeployments", "", &changed), Err(InvalidPageToken), "at {at}");
        }
        for junk in ["", "A", "%%%", &"A".repeat(5000)] {
            assert_eq!(tokens.open("ListDeployments", "", junk), Err(InvalidPageToken));
        }
    }
}
