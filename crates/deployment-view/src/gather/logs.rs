//! Reads of CloudWatch Logs: what functions and tasks wrote, which requests failed.

use aws_api::ecs::{Task, TaskDefinition};
use aws_api::logs::{
    self, FilterLogEventsRequest, FilterLogEventsResponse, GetLogEventsRequest, GetLogEventsResponse,
};
use types::Timestamp;

use crate::{Api, LogLine, Refusal, RefusalKind, function_log_group, log_places};

/// Lines of one hook.
const HOOK_LINES: i64 = 200;
/// Last lines of one container.
const TASK_LINES: i64 = 20;
/// Failed requests shown.
const FAILED_REQUESTS: i64 = 20;
/// Longest line kept, in characters; the rest is cut off.
const LINE_CHARS: usize = 2_000;

/// What a function wrote between two times.
pub(crate) async fn of_function(
    api: &dyn Api,
    function: &str,
    from: Timestamp,
    until: Option<Timestamp>,
) -> Result<Vec<LogLine>, Refusal> {
    let input = FilterLogEventsRequest {
        log_group_name: Some(function_log_group(function)),
        start_time: Some(from.millis()),
        end_time: until.map(Timestamp::millis),
        limit: Some(HOOK_LINES),
        ..Default::default()
    };
    filtered(api, &input).await
}

/// Requests to the load balancer that failed between two times.
pub(crate) async fn failed_requests(
    api: &dyn Api,
    balancer: &str,
    from: Timestamp,
    until: Option<Timestamp>,
) -> Result<Vec<LogLine>, Refusal> {
    let input = FilterLogEventsRequest {
        log_group_name: Some(format!("/cutover/load-balancer/{balancer}")),
        start_time: Some(from.millis()),
        end_time: until.map(Timestamp::millis),
        limit: Some(FAILED_REQUESTS),
        ..Default::default()
    };
    let lines = filtered(api, &input).await?;
    Ok(lines.into_iter().map(|line| LogLine { text: request(&line.text).unwrap_or(line.text), ..line }).collect())
}

/// A failed request in words, e.g. `GET /cart: 503 from 10.0.0.7:80, the target answered so`.
fn request(text: &str) -> Option<String> {
    let record: serde_json::Value = serde_json::from_str(text).ok()?;
    let member = |name: &str| record.get(name).and_then(serde_json::Value::as_str);
    let status = record.get("status")?.as_i64()?;
    let target = member("target").map(|target| format!(" from {target}")).unwrap_or_default();
    let reason = member("reason").map(|reason| format!(", {reason}")).unwrap_or_default();
    Some(format!("{} {}: {status}{target}{reason}", member("method")?, member("path")?))
}

async fn filtered(api: &dyn Api, input: &FilterLogEventsRequest) -> Result<Vec<LogLine>, Refusal> {
    let output: Result<FilterLogEventsResponse, _> = api.call(&logs::MODEL, "FilterLogEvents", input).await;
    let events = or_nothing(output)?.events.unwrap_or_default();
    Ok(events.into_iter().map(|event| line(event.timestamp, event.message)).collect())
}

/// The last lines of each of a task's containers, in the order of time.
pub(crate) async fn of_task(
    api: &dyn Api,
    task: &Task,
    definition: &TaskDefinition,
) -> Result<Vec<LogLine>, Refusal> {
    let id = short(task.task_arn.as_deref().unwrap_or_default());
    let mut lines = Vec::new();
    for place in log_places(definition) {
        let input = GetLogEventsRequest {
            log_stream_name: Some(place.stream(id)),
            log_group_name: Some(place.group),
            limit: Some(TASK_LINES),
            start_from_head: Some(false),
            ..Default::default()
        };
        let output: Result<GetLogEventsResponse, _> = api.call(&logs::MODEL, "GetLogEvents", &input).await;
        let events = or_nothing(output)?.events.unwrap_or_default();
        lines.extend(events.into_iter().map(|event| line(event.timestamp, event.message)));
    }
    lines.sort_by_key(|line| line.at);
    Ok(lines)
}

/// A group or stream that is not there holds nothing: nobody has written yet.
fn or_nothing<T: Default>(output: Result<T, Refusal>) -> Result<T, Refusal> {
    match output {
        Err(refusal) if refusal.kind == RefusalKind::NotFound => Ok(T::default()),
        other => other,
    }
}

fn line(timestamp: Option<i64>, message: Option<String>) -> LogLine {
    let text = message.unwrap_or_default();
    let text = text.trim_end_matches(['\n', '\r']);
    LogLine { at: timestamp.map(Timestamp::from_millis), text: text.chars().take(LINE_CHARS).collect() }
}

/// The last part of an ARN, or the name itself.
pub(crate) fn short(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_request_is_told_in_words_and_what_is_no_record_stays_as_it_is() {
        let record = r#"{"method":"GET","path":"/cart","reason":"the target answered so","status":503,"target":"10.0.0.7:80"}"#;
        assert_eq!(request(record).as_deref(), Some("GET /cart: 503 from 10.0.0.7:80, the target answered so"));
        assert_eq!(request("GET /cart 503"), None);
    }
}
