//! The principals the endpoint knows: whose key a request is signed with, and what its owner may do.

use std::sync::Arc;

use authorization::{AccessKeyRecord, CredentialStore, Directory, SecretText, UserRecord};
use aws_protocol::sigv4::{Credentials, Secret};
use types::{Scope, Timestamp};

/// Tells the principals in force; asked anew for each request.
#[derive(Clone)]
pub struct Keys(Arc<dyn Fn() -> Arc<Directory> + Send + Sync>);

impl Keys {
    /// Principals that change: each request is judged by what `current` answers at its beginning.
    pub fn from_fn(current: impl Fn() -> Arc<Directory> + Send + Sync + 'static) -> Self {
        Self(Arc::new(current))
    }

    /// Principals that never change.
    pub fn fixed(directory: Directory) -> Self {
        let directory = Arc::new(directory);
        Self::from_fn(move || Arc::clone(&directory))
    }

    /// The development profile's one pair, the emulators' usual `test`/`test`, which may do everything. For loopback
    /// addresses only.
    pub fn development(scope: &Scope) -> Self {
        let user = UserRecord {
            name: "development".into(),
            path: "/".into(),
            id: "AIDA000000000000TEST".into(),
            attached: [format!("arn:{}:iam::aws:policy/AdministratorAccess", scope.partition)].into(),
            ..UserRecord::default()
        };
        let key = AccessKeyRecord {
            access_key_id: "test".into(),
            secret_access_key: SecretText::new("test"),
            user: Some("development".into()),
            active: true,
            created_at: Timestamp::from_millis(0),
        };
        let store = CredentialStore { users: vec![user], access_keys: vec![key], ..CredentialStore::default() };
        Self::fixed(Directory::build(scope.clone(), store))
    }

    pub(crate) fn current(&self) -> Arc<Directory> {
        (self.0)()
    }
}

/// A directory as the signature's verification sees it.
pub(crate) struct Known<'a>(pub &'a Directory);

impl Credentials for Known<'_> {
    fn secret(&self, access_key_id: &str) -> Option<Secret> {
        let (secret, token) = self.0.secret(access_key_id)?;
        Some(Secret {
            secret_access_key: secret.expose().to_string(),
            session_token: token.map(|token| token.expose().to_string()),
        })
    }
}
