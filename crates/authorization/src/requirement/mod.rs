//! Which permissions a call needs, and whether its caller has them.
//!
//! Promises: an operation without a row needs `service:Operation` on `*`, so that only a policy for everything
//! allows it; ARNs are written with the installation's own partition, region and account whatever the request says
//! (invariant H7). Leaves out: validation; a name that is missing reads as empty, and the service refuses it after
//! the permission passed.

mod arns;
mod authorize;
mod codedeploy;
mod ecs;
mod elbv2;
mod lambda;
mod messaging;
mod others;
mod s3;
mod tags;

use serde_json::Value;
use types::Scope;

pub use authorize::{Denied, DeniedBy, authorize};
pub use tags::request_keys;

/// An application and one of its deployment groups.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupName {
    /// Application name.
    pub application: String,
    /// Deployment group name.
    pub group: String,
}

/// What requests refer to without naming it. Answers must come from memory: they are given before the permission
/// is known, and the caller never sees them.
pub trait DeploymentGroups {
    /// The group of a deployment; nothing when the id is unknown.
    fn group_of(&self, deployment_id: &str) -> Option<GroupName>;

    /// The deployment configuration a group uses when `CreateDeployment` names none.
    fn deployment_config_of(&self, group: &GroupName) -> Option<String>;

    /// The full ARN of a role, whose path the name does not tell; nothing when there is none.
    fn role_arn(&self, role_name: &str) -> Option<String> {
        let _ = role_name;
        None
    }

    /// The full ARN of a user, as [`DeploymentGroups::role_arn`].
    fn user_arn(&self, user_name: &str) -> Option<String> {
        let _ = user_name;
        None
    }
}

/// One action on one resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permission {
    /// E.g. `codedeploy:GetDeployment`.
    pub action: String,
    /// ARN, or `*`.
    pub resource: String,
    /// Condition keys that belong to this permission alone, e.g. `iam:PassedToService`.
    pub keys: Vec<(String, Vec<String>)>,
}

impl Permission {
    /// An action on a resource.
    pub fn new(action: impl Into<String>, resource: impl Into<String>) -> Self {
        Self { action: action.into(), resource: resource.into(), keys: Vec::new() }
    }

    /// The same with a condition key.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<String>) -> Self {
        self.keys.push((key.to_owned(), vec![value.into()]));
        self
    }
}

/// What a call needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// This permission.
    One(Permission),
    /// All of them; an empty list needs nothing.
    All(Vec<Requirement>),
    /// One of them; an empty list can never be met.
    Any(Vec<Requirement>),
}

impl Requirement {
    fn one(action: impl Into<String>, resource: impl Into<String>) -> Self {
        Requirement::One(Permission::new(action, resource))
    }

    /// One action on each of several resources.
    fn each(action: &str, resources: impl IntoIterator<Item = String>) -> Self {
        Requirement::All(resources.into_iter().map(|resource| Self::one(action, resource)).collect())
    }

    /// Every permission in the tree, in order.
    pub fn permissions(&self) -> Vec<&Permission> {
        match self {
            Requirement::One(permission) => vec![permission],
            Requirement::All(parts) | Requirement::Any(parts) => {
                parts.iter().flat_map(Requirement::permissions).collect()
            }
        }
    }

    /// Every resource in the tree, each once: what the audit record names.
    pub fn resources(&self) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for permission in self.permissions() {
            if !out.contains(&permission.resource) {
                out.push(permission.resource.clone());
            }
        }
        out
    }
}

/// One request whose permissions are asked for.
#[derive(Clone, Copy)]
struct Asked<'a> {
    operation: &'a str,
    action: &'a str,
    input: &'a Value,
    scope: &'a Scope,
    known: &'a dyn DeploymentGroups,
}

/// Items a request's list may name before only a permission on everything will do. Services refuse far shorter
/// lists; this bounds the work before they see them.
const MAX_NAMED: usize = 1_000;

impl<'a> Asked<'a> {
    /// A top-level text member; empty when absent.
    fn text(&self, member: &str) -> &'a str {
        self.maybe(member).unwrap_or_default()
    }

    /// A top-level text member that is there and not empty.
    fn maybe(&self, member: &str) -> Option<&'a str> {
        self.input.get(member).and_then(Value::as_str).filter(|text| !text.is_empty())
    }

    /// Whether a member is there at all.
    fn has(&self, member: &str) -> bool {
        self.input.get(member).is_some_and(|value| !value.is_null())
    }

    /// The texts of a list member; nothing when there are none or too many to look at one by one.
    fn texts(&self, member: &str) -> Option<Vec<&'a str>> {
        let items = self.input.get(member).and_then(Value::as_array)?;
        let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
        (!texts.is_empty() && texts.len() <= MAX_NAMED).then_some(texts)
    }

    /// The action on one resource.
    fn on(&self, resource: impl Into<String>) -> Requirement {
        Requirement::one(self.action, resource)
    }

    /// The action on no resource in particular.
    fn on_all(&self) -> Requirement {
        self.on("*")
    }

    /// The action on each resource of a list; on `*` when the request names none.
    fn on_each(&self, resources: Option<Vec<String>>) -> Requirement {
        match resources {
            Some(resources) => Requirement::each(self.action, resources),
            None => self.on_all(),
        }
    }

    /// `iam:PassRole` of the role in a member, if it is there.
    fn pass_role(&self, role: Option<&str>, service: &str) -> Option<Requirement> {
        let permission = Permission::new("iam:PassRole", role?).with("iam:PassedToService", service);
        Some(Requirement::One(permission))
    }
}

/// What `operation` of the service with this SigV4 signing name needs for `input`.
pub fn required(
    service_signing_name: &str,
    operation: &str,
    input: &Value,
    scope: &Scope,
    known: &dyn DeploymentGroups,
) -> Requirement {
    let prefix = action_prefix(service_signing_name);
    let action = format!("{prefix}:{operation}");
    let asked = Asked { operation, action: &action, input, scope, known };
    row(prefix, &asked).unwrap_or_else(|| asked.on_all())
}

/// The service's name in policies: CloudWatch signs as `monitoring`, the others have one name.
fn action_prefix(service_signing_name: &str) -> &str {
    if service_signing_name == "monitoring" { "cloudwatch" } else { service_signing_name }
}

/// The table's row for an operation; nothing when the table does not know it.
fn row(prefix: &str, asked: &Asked<'_>) -> Option<Requirement> {
    match prefix {
        "codedeploy" => codedeploy::row(asked),
        "ecs" => ecs::row(asked),
        "elasticloadbalancing" => elbv2::row(asked),
        "lambda" => lambda::row(asked),
        "s3" => s3::row(asked),
        "sns" => messaging::sns(asked),
        "sqs" => messaging::sqs(asked),
        "events" => messaging::events(asked),
        "cloudwatch" => others::cloudwatch(asked),
        "logs" => others::logs(asked),
        "sts" => others::sts(asked),
        "iam" => others::iam(asked),
        "ec2" => others::ec2(asked),
        "acm" => others::acm(asked),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
