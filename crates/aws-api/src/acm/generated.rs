// Made by `cargo xtask codegen` from models/acm.json; edits here are lost.

use std::collections::BTreeMap;

use aws_protocol::{
    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
use serde::{Deserialize, Serialize};

/// Structure `AddTagsToCertificateRequest` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddTagsToCertificateRequest {
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `CertificateDetail` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CertificateDetail {
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
    /// `CertificateAuthorityArn`
    #[serde(rename = "CertificateAuthorityArn", skip_serializing_if = "Option::is_none")]
    pub certificate_authority_arn: Option<String>,
    /// `CreatedAt`
    #[serde(rename = "CreatedAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<EpochSeconds>,
    /// `DomainName`
    #[serde(rename = "DomainName", skip_serializing_if = "Option::is_none")]
    pub domain_name: Option<String>,
    /// `DomainValidationOptions`
    #[serde(rename = "DomainValidationOptions", skip_serializing_if = "Option::is_none")]
    pub domain_validation_options: Option<Vec<DomainValidation>>,
    /// `ExtendedKeyUsages`
    #[serde(rename = "ExtendedKeyUsages", skip_serializing_if = "Option::is_none")]
    pub extended_key_usages: Option<Vec<ExtendedKeyUsage>>,
    /// `FailureReason`
    #[serde(rename = "FailureReason", skip_serializing_if = "Option::is_none")]
    pub failure_reason: Option<String>,
    /// `ImportedAt`
    #[serde(rename = "ImportedAt", skip_serializing_if = "Option::is_none")]
    pub imported_at: Option<EpochSeconds>,
    /// `InUseBy`
    #[serde(rename = "InUseBy", skip_serializing_if = "Option::is_none")]
    pub in_use_by: Option<Vec<String>>,
    /// `IssuedAt`
    #[serde(rename = "IssuedAt", skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<EpochSeconds>,
    /// `Issuer`
    #[serde(rename = "Issuer", skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// `KeyAlgorithm`
    #[serde(rename = "KeyAlgorithm", skip_serializing_if = "Option::is_none")]
    pub key_algorithm: Option<String>,
    /// `KeyUsages`
    #[serde(rename = "KeyUsages", skip_serializing_if = "Option::is_none")]
    pub key_usages: Option<Vec<KeyUsage>>,
    /// `ManagedBy`
    #[serde(rename = "ManagedBy", skip_serializing_if = "Option::is_none")]
    pub managed_by: Option<String>,
    /// `NotAfter`
    #[serde(rename = "NotAfter", skip_serializing_if = "Option::is_none")]
    pub not_after: Option<EpochSeconds>,
    /// `NotBefore`
    #[serde(rename = "NotBefore", skip_serializing_if = "Option::is_none")]
    pub not_before: Option<EpochSeconds>,
    /// `Options`
    #[serde(rename = "Options", skip_serializing_if = "Option::is_none")]
    pub options: Option<CertificateOptions>,
    /// `RenewalEligibility`
    #[serde(rename = "RenewalEligibility", skip_serializing_if = "Option::is_none")]
    pub renewal_eligibility: Option<String>,
    /// `RenewalSummary`
    #[serde(rename = "RenewalSummary", skip_serializing_if = "Option::is_none")]
    pub renewal_summary: Option<RenewalSummary>,
    /// `RevocationReason`
    #[serde(rename = "RevocationReason", skip_serializing_if = "Option::is_none")]
    pub revocation_reason: Option<String>,
    /// `RevokedAt`
    #[serde(rename = "RevokedAt", skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<EpochSeconds>,
    /// `Serial`
    #[serde(rename = "Serial", skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    /// `SignatureAlgorithm`
    #[serde(rename = "SignatureAlgorithm", skip_serializing_if = "Option::is_none")]
    pub signature_algorithm: Option<String>,
    /// `Status`
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `Subject`
    #[serde(rename = "Subject", skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// `SubjectAlternativeNames`
    #[serde(rename = "SubjectAlternativeNames", skip_serializing_if = "Option::is_none")]
    pub subject_alternative_names: Option<Vec<String>>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `CertificateExport`.
pub const CERTIFICATE_EXPORT: &[&str] = &["ENABLED", "DISABLED"];

/// Values of enum `CertificateManagedBy`.
pub const CERTIFICATE_MANAGED_BY: &[&str] = &["CLOUDFRONT"];

/// Structure `CertificateOptions` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CertificateOptions {
    /// `CertificateTransparencyLoggingPreference`
    #[serde(rename = "CertificateTransparencyLoggingPreference", skip_serializing_if = "Option::is_none")]
    pub certificate_transparency_logging_preference: Option<String>,
    /// `Export`
    #[serde(rename = "Export", skip_serializing_if = "Option::is_none")]
    pub export: Option<String>,
}

/// Values of enum `CertificateStatus`.
pub const CERTIFICATE_STATUS: &[&str] = &["PENDING_VALIDATION", "ISSUED", "INACTIVE", "EXPIRED", "VALIDATION_TIMED_OUT", "REVOKED", "FAILED"];

/// Structure `CertificateSummary` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CertificateSummary {
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
    /// `CreatedAt`
    #[serde(rename = "CreatedAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<EpochSeconds>,
    /// `DomainName`
    #[serde(rename = "DomainName", skip_serializing_if = "Option::is_none")]
    pub domain_name: Option<String>,
    /// `ExportOption`
    #[serde(rename = "ExportOption", skip_serializing_if = "Option::is_none")]
    pub export_option: Option<String>,
    /// `Exported`
    #[serde(rename = "Exported", skip_serializing_if = "Option::is_none")]
    pub exported: Option<bool>,
    /// `ExtendedKeyUsages`
    #[serde(rename = "ExtendedKeyUsages", skip_serializing_if = "Option::is_none")]
    pub extended_key_usages: Option<Vec<String>>,
    /// `HasAdditionalSubjectAlternativeNames`
    #[serde(rename = "HasAdditionalSubjectAlternativeNames", skip_serializing_if = "Option::is_none")]
    pub has_additional_subject_alternative_names: Option<bool>,
    /// `ImportedAt`
    #[serde(rename = "ImportedAt", skip_serializing_if = "Option::is_none")]
    pub imported_at: Option<EpochSeconds>,
    /// `InUse`
    #[serde(rename = "InUse", skip_serializing_if = "Option::is_none")]
    pub in_use: Option<bool>,
    /// `IssuedAt`
    #[serde(rename = "IssuedAt", skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<EpochSeconds>,
    /// `KeyAlgorithm`
    #[serde(rename = "KeyAlgorithm", skip_serializing_if = "Option::is_none")]
    pub key_algorithm: Option<String>,
    /// `KeyUsages`
    #[serde(rename = "KeyUsages", skip_serializing_if = "Option::is_none")]
    pub key_usages: Option<Vec<String>>,
    /// `ManagedBy`
    #[serde(rename = "ManagedBy", skip_serializing_if = "Option::is_none")]
    pub managed_by: Option<String>,
    /// `NotAfter`
    #[serde(rename = "NotAfter", skip_serializing_if = "Option::is_none")]
    pub not_after: Option<EpochSeconds>,
    /// `NotBefore`
    #[serde(rename = "NotBefore", skip_serializing_if = "Option::is_none")]
    pub not_before: Option<EpochSeconds>,
    /// `RenewalEligibility`
    #[serde(rename = "RenewalEligibility", skip_serializing_if = "Option::is_none")]
    pub renewal_eligibility: Option<String>,
    /// `RevokedAt`
    #[serde(rename = "RevokedAt", skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<EpochSeconds>,
    /// `Status`
    #[serde(rename = "Status", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `SubjectAlternativeNameSummaries`
    #[serde(rename = "SubjectAlternativeNameSummaries", skip_serializing_if = "Option::is_none")]
    pub subject_alternative_name_summaries: Option<Vec<String>>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
}

