//! What a principal may do, asked rather than tried.
//!
//! Promises: the answer for the caller itself is the one that trying would give, as far as the condition keys are the
//! same. Leaves out: policies of resources (a role's trust policy), which belong to no principal.

use crate::context::RequestContext;
use crate::decide::Decision;
use crate::principal::Caller;
use crate::requirement::{Denied, DeniedBy};

impl Caller {
    /// Whether policies call this caller by that ARN: its own, or that of the role it acts as.
    pub fn is_called(&self, arn: &str) -> bool {
        arn == self.arn || arn == self.principal_arn()
    }

    /// What all layers of its policies together say of one action on one resource. `base` is [`Caller::context`], or
    /// [`Caller::identity_context`] when nothing of a request is known, with further condition keys on top.
    pub fn simulate(&self, base: &RequestContext, action: &str, resource: &str) -> Decision {
        self.decide(&base.about(action, resource, &[])).0
    }
}

/// Whether `caller` may simulate the principal `source`, given what its policies say of `iam:SimulatePrincipalPolicy`.
/// Everybody may ask about itself, which tells no more than trying would, unless a policy denies it outright.
///
/// # Errors
///
/// What the policies said.
pub fn authorize_simulation(caller: &Caller, source: &str, outcome: Result<(), Denied>) -> Result<(), Denied> {
    match outcome {
        Err(denied) if caller.is_called(source) && !is_explicit(denied.by) => Ok(()),
        other => other,
    }
}

fn is_explicit(by: DeniedBy) -> bool {
    use DeniedBy::{BoundaryExplicitly, IdentityExplicitly, ResourceExplicitly, SessionExplicitly};
    matches!(by, BoundaryExplicitly | IdentityExplicitly | ResourceExplicitly | SessionExplicitly)
}
