//! Trust policies: who may assume a role.

use crate::context::RequestContext;
use crate::decide::applies;
use crate::policy::{Effect, Policy, Principals};
use crate::principal::Caller;

/// What a role's trust policy says of a caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrustDecision {
    /// A statement names the caller (or everybody): in its own account that is enough.
    AllowedByName,
    /// A statement names the caller's account: the caller's own policies must allow it too.
    AllowedByAccount,
    /// No statement allows it.
    ImplicitDeny,
    /// A statement denies it.
    ExplicitDeny,
}

/// How a statement's principal names a caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Directly,
    ByAccount,
    NotAtAll,
}

/// Decides whether `caller` may do `request.action` on the role.
pub(crate) fn trusts(policy: &Policy, caller: &Caller, request: &RequestContext) -> TrustDecision {
    let mut outcome = TrustDecision::ImplicitDeny;
    for statement in &policy.statements {
        let named = statement.principals.as_ref().map_or(Named::NotAtAll, |principals| names(principals, caller));
        if named == Named::NotAtAll || !applies(statement, request) {
            continue;
        }
        match (statement.effect, named) {
            (Effect::Deny, _) => return TrustDecision::ExplicitDeny,
            (Effect::Allow, Named::Directly) => outcome = TrustDecision::AllowedByName,
            (Effect::Allow, _) if outcome == TrustDecision::ImplicitDeny => outcome = TrustDecision::AllowedByAccount,
            (Effect::Allow, _) => {}
        }
    }
    outcome
}

/// Whether the trust policy lets an AWS service (e.g. `codedeploy.amazonaws.com`) assume the role.
pub(crate) fn trusts_service(policy: &Policy, service: &str, request: &RequestContext) -> bool {
    let mut allowed = false;
    for statement in &policy.statements {
        let named = match &statement.principals {
            Some(Principals::Everybody) => true,
            Some(Principals::Listed { services, .. }) => services.iter().any(|found| found == service),
            None => false,
        };
        if named && applies(statement, request) {
            match statement.effect {
                Effect::Deny => return false,
                Effect::Allow => allowed = true,
            }
        }
    }
    allowed
}

fn names(principals: &Principals, caller: &Caller) -> Named {
    let Principals::Listed { aws, .. } = principals else { return Named::Directly };
    let root = format!("arn:{}:iam::{}:root", caller.partition, caller.account_id);
    if aws.iter().any(|arn| *arn == caller.arn || arn == caller.principal_arn()) {
        return Named::Directly;
    }
    let account = |text: &String| *text == caller.account_id || *text == root;
    if aws.iter().any(account) { Named::ByAccount } else { Named::NotAtAll }
}
