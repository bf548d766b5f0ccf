//! GetFunction, GetFunctionConfiguration, GetFunctionCodeSigningConfig, ListFunctions, ListVersionsByFunction.

use aws_api::lambda::{
    FunctionCodeLocation, FunctionConfiguration, GetFunctionCodeSigningConfigRequest,
    GetFunctionCodeSigningConfigResponse, GetFunctionConfigurationRequest, GetFunctionRequest, GetFunctionResponse,
    ListFunctionsRequest, ListFunctionsResponse, ListVersionsByFunctionRequest, ListVersionsByFunctionResponse,
};
use aws_protocol::{ApiError, CallContext, decode, encode};
use serde_json::Value;

use super::{refuse, store_failed};
use crate::names::{self, LATEST};
use crate::service::Lambda;

/// Functions on a page at most.
const PAGE: usize = 50;

pub(super) async fn get_function(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: GetFunctionRequest = decode(input)?;
    let (name, qualifier) = (request.function_name.as_deref(), request.qualifier.as_deref());
    let function = lambda.inner.existing(context, name, qualifier).await?;
    encode(&GetFunctionResponse {
        // Without `Location`: the package is not served for download.
        code: Some(FunctionCodeLocation { repository_type: Some("S3".to_string()), ..Default::default() }),
        configuration: Some(function.configuration),
        tags: Some(function.tags).filter(|tags| !tags.is_empty()),
        ..Default::default()
    })
}

pub(super) async fn get_function_configuration(
    lambda: &Lambda,
    context: &CallContext,
    input: Value,
) -> Result<Value, ApiError> {
    let request: GetFunctionConfigurationRequest = decode(input)?;
    let (name, qualifier) = (request.function_name.as_deref(), request.qualifier.as_deref());
    encode(&lambda.inner.existing(context, name, qualifier).await?.configuration)
}

/// No function has a signing configuration.
pub(super) async fn get_function_code_signing_config(
    lambda: &Lambda,
    context: &CallContext,
    input: Value,
) -> Result<Value, ApiError> {
    let request: GetFunctionCodeSigningConfigRequest = decode(input)?;
    let function = lambda.inner.existing(context, request.function_name.as_deref(), None).await?;
    encode(&GetFunctionCodeSigningConfigResponse {
        function_name: Some(function.name().to_string()),
        code_signing_config_arn: None,
    })
}

pub(super) async fn list_functions(lambda: &Lambda, input: Value) -> Result<Value, ApiError> {
    let request: ListFunctionsRequest = decode(input)?;
    let after = marker(request.marker.as_deref())?;
    let size = page_size(request.max_items);
    let functions = lambda.inner.functions().await.map_err(store_failed)?;
    let mut rest = functions.into_iter().filter(|function| after.is_none_or(|after| function.name() > after));
    let all_versions = request.function_version.is_some();
    let page: Vec<FunctionConfiguration> = rest
        .by_ref()
        .take(size)
        .map(|mut function| {
            if all_versions {
                function.configuration.function_arn = Some(format!("{}:{LATEST}", function.arn()));
            }
            function.configuration
        })
        .collect();
    let last = page.last().and_then(|function| function.function_name.clone());
    let next_marker = if rest.next().is_some() { last } else { None };
    encode(&ListFunctionsResponse { functions: Some(page), next_marker })
}

pub(super) async fn list_versions_by_function(
    lambda: &Lambda,
    context: &CallContext,
    input: Value,
) -> Result<Value, ApiError> {
    let request: ListVersionsByFunctionRequest = decode(input)?;
    marker(request.marker.as_deref())?;
    let function = lambda.inner.existing(context, request.function_name.as_deref(), None).await?;
    let function_arn = Some(format!("{}:{LATEST}", function.arn()));
    let only = FunctionConfiguration { function_arn, ..function.configuration };
    encode(&ListVersionsByFunctionResponse { versions: Some(vec![only]), next_marker: None })
}

/// A marker is the last function's name.
fn marker(text: Option<&str>) -> Result<Option<&str>, ApiError> {
    match text.filter(|text| !text.is_empty()) {
        Some(text) if !names::is_name(text) => {
            Err(refuse("InvalidParameterValueException", "Marker is not one this service handed out"))
        }
        marker => Ok(marker),
    }
}

fn page_size(asked: Option<i64>) -> usize {
    asked.and_then(|asked| usize::try_from(asked).ok()).unwrap_or(PAGE).clamp(1, PAGE)
}
