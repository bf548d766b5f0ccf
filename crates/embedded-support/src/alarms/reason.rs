//! Why an alarm is in its state, in CloudWatch's words.

use serde_json::json;
use time::OffsetDateTime;
use time::macros::format_description;
use types::Timestamp;

use super::records::{AlarmRecord, StateValue, TreatMissing};

/// Reason of an alarm that was never evaluated.
pub(crate) const INITIAL: &str = "Unchecked: Initial alarm creation";

/// One period: when it began and its value.
pub(crate) type Point = (Timestamp, Option<f64>);

/// The sentence of a transition. `points` are the evaluated periods, newest first.
pub(crate) fn text(alarm: &AlarmRecord, state: StateValue, points: &[Point]) -> String {
    let rule = &alarm.rule;
    let periods = usize::try_from(rule.evaluation_periods).unwrap_or(usize::MAX);
    let real: Vec<_> = points.iter().filter_map(|(at, value)| Some((at, (*value)?))).take(periods).collect();
    if state == StateValue::InsufficientData {
        let unknown = periods - real.len();
        let (plural, were) = if unknown == 1 { ("", "was") } else { ("s", "were") };
        return format!("Insufficient Data: {unknown} datapoint{plural} {were} unknown.");
    }
    let breaches = |value: f64| rule.comparison.breaches(value, rule.threshold);
    let alarming = state == StateValue::Alarm;
    let counted: Vec<_> = real.iter().filter(|(_, value)| breaches(*value) == alarming).collect();
    let shown: Vec<_> = counted.iter().map(|(at, value)| format!("{value:?} ({})", clock_text(**at))).collect();
    let (_, words) = rule.comparison.texts();
    let negation = if alarming { "" } else { "not " };
    let (from, minimum) = if alarming { ("OK -> ALARM", rule.datapoints()) } else { ("ALARM -> OK", to_ok(alarm)) };
    let plural = |number: u32| if number == 1 { "" } else { "s" };
    if counted.is_empty() {
        let treated = match rule.treat_missing() {
            TreatMissing::Breaching => "Breaching",
            _ => "NonBreaching",
        };
        return format!(
            "Threshold Crossed: no datapoints were received for {periods} period{} and {periods} missing datapoint{} \
             treated as [{treated}].",
            plural(rule.evaluation_periods),
            if periods == 1 { " was" } else { "s were" },
        );
    }
    let was = if counted.len() == 1 { "was" } else { "were" };
    format!(
        "Threshold Crossed: {} out of the last {periods} datapoints [{}] {was} {negation}{words} the threshold ({:?}) \
         (minimum {minimum} datapoint{} for {from} transition).",
        counted.len(),
        shown.join(", "),
        rule.threshold,
        plural(minimum),
    )
}

/// Points within the threshold that are enough to leave ALARM.
fn to_ok(alarm: &AlarmRecord) -> u32 {
    alarm.rule.evaluation_periods - alarm.rule.datapoints() + 1
}

/// `StateReasonData`.
pub(crate) fn data(alarm: &AlarmRecord, now: Timestamp, points: &[Point]) -> String {
    let (statistic, extended) = alarm.statistic.texts();
    let recent: Vec<_> = points.iter().rev().filter_map(|(_, value)| *value).collect();
    let start = points.iter().rev().find(|(_, value)| value.is_some()).map(|(at, _)| iso_text(*at));
    let data = json!({
        "version": "1.0",
        "queryDate": iso_text(now),
        "startDate": start,
        "statistic": statistic.or(extended),
        "period": alarm.period_seconds,
        "recentDatapoints": recent,
        "threshold": alarm.rule.threshold,
    });
    data.to_string()
}

fn clock_text(at: Timestamp) -> String {
    let format = format_description!("[day]/[month]/[year repr:last_two] [hour]:[minute]:[second]");
    to_date(at).and_then(|date| date.format(&format).ok()).unwrap_or_default()
}

/// `2022-10-13T15:50:45.123+0000`.
pub(crate) fn iso_text(at: Timestamp) -> String {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]+0000");
    to_date(at).and_then(|date| date.format(&format).ok()).unwrap_or_default()
}

fn to_date(at: Timestamp) -> Option<OffsetDateTime> {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(at.millis()) * 1_000_000).ok()
}
