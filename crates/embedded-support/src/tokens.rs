//! STS: who the caller is, and temporary credentials of roles.
//!
//! Promises: AssumeRole's keys are durable before they are answered and work until they expire, by the wall clock;
//! each request with them must carry and sign their token. Leaves out: MFA, source identities, session tags.

use std::sync::Arc;

use async_trait::async_trait;
use authorization::{AssumeRole, AssumeRoleFault, CallFacts, Identity, SessionSecrets, assume_role};
use aws_api::sts::{self as api, MODEL};
use aws_protocol::{
    ApiError, AwsService, CallContext, EpochSeconds, OperationModel, ServiceModel, decode, encode, validate,
    violations_text,
};
use serde_json::Value;

use crate::roles::keys::random;
use crate::roles::{Inner, Roles};
use crate::shelf::blocking;

/// The STS service.
#[derive(Clone)]
pub struct Tokens {
    principals: Arc<Inner>,
}

impl Tokens {
    /// For the principals of this account.
    pub fn new(roles: &Roles) -> Self {
        Self { principals: Arc::clone(&roles.inner) }
    }
}

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
        if let Some(shape) = operation.input
            && let Err(violations) = validate(&MODEL, shape, &input)
        {
            return Err(ApiError::new("ValidationError", violations_text(&violations)));
        }
        match operation.name {
            "GetCallerIdentity" => encode(&api::GetCallerIdentityResponse {
                account: Some(context.scope.account_id.clone()),
                arn: Some(context.principal.clone()),
                user_id: Some(self.caller_id(context)),
            }),
            "AssumeRole" => {
                let (principals, context) = (Arc::clone(&self.principals), context.clone());
                blocking(move || encode(&issue(&principals, &context, decode(input)?)?)).await
            }
            other => Err(ApiError::new("InvalidAction", format!("The action {other} is not available here."))),
        }
    }
}

impl Tokens {
    fn caller_id(&self, context: &CallContext) -> String {
        let now = (self.principals.wall_clock)();
        match self.principals.directory.load().caller(&context.access_key_id, now).map(|caller| caller.identity) {
            Ok(Identity::User { id, .. } | Identity::Session { id, .. }) => id,
            Ok(Identity::Root) => context.scope.account_id.clone(),
            Err(_) => user_id(&context.access_key_id),
        }
    }
}

/// Makes a session and keeps it.
fn issue(
    principals: &Inner,
    context: &CallContext,
    input: api::AssumeRoleRequest,
) -> Result<api::AssumeRoleResponse, ApiError> {
    let now = (principals.wall_clock)();
    let directory = principals.directory.load();
    let caller = directory.caller(&context.access_key_id, now);
    let caller = caller.map_err(|fault| ApiError::new("InvalidClientTokenId", fault.to_string()).with_status(403))?;
    let facts = CallFacts {
        source_ip: context.source_ip.clone(),
        now_epoch_seconds: now.millis().div_euclid(1000),
        secure_transport: false,
        region: context.scope.region.clone(),
        user_agent: None,
    };
    let secrets = SessionSecrets { key_id: random()?, secret: random()?, token: random()? };
    let made = assume_role(&directory, &caller, &facts, &request_of(input), now, &secrets).map_err(refused)?;
    let record = made.record;
    let credentials = api::Credentials {
        access_key_id: Some(record.access_key_id.clone()),
        secret_access_key: Some(record.secret_access_key.expose().to_string()),
        session_token: Some(record.session_token.expose().to_string()),
        expiration: Some(EpochSeconds::from_millis(record.expires_at.millis())),
    };
    principals.keep_session(record)?;
    Ok(api::AssumeRoleResponse {
        assumed_role_user: Some(api::AssumedRoleUser {
            arn: Some(made.arn),
            assumed_role_id: Some(made.assumed_role_id),
        }),
        credentials: Some(credentials),
        ..api::AssumeRoleResponse::default()
    })
}

fn request_of(input: api::AssumeRoleRequest) -> AssumeRole {
    AssumeRole {
        role_arn: input.role_arn.unwrap_or_default(),
        session_name: input.role_session_name.unwrap_or_default(),
        // What is no duration at all is refused as one that is too short.
        duration_seconds: input.duration_seconds.map(|seconds| u32::try_from(seconds).unwrap_or_default()),
        policy: input.policy,
        policy_arns: input.policy_arns.unwrap_or_default().into_iter().filter_map(|policy| policy.arn).collect(),
        external_id: input.external_id,
    }
}

fn refused(fault: AssumeRoleFault) -> ApiError {
    let status = if matches!(fault, AssumeRoleFault::Denied(_)) { 403 } else { 400 };
    ApiError::new(fault.code(), fault.to_string()).with_status(status)
}

/// A stable identifier in the form of a user's: `AIDA` and the access key.
pub(crate) fn user_id(access_key_id: &str) -> String {
    let key: String = access_key_id.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
    format!("AIDA{:0>16}", key.to_ascii_uppercase())
}
