//! The decision: may this request be made under these policies?
//!
//! Promises (invariant H3): a pure function of policies and request; denied unless a statement allows it; any
//! statement that denies wins, wherever it stands; where nobody can say (a variable without a value under
//! `NotResource`), the request loses.

use crate::context::RequestContext;
use crate::pattern::{Flavour, Match};
use crate::policy::{Choice, Effect, Policy, Statement};

/// Which statement spoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementRef {
    /// Index into the policies given.
    pub policy: usize,
    /// Index into that policy's statements.
    pub statement: usize,
    /// Its `Sid`.
    pub sid: Option<String>,
}

/// What policies say of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// A statement allows it and none denies it.
    Allow,
    /// No statement allows it.
    ImplicitDeny,
    /// A statement denies it.
    ExplicitDeny {
        /// The first that does.
        statement: StatementRef,
    },
}

/// Decides one request.
pub fn decide(policies: &[Policy], request: &RequestContext) -> Decision {
    let mut allowed = false;
    for (policy_index, policy) in policies.iter().enumerate() {
        for (index, statement) in policy.statements.iter().enumerate() {
            if !applies(statement, request) {
                continue;
            }
            match statement.effect {
                Effect::Allow => allowed = true,
                Effect::Deny => {
                    let sid = statement.sid.clone();
                    let statement = StatementRef { policy: policy_index, statement: index, sid };
                    return Decision::ExplicitDeny { statement };
                }
            }
        }
    }
    if allowed { Decision::Allow } else { Decision::ImplicitDeny }
}

/// Whether action, resource and conditions of the statement match; principals are the caller's to check.
pub(crate) fn applies(statement: &Statement, request: &RequestContext) -> bool {
    chosen(&statement.actions, &request.action, Flavour::Action, statement.effect, request)
        && statement
            .resources
            .as_ref()
            .is_none_or(|choice| chosen(choice, &request.resource, Flavour::Arn, statement.effect, request))
        && statement.conditions.iter().all(|condition| condition.holds(request, statement.effect == Effect::Deny))
}

fn chosen(choice: &Choice, text: &str, flavour: Flavour, effect: Effect, request: &RequestContext) -> bool {
    let mut unknown = false;
    for pattern in &choice.patterns {
        match pattern.matches(text, flavour, request) {
            Match::Yes => return !choice.negated,
            Match::No => {}
            Match::Unknown => unknown = true,
        }
    }
    // A pattern without a value is no match; but "everything except nobody-knows-what" must not allow more.
    choice.negated && !(unknown && effect == Effect::Allow)
}