/// Values of enum `CertificateTransparencyLoggingPreference`.
pub const CERTIFICATE_TRANSPARENCY_LOGGING_PREFERENCE: &[&str] = &["ENABLED", "DISABLED"];

/// Values of enum `CertificateType`.
pub const CERTIFICATE_TYPE: &[&str] = &["IMPORTED", "AMAZON_ISSUED", "PRIVATE"];

/// Structure `DeleteCertificateRequest` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteCertificateRequest {
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
}

/// Structure `DescribeCertificateRequest` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeCertificateRequest {
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
}

/// Structure `DescribeCertificateResponse` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DescribeCertificateResponse {
    /// `Certificate`
    #[serde(rename = "Certificate", skip_serializing_if = "Option::is_none")]
    pub certificate: Option<CertificateDetail>,
}

/// Values of enum `DomainStatus`.
pub const DOMAIN_STATUS: &[&str] = &["PENDING_VALIDATION", "SUCCESS", "FAILED"];

/// Structure `DomainValidation` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DomainValidation {
    /// `DomainName`
    #[serde(rename = "DomainName", skip_serializing_if = "Option::is_none")]
    pub domain_name: Option<String>,
    /// `HttpRedirect`
    #[serde(rename = "HttpRedirect", skip_serializing_if = "Option::is_none")]
    pub http_redirect: Option<HttpRedirect>,
    /// `ResourceRecord`
    #[serde(rename = "ResourceRecord", skip_serializing_if = "Option::is_none")]
    pub resource_record: Option<ResourceRecord>,
    /// `ValidationDomain`
    #[serde(rename = "ValidationDomain", skip_serializing_if = "Option::is_none")]
    pub validation_domain: Option<String>,
    /// `ValidationEmails`
    #[serde(rename = "ValidationEmails", skip_serializing_if = "Option::is_none")]
    pub validation_emails: Option<Vec<String>>,
    /// `ValidationMethod`
    #[serde(rename = "ValidationMethod", skip_serializing_if = "Option::is_none")]
    pub validation_method: Option<String>,
    /// `ValidationStatus`
    #[serde(rename = "ValidationStatus", skip_serializing_if = "Option::is_none")]
    pub validation_status: Option<String>,
}

