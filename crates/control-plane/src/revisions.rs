//! Revisions: where an AppSpec is, registered on first use (spec 1.5, 2.3).

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext, EpochSeconds};
use deployment::Revision;
use ports::DocumentWrite;
use sha2::{Digest, Sha256};

use crate::records::{self, RevisionRecord};
use crate::refuse::refuse;
use crate::{CodeDeploy, names};

const MAX_DESCRIPTION: usize = 512;

fn invalid(text: impl Into<String>) -> ApiError {
    refuse("InvalidRevisionException", text)
}

/// Checks the description's length; the GitHub action cuts at 512 (spec 2.3).
pub(crate) fn check_description(description: Option<&str>) -> Result<(), ApiError> {
    match description {
        Some(text) if text.chars().count() > MAX_DESCRIPTION => Err(refuse(
            "DescriptionTooLongException",
            format!("The description has more than {MAX_DESCRIPTION} characters."),
        )),
        _ => Ok(()),
    }
}

/// Typed form of a revision location, with the form of every part checked.
pub(crate) fn typed(location: Option<api::RevisionLocation>) -> Result<Revision, ApiError> {
    let location = location.ok_or_else(|| refuse("RevisionRequiredException", "The revision is missing."))?;
    match location.revision_type.as_deref() {
        Some("S3") => {
            s3(location.s3_location.ok_or_else(|| invalid("The revision type is S3 but s3Location is missing."))?)
        }
        Some("AppSpecContent") => {
            let part = location.app_spec_content;
            let part =
                part.ok_or_else(|| invalid("The revision type is AppSpecContent but appSpecContent is missing."))?;
            inline(part.content, part.sha256, false)
        }
        Some("String") => {
            let part =
                location.string.ok_or_else(|| invalid("The revision type is String but string is missing."))?;
            inline(part.content, part.sha256, true)
        }
        Some("GitHub") => Err(invalid("An ECS deployment cannot use a GitHub revision: use S3 or AppSpecContent.")),
        Some(other) => Err(invalid(format!("The revision type \"{other}\" is not valid: use S3 or AppSpecContent."))),
        None => Err(refuse("RevisionRequiredException", "The revision has no revisionType.")),
    }
}

fn s3(location: api::S3Location) -> Result<Revision, ApiError> {
    let part = |value: Option<String>, name: &str| {
        value.filter(|v| !v.is_empty()).ok_or_else(|| invalid(format!("s3Location needs {name}.")))
    };
    let bundle_type = part(location.bundle_type, "bundleType")?;
    if !["YAML", "JSON"].contains(&bundle_type.as_str()) {
        return Err(invalid("BundleType must be either YAML or JSON"));
    }
    Ok(Revision::S3 {
        bucket: part(location.bucket, "bucket")?,
        key: part(location.key, "key")?,
        bundle_type,
        version: location.version,
        e_tag: location.e_tag,
    })
}

fn inline(content: Option<String>, sha256: Option<String>, deprecated_string: bool) -> Result<Revision, ApiError> {
    let content = content.filter(|text| !text.is_empty()).ok_or_else(|| invalid("The AppSpec content is empty."))?;
    let actual = hex::encode(Sha256::digest(content.as_bytes()));
    if let Some(given) = sha256
        && !given.eq_ignore_ascii_case(&actual)
    {
        return Err(invalid(format!("The sha256 {given} is not that of the content, which is {actual}.")));
    }
    Ok(Revision::Inline { content, sha256: actual, deprecated_string })
}

/// The shape of a revision; `with_content` only where AWS returns the text (spec 7.1).
pub(crate) fn shape(revision: &Revision, with_content: bool) -> api::RevisionLocation {
    match revision {
        Revision::S3 { bucket, key, bundle_type, version, e_tag } => api::RevisionLocation {
            revision_type: Some("S3".into()),
            s3_location: Some(api::S3Location {
                bucket: Some(bucket.clone()),
                key: Some(key.clone()),
                bundle_type: Some(bundle_type.clone()),
                version: version.clone(),
                e_tag: e_tag.clone(),
            }),
            ..Default::default()
        },
        Revision::Inline { content, sha256, deprecated_string } => {
            let content = with_content.then(|| content.clone());
            let sha256 = Some(sha256.clone());
            if *deprecated_string {
                let string = Some(api::RawString { content, sha256 });
                api::RevisionLocation { revision_type: Some("String".into()), string, ..Default::default() }
            } else {
                let app_spec_content = Some(api::AppSpecContent { content, sha256 });
                api::RevisionLocation {
                    revision_type: Some("AppSpecContent".into()),
                    app_spec_content,
                    ..Default::default()
                }
            }
        }
    }
}

