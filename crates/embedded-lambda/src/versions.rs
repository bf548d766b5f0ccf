//! Published versions and aliases: their records, and which function a qualifier means.
//!
//! A version is a function's record as it was when it was published; nothing ever changes it. An alias is a name
//! for a version. Both live under their function's name and go with it.

use std::sync::Arc;

use aws_api::lambda::AliasConfiguration;
use ports::{DocumentWrite, StoreError};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::function::Function;
use crate::names::{self, LATEST, Named};
use crate::service::{Inner, blocking, read, read_all};

/// Document kind of published versions; keys are `name:number`.
pub(crate) const KIND: &str = "lambda-version";
/// Document kind of aliases; keys are `name:alias`.
const ALIAS_KIND: &str = "lambda-alias";
const ALIAS_VERSION: u32 = 1;

/// A stored alias. It keeps the answer of GetAlias as it is given.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Alias {
    version: u32,
    /// Name of its function.
    function: String,
    pub(crate) configuration: AliasConfiguration,
}

impl Alias {
    pub(crate) fn new(function: &str, configuration: AliasConfiguration) -> Self {
        Self { version: ALIAS_VERSION, function: function.to_string(), configuration }
    }

    pub(crate) fn name(&self) -> &str {
        self.configuration.name.as_deref().unwrap_or_default()
    }

    /// `$LATEST` or a number.
    pub(crate) fn points_to(&self) -> &str {
        self.configuration.function_version.as_deref().unwrap_or(LATEST)
    }

    /// The write that keeps it.
    pub(crate) fn put(&self) -> Result<DocumentWrite, StoreError> {
        let value = serde_json::to_value(self).map_err(|error| StoreError::Damaged(error.to_string()))?;
        Ok(DocumentWrite::Put { kind: ALIAS_KIND, key: key(&self.function, self.name()), value })
    }

    /// The write that forgets it.
    pub(crate) fn delete(&self) -> DocumentWrite {
        DocumentWrite::Delete { kind: ALIAS_KIND, key: key(&self.function, self.name()) }
    }
}

/// The write that keeps a published version.
pub(crate) fn put(version: &Function) -> Result<DocumentWrite, StoreError> {
    let value = serde_json::to_value(version).map_err(|error| StoreError::Damaged(error.to_string()))?;
    Ok(DocumentWrite::Put { kind: KIND, key: key(version.name(), version.version_name()), value })
}

/// The write that forgets a published version.
pub(crate) fn delete(version: &Function) -> DocumentWrite {
    DocumentWrite::Delete { kind: KIND, key: key(version.name(), version.version_name()) }
}

/// 0 for what is not a version.
pub(crate) fn number(function: &Function) -> u64 {
    function.version_name().parse().unwrap_or(0)
}

fn key(function: &str, qualifier: &str) -> String {
    format!("{function}:{qualifier}")
}

impl Inner {
    /// The function a name with or without qualifier means now: an alias is followed.
    pub(crate) async fn named(&self, named: &Named) -> Result<Option<Function>, StoreError> {
        let name = &named.name;
        match named.qualifier.as_deref() {
            None | Some(LATEST) => self.function(name).await,
            Some(number) if names::is_number(number) => self.version(name, number).await,
            Some(alias) => match self.alias(name, alias).await? {
                Some(alias) if alias.points_to() == LATEST => self.function(name).await,
                Some(alias) => self.version(name, alias.points_to()).await,
                None => Ok(None),
            },
        }
    }

    /// One published version.
    pub(crate) async fn version(&self, name: &str, number: &str) -> Result<Option<Function>, StoreError> {
        let documents = Arc::clone(&self.documents);
        let key = key(name, number);
        blocking(move || documents.get(KIND, &key)?.map(read).transpose()).await
    }

    /// Published versions of all functions, by function and number.
    pub(crate) async fn all_versions(&self) -> Result<Vec<Function>, StoreError> {
        let documents = Arc::clone(&self.documents);
        let mut all = blocking(move || read_all(documents.as_ref(), KIND)).await?;
        all.sort_by(|one, other| (one.name(), number(one)).cmp(&(other.name(), number(other))));
        Ok(all)
    }

    /// Published versions of one function, in the order of their numbers.
    pub(crate) async fn versions(&self, name: &str) -> Result<Vec<Function>, StoreError> {
        let mut all = self.all_versions().await?;
        all.retain(|version| version.name() == name);
        Ok(all)
    }

    /// One alias.
    pub(crate) async fn alias(&self, name: &str, alias: &str) -> Result<Option<Alias>, StoreError> {
        let documents = Arc::clone(&self.documents);
        let key = key(name, alias);
        blocking(move || documents.get(ALIAS_KIND, &key)?.map(read_alias).transpose()).await
    }

    /// Aliases of one function, by name.
    pub(crate) async fn aliases(&self, name: &str) -> Result<Vec<Alias>, StoreError> {
        let documents = Arc::clone(&self.documents);
        let all = blocking(move || documents.list(ALIAS_KIND)).await?;
        let mut aliases: Vec<Alias> =
            all.into_iter().map(|(_, value)| read_alias(value)).collect::<Result<_, _>>()?;
        aliases.retain(|alias| alias.function == name);
        aliases.sort_by(|one, other| one.name().cmp(other.name()));
        Ok(aliases)
    }
}

fn read_alias(value: Value) -> Result<Alias, StoreError> {
    let alias: Alias =
        serde_json::from_value(value).map_err(|error| StoreError::Damaged(format!("an alias: {error}")))?;
    if alias.version > ALIAS_VERSION {
        return Err(StoreError::Damaged(format!("alias {} was written by a later version", alias.name())));
    }
    Ok(alias)
}
