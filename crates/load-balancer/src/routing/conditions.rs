//! Conditions of a rule, compiled. Source: spec 10.2 and ELB's rule condition types.
//!
//! Path: case-sensitive, without the query. Host: without the port, any case. Header and query values: any case.
//! Method: exact.

use http::HeaderMap;
use http::header::HeaderName;
use http::request::Parts;
use ports::Condition;

use super::pattern::Pattern;

/// A condition ready to be tried.
pub(crate) enum CompiledCondition {
    Path(Vec<Pattern>),
    Host(Vec<Pattern>),
    Header(HeaderName, Vec<Pattern>),
    Method(Vec<String>),
    Query(Vec<(Option<Pattern>, Pattern)>),
}

impl CompiledCondition {
    /// Compiles; the error is a sentence.
    pub(crate) fn new(condition: &Condition) -> Result<Self, String> {
        let patterns = |values: &[String], ignores_case: bool| -> Vec<Pattern> {
            values.iter().map(|value| Pattern::new(value, ignores_case)).collect()
        };
        Ok(match condition {
            Condition::Path(values) => Self::Path(patterns(values, false)),
            Condition::Host(values) => Self::Host(patterns(values, true)),
            Condition::Header { name, values } => {
                let name =
                    HeaderName::from_bytes(name.as_bytes()).map_err(|_| format!("{name:?} is not a header name"))?;
                Self::Header(name, patterns(values, true))
            }
            Condition::SourceIp(_) => return Err("source-ip conditions are not understood yet".into()),
            Condition::Method(methods) => Self::Method(methods.clone()),
            Condition::Query(pairs) => Self::Query(
                pairs
                    .iter()
                    .map(|(key, value)| (key.as_ref().map(|key| Pattern::new(key, true)), Pattern::new(value, true)))
                    .collect(),
            ),
        })
    }

    pub(crate) fn holds(&self, request: &Parts) -> bool {
        match self {
            Self::Path(patterns) => any(patterns, request.uri.path().as_bytes()),
            Self::Host(patterns) => host_of(request).is_some_and(|host| any(patterns, without_port(host).as_bytes())),
            Self::Header(name, patterns) => {
                request.headers.get_all(name).iter().any(|value| any(patterns, value.as_bytes()))
            }
            Self::Method(methods) => methods.iter().any(|method| method == request.method.as_str()),
            Self::Query(pairs) => request.uri.query().is_some_and(|query| query_holds(pairs, query)),
        }
    }
}

fn any(patterns: &[Pattern], text: &[u8]) -> bool {
    patterns.iter().any(|pattern| pattern.matches(text))
}

fn query_holds(pairs: &[(Option<Pattern>, Pattern)], query: &str) -> bool {
    query.split('&').any(|piece| {
        let (key, value) = piece.split_once('=').unwrap_or((piece, ""));
        pairs.iter().any(|(key_pattern, value_pattern)| {
            key_pattern.as_ref().is_none_or(|pattern| pattern.matches(key.as_bytes()))
                && value_pattern.matches(value.as_bytes())
        })
    })
}

/// The host a request is for: an absolute request target wins over the header (RFC 9112, 3.2.2).
pub(crate) fn host_of(request: &Parts) -> Option<&str> {
    match request.uri.authority() {
        Some(authority) => Some(authority.as_str()),
        None => host_header(&request.headers),
    }
}

fn host_header(headers: &HeaderMap) -> Option<&str> {
    headers.get(http::header::HOST)?.to_str().ok()
}

/// `host` of `host:port` and `[v6]` of `[v6]:port`.
pub(crate) fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if !port.contains(']') => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::Request;

    fn parts(target: &str) -> Parts {
        let request = Request::get(target).header("host", "Shop.Example.com:8080").header("x-tier", "Gold");
        request.body(()).unwrap().into_parts().0
    }

    fn holds(condition: Condition, target: &str) -> bool {
        CompiledCondition::new(&condition).unwrap().holds(&parts(target))
    }

    #[test]
    fn each_kind_of_condition_looks_at_its_own_part_of_the_request() {
        assert!(holds(Condition::Path(vec!["/cart*".into()]), "/cart/1?x=/other"));
        assert!(!holds(Condition::Path(vec!["/Cart*".into()]), "/cart/1"));
        assert!(holds(Condition::Host(vec!["*.example.COM".into()]), "/"));
        assert!(!holds(Condition::Host(vec!["example.com".into()]), "/"));
        let tier = |value: &str| Condition::Header { name: "X-Tier".into(), values: vec![value.into()] };
        assert!(holds(tier("g?ld"), "/"));
        assert!(!holds(tier("silver"), "/"));
        assert!(holds(Condition::Method(vec!["GET".into()]), "/"));
        assert!(!holds(Condition::Method(vec!["get".into()]), "/"));
        let query = |key: Option<&str>, value: &str| Condition::Query(vec![(key.map(Into::into), value.into())]);
        assert!(holds(query(Some("version"), "v?"), "/?a=1&version=V2"));
        assert!(holds(query(None, "v2"), "/?anything=v2"));
        assert!(!holds(query(Some("version"), "v2"), "/?other=v2"));
        assert!(!holds(query(None, "*"), "/"));
    }

    #[test]
    fn the_host_loses_its_port_but_an_ipv6_address_keeps_its_colons() {
        assert_eq!(without_port("a.example:80"), "a.example");
        assert_eq!(without_port("a.example"), "a.example");
        assert_eq!(without_port("[::1]:80"), "[::1]");
        assert_eq!(without_port("[::1]"), "[::1]");
    }
}
