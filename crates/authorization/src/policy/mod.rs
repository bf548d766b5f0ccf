//! IAM policy documents.
//!
//! Promises: a document that parses has one meaning; what is not understood is refused, never skipped. Leaves out:
//! `NotPrincipal` and resource policies other than trust policies.

mod condition_text;
mod fault;
mod parse;

use crate::condition::Condition;
use crate::pattern::Pattern;

pub use fault::PolicyFault;

/// Statements a document may have.
pub const MAX_STATEMENTS: usize = 100;

/// What a document is for: decides its size and its members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyKind {
    /// A policy with an ARN, attached to users and roles.
    Managed,
    /// A policy inside a user or role.
    Inline,
    /// The policy that narrows an AssumeRole session.
    Session,
    /// Who may assume a role.
    Trust,
}

impl PolicyKind {
    /// Longest document in characters; white space does not count.
    pub const fn max_characters(self) -> usize {
        match self {
            PolicyKind::Managed => 6_144,
            PolicyKind::Inline => 10_240,
            PolicyKind::Session | PolicyKind::Trust => 2_048,
        }
    }
}

/// A document that was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    pub(crate) statements: Vec<Statement>,
}

impl Policy {
    /// Reads a document.
    ///
    /// # Errors
    ///
    /// [`PolicyFault`]: what is wrong, in IAM's words where it has some, with the statement and field.
    pub fn parse(text: &str, kind: PolicyKind) -> Result<Self, PolicyFault> {
        parse::document(text, kind)
    }

    /// How many statements it has.
    pub fn statement_count(&self) -> usize {
        self.statements.len()
    }
}

/// What a matching statement means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    Allow,
    Deny,
}

/// One statement; a request must meet every part of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Statement {
    pub sid: Option<String>,
    pub effect: Effect,
    pub actions: Choice,
    /// Nothing in trust policies, which are about their role.
    pub resources: Option<Choice>,
    /// Only in trust policies.
    pub principals: Option<Principals>,
    pub conditions: Vec<Condition>,
}

/// `Action`/`NotAction`, `Resource`/`NotResource`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    /// Whether what matches is what is *not* meant.
    pub negated: bool,
    pub patterns: Vec<Pattern>,
}

/// `Principal` of a trust policy.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Principals {
    /// `"*"` or `{"AWS": "*"}`.
    Everybody,
    /// Named ones.
    Listed {
        /// ARNs; account numbers as `root` ARNs of any partition are kept as the number.
        aws: Vec<String>,
        /// Service names, e.g. `codedeploy.amazonaws.com`.
        services: Vec<String>,
    },
}
