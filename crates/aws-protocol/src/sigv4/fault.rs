//! Why a request is not authentic, in each protocol's own error codes.

use crate::error::ApiError;
use crate::route::Wire;

/// A request that did not prove who sent it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuthFault {
    /// No signature at all.
    #[error("The request must be signed: it carries no Authorization header.")]
    Missing,
    /// A signature that cannot be read.
    #[error("{0}")]
    Incomplete(String),
    /// A signature that leaves out what must be signed.
    #[error("{0}")]
    NotSigned(String),
    /// Neither a time nor a day that could be read.
    #[error("{0}")]
    NoTime(String),
    /// Signed in the header and in the query.
    #[error("The request signature is incomplete: both an Authorization header and a presigned query are given.")]
    TwoWays,
    /// The access key is not known, or is a temporary one without its session token.
    #[error("The security token included in the request is invalid.")]
    UnknownKey,
    /// The session token is not the access key's own.
    #[error("The security token included in the request is invalid.")]
    ForeignToken,
    /// The credential scope names another day, region or service.
    #[error("{0}")]
    WrongScope(String),
    /// The signature is too old or too far in the future.
    #[error("{0}")]
    Expired(String),
    /// The signature is not that of this request and key.
    #[error(
        "The request signature we calculated does not match the signature you provided. \
         Check your AWS Secret Access Key and signing method."
    )]
    Mismatch,
    /// The body is not the one that was signed.
    #[error("The provided x-amz-content-sha256 header does not match what was computed.")]
    PayloadHash,
}

impl AuthFault {
    /// The error answer, with the code and status AWS gives in this protocol.
    pub fn into_error(self, wire: Wire) -> ApiError {
        let (code, status) = match wire {
            Wire::RestXml => self.s3_code(),
            Wire::Query => self.query_code(),
            Wire::Ec2 if matches!(self, AuthFault::Expired(_)) => ("RequestExpired", 400),
            Wire::Ec2 => ("AuthFailure", 401),
            Wire::RestJson => (self.json_code(), 403),
            Wire::Json10 | Wire::Json11 | Wire::RpcV2Cbor => (self.json_code(), 400),
        };
        ApiError::new(code, self.to_string()).with_status(status)
    }

    fn json_code(&self) -> &'static str {
        match self {
            AuthFault::Missing => "MissingAuthenticationTokenException",
            AuthFault::Incomplete(_) | AuthFault::NotSigned(_) | AuthFault::NoTime(_) | AuthFault::TwoWays => {
                "IncompleteSignatureException"
            }
            AuthFault::UnknownKey | AuthFault::ForeignToken => "UnrecognizedClientException",
            AuthFault::WrongScope(_) | AuthFault::Expired(_) | AuthFault::Mismatch | AuthFault::PayloadHash => {
                "InvalidSignatureException"
            }
        }
    }

    fn query_code(&self) -> (&'static str, u16) {
        match self {
            AuthFault::Missing => ("MissingAuthenticationToken", 403),
            AuthFault::Incomplete(_) | AuthFault::NotSigned(_) | AuthFault::NoTime(_) | AuthFault::TwoWays => {
                ("IncompleteSignature", 400)
            }
            AuthFault::UnknownKey | AuthFault::ForeignToken => ("InvalidClientTokenId", 403),
            AuthFault::WrongScope(_) | AuthFault::Expired(_) | AuthFault::Mismatch | AuthFault::PayloadHash => {
                ("SignatureDoesNotMatch", 403)
            }
        }
    }

    fn s3_code(&self) -> (&'static str, u16) {
        match self {
            AuthFault::Missing | AuthFault::NotSigned(_) | AuthFault::NoTime(_) => ("AccessDenied", 403),
            AuthFault::TwoWays => ("InvalidArgument", 400),
            AuthFault::ForeignToken => ("InvalidToken", 400),
            AuthFault::Incomplete(_) | AuthFault::WrongScope(_) => ("AuthorizationHeaderMalformed", 400),
            AuthFault::UnknownKey => ("InvalidAccessKeyId", 403),
            AuthFault::Expired(_) => ("RequestTimeTooSkewed", 403),
            AuthFault::Mismatch => ("SignatureDoesNotMatch", 403),
            AuthFault::PayloadHash => ("XAmzContentSHA256Mismatch", 400),
        }
    }
}
