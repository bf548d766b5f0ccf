// Made by `cargo xtask codegen` from models/s3.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `AbortMultipartUploadOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AbortMultipartUploadOutput {
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
}

/// Structure `AbortMultipartUploadRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AbortMultipartUploadRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `IfMatchInitiatedTime`
    #[serde(rename = "IfMatchInitiatedTime", skip_serializing_if = "Option::is_none")]
    pub if_match_initiated_time: Option<EpochSeconds>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `UploadId`
    #[serde(rename = "UploadId", skip_serializing_if = "Option::is_none")]
    pub upload_id: Option<String>,
}

/// Values of enum `ArchiveStatus`.
pub const ARCHIVE_STATUS: &[&str] = &["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"];

/// Structure `Bucket` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Bucket {
    /// `BucketArn`
    #[serde(rename = "BucketArn", skip_serializing_if = "Option::is_none")]
    pub bucket_arn: Option<String>,
    /// `BucketRegion`
    #[serde(rename = "BucketRegion", skip_serializing_if = "Option::is_none")]
    pub bucket_region: Option<String>,
    /// `CreationDate`
    #[serde(rename = "CreationDate", skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<EpochSeconds>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Values of enum `BucketCannedACL`.
pub const BUCKET_CANNED_ACL: &[&str] = &["private", "public-read", "public-read-write", "authenticated-read"];

/// Structure `BucketInfo` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BucketInfo {
    /// `DataRedundancy`
    #[serde(rename = "DataRedundancy", skip_serializing_if = "Option::is_none")]
    pub data_redundancy: Option<String>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `BucketLocationConstraint`.
pub const BUCKET_LOCATION_CONSTRAINT: &[&str] = &["af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "ca-central-1", "ca-west-1", "cn-north-1", "cn-northwest-1", "EU", "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "me-central-1", "me-south-1", "mx-central-1", "sa-east-1", "us-east-2", "us-gov-east-1", "us-gov-west-1", "us-west-1", "us-west-2"];

/// Values of enum `BucketNamespace`.
pub const BUCKET_NAMESPACE: &[&str] = &["account-regional", "global"];

/// Values of enum `BucketType`.
pub const BUCKET_TYPE: &[&str] = &["Directory"];

/// Values of enum `BucketVersioningStatus`.
pub const BUCKET_VERSIONING_STATUS: &[&str] = &["Enabled", "Suspended"];

/// Values of enum `ChecksumAlgorithm`.
pub const CHECKSUM_ALGORITHM: &[&str] = &["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME", "SHA512", "MD5", "XXHASH64", "XXHASH3", "XXHASH128"];

/// Values of enum `ChecksumMode`.
pub const CHECKSUM_MODE: &[&str] = &["ENABLED"];

/// Values of enum `ChecksumType`.
pub const CHECKSUM_TYPE: &[&str] = &["COMPOSITE", "FULL_OBJECT"];

/// Structure `CommonPrefix` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CommonPrefix {
    /// `Prefix`
    #[serde(rename = "Prefix", skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
}

/// Structure `CompleteMultipartUploadOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CompleteMultipartUploadOutput {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `BucketKeyEnabled`
    #[serde(rename = "BucketKeyEnabled", skip_serializing_if = "Option::is_none")]
    pub bucket_key_enabled: Option<bool>,
    /// `ChecksumCRC32`
    #[serde(rename = "ChecksumCRC32", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32: Option<String>,
    /// `ChecksumCRC32C`
    #[serde(rename = "ChecksumCRC32C", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32_c: Option<String>,
    /// `ChecksumCRC64NVME`
    #[serde(rename = "ChecksumCRC64NVME", skip_serializing_if = "Option::is_none")]
    pub checksum_crc64_nvme: Option<String>,
    /// `ChecksumMD5`
    #[serde(rename = "ChecksumMD5", skip_serializing_if = "Option::is_none")]
    pub checksum_md5: Option<String>,
    /// `ChecksumSHA1`
    #[serde(rename = "ChecksumSHA1", skip_serializing_if = "Option::is_none")]
    pub checksum_sha1: Option<String>,
    /// `ChecksumSHA256`
    #[serde(rename = "ChecksumSHA256", skip_serializing_if = "Option::is_none")]
    pub checksum_sha256: Option<String>,
    /// `ChecksumSHA512`
    #[serde(rename = "ChecksumSHA512", skip_serializing_if = "Option::is_none")]
    pub checksum_sha512: Option<String>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `ChecksumXXHASH128`
    #[serde(rename = "ChecksumXXHASH128", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash128: Option<String>,
    /// `ChecksumXXHASH3`
    #[serde(rename = "ChecksumXXHASH3", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash3: Option<String>,
    /// `ChecksumXXHASH64`
    #[serde(rename = "ChecksumXXHASH64", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash64: Option<String>,
    /// `ETag`
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `Expiration`
    #[serde(rename = "Expiration", skip_serializing_if = "Option::is_none")]
    pub expiration: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Location`
    #[serde(rename = "Location", skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `SSEKMSKeyId`
    #[serde(rename = "SSEKMSKeyId", skip_serializing_if = "Option::is_none")]
    pub ssekms_key_id: Option<String>,
    /// `ServerSideEncryption`
    #[serde(rename = "ServerSideEncryption", skip_serializing_if = "Option::is_none")]
    pub server_side_encryption: Option<String>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Structure `CompleteMultipartUploadRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CompleteMultipartUploadRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ChecksumCRC32`
    #[serde(rename = "ChecksumCRC32", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32: Option<String>,
    /// `ChecksumCRC32C`
    #[serde(rename = "ChecksumCRC32C", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32_c: Option<String>,
    /// `ChecksumCRC64NVME`
    #[serde(rename = "ChecksumCRC64NVME", skip_serializing_if = "Option::is_none")]
    pub checksum_crc64_nvme: Option<String>,
    /// `ChecksumMD5`
    #[serde(rename = "ChecksumMD5", skip_serializing_if = "Option::is_none")]
    pub checksum_md5: Option<String>,
    /// `ChecksumSHA1`
    #[serde(rename = "ChecksumSHA1", skip_serializing_if = "Option::is_none")]
    pub checksum_sha1: Option<String>,
    /// `ChecksumSHA256`
    #[serde(rename = "ChecksumSHA256", skip_serializing_if = "Option::is_none")]
    pub checksum_sha256: Option<String>,
    /// `ChecksumSHA512`
    #[serde(rename = "ChecksumSHA512", skip_serializing_if = "Option::is_none")]
    pub checksum_sha512: Option<String>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `ChecksumXXHASH128`
    #[serde(rename = "ChecksumXXHASH128", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash128: Option<String>,
    /// `ChecksumXXHASH3`
    #[serde(rename = "ChecksumXXHASH3", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash3: Option<String>,
    /// `ChecksumXXHASH64`
    #[serde(rename = "ChecksumXXHASH64", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash64: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `IfMatch`
    #[serde(rename = "IfMatch", skip_serializing_if = "Option::is_none")]
    pub if_match: Option<String>,
    /// `IfNoneMatch`
    #[serde(rename = "IfNoneMatch", skip_serializing_if = "Option::is_none")]
    pub if_none_match: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `MpuObjectSize`
    #[serde(rename = "MpuObjectSize", skip_serializing_if = "Option::is_none")]
    pub mpu_object_size: Option<i64>,
    /// `MultipartUpload`
    #[serde(rename = "MultipartUpload", skip_serializing_if = "Option::is_none")]
    pub multipart_upload: Option<CompletedMultipartUpload>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKey`
    #[serde(rename = "SSECustomerKey", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `UploadId`
    #[serde(rename = "UploadId", skip_serializing_if = "Option::is_none")]
    pub upload_id: Option<String>,
}

/// Structure `CompletedMultipartUpload` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CompletedMultipartUpload {
    /// `Parts`
    #[serde(rename = "Parts", skip_serializing_if = "Option::is_none")]
    pub parts: Option<Vec<CompletedPart>>,
}

/// Structure `CompletedPart` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CompletedPart {
    /// `ChecksumCRC32`
    #[serde(rename = "ChecksumCRC32", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32: Option<String>,
    /// `ChecksumCRC32C`
    #[serde(rename = "ChecksumCRC32C", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32_c: Option<String>,
    /// `ChecksumCRC64NVME`
    #[serde(rename = "ChecksumCRC64NVME", skip_serializing_if = "Option::is_none")]
    pub checksum_crc64_nvme: Option<String>,
    /// `ChecksumMD5`
    #[serde(rename = "ChecksumMD5", skip_serializing_if = "Option::is_none")]
    pub checksum_md5: Option<String>,
    /// `ChecksumSHA1`
    #[serde(rename = "ChecksumSHA1", skip_serializing_if = "Option::is_none")]
    pub checksum_sha1: Option<String>,
    /// `ChecksumSHA256`
    #[serde(rename = "ChecksumSHA256", skip_serializing_if = "Option::is_none")]
    pub checksum_sha256: Option<String>,
    /// `ChecksumSHA512`
    #[serde(rename = "ChecksumSHA512", skip_serializing_if = "Option::is_none")]
    pub checksum_sha512: Option<String>,
    /// `ChecksumXXHASH128`
    #[serde(rename = "ChecksumXXHASH128", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash128: Option<String>,
    /// `ChecksumXXHASH3`
    #[serde(rename = "ChecksumXXHASH3", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash3: Option<String>,
    /// `ChecksumXXHASH64`
    #[serde(rename = "ChecksumXXHASH64", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash64: Option<String>,
    /// `ETag`
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `PartNumber`
    #[serde(rename = "PartNumber", skip_serializing_if = "Option::is_none")]
    pub part_number: Option<i64>,
}

/// Structure `CopyObjectOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CopyObjectOutput {
    /// `BucketKeyEnabled`
    #[serde(rename = "BucketKeyEnabled", skip_serializing_if = "Option::is_none")]
    pub bucket_key_enabled: Option<bool>,
    /// `CopyObjectResult`
    #[serde(rename = "CopyObjectResult", skip_serializing_if = "Option::is_none")]
    pub copy_object_result: Option<CopyObjectResult>,
    /// `CopySourceVersionId`
    #[serde(rename = "CopySourceVersionId", skip_serializing_if = "Option::is_none")]
    pub copy_source_version_id: Option<String>,
    /// `Expiration`
    #[serde(rename = "Expiration", skip_serializing_if = "Option::is_none")]
    pub expiration: Option<String>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `SSEKMSEncryptionContext`
    #[serde(rename = "SSEKMSEncryptionContext", skip_serializing_if = "Option::is_none")]
    pub ssekms_encryption_context: Option<String>,
    /// `SSEKMSKeyId`
    #[serde(rename = "SSEKMSKeyId", skip_serializing_if = "Option::is_none")]
    pub ssekms_key_id: Option<String>,
    /// `ServerSideEncryption`
    #[serde(rename = "ServerSideEncryption", skip_serializing_if = "Option::is_none")]
    pub server_side_encryption: Option<String>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Structure `CopyObjectRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CopyObjectRequest {
    /// `ACL`
    #[serde(rename = "ACL", skip_serializing_if = "Option::is_none")]
    pub acl: Option<String>,
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `BucketKeyEnabled`
    #[serde(rename = "BucketKeyEnabled", skip_serializing_if = "Option::is_none")]
    pub bucket_key_enabled: Option<bool>,
    /// `CacheControl`
    #[serde(rename = "CacheControl", skip_serializing_if = "Option::is_none")]
    pub cache_control: Option<String>,
    /// `ChecksumAlgorithm`
    #[serde(rename = "ChecksumAlgorithm", skip_serializing_if = "Option::is_none")]
    pub checksum_algorithm: Option<String>,
    /// `ContentDisposition`
    #[serde(rename = "ContentDisposition", skip_serializing_if = "Option::is_none")]
    pub content_disposition: Option<String>,
    /// `ContentEncoding`
    #[serde(rename = "ContentEncoding", skip_serializing_if = "Option::is_none")]
    pub content_encoding: Option<String>,
    /// `ContentLanguage`
    #[serde(rename = "ContentLanguage", skip_serializing_if = "Option::is_none")]
    pub content_language: Option<String>,
    /// `ContentType`
    #[serde(rename = "ContentType", skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// `CopySource`
    #[serde(rename = "CopySource", skip_serializing_if = "Option::is_none")]
    pub copy_source: Option<String>,
    /// `CopySourceIfMatch`
    #[serde(rename = "CopySourceIfMatch", skip_serializing_if = "Option::is_none")]
    pub copy_source_if_match: Option<String>,
    /// `CopySourceIfModifiedSince`
    #[serde(rename = "CopySourceIfModifiedSince", skip_serializing_if = "Option::is_none")]
    pub copy_source_if_modified_since: Option<EpochSeconds>,
    /// `CopySourceIfNoneMatch`
    #[serde(rename = "CopySourceIfNoneMatch", skip_serializing_if = "Option::is_none")]
    pub copy_source_if_none_match: Option<String>,
    /// `CopySourceIfUnmodifiedSince`
    #[serde(rename = "CopySourceIfUnmodifiedSince", skip_serializing_if = "Option::is_none")]
    pub copy_source_if_unmodified_since: Option<EpochSeconds>,
    /// `CopySourceSSECustomerAlgorithm`
    #[serde(rename = "CopySourceSSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub copy_source_sse_customer_algorithm: Option<String>,
    /// `CopySourceSSECustomerKey`
    #[serde(rename = "CopySourceSSECustomerKey", skip_serializing_if = "Option::is_none")]
    pub copy_source_sse_customer_key: Option<String>,
    /// `CopySourceSSECustomerKeyMD5`
    #[serde(rename = "CopySourceSSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub copy_source_sse_customer_key_md5: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `ExpectedSourceBucketOwner`
    #[serde(rename = "ExpectedSourceBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_source_bucket_owner: Option<String>,
    /// `Expires`
    #[serde(rename = "Expires", skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
    /// `GrantFullControl`
    #[serde(rename = "GrantFullControl", skip_serializing_if = "Option::is_none")]
    pub grant_full_control: Option<String>,
    /// `GrantRead`
    #[serde(rename = "GrantRead", skip_serializing_if = "Option::is_none")]
    pub grant_read: Option<String>,
    /// `GrantReadACP`
    #[serde(rename = "GrantReadACP", skip_serializing_if = "Option::is_none")]
    pub grant_read_acp: Option<String>,
    /// `GrantWriteACP`
    #[serde(rename = "GrantWriteACP", skip_serializing_if = "Option::is_none")]
    pub grant_write_acp: Option<String>,
    /// `IfMatch`
    #[serde(rename = "IfMatch", skip_serializing_if = "Option::is_none")]
    pub if_match: Option<String>,
    /// `IfNoneMatch`
    #[serde(rename = "IfNoneMatch", skip_serializing_if = "Option::is_none")]
    pub if_none_match: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Metadata`
    #[serde(rename = "Metadata", skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    /// `MetadataDirective`
    #[serde(rename = "MetadataDirective", skip_serializing_if = "Option::is_none")]
    pub metadata_directive: Option<String>,
    /// `ObjectLockLegalHoldStatus`
    #[serde(rename = "ObjectLockLegalHoldStatus", skip_serializing_if = "Option::is_none")]
    pub object_lock_legal_hold_status: Option<String>,
    /// `ObjectLockMode`
    #[serde(rename = "ObjectLockMode", skip_serializing_if = "Option::is_none")]
    pub object_lock_mode: Option<String>,
    /// `ObjectLockRetainUntilDate`
    #[serde(rename = "ObjectLockRetainUntilDate", skip_serializing_if = "Option::is_none")]
    pub object_lock_retain_until_date: Option<EpochSeconds>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKey`
    #[serde(rename = "SSECustomerKey", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `SSEKMSEncryptionContext`
    #[serde(rename = "SSEKMSEncryptionContext", skip_serializing_if = "Option::is_none")]
    pub ssekms_encryption_context: Option<String>,
    /// `SSEKMSKeyId`
    #[serde(rename = "SSEKMSKeyId", skip_serializing_if = "Option::is_none")]
    pub ssekms_key_id: Option<String>,
    /// `ServerSideEncryption`
    #[serde(rename = "ServerSideEncryption", skip_serializing_if = "Option::is_none")]
    pub server_side_encryption: Option<String>,
    /// `StorageClass`
    #[serde(rename = "StorageClass", skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<String>,
    /// `Tagging`
    #[serde(rename = "Tagging", skip_serializing_if = "Option::is_none")]
    pub tagging: Option<String>,
    /// `TaggingDirective`
    #[serde(rename = "TaggingDirective", skip_serializing_if = "Option::is_none")]
    pub tagging_directive: Option<String>,
    /// `WebsiteRedirectLocation`
    #[serde(rename = "WebsiteRedirectLocation", skip_serializing_if = "Option::is_none")]
    pub website_redirect_location: Option<String>,
}

/// Structure `CopyObjectResult` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CopyObjectResult {
    /// `ChecksumCRC32`
    #[serde(rename = "ChecksumCRC32", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32: Option<String>,
    /// `ChecksumCRC32C`
    #[serde(rename = "ChecksumCRC32C", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32_c: Option<String>,
    /// `ChecksumCRC64NVME`
    #[serde(rename = "ChecksumCRC64NVME", skip_serializing_if = "Option::is_none")]
    pub checksum_crc64_nvme: Option<String>,
    /// `ChecksumMD5`
    #[serde(rename = "ChecksumMD5", skip_serializing_if = "Option::is_none")]
    pub checksum_md5: Option<String>,
    /// `ChecksumSHA1`
    #[serde(rename = "ChecksumSHA1", skip_serializing_if = "Option::is_none")]
    pub checksum_sha1: Option<String>,
    /// `ChecksumSHA256`
    #[serde(rename = "ChecksumSHA256", skip_serializing_if = "Option::is_none")]
    pub checksum_sha256: Option<String>,
    /// `ChecksumSHA512`
    #[serde(rename = "ChecksumSHA512", skip_serializing_if = "Option::is_none")]
    pub checksum_sha512: Option<String>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `ChecksumXXHASH128`
    #[serde(rename = "ChecksumXXHASH128", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash128: Option<String>,
    /// `ChecksumXXHASH3`
    #[serde(rename = "ChecksumXXHASH3", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash3: Option<String>,
    /// `ChecksumXXHASH64`
    #[serde(rename = "ChecksumXXHASH64", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash64: Option<String>,
    /// `ETag`
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `LastModified`
    #[serde(rename = "LastModified", skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<EpochSeconds>,
}

/// Structure `CreateBucketConfiguration` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateBucketConfiguration {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<BucketInfo>,
    /// `Location`
    #[serde(rename = "Location", skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationInfo>,
    /// `LocationConstraint`
    #[serde(rename = "LocationConstraint", skip_serializing_if = "Option::is_none")]
    pub location_constraint: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `CreateBucketOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateBucketOutput {
    /// `BucketArn`
    #[serde(rename = "BucketArn", skip_serializing_if = "Option::is_none")]
    pub bucket_arn: Option<String>,
    /// `Location`
    #[serde(rename = "Location", skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
}

