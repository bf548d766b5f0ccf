//! What is kept of users, roles, keys and sessions.
//!
//! Promises: records are versioned ([`Stored`]) and read back as written; a secret never appears in `Debug` output.
//! Leaves out: encryption of secrets at rest, which is the store's side (`embedded-support`).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::Timestamp;
use zeroize::Zeroize;

/// A secret that must be recoverable: signatures are computed from it. `Debug` hides it, there is no `Display`, and
/// its memory is cleared when it is dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SecretText(String);

impl SecretText {
    /// Wraps a secret.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret itself; never for logs, errors or answers other than the one that creates it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl Drop for SecretText {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretText(hidden)")
    }
}

/// Version of every record's form here.
const FORM: u16 = 1;

/// A record with the version of its form, as it is stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stored<T> {
    /// Version of the form.
    form: u16,
    /// The record.
    record: T,
}

/// A stored record that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordFault {
    /// Written by a newer version of the program.
    #[error("the record has form {0}, newer than this program knows")]
    Newer(u64),
    /// Not a record of this kind. The text names no values: they may be secrets.
    #[error("the record cannot be read")]
    Unreadable,
}

impl<T: Serialize + DeserializeOwned> Stored<T> {
    /// The document to store.
    ///
    /// # Errors
    ///
    /// [`RecordFault::Unreadable`]; not for the records of this module.
    pub fn write(record: T) -> Result<Value, RecordFault> {
        serde_json::to_value(Self { form: FORM, record }).map_err(|_| RecordFault::Unreadable)
    }

    /// The record of a stored document.
    ///
    /// # Errors
    ///
    /// See [`RecordFault`].
    pub fn read(document: Value) -> Result<T, RecordFault> {
        match document.get("form").and_then(Value::as_u64) {
            Some(form) if form > u64::from(FORM) => Err(RecordFault::Newer(form)),
            _ => serde_json::from_value::<Self>(document)
                .map(|stored| stored.record)
                .map_err(|_| RecordFault::Unreadable),
        }
    }
}

/// An IAM user.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UserRecord {
    /// Unique in the account, whatever the path.
    pub name: String,
    /// `/` or `/division/team/`.
    pub path: String,
    /// `AIDA…`.
    pub id: String,
    /// Inline policies: name to document as given.
    pub inline: BTreeMap<String, String>,
    /// ARNs of attached policies.
    pub attached: BTreeSet<String>,
    /// ARN of the policy that bounds all others.
    pub permissions_boundary: Option<String>,
    /// Tags.
    pub tags: BTreeMap<String, String>,
}

/// An IAM role.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoleRecord {
    /// Unique in the account, whatever the path.
    pub name: String,
    /// `/` or `/service-role/`.
    pub path: String,
    /// `AROA…`.
    pub id: String,
    /// Who may assume it, as given.
    pub trust_policy: String,
    /// Inline policies: name to document as given.
    pub inline: BTreeMap<String, String>,
    /// ARNs of attached policies.
    pub attached: BTreeSet<String>,
    /// ARN of the policy that bounds all others.
    pub permissions_boundary: Option<String>,
    /// Longest session in seconds, 3,600 to 43,200.
    pub max_session_seconds: u32,
    /// Tags.
    pub tags: BTreeMap<String, String>,
}

/// A long-lived access key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccessKeyRecord {
    /// `AKIA…`.
    pub access_key_id: String,
    /// The secret.
    pub secret_access_key: SecretText,
    /// The owning user's name; nothing for the account's root.
    pub user: Option<String>,
    /// An inactive key is as good as none.
    pub active: bool,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Temporary credentials of an assumed role. They are bound to this record: the token is random, and only the one
/// kept here goes with the key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionRecord {
    /// `ASIA…`.
    pub access_key_id: String,
    /// The secret.
    pub secret_access_key: SecretText,
    /// The token every request with the key must carry and sign.
    pub session_token: SecretText,
    /// The role's name.
    pub role: String,
    /// The role's id, so that a role made anew under an old name does not inherit sessions.
    pub role_id: String,
    /// `RoleSessionName`.
    pub session_name: String,
    /// The inline session policy, as given.
    pub policy: Option<String>,
    /// ARNs of managed session policies.
    pub policy_arns: Vec<String>,
    /// When it was made.
    pub issued_at: Timestamp,
    /// From then on every request is refused.
    pub expires_at: Timestamp,
}

/// A customer-managed policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ManagedPolicyRecord {
    /// Its ARN.
    pub arn: String,
    /// Its default version's document, as given.
    pub document: String,
}

/// Everything about principals, as read from the store.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CredentialStore {
    /// Users.
    pub users: Vec<UserRecord>,
    /// Roles.
    pub roles: Vec<RoleRecord>,
    /// Long-lived keys.
    pub access_keys: Vec<AccessKeyRecord>,
    /// Sessions; expired ones may be dropped.
    pub sessions: Vec<SessionRecord>,
    /// Customer-managed policies.
    pub managed_policies: Vec<ManagedPolicyRecord>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> AccessKeyRecord {
        AccessKeyRecord {
            access_key_id: "AKIAEXAMPLE".into(),
            secret_access_key: SecretText::new("canary-secret"),
            user: Some("ann".into()),
            active: true,
            created_at: Timestamp::from_millis(5),
        }
    }

    #[test]
    fn a_record_reads_back_as_it_was_written() {
        assert_eq!(Stored::read(Stored::write(key()).unwrap()), Ok(key()));
    }

    #[test]
    fn a_secret_is_not_in_debug_output() {
        let store = CredentialStore { access_keys: vec![key()], ..CredentialStore::default() };
        assert!(!format!("{store:?}").contains("canary-secret"));
    }

    #[test]
    fn a_record_of_a_newer_program_is_refused_and_an_unreadable_one_names_no_values() {
        let mut document = Stored::write(key()).unwrap();
        document["form"] = 2.into();
        assert_eq!(Stored::<AccessKeyRecord>::read(document.clone()), Err(RecordFault::Newer(2)));
        document["form"] = 1.into();
        document["record"]["active"] = "canary-secret".into();
        let fault = Stored::<AccessKeyRecord>::read(document).unwrap_err();
        assert!(!fault.to_string().contains("canary"), "{fault}");
    }
}
