//! CopyObject: a new record of the same content.

use std::collections::BTreeMap;

use aws_api::s3 as api;
use aws_protocol::{ApiError, EpochSeconds};
use percent_encoding::percent_decode_str;

use super::Inner;
use super::errors::{refuse, required};
use super::object_calls::{check_key, check_preconditions, quoted};
use super::records::ObjectRecord;

impl Inner {
    pub(super) fn copy_object(&self, input: api::CopyObjectRequest) -> Result<api::CopyObjectOutput, ApiError> {
        let (from_bucket, from_key, from_version) =
            source(&required(input.copy_source.clone(), "x-amz-copy-source")?)?;
        let bucket = required(input.bucket.clone(), "Bucket")?;
        let key = required(input.key.clone(), "Key")?;
        check_key(&key)?;
        let replaces = match input.metadata_directive.as_deref() {
            None | Some("COPY") => false,
            Some("REPLACE") => true,
            Some(_) => return Err(refuse("InvalidArgument", "x-amz-metadata-directive is COPY or REPLACE.")),
        };
        let _alone = self.alone();
        self.check_bucket(&bucket)?;
        let (_, from) = self.find(Some(from_bucket.clone()), Some(from_key.clone()), from_version.as_deref())?;
        let (wanted, unwanted) = (input.copy_source_if_match.as_deref(), input.copy_source_if_none_match.as_deref());
        check_preconditions(Some(&from), wanted, unwanted, "PreconditionFailed")?;
        if !replaces && from_version.is_none() && (&from_bucket, &from_key) == (&bucket, &key) {
            let text = "This copy request is illegal because it is trying to copy an object to itself without \
                        changing the object's metadata.";
            return Err(refuse("InvalidRequest", text));
        }
        let old = self.stored(&bucket, &key, None);
        let (if_match, if_none_match) = (input.if_match.as_deref(), input.if_none_match.as_deref());
        check_preconditions(old.as_ref(), if_match, if_none_match, "PreconditionFailed")?;
        let from_shown = self.shown_version(&from_bucket, &from).filter(|_| from_version.is_some());
        let mut record = ObjectRecord { modified_at: self.clock.now(), ..from };
        if replaces {
            record.headers = headers(&input);
            record.metadata = input.metadata.unwrap_or_default();
        }
        let record = self.store(&bucket, &key, record)?;
        Ok(api::CopyObjectOutput {
            copy_object_result: Some(api::CopyObjectResult {
                e_tag: Some(quoted(&record.md5)),
                last_modified: Some(EpochSeconds::from_millis(record.modified_at.millis())),
                ..api::CopyObjectResult::default()
            }),
            copy_source_version_id: from_shown,
            version_id: self.shown_version(&bucket, &record),
            ..api::CopyObjectOutput::default()
        })
    }
}

/// Bucket, key and version of `[/]bucket/key[?versionId=version]`, percent-encoded.
fn source(text: &str) -> Result<(String, String, Option<String>), ApiError> {
    let (path, version) = match text.split_once("?versionId=") {
        Some((path, version)) => (path, Some(version.to_string())),
        None => (text, None),
    };
    let path = percent_decode_str(path.trim_start_matches('/')).decode_utf8().ok();
    let parts = path
        .as_deref()
        .and_then(|path| path.split_once('/'))
        .filter(|(bucket, key)| !bucket.is_empty() && !key.is_empty());
    let (bucket, key) =
        parts.ok_or_else(|| refuse("InvalidArgument", "x-amz-copy-source must be BUCKET/KEY, percent-encoded."))?;
    Ok((bucket.to_string(), key.to_string(), version))
}

fn headers(input: &api::CopyObjectRequest) -> BTreeMap<String, String> {
    let given = [
        ("ContentType", &input.content_type),
        ("CacheControl", &input.cache_control),
        ("ContentDisposition", &input.content_disposition),
        ("ContentEncoding", &input.content_encoding),
        ("ContentLanguage", &input.content_language),
        ("Expires", &input.expires),
    ];
    given.into_iter().filter_map(|(name, value)| Some((name.to_string(), value.clone()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_a_bucket_and_a_key_perhaps_with_a_version() {
        let read =
            |text: &str| source(text).map(|(b, k, v)| (b, k, v.unwrap_or_default())).map_err(|error| error.code);
        let expected = |b: &str, k: &str, v: &str| Ok((b.to_string(), k.to_string(), v.to_string()));
        assert_eq!(read("b/k"), expected("b", "k", ""));
        assert_eq!(read("/b/a%20b/%C3%BC?versionId=v1"), expected("b", "a b/ü", "v1"));
        for wrong in ["", "b", "b/", "/k", "b/%FF"] {
            assert_eq!(read(wrong), Err("InvalidArgument".to_string()), "{wrong}");
        }
    }
}