/// Structure `CreateBucketRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateBucketRequest {
    /// `ACL`
    #[serde(rename = "ACL", skip_serializing_if = "Option::is_none")]
    pub acl: Option<String>,
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `BucketNamespace`
    #[serde(rename = "BucketNamespace", skip_serializing_if = "Option::is_none")]
    pub bucket_namespace: Option<String>,
    /// `CreateBucketConfiguration`
    #[serde(rename = "CreateBucketConfiguration", skip_serializing_if = "Option::is_none")]
    pub create_bucket_configuration: Option<CreateBucketConfiguration>,
    /// `GrantFullControl`
    #[serde(rename = "GrantFullControl", skip_serializing_if = "Option::is_none")]
    pub grant_full_control: Option<String>,
    /// `GrantRead`
    #[serde(rename = "GrantRead", skip_serializing_if = "Option::is_none")]
    pub grant_read: Option<String>,
    /// `GrantReadACP`
    #[serde(rename = "GrantReadACP", skip_serializing_if = "Option::is_none")]
    pub grant_read_acp: Option<String>,
    /// `GrantWrite`
    #[serde(rename = "GrantWrite", skip_serializing_if = "Option::is_none")]
    pub grant_write: Option<String>,
    /// `GrantWriteACP`
    #[serde(rename = "GrantWriteACP", skip_serializing_if = "Option::is_none")]
    pub grant_write_acp: Option<String>,
    /// `ObjectLockEnabledForBucket`
    #[serde(rename = "ObjectLockEnabledForBucket", skip_serializing_if = "Option::is_none")]
    pub object_lock_enabled_for_bucket: Option<bool>,
    /// `ObjectOwnership`
    #[serde(rename = "ObjectOwnership", skip_serializing_if = "Option::is_none")]
    pub object_ownership: Option<String>,
}

/// Structure `CreateMultipartUploadOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateMultipartUploadOutput {
    /// `AbortDate`
    #[serde(rename = "AbortDate", skip_serializing_if = "Option::is_none")]
    pub abort_date: Option<EpochSeconds>,
    /// `AbortRuleId`
    #[serde(rename = "AbortRuleId", skip_serializing_if = "Option::is_none")]
    pub abort_rule_id: Option<String>,
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `BucketKeyEnabled`
    #[serde(rename = "BucketKeyEnabled", skip_serializing_if = "Option::is_none")]
    pub bucket_key_enabled: Option<bool>,
    /// `ChecksumAlgorithm`
    #[serde(rename = "ChecksumAlgorithm", skip_serializing_if = "Option::is_none")]
    pub checksum_algorithm: Option<String>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `SSEKMSEncryptionContext`
    #[serde(rename = "SSEKMSEncryptionContext", skip_serializing_if = "Option::is_none")]
    pub ssekms_encryption_context: Option<String>,
    /// `SSEKMSKeyId`
    #[serde(rename = "SSEKMSKeyId", skip_serializing_if = "Option::is_none")]
    pub ssekms_key_id: Option<String>,
    /// `ServerSideEncryption`
    #[serde(rename = "ServerSideEncryption", skip_serializing_if = "Option::is_none")]
    pub server_side_encryption: Option<String>,
    /// `UploadId`
    #[serde(rename = "UploadId", skip_serializing_if = "Option::is_none")]
    pub upload_id: Option<String>,
}

/// Structure `CreateMultipartUploadRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CreateMultipartUploadRequest {
    /// `ACL`
    #[serde(rename = "ACL", skip_serializing_if = "Option::is_none")]
    pub acl: Option<String>,
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `BucketKeyEnabled`
    #[serde(rename = "BucketKeyEnabled", skip_serializing_if = "Option::is_none")]
    pub bucket_key_enabled: Option<bool>,
    /// `CacheControl`
    #[serde(rename = "CacheControl", skip_serializing_if = "Option::is_none")]
    pub cache_control: Option<String>,
    /// `ChecksumAlgorithm`
    #[serde(rename = "ChecksumAlgorithm", skip_serializing_if = "Option::is_none")]
    pub checksum_algorithm: Option<String>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `ContentDisposition`
    #[serde(rename = "ContentDisposition", skip_serializing_if = "Option::is_none")]
    pub content_disposition: Option<String>,
    /// `ContentEncoding`
    #[serde(rename = "ContentEncoding", skip_serializing_if = "Option::is_none")]
    pub content_encoding: Option<String>,
    /// `ContentLanguage`
    #[serde(rename = "ContentLanguage", skip_serializing_if = "Option::is_none")]
    pub content_language: Option<String>,
    /// `ContentType`
    #[serde(rename = "ContentType", skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `Expires`
    #[serde(rename = "Expires", skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
    /// `GrantFullControl`
    #[serde(rename = "GrantFullControl", skip_serializing_if = "Option::is_none")]
    pub grant_full_control: Option<String>,
    /// `GrantRead`
    #[serde(rename = "GrantRead", skip_serializing_if = "Option::is_none")]
    pub grant_read: Option<String>,
    /// `GrantReadACP`
    #[serde(rename = "GrantReadACP", skip_serializing_if = "Option::is_none")]
    pub grant_read_acp: Option<String>,
    /// `GrantWriteACP`
    #[serde(rename = "GrantWriteACP", skip_serializing_if = "Option::is_none")]
    pub grant_write_acp: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Metadata`
    #[serde(rename = "Metadata", skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    /// `ObjectLockLegalHoldStatus`
    #[serde(rename = "ObjectLockLegalHoldStatus", skip_serializing_if = "Option::is_none")]
    pub object_lock_legal_hold_status: Option<String>,
    /// `ObjectLockMode`
    #[serde(rename = "ObjectLockMode", skip_serializing_if = "Option::is_none")]
    pub object_lock_mode: Option<String>,
    /// `ObjectLockRetainUntilDate`
    #[serde(rename = "ObjectLockRetainUntilDate", skip_serializing_if = "Option::is_none")]
    pub object_lock_retain_until_date: Option<EpochSeconds>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKey`
    #[serde(rename = "SSECustomerKey", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `SSEKMSEncryptionContext`
    #[serde(rename = "SSEKMSEncryptionContext", skip_serializing_if = "Option::is_none")]
    pub ssekms_encryption_context: Option<String>,
    /// `SSEKMSKeyId`
    #[serde(rename = "SSEKMSKeyId", skip_serializing_if = "Option::is_none")]
    pub ssekms_key_id: Option<String>,
    /// `ServerSideEncryption`
    #[serde(rename = "ServerSideEncryption", skip_serializing_if = "Option::is_none")]
    pub server_side_encryption: Option<String>,
    /// `StorageClass`
    #[serde(rename = "StorageClass", skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<String>,
    /// `Tagging`
    #[serde(rename = "Tagging", skip_serializing_if = "Option::is_none")]
    pub tagging: Option<String>,
    /// `WebsiteRedirectLocation`
    #[serde(rename = "WebsiteRedirectLocation", skip_serializing_if = "Option::is_none")]
    pub website_redirect_location: Option<String>,
}

/// Values of enum `DataRedundancy`.
pub const DATA_REDUNDANCY: &[&str] = &["SingleAvailabilityZone", "SingleLocalZone"];

/// Structure `Delete` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Delete {
    /// `Objects`
    #[serde(rename = "Objects", skip_serializing_if = "Option::is_none")]
    pub objects: Option<Vec<ObjectIdentifier>>,
    /// `Quiet`
    #[serde(rename = "Quiet", skip_serializing_if = "Option::is_none")]
    pub quiet: Option<bool>,
}

/// Structure `DeleteBucketRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteBucketRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
}

/// Structure `DeleteMarkerEntry` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteMarkerEntry {
    /// `IsLatest`
    #[serde(rename = "IsLatest", skip_serializing_if = "Option::is_none")]
    pub is_latest: Option<bool>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `LastModified`
    #[serde(rename = "LastModified", skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<EpochSeconds>,
    /// `Owner`
    #[serde(rename = "Owner", skip_serializing_if = "Option::is_none")]
    pub owner: Option<Owner>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Structure `DeleteObjectOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteObjectOutput {
    /// `DeleteMarker`
    #[serde(rename = "DeleteMarker", skip_serializing_if = "Option::is_none")]
    pub delete_marker: Option<bool>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Structure `DeleteObjectRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteObjectRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `BypassGovernanceRetention`
    #[serde(rename = "BypassGovernanceRetention", skip_serializing_if = "Option::is_none")]
    pub bypass_governance_retention: Option<bool>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `IfMatch`
    #[serde(rename = "IfMatch", skip_serializing_if = "Option::is_none")]
    pub if_match: Option<String>,
    /// `IfMatchLastModifiedTime`
    #[serde(rename = "IfMatchLastModifiedTime", skip_serializing_if = "Option::is_none")]
    pub if_match_last_modified_time: Option<EpochSeconds>,
    /// `IfMatchSize`
    #[serde(rename = "IfMatchSize", skip_serializing_if = "Option::is_none")]
    pub if_match_size: Option<i64>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `MFA`
    #[serde(rename = "MFA", skip_serializing_if = "Option::is_none")]
    pub mfa: Option<String>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Structure `DeleteObjectsOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteObjectsOutput {
    /// `Deleted`
    #[serde(rename = "Deleted", skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Vec<DeletedObject>>,
    /// `Errors`
    #[serde(rename = "Errors", skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<Error>>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
}

/// Structure `DeleteObjectsRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteObjectsRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `BypassGovernanceRetention`
    #[serde(rename = "BypassGovernanceRetention", skip_serializing_if = "Option::is_none")]
    pub bypass_governance_retention: Option<bool>,
    /// `ChecksumAlgorithm`
    #[serde(rename = "ChecksumAlgorithm", skip_serializing_if = "Option::is_none")]
    pub checksum_algorithm: Option<String>,
    /// `Delete`
    #[serde(rename = "Delete", skip_serializing_if = "Option::is_none")]
    pub delete: Option<Delete>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `MFA`
    #[serde(rename = "MFA", skip_serializing_if = "Option::is_none")]
    pub mfa: Option<String>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
}

/// Structure `DeletedObject` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeletedObject {
    /// `DeleteMarker`
    #[serde(rename = "DeleteMarker", skip_serializing_if = "Option::is_none")]
    pub delete_marker: Option<bool>,
    /// `DeleteMarkerVersionId`
    #[serde(rename = "DeleteMarkerVersionId", skip_serializing_if = "Option::is_none")]
    pub delete_marker_version_id: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Values of enum `EncodingType`.
pub const ENCODING_TYPE: &[&str] = &["url"];

/// Structure `Error` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Error {
    /// `Code`
    #[serde(rename = "Code", skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Message`
    #[serde(rename = "Message", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Structure `GetBucketLocationOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetBucketLocationOutput {
    /// `LocationConstraint`
    #[serde(rename = "LocationConstraint", skip_serializing_if = "Option::is_none")]
    pub location_constraint: Option<String>,
}

/// Structure `GetBucketLocationRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetBucketLocationRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
}

/// Structure `GetBucketVersioningOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetBucketVersioningOutput {
    /// `MFADelete`
    #[serde(rename = "MFADelete", skip_serializing_if = "Option::is_none")]
    pub mfa_delete: Option<String>,
    /// `Status`
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// Structure `GetBucketVersioningRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetBucketVersioningRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
}

/// Structure `GetObjectOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetObjectOutput {
    /// `AcceptRanges`
    #[serde(rename = "AcceptRanges", skip_serializing_if = "Option::is_none")]
    pub accept_ranges: Option<String>,
    /// `Body`
    #[serde(rename = "Body", skip_serializing_if = "Option::is_none")]
    pub body: Option<Blob>,
    /// `BucketKeyEnabled`
    #[serde(rename = "BucketKeyEnabled", skip_serializing_if = "Option::is_none")]
    pub bucket_key_enabled: Option<bool>,
    /// `CacheControl`
    #[serde(rename = "CacheControl", skip_serializing_if = "Option::is_none")]
    pub cache_control: Option<String>,
    /// `ChecksumCRC32`
    #[serde(rename = "ChecksumCRC32", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32: Option<String>,
    /// `ChecksumCRC32C`
    #[serde(rename = "ChecksumCRC32C", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32_c: Option<String>,
    /// `ChecksumCRC64NVME`
    #[serde(rename = "ChecksumCRC64NVME", skip_serializing_if = "Option::is_none")]
    pub checksum_crc64_nvme: Option<String>,
    /// `ChecksumMD5`
    #[serde(rename = "ChecksumMD5", skip_serializing_if = "Option::is_none")]
    pub checksum_md5: Option<String>,
    /// `ChecksumSHA1`
    #[serde(rename = "ChecksumSHA1", skip_serializing_if = "Option::is_none")]
    pub checksum_sha1: Option<String>,
    /// `ChecksumSHA256`
    #[serde(rename = "ChecksumSHA256", skip_serializing_if = "Option::is_none")]
    pub checksum_sha256: Option<String>,
    /// `ChecksumSHA512`
    #[serde(rename = "ChecksumSHA512", skip_serializing_if = "Option::is_none")]
    pub checksum_sha512: Option<String>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `ChecksumXXHASH128`
    #[serde(rename = "ChecksumXXHASH128", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash128: Option<String>,
    /// `ChecksumXXHASH3`
    #[serde(rename = "ChecksumXXHASH3", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash3: Option<String>,
    /// `ChecksumXXHASH64`
    #[serde(rename = "ChecksumXXHASH64", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash64: Option<String>,
    /// `ContentDisposition`
    #[serde(rename = "ContentDisposition", skip_serializing_if = "Option::is_none")]
    pub content_disposition: Option<String>,
    /// `ContentEncoding`
    #[serde(rename = "ContentEncoding", skip_serializing_if = "Option::is_none")]
    pub content_encoding: Option<String>,
    /// `ContentLanguage`
    #[serde(rename = "ContentLanguage", skip_serializing_if = "Option::is_none")]
    pub content_language: Option<String>,
    /// `ContentLength`
    #[serde(rename = "ContentLength", skip_serializing_if = "Option::is_none")]
    pub content_length: Option<i64>,
    /// `ContentRange`
    #[serde(rename = "ContentRange", skip_serializing_if = "Option::is_none")]
    pub content_range: Option<String>,
    /// `ContentType`
    #[serde(rename = "ContentType", skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// `DeleteMarker`
    #[serde(rename = "DeleteMarker", skip_serializing_if = "Option::is_none")]
    pub delete_marker: Option<bool>,
    /// `ETag`
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `Expiration`
    #[serde(rename = "Expiration", skip_serializing_if = "Option::is_none")]
    pub expiration: Option<String>,
    /// `Expires`
    #[serde(rename = "Expires", skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
    /// `LastModified`
    #[serde(rename = "LastModified", skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<EpochSeconds>,
    /// `Metadata`
    #[serde(rename = "Metadata", skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    /// `MissingMeta`
    #[serde(rename = "MissingMeta", skip_serializing_if = "Option::is_none")]
    pub missing_meta: Option<i64>,
    /// `ObjectLockLegalHoldStatus`
    #[serde(rename = "ObjectLockLegalHoldStatus", skip_serializing_if = "Option::is_none")]
    pub object_lock_legal_hold_status: Option<String>,
    /// `ObjectLockMode`
    #[serde(rename = "ObjectLockMode", skip_serializing_if = "Option::is_none")]
    pub object_lock_mode: Option<String>,
    /// `ObjectLockRetainUntilDate`
    #[serde(rename = "ObjectLockRetainUntilDate", skip_serializing_if = "Option::is_none")]
    pub object_lock_retain_until_date: Option<EpochSeconds>,
    /// `PartsCount`
    #[serde(rename = "PartsCount", skip_serializing_if = "Option::is_none")]
    pub parts_count: Option<i64>,
    /// `ReplicationStatus`
    #[serde(rename = "ReplicationStatus", skip_serializing_if = "Option::is_none")]
    pub replication_status: Option<String>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `Restore`
    #[serde(rename = "Restore", skip_serializing_if = "Option::is_none")]
    pub restore: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `SSEKMSKeyId`
    #[serde(rename = "SSEKMSKeyId", skip_serializing_if = "Option::is_none")]
    pub ssekms_key_id: Option<String>,
    /// `ServerSideEncryption`
    #[serde(rename = "ServerSideEncryption", skip_serializing_if = "Option::is_none")]
    pub server_side_encryption: Option<String>,
    /// `StorageClass`
    #[serde(rename = "StorageClass", skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<String>,
    /// `TagCount`
    #[serde(rename = "TagCount", skip_serializing_if = "Option::is_none")]
    pub tag_count: Option<i64>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
    /// `WebsiteRedirectLocation`
    #[serde(rename = "WebsiteRedirectLocation", skip_serializing_if = "Option::is_none")]
    pub website_redirect_location: Option<String>,
}

