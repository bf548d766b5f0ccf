//! GetFunction, GetFunctionConfiguration, GetFunctionCodeSigningConfig, ListFunctions, ListVersionsByFunction.

use aws_api::lambda::{
    FunctionCodeLocation, FunctionConfiguration, GetFunctionCodeSigningConfigRequest,
    GetFunctionCodeSigningConfigResponse, GetFunctionConfigurationRequest, GetFunctionRequest, GetFunctionResponse,
    ListFunctionsRequest, ListFunctionsResponse, ListVersionsByFunctionRequest, ListVersionsByFunctionResponse,
};
use aws_protocol::{ApiError, CallContext, decode, encode};
use serde_json::Value;

use super::{parse_qualified, refuse, store_failed};
use crate::function::Function;
use crate::names::{self, LATEST};
use crate::service::Lambda;
use crate::versions;

/// Functions on a page at most.
const PAGE: usize = 50;

pub(super) async fn get_function(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: GetFunctionRequest = decode(input)?;
    let (name, qualifier) = (request.function_name.as_deref(), request.qualifier.as_deref());
    let function = lambda.inner.existing(context, name, qualifier).await?;
    // Tags are the function's, whichever version is asked for.
    let latest = lambda.inner.function(function.name()).await.map_err(store_failed)?;
    let tags = latest.map(|latest| latest.tags);
    encode(&GetFunctionResponse {
        // Without `Location`: the package is not served for download.
        code: Some(FunctionCodeLocation { repository_type: Some("S3".to_string()), ..Default::default() }),
        configuration: Some(as_named(function, name, qualifier)?),
        tags: tags.filter(|tags| !tags.is_empty()),
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
    let function = lambda.inner.existing(context, name, qualifier).await?;
    encode(&as_named(function, name, qualifier)?)
}

/// The configuration under the ARN the caller asked for: an alias's when it was named by alias.
fn as_named(
    function: Function,
    name: Option<&str>,
    qualifier: Option<&str>,
) -> Result<FunctionConfiguration, ApiError> {
    let alias = parse_qualified(name, qualifier)?.qualifier.filter(|qualifier| qualifier != LATEST);
    let function_arn = match alias {
        Some(qualifier) => Some(format!("{}:{qualifier}", function.arn())),
        None => function.configuration.function_arn.clone(),
    };
    Ok(FunctionConfiguration { function_arn, ..function.configuration })
}

/// No function has a signing configuration.
pub(super) async fn get_function_code_signing_config(
    lambda: &Lambda,
    context: &CallContext,
    input: Value,
) -> Result<Value, ApiError> {
    let request: GetFunctionCodeSigningConfigRequest = decode(input)?;
    let function = lambda.inner.unqualified(context, request.function_name.as_deref()).await?;
    encode(&GetFunctionCodeSigningConfigResponse {
        function_name: Some(function.name().to_string()),
        code_signing_config_arn: None,
    })
}

pub(super) async fn list_functions(lambda: &Lambda, input: Value) -> Result<Value, ApiError> {
    let request: ListFunctionsRequest = decode(input)?;
    let inner = &lambda.inner;
    let mut functions = inner.functions().await.map_err(store_failed)?;
    if request.function_version.is_some() {
        functions.iter_mut().for_each(qualify_latest);
        functions.extend(inner.all_versions().await.map_err(store_failed)?);
    }
    let (functions, next_marker) = page(functions, request.marker.as_deref(), request.max_items)?;
    encode(&ListFunctionsResponse { functions: Some(functions), next_marker })
}

pub(super) async fn list_versions_by_function(
    lambda: &Lambda,
    context: &CallContext,
    input: Value,
) -> Result<Value, ApiError> {
    let request: ListVersionsByFunctionRequest = decode(input)?;
    let inner = &lambda.inner;
    let mut function = inner.unqualified(context, request.function_name.as_deref()).await?;
    let mut versions = inner.versions(function.name()).await.map_err(store_failed)?;
    qualify_latest(&mut function);
    versions.push(function);
    let (versions, next_marker) = page(versions, request.marker.as_deref(), request.max_items)?;
    encode(&ListVersionsByFunctionResponse { versions: Some(versions), next_marker })
}

/// In lists of versions `$LATEST` is one of them.
fn qualify_latest(function: &mut Function) {
    function.configuration.function_arn = Some(format!("{}:{LATEST}", function.arn()));
}

/// A page by name and version, `$LATEST` first, and the marker of the next one.
fn page(
    mut all: Vec<Function>,
    marker: Option<&str>,
    max_items: Option<i64>,
) -> Result<(Vec<FunctionConfiguration>, Option<String>), ApiError> {
    let place = |function: &Function| (function.name().to_string(), versions::number(function));
    let after = parse_marker(marker)?;
    all.sort_by_key(place);
    let mut rest = all.into_iter().filter(|function| after.as_ref().is_none_or(|after| place(function) > *after));
    let page: Vec<Function> = rest.by_ref().take(page_size(max_items)).collect();
    let last = page.last().map(|function| {
        let (name, number) = place(function);
        format!("{name}:{number}")
    });
    let next_marker = if rest.next().is_some() { last } else { None };
    Ok((page.into_iter().map(|function| function.configuration).collect(), next_marker))
}

/// A marker is the name and the version's number of the last function handed out.
fn parse_marker(text: Option<&str>) -> Result<Option<(String, u64)>, ApiError> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let parts = text.split_once(':').filter(|(name, _)| names::is_name(name));
    let place = parts.and_then(|(name, number)| Some((name.to_string(), number.parse().ok()?)));
    let text = "Marker is not one this service handed out";
    place.map(Some).ok_or_else(|| refuse("InvalidParameterValueException", text))
}

pub(super) fn page_size(asked: Option<i64>) -> usize {
    asked.and_then(|asked| usize::try_from(asked).ok()).unwrap_or(PAGE).clamp(1, PAGE)
}
