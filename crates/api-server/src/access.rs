//! Whether an authenticated caller may do what a request asks, and the record of it.

use std::net::SocketAddr;

use authorization::{
    AssumeRole, AuditDecision, AuditEntry, CallFacts, Caller, CredentialFault, Denied, DeniedBy, DeploymentGroups,
    Directory, Identity, authorize, authorize_assume_role, authorize_simulation, redacted_parameters, request_keys,
    required,
};
use aws_protocol::{ApiError, Route, Wire};
use http::header::{AUTHORIZATION, USER_AGENT};
use http::request::Parts;
use serde_json::Value;
use types::{Scope, Timestamp};

/// Resources named in one record; more are counted.
const MAX_RECORDED_RESOURCES: usize = 100;
/// Longest text of a record that comes from the request, in characters.
const MAX_RECORDED_CHARS: usize = 512;

/// Who asks, from where, when.
pub(crate) struct Asking<'a> {
    pub directory: &'a Directory,
    pub caller: &'a Caller,
    pub facts: &'a CallFacts,
    pub scope: &'a Scope,
    pub groups: &'a (dyn DeploymentGroups + Send + Sync),
}

/// A decision and what it was about.
pub(crate) struct Decided {
    pub resources: Vec<String>,
    pub outcome: Result<(), Denied>,
}

impl Asking<'_> {
    /// Decides a decoded request.
    pub fn decide(&self, route: &Route, input: &Value) -> Decided {
        let (service, operation) = (route.service.signing_name, route.operation.name);
        let named = self.with_own_name(service, operation, input);
        let input = named.as_ref().unwrap_or(input);
        let requirement = required(service, operation, input, self.scope, self.groups);
        let outcome = if (service, operation) == ("sts", "AssumeRole") {
            authorize_assume_role(self.directory, self.caller, self.facts, &assume_role(input))
        } else {
            let mut context = self.caller.context(self.facts);
            for (key, values) in request_keys(input) {
                context.set(&key, values);
            }
            let outcome = authorize(self.caller, &context, &requirement);
            match ((service, operation), input.get("PolicySourceArn").and_then(Value::as_str)) {
                (("iam", "SimulatePrincipalPolicy"), Some(source)) => {
                    authorize_simulation(self.caller, source, outcome)
                }
                _ => outcome,
            }
        };
        Decided { resources: bounded(requirement.resources()), outcome }
    }

    /// IAM's operations on a user are about the caller's own when they name none.
    fn with_own_name(&self, service: &str, operation: &str, input: &Value) -> Option<Value> {
        const OWN: [&str; 5] = ["GetUser", "CreateAccessKey", "ListAccessKeys", "UpdateAccessKey", "DeleteAccessKey"];
        let Identity::User { name, .. } = &self.caller.identity else { return None };
        if service != "iam" || !OWN.contains(&operation) || input.get("UserName").is_some_and(|name| !name.is_null())
        {
            return None;
        }
        let mut members = input.as_object().cloned().unwrap_or_default();
        members.insert("UserName".into(), name.clone().into());
        Some(Value::Object(members))
    }
}

/// Policies compare what is asked; what the service refuses it refuses afterwards.
fn assume_role(input: &Value) -> AssumeRole {
    let text = |member: &str| input.get(member).and_then(Value::as_str).map(str::to_string);
    AssumeRole {
        role_arn: text("RoleArn").unwrap_or_default(),
        session_name: text("RoleSessionName").unwrap_or_default(),
        external_id: text("ExternalId"),
        ..AssumeRole::default()
    }
}

fn bounded(mut resources: Vec<String>) -> Vec<String> {
    let more = resources.len().saturating_sub(MAX_RECORDED_RESOURCES);
    resources.truncate(MAX_RECORDED_RESOURCES);
    resources.iter_mut().for_each(|resource| *resource = shortened(resource));
    if more > 0 {
        resources.push(format!("and {more} more"));
    }
    resources
}

fn shortened(text: &str) -> String {
    text.chars().take(MAX_RECORDED_CHARS).collect()
}

/// What is known of a request besides its caller.
pub(crate) fn facts(head: &Parts, peer: SocketAddr, scope: &Scope, now: Timestamp) -> CallFacts {
    let agent = head.headers.get(USER_AGENT).and_then(|value| value.to_str().ok());
    CallFacts {
        source_ip: peer.ip().to_string(),
        now_epoch_seconds: now.millis().div_euclid(1000),
        // The endpoint speaks plain HTTP.
        secure_transport: false,
        region: scope.region.clone(),
        user_agent: agent.map(str::to_string),
    }
}