/// Structure `DomainValidationOption` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DomainValidationOption {
    /// `DomainName`
    #[serde(rename = "DomainName", skip_serializing_if = "Option::is_none")]
    pub domain_name: Option<String>,
    /// `ValidationDomain`
    #[serde(rename = "ValidationDomain", skip_serializing_if = "Option::is_none")]
    pub validation_domain: Option<String>,
}

/// Structure `ExtendedKeyUsage` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExtendedKeyUsage {
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `OID`
    #[serde(rename = "OID", skip_serializing_if = "Option::is_none")]
    pub oid: Option<String>,
}

/// Values of enum `ExtendedKeyUsageName`.
pub const EXTENDED_KEY_USAGE_NAME: &[&str] = &["TLS_WEB_SERVER_AUTHENTICATION", "TLS_WEB_CLIENT_AUTHENTICATION", "CODE_SIGNING", "EMAIL_PROTECTION", "TIME_STAMPING", "OCSP_SIGNING", "IPSEC_END_SYSTEM", "IPSEC_TUNNEL", "IPSEC_USER", "ANY", "NONE", "CUSTOM"];

/// Values of enum `FailureReason`.
pub const FAILURE_REASON: &[&str] = &["NO_AVAILABLE_CONTACTS", "ADDITIONAL_VERIFICATION_REQUIRED", "DOMAIN_NOT_ALLOWED", "INVALID_PUBLIC_DOMAIN", "DOMAIN_VALIDATION_DENIED", "CAA_ERROR", "PCA_LIMIT_EXCEEDED", "PCA_INVALID_ARN", "PCA_INVALID_STATE", "PCA_REQUEST_FAILED", "PCA_NAME_CONSTRAINTS_VALIDATION", "PCA_RESOURCE_NOT_FOUND", "PCA_INVALID_ARGS", "PCA_INVALID_DURATION", "PCA_ACCESS_DENIED", "SLR_NOT_FOUND", "OTHER"];

/// Structure `Filters` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filters {
    /// `exportOption`
    #[serde(rename = "exportOption", skip_serializing_if = "Option::is_none")]
    pub export_option: Option<String>,
    /// `extendedKeyUsage`
    #[serde(rename = "extendedKeyUsage", skip_serializing_if = "Option::is_none")]
    pub extended_key_usage: Option<Vec<String>>,
    /// `keyTypes`
    #[serde(rename = "keyTypes", skip_serializing_if = "Option::is_none")]
    pub key_types: Option<Vec<String>>,
    /// `keyUsage`
    #[serde(rename = "keyUsage", skip_serializing_if = "Option::is_none")]
    pub key_usage: Option<Vec<String>>,
    /// `managedBy`
    #[serde(rename = "managedBy", skip_serializing_if = "Option::is_none")]
    pub managed_by: Option<String>,
}

/// Structure `GetCertificateRequest` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetCertificateRequest {
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
}

/// Structure `GetCertificateResponse` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GetCertificateResponse {
    /// `Certificate`
    #[serde(rename = "Certificate", skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
    /// `CertificateChain`
    #[serde(rename = "CertificateChain", skip_serializing_if = "Option::is_none")]
    pub certificate_chain: Option<String>,
}

/// Structure `HttpRedirect` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HttpRedirect {
    /// `RedirectFrom`
    #[serde(rename = "RedirectFrom", skip_serializing_if = "Option::is_none")]
    pub redirect_from: Option<String>,
    /// `RedirectTo`
    #[serde(rename = "RedirectTo", skip_serializing_if = "Option::is_none")]
    pub redirect_to: Option<String>,
}

/// Structure `ImportCertificateRequest` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportCertificateRequest {
    /// `Certificate`
    #[serde(rename = "Certificate", skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Blob>,
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
    /// `CertificateChain`
    #[serde(rename = "CertificateChain", skip_serializing_if = "Option::is_none")]
    pub certificate_chain: Option<Blob>,
    /// `PrivateKey`
    #[serde(rename = "PrivateKey", skip_serializing_if = "Option::is_none")]
    pub private_key: Option<Blob>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Structure `ImportCertificateResponse` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportCertificateResponse {
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
}

/// Values of enum `KeyAlgorithm`.
pub const KEY_ALGORITHM: &[&str] = &["RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1"];