/// Identity of a revision within its application (spec 1.5); unambiguous whatever the names hold.
pub(crate) fn identity(revision: &Revision) -> String {
    match revision {
        Revision::S3 { bucket, key, version, e_tag, .. } => {
            format!("s3/{}", serde_json::json!([bucket, key, version, e_tag]))
        }
        Revision::Inline { sha256, .. } => format!("sha256/{sha256}"),
    }
}

/// Identity of a location as users and records name it: inline content by its sha256 alone (spec 2.3).
pub(crate) fn identity_of(location: &api::RevisionLocation) -> Result<String, ApiError> {
    let digest = match location.revision_type.as_deref() {
        Some("AppSpecContent") => location.app_spec_content.as_ref().and_then(|part| part.sha256.as_ref()),
        Some("String") => location.string.as_ref().and_then(|part| part.sha256.as_ref()),
        _ => None,
    };
    match digest {
        Some(sha256) => Ok(format!("sha256/{}", sha256.to_ascii_lowercase())),
        None => Ok(identity(&typed(Some(location.clone()))?)),
    }
}

/// Whether only the digest of inline content is given.
fn is_digest_alone(location: &api::RevisionLocation) -> bool {
    let (content, sha256) = match location.revision_type.as_deref() {
        Some("AppSpecContent") => location.app_spec_content.as_ref().map(|part| (&part.content, &part.sha256)),
        Some("String") => location.string.as_ref().map(|part| (&part.content, &part.sha256)),
        _ => None,
    }
    .unzip();
    sha256.is_some_and(Option::is_some) && content.is_some_and(Option::is_none)
}

fn not_registered(application: &str) -> ApiError {
    refuse(
        "RevisionDoesNotExistException",
        format!("The revision is not registered with the application \"{application}\"."),
    )
}

/// Key of a registration; application names hold no slash.
fn key(application: &str, identity: &str) -> String {
    format!("{application}/{identity}")
}

impl CodeDeploy {
    /// The write that registers a revision, or marks it used by a new deployment.
    pub(crate) fn registration(
        &self,
        application: &str,
        revision: &Revision,
        description: Option<String>,
        used: bool,
    ) -> Result<DocumentWrite, ApiError> {
        let key = key(application, &identity(revision));
        let now = self.deps.clock.now().millis();
        let mut record = self.find::<RevisionRecord>(records::REVISION, &key)?.unwrap_or_else(|| RevisionRecord {
            version: 1,
            application: application.into(),
            location: shape(revision, true),
            description: None,
            registered_at_millis: now,
            first_used_at_millis: None,
            last_used_at_millis: None,
        });
        record.description = description.or(record.description);
        if used {
            record.first_used_at_millis.get_or_insert(now);
            record.last_used_at_millis = Some(now);
        }
        records::put(records::REVISION, key, &record)
    }

    /// The write that brings the present registration of a revision back.
    pub(crate) fn present_registration(
        &self,
        application: &str,
        revision: &Revision,
    ) -> Result<DocumentWrite, ApiError> {
        let key = key(application, &identity(revision));
        let present = self.find::<RevisionRecord>(records::REVISION, &key)?;
        records::restore(records::REVISION, key, present.as_ref())
    }

    /// An application's registrations with their identities.
    pub(crate) fn revisions_of(&self, application: &str) -> Result<Vec<(String, RevisionRecord)>, ApiError> {
        let all = self.all_by_key::<RevisionRecord>(records::REVISION)?;
        let own = all.into_iter().filter(|(_, record)| record.application == application);
        Ok(own.map(|(key, record)| (key.split_once('/').map_or("", |(_, rest)| rest).to_string(), record)).collect())
    }

    /// Writes that remove an application's registrations.
    pub(crate) fn deleted_revisions(&self, application: &str) -> Result<Vec<DocumentWrite>, ApiError> {
        let identities = self.revisions_of(application)?.into_iter().map(|(identity, _)| identity);
        Ok(identities
            .map(|identity| DocumentWrite::Delete { kind: records::REVISION, key: key(application, &identity) })
            .collect())
    }

    /// Writes that move an application's registrations to its new name.
    pub(crate) fn moved_revisions(&self, from: &str, to: &str) -> Result<Vec<DocumentWrite>, ApiError> {
        let mut batch = self.deleted_revisions(from)?;
        for (identity, mut record) in self.revisions_of(from)? {
            record.application = to.into();
            batch.push(records::put(records::REVISION, key(to, &identity), &record)?);
        }
        Ok(batch)
    }

    pub(crate) async fn register_application_revision(
        &self,
        input: api::RegisterApplicationRevisionInput,
        _: &CallContext,
    ) -> Result<(), ApiError> {
        let application = names::APPLICATION.check(input.application_name)?;
        check_description(input.description.as_deref())?;
        let revision = typed(input.revision)?;
        let _writer = self.writer().await?;
        self.application(&application)?;
        let write = self.registration(&application, &revision, input.description, false)?;
        self.write(vec![write])
    }

