//! The records as principals: what the endpoint asks who may call and what they may do.
//!
//! Promises: a change is in force when its call is answered; sessions that ended are told apart from unknown keys
//! for a day.

use std::sync::Arc;
use std::time::Duration;

use authorization::{AccessKeyRecord, CredentialStore, Directory, RoleRecord, SecretText, SessionRecord, UserRecord};
use aws_protocol::ApiError;
use types::Timestamp;

use super::Inner;

/// Name of the user that the well-known key belongs to.
pub(super) const DEVELOPMENT_USER: &str = "development";
/// The well-known pair, the emulators' usual.
const DEVELOPMENT_KEY: &str = "test";
/// How long a session is kept after its end.
const ENDED_KEPT: Duration = Duration::from_secs(24 * 3600);

impl Inner {
    /// Makes the stored records the ones in force. Called alone, after each change.
    pub(super) fn refresh(&self) {
        let new = Arc::new(self.read_principals());
        let old = self.directory.load();
        for fault in new.faults().iter().filter(|fault| !old.faults().contains(fault)) {
            tracing::warn!(%fault, "a policy cannot be applied: its owner may do nothing");
        }
        self.directory.store(new);
    }

    pub(super) fn read_principals(&self) -> Directory {
        let mut store = CredentialStore {
            users: self.users.all().values().map(|user| user.record.clone()).collect(),
            roles: self.roles.all().iter().map(|(name, role)| as_principal(name, role)).collect(),
            access_keys: self.keys.all().values().cloned().collect(),
            sessions: self.sessions.all().values().cloned().collect(),
            managed_policies: self.policies.all().values().map(|policy| policy.record.clone()).collect(),
        };
        if self.development {
            add_development(&mut store, &self.scope);
        }
        Directory::build(self.scope.clone(), store)
    }

    /// Keeps a session that was made and lets it in; forgets those that ended long ago.
    pub(crate) fn keep_session(&self, record: SessionRecord) -> Result<(), ApiError> {
        let _alone = self.alone();
        let now = record.issued_at;
        self.sessions.change(|sessions| {
            sessions.retain(|_, session| session.expires_at.plus(ENDED_KEPT) > now);
            sessions.insert(record.access_key_id.clone(), record);
            Ok(())
        })?;
        self.refresh();
        Ok(())
    }
}

fn as_principal(name: &str, role: &super::records::RoleRecord) -> RoleRecord {
    RoleRecord {
        name: name.to_string(),
        path: role.path.clone(),
        id: role.id.clone(),
        trust_policy: role.trust_policy.clone(),
        inline: role.inline.clone(),
        attached: role.attached.clone(),
        permissions_boundary: role.permissions_boundary.clone(),
        max_session_seconds: u32::try_from(role.max_session_seconds).unwrap_or_default(),
        tags: role.tags.clone(),
    }
}

fn add_development(store: &mut CredentialStore, scope: &types::Scope) {
    store.users.push(UserRecord {
        name: DEVELOPMENT_USER.into(),
        path: "/".into(),
        id: crate::tokens::user_id(DEVELOPMENT_KEY),
        attached: [format!("arn:{}:iam::aws:policy/AdministratorAccess", scope.partition)].into(),
        ..UserRecord::default()
    });
    store.access_keys.push(AccessKeyRecord {
        access_key_id: DEVELOPMENT_KEY.into(),
        secret_access_key: SecretText::new(DEVELOPMENT_KEY),
        user: Some(DEVELOPMENT_USER.into()),
        active: true,
        created_at: Timestamp::from_millis(0),
    });
}