/// Structure `GetObjectRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetObjectRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ChecksumMode`
    #[serde(rename = "ChecksumMode", skip_serializing_if = "Option::is_none")]
    pub checksum_mode: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `IfMatch`
    #[serde(rename = "IfMatch", skip_serializing_if = "Option::is_none")]
    pub if_match: Option<String>,
    /// `IfModifiedSince`
    #[serde(rename = "IfModifiedSince", skip_serializing_if = "Option::is_none")]
    pub if_modified_since: Option<EpochSeconds>,
    /// `IfNoneMatch`
    #[serde(rename = "IfNoneMatch", skip_serializing_if = "Option::is_none")]
    pub if_none_match: Option<String>,
    /// `IfUnmodifiedSince`
    #[serde(rename = "IfUnmodifiedSince", skip_serializing_if = "Option::is_none")]
    pub if_unmodified_since: Option<EpochSeconds>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `PartNumber`
    #[serde(rename = "PartNumber", skip_serializing_if = "Option::is_none")]
    pub part_number: Option<i64>,
    /// `Range`
    #[serde(rename = "Range", skip_serializing_if = "Option::is_none")]
    pub range: Option<String>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `ResponseCacheControl`
    #[serde(rename = "ResponseCacheControl", skip_serializing_if = "Option::is_none")]
    pub response_cache_control: Option<String>,
    /// `ResponseContentDisposition`
    #[serde(rename = "ResponseContentDisposition", skip_serializing_if = "Option::is_none")]
    pub response_content_disposition: Option<String>,
    /// `ResponseContentEncoding`
    #[serde(rename = "ResponseContentEncoding", skip_serializing_if = "Option::is_none")]
    pub response_content_encoding: Option<String>,
    /// `ResponseContentLanguage`
    #[serde(rename = "ResponseContentLanguage", skip_serializing_if = "Option::is_none")]
    pub response_content_language: Option<String>,
    /// `ResponseContentType`
    #[serde(rename = "ResponseContentType", skip_serializing_if = "Option::is_none")]
    pub response_content_type: Option<String>,
    /// `ResponseExpires`
    #[serde(rename = "ResponseExpires", skip_serializing_if = "Option::is_none")]
    pub response_expires: Option<EpochSeconds>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKey`
    #[serde(rename = "SSECustomerKey", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Structure `HeadBucketOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HeadBucketOutput {
    /// `AccessPointAlias`
    #[serde(rename = "AccessPointAlias", skip_serializing_if = "Option::is_none")]
    pub access_point_alias: Option<bool>,
    /// `BucketArn`
    #[serde(rename = "BucketArn", skip_serializing_if = "Option::is_none")]
    pub bucket_arn: Option<String>,
    /// `BucketLocationName`
    #[serde(rename = "BucketLocationName", skip_serializing_if = "Option::is_none")]
    pub bucket_location_name: Option<String>,
    /// `BucketLocationType`
    #[serde(rename = "BucketLocationType", skip_serializing_if = "Option::is_none")]
    pub bucket_location_type: Option<String>,
    /// `BucketRegion`
    #[serde(rename = "BucketRegion", skip_serializing_if = "Option::is_none")]
    pub bucket_region: Option<String>,
}

/// Structure `HeadBucketRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HeadBucketRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
}

/// Structure `HeadObjectOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HeadObjectOutput {
    /// `AcceptRanges`
    #[serde(rename = "AcceptRanges", skip_serializing_if = "Option::is_none")]
    pub accept_ranges: Option<String>,
    /// `ArchiveStatus`
    #[serde(rename = "ArchiveStatus", skip_serializing_if = "Option::is_none")]
    pub archive_status: Option<String>,
    /// `BucketKeyEnabled`
    #[serde(rename = "BucketKeyEnabled", skip_serializing_if = "Option::is_none")]
    pub bucket_key_enabled: Option<bool>,
    /// `CacheControl`
    #[serde(rename = "CacheControl", skip_serializing_if = "Option::is_none")]
    pub cache_control: Option<String>,
    /// `ChecksumCRC32`
    #[serde(rename = "ChecksumCRC32", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32: Option<String>,
    /// `ChecksumCRC32C`
    #[serde(rename = "ChecksumCRC32C", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32_c: Option<String>,
    /// `ChecksumCRC64NVME`
    #[serde(rename = "ChecksumCRC64NVME", skip_serializing_if = "Option::is_none")]
    pub checksum_crc64_nvme: Option<String>,
    /// `ChecksumMD5`
    #[serde(rename = "ChecksumMD5", skip_serializing_if = "Option::is_none")]
    pub checksum_md5: Option<String>,
    /// `ChecksumSHA1`
    #[serde(rename = "ChecksumSHA1", skip_serializing_if = "Option::is_none")]
    pub checksum_sha1: Option<String>,
    /// `ChecksumSHA256`
    #[serde(rename = "ChecksumSHA256", skip_serializing_if = "Option::is_none")]
    pub checksum_sha256: Option<String>,
    /// `ChecksumSHA512`
    #[serde(rename = "ChecksumSHA512", skip_serializing_if = "Option::is_none")]
    pub checksum_sha512: Option<String>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `ChecksumXXHASH128`
    #[serde(rename = "ChecksumXXHASH128", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash128: Option<String>,
    /// `ChecksumXXHASH3`
    #[serde(rename = "ChecksumXXHASH3", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash3: Option<String>,
    /// `ChecksumXXHASH64`
    #[serde(rename = "ChecksumXXHASH64", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash64: Option<String>,
    /// `ContentDisposition`
    #[serde(rename = "ContentDisposition", skip_serializing_if = "Option::is_none")]
    pub content_disposition: Option<String>,
    /// `ContentEncoding`
    #[serde(rename = "ContentEncoding", skip_serializing_if = "Option::is_none")]
    pub content_encoding: Option<String>,
    /// `ContentLanguage`
    #[serde(rename = "ContentLanguage", skip_serializing_if = "Option::is_none")]
    pub content_language: Option<String>,
    /// `ContentLength`
    #[serde(rename = "ContentLength", skip_serializing_if = "Option::is_none")]
    pub content_length: Option<i64>,
    /// `ContentRange`
    #[serde(rename = "ContentRange", skip_serializing_if = "Option::is_none")]
    pub content_range: Option<String>,
    /// `ContentType`
    #[serde(rename = "ContentType", skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// `DeleteMarker`
    #[serde(rename = "DeleteMarker", skip_serializing_if = "Option::is_none")]
    pub delete_marker: Option<bool>,
    /// `ETag`
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `Expiration`
    #[serde(rename = "Expiration", skip_serializing_if = "Option::is_none")]
    pub expiration: Option<String>,
    /// `Expires`
    #[serde(rename = "Expires", skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
    /// `LastModified`
    #[serde(rename = "LastModified", skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<EpochSeconds>,
    /// `Metadata`
    #[serde(rename = "Metadata", skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    /// `MissingMeta`
    #[serde(rename = "MissingMeta", skip_serializing_if = "Option::is_none")]
    pub missing_meta: Option<i64>,
    /// `ObjectLockLegalHoldStatus`
    #[serde(rename = "ObjectLockLegalHoldStatus", skip_serializing_if = "Option::is_none")]
    pub object_lock_legal_hold_status: Option<String>,
    /// `ObjectLockMode`
    #[serde(rename = "ObjectLockMode", skip_serializing_if = "Option::is_none")]
    pub object_lock_mode: Option<String>,
    /// `ObjectLockRetainUntilDate`
    #[serde(rename = "ObjectLockRetainUntilDate", skip_serializing_if = "Option::is_none")]
    pub object_lock_retain_until_date: Option<EpochSeconds>,
    /// `PartsCount`
    #[serde(rename = "PartsCount", skip_serializing_if = "Option::is_none")]
    pub parts_count: Option<i64>,
    /// `ReplicationStatus`
    #[serde(rename = "ReplicationStatus", skip_serializing_if = "Option::is_none")]
    pub replication_status: Option<String>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `Restore`
    #[serde(rename = "Restore", skip_serializing_if = "Option::is_none")]
    pub restore: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `SSEKMSKeyId`
    #[serde(rename = "SSEKMSKeyId", skip_serializing_if = "Option::is_none")]
    pub ssekms_key_id: Option<String>,
    /// `ServerSideEncryption`
    #[serde(rename = "ServerSideEncryption", skip_serializing_if = "Option::is_none")]
    pub server_side_encryption: Option<String>,
    /// `StorageClass`
    #[serde(rename = "StorageClass", skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<String>,
    /// `TagCount`
    #[serde(rename = "TagCount", skip_serializing_if = "Option::is_none")]
    pub tag_count: Option<i64>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
    /// `WebsiteRedirectLocation`
    #[serde(rename = "WebsiteRedirectLocation", skip_serializing_if = "Option::is_none")]
    pub website_redirect_location: Option<String>,
}

/// Structure `HeadObjectRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HeadObjectRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ChecksumMode`
    #[serde(rename = "ChecksumMode", skip_serializing_if = "Option::is_none")]
    pub checksum_mode: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `IfMatch`
    #[serde(rename = "IfMatch", skip_serializing_if = "Option::is_none")]
    pub if_match: Option<String>,
    /// `IfModifiedSince`
    #[serde(rename = "IfModifiedSince", skip_serializing_if = "Option::is_none")]
    pub if_modified_since: Option<EpochSeconds>,
    /// `IfNoneMatch`
    #[serde(rename = "IfNoneMatch", skip_serializing_if = "Option::is_none")]
    pub if_none_match: Option<String>,
    /// `IfUnmodifiedSince`
    #[serde(rename = "IfUnmodifiedSince", skip_serializing_if = "Option::is_none")]
    pub if_unmodified_since: Option<EpochSeconds>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `PartNumber`
    #[serde(rename = "PartNumber", skip_serializing_if = "Option::is_none")]
    pub part_number: Option<i64>,
    /// `Range`
    #[serde(rename = "Range", skip_serializing_if = "Option::is_none")]
    pub range: Option<String>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `ResponseCacheControl`
    #[serde(rename = "ResponseCacheControl", skip_serializing_if = "Option::is_none")]
    pub response_cache_control: Option<String>,
    /// `ResponseContentDisposition`
    #[serde(rename = "ResponseContentDisposition", skip_serializing_if = "Option::is_none")]
    pub response_content_disposition: Option<String>,
    /// `ResponseContentEncoding`
    #[serde(rename = "ResponseContentEncoding", skip_serializing_if = "Option::is_none")]
    pub response_content_encoding: Option<String>,
    /// `ResponseContentLanguage`
    #[serde(rename = "ResponseContentLanguage", skip_serializing_if = "Option::is_none")]
    pub response_content_language: Option<String>,
    /// `ResponseContentType`
    #[serde(rename = "ResponseContentType", skip_serializing_if = "Option::is_none")]
    pub response_content_type: Option<String>,
    /// `ResponseExpires`
    #[serde(rename = "ResponseExpires", skip_serializing_if = "Option::is_none")]
    pub response_expires: Option<EpochSeconds>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKey`
    #[serde(rename = "SSECustomerKey", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Structure `Initiator` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Initiator {
    /// `DisplayName`
    #[serde(rename = "DisplayName", skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// `ID`
    #[serde(rename = "ID", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// Values of enum `IntelligentTieringAccessTier`.
pub const INTELLIGENT_TIERING_ACCESS_TIER: &[&str] = &["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"];

/// Structure `ListBucketsOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListBucketsOutput {
    /// `Buckets`
    #[serde(rename = "Buckets", skip_serializing_if = "Option::is_none")]
    pub buckets: Option<Vec<Bucket>>,
    /// `ContinuationToken`
    #[serde(rename = "ContinuationToken", skip_serializing_if = "Option::is_none")]
    pub continuation_token: Option<String>,
    /// `Owner`
    #[serde(rename = "Owner", skip_serializing_if = "Option::is_none")]
    pub owner: Option<Owner>,
    /// `Prefix`
    #[serde(rename = "Prefix", skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
}

/// Structure `ListBucketsRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListBucketsRequest {
    /// `BucketRegion`
    #[serde(rename = "BucketRegion", skip_serializing_if = "Option::is_none")]
    pub bucket_region: Option<String>,
    /// `ContinuationToken`
    #[serde(rename = "ContinuationToken", skip_serializing_if = "Option::is_none")]
    pub continuation_token: Option<String>,
    /// `MaxBuckets`
    #[serde(rename = "MaxBuckets", skip_serializing_if = "Option::is_none")]
    pub max_buckets: Option<i64>,
    /// `Prefix`
    #[serde(rename = "Prefix", skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
}

/// Structure `ListMultipartUploadsOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListMultipartUploadsOutput {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `CommonPrefixes`
    #[serde(rename = "CommonPrefixes", skip_serializing_if = "Option::is_none")]
    pub common_prefixes: Option<Vec<CommonPrefix>>,
    /// `Delimiter`
    #[serde(rename = "Delimiter", skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// `EncodingType`
    #[serde(rename = "EncodingType", skip_serializing_if = "Option::is_none")]
    pub encoding_type: Option<String>,
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `KeyMarker`
    #[serde(rename = "KeyMarker", skip_serializing_if = "Option::is_none")]
    pub key_marker: Option<String>,
    /// `MaxUploads`
    #[serde(rename = "MaxUploads", skip_serializing_if = "Option::is_none")]
    pub max_uploads: Option<i64>,
    /// `NextKeyMarker`
    #[serde(rename = "NextKeyMarker", skip_serializing_if = "Option::is_none")]
    pub next_key_marker: Option<String>,
    /// `NextUploadIdMarker`
    #[serde(rename = "NextUploadIdMarker", skip_serializing_if = "Option::is_none")]
    pub next_upload_id_marker: Option<String>,
    /// `Prefix`
    #[serde(rename = "Prefix", skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `UploadIdMarker`
    #[serde(rename = "UploadIdMarker", skip_serializing_if = "Option::is_none")]
    pub upload_id_marker: Option<String>,
    /// `Uploads`
    #[serde(rename = "Uploads", skip_serializing_if = "Option::is_none")]
    pub uploads: Option<Vec<MultipartUpload>>,
}

/// Structure `ListMultipartUploadsRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListMultipartUploadsRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `Delimiter`
    #[serde(rename = "Delimiter", skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// `EncodingType`
    #[serde(rename = "EncodingType", skip_serializing_if = "Option::is_none")]
    pub encoding_type: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `KeyMarker`
    #[serde(rename = "KeyMarker", skip_serializing_if = "Option::is_none")]
    pub key_marker: Option<String>,
    /// `MaxUploads`
    #[serde(rename = "MaxUploads", skip_serializing_if = "Option::is_none")]
    pub max_uploads: Option<i64>,
    /// `Prefix`
    #[serde(rename = "Prefix", skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `UploadIdMarker`
    #[serde(rename = "UploadIdMarker", skip_serializing_if = "Option::is_none")]
    pub upload_id_marker: Option<String>,
}

/// Structure `ListObjectVersionsOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListObjectVersionsOutput {
    /// `CommonPrefixes`
    #[serde(rename = "CommonPrefixes", skip_serializing_if = "Option::is_none")]
    pub common_prefixes: Option<Vec<CommonPrefix>>,
    /// `DeleteMarkers`
    #[serde(rename = "DeleteMarkers", skip_serializing_if = "Option::is_none")]
    pub delete_markers: Option<Vec<DeleteMarkerEntry>>,
    /// `Delimiter`
    #[serde(rename = "Delimiter", skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// `EncodingType`
    #[serde(rename = "EncodingType", skip_serializing_if = "Option::is_none")]
    pub encoding_type: Option<String>,
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `KeyMarker`
    #[serde(rename = "KeyMarker", skip_serializing_if = "Option::is_none")]
    pub key_marker: Option<String>,
    /// `MaxKeys`
    #[serde(rename = "MaxKeys", skip_serializing_if = "Option::is_none")]
    pub max_keys: Option<i64>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `NextKeyMarker`
    #[serde(rename = "NextKeyMarker", skip_serializing_if = "Option::is_none")]
    pub next_key_marker: Option<String>,
    /// `NextVersionIdMarker`
    #[serde(rename = "NextVersionIdMarker", skip_serializing_if = "Option::is_none")]
    pub next_version_id_marker: Option<String>,
    /// `Prefix`
    #[serde(rename = "Prefix", skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `VersionIdMarker`
    #[serde(rename = "VersionIdMarker", skip_serializing_if = "Option::is_none")]
    pub version_id_marker: Option<String>,
    /// `Versions`
    #[serde(rename = "Versions", skip_serializing_if = "Option::is_none")]
    pub versions: Option<Vec<ObjectVersion>>,
}

/// Structure `ListObjectVersionsRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListObjectVersionsRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `Delimiter`
    #[serde(rename = "Delimiter", skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// `EncodingType`
    #[serde(rename = "EncodingType", skip_serializing_if = "Option::is_none")]
    pub encoding_type: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `KeyMarker`
    #[serde(rename = "KeyMarker", skip_serializing_if = "Option::is_none")]
    pub key_marker: Option<String>,
    /// `MaxKeys`
    #[serde(rename = "MaxKeys", skip_serializing_if = "Option::is_none")]
    pub max_keys: Option<i64>,
    /// `OptionalObjectAttributes`
    #[serde(rename = "OptionalObjectAttributes", skip_serializing_if = "Option::is_none")]
    pub optional_object_attributes: Option<Vec<String>>,
    /// `Prefix`
    #[serde(rename = "Prefix", skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `VersionIdMarker`
    #[serde(rename = "VersionIdMarker", skip_serializing_if = "Option::is_none")]
    pub version_id_marker: Option<String>,
}

/// Structure `ListObjectsOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListObjectsOutput {
    /// `CommonPrefixes`
    #[serde(rename = "CommonPrefixes", skip_serializing_if = "Option::is_none")]
    pub common_prefixes: Option<Vec<CommonPrefix>>,
    /// `Contents`
    #[serde(rename = "Contents", skip_serializing_if = "Option::is_none")]
    pub contents: Option<Vec<Object>>,
    /// `Delimiter`
    #[serde(rename = "Delimiter", skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// `EncodingType`
    #[serde(rename = "EncodingType", skip_serializing_if = "Option::is_none")]
    pub encoding_type: Option<String>,
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxKeys`
    #[serde(rename = "MaxKeys", skip_serializing_if = "Option::is_none")]
    pub max_keys: Option<i64>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `NextMarker`
    #[serde(rename = "NextMarker", skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
    /// `Prefix`
    #[serde(rename = "Prefix", skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
}

/// Structure `ListObjectsRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListObjectsRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `Delimiter`
    #[serde(rename = "Delimiter", skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// `EncodingType`
    #[serde(rename = "EncodingType", skip_serializing_if = "Option::is_none")]
    pub encoding_type: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `Marker`
    #[serde(rename = "Marker", skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// `MaxKeys`
    #[serde(rename = "MaxKeys", skip_serializing_if = "Option::is_none")]
    pub max_keys: Option<i64>,
    /// `OptionalObjectAttributes`
    #[serde(rename = "OptionalObjectAttributes", skip_serializing_if = "Option::is_none")]
    pub optional_object_attributes: Option<Vec<String>>,
    /// `Prefix`
    #[serde(rename = "Prefix", skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
}

