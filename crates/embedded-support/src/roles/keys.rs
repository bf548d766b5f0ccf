//! The operations on users' access keys.
//!
//! Promises: a secret is random, and answered once, by the call that makes it.

use authorization::{AccessKeyRecord, SecretText};
use aws_api::iam::{self as api, MODEL};
use aws_protocol::{ApiError, CallContext, EpochSeconds};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Inner;
use super::calls::{no_such, page};
use super::users::{find, user_name};

/// Keys a user may have.
const MAX_KEYS: usize = 2;
const ACTIVE: &str = "Active";
const INACTIVE: &str = "Inactive";
/// Letters and digits of key ids.
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

impl Inner {
    pub(super) fn create_access_key(
        &self,
        context: &CallContext,
        input: api::CreateAccessKeyRequest,
    ) -> Result<api::CreateAccessKeyResponse, ApiError> {
        let name = user_name(context, input.user_name)?;
        find(&self.users.all(), &name)?;
        let secret = STANDARD.encode(random::<30>()?);
        let key = AccessKeyRecord {
            access_key_id: format!("AKIA{}", base32(&random::<16>()?)),
            secret_access_key: SecretText::new(secret.clone()),
            user: Some(name.clone()),
            active: true,
            created_at: self.clock.now(),
        };
        let printed = api::AccessKey {
            user_name: Some(name.clone()),
            access_key_id: Some(key.access_key_id.clone()),
            status: Some(ACTIVE.to_string()),
            secret_access_key: Some(secret),
            create_date: Some(EpochSeconds::from_millis(key.created_at.millis())),
        };
        self.keys.change(|keys| {
            if keys.values().filter(|key| key.user.as_ref() == Some(&name)).count() >= MAX_KEYS {
                let text = format!("Cannot exceed quota for AccessKeysPerUser: {MAX_KEYS}");
                return Err(ApiError::modelled(&MODEL, "LimitExceeded", text));
            }
            keys.insert(key.access_key_id.clone(), key);
            Ok(())
        })?;
        Ok(api::CreateAccessKeyResponse { access_key: Some(printed) })
    }

    pub(super) fn list_access_keys(
        &self,
        context: &CallContext,
        input: api::ListAccessKeysRequest,
    ) -> Result<api::ListAccessKeysResponse, ApiError> {
        let name = user_name(context, input.user_name)?;
        find(&self.users.all(), &name)?;
        let all = self.keys.all();
        let ids = all.iter().filter(|(_, key)| key.user.as_ref() == Some(&name)).map(|(id, _)| id.clone());
        let (ids, marker) = page(ids.collect(), input.marker, input.max_items);
        let keys = ids.iter().filter_map(|id| all.get(id)).map(|key| api::AccessKeyMetadata {
            user_name: key.user.clone(),
            access_key_id: Some(key.access_key_id.clone()),
            status: Some(if key.active { ACTIVE } else { INACTIVE }.to_string()),
            create_date: Some(EpochSeconds::from_millis(key.created_at.millis())),
        });
        Ok(api::ListAccessKeysResponse {
            access_key_metadata: Some(keys.collect()),
            is_truncated: Some(marker.is_some()),
            marker,
        })
    }

    pub(super) fn update_access_key(
        &self,
        context: &CallContext,
        input: api::UpdateAccessKeyRequest,
    ) -> Result<(), ApiError> {
        let (name, id) = (user_name(context, input.user_name)?, input.access_key_id.unwrap_or_default());
        let active = input.status.as_deref() == Some(ACTIVE);
        self.keys.change(|keys| {
            let key = keys.get_mut(&id).filter(|key| key.user.as_ref() == Some(&name));
            key.ok_or_else(|| no_such_key(&id))?.active = active;
            Ok(())
        })
    }

    pub(super) fn delete_access_key(
        &self,
        context: &CallContext,
        input: api::DeleteAccessKeyRequest,
    ) -> Result<(), ApiError> {
        let (name, id) = (user_name(context, input.user_name)?, input.access_key_id.unwrap_or_default());
        self.keys.change(|keys| {
            keys.get(&id).filter(|key| key.user.as_ref() == Some(&name)).ok_or_else(|| no_such_key(&id))?;
            keys.remove(&id);
            Ok(())
        })
    }
}

/// Bytes from the system's generator; without it nothing secret is made.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], ApiError> {
    let mut bytes = [0; N];
    match getrandom::fill(&mut bytes) {
        Ok(()) => Ok(bytes),
        Err(error) => {
            tracing::error!(%error, "the system gives no random numbers");
            Err(ApiError::internal("No secret could be made. Try again."))
        }
    }
}

/// Five bits of each byte.
fn base32(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(BASE32[usize::from(byte & 31)])).collect()
}

fn no_such_key(id: &str) -> ApiError {
    no_such(&format!("The Access Key with id {id} cannot be found."))
}
