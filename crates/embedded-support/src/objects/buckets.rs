//! Buckets: CreateBucket, DeleteBucket, HeadBucket, ListBuckets, GetBucketLocation.

use aws_api::s3 as api;
use aws_protocol::{ApiError, CallContext, EpochSeconds};

use super::Inner;
use super::errors::{refuse, required};
use super::records::BucketRecord;

/// The region whose buckets have no location constraint.
const CLASSIC_REGION: &str = "us-east-1";
const MAX_BUCKETS_SHOWN: usize = 10_000;

impl Inner {
    /// Creating one's own bucket again is success in us-east-1 and a refusal elsewhere, as in S3.
    pub(super) fn create_bucket(
        &self,
        context: &CallContext,
        input: api::CreateBucketRequest,
    ) -> Result<api::CreateBucketOutput, ApiError> {
        let bucket = required(input.bucket, "Bucket")?;
        check_name(&bucket)?;
        let region = &context.scope.region;
        let wanted = input.create_bucket_configuration.and_then(|found| found.location_constraint);
        if let Some(wanted) = wanted.filter(|wanted| wanted != region) {
            let text = format!("The location constraint {wanted} is not this endpoint's region, {region}.");
            return Err(refuse("IllegalLocationConstraintException", text));
        }
        let now = self.clock.now();
        let _alone = self.alone();
        self.buckets.change(|buckets| {
            if buckets.contains_key(&bucket) && region != CLASSIC_REGION {
                return Err(refuse("BucketAlreadyOwnedByYou", format!("You already own the bucket {bucket}.")));
            }
            buckets.entry(bucket.clone()).or_insert(BucketRecord { created_at: now, versioning: None });
            Ok(())
        })?;
        let bucket_arn = Some(format!("arn:{}:s3:::{bucket}", context.scope.partition));
        Ok(api::CreateBucketOutput { location: Some(format!("/{bucket}")), bucket_arn })
    }

    pub(super) fn delete_bucket(&self, input: api::DeleteBucketRequest) -> Result<(), ApiError> {
        let bucket = required(input.bucket, "Bucket")?;
        let _alone = self.alone();
        self.check_bucket(&bucket)?;
        let prefix = format!("{bucket}/");
        let objects = self.objects.all();
        let versions = self.versions.all();
        let has_object = objects.range(prefix.clone()..).next().is_some_and(|(key, _)| key.starts_with(&prefix));
        let has_version = versions.range(prefix.clone()..).next().is_some_and(|(key, _)| key.starts_with(&prefix));
        if has_object || has_version {
            return Err(refuse(
                "BucketNotEmpty",
                format!("The bucket {bucket} is not empty; delete its objects first."),
            ));
        }
        self.abandon_uploads(&bucket)?;
        self.buckets.change(|buckets| {
            buckets.remove(&bucket);
            Ok(())
        })
    }

    pub(super) fn head_bucket(
        &self,
        context: &CallContext,
        input: api::HeadBucketRequest,
    ) -> Result<api::HeadBucketOutput, ApiError> {
        self.check_bucket(&required(input.bucket, "Bucket")?)?;
        let bucket_region = Some(context.scope.region.clone());
        Ok(api::HeadBucketOutput { bucket_region, access_point_alias: Some(false), ..Default::default() })
    }

    pub(super) fn list_buckets(
        &self,
        context: &CallContext,
        input: api::ListBucketsRequest,
    ) -> Result<api::ListBucketsOutput, ApiError> {
        let limit = input.max_buckets.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(MAX_BUCKETS_SHOWN);
        let limit = limit.clamp(1, MAX_BUCKETS_SHOWN);
        let prefix = input.prefix.clone().unwrap_or_default();
        let all = self.buckets.all();
        // The token is the last name shown.
        let after = input.continuation_token.unwrap_or_default();
        let mut names = all.iter().filter(|(name, _)| name.starts_with(&prefix) && **name > after);
        let shown: Vec<_> = names.by_ref().take(limit).collect();
        let continuation_token = names.next().and(shown.last()).map(|(name, _)| (*name).clone());
        let buckets = shown.into_iter().map(|(name, record)| api::Bucket {
            name: Some(name.clone()),
            creation_date: Some(EpochSeconds::from_millis(record.created_at.millis())),
            ..api::Bucket::default()
        });
        let buckets = Some(buckets.collect());
        Ok(api::ListBucketsOutput { buckets, owner: Some(owner(context)), continuation_token, prefix: input.prefix })
    }

    pub(super) fn get_bucket_location(
        &self,
        context: &CallContext,
        input: api::GetBucketLocationRequest,
    ) -> Result<api::GetBucketLocationOutput, ApiError> {
        self.check_bucket(&required(input.bucket, "Bucket")?)?;
        let region = Some(context.scope.region.clone()).filter(|region| region != CLASSIC_REGION);
        Ok(api::GetBucketLocationOutput { location_constraint: region })
    }
}

/// The account as owner.
pub(super) fn owner(context: &CallContext) -> api::Owner {
    api::Owner { id: Some(context.scope.account_id.clone()), display_name: None }
}

fn check_name(name: &str) -> Result<(), ApiError> {
    let allowed = |found: char| found.is_ascii_lowercase() || found.is_ascii_digit() || matches!(found, '-' | '.');
    let edge = |found: char| found.is_ascii_lowercase() || found.is_ascii_digit();
    let valid = (3..=63).contains(&name.len())
        && name.chars().all(allowed)
        && name.starts_with(edge)
        && name.ends_with(edge)
        && !name.contains("..");
    if valid {
        Ok(())
    } else {
        let text = format!(
            "The bucket name '{name}' is not valid: 3 to 63 lower-case letters, digits, hyphens and dots, beginning \
             and ending with a letter or digit."
        );
        Err(refuse("InvalidBucketName", text))
    }
}
