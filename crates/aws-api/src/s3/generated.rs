// Made by `cargo xtask codegen` from models/s3.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

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
    OperationModel { name: "CreateBucket", method: "PUT", request_uri: "/{Bucket}", response_code: 200, input: Some(ShapeId(46)), input_root: None, output: Some(ShapeId(45)), result_wrapper: None, errors: &[ShapeId(6), ShapeId(7)] },
    OperationModel { name: "DeleteBucket", method: "DELETE", request_uri: "/{Bucket}", response_code: 204, input: Some(ShapeId(50)), input_root: None, output: None, result_wrapper: None, errors: &[] },
    OperationModel { name: "DeleteObject", method: "DELETE", request_uri: "/{Bucket}/{Key+}", response_code: 204, input: Some(ShapeId(54)), input_root: None, output: Some(ShapeId(53)), result_wrapper: None, errors: &[] },
    OperationModel { name: "DeleteObjects", method: "POST", request_uri: "/{Bucket}?delete", response_code: 200, input: Some(ShapeId(56)), input_root: None, output: Some(ShapeId(55)), result_wrapper: None, errors: &[] },
    OperationModel { name: "GetBucketLocation", method: "GET", request_uri: "/{Bucket}?location", response_code: 200, input: Some(ShapeId(70)), input_root: None, output: Some(ShapeId(69)), result_wrapper: None, errors: &[] },
    OperationModel { name: "GetObject", method: "GET", request_uri: "/{Bucket}/{Key+}", response_code: 200, input: Some(ShapeId(72)), input_root: None, output: Some(ShapeId(71)), result_wrapper: None, errors: &[ShapeId(120), ShapeId(90)] },
    OperationModel { name: "HeadBucket", method: "HEAD", request_uri: "/{Bucket}", response_code: 200, input: Some(ShapeId(79)), input_root: None, output: Some(ShapeId(78)), result_wrapper: None, errors: &[ShapeId(119)] },
    OperationModel { name: "HeadObject", method: "HEAD", request_uri: "/{Bucket}/{Key+}", response_code: 200, input: Some(ShapeId(81)), input_root: None, output: Some(ShapeId(80)), result_wrapper: None, errors: &[ShapeId(120)] },
    OperationModel { name: "ListBuckets", method: "GET", request_uri: "/", response_code: 200, input: Some(ShapeId(99)), input_root: None, output: Some(ShapeId(98)), result_wrapper: None, errors: &[] },
    OperationModel { name: "ListObjects", method: "GET", request_uri: "/{Bucket}", response_code: 200, input: Some(ShapeId(101)), input_root: None, output: Some(ShapeId(100)), result_wrapper: None, errors: &[ShapeId(119)] },
    OperationModel { name: "ListObjectsV2", method: "GET", request_uri: "/{Bucket}?list-type=2", response_code: 200, input: Some(ShapeId(103)), input_root: None, output: Some(ShapeId(102)), result_wrapper: None, errors: &[ShapeId(119)] },
    OperationModel { name: "PutObject", method: "PUT", request_uri: "/{Bucket}/{Key+}", response_code: 200, input: Some(ShapeId(141)), input_root: None, output: Some(ShapeId(140)), result_wrapper: None, errors: &[ShapeId(91), ShapeId(92), ShapeId(172), ShapeId(63)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AcceptRanges", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "AccessPointAlias", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "AccountId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ArchiveStatus", kind: Kind::String, enum_values: ARCHIVE_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "Body", kind: Kind::Blob, ..ShapeModel::PLAIN },
    ShapeModel { name: "Bucket", kind: Kind::Structure, members: &[
        MemberModel::new("BucketArn", 157),
        MemberModel::new("BucketRegion", 15),
        MemberModel::new("CreationDate", 47),
        MemberModel::new("Name", 13),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketAlreadyExists", kind: Kind::Structure, error: Some(ErrorModel { code: "BucketAlreadyExists", status: 409, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketAlreadyOwnedByYou", kind: Kind::Structure, error: Some(ErrorModel { code: "BucketAlreadyOwnedByYou", status: 409, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketCannedACL", kind: Kind::String, enum_values: BUCKET_CANNED_ACL, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketInfo", kind: Kind::Structure, members: &[
        MemberModel::new("DataRedundancy", 48),
        MemberModel::new("Type", 16),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketKeyEnabled", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketLocationConstraint", kind: Kind::String, enum_values: BUCKET_LOCATION_CONSTRAINT, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketLocationName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketNamespace", kind: Kind::String, enum_values: BUCKET_NAMESPACE, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketRegion", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "BucketType", kind: Kind::String, enum_values: BUCKET_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "Buckets", kind: Kind::List, members: &[
        MemberModel::new("member", 5).named("Bucket"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "BypassGovernanceRetention", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "CacheControl", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumAlgorithm", kind: Kind::String, enum_values: CHECKSUM_ALGORITHM, ..ShapeModel::PLAIN },
    ShapeModel { name: "ChecksumAlgorithmList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 20),
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
        MemberModel::new("Prefix", 139),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CommonPrefixList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 35),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentDisposition", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentEncoding", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentLanguage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentLength", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentMD5", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentRange", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ContentType", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateBucketConfiguration", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 9),
        MemberModel::new("Location", 105),
        MemberModel::new("LocationConstraint", 11),
        MemberModel::new("Tags", 169),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateBucketOutput", kind: Kind::Structure, members: &[
        MemberModel::new("BucketArn", 157).at(Location::Header).named("x-amz-bucket-arn"),
        MemberModel::new("Location", 104).at(Location::Header).named("Location"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreateBucketRequest", kind: Kind::Structure, payload: Some("CreateBucketConfiguration"), members: &[
        MemberModel::new("ACL", 8).at(Location::Header).named("x-amz-acl"),
        MemberModel::new("Bucket", 13).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("BucketNamespace", 14).at(Location::Header).named("x-amz-bucket-namespace"),
        MemberModel::new("CreateBucketConfiguration", 44).named("CreateBucketConfiguration"),
        MemberModel::new("GrantFullControl", 73).at(Location::Header).named("x-amz-grant-full-control"),
        MemberModel::new("GrantRead", 74).at(Location::Header).named("x-amz-grant-read"),
        MemberModel::new("GrantReadACP", 75).at(Location::Header).named("x-amz-grant-read-acp"),
        MemberModel::new("GrantWrite", 76).at(Location::Header).named("x-amz-grant-write"),
        MemberModel::new("GrantWriteACP", 77).at(Location::Header).named("x-amz-grant-write-acp"),
        MemberModel::new("ObjectLockEnabledForBucket", 127).at(Location::Header).named("x-amz-bucket-object-lock-enabled"),
        MemberModel::new("ObjectOwnership", 131).at(Location::Header).named("x-amz-object-ownership"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CreationDate", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "DataRedundancy", kind: Kind::String, enum_values: DATA_REDUNDANCY, ..ShapeModel::PLAIN },
    ShapeModel { name: "Delete", kind: Kind::Structure, members: &[
        MemberModel::new("Objects", 124).required().named("Object"),
        MemberModel::new("Quiet", 142),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteBucketRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 13).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ExpectedBucketOwner", 2).at(Location::Header).named("x-amz-expected-bucket-owner"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMarker", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteMarkerVersionId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteObjectOutput", kind: Kind::Structure, members: &[
        MemberModel::new("DeleteMarker", 51).at(Location::Header).named("x-amz-delete-marker"),
        MemberModel::new("RequestCharged", 146).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("VersionId", 133).at(Location::Header).named("x-amz-version-id"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteObjectRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 13).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("BypassGovernanceRetention", 18).at(Location::Header).named("x-amz-bypass-governance-retention"),
        MemberModel::new("ExpectedBucketOwner", 2).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("IfMatch", 83).at(Location::Header).named("If-Match"),
        MemberModel::new("IfMatchLastModifiedTime", 84).at(Location::Header).named("x-amz-if-match-last-modified-time"),
        MemberModel::new("IfMatchSize", 85).at(Location::Header).named("x-amz-if-match-size"),
        MemberModel::new("Key", 125).required().at(Location::Uri).named("Key"),
        MemberModel::new("MFA", 108).at(Location::Header).named("x-amz-mfa"),
        MemberModel::new("RequestPayer", 147).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("VersionId", 133).at(Location::QueryString).named("versionId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteObjectsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Deleted", 58),
        MemberModel::new("Errors", 65).named("Error"),
        MemberModel::new("RequestCharged", 146).at(Location::Header).named("x-amz-request-charged"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteObjectsRequest", kind: Kind::Structure, payload: Some("Delete"), members: &[
        MemberModel::new("Bucket", 13).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("BypassGovernanceRetention", 18).at(Location::Header).named("x-amz-bypass-governance-retention"),
        MemberModel::new("ChecksumAlgorithm", 20).at(Location::Header).named("x-amz-sdk-checksum-algorithm"),
        MemberModel::new("Delete", 49).required().named("Delete"),
        MemberModel::new("ExpectedBucketOwner", 2).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("MFA", 108).at(Location::Header).named("x-amz-mfa"),
        MemberModel::new("RequestPayer", 147).at(Location::Header).named("x-amz-request-payer"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeletedObject", kind: Kind::Structure, members: &[
        MemberModel::new("DeleteMarker", 51),
        MemberModel::new("DeleteMarkerVersionId", 52),
        MemberModel::new("Key", 125),
        MemberModel::new("VersionId", 133),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DeletedObjects", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 57),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Delimiter", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "DisplayName", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ETag", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "EncodingType", kind: Kind::String, enum_values: ENCODING_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "EncryptionTypeMismatch", kind: Kind::Structure, error: Some(ErrorModel { code: "EncryptionTypeMismatch", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Error", kind: Kind::Structure, members: &[
        MemberModel::new("Code", 34),
        MemberModel::new("Key", 125),
        MemberModel::new("Message", 112),
        MemberModel::new("VersionId", 133),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Errors", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 64),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Expiration", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Expires", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "FetchOwner", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "GetBucketLocationOutput", kind: Kind::Structure, members: &[
        MemberModel::new("LocationConstraint", 11),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetBucketLocationRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 13).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ExpectedBucketOwner", 2).at(Location::Header).named("x-amz-expected-bucket-owner"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetObjectOutput", kind: Kind::Structure, payload: Some("Body"), members: &[
        MemberModel::new("AcceptRanges", 0).at(Location::Header).named("accept-ranges"),
        MemberModel::new("Body", 4),
        MemberModel::new("BucketKeyEnabled", 10).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("CacheControl", 19).at(Location::Header).named("Cache-Control"),
        MemberModel::new("ChecksumCRC32", 22).at(Location::Header).named("x-amz-checksum-crc32"),
        MemberModel::new("ChecksumCRC32C", 23).at(Location::Header).named("x-amz-checksum-crc32c"),
        MemberModel::new("ChecksumCRC64NVME", 24).at(Location::Header).named("x-amz-checksum-crc64nvme"),
        MemberModel::new("ChecksumMD5", 25).at(Location::Header).named("x-amz-checksum-md5"),
        MemberModel::new("ChecksumSHA1", 27).at(Location::Header).named("x-amz-checksum-sha1"),
        MemberModel::new("ChecksumSHA256", 28).at(Location::Header).named("x-amz-checksum-sha256"),
        MemberModel::new("ChecksumSHA512", 29).at(Location::Header).named("x-amz-checksum-sha512"),
        MemberModel::new("ChecksumType", 30).at(Location::Header).named("x-amz-checksum-type"),
        MemberModel::new("ChecksumXXHASH128", 31).at(Location::Header).named("x-amz-checksum-xxhash128"),
        MemberModel::new("ChecksumXXHASH3", 32).at(Location::Header).named("x-amz-checksum-xxhash3"),
        MemberModel::new("ChecksumXXHASH64", 33).at(Location::Header).named("x-amz-checksum-xxhash64"),
        MemberModel::new("ContentDisposition", 37).at(Location::Header).named("Content-Disposition"),
        MemberModel::new("ContentEncoding", 38).at(Location::Header).named("Content-Encoding"),
        MemberModel::new("ContentLanguage", 39).at(Location::Header).named("Content-Language"),
        MemberModel::new("ContentLength", 40).at(Location::Header).named("Content-Length"),
        MemberModel::new("ContentRange", 42).at(Location::Header).named("Content-Range"),
        MemberModel::new("ContentType", 43).at(Location::Header).named("Content-Type"),
        MemberModel::new("DeleteMarker", 51).at(Location::Header).named("x-amz-delete-marker"),
        MemberModel::new("ETag", 61).at(Location::Header).named("ETag"),
        MemberModel::new("Expiration", 66).at(Location::Header).named("x-amz-expiration"),
        MemberModel::new("Expires", 67).at(Location::Header).named("Expires"),
        MemberModel::new("LastModified", 96).at(Location::Header).named("Last-Modified"),
        MemberModel::new("Metadata", 113).at(Location::Headers).named("x-amz-meta-"),
        MemberModel::new("MissingMeta", 116).at(Location::Header).named("x-amz-missing-meta"),
        MemberModel::new("ObjectLockLegalHoldStatus", 128).at(Location::Header).named("x-amz-object-lock-legal-hold"),
        MemberModel::new("ObjectLockMode", 129).at(Location::Header).named("x-amz-object-lock-mode"),
        MemberModel::new("ObjectLockRetainUntilDate", 130).at(Location::Header).named("x-amz-object-lock-retain-until-date"),
        MemberModel::new("PartsCount", 138).at(Location::Header).named("x-amz-mp-parts-count"),
        MemberModel::new("ReplicationStatus", 145).at(Location::Header).named("x-amz-replication-status"),
        MemberModel::new("RequestCharged", 146).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("Restore", 154).at(Location::Header).named("x-amz-restore"),
        MemberModel::new("SSECustomerAlgorithm", 158).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKeyMD5", 160).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSKeyId", 162).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 163).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("StorageClass", 166).at(Location::Header).named("x-amz-storage-class"),
        MemberModel::new("TagCount", 168).at(Location::Header).named("x-amz-tagging-count"),
        MemberModel::new("VersionId", 133).at(Location::Header).named("x-amz-version-id"),
        MemberModel::new("WebsiteRedirectLocation", 174).at(Location::Header).named("x-amz-website-redirect-location"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetObjectRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 13).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ChecksumMode", 26).at(Location::Header).named("x-amz-checksum-mode"),
        MemberModel::new("ExpectedBucketOwner", 2).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("IfMatch", 83).at(Location::Header).named("If-Match"),
        MemberModel::new("IfModifiedSince", 86).at(Location::Header).named("If-Modified-Since"),
        MemberModel::new("IfNoneMatch", 87).at(Location::Header).named("If-None-Match"),
        MemberModel::new("IfUnmodifiedSince", 88).at(Location::Header).named("If-Unmodified-Since"),
        MemberModel::new("Key", 125).required().at(Location::Uri).named("Key"),
        MemberModel::new("PartNumber", 137).at(Location::QueryString).named("partNumber"),
        MemberModel::new("Range", 143).at(Location::Header).named("Range"),
        MemberModel::new("RequestPayer", 147).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("ResponseCacheControl", 148).at(Location::QueryString).named("response-cache-control"),
        MemberModel::new("ResponseContentDisposition", 149).at(Location::QueryString).named("response-content-disposition"),
        MemberModel::new("ResponseContentEncoding", 150).at(Location::QueryString).named("response-content-encoding"),
        MemberModel::new("ResponseContentLanguage", 151).at(Location::QueryString).named("response-content-language"),
        MemberModel::new("ResponseContentType", 152).at(Location::QueryString).named("response-content-type"),
        MemberModel::new("ResponseExpires", 153).at(Location::QueryString).named("response-expires"),
        MemberModel::new("SSECustomerAlgorithm", 158).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKey", 159).at(Location::Header).named("x-amz-server-side-encryption-customer-key"),
        MemberModel::new("SSECustomerKeyMD5", 160).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("VersionId", 133).at(Location::QueryString).named("versionId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GrantFullControl", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GrantRead", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GrantReadACP", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GrantWrite", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "GrantWriteACP", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "HeadBucketOutput", kind: Kind::Structure, members: &[
        MemberModel::new("AccessPointAlias", 1).at(Location::Header).named("x-amz-access-point-alias"),
        MemberModel::new("BucketArn", 157).at(Location::Header).named("x-amz-bucket-arn"),
        MemberModel::new("BucketLocationName", 12).at(Location::Header).named("x-amz-bucket-location-name"),
        MemberModel::new("BucketLocationType", 107).at(Location::Header).named("x-amz-bucket-location-type"),
        MemberModel::new("BucketRegion", 144).at(Location::Header).named("x-amz-bucket-region"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HeadBucketRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 13).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ExpectedBucketOwner", 2).at(Location::Header).named("x-amz-expected-bucket-owner"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HeadObjectOutput", kind: Kind::Structure, members: &[
        MemberModel::new("AcceptRanges", 0).at(Location::Header).named("accept-ranges"),
        MemberModel::new("ArchiveStatus", 3).at(Location::Header).named("x-amz-archive-status"),
        MemberModel::new("BucketKeyEnabled", 10).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("CacheControl", 19).at(Location::Header).named("Cache-Control"),
        MemberModel::new("ChecksumCRC32", 22).at(Location::Header).named("x-amz-checksum-crc32"),
        MemberModel::new("ChecksumCRC32C", 23).at(Location::Header).named("x-amz-checksum-crc32c"),
        MemberModel::new("ChecksumCRC64NVME", 24).at(Location::Header).named("x-amz-checksum-crc64nvme"),
        MemberModel::new("ChecksumMD5", 25).at(Location::Header).named("x-amz-checksum-md5"),
        MemberModel::new("ChecksumSHA1", 27).at(Location::Header).named("x-amz-checksum-sha1"),
        MemberModel::new("ChecksumSHA256", 28).at(Location::Header).named("x-amz-checksum-sha256"),
        MemberModel::new("ChecksumSHA512", 29).at(Location::Header).named("x-amz-checksum-sha512"),
        MemberModel::new("ChecksumType", 30).at(Location::Header).named("x-amz-checksum-type"),
        MemberModel::new("ChecksumXXHASH128", 31).at(Location::Header).named("x-amz-checksum-xxhash128"),
        MemberModel::new("ChecksumXXHASH3", 32).at(Location::Header).named("x-amz-checksum-xxhash3"),
        MemberModel::new("ChecksumXXHASH64", 33).at(Location::Header).named("x-amz-checksum-xxhash64"),
        MemberModel::new("ContentDisposition", 37).at(Location::Header).named("Content-Disposition"),
        MemberModel::new("ContentEncoding", 38).at(Location::Header).named("Content-Encoding"),
        MemberModel::new("ContentLanguage", 39).at(Location::Header).named("Content-Language"),
        MemberModel::new("ContentLength", 40).at(Location::Header).named("Content-Length"),
        MemberModel::new("ContentRange", 42).at(Location::Header).named("Content-Range"),
        MemberModel::new("ContentType", 43).at(Location::Header).named("Content-Type"),
        MemberModel::new("DeleteMarker", 51).at(Location::Header).named("x-amz-delete-marker"),
        MemberModel::new("ETag", 61).at(Location::Header).named("ETag"),
        MemberModel::new("Expiration", 66).at(Location::Header).named("x-amz-expiration"),
        MemberModel::new("Expires", 67).at(Location::Header).named("Expires"),
        MemberModel::new("LastModified", 96).at(Location::Header).named("Last-Modified"),
        MemberModel::new("Metadata", 113).at(Location::Headers).named("x-amz-meta-"),
        MemberModel::new("MissingMeta", 116).at(Location::Header).named("x-amz-missing-meta"),
        MemberModel::new("ObjectLockLegalHoldStatus", 128).at(Location::Header).named("x-amz-object-lock-legal-hold"),
        MemberModel::new("ObjectLockMode", 129).at(Location::Header).named("x-amz-object-lock-mode"),
        MemberModel::new("ObjectLockRetainUntilDate", 130).at(Location::Header).named("x-amz-object-lock-retain-until-date"),
        MemberModel::new("PartsCount", 138).at(Location::Header).named("x-amz-mp-parts-count"),
        MemberModel::new("ReplicationStatus", 145).at(Location::Header).named("x-amz-replication-status"),
        MemberModel::new("RequestCharged", 146).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("Restore", 154).at(Location::Header).named("x-amz-restore"),
        MemberModel::new("SSECustomerAlgorithm", 158).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKeyMD5", 160).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSKeyId", 162).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 163).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("StorageClass", 166).at(Location::Header).named("x-amz-storage-class"),
        MemberModel::new("TagCount", 168).at(Location::Header).named("x-amz-tagging-count"),
        MemberModel::new("VersionId", 133).at(Location::Header).named("x-amz-version-id"),
        MemberModel::new("WebsiteRedirectLocation", 174).at(Location::Header).named("x-amz-website-redirect-location"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HeadObjectRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 13).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ChecksumMode", 26).at(Location::Header).named("x-amz-checksum-mode"),
        MemberModel::new("ExpectedBucketOwner", 2).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("IfMatch", 83).at(Location::Header).named("If-Match"),
        MemberModel::new("IfModifiedSince", 86).at(Location::Header).named("If-Modified-Since"),
        MemberModel::new("IfNoneMatch", 87).at(Location::Header).named("If-None-Match"),
        MemberModel::new("IfUnmodifiedSince", 88).at(Location::Header).named("If-Unmodified-Since"),
        MemberModel::new("Key", 125).required().at(Location::Uri).named("Key"),
        MemberModel::new("PartNumber", 137).at(Location::QueryString).named("partNumber"),
        MemberModel::new("Range", 143).at(Location::Header).named("Range"),
        MemberModel::new("RequestPayer", 147).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("ResponseCacheControl", 148).at(Location::QueryString).named("response-cache-control"),
        MemberModel::new("ResponseContentDisposition", 149).at(Location::QueryString).named("response-content-disposition"),
        MemberModel::new("ResponseContentEncoding", 150).at(Location::QueryString).named("response-content-encoding"),
        MemberModel::new("ResponseContentLanguage", 151).at(Location::QueryString).named("response-content-language"),
        MemberModel::new("ResponseContentType", 152).at(Location::QueryString).named("response-content-type"),
        MemberModel::new("ResponseExpires", 153).at(Location::QueryString).named("response-expires"),
        MemberModel::new("SSECustomerAlgorithm", 158).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKey", 159).at(Location::Header).named("x-amz-server-side-encryption-customer-key"),
        MemberModel::new("SSECustomerKeyMD5", 160).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("VersionId", 133).at(Location::QueryString).named("versionId"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ID", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "IfMatch", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "IfMatchLastModifiedTime", kind: Kind::Timestamp, timestamp_format: Some(TimestampFormat::HttpDate), ..ShapeModel::PLAIN },
    ShapeModel { name: "IfMatchSize", kind: Kind::Long, ..ShapeModel::PLAIN },
    ShapeModel { name: "IfModifiedSince", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "IfNoneMatch", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "IfUnmodifiedSince", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "IntelligentTieringAccessTier", kind: Kind::String, enum_values: INTELLIGENT_TIERING_ACCESS_TIER, ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidObjectState", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidObjectState", status: 403, sender: true }), members: &[
        MemberModel::new("AccessTier", 89),
        MemberModel::new("StorageClass", 166),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidRequest", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidRequest", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidWriteOffset", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidWriteOffset", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "IsRestoreInProgress", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "IsTruncated", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyCount", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "LastModified", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "LastModifiedTime", kind: Kind::Timestamp, timestamp_format: Some(TimestampFormat::HttpDate), ..ShapeModel::PLAIN },
    ShapeModel { name: "ListBucketsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("Buckets", 17),
        MemberModel::new("ContinuationToken", 118),
        MemberModel::new("Owner", 136),
        MemberModel::new("Prefix", 139),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListBucketsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("BucketRegion", 15).at(Location::QueryString).named("bucket-region"),
        MemberModel::new("ContinuationToken", 171).at(Location::QueryString).named("continuation-token"),
        MemberModel::new("MaxBuckets", 110).at(Location::QueryString).named("max-buckets"),
        MemberModel::new("Prefix", 139).at(Location::QueryString).named("prefix"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListObjectsOutput", kind: Kind::Structure, members: &[
        MemberModel::new("CommonPrefixes", 36),
        MemberModel::new("Contents", 126),
        MemberModel::new("Delimiter", 59),
        MemberModel::new("EncodingType", 62),
        MemberModel::new("IsTruncated", 94),
        MemberModel::new("Marker", 109),
        MemberModel::new("MaxKeys", 111),
        MemberModel::new("Name", 13),
        MemberModel::new("NextMarker", 117),
        MemberModel::new("Prefix", 139),
        MemberModel::new("RequestCharged", 146).at(Location::Header).named("x-amz-request-charged"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListObjectsRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 13).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("Delimiter", 59).at(Location::QueryString).named("delimiter"),
        MemberModel::new("EncodingType", 62).at(Location::QueryString).named("encoding-type"),
        MemberModel::new("ExpectedBucketOwner", 2).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("Marker", 109).at(Location::QueryString).named("marker"),
        MemberModel::new("MaxKeys", 111).at(Location::QueryString).named("max-keys"),
        MemberModel::new("OptionalObjectAttributes", 135).at(Location::Header).named("x-amz-optional-object-attributes"),
        MemberModel::new("Prefix", 139).at(Location::QueryString).named("prefix"),
        MemberModel::new("RequestPayer", 147).at(Location::Header).named("x-amz-request-payer"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListObjectsV2Output", kind: Kind::Structure, members: &[
        MemberModel::new("CommonPrefixes", 36),
        MemberModel::new("Contents", 126),
        MemberModel::new("ContinuationToken", 171),
        MemberModel::new("Delimiter", 59),
        MemberModel::new("EncodingType", 62),
        MemberModel::new("IsTruncated", 94),
        MemberModel::new("KeyCount", 95),
        MemberModel::new("MaxKeys", 111),
        MemberModel::new("Name", 13),
        MemberModel::new("NextContinuationToken", 118),
        MemberModel::new("Prefix", 139),
        MemberModel::new("RequestCharged", 146).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("StartAfter", 165),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListObjectsV2Request", kind: Kind::Structure, members: &[
        MemberModel::new("Bucket", 13).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("ContinuationToken", 171).at(Location::QueryString).named("continuation-token"),
        MemberModel::new("Delimiter", 59).at(Location::QueryString).named("delimiter"),
        MemberModel::new("EncodingType", 62).at(Location::QueryString).named("encoding-type"),
        MemberModel::new("ExpectedBucketOwner", 2).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("FetchOwner", 68).at(Location::QueryString).named("fetch-owner"),
        MemberModel::new("MaxKeys", 111).at(Location::QueryString).named("max-keys"),
        MemberModel::new("OptionalObjectAttributes", 135).at(Location::Header).named("x-amz-optional-object-attributes"),
        MemberModel::new("Prefix", 139).at(Location::QueryString).named("prefix"),
        MemberModel::new("RequestPayer", 147).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("StartAfter", 165).at(Location::QueryString).named("start-after"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Location", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LocationInfo", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 106),
        MemberModel::new("Type", 107),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LocationNameAsString", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "LocationType", kind: Kind::String, enum_values: LOCATION_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "MFA", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Marker", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MaxBuckets", kind: Kind::Integer, min: Some(1), max: Some(10000), ..ShapeModel::PLAIN },
    ShapeModel { name: "MaxKeys", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "Message", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Metadata", kind: Kind::Map, members: &[
        MemberModel::new("key", 114),
        MemberModel::new("value", 115),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MetadataKey", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MetadataValue", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "MissingMeta", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "NextMarker", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "NextToken", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "NoSuchBucket", kind: Kind::Structure, error: Some(ErrorModel { code: "NoSuchBucket", status: 404, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "NoSuchKey", kind: Kind::Structure, error: Some(ErrorModel { code: "NoSuchKey", status: 404, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Object", kind: Kind::Structure, members: &[
        MemberModel::new("ChecksumAlgorithm", 21),
        MemberModel::new("ChecksumType", 30),
        MemberModel::new("ETag", 61),
        MemberModel::new("Key", 125),
        MemberModel::new("LastModified", 96),
        MemberModel::new("Owner", 136),
        MemberModel::new("RestoreStatus", 156),
        MemberModel::new("Size", 164),
        MemberModel::new("StorageClass", 132),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectCannedACL", kind: Kind::String, enum_values: OBJECT_CANNED_ACL, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectIdentifier", kind: Kind::Structure, members: &[
        MemberModel::new("ETag", 61),
        MemberModel::new("Key", 125).required(),
        MemberModel::new("LastModifiedTime", 97),
        MemberModel::new("Size", 164),
        MemberModel::new("VersionId", 133),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectIdentifierList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 123),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectKey", kind: Kind::String, min: Some(1), ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectList", kind: Kind::List, flattened: true, members: &[
        MemberModel::new("member", 121),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectLockEnabledForBucket", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectLockLegalHoldStatus", kind: Kind::String, enum_values: OBJECT_LOCK_LEGAL_HOLD_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectLockMode", kind: Kind::String, enum_values: OBJECT_LOCK_MODE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectLockRetainUntilDate", kind: Kind::Timestamp, timestamp_format: Some(TimestampFormat::Iso8601), ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectOwnership", kind: Kind::String, enum_values: OBJECT_OWNERSHIP, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectStorageClass", kind: Kind::String, enum_values: OBJECT_STORAGE_CLASS, ..ShapeModel::PLAIN },
    ShapeModel { name: "ObjectVersionId", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "OptionalObjectAttributes", kind: Kind::String, enum_values: OPTIONAL_OBJECT_ATTRIBUTES, ..ShapeModel::PLAIN },
    ShapeModel { name: "OptionalObjectAttributesList", kind: Kind::List, members: &[
        MemberModel::new("member", 134),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Owner", kind: Kind::Structure, members: &[
        MemberModel::new("DisplayName", 60),
        MemberModel::new("ID", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PartNumber", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "PartsCount", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "Prefix", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "PutObjectOutput", kind: Kind::Structure, members: &[
        MemberModel::new("BucketKeyEnabled", 10).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("ChecksumCRC32", 22).at(Location::Header).named("x-amz-checksum-crc32"),
        MemberModel::new("ChecksumCRC32C", 23).at(Location::Header).named("x-amz-checksum-crc32c"),
        MemberModel::new("ChecksumCRC64NVME", 24).at(Location::Header).named("x-amz-checksum-crc64nvme"),
        MemberModel::new("ChecksumMD5", 25).at(Location::Header).named("x-amz-checksum-md5"),
        MemberModel::new("ChecksumSHA1", 27).at(Location::Header).named("x-amz-checksum-sha1"),
        MemberModel::new("ChecksumSHA256", 28).at(Location::Header).named("x-amz-checksum-sha256"),
        MemberModel::new("ChecksumSHA512", 29).at(Location::Header).named("x-amz-checksum-sha512"),
        MemberModel::new("ChecksumType", 30).at(Location::Header).named("x-amz-checksum-type"),
        MemberModel::new("ChecksumXXHASH128", 31).at(Location::Header).named("x-amz-checksum-xxhash128"),
        MemberModel::new("ChecksumXXHASH3", 32).at(Location::Header).named("x-amz-checksum-xxhash3"),
        MemberModel::new("ChecksumXXHASH64", 33).at(Location::Header).named("x-amz-checksum-xxhash64"),
        MemberModel::new("ETag", 61).at(Location::Header).named("ETag"),
        MemberModel::new("Expiration", 66).at(Location::Header).named("x-amz-expiration"),
        MemberModel::new("RequestCharged", 146).at(Location::Header).named("x-amz-request-charged"),
        MemberModel::new("SSECustomerAlgorithm", 158).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKeyMD5", 160).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSEncryptionContext", 161).at(Location::Header).named("x-amz-server-side-encryption-context"),
        MemberModel::new("SSEKMSKeyId", 162).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 163).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("Size", 164).at(Location::Header).named("x-amz-object-size"),
        MemberModel::new("VersionId", 133).at(Location::Header).named("x-amz-version-id"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "PutObjectRequest", kind: Kind::Structure, payload: Some("Body"), members: &[
        MemberModel::new("ACL", 122).at(Location::Header).named("x-amz-acl"),
        MemberModel::new("Body", 4),
        MemberModel::new("Bucket", 13).required().at(Location::Uri).named("Bucket"),
        MemberModel::new("BucketKeyEnabled", 10).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled"),
        MemberModel::new("CacheControl", 19).at(Location::Header).named("Cache-Control"),
        MemberModel::new("ChecksumAlgorithm", 20).at(Location::Header).named("x-amz-sdk-checksum-algorithm"),
        MemberModel::new("ChecksumCRC32", 22).at(Location::Header).named("x-amz-checksum-crc32"),
        MemberModel::new("ChecksumCRC32C", 23).at(Location::Header).named("x-amz-checksum-crc32c"),
        MemberModel::new("ChecksumCRC64NVME", 24).at(Location::Header).named("x-amz-checksum-crc64nvme"),
        MemberModel::new("ChecksumMD5", 25).at(Location::Header).named("x-amz-checksum-md5"),
        MemberModel::new("ChecksumSHA1", 27).at(Location::Header).named("x-amz-checksum-sha1"),
        MemberModel::new("ChecksumSHA256", 28).at(Location::Header).named("x-amz-checksum-sha256"),
        MemberModel::new("ChecksumSHA512", 29).at(Location::Header).named("x-amz-checksum-sha512"),
        MemberModel::new("ChecksumXXHASH128", 31).at(Location::Header).named("x-amz-checksum-xxhash128"),
        MemberModel::new("ChecksumXXHASH3", 32).at(Location::Header).named("x-amz-checksum-xxhash3"),
        MemberModel::new("ChecksumXXHASH64", 33).at(Location::Header).named("x-amz-checksum-xxhash64"),
        MemberModel::new("ContentDisposition", 37).at(Location::Header).named("Content-Disposition"),
        MemberModel::new("ContentEncoding", 38).at(Location::Header).named("Content-Encoding"),
        MemberModel::new("ContentLanguage", 39).at(Location::Header).named("Content-Language"),
        MemberModel::new("ContentLength", 40).at(Location::Header).named("Content-Length"),
        MemberModel::new("ContentMD5", 41).at(Location::Header).named("Content-MD5"),
        MemberModel::new("ContentType", 43).at(Location::Header).named("Content-Type"),
        MemberModel::new("ExpectedBucketOwner", 2).at(Location::Header).named("x-amz-expected-bucket-owner"),
        MemberModel::new("Expires", 67).at(Location::Header).named("Expires"),
        MemberModel::new("GrantFullControl", 73).at(Location::Header).named("x-amz-grant-full-control"),
        MemberModel::new("GrantRead", 74).at(Location::Header).named("x-amz-grant-read"),
        MemberModel::new("GrantReadACP", 75).at(Location::Header).named("x-amz-grant-read-acp"),
        MemberModel::new("GrantWriteACP", 77).at(Location::Header).named("x-amz-grant-write-acp"),
        MemberModel::new("IfMatch", 83).at(Location::Header).named("If-Match"),
        MemberModel::new("IfNoneMatch", 87).at(Location::Header).named("If-None-Match"),
        MemberModel::new("Key", 125).required().at(Location::Uri).named("Key"),
        MemberModel::new("Metadata", 113).at(Location::Headers).named("x-amz-meta-"),
        MemberModel::new("ObjectLockLegalHoldStatus", 128).at(Location::Header).named("x-amz-object-lock-legal-hold"),
        MemberModel::new("ObjectLockMode", 129).at(Location::Header).named("x-amz-object-lock-mode"),
        MemberModel::new("ObjectLockRetainUntilDate", 130).at(Location::Header).named("x-amz-object-lock-retain-until-date"),
        MemberModel::new("RequestPayer", 147).at(Location::Header).named("x-amz-request-payer"),
        MemberModel::new("SSECustomerAlgorithm", 158).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm"),
        MemberModel::new("SSECustomerKey", 159).at(Location::Header).named("x-amz-server-side-encryption-customer-key"),
        MemberModel::new("SSECustomerKeyMD5", 160).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5"),
        MemberModel::new("SSEKMSEncryptionContext", 161).at(Location::Header).named("x-amz-server-side-encryption-context"),
        MemberModel::new("SSEKMSKeyId", 162).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id"),
        MemberModel::new("ServerSideEncryption", 163).at(Location::Header).named("x-amz-server-side-encryption"),
        MemberModel::new("StorageClass", 166).at(Location::Header).named("x-amz-storage-class"),
        MemberModel::new("Tagging", 170).at(Location::Header).named("x-amz-tagging"),
        MemberModel::new("WebsiteRedirectLocation", 174).at(Location::Header).named("x-amz-website-redirect-location"),
        MemberModel::new("WriteOffsetBytes", 175).at(Location::Header).named("x-amz-write-offset-bytes"),
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
        MemberModel::new("IsRestoreInProgress", 93),
        MemberModel::new("RestoreExpiryDate", 155),
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
        MemberModel::new("Key", 125).required(),
        MemberModel::new("Value", 173).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagCount", kind: Kind::Integer, ..ShapeModel::PLAIN },
    ShapeModel { name: "TagSet", kind: Kind::List, members: &[
        MemberModel::new("member", 167).named("Tag"),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TaggingHeader", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "Token", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyParts", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyParts", status: 400, sender: true }), ..ShapeModel::PLAIN },
    ShapeModel { name: "Value", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "WebsiteRedirectLocation", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "WriteOffsetBytes", kind: Kind::Long, ..ShapeModel::PLAIN },
];
