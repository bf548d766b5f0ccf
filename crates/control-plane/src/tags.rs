//! Tags on applications, deployment groups and custom configurations (spec 2.3).

use std::collections::BTreeMap;

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext};
use types::arn_resource;

use crate::CodeDeploy;
use crate::records::{self, ApplicationRecord, ConfigRecord, GroupRecord, group_key};
use crate::refuse::refuse;

const MAX_TAGS: usize = 50;

/// Adds `tags` to `present`, or says what is wrong with them.
pub(crate) fn checked(
    tags: Vec<api::Tag>,
    mut present: BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, ApiError> {
    let bad = |text: String| refuse("InvalidTagsToAddException", text);
    let mut seen = std::collections::BTreeSet::new();
    for tag in tags {
        let key = tag.key.unwrap_or_default();
        let value = tag.value.unwrap_or_default();
        if !is_key(&key) || value.chars().count() > 256 {
            return Err(bad(format!(
                "The tag \"{key}\" is not valid: keys have 1 to 128 characters, values at most 256."
            )));
        }
        if !seen.insert(key.clone()) {
            return Err(bad(format!("The tag key \"{key}\" is given twice.")));
        }
        present.insert(key, value);
    }
    if present.len() > MAX_TAGS {
        return Err(bad(format!("A resource has at most {MAX_TAGS} tags.")));
    }
    Ok(present)
}

fn is_key(key: &str) -> bool {
    (1..=128).contains(&key.chars().count())
}

/// What a CodeDeploy ARN names.
enum Tagged {
    Application(ApplicationRecord),
    Group(Box<GroupRecord>),
    Config(Box<ConfigRecord>),
}

impl CodeDeploy {
    fn tagged(&self, arn: Option<String>, context: &CallContext) -> Result<Tagged, ApiError> {
        let arn = arn.filter(|arn| !arn.is_empty());
        let Some(arn) = arn else {
            return Err(refuse("ResourceArnRequiredException", "The resource ARN is missing."));
        };
        let Some(resource) = arn_resource(&arn, "codedeploy") else {
            return Err(refuse("InvalidArnException", format!("\"{arn}\" is not an ARN of CodeDeploy.")));
        };
        if context.scope.arn("codedeploy", resource) != arn {
            return Err(refuse("InvalidArnException", format!("\"{arn}\" belongs to another account or region.")));
        }
        match resource.split_once(':') {
            Some(("application", name)) => Ok(Tagged::Application(self.application(name)?)),
            Some(("deploymentgroup", path)) => match path.split_once('/') {
                Some((application, group)) => Ok(Tagged::Group(Box::new(self.group(application, group)?))),
                None => Err(refuse("InvalidArnException", format!("\"{arn}\" names no deployment group."))),
            },
            Some(("deploymentconfig", name)) if !name.starts_with("CodeDeployDefault.") => {
                Ok(Tagged::Config(Box::new(self.custom_config(name)?)))
            }
            _ => Err(refuse(
                "ArnNotSupportedException",
                format!("\"{arn}\": only applications, deployment groups and custom configurations have tags."),
            )),
        }
    }

    fn store_tagged(&self, tagged: &Tagged) -> Result<(), ApiError> {
        let write = match tagged {
            Tagged::Application(record) => records::put(records::APPLICATION, record.name.clone(), record)?,
            Tagged::Group(record) => {
                records::put(records::GROUP, group_key(&record.application, &record.name), record)?
            }
            Tagged::Config(record) => {
                let name = record.info.deployment_config_name.clone().unwrap_or_default();
                records::put(records::CONFIG, name, record)?
            }
        };
        self.write(vec![write])
    }

    pub(crate) async fn tag_resource(
        &self,
        input: api::TagResourceInput,
        context: &CallContext,
    ) -> Result<api::TagResourceOutput, ApiError> {
        let tags = input.tags.unwrap_or_default();
        let _writer = self.writer().await?;
        let mut tagged = self.tagged(input.resource_arn, context)?;
        if tags.is_empty() {
            return Err(refuse("TagRequiredException", "At least one tag is needed."));
        }
        let present = tagged.tags_mut();
        *present = checked(tags, std::mem::take(present))?;
        self.store_tagged(&tagged)?;
        Ok(api::TagResourceOutput::default())
    }

    pub(crate) async fn untag_resource(
        &self,
        input: api::UntagResourceInput,
        context: &CallContext,
    ) -> Result<api::UntagResourceOutput, ApiError> {
        let keys = input.tag_keys.unwrap_or_default();
        let _writer = self.writer().await?;
        let mut tagged = self.tagged(input.resource_arn, context)?;
        if keys.is_empty() {
            return Err(refuse("TagRequiredException", "At least one tag key is needed."));
        }
        if let Some(bad) = keys.iter().find(|key| !is_key(key)) {
            // The one exception for tags that the model has here.
            return Err(refuse(
                "InvalidTagsToAddException",
                format!(
                    "\"{}\" is no tag key: keys have 1 to 128 characters.",
                    bad.chars().take(140).collect::<String>()
                ),
            ));
        }
        tagged.tags_mut().retain(|key, _| !keys.contains(key));
        self.store_tagged(&tagged)?;
        Ok(api::UntagResourceOutput::default())
    }

    pub(crate) async fn list_tags_for_resource(
        &self,
        input: api::ListTagsForResourceInput,
        context: &CallContext,
    ) -> Result<api::ListTagsForResourceOutput, ApiError> {
        // No does-not-exist error is modelled here: an unknown resource has no tags.
        let tags = match self.tagged(input.resource_arn, context) {
            Ok(mut tagged) => std::mem::take(tagged.tags_mut()),
            Err(error) if error.code.ends_with("DoesNotExistException") => BTreeMap::new(),
            Err(error) => return Err(error),
        };
        let tags = tags.into_iter().map(|(key, value)| api::Tag { key: Some(key), value: Some(value) }).collect();
        Ok(api::ListTagsForResourceOutput { tags: Some(tags), next_token: None })
    }
}

impl Tagged {
    fn tags_mut(&mut self) -> &mut BTreeMap<String, String> {
        match self {
            Self::Application(record) => &mut record.tags,
            Self::Group(record) => &mut record.tags,
            Self::Config(record) => &mut record.tags,
        }
    }
}
