//! The event as targets get it: EventBridge's envelope, members in its order.

use ports::BusEvent;
use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;
use time::OffsetDateTime;
use time::macros::format_description;
use types::{Scope, Timestamp};

/// An event with region and account filled in.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct EventDocument {
    version: &'static str,
    id: String,
    detail_type: String,
    source: String,
    account: String,
    time: String,
    region: String,
    resources: Vec<String>,
    /// As handed over: members in their own order.
    detail: Box<RawValue>,
}

impl EventDocument {
    /// Refuses a detail that is not a JSON object.
    pub fn new(scope: &Scope, event: BusEvent) -> Result<Self, String> {
        let is_object = serde_json::from_str::<Value>(&event.detail).is_ok_and(|detail| detail.is_object());
        let detail = is_object.then(|| RawValue::from_string(event.detail).ok()).flatten();
        Ok(Self {
            version: "0",
            id: event.id,
            detail_type: event.detail_type,
            source: event.source,
            account: scope.account_id.clone(),
            time: iso_seconds(event.at),
            region: scope.region.clone(),
            resources: event.resources,
            detail: detail.ok_or("Detail is malformed.")?,
        })
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("texts can be written")
    }

    pub fn value(&self) -> Value {
        serde_json::to_value(self).expect("texts can be written")
    }
}

/// `2022-10-13T15:50:45Z`.
fn iso_seconds(at: Timestamp) -> String {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    let date = OffsetDateTime::from_unix_timestamp(at.millis().div_euclid(1000));
    date.unwrap_or(OffsetDateTime::UNIX_EPOCH).format(&format).expect("every component is part of a date")
}
