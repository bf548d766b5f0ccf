//! An account setting: a name, a value, and for whom it holds.

use serde::{Deserialize, Serialize};

/// The principal of settings made for everybody who has none of their own.
pub(crate) const ACCOUNT_DEFAULT: &str = "default";

/// Whose setting it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct AccountSettingKey {
    /// ARN of a principal, or [`ACCOUNT_DEFAULT`].
    pub principal: String,
    /// ECS's name of the setting.
    pub name: String,
}

/// A setting that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AccountSetting {
    /// Whose, and which.
    pub key: AccountSettingKey,
    /// Its value.
    pub value: String,
}
