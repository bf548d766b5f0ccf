//! Logs: what functions and tasks wrote and which requests failed, as lines with times, from their keepers to the
//! service that lets users read them.
//!
//! Holds the contract, and the rules that every keeper shares: how bytes become lines and which lines a page takes.
//! Text is whatever a program wrote, decoded lossily; it is for reading and never for acting on. Times are the wall
//! clock's.

use async_trait::async_trait;

/// Bytes of one line; a longer one is cut into several. CloudWatch's limit of an event.
pub const MAX_LINE_BYTES: usize = 256 * 1024;
/// What CloudWatch counts for each event besides its text, in bytes.
pub const LINE_OVERHEAD_BYTES: usize = 26;

/// One line of a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// Where it begins in its stream: grows from line to line and stays the same while the stream grows.
    pub from: u64,
    /// Where what follows it begins.
    pub to: u64,
    /// When it was written, in milliseconds since 1970 on the wall clock; never falls within a stream.
    pub at_millis: i64,
    /// The text without its line break; never empty.
    pub text: String,
}

/// Which end of a range is read when not all of it fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogEnd {
    /// The oldest lines.
    #[default]
    Oldest,
    /// The newest lines.
    Newest,
}

/// Which lines of a stream are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRange {
    /// First position.
    pub from: u64,
    /// Position after the last one.
    pub to: u64,
    /// Earliest time, in milliseconds on the wall clock.
    pub since_millis: i64,
    /// Time after the latest.
    pub until_millis: i64,
    /// What to leave out when not all fits.
    pub end: LogEnd,
    /// Lines of an answer.
    pub max_lines: usize,
    /// Bytes of an answer, [`LINE_OVERHEAD_BYTES`] a line included.
    pub max_bytes: usize,
}

impl Default for LogRange {
    /// Everything, the oldest first, as much as CloudWatch answers at once: 10,000 lines and 1 MiB.
    fn default() -> Self {
        Self {
            from: 0,
            to: u64::MAX,
            since_millis: i64::MIN,
            until_millis: i64::MAX,
            end: LogEnd::Oldest,
            max_lines: 10_000,
            max_bytes: 1024 * 1024,
        }
    }
}

impl LogRange {
    /// Whether a line lies in it.
    pub fn holds(&self, line: &LogLine) -> bool {
        line.from >= self.from
            && line.to <= self.to
            && line.at_millis >= self.since_millis
            && line.at_millis < self.until_millis
    }
}

/// Lines of one stream, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogPage {
    /// The lines.
    pub lines: Vec<LogLine>,
    /// Whether the range holds, or may hold, more than these.
    pub has_more: bool,
}

impl LogPage {
    /// What an answer takes of a stream's lines, which are given oldest first. It takes one line at least.
    pub fn select(lines: impl IntoIterator<Item = LogLine>, range: &LogRange) -> Self {
        let mut lines: Vec<LogLine> = lines.into_iter().filter(|line| range.holds(line)).collect();
        let mut bytes = 0;
        let fits = |line: &LogLine| {
            bytes += line.text.len() + LINE_OVERHEAD_BYTES;
            bytes <= range.max_bytes
        };
        let most = range.max_lines.min(lines.len());
        let count = match range.end {
            LogEnd::Oldest => lines.iter().take(most).map(fits).take_while(|fits| *fits).count(),
            LogEnd::Newest => lines.iter().rev().take(most).map(fits).take_while(|fits| *fits).count(),
        };
        let count = count.max(1).min(lines.len());
        let has_more = count < lines.len();
        match range.end {
            LogEnd::Oldest => lines.truncate(count),
            LogEnd::Newest => drop(lines.drain(..lines.len() - count)),
        }
        Self { lines, has_more }
    }
}

/// Bytes as lines: `start` is the position of the first byte, `at` tells when the byte at a position was written.
/// Empty lines are left out; a last line without a line break counts.
pub fn lines_of(bytes: &[u8], start: u64, at: impl Fn(u64) -> i64) -> Vec<LogLine> {
    let mut lines = Vec::new();
    let mut position = start;
    for whole in bytes.split_inclusive(|byte| *byte == b'\n') {
        for piece in whole.chunks(MAX_LINE_BYTES) {
            let to = position.saturating_add(piece.len() as u64);
            let text = piece.strip_suffix(b"\n").unwrap_or(piece);
            let text = text.strip_suffix(b"\r").unwrap_or(text);
            if !text.is_empty() {
                let text = String::from_utf8_lossy(text).into_owned();
                lines.push(LogLine { from: position, to, at_millis: at(position), text });
            }
            position = to;
        }
    }
    lines
}

