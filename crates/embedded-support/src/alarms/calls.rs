//! PutMetricAlarm, DescribeAlarms, SetAlarmState, DeleteAlarms, PutMetricData.

use aws_api::cloudwatch::{self as api, MODEL};
use aws_protocol::{ApiError, CallContext, decode, encode};
use serde_json::Value;
use std::sync::PoisonError;
use types::Timestamp;

use super::records::{AlarmRecord, State, StateValue};
use super::series::{SeriesKey, Stat};
use super::{Inner, parse, print, reason};

const MAX_RECORDS: i64 = 100;
const DEFAULT_RECORDS: i64 = 50;
const MAX_ALARMS_DELETED: usize = 100;

/// A refusal with one of the model's codes.
pub(super) fn refuse(code: &str, text: impl Into<String>) -> ApiError {
    ApiError::modelled(&MODEL, code, text)
}

impl Inner {
    pub(super) fn answer(&self, context: &CallContext, operation: &str, input: Value) -> Result<Value, ApiError> {
        match operation {
            "PutMetricAlarm" => self.put_metric_alarm(decode(input)?).map(|()| Value::Null),
            "DescribeAlarms" => encode(&self.describe_alarms(context, decode(input)?)?),
            "SetAlarmState" => self.set_alarm_state(decode(input)?).map(|()| Value::Null),
            "DeleteAlarms" => self.delete_alarms(decode(input)?).map(|()| Value::Null),
            "DescribeAlarmHistory" => encode(&self.describe_alarm_history(decode(input)?)?),
            "EnableAlarmActions" => self
                .enable_actions(decode::<api::EnableAlarmActionsInput>(input)?.alarm_names, true)
                .map(|()| Value::Null),
            "DisableAlarmActions" => self
                .enable_actions(decode::<api::DisableAlarmActionsInput>(input)?.alarm_names, false)
                .map(|()| Value::Null),
            "ListTagsForResource" => encode(&self.list_tags(context, decode(input)?)?),
            "TagResource" => encode(&self.tag(context, decode(input)?)?),
            "UntagResource" => encode(&self.untag(context, decode(input)?)?),
            "GetMetricStatistics" => encode(&self.get_metric_statistics(decode(input)?)?),
            "GetMetricData" => encode(&self.get_metric_data(decode(input)?)?),
            "ListMetrics" => encode(&self.list_metrics(context, decode(input)?)?),
            "PutMetricData" => self.put_metric_data(decode(input)?).map(|()| Value::Null),
            other => Err(ApiError::new("InvalidAction", format!("The action {other} is not available here."))),
        }
    }

    /// An update replaces the whole configuration and keeps the state.
    fn put_metric_alarm(&self, input: api::PutMetricAlarmInput) -> Result<(), ApiError> {
        let now = self.clock.now();
        let initial = State {
            value: StateValue::InsufficientData,
            reason: reason::INITIAL.to_string(),
            reason_data: None,
            updated_at: now,
            transitioned_at: now,
            forced_at: None,
        };
        let (name, mut alarm) = parse::alarm(input, now, initial)?;
        self.alarms.change(|alarms| {
            if let Some(old) = alarms.get(&name) {
                alarm.state = old.state.clone();
                alarm.tags = old.tags.clone();
                alarm.untold = old.untold.clone();
                alarm.history = old.history.clone();
                // The same configuration again is no change: a client may not have got the first answer.
                let same = AlarmRecord { configured_at: old.configured_at, ..alarm.clone() };
                if same == *old {
                    return Ok(());
                }
                alarm.note_configuration(&name, now, "updated");
            } else {
                alarm.note_configuration(&name, now, "created");
            }
            alarms.insert(name, alarm);
            Ok(())
        })
    }

