//! Versions of objects: what is kept when an object is replaced or deleted in a bucket that keeps versions.
//!
//! The present objects stay where they are without versioning; older ones and the marks of deletions are records of
//! their own. A version is written beside the present object before that is replaced, so a crash in between leaves it
//! twice, which reading passes over.

use std::collections::HashSet;

use aws_api::s3 as api;
use aws_protocol::{ApiError, CallContext, EpochSeconds};
use types::Timestamp;

use super::Inner;
use super::buckets::owner;
use super::errors::{refuse, required};
use super::listing::{encoded, max_keys};
use super::object_calls::no_such_version;
use super::records::{ObjectRecord, VersionRecord, Versioning, record_key, versions_of};

/// What S3 calls the version of an object without one.
const NULL: &str = "null";

/// What a deletion did.
pub(super) struct Gone {
    /// Whether a mark was made or removed.
    pub is_mark: bool,
    pub version_id: Option<String>,
}

impl Inner {
    pub(super) fn put_bucket_versioning(&self, input: api::PutBucketVersioningRequest) -> Result<(), ApiError> {
        let bucket = required(input.bucket, "Bucket")?;
        let wanted = required(input.versioning_configuration, "VersioningConfiguration")?;
        if wanted.mfa_delete.as_deref() == Some("Enabled") {
            return Err(refuse("NotImplemented", "MFA delete is not available here."));
        }
        let versioning = match wanted.status.as_deref() {
            Some("Enabled") => Versioning::Enabled,
            Some("Suspended") => Versioning::Suspended,
            _ => return Err(refuse("IllegalVersioningConfigurationException", "Status is Enabled or Suspended.")),
        };
        let _alone = self.alone();
        self.check_bucket(&bucket)?;
        self.buckets.change(|buckets| {
            if let Some(record) = buckets.get_mut(&bucket) {
                record.versioning = Some(versioning);
            }
            Ok(())
        })
    }

    pub(super) fn get_bucket_versioning(
        &self,
        input: api::GetBucketVersioningRequest,
    ) -> Result<api::GetBucketVersioningOutput, ApiError> {
        let bucket = required(input.bucket, "Bucket")?;
        self.check_bucket(&bucket)?;
        let status = self.versioning(&bucket).map(|versioning| match versioning {
            Versioning::Enabled => "Enabled".to_string(),
            Versioning::Suspended => "Suspended".to_string(),
        });
        Ok(api::GetBucketVersioningOutput { status, mfa_delete: None })
    }

