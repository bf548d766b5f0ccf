//! IAM: users with access keys, roles, and the policies of both.
//!
//! Promises: what was put reads back, documents percent-encoded as IAM writes them; a change is in force, as the
//! [`Directory`] that the endpoint asks, when its call is answered. Leaves out: deciding by it (`authorization`, asked
//! by the endpoint); groups; further versions of policies; AWS's managed policies, accepted by name, of which only
//! AdministratorAccess and CodeDeploy's own three grant anything.

mod calls;
pub(crate) mod keys;
mod policies;
mod principals;
mod records;
mod services;
mod simulate;
mod users;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use async_trait::async_trait;
use authorization::{AccessKeyRecord, CredentialStore, Directory, SessionRecord};
use aws_api::iam::MODEL;
use aws_protocol::{
    ApiError, AwsService, CallContext, OperationModel, ServiceModel, decode, encode, validate, violations_text,
};
use ports::{Clock, Documents, Ids, StoreError};
use serde_json::Value;
use types::{Scope, Timestamp};

use self::records::{PolicyEntry, RoleRecord, UserEntry};
use crate::sealed::Sealed;
use crate::shelf::{Shelf, blocking};

/// What [`Roles::open`] needs.
#[derive(Clone)]
pub struct RolesDeps {
    /// Where records are kept; kinds `iam-role`, `iam-user`, `iam-access-key`, `iam-policy` and `sts-session`.
    pub documents: Arc<dyn Documents>,
    /// Times of creation.
    pub clock: Arc<dyn Clock>,
    /// Ids of roles, users and policies.
    pub ids: Arc<dyn Ids>,
    /// Partition and account of all principals.
    pub scope: Scope,
    /// The time that sessions end by: the wall clock's, since callers do not know the engine's.
    pub wall_clock: WallClock,
    /// Whether the well-known pair test/test may do everything. For loopback addresses only.
    pub development: bool,
    /// The key that secrets are sealed under in `documents`; made when absent. Without one they lie there in clear.
    pub key_file: Option<PathBuf>,
}

/// Tells the time by the wall clock.
pub type WallClock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The IAM service.
pub struct Roles {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    roles: Shelf<RoleRecord>,
    users: Shelf<UserEntry>,
    keys: Shelf<AccessKeyRecord>,
    policies: Shelf<PolicyEntry>,
    sessions: Shelf<SessionRecord>,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    scope: Scope,
    pub(crate) wall_clock: WallClock,
    development: bool,
    pub(crate) directory: Current,
    /// One change at a time: what one kind of records allows to another must not change in between.
    changing: Mutex<()>,
}

/// The principals in force.
pub(crate) struct Current(RwLock<Arc<Directory>>);

impl Current {
    pub fn load(&self) -> Arc<Directory> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn store(&self, new: Arc<Directory>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = new;
    }
}

impl Roles {
    /// Reads the records. Blocks.
    ///
    /// # Errors
    ///
    /// The records cannot be read or understood.
    pub fn open(deps: RolesDeps) -> Result<Arc<Self>, StoreError> {
        let documents = || Arc::clone(&deps.documents);
        let sealed: Arc<dyn Documents> = match &deps.key_file {
            Some(key_file) => Sealed::open(documents(), key_file)?,
            None => documents(),
        };
        let empty = Arc::new(Directory::build(deps.scope.clone(), CredentialStore::default()));
        let inner = Inner {
            roles: Shelf::open(documents(), "iam-role")?,
            users: Shelf::open(documents(), "iam-user")?,
            keys: Shelf::open(Arc::clone(&sealed), "iam-access-key")?,
            policies: Shelf::open(documents(), "iam-policy")?,
            sessions: Shelf::open(sealed, "sts-session")?,
            clock: deps.clock,
            ids: deps.ids,
            scope: deps.scope,
            wall_clock: deps.wall_clock,
            development: deps.development,
            directory: Current(RwLock::new(empty)),
            changing: Mutex::default(),
        };
        inner.refresh();
        Ok(Arc::new(Self { inner: Arc::new(inner) }))
    }

