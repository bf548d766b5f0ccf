//! ListTags, TagResource, UntagResource.

use aws_api::lambda::{ListTagsRequest, ListTagsResponse, TagResourceRequest, UntagResourceRequest};
use aws_protocol::{ApiError, CallContext, decode, encode};
use serde_json::Value;

use super::store_failed;
use crate::function::check_tags;
use crate::service::Lambda;

pub(super) async fn list_tags(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: ListTagsRequest = decode(input)?;
    let function = lambda.inner.unqualified(context, request.resource.as_deref()).await?;
    encode(&ListTagsResponse { tags: Some(function.tags) })
}

pub(super) async fn tag_resource(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: TagResourceRequest = decode(input)?;
    let inner = &lambda.inner;
    let _one_at_a_time = inner.changes.lock().await;
    let mut function = inner.unqualified(context, request.resource.as_deref()).await?;
    function.tags.extend(request.tags.unwrap_or_default());
    check_tags(Some(&function.tags))?;
    inner.put_function(&function).await.map_err(store_failed)?;
    Ok(Value::Null)
}

pub(super) async fn untag_resource(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: UntagResourceRequest = decode(input)?;
    let inner = &lambda.inner;
    let _one_at_a_time = inner.changes.lock().await;
    let mut function = inner.unqualified(context, request.resource.as_deref()).await?;
    for key in request.tag_keys.unwrap_or_default() {
        function.tags.remove(&key);
    }
    inner.put_function(&function).await.map_err(store_failed)?;
    Ok(Value::Null)
}