    /// Every version of every key, newest first. Pages end between versions.
    pub(super) fn list_object_versions(
        &self,
        context: &CallContext,
        input: api::ListObjectVersionsRequest,
    ) -> Result<api::ListObjectVersionsOutput, ApiError> {
        let bucket = required(input.bucket, "Bucket")?;
        self.check_bucket(&bucket)?;
        if input.delimiter.as_ref().is_some_and(|delimiter| !delimiter.is_empty()) {
            return Err(refuse("NotImplemented", "Versions are not folded here; leave Delimiter out."));
        }
        let is_url = input.encoding_type.as_deref() == Some("url");
        let prefix = input.prefix.clone().unwrap_or_default();
        let most = max_keys(input.max_keys)?;
        let mut all = self.all_versions(&bucket);
        all.retain(|(key, _, _)| key.starts_with(&prefix));
        let after = input.key_marker.clone().filter(|marker| !marker.is_empty());
        if let Some(key_marker) = &after {
            let marker = input.version_id_marker.as_deref();
            let passed = all.iter().position(|(key, version, _)| key == key_marker && Some(shown(version)) == marker);
            match passed {
                Some(at) => drop(all.drain(..=at)),
                None => all.retain(|(key, _, _)| key > key_marker),
            }
        }
        let is_truncated = all.len() > most;
        all.truncate(most);
        let last = all.last().filter(|_| is_truncated);
        let (next_key, next_version) =
            (last.map(|(key, _, _)| encoded(key, is_url)), last.map(|(_, v, _)| shown(v).to_string()));
        let (mut versions, mut marks) = (Vec::new(), Vec::new());
        for (key, version, is_latest) in all {
            let version_id = Some(shown(&version).to_string());
            let last_modified = Some(EpochSeconds::from_millis(version.modified_at.millis()));
            let (key, is_latest, owner) = (Some(encoded(&key, is_url)), Some(is_latest), Some(owner(context)));
            match version.object {
                None => marks.push(api::DeleteMarkerEntry { is_latest, key, last_modified, owner, version_id }),
                Some(object) => versions.push(api::ObjectVersion {
                    e_tag: Some(format!("\"{}\"", object.md5)),
                    is_latest,
                    key,
                    last_modified,
                    owner,
                    size: i64::try_from(object.size).ok(),
                    storage_class: Some("STANDARD".to_string()),
                    version_id,
                    ..api::ObjectVersion::default()
                }),
            }
        }
        Ok(api::ListObjectVersionsOutput {
            is_truncated: Some(is_truncated),
            key_marker: Some(encoded(&input.key_marker.unwrap_or_default(), is_url)),
            encoding_type: input.encoding_type,
            version_id_marker: Some(input.version_id_marker.unwrap_or_default()),
            next_key_marker: next_key,
            next_version_id_marker: next_version,
            max_keys: i64::try_from(most).ok(),
            prefix: Some(encoded(&prefix, is_url)),
            name: Some(bucket),
            versions: Some(versions),
            delete_markers: Some(marks),
            ..api::ListObjectVersionsOutput::default()
        })
    }

