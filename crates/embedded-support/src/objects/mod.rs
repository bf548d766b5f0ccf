//! S3: buckets and objects, for AppSpec revisions and anything else the tutorial stores.
//!
//! Promises: an object answered to PutObject is complete on disk; its ETag is the quoted MD5 of its content. Leaves
//! out: ACLs, encryption, tags and bucket sub-resources other than versioning, all refused.

mod buckets;
mod content;
mod copy;
mod errors;
mod listing;
mod multipart;
mod object_calls;
mod records;
mod versions;

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use aws_api::s3::MODEL;
use aws_protocol::{ApiError, AwsService, CallContext, OperationModel, ServiceModel, decode, encode};
use ports::{Clock, Documents, Ids, StoreError};
use serde_json::Value;

use self::content::Contents;
use self::errors::refuse;
use self::records::{BucketRecord, ObjectRecord, UploadRecord, VersionRecord};
use crate::shelf::{Shelf, blocking};

/// What [`Objects::open`] needs.
#[derive(Clone)]
pub struct ObjectsDeps {
    /// Where records are kept; kinds `s3-bucket`, `s3-object`, `s3-version` and `s3-upload`.
    pub documents: Arc<dyn Documents>,
    /// Directory of the contents; made when missing.
    pub directory: PathBuf,
    /// Times of creation and modification.
    pub clock: Arc<dyn Clock>,
    /// Names of temporary files.
    pub ids: Arc<dyn Ids>,
}

/// An object as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The content.
    pub bytes: Vec<u8>,
    /// ETag without quotes: the lower-case hex MD5 of the content.
    pub e_tag: String,
}

/// The S3 service.
pub struct Objects {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    buckets: Shelf<BucketRecord>,
    objects: Shelf<ObjectRecord>,
    versions: Shelf<VersionRecord>,
    uploads: Shelf<UploadRecord>,
    contents: Contents,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    /// Held by every change, so that a bucket is not deleted under a new object, nor a content under its twin.
    changing: Mutex<()>,
}

impl Objects {
    /// Reads the records and removes contents that no object refers to. Blocks.
    ///
    /// # Errors
    ///
    /// Records or directory cannot be read.
    pub fn open(deps: ObjectsDeps) -> Result<Arc<Self>, StoreError> {
        let failed = |error: io::Error| StoreError::Unavailable(error.to_string());
        let inner = Inner {
            buckets: Shelf::open(deps.documents.clone(), "s3-bucket")?,
            objects: Shelf::open(deps.documents.clone(), "s3-object")?,
            versions: Shelf::open(deps.documents.clone(), "s3-version")?,
            uploads: Shelf::open(deps.documents, "s3-upload")?,
            contents: Contents::open(&deps.directory).map_err(failed)?,
            clock: deps.clock,
            ids: deps.ids,
            changing: Mutex::default(),
        };
        let used = inner.used_contents();
        inner.contents.sweep(&used).map_err(failed)?;
        Ok(Arc::new(Self { inner: Arc::new(inner) }))
    }

    /// An object's content, or nothing when bucket or key do not exist.
    ///
    /// # Errors
    ///
    /// The content cannot be read or is damaged.
    pub async fn get(&self, bucket: &str, key: &str) -> Result<Option<Object>, StoreError> {
        self.get_version(bucket, key, None).await
    }

    /// The content of one version, or of the present one when none is named; nothing when it does not exist.
    ///
    /// # Errors
    ///
    /// The content cannot be read or is damaged.
    pub async fn get_version(
        &self,
        bucket: &str,
        key: &str,
        version: Option<&str>,
    ) -> Result<Option<Object>, StoreError> {
        let Some(record) = self.inner.stored(bucket, key, version) else { return Ok(None) };
        let inner = self.inner.clone();
        let read = tokio::task::spawn_blocking(move || {
            inner.contents.get(&record.sha256).map(|bytes| Object { bytes, e_tag: record.md5 })
        });
        let read = read.await.map_err(|error| StoreError::Unavailable(error.to_string()))?;
        match read {
            Ok(object) => Ok(Some(object)),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(StoreError::Damaged(error.to_string())),
            Err(error) => Err(StoreError::Unavailable(error.to_string())),
        }
    }
}

#[async_trait]
impl AwsService for Objects {
    fn model(&self) -> &'static ServiceModel {
        &MODEL
    }

    async fn call(
        &self,
        context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        let (inner, context) = (self.inner.clone(), context.clone());
        blocking(move || inner.answer(&context, operation.name, input)).await
    }
}

impl Inner {
    fn answer(&self, context: &CallContext, operation: &str, input: Value) -> Result<Value, ApiError> {
        match operation {
            "CreateBucket" => encode(&self.create_bucket(context, decode(input)?)?),
            "DeleteBucket" => self.delete_bucket(decode(input)?).map(|()| Value::Null),
            "HeadBucket" => encode(&self.head_bucket(context, decode(input)?)?),
            "ListBuckets" => encode(&self.list_buckets(context, decode(input)?)?),
            "GetBucketLocation" => encode(&self.get_bucket_location(context, decode(input)?)?),
            "ListObjects" => encode(&self.list_objects(context, decode(input)?)?),
            "ListObjectsV2" => encode(&self.list_objects_v2(context, decode(input)?)?),
            "PutObject" => encode(&self.put_object(decode(input)?)?),
            "GetObject" => encode(&self.get_object(decode(input)?)?),
            "HeadObject" => encode(&self.head_object(decode(input)?)?),
            "CopyObject" => encode(&self.copy_object(decode(input)?)?),
            "CreateMultipartUpload" => encode(&self.create_multipart_upload(decode(input)?)?),
            "UploadPart" => encode(&self.upload_part(decode(input)?)?),
            "CompleteMultipartUpload" => encode(&self.complete_multipart_upload(context, decode(input)?)?),
            "AbortMultipartUpload" => self.abort_multipart_upload(decode(input)?).map(|()| Value::Null),
            "ListParts" => encode(&self.list_parts(context, decode(input)?)?),
            "ListMultipartUploads" => encode(&self.list_multipart_uploads(context, decode(input)?)?),
            "PutBucketVersioning" => self.put_bucket_versioning(decode(input)?).map(|()| Value::Null),
            "GetBucketVersioning" => encode(&self.get_bucket_versioning(decode(input)?)?),
            "ListObjectVersions" => encode(&self.list_object_versions(context, decode(input)?)?),
            "DeleteObject" => encode(&self.delete_object(decode(input)?)?),
            "DeleteObjects" => encode(&self.delete_objects(decode(input)?)?),
            other => Err(refuse("NotImplemented", format!("{other} is not available here."))),
        }
    }

    /// Refuses when the bucket does not exist.
    fn check_bucket(&self, bucket: &str) -> Result<(), ApiError> {
        if self.buckets.all().contains_key(bucket) { Ok(()) } else { Err(errors::no_such_bucket(bucket)) }
    }

    fn alone(&self) -> std::sync::MutexGuard<'_, ()> {
        self.changing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
