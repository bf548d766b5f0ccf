//! Request targets (RFC 9112 section 3.2): which forms are taken, and the origin form that each becomes.

use crate::error::RequestError;
use crate::syntax;

/// A request target taken apart.
pub(crate) struct Target<'a> {
    /// Of the absolute form: `host[:port]`.
    pub(crate) authority: Option<&'a str>,
    /// To be put before `rest`: an absolute target may have no path.
    pub(crate) before: &'static str,
    /// Path and query, or `*`.
    pub(crate) rest: &'a str,
}

/// Reads a target that has no white space and no control characters. `#` has no place in one, because a fragment is
/// never sent; reading past it, or up to it, would be two meanings.
pub(crate) fn read<'a>(method: &str, target: &'a str) -> Result<Target<'a>, RequestError> {
    if memchr::memchr(b'#', target.as_bytes()).is_some() {
        return Err(RequestError::Target);
    }
    match target.as_bytes() {
        [b'/', ..] => Ok(Target { authority: None, before: "", rest: target }),
        b"*" if method == "OPTIONS" => Ok(Target { authority: None, before: "", rest: target }),
        _ => read_absolute(method, target),
    }
}

fn read_absolute<'a>(method: &str, target: &'a str) -> Result<Target<'a>, RequestError> {
    let (scheme, rest) = target.split_once("://").ok_or(RequestError::Target)?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return Err(RequestError::Target);
    }
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at(end);
    // `user@host` is refused with everything else that is no host and port.
    if !syntax::is_host(authority.as_bytes()) {
        return Err(RequestError::Target);
    }
    let before = match rest.as_bytes().first() {
        Some(b'/') => "",
        // RFC 9112 section 3.2.4: without path and query, OPTIONS is about the whole server.
        None if method == "OPTIONS" => "*",
        _ => "/",
    };
    Ok(Target { authority: Some(authority), before, rest })
}

/// Whether every byte may be in a target: no control characters, no space.
pub(crate) fn has_only_target_bytes(target: &str) -> bool {
    !target.is_empty() && target.bytes().all(|byte| byte > b' ' && byte != 0x7f)
}
