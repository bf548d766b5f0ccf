//! A service under test: a request that changes something, what it needs, and where the change is seen.

use aws_protocol::ServiceModel;
use serde_json::{Value, json};

use crate::wire::Plain;

/// How a service words refusals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    Json,
    RestJson,
    Query,
    Ec2,
    RestXml,
}

/// Why nobody is let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Missing,
    Incomplete,
    UnknownKey,
    ForeignToken,
    Scope,
    Expired,
    Mismatch,
    Payload,
    EndedSession,
    TooLarge,
    Denied,
    /// A header that S3 speaks of in words of its own.
    Unsigned,
    TwoWays,
    NoTime,
}

impl Family {
    /// Status and code on the wire, as Amazon gives them.
    pub fn words(self, fault: Fault) -> (u16, &'static str) {
        if fault == Fault::TooLarge {
            return (413, "RequestEntityTooLargeException");
        }
        match self {
            Self::Json => (400, json_code(fault)),
            Self::RestJson => (403, json_code(fault)),
            Self::Query => query_words(fault),
            Self::Ec2 => match fault {
                Fault::Denied => (403, "UnauthorizedOperation"),
                Fault::Expired | Fault::EndedSession => (400, "RequestExpired"),
                _ => (401, "AuthFailure"),
            },
            Self::RestXml => s3_words(fault),
        }
    }
}

fn json_code(fault: Fault) -> &'static str {
    match fault {
        Fault::Missing => "MissingAuthenticationTokenException",
        Fault::Incomplete | Fault::Unsigned | Fault::TwoWays | Fault::NoTime => "IncompleteSignatureException",
        Fault::UnknownKey | Fault::ForeignToken => "UnrecognizedClientException",
        Fault::EndedSession => "ExpiredTokenException",
        Fault::Denied => "AccessDeniedException",
        _ => "InvalidSignatureException",
    }
}

fn query_words(fault: Fault) -> (u16, &'static str) {
    match fault {
        Fault::Missing => (403, "MissingAuthenticationToken"),
        Fault::Incomplete | Fault::Unsigned | Fault::TwoWays | Fault::NoTime => (400, "IncompleteSignature"),
        Fault::UnknownKey | Fault::ForeignToken => (403, "InvalidClientTokenId"),
        Fault::EndedSession => (403, "ExpiredToken"),
        Fault::Denied => (403, "AccessDenied"),
        _ => (403, "SignatureDoesNotMatch"),
    }
}

fn s3_words(fault: Fault) -> (u16, &'static str) {
    match fault {
        Fault::Missing | Fault::Denied | Fault::Unsigned | Fault::NoTime => (403, "AccessDenied"),
        Fault::Incomplete | Fault::Scope => (400, "AuthorizationHeaderMalformed"),
        Fault::TwoWays => (400, "InvalidArgument"),
        Fault::UnknownKey => (403, "InvalidAccessKeyId"),
        Fault::ForeignToken => (400, "InvalidToken"),
        Fault::Expired => (403, "RequestTimeTooSkewed"),
        Fault::Payload => (400, "XAmzContentSHA256Mismatch"),
        Fault::EndedSession => (400, "ExpiredToken"),
        _ => (403, "SignatureDoesNotMatch"),
    }
}

/// A request that needs more than its own action, or the action on more than one resource.
pub struct Dependent {
    pub name: &'static str,
    pub request: Plain,
    /// Statements that are not enough.
    pub not_enough: Vec<Value>,
    /// What is missing.
    pub missing: Vec<Value>,
    /// What is sent in its place once the permissions are there, when they alone do not make it right.
    pub right: Option<Plain>,
    /// The refusal is by a statement that denies.
    pub explicit: bool,
    /// Starts a deployment whose end is waited for.
    pub deploys: bool,
}

impl Dependent {
    pub fn new(name: &'static str, request: Plain, not_enough: Vec<Value>, missing: Vec<Value>) -> Self {
        Self { name, request, not_enough, missing, right: None, explicit: false, deploys: false }
    }

    /// The same with another request that is right.
    pub fn made_right(self, right: Plain) -> Self {
        Self { right: Some(right), ..self }
    }

    /// The same for CreateDeployment.
    pub fn deploying(self) -> Self {
        Self { deploys: true, ..self }
    }
}

/// A service under test.
pub struct Subject {
    pub model: &'static ServiceModel,
    pub family: Family,
    /// The permission that [`Subject::request`] needs.
    pub action: &'static str,
    /// Changes something, something else for each number.
    pub request: Box<dyn Fn(usize) -> Plain>,
    /// ARN of what the request changes.
    pub resource: Box<dyn Fn(usize) -> String>,
    /// Calls that show everything there is.
    pub reads: Vec<(&'static str, Value)>,
    pub dependents: Vec<Dependent>,
}

/// A statement that allows one action on one resource.
pub fn allow(action: &str, resource: &str) -> Value {
    json!({ "Effect": "Allow", "Action": action, "Resource": resource })
}

/// A statement that denies one action on one resource.
pub fn deny(action: &str, resource: &str) -> Value {
    json!({ "Effect": "Deny", "Action": action, "Resource": resource })
}

/// A statement that allows handing this role to this service.
pub fn pass_role(role: &str, service: &str) -> Value {
    let mut statement = allow("iam:PassRole", role);
    statement["Condition"] = json!({ "StringEquals": { "iam:PassedToService": service } });
    statement
}
