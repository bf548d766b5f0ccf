//! ELB's refusals in ELB's codes, each with a text that says what to do.

use aws_api::elbv2::MODEL;
use aws_protocol::ApiError;
use deployment::{ErrorCode, Failure};
use ports::{BalancerError, PlatformError};
use types::ListenerArn;

use crate::state::State;
use crate::table::bind_address;

/// First port an ordinary process may listen on.
const FIRST_ORDINARY_PORT: u16 = 1024;

/// A refusal with one of the model's codes, e.g. `TargetGroupNotFound`.
pub(crate) fn refuse(code: &str, text: impl Into<String>) -> ApiError {
    ApiError::modelled(&MODEL, code, text)
}

/// A refusal of a value: ELB's `ValidationError`.
pub(crate) fn invalid(text: impl Into<String>) -> ApiError {
    ApiError::new("ValidationError", text)
}

/// Something ELB has and this platform has not (yet).
pub(crate) fn unsupported(what: &str) -> ApiError {
    refuse("InvalidConfigurationRequest", format!("{what} is not supported by the embedded load balancer yet."))
}

/// A failure outside; clients try again.
pub(crate) fn unavailable(text: &str) -> ApiError {
    ApiError::new("ServiceUnavailable", text).with_status(503)
}

/// The member, or ELB's refusal when it is missing.
pub(crate) fn required<T>(value: Option<T>, member: &str) -> Result<T, ApiError> {
    value.ok_or_else(|| invalid(format!("The request must contain the parameter {member}.")))
}

/// What the caller is told when the balancer did not take a table; nothing was changed.
pub(crate) fn failure(error: &BalancerError, state: &State) -> ApiError {
    match error {
        BalancerError::Bind { listener, address, cause } => {
            let listener = ListenerArn::new(&**listener);
            let bound = state.listeners.get(&listener).and_then(|found| bind_address(state, found));
            let port = bound.map(|found| found.port()).or_else(|| address.rsplit(':').next()?.parse().ok());
            refuse(
                "InvalidConfigurationRequest",
                format!("The load balancer cannot listen on {address}: {cause}. {}", bind_remedy(port, cause)),
            )
        }
        BalancerError::Unreachable(_) => {
            unavailable("The load balancer process does not answer; nothing was changed. Try again in a moment.")
        }
        other => {
            tracing::error!(error = %other, "the balancer did not take a routing table");
            unavailable("The load balancer process could not take the change; nothing was changed.")
        }
    }
}

fn bind_remedy(port: Option<u16>, cause: &str) -> String {
    let cause = cause.to_ascii_lowercase();
    match port {
        Some(port) if port < FIRST_ORDINARY_PORT && (cause.contains("denied") || cause.contains("permitted")) => {
            format!(
                "Port {port} needs a privilege: use a port from {FIRST_ORDINARY_PORT} on, give the program the \
                 capability CAP_NET_BIND_SERVICE, or lower net.ipv4.ip_unprivileged_port_start."
            )
        }
        _ if cause.contains("in use") => "Another program listens there: stop it or choose another port.".to_string(),
        _ => "Choose another port.".to_string(),
    }
}

/// An API refusal as the engine sees it: a 5xx may be tried again, everything else fails the deployment.
pub(crate) fn to_platform(error: ApiError) -> PlatformError {
    if error.status >= 500 { PlatformError::Transient(error.message) } else { permanent(error.message) }
}

/// A permanent failure of the engine's wish.
pub(crate) fn permanent(message: impl Into<String>) -> PlatformError {
    PlatformError::Permanent(Failure { code: ErrorCode::ElasticLoadBalancingInvalid, message: message.into() })
}