/// Structure `KeyUsage` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyUsage {
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Values of enum `KeyUsageName`.
pub const KEY_USAGE_NAME: &[&str] = &["DIGITAL_SIGNATURE", "NON_REPUDIATION", "KEY_ENCIPHERMENT", "DATA_ENCIPHERMENT", "KEY_AGREEMENT", "CERTIFICATE_SIGNING", "CRL_SIGNING", "ENCIPHER_ONLY", "DECIPHER_ONLY", "ANY", "CUSTOM"];

/// Structure `ListCertificatesRequest` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListCertificatesRequest {
    /// `CertificateStatuses`
    #[serde(rename = "CertificateStatuses", skip_serializing_if = "Option::is_none")]
    pub certificate_statuses: Option<Vec<String>>,
    /// `Includes`
    #[serde(rename = "Includes", skip_serializing_if = "Option::is_none")]
    pub includes: Option<Filters>,
    /// `MaxItems`
    #[serde(rename = "MaxItems", skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// `SortBy`
    #[serde(rename = "SortBy", skip_serializing_if = "Option::is_none")]
    pub sort_by: Option<String>,
    /// `SortOrder`
    #[serde(rename = "SortOrder", skip_serializing_if = "Option::is_none")]
    pub sort_order: Option<String>,
}

/// Structure `ListCertificatesResponse` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListCertificatesResponse {
    /// `CertificateSummaryList`
    #[serde(rename = "CertificateSummaryList", skip_serializing_if = "Option::is_none")]
    pub certificate_summary_list: Option<Vec<CertificateSummary>>,
    /// `NextToken`
    #[serde(rename = "NextToken", skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// Structure `ListTagsForCertificateRequest` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForCertificateRequest {
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
}

/// Structure `ListTagsForCertificateResponse` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListTagsForCertificateResponse {
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Values of enum `RecordType`.
pub const RECORD_TYPE: &[&str] = &["CNAME"];

/// Structure `RemoveTagsFromCertificateRequest` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveTagsFromCertificateRequest {
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}

/// Values of enum `RenewalEligibility`.
pub const RENEWAL_ELIGIBILITY: &[&str] = &["ELIGIBLE", "INELIGIBLE"];

/// Values of enum `RenewalStatus`.
pub const RENEWAL_STATUS: &[&str] = &["PENDING_AUTO_RENEWAL", "PENDING_VALIDATION", "SUCCESS", "FAILED"];

/// Structure `RenewalSummary` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RenewalSummary {
    /// `DomainValidationOptions`
    #[serde(rename = "DomainValidationOptions", skip_serializing_if = "Option::is_none")]
    pub domain_validation_options: Option<Vec<DomainValidation>>,
    /// `RenewalStatus`
    #[serde(rename = "RenewalStatus", skip_serializing_if = "Option::is_none")]
    pub renewal_status: Option<String>,
    /// `RenewalStatusReason`
    #[serde(rename = "RenewalStatusReason", skip_serializing_if = "Option::is_none")]
    pub renewal_status_reason: Option<String>,
    /// `UpdatedAt`
    #[serde(rename = "UpdatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<EpochSeconds>,
}

/// Structure `RequestCertificateRequest` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestCertificateRequest {
    /// `CertificateAuthorityArn`
    #[serde(rename = "CertificateAuthorityArn", skip_serializing_if = "Option::is_none")]
    pub certificate_authority_arn: Option<String>,
    /// `DomainName`
    #[serde(rename = "DomainName", skip_serializing_if = "Option::is_none")]
    pub domain_name: Option<String>,
    /// `DomainValidationOptions`
    #[serde(rename = "DomainValidationOptions", skip_serializing_if = "Option::is_none")]
    pub domain_validation_options: Option<Vec<DomainValidationOption>>,
    /// `IdempotencyToken`
    #[serde(rename = "IdempotencyToken", skip_serializing_if = "Option::is_none")]
    pub idempotency_token: Option<String>,
    /// `KeyAlgorithm`
    #[serde(rename = "KeyAlgorithm", skip_serializing_if = "Option::is_none")]
    pub key_algorithm: Option<String>,
    /// `ManagedBy`
    #[serde(rename = "ManagedBy", skip_serializing_if = "Option::is_none")]
    pub managed_by: Option<String>,
    /// `Options`
    #[serde(rename = "Options", skip_serializing_if = "Option::is_none")]
    pub options: Option<CertificateOptions>,
    /// `SubjectAlternativeNames`
    #[serde(rename = "SubjectAlternativeNames", skip_serializing_if = "Option::is_none")]
    pub subject_alternative_names: Option<Vec<String>>,
    /// `Tags`
    #[serde(rename = "Tags", skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    /// `ValidationMethod`
    #[serde(rename = "ValidationMethod", skip_serializing_if = "Option::is_none")]
    pub validation_method: Option<String>,
}

