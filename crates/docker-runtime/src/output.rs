//! Containers' output as lines with times, as the engine keeps it.
//!
//! The engine puts a time before each line, to the nanosecond; that is the line's place too. Reads stop, or forget what
//! is too old, as soon as an answer is full. Output of containers that the engine no longer has cannot be read so.

use std::collections::VecDeque;

use bollard::container::LogOutput;
use bollard::errors::Error;
use futures_util::{Stream, StreamExt};
use ports::{LINE_OVERHEAD_BYTES, LogEnd, LogExtent, LogLine, LogPage, LogRange, lines_of};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::engine::Engine;

const NANOS_PER_MILLI: u64 = 1_000_000;
const NANOS_PER_SECOND: u64 = 1_000_000_000;

/// Lines of a container.
pub(crate) async fn read(engine: &Engine, id: &str, range: &LogRange) -> Result<LogPage, Error> {
    let is_open_ended = range.to == u64::MAX && range.until_millis == i64::MAX;
    let tail = (range.end == LogEnd::Newest && is_open_ended).then_some(range.max_lines);
    let frames = engine.output(id, since_seconds(range), tail);
    collect(frames, range).await
}

/// When its first and its last line were written.
pub(crate) async fn extent(engine: &Engine, id: &str) -> Result<LogExtent, Error> {
    let one = async |tail| -> Result<Option<i64>, Error> {
        let mut frames = std::pin::pin!(engine.output(id, 0, tail));
        let mut reader = Reader::default();
        while let Some(frame) = frames.next().await {
            if let Some(line) = reader.read(&frame?.into_bytes()) {
                return Ok(Some(line.at_millis));
            }
        }
        Ok(None)
    };
    let first_at_millis = one(None).await?;
    let last_at_millis = one(Some(1)).await?.or(first_at_millis);
    Ok(LogExtent { first_at_millis, last_at_millis, bytes: 0 })
}

async fn collect(frames: impl Stream<Item = Result<LogOutput, Error>>, range: &LogRange) -> Result<LogPage, Error> {
    let mut frames = std::pin::pin!(frames);
    let mut reader = Reader::default();
    let (mut lines, mut bytes, mut has_dropped) = (VecDeque::new(), 0, false);
    while let Some(frame) = frames.next().await {
        let Some(line) = reader.read(&frame?.into_bytes()).filter(|line| range.holds(line)) else { continue };
        bytes += line.text.len() + LINE_OVERHEAD_BYTES;
        lines.push_back(line);
        // One more than fits, so that it is known that there is more.
        while lines.len() > 1 && (lines.len() > range.max_lines + 1 || bytes > 2 * range.max_bytes) {
            if range.end == LogEnd::Oldest {
                return Ok(LogPage::select(lines, range));
            }
            if let Some(old) = lines.pop_front() {
                (bytes, has_dropped) = (bytes - old.text.len() - LINE_OVERHEAD_BYTES, true);
            }
        }
    }
    let page = LogPage::select(lines, range);
    Ok(LogPage { has_more: page.has_more || has_dropped, ..page })
}

/// Whole seconds since 1970 from which lines are asked for.
fn since_seconds(range: &LogRange) -> i32 {
    let by_time = range.since_millis.max(0).div_euclid(1000);
    let by_place = i64::try_from(range.from / NANOS_PER_SECOND).unwrap_or(i64::MAX);
    i32::try_from(by_time.max(by_place)).unwrap_or(i32::MAX)
}

/// Makes places of times: each line's is after that of the line before.
#[derive(Default)]
struct Reader {
    last: u64,
}

impl Reader {
    /// A line of the engine: its time, a space and the text; nothing for an empty one.
    fn read(&mut self, frame: &[u8]) -> Option<LogLine> {
        let space = frame.iter().position(|byte| *byte == b' ')?;
        let time = std::str::from_utf8(&frame[..space]).ok()?;
        let nanos = OffsetDateTime::parse(time, &Rfc3339).ok()?.unix_timestamp_nanos();
        let place = u64::try_from(nanos).ok()?.max(self.last.saturating_add(1));
        self.last = place;
        let text = lines_of(&frame[space + 1..], 0, |_| 0).into_iter().next()?.text;
        let at_millis = i64::try_from(place / NANOS_PER_MILLI).ok()?;
        Some(LogLine { from: place, to: place.saturating_add(1), at_millis, text })
    }
}

#[cfg(test)]
mod tests {
    use futures_util::stream;

    use super::*;

    fn frames(texts: &[&str]) -> impl Stream<Item = Result<LogOutput, Error>> + use<> {
        let frame = |text: &&str| Ok(LogOutput::StdOut { message: text.as_bytes().to_vec().into() });
        stream::iter(texts.iter().map(frame).collect::<Vec<_>>())
    }

    const OUTPUT: [&str; 5] = [
        "2024-05-01T10:00:00.100000001Z one\n",
        "2024-05-01T10:00:00.100000001Z two\r\n",
        "2024-05-01T10:00:00.200000000Z \n",
        "no time",
        "2024-05-01T10:00:01.5Z three",
    ];
    const SECOND: i64 = 1_714_557_600_000;

    async fn texts(range: LogRange) -> (Vec<String>, bool) {
        let page = collect(frames(&OUTPUT), &range).await.unwrap();
        (page.lines.into_iter().map(|line| line.text).collect(), page.has_more)
    }

    #[tokio::test]
    async fn lines_have_the_engine_s_times_and_places_of_their_own() {
        let page = collect(frames(&OUTPUT), &LogRange::default()).await.unwrap();
        let facts: Vec<_> = page.lines.iter().map(|line| (line.at_millis - SECOND, line.text.as_str())).collect();
        assert_eq!(facts, [(100, "one"), (100, "two"), (1_500, "three")]);
        assert!(page.lines.is_sorted_by(|one, other| one.to <= other.from));
        let rest = LogRange { from: page.lines[0].to, ..LogRange::default() };
        assert_eq!(texts(rest).await.0, ["two", "three"]);
    }

    #[tokio::test]
    async fn a_full_answer_holds_the_asked_end_and_says_that_there_is_more() {
        let one = LogRange { max_lines: 1, ..LogRange::default() };
        assert_eq!(texts(one.clone()).await, (vec!["one".to_owned()], true));
        assert_eq!(texts(LogRange { end: LogEnd::Newest, ..one }).await, (vec!["three".to_owned()], true));
        let window = LogRange { since_millis: SECOND + 101, until_millis: SECOND + 1_500, ..LogRange::default() };
        assert_eq!(texts(window).await, (vec![], false));
    }

    #[test]
    fn the_engine_is_asked_from_the_second_in_which_the_range_begins() {
        assert_eq!(since_seconds(&LogRange::default()), 0);
        assert_eq!(since_seconds(&LogRange { since_millis: SECOND + 999, ..LogRange::default() }), 1_714_557_600);
        let places = LogRange { from: 1_714_557_600 * NANOS_PER_SECOND + 5, ..LogRange::default() };
        assert_eq!(since_seconds(&places), 1_714_557_600);
    }
}
