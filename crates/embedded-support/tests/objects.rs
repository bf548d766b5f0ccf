//! S3 on a real directory.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod common;

use std::path::Path;
use std::sync::Arc;

use aws_protocol::Blob;
use common::{CountingIds, SetClock, assert_all_operations_known, call, refused};
use embedded_support::{Objects, ObjectsDeps};
use serde_json::{Value, json};
use store::MemoryStore;

fn open(documents: &Arc<MemoryStore>, directory: &Path) -> Arc<Objects> {
    let deps = ObjectsDeps {
        documents: documents.clone(),
        directory: directory.to_path_buf(),
        clock: Arc::new(SetClock::default()),
        ids: Arc::new(CountingIds::default()),
    };
    Objects::open(deps).unwrap()
}

fn new() -> (tempfile::TempDir, Arc<MemoryStore>, Arc<Objects>) {
    let directory = tempfile::tempdir().unwrap();
    let documents = Arc::new(MemoryStore::new());
    let objects = open(&documents, directory.path());
    (directory, documents, objects)
}

fn body(text: &str) -> String {
    Blob(text.as_bytes().to_vec()).to_base64()
}

fn contents(directory: &Path) -> usize {
    std::fs::read_dir(directory.join("contents")).unwrap().count()
}

#[tokio::test]
async fn an_uploaded_object_reads_back_with_its_etag_also_after_a_restart() {
    let (directory, documents, objects) = new();
    call(&*objects, "CreateBucket", json!({"Bucket": "specs"})).await;
    let input = json!({"Bucket": "specs", "Key": "a/appspec.yaml", "Body": body("hello"),
        "ContentType": "text/yaml", "Metadata": {"owner": "me"}, "ChecksumCRC32": "NhCmhg=="});
    let put = call(&*objects, "PutObject", input).await;
    assert_eq!(put["ETag"], "\"5d41402abc4b2a76b9719d911017c592\"");
    assert_eq!(put["ChecksumCRC32"], "NhCmhg==");

    let objects = open(&documents, directory.path());
    let key = json!({"Bucket": "specs", "Key": "a/appspec.yaml"});
    let got = call(&*objects, "GetObject", key.clone()).await;
    assert_eq!((&got["Body"], &got["ContentLength"]), (&json!(body("hello")), &json!(5)));
    assert_eq!((&got["ContentType"], &got["Metadata"]["owner"]), (&json!("text/yaml"), &json!("me")));
    assert_eq!(got.get("ChecksumCRC32"), None, "only when asked for");
    let head =
        call(&*objects, "HeadObject", json!({"Bucket": "specs", "Key": "a/appspec.yaml", "ChecksumMode": "ENABLED"}))
            .await;
    assert_eq!((&head["ETag"], &head["ChecksumCRC32"]), (&put["ETag"], &json!("NhCmhg==")));
    let ranged = json!({"Bucket": "specs", "Key": "a/appspec.yaml", "Range": "bytes=1-3"});
    let got = call(&*objects, "GetObject", ranged).await;
    assert_eq!((&got["Body"], &got["ContentRange"]), (&json!(body("ell")), &json!("bytes 1-3/5")));

    let object = objects.get("specs", "a/appspec.yaml").await.unwrap().unwrap();
    assert_eq!(
        (object.bytes.as_slice(), object.e_tag.as_str()),
        (b"hello".as_slice(), "5d41402abc4b2a76b9719d911017c592")
    );
    assert_eq!(objects.get("specs", "nope").await.unwrap(), None);
    assert_eq!(objects.get("nope", "nope").await.unwrap(), None);
}

#[tokio::test]
async fn a_content_that_arrived_damaged_is_refused_and_nothing_is_kept() {
    let (directory, _, objects) = new();
    call(&*objects, "CreateBucket", json!({"Bucket": "specs"})).await;
    for (member, value) in [("ChecksumCRC32", "AAAAAA=="), ("ContentMD5", "AAAA"), ("ChecksumSHA256", "AAAA")] {
        let mut input = json!({"Bucket": "specs", "Key": "k", "Body": body("hello")});
        input[member] = json!(value);
        assert_eq!(refused(&*objects, "PutObject", input).await.code, "BadDigest", "{member}");
    }
    assert_eq!(contents(directory.path()), 0);
    assert_eq!(refused(&*objects, "GetObject", json!({"Bucket": "specs", "Key": "k"})).await.status, 404);
}

#[tokio::test]
async fn a_content_stays_as_long_as_an_object_has_it() {
    let (directory, _, objects) = new();
    call(&*objects, "CreateBucket", json!({"Bucket": "specs"})).await;
    for key in ["one", "two"] {
        call(&*objects, "PutObject", json!({"Bucket": "specs", "Key": key, "Body": body("same")})).await;
    }
    assert_eq!(contents(directory.path()), 1);
    call(&*objects, "DeleteObject", json!({"Bucket": "specs", "Key": "one"})).await;
    assert!(objects.get("specs", "two").await.unwrap().is_some());
    call(&*objects, "PutObject", json!({"Bucket": "specs", "Key": "two", "Body": body("other")})).await;
    assert_eq!(contents(directory.path()), 1, "the overwritten content is gone");
    let delete = json!({"Bucket": "specs", "Delete": {"Objects": [{"Key": "two"}, {"Key": "never"}]}});
    let deleted = call(&*objects, "DeleteObjects", delete).await;
    assert_eq!(deleted["Deleted"], json!([{"Key": "two"}, {"Key": "never"}]));
    assert_eq!(contents(directory.path()), 0);
}

