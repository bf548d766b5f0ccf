//! CreateAlias, GetAlias, UpdateAlias, DeleteAlias, ListAliases.

use aws_api::lambda::{
    AliasConfiguration, AliasRoutingConfiguration, CreateAliasRequest, DeleteAliasRequest, GetAliasRequest,
    ListAliasesRequest, ListAliasesResponse, UpdateAliasRequest,
};
use aws_protocol::{ApiError, CallContext, decode, encode};
use ports::StoreError;
use serde_json::Value;

use super::change::revision_matches;
use super::read::page_size;
use super::{not_found, parse_name, refuse, store_failed};
use crate::function::{Function, not_offered};
use crate::names::{self, LATEST, Named};
use crate::service::{Inner, Lambda};
use crate::versions::Alias;

pub(super) async fn create_alias(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: CreateAliasRequest = decode(input)?;
    let inner = &lambda.inner;
    let name = request.name.unwrap_or_default();
    if !is_alias_name(&name) {
        let text = format!("Value '{name}' at 'name' is no alias name: letters, digits, - and _, but no number");
        return Err(refuse("InvalidParameterValueException", &text));
    }
    check_routing(request.routing_config.as_ref())?;
    let _one_at_a_time = inner.changes.lock().await;
    let function = inner.unqualified(context, request.function_name.as_deref()).await?;
    let version = request.function_version.unwrap_or_default();
    check_version(inner, context, &function, &version).await?;
    let alias_arn = format!("{}:{name}", function.arn());
    if inner.alias(function.name(), &name).await.map_err(store_failed)?.is_some() {
        return Err(refuse("ResourceConflictException", &format!("Alias already exists: {alias_arn}")));
    }
    let configuration = AliasConfiguration {
        alias_arn: Some(alias_arn),
        name: Some(name),
        function_version: Some(version),
        description: Some(request.description.unwrap_or_default()),
        revision_id: Some(inner.ids.uuid()),
        routing_config: None,
    };
    keep(inner, Alias::new(function.name(), configuration)).await
}

pub(super) async fn get_alias(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: GetAliasRequest = decode(input)?;
    let name = request.name.as_deref();
    encode(&existing(&lambda.inner, context, request.function_name.as_deref(), name).await?.configuration)
}

pub(super) async fn update_alias(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: UpdateAliasRequest = decode(input)?;
    let inner = &lambda.inner;
    check_routing(request.routing_config.as_ref())?;
    let _one_at_a_time = inner.changes.lock().await;
    let function_name = request.function_name.as_deref();
    let mut alias = existing(inner, context, function_name, request.name.as_deref()).await?;
    revision_matches(alias.configuration.revision_id.as_deref(), request.revision_id.as_deref())?;
    if let Some(version) = request.function_version {
        let function = inner.unqualified(context, function_name).await?;
        check_version(inner, context, &function, &version).await?;
        alias.configuration.function_version = Some(version);
    }
    alias.configuration.description = request.description.or(alias.configuration.description);
    alias.configuration.revision_id = Some(inner.ids.uuid());
    keep(inner, alias).await
}

/// One that does not exist is deleted already: the model knows no other answer.
pub(super) async fn delete_alias(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: DeleteAliasRequest = decode(input)?;
    let inner = &lambda.inner;
    let _one_at_a_time = inner.changes.lock().await;
    let found = existing(inner, context, request.function_name.as_deref(), request.name.as_deref()).await;
    match found {
        Ok(alias) => inner.write(vec![alias.delete()]).await.map_err(store_failed)?,
        Err(error) if error.code == "ResourceNotFoundException" => {}
        Err(error) => return Err(error),
    }
    Ok(Value::Null)
}

pub(super) async fn list_aliases(lambda: &Lambda, context: &CallContext, input: Value) -> Result<Value, ApiError> {
    let request: ListAliasesRequest = decode(input)?;
    let inner = &lambda.inner;
    let function = inner.unqualified(context, request.function_name.as_deref()).await?;
    let after = request.marker.unwrap_or_default();
    let of_version = request.function_version.as_deref();
    let aliases = inner.aliases(function.name()).await.map_err(store_failed)?.into_iter();
    let mut rest = aliases.filter(|alias| {
        alias.name() > after.as_str() && of_version.is_none_or(|version| version == alias.points_to())
    });
    let page: Vec<_> = rest.by_ref().take(page_size(request.max_items)).map(|alias| alias.configuration).collect();
    let last = page.last().and_then(|alias| alias.name.clone());
    let next_marker = if rest.next().is_some() { last } else { None };
    encode(&ListAliasesResponse { aliases: Some(page), next_marker })
}

async fn keep(inner: &Inner, alias: Alias) -> Result<Value, ApiError> {
    let write = alias.put().map_err(store_failed)?;
    inner.write(vec![write]).await.map_err(store_failed)?;
    encode(&alias.configuration)
}

async fn existing(
    inner: &Inner,
    context: &CallContext,
    function: Option<&str>,
    alias: Option<&str>,
) -> Result<Alias, ApiError> {
    let alias = alias.unwrap_or_default();
    let Named { name, .. } = parse_name(function)?;
    let found: Result<_, StoreError> = inner.alias(&name, alias).await;
    // The function is asked for too: an ARN of another region or account names another one.
    let known = inner.unqualified(context, function).await.is_ok();
    found.map_err(store_failed)?.filter(|_| known).ok_or_else(|| {
        let arn = context.scope.arn("lambda", &format!("function:{name}:{alias}"));
        refuse("ResourceNotFoundException", &format!("Cannot find alias arn: {arn}"))
    })
}

/// An alias points to a version that exists, or to `$LATEST`.
async fn check_version(
    inner: &Inner,
    context: &CallContext,
    function: &Function,
    version: &str,
) -> Result<(), ApiError> {
    let named = Named { name: function.name().to_string(), qualifier: Some(version.to_string()) };
    let is_version = version == LATEST || names::is_number(version);
    if is_version && inner.named(&named).await.map_err(store_failed)?.is_some() {
        return Ok(());
    }
    Err(not_found(context, &named))
}

fn check_routing(routing: Option<&AliasRoutingConfiguration>) -> Result<(), ApiError> {
    let weights = routing.and_then(|routing| routing.additional_version_weights.as_ref());
    if weights.is_some_and(|weights| !weights.is_empty()) {
        return Err(not_offered("RoutingConfig with AdditionalVersionWeights", "point the alias to one version"));
    }
    Ok(())
}

fn is_alias_name(name: &str) -> bool {
    let letters = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (1..=128).contains(&name.len()) && letters && !names::is_number(name)
}