/// Structure `RequestCertificateResponse` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestCertificateResponse {
    /// `CertificateArn`
    #[serde(rename = "CertificateArn", skip_serializing_if = "Option::is_none")]
    pub certificate_arn: Option<String>,
}

/// Structure `ResourceRecord` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResourceRecord {
    /// `Name`
    #[serde(rename = "Name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `Type`
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `Value`
    #[serde(rename = "Value", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Values of enum `RevocationReason`.
pub const REVOCATION_REASON: &[&str] = &["UNSPECIFIED", "KEY_COMPROMISE", "CA_COMPROMISE", "AFFILIATION_CHANGED", "SUPERCEDED", "SUPERSEDED", "CESSATION_OF_OPERATION", "CERTIFICATE_HOLD", "REMOVE_FROM_CRL", "PRIVILEGE_WITHDRAWN", "A_A_COMPROMISE"];

/// Values of enum `SortBy`.
pub const SORT_BY: &[&str] = &["CREATED_AT"];

/// Values of enum `SortOrder`.
pub const SORT_ORDER: &[&str] = &["ASCENDING", "DESCENDING"];

/// Structure `Tag` of ACM.
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

/// Structure `ThrottlingReason` of ACM.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ThrottlingReason {
    /// `reason`
    #[serde(rename = "reason", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `resource`
    #[serde(rename = "resource", skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
}

/// Values of enum `ValidationMethod`.
pub const VALIDATION_METHOD: &[&str] = &["EMAIL", "DNS", "HTTP"];

/// Tables of ACM 2015-12-08.
pub static MODEL: ServiceModel = ServiceModel {
    name: "acm",
    service_id: "ACM",
    api_version: "2015-12-08",
    signing_name: "acm",
    target_prefix: Some("CertificateManager"),
    json_version: Some("1.1"),
    xml_namespace: None,
    protocols: &[Protocol::Json],
    query_compatible: false,
    operations: OPERATIONS,
    shapes: SHAPES,
};

static OPERATIONS: &[OperationModel] = &[
    OperationModel { name: "AddTagsToCertificate", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(1)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(48), ShapeId(87), ShapeId(92), ShapeId(46), ShapeId(89), ShapeId(49), ShapeId(76)] },
    OperationModel { name: "DeleteCertificate", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(21)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(75), ShapeId(46), ShapeId(89), ShapeId(18), ShapeId(0), ShapeId(76)] },
    OperationModel { name: "DescribeCertificate", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(22)), input_root: None, output: Some(ShapeId(23)), result_wrapper: None, errors: &[ShapeId(46), ShapeId(76)] },
    OperationModel { name: "GetCertificate", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(38)), input_root: None, output: Some(ShapeId(39)), result_wrapper: None, errors: &[ShapeId(46), ShapeId(74), ShapeId(76)] },
    OperationModel { name: "ImportCertificate", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(42)), input_root: None, output: Some(ShapeId(43)), result_wrapper: None, errors: &[ShapeId(48), ShapeId(87), ShapeId(92), ShapeId(46), ShapeId(49), ShapeId(18), ShapeId(57), ShapeId(76)] },
    OperationModel { name: "ListCertificates", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(58)), input_root: None, output: Some(ShapeId(59)), result_wrapper: None, errors: &[ShapeId(94), ShapeId(45)] },
    OperationModel { name: "ListTagsForCertificate", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(60)), input_root: None, output: Some(ShapeId(61)), result_wrapper: None, errors: &[ShapeId(46), ShapeId(76)] },
    OperationModel { name: "RemoveTagsFromCertificate", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(68)), input_root: None, output: None, result_wrapper: None, errors: &[ShapeId(48), ShapeId(87), ShapeId(46), ShapeId(89), ShapeId(49), ShapeId(76)] },
    OperationModel { name: "RequestCertificate", method: "POST", request_uri: "/", response_code: 200, input: Some(ShapeId(72)), input_root: None, output: Some(ShapeId(73)), result_wrapper: None, errors: &[ShapeId(48), ShapeId(87), ShapeId(92), ShapeId(46), ShapeId(49), ShapeId(47), ShapeId(57)] },
];

