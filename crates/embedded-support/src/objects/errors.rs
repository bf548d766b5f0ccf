//! S3's refusals.

use aws_api::s3::MODEL;
use aws_protocol::ApiError;

/// A refusal with a code and the HTTP status S3 documents for it.
pub(crate) fn refuse(code: &str, text: impl Into<String>) -> ApiError {
    let error = ApiError::modelled(&MODEL, code, text);
    match code {
        "BucketNotEmpty" | "OperationAborted" | "BucketAlreadyOwnedByYou" => error.with_status(409),
        "NoSuchVersion" | "NoSuchUpload" => error.with_status(404),
        "PreconditionFailed" => error.with_status(412),
        "NotModified" => error.with_status(304),
        "InvalidRange" => error.with_status(416),
        "NotImplemented" => error.with_status(501),
        _ => error,
    }
}

/// The bucket does not exist.
pub(crate) fn no_such_bucket(bucket: &str) -> ApiError {
    refuse("NoSuchBucket", format!("The specified bucket does not exist: {bucket}"))
}

/// The member, or S3's refusal when it is missing.
pub(crate) fn required<T>(value: Option<T>, member: &str) -> Result<T, ApiError> {
    value.ok_or_else(|| refuse("InvalidArgument", format!("The request must contain {member}.")))
}
