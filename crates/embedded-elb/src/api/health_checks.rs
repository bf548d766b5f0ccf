//! Health check settings: ELB's defaults and ranges (spec 10.3).

use std::ops::RangeInclusive;

use aws_api::elbv2 as api;
use aws_protocol::ApiError;

use crate::errors::{invalid, refuse};
use crate::records::{HealthCheck, LoadBalancerKind, Protocol, ProtocolVersion};
use crate::table::parse_matcher;

const TRAFFIC_PORT: &str = "traffic-port";
/// Path of a gRPC check that names none.
const GRPC_PATH: &str = "/AWS.ALB/healthcheck";

/// What decides defaults and ranges: the group's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct GroupKind {
    pub protocol: Protocol,
    pub version: ProtocolVersion,
}

impl GroupKind {
    fn is_network(self) -> bool {
        self.protocol.kind() == LoadBalancerKind::Network
    }

    fn is_grpc(self) -> bool {
        !self.is_network() && self.version == ProtocolVersion::Grpc
    }

    fn default_path(self, check: Protocol) -> &'static str {
        match (check, self.is_grpc()) {
            (Protocol::Tcp, _) => "",
            (_, true) => GRPC_PATH,
            (_, false) => "/",
        }
    }

    fn default_matcher(self, check: Protocol) -> &'static str {
        match (check, self.is_grpc(), self.is_network()) {
            (Protocol::Tcp, ..) => "",
            (_, true, _) => "12",
            (_, _, true) => "200-399",
            _ => "200",
        }
    }

    /// Codes a matcher may name.
    pub fn codes(self) -> RangeInclusive<u16> {
        match (self.is_grpc(), self.is_network()) {
            (true, _) => 0..=99,
            (_, true) => 200..=599,
            _ => 200..=499,
        }
    }

    /// ELB's defaults for a check by `protocol`, or by the group's own default protocol.
    fn defaults(self, protocol: Option<Protocol>) -> HealthCheck {
        let protocol = protocol.unwrap_or(if self.is_network() { Protocol::Tcp } else { Protocol::Http });
        HealthCheck {
            enabled: true,
            protocol,
            port: None,
            path: self.default_path(protocol).to_string(),
            interval_seconds: 30,
            timeout_seconds: match (self.is_network(), protocol) {
                (false, _) => 5,
                (true, Protocol::Http) => 6,
                (true, _) => 10,
            },
            healthy_threshold: 5,
            unhealthy_threshold: 2,
            matcher: self.default_matcher(protocol).to_string(),
        }
    }

    /// Whether a group of this kind can be checked so.
    fn check_protocol(self, name: &str) -> Result<Protocol, ApiError> {
        let allowed: &[Protocol] = if self.is_network() {
            &[Protocol::Http, Protocol::Https, Protocol::Tcp]
        } else {
            &[Protocol::Http, Protocol::Https]
        };
        Protocol::named(name).filter(|protocol| allowed.contains(protocol)).ok_or_else(|| {
            invalid(format!(
                "Health check protocol '{name}' is not supported for target groups with protocol {}.",
                self.protocol.name()
            ))
        })
    }
}

/// The settings a request wants; what it leaves out stays as it is.
#[derive(Default)]
pub(crate) struct HealthCheckWish {
    pub enabled: Option<bool>,
    pub protocol: Option<String>,
    pub port: Option<String>,
    pub path: Option<String>,
    pub interval_seconds: Option<i64>,
    pub timeout_seconds: Option<i64>,
    pub healthy_threshold: Option<i64>,
    pub unhealthy_threshold: Option<i64>,
    pub matcher: Option<api::Matcher>,
}

impl HealthCheckWish {
    /// The settings of a new group.
    pub fn create(self, kind: GroupKind) -> Result<HealthCheck, ApiError> {
        let protocol = self.protocol.as_deref().map(|name| kind.check_protocol(name)).transpose()?;
        self.apply(kind, kind.defaults(protocol))
    }