/// Structure `ListObjectsV2Output` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListObjectsV2Output {
    /// `CommonPrefixes`
    #[serde(rename = "CommonPrefixes", skip_serializing_if = "Option::is_none")]
    pub common_prefixes: Option<Vec<CommonPrefix>>,
    /// `Contents`
    #[serde(rename = "Contents", skip_serializing_if = "Option::is_none")]
    pub contents: Option<Vec<Object>>,
    /// `ContinuationToken`
    #[serde(rename = "ContinuationToken", skip_serializing_if = "Option::is_none")]
    pub continuation_token: Option<String>,
    /// `Delimiter`
    #[serde(rename = "Delimiter", skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// `EncodingType`
    #[serde(rename = "EncodingType", skip_serializing_if = "Option::is_none")]
    pub encoding_type: Option<String>,
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `KeyCount`
    #[serde(rename = "KeyCount", skip_serializing_if = "Option::is_none")]
    pub key_count: Option<i64>,
    /// `MaxKeys`
    #[serde(rename = "MaxKeys", skip_serializing_if = "Option::is_none")]
    pub max_keys: Option<i64>,
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `NextContinuationToken`
    #[serde(rename = "NextContinuationToken", skip_serializing_if = "Option::is_none")]
    pub next_continuation_token: Option<String>,
    /// `Prefix`
    #[serde(rename = "Prefix", skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `StartAfter`
    #[serde(rename = "StartAfter", skip_serializing_if = "Option::is_none")]
    pub start_after: Option<String>,
}

/// Structure `ListObjectsV2Request` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListObjectsV2Request {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ContinuationToken`
    #[serde(rename = "ContinuationToken", skip_serializing_if = "Option::is_none")]
    pub continuation_token: Option<String>,
    /// `Delimiter`
    #[serde(rename = "Delimiter", skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// `EncodingType`
    #[serde(rename = "EncodingType", skip_serializing_if = "Option::is_none")]
    pub encoding_type: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `FetchOwner`
    #[serde(rename = "FetchOwner", skip_serializing_if = "Option::is_none")]
    pub fetch_owner: Option<bool>,
    /// `MaxKeys`
    #[serde(rename = "MaxKeys", skip_serializing_if = "Option::is_none")]
    pub max_keys: Option<i64>,
    /// `OptionalObjectAttributes`
    #[serde(rename = "OptionalObjectAttributes", skip_serializing_if = "Option::is_none")]
    pub optional_object_attributes: Option<Vec<String>>,
    /// `Prefix`
    #[serde(rename = "Prefix", skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `StartAfter`
    #[serde(rename = "StartAfter", skip_serializing_if = "Option::is_none")]
    pub start_after: Option<String>,
}

/// Structure `ListPartsOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListPartsOutput {
    /// `AbortDate`
    #[serde(rename = "AbortDate", skip_serializing_if = "Option::is_none")]
    pub abort_date: Option<EpochSeconds>,
    /// `AbortRuleId`
    #[serde(rename = "AbortRuleId", skip_serializing_if = "Option::is_none")]
    pub abort_rule_id: Option<String>,
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ChecksumAlgorithm`
    #[serde(rename = "ChecksumAlgorithm", skip_serializing_if = "Option::is_none")]
    pub checksum_algorithm: Option<String>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `Initiator`
    #[serde(rename = "Initiator", skip_serializing_if = "Option::is_none")]
    pub initiator: Option<Initiator>,
    /// `IsTruncated`
    #[serde(rename = "IsTruncated", skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `MaxParts`
    #[serde(rename = "MaxParts", skip_serializing_if = "Option::is_none")]
    pub max_parts: Option<i64>,
    /// `NextPartNumberMarker`
    #[serde(rename = "NextPartNumberMarker", skip_serializing_if = "Option::is_none")]
    pub next_part_number_marker: Option<i64>,
    /// `Owner`
    #[serde(rename = "Owner", skip_serializing_if = "Option::is_none")]
    pub owner: Option<Owner>,
    /// `PartNumberMarker`
    #[serde(rename = "PartNumberMarker", skip_serializing_if = "Option::is_none")]
    pub part_number_marker: Option<i64>,
    /// `Parts`
    #[serde(rename = "Parts", skip_serializing_if = "Option::is_none")]
    pub parts: Option<Vec<Part>>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `StorageClass`
    #[serde(rename = "StorageClass", skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<String>,
    /// `UploadId`
    #[serde(rename = "UploadId", skip_serializing_if = "Option::is_none")]
    pub upload_id: Option<String>,
}

/// Structure `ListPartsRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListPartsRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `MaxParts`
    #[serde(rename = "MaxParts", skip_serializing_if = "Option::is_none")]
    pub max_parts: Option<i64>,
    /// `PartNumberMarker`
    #[serde(rename = "PartNumberMarker", skip_serializing_if = "Option::is_none")]
    pub part_number_marker: Option<i64>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKey`
    #[serde(rename = "SSECustomerKey", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `UploadId`
    #[serde(rename = "UploadId", skip_serializing_if = "Option::is_none")]
    pub upload_id: Option<String>,
}

/// Structure `LocationInfo` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LocationInfo {
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `LocationType`.
pub const LOCATION_TYPE: &[&str] = &["AvailabilityZone", "LocalZone"];

/// Values of enum `MFADelete`.
pub const MFA_DELETE: &[&str] = &["Enabled", "Disabled"];

/// Values of enum `MFADeleteStatus`.
pub const MFA_DELETE_STATUS: &[&str] = &["Enabled", "Disabled"];

/// Values of enum `MetadataDirective`.
pub const METADATA_DIRECTIVE: &[&str] = &["COPY", "REPLACE"];

/// Structure `MultipartUpload` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MultipartUpload {
    /// `ChecksumAlgorithm`
    #[serde(rename = "ChecksumAlgorithm", skip_serializing_if = "Option::is_none")]
    pub checksum_algorithm: Option<String>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `Initiated`
    #[serde(rename = "Initiated", skip_serializing_if = "Option::is_none")]
    pub initiated: Option<EpochSeconds>,
    /// `Initiator`
    #[serde(rename = "Initiator", skip_serializing_if = "Option::is_none")]
    pub initiator: Option<Initiator>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Owner`
    #[serde(rename = "Owner", skip_serializing_if = "Option::is_none")]
    pub owner: Option<Owner>,
    /// `StorageClass`
    #[serde(rename = "StorageClass", skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<String>,
    /// `UploadId`
    #[serde(rename = "UploadId", skip_serializing_if = "Option::is_none")]
    pub upload_id: Option<String>,
}

/// Structure `Object` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Object {
    /// `ChecksumAlgorithm`
    #[serde(rename = "ChecksumAlgorithm", skip_serializing_if = "Option::is_none")]
    pub checksum_algorithm: Option<Vec<String>>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `ETag`
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `LastModified`
    #[serde(rename = "LastModified", skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<EpochSeconds>,
    /// `Owner`
    #[serde(rename = "Owner", skip_serializing_if = "Option::is_none")]
    pub owner: Option<Owner>,
    /// `RestoreStatus`
    #[serde(rename = "RestoreStatus", skip_serializing_if = "Option::is_none")]
    pub restore_status: Option<RestoreStatus>,
    /// `Size`
    #[serde(rename = "Size", skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// `StorageClass`
    #[serde(rename = "StorageClass", skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<String>,
}

/// Values of enum `ObjectCannedACL`.
pub const OBJECT_CANNED_ACL: &[&str] = &["private", "public-read", "public-read-write", "authenticated-read", "aws-exec-read", "bucket-owner-read", "bucket-owner-full-control"];

/// Structure `ObjectIdentifier` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ObjectIdentifier {
    /// `ETag`
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `LastModifiedTime`
    #[serde(rename = "LastModifiedTime", skip_serializing_if = "Option::is_none")]
    pub last_modified_time: Option<EpochSeconds>,
    /// `Size`
    #[serde(rename = "Size", skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Values of enum `ObjectLockLegalHoldStatus`.
pub const OBJECT_LOCK_LEGAL_HOLD_STATUS: &[&str] = &["ON", "OFF"];

/// Values of enum `ObjectLockMode`.
pub const OBJECT_LOCK_MODE: &[&str] = &["GOVERNANCE", "COMPLIANCE"];

/// Values of enum `ObjectOwnership`.
pub const OBJECT_OWNERSHIP: &[&str] = &["BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced"];

/// Values of enum `ObjectStorageClass`.
pub const OBJECT_STORAGE_CLASS: &[&str] = &["STANDARD", "REDUCED_REDUNDANCY", "GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "OUTPOSTS", "GLACIER_IR", "SNOW", "EXPRESS_ONEZONE", "FSX_OPENZFS", "FSX_ONTAP"];

/// Structure `ObjectVersion` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ObjectVersion {
    /// `ChecksumAlgorithm`
    #[serde(rename = "ChecksumAlgorithm", skip_serializing_if = "Option::is_none")]
    pub checksum_algorithm: Option<Vec<String>>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `ETag`
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `IsLatest`
    #[serde(rename = "IsLatest", skip_serializing_if = "Option::is_none")]
    pub is_latest: Option<bool>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `LastModified`
    #[serde(rename = "LastModified", skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<EpochSeconds>,
    /// `Owner`
    #[serde(rename = "Owner", skip_serializing_if = "Option::is_none")]
    pub owner: Option<Owner>,
    /// `RestoreStatus`
    #[serde(rename = "RestoreStatus", skip_serializing_if = "Option::is_none")]
    pub restore_status: Option<RestoreStatus>,
    /// `Size`
    #[serde(rename = "Size", skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// `StorageClass`
    #[serde(rename = "StorageClass", skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<String>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Values of enum `ObjectVersionStorageClass`.
pub const OBJECT_VERSION_STORAGE_CLASS: &[&str] = &["STANDARD"];

/// Values of enum `OptionalObjectAttributes`.
pub const OPTIONAL_OBJECT_ATTRIBUTES: &[&str] = &["RestoreStatus"];

/// Structure `Owner` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Owner {
    /// `DisplayName`
    #[serde(rename = "DisplayName", skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// `ID`
    #[serde(rename = "ID", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// Structure `Part` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Part {
    /// `ChecksumCRC32`
    #[serde(rename = "ChecksumCRC32", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32: Option<String>,
    /// `ChecksumCRC32C`
    #[serde(rename = "ChecksumCRC32C", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32_c: Option<String>,
    /// `ChecksumCRC64NVME`
    #[serde(rename = "ChecksumCRC64NVME", skip_serializing_if = "Option::is_none")]
    pub checksum_crc64_nvme: Option<String>,
    /// `ChecksumMD5`
    #[serde(rename = "ChecksumMD5", skip_serializing_if = "Option::is_none")]
    pub checksum_md5: Option<String>,
    /// `ChecksumSHA1`
    #[serde(rename = "ChecksumSHA1", skip_serializing_if = "Option::is_none")]
    pub checksum_sha1: Option<String>,
    /// `ChecksumSHA256`
    #[serde(rename = "ChecksumSHA256", skip_serializing_if = "Option::is_none")]
    pub checksum_sha256: Option<String>,
    /// `ChecksumSHA512`
    #[serde(rename = "ChecksumSHA512", skip_serializing_if = "Option::is_none")]
    pub checksum_sha512: Option<String>,
    /// `ChecksumXXHASH128`
    #[serde(rename = "ChecksumXXHASH128", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash128: Option<String>,
    /// `ChecksumXXHASH3`
    #[serde(rename = "ChecksumXXHASH3", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash3: Option<String>,
    /// `ChecksumXXHASH64`
    #[serde(rename = "ChecksumXXHASH64", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash64: Option<String>,
    /// `ETag`
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `LastModified`
    #[serde(rename = "LastModified", skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<EpochSeconds>,
    /// `PartNumber`
    #[serde(rename = "PartNumber", skip_serializing_if = "Option::is_none")]
    pub part_number: Option<i64>,
    /// `Size`
    #[serde(rename = "Size", skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
}

/// Structure `PutBucketVersioningRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutBucketVersioningRequest {
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ChecksumAlgorithm`
    #[serde(rename = "ChecksumAlgorithm", skip_serializing_if = "Option::is_none")]
    pub checksum_algorithm: Option<String>,
    /// `ContentMD5`
    #[serde(rename = "ContentMD5", skip_serializing_if = "Option::is_none")]
    pub content_md5: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `MFA`
    #[serde(rename = "MFA", skip_serializing_if = "Option::is_none")]
    pub mfa: Option<String>,
    /// `VersioningConfiguration`
    #[serde(rename = "VersioningConfiguration", skip_serializing_if = "Option::is_none")]
    pub versioning_configuration: Option<VersioningConfiguration>,
}

/// Structure `PutObjectOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutObjectOutput {
    /// `BucketKeyEnabled`
    #[serde(rename = "BucketKeyEnabled", skip_serializing_if = "Option::is_none")]
    pub bucket_key_enabled: Option<bool>,
    /// `ChecksumCRC32`
    #[serde(rename = "ChecksumCRC32", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32: Option<String>,
    /// `ChecksumCRC32C`
    #[serde(rename = "ChecksumCRC32C", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32_c: Option<String>,
    /// `ChecksumCRC64NVME`
    #[serde(rename = "ChecksumCRC64NVME", skip_serializing_if = "Option::is_none")]
    pub checksum_crc64_nvme: Option<String>,
    /// `ChecksumMD5`
    #[serde(rename = "ChecksumMD5", skip_serializing_if = "Option::is_none")]
    pub checksum_md5: Option<String>,
    /// `ChecksumSHA1`
    #[serde(rename = "ChecksumSHA1", skip_serializing_if = "Option::is_none")]
    pub checksum_sha1: Option<String>,
    /// `ChecksumSHA256`
    #[serde(rename = "ChecksumSHA256", skip_serializing_if = "Option::is_none")]
    pub checksum_sha256: Option<String>,
    /// `ChecksumSHA512`
    #[serde(rename = "ChecksumSHA512", skip_serializing_if = "Option::is_none")]
    pub checksum_sha512: Option<String>,
    /// `ChecksumType`
    #[serde(rename = "ChecksumType", skip_serializing_if = "Option::is_none")]
    pub checksum_type: Option<String>,
    /// `ChecksumXXHASH128`
    #[serde(rename = "ChecksumXXHASH128", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash128: Option<String>,
    /// `ChecksumXXHASH3`
    #[serde(rename = "ChecksumXXHASH3", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash3: Option<String>,
    /// `ChecksumXXHASH64`
    #[serde(rename = "ChecksumXXHASH64", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash64: Option<String>,
    /// `ETag`
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `Expiration`
    #[serde(rename = "Expiration", skip_serializing_if = "Option::is_none")]
    pub expiration: Option<String>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `SSEKMSEncryptionContext`
    #[serde(rename = "SSEKMSEncryptionContext", skip_serializing_if = "Option::is_none")]
    pub ssekms_encryption_context: Option<String>,
    /// `SSEKMSKeyId`
    #[serde(rename = "SSEKMSKeyId", skip_serializing_if = "Option::is_none")]
    pub ssekms_key_id: Option<String>,
    /// `ServerSideEncryption`
    #[serde(rename = "ServerSideEncryption", skip_serializing_if = "Option::is_none")]
    pub server_side_encryption: Option<String>,
    /// `Size`
    #[serde(rename = "Size", skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// `VersionId`
    #[serde(rename = "VersionId", skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// Structure `PutObjectRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PutObjectRequest {
    /// `ACL`
    #[serde(rename = "ACL", skip_serializing_if = "Option::is_none")]
    pub acl: Option<String>,
    /// `Body`
    #[serde(rename = "Body", skip_serializing_if = "Option::is_none")]
    pub body: Option<Blob>,
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `BucketKeyEnabled`
    #[serde(rename = "BucketKeyEnabled", skip_serializing_if = "Option::is_none")]
    pub bucket_key_enabled: Option<bool>,
    /// `CacheControl`
    #[serde(rename = "CacheControl", skip_serializing_if = "Option::is_none")]
    pub cache_control: Option<String>,
    /// `ChecksumAlgorithm`
    #[serde(rename = "ChecksumAlgorithm", skip_serializing_if = "Option::is_none")]
    pub checksum_algorithm: Option<String>,
    /// `ChecksumCRC32`
    #[serde(rename = "ChecksumCRC32", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32: Option<String>,
    /// `ChecksumCRC32C`
    #[serde(rename = "ChecksumCRC32C", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32_c: Option<String>,
    /// `ChecksumCRC64NVME`
    #[serde(rename = "ChecksumCRC64NVME", skip_serializing_if = "Option::is_none")]
    pub checksum_crc64_nvme: Option<String>,
    /// `ChecksumMD5`
    #[serde(rename = "ChecksumMD5", skip_serializing_if = "Option::is_none")]
    pub checksum_md5: Option<String>,
    /// `ChecksumSHA1`
    #[serde(rename = "ChecksumSHA1", skip_serializing_if = "Option::is_none")]
    pub checksum_sha1: Option<String>,
    /// `ChecksumSHA256`
    #[serde(rename = "ChecksumSHA256", skip_serializing_if = "Option::is_none")]
    pub checksum_sha256: Option<String>,
    /// `ChecksumSHA512`
    #[serde(rename = "ChecksumSHA512", skip_serializing_if = "Option::is_none")]
    pub checksum_sha512: Option<String>,
    /// `ChecksumXXHASH128`
    #[serde(rename = "ChecksumXXHASH128", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash128: Option<String>,
    /// `ChecksumXXHASH3`
    #[serde(rename = "ChecksumXXHASH3", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash3: Option<String>,
    /// `ChecksumXXHASH64`
    #[serde(rename = "ChecksumXXHASH64", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash64: Option<String>,
    /// `ContentDisposition`
    #[serde(rename = "ContentDisposition", skip_serializing_if = "Option::is_none")]
    pub content_disposition: Option<String>,
    /// `ContentEncoding`
    #[serde(rename = "ContentEncoding", skip_serializing_if = "Option::is_none")]
    pub content_encoding: Option<String>,
    /// `ContentLanguage`
    #[serde(rename = "ContentLanguage", skip_serializing_if = "Option::is_none")]
    pub content_language: Option<String>,
    /// `ContentLength`
    #[serde(rename = "ContentLength", skip_serializing_if = "Option::is_none")]
    pub content_length: Option<i64>,
    /// `ContentMD5`
    #[serde(rename = "ContentMD5", skip_serializing_if = "Option::is_none")]
    pub content_md5: Option<String>,
    /// `ContentType`
    #[serde(rename = "ContentType", skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `Expires`
    #[serde(rename = "Expires", skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
    /// `GrantFullControl`
    #[serde(rename = "GrantFullControl", skip_serializing_if = "Option::is_none")]
    pub grant_full_control: Option<String>,
    /// `GrantRead`
    #[serde(rename = "GrantRead", skip_serializing_if = "Option::is_none")]
    pub grant_read: Option<String>,
    /// `GrantReadACP`
    #[serde(rename = "GrantReadACP", skip_serializing_if = "Option::is_none")]
    pub grant_read_acp: Option<String>,
    /// `GrantWriteACP`
    #[serde(rename = "GrantWriteACP", skip_serializing_if = "Option::is_none")]
    pub grant_write_acp: Option<String>,
    /// `IfMatch`
    #[serde(rename = "IfMatch", skip_serializing_if = "Option::is_none")]
    pub if_match: Option<String>,
    /// `IfNoneMatch`
    #[serde(rename = "IfNoneMatch", skip_serializing_if = "Option::is_none")]
    pub if_none_match: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Metadata`
    #[serde(rename = "Metadata", skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    /// `ObjectLockLegalHoldStatus`
    #[serde(rename = "ObjectLockLegalHoldStatus", skip_serializing_if = "Option::is_none")]
    pub object_lock_legal_hold_status: Option<String>,
    /// `ObjectLockMode`
    #[serde(rename = "ObjectLockMode", skip_serializing_if = "Option::is_none")]
    pub object_lock_mode: Option<String>,
    /// `ObjectLockRetainUntilDate`
    #[serde(rename = "ObjectLockRetainUntilDate", skip_serializing_if = "Option::is_none")]
    pub object_lock_retain_until_date: Option<EpochSeconds>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKey`
    #[serde(rename = "SSECustomerKey", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `SSEKMSEncryptionContext`
    #[serde(rename = "SSEKMSEncryptionContext", skip_serializing_if = "Option::is_none")]
    pub ssekms_encryption_context: Option<String>,
    /// `SSEKMSKeyId`
    #[serde(rename = "SSEKMSKeyId", skip_serializing_if = "Option::is_none")]
    pub ssekms_key_id: Option<String>,
    /// `ServerSideEncryption`
    #[serde(rename = "ServerSideEncryption", skip_serializing_if = "Option::is_none")]
    pub server_side_encryption: Option<String>,
    /// `StorageClass`
    #[serde(rename = "StorageClass", skip_serializing_if = "Option::is_none")]
    pub storage_class: Option<String>,
    /// `Tagging`
    #[serde(rename = "Tagging", skip_serializing_if = "Option::is_none")]
    pub tagging: Option<String>,
    /// `WebsiteRedirectLocation`
    #[serde(rename = "WebsiteRedirectLocation", skip_serializing_if = "Option::is_none")]
    pub website_redirect_location: Option<String>,
    /// `WriteOffsetBytes`
    #[serde(rename = "WriteOffsetBytes", skip_serializing_if = "Option::is_none")]
    pub write_offset_bytes: Option<i64>,
}

