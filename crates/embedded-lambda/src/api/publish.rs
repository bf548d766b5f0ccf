//! PublishVersion, and `Publish` of CreateFunction and UpdateFunctionCode.

use aws_api::lambda::{FunctionConfiguration, PublishVersionRequest};
use aws_protocol::{ApiError, CallContext, decode, encode};
use serde_json::Value;

use super::change::check_revision;
use super::{refuse, store_failed};
use crate::function::{Function, not_offered};
use crate::service::{Inner, Lambda, put_latest};
use crate::versions;

pub(super) async fn publish_version(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: PublishVersionRequest = decode(input)?;
    let inner = &lambda.inner;
    if request.publish_to.is_some() {
        return Err(not_offered("PublishTo", "leave it out"));
    }
    let _one_at_a_time = inner.changes.lock().await;
    let mut function = inner.unqualified(context, request.function_name.as_deref()).await?;
    check_revision(&function, request.revision_id.as_deref())?;
    if let (Some(wanted), Some(current)) = (&request.code_sha256, &function.configuration.code_sha256)
        && wanted != current
    {
        let text = format!(
            "CodeSHA256 ({wanted}) is different from current CodeSHA256 in $LATEST ({current}). Please try again with \
             the CodeSHA256 in $LATEST."
        );
        return Err(refuse("InvalidParameterValueException", &text));
    }
    encode(&publish(inner, &mut function, request.description).await?)
}

/// Publishes the function as it is now; the version published last when nothing has changed since. The caller holds
/// the lock of changes.
pub(super) async fn publish(
    inner: &Inner,
    function: &mut Function,
    description: Option<String>,
) -> Result<FunctionConfiguration, ApiError> {
    let source = FunctionConfiguration { revision_id: None, last_modified: None, ..function.configuration.clone() };
    let last = inner.version(function.name(), &function.last_version.to_string()).await.map_err(store_failed)?;
    if let Some(last) = last.filter(|last| last.published_from.as_ref() == Some(&source)) {
        return Ok(last.configuration);
    }
    let number = function.last_version.saturating_add(1);
    let mut version = function.clone();
    version.configuration.function_arn = Some(format!("{}:{number}", function.arn()));
    version.configuration.version = Some(number.to_string());
    version.configuration.description = description.or(version.configuration.description);
    version.published_from = Some(source);
    // Tags are the function's.
    version.tags.clear();
    version.stamp(inner.ids.uuid(), inner.last_modified());
    function.last_version = number;
    let batch = [versions::put(&version), put_latest(function)];
    let batch = batch.into_iter().collect::<Result<_, _>>().map_err(store_failed)?;
    inner.write(batch).await.map_err(store_failed)?;
    Ok(version.configuration)
}
