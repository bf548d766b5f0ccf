//! DescribeAlarmHistory: what happened to alarms. Kept with each alarm, the newest [`KEPT`] items; a deleted alarm's
//! history goes with it.

use aws_api::cloudwatch as api;
use aws_protocol::{ApiError, EpochSeconds};
use serde_json::{Value, json};
use types::Timestamp;

use super::Inner;
use super::calls::refuse;
use super::records::{AlarmRecord, HistoryItem, HistoryKind, State};

/// Items kept of one alarm.
const KEPT: usize = 100;
const MAX_RECORDS: i64 = 100;

impl AlarmRecord {
    /// Notes what happened; the oldest item goes when there are too many.
    pub(super) fn note(&mut self, at: Timestamp, kind: HistoryKind, summary: String, data: &Value) {
        let surplus = (self.history.len() + 1).saturating_sub(KEPT);
        self.history.drain(..surplus);
        self.history.push(HistoryItem { at, kind, summary, data: data.to_string() });
    }

    /// Notes that it was made or changed.
    pub(super) fn note_configuration(&mut self, name: &str, at: Timestamp, verb: &str) {
        let data = json!({"version": "1.0", "type": if verb == "created" { "Create" } else { "Update" }});
        self.note(at, HistoryKind::ConfigurationUpdate, format!("Alarm \"{name}\" {verb}"), &data);
    }

    /// Takes a new state: notes it, and leaves it to be told when its value is another.
    pub(super) fn take_state(&mut self, new: State) {
        let old = std::mem::replace(&mut self.state, new.clone());
        if old.value == new.value {
            return;
        }
        let summary = format!("Alarm updated from {} to {}", old.value.as_str(), new.value.as_str());
        let data = json!({"version": "1.0", "oldState": data(&old), "newState": data(&new)});
        self.note(new.updated_at, HistoryKind::StateUpdate, summary, &data);
        self.untold.push(super::records::Transition { old, new });
    }
}

fn data(state: &State) -> Value {
    let mut data = json!({"stateValue": state.value.as_str(), "stateReason": state.reason});
    if let Some(reason_data) = state.reason_data.as_ref().and_then(|text| serde_json::from_str::<Value>(text).ok()) {
        data["stateReasonData"] = reason_data;
    }
    data
}

impl Inner {
    /// Newest first unless asked otherwise. The token is the number of items shown so far.
    pub(super) fn describe_alarm_history(
        &self,
        input: api::DescribeAlarmHistoryInput,
    ) -> Result<api::DescribeAlarmHistoryOutput, ApiError> {
        let bound = |at: Option<EpochSeconds>, otherwise: i64| at.map_or(otherwise, EpochSeconds::to_millis);
        let (from, until) = (bound(input.start_date, i64::MIN), bound(input.end_date, i64::MAX));
        let kind = match input.history_item_type.as_deref() {
            None => None,
            Some(text) => Some(HistoryKind::parse(text).ok_or_else(|| {
                refuse(
                    "InvalidParameterValue",
                    format!("HistoryItemType {text} must be ConfigurationUpdate, StateUpdate or Action."),
                )
            })?),
        };
        let alarms = self.alarms.all();
        let wanted = alarms.iter().filter(|(name, _)| input.alarm_name.as_ref().is_none_or(|wanted| wanted == *name));
        let mut items: Vec<(&String, &HistoryItem)> =
            wanted.flat_map(|(name, alarm)| alarm.history.iter().map(move |item| (name, item))).collect();
        items.retain(|(_, item)| {
            kind.is_none_or(|kind| item.kind == kind) && (from..=until).contains(&item.at.millis())
        });
        items.sort_by_key(|(_, item)| item.at);
        if input.scan_by.as_deref() != Some("TimestampAscending") {
            items.reverse();
        }
        let shown_before: usize = match &input.next_token {
            None => 0,
            Some(token) => token
                .parse()
                .map_err(|_| refuse("InvalidNextToken", "The next token is not valid; start again without one."))?,
        };
        let limit = input.max_records.unwrap_or(MAX_RECORDS).clamp(1, MAX_RECORDS);
        let limit = usize::try_from(limit).unwrap_or(1);
        let total = items.len();
        let page: Vec<_> = items.into_iter().skip(shown_before).take(limit).map(print).collect();
        let shown = shown_before + page.len();
        Ok(api::DescribeAlarmHistoryOutput {
            alarm_history_items: Some(page),
            next_token: (shown < total).then(|| shown.to_string()),
        })
    }
}

fn print((name, item): (&String, &HistoryItem)) -> api::AlarmHistoryItem {
    api::AlarmHistoryItem {
        alarm_name: Some(name.clone()),
        alarm_type: Some("MetricAlarm".to_string()),
        timestamp: Some(EpochSeconds::from_millis(item.at.millis())),
        history_item_type: Some(item.kind.as_str().to_string()),
        history_summary: Some(item.summary.clone()),
        history_data: Some(item.data.clone()),
        ..api::AlarmHistoryItem::default()
    }
}
