//! Why a document is not a policy.

/// A document that is refused. The display text goes to the caller.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFault {
    /// IAM's `MalformedPolicyDocument`.
    #[error("{rule} {place}: {detail}")]
    Malformed {
        /// What IAM says, e.g. `Syntax errors in policy.`
        rule: &'static str,
        /// Where, e.g. `Statement[1].Effect`; `Document` for the whole.
        place: String,
        /// What is wrong there.
        detail: String,
    },
    /// IAM's `LimitExceeded`.
    #[error("The policy document is too long: {found} of at most {most} {unit}.")]
    TooLarge {
        /// What was counted.
        found: usize,
        /// The limit.
        most: usize,
        /// `characters` or `statements`.
        unit: &'static str,
    },
}

impl PolicyFault {
    /// The wire code of IAM's error.
    pub fn code(&self) -> &'static str {
        match self {
            PolicyFault::Malformed { .. } => "MalformedPolicyDocument",
            PolicyFault::TooLarge { .. } => "LimitExceeded",
        }
    }
}

pub(super) const SYNTAX: &str = "Syntax errors in policy.";
pub(super) const VERSION: &str = "Policy document must be version 2012-10-17 or greater.";
pub(super) const NO_ACTIONS: &str = "Policy statement must contain actions.";
pub(super) const NO_RESOURCES: &str = "Policy statement must contain resources.";
pub(super) const SAME_SID: &str = "Statement IDs (SID) in a single policy must be unique.";
pub(super) const SID_TEXT: &str = "Statement IDs (SID) must be alpha-numeric.";
pub(super) const NO_VENDOR: &str = "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
pub(super) const COLONS: &str = "Actions/Condition can contain only one colon.";
pub(super) const BAD_VENDOR: &str = "Vendor is not valid.";
pub(super) const NOT_AN_ARN: &str = "Resource must be in ARN format or \"*\".";
pub(super) const PRINCIPAL_GIVEN: &str = "Policy document should not specify a principal.";
pub(super) const RESOURCE_GIVEN: &str = "Has prohibited field Resource.";
pub(super) const NO_PRINCIPAL: &str = "Missing required field Principal.";
pub(super) const BAD_PRINCIPAL: &str = "Invalid principal in policy.";
pub(super) const LEGACY: &str = "The policy failed legacy parsing.";

pub(super) fn malformed(rule: &'static str, place: impl Into<String>, detail: impl Into<String>) -> PolicyFault {
    PolicyFault::Malformed { rule, place: place.into(), detail: detail.into() }
}
