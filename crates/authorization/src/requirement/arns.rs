//! ARNs of requests, rewritten to the installation's own.

use types::{Scope, arn_resource};

/// The ARN of a service's resource with our partition, region and account, whatever stood in the request; `*` when
/// the text is no ARN of the service.
pub(super) fn own(scope: &Scope, service: &str, text: &str) -> String {
    arn_resource(text, service).map_or_else(|| "*".to_owned(), |resource| scope.arn(service, resource))
}

/// A short name, or the last part of an ARN: `web` of `web` and of `arn:…:service/prod/web`.
pub(super) fn short_name(text: &str) -> &str {
    if text.starts_with("arn:") { text.rsplit('/').next().unwrap_or(text) } else { text }
}
