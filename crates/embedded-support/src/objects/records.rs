//! What is kept of buckets and objects.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use types::Timestamp;

/// A bucket.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct BucketRecord {
    pub created_at: Timestamp,
    /// Whether objects keep their versions; absent until somebody says so.
    #[serde(default)]
    pub versioning: Option<Versioning>,
}

/// `Status` of a bucket's versioning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Versioning {
    Enabled,
    Suspended,
}

/// An object; its key is `bucket/key`, which is unambiguous because bucket names have no slash.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ObjectRecord {
    /// SHA-256 of the content, its file's name.
    pub sha256: String,
    /// The ETag without quotes: lower-case hex MD5, or of an object in parts the MD5 of theirs with their number.
    pub md5: String,
    pub size: u64,
    pub modified_at: Timestamp,
    /// Standard headers as given, by member name, e.g. `ContentType`.
    pub headers: BTreeMap<String, String>,
    /// `x-amz-meta-*`.
    pub metadata: BTreeMap<String, String>,
    /// Checksums as given, by member name, e.g. `ChecksumCRC32`.
    pub checksums: BTreeMap<String, String>,
    /// Absent for what S3 calls the version `null`.
    #[serde(default)]
    pub version_id: Option<String>,
}

/// A version that is not the present object: an older one, or a mark that the object was deleted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct VersionRecord {
    pub version_id: Option<String>,
    pub modified_at: Timestamp,
    /// Absent in a mark.
    pub object: Option<ObjectRecord>,
}

/// An upload in parts that is neither complete nor given up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct UploadRecord {
    pub bucket: String,
    pub key: String,
    pub initiated_at: Timestamp,
    pub headers: BTreeMap<String, String>,
    pub metadata: BTreeMap<String, String>,
    pub parts: BTreeMap<u32, PartRecord>,
}

/// One part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PartRecord {
    pub sha256: String,
    pub md5: String,
    pub size: u64,
    pub modified_at: Timestamp,
}

/// Beginning of the keys of an object's version records. The object's key is in hexadecimal, since it may hold any
/// character.
pub(crate) fn versions_of(bucket: &str, key: &str) -> String {
    format!("{bucket}/{}/", hex::encode(key))
}

/// Key of an object's record.
pub(crate) fn record_key(bucket: &str, key: &str) -> String {
    format!("{bucket}/{key}")
}