/// Values of enum `ReplicationStatus`.
pub const REPLICATION_STATUS: &[&str] = &["COMPLETE", "PENDING", "FAILED", "REPLICA", "COMPLETED"];

/// Values of enum `RequestCharged`.
pub const REQUEST_CHARGED: &[&str] = &["requester"];

/// Values of enum `RequestPayer`.
pub const REQUEST_PAYER: &[&str] = &["requester"];

/// Structure `RestoreStatus` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RestoreStatus {
    /// `IsRestoreInProgress`
    #[serde(rename = "IsRestoreInProgress", skip_serializing_if = "Option::is_none")]
    pub is_restore_in_progress: Option<bool>,
    /// `RestoreExpiryDate`
    #[serde(rename = "RestoreExpiryDate", skip_serializing_if = "Option::is_none")]
    pub restore_expiry_date: Option<EpochSeconds>,
}

/// Values of enum `ServerSideEncryption`.
pub const SERVER_SIDE_ENCRYPTION: &[&str] = &["AES256", "aws:fsx", "aws:kms", "aws:kms:dsse"];

/// Values of enum `StorageClass`.
pub const STORAGE_CLASS: &[&str] = &["STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER", "DEEP_ARCHIVE", "OUTPOSTS", "GLACIER_IR", "SNOW", "EXPRESS_ONEZONE", "FSX_OPENZFS", "FSX_ONTAP"];

/// Structure `Tag` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tag {
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `TaggingDirective`.
pub const TAGGING_DIRECTIVE: &[&str] = &["COPY", "REPLACE"];

/// Structure `UploadPartOutput` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UploadPartOutput {
    /// `BucketKeyEnabled`
    #[serde(rename = "BucketKeyEnabled", skip_serializing_if = "Option::is_none")]
    pub bucket_key_enabled: Option<bool>,
    /// `ChecksumCRC32`
    #[serde(rename = "ChecksumCRC32", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32: Option<String>,
    /// `ChecksumCRC32C`
    #[serde(rename = "ChecksumCRC32C", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32_c: Option<String>,
    /// `ChecksumCRC64NVME`
    #[serde(rename = "ChecksumCRC64NVME", skip_serializing_if = "Option::is_none")]
    pub checksum_crc64_nvme: Option<String>,
    /// `ChecksumMD5`
    #[serde(rename = "ChecksumMD5", skip_serializing_if = "Option::is_none")]
    pub checksum_md5: Option<String>,
    /// `ChecksumSHA1`
    #[serde(rename = "ChecksumSHA1", skip_serializing_if = "Option::is_none")]
    pub checksum_sha1: Option<String>,
    /// `ChecksumSHA256`
    #[serde(rename = "ChecksumSHA256", skip_serializing_if = "Option::is_none")]
    pub checksum_sha256: Option<String>,
    /// `ChecksumSHA512`
    #[serde(rename = "ChecksumSHA512", skip_serializing_if = "Option::is_none")]
    pub checksum_sha512: Option<String>,
    /// `ChecksumXXHASH128`
    #[serde(rename = "ChecksumXXHASH128", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash128: Option<String>,
    /// `ChecksumXXHASH3`
    #[serde(rename = "ChecksumXXHASH3", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash3: Option<String>,
    /// `ChecksumXXHASH64`
    #[serde(rename = "ChecksumXXHASH64", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash64: Option<String>,
    /// `ETag`
    #[serde(rename = "ETag", skip_serializing_if = "Option::is_none")]
    pub e_tag: Option<String>,
    /// `RequestCharged`
    #[serde(rename = "RequestCharged", skip_serializing_if = "Option::is_none")]
    pub request_charged: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `SSEKMSKeyId`
    #[serde(rename = "SSEKMSKeyId", skip_serializing_if = "Option::is_none")]
    pub ssekms_key_id: Option<String>,
    /// `ServerSideEncryption`
    #[serde(rename = "ServerSideEncryption", skip_serializing_if = "Option::is_none")]
    pub server_side_encryption: Option<String>,
}

/// Structure `UploadPartRequest` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UploadPartRequest {
    /// `Body`
    #[serde(rename = "Body", skip_serializing_if = "Option::is_none")]
    pub body: Option<Blob>,
    /// `Bucket`
    #[serde(rename = "Bucket", skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// `ChecksumAlgorithm`
    #[serde(rename = "ChecksumAlgorithm", skip_serializing_if = "Option::is_none")]
    pub checksum_algorithm: Option<String>,
    /// `ChecksumCRC32`
    #[serde(rename = "ChecksumCRC32", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32: Option<String>,
    /// `ChecksumCRC32C`
    #[serde(rename = "ChecksumCRC32C", skip_serializing_if = "Option::is_none")]
    pub checksum_crc32_c: Option<String>,
    /// `ChecksumCRC64NVME`
    #[serde(rename = "ChecksumCRC64NVME", skip_serializing_if = "Option::is_none")]
    pub checksum_crc64_nvme: Option<String>,
    /// `ChecksumMD5`
    #[serde(rename = "ChecksumMD5", skip_serializing_if = "Option::is_none")]
    pub checksum_md5: Option<String>,
    /// `ChecksumSHA1`
    #[serde(rename = "ChecksumSHA1", skip_serializing_if = "Option::is_none")]
    pub checksum_sha1: Option<String>,
    /// `ChecksumSHA256`
    #[serde(rename = "ChecksumSHA256", skip_serializing_if = "Option::is_none")]
    pub checksum_sha256: Option<String>,
    /// `ChecksumSHA512`
    #[serde(rename = "ChecksumSHA512", skip_serializing_if = "Option::is_none")]
    pub checksum_sha512: Option<String>,
    /// `ChecksumXXHASH128`
    #[serde(rename = "ChecksumXXHASH128", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash128: Option<String>,
    /// `ChecksumXXHASH3`
    #[serde(rename = "ChecksumXXHASH3", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash3: Option<String>,
    /// `ChecksumXXHASH64`
    #[serde(rename = "ChecksumXXHASH64", skip_serializing_if = "Option::is_none")]
    pub checksum_xxhash64: Option<String>,
    /// `ContentLength`
    #[serde(rename = "ContentLength", skip_serializing_if = "Option::is_none")]
    pub content_length: Option<i64>,
    /// `ContentMD5`
    #[serde(rename = "ContentMD5", skip_serializing_if = "Option::is_none")]
    pub content_md5: Option<String>,
    /// `ExpectedBucketOwner`
    #[serde(rename = "ExpectedBucketOwner", skip_serializing_if = "Option::is_none")]
    pub expected_bucket_owner: Option<String>,
    /// `Key`
    #[serde(rename = "Key", skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// `PartNumber`
    #[serde(rename = "PartNumber", skip_serializing_if = "Option::is_none")]
    pub part_number: Option<i64>,
    /// `RequestPayer`
    #[serde(rename = "RequestPayer", skip_serializing_if = "Option::is_none")]
    pub request_payer: Option<String>,
    /// `SSECustomerAlgorithm`
    #[serde(rename = "SSECustomerAlgorithm", skip_serializing_if = "Option::is_none")]
    pub sse_customer_algorithm: Option<String>,
    /// `SSECustomerKey`
    #[serde(rename = "SSECustomerKey", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key: Option<String>,
    /// `SSECustomerKeyMD5`
    #[serde(rename = "SSECustomerKeyMD5", skip_serializing_if = "Option::is_none")]
    pub sse_customer_key_md5: Option<String>,
    /// `UploadId`
    #[serde(rename = "UploadId", skip_serializing_if = "Option::is_none")]
    pub upload_id: Option<String>,
}

