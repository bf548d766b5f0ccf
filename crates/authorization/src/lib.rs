//! Who may do what: IAM policies, principals, required permissions and the audit chain.
//!
//! Holds: policy documents and their evaluation, the permissions each AWS operation needs, users, roles, access keys
//! and sessions as records, audit records and their verification. Promises: every function is a pure function of its
//! arguments (time and randomness are passed in) and answers any input in bounded time; what is not understood is
//! denied. Leaves out: signatures (`aws-protocol`), persistence, the operations of IAM and STS.

mod audit;
mod condition;
mod context;
mod dates;
mod decide;
mod json;
mod pattern;
mod policy;
mod principal;
mod records;
mod requirement;
mod session;
mod simulate;
mod trust;

pub use audit::{
    AuditDecision, AuditEntry, AuditRecord, AuditTrail, BrokenAt, Checkpoint, Why, redacted_parameters, verify,
    verify_to,
};
pub use context::{CallFacts, RequestContext};
pub use decide::{Decision, StatementRef, decide};
pub use policy::{MAX_STATEMENTS, Policy, PolicyFault, PolicyKind};
pub use principal::{Caller, CredentialFault, Directory, DirectoryFault, Identity};
pub use records::{
    AccessKeyRecord, CredentialStore, ManagedPolicyRecord, RecordFault, RoleRecord, SecretText, SessionRecord,
    Stored, UserRecord,
};
pub use requirement::{
    Denied, DeniedBy, DeploymentGroups, GroupName, Permission, Requirement, authorize, request_keys, required,
};
pub use session::{AssumeRole, AssumeRoleFault, AssumedRole, SessionSecrets, assume_role, authorize_assume_role};
pub use simulate::authorize_simulation;
pub use trust::TrustDecision;