    /// Applies the wish to the settings at hand and checks the whole.
    pub fn apply(self, kind: GroupKind, mut check: HealthCheck) -> Result<HealthCheck, ApiError> {
        if let Some(name) = self.protocol.as_deref() {
            let protocol = kind.check_protocol(name)?;
            let was_connect = check.protocol == Protocol::Tcp;
            check.protocol = protocol;
            // What the one kind of check has and the other has not.
            if was_connect != (protocol == Protocol::Tcp) {
                check.path = kind.default_path(protocol).to_string();
                check.matcher = kind.default_matcher(protocol).to_string();
            }
        }
        check.enabled = self.enabled.unwrap_or(check.enabled);
        if let Some(port) = self.port {
            check.port = parse_port(&port)?;
        }
        if check.protocol == Protocol::Tcp && (self.path.is_some() || self.matcher.is_some()) {
            let text = "A path and a matcher are not supported for health checks with the TCP protocol.";
            return Err(refuse("InvalidConfigurationRequest", text));
        }
        if let Some(path) = self.path {
            if path.len() > 1024 || !is_path(&path) {
                return Err(invalid(format!(
                    "Health check path '{path}' must start with a slash, have at most 1024 characters and hold none \
                     that a path in a request cannot hold."
                )));
            }
            check.path = path;
        }
        set(&mut check.interval_seconds, self.interval_seconds, 5, 300, "interval")?;
        set(&mut check.timeout_seconds, self.timeout_seconds, 2, 120, "timeout")?;
        set(&mut check.healthy_threshold, self.healthy_threshold, 2, 10, "healthy threshold count")?;
        set(&mut check.unhealthy_threshold, self.unhealthy_threshold, 2, 10, "unhealthy threshold count")?;
        if check.interval_seconds <= check.timeout_seconds {
            return Err(invalid("Health check interval must be greater than the timeout."));
        }
        if let Some(matcher) = self.matcher {
            check.matcher = parse_codes(matcher, kind)?;
        }
        Ok(check)
    }
}

fn set(slot: &mut u32, wish: Option<i64>, low: u32, high: u32, what: &str) -> Result<(), ApiError> {
    if let Some(wish) = wish {
        let value = u32::try_from(wish).ok().filter(|value| (low..=high).contains(value));
        *slot = value.ok_or_else(|| invalid(format!("Health check {what} must be between {low} and {high}.")))?;
    }
    Ok(())
}

/// Whether the balancer can ask for it; a table with another path would be refused as a whole.
fn is_path(text: &str) -> bool {
    text.starts_with('/')
        && text.is_ascii()
        && text.parse::<http::uri::PathAndQuery>().is_ok_and(|path| path == *text)
}

fn parse_port(text: &str) -> Result<Option<u16>, ApiError> {
    if text == TRAFFIC_PORT {
        return Ok(None);
    }
    let port = text.parse::<u16>().ok().filter(|port| *port > 0);
    port.map(Some).ok_or_else(|| {
        invalid(format!("Health check port '{text}' must be '{TRAFFIC_PORT}' or a number between 1 and 65535."))
    })
}

fn parse_codes(matcher: api::Matcher, kind: GroupKind) -> Result<String, ApiError> {
    let (given, other, member) = if kind.is_grpc() {
        (matcher.grpc_code, matcher.http_code, "GrpcCode")
    } else {
        (matcher.http_code, matcher.grpc_code, "HttpCode")
    };
    if other.is_some() {
        let text = format!("The matcher of a target group of this protocol version is its {member}.");
        return Err(refuse("InvalidConfigurationRequest", text));
    }
    let codes = given.unwrap_or_else(|| kind.default_matcher(Protocol::Http).to_string());
    let range = kind.codes();
    if parse_matcher(&codes, &range).is_none() {
        let (low, high) = range.into_inner();
        return Err(invalid(format!(
            "Health check matcher '{codes}' must hold codes between {low} and {high}, such as 12, 12,20 or 10-29, or \
             200-299."
        )));
    }
    Ok(codes)
}

/// A matcher as AWS writes it; none for a check that only connects.
pub(crate) fn print_matcher(check: &HealthCheck, kind: GroupKind) -> Option<api::Matcher> {
    let codes = Some(check.matcher.clone());
    match (check.protocol, kind.is_grpc()) {
        (Protocol::Tcp, _) => None,
        (_, true) => Some(api::Matcher { grpc_code: codes, http_code: None }),
        (_, false) => Some(api::Matcher { http_code: codes, grpc_code: None }),
    }
}

