//! S3, whose actions are not named like its operations.

use serde_json::Value;

use super::{Asked, MAX_NAMED, Permission, Requirement};

pub(super) fn row(asked: &Asked<'_>) -> Option<Requirement> {
    Some(match asked.operation {
        "CreateBucket" | "DeleteBucket" | "GetBucketLocation" => asked.on(bucket(asked)),
        "HeadBucket" => Requirement::one("s3:ListBucket", bucket(asked)),
        "ListBuckets" => Requirement::one("s3:ListAllMyBuckets", "*"),
        "ListObjects" | "ListObjectsV2" => {
            let mut permission = Permission::new("s3:ListBucket", bucket(asked));
            for (member, key) in [("Prefix", "s3:prefix"), ("Delimiter", "s3:delimiter")] {
                if let Some(text) = asked.input.get(member).and_then(Value::as_str) {
                    permission = permission.with(key, text);
                }
            }
            if let Some(most) = asked.input.get("MaxKeys").and_then(Value::as_i64) {
                permission = permission.with("s3:max-keys", most.to_string());
            }
            Requirement::One(permission)
        }
        "PutBucketVersioning" | "GetBucketVersioning" => asked.on(bucket(asked)),
        "ListObjectVersions" => Requirement::one("s3:ListBucketVersions", bucket(asked)),
        "ListMultipartUploads" => Requirement::one("s3:ListBucketMultipartUploads", bucket(asked)),
        "PutObject" | "CreateMultipartUpload" => put(asked),
        "UploadPart" | "CompleteMultipartUpload" => {
            Requirement::one("s3:PutObject", object(asked, asked.text("Key")))
        }
        "AbortMultipartUpload" => asked.on(object(asked, asked.text("Key"))),
        "ListParts" => Requirement::one("s3:ListMultipartUploadParts", object(asked, asked.text("Key"))),
        "CopyObject" => Requirement::All(vec![put(asked), source(asked)]),
        "GetObject" | "HeadObject" => versioned(asked, "s3:GetObject"),
        "DeleteObject" => versioned(asked, "s3:DeleteObject"),
        "DeleteObjects" => delete_many(asked),
        _ => return None,
    })
}

/// S3's ARNs have neither region nor account.
fn bucket(asked: &Asked<'_>) -> String {
    format!("arn:{}:s3:::{}", asked.scope.partition, asked.text("Bucket"))
}

fn object(asked: &Asked<'_>, key: &str) -> String {
    format!("{}/{key}", bucket(asked))
}

fn versioned(asked: &Asked<'_>, action: &str) -> Requirement {
    let object = object(asked, asked.text("Key"));
    match asked.maybe("VersionId") {
        Some(version) => {
            Requirement::One(Permission::new(format!("{action}Version"), object).with("s3:VersionId", version))
        }
        None => Requirement::one(action, object),
    }
}

fn put(asked: &Asked<'_>) -> Requirement {
    let object = object(asked, asked.text("Key"));
    let grants = ["ACL", "GrantFullControl", "GrantRead", "GrantReadACP", "GrantWriteACP"];
    let mut parts = vec![Requirement::one("s3:PutObject", object.clone())];
    if grants.iter().any(|member| asked.has(member)) {
        parts.push(Requirement::one("s3:PutObjectAcl", object.clone()));
    }
    if asked.has("Tagging") {
        parts.push(Requirement::one("s3:PutObjectTagging", object));
    }
    Requirement::All(parts)
}

/// Reading what a copy is made of: `bucket/key`, percent-encoded, perhaps with a version. A source that cannot be read
/// is any object.
fn source(asked: &Asked<'_>) -> Requirement {
    let text = asked.text("CopySource");
    let (path, version) =
        text.split_once("?versionId=").map_or((text, None), |(path, version)| (path, Some(version)));
    let path = percent_decoded(path.trim_start_matches('/')).unwrap_or_else(|| "*".to_owned());
    let object = format!("arn:{}:s3:::{path}", asked.scope.partition);
    match version {
        Some(version) => {
            Requirement::One(Permission::new("s3:GetObjectVersion", object).with("s3:VersionId", version))
        }
        None => Requirement::one("s3:GetObject", object),
    }
}

/// As the service reads it: what is no escape stands for itself. Another reading here would ask for the right to one
/// object and hand out another.
fn percent_decoded(text: &str) -> Option<String> {
    let digit =
        |at: Option<&u8>| at.and_then(|byte| char::from(*byte).to_digit(16)).and_then(|d| u8::try_from(d).ok());
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match (*first, digit(after.first()), digit(after.get(1))) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(high << 4 | low);
                rest = &after[2..];
            }
            _ => bytes.push(*first),
        }
    }
    String::from_utf8(bytes).ok()
}

fn delete_many(asked: &Asked<'_>) -> Requirement {
    let objects = asked.input.get("Delete").and_then(|delete| delete.get("Objects")).and_then(Value::as_array);
    match objects.filter(|objects| !objects.is_empty() && objects.len() <= MAX_NAMED) {
        Some(objects) => Requirement::All(objects.iter().map(|entry| delete_one(asked, entry)).collect()),
        None => Requirement::one("s3:DeleteObject", object(asked, "*")),
    }
}

fn delete_one(asked: &Asked<'_>, entry: &Value) -> Requirement {
    let text = |member: &str| entry.get(member).and_then(Value::as_str).filter(|text| !text.is_empty());
    let action = if text("VersionId").is_some() { "s3:DeleteObjectVersion" } else { "s3:DeleteObject" };
    Requirement::one(action, object(asked, text("Key").unwrap_or_default()))
}
