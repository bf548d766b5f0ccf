//! The roles as services meet them that they were handed to.
//!
//! A role IAM does not know is taken in the development profile: users of the emulator may name any. Elsewhere it is
//! refused as on AWS.

use authorization::SessionSecrets;
use ports::{RoleCredentials, RoleUse, ServiceRoles, ServiceSession, StoreError};
use types::Timestamp;

use super::{Inner, Roles};
use crate::roles::keys::random;

impl ServiceRoles for Roles {
    fn can_assume(&self, role: RoleUse<'_>) -> bool {
        let directory = self.directory();
        if directory.has_role(role.role_arn) {
            directory.role_trusts_service(role.role_arn, role.service, role.source_arn)
        } else {
            self.inner.development
        }
    }

    fn assume(&self, role: RoleUse<'_>, session_name: &str) -> Result<ServiceSession, StoreError> {
        if !self.directory().has_role(role.role_arn) {
            return Ok(if self.inner.development { ServiceSession::Unknown } else { ServiceSession::Refused });
        }
        self.inner.session_of(role, session_name)
    }

    fn is_in_force(&self, access_key_id: &str) -> bool {
        self.directory().secret(access_key_id).is_some()
    }

    fn now(&self) -> Timestamp {
        (self.inner.wall_clock)()
    }
}

impl Inner {
    fn session_of(&self, role: RoleUse<'_>, session_name: &str) -> Result<ServiceSession, StoreError> {
        let failed = |error: aws_protocol::ApiError| StoreError::Unavailable(error.to_string());
        let secrets = || -> Result<SessionSecrets, aws_protocol::ApiError> {
            Ok(SessionSecrets { key_id: random()?, secret: random()?, token: random()? })
        };
        let role = (role.role_arn, role.service, role.source_arn);
        let (now, secrets) = ((self.wall_clock)(), secrets().map_err(failed)?);
        let made = self.directory.load().assume_for_service(role, session_name, now, &secrets);
        let Some(record) = made else { return Ok(ServiceSession::Refused) };
        let credentials = RoleCredentials {
            access_key_id: record.access_key_id.clone(),
            secret_access_key: record.secret_access_key.expose().to_string(),
            session_token: record.session_token.expose().to_string(),
            expires_at: record.expires_at,
        };
        self.keep_session(record).map_err(failed)?;
        Ok(ServiceSession::Made(credentials))
    }
}
