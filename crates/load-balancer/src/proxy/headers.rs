//! What a proxy adds to and takes from heads (RFC 9110 7.6, RFC 9112), and heads it refuses.

use std::net::SocketAddr;

use http::header::{self, HeaderMap, HeaderName};
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode, Uri, Version};

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const FORWARDED_PORT: HeaderName = HeaderName::from_static("x-forwarded-port");
const KEEP_ALIVE: HeaderName = HeaderName::from_static("keep-alive");
const PROXY_CONNECTION: HeaderName = HeaderName::from_static("proxy-connection");

/// Refuses what cannot be forwarded safely.
pub(crate) fn check(head: &Parts) -> Result<(), (StatusCode, &'static str)> {
    if head.method == Method::CONNECT {
        return Err((StatusCode::METHOD_NOT_ALLOWED, "CONNECT is not for a load balancer"));
    }
    let mut hosts = head.headers.get_all(header::HOST).iter();
    let has_host = hosts.next().is_some();
    if hosts.next().is_some() || (!has_host && head.version == Version::HTTP_11) {
        return Err((StatusCode::BAD_REQUEST, "a request has exactly one Host header"));
    }
    let mut codings = head.headers.get_all(header::TRANSFER_ENCODING).iter();
    if codings.any(|coding| !coding.as_bytes().eq_ignore_ascii_case(b"chunked")) {
        return Err((StatusCode::NOT_IMPLEMENTED, "only the transfer coding chunked is understood"));
    }
    Ok(())
}

/// Whether the client asks for a WebSocket in the one way there is in HTTP/1.1: RFC 6455 4.1. Offers of other
/// protocols are declined by going on without them, as ELB does.
pub(crate) fn asks_for_websocket(head: &Parts) -> bool {
    head.method == Method::GET
        && head.version == Version::HTTP_11
        && head.headers.contains_key(header::UPGRADE)
        && has_token(&head.headers, &header::UPGRADE, "websocket")
        && has_token(&head.headers, &header::CONNECTION, "upgrade")
}

/// Says again, for the next hop, that the protocol changes.
pub(super) fn set_websocket(headers: &mut HeaderMap) {
    headers.insert(header::CONNECTION, HeaderValue::from_static("Upgrade"));
    headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
}

fn has_token(headers: &HeaderMap, name: &HeaderName, token: &str) -> bool {
    let mut tokens = headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).flat_map(|v| v.split(','));
    tokens.any(|found| found.trim().eq_ignore_ascii_case(token))
}

/// Turns the head of a client at `address`, which connected to our `port`, into the one the target gets.
pub(crate) fn prepare_request(head: &mut Parts, address: &HeaderValue, port: HeaderValue) {
    remove_hop_by_hop(&mut head.headers);
    head.headers.remove(header::TE);
    // The balancer itself answers 100 when the target's connection asks for the body.
    head.headers.remove(header::EXPECT);
    if let Some(authority) = head.uri.authority() {
        // An absolute request target wins over Host (RFC 9112 3.2.2); the target gets the origin form.
        if let Ok(host) = HeaderValue::from_str(authority.as_str()) {
            head.headers.insert(header::HOST, host);
        }
        head.uri = head.uri.path_and_query().cloned().map_or_else(|| Uri::from_static("/"), Uri::from);
    }
    append_forwarded_for(&mut head.headers, address);
    head.headers.insert(FORWARDED_PROTO, HeaderValue::from_static("http"));
    head.headers.insert(FORWARDED_PORT, port);
}

/// A request of HTTP/1.0 may name no host and goes on as HTTP/1.1, which must name one (RFC 9112 3.2): as ELB does, the
/// load balancer itself is named.
pub(super) fn name_a_host(headers: &mut HeaderMap, listener: SocketAddr) {
    if headers.contains_key(header::HOST) {
        return;
    }
    let host =
        if listener.port() == 80 { host_of(listener) } else { format!("{}:{}", host_of(listener), listener.port()) };
    if let Ok(host) = HeaderValue::from_str(&host) {
        headers.insert(header::HOST, host);
    }
}

