//! A container's output as lines with places and times, out of the files that its shim writes.
//!
//! Two files, the older one in front, are one run of bytes; a byte's place in all that the program ever wrote stays the
//! same when files are put aside. Reads are bounded by what is asked for, not by what is kept. Output of shims that kept
//! no times has those of its files.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ports::{LogEnd, LogExtent, LogPage, LogRange, LogTimes, MAX_LINE_BYTES, lines_of};

use crate::files::{OLDER_OUTPUT, OLDER_TIMES, OUTPUT, TIMES};

/// A last line without a line break is told when nothing more of it came for so long.
const LINE_PAUSE: Duration = Duration::from_secs(1);
/// How often files that are put aside just then are opened again.
const TRIES: usize = 4;

/// What is kept of one container's output.
pub(crate) struct KeptOutput {
    /// Oldest first; each goes on where the one before ends.
    parts: Vec<Part>,
    /// Whether a last line without a line break is whole.
    is_final: bool,
}

struct Part {
    file: File,
    /// Place of its first byte.
    base: u64,
    length: u64,
    times: LogTimes,
    modified_millis: i64,
}

impl KeptOutput {
    /// Of a container that is known; `has_ended`: it writes no more.
    pub(crate) fn of_container(dir: &Path, has_ended: bool) -> io::Result<Self> {
        let newer = (dir.join(OUTPUT), dir.join(TIMES));
        Self::open((&dir.join(OLDER_OUTPUT), &dir.join(OLDER_TIMES)), (&newer.0, &newer.1), has_ended)
    }

    /// Of one that was forgotten, from the logs kept.
    pub(crate) fn of_forgotten(logs: &Path, name: &str) -> io::Result<Self> {
        let path = |extension: &str| logs.join(format!("{name}.{extension}"));
        Self::open((&path("log.1"), &path("times.1")), (&path("log"), &path("times")), true)
    }

    fn open(older: (&Path, &Path), newer: (&Path, &Path), has_ended: bool) -> io::Result<Self> {
        let identity = || fs::metadata(newer.0).map(|found| (found.dev(), found.ino())).ok();
        let mut tries = 1;
        let (first, second) = loop {
            let before = identity();
            let found = (Part::open(older)?, Part::open(newer)?);
            if before == identity() || tries == TRIES {
                break found;
            }
            tries += 1;
        };
        let modified = second.as_ref().or(first.as_ref()).map_or(0, |part| part.modified_millis);
        let rest = now_millis().saturating_sub(modified);
        let is_final = has_ended || u128::from(rest.unsigned_abs()) >= LINE_PAUSE.as_millis();
        Ok(Self { parts: joined(first, second), is_final })
    }

    pub(crate) fn extent(&self) -> LogExtent {
        let bytes = self.parts.iter().map(|part| part.length).sum();
        let (Some(first), Some(last)) = (self.parts.first(), self.parts.last()) else { return LogExtent::default() };
        if bytes == 0 {
            return LogExtent::default();
        }
        LogExtent {
            first_at_millis: Some(first.times.span().map_or(first.modified_millis, |(from, _)| from)),
            last_at_millis: Some(last.times.span().map_or(last.modified_millis, |(_, to)| to)),
            bytes,
        }
    }

    pub(crate) fn read(&self, range: &LogRange) -> io::Result<LogPage> {
        let (oldest, newest) = (self.begin(), self.end());
        let start = oldest.max(range.from).max(self.first_from(range.since_millis));
        // The line that is being written at that time ends later.
        let slack = MAX_LINE_BYTES as u64;
        let stop = newest.min(range.to).min(self.first_from(range.until_millis).saturating_add(slack));
        if start >= stop {
            return Ok(LogPage::default());
        }
        let window = (range.max_bytes as u64).saturating_add(slack);
        let (from, to) = match range.end {
            LogEnd::Oldest => (start, stop.min(start.saturating_add(window))),
            LogEnd::Newest => (start.max(stop.saturating_sub(window)), stop),
        };
        let is_line_start =
            from == oldest || from == range.from || self.bytes(from - 1, from)?.first() == Some(&b'\n');
        let mut bytes = self.bytes(from, to)?;
        let mut skipped = 0;
        if !is_line_start && let Some(end) = bytes.iter().position(|byte| *byte == b'\n') {
            skipped = end + 1;
        }
        // The last line may go on behind the window, or be in the making.
        let is_open = to < stop || (to == newest && !self.is_final);
        let last_end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        if is_open && (last_end > skipped || to == newest) {
            bytes.truncate(last_end.max(skipped));
        }
        let lines = lines_of(&bytes[skipped..], from + skipped as u64, |place| self.at(place));
        let mut page = LogPage::select(lines, range);
        page.has_more |= match range.end {
            LogEnd::Oldest => to < stop,
            LogEnd::Newest => from > start,
        };
        Ok(page)
    }