#[tokio::test]
async fn a_file_damaged_on_disk_is_noticed() {
    let (directory, _, objects) = new();
    call(&*objects, "CreateBucket", json!({"Bucket": "specs"})).await;
    call(&*objects, "PutObject", json!({"Bucket": "specs", "Key": "k", "Body": body("hello")})).await;
    let file = std::fs::read_dir(directory.path().join("contents")).unwrap().next().unwrap().unwrap();
    std::fs::write(file.path(), b"hellO").unwrap();
    assert!(matches!(objects.get("specs", "k").await, Err(ports::StoreError::Damaged(_))));
    assert_eq!(refused(&*objects, "GetObject", json!({"Bucket": "specs", "Key": "k"})).await.status, 503);
}

#[tokio::test]
async fn buckets_are_made_once_listed_and_deleted_when_empty() {
    let (_directory, _, objects) = new();
    for _ in 0..2 {
        let made = call(&*objects, "CreateBucket", json!({"Bucket": "specs"})).await;
        assert_eq!(made["Location"], "/specs");
    }
    for bad in ["ab", "Upper", "-x-", "a..b", "under_score"] {
        assert_eq!(
            refused(&*objects, "CreateBucket", json!({"Bucket": bad})).await.code,
            "InvalidBucketName",
            "{bad}"
        );
    }
    let list = call(&*objects, "ListBuckets", json!({})).await;
    assert_eq!(list["Buckets"][0]["Name"], "specs");
    assert_eq!(call(&*objects, "GetBucketLocation", json!({"Bucket": "specs"})).await, json!({}));
    assert_eq!(call(&*objects, "HeadBucket", json!({"Bucket": "specs"})).await["BucketRegion"], "us-east-1");
    let missing = refused(&*objects, "HeadBucket", json!({"Bucket": "nope"})).await;
    assert_eq!((missing.code.as_str(), missing.status), ("NoSuchBucket", 404));
    assert_eq!(refused(&*objects, "PutObject", json!({"Bucket": "nope", "Key": "k"})).await.code, "NoSuchBucket");

    call(&*objects, "PutObject", json!({"Bucket": "specs", "Key": "k", "Body": ""})).await;
    let full = refused(&*objects, "DeleteBucket", json!({"Bucket": "specs"})).await;
    assert_eq!((full.code.as_str(), full.status), ("BucketNotEmpty", 409));
    call(&*objects, "DeleteObject", json!({"Bucket": "specs", "Key": "k"})).await;
    call(&*objects, "DeleteBucket", json!({"Bucket": "specs"})).await;
    assert_eq!(refused(&*objects, "DeleteBucket", json!({"Bucket": "specs"})).await.code, "NoSuchBucket");
}

#[tokio::test]
async fn listings_page_and_fold_like_s3() {
    let (_directory, _, objects) = new();
    call(&*objects, "CreateBucket", json!({"Bucket": "specs"})).await;
    for key in ["a b", "dir/1", "dir/2", "z"] {
        call(&*objects, "PutObject", json!({"Bucket": "specs", "Key": key, "Body": body(key)})).await;
    }
    let input = json!({"Bucket": "specs", "Delimiter": "/", "MaxKeys": 2, "EncodingType": "url"});
    let page = call(&*objects, "ListObjectsV2", input.clone()).await;
    assert_eq!(page["Contents"][0]["Key"], "a%20b");
    assert_eq!(page["CommonPrefixes"], json!([{"Prefix": "dir/"}]));
    assert_eq!((&page["IsTruncated"], &page["KeyCount"]), (&json!(true), &json!(2)));
    let mut next = input;
    next["ContinuationToken"] = page["NextContinuationToken"].clone();
    let page = call(&*objects, "ListObjectsV2", next).await;
    let keys: Vec<&Value> = page["Contents"].as_array().unwrap().iter().map(|object| &object["Key"]).collect();
    assert_eq!(keys, ["z"]);
    assert_eq!((&page["IsTruncated"], page.get("NextContinuationToken")), (&json!(false), None));
    let first = call(&*objects, "ListObjects", json!({"Bucket": "specs", "Prefix": "dir/", "MaxKeys": 1})).await;
    assert_eq!((&first["Contents"][0]["Key"], &first["IsTruncated"]), (&json!("dir/1"), &json!(true)));
    let bad = json!({"Bucket": "specs", "ContinuationToken": "zz"});
    assert_eq!(refused(&*objects, "ListObjectsV2", bad).await.code, "InvalidArgument");
}

#[tokio::test]
async fn preconditions_guard_against_overwriting() {
    let (_directory, _, objects) = new();
    call(&*objects, "CreateBucket", json!({"Bucket": "specs"})).await;
    let put = json!({"Bucket": "specs", "Key": "k", "Body": body("a"), "IfNoneMatch": "*"});
    let made = call(&*objects, "PutObject", put.clone()).await;
    assert_eq!(refused(&*objects, "PutObject", put).await.status, 412);
    let get = json!({"Bucket": "specs", "Key": "k", "IfNoneMatch": made["ETag"]});
    assert_eq!(refused(&*objects, "GetObject", get).await.status, 304);
    assert_eq!(
        refused(&*objects, "GetObject", json!({"Bucket": "specs", "Key": "k", "IfMatch": "x"})).await.status,
        412
    );
    let version = json!({"Bucket": "specs", "Key": "k", "VersionId": "v1"});
    assert_eq!(refused(&*objects, "GetObject", version).await.code, "NoSuchVersion");
    assert_all_operations_known(&*objects).await;
}
