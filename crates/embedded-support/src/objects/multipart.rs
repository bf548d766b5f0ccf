//! Uploads in parts. Parts are contents like any other; completing joins them into one.
//!
//! Promises: a part answered to UploadPart is on disk; a completed object is whole; what is given up leaves nothing.
//! Leaves out: parts copied from objects, checksums of parts beyond those that came with them.

use std::collections::BTreeMap;

use aws_api::s3 as api;
use aws_protocol::{ApiError, Blob, CallContext, EpochSeconds};
use md5::{Digest, Md5};

use super::Inner;
use super::buckets::owner;
use super::errors::{refuse, required};
use super::object_calls::{DEFAULT_TYPE, check_key, check_preconditions, check_sums, quoted, unavailable};
use super::records::{ObjectRecord, PartRecord, UploadRecord};

const MAX_PART_NUMBER: i64 = 10_000;
const MAX_UPLOADS: usize = 10_000;
/// Smallest part but the last one (S3's quotas).
const MIN_PART_BYTES: u64 = 5 << 20;
/// An object is answered from memory, so it must not be larger than this.
const MAX_OBJECT_BYTES: u64 = 1 << 30;
const MAX_SHOWN: i64 = 1000;

impl Inner {
    pub(super) fn create_multipart_upload(
        &self,
        input: api::CreateMultipartUploadRequest,
    ) -> Result<api::CreateMultipartUploadOutput, ApiError> {
        let bucket = required(input.bucket.clone(), "Bucket")?;
        let key = required(input.key.clone(), "Key")?;
        check_key(&key)?;
        let upload = UploadRecord {
            bucket: bucket.clone(),
            key: key.clone(),
            initiated_at: self.clock.now(),
            headers: headers(&input),
            metadata: input.metadata.unwrap_or_default(),
            parts: BTreeMap::new(),
        };
        let _alone = self.alone();
        self.check_bucket(&bucket)?;
        let id = self.ids.hex(64);
        self.uploads.change(|uploads| {
            if uploads.len() >= MAX_UPLOADS {
                return Err(refuse("TooManyUploads", format!("There are {MAX_UPLOADS} uploads already.")));
            }
            uploads.insert(id.clone(), upload);
            Ok(())
        })?;
        Ok(api::CreateMultipartUploadOutput {
            bucket: Some(bucket),
            key: Some(key),
            upload_id: Some(id),
            checksum_algorithm: input.checksum_algorithm,
            checksum_type: input.checksum_type,
            ..api::CreateMultipartUploadOutput::default()
        })
    }

    pub(super) fn upload_part(&self, input: api::UploadPartRequest) -> Result<api::UploadPartOutput, ApiError> {
        let number = required(input.part_number, "partNumber")?;
        let number = u32::try_from(number).ok().filter(|_| (1..=MAX_PART_NUMBER).contains(&number));
        let number = number.ok_or_else(|| {
            refuse("InvalidArgument", format!("Part number must be an integer between 1 and {MAX_PART_NUMBER}."))
        })?;
        let (id, _) = self.upload(input.bucket.as_deref(), input.key.as_deref(), input.upload_id.as_deref())?;
        let bytes = input.body.unwrap_or_default().0;
        let md5 = Md5::digest(&bytes);
        let given = (input.content_md5.as_deref(), input.checksum_crc32.as_deref(), input.checksum_sha256.as_deref());
        check_sums(given, &bytes, &md5)?;
        // Held already now, or a content that another object gives up could be removed under the part.
        let _alone = self.alone();
        let sha256 = self.contents.put(&bytes, &self.ids.uuid()).map_err(|error| unavailable(&error))?;
        let part =
            PartRecord { sha256, md5: hex::encode(md5), size: bytes.len() as u64, modified_at: self.clock.now() };
        let e_tag = quoted(&part.md5);
        let old = self.uploads.change(|uploads| {
            let upload = uploads.get_mut(&id).ok_or_else(no_such_upload)?;
            Ok(upload.parts.insert(number, part))
        });
        self.forget_contents(old?.map(|part| part.sha256));
        Ok(api::UploadPartOutput {
            e_tag: Some(e_tag),
            checksum_crc32: input.checksum_crc32,
            checksum_crc32_c: input.checksum_crc32_c,
            checksum_crc64_nvme: input.checksum_crc64_nvme,
            checksum_sha1: input.checksum_sha1,
            checksum_sha256: input.checksum_sha256,
            ..api::UploadPartOutput::default()
        })
    }

