//! ListObjects and ListObjectsV2: keys in order, folded at a delimiter, in pages.

use std::collections::BTreeMap;

use aws_api::s3 as api;
use aws_protocol::{ApiError, CallContext, EpochSeconds};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Inner;
use super::buckets::owner;
use super::errors::{refuse, required};
use super::records::ObjectRecord;

const MAX_KEYS: i64 = 1000;
/// What `encoding-type=url` leaves as it is.
const KEY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// What is asked for.
struct Query {
    bucket: String,
    prefix: String,
    delimiter: Option<String>,
    /// Keys up to this one were shown before; a folded prefix shown before covers its keys.
    after: String,
    max_keys: usize,
    url_encoded: bool,
}

/// One page.
#[derive(Default)]
struct Page {
    objects: Vec<(String, ObjectRecord)>,
    prefixes: Vec<String>,
    /// Last key or prefix shown, when there are more.
    next: Option<String>,
}

impl Inner {
    pub(super) fn list_objects_v2(
        &self,
        context: &CallContext,
        input: api::ListObjectsV2Request,
    ) -> Result<api::ListObjectsV2Output, ApiError> {
        let after = match &input.continuation_token {
            Some(token) => read_token(token)?,
            None => input.start_after.clone().unwrap_or_default(),
        };
        let url_encoded = input.encoding_type.as_deref() == Some("url");
        let query = Query {
            bucket: required(input.bucket, "Bucket")?,
            prefix: input.prefix.unwrap_or_default(),
            delimiter: input.delimiter.filter(|delimiter| !delimiter.is_empty()),
            after,
            max_keys: max_keys(input.max_keys)?,
            url_encoded,
        };
        let page = self.page(&query)?;
        let owner = input.fetch_owner.unwrap_or(false).then(|| owner(context));
        Ok(api::ListObjectsV2Output {
            is_truncated: Some(page.next.is_some()),
            key_count: i64::try_from(page.objects.len() + page.prefixes.len()).ok(),
            contents: Some(query.print_objects(&page, owner.as_ref())),
            common_prefixes: Some(query.print_prefixes(&page)),
            next_continuation_token: page.next.as_deref().map(hex::encode),
            continuation_token: input.continuation_token,
            start_after: input.start_after.map(|text| query.print(&text)),
            max_keys: i64::try_from(query.max_keys).ok(),
            delimiter: query.delimiter.as_deref().map(|text| query.print(text)),
            prefix: Some(query.print(&query.prefix)),
            encoding_type: input.encoding_type,
            name: Some(query.bucket),
            request_charged: None,
        })
    }

    pub(super) fn list_objects(
        &self,
        context: &CallContext,
        input: api::ListObjectsRequest,
    ) -> Result<api::ListObjectsOutput, ApiError> {
        let query = Query {
            bucket: required(input.bucket, "Bucket")?,
            prefix: input.prefix.unwrap_or_default(),
            delimiter: input.delimiter.filter(|delimiter| !delimiter.is_empty()),
            after: input.marker.clone().unwrap_or_default(),
            max_keys: max_keys(input.max_keys)?,
            url_encoded: input.encoding_type.as_deref() == Some("url"),
        };
        let page = self.page(&query)?;
        // Without a delimiter clients go on from the last key themselves.
        let next_marker = page.next.as_deref().filter(|_| query.delimiter.is_some());
        Ok(api::ListObjectsOutput {
            is_truncated: Some(page.next.is_some()),
            contents: Some(query.print_objects(&page, Some(&owner(context)))),
            common_prefixes: Some(query.print_prefixes(&page)),
            next_marker: next_marker.map(|text| query.print(text)),
            marker: Some(query.print(&input.marker.unwrap_or_default())),
            max_keys: i64::try_from(query.max_keys).ok(),
            delimiter: query.delimiter.as_deref().map(|text| query.print(text)),
            prefix: Some(query.print(&query.prefix)),
            encoding_type: input.encoding_type,
            name: Some(query.bucket),
            request_charged: None,
        })
    }

    fn page(&self, query: &Query) -> Result<Page, ApiError> {
        self.check_bucket(&query.bucket)?;
        Ok(query.page(&self.objects.all()))
    }
}

impl Query {
    fn page(&self, objects: &BTreeMap<String, ObjectRecord>) -> Page {
        let mut page = Page::default();
        let mut last = None;
        let bucket = format!("{}/", self.bucket);
        let from = format!("{bucket}{}", self.prefix.clone().max(self.after.clone()));
        for (record_key, record) in objects.range(from..) {
            let Some(key) = record_key.strip_prefix(&bucket).filter(|key| key.starts_with(&self.prefix)) else {
                break;
            };
            let folded = self.fold(key);
            let shown = folded.unwrap_or(key);
            if key <= self.after.as_str() || shown <= self.after.as_str() || last == Some(shown) {
                continue;
            }
            if page.objects.len() + page.prefixes.len() == self.max_keys {
                page.next = last.map(str::to_string);
                break;
            }
            match folded {
                Some(prefix) => page.prefixes.push(prefix.to_string()),
                None => page.objects.push((key.to_string(), record.clone())),
            }
            last = Some(shown);
        }
        page
    }

