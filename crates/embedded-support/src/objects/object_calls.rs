//! Objects: PutObject, GetObject, HeadObject, DeleteObject, DeleteObjects.

use std::collections::BTreeMap;

use aws_api::s3 as api;
use aws_protocol::{ApiError, Blob, EpochSeconds};
use md5::{Digest, Md5};
use sha2::Sha256;

use super::Inner;
use super::errors::{refuse, required};
use super::records::{ObjectRecord, record_key};

const MAX_KEY_BYTES: usize = 1024;
const MAX_DELETES: usize = 1000;
const DEFAULT_TYPE: &str = "binary/octet-stream";

impl Inner {
    pub(super) fn put_object(&self, input: api::PutObjectRequest) -> Result<api::PutObjectOutput, ApiError> {
        let bucket = required(input.bucket.clone(), "Bucket")?;
        let key = required(input.key.clone(), "Key")?;
        if key.is_empty() || key.len() > MAX_KEY_BYTES {
            return Err(refuse("KeyTooLongError", format!("A key has 1 to {MAX_KEY_BYTES} bytes.")));
        }
        let bytes = input.body.clone().unwrap_or_default().0;
        let md5 = Md5::digest(&bytes);
        let checksums = checked_sums(&input, &bytes, &md5)?;
        let _alone = self.alone();
        self.check_bucket(&bucket)?;
        let record_key = record_key(&bucket, &key);
        let old = self.objects.all().get(&record_key).cloned();
        check_preconditions(
            old.as_ref(),
            input.if_match.as_deref(),
            input.if_none_match.as_deref(),
            "PreconditionFailed",
        )?;
        let sha256 = self.contents.put(&bytes, &self.ids.uuid()).map_err(|error| unavailable(&error))?;
        let record = ObjectRecord {
            sha256,
            md5: hex::encode(md5),
            size: bytes.len() as u64,
            modified_at: self.clock.now(),
            headers: headers(&input),
            metadata: input.metadata.unwrap_or_default(),
            checksums,
        };
        self.objects.change(|objects| {
            objects.insert(record_key, record.clone());
            Ok(())
        })?;
        self.forget(old);
        let sum = |name: &str| record.checksums.get(name).cloned();
        Ok(api::PutObjectOutput {
            e_tag: Some(quoted(&record.md5)),
            checksum_crc32: sum("ChecksumCRC32"),
            checksum_crc32_c: sum("ChecksumCRC32C"),
            checksum_crc64_nvme: sum("ChecksumCRC64NVME"),
            checksum_sha1: sum("ChecksumSHA1"),
            checksum_sha256: sum("ChecksumSHA256"),
            checksum_type: (!record.checksums.is_empty()).then(|| "FULL_OBJECT".to_string()),
            ..api::PutObjectOutput::default()
        })
    }

    pub(super) fn get_object(&self, input: api::GetObjectRequest) -> Result<api::GetObjectOutput, ApiError> {
        let record = self.find(input.bucket, input.key, input.version_id.as_deref())?;
        check_preconditions(Some(&record), input.if_match.as_deref(), input.if_none_match.as_deref(), "NotModified")?;
        let mut bytes = self.contents.get(&record.sha256).map_err(|error| unavailable(&error))?;
        let range = input.range.as_deref().map(|range| parse_range(range, record.size)).transpose()?.flatten();
        let content_range = range.map(|(first, last)| format!("bytes {first}-{last}/{}", record.size));
        if let Some((first, last)) = range {
            // The range was checked against the record's size, which is the content's.
            let index = |position: u64| usize::try_from(position).unwrap_or(usize::MAX);
            bytes = bytes.get(index(first)..=index(last)).unwrap_or_default().to_vec();
        }
        let wants_sums = input.checksum_mode.as_deref() == Some("ENABLED") && range.is_none();
        let sum = |name: &str| record.checksums.get(name).filter(|_| wants_sums).cloned();
        let header = |name: &str| record.headers.get(name).cloned();
        Ok(api::GetObjectOutput {
            accept_ranges: Some("bytes".to_string()),
            content_length: i64::try_from(bytes.len()).ok(),
            body: Some(Blob(bytes)),
            content_range,
            e_tag: Some(quoted(&record.md5)),
            last_modified: Some(EpochSeconds::from_millis(record.modified_at.millis())),
            content_type: input.response_content_type.or_else(|| header("ContentType")),
            cache_control: input.response_cache_control.or_else(|| header("CacheControl")),
            content_disposition: input.response_content_disposition.or_else(|| header("ContentDisposition")),
            content_encoding: input.response_content_encoding.or_else(|| header("ContentEncoding")),
            content_language: input.response_content_language.or_else(|| header("ContentLanguage")),
            expires: header("Expires"),
            metadata: Some(record.metadata.clone()),
            checksum_crc32: sum("ChecksumCRC32"),
            checksum_crc32_c: sum("ChecksumCRC32C"),
            checksum_crc64_nvme: sum("ChecksumCRC64NVME"),
            checksum_sha1: sum("ChecksumSHA1"),
            checksum_sha256: sum("ChecksumSHA256"),
            ..api::GetObjectOutput::default()
        })
    }