/// When the bytes of a file were written: kept beside it as a file of records of 16 bytes, so that the output itself
/// stays what the program wrote. The first record is a head, each other one the place of a byte and its time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogTimes {
    /// Position in its stream of the file's first byte.
    pub base: u64,
    /// A number of the writer's own.
    pub mark: u64,
    /// Places in the file and milliseconds on the wall clock; neither falls.
    records: Vec<(u64, i64)>,
}

/// No stream grows to this; positions in it can be added to without care.
const MAX_BASE: u64 = 1 << 62;

impl LogTimes {
    /// Bytes of a record.
    pub const RECORD_BYTES: usize = 16;

    /// What the file begins with.
    pub fn head(base: u64, mark: u64) -> [u8; Self::RECORD_BYTES] {
        Self::pair(base, mark)
    }

    /// What is appended before bytes are written at a place of the file at a time.
    pub fn record(place: u64, at_millis: i64) -> [u8; Self::RECORD_BYTES] {
        Self::pair(place, at_millis.max(0).unsigned_abs())
    }

    fn pair(first: u64, second: u64) -> [u8; Self::RECORD_BYTES] {
        let mut bytes = [0; Self::RECORD_BYTES];
        bytes[..8].copy_from_slice(&first.to_le_bytes());
        bytes[8..].copy_from_slice(&second.to_le_bytes());
        bytes
    }

    /// Reads such a file, whatever a loss of power left of it; nothing when it has no head. A torn record at the end is
    /// left out, and a time or place that falls is taken as the one before.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut pairs = bytes.chunks_exact(Self::RECORD_BYTES).map(|pair| {
            let number = |bytes: &[u8]| bytes.iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
            (number(&pair[..8]), number(&pair[8..]))
        });
        let (base, mark) = pairs.next().map(|(base, mark)| (base.min(MAX_BASE), mark))?;
        let mut records: Vec<(u64, i64)> = Vec::new();
        for (place, at) in pairs {
            let (least_place, least_at) = records.last().copied().unwrap_or_default();
            let at = i64::try_from(at).unwrap_or(i64::MAX);
            records.push((place.max(least_place), at.max(least_at)));
        }
        Some(Self { base, mark, records })
    }

    /// When the byte at a place of the file was written.
    pub fn at(&self, place: u64) -> Option<i64> {
        let behind = self.records.partition_point(|(begin, _)| *begin <= place);
        self.records[..behind].last().map(|(_, at)| *at)
    }

    /// The first place of the file that was written at this time or later.
    pub fn first_from(&self, at_millis: i64) -> Option<u64> {
        let before = self.records.partition_point(|(_, at)| *at < at_millis);
        self.records.get(before).map(|(place, _)| *place)
    }

    /// Time of the first and of the last record.
    pub fn span(&self) -> Option<(i64, i64)> {
        Some((self.records.first()?.1, self.records.last()?.1))
    }
}

/// What is known of a stream without reading it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LogExtent {
    /// Time of the oldest line kept, in milliseconds on the wall clock.
    pub first_at_millis: Option<i64>,
    /// Time of the newest one.
    pub last_at_millis: Option<i64>,
    /// Bytes kept.
    pub bytes: u64,
}

/// A group of streams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogGroup {
    /// Its name, e.g. `/aws/lambda/check`.
    pub name: String,
    /// When it came to be, in milliseconds on the wall clock; 0 when unknown.
    pub created_at_millis: i64,
}

/// A stream of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogStream {
    /// Its name, unique in the group.
    pub name: String,
    /// When it came to be, in milliseconds on the wall clock; 0 when unknown.
    pub created_at_millis: i64,
    /// What it holds.
    pub extent: LogExtent,
}

/// Logs cannot be read at present.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the logs cannot be read: {0}")]
pub struct LogsUnavailable(pub String);

/// Whoever keeps logs.
#[async_trait]
pub trait LogSource: Send + Sync {
    /// Its groups whose names begin with `prefix`, in any order.
    async fn groups(&self, prefix: &str) -> Result<Vec<LogGroup>, LogsUnavailable>;

    /// Its streams of a group, in any order; none for a group of others.
    async fn streams(&self, group: &str) -> Result<Vec<LogStream>, LogsUnavailable>;

    /// Lines of a stream; nothing when it has no such stream.
    async fn read(&self, group: &str, stream: &str, range: &LogRange) -> Result<Option<LogPage>, LogsUnavailable>;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<LogLine> {
        lines_of(text.as_bytes(), 0, |position| i64::try_from(position).unwrap())
    }

