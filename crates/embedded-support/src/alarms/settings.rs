//! EnableAlarmActions, DisableAlarmActions, and the tags of alarms.

use aws_api::cloudwatch as api;
use aws_protocol::{ApiError, CallContext};

use super::Inner;
use super::calls::refuse;
use super::records::AlarmRecord;

const MAX_TAGS: usize = 50;

impl Inner {
    /// Names of alarms that do not exist are passed over, as CloudWatch does.
    pub(super) fn enable_actions(&self, names: Option<Vec<String>>, enabled: bool) -> Result<(), ApiError> {
        let names = names.unwrap_or_default();
        self.alarms.change(|alarms| {
            for name in &names {
                if let Some(alarm) = alarms.get_mut(name) {
                    alarm.actions.enabled = enabled;
                }
            }
            Ok(())
        })
    }

    pub(super) fn list_tags(
        &self,
        context: &CallContext,
        input: api::ListTagsForResourceInput,
    ) -> Result<api::ListTagsForResourceOutput, ApiError> {
        let name = named(context, input.resource_arn)?;
        let alarms = self.alarms.all();
        let alarm = alarms.get(&name).ok_or_else(|| unknown(&name))?;
        let tag = |(key, value): (&String, &String)| api::Tag { key: Some(key.clone()), value: Some(value.clone()) };
        Ok(api::ListTagsForResourceOutput { tags: Some(alarm.tags.iter().map(tag).collect()) })
    }

    pub(super) fn tag(
        &self,
        context: &CallContext,
        input: api::TagResourceInput,
    ) -> Result<api::TagResourceOutput, ApiError> {
        let tags = input.tags.unwrap_or_default();
        self.change_alarm(context, input.resource_arn, |alarm| {
            let pairs = tags.into_iter().map(|tag| (tag.key.unwrap_or_default(), tag.value.unwrap_or_default()));
            alarm.tags.extend(pairs);
            if alarm.tags.len() > MAX_TAGS {
                return Err(refuse("InvalidParameterValue", format!("A resource has at most {MAX_TAGS} tags.")));
            }
            Ok(())
        })?;
        Ok(api::TagResourceOutput::default())
    }

    pub(super) fn untag(
        &self,
        context: &CallContext,
        input: api::UntagResourceInput,
    ) -> Result<api::UntagResourceOutput, ApiError> {
        let keys = input.tag_keys.unwrap_or_default();
        self.change_alarm(context, input.resource_arn, |alarm| {
            alarm.tags.retain(|key, _| !keys.contains(key));
            Ok(())
        })?;
        Ok(api::UntagResourceOutput::default())
    }

    fn change_alarm(
        &self,
        context: &CallContext,
        arn: Option<String>,
        change: impl FnOnce(&mut AlarmRecord) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        let name = named(context, arn)?;
        self.alarms.change(|alarms| change(alarms.get_mut(&name).ok_or_else(|| unknown(&name))?))
    }
}

/// The alarm an ARN names.
fn named(context: &CallContext, arn: Option<String>) -> Result<String, ApiError> {
    let arn = arn.unwrap_or_default();
    let name = arn.strip_prefix(&context.scope.arn("cloudwatch", "alarm:")).map(str::to_string);
    name.ok_or_else(|| refuse("InvalidParameterValue", format!("{arn} is not the ARN of an alarm of this account.")))
}

fn unknown(name: &str) -> ApiError {
    refuse("ResourceNotFoundException", format!("Unknown alarm: {name}"))
}