fn host_of(address: SocketAddr) -> String {
    match address {
        SocketAddr::V4(address) => address.ip().to_string(),
        SocketAddr::V6(address) => format!("[{}]", address.ip()),
    }
}

/// Turns the target's head into the one the client gets.
pub(super) fn prepare_response(head: &mut http::response::Parts) {
    remove_hop_by_hop(&mut head.headers);
    head.version = Version::HTTP_11;
}

/// Several lines mean the same as one list: the earlier ones stay as they are, ours is put at the end.
fn append_forwarded_for(headers: &mut HeaderMap, address: &HeaderValue) {
    if !headers.contains_key(FORWARDED_FOR) {
        headers.insert(FORWARDED_FOR, address.clone());
        return;
    }
    let mut list = Vec::new();
    for earlier in headers.get_all(FORWARDED_FOR) {
        list.extend_from_slice(earlier.as_bytes());
        list.extend_from_slice(b", ");
    }
    list.extend_from_slice(address.as_bytes());
    if let Ok(list) = HeaderValue::from_bytes(&list) {
        headers.insert(FORWARDED_FOR, list);
    }
}

/// Removes what is for the next hop only, and whatever `Connection` names.
fn remove_hop_by_hop(headers: &mut HeaderMap) {
    if headers.contains_key(header::CONNECTION) {
        remove_named_by_connection(headers);
    }
    for name in [KEEP_ALIVE, PROXY_CONNECTION, header::TRANSFER_ENCODING, header::UPGRADE] {
        headers.remove(name);
    }
}

fn remove_named_by_connection(headers: &mut HeaderMap) {
    let named: Vec<HeaderName> = headers
        .get_all(header::CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|name| HeaderName::from_bytes(name.trim().as_bytes()).ok())
        // What frames or routes the message is not the client's to remove.
        .filter(|name| *name != header::HOST && *name != header::CONTENT_LENGTH)
        .collect();
    for name in named {
        headers.remove(name);
    }
    headers.remove(header::CONNECTION);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_for_this_hop_and_those_named_by_connection_are_removed() {
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("connection", "close, X-Secret-Hop, Content-Length"),
            ("x-secret-hop", "1"),
            ("keep-alive", "timeout=5"),
            ("upgrade", "h2c"),
            ("content-length", "3"),
            ("x-kept", "1"),
        ] {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        remove_hop_by_hop(&mut headers);
        let mut names: Vec<&str> = headers.keys().map(HeaderName::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, ["content-length", "x-kept"]);
    }

    #[test]
    fn a_request_without_a_host_names_the_load_balancer() {
        let named = |listener: &str| {
            let mut headers = HeaderMap::new();
            name_a_host(&mut headers, listener.parse().expect("an address"));
            headers.get(header::HOST).cloned().expect("a host")
        };
        assert_eq!(named("127.0.0.1:80"), "127.0.0.1");
        assert_eq!(named("127.0.0.1:8080"), "127.0.0.1:8080");
        assert_eq!(named("[::1]:8080"), "[::1]:8080");
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static("web.example"));
        name_a_host(&mut headers, SocketAddr::from(([127, 0, 0, 1], 80)));
        assert_eq!(headers.get_all(header::HOST).iter().collect::<Vec<_>>(), ["web.example"]);
    }

    #[test]
    fn the_client_is_put_behind_the_proxies_before_us() {
        let mut headers = HeaderMap::new();
        headers.append(FORWARDED_FOR, HeaderValue::from_static("1.1.1.1"));
        headers.append(FORWARDED_FOR, HeaderValue::from_static("2.2.2.2"));
        append_forwarded_for(&mut headers, &HeaderValue::from_static("3.3.3.3"));
        assert_eq!(headers.get_all(FORWARDED_FOR).iter().collect::<Vec<_>>(), ["1.1.1.1, 2.2.2.2, 3.3.3.3"]);
    }
}