    pub(super) fn complete_multipart_upload(
        &self,
        context: &CallContext,
        input: api::CompleteMultipartUploadRequest,
    ) -> Result<api::CompleteMultipartUploadOutput, ApiError> {
        let _alone = self.alone();
        let (id, upload) = self.upload(input.bucket.as_deref(), input.key.as_deref(), input.upload_id.as_deref())?;
        let listed = input.multipart_upload.and_then(|upload| upload.parts).unwrap_or_default();
        let parts = chosen(&upload, &listed)?;
        let old = self.stored(&upload.bucket, &upload.key, None);
        let (if_match, if_none_match) = (input.if_match.as_deref(), input.if_none_match.as_deref());
        check_preconditions(old.as_ref(), if_match, if_none_match, "PreconditionFailed")?;
        let digests: Vec<&str> = parts.iter().map(|part| part.sha256.as_str()).collect();
        let joined = self.contents.join(&digests, &self.ids.uuid());
        let (sha256, crc32, size) = joined.map_err(|error| unavailable(&error))?;
        let crc32 = Blob(crc32.to_be_bytes().to_vec()).to_base64();
        // A checksum of checksums is of the parts, which were checked one by one.
        let whole = input
            .checksum_crc32
            .filter(|sum| !sum.contains('-') && input.checksum_type.as_deref() != Some("COMPOSITE"));
        if whole.as_ref().is_some_and(|given| *given != crc32) {
            self.forget_contents([sha256]);
            return Err(refuse("BadDigest", "x-amz-checksum-crc32 does not match the parts that were received."));
        }
        let md5s: Vec<u8> = parts.iter().flat_map(|part| hex::decode(&part.md5).unwrap_or_default()).collect();
        let record = ObjectRecord {
            sha256,
            md5: format!("{}-{}", hex::encode(Md5::digest(&md5s)), parts.len()),
            size,
            modified_at: self.clock.now(),
            headers: upload.headers.clone(),
            metadata: upload.metadata.clone(),
            checksums: whole.iter().map(|sum| ("ChecksumCRC32".to_string(), sum.clone())).collect(),
            version_id: None,
        };
        let record = self.store(&upload.bucket, &upload.key, record)?;
        self.remove_upload(&id)?;
        Ok(api::CompleteMultipartUploadOutput {
            location: Some(format!("{}/{}/{}", context.endpoint_url, upload.bucket, upload.key)),
            e_tag: Some(quoted(&record.md5)),
            version_id: self.shown_version(&upload.bucket, &record),
            checksum_crc32: whole,
            bucket: Some(upload.bucket),
            key: Some(upload.key),
            ..api::CompleteMultipartUploadOutput::default()
        })
    }

    pub(super) fn abort_multipart_upload(&self, input: api::AbortMultipartUploadRequest) -> Result<(), ApiError> {
        let _alone = self.alone();
        let (id, _) = self.upload(input.bucket.as_deref(), input.key.as_deref(), input.upload_id.as_deref())?;
        self.remove_upload(&id)
    }

    pub(super) fn list_parts(
        &self,
        context: &CallContext,
        input: api::ListPartsRequest,
    ) -> Result<api::ListPartsOutput, ApiError> {
        let (id, upload) = self.upload(input.bucket.as_deref(), input.key.as_deref(), input.upload_id.as_deref())?;
        let most = input.max_parts.unwrap_or(MAX_SHOWN).clamp(0, MAX_SHOWN);
        let after = input.part_number_marker.unwrap_or(0);
        let mut left = upload.parts.iter().filter(|(number, _)| i64::from(**number) > after);
        let shown: Vec<_> = left.by_ref().take(usize::try_from(most).unwrap_or(0)).collect();
        let next = left.next().and(shown.last()).map(|(number, _)| i64::from(**number));
        let part = |(number, part): (&u32, &PartRecord)| api::Part {
            part_number: Some(i64::from(*number)),
            e_tag: Some(quoted(&part.md5)),
            size: i64::try_from(part.size).ok(),
            last_modified: Some(EpochSeconds::from_millis(part.modified_at.millis())),
            ..api::Part::default()
        };
        Ok(api::ListPartsOutput {
            is_truncated: Some(next.is_some()),
            next_part_number_marker: next,
            part_number_marker: Some(after),
            max_parts: Some(most),
            parts: Some(shown.into_iter().map(part).collect()),
            owner: Some(owner(context)),
            storage_class: Some("STANDARD".to_string()),
            upload_id: Some(id),
            bucket: Some(upload.bucket),
            key: Some(upload.key),
            ..api::ListPartsOutput::default()
        })
    }

