//! Who calls, and what their policies say.
//!
//! Promises: policies are parsed once; a policy that cannot be read, or a customer-managed one that is not there,
//! denies its owner everything instead of being skipped. Policies that AWS manages are known only as far as
//! [`Directory`] says; others grant nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use types::{Scope, Timestamp};

use crate::context::{CallFacts, RequestContext};
use crate::decide::{Decision, decide};
use crate::policy::{Policy, PolicyKind};
use crate::records::{CredentialStore, RoleRecord, SecretText, SessionRecord, UserRecord};

/// Policies that AWS manages and that are known here, as far as they are about services spoken here: their names, and
/// the actions they allow on everything.
const MANAGED_BY_AWS: [(&str, &[&str]); 4] = [
    ("AdministratorAccess", &["*"]),
    ("AWSCodeDeployFullAccess", &["codedeploy:*"]),
    ("AWSCodeDeployReadOnlyAccess", &["codedeploy:Batch*", "codedeploy:Get*", "codedeploy:List*"]),
    (
        "AWSCodeDeployDeployerAccess",
        &[
            "codedeploy:Batch*",
            "codedeploy:CreateDeployment",
            "codedeploy:Get*",
            "codedeploy:List*",
            "codedeploy:RegisterApplicationRevision",
        ],
    ),
];

/// What kind of principal calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identity {
    /// The account itself: may do everything.
    Root,
    /// A user.
    User {
        /// Its name.
        name: String,
        /// `AIDA…`.
        id: String,
    },
    /// A session of an assumed role.
    Session {
        /// The role's ARN.
        role_arn: String,
        /// `AROA…:session-name`.
        id: String,
        /// When the session was made.
        issued_at: Timestamp,
    },
}

/// An authenticated caller with everything needed to decide.
#[derive(Clone, Debug)]
pub struct Caller {
    /// ARN: of the user, of the assumed-role session, or `…:root`.
    pub arn: String,
    /// Account id.
    pub account_id: String,
    /// Partition of the ARNs.
    pub partition: String,
    /// What it is.
    pub identity: Identity,
    layers: Arc<Layers>,
}

/// Policies by what they are for; a request must pass each layer that is there.
#[derive(Clone, Debug, Default)]
struct Layers {
    identity: Vec<Policy>,
    boundary: Option<Vec<Policy>>,
    session: Option<Vec<Policy>>,
    tags: BTreeMap<String, String>,
    /// Set when a policy could not be read: nothing is allowed.
    broken: bool,
}

/// Which layer of policies refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layer {
    Identity,
    Boundary,
    Session,
}

impl Caller {
    /// The request's context for this caller, without action and resource.
    pub fn context(&self, facts: &CallFacts) -> RequestContext {
        let mut context = self.identity_context();
        facts.write_to(&mut context);
        context
    }

    /// What the context has of the caller itself, without anything of a request.
    pub fn identity_context(&self) -> RequestContext {
        let mut context = RequestContext::new("", "");
        context.set("aws:PrincipalAccount", [self.account_id.as_str()]);
        let (kind, user_id) = match &self.identity {
            Identity::Root => ("Account", self.account_id.as_str()),
            Identity::User { name, id } => {
                context.set("aws:username", [name.as_str()]);
                ("User", id.as_str())
            }
            Identity::Session { id, issued_at, .. } => {
                context.set("aws:TokenIssueTime", [crate::dates::iso(issued_at.millis().div_euclid(1000))]);
                ("AssumedRole", id.as_str())
            }
        };
        context.set("aws:PrincipalType", [kind]);
        context.set("aws:userid", [user_id]);
        context.set("aws:PrincipalArn", [self.principal_arn()]);
        for (key, value) in &self.layers.tags {
            context.set(&format!("aws:PrincipalTag/{key}"), [value.as_str()]);
        }
        context
    }

    /// The ARN policies name: for a session its role's.
    pub(crate) fn principal_arn(&self) -> &str {
        match &self.identity {
            Identity::Session { role_arn, .. } => role_arn,
            _ => &self.arn,
        }
    }

