//! Objects: PutObject, GetObject, HeadObject, DeleteObject, DeleteObjects.

use std::collections::BTreeMap;

use aws_api::s3 as api;
use aws_protocol::{ApiError, Blob, EpochSeconds};
use md5::{Digest, Md5};
use sha2::Sha256;

use super::Inner;
use super::errors::{refuse, required};
use super::records::ObjectRecord;

const MAX_KEY_BYTES: usize = 1024;
const MAX_DELETES: usize = 1000;
pub(super) const DEFAULT_TYPE: &str = "binary/octet-stream";

impl Inner {
    pub(super) fn put_object(&self, input: api::PutObjectRequest) -> Result<api::PutObjectOutput, ApiError> {
        let bucket = required(input.bucket.clone(), "Bucket")?;
        let key = required(input.key.clone(), "Key")?;
        check_key(&key)?;
        let bytes = input.body.clone().unwrap_or_default().0;
        let md5 = Md5::digest(&bytes);
        let checksums = checked_sums(&input, &bytes, &md5)?;
        let _alone = self.alone();
        self.check_bucket(&bucket)?;
        let old = self.stored(&bucket, &key, None);
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
            version_id: None,
        };
        let record = self.store(&bucket, &key, record)?;
        let sum = |name: &str| record.checksums.get(name).cloned();
        Ok(api::PutObjectOutput {
            e_tag: Some(quoted(&record.md5)),
            checksum_crc32: sum("ChecksumCRC32"),
            checksum_crc32_c: sum("ChecksumCRC32C"),
            checksum_crc64_nvme: sum("ChecksumCRC64NVME"),
            checksum_sha1: sum("ChecksumSHA1"),
            checksum_sha256: sum("ChecksumSHA256"),
            checksum_type: (!record.checksums.is_empty()).then(|| "FULL_OBJECT".to_string()),
            version_id: self.shown_version(&bucket, &record),
            ..api::PutObjectOutput::default()
        })
    }

    pub(super) fn get_object(&self, input: api::GetObjectRequest) -> Result<api::GetObjectOutput, ApiError> {
        let (bucket, record) = self.find(input.bucket, input.key, input.version_id.as_deref())?;
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
            version_id: self.shown_version(&bucket, &record),
            checksum_crc32: sum("ChecksumCRC32"),
            checksum_crc32_c: sum("ChecksumCRC32C"),
            checksum_crc64_nvme: sum("ChecksumCRC64NVME"),
            checksum_sha1: sum("ChecksumSHA1"),
            checksum_sha256: sum("ChecksumSHA256"),
            ..api::GetObjectOutput::default()
        })
    }

    pub(super) fn head_object(&self, input: api::HeadObjectRequest) -> Result<api::HeadObjectOutput, ApiError> {
        let (bucket, record) = self.find(input.bucket, input.key, input.version_id.as_deref())?;
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
            version_id: self.shown_version(&bucket, &record),
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
        let _alone = self.alone();
        self.check_bucket(&bucket)?;
        let gone = self.delete(&bucket, &key, input.version_id.as_deref())?;
        Ok(api::DeleteObjectOutput {
            delete_marker: gone.is_mark.then_some(true),
            version_id: gone.version_id,
            request_charged: None,
        })
    }

    pub(super) fn delete_objects(
        &self,
        input: api::DeleteObjectsRequest,
    ) -> Result<api::DeleteObjectsOutput, ApiError> {
        let bucket = required(input.bucket, "Bucket")?;
        let delete = required(input.delete, "Delete")?;
        let named = required(delete.objects, "Object")?.into_iter();
        let named = named.map(|object| Ok((required(object.key, "Key")?, object.version_id)));
        let named = named.collect::<Result<Vec<_>, ApiError>>()?;
        if named.is_empty() || named.len() > MAX_DELETES {
            return Err(refuse("MalformedXML", format!("A request deletes 1 to {MAX_DELETES} objects.")));
        }
        let _alone = self.alone();
        self.check_bucket(&bucket)?;
        let (mut deleted, mut errors) = (Vec::new(), Vec::new());
        for (key, version) in named {
            match self.delete(&bucket, &key, version.as_deref()) {
                Ok(gone) => deleted.push(api::DeletedObject {
                    key: Some(key),
                    delete_marker: gone.is_mark.then_some(true),
                    delete_marker_version_id: gone.version_id.filter(|_| gone.is_mark),
                    version_id: version,
                }),
                Err(error) => errors.push(api::Error {
                    key: Some(key),
                    version_id: version,
                    code: Some(error.code),
                    message: Some(error.message),
                }),
            }
        }
        let quiet = delete.quiet.unwrap_or(false);
        let deleted = (!quiet).then_some(deleted);
        Ok(api::DeleteObjectsOutput {
            deleted,
            errors: (!errors.is_empty()).then_some(errors),
            request_charged: None,
        })
    }

    pub(super) fn find(
        &self,
        bucket: Option<String>,
        key: Option<String>,
        version: Option<&str>,
    ) -> Result<(String, ObjectRecord), ApiError> {
        let (bucket, key) = (required(bucket, "Bucket")?, required(key, "Key")?);
        self.check_bucket(&bucket)?;
        match (self.stored(&bucket, &key, version), version) {
            (Some(record), _) => Ok((bucket, record)),
            (None, None) => Err(refuse("NoSuchKey", format!("The specified key does not exist: {key}"))),
            (None, Some(version)) => Err(no_such_version(version)),
        }
    }
}