static SHAPES: &[ShapeModel] = &[
    ShapeModel { name: "AccessDeniedException", kind: Kind::Structure, error: Some(ErrorModel { code: "AccessDeniedException", status: 400, sender: true }), members: &[
        MemberModel::new("Message", 79),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "AddTagsToCertificateRequest", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateArn", 2).required(),
        MemberModel::new("Tags", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "Arn", kind: Kind::String, min: Some(20), max: Some(2048), pattern: Some("arn:[\\w+=/,.@-]+:acm:[\\w+=/,.@-]*:[0-9]+:[\\w+=,.@-]+(/[\\w+=,.@-]+)*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "AvailabilityErrorMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateBody", kind: Kind::String, min: Some(1), max: Some(32768), pattern: Some("-{5}BEGIN CERTIFICATE-{5}\\u000D?\\u000A([A-Za-z0-9/+]{64}\\u000D?\\u000A)*[A-Za-z0-9/+]{1,64}={0,2}\\u000D?\\u000A-{5}END CERTIFICATE-{5}(\\u000D?\\u000A)?"), ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateBodyBlob", kind: Kind::Blob, min: Some(1), max: Some(32768), ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateChain", kind: Kind::String, min: Some(1), max: Some(2097152), pattern: Some("(-{5}BEGIN CERTIFICATE-{5}\\u000D?\\u000A([A-Za-z0-9/+]{64}\\u000D?\\u000A)*[A-Za-z0-9/+]{1,64}={0,2}\\u000D?\\u000A-{5}END CERTIFICATE-{5}\\u000D?\\u000A)*-{5}BEGIN CERTIFICATE-{5}\\u000D?\\u000A([A-Za-z0-9/+]{64}\\u000D?\\u000A)*[A-Za-z0-9/+]{1,64}={0,2}\\u000D?\\u000A-{5}END CERTIFICATE-{5}(\\u000D?\\u000A)?"), ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateChainBlob", kind: Kind::Blob, min: Some(1), max: Some(2097152), ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateDetail", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateArn", 2),
        MemberModel::new("CertificateAuthorityArn", 2),
        MemberModel::new("CreatedAt", 83),
        MemberModel::new("DomainName", 25),
        MemberModel::new("DomainValidationOptions", 28),
        MemberModel::new("ExtendedKeyUsages", 33),
        MemberModel::new("FailureReason", 36),
        MemberModel::new("ImportedAt", 83),
        MemberModel::new("InUseBy", 44),
        MemberModel::new("IssuedAt", 83),
        MemberModel::new("Issuer", 82),
        MemberModel::new("KeyAlgorithm", 50),
        MemberModel::new("KeyUsages", 54),
        MemberModel::new("ManagedBy", 10),
        MemberModel::new("NotAfter", 83),
        MemberModel::new("NotBefore", 83),
        MemberModel::new("Options", 11),
        MemberModel::new("RenewalEligibility", 69),
        MemberModel::new("RenewalSummary", 71),
        MemberModel::new("RevocationReason", 78),
        MemberModel::new("RevokedAt", 83),
        MemberModel::new("Serial", 82),
        MemberModel::new("SignatureAlgorithm", 82),
        MemberModel::new("Status", 12),
        MemberModel::new("Subject", 82),
        MemberModel::new("SubjectAlternativeNames", 24),
        MemberModel::new("Type", 17),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateExport", kind: Kind::String, enum_values: CERTIFICATE_EXPORT, ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateManagedBy", kind: Kind::String, enum_values: CERTIFICATE_MANAGED_BY, ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateOptions", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateTransparencyLoggingPreference", 16),
        MemberModel::new("Export", 9),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateStatus", kind: Kind::String, enum_values: CERTIFICATE_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateStatuses", kind: Kind::List, members: &[
        MemberModel::new("member", 12),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateSummary", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateArn", 2),
        MemberModel::new("CreatedAt", 83),
        MemberModel::new("DomainName", 25),
        MemberModel::new("ExportOption", 9),
        MemberModel::new("Exported", 64),
        MemberModel::new("ExtendedKeyUsages", 35),
        MemberModel::new("HasAdditionalSubjectAlternativeNames", 64),
        MemberModel::new("ImportedAt", 83),
        MemberModel::new("InUse", 64),
        MemberModel::new("IssuedAt", 83),
        MemberModel::new("KeyAlgorithm", 50),
        MemberModel::new("KeyUsages", 56),
        MemberModel::new("ManagedBy", 10),
        MemberModel::new("NotAfter", 83),
        MemberModel::new("NotBefore", 83),
        MemberModel::new("RenewalEligibility", 69),
        MemberModel::new("RevokedAt", 83),
        MemberModel::new("Status", 12),
        MemberModel::new("SubjectAlternativeNameSummaries", 24),
        MemberModel::new("Type", 17),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateSummaryList", kind: Kind::List, members: &[
        MemberModel::new("member", 14),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateTransparencyLoggingPreference", kind: Kind::String, enum_values: CERTIFICATE_TRANSPARENCY_LOGGING_PREFERENCE, ..ShapeModel::PLAIN },
    ShapeModel { name: "CertificateType", kind: Kind::String, enum_values: CERTIFICATE_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "ConflictException", kind: Kind::Structure, error: Some(ErrorModel { code: "ConflictException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "CoralAvailabilityThrottledResource", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "CoralAvailabilityThrottlingReason", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "DeleteCertificateRequest", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateArn", 2).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeCertificateRequest", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateArn", 2).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DescribeCertificateResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Certificate", 8),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DomainList", kind: Kind::List, min: Some(1), max: Some(100), members: &[
        MemberModel::new("member", 25),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DomainNameString", kind: Kind::String, min: Some(1), max: Some(253), pattern: Some("(\\*\\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])"), ..ShapeModel::PLAIN },
    ShapeModel { name: "DomainStatus", kind: Kind::String, enum_values: DOMAIN_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "DomainValidation", kind: Kind::Structure, members: &[
        MemberModel::new("DomainName", 25).required(),
        MemberModel::new("HttpRedirect", 40),
        MemberModel::new("ResourceRecord", 77),
        MemberModel::new("ValidationDomain", 25),
        MemberModel::new("ValidationEmails", 93),
        MemberModel::new("ValidationMethod", 96),
        MemberModel::new("ValidationStatus", 26),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DomainValidationList", kind: Kind::List, min: Some(1), max: Some(1000), members: &[
        MemberModel::new("member", 27),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DomainValidationOption", kind: Kind::Structure, members: &[
        MemberModel::new("DomainName", 25).required(),
        MemberModel::new("ValidationDomain", 25).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "DomainValidationOptionList", kind: Kind::List, min: Some(1), max: Some(100), members: &[
        MemberModel::new("member", 29),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExtendedKeyUsage", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 34),
        MemberModel::new("OID", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExtendedKeyUsageFilterList", kind: Kind::List, members: &[
        MemberModel::new("member", 34),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExtendedKeyUsageList", kind: Kind::List, members: &[
        MemberModel::new("member", 31),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ExtendedKeyUsageName", kind: Kind::String, enum_values: EXTENDED_KEY_USAGE_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "ExtendedKeyUsageNames", kind: Kind::List, members: &[
        MemberModel::new("member", 34),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "FailureReason", kind: Kind::String, enum_values: FAILURE_REASON, ..ShapeModel::PLAIN },
    ShapeModel { name: "Filters", kind: Kind::Structure, members: &[
        MemberModel::new("exportOption", 9),
        MemberModel::new("extendedKeyUsage", 32),
        MemberModel::new("keyTypes", 51),
        MemberModel::new("keyUsage", 53),
        MemberModel::new("managedBy", 10),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetCertificateRequest", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateArn", 2).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "GetCertificateResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Certificate", 4),
        MemberModel::new("CertificateChain", 6),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "HttpRedirect", kind: Kind::Structure, members: &[
        MemberModel::new("RedirectFrom", 82),
        MemberModel::new("RedirectTo", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "IdempotencyToken", kind: Kind::String, min: Some(1), max: Some(32), pattern: Some("\\w+"), ..ShapeModel::PLAIN },
    ShapeModel { name: "ImportCertificateRequest", kind: Kind::Structure, members: &[
        MemberModel::new("Certificate", 5).required(),
        MemberModel::new("CertificateArn", 2),
        MemberModel::new("CertificateChain", 7),
        MemberModel::new("PrivateKey", 66).required(),
        MemberModel::new("Tags", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ImportCertificateResponse", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateArn", 2),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InUseList", kind: Kind::List, members: &[
        MemberModel::new("member", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidArgsException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidArgsException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidArnException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidArnException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidDomainValidationOptionsException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidDomainValidationOptionsException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidParameterException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidParameterException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "InvalidTagException", kind: Kind::Structure, error: Some(ErrorModel { code: "InvalidTagException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyAlgorithm", kind: Kind::String, enum_values: KEY_ALGORITHM, ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyAlgorithmList", kind: Kind::List, members: &[
        MemberModel::new("member", 50),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyUsage", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyUsageFilterList", kind: Kind::List, members: &[
        MemberModel::new("member", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyUsageList", kind: Kind::List, members: &[
        MemberModel::new("member", 52),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyUsageName", kind: Kind::String, enum_values: KEY_USAGE_NAME, ..ShapeModel::PLAIN },
    ShapeModel { name: "KeyUsageNames", kind: Kind::List, members: &[
        MemberModel::new("member", 55),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "LimitExceededException", kind: Kind::Structure, error: Some(ErrorModel { code: "LimitExceededException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListCertificatesRequest", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateStatuses", 13),
        MemberModel::new("Includes", 37),
        MemberModel::new("MaxItems", 62),
        MemberModel::new("NextToken", 63),
        MemberModel::new("SortBy", 80),
        MemberModel::new("SortOrder", 81),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListCertificatesResponse", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateSummaryList", 15),
        MemberModel::new("NextToken", 63),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForCertificateRequest", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateArn", 2).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ListTagsForCertificateResponse", kind: Kind::Structure, members: &[
        MemberModel::new("Tags", 86),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "MaxItems", kind: Kind::Integer, min: Some(1), max: Some(1000), ..ShapeModel::PLAIN },
    ShapeModel { name: "NextToken", kind: Kind::String, min: Some(1), max: Some(10000), pattern: Some("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "NullableBoolean", kind: Kind::Boolean, ..ShapeModel::PLAIN },
    ShapeModel { name: "PcaArn", kind: Kind::String, min: Some(20), max: Some(2048), pattern: Some("arn:[\\w+=/,.@-]+:acm-pca:[\\w+=/,.@-]*:[0-9]+:[\\w+=,.@-]+(/[\\w+=,.@-]+)*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "PrivateKeyBlob", kind: Kind::Blob, min: Some(1), max: Some(5120), sensitive: true, ..ShapeModel::PLAIN },
    ShapeModel { name: "RecordType", kind: Kind::String, enum_values: RECORD_TYPE, ..ShapeModel::PLAIN },
    ShapeModel { name: "RemoveTagsFromCertificateRequest", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateArn", 2).required(),
        MemberModel::new("Tags", 86).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RenewalEligibility", kind: Kind::String, enum_values: RENEWAL_ELIGIBILITY, ..ShapeModel::PLAIN },
    ShapeModel { name: "RenewalStatus", kind: Kind::String, enum_values: RENEWAL_STATUS, ..ShapeModel::PLAIN },
    ShapeModel { name: "RenewalSummary", kind: Kind::Structure, members: &[
        MemberModel::new("DomainValidationOptions", 28).required(),
        MemberModel::new("RenewalStatus", 70).required(),
        MemberModel::new("RenewalStatusReason", 36),
        MemberModel::new("UpdatedAt", 83).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RequestCertificateRequest", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateAuthorityArn", 65),
        MemberModel::new("DomainName", 25).required(),
        MemberModel::new("DomainValidationOptions", 30),
        MemberModel::new("IdempotencyToken", 41),
        MemberModel::new("KeyAlgorithm", 50),
        MemberModel::new("ManagedBy", 10),
        MemberModel::new("Options", 11),
        MemberModel::new("SubjectAlternativeNames", 24),
        MemberModel::new("Tags", 86),
        MemberModel::new("ValidationMethod", 96),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RequestCertificateResponse", kind: Kind::Structure, members: &[
        MemberModel::new("CertificateArn", 2),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RequestInProgressException", kind: Kind::Structure, error: Some(ErrorModel { code: "RequestInProgressException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceInUseException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceInUseException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceNotFoundException", kind: Kind::Structure, error: Some(ErrorModel { code: "ResourceNotFoundException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ResourceRecord", kind: Kind::Structure, members: &[
        MemberModel::new("Name", 82).required(),
        MemberModel::new("Type", 67).required(),
        MemberModel::new("Value", 82).required(),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "RevocationReason", kind: Kind::String, enum_values: REVOCATION_REASON, ..ShapeModel::PLAIN },
    ShapeModel { name: "ServiceErrorMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "SortBy", kind: Kind::String, enum_values: SORT_BY, ..ShapeModel::PLAIN },
    ShapeModel { name: "SortOrder", kind: Kind::String, enum_values: SORT_ORDER, ..ShapeModel::PLAIN },
    ShapeModel { name: "String", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "TStamp", kind: Kind::Timestamp, ..ShapeModel::PLAIN },
    ShapeModel { name: "Tag", kind: Kind::Structure, members: &[
        MemberModel::new("Key", 85).required(),
        MemberModel::new("Value", 88),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagKey", kind: Kind::String, min: Some(1), max: Some(128), pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "TagList", kind: Kind::List, min: Some(1), max: Some(50), members: &[
        MemberModel::new("member", 84),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagPolicyException", kind: Kind::Structure, error: Some(ErrorModel { code: "TagPolicyException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TagValue", kind: Kind::String, min: Some(0), max: Some(256), pattern: Some("[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*"), ..ShapeModel::PLAIN },
    ShapeModel { name: "ThrottlingException", kind: Kind::Structure, error: Some(ErrorModel { code: "ThrottlingException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 3),
        MemberModel::new("throttlingReasons", 91),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ThrottlingReason", kind: Kind::Structure, members: &[
        MemberModel::new("reason", 20),
        MemberModel::new("resource", 19),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ThrottlingReasonList", kind: Kind::List, members: &[
        MemberModel::new("member", 90),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "TooManyTagsException", kind: Kind::Structure, error: Some(ErrorModel { code: "TooManyTagsException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ValidationEmailList", kind: Kind::List, members: &[
        MemberModel::new("member", 82),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ValidationException", kind: Kind::Structure, error: Some(ErrorModel { code: "ValidationException", status: 400, sender: true }), members: &[
        MemberModel::new("message", 95),
    ], ..ShapeModel::PLAIN },
    ShapeModel { name: "ValidationExceptionMessage", kind: Kind::String, ..ShapeModel::PLAIN },
    ShapeModel { name: "ValidationMethod", kind: Kind::String, enum_values: VALIDATION_METHOD, ..ShapeModel::PLAIN },
];