    pub(crate) async fn get_application_revision(
        &self,
        input: api::GetApplicationRevisionInput,
        _: &CallContext,
    ) -> Result<api::GetApplicationRevisionOutput, ApiError> {
        let application = names::APPLICATION.check(input.application_name)?;
        self.application(&application)?;
        let location =
            input.revision.ok_or_else(|| refuse("RevisionRequiredException", "The revision is missing."))?;
        let identity = identity_of(&location)?;
        let record = self.registered(&application, &identity)?.ok_or_else(|| not_registered(&application))?;
        Ok(api::GetApplicationRevisionOutput {
            revision_info: Some(self.revision_info(&application, &identity, &record)?),
            application_name: Some(application),
            revision: Some(record.location),
        })
    }

    /// The revision of a new deployment. Content that is given by its digest alone, as GetDeployment shows it, is that
    /// of the registered revision.
    pub(crate) fn deployable(
        &self,
        application: &str,
        location: Option<api::RevisionLocation>,
    ) -> Result<Revision, ApiError> {
        let Some(location) = location.as_ref().filter(|location| is_digest_alone(location)) else {
            return typed(location);
        };
        let record = self.registered(application, &identity_of(location)?)?;
        typed(Some(record.ok_or_else(|| not_registered(application))?.location))
    }

    pub(crate) fn registered(&self, application: &str, identity: &str) -> Result<Option<RevisionRecord>, ApiError> {
        self.find(records::REVISION, &key(application, identity))
    }

    /// `GenericRevisionInfo`: when it was used, and which groups it is the target of.
    pub(crate) fn revision_info(
        &self,
        application: &str,
        identity: &str,
        record: &RevisionRecord,
    ) -> Result<api::GenericRevisionInfo, ApiError> {
        let groups = self.groups_of(application)?.into_iter().filter(|group| {
            let target = group.target_revision.as_ref().and_then(|target| identity_of(target).ok());
            target.as_deref() == Some(identity)
        });
        Ok(api::GenericRevisionInfo {
            description: record.description.clone(),
            deployment_groups: Some(groups.map(|group| group.name).collect()),
            register_time: Some(EpochSeconds::from_millis(record.registered_at_millis)),
            first_used_time: record.first_used_at_millis.map(EpochSeconds::from_millis),
            last_used_time: record.last_used_at_millis.map(EpochSeconds::from_millis),
        })
    }
}

/// A location without its text: only GetApplicationRevision returns that (spec 2.3).
pub(crate) fn without_content(mut location: api::RevisionLocation) -> api::RevisionLocation {
    if let Some(part) = &mut location.app_spec_content {
        part.content = None;
    }
    if let Some(part) = &mut location.string {
        part.content = None;
    }
    location
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(text: &str, sha256: Option<&str>) -> api::RevisionLocation {
        api::RevisionLocation {
            revision_type: Some("AppSpecContent".into()),
            app_spec_content: Some(api::AppSpecContent {
                content: Some(text.into()),
                sha256: sha256.map(Into::into),
            }),
            ..Default::default()
        }
    }

    #[test]
    fn a_digest_that_is_not_the_contents_is_refused_and_an_absent_one_is_computed() {
        assert_eq!(typed(Some(content("x", Some("00")))).unwrap_err().code, "InvalidRevisionException");
        let Revision::Inline { sha256, .. } = typed(Some(content("x", None))).unwrap() else { panic!("inline") };
        assert_eq!(sha256, hex::encode(Sha256::digest(b"x")));
    }

    #[test]
    fn zip_bundles_and_github_are_refused_with_what_to_use() {
        let zip = api::RevisionLocation {
            revision_type: Some("S3".into()),
            s3_location: Some(api::S3Location {
                bucket: Some("b".into()),
                key: Some("k".into()),
                bundle_type: Some("zip".into()),
                ..Default::default()
            }),
            ..Default::default()
        };
        assert_eq!(typed(Some(zip)).unwrap_err().message, "BundleType must be either YAML or JSON");
        let github = api::RevisionLocation { revision_type: Some("GitHub".into()), ..Default::default() };
        assert_eq!(typed(Some(github)).unwrap_err().code, "InvalidRevisionException");
        assert_eq!(typed(None).unwrap_err().code, "RevisionRequiredException");
    }

    #[test]
    fn inline_content_is_shown_only_where_it_is_asked_for() {
        let revision = typed(Some(content("x", None))).unwrap();
        assert!(shape(&revision, false).app_spec_content.unwrap().content.is_none());
        assert_eq!(shape(&revision, true).app_spec_content.unwrap().content.as_deref(), Some("x"));
    }
}
