//! STS: who the caller is.
//!
//! Leaves out: temporary credentials. AssumeRole is refused by name, never answered with keys that would not work.

use async_trait::async_trait;
use aws_api::sts::{self as api, MODEL};
use aws_protocol::{ApiError, AwsService, CallContext, OperationModel, ServiceModel, decode, encode};
use serde_json::Value;

/// The STS service.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tokens;

#[async_trait]
impl AwsService for Tokens {
    fn model(&self) -> &'static ServiceModel {
        &MODEL
    }

    async fn call(
        &self,
        context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        match operation.name {
            "GetCallerIdentity" => encode(&api::GetCallerIdentityResponse {
                account: Some(context.scope.account_id.clone()),
                arn: Some(context.principal.clone()),
                user_id: Some(user_id(&context.access_key_id)),
            }),
            "AssumeRole" => {
                let request: api::AssumeRoleRequest = decode(input)?;
                let role = request.role_arn.unwrap_or_default();
                let text = format!(
                    "{} cannot assume {role}: temporary credentials are not issued here yet; use the keys at hand.",
                    context.principal
                );
                Err(ApiError::new("AccessDenied", text).with_status(403))
            }
            other => Err(ApiError::new("InvalidAction", format!("The action {other} is not available here."))),
        }
    }
}

/// A stable identifier in the form of a user's: `AIDA` and the access key.
pub(crate) fn user_id(access_key_id: &str) -> String {
    let key: String = access_key_id.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
    format!("AIDA{:0>16}", key.to_ascii_uppercase())
}
