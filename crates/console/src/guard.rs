//! What is checked of a request before anything looks at it, and what every answer carries.

use std::net::{IpAddr, SocketAddr};

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, header};

use crate::session::Session;

/// Name of the cookie that holds a session's id.
pub(crate) const COOKIE: &str = "cutover-session";
/// The header that scripts send a form's token in.
const TOKEN_HEADER: &str = "x-csrf-token";

/// What a browser may do with our pages: our own script, style and pictures, nothing inline, in nobody's frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Why a request goes no further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stopped {
    /// It names a host that is not ours: a page of somebody else may have bound its name to our address.
    ForeignHost,
    /// It was sent by another site's page.
    ForeignOrigin,
    /// It changes something and has not the token of its session.
    NoToken,
    /// Its method is none of ours.
    Method,
}

/// Checks the request against what a browser that shows our pages sends.
pub(crate) fn check(
    head: &Parts,
    body: &Bytes,
    listen: SocketAddr,
    session: Option<&Session>,
) -> Result<(), Stopped> {
    if !is_our_host(host(head), listen.ip()) {
        return Err(Stopped::ForeignHost);
    }
    match head.method {
        Method::GET | Method::HEAD => Ok(()),
        Method::POST if !is_same_origin(head) => Err(Stopped::ForeignOrigin),
        Method::POST if session.is_some_and(|session| !session.is_token(&token(head, body))) => Err(Stopped::NoToken),
        Method::POST => Ok(()),
        _ => Err(Stopped::Method),
    }
}

fn host(head: &Parts) -> &str {
    let from_uri = head.uri.authority().map(http::uri::Authority::as_str);
    from_uri.or_else(|| text(&head.headers, header::HOST.as_str())).unwrap_or_default()
}

/// Loopback names and addresses, and the address that is listened on.
fn is_our_host(host: &str, listen: IpAddr) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    match bare.parse::<IpAddr>() {
        Ok(address) => address.is_loopback() || address == listen,
        Err(_) => {
            let name = name.to_ascii_lowercase();
            name == "localhost" || name.ends_with(".localhost")
        }
    }
}

/// Whether a change was asked for by a page of ours, as far as the browser tells.
fn is_same_origin(head: &Parts) -> bool {
    let site = text(&head.headers, "sec-fetch-site").unwrap_or("none");
    let of_us = |origin: &str| {
        let authority = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
        authority.is_some_and(|authority| authority.eq_ignore_ascii_case(host(head)))
    };
    matches!(site, "same-origin" | "none") && text(&head.headers, "origin").is_none_or(of_us)
}

/// The token that a form's hidden field or a script's header carries; empty without one.
fn token(head: &Parts, body: &Bytes) -> String {
    if let Some(token) = text(&head.headers, TOKEN_HEADER) {
        return token.to_owned();
    }
    let field = form_urlencoded::parse(body).find(|(name, _)| name == "csrf");
    field.map(|(_, value)| value.into_owned()).unwrap_or_default()
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap_or("\u{fffd}"))
}

/// The session's id that the cookie carries.
pub(crate) fn session_id(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).map(|(_, value)| value)
}

/// Whether the request comes from a link of another site, to which a browser shows no strict cookie.
pub(crate) fn comes_from_elsewhere(headers: &HeaderMap) -> bool {
    matches!(text(headers, "sec-fetch-site"), Some("cross-site" | "same-site"))
}

/// What every answer carries; what its maker has set stays, except the policy.
pub(crate) fn protect(headers: &mut HeaderMap) {
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        // With `no-referrer` a browser tells `null` for the origin of our own forms too, which `is_same_origin` refuses.
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("x-frame-options", "DENY"),
        ("cache-control", "no-store"),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_and_the_listen_address_are_our_hosts() {
        let listen: IpAddr = "192.0.2.7".parse().unwrap();
        for ours in [
            "localhost:4566",
            "LOCALHOST",
            "web.localhost:1",
            "127.0.0.1:4566",
            "127.9.9.9",
            "[::1]:4566",
            "192.0.2.7:80",
        ] {
            assert!(is_our_host(ours, listen), "{ours}");
        }
        for foreign in [
            "",
            "evil.example:4566",
            "localhost.evil.example",
            "notlocalhost",
            "192.0.2.8",
            "::1.example",
            "127.0.0.1.evil.example",
            "127.0.0.1:80@evil.example",
            "[::1",
            "0.0.0.0:4566",
        ] {
            assert!(!is_our_host(foreign, listen), "{foreign}");
        }
    }

    #[test]
    fn our_forms_say_where_they_come_from_and_links_to_elsewhere_do_not() {
        let mut headers = HeaderMap::new();
        protect(&mut headers);
        // `no-referrer` would make browsers send `Origin: null` with every form.
        assert_eq!(headers["referrer-policy"], "same-origin");
    }

    #[test]
    fn the_session_is_found_among_other_cookies() {
        let mut headers = HeaderMap::new();
        assert_eq!(session_id(&headers), None);
        headers.append("cookie", HeaderValue::from_static("a=b; xcutover-session=no"));
        assert_eq!(session_id(&headers), None);
        headers.append("cookie", HeaderValue::from_static("c=d;cutover-session=yes; e"));
        assert_eq!(session_id(&headers), Some("yes"));
    }
}
