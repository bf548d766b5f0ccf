//! FilterLogEvents: the lines of many streams of a group in one order, as far as they match.
//!
//! The order is that of time, then stream, then place. A cursor in that order is all that a token holds: the next page
//! reads on from there in every stream. Of each stream a piece is read at a time; lines behind the end of the shortest
//! piece wait for the next round, so that none of another stream is passed over.

use aws_api::logs as api;
use aws_protocol::ApiError;
use ports::{LINE_OVERHEAD_BYTES, LogEnd, LogLine, LogRange, LogStream};

use crate::Logs;
use crate::describe::query_of;
use crate::pattern::FilterPattern;
use crate::service::{invalid, not_found};

const OPERATION: &str = "FilterLogEvents";
/// Streams that are searched, those with the newest lines.
const MAX_STREAMS: usize = 1_000;
/// Bytes read of all streams in a round.
const ROUND_BYTES: usize = 4 * 1024 * 1024;
/// Bytes read of a stream in a round: no less, no more.
const PIECE_BYTES: (usize, usize) = (16 * 1024, 1024 * 1024);
/// Rounds of a call; after them the answer says where to go on.
const MAX_ROUNDS: usize = 8;

/// The last line that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Cursor {
    at_millis: i64,
    stream: String,
    /// Where the next line begins.
    to: u64,
}

impl Cursor {
    fn text(&self) -> String {
        format!("{}/{}/{}", self.at_millis, self.to, self.stream)
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '/');
        let (at_millis, to) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(Self { at_millis, to, stream: parts.next()?.to_owned() })
    }

    /// What is still to be read of a stream.
    fn narrow(&self, stream: &str, range: &mut LogRange) {
        let since = match stream.cmp(&self.stream) {
            std::cmp::Ordering::Less => self.at_millis.saturating_add(1),
            std::cmp::Ordering::Equal => {
                range.from = self.to;
                return;
            }
            std::cmp::Ordering::Greater => self.at_millis,
        };
        range.since_millis = range.since_millis.max(since);
    }
}

/// The lines of one round, in order, and whether there are more behind them.
struct Round {
    lines: Vec<(String, LogLine)>,
    has_more: bool,
}

impl Logs {
    pub(crate) async fn filter_log_events(
        &self,
        input: api::FilterLogEventsRequest,
    ) -> Result<api::FilterLogEventsResponse, ApiError> {
        let pattern = FilterPattern::parse(input.filter_pattern.as_deref().unwrap_or_default()).map_err(invalid)?;
        let group = self.group_name(input.log_group_name.clone(), input.log_group_identifier.clone())?;
        let query = query_of(&api::FilterLogEventsRequest { next_token: None, limit: None, ..input.clone() });
        let mut cursor = match &input.next_token {
            Some(token) => {
                let opened = self.tokens.open(OPERATION, &query, token).ok();
                let cursor = opened.as_deref().and_then(Cursor::read);
                Some(cursor.ok_or_else(|| invalid("The specified nextToken is invalid."))?)
            }
            None => None,
        };
        // The end of the window is part of it, unlike that of GetLogEvents.
        let end = input.end_time.map(|end| end.saturating_add(1));
        let range = self.range(input.start_time, end, input.limit);
        let streams = self.searched(&group, &input, &range).await?;
        let mut answer = Answer::new(&range);
        let mut next = None;
        for round in 0..MAX_ROUNDS {
            let found = self.round(&group, &streams, &range, cursor.as_ref()).await?;
            for (stream, line) in found.lines {
                let here = Cursor { at_millis: line.at_millis, stream, to: line.to };
                if pattern.matches(&line.text) && !answer.take(self, &here, line) {
                    next = cursor;
                    return Ok(self.filtered(answer, next, &query));
                }
                cursor = Some(here);
            }
            if !found.has_more {
                break;
            }
            if round + 1 == MAX_ROUNDS {
                next.clone_from(&cursor);
            }
        }
        Ok(self.filtered(answer, next, &query))
    }

    fn filtered(&self, answer: Answer, next: Option<Cursor>, query: &str) -> api::FilterLogEventsResponse {
        api::FilterLogEventsResponse {
            events: Some(answer.events),
            searched_log_streams: Some(Vec::new()),
            next_token: next.map(|cursor| self.tokens.issue(OPERATION, query, &cursor.text())),
        }
    }