    /// Decides a request, and says which layer refused.
    pub(crate) fn decide(&self, request: &RequestContext) -> (Decision, Layer) {
        if self.identity == Identity::Root {
            return (Decision::Allow, Layer::Identity);
        }
        if self.layers.broken {
            return (Decision::ImplicitDeny, Layer::Identity);
        }
        let layers = [
            (Some(&self.layers.identity), Layer::Identity),
            (self.layers.boundary.as_ref(), Layer::Boundary),
            (self.layers.session.as_ref(), Layer::Session),
        ];
        let decisions: Vec<(Decision, Layer)> = layers
            .into_iter()
            .filter_map(|(policies, layer)| policies.map(|policies| (decide(policies, request), layer)))
            .collect();
        let denied = decisions.iter().find(|(decision, _)| matches!(decision, Decision::ExplicitDeny { .. }));
        let refused = denied.or_else(|| decisions.iter().find(|(decision, _)| *decision != Decision::Allow));
        refused.cloned().unwrap_or((Decision::Allow, Layer::Identity))
    }
}

/// Why a key is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CredentialFault {
    /// No such key, or an inactive one, or its user or role is gone.
    #[error("The security token included in the request is invalid.")]
    Unknown,
    /// The session has ended: `ExpiredToken`.
    #[error("The security token included in the request is expired")]
    Expired,
}

/// A policy that denies its owner everything because it cannot be applied.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{owner}, policy {policy}: {why}")]
pub struct DirectoryFault {
    /// ARN of the user or role.
    pub owner: String,
    /// Name or ARN of the policy.
    pub policy: String,
    /// What is wrong.
    pub why: String,
}

struct Role {
    record: RoleRecord,
    arn: String,
    layers: Arc<Layers>,
}

struct User {
    arn: String,
    id: String,
    layers: Arc<Layers>,
}

struct Key {
    secret: SecretText,
    user: Option<String>,
    active: bool,
}

struct Session {
    record: SessionRecord,
    layers: Arc<Layers>,
}

/// All principals, ready for use.
pub struct Directory {
    scope: Scope,
    managed: BTreeMap<String, Option<Policy>>,
    users: BTreeMap<String, User>,
    roles: BTreeMap<String, Role>,
    keys: BTreeMap<String, Key>,
    sessions: BTreeMap<String, Session>,
    faults: Vec<DirectoryFault>,
}

impl Directory {
    /// Reads all records' policies. What cannot be read is in [`Directory::faults`].
    pub fn build(scope: Scope, store: CredentialStore) -> Self {
        let mut managed = BTreeMap::new();
        for (name, actions) in MANAGED_BY_AWS {
            managed.insert(format!("arn:{}:iam::aws:policy/{name}", scope.partition), allowing(actions));
        }
        for record in store.managed_policies {
            managed.insert(record.arn, Policy::parse(&record.document, PolicyKind::Managed).ok());
        }
        let (users, roles, keys) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let (sessions, faults) = (BTreeMap::new(), Vec::new());
        let mut directory = Self { scope, managed, users, roles, keys, sessions, faults };
        store.users.into_iter().for_each(|user| directory.add_user(user));
        store.roles.into_iter().for_each(|role| directory.add_role(role));
        for key in store.access_keys {
            let entry = Key { secret: key.secret_access_key, user: key.user, active: key.active };
            directory.keys.insert(key.access_key_id, entry);
        }
        store.sessions.into_iter().for_each(|session| directory.add_session(session));
        directory
    }

    /// Policies that could not be applied; their owners may do nothing.
    pub fn faults(&self) -> &[DirectoryFault] {
        &self.faults
    }

