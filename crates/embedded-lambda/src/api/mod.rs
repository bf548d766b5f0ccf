//! Lambda's operations: documents in, documents out, errors in Lambda's own words.

mod change;
mod create;
mod invoke;
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

impl Inner {
    /// The function a request names, or Lambda's 404.
    pub(crate) async fn existing(
        &self,
        context: &CallContext,
        name: Option<&str>,
        qualifier: Option<&str>,
    ) -> Result<Function, ApiError> {
        let text = name.unwrap_or_default();
        let Named { name, qualifier: in_name } = parse_name(name)?;
        let qualifier = qualifier.or(in_name.as_deref());
        let arn = context.scope.arn("lambda", &format!("function:{name}"));
        let latest = qualifier.is_none_or(|qualifier| qualifier == LATEST);
        let found = if latest { self.function(&name).await.map_err(store_failed)? } else { None };
        // An ARN of another region or account names another function.
        let found = found.filter(|function| !text.starts_with("arn:") || text.starts_with(function.arn()));
        found.ok_or_else(|| {
            let qualified =
                qualifier.filter(|_| !latest).map_or(arn.clone(), |qualifier| format!("{arn}:{qualifier}"));
            refuse("ResourceNotFoundException", &format!("Function not found: {qualified}"))
        })
    }
}

/// The store's failure is the service's; its text is for the operator.
fn store_failed(error: StoreError) -> ApiError {
    tracing::error!(%error, "a function cannot be read or written");
    refuse("ServiceException", "The function store cannot be read or written; see the server's log.")
}