    /// By key, then by id; a page ends after an upload.
    pub(super) fn list_multipart_uploads(
        &self,
        context: &CallContext,
        input: api::ListMultipartUploadsRequest,
    ) -> Result<api::ListMultipartUploadsOutput, ApiError> {
        let bucket = required(input.bucket, "Bucket")?;
        self.check_bucket(&bucket)?;
        let prefix = input.prefix.unwrap_or_default();
        let after = (input.key_marker.clone().unwrap_or_default(), input.upload_id_marker.clone());
        let uploads = self.uploads.all();
        let mut found: Vec<_> = uploads
            .iter()
            .filter(|(_, upload)| upload.bucket == bucket && upload.key.starts_with(&prefix))
            .filter(|(id, upload)| {
                upload.key > after.0 || (upload.key == after.0 && after.1.as_ref().is_some_and(|marker| *id > marker))
            })
            .collect();
        found.sort_by_key(|(id, upload)| (&upload.key, *id));
        let most = input.max_uploads.unwrap_or(MAX_SHOWN).clamp(0, MAX_SHOWN);
        let is_truncated = found.len() > usize::try_from(most).unwrap_or(0);
        found.truncate(usize::try_from(most).unwrap_or(0));
        let last = found.last().filter(|_| is_truncated);
        let (next_key_marker, next_upload_id_marker) =
            (last.map(|(_, upload)| upload.key.clone()), last.map(|(id, _)| (*id).clone()));
        let upload = |(id, upload): (&String, &UploadRecord)| api::MultipartUpload {
            key: Some(upload.key.clone()),
            upload_id: Some(id.clone()),
            initiated: Some(EpochSeconds::from_millis(upload.initiated_at.millis())),
            owner: Some(owner(context)),
            storage_class: Some("STANDARD".to_string()),
            ..api::MultipartUpload::default()
        };
        Ok(api::ListMultipartUploadsOutput {
            uploads: Some(found.into_iter().map(upload).collect()),
            is_truncated: Some(is_truncated),
            next_key_marker,
            next_upload_id_marker,
            key_marker: Some(after.0),
            upload_id_marker: Some(after.1.unwrap_or_default()),
            max_uploads: Some(most),
            prefix: Some(prefix),
            bucket: Some(bucket),
            ..api::ListMultipartUploadsOutput::default()
        })
    }

    /// The upload of this id, which must be for this bucket and key.
    fn upload(
        &self,
        bucket: Option<&str>,
        key: Option<&str>,
        id: Option<&str>,
    ) -> Result<(String, UploadRecord), ApiError> {
        let bucket = required(bucket, "Bucket")?;
        self.check_bucket(bucket)?;
        let id = id.unwrap_or_default();
        let found = self.uploads.all().get(id).cloned();
        let found = found.filter(|upload| upload.bucket == bucket && Some(upload.key.as_str()) == key);
        Ok((id.to_string(), found.ok_or_else(no_such_upload)?))
    }

    fn remove_upload(&self, id: &str) -> Result<(), ApiError> {
        let gone = self.uploads.change(|uploads| Ok(uploads.remove(id)))?;
        let parts = gone.into_iter().flat_map(|upload| upload.parts.into_values());
        self.forget_contents(parts.map(|part| part.sha256));
        Ok(())
    }

    /// Gives up all uploads of a bucket that is deleted.
    pub(super) fn abandon_uploads(&self, bucket: &str) -> Result<(), ApiError> {
        let uploads = self.uploads.all();
        let mine = uploads.iter().filter(|(_, upload)| upload.bucket == bucket);
        mine.map(|(id, _)| id).try_for_each(|id| self.remove_upload(id))
    }
}

/// The listed parts, which must be in order, as uploaded, and large enough.
fn chosen<'a>(upload: &'a UploadRecord, listed: &[api::CompletedPart]) -> Result<Vec<&'a PartRecord>, ApiError> {
    if listed.is_empty() {
        return Err(refuse("MalformedXML", "The upload must be completed with at least one part."));
    }
    let numbers: Vec<i64> = listed.iter().map(|part| part.part_number.unwrap_or_default()).collect();
    if !numbers.is_sorted_by(|a, b| a < b) {
        let text = "The list of parts was not in ascending order. Parts must be ordered by part number.";
        return Err(refuse("InvalidPartOrder", text));
    }
    let find = |(part, number): (&api::CompletedPart, &i64)| {
        let found = u32::try_from(*number).ok().and_then(|number| upload.parts.get(&number));
        let e_tag = part.e_tag.as_deref().unwrap_or_default().trim_matches('"');
        found
            .filter(|found| found.md5 == e_tag)
            .ok_or_else(|| refuse("InvalidPart", format!("Part {number} was not uploaded, or its ETag is another.")))
    };
    let parts: Vec<&PartRecord> = listed.iter().zip(&numbers).map(find).collect::<Result<_, _>>()?;
    if parts.iter().rev().skip(1).any(|part| part.size < MIN_PART_BYTES) {
        let text =
            "Your proposed upload is smaller than the minimum allowed size: every part but the last has 5 MiB.";
        return Err(refuse("EntityTooSmall", text));
    }
    if parts.iter().map(|part| part.size).sum::<u64>() > MAX_OBJECT_BYTES {
        return Err(refuse("EntityTooLarge", "An object has at most 1 GiB here."));
    }
    Ok(parts)
}

fn headers(input: &api::CreateMultipartUploadRequest) -> BTreeMap<String, String> {
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

fn no_such_upload() -> ApiError {
    let text = "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted \
                or completed.";
    refuse("NoSuchUpload", text)
}