    /// The principals as last changed.
    pub fn directory(&self) -> Arc<Directory> {
        self.inner.directory.load()
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
        if ["Get", "List", "Simulate"].iter().any(|verb| operation.starts_with(verb)) {
            return self.read(context, operation, input);
        }
        let _alone = self.alone();
        let answer = self.change(context, operation, input)?;
        self.refresh();
        Ok(answer)
    }

    fn alone(&self) -> MutexGuard<'_, ()> {
        self.changing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read(&self, context: &CallContext, operation: &str, input: Value) -> Result<Value, ApiError> {
        match operation {
            "GetRole" => encode(&self.get_role(decode(input)?)?),
            "ListRoles" => encode(&self.list_roles(decode(input)?)?),
            "ListAttachedRolePolicies" => encode(&self.list_attached_role_policies(decode(input)?)?),
            "GetRolePolicy" => encode(&self.get_role_policy(decode(input)?)?),
            "ListRolePolicies" => encode(&self.list_role_policies(decode(input)?)?),
            "GetUser" => encode(&self.get_user(context, decode(input)?)?),
            "ListUsers" => encode(&self.list_users(context, decode(input)?)?),
            "GetUserPolicy" => encode(&self.get_user_policy(decode(input)?)?),
            "ListUserPolicies" => encode(&self.list_user_policies(decode(input)?)?),
            "ListAttachedUserPolicies" => encode(&self.list_attached_user_policies(decode(input)?)?),
            "ListAccessKeys" => encode(&self.list_access_keys(context, decode(input)?)?),
            "GetPolicy" => encode(&self.get_policy(decode(input)?)?),
            "SimulatePrincipalPolicy" => encode(&self.simulate_principal_policy(context, decode(input)?)?),
            "GetPolicyVersion" => encode(&self.get_policy_version(decode(input)?)?),
            other => Err(not_available(other)),
        }
    }

    fn change(&self, context: &CallContext, operation: &str, input: Value) -> Result<Value, ApiError> {
        let nothing = |()| Value::Null;
        match operation {
            "CreateRole" => encode(&self.create_role(context, decode(input)?)?),
            "DeleteRole" => self.delete_role(decode(input)?).map(nothing),
            "AttachRolePolicy" => self.attach_role_policy(decode(input)?).map(nothing),
            "DetachRolePolicy" => self.detach_role_policy(decode(input)?).map(nothing),
            "PutRolePolicy" => self.put_role_policy(decode(input)?).map(nothing),
            "DeleteRolePolicy" => self.delete_role_policy(decode(input)?).map(nothing),
            "CreateUser" => encode(&self.create_user(context, decode(input)?)?),
            "DeleteUser" => self.delete_user(decode(input)?).map(nothing),
            "PutUserPolicy" => self.put_user_policy(decode(input)?).map(nothing),
            "DeleteUserPolicy" => self.delete_user_policy(decode(input)?).map(nothing),
            "AttachUserPolicy" => self.attach_user_policy(decode(input)?).map(nothing),
            "DetachUserPolicy" => self.detach_user_policy(decode(input)?).map(nothing),
            "CreateAccessKey" => encode(&self.create_access_key(context, decode(input)?)?),
            "UpdateAccessKey" => self.update_access_key(context, decode(input)?).map(nothing),
            "DeleteAccessKey" => self.delete_access_key(context, decode(input)?).map(nothing),
            "CreatePolicy" => encode(&self.create_policy(context, decode(input)?)?),
            "DeletePolicy" => self.delete_policy(decode(input)?).map(nothing),
            other => Err(not_available(other)),
        }
    }
}

fn not_available(operation: &str) -> ApiError {
    ApiError::new("InvalidAction", format!("The action {operation} is not available here."))
}