/// A version that does not exist.
pub(super) fn no_such_version(version: &str) -> ApiError {
    refuse("NoSuchVersion", format!("The specified version does not exist: {version}"))
}

/// If-Match and If-None-Match; `on_match` is the refusal of the latter.
pub(super) fn check_preconditions(
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
    let sums = (input.content_md5.as_deref(), input.checksum_crc32.as_deref(), input.checksum_sha256.as_deref());
    check_sums(sums, bytes, md5)?;
    let given = [
        ("ChecksumCRC32", &input.checksum_crc32),
        ("ChecksumCRC32C", &input.checksum_crc32_c),
        ("ChecksumCRC64NVME", &input.checksum_crc64_nvme),
        ("ChecksumSHA1", &input.checksum_sha1),
        ("ChecksumSHA256", &input.checksum_sha256),
    ];
    Ok(given.into_iter().filter_map(|(name, value)| Some((name.to_string(), value.clone()?))).collect())
}

/// Compares the MD5, CRC32 and SHA-256 that came with a content, each in base64.
pub(super) fn check_sums(
    (content_md5, crc32, sha256): (Option<&str>, Option<&str>, Option<&str>),
    bytes: &[u8],
    md5: &[u8],
) -> Result<(), ApiError> {
    let base64 = |bytes: &[u8]| Blob(bytes.to_vec()).to_base64();
    let computed = [
        ("Content-MD5", content_md5, base64(md5)),
        ("x-amz-checksum-crc32", crc32, base64(&crc32fast::hash(bytes).to_be_bytes())),
        ("x-amz-checksum-sha256", sha256, base64(&Sha256::digest(bytes))),
    ];
    for (name, given, computed) in computed {
        if given.is_some_and(|given| *given != computed) {
            return Err(refuse("BadDigest", format!("{name} does not match the content that was received.")));
        }
    }
    Ok(())
}

/// Refuses a key that S3 takes for none.
pub(super) fn check_key(key: &str) -> Result<(), ApiError> {
    if key.is_empty() || key.len() > MAX_KEY_BYTES {
        return Err(refuse("KeyTooLongError", format!("A key has 1 to {MAX_KEY_BYTES} bytes.")));
    }
    Ok(())
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

pub(super) fn quoted(md5: &str) -> String {
    format!("\"{md5}\"")
}

pub(super) fn unavailable(error: &std::io::Error) -> ApiError {
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
