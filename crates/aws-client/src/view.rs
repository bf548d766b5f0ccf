//! The client as the door of `deployment_view`: what was refused, by kind.

use aws_protocol::{EngineReading, ServiceModel};
use deployment_view::{Api, Refusal, RefusalKind};
use serde_json::Value;

use crate::{Client, ClientError};

/// Codes that say the key, its session or its signature is not good.
const NOT_SIGNED_IN: [&str; 15] = [
    "AuthFailure",
    "ExpiredToken",
    "ExpiredTokenException",
    "IncompleteSignature",
    "IncompleteSignatureException",
    "InvalidAccessKeyId",
    "InvalidClientTokenId",
    "InvalidSignatureException",
    "InvalidToken",
    "MissingAuthenticationToken",
    "MissingAuthenticationTokenException",
    "RequestExpired",
    "SignatureDoesNotMatch",
    "UnrecognizedClient",
    "UnrecognizedClientException",
];

/// Codes for "no such thing" beyond those that say `NotFound` or `DoesNotExist`.
const NOT_FOUND: [&str; 3] = ["NoSuchBucket", "NoSuchEntity", "NoSuchKey"];

#[async_trait::async_trait]
impl Api for Client {
    async fn call_document(
        &self,
        service: &'static ServiceModel,
        operation: &str,
        input: Value,
    ) -> Result<Value, Refusal> {
        Client::call_document(self, service, operation, input).await.map_err(|error| error.into_refusal(operation))
    }

    fn engine_clock(&self) -> Option<EngineReading> {
        self.transport.engine_clock()
    }
}

impl ClientError {
    /// The same as the refusal of `operation`.
    pub fn into_refusal(self, operation: &str) -> Refusal {
        let operation = operation.to_owned();
        match self {
            Self::Api { code, message, .. } => Refusal { kind: kind_of(&code), operation, code, message },
            Self::Input { detail, .. } => {
                Refusal { kind: RefusalKind::Refused, operation, code: String::new(), message: detail }
            }
            // Without a usable endpoint, an answer, or one that can be read, nothing is known of the service.
            other => {
                let message = match other {
                    Self::BadAnswer { detail, .. } => format!("the answer cannot be read: {detail}"),
                    other => other.to_string(),
                };
                Refusal { kind: RefusalKind::Unreachable, operation, code: String::new(), message }
            }
        }
    }
}

fn kind_of(code: &str) -> RefusalKind {
    // Query services leave `Exception` out where JSON services have it.
    let is_denied = code.starts_with("AccessDenied")
        || ["AllAccessDisabled", "OptInRequired", "UnauthorizedOperation"].contains(&code);
    if is_denied {
        RefusalKind::Denied
    } else if NOT_SIGNED_IN.contains(&code) {
        RefusalKind::NotSignedIn
    } else if code.contains("NotFound") || code.contains("DoesNotExist") || NOT_FOUND.contains(&code) {
        RefusalKind::NotFound
    } else if code.starts_with("HTTP ") {
        // No error of a service: something between answered, or something else listens there.
        RefusalKind::Unreachable
    } else {
        RefusalKind::Refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(code: &str) -> RefusalKind {
        let error = ClientError::Api { operation: "X".into(), code: code.into(), message: "m".into(), status: 400 };
        error.into_refusal("X").kind
    }

    #[test]
    fn codes_of_every_protocol_fall_into_their_kind() {
        for code in ["AccessDeniedException", "AccessDenied", "UnauthorizedOperation"] {
            assert_eq!(kind(code), RefusalKind::Denied, "{code}");
        }
        for code in NOT_SIGNED_IN {
            assert_eq!(kind(code), RefusalKind::NotSignedIn, "{code}");
        }
        let missing = [
            "DeploymentDoesNotExistException",
            "ClusterNotFoundException",
            "TargetGroupNotFound",
            "NoSuchEntity",
            "InvalidVpcID.NotFound",
        ];
        for code in missing {
            assert_eq!(kind(code), RefusalKind::NotFound, "{code}");
        }
        for code in ["DeploymentAlreadyCompletedException", "ValidationError", "ThrottlingException"] {
            assert_eq!(kind(code), RefusalKind::Refused, "{code}");
        }
        assert_eq!(kind("HTTP 502"), RefusalKind::Unreachable);
    }

    #[test]
    fn a_refusal_keeps_the_services_own_words() {
        let error = ClientError::Api { operation: "A".into(), code: "C".into(), message: "m".into(), status: 400 };
        assert_eq!(error.into_refusal("A").to_string(), "A: C: m");
        let error = ClientError::Unreachable { endpoint: "http://h".into(), detail: "refused".into() };
        let refusal = error.into_refusal("A");
        assert_eq!(
            (refusal.kind, refusal.to_string()),
            (RefusalKind::Unreachable, "A: no answer from http://h: refused".into())
        );
    }
}
