//! UpdateFunctionCode, UpdateFunctionConfiguration, DeleteFunction.

use aws_api::lambda::{
    DeleteFunctionRequest, DeleteFunctionResponse, FunctionCode, UpdateFunctionCodeRequest,
    UpdateFunctionConfigurationRequest,
};
use aws_protocol::{ApiError, CallContext, decode, encode};
use ports::DocumentWrite;
use serde_json::Value;

use super::create::{check_role, keep_package, package};
use super::publish::publish;
use super::{parse_qualified, refuse, store_failed};
use crate::function::{self, Function, check_update, not_offered};
use crate::names::LATEST;
use crate::service::{Inner, Lambda, blocking};
use crate::versions::{self, Alias};
use crate::{code, names};

pub(super) async fn update_function_code(
    lambda: &Lambda,
    context: &CallContext,
    input: Value,
) -> Result<Value, ApiError> {
    let request: UpdateFunctionCodeRequest = decode(input)?;
    let inner = &lambda.inner;
    if request.publish_to.is_some() {
        return Err(not_offered("PublishTo", "leave it out"));
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
    let mut function = inner.unqualified(context, request.function_name.as_deref()).await?;
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
    inner.pools.retire(function.name(), LATEST);
    let answer = match request.publish {
        Some(true) => publish(inner, &mut function, None).await?,
        _ => function.configuration.clone(),
    };
    // The former package stays until the next update: an invocation that has just begun may still need it.
    keep_packages(inner, &function, vec![former]).await?;
    encode(&answer)
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
    let mut function = inner.unqualified(context, request.function_name.as_deref()).await?;
    check_revision(&function, request.revision_id.as_deref())?;
    check_role(inner, request.role.as_deref(), function.arn())?;
    function.update(request);
    function.stamp(inner.ids.uuid(), inner.last_modified());
    inner.put_function(&function).await.map_err(store_failed)?;
    inner.pools.retire(function.name(), LATEST);
    encode(&function.configuration)
}

pub(super) async fn delete_function(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: DeleteFunctionRequest = decode(input)?;
    let inner = &lambda.inner;
    let _one_at_a_time = inner.changes.lock().await;
    let (name, qualifier) = (request.function_name.as_deref(), request.qualifier.as_deref());
    let function = inner.existing(context, name, qualifier).await?;
    if let Some(qualifier) = parse_qualified(name, qualifier)?.qualifier {
        delete_version(inner, &function, &qualifier).await?;
        return encode(&DeleteFunctionResponse { status_code: Some(204) });
    }
    let key = function.name().to_string();
    let mut batch = vec![DocumentWrite::Delete { kind: function::KIND, key }];
    batch.extend(inner.versions(function.name()).await.map_err(store_failed)?.iter().map(versions::delete));
    batch.extend(inner.aliases(function.name()).await.map_err(store_failed)?.iter().map(Alias::delete));
    inner.write(batch).await.map_err(store_failed)?;
    inner.pools.retire_all(function.name());
    let function_dir = inner.pools.functions_dir().join(function.name());
    if let Err(error) = blocking(move || std::fs::remove_dir_all(function_dir)).await {
        tracing::warn!(%error, "the package of a deleted function cannot be removed");
    }
    encode(&DeleteFunctionResponse { status_code: Some(204) })
}

/// Deletes one published version, unless an alias points to it.
async fn delete_version(inner: &Inner, function: &Function, qualifier: &str) -> Result<(), ApiError> {
    if !names::is_number(qualifier) {
        let text = match qualifier {
            LATEST => "$LATEST version cannot be deleted without deleting the function.",
            _ => "DeleteFunction deletes no alias: use DeleteAlias.",
        };
        return Err(refuse("InvalidParameterValueException", text));
    }
    let aliases = inner.aliases(function.name()).await.map_err(store_failed)?;
    let users: Vec<&str> = aliases.iter().filter(|alias| alias.points_to() == qualifier).map(Alias::name).collect();
    if !users.is_empty() {
        let users = users.join(", ");
        let text = format!("Version {qualifier} cannot be deleted: these aliases point to it: {users}.");
        return Err(refuse("ResourceConflictException", &text));
    }
    inner.write(vec![versions::delete(function)]).await.map_err(store_failed)?;
    inner.pools.retire(function.name(), qualifier);
    let latest = inner.function(function.name()).await.map_err(store_failed)?;
    match latest {
        // As after an update, an invocation that has just begun may still need the package.
        Some(latest) => keep_packages(inner, &latest, vec![function.code_sha256_hex.clone()]).await,
        None => Ok(()),
    }
}

/// Removes the packages neither the function nor a version of it refers to, except `also`.
async fn keep_packages(inner: &Inner, function: &Function, also: Vec<String>) -> Result<(), ApiError> {
    let versions = inner.versions(function.name()).await.map_err(store_failed)?;
    let mut kept = also;
    kept.push(function.code_sha256_hex.clone());
    kept.extend(versions.into_iter().map(|version| version.code_sha256_hex));
    let function_dir = inner.pools.functions_dir().join(function.name());
    let removed = blocking(move || {
        let kept: Vec<&str> = kept.iter().map(String::as_str).collect();
        code::keep_only(&function_dir, &kept)
    });
    if let Err(error) = removed.await {
        tracing::warn!(%error, "a former package cannot be removed");
    }
    Ok(())
}

pub(super) fn check_revision(function: &Function, wanted: Option<&str>) -> Result<(), ApiError> {
    revision_matches(Some(function.revision()), wanted)
}

/// A caller that names a revision changes nothing that was changed since.
pub(super) fn revision_matches(current: Option<&str>, wanted: Option<&str>) -> Result<(), ApiError> {
    match wanted {
        Some(wanted) if Some(wanted) != current => Err(refuse(
            "PreconditionFailedException",
            "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to \
             retrieve the latest Revision Id",
        )),
        _ => Ok(()),
    }
}
