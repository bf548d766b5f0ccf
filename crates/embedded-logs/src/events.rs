//! GetLogEvents: the lines of one stream, forwards and backwards.

use aws_api::logs as api;
use aws_protocol::ApiError;
use ports::{LogEnd, LogLine, LogRange};

use crate::Logs;
use crate::service::{invalid, not_found};

impl Logs {
    pub(crate) async fn get_log_events(
        &self,
        input: api::GetLogEventsRequest,
    ) -> Result<api::GetLogEventsResponse, ApiError> {
        let group = self.group_name(input.log_group_name, input.log_group_identifier)?;
        let stream = input.log_stream_name.unwrap_or_default();
        let position = input.next_token.as_deref().map(Position::read).transpose()?;
        let mut range = self.range(input.start_time, input.end_time, input.limit);
        range.end = match position {
            Some(Position::Forward(from)) => {
                range.from = from;
                LogEnd::Oldest
            }
            Some(Position::Backward(to)) => {
                range.to = to;
                LogEnd::Newest
            }
            None if input.start_from_head == Some(true) => LogEnd::Oldest,
            None => LogEnd::Newest,
        };
        let Some(page) = self.read(&group, &stream, &range).await? else {
            // Says which of the two is missing.
            self.streams(&group).await?;
            return Err(not_found("The specified log stream does not exist."));
        };
        // Without lines both tokens stay where the reader is.
        let here = position.map_or(0, Position::place);
        let (from, to) = match (page.lines.first(), page.lines.last()) {
            (Some(first), Some(last)) => (first.from, last.to),
            _ => (here, here),
        };
        Ok(api::GetLogEventsResponse {
            events: Some(page.lines.into_iter().map(|line| self.show_event(line)).collect()),
            next_forward_token: Some(Position::Forward(to).text()),
            next_backward_token: Some(Position::Backward(from).text()),
        })
    }

    fn show_event(&self, line: LogLine) -> api::OutputLogEvent {
        let at = self.course.shown(line.at_millis);
        api::OutputLogEvent { timestamp: Some(at), ingestion_time: Some(at), message: Some(line.text) }
    }

    /// The lines from one time up to another on the engine's clock.
    pub(crate) fn range(&self, start: Option<i64>, end: Option<i64>, limit: Option<i64>) -> LogRange {
        let all = LogRange::default();
        LogRange {
            since_millis: start.map_or(all.since_millis, |at| self.course.first_shown_from(at)),
            until_millis: end.map_or(all.until_millis, |at| self.course.first_shown_from(at)),
            max_lines: limit
                .and_then(|limit| usize::try_from(limit).ok())
                .unwrap_or(all.max_lines)
                .min(all.max_lines),
            ..all
        }
    }
}

/// Where a token of GetLogEvents leads. Open to callers on purpose: it names nothing but a place in a stream they may
/// read, and any place is a valid one.
#[derive(Clone, Copy)]
enum Position {
    Forward(u64),
    Backward(u64),
}

impl Position {
    fn read(token: &str) -> Result<Self, ApiError> {
        let refused = || invalid("The specified nextToken is invalid.");
        let (direction, rest) = token.split_once('/').ok_or_else(refused)?;
        let digits = rest.strip_suffix("/s").ok_or_else(refused)?;
        let is_number = digits.len() == 56 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let place: u64 = digits.parse().ok().filter(|_| is_number).ok_or_else(refused)?;
        match direction {
            "f" => Ok(Self::Forward(place)),
            "b" => Ok(Self::Backward(place)),
            _ => Err(refused()),
        }
    }

    fn place(self) -> u64 {
        match self {
            Self::Forward(place) | Self::Backward(place) => place,
        }
    }

    fn text(self) -> String {
        let direction = if matches!(self, Self::Forward(_)) { 'f' } else { 'b' };
        format!("{direction}/{:056}/s", self.place())
    }
}