    /// The common prefix a key belongs to: up to and with the first delimiter after the asked prefix.
    fn fold<'a>(&self, key: &'a str) -> Option<&'a str> {
        let delimiter = self.delimiter.as_deref()?;
        let rest = &key[self.prefix.len()..];
        let end = rest.find(delimiter)?;
        Some(&key[..self.prefix.len() + end + delimiter.len()])
    }

    fn print(&self, text: &str) -> String {
        encoded(text, self.url_encoded)
    }

    fn print_prefixes(&self, page: &Page) -> Vec<api::CommonPrefix> {
        page.prefixes.iter().map(|prefix| api::CommonPrefix { prefix: Some(self.print(prefix)) }).collect()
    }

    fn print_objects(&self, page: &Page, owner: Option<&api::Owner>) -> Vec<api::Object> {
        let objects = page.objects.iter().map(|(key, record)| api::Object {
            key: Some(self.print(key)),
            e_tag: Some(format!("\"{}\"", record.md5)),
            size: i64::try_from(record.size).ok(),
            last_modified: Some(EpochSeconds::from_millis(record.modified_at.millis())),
            storage_class: Some("STANDARD".to_string()),
            owner: owner.cloned(),
            ..api::Object::default()
        });
        objects.collect()
    }
}

/// A key as a list shows it: percent-encoded when that was asked for.
pub(super) fn encoded(text: &str, is_url: bool) -> String {
    if is_url { utf8_percent_encode(text, KEY).to_string() } else { text.to_string() }
}

pub(super) fn max_keys(wish: Option<i64>) -> Result<usize, ApiError> {
    let wish = wish.unwrap_or(MAX_KEYS).min(MAX_KEYS);
    usize::try_from(wish).map_err(|_| refuse("InvalidArgument", "max-keys must not be negative."))
}

pub(super) fn read_token(token: &str) -> Result<String, ApiError> {
    let bytes = hex::decode(token).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    bytes.ok_or_else(|| refuse("InvalidArgument", "The continuation token is not valid; start again without one."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use types::Timestamp;

    fn objects(keys: &[&str]) -> BTreeMap<String, ObjectRecord> {
        let record = ObjectRecord {
            sha256: String::new(),
            md5: String::new(),
            size: 0,
            modified_at: Timestamp::from_millis(0),
            headers: BTreeMap::new(),
            metadata: BTreeMap::new(),
            checksums: BTreeMap::new(),
            version_id: None,
        };
        let mut all: BTreeMap<_, _> = keys.iter().map(|key| (format!("b/{key}"), record.clone())).collect();
        all.insert("a/other".to_string(), record.clone());
        all.insert("c/other".to_string(), record);
        all
    }

    fn walk(keys: &[&str], prefix: &str, delimiter: Option<&str>, max_keys: usize) -> Vec<String> {
        let all = objects(keys);
        let (mut seen, mut after) = (Vec::new(), String::new());
        for _ in 0..keys.len() + 1 {
            let query = Query {
                bucket: "b".to_string(),
                prefix: prefix.to_string(),
                delimiter: delimiter.map(str::to_string),
                after,
                max_keys,
                url_encoded: false,
            };
            let page = query.page(&all);
            let mut shown: Vec<_> = page.objects.into_iter().map(|(key, _)| key).chain(page.prefixes).collect();
            shown.sort();
            seen.extend(shown);
            match page.next {
                Some(next) => after = next,
                None => return seen,
            }
        }
        panic!("the pages do not end: {seen:?}");
    }

    #[test]
    fn pages_of_any_size_show_every_key_and_prefix_once() {
        let keys = ["a/1", "a/2", "b", "c/x/1", "c/x/2", "c/y", "d"];
        for size in 1..8 {
            assert_eq!(walk(&keys, "", None, size), keys);
            assert_eq!(walk(&keys, "", Some("/"), size), ["a/", "b", "c/", "d"]);
            assert_eq!(walk(&keys, "c/", Some("/"), size), ["c/x/", "c/y"]);
            assert!(walk(&keys, "zzz", Some("/"), size).is_empty());
        }
    }

    #[test]
    fn keys_are_percent_encoded_only_when_asked() {
        let mut query = Query {
            bucket: String::new(),
            prefix: String::new(),
            delimiter: None,
            after: String::new(),
            max_keys: 1,
            url_encoded: true,
        };
        assert_eq!(query.print("a b/ü&c"), "a%20b/%C3%BC%26c");
        query.url_encoded = false;
        assert_eq!(query.print("a b"), "a b");
    }
}
