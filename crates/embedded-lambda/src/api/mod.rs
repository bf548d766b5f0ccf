//! Lambda's operations: documents in, documents out, errors in Lambda's own words.

mod aliases;
mod change;
mod create;
mod invoke;
mod publish;
mod read;
mod tags;

use async_trait::async_trait;
use aws_api::lambda::MODEL;
use aws_protocol::{ApiError, AwsService, CallContext, OperationModel, ServiceModel, validate, violations_text};
use ports::StoreError;
use serde_json::Value;

use crate::function::Function;
use crate::names::{self, LATEST, Named};
use crate::service::{Inner, Lambda};

/// A modelled error of Lambda.
pub(crate) fn refuse(code: &str, text: &str) -> ApiError {
    ApiError::modelled(&MODEL, code, text)
}

#[async_trait]
impl AwsService for Lambda {
    fn model(&self) -> &'static ServiceModel {
        &MODEL
    }

    async fn call(
        &self,
        context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        let input = if input.is_null() { Value::Object(serde_json::Map::new()) } else { input };
        check_shape(operation, &input)?;
        match operation.name {
            "CreateFunction" => create::create_function(self, context, input).await,
            "UpdateFunctionCode" => change::update_function_code(self, context, input).await,
            "UpdateFunctionConfiguration" => change::update_function_configuration(self, context, input).await,
            "DeleteFunction" => change::delete_function(self, context, input).await,
            "GetFunction" => read::get_function(self, context, input).await,
            "GetFunctionConfiguration" => read::get_function_configuration(self, context, input).await,
            "GetFunctionCodeSigningConfig" => read::get_function_code_signing_config(self, context, input).await,
            "ListFunctions" => read::list_functions(self, input).await,
            "ListVersionsByFunction" => read::list_versions_by_function(self, context, input).await,
            "PublishVersion" => publish::publish_version(self, context, input).await,
            "CreateAlias" => aliases::create_alias(self, context, input).await,
            "GetAlias" => aliases::get_alias(self, context, input).await,
            "UpdateAlias" => aliases::update_alias(self, context, input).await,
            "DeleteAlias" => aliases::delete_alias(self, context, input).await,
            "ListAliases" => aliases::list_aliases(self, context, input).await,
            "Invoke" => invoke::invoke(self, context, input).await,
            "ListTags" => tags::list_tags(self, context, input).await,
            "TagResource" => tags::tag_resource(self, context, input).await,
            "UntagResource" => tags::untag_resource(self, context, input).await,
            other => {
                Err(ApiError::new("UnknownOperationException", format!("{other} is not offered")).with_status(404))
            }
        }
    }
}

/// Lambda refuses what the model forbids generically, except where a check of its own is more helpful.
fn check_shape(operation: &OperationModel, input: &Value) -> Result<(), ApiError> {
    let Some(shape) = operation.input else { return Ok(()) };
    let Err(mut violations) = validate(&MODEL, shape, input) else { return Ok(()) };
    // Refused later with a text that says what to do (`function::check_create`).
    violations.retain(|violation| !["runtime", "memorySize", "timeout"].contains(&violation.path.as_str()));
    if violations.is_empty() {
        return Ok(());
    }
    Err(ApiError::new("ValidationException", violations_text(&violations)))
}

/// The name in a request, checked.
fn parse_name(text: Option<&str>) -> Result<Named, ApiError> {
    let text = text.unwrap_or_default();
    names::parse(text).ok_or_else(|| {
        let text = format!("Value '{text}' at 'functionName' is neither a function name nor a function ARN");
        refuse("InvalidParameterValueException", &text)
    })
}

/// The function and qualifier of a request: the qualifier may stand in the name or beside it.
fn parse_qualified(name: Option<&str>, qualifier: Option<&str>) -> Result<Named, ApiError> {
    let mut named = parse_name(name)?;
    if let Some(beside) = qualifier {
        if named.qualifier.as_deref().is_some_and(|in_name| in_name != beside) {
            let text = "The derived qualifier from the function name does not match the specified qualifier.";
            return Err(refuse("InvalidParameterValueException", text));
        }
        named.qualifier = Some(beside.to_string());
    }
    Ok(named)
}

/// Lambda's 404.
fn not_found(context: &CallContext, named: &Named) -> ApiError {
    let Named { name, qualifier } = named;
    let qualified = match qualifier.as_deref().filter(|qualifier| *qualifier != LATEST) {
        Some(qualifier) => format!("function:{name}:{qualifier}"),
        None => format!("function:{name}"),
    };
    let arn = context.scope.arn("lambda", &qualified);
    refuse("ResourceNotFoundException", &format!("Function not found: {arn}"))
}

impl Inner {
    /// What a request names, also a version or what an alias points to; or Lambda's 404.
    pub(crate) async fn existing(
        &self,
        context: &CallContext,
        name: Option<&str>,
        qualifier: Option<&str>,
    ) -> Result<Function, ApiError> {
        let named = parse_qualified(name, qualifier)?;
        let found = self.named(&named).await.map_err(store_failed)?;
        // An ARN of another region or account names another function.
        let text = name.unwrap_or_default();
        let found = found.filter(|function| !text.starts_with("arn:") || text.starts_with(function.arn()));
        found.ok_or_else(|| not_found(context, &named))
    }

    /// The function itself, for requests that are not about a version or alias of it.
    pub(crate) async fn unqualified(&self, context: &CallContext, name: Option<&str>) -> Result<Function, ApiError> {
        let function = self.existing(context, name, None).await?;
        if parse_name(name)?.qualifier.is_some_and(|qualifier| qualifier != LATEST) {
            let text = "This operation is about the function itself and a published version never changes: name the \
                        function without a version or alias.";
            return Err(refuse("InvalidParameterValueException", text));
        }
        Ok(function)
    }
}

/// The store's failure is the service's; its text is for the operator.
fn store_failed(error: StoreError) -> ApiError {
    tracing::error!(%error, "a function cannot be read or written");
    refuse("ServiceException", "The function store cannot be read or written; see the server's log.")
}