    /// Key, version and whether it is the latest; by key, newest first.
    fn all_versions(&self, bucket: &str) -> Vec<(String, VersionRecord, bool)> {
        let prefix = format!("{bucket}/");
        let objects = self.objects.all();
        let present = objects.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix));
        let mut found: Vec<(String, VersionRecord, bool)> =
            present.map(|(key, object)| (key[prefix.len()..].to_string(), of(object.clone()), true)).collect();
        let mut have: HashSet<(String, Option<String>)> =
            found.iter().map(|(key, version, _)| (key.clone(), version.version_id.clone())).collect();
        let mut with_latest: HashSet<String> = found.iter().map(|(key, _, _)| key.clone()).collect();
        let versions = self.versions.all();
        let older = versions.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix));
        let mut older: Vec<_> = older.collect();
        older.reverse();
        for (record_key, version) in older {
            let hexed = record_key[prefix.len()..].split('/').next().unwrap_or_default();
            let Some(key) = hex::decode(hexed).ok().and_then(|key| String::from_utf8(key).ok()) else { continue };
            if have.insert((key.clone(), version.version_id.clone())) {
                let is_latest = with_latest.insert(key.clone());
                found.push((key, version.clone(), is_latest));
            }
        }
        // The order among a key's versions is already newest first.
        found.sort_by(|left, right| left.0.cmp(&right.0));
        found
    }

    pub(super) fn versioning(&self, bucket: &str) -> Option<Versioning> {
        self.buckets.all().get(bucket).and_then(|bucket| bucket.versioning)
    }

    /// The version to show in an answer; none in a bucket that never kept any.
    pub(super) fn shown_version(&self, bucket: &str, record: &ObjectRecord) -> Option<String> {
        self.versioning(bucket)?;
        Some(record.version_id.clone().unwrap_or_else(|| NULL.to_string()))
    }

    /// The present object, or one version of it.
    pub(super) fn stored(&self, bucket: &str, key: &str, version: Option<&str>) -> Option<ObjectRecord> {
        let present = self.objects.all().get(&record_key(bucket, key)).cloned();
        let Some(version) = version else { return present };
        let version = Some(version).filter(|version| *version != NULL);
        if let Some(present) = present.filter(|present| present.version_id.as_deref() == version) {
            return Some(present);
        }
        let found = self.versions_of(bucket, key);
        found.into_iter().find(|(_, found)| found.version_id.as_deref() == version)?.1.object
    }

    /// Records of a key's versions, oldest first.
    fn versions_of(&self, bucket: &str, key: &str) -> Vec<(String, VersionRecord)> {
        let prefix = versions_of(bucket, key);
        let all = self.versions.all();
        let found = all.range(prefix.clone()..).take_while(|(found, _)| found.starts_with(&prefix));
        found.map(|(key, version)| (key.clone(), version.clone())).collect()
    }

    /// Makes a record the present object, as the bucket's versioning says; answers it with its version. The caller
    /// holds the lock of changes.
    pub(super) fn store(&self, bucket: &str, key: &str, record: ObjectRecord) -> Result<ObjectRecord, ApiError> {
        let versioning = self.versioning(bucket);
        let version_id = (versioning == Some(Versioning::Enabled)).then(|| self.ids.hex(32));
        let record = ObjectRecord { version_id, ..record };
        let old = self.objects.all().get(&record_key(bucket, key)).cloned();
        let mut dropped = Vec::new();
        if versioning.is_some() {
            dropped = self.put_aside(bucket, key, old, record.version_id.as_deref())?;
        } else {
            dropped.extend(old);
        }
        self.objects.change(|objects| {
            objects.insert(record_key(bucket, key), record.clone());
            Ok(())
        })?;
        self.forget_all(dropped);
        Ok(record)
    }

    /// Keeps the present object as a version, unless the new one takes its place; answers what has no place any more.
    fn put_aside(
        &self,
        bucket: &str,
        key: &str,
        old: Option<ObjectRecord>,
        new_version: Option<&str>,
    ) -> Result<Vec<ObjectRecord>, ApiError> {
        let same: Vec<_> = self.versions_of(bucket, key).into_iter().collect();
        let number =
            same.last().and_then(|(key, _)| key.rsplit('/').next()?.parse::<u64>().ok()).map_or(0, |n| n + 1);
        let mut dropped = Vec::new();
        self.versions.change(|versions| {
            if new_version.is_none() {
                for (record_key, version) in same.iter().filter(|(_, version)| version.version_id.is_none()) {
                    versions.remove(record_key);
                    dropped.extend(version.object.clone());
                }
            }
            match old {
                Some(old) if old.version_id.as_deref() != new_version => {
                    versions.insert(format!("{}{number:020}", versions_of(bucket, key)), of(old));
                }
                Some(old) => dropped.push(old),
                None => {}
            }
            Ok(())
        })?;
        Ok(dropped)
    }

    /// Deletes an object or one version. The caller holds the lock of changes.
    pub(super) fn delete(&self, bucket: &str, key: &str, version: Option<&str>) -> Result<Gone, ApiError> {
        let versioning = self.versioning(bucket);
        match (version, versioning) {
            (None | Some(NULL), None) => {
                let gone = self.objects.change(|objects| Ok(objects.remove(&record_key(bucket, key))))?;
                self.forget_all(gone);
                Ok(Gone { is_mark: false, version_id: None })
            }
            (Some(version), None) => Err(no_such_version(version)),
            (None, Some(versioning)) => self.mark_deleted(bucket, key, versioning),
            (Some(version), Some(_)) => self.delete_version(bucket, key, version),
        }
    }

    fn mark_deleted(&self, bucket: &str, key: &str, versioning: Versioning) -> Result<Gone, ApiError> {
        let version_id = (versioning == Versioning::Enabled).then(|| self.ids.hex(32));
        let old = self.objects.all().get(&record_key(bucket, key)).cloned();
        let dropped = self.put_aside(bucket, key, old, version_id.as_deref())?;
        let mark = VersionRecord { version_id: version_id.clone(), modified_at: self.clock.now(), object: None };
        self.insert_version(bucket, key, mark)?;
        self.objects.change(|objects| {
            objects.remove(&record_key(bucket, key));
            Ok(())
        })?;
        self.forget_all(dropped);
        Ok(Gone { is_mark: true, version_id: Some(version_id.unwrap_or_else(|| NULL.to_string())) })
    }

    fn insert_version(&self, bucket: &str, key: &str, version: VersionRecord) -> Result<(), ApiError> {
        let prefix = versions_of(bucket, key);
        self.versions.change(|versions| {
            let last = versions.range(prefix.clone()..).take_while(|(found, _)| found.starts_with(&prefix)).last();
            let number = last.and_then(|(key, _)| key.rsplit('/').next()?.parse::<u64>().ok()).map_or(0, |n| n + 1);
            versions.insert(format!("{prefix}{number:020}"), version);
            Ok(())
        })
    }

    /// Removes one version for good; the newest that is left becomes the present object.
    fn delete_version(&self, bucket: &str, key: &str, version: &str) -> Result<Gone, ApiError> {
        let wanted = Some(version).filter(|version| *version != NULL);
        let gone = Gone { is_mark: false, version_id: Some(version.to_string()) };
        let mut present = self.objects.all().get(&record_key(bucket, key)).cloned();
        let mut dropped = Vec::new();
        let mut is_mark = false;
        for (record_key, found) in self.versions_of(bucket, key) {
            if found.version_id.as_deref() == wanted {
                is_mark = found.object.is_none();
                dropped.extend(found.object);
                self.versions.change(|versions| Ok(versions.remove(&record_key)))?;
            }
        }
        if present.as_ref().is_some_and(|present| present.version_id.as_deref() == wanted) {
            dropped.extend(present.take());
        }
        if present.is_none() {
            self.raise_newest(bucket, key)?;
        }
        self.forget_all(dropped);
        Ok(Gone { is_mark, ..gone })
    }

    /// Makes the newest version the present object, unless it is a mark.
    fn raise_newest(&self, bucket: &str, key: &str) -> Result<(), ApiError> {
        let newest = self.versions_of(bucket, key).pop();
        let raised = newest.as_ref().and_then(|(_, version)| version.object.clone());
        self.objects.change(|objects| {
            match &raised {
                Some(object) => drop(objects.insert(record_key(bucket, key), object.clone())),
                None => drop(objects.remove(&record_key(bucket, key))),
            }
            Ok(())
        })?;
        match newest {
            Some((record_key, _)) if raised.is_some() => {
                self.versions.change(|versions| Ok(versions.remove(&record_key))).map(drop)
            }
            _ => Ok(()),
        }
    }

    /// Digests of all contents somebody needs.
    pub(super) fn used_contents(&self) -> HashSet<String> {
        let objects = self.objects.all();
        let versions = self.versions.all();
        let uploads = self.uploads.all();
        let of_objects = objects.values().map(|object| object.sha256.clone());
        let of_versions = versions.values().filter_map(|version| Some(version.object.as_ref()?.sha256.clone()));
        let of_parts = uploads.values().flat_map(|upload| upload.parts.values().map(|part| part.sha256.clone()));
        of_objects.chain(of_versions).chain(of_parts).collect()
    }

    /// Removes contents that nobody needs any more.
    pub(super) fn forget_all(&self, gone: impl IntoIterator<Item = ObjectRecord>) {
        self.forget_contents(gone.into_iter().map(|record| record.sha256));
    }

    /// Removes contents by their digests unless somebody needs them.
    pub(super) fn forget_contents(&self, digests: impl IntoIterator<Item = String>) {
        let mut digests = digests.into_iter().peekable();
        if digests.peek().is_none() {
            return;
        }
        let used = self.used_contents();
        for digest in digests.filter(|digest| !used.contains(digest)) {
            if let Err(error) = self.contents.remove(&digest) {
                tracing::warn!(%error, "a content without objects stays until the next start");
            }
        }
    }
}

/// An object as a version.
fn of(object: ObjectRecord) -> VersionRecord {
    let (version_id, modified_at): (_, Timestamp) = (object.version_id.clone(), object.modified_at);
    VersionRecord { version_id, modified_at, object: Some(object) }
}

fn shown(version: &VersionRecord) -> &str {
    version.version_id.as_deref().unwrap_or(NULL)
}
