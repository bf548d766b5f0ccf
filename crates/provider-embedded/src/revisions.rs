//! Revisions: the AppSpec from embedded S3, or the text the deployment carries (spec 1.5, 3.4, 3.5).

use std::sync::Arc;

use appspec::AppSpec;
use async_trait::async_trait;
use deployment::{ErrorCode, Revision};
use embedded_support::Objects;
use ports::{PlatformError, Revisions, StoreError};

use crate::permanent;

/// Largest AppSpec read, in bytes; the parser's own limits are stricter.
const LARGEST_APP_SPEC: usize = 1 << 20;

/// Loads revisions from embedded S3.
pub struct ObjectRevisions {
    objects: Arc<Objects>,
}

/// An S3 location.
struct Location<'a> {
    bucket: &'a str,
    key: &'a str,
    version: Option<&'a str>,
    e_tag: Option<&'a str>,
}

impl ObjectRevisions {
    /// Revisions in these buckets.
    pub fn new(objects: Arc<Objects>) -> Self {
        Self { objects }
    }

    async fn fetch(&self, location: &Location<'_>) -> Result<Vec<u8>, PlatformError> {
        let Location { bucket, key, version, e_tag } = location;
        let object = match self.objects.get_version(bucket, key, *version).await {
            Ok(Some(object)) => object,
            Ok(None) if version.is_some() => {
                let version = version.unwrap_or_default();
                return Err(missing(format!("s3://{bucket}/{key} has no version {version}. Leave the version out.")));
            }
            Ok(None) => {
                return Err(missing(format!("s3://{bucket}/{key} does not exist. Upload it and deploy again.")));
            }
            Err(StoreError::Damaged(cause)) => {
                return Err(missing(format!("s3://{bucket}/{key} is damaged ({cause}). Upload it again.")));
            }
            Err(error) => return Err(PlatformError::Transient(format!("s3://{bucket}/{key}: {error}"))),
        };
        if let Some(wanted) = e_tag.map(|e_tag| e_tag.trim_matches('"'))
            && wanted != object.e_tag
        {
            return Err(missing(format!(
                "s3://{bucket}/{key} has ETag {} instead of {wanted}: it was replaced since. Deploy with the new ETag \
                 or without one.",
                object.e_tag
            )));
        }
        if object.bytes.len() > LARGEST_APP_SPEC {
            return Err(invalid(format!("s3://{bucket}/{key} is larger than {LARGEST_APP_SPEC} bytes")));
        }
        Ok(object.bytes)
    }
}

#[async_trait]
impl Revisions for ObjectRevisions {
    async fn load(&self, revision: &Revision) -> Result<AppSpec, PlatformError> {
        match revision {
            Revision::Inline { content, .. } => parse(content),
            Revision::S3 { bucket, key, bundle_type, version, e_tag } => {
                if !matches!(bundle_type.as_str(), "YAML" | "JSON") {
                    return Err(invalid("BundleType must be either YAML or JSON".to_owned()));
                }
                let (version, e_tag) = (version.as_deref(), e_tag.as_deref());
                let bytes = self.fetch(&Location { bucket, key, version, e_tag }).await?;
                match std::str::from_utf8(&bytes) {
                    Ok(text) => parse(text),
                    Err(_) => Err(invalid(format!("s3://{bucket}/{key} is not UTF-8 text"))),
                }
            }
        }
    }
}

fn parse(text: &str) -> Result<AppSpec, PlatformError> {
    appspec::parse(text).map_err(|errors| invalid(errors.to_string()))
}

fn missing(cause: String) -> PlatformError {
    permanent(ErrorCode::RevisionMissing, format!("The revision could not be read: {cause}"))
}

fn invalid(cause: String) -> PlatformError {
    permanent(ErrorCode::InvalidRevision, format!("The AppSpec file of the revision is not valid: {cause}"))
}
