//! Health check settings: ELB's defaults and ranges (spec 10.3).

use aws_api::elbv2 as api;
use aws_protocol::ApiError;

use crate::errors::{invalid, unsupported};
use crate::records::HealthCheck;
use crate::table::parse_matcher;

const TRAFFIC_PORT: &str = "traffic-port";

impl Default for HealthCheck {
    /// The defaults of an application load balancer.
    fn default() -> Self {
        Self {
            enabled: true,
            port: None,
            path: "/".to_string(),
            interval_seconds: 30,
            timeout_seconds: 5,
            healthy_threshold: 5,
            unhealthy_threshold: 2,
            matcher: "200".to_string(),
        }
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
    /// Applies the wish to the settings at hand and checks the whole.
    pub fn apply(self, mut check: HealthCheck) -> Result<HealthCheck, ApiError> {
        match self.protocol.as_deref() {
            None | Some("HTTP") => {}
            Some("HTTPS") => return Err(unsupported("The health check protocol HTTPS")),
            Some(other) => {
                return Err(invalid(format!(
                    "Health check protocol '{other}' is not supported for target groups with protocol HTTP."
                )));
            }
        }
        check.enabled = self.enabled.unwrap_or(check.enabled);
        if let Some(port) = self.port {
            check.port = parse_port(&port)?;
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
            check.matcher = parse_codes(matcher)?;
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

fn parse_codes(matcher: api::Matcher) -> Result<String, ApiError> {
    if matcher.grpc_code.is_some() {
        return Err(unsupported("A gRPC health check"));
    }
    let codes = matcher.http_code.unwrap_or_else(|| "200".to_string());
    if parse_matcher(&codes).is_none() {
        return Err(invalid(format!(
            "Health check matcher '{codes}' must hold codes between 200 and 499, such as 200, 200,202 or 200-299."
        )));
    }
    Ok(codes)
}

/// The port of a health check as AWS writes it.
pub(crate) fn print_port(check: &HealthCheck) -> String {
    check.port.map_or_else(|| TRAFFIC_PORT.to_string(), |port| port.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_wish_gives_the_documented_defaults() {
        let check = HealthCheckWish::default().apply(HealthCheck::default()).unwrap();
        assert_eq!((check.interval_seconds, check.timeout_seconds), (30, 5));
        assert_eq!((check.healthy_threshold, check.unhealthy_threshold), (5, 2));
        assert_eq!((check.path.as_str(), check.matcher.as_str()), ("/", "200"));
        assert_eq!(print_port(&check), "traffic-port");
    }

    #[test]
    fn values_out_of_range_are_refused() {
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
        ];
        for wish in wishes {
            assert_eq!(wish.apply(HealthCheck::default()).unwrap_err().code, "ValidationError");
        }
    }
}
