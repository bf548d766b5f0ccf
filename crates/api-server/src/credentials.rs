//! Access keys the endpoint accepts.

use std::collections::BTreeMap;

use aws_protocol::sigv4::{Credentials, Secret};

/// An access key with its owner.
#[derive(Clone)]
pub struct KeyPair {
    /// Access key id.
    pub access_key_id: String,
    /// Secret access key; never logged.
    pub secret_access_key: String,
    /// ARN of the principal that calls with it.
    pub principal: String,
}

/// All accepted keys.
#[derive(Clone, Default)]
pub struct Keys(BTreeMap<String, KeyPair>);

impl Keys {
    /// The development profile's one pair, the emulators' usual `test`/`test`. For loopback addresses only.
    pub fn development(scope: &types::Scope) -> Self {
        let pair = KeyPair {
            access_key_id: "test".into(),
            secret_access_key: "test".into(),
            principal: scope.global_arn("iam", "user/development"),
        };
        Self(BTreeMap::from([(pair.access_key_id.clone(), pair)]))
    }

    /// Adds a pair.
    pub fn insert(&mut self, pair: KeyPair) {
        self.0.insert(pair.access_key_id.clone(), pair);
    }

    pub(crate) fn principal(&self, access_key_id: &str) -> Option<&str> {
        self.0.get(access_key_id).map(|pair| pair.principal.as_str())
    }
}

impl Credentials for Keys {
    fn secret(&self, access_key_id: &str) -> Option<Secret> {
        self.0
            .get(access_key_id)
            .map(|pair| Secret { secret_access_key: pair.secret_access_key.clone(), session_token: None })
    }
}