/// The port of a health check as AWS writes it.
pub(crate) fn print_port(check: &HealthCheck) -> String {
    check.port.map_or_else(|| TRAFFIC_PORT.to_string(), |port| port.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTTP: GroupKind = GroupKind { protocol: Protocol::Http, version: ProtocolVersion::Http1 };
    const GRPC: GroupKind = GroupKind { protocol: Protocol::Http, version: ProtocolVersion::Grpc };
    const TCP: GroupKind = GroupKind { protocol: Protocol::Tcp, version: ProtocolVersion::Http1 };

    fn made(kind: GroupKind, protocol: Option<&str>) -> HealthCheck {
        HealthCheckWish { protocol: protocol.map(str::to_string), ..Default::default() }.create(kind).unwrap()
    }

    #[test]
    fn an_empty_wish_gives_the_documented_defaults() {
        let check = made(HTTP, None);
        assert_eq!((check.protocol, check.interval_seconds, check.timeout_seconds), (Protocol::Http, 30, 5));
        assert_eq!((check.healthy_threshold, check.unhealthy_threshold), (5, 2));
        assert_eq!((check.path.as_str(), check.matcher.as_str()), ("/", "200"));
        assert_eq!(print_port(&check), "traffic-port");

        let check = made(GRPC, None);
        assert_eq!((check.path.as_str(), check.matcher.as_str()), ("/AWS.ALB/healthcheck", "12"));
        assert_eq!(print_matcher(&check, GRPC).unwrap().grpc_code.as_deref(), Some("12"));

        let check = made(TCP, None);
        assert_eq!((check.protocol, check.interval_seconds, check.timeout_seconds), (Protocol::Tcp, 30, 10));
        assert_eq!((check.path.as_str(), print_matcher(&check, TCP)), ("", None));
        let check = made(TCP, Some("HTTP"));
        assert_eq!((check.timeout_seconds, check.matcher.as_str()), (6, "200-399"));
        assert_eq!(made(TCP, Some("HTTPS")).timeout_seconds, 10);
    }

    #[test]
    fn a_check_that_becomes_one_by_http_gets_a_path_and_loses_it_again() {
        let to = |name: &str| HealthCheckWish { protocol: Some(name.to_string()), ..Default::default() };
        let check = to("HTTP").apply(TCP, made(TCP, None)).unwrap();
        assert_eq!((check.path.as_str(), check.matcher.as_str()), ("/", "200-399"));
        let check = to("TCP").apply(TCP, check).unwrap();
        assert_eq!((check.path.as_str(), check.matcher.as_str()), ("", ""));
    }

    #[test]
    fn values_out_of_range_are_refused() {
        let code = |code: &str| Some(api::Matcher { http_code: Some(code.to_string()), grpc_code: None });
        let wishes = [
            HealthCheckWish { interval_seconds: Some(4), ..Default::default() },
            HealthCheckWish { interval_seconds: Some(301), ..Default::default() },
            HealthCheckWish { timeout_seconds: Some(30), ..Default::default() },
            HealthCheckWish { healthy_threshold: Some(1), ..Default::default() },
            HealthCheckWish { unhealthy_threshold: Some(11), ..Default::default() },
            HealthCheckWish { path: Some("health".to_string()), ..Default::default() },
            HealthCheckWish { path: Some("/a b".to_string()), ..Default::default() },
            HealthCheckWish { path: Some("/\u{7f}".to_string()), ..Default::default() },
            HealthCheckWish { path: Some("/<a>".to_string()), ..Default::default() },
            HealthCheckWish { path: Some("/a#b".to_string()), ..Default::default() },
            HealthCheckWish { port: Some("0".to_string()), ..Default::default() },
            HealthCheckWish { protocol: Some("TCP".to_string()), ..Default::default() },
            HealthCheckWish { matcher: code("500"), ..Default::default() },
        ];
        for wish in wishes {
            assert_eq!(wish.create(HTTP).unwrap_err().code, "ValidationError");
        }
        let by_http = |matcher| HealthCheckWish { protocol: Some("HTTP".to_string()), matcher, ..Default::default() };
        assert!(by_http(code("599")).create(TCP).is_ok(), "a network load balancer takes more codes");
        let by_connect = HealthCheckWish { path: Some("/".to_string()), ..Default::default() };
        assert_eq!(by_connect.create(TCP).unwrap_err().code, "InvalidConfigurationRequest");
        let by_http = HealthCheckWish { matcher: code("200"), ..Default::default() };
        assert_eq!(by_http.create(GRPC).unwrap_err().code, "InvalidConfigurationRequest");
    }
}