    /// Names of the streams that may hold lines of the range.
    async fn searched(
        &self,
        group: &str,
        input: &api::FilterLogEventsRequest,
        range: &LogRange,
    ) -> Result<Vec<String>, ApiError> {
        let known = self.streams(group).await?;
        let mut streams: Vec<LogStream> = match (&input.log_stream_names, &input.log_stream_name_prefix) {
            (Some(_), Some(_)) => {
                return Err(invalid("logStreamNamePrefix and logStreamNames cannot be given together."));
            }
            (Some(names), None) => {
                let find = |name: &String| {
                    known.get(name).cloned().ok_or_else(|| not_found("The specified log stream does not exist."))
                };
                names.iter().map(find).collect::<Result<_, _>>()?
            }
            (None, prefix) => {
                let prefix = prefix.as_deref().unwrap_or_default();
                known.into_values().filter(|stream| stream.name.starts_with(prefix)).collect()
            }
        };
        streams.retain(|stream| {
            let is_over = stream.extent.last_at_millis.is_none_or(|last| last < range.since_millis);
            let is_to_come = stream.extent.first_at_millis.is_some_and(|first| first >= range.until_millis);
            !is_over && !is_to_come
        });
        streams.sort_by_key(|stream| std::cmp::Reverse(stream.extent.last_at_millis));
        streams.truncate(MAX_STREAMS);
        let mut names: Vec<String> = streams.into_iter().map(|stream| stream.name).collect();
        names.sort();
        names.dedup();
        Ok(names)
    }

    /// A piece of each stream, merged as far as nothing can lie between.
    async fn round(
        &self,
        group: &str,
        streams: &[String],
        range: &LogRange,
        cursor: Option<&Cursor>,
    ) -> Result<Round, ApiError> {
        let max_bytes = (ROUND_BYTES / streams.len().max(1)).clamp(PIECE_BYTES.0, PIECE_BYTES.1);
        let piece =
            LogRange { end: LogEnd::Oldest, max_lines: LogRange::default().max_lines, max_bytes, ..range.clone() };
        let mut lines = Vec::new();
        let mut horizon: Option<Cursor> = None;
        for stream in streams {
            let mut range = piece.clone();
            if let Some(cursor) = cursor {
                cursor.narrow(stream, &mut range);
            }
            // One that is gone meanwhile has no more lines.
            let Some(page) = self.read(group, stream, &range).await? else { continue };
            if let Some(last) = page.lines.last().filter(|_| page.has_more) {
                let end = Cursor { at_millis: last.at_millis, stream: stream.clone(), to: last.to };
                horizon = Some(horizon.map_or(end.clone(), |horizon| horizon.min(end)));
            }
            lines.extend(page.lines.into_iter().map(|line| (stream.clone(), line)));
        }
        let key = |(stream, line): &(String, LogLine)| (line.at_millis, stream.clone(), line.to);
        lines.sort_by_cached_key(key);
        let has_more = horizon.is_some();
        if let Some(horizon) = horizon {
            let horizon = (horizon.at_millis, horizon.stream, horizon.to);
            lines.retain(|line| key(line) <= horizon);
        }
        Ok(Round { lines, has_more })
    }
}

/// Events that were found, within the bounds of an answer.
struct Answer {
    events: Vec<api::FilteredLogEvent>,
    bytes: usize,
    max_events: usize,
    max_bytes: usize,
}

impl Answer {
    fn new(range: &LogRange) -> Self {
        Self { events: Vec::new(), bytes: 0, max_events: range.max_lines.max(1), max_bytes: range.max_bytes }
    }

    /// False when it is full.
    fn take(&mut self, logs: &Logs, here: &Cursor, line: LogLine) -> bool {
        let bytes = self.bytes + line.text.len() + LINE_OVERHEAD_BYTES;
        let is_full = self.events.len() >= self.max_events || (bytes > self.max_bytes && !self.events.is_empty());
        if is_full {
            return false;
        }
        self.bytes = bytes;
        let at = logs.course.shown(line.at_millis);
        self.events.push(api::FilteredLogEvent {
            event_id: Some(event_id(&here.stream, &line)),
            ingestion_time: Some(at),
            log_stream_name: Some(here.stream.clone()),
            message: Some(line.text),
            timestamp: Some(at),
        });
        true
    }
}

/// The same for the same line in every answer: 56 digits, as CloudWatch's.
fn event_id(stream: &str, line: &LogLine) -> String {
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let stream = stream.bytes().fold(0xcbf2_9ce4_8422_2325, hash);
    format!("{:016}{stream:020}{:020}", line.at_millis.clamp(0, 9_999_999_999_999_999), line.from)
}
