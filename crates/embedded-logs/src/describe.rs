//! DescribeLogGroups and DescribeLogStreams.

use std::collections::BTreeSet;

use aws_api::logs as api;
use aws_protocol::ApiError;
use ports::{LogGroup, LogStream};

use crate::Logs;
use crate::service::invalid;

/// Items of a page when the request does not say, and at most.
const PAGE: usize = 50;

impl Logs {
    pub(crate) async fn describe_log_groups(
        &self,
        input: api::DescribeLogGroupsRequest,
    ) -> Result<api::DescribeLogGroupsResponse, ApiError> {
        if input.log_group_name_prefix.is_some() && input.log_group_name_pattern.is_some() {
            return Err(invalid("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters."));
        }
        let prefix = input.log_group_name_prefix.as_deref().unwrap_or_default();
        let mut groups: Vec<LogGroup> = self.groups(prefix).await?.into_values().collect();
        if let Some(pattern) = &input.log_group_name_pattern {
            groups.retain(|group| group.name.contains(pattern.as_str()));
        }
        if let Some(identifiers) = &input.log_group_identifiers {
            let named: BTreeSet<String> =
                identifiers.iter().map(|one| self.group_of(one)).collect::<Result<_, _>>()?;
            groups.retain(|group| named.contains(&group.name));
        }
        if input.log_group_class.as_deref().is_some_and(|class| class != "STANDARD") {
            groups.clear();
        }
        let query = query_of(&api::DescribeLogGroupsRequest { next_token: None, limit: None, ..input.clone() });
        let paging = Paging { operation: "DescribeLogGroups", query, token: input.next_token, limit: input.limit };
        let (page, next_token) = self.page(paging, groups, |group| group.name.clone())?;
        let groups = page.iter().map(|group| self.show_group(group)).collect();
        Ok(api::DescribeLogGroupsResponse { log_groups: Some(groups), next_token })
    }

    fn show_group(&self, group: &LogGroup) -> api::LogGroup {
        let arn = self.group_arn(&group.name);
        api::LogGroup {
            arn: Some(format!("{arn}:*")),
            log_group_arn: Some(arn),
            log_group_name: Some(group.name.clone()),
            log_group_class: Some("STANDARD".to_owned()),
            creation_time: Some(self.shown_time(group.created_at_millis)),
            metric_filter_count: Some(0),
            stored_bytes: Some(0),
            ..api::LogGroup::default()
        }
    }

    pub(crate) async fn describe_log_streams(
        &self,
        input: api::DescribeLogStreamsRequest,
    ) -> Result<api::DescribeLogStreamsResponse, ApiError> {
        let is_by_time = input.order_by.as_deref() == Some("LastEventTime");
        if is_by_time && input.log_stream_name_prefix.is_some() {
            return Err(invalid("Cannot order by LastEventTime with a logStreamNamePrefix."));
        }
        let group = self.group_name(input.log_group_name.clone(), input.log_group_identifier.clone())?;
        let mut streams: Vec<LogStream> = self.streams(&group).await?.into_values().collect();
        if let Some(prefix) = &input.log_stream_name_prefix {
            streams.retain(|stream| stream.name.starts_with(prefix.as_str()));
        }
        if is_by_time {
            streams.sort_by_key(|stream| stream.extent.last_at_millis);
        }
        if input.descending == Some(true) {
            streams.reverse();
        }
        let query = query_of(&api::DescribeLogStreamsRequest { next_token: None, limit: None, ..input.clone() });
        let paging = Paging { operation: "DescribeLogStreams", query, token: input.next_token, limit: input.limit };
        let (page, next_token) = self.page(paging, streams, |stream| stream.name.clone())?;
        let streams = page.iter().map(|stream| self.show_stream(&group, stream)).collect();
        Ok(api::DescribeLogStreamsResponse { log_streams: Some(streams), next_token })
    }

    fn show_stream(&self, group: &str, stream: &LogStream) -> api::LogStream {
        let last = stream.extent.last_at_millis.map(|at| self.course.shown(at));
        api::LogStream {
            arn: Some(format!("{}:log-stream:{}", self.group_arn(group), stream.name)),
            log_stream_name: Some(stream.name.clone()),
            creation_time: Some(self.shown_time(stream.created_at_millis)),
            first_event_timestamp: stream.extent.first_at_millis.map(|at| self.course.shown(at)),
            last_event_timestamp: last,
            last_ingestion_time: last,
            stored_bytes: Some(i64::try_from(stream.extent.bytes).unwrap_or(i64::MAX)),
            ..api::LogStream::default()
        }
    }

    /// On the engine's clock; an unknown time stays 0.
    fn shown_time(&self, wall_millis: i64) -> i64 {
        if wall_millis <= 0 { 0 } else { self.course.shown(wall_millis).max(0) }
    }

    /// A page of a list; the next one begins after the last item's name.
    fn page<T>(
        &self,
        paging: Paging,
        items: Vec<T>,
        name: impl Fn(&T) -> String,
    ) -> Result<(Vec<T>, Option<String>), ApiError> {
        let after = match &paging.token {
            Some(token) => Some(
                self.tokens
                    .open(paging.operation, &paging.query, token)
                    .map_err(|_| invalid("The specified nextToken is invalid."))?,
            ),
            None => None,
        };
        // One that is gone meanwhile: begin anew rather than end early.
        let start = after
            .and_then(|after| items.iter().position(|item| name(item) == after))
            .map_or(0, |position| position + 1);
        let limit = paging.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(PAGE).clamp(1, PAGE);
        let rest = items.len().saturating_sub(start);
        let page: Vec<T> = items.into_iter().skip(start).take(limit).collect();
        let next = (rest > limit).then(|| page.last().map(&name)).flatten();
        let next = next.map(|position| self.tokens.issue(paging.operation, &paging.query, &position));
        Ok((page, next))
    }
}

/// What a page of a list is asked by.
struct Paging {
    operation: &'static str,
    query: String,
    token: Option<String>,
    limit: Option<i64>,
}

/// A request as the text that its tokens are bound to.
pub(crate) fn query_of<T: serde::Serialize>(input: &T) -> String {
    serde_json::to_string(input).unwrap_or_default()
}