    fn describe_alarms(
        &self,
        context: &CallContext,
        input: api::DescribeAlarmsInput,
    ) -> Result<api::DescribeAlarmsOutput, ApiError> {
        let names = input.alarm_names.filter(|names| !names.is_empty());
        if names.is_some() && input.alarm_name_prefix.is_some() {
            let text = "AlarmNames and AlarmNamePrefix cannot be given together.";
            return Err(refuse("InvalidParameterCombination", text));
        }
        let types = input.alarm_types.unwrap_or_default();
        let metric_alarms = types.is_empty() || types.iter().any(|kind| kind == "MetricAlarm");
        let wanted = |name: &str, alarm: &AlarmRecord| {
            let prefix =
                |prefix: &Option<String>, text: &str| prefix.as_ref().is_none_or(|prefix| text.starts_with(prefix));
            let actions = alarm.actions.on_alarm.iter().chain(&alarm.actions.on_ok);
            let mut actions = actions.chain(&alarm.actions.on_insufficient_data);
            metric_alarms
                && names.as_ref().is_none_or(|names| names.iter().any(|found| found == name))
                && prefix(&input.alarm_name_prefix, name)
                && input.state_value.as_deref().is_none_or(|state| state == alarm.state.value.as_str())
                && (input.action_prefix.is_none() || actions.any(|action| prefix(&input.action_prefix, action)))
        };
        let limit = input.max_records.unwrap_or(DEFAULT_RECORDS).clamp(1, MAX_RECORDS);
        let after = input.next_token.as_deref().map(read_token).transpose()?;
        let all = self.alarms.all();
        let found = all.iter().filter(|(name, alarm)| wanted(name, alarm));
        let mut found = found.filter(|(name, _)| after.as_ref().is_none_or(|after| *name > after));
        let shown: Vec<_> = found.by_ref().take(usize::try_from(limit).unwrap_or(1)).collect();
        let next_token = found.next().and(shown.last()).map(|(name, _)| hex::encode(name.as_bytes()));
        let printed = shown.into_iter().map(|(name, alarm)| print::alarm(&context.scope, name, alarm));
        Ok(api::DescribeAlarmsOutput {
            metric_alarms: Some(printed.collect()),
            composite_alarms: Some(Vec::new()),
            next_token,
        })
    }

    fn set_alarm_state(&self, input: api::SetAlarmStateInput) -> Result<(), ApiError> {
        let name = input.alarm_name.unwrap_or_default();
        let value = input.state_value.as_deref().and_then(StateValue::parse);
        let value = value
            .ok_or_else(|| refuse("InvalidParameterValue", "StateValue must be OK, ALARM or INSUFFICIENT_DATA."))?;
        if let Some(data) = &input.state_reason_data
            && serde_json::from_str::<Value>(data).is_err()
        {
            return Err(refuse("InvalidFormat", "StateReasonData is not JSON."));
        }
        let now = self.clock.now();
        self.alarms.change(|alarms| {
            let alarm =
                alarms.get_mut(&name).ok_or_else(|| refuse("ResourceNotFound", format!("Unknown alarm: {name}")))?;
            let transitioned_at = if alarm.state.value == value { alarm.state.transitioned_at } else { now };
            alarm.take_state(State {
                value,
                reason: input.state_reason.unwrap_or_default(),
                reason_data: input.state_reason_data,
                updated_at: now,
                transitioned_at,
                forced_at: Some(now),
            });
            Ok(())
        })
    }

    /// All of them or none.
    fn delete_alarms(&self, input: api::DeleteAlarmsInput) -> Result<(), ApiError> {
        let names = input.alarm_names.unwrap_or_default();
        if names.len() > MAX_ALARMS_DELETED {
            let text = format!("At most {MAX_ALARMS_DELETED} alarms are deleted at once.");
            return Err(refuse("InvalidParameterValue", text));
        }
        self.alarms.change(|alarms| {
            let missing: Vec<_> = names.iter().filter(|name| !alarms.contains_key(*name)).cloned().collect();
            if !missing.is_empty() {
                return Err(refuse("ResourceNotFound", format!("Unknown alarms: {}", missing.join(", "))));
            }
            names.iter().for_each(|name| drop(alarms.remove(name)));
            Ok(())
        })
    }

    /// Everything is read before anything is added.
    fn put_metric_data(&self, input: api::PutMetricDataInput) -> Result<(), ApiError> {
        let now = self.clock.now();
        let namespace = input.namespace.unwrap_or_default();
        if namespace.starts_with("AWS/") {
            let text = "The value AWS/ for parameter Namespace is invalid: it is kept for AWS's own metrics.";
            return Err(refuse("InvalidParameterValue", text));
        }
        let entities = input.entity_metric_data.unwrap_or_default().into_iter();
        let data = entities.flat_map(|entity| entity.metric_data.unwrap_or_default());
        let data = input.metric_data.unwrap_or_default().into_iter().chain(data);
        let data: Vec<(SeriesKey, Timestamp, Stat)> =
            data.map(|datum| parse::datum(&namespace, datum, now)).collect::<Result<_, _>>()?;
        let mut metrics = self.metrics.write().unwrap_or_else(PoisonError::into_inner);
        for (key, at, stat) in data {
            if !metrics.add(key, at, &stat) {
                return Err(refuse("LimitExceeded", "There are too many metrics."));
            }
        }
        Ok(())
    }
}

fn read_token(token: &str) -> Result<String, ApiError> {
    let bytes = hex::decode(token).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    bytes.ok_or_else(|| refuse("InvalidNextToken", "The next token is not valid; start again without one."))
}
