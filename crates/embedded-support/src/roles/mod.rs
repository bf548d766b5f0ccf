//! IAM: roles with inline and attached policies, as plain records.
//!
//! Promises: what was put reads back, documents percent-encoded as IAM writes them. Leaves out: enforcing any of it;
//! managed policies are known by their ARN only.

mod calls;
mod records;

use std::sync::Arc;

use async_trait::async_trait;
use aws_api::iam::MODEL;
use aws_protocol::{
    ApiError, AwsService, CallContext, OperationModel, ServiceModel, decode, encode, validate, violations_text,
};
use ports::{Clock, Documents, Ids, StoreError};
use serde_json::Value;

use self::records::RoleRecord;
use crate::shelf::{Shelf, blocking};

/// What [`Roles::open`] needs.
#[derive(Clone)]
pub struct RolesDeps {
    /// Where records are kept; kind `iam-role`.
    pub documents: Arc<dyn Documents>,
    /// Times of creation.
    pub clock: Arc<dyn Clock>,
    /// Role ids.
    pub ids: Arc<dyn Ids>,
}

/// The IAM service.
pub struct Roles {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    roles: Shelf<RoleRecord>,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
}

impl Roles {
    /// Reads the records. Blocks.
    ///
    /// # Errors
    ///
    /// The records cannot be read or understood.
    pub fn open(deps: RolesDeps) -> Result<Arc<Self>, StoreError> {
        let roles = Shelf::open(deps.documents, "iam-role")?;
        Ok(Arc::new(Self { inner: Arc::new(Inner { roles, clock: deps.clock, ids: deps.ids }) }))
    }

    /// Whether a role of this name exists.
    pub fn exists(&self, name: &str) -> bool {
        self.inner.roles.all().contains_key(name)
    }
}

#[async_trait]
impl AwsService for Roles {
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
        let (inner, context) = (self.inner.clone(), context.clone());
        blocking(move || inner.answer(&context, operation.name, input)).await
    }
}

impl Inner {
    fn answer(&self, context: &CallContext, operation: &str, input: Value) -> Result<Value, ApiError> {
        let nothing = |()| Value::Null;
        match operation {
            "CreateRole" => encode(&self.create_role(context, decode(input)?)?),
            "GetRole" => encode(&self.get_role(decode(input)?)?),
            "DeleteRole" => self.delete_role(decode(input)?).map(nothing),
            "ListRoles" => encode(&self.list_roles(decode(input)?)?),
            "AttachRolePolicy" => self.attach_role_policy(decode(input)?).map(nothing),
            "DetachRolePolicy" => self.detach_role_policy(decode(input)?).map(nothing),
            "ListAttachedRolePolicies" => encode(&self.list_attached_role_policies(decode(input)?)?),
            "PutRolePolicy" => self.put_role_policy(decode(input)?).map(nothing),
            "GetRolePolicy" => encode(&self.get_role_policy(decode(input)?)?),
            "DeleteRolePolicy" => self.delete_role_policy(decode(input)?).map(nothing),
            "ListRolePolicies" => encode(&self.list_role_policies(decode(input)?)?),
            "GetUser" => encode(&self.get_user(context, decode(input)?)?),
            other => Err(ApiError::new("InvalidAction", format!("The action {other} is not available here."))),
        }
    }
}
