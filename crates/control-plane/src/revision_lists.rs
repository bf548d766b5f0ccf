//! Several revisions at a time (spec 1.7, 2.3): BatchGetApplicationRevisions and ListApplicationRevisions.

use std::cmp::Reverse;

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext};

use crate::records::RevisionRecord;
use crate::refuse::refuse;
use crate::revisions::{identity_of, without_content};
use crate::{CodeDeploy, names};

const MAX_BATCH: usize = 25;
const MAX_KEY_BYTES: usize = 1024;
const MAX_BUCKET_CHARACTERS: usize = 255;

/// Which revisions are listed, by whether a deployment group has them as its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deployed {
    Include,
    Exclude,
    Ignore,
}

impl CodeDeploy {
    pub(crate) async fn batch_get_application_revisions(
        &self,
        input: api::BatchGetApplicationRevisionsInput,
        _: &CallContext,
    ) -> Result<api::BatchGetApplicationRevisionsOutput, ApiError> {
        let application = names::APPLICATION.check(input.application_name)?;
        self.application(&application)?;
        let wanted = input.revisions.unwrap_or_default();
        if wanted.is_empty() {
            return Err(refuse("RevisionRequiredException", "At least one revision is needed."));
        }
        if wanted.len() > MAX_BATCH {
            return Err(refuse("BatchLimitExceededException", format!("At most {MAX_BATCH} revisions in one call.")));
        }
        let (mut found, mut missing) = (Vec::new(), Vec::new());
        for location in wanted {
            let identity = identity_of(&location)?;
            match self.registered(&application, &identity)? {
                None => missing.push(identity),
                Some(record) => found.push(api::RevisionInfo {
                    generic_revision_info: Some(self.revision_info(&application, &identity, &record)?),
                    revision_location: Some(without_content(record.location)),
                }),
            }
        }
        let error_message = (!missing.is_empty())
            .then(|| format!("These revisions are not registered with \"{application}\": {}", missing.join(", ")));
        Ok(api::BatchGetApplicationRevisionsOutput {
            application_name: Some(application),
            revisions: Some(found),
            error_message,
        })
    }

    pub(crate) async fn list_application_revisions(
        &self,
        input: api::ListApplicationRevisionsInput,
        _: &CallContext,
    ) -> Result<api::ListApplicationRevisionsOutput, ApiError> {
        let application = names::APPLICATION.check(input.application_name.clone())?;
        self.application(&application)?;
        let sort_key = sort_key(input.sort_by.as_deref())?;
        let descending = is_descending(input.sort_order.as_deref())?;
        let deployed = deployed(input.deployed.as_deref())?;
        if input.s3_key_prefix.is_some() && input.s3_bucket.is_none() {
            return Err(refuse(
                "BucketNameFilterRequiredException",
                "s3KeyPrefix needs s3Bucket: name the bucket, too.",
            ));
        }
        check_bucket(input.s3_bucket.as_deref())?;
        check_key_prefix(input.s3_key_prefix.as_deref())?;
        let mut revisions = self.revisions_of(&application)?;
        let targets = self.target_identities(&application)?;
        revisions.retain(|(identity, record)| {
            let is_target = targets.contains(identity);
            let wanted = match deployed {
                Deployed::Include => is_target,
                Deployed::Exclude => !is_target,
                Deployed::Ignore => true,
            };
            wanted && lies_in(record, input.s3_bucket.as_deref(), input.s3_key_prefix.as_deref())
        });
        match (sort_key, descending) {
            (None, _) => {}
            (Some(key), false) => revisions.sort_by_key(|(_, record)| key(record)),
            (Some(key), true) => revisions.sort_by_key(|(_, record)| Reverse(key(record))),
        }
        let query = format!(
            "{application} {:?} {descending} {deployed:?} {:?} {:?}",
            input.sort_by, input.s3_bucket, input.s3_key_prefix
        );
        let token = input.next_token.as_deref();
        let page =
            self.page("ListApplicationRevisions", &query, revisions, |(identity, _)| identity.clone(), token)?;
        Ok(api::ListApplicationRevisionsOutput {
            revisions: Some(page.items.into_iter().map(|(_, record)| without_content(record.location)).collect()),
            next_token: page.next_token,
        })
    }

    fn target_identities(&self, application: &str) -> Result<Vec<String>, ApiError> {
        let targets = self.groups_of(application)?.into_iter().filter_map(|group| group.target_revision);
        Ok(targets.filter_map(|target| identity_of(&target).ok()).collect())
    }
}

type SortKey = fn(&RevisionRecord) -> Option<i64>;

fn sort_key(by: Option<&str>) -> Result<Option<SortKey>, ApiError> {
    let key: SortKey = match by {
        None => return Ok(None),
        Some("registerTime") => |record| Some(record.registered_at_millis),
        Some("firstUsedTime") => |record| record.first_used_at_millis,
        Some("lastUsedTime") => |record| record.last_used_at_millis,
        Some(other) => {
            return Err(refuse(
                "InvalidSortByException",
                format!("\"{other}\" is no sort key; use registerTime, firstUsedTime or lastUsedTime."),
            ));
        }
    };
    Ok(Some(key))
}

fn is_descending(order: Option<&str>) -> Result<bool, ApiError> {
    match order {
        None | Some("ascending") => Ok(false),
        Some("descending") => Ok(true),
        Some(other) => Err(refuse(
            "InvalidSortOrderException",
            format!("\"{other}\" is no sort order; use ascending or descending."),
        )),
    }
}

fn deployed(state: Option<&str>) -> Result<Deployed, ApiError> {
    match state {
        None | Some("ignore") => Ok(Deployed::Ignore),
        Some("include") => Ok(Deployed::Include),
        Some("exclude") => Ok(Deployed::Exclude),
        Some(other) => Err(refuse(
            "InvalidDeployedStateFilterException",
            format!("\"{other}\" is no filter; use include, exclude or ignore."),
        )),
    }
}

/// The form of a bucket's name, with what Amazon S3 allowed in its first years; whether it exists is S3's business.
fn check_bucket(bucket: Option<&str>) -> Result<(), ApiError> {
    let Some(name) = bucket else { return Ok(()) };
    let allowed = |c: u8| c.is_ascii_alphanumeric() || b"._-".contains(&c);
    if (1..=MAX_BUCKET_CHARACTERS).contains(&name.len()) && name.bytes().all(allowed) {
        return Ok(());
    }
    Err(refuse(
        "InvalidBucketNameFilterException",
        format!("\"{}\" is not the name of a bucket.", name.chars().take(80).collect::<String>()),
    ))
}

/// Object keys have at most 1024 bytes.
fn check_key_prefix(prefix: Option<&str>) -> Result<(), ApiError> {
    match prefix {
        Some(prefix) if prefix.len() > MAX_KEY_BYTES => Err(refuse(
            "InvalidKeyPrefixFilterException",
            format!("s3KeyPrefix has more than the {MAX_KEY_BYTES} bytes of a key."),
        )),
        _ => Ok(()),
    }
}

fn lies_in(record: &RevisionRecord, bucket: Option<&str>, prefix: Option<&str>) -> bool {
    let Some(bucket) = bucket else { return true };
    let Some(location) = &record.location.s3_location else { return false };
    let key = location.key.as_deref().unwrap_or_default();
    location.bucket.as_deref() == Some(bucket) && prefix.is_none_or(|prefix| key.starts_with(prefix))
}