    /// The installation's partition, region and account.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The secret of a key and, for a temporary one, its token: what signature verification needs. Expired sessions
    /// have theirs, so that only who can sign learns of the expiry.
    pub fn secret(&self, access_key_id: &str) -> Option<(&SecretText, Option<&SecretText>)> {
        if let Some(session) = self.sessions.get(access_key_id) {
            return Some((&session.record.secret_access_key, Some(&session.record.session_token)));
        }
        self.keys.get(access_key_id).filter(|key| key.active).map(|key| (&key.secret, None))
    }

    /// The caller behind a key whose signature was verified.
    ///
    /// # Errors
    ///
    /// See [`CredentialFault`].
    pub fn caller(&self, access_key_id: &str, now: Timestamp) -> Result<Caller, CredentialFault> {
        if let Some(session) = self.sessions.get(access_key_id) {
            return self.session_caller(session, now);
        }
        let key = self.keys.get(access_key_id).filter(|key| key.active).ok_or(CredentialFault::Unknown)?;
        let Some(name) = &key.user else {
            return Ok(self.caller_of(self.scope.global_arn("iam", "root"), Identity::Root, Arc::default()));
        };
        let user = self.users.get(name).ok_or(CredentialFault::Unknown)?;
        let identity = Identity::User { name: name.clone(), id: user.id.clone() };
        Ok(self.caller_of(user.arn.clone(), identity, Arc::clone(&user.layers)))
    }

    /// The user or role of this ARN, as if it called now; of a role what a session without a policy of its own may do.
    pub fn principal(&self, arn: &str, now: Timestamp) -> Option<Caller> {
        let name = types::arn_resource(arn, "iam")?.rsplit('/').next()?;
        if let Some(user) = self.users.get(name).filter(|user| user.arn == arn) {
            let identity = Identity::User { name: name.to_owned(), id: user.id.clone() };
            return Some(self.caller_of(user.arn.clone(), identity, Arc::clone(&user.layers)));
        }
        let role = self.roles.get(name).filter(|role| role.arn == arn)?;
        let identity = Identity::Session { role_arn: role.arn.clone(), id: role.record.id.clone(), issued_at: now };
        Some(self.caller_of(role.arn.clone(), identity, Arc::clone(&role.layers)))
    }

    /// A role by ARN.
    pub(crate) fn role(&self, arn: &str) -> Option<&RoleRecord> {
        let resource = types::arn_resource(arn, "iam")?;
        let role = self.roles.get(resource.rsplit('/').next()?)?;
        (role.arn == arn).then_some(&role.record)
    }

    /// ARN of a role by name.
    pub fn role_arn(&self, name: &str) -> Option<&str> {
        self.roles.get(name).map(|role| role.arn.as_str())
    }

    /// ARN of a user by name.
    pub fn user_arn(&self, name: &str) -> Option<&str> {
        self.users.get(name).map(|user| user.arn.as_str())
    }

    /// Adds or replaces a session, e.g. one that was just made.
    pub fn add_session(&mut self, record: SessionRecord) {
        let Some(role) = self.roles.get(&record.role).filter(|role| role.record.id == record.role_id) else { return };
        let (owner, mut layers) = (role.arn.clone(), Layers::clone(&role.layers));
        let mut session = Vec::new();
        if let Some(document) = &record.policy {
            session.push((record.session_name.clone(), Policy::parse(document, PolicyKind::Session)));
        }
        let mut policies = self.readable(&owner, session, &mut layers.broken);
        policies.extend(self.managed_of(&owner, record.policy_arns.iter(), &mut layers.broken));
        let narrowed = record.policy.is_some() || !record.policy_arns.is_empty();
        layers.session = narrowed.then_some(policies);
        self.sessions.insert(record.access_key_id.clone(), Session { record, layers: Arc::new(layers) });
    }

    /// Forgets sessions that ended before `now`.
    pub fn drop_expired(&mut self, now: Timestamp) {
        self.sessions.retain(|_, session| session.record.expires_at > now);
    }