    fn texts(page: &LogPage) -> Vec<&str> {
        page.lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn lines_keep_their_places_and_empty_ones_are_left_out() {
        let found = lines("a\r\n\nbc\nd");
        let places: Vec<_> = found.iter().map(|line| (line.from, line.to, line.text.as_str())).collect();
        assert_eq!(places, [(0, 3, "a"), (4, 7, "bc"), (7, 8, "d")]);
    }

    #[test]
    fn what_is_no_text_is_decoded_lossily_and_an_endless_line_is_cut() {
        assert_eq!(lines_of(b"a\xff\x1b[31m\n", 0, |_| 0)[0].text, "a\u{fffd}\u{1b}[31m");
        let pieces = lines_of(&vec![b'x'; MAX_LINE_BYTES + 1], 7, |_| 0);
        assert_eq!(pieces.iter().map(|line| line.text.len()).collect::<Vec<_>>(), [MAX_LINE_BYTES, 1]);
        assert_eq!(pieces[1].from, 7 + MAX_LINE_BYTES as u64);
    }

    #[test]
    fn a_page_takes_the_asked_end_of_what_lies_in_the_range() {
        let all = lines("1\n2\n3\n4\n");
        let range = LogRange { max_lines: 2, ..LogRange::default() };
        let oldest = LogPage::select(all.clone(), &range);
        assert_eq!((texts(&oldest), oldest.has_more), (vec!["1", "2"], true));
        let newest = LogPage::select(all.clone(), &LogRange { end: LogEnd::Newest, ..range.clone() });
        assert_eq!((texts(&newest), newest.has_more), (vec!["3", "4"], true));
        let window = LogRange { since_millis: 2, until_millis: 6, ..range.clone() };
        let page = LogPage::select(all.clone(), &window);
        assert_eq!((texts(&page), page.has_more), (vec!["2", "3"], false));
        let rest = LogPage::select(all, &LogRange { from: oldest.lines[1].to, ..range });
        assert_eq!((texts(&rest), rest.has_more), (vec!["3", "4"], false));
    }

    #[test]
    fn times_that_a_loss_of_power_tore_are_read_as_far_as_they_go() {
        let mut whole = LogTimes::head(1_000, 7).to_vec();
        (0..9).for_each(|number| whole.extend(LogTimes::record(number * 10, 100 + i64::try_from(number).unwrap())));
        for cut in LogTimes::RECORD_BYTES..=whole.len() {
            let mut zeros = whole.clone();
            zeros[cut..].fill(0);
            for torn in [&whole[..cut], &zeros] {
                let times = LogTimes::read(torn).unwrap();
                let told: Vec<_> = (0..100).map(|place| times.at(place)).collect();
                assert!(times.base == 1_000 && told.is_sorted(), "cut at {cut}: {told:?}");
            }
        }
        let noise = LogTimes::read(&[0xff; 3 * LogTimes::RECORD_BYTES]).unwrap();
        assert!(noise.base.checked_add(u64::from(u32::MAX)).is_some());
    }

    #[test]
    fn times_are_found_by_place_and_places_by_time() {
        let records = [(0, 100), (10, 105), (30, 104), (40, 200)];
        let mut bytes = LogTimes::head(1_000, 7).to_vec();
        records.iter().for_each(|(place, at)| bytes.extend(LogTimes::record(*place, *at)));
        bytes.extend([1, 2, 3]);
        let times = LogTimes::read(&bytes).unwrap();
        assert_eq!((times.base, times.mark, times.span()), (1_000, 7, Some((100, 200))));
        let at = [0, 9, 10, 35, 99].map(|place| times.at(place).unwrap());
        assert_eq!(at, [100, 100, 105, 105, 200], "a clock that was set back takes no time back");
        assert_eq!([0, 101, 105, 200].map(|at| times.first_from(at).unwrap()), [0, 10, 10, 40]);
        assert_eq!((times.first_from(201), LogTimes::read(&[0; 9])), (None, None));
    }

    #[test]
    fn a_page_is_bounded_in_bytes_but_never_stands_still() {
        let all = lines("aaaa\nbbbb\n");
        let range = LogRange { max_bytes: 30, ..LogRange::default() };
        assert_eq!(texts(&LogPage::select(all.clone(), &range)), ["aaaa"]);
        assert_eq!(texts(&LogPage::select(all, &LogRange { max_bytes: 1, end: LogEnd::Newest, ..range })), ["bbbb"]);
    }
}