/// Structure `VersioningConfiguration` of S3.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VersioningConfiguration {
    /// `MFADelete`
    #[serde(rename = "MFADelete", skip_serializing_if = "Option::is_none")]
    pub mfa_delete: Option<String>,
    /// `Status`
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// Tables of S3 2006-03-01.
pub static MODEL: ServiceModel = ServiceModel {
    name: "s3",
    service_id: "S3",
    api_version: "2006-03-01",
    signing_name: "s3",
    target_prefix: None,
    json_version: None,
    xml_namespace: None,
    protocols: &[Protocol::RestXml],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "AbortMultipartUpload", method: "DELETE", request_uri: "/{Bucket}/{Key+}", response_code: 204, input: Some(ShapeId(2)), input_root: None, output: Some(ShapeId(1)), result_wrapper: None, errors: &[ShapeId(173)] },
    OperationModel { name: "CompleteMultipartUpload", method: "POST", request_uri: "/{Bucket}/{Key+}", response_code: 200, input: Some(ShapeId(43)), input_root: None, output: Some(ShapeId(42)), result_wrapper: None, errors: &[] },
    OperationModel { name: "CopyObject", method: "PUT", request_uri: "/{Bucket}/{Key+}", response_code: 200, input: Some(ShapeId(55)), input_root: None, output: Some(ShapeId(54)), result_wrapper: None, errors: &[ShapeId(184)] },
    OperationModel { name: "CreateBucket", method: "PUT", request_uri: "/{Bucket}", response_code: 200, input: Some(ShapeId(68)), input_root: None, output: Some(ShapeId(67)), result_wrapper: None, errors: &[ShapeId(10), ShapeId(11)] },
    OperationModel { name: "CreateMultipartUpload", method: "POST", request_uri: "/{Bucket}/{Key+}?uploads", response_code: 200, input: Some(ShapeId(70)), input_root: None, output: Some(ShapeId(69)), result_wrapper: None, errors: &[] },
    OperationModel { name: "DeleteBucket", method: "DELETE", request_uri: "/{Bucket}", response_code: 204, input: Some(ShapeId(74)), input_root: None, output: None, result_wrapper: None, errors: &[] },
    OperationModel { name: "DeleteObject", method: "DELETE", request_uri: "/{Bucket}/{Key+}", response_code: 204, input: Some(ShapeId(80)), input_root: None, output: Some(ShapeId(79)), result_wrapper: None, errors: &[] },
    OperationModel { name: "DeleteObjects", method: "POST", request_uri: "/{Bucket}?delete", response_code: 200, input: Some(ShapeId(82)), input_root: None, output: Some(ShapeId(81)), result_wrapper: None, errors: &[] },
    OperationModel { name: "GetBucketLocation", method: "GET", request_uri: "/{Bucket}?location", response_code: 200, input: Some(ShapeId(96)), input_root: None, output: Some(ShapeId(95)), result_wrapper: None, errors: &[] },
    OperationModel { name: "GetBucketVersioning", method: "GET", request_uri: "/{Bucket}?versioning", response_code: 200, input: Some(ShapeId(98)), input_root: None, output: Some(ShapeId(97)), result_wrapper: None, errors: &[] },
    OperationModel { name: "GetObject", method: "GET", request_uri: "/{Bucket}/{Key+}", response_code: 200, input: Some(ShapeId(100)), input_root: None, output: Some(ShapeId(99)), result_wrapper: None, errors: &[ShapeId(172), ShapeId(121)] },
    OperationModel { name: "HeadBucket", method: "HEAD", request_uri: "/{Bucket}", response_code: 200, input: Some(ShapeId(107)), input_root: None, output: Some(ShapeId(106)), result_wrapper: None, errors: &[ShapeId(171)] },
    OperationModel { name: "HeadObject", method: "HEAD", request_uri: "/{Bucket}/{Key+}", response_code: 200, input: Some(ShapeId(109)), input_root: None, output: Some(ShapeId(108)), result_wrapper: None, errors: &[ShapeId(172)] },
    OperationModel { name: "ListBuckets", method: "GET", request_uri: "/", response_code: 200, input: Some(ShapeId(132)), input_root: None, output: Some(ShapeId(131)), result_wrapper: None, errors: &[] },
    OperationModel { name: "ListMultipartUploads", method: "GET", request_uri: "/{Bucket}?uploads", response_code: 200, input: Some(ShapeId(134)), input_root: None, output: Some(ShapeId(133)), result_wrapper: None, errors: &[] },
    OperationModel { name: "ListObjectVersions", method: "GET", request_uri: "/{Bucket}?versions", response_code: 200, input: Some(ShapeId(136)), input_root: None, output: Some(ShapeId(135)), result_wrapper: None, errors: &[] },
    OperationModel { name: "ListObjects", method: "GET", request_uri: "/{Bucket}", response_code: 200, input: Some(ShapeId(138)), input_root: None, output: Some(ShapeId(137)), result_wrapper: None, errors: &[ShapeId(171)] },
    OperationModel { name: "ListObjectsV2", method: "GET", request_uri: "/{Bucket}?list-type=2", response_code: 200, input: Some(ShapeId(140)), input_root: None, output: Some(ShapeId(139)), result_wrapper: None, errors: &[ShapeId(171)] },
    OperationModel { name: "ListParts", method: "GET", request_uri: "/{Bucket}/{Key+}", response_code: 200, input: Some(ShapeId(142)), input_root: None, output: Some(ShapeId(141)), result_wrapper: None, errors: &[] },
    OperationModel { name: "PutBucketVersioning", method: "PUT", request_uri: "/{Bucket}?versioning", response_code: 200, input: Some(ShapeId(200)), input_root: None, output: None, result_wrapper: None, errors: &[] },
    OperationModel { name: "PutObject", method: "PUT", request_uri: "/{Bucket}/{Key+}", response_code: 200, input: Some(ShapeId(202)), input_root: None, output: Some(ShapeId(201)), result_wrapper: None, errors: &[ShapeId(122), ShapeId(123), ShapeId(234), ShapeId(89)] },
    OperationModel { name: "UploadPart", method: "PUT", request_uri: "/{Bucket}/{Key+}", response_code: 200, input: Some(ShapeId(237)), input_root: None, output: Some(ShapeId(236)), result_wrapper: None, errors: &[] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AbortDate", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "AbortMultipartUploadOutput", kind: Kind::Structure, members: &[
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AbortMultipartUploadRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("IfMatchInitiatedTime", 112).at(Location::Header).named("x-amz-if-match-initiated-time"),
        MemberModel::new("Key", 178).required().at(Location::Uri).named("Key"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("UploadId", 163).required().at(Location::QueryString).named("uploadId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AbortRuleId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AcceptRanges", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AccessPointAlias", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "AccountId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ArchiveStatus", kind: Kind::String, enum_values: ARCHIVE_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "Body", kind: Kind::Blob, ..ShapeModel::PLAIN },
    ShapeModel { name: "Bucket", kind: Kind::Structure, members: &[
        MemberModel::new("BucketArn", 218),
        MemberModel::new("BucketRegion", 19),
        MemberModel::new("CreationDate", 71),
        MemberModel::new("Name", 17),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketAlreadyExists", kind: Kind::Structure, error: Some(ErrorModel { code: "BucketAlreadyExists", status: 409, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketAlreadyOwnedByYou", kind: Kind::Structure, error: Some(ErrorModel { code: "BucketAlreadyOwnedByYou", status: 409, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketCannedACL", kind: Kind::String, enum_values: BUCKET_CANNED_ACL, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketInfo", kind: Kind::Structure, members: &[
        MemberModel::new("DataRedundancy", 72),
        MemberModel::new("Type", 20),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketKeyEnabled", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketLocationConstraint", kind: Kind::String, enum_values: BUCKET_LOCATION_CONSTRAINT, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketLocationName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketNamespace", kind: Kind::String, enum_values: BUCKET_NAMESPACE, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketRegion", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketType", kind: Kind::String, enum_values: BUCKET_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketVersioningStatus", kind: Kind::String, enum_values: BUCKET_VERSIONING_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "Buckets", kind: Kind::List, members: &[
        MemberModel::new("member", 9).named("Bucket"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BypassGovernanceRetention", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "CacheControl", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumAlgorithm", kind: Kind::String, enum_values: CHECKSUM_ALGORITHM, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumAlgorithmList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 25),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumCRC32", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumCRC32C", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumCRC64NVME", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumMD5", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumMode", kind: Kind::String, enum_values: CHECKSUM_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumSHA1", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumSHA256", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumSHA512", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumType", kind: Kind::String, enum_values: CHECKSUM_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumXXHASH128", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumXXHASH3", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumXXHASH64", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Code", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CommonPrefix", kind: Kind::Structure, members: &[
        MemberModel::new("Prefix", 199),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CommonPrefixList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 40),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CompleteMultipartUploadOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17),
        MemberModel::new("BucketKeyEnabled", 14).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("ChecksumCRC32", 27),
        MemberModel::new("ChecksumCRC32C", 28),
        MemberModel::new("ChecksumCRC64NVME", 29),
        MemberModel::new("ChecksumMD5", 30),
        MemberModel::new("ChecksumSHA1", 32),
        MemberModel::new("ChecksumSHA256", 33),
        MemberModel::new("ChecksumSHA512", 34),
        MemberModel::new("ChecksumType", 35),
        MemberModel::new("ChecksumXXHASH128", 36),
        MemberModel::new("ChecksumXXHASH3", 37),
        MemberModel::new("ChecksumXXHASH64", 38),
        MemberModel::new("ETag", 87),
        MemberModel::new("Expiration", 92).at(Location::Header).named("x-amz-expiration"),
        MemberModel::new("Key", 178),
        MemberModel::new("Location", 143),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("SSEKMSKeyId", 223).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 224).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("VersionId", 188).at(Location::Header).named("x-amz-version-id"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CompleteMultipartUploadRequest", kind: Kind::Structure, payload: Some("MultipartUpload"), members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ChecksumCRC32", 27).at(Location::Header).named("x-amz-checksum-crc32"),
        MemberModel::new("ChecksumCRC32C", 28).at(Location::Header).named("x-amz-checksum-crc32c"),
        MemberModel::new("ChecksumCRC64NVME", 29).at(Location::Header).named("x-amz-checksum-crc64nvme"),
        MemberModel::new("ChecksumMD5", 30).at(Location::Header).named("x-amz-checksum-md5"),
        MemberModel::new("ChecksumSHA1", 32).at(Location::Header).named("x-amz-checksum-sha1"),
        MemberModel::new("ChecksumSHA256", 33).at(Location::Header).named("x-amz-checksum-sha256"),
        MemberModel::new("ChecksumSHA512", 34).at(Location::Header).named("x-amz-checksum-sha512"),
        MemberModel::new("ChecksumType", 35).at(Location::Header).named("x-amz-checksum-type"),
        MemberModel::new("ChecksumXXHASH128", 36).at(Location::Header).named("x-amz-checksum-xxhash128"),
        MemberModel::new("ChecksumXXHASH3", 37).at(Location::Header).named("x-amz-checksum-xxhash3"),
        MemberModel::new("ChecksumXXHASH64", 38).at(Location::Header).named("x-amz-checksum-xxhash64"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("IfMatch", 111).at(Location::Header).named("If-Match"),
        MemberModel::new("IfNoneMatch", 116).at(Location::Header).named("If-None-Match"),
        MemberModel::new("Key", 178).required().at(Location::Uri).named("Key"),
        MemberModel::new("MpuObjectSize", 161).at(Location::Header).named("x-amz-mp-object-size"),
        MemberModel::new("MultipartUpload", 44).named("CompleteMultipartUpload"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKey", 220).at(Location::Header).named("x-amz-server-side-encryption-customer-key"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("UploadId", 163).required().at(Location::QueryString).named("uploadId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CompletedMultipartUpload", kind: Kind::Structure, members: &[
        MemberModel::new("Parts", 46).named("Part"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CompletedPart", kind: Kind::Structure, members: &[
        MemberModel::new("ChecksumCRC32", 27),
        MemberModel::new("ChecksumCRC32C", 28),
        MemberModel::new("ChecksumCRC64NVME", 29),
        MemberModel::new("ChecksumMD5", 30),
        MemberModel::new("ChecksumSHA1", 32),
        MemberModel::new("ChecksumSHA256", 33),
        MemberModel::new("ChecksumSHA512", 34),
        MemberModel::new("ChecksumXXHASH128", 36),
        MemberModel::new("ChecksumXXHASH3", 37),
        MemberModel::new("ChecksumXXHASH64", 38),
        MemberModel::new("ETag", 87),
        MemberModel::new("PartNumber", 195),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CompletedPartList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 45),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentDisposition", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentEncoding", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentLanguage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentLength", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentMD5", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentRange", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CopyObjectOutput", kind: Kind::Structure, payload: Some("CopyObjectResult"), members: &[
        MemberModel::new("BucketKeyEnabled", 14).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("CopyObjectResult", 56),
        MemberModel::new("CopySourceVersionId", 65).at(Location::Header).named("x-amz-copy-source-version-id"),
        MemberModel::new("Expiration", 92).at(Location::Header).named("x-amz-expiration"),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSEncryptionContext", 222).at(Location::Header).named("x-amz-server-side-encryption-context"),
        MemberModel::new("SSEKMSKeyId", 223).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 224).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("VersionId", 188).at(Location::Header).named("x-amz-version-id"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CopyObjectRequest", kind: Kind::Structure, members: &[
        MemberModel::new("ACL", 175).at(Location::Header).named("x-amz-acl"),
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("BucketKeyEnabled", 14).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("CacheControl", 24).at(Location::Header).named("Cache-Control"),
        MemberModel::new("ChecksumAlgorithm", 25).at(Location::Header).named("x-amz-checksum-algorithm"),
        MemberModel::new("ContentDisposition", 47).at(Location::Header).named("Content-Disposition"),
        MemberModel::new("ContentEncoding", 48).at(Location::Header).named("Content-Encoding"),
        MemberModel::new("ContentLanguage", 49).at(Location::Header).named("Content-Language"),
        MemberModel::new("ContentType", 53).at(Location::Header).named("Content-Type"),
        MemberModel::new("CopySource", 57).required().at(Location::Header).named("x-amz-copy-source"),
        MemberModel::new("CopySourceIfMatch", 58).at(Location::Header).named("x-amz-copy-source-if-match"),
        MemberModel::new("CopySourceIfModifiedSince", 59).at(Location::Header).named("x-amz-copy-source-if-modified-since"),
        MemberModel::new("CopySourceIfNoneMatch", 60).at(Location::Header).named("x-amz-copy-source-if-none-match"),
        MemberModel::new("CopySourceIfUnmodifiedSince", 61).at(Location::Header).named("x-amz-copy-source-if-unmodified-since"),
        MemberModel::new("CopySourceSSECustomerAlgorithm", 62).at(Location::Header).named("x-amz-copy-source-server-side-encryption-customer-algorithm"),
        MemberModel::new("CopySourceSSECustomerKey", 63).at(Location::Header).named("x-amz-copy-source-server-side-encryption-customer-key"),
        MemberModel::new("CopySourceSSECustomerKeyMD5", 64).at(Location::Header).named("x-amz-copy-source-server-side-encryption-customer-key-MD5"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("ExpectedSourceBucketOwner", 6).at(Location::Header).named("x-amz-source-expected-bucket-owner"),
        MemberModel::new("Expires", 93).at(Location::Header).named("Expires"),
        MemberModel::new("GrantFullControl", 101).at(Location::Header).named("x-amz-grant-full-control"),
        MemberModel::new("GrantRead", 102).at(Location::Header).named("x-amz-grant-read"),
        MemberModel::new("GrantReadACP", 103).at(Location::Header).named("x-amz-grant-read-acp"),
        MemberModel::new("GrantWriteACP", 105).at(Location::Header).named("x-amz-grant-write-acp"),
        MemberModel::new("IfMatch", 111).at(Location::Header).named("If-Match"),
        MemberModel::new("IfNoneMatch", 116).at(Location::Header).named("If-None-Match"),
        MemberModel::new("Key", 178).required().at(Location::Uri).named("Key"),
        MemberModel::new("Metadata", 156).at(Location::Headers).named("x-amz-meta-"),
        MemberModel::new("MetadataDirective", 157).at(Location::Header).named("x-amz-metadata-directive"),
        MemberModel::new("ObjectLockLegalHoldStatus", 181).at(Location::Header).named("x-amz-object-lock-legal-hold"),
        MemberModel::new("ObjectLockMode", 182).at(Location::Header).named("x-amz-object-lock-mode"),
        MemberModel::new("ObjectLockRetainUntilDate", 183).at(Location::Header).named("x-amz-object-lock-retain-until-date"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKey", 220).at(Location::Header).named("x-amz-server-side-encryption-customer-key"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSEncryptionContext", 222).at(Location::Header).named("x-amz-server-side-encryption-context"),
        MemberModel::new("SSEKMSKeyId", 223).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 224).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("StorageClass", 227).at(Location::Header).named("x-amz-storage-class"),
        MemberModel::new("Tagging", 232).at(Location::Header).named("x-amz-tagging"),
        MemberModel::new("TaggingDirective", 231).at(Location::Header).named("x-amz-tagging-directive"),
        MemberModel::new("WebsiteRedirectLocation", 241).at(Location::Header).named("x-amz-website-redirect-location"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CopyObjectResult", kind: Kind::Structure, members: &[
        MemberModel::new("ChecksumCRC32", 27),
        MemberModel::new("ChecksumCRC32C", 28),
        MemberModel::new("ChecksumCRC64NVME", 29),
        MemberModel::new("ChecksumMD5", 30),
        MemberModel::new("ChecksumSHA1", 32),
        MemberModel::new("ChecksumSHA256", 33),
        MemberModel::new("ChecksumSHA512", 34),
        MemberModel::new("ChecksumType", 35),
        MemberModel::new("ChecksumXXHASH128", 36),
        MemberModel::new("ChecksumXXHASH3", 37),
        MemberModel::new("ChecksumXXHASH64", 38),
        MemberModel::new("ETag", 87),
        MemberModel::new("LastModified", 129),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CopySource", kind: Kind::String, pattern: Some("\\/?.+\\/.+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "CopySourceIfMatch", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CopySourceIfModifiedSince", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "CopySourceIfNoneMatch", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CopySourceIfUnmodifiedSince", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "CopySourceSSECustomerAlgorithm", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CopySourceSSECustomerKey", kind: Kind::String, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "CopySourceSSECustomerKeyMD5", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CopySourceVersionId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateBucketConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 13),
        MemberModel::new("Location", 144),
        MemberModel::new("LocationConstraint", 15),
        MemberModel::new("Tags", 230),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateBucketOutput", kind: Kind::Structure, members: &[
        MemberModel::new("BucketArn", 218).at(Location::Header).named("x-amz-bucket-arn"),
        MemberModel::new("Location", 143).at(Location::Header).named("Location"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateBucketRequest", kind: Kind::Structure, payload: Some("CreateBucketConfiguration"), members: &[
        MemberModel::new("ACL", 12).at(Location::Header).named("x-amz-acl"),
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("BucketNamespace", 18).at(Location::Header).named("x-amz-bucket-namespace"),
        MemberModel::new("CreateBucketConfiguration", 66).named("CreateBucketConfiguration"),
        MemberModel::new("GrantFullControl", 101).at(Location::Header).named("x-amz-grant-full-control"),
        MemberModel::new("GrantRead", 102).at(Location::Header).named("x-amz-grant-read"),
        MemberModel::new("GrantReadACP", 103).at(Location::Header).named("x-amz-grant-read-acp"),
        MemberModel::new("GrantWrite", 104).at(Location::Header).named("x-amz-grant-write"),
        MemberModel::new("GrantWriteACP", 105).at(Location::Header).named("x-amz-grant-write-acp"),
        MemberModel::new("ObjectLockEnabledForBucket", 180).at(Location::Header).named("x-amz-bucket-object-lock-enabled"),
        MemberModel::new("ObjectOwnership", 185).at(Location::Header).named("x-amz-object-ownership"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateMultipartUploadOutput", kind: Kind::Structure, members: &[
        MemberModel::new("AbortDate", 0).at(Location::Header).named("x-amz-abort-date"),
        MemberModel::new("AbortRuleId", 3).at(Location::Header).named("x-amz-abort-rule-id"),
        MemberModel::new("Bucket", 17).named("Bucket"),
        MemberModel::new("BucketKeyEnabled", 14).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("ChecksumAlgorithm", 25).at(Location::Header).named("x-amz-checksum-algorithm"),
        MemberModel::new("ChecksumType", 35).at(Location::Header).named("x-amz-checksum-type"),
        MemberModel::new("Key", 178),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSEncryptionContext", 222).at(Location::Header).named("x-amz-server-side-encryption-context"),
        MemberModel::new("SSEKMSKeyId", 223).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 224).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("UploadId", 163),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateMultipartUploadRequest", kind: Kind::Structure, members: &[
        MemberModel::new("ACL", 175).at(Location::Header).named("x-amz-acl"),
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("BucketKeyEnabled", 14).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("CacheControl", 24).at(Location::Header).named("Cache-Control"),
        MemberModel::new("ChecksumAlgorithm", 25).at(Location::Header).named("x-amz-checksum-algorithm"),
        MemberModel::new("ChecksumType", 35).at(Location::Header).named("x-amz-checksum-type"),
        MemberModel::new("ContentDisposition", 47).at(Location::Header).named("Content-Disposition"),
        MemberModel::new("ContentEncoding", 48).at(Location::Header).named("Content-Encoding"),
        MemberModel::new("ContentLanguage", 49).at(Location::Header).named("Content-Language"),
        MemberModel::new("ContentType", 53).at(Location::Header).named("Content-Type"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("Expires", 93).at(Location::Header).named("Expires"),
        MemberModel::new("GrantFullControl", 101).at(Location::Header).named("x-amz-grant-full-control"),
        MemberModel::new("GrantRead", 102).at(Location::Header).named("x-amz-grant-read"),
        MemberModel::new("GrantReadACP", 103).at(Location::Header).named("x-amz-grant-read-acp"),
        MemberModel::new("GrantWriteACP", 105).at(Location::Header).named("x-amz-grant-write-acp"),
        MemberModel::new("Key", 178).required().at(Location::Uri).named("Key"),
        MemberModel::new("Metadata", 156).at(Location::Headers).named("x-amz-meta-"),
        MemberModel::new("ObjectLockLegalHoldStatus", 181).at(Location::Header).named("x-amz-object-lock-legal-hold"),
        MemberModel::new("ObjectLockMode", 182).at(Location::Header).named("x-amz-object-lock-mode"),
        MemberModel::new("ObjectLockRetainUntilDate", 183).at(Location::Header).named("x-amz-object-lock-retain-until-date"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKey", 220).at(Location::Header).named("x-amz-server-side-encryption-customer-key"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSEncryptionContext", 222).at(Location::Header).named("x-amz-server-side-encryption-context"),
        MemberModel::new("SSEKMSKeyId", 223).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 224).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("StorageClass", 227).at(Location::Header).named("x-amz-storage-class"),
        MemberModel::new("Tagging", 232).at(Location::Header).named("x-amz-tagging"),
        MemberModel::new("WebsiteRedirectLocation", 241).at(Location::Header).named("x-amz-website-redirect-location"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreationDate", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "DataRedundancy", kind: Kind::String, enum_values: DATA_REDUNDANCY, ..ShapeModel::PLAIN },
    ShapeModel { name: "Delete", kind: Kind::Structure, members: &[
        MemberModel::new("Objects", 177).required().named("Object"),
        MemberModel::new("Quiet", 203),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteBucketRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMarker", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMarkerEntry", kind: Kind::Structure, members: &[
        MemberModel::new("IsLatest", 124),
        MemberModel::new("Key", 178),
        MemberModel::new("LastModified", 129),
        MemberModel::new("Owner", 193),
        MemberModel::new("VersionId", 188),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMarkerVersionId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMarkers", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 76),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteObjectOutput", kind: Kind::Structure, members: &[
        MemberModel::new("DeleteMarker", 75).at(Location::Header).named("x-amz-delete-marker"),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("VersionId", 188).at(Location::Header).named("x-amz-version-id"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteObjectRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("BypassGovernanceRetention", 23).at(Location::Header).named("x-amz-bypass-governance-retention"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("IfMatch", 111).at(Location::Header).named("If-Match"),
        MemberModel::new("IfMatchLastModifiedTime", 113).at(Location::Header).named("x-amz-if-match-last-modified-time"),
        MemberModel::new("IfMatchSize", 114).at(Location::Header).named("x-amz-if-match-size"),
        MemberModel::new("Key", 178).required().at(Location::Uri).named("Key"),
        MemberModel::new("MFA", 147).at(Location::Header).named("x-amz-mfa"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("VersionId", 188).at(Location::QueryString).named("versionId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteObjectsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Deleted", 84),
        MemberModel::new("Errors", 91).named("Error"),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteObjectsRequest", kind: Kind::Structure, payload: Some("Delete"), members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("BypassGovernanceRetention", 23).at(Location::Header).named("x-amz-bypass-governance-retention"),
        MemberModel::new("ChecksumAlgorithm", 25).at(Location::Header).named("x-amz-sdk-checksum-algorithm"),
        MemberModel::new("Delete", 73).required().named("Delete"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("MFA", 147).at(Location::Header).named("x-amz-mfa"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeletedObject", kind: Kind::Structure, members: &[
        MemberModel::new("DeleteMarker", 75),
        MemberModel::new("DeleteMarkerVersionId", 77),
        MemberModel::new("Key", 178),
        MemberModel::new("VersionId", 188),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeletedObjects", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 83),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Delimiter", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "DisplayName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ETag", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "EncodingType", kind: Kind::String, enum_values: ENCODING_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "EncryptionTypeMismatch", kind: Kind::Structure, error: Some(ErrorModel { code: "EncryptionTypeMismatch", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Error", kind: Kind::Structure, members: &[
        MemberModel::new("Code", 39),
        MemberModel::new("Key", 178),
        MemberModel::new("Message", 155),
        MemberModel::new("VersionId", 188),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Errors", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 90),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Expiration", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Expires", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "FetchOwner", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "GetBucketLocationOutput", kind: Kind::Structure, members: &[
        MemberModel::new("LocationConstraint", 15),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetBucketLocationRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetBucketVersioningOutput", kind: Kind::Structure, members: &[
        MemberModel::new("MFADelete", 149).named("MfaDelete"),
        MemberModel::new("Status", 21),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetBucketVersioningRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetObjectOutput", kind: Kind::Structure, payload: Some("Body"), members: &[
        MemberModel::new("AcceptRanges", 4).at(Location::Header).named("accept-ranges"),
        MemberModel::new("Body", 8),
        MemberModel::new("BucketKeyEnabled", 14).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("CacheControl", 24).at(Location::Header).named("Cache-Control"),
        MemberModel::new("ChecksumCRC32", 27).at(Location::Header).named("x-amz-checksum-crc32"),
        MemberModel::new("ChecksumCRC32C", 28).at(Location::Header).named("x-amz-checksum-crc32c"),
        MemberModel::new("ChecksumCRC64NVME", 29).at(Location::Header).named("x-amz-checksum-crc64nvme"),
        MemberModel::new("ChecksumMD5", 30).at(Location::Header).named("x-amz-checksum-md5"),
        MemberModel::new("ChecksumSHA1", 32).at(Location::Header).named("x-amz-checksum-sha1"),
        MemberModel::new("ChecksumSHA256", 33).at(Location::Header).named("x-amz-checksum-sha256"),
        MemberModel::new("ChecksumSHA512", 34).at(Location::Header).named("x-amz-checksum-sha512"),
        MemberModel::new("ChecksumType", 35).at(Location::Header).named("x-amz-checksum-type"),
        MemberModel::new("ChecksumXXHASH128", 36).at(Location::Header).named("x-amz-checksum-xxhash128"),
        MemberModel::new("ChecksumXXHASH3", 37).at(Location::Header).named("x-amz-checksum-xxhash3"),
        MemberModel::new("ChecksumXXHASH64", 38).at(Location::Header).named("x-amz-checksum-xxhash64"),
        MemberModel::new("ContentDisposition", 47).at(Location::Header).named("Content-Disposition"),
        MemberModel::new("ContentEncoding", 48).at(Location::Header).named("Content-Encoding"),
        MemberModel::new("ContentLanguage", 49).at(Location::Header).named("Content-Language"),
        MemberModel::new("ContentLength", 50).at(Location::Header).named("Content-Length"),
        MemberModel::new("ContentRange", 52).at(Location::Header).named("Content-Range"),
        MemberModel::new("ContentType", 53).at(Location::Header).named("Content-Type"),
        MemberModel::new("DeleteMarker", 75).at(Location::Header).named("x-amz-delete-marker"),
        MemberModel::new("ETag", 87).at(Location::Header).named("ETag"),
        MemberModel::new("Expiration", 92).at(Location::Header).named("x-amz-expiration"),
        MemberModel::new("Expires", 93).at(Location::Header).named("Expires"),
        MemberModel::new("LastModified", 129).at(Location::Header).named("Last-Modified"),
        MemberModel::new("Metadata", 156).at(Location::Headers).named("x-amz-meta-"),
        MemberModel::new("MissingMeta", 160).at(Location::Header).named("x-amz-missing-meta"),
        MemberModel::new("ObjectLockLegalHoldStatus", 181).at(Location::Header).named("x-amz-object-lock-legal-hold"),
        MemberModel::new("ObjectLockMode", 182).at(Location::Header).named("x-amz-object-lock-mode"),
        MemberModel::new("ObjectLockRetainUntilDate", 183).at(Location::Header).named("x-amz-object-lock-retain-until-date"),
        MemberModel::new("PartsCount", 198).at(Location::Header).named("x-amz-mp-parts-count"),
        MemberModel::new("ReplicationStatus", 206).at(Location::Header).named("x-amz-replication-status"),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("Restore", 215).at(Location::Header).named("x-amz-restore"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSKeyId", 223).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 224).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("StorageClass", 227).at(Location::Header).named("x-amz-storage-class"),
        MemberModel::new("TagCount", 229).at(Location::Header).named("x-amz-tagging-count"),
        MemberModel::new("VersionId", 188).at(Location::Header).named("x-amz-version-id"),
        MemberModel::new("WebsiteRedirectLocation", 241).at(Location::Header).named("x-amz-website-redirect-location"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetObjectRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ChecksumMode", 31).at(Location::Header).named("x-amz-checksum-mode"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("IfMatch", 111).at(Location::Header).named("If-Match"),
        MemberModel::new("IfModifiedSince", 115).at(Location::Header).named("If-Modified-Since"),
        MemberModel::new("IfNoneMatch", 116).at(Location::Header).named("If-None-Match"),
        MemberModel::new("IfUnmodifiedSince", 117).at(Location::Header).named("If-Unmodified-Since"),
        MemberModel::new("Key", 178).required().at(Location::Uri).named("Key"),
        MemberModel::new("PartNumber", 195).at(Location::QueryString).named("partNumber"),
        MemberModel::new("Range", 204).at(Location::Header).named("Range"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("ResponseCacheControl", 209).at(Location::QueryString).named("response-cache-control"),
        MemberModel::new("ResponseContentDisposition", 210).at(Location::QueryString).named("response-content-disposition"),
        MemberModel::new("ResponseContentEncoding", 211).at(Location::QueryString).named("response-content-encoding"),
        MemberModel::new("ResponseContentLanguage", 212).at(Location::QueryString).named("response-content-language"),
        MemberModel::new("ResponseContentType", 213).at(Location::QueryString).named("response-content-type"),
        MemberModel::new("ResponseExpires", 214).at(Location::QueryString).named("response-expires"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKey", 220).at(Location::Header).named("x-amz-server-side-encryption-customer-key"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("VersionId", 188).at(Location::QueryString).named("versionId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GrantFullControl", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GrantRead", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GrantReadACP", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GrantWrite", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GrantWriteACP", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "HeadBucketOutput", kind: Kind::Structure, members: &[
        MemberModel::new("AccessPointAlias", 5).at(Location::Header).named("x-amz-access-point-alias"),
        MemberModel::new("BucketArn", 218).at(Location::Header).named("x-amz-bucket-arn"),
        MemberModel::new("BucketLocationName", 16).at(Location::Header).named("x-amz-bucket-location-name"),
        MemberModel::new("BucketLocationType", 146).at(Location::Header).named("x-amz-bucket-location-type"),
        MemberModel::new("BucketRegion", 205).at(Location::Header).named("x-amz-bucket-region"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HeadBucketRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HeadObjectOutput", kind: Kind::Structure, members: &[
        MemberModel::new("AcceptRanges", 4).at(Location::Header).named("accept-ranges"),
        MemberModel::new("ArchiveStatus", 7).at(Location::Header).named("x-amz-archive-status"),
        MemberModel::new("BucketKeyEnabled", 14).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("CacheControl", 24).at(Location::Header).named("Cache-Control"),
        MemberModel::new("ChecksumCRC32", 27).at(Location::Header).named("x-amz-checksum-crc32"),
        MemberModel::new("ChecksumCRC32C", 28).at(Location::Header).named("x-amz-checksum-crc32c"),
        MemberModel::new("ChecksumCRC64NVME", 29).at(Location::Header).named("x-amz-checksum-crc64nvme"),
        MemberModel::new("ChecksumMD5", 30).at(Location::Header).named("x-amz-checksum-md5"),
        MemberModel::new("ChecksumSHA1", 32).at(Location::Header).named("x-amz-checksum-sha1"),
        MemberModel::new("ChecksumSHA256", 33).at(Location::Header).named("x-amz-checksum-sha256"),
        MemberModel::new("ChecksumSHA512", 34).at(Location::Header).named("x-amz-checksum-sha512"),
        MemberModel::new("ChecksumType", 35).at(Location::Header).named("x-amz-checksum-type"),
        MemberModel::new("ChecksumXXHASH128", 36).at(Location::Header).named("x-amz-checksum-xxhash128"),
        MemberModel::new("ChecksumXXHASH3", 37).at(Location::Header).named("x-amz-checksum-xxhash3"),
        MemberModel::new("ChecksumXXHASH64", 38).at(Location::Header).named("x-amz-checksum-xxhash64"),
        MemberModel::new("ContentDisposition", 47).at(Location::Header).named("Content-Disposition"),
        MemberModel::new("ContentEncoding", 48).at(Location::Header).named("Content-Encoding"),
        MemberModel::new("ContentLanguage", 49).at(Location::Header).named("Content-Language"),
        MemberModel::new("ContentLength", 50).at(Location::Header).named("Content-Length"),
        MemberModel::new("ContentRange", 52).at(Location::Header).named("Content-Range"),
        MemberModel::new("ContentType", 53).at(Location::Header).named("Content-Type"),
        MemberModel::new("DeleteMarker", 75).at(Location::Header).named("x-amz-delete-marker"),
        MemberModel::new("ETag", 87).at(Location::Header).named("ETag"),
        MemberModel::new("Expiration", 92).at(Location::Header).named("x-amz-expiration"),
        MemberModel::new("Expires", 93).at(Location::Header).named("Expires"),
        MemberModel::new("LastModified", 129).at(Location::Header).named("Last-Modified"),
        MemberModel::new("Metadata", 156).at(Location::Headers).named("x-amz-meta-"),
        MemberModel::new("MissingMeta", 160).at(Location::Header).named("x-amz-missing-meta"),
        MemberModel::new("ObjectLockLegalHoldStatus", 181).at(Location::Header).named("x-amz-object-lock-legal-hold"),
        MemberModel::new("ObjectLockMode", 182).at(Location::Header).named("x-amz-object-lock-mode"),
        MemberModel::new("ObjectLockRetainUntilDate", 183).at(Location::Header).named("x-amz-object-lock-retain-until-date"),
        MemberModel::new("PartsCount", 198).at(Location::Header).named("x-amz-mp-parts-count"),
        MemberModel::new("ReplicationStatus", 206).at(Location::Header).named("x-amz-replication-status"),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("Restore", 215).at(Location::Header).named("x-amz-restore"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSKeyId", 223).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 224).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("StorageClass", 227).at(Location::Header).named("x-amz-storage-class"),
        MemberModel::new("TagCount", 229).at(Location::Header).named("x-amz-tagging-count"),
        MemberModel::new("VersionId", 188).at(Location::Header).named("x-amz-version-id"),
        MemberModel::new("WebsiteRedirectLocation", 241).at(Location::Header).named("x-amz-website-redirect-location"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HeadObjectRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ChecksumMode", 31).at(Location::Header).named("x-amz-checksum-mode"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("IfMatch", 111).at(Location::Header).named("If-Match"),
        MemberModel::new("IfModifiedSince", 115).at(Location::Header).named("If-Modified-Since"),
        MemberModel::new("IfNoneMatch", 116).at(Location::Header).named("If-None-Match"),
        MemberModel::new("IfUnmodifiedSince", 117).at(Location::Header).named("If-Unmodified-Since"),
        MemberModel::new("Key", 178).required().at(Location::Uri).named("Key"),
        MemberModel::new("PartNumber", 195).at(Location::QueryString).named("partNumber"),
        MemberModel::new("Range", 204).at(Location::Header).named("Range"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("ResponseCacheControl", 209).at(Location::QueryString).named("response-cache-control"),
        MemberModel::new("ResponseContentDisposition", 210).at(Location::QueryString).named("response-content-disposition"),
        MemberModel::new("ResponseContentEncoding", 211).at(Location::QueryString).named("response-content-encoding"),
        MemberModel::new("ResponseContentLanguage", 212).at(Location::QueryString).named("response-content-language"),
        MemberModel::new("ResponseContentType", 213).at(Location::QueryString).named("response-content-type"),
        MemberModel::new("ResponseExpires", 214).at(Location::QueryString).named("response-expires"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKey", 220).at(Location::Header).named("x-amz-server-side-encryption-customer-key"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("VersionId", 188).at(Location::QueryString).named("versionId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ID", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "IfMatch", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "IfMatchInitiatedTime", kind: Kind::Timestamp, timestamp_format: Some(TimestampFormat::HttpDate), ..ShapeModel::PLAIN },
    ShapeModel { name: "IfMatchLastModifiedTime", kind: Kind::Timestamp, timestamp_format: Some(TimestampFormat::HttpDate), ..ShapeModel::PLAIN },
    ShapeModel { name: "IfMatchSize", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "IfModifiedSince", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "IfNoneMatch", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "IfUnmodifiedSince", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "Initiated", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "Initiator", kind: Kind::Structure, members: &[
        MemberModel::new("DisplayName", 86),
        MemberModel::new("ID", 110),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IntelligentTieringAccessTier", kind: Kind::String, enum_values: INTELLIGENT_TIERING_ACCESS_TIER, ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidObjectState", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidObjectState", status: 403, sender: true }), members: &[
        MemberModel::new("AccessTier", 120),
        MemberModel::new("StorageClass", 227),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidRequest", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidRequest", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidWriteOffset", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidWriteOffset", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "IsLatest", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "IsRestoreInProgress", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "IsTruncated", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyCount", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyMarker", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LastModified", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "LastModifiedTime", kind: Kind::Timestamp, timestamp_format: Some(TimestampFormat::HttpDate), ..ShapeModel::PLAIN },
    ShapeModel { name: "ListBucketsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Buckets", 22),
        MemberModel::new("ContinuationToken", 168),
        MemberModel::new("Owner", 193),
        MemberModel::new("Prefix", 199),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListBucketsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("BucketRegion", 19).at(Location::QueryString).named("bucket-region"),
        MemberModel::new("ContinuationToken", 233).at(Location::QueryString).named("continuation-token"),
        MemberModel::new("MaxBuckets", 151).at(Location::QueryString).named("max-buckets"),
        MemberModel::new("Prefix", 199).at(Location::QueryString).named("prefix"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListMultipartUploadsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17),
        MemberModel::new("CommonPrefixes", 41),
        MemberModel::new("Delimiter", 85),
        MemberModel::new("EncodingType", 88),
        MemberModel::new("IsTruncated", 126),
        MemberModel::new("KeyMarker", 128),
        MemberModel::new("MaxUploads", 154),
        MemberModel::new("NextKeyMarker", 165),
        MemberModel::new("NextUploadIdMarker", 169),
        MemberModel::new("Prefix", 199),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("UploadIdMarker", 235),
        MemberModel::new("Uploads", 164).named("Upload"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListMultipartUploadsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("Delimiter", 85).at(Location::QueryString).named("delimiter"),
        MemberModel::new("EncodingType", 88).at(Location::QueryString).named("encoding-type"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("KeyMarker", 128).at(Location::QueryString).named("key-marker"),
        MemberModel::new("MaxUploads", 154).at(Location::QueryString).named("max-uploads"),
        MemberModel::new("Prefix", 199).at(Location::QueryString).named("prefix"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("UploadIdMarker", 235).at(Location::QueryString).named("upload-id-marker"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListObjectVersionsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("CommonPrefixes", 41),
        MemberModel::new("DeleteMarkers", 78).named("DeleteMarker"),
        MemberModel::new("Delimiter", 85),
        MemberModel::new("EncodingType", 88),
        MemberModel::new("IsTruncated", 126),
        MemberModel::new("KeyMarker", 128),
        MemberModel::new("MaxKeys", 152),
        MemberModel::new("Name", 17),
        MemberModel::new("NextKeyMarker", 165),
        MemberModel::new("NextVersionIdMarker", 170),
        MemberModel::new("Prefix", 199),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("VersionIdMarker", 239),
        MemberModel::new("Versions", 189).named("Version"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListObjectVersionsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("Delimiter", 85).at(Location::QueryString).named("delimiter"),
        MemberModel::new("EncodingType", 88).at(Location::QueryString).named("encoding-type"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("KeyMarker", 128).at(Location::QueryString).named("key-marker"),
        MemberModel::new("MaxKeys", 152).at(Location::QueryString).named("max-keys"),
        MemberModel::new("OptionalObjectAttributes", 192).at(Location::Header).named("x-amz-optional-object-attributes"),
        MemberModel::new("Prefix", 199).at(Location::QueryString).named("prefix"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("VersionIdMarker", 239).at(Location::QueryString).named("version-id-marker"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListObjectsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("CommonPrefixes", 41),
        MemberModel::new("Contents", 179),
        MemberModel::new("Delimiter", 85),
        MemberModel::new("EncodingType", 88),
        MemberModel::new("IsTruncated", 126),
        MemberModel::new("Marker", 150),
        MemberModel::new("MaxKeys", 152),
        MemberModel::new("Name", 17),
        MemberModel::new("NextMarker", 166),
        MemberModel::new("Prefix", 199),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListObjectsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("Delimiter", 85).at(Location::QueryString).named("delimiter"),
        MemberModel::new("EncodingType", 88).at(Location::QueryString).named("encoding-type"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("Marker", 150).at(Location::QueryString).named("marker"),
        MemberModel::new("MaxKeys", 152).at(Location::QueryString).named("max-keys"),
        MemberModel::new("OptionalObjectAttributes", 192).at(Location::Header).named("x-amz-optional-object-attributes"),
        MemberModel::new("Prefix", 199).at(Location::QueryString).named("prefix"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListObjectsV2Output", kind: Kind::Structure, members: &[
        MemberModel::new("CommonPrefixes", 41),
        MemberModel::new("Contents", 179),
        MemberModel::new("ContinuationToken", 233),
        MemberModel::new("Delimiter", 85),
        MemberModel::new("EncodingType", 88),
        MemberModel::new("IsTruncated", 126),
        MemberModel::new("KeyCount", 127),
        MemberModel::new("MaxKeys", 152),
        MemberModel::new("Name", 17),
        MemberModel::new("NextContinuationToken", 168),
        MemberModel::new("Prefix", 199),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("StartAfter", 226),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListObjectsV2Request", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ContinuationToken", 233).at(Location::QueryString).named("continuation-token"),
        MemberModel::new("Delimiter", 85).at(Location::QueryString).named("delimiter"),
        MemberModel::new("EncodingType", 88).at(Location::QueryString).named("encoding-type"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("FetchOwner", 94).at(Location::QueryString).named("fetch-owner"),
        MemberModel::new("MaxKeys", 152).at(Location::QueryString).named("max-keys"),
        MemberModel::new("OptionalObjectAttributes", 192).at(Location::Header).named("x-amz-optional-object-attributes"),
        MemberModel::new("Prefix", 199).at(Location::QueryString).named("prefix"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("StartAfter", 226).at(Location::QueryString).named("start-after"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListPartsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("AbortDate", 0).at(Location::Header).named("x-amz-abort-date"),
        MemberModel::new("AbortRuleId", 3).at(Location::Header).named("x-amz-abort-rule-id"),
        MemberModel::new("Bucket", 17),
        MemberModel::new("ChecksumAlgorithm", 25),
        MemberModel::new("ChecksumType", 35),
        MemberModel::new("Initiator", 119),
        MemberModel::new("IsTruncated", 126),
        MemberModel::new("Key", 178),
        MemberModel::new("MaxParts", 153),
        MemberModel::new("NextPartNumberMarker", 167),
        MemberModel::new("Owner", 193),
        MemberModel::new("PartNumberMarker", 196),
        MemberModel::new("Parts", 197).named("Part"),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("StorageClass", 227),
        MemberModel::new("UploadId", 163),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListPartsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("Key", 178).required().at(Location::Uri).named("Key"),
        MemberModel::new("MaxParts", 153).at(Location::QueryString).named("max-parts"),
        MemberModel::new("PartNumberMarker", 196).at(Location::QueryString).named("part-number-marker"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKey", 220).at(Location::Header).named("x-amz-server-side-encryption-customer-key"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("UploadId", 163).required().at(Location::QueryString).named("uploadId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Location", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LocationInfo", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 145),
        MemberModel::new("Type", 146),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LocationNameAsString", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LocationType", kind: Kind::String, enum_values: LOCATION_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "MFA", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MFADelete", kind: Kind::String, enum_values: MFA_DELETE, ..ShapeModel::PLAIN },
    ShapeModel { name: "MFADeleteStatus", kind: Kind::String, enum_values: MFA_DELETE_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "Marker", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MaxBuckets", kind: Kind::Integer, min: Some(1), max: Some(10000), ..ShapeModel::PLAIN },
    ShapeModel { name: "MaxKeys", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "MaxParts", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "MaxUploads", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "Message", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Metadata", kind: Kind::Map, members: &[
        MemberModel::new("key", 158),
        MemberModel::new("value", 159),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetadataDirective", kind: Kind::String, enum_values: METADATA_DIRECTIVE, ..ShapeModel::PLAIN },
    ShapeModel { name: "MetadataKey", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MetadataValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MissingMeta", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "MpuObjectSize", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "MultipartUpload", kind: Kind::Structure, members: &[
        MemberModel::new("ChecksumAlgorithm", 25),
        MemberModel::new("ChecksumType", 35),
        MemberModel::new("Initiated", 118),
        MemberModel::new("Initiator", 119),
        MemberModel::new("Key", 178),
        MemberModel::new("Owner", 193),
        MemberModel::new("StorageClass", 227),
        MemberModel::new("UploadId", 163),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MultipartUploadId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MultipartUploadList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 162),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "NextKeyMarker", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "NextMarker", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "NextPartNumberMarker", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "NextToken", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "NextUploadIdMarker", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "NextVersionIdMarker", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "NoSuchBucket", kind: Kind::Structure, error: Some(ErrorModel { code: "NoSuchBucket", status: 404, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "NoSuchKey", kind: Kind::Structure, error: Some(ErrorModel { code: "NoSuchKey", status: 404, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "NoSuchUpload", kind: Kind::Structure, error: Some(ErrorModel { code: "NoSuchUpload", status: 404, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Object", kind: Kind::Structure, members: &[
        MemberModel::new("ChecksumAlgorithm", 26),
        MemberModel::new("ChecksumType", 35),
        MemberModel::new("ETag", 87),
        MemberModel::new("Key", 178),
        MemberModel::new("LastModified", 129),
        MemberModel::new("Owner", 193),
        MemberModel::new("RestoreStatus", 217),
        MemberModel::new("Size", 225),
        MemberModel::new("StorageClass", 186),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectCannedACL", kind: Kind::String, enum_values: OBJECT_CANNED_ACL, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectIdentifier", kind: Kind::Structure, members: &[
        MemberModel::new("ETag", 87),
        MemberModel::new("Key", 178).required(),
        MemberModel::new("LastModifiedTime", 130),
        MemberModel::new("Size", 225),
        MemberModel::new("VersionId", 188),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectIdentifierList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 176),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectKey", kind: Kind::String, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 174),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectLockEnabledForBucket", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectLockLegalHoldStatus", kind: Kind::String, enum_values: OBJECT_LOCK_LEGAL_HOLD_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectLockMode", kind: Kind::String, enum_values: OBJECT_LOCK_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectLockRetainUntilDate", kind: Kind::Timestamp, timestamp_format: Some(TimestampFormat::Iso8601), ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectNotInActiveTierError", kind: Kind::Structure, error: Some(ErrorModel { code: "ObjectNotInActiveTierError", status: 403, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectOwnership", kind: Kind::String, enum_values: OBJECT_OWNERSHIP, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectStorageClass", kind: Kind::String, enum_values: OBJECT_STORAGE_CLASS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectVersion", kind: Kind::Structure, members: &[
        MemberModel::new("ChecksumAlgorithm", 26),
        MemberModel::new("ChecksumType", 35),
        MemberModel::new("ETag", 87),
        MemberModel::new("IsLatest", 124),
        MemberModel::new("Key", 178),
        MemberModel::new("LastModified", 129),
        MemberModel::new("Owner", 193),
        MemberModel::new("RestoreStatus", 217),
        MemberModel::new("Size", 225),
        MemberModel::new("StorageClass", 190),
        MemberModel::new("VersionId", 188),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectVersionId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectVersionList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 187),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectVersionStorageClass", kind: Kind::String, enum_values: OBJECT_VERSION_STORAGE_CLASS, ..ShapeModel::PLAIN },
    ShapeModel { name: "OptionalObjectAttributes", kind: Kind::String, enum_values: OPTIONAL_OBJECT_ATTRIBUTES, ..ShapeModel::PLAIN },
    ShapeModel { name: "OptionalObjectAttributesList", kind: Kind::List, members: &[
        MemberModel::new("member", 191),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Owner", kind: Kind::Structure, members: &[
        MemberModel::new("DisplayName", 86),
        MemberModel::new("ID", 110),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Part", kind: Kind::Structure, members: &[
        MemberModel::new("ChecksumCRC32", 27),
        MemberModel::new("ChecksumCRC32C", 28),
        MemberModel::new("ChecksumCRC64NVME", 29),
        MemberModel::new("ChecksumMD5", 30),
        MemberModel::new("ChecksumSHA1", 32),
        MemberModel::new("ChecksumSHA256", 33),
        MemberModel::new("ChecksumSHA512", 34),
        MemberModel::new("ChecksumXXHASH128", 36),
        MemberModel::new("ChecksumXXHASH3", 37),
        MemberModel::new("ChecksumXXHASH64", 38),
        MemberModel::new("ETag", 87),
        MemberModel::new("LastModified", 129),
        MemberModel::new("PartNumber", 195),
        MemberModel::new("Size", 225),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PartNumber", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "PartNumberMarker", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "Parts", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 194),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PartsCount", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "Prefix", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "PutBucketVersioningRequest", kind: Kind::Structure, payload: Some("VersioningConfiguration"), members: &[
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ChecksumAlgorithm", 25).at(Location::Header).named("x-amz-sdk-checksum-algorithm"),
        MemberModel::new("ContentMD5", 51).at(Location::Header).named("Content-MD5"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("MFA", 147).at(Location::Header).named("x-amz-mfa"),
        MemberModel::new("VersioningConfiguration", 240).required().named("VersioningConfiguration"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutObjectOutput", kind: Kind::Structure, members: &[
        MemberModel::new("BucketKeyEnabled", 14).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("ChecksumCRC32", 27).at(Location::Header).named("x-amz-checksum-crc32"),
        MemberModel::new("ChecksumCRC32C", 28).at(Location::Header).named("x-amz-checksum-crc32c"),
        MemberModel::new("ChecksumCRC64NVME", 29).at(Location::Header).named("x-amz-checksum-crc64nvme"),
        MemberModel::new("ChecksumMD5", 30).at(Location::Header).named("x-amz-checksum-md5"),
        MemberModel::new("ChecksumSHA1", 32).at(Location::Header).named("x-amz-checksum-sha1"),
        MemberModel::new("ChecksumSHA256", 33).at(Location::Header).named("x-amz-checksum-sha256"),
        MemberModel::new("ChecksumSHA512", 34).at(Location::Header).named("x-amz-checksum-sha512"),
        MemberModel::new("ChecksumType", 35).at(Location::Header).named("x-amz-checksum-type"),
        MemberModel::new("ChecksumXXHASH128", 36).at(Location::Header).named("x-amz-checksum-xxhash128"),
        MemberModel::new("ChecksumXXHASH3", 37).at(Location::Header).named("x-amz-checksum-xxhash3"),
        MemberModel::new("ChecksumXXHASH64", 38).at(Location::Header).named("x-amz-checksum-xxhash64"),
        MemberModel::new("ETag", 87).at(Location::Header).named("ETag"),
        MemberModel::new("Expiration", 92).at(Location::Header).named("x-amz-expiration"),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSEncryptionContext", 222).at(Location::Header).named("x-amz-server-side-encryption-context"),
        MemberModel::new("SSEKMSKeyId", 223).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 224).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("Size", 225).at(Location::Header).named("x-amz-object-size"),
        MemberModel::new("VersionId", 188).at(Location::Header).named("x-amz-version-id"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutObjectRequest", kind: Kind::Structure, payload: Some("Body"), members: &[
        MemberModel::new("ACL", 175).at(Location::Header).named("x-amz-acl"),
        MemberModel::new("Body", 8),
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("BucketKeyEnabled", 14).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("CacheControl", 24).at(Location::Header).named("Cache-Control"),
        MemberModel::new("ChecksumAlgorithm", 25).at(Location::Header).named("x-amz-sdk-checksum-algorithm"),
        MemberModel::new("ChecksumCRC32", 27).at(Location::Header).named("x-amz-checksum-crc32"),
        MemberModel::new("ChecksumCRC32C", 28).at(Location::Header).named("x-amz-checksum-crc32c"),
        MemberModel::new("ChecksumCRC64NVME", 29).at(Location::Header).named("x-amz-checksum-crc64nvme"),
        MemberModel::new("ChecksumMD5", 30).at(Location::Header).named("x-amz-checksum-md5"),
        MemberModel::new("ChecksumSHA1", 32).at(Location::Header).named("x-amz-checksum-sha1"),
        MemberModel::new("ChecksumSHA256", 33).at(Location::Header).named("x-amz-checksum-sha256"),
        MemberModel::new("ChecksumSHA512", 34).at(Location::Header).named("x-amz-checksum-sha512"),
        MemberModel::new("ChecksumXXHASH128", 36).at(Location::Header).named("x-amz-checksum-xxhash128"),
        MemberModel::new("ChecksumXXHASH3", 37).at(Location::Header).named("x-amz-checksum-xxhash3"),
        MemberModel::new("ChecksumXXHASH64", 38).at(Location::Header).named("x-amz-checksum-xxhash64"),
        MemberModel::new("ContentDisposition", 47).at(Location::Header).named("Content-Disposition"),
        MemberModel::new("ContentEncoding", 48).at(Location::Header).named("Content-Encoding"),
        MemberModel::new("ContentLanguage", 49).at(Location::Header).named("Content-Language"),
        MemberModel::new("ContentLength", 50).at(Location::Header).named("Content-Length"),
        MemberModel::new("ContentMD5", 51).at(Location::Header).named("Content-MD5"),
        MemberModel::new("ContentType", 53).at(Location::Header).named("Content-Type"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("Expires", 93).at(Location::Header).named("Expires"),
        MemberModel::new("GrantFullControl", 101).at(Location::Header).named("x-amz-grant-full-control"),
        MemberModel::new("GrantRead", 102).at(Location::Header).named("x-amz-grant-read"),
        MemberModel::new("GrantReadACP", 103).at(Location::Header).named("x-amz-grant-read-acp"),
        MemberModel::new("GrantWriteACP", 105).at(Location::Header).named("x-amz-grant-write-acp"),
        MemberModel::new("IfMatch", 111).at(Location::Header).named("If-Match"),
        MemberModel::new("IfNoneMatch", 116).at(Location::Header).named("If-None-Match"),
        MemberModel::new("Key", 178).required().at(Location::Uri).named("Key"),
        MemberModel::new("Metadata", 156).at(Location::Headers).named("x-amz-meta-"),
        MemberModel::new("ObjectLockLegalHoldStatus", 181).at(Location::Header).named("x-amz-object-lock-legal-hold"),
        MemberModel::new("ObjectLockMode", 182).at(Location::Header).named("x-amz-object-lock-mode"),
        MemberModel::new("ObjectLockRetainUntilDate", 183).at(Location::Header).named("x-amz-object-lock-retain-until-date"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKey", 220).at(Location::Header).named("x-amz-server-side-encryption-customer-key"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSEncryptionContext", 222).at(Location::Header).named("x-amz-server-side-encryption-context"),
        MemberModel::new("SSEKMSKeyId", 223).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 224).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("StorageClass", 227).at(Location::Header).named("x-amz-storage-class"),
        MemberModel::new("Tagging", 232).at(Location::Header).named("x-amz-tagging"),
        MemberModel::new("WebsiteRedirectLocation", 241).at(Location::Header).named("x-amz-website-redirect-location"),
        MemberModel::new("WriteOffsetBytes", 242).at(Location::Header).named("x-amz-write-offset-bytes"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Quiet", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "Range", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Region", kind: Kind::String, min: Some(0), max: Some(20), ..ShapeModel::PLAIN },
    ShapeModel { name: "ReplicationStatus", kind: Kind::String, enum_values: REPLICATION_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "RequestCharged", kind: Kind::String, enum_values: REQUEST_CHARGED, ..ShapeModel::PLAIN },
    ShapeModel { name: "RequestPayer", kind: Kind::String, enum_values: REQUEST_PAYER, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResponseCacheControl", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResponseContentDisposition", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResponseContentEncoding", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResponseContentLanguage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResponseContentType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ResponseExpires", kind: Kind::Timestamp, timestamp_format: Some(TimestampFormat::HttpDate), ..ShapeModel::PLAIN },
    ShapeModel { name: "Restore", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "RestoreExpiryDate", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "RestoreStatus", kind: Kind::Structure, members: &[
        MemberModel::new("IsRestoreInProgress", 125),
        MemberModel::new("RestoreExpiryDate", 216),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "S3RegionalOrS3ExpressBucketArnString", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("arn:[^:]+:(s3|s3express):.*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "SSECustomerAlgorithm", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SSECustomerKey", kind: Kind::String, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "SSECustomerKeyMD5", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SSEKMSEncryptionContext", kind: Kind::String, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "SSEKMSKeyId", kind: Kind::String, sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServerSideEncryption", kind: Kind::String, enum_values: SERVER_SIDE_ENCRYPTION, ..ShapeModel::PLAIN },
    ShapeModel { name: "Size", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "StartAfter", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "StorageClass", kind: Kind::String, enum_values: STORAGE_CLASS, ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 178).required(),
        MemberModel::new("Value", 238).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagCount", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagSet", kind: Kind::List, members: &[
        MemberModel::new("member", 228).named("Tag"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaggingDirective", kind: Kind::String, enum_values: TAGGING_DIRECTIVE, ..ShapeModel::PLAIN },
    ShapeModel { name: "TaggingHeader", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Token", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyParts", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyParts", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "UploadIdMarker", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "UploadPartOutput", kind: Kind::Structure, members: &[
        MemberModel::new("BucketKeyEnabled", 14).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("ChecksumCRC32", 27).at(Location::Header).named("x-amz-checksum-crc32"),
        MemberModel::new("ChecksumCRC32C", 28).at(Location::Header).named("x-amz-checksum-crc32c"),
        MemberModel::new("ChecksumCRC64NVME", 29).at(Location::Header).named("x-amz-checksum-crc64nvme"),
        MemberModel::new("ChecksumMD5", 30).at(Location::Header).named("x-amz-checksum-md5"),
        MemberModel::new("ChecksumSHA1", 32).at(Location::Header).named("x-amz-checksum-sha1"),
        MemberModel::new("ChecksumSHA256", 33).at(Location::Header).named("x-amz-checksum-sha256"),
        MemberModel::new("ChecksumSHA512", 34).at(Location::Header).named("x-amz-checksum-sha512"),
        MemberModel::new("ChecksumXXHASH128", 36).at(Location::Header).named("x-amz-checksum-xxhash128"),
        MemberModel::new("ChecksumXXHASH3", 37).at(Location::Header).named("x-amz-checksum-xxhash3"),
        MemberModel::new("ChecksumXXHASH64", 38).at(Location::Header).named("x-amz-checksum-xxhash64"),
        MemberModel::new("ETag", 87).at(Location::Header).named("ETag"),
        MemberModel::new("RequestCharged", 207).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSKeyId", 223).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 224).at(Location::Header).named("x-amz-server-side-encryption"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "UploadPartRequest", kind: Kind::Structure, payload: Some("Body"), members: &[
        MemberModel::new("Body", 8),
        MemberModel::new("Bucket", 17).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ChecksumAlgorithm", 25).at(Location::Header).named("x-amz-sdk-checksum-algorithm"),
        MemberModel::new("ChecksumCRC32", 27).at(Location::Header).named("x-amz-checksum-crc32"),
        MemberModel::new("ChecksumCRC32C", 28).at(Location::Header).named("x-amz-checksum-crc32c"),
        MemberModel::new("ChecksumCRC64NVME", 29).at(Location::Header).named("x-amz-checksum-crc64nvme"),
        MemberModel::new("ChecksumMD5", 30).at(Location::Header).named("x-amz-checksum-md5"),
        MemberModel::new("ChecksumSHA1", 32).at(Location::Header).named("x-amz-checksum-sha1"),
        MemberModel::new("ChecksumSHA256", 33).at(Location::Header).named("x-amz-checksum-sha256"),
        MemberModel::new("ChecksumSHA512", 34).at(Location::Header).named("x-amz-checksum-sha512"),
        MemberModel::new("ChecksumXXHASH128", 36).at(Location::Header).named("x-amz-checksum-xxhash128"),
        MemberModel::new("ChecksumXXHASH3", 37).at(Location::Header).named("x-amz-checksum-xxhash3"),
        MemberModel::new("ChecksumXXHASH64", 38).at(Location::Header).named("x-amz-checksum-xxhash64"),
        MemberModel::new("ContentLength", 50).at(Location::Header).named("Content-Length"),
        MemberModel::new("ContentMD5", 51).at(Location::Header).named("Content-MD5"),
        MemberModel::new("ExpectedBucketOwner", 6).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("Key", 178).required().at(Location::Uri).named("Key"),
        MemberModel::new("PartNumber", 195).required().at(Location::QueryString).named("partNumber"),
        MemberModel::new("RequestPayer", 208).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("SSECustomerAlgorithm", 219).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKey", 220).at(Location::Header).named("x-amz-server-side-encryption-customer-key"),
        MemberModel::new("SSECustomerKeyMD5", 221).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("UploadId", 163).required().at(Location::QueryString).named("uploadId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Value", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "VersionIdMarker", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "VersioningConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("MFADelete", 148).named("MfaDelete"),
        MemberModel::new("Status", 21),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "WebsiteRedirectLocation", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "WriteOffsetBytes", kind: Kind::Long, ..ShapeModel::PLAIN },
];
