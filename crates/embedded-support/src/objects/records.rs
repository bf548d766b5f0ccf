//! What is kept of buckets and objects.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use types::Timestamp;

/// A bucket.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct BucketRecord {
    pub created_at: Timestamp,
}

/// An object; its key is `bucket/key`, which is unambiguous because bucket names have no slash.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ObjectRecord {
    /// SHA-256 of the content, its file's name.
    pub sha256: String,
    /// Lower-case hex MD5, the ETag without quotes.
    pub md5: String,
    pub size: u64,
    pub modified_at: Timestamp,
    /// Standard headers as given, by member name, e.g. `ContentType`.
    pub headers: BTreeMap<String, String>,
    /// `x-amz-meta-*`.
    pub metadata: BTreeMap<String, String>,
    /// Checksums as given, by member name, e.g. `ChecksumCRC32`.
    pub checksums: BTreeMap<String, String>,
}

/// Key of an object's record.
pub(crate) fn record_key(bucket: &str, key: &str) -> String {
    format!("{bucket}/{key}")
}
