//! The keys functions sign with: those of their own role, where IAM knows it.
//!
//! A function's environments share a session; a new one is made when the old would end within an invocation. Without
//! roles, or with one IAM does not know in the development profile, functions have the profile's fixed key.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use ports::{RoleCredentials, RoleUse, ServiceRoles, ServiceSession};
use types::Timestamp;

use crate::function::Function;
use crate::invocation::Fault;
use crate::service::blocking;

/// The service that functions' roles must trust.
pub(crate) const SERVICE: &str = "lambda.amazonaws.com";
/// Left of a session, beyond the function's timeout, when an environment is handed an invocation.
const MARGIN: Duration = Duration::from_secs(60);
/// Sessions in use; a function that was deleted leaves one behind until then.
const MAX_KEPT: usize = 10_000;

/// Sessions of functions' roles.
#[derive(Default)]
pub(crate) struct FunctionKeys {
    roles: OnceLock<Arc<dyn ServiceRoles>>,
    /// By function and role.
    kept: Mutex<HashMap<(String, String), RoleCredentials>>,
}

impl FunctionKeys {
    pub(crate) fn set_roles(&self, roles: Arc<dyn ServiceRoles>) {
        let _ = self.roles.set(roles);
    }

    /// Whether Lambda may assume the role for this function.
    pub(crate) fn can_assume(&self, role_arn: &str, function_arn: &str) -> bool {
        let role = RoleUse { role_arn, service: SERVICE, source_arn: function_arn };
        self.roles.get().is_none_or(|roles| roles.can_assume(role))
    }

    /// Keys that last for the function's next invocation; nothing for the profile's fixed one.
    pub(crate) async fn of(&self, function: &Function) -> Result<Option<RoleCredentials>, Fault> {
        let Some(roles) = self.roles.get() else { return Ok(None) };
        let key = kept_under(function);
        let kept = self.lock().get(&key).cloned();
        // A role that was deleted, made anew or trusts Lambda no more is given up at once.
        if let Some(kept) = kept.filter(|kept| self.is_good(kept, function)) {
            return Ok(Some(kept));
        }
        let (asked, session_name) = (Arc::clone(roles), function.name().to_string());
        let (function_arn, role_arn) = key.clone();
        let made = blocking(move || {
            let role = RoleUse { role_arn: &role_arn, service: SERVICE, source_arn: &function_arn };
            asked.assume(role, &session_name)
        });
        match made.await {
            Ok(ServiceSession::Made(made)) => {
                self.keep(key, made.clone());
                Ok(Some(made))
            }
            Ok(ServiceSession::Unknown) => Ok(None),
            Ok(ServiceSession::Refused) => {
                let text = "The role defined for the function cannot be assumed by Lambda.";
                Err(Fault::Service(text.to_string()))
            }
            Err(error) => Err(Fault::Service(format!("no session of the function's role could be made: {error}"))),
        }
    }

    /// Whether an environment with a session that ends then can be handed another invocation. One of another session
    /// than the function's present one cannot.
    pub(crate) fn last_for(&self, ends: Option<Timestamp>, function: &Function) -> bool {
        let (Some(ends), true) = (ends, self.roles.get().is_some()) else { return true };
        let kept = self.lock().get(&kept_under(function)).cloned();
        kept.is_some_and(|kept| kept.expires_at == ends && self.is_good(&kept, function))
    }

    /// Whether a session that was made before lasts for the function's next invocation.
    fn is_good(&self, kept: &RoleCredentials, function: &Function) -> bool {
        self.roles.get().is_some_and(|roles| {
            lasts(kept.expires_at, roles.now(), function)
                && self.can_assume(function.role(), function.arn())
                && roles.is_in_force(&kept.access_key_id)
        })
    }

    fn keep(&self, key: (String, String), made: RoleCredentials) {
        let mut kept = self.lock();
        if kept.len() >= MAX_KEPT {
            kept.clear();
        }
        kept.insert(key, made);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<(String, String), RoleCredentials>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a function's session is kept under.
fn kept_under(function: &Function) -> (String, String) {
    (function.arn().to_string(), function.role().to_string())
}

fn lasts(ends: Timestamp, now: Timestamp, function: &Function) -> bool {
    let timeout = Duration::from_secs(u64::from(function.timeout_seconds()));
    ends > now.plus(timeout + MARGIN)
}
