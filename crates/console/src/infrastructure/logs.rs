//! The end of a log in CloudWatch Logs.

use deployment_view::{Api, LogLine, Refusal, RefusalKind};
use serde_json::{Value, json};
use types::Timestamp;

use super::doc::Doc;

/// Lines that are read.
const LINES: i64 = 100;

/// The newest lines of a stream; none when there is no such stream.
pub(crate) async fn stream(api: &dyn Api, group: &str, stream: &str) -> Result<Vec<LogLine>, Refusal> {
    let input = json!({ "logGroupName": group, "logStreamName": stream, "limit": LINES, "startFromHead": false });
    lines(api.call_document(&aws_api::logs::MODEL, "GetLogEvents", input).await)
}

/// The newest lines of the streams of a group that wrote last.
pub(crate) async fn newest(
    api: &dyn Api,
    group: &str,
    streams: usize,
) -> Result<Vec<(String, Vec<LogLine>)>, Refusal> {
    let input = json!({ "logGroupName": group, "orderBy": "LastEventTime", "descending": true, "limit": streams });
    let answer = api.call_document(&aws_api::logs::MODEL, "DescribeLogStreams", input).await;
    let answer = match answer {
        Err(refusal) if refusal.kind == RefusalKind::NotFound => return Ok(Vec::new()),
        answer => answer?,
    };
    let mut found = Vec::new();
    for name in Doc(&answer).list("logStreams").map(|known| known.text("logStreamName")) {
        found.push((name.to_owned(), stream(api, group, name).await?));
    }
    Ok(found)
}

fn lines(answer: Result<Value, Refusal>) -> Result<Vec<LogLine>, Refusal> {
    match answer {
        Err(refusal) if refusal.kind == RefusalKind::NotFound => Ok(Vec::new()),
        Err(refusal) => Err(refusal),
        Ok(answer) => Ok(Doc(&answer).list("events").map(line).collect()),
    }
}

fn line(event: Doc<'_>) -> LogLine {
    let at = event.get("timestamp").0.as_i64().map(Timestamp::from_millis);
    LogLine { at, text: event.text("message").trim_end().to_owned() }
}