    pub(super) fn head_object(&self, input: api::HeadObjectRequest) -> Result<api::HeadObjectOutput, ApiError> {
        let record = self.find(input.bucket, input.key, input.version_id.as_deref())?;
        check_preconditions(Some(&record), input.if_match.as_deref(), input.if_none_match.as_deref(), "NotModified")?;
        let wants_sums = input.checksum_mode.as_deref() == Some("ENABLED");
        let sum = |name: &str| record.checksums.get(name).filter(|_| wants_sums).cloned();
        let header = |name: &str| record.headers.get(name).cloned();
        Ok(api::HeadObjectOutput {
            accept_ranges: Some("bytes".to_string()),
            content_length: i64::try_from(record.size).ok(),
            e_tag: Some(quoted(&record.md5)),
            last_modified: Some(EpochSeconds::from_millis(record.modified_at.millis())),
            content_type: header("ContentType"),
            cache_control: header("CacheControl"),
            content_disposition: header("ContentDisposition"),
            content_encoding: header("ContentEncoding"),
            content_language: header("ContentLanguage"),
            expires: header("Expires"),
            metadata: Some(record.metadata.clone()),
            checksum_crc32: sum("ChecksumCRC32"),
            checksum_crc32_c: sum("ChecksumCRC32C"),
            checksum_crc64_nvme: sum("ChecksumCRC64NVME"),
            checksum_sha1: sum("ChecksumSHA1"),
            checksum_sha256: sum("ChecksumSHA256"),
            ..api::HeadObjectOutput::default()
        })
    }

    /// A key that does not exist is deleted already.
    pub(super) fn delete_object(&self, input: api::DeleteObjectRequest) -> Result<api::DeleteObjectOutput, ApiError> {
        let bucket = required(input.bucket, "Bucket")?;
        let key = required(input.key, "Key")?;
        check_version(input.version_id.as_deref())?;
        let _alone = self.alone();
        self.check_bucket(&bucket)?;
        self.delete(&[record_key(&bucket, &key)])?;
        Ok(api::DeleteObjectOutput::default())
    }

    pub(super) fn delete_objects(
        &self,
        input: api::DeleteObjectsRequest,
    ) -> Result<api::DeleteObjectsOutput, ApiError> {
        let bucket = required(input.bucket, "Bucket")?;
        let delete = required(input.delete, "Delete")?;
        let keys = required(delete.objects, "Object")?.into_iter().map(|object| required(object.key, "Key"));
        let keys = keys.collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() || keys.len() > MAX_DELETES {
            return Err(refuse("MalformedXML", format!("A request deletes 1 to {MAX_DELETES} objects.")));
        }
        let _alone = self.alone();
        self.check_bucket(&bucket)?;
        let records: Vec<_> = keys.iter().map(|key| record_key(&bucket, key)).collect();
        self.delete(&records)?;
        let quiet = delete.quiet.unwrap_or(false);
        let deleted = keys.into_iter().map(|key| api::DeletedObject { key: Some(key), ..Default::default() });
        let deleted = (!quiet).then(|| deleted.collect());
        Ok(api::DeleteObjectsOutput { deleted, ..Default::default() })
    }

    fn delete(&self, keys: &[String]) -> Result<(), ApiError> {
        let removed = self
            .objects
            .change(|objects| Ok(keys.iter().filter_map(|key| objects.remove(key)).collect::<Vec<_>>()))?;
        removed.into_iter().for_each(|record| self.forget(Some(record)));
        Ok(())
    }

    /// Removes a content that no object has any more.
    fn forget(&self, old: Option<ObjectRecord>) {
        let Some(old) = old else { return };
        if self.objects.all().values().any(|record| record.sha256 == old.sha256) {
            return;
        }
        if let Err(error) = self.contents.remove(&old.sha256) {
            tracing::warn!(%error, "a content without objects stays until the next start");
        }
    }

    fn find(
        &self,
        bucket: Option<String>,
        key: Option<String>,
        version: Option<&str>,
    ) -> Result<ObjectRecord, ApiError> {
        let (bucket, key) = (required(bucket, "Bucket")?, required(key, "Key")?);
        check_version(version)?;
        self.check_bucket(&bucket)?;
        let found = self.objects.all().get(&record_key(&bucket, &key)).cloned();
        found.ok_or_else(|| refuse("NoSuchKey", format!("The specified key does not exist: {key}")))
    }
}

