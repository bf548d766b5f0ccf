//! UpdateFunctionCode, UpdateFunctionConfiguration, DeleteFunction.

use aws_api::lambda::{
    DeleteFunctionRequest, DeleteFunctionResponse, FunctionCode, UpdateFunctionCodeRequest,
    UpdateFunctionConfigurationRequest,
};
use aws_protocol::{ApiError, CallContext, decode, encode};
use ports::DocumentWrite;
use serde_json::Value;

use super::create::{check_role, keep_package, package};
use super::{refuse, store_failed};
use crate::code;
use crate::function::{self, Function, check_update, versions_not_offered};
use crate::service::{Lambda, blocking};

pub(super) async fn update_function_code(
    lambda: &Lambda,
    context: &CallContext,
    input: Value,
) -> Result<Value, ApiError> {
    let request: UpdateFunctionCodeRequest = decode(input)?;
    let inner = &lambda.inner;
    if request.publish == Some(true) || request.publish_to.is_some() {
        return Err(versions_not_offered());
    }
    let source = FunctionCode {
        zip_file: request.zip_file,
        s3_bucket: request.s3_bucket,
        s3_key: request.s3_key,
        s3_object_version: request.s3_object_version,
        image_uri: request.image_uri,
        source_kms_key_arn: None,
    };
    let zip = package(inner, &source).await?;
    let _one_at_a_time = inner.changes.lock().await;
    let mut function = inner.existing(context, request.function_name.as_deref(), None).await?;
    check_revision(&function, request.revision_id.as_deref())?;
    let former = function.code_sha256_hex.clone();
    let code = keep_package(inner, function.name(), zip, "UpdateFunctionCode").await?;
    function.set_code(&code);
    if let Some(architectures) = request.architectures {
        function.configuration.architectures = Some(architectures);
    }
    if request.dry_run == Some(true) {
        return encode(&function.configuration);
    }
    function.stamp(inner.ids.uuid(), inner.last_modified());
    inner.put_function(&function).await.map_err(store_failed)?;
    inner.pools.retire(function.name());
    // The former package stays until the next update: an invocation that has just begun may still need it.
    let function_dir = inner.pools.functions_dir().join(function.name());
    let kept = [function.code_sha256_hex.clone(), former];
    if let Err(error) = blocking(move || code::keep_only(&function_dir, &kept.each_ref().map(String::as_str))).await {
        tracing::warn!(%error, "a former package cannot be removed");
    }
    encode(&function.configuration)
}

pub(super) async fn update_function_configuration(
    lambda: &Lambda,
    context: &CallContext,
    input: Value,
) -> Result<Value, ApiError> {
    let request: UpdateFunctionConfigurationRequest = decode(input)?;
    let inner = &lambda.inner;
    check_update(&request)?;
    let _one_at_a_time = inner.changes.lock().await;
    let mut function = inner.existing(context, request.function_name.as_deref(), None).await?;
    check_revision(&function, request.revision_id.as_deref())?;
    check_role(inner, request.role.as_deref(), function.arn())?;
    function.update(request);
    function.stamp(inner.ids.uuid(), inner.last_modified());
    inner.put_function(&function).await.map_err(store_failed)?;
    inner.pools.retire(function.name());
    encode(&function.configuration)
}

pub(super) async fn delete_function(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: DeleteFunctionRequest = decode(input)?;
    let inner = &lambda.inner;
    let _one_at_a_time = inner.changes.lock().await;
    let function = inner.existing(context, request.function_name.as_deref(), request.qualifier.as_deref()).await?;
    let key = function.name().to_string();
    inner.write(vec![DocumentWrite::Delete { kind: function::KIND, key }]).await.map_err(store_failed)?;
    inner.pools.retire(function.name());
    let function_dir = inner.pools.functions_dir().join(function.name());
    if let Err(error) = blocking(move || std::fs::remove_dir_all(function_dir)).await {
        tracing::warn!(%error, "the package of a deleted function cannot be removed");
    }
    encode(&DeleteFunctionResponse { status_code: Some(204) })
}

fn check_revision(function: &Function, wanted: Option<&str>) -> Result<(), ApiError> {
    match wanted {
        Some(wanted) if wanted != function.revision() => Err(refuse(
            "PreconditionFailedException",
            "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to \
             retrieve the latest Revision Id",
        )),
        _ => Ok(()),
    }
}