/// The record of a call before its end is known. What was not decided was not allowed.
pub(crate) fn entry(
    route: &Route,
    caller: &Caller,
    access_key_id: &str,
    facts: &CallFacts,
    at: Timestamp,
) -> AuditEntry {
    AuditEntry {
        at,
        principal: caller.arn.clone(),
        access_key_id: access_key_id.to_string(),
        source_ip: facts.source_ip.clone(),
        service: route.service.signing_name.to_string(),
        operation: route.operation.name.to_string(),
        resources: Vec::new(),
        parameters: Vec::new(),
        decision: AuditDecision::ImplicitlyDenied,
        error_code: None,
        request_id: String::new(),
    }
}

/// Principal of a call nobody signed.
pub(crate) const ANONYMOUS: &str = "anonymous";

/// Whether a request is one of the two that SNS takes without a signature (API references of ConfirmSubscription and
/// Unsubscribe), and has none: a link that a subscriber was sent. The token, or the random part of the subscription's
/// ARN, is the proof; the service judges it. A request that carries any part of a signature is judged by that.
pub(crate) fn proves_itself(route: &Route, head: &Parts) -> bool {
    const LINKS: [&str; 2] = ["ConfirmSubscription", "Unsubscribe"];
    let (service, operation) = (route.service.signing_name, route.operation.name);
    let query = head.uri.query().unwrap_or_default().to_ascii_lowercase();
    service == "sns"
        && route.wire == Wire::Query
        && LINKS.contains(&operation)
        && !head.headers.contains_key(AUTHORIZATION)
        && !head.headers.keys().any(|name| name.as_str().starts_with("x-amz-"))
        && !query.contains("x-amz-")
}

/// The record of a call nobody signed; nothing was denied.
pub(crate) fn unsigned_entry(route: &Route, facts: &CallFacts, at: Timestamp) -> AuditEntry {
    AuditEntry {
        at,
        principal: ANONYMOUS.to_string(),
        access_key_id: String::new(),
        source_ip: facts.source_ip.clone(),
        service: route.service.signing_name.to_string(),
        operation: route.operation.name.to_string(),
        resources: Vec::new(),
        parameters: Vec::new(),
        decision: AuditDecision::Allowed,
        error_code: None,
        request_id: String::new(),
    }
}

/// Writes what an unsigned call is about into its record; secrets are left out.
pub(crate) fn note_unsigned(entry: &mut AuditEntry, input: &Value) {
    let named = ["TopicArn", "SubscriptionArn"].iter().filter_map(|member| input.get(member)?.as_str());
    entry.resources = bounded(named.map(str::to_string).collect());
    entry.parameters = redacted_parameters(input);
}

/// Writes a decision into a record.
pub(crate) fn note(entry: &mut AuditEntry, input: &Value, decided: &Decided) {
    entry.resources.clone_from(&decided.resources);
    entry.parameters = redacted_parameters(input);
    entry.decision = match &decided.outcome {
        Ok(()) => AuditDecision::Allowed,
        Err(denied) => match denied.by {
            DeniedBy::Identity | DeniedBy::Boundary | DeniedBy::Session | DeniedBy::Resource => {
                AuditDecision::ImplicitlyDenied
            }
            DeniedBy::IdentityExplicitly
            | DeniedBy::BoundaryExplicitly
            | DeniedBy::SessionExplicitly
            | DeniedBy::ResourceExplicitly => AuditDecision::ExplicitlyDenied,
        },
    };
}

/// A refusal with the code and status that AWS gives in this protocol.
pub(crate) fn denied(wire: Wire, denied: &Denied) -> ApiError {
    let (code, status) = match wire {
        Wire::Json10 | Wire::Json11 | Wire::RpcV2Cbor => ("AccessDeniedException", 400),
        Wire::RestJson => ("AccessDeniedException", 403),
        Wire::Query | Wire::RestXml => ("AccessDenied", 403),
        Wire::Ec2 => ("UnauthorizedOperation", 403),
    };
    ApiError::new(code, denied.to_string()).with_status(status)
}

/// A key that signed rightly but is of no use (any more).
pub(crate) fn useless(wire: Wire, fault: CredentialFault) -> ApiError {
    if fault == CredentialFault::Unknown {
        return aws_protocol::sigv4::AuthFault::UnknownKey.into_error(wire);
    }
    let (code, status) = match wire {
        Wire::Json10 | Wire::Json11 | Wire::RpcV2Cbor => ("ExpiredTokenException", 400),
        Wire::RestJson => ("ExpiredTokenException", 403),
        Wire::Query => ("ExpiredToken", 403),
        Wire::RestXml => ("ExpiredToken", 400),
        Wire::Ec2 => ("RequestExpired", 400),
    };
    ApiError::new(code, fault.to_string()).with_status(status)
}

/// No deployments: groups are found by nobody.
pub(crate) struct NoGroups;

impl DeploymentGroups for NoGroups {
    fn group_of(&self, _: &str) -> Option<authorization::GroupName> {
        None
    }

    fn deployment_config_of(&self, _: &authorization::GroupName) -> Option<String> {
        None
    }
}
