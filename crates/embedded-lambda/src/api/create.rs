//! CreateFunction, and taking in code packages.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws_api::lambda::{CreateFunctionRequest, FunctionCode};
use aws_protocol::{ApiError, CallContext, decode, encode};
use serde_json::Value;

use super::publish::publish;
use super::{parse_name, refuse, store_failed};
use crate::code::{self, CodeError, StoredCode};
use crate::function::{Function, check_create};
use crate::service::{Inner, Lambda, blocking};

pub(super) async fn create_function(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: CreateFunctionRequest = decode(input)?;
    let inner = &lambda.inner;
    let name = parse_name(request.function_name.as_deref())?.name;
    check_create(&request)?;
    let zip = package(inner, request.code.as_ref().unwrap_or(&FunctionCode::default())).await?;
    let _one_at_a_time = inner.changes.lock().await;
    if inner.function(&name).await.map_err(store_failed)?.is_some() {
        return Err(refuse("ResourceConflictException", &format!("Function already exist: {name}")));
    }
    let arn = context.scope.arn("lambda", &format!("function:{name}"));
    check_role(inner, request.role.as_deref(), &arn)?;
    let code = keep_package(inner, &name, zip, "CreateFunction").await?;
    let mut function = Function::create(&request, &name, arn, &code);
    function.stamp(inner.ids.uuid(), inner.last_modified());
    if request.publish == Some(true) {
        return encode(&publish(inner, &mut function, None).await?);
    }
    inner.put_function(&function).await.map_err(store_failed)?;
    encode(&function.configuration)
}

/// Lambda must be able to act as the role, by its trust policy.
pub(super) fn check_role(inner: &Inner, role: Option<&str>, function_arn: &str) -> Result<(), ApiError> {
    if role.is_none_or(|role| inner.pools.keys.can_assume(role, function_arn)) {
        return Ok(());
    }
    let text = "The role defined for the function cannot be assumed by Lambda.";
    Err(refuse("InvalidParameterValueException", text))
}

/// The bytes of a package, uploaded or read from a bucket.
pub(super) async fn package(inner: &Inner, code: &FunctionCode) -> Result<Vec<u8>, ApiError> {
    if let Some(zip) = &code.zip_file {
        return Ok(zip.0.clone());
    }
    if code.image_uri.is_some() {
        let text = "Container images are not offered by the embedded Lambda: upload a zip package.";
        return Err(refuse("InvalidParameterValueException", text));
    }
    let (Some(bucket), Some(key)) = (&code.s3_bucket, &code.s3_key) else {
        return Err(refuse("InvalidParameterValueException", "Please provide a source for function code."));
    };
    let Some(reader) = inner.object_reader.get().cloned() else {
        let text = "Code in a bucket cannot be read here: upload it with ZipFile.";
        return Err(refuse("InvalidParameterValueException", text));
    };
    let (bucket, key, version) = (bucket.clone(), key.clone(), code.s3_object_version.clone());
    blocking(move || reader(&bucket, &key, version.as_deref())).await.map_err(|error| {
        let text = format!("Error occurred while GetObject. {error}");
        refuse("InvalidParameterValueException", &text)
    })
}

/// Checks a package and stores it for a function that is about to refer to it.
pub(super) async fn keep_package(
    inner: &Arc<Inner>,
    function: &str,
    zip: Vec<u8>,
    operation: &str,
) -> Result<StoredCode, ApiError> {
    let mut others = inner.functions().await.map_err(store_failed)?;
    // The package of the function itself is the one that is replaced; its versions keep theirs.
    others.retain(|other| other.name() != function);
    others.extend(inner.all_versions().await.map_err(store_failed)?);
    let sizes: BTreeMap<_, _> =
        others.iter().map(|other| ((other.name(), &other.code_sha256_hex), other.configuration.code_size)).collect();
    let stored: u64 = sizes.into_values().filter_map(|size| u64::try_from(size.unwrap_or(0)).ok()).sum();
    let limit = inner.options.code_storage_bytes;
    if stored.saturating_add(u64::try_from(zip.len()).unwrap_or(u64::MAX)) > limit {
        let text = format!("Code storage limit of {limit} bytes exceeded: delete functions that are not needed.");
        return Err(refuse("CodeStorageExceededException", &text));
    }
    let function_dir = inner.pools.functions_dir().join(function);
    blocking(move || {
        let code = code::check(&zip)?;
        code::store(&function_dir, &code, &zip)?;
        Ok(code)
    })
    .await
    .map_err(|error| code_refused(&error, operation))
}

fn code_refused(error: &CodeError, operation: &str) -> ApiError {
    match error {
        CodeError::TooLarge(_) => ApiError::new(
            "RequestEntityTooLargeException",
            format!("Request must be smaller than 70167211 bytes for the {operation} operation: {error}"),
        )
        .with_status(413),
        CodeError::UnzippedTooLarge | CodeError::NotAZip(_) => {
            refuse("InvalidParameterValueException", &error.to_string())
        }
        CodeError::Io(_) => {
            tracing::error!(%error, "a code package cannot be stored");
            refuse("ServiceException", "The package cannot be stored; see the server's log.")
        }
    }
}
