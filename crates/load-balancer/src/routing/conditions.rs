//! Conditions of a rule, compiled. Source: spec 10.2 and ELB's rule condition types.
//!
//! Path: case-sensitive, without the query. Host: without the port, any case. Header and query values: any case.
//! Method: exact. Source: the address that the client connected from.

use http::header::HeaderName;
use http1::RequestHead;
use ports::Condition;

use super::network::Network;
use super::origin::RequestOrigin;
use super::pattern::Pattern;

/// A condition ready to be tried.
pub(crate) enum CompiledCondition {
    Path(Vec<Pattern>),
    Host(Vec<Pattern>),
    Header(HeaderName, Vec<Pattern>),
    Method(Vec<String>),
    Query(Vec<(Option<Pattern>, Pattern)>),
    Source(Vec<Network>),
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
            Condition::SourceIp(networks) => {
                Self::Source(networks.iter().map(|network| Network::parse(network)).collect::<Result<_, _>>()?)
            }
            Condition::Method(methods) => Self::Method(methods.clone()),
            Condition::Query(pairs) => Self::Query(
                pairs
                    .iter()
                    .map(|(key, value)| (key.as_ref().map(|key| Pattern::new(key, true)), Pattern::new(value, true)))
                    .collect(),
            ),
        })
    }

    pub(crate) fn holds(&self, request: &RequestHead, origin: &RequestOrigin) -> bool {
        match self {
            Self::Path(patterns) => any(patterns, request.path().as_bytes()),
            Self::Host(patterns) => request.host().is_some_and(|host| any(patterns, without_port(host).as_bytes())),
            Self::Header(name, patterns) => request.values_named(name.as_str()).any(|value| any(patterns, value)),
            Self::Method(methods) => methods.iter().any(|method| method == request.method()),
            Self::Query(pairs) => request.query().is_some_and(|query| query_holds(pairs, query)),
            Self::Source(networks) => networks.iter().any(|network| network.contains(origin.client.ip())),
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
    use http1::HeadLimits;

    fn head(target: &str) -> RequestHead {
        let text =
            format!("GET {target} HTTP/1.1\r\nHost: Shop.Example.com:8080\r\nX-Tier: Gold\r\nx-tier: New\r\n\r\n");
        let mut head = RequestHead::default();
        head.parse(text.as_bytes(), &HeadLimits::default()).unwrap().unwrap();
        head
    }

    fn holds(condition: Condition, target: &str) -> bool {
        let origin = RequestOrigin {
            client: ([192, 0, 2, 7], 5_000).into(),
            listener: ([127, 0, 0, 1], 80).into(),
            is_tls: false,
        };
        CompiledCondition::new(&condition).unwrap().holds(&head(target), &origin)
    }

    #[test]
    fn each_kind_of_condition_looks_at_its_own_part_of_the_request() {
        assert!(holds(Condition::Path(vec!["/cart*".into()]), "/cart/1?x=/other"));
        assert!(!holds(Condition::Path(vec!["/Cart*".into()]), "/cart/1"));
        assert!(holds(Condition::Host(vec!["*.example.COM".into()]), "/"));
        assert!(!holds(Condition::Host(vec!["example.com".into()]), "/"));
        let tier = |value: &str| Condition::Header { name: "X-Tier".into(), values: vec![value.into()] };
        assert!(holds(tier("g?ld"), "/"));
        assert!(holds(tier("new"), "/"));
        assert!(!holds(tier("silver"), "/"));
        assert!(holds(Condition::Method(vec!["GET".into()]), "/"));
        assert!(!holds(Condition::Method(vec!["get".into()]), "/"));
        let query = |key: Option<&str>, value: &str| Condition::Query(vec![(key.map(Into::into), value.into())]);
        assert!(holds(query(Some("version"), "v?"), "/?a=1&version=V2"));
        assert!(holds(query(None, "v2"), "/?anything=v2"));
        assert!(!holds(query(Some("version"), "v2"), "/?other=v2"));
        assert!(!holds(query(None, "*"), "/"));
        let source = |networks: &[&str]| Condition::SourceIp(networks.iter().map(|text| (*text).into()).collect());
        assert!(holds(source(&["10.0.0.0/8", "192.0.2.0/24"]), "/"));
        assert!(!holds(source(&["10.0.0.0/8", "::/0"]), "/"));
    }

    #[test]
    fn a_condition_that_cannot_be_read_is_refused_with_a_sentence() {
        let error = |condition| CompiledCondition::new(&condition).err().unwrap();
        assert_eq!(
            error(Condition::SourceIp(vec!["10.0.0.0".into()])),
            "\"10.0.0.0\" is not a network in CIDR notation, e.g. 192.0.2.0/24 or 2001:db8::/32"
        );
        assert_eq!(error(Condition::Header { name: "a b".into(), values: vec![] }), "\"a b\" is not a header name");
    }

    #[test]
    fn the_host_of_an_absolute_target_wins_over_the_field() {
        assert!(holds(Condition::Host(vec!["other.example".into()]), "http://other.example:81/x"));
        assert!(holds(Condition::Path(vec!["/x".into()]), "http://other.example:81/x"));
    }

    #[test]
    fn the_host_loses_its_port_but_an_ipv6_address_keeps_its_colons() {
        assert_eq!(without_port("a.example:80"), "a.example");
        assert_eq!(without_port("a.example"), "a.example");
        assert_eq!(without_port("[::1]:80"), "[::1]");
        assert_eq!(without_port("[::1]"), "[::1]");
    }
}