    fn begin(&self) -> u64 {
        self.parts.first().map_or(0, |part| part.base)
    }

    fn end(&self) -> u64 {
        self.parts.last().map_or(0, |part| part.base + part.length)
    }

    /// When the byte at a place was written.
    fn at(&self, place: u64) -> i64 {
        let mut latest = 0;
        for part in self.parts.iter().filter(|part| part.base <= place) {
            latest = part.times.at(place - part.base).unwrap_or(part.modified_millis).max(latest);
        }
        latest
    }

    /// The first place that was written at this time or later; the end when there is none.
    fn first_from(&self, at_millis: i64) -> u64 {
        for part in &self.parts {
            match part.times.first_from(at_millis) {
                Some(place) => return part.base + place.min(part.length),
                None if part.times.span().is_none() && part.modified_millis >= at_millis => return part.base,
                None => {}
            }
        }
        self.end()
    }

    /// The bytes between two places, fewer when a file is shorter than it was.
    fn bytes(&self, from: u64, to: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        for part in &self.parts {
            let (begin, end) = (from.max(part.base), to.min(part.base + part.length));
            if begin >= end {
                continue;
            }
            let mut piece = vec![0; usize::try_from(end - begin).unwrap_or(0)];
            part.file.read_exact_at(&mut piece, begin - part.base)?;
            bytes.append(&mut piece);
        }
        Ok(bytes)
    }
}

impl Part {
    /// Nothing when there is no such file.
    fn open((output, times): (&Path, &Path)) -> io::Result<Option<Self>> {
        let file = match File::open(output) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let found = file.metadata()?;
        let modified = found.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
        // Read after the length was taken: every byte of it has its time.
        let times = fs::read(times).ok().and_then(|bytes| LogTimes::read(&bytes));
        Ok(Some(Self {
            base: times.as_ref().map_or(0, |times| times.base),
            times: times.unwrap_or_default(),
            length: found.len(),
            modified_millis: i64::try_from(modified.as_millis()).unwrap_or(i64::MAX),
            file,
        }))
    }
}

/// The newer file says where it begins, if it knows; the older one ends there.
fn joined(older: Option<Part>, newer: Option<Part>) -> Vec<Part> {
    match (older, newer) {
        (Some(mut older), Some(mut newer)) => {
            newer.base = newer.base.max(older.length);
            older.base = newer.base - older.length;
            vec![older, newer]
        }
        (older, newer) => older.into_iter().chain(newer).collect(),
    }
}

