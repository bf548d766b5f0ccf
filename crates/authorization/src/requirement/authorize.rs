//! Whether a caller has what a call needs.

use std::fmt;

use crate::context::RequestContext;
use crate::decide::Decision;
use crate::principal::{Caller, Layer};

use super::{Permission, Requirement};

/// Which policies refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeniedBy {
    /// No policy of the caller allows it.
    Identity,
    /// A policy of the caller denies it.
    IdentityExplicitly,
    /// The permissions boundary does not allow it.
    Boundary,
    /// The permissions boundary denies it.
    BoundaryExplicitly,
    /// The session policy does not allow it.
    Session,
    /// The session policy denies it.
    SessionExplicitly,
    /// The resource's own policy (a role's trust policy) does not allow it.
    Resource,
    /// The resource's own policy denies it.
    ResourceExplicitly,
}

impl DeniedBy {
    pub(crate) fn implicit(layer: Layer) -> Self {
        match layer {
            Layer::Identity => DeniedBy::Identity,
            Layer::Boundary => DeniedBy::Boundary,
            Layer::Session => DeniedBy::Session,
        }
    }

    pub(crate) fn explicit(layer: Layer) -> Self {
        match layer {
            Layer::Identity => DeniedBy::IdentityExplicitly,
            Layer::Boundary => DeniedBy::BoundaryExplicitly,
            Layer::Session => DeniedBy::SessionExplicitly,
        }
    }
}

/// A refusal. Its display text is AWS's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denied {
    /// ARN of the caller.
    pub principal: String,
    /// What is missing.
    pub permission: Permission,
    /// Which policies refused.
    pub by: DeniedBy,
}

impl Denied {
    pub(crate) fn new(caller: &Caller, permission: Permission, by: DeniedBy) -> Self {
        Self { principal: caller.arn.clone(), permission, by }
    }
}

impl std::error::Error for Denied {}

impl fmt::Display for Denied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Permission { action, resource, .. } = &self.permission;
        write!(f, "User: {} is not authorized to perform: {action} on resource: {resource} ", self.principal)?;
        let (article, policy, explicit) = match self.by {
            DeniedBy::Identity => ("an", "identity-based policy", false),
            DeniedBy::IdentityExplicitly => ("an", "identity-based policy", true),
            DeniedBy::Boundary => ("a", "permissions boundary", false),
            DeniedBy::BoundaryExplicitly => ("a", "permissions boundary", true),
            DeniedBy::Session => ("a", "session policy", false),
            DeniedBy::SessionExplicitly => ("a", "session policy", true),
            DeniedBy::Resource => ("a", "resource-based policy", false),
            DeniedBy::ResourceExplicitly => ("a", "resource-based policy", true),
        };
        if explicit {
            write!(f, "with an explicit deny in {article} {policy}")
        } else {
            write!(f, "because no {policy} allows the {action} action")
        }
    }
}

/// Whether `caller` has everything in `requirement`. `base` is [`Caller::context`] plus what
/// [`super::request_keys`] found in the request.
///
/// # Errors
///
/// The first missing permission; of alternatives the last, or one that is denied outright.
pub fn authorize(caller: &Caller, base: &RequestContext, requirement: &Requirement) -> Result<(), Denied> {
    match requirement {
        Requirement::One(permission) => one(caller, base, permission),
        Requirement::All(parts) => parts.iter().try_for_each(|part| authorize(caller, base, part)),
        Requirement::Any(parts) => {
            let mut refused = Denied::new(caller, Permission::new("*", "*"), DeniedBy::Identity);
            for part in parts {
                match authorize(caller, base, part) {
                    Ok(()) => return Ok(()),
                    Err(denied) => refused = denied,
                }
            }
            Err(refused)
        }
    }
}

fn one(caller: &Caller, base: &RequestContext, permission: &Permission) -> Result<(), Denied> {
    let request = base.about(&permission.action, &permission.resource, &permission.keys);
    match caller.decide(&request) {
        (Decision::Allow, _) => Ok(()),
        (Decision::ImplicitDeny, layer) => Err(Denied::new(caller, permission.clone(), DeniedBy::implicit(layer))),
        (Decision::ExplicitDeny { .. }, layer) => {
            Err(Denied::new(caller, permission.clone(), DeniedBy::explicit(layer)))
        }
    }
}