/// Buckets have no versions; `null` names the only one.
fn check_version(version: Option<&str>) -> Result<(), ApiError> {
    match version {
        None | Some("null") => Ok(()),
        Some(version) => Err(refuse("NoSuchVersion", format!("The specified version does not exist: {version}"))),
    }
}

/// If-Match and If-None-Match; `on_match` is the refusal of the latter.
fn check_preconditions(
    record: Option<&ObjectRecord>,
    if_match: Option<&str>,
    if_none_match: Option<&str>,
    on_match: &str,
) -> Result<(), ApiError> {
    let matches = |wanted: &str| record.is_some_and(|record| wanted == "*" || wanted.trim_matches('"') == record.md5);
    if if_match.is_some_and(|wanted| !matches(wanted)) {
        return Err(refuse("PreconditionFailed", "If-Match does not hold."));
    }
    if if_none_match.is_some_and(matches) {
        return Err(refuse(on_match, "If-None-Match does not hold."));
    }
    Ok(())
}

fn headers(input: &api::PutObjectRequest) -> BTreeMap<String, String> {
    let content_type = input.content_type.clone().or_else(|| Some(DEFAULT_TYPE.to_string()));
    let given = [
        ("ContentType", content_type),
        ("CacheControl", input.cache_control.clone()),
        ("ContentDisposition", input.content_disposition.clone()),
        ("ContentEncoding", input.content_encoding.clone()),
        ("ContentLanguage", input.content_language.clone()),
        ("Expires", input.expires.clone()),
    ];
    given.into_iter().filter_map(|(name, value)| Some((name.to_string(), value?))).collect()
}

/// The checksums that came with the content. MD5, CRC32 and SHA-256 are recomputed; the others are kept as given.
fn checked_sums(
    input: &api::PutObjectRequest,
    bytes: &[u8],
    md5: &[u8],
) -> Result<BTreeMap<String, String>, ApiError> {
    let base64 = |bytes: &[u8]| Blob(bytes.to_vec()).to_base64();
    let computed = [
        ("Content-MD5", &input.content_md5, base64(md5)),
        ("x-amz-checksum-crc32", &input.checksum_crc32, base64(&crc32fast::hash(bytes).to_be_bytes())),
        ("x-amz-checksum-sha256", &input.checksum_sha256, base64(&Sha256::digest(bytes))),
    ];
    for (name, given, computed) in computed {
        if given.as_ref().is_some_and(|given| *given != computed) {
            return Err(refuse("BadDigest", format!("{name} does not match the content that was received.")));
        }
    }
    let given = [
        ("ChecksumCRC32", &input.checksum_crc32),
        ("ChecksumCRC32C", &input.checksum_crc32_c),
        ("ChecksumCRC64NVME", &input.checksum_crc64_nvme),
        ("ChecksumSHA1", &input.checksum_sha1),
        ("ChecksumSHA256", &input.checksum_sha256),
    ];
    Ok(given.into_iter().filter_map(|(name, value)| Some((name.to_string(), value.clone()?))).collect())
}

/// Reads `bytes=first-last`, `bytes=first-` and `bytes=-count`; other forms are ignored, as HTTP allows.
fn parse_range(text: &str, size: u64) -> Result<Option<(u64, u64)>, ApiError> {
    let Some((first, last)) = text.strip_prefix("bytes=").and_then(|range| range.split_once('-')) else {
        return Ok(None);
    };
    let range = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => Some((first, last.min(size.saturating_sub(1)))),
        (Ok(first), Err(_)) if last.is_empty() => Some((first, size.saturating_sub(1))),
        (Err(_), Ok(count)) if first.is_empty() && count > 0 => {
            Some((size.saturating_sub(count), size.saturating_sub(1)))
        }
        _ => None,
    };
    match range {
        Some((first, _)) if first >= size => {
            Err(refuse("InvalidRange", format!("The object has {size} bytes; the range {text} is outside.")))
        }
        range => Ok(range),
    }
}

fn quoted(md5: &str) -> String {
    format!("\"{md5}\"")
}

fn unavailable(error: &std::io::Error) -> ApiError {
    tracing::error!(%error, "a content could not be read or written");
    ApiError::new("ServiceUnavailable", "The content could not be read or written. Try again.").with_status(503)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_cut_to_the_object_and_refused_outside() {
        assert_eq!(parse_range("bytes=0-3", 10).unwrap(), Some((0, 3)));
        assert_eq!(parse_range("bytes=5-", 10).unwrap(), Some((5, 9)));
        assert_eq!(parse_range("bytes=-4", 10).unwrap(), Some((6, 9)));
        assert_eq!(parse_range("bytes=0-99", 10).unwrap(), Some((0, 9)));
        assert_eq!(parse_range("bytes=9-2", 10).unwrap(), None);
        assert_eq!(parse_range("bytes=10-", 10).unwrap_err().status, 416);
        assert_eq!(parse_range("bytes=0-0", 0).unwrap_err().code, "InvalidRange");
    }
}
