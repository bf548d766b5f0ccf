//! Small texts.

use time::OffsetDateTime;
use time::macros::format_description;
use types::Timestamp;

/// A moment to the second, in UTC.
pub(crate) fn date_text(time: Timestamp) -> String {
    let format = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]Z");
    let date = OffsetDateTime::from_unix_timestamp(time.millis().div_euclid(1000)).ok();
    date.and_then(|date| date.format(format).ok()).unwrap_or_default()
}

/// The time of day to the tenth of a second, in UTC.
pub(crate) fn clock_text(time: Timestamp) -> String {
    let format = format_description!("[hour]:[minute]:[second].[subsecond digits:1]");
    let date = OffsetDateTime::from_unix_timestamp_nanos(i128::from(time.millis()) * 1_000_000).ok();
    date.and_then(|date| date.format(format).ok()).unwrap_or_default()
}

/// `1 deployment`, `2 deployments`.
pub(crate) fn count_text(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