fn now_millis() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(now.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Files as a shim leaves them: bytes with the time of each piece.
    fn write(dir: &Path, names: (&str, &str), base: u64, pieces: &[(&str, i64)]) {
        let (mut text, mut times) = (String::new(), LogTimes::head(base, 0).to_vec());
        for (piece, at) in pieces {
            times.extend(LogTimes::record(text.len() as u64, *at));
            text.push_str(piece);
        }
        fs::write(dir.join(names.0), text).unwrap();
        fs::write(dir.join(names.1), times).unwrap();
    }

    fn texts(page: &LogPage) -> Vec<(&str, i64)> {
        page.lines.iter().map(|line| (line.text.as_str(), line.at_millis)).collect()
    }

    fn two_files(dir: &Path) {
        write(dir, (OLDER_OUTPUT, OLDER_TIMES), 100, &[("one\nt", 10), ("wo\nthr", 20)]);
        write(dir, (OUTPUT, TIMES), 111, &[("ee\n", 30), ("four\n", 40), ("rest", 50)]);
    }

    #[test]
    fn a_line_has_the_time_of_its_first_byte_also_when_it_goes_on_in_the_next_file() {
        let dir = tempfile::tempdir().unwrap();
        two_files(dir.path());
        let output = KeptOutput::of_container(dir.path(), true).unwrap();
        let all = output.read(&LogRange::default()).unwrap();
        assert_eq!(texts(&all), [("one", 10), ("two", 10), ("three", 20), ("four", 40), ("rest", 50)]);
        assert_eq!((all.lines[0].from, all.lines[2].from, all.lines[2].to), (100, 108, 114));
        let extent = output.extent();
        assert_eq!((extent.first_at_millis, extent.last_at_millis, extent.bytes), (Some(10), Some(50), 23));
    }

    #[test]
    fn a_line_in_the_making_waits_until_it_is_whole_or_the_program_has_ended() {
        let dir = tempfile::tempdir().unwrap();
        two_files(dir.path());
        let read = |has_ended| {
            let output = KeptOutput::of_container(dir.path(), has_ended).unwrap();
            let newest = LogRange { end: LogEnd::Newest, max_lines: 1, ..LogRange::default() };
            output.read(&newest).unwrap().lines.remove(0).text
        };
        assert_eq!((read(false), read(true)), ("four".to_owned(), "rest".to_owned()));
        let file = File::options().append(true).open(dir.path().join(OUTPUT)).unwrap();
        file.set_modified(SystemTime::now() - 2 * LINE_PAUSE).unwrap();
        assert_eq!(read(false), "rest", "it has been waited for long enough");
    }

    #[test]
    fn ranges_of_times_and_places_are_read_from_either_end() {
        let dir = tempfile::tempdir().unwrap();
        two_files(dir.path());
        let output = KeptOutput::of_container(dir.path(), true).unwrap();
        let read = |range: LogRange| {
            let page = output.read(&range).unwrap();
            page.lines.into_iter().map(|line| line.text).collect::<Vec<_>>()
        };
        let all = LogRange::default();
        assert_eq!(read(LogRange { since_millis: 11, until_millis: 50, ..all.clone() }), ["three", "four"]);
        assert_eq!(read(LogRange { until_millis: 20, ..all.clone() }), ["one", "two"]);
        assert_eq!(read(LogRange { from: 104, to: 114, ..all.clone() }), ["two", "three"]);
        assert_eq!(read(LogRange { to: 114, end: LogEnd::Newest, max_lines: 1, ..all.clone() }), ["three"]);
        assert!(read(LogRange { since_millis: 51, ..all.clone() }).is_empty());
        assert!(read(LogRange { from: 1_000, ..all }).is_empty());
    }

    #[test]
    fn a_long_log_is_read_window_by_window_and_every_line_once() {
        let dir = tempfile::tempdir().unwrap();
        let line = |number: usize| format!("{number} {}\n", "x".repeat(100_000));
        let text: String = (0..50).map(line).collect();
        write(dir.path(), (OUTPUT, TIMES), 0, &[(&text, 10)]);
        let output = KeptOutput::of_container(dir.path(), true).unwrap();
        let mut range = LogRange::default();
        let (mut forwards, mut pages) = (Vec::new(), 0);
        loop {
            let page = output.read(&range).unwrap();
            forwards.extend(page.lines.iter().map(|line| line.text.split(' ').next().unwrap().to_owned()));
            (pages, range.from) = (pages + 1, page.lines.last().unwrap().to);
            if !page.has_more {
                break;
            }
        }
        assert_eq!(forwards, (0..50).map(|number| number.to_string()).collect::<Vec<_>>());
        assert!(pages > 4, "{pages}");
        let mut range = LogRange { end: LogEnd::Newest, ..LogRange::default() };
        let mut backwards = Vec::new();
        loop {
            let page = output.read(&range).unwrap();
            backwards.splice(0..0, page.lines.iter().map(|line| line.text.split(' ').next().unwrap().to_owned()));
            range.to = page.lines[0].from;
            if !page.has_more {
                break;
            }
        }
        assert_eq!(backwards, forwards);
    }

    #[test]
    fn output_without_times_has_that_of_its_file_and_no_output_is_no_error() {
        let dir = tempfile::tempdir().unwrap();
        let none = KeptOutput::of_container(dir.path(), true).unwrap();
        assert_eq!((none.read(&LogRange::default()).unwrap(), none.extent()), Default::default());
        fs::write(dir.path().join(OLDER_OUTPUT), "a\n").unwrap();
        fs::write(dir.path().join(OUTPUT), b"b\xff\n").unwrap();
        let time = UNIX_EPOCH + Duration::from_millis(5_000);
        for name in [OLDER_OUTPUT, OUTPUT] {
            File::options().append(true).open(dir.path().join(name)).unwrap().set_modified(time).unwrap();
        }
        let output = KeptOutput::of_container(dir.path(), true).unwrap();
        let page = output.read(&LogRange { since_millis: 5_000, ..LogRange::default() }).unwrap();
        assert_eq!(texts(&page), [("a", 5_000), ("b\u{fffd}", 5_000)]);
        assert!(output.read(&LogRange { since_millis: 5_001, ..LogRange::default() }).unwrap().lines.is_empty());
    }
}
