//! Roles that users hand to services.

use std::fmt;

use types::Timestamp;

use crate::StoreError;

/// Temporary credentials of a role. Their debug form hides the secrets.
#[derive(Clone, PartialEq, Eq)]
pub struct RoleCredentials {
    /// `ASIA…`.
    pub access_key_id: String,
    /// Secret access key.
    pub secret_access_key: String,
    /// Must be sent and signed with every request.
    pub session_token: String,
    /// From then on every request is refused; by the wall clock.
    pub expires_at: Timestamp,
}

impl fmt::Debug for RoleCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RoleCredentials").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

/// A service's part in a role.
#[derive(Clone, Copy, Debug)]
pub struct RoleUse<'a> {
    /// ARN of the role.
    pub role_arn: &'a str,
    /// The service that assumes it, e.g. `codedeploy.amazonaws.com`.
    pub service: &'a str,
    /// ARN of the group or function it is assumed for; trust policies compare it (`aws:SourceArn`).
    pub source_arn: &'a str,
}

/// What came of a service's wish to act as a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServiceSession {
    /// The role's credentials.
    Made(RoleCredentials),
    /// IAM does not know the role, and where it runs that is no reason to refuse (the development profile).
    Unknown,
    /// The role does not trust the service, or there is no such role.
    Refused,
}

/// The roles of the installation, for the services they are handed to.
pub trait ServiceRoles: Send + Sync {
    /// Whether the service may assume the role. Answers from memory.
    fn can_assume(&self, role: RoleUse<'_>) -> bool;

    /// Credentials of the role for the service, durable when they are answered. Blocks for one commit.
    ///
    /// # Errors
    ///
    /// The session could not be made or kept.
    fn assume(&self, role: RoleUse<'_>, session_name: &str) -> Result<ServiceSession, StoreError>;

    /// Whether a session's key opens anything: not once its role was deleted, nor when another took the role's name.
    /// Answers from memory; says nothing about the session's end.
    fn is_in_force(&self, access_key_id: &str) -> bool;

    /// The time by which sessions end: the wall clock's.
    fn now(&self) -> Timestamp;
}