    fn session_caller(&self, session: &Session, now: Timestamp) -> Result<Caller, CredentialFault> {
        let record = &session.record;
        let role = self.roles.get(&record.role).filter(|role| role.record.id == record.role_id);
        let role = role.ok_or(CredentialFault::Unknown)?;
        if now >= record.expires_at {
            return Err(CredentialFault::Expired);
        }
        let identity = Identity::Session {
            role_arn: role.arn.clone(),
            id: format!("{}:{}", record.role_id, record.session_name),
            issued_at: record.issued_at,
        };
        let arn = self.scope.global_arn("sts", &format!("assumed-role/{}/{}", record.role, record.session_name));
        Ok(self.caller_of(arn, identity, Arc::clone(&session.layers)))
    }

    fn caller_of(&self, arn: String, identity: Identity, layers: Arc<Layers>) -> Caller {
        let (account_id, partition) = (self.scope.account_id.clone(), self.scope.partition.clone());
        Caller { arn, account_id, partition, identity, layers }
    }

    fn add_user(&mut self, record: UserRecord) {
        let arn = self.scope.global_arn("iam", &format!("user{}{}", record.path, record.name));
        let boundary = record.permissions_boundary.as_ref();
        let layers = self.layers(&arn, &record.inline, record.attached.iter(), boundary, record.tags);
        self.users.insert(record.name, User { arn, id: record.id, layers: Arc::new(layers) });
    }

    fn add_role(&mut self, record: RoleRecord) {
        let arn = self.scope.global_arn("iam", &format!("role{}{}", record.path, record.name));
        let boundary = record.permissions_boundary.as_ref();
        let layers = self.layers(&arn, &record.inline, record.attached.iter(), boundary, record.tags.clone());
        self.roles.insert(record.name.clone(), Role { record, arn, layers: Arc::new(layers) });
    }

    fn layers<'a>(
        &mut self,
        owner: &str,
        inline: &BTreeMap<String, String>,
        attached: impl Iterator<Item = &'a String>,
        boundary: Option<&'a String>,
        tags: BTreeMap<String, String>,
    ) -> Layers {
        let mut broken = false;
        let inline = inline.iter().map(|(name, text)| (name.clone(), Policy::parse(text, PolicyKind::Inline)));
        let mut identity = self.readable(owner, inline.collect(), &mut broken);
        identity.extend(self.managed_of(owner, attached, &mut broken));
        let boundary = boundary.map(|arn| self.managed_of(owner, [arn].into_iter(), &mut broken));
        Layers { identity, boundary, session: None, tags, broken }
    }

    fn readable(
        &mut self,
        owner: &str,
        read: Vec<(String, Result<Policy, crate::policy::PolicyFault>)>,
        broken: &mut bool,
    ) -> Vec<Policy> {
        let mut out = Vec::new();
        for (name, policy) in read {
            match policy {
                Ok(policy) => out.push(policy),
                Err(fault) => {
                    *broken = true;
                    self.faults.push(DirectoryFault { owner: owner.into(), policy: name, why: fault.to_string() });
                }
            }
        }
        out
    }

    fn managed_of<'a>(
        &mut self,
        owner: &str,
        arns: impl Iterator<Item = &'a String>,
        broken: &mut bool,
    ) -> Vec<Policy> {
        let mut out = Vec::new();
        for arn in arns {
            let why = match self.managed.get(arn) {
                Some(Some(policy)) => {
                    out.push(policy.clone());
                    continue;
                }
                // AWS's own policies only allow: not knowing one takes nothing that was denied away.
                None if arn.contains(":iam::aws:policy/") => continue,
                Some(None) => "its document cannot be read",
                None => "it does not exist",
            };
            *broken = true;
            self.faults.push(DirectoryFault { owner: owner.into(), policy: arn.clone(), why: why.into() });
        }
        out
    }
}

/// A policy that allows actions on everything.
fn allowing(actions: &[&str]) -> Option<Policy> {
    let statement = serde_json::json!({ "Effect": "Allow", "Action": actions, "Resource": "*" });
    let document = serde_json::json!({ "Version": "2012-10-17", "Statement": [statement] });
    Policy::parse(&document.to_string(), PolicyKind::Managed).ok()
}
