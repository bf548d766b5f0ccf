//! One file of log lines per invocation, bounded in size and number, with the times of its lines in a file beside it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use ports::LogTimes;

/// Bytes of one invocation's log.
const FILE_BYTES: usize = 1024 * 1024;
/// Bytes `LogType: Tail` answers.
const TAIL_BYTES: usize = 4 * 1024;
/// Times of one invocation's log; what comes later has the last one.
const MAX_TIMES: usize = 8_192;

/// The log being written.
pub(crate) struct LogFile {
    /// None when it cannot be written; the invocation goes on without it.
    file: Option<File>,
    written: usize,
    tail: Vec<u8>,
    /// As `file`.
    times: Option<File>,
    /// Bytes of the file, those of earlier tries included.
    length: u64,
    last_millis: i64,
    times_count: usize,
}

impl LogFile {
    /// Appends to the log of this request (a retry has the id of the first try) and removes the oldest logs of the
    /// function beyond `kept`. `version` is the function's, `$LATEST` or a number.
    pub(crate) fn open(function_logs: &Path, request_id: &str, version: &str, kept: usize) -> Self {
        let open = || -> io::Result<(File, u64)> {
            fs::create_dir_all(function_logs)?;
            let path = function_logs.join(format!("{request_id}.log"));
            let file = OpenOptions::new().create(true).append(true).open(path)?;
            prune(function_logs, kept)?;
            let length = file.metadata()?.len();
            Ok((file, length))
        };
        let opened = open()
            .inspect_err(|error| tracing::warn!(logs = %function_logs.display(), %error, "a function's log is lost"))
            .ok();
        let length = opened.as_ref().map_or(0, |(_, length)| *length);
        let file = opened.map(|(file, _)| file);
        let path = function_logs.join(format!("{request_id}.{TIMES}"));
        let times = file.as_ref().and_then(|_| open_times(&path, version).ok());
        Self { file, written: 0, tail: Vec::new(), times, length, last_millis: 0, times_count: 0 }
    }

    pub(crate) fn line(&mut self, text: &str) {
        if self.tail.last().is_some_and(|byte| *byte != b'\n') {
            self.store(b"\n", usize::MAX);
        }
        // Lines of the service itself are few and always written.
        self.store(format!("{text}\n").as_bytes(), usize::MAX);
    }

    /// What the function wrote.
    pub(crate) fn output(&mut self, bytes: &[u8]) {
        let before = self.written;
        self.store(bytes, FILE_BYTES);
        if before < FILE_BYTES && self.written >= FILE_BYTES {
            self.line("[further output of this invocation was dropped]");
        }
    }

    /// The last 4 KiB.
    pub(crate) fn tail(&self) -> &[u8] {
        &self.tail[self.tail.len().saturating_sub(TAIL_BYTES)..]
    }

    fn store(&mut self, bytes: &[u8], limit: usize) {
        if self.written >= limit {
            return;
        }
        if let Some(file) = &mut self.file {
            note_time(&mut self.times, self.length, &mut self.last_millis, &mut self.times_count);
            let _ = file.write_all(bytes);
            self.length = self.length.saturating_add(bytes.len() as u64);
        }
        self.written = self.written.saturating_add(bytes.len());
        self.tail.extend_from_slice(bytes);
        if self.tail.len() > 4 * TAIL_BYTES {
            self.tail.drain(..self.tail.len() - TAIL_BYTES);
        }
    }
}

/// Extension of the files with times.
const TIMES: &str = "times";

fn open_times(path: &Path, version: &str) -> io::Result<File> {
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    if file.metadata()?.len() == 0 {
        file.write_all(&LogTimes::head(0, mark_of(version)))?;
    }
    Ok(file)
}

/// Something is about to be written at a place of the log.
fn note_time(times: &mut Option<File>, place: u64, last_millis: &mut i64, count: &mut usize) {
    let now = millis_of(SystemTime::now());
    if now == *last_millis || *count >= MAX_TIMES {
        return;
    }
    (*last_millis, *count) = (now, *count + 1);
    // Half a record would move all that follow.
    if times.as_mut().is_some_and(|file| file.write_all(&LogTimes::record(place, now)).is_err()) {
        *times = None;
    }
}

pub(crate) fn millis_of(time: SystemTime) -> i64 {
    i64::try_from(time.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis()).unwrap_or(i64::MAX)
}

/// A version as a number: 0 for `$LATEST`.
fn mark_of(version: &str) -> u64 {
    version.parse().unwrap_or(0)
}

/// The log of one invocation, as it is kept.
pub(crate) struct KeptLog {
    pub(crate) request_id: String,
    /// 0 for `$LATEST`.
    pub(crate) version: u64,
    pub(crate) path: PathBuf,
    pub(crate) length: u64,
    times: LogTimes,
    modified_millis: i64,
}

impl KeptLog {
    /// When the byte at a place was written; logs without times have their file's.
    pub(crate) fn at(&self, place: u64) -> i64 {
        self.times.at(place).unwrap_or(self.modified_millis)
    }

    /// Time of the first and of the last line.
    pub(crate) fn span(&self) -> (i64, i64) {
        self.times.span().unwrap_or((self.modified_millis, self.modified_millis))
    }
}

/// What is kept of a function, oldest first. One that goes meanwhile is left out.
pub(crate) fn kept(function_logs: &Path) -> Vec<KeptLog> {
    let look = |path: PathBuf| {
        let found = fs::metadata(&path).ok()?;
        let times = fs::read(path.with_extension(TIMES)).ok().and_then(|bytes| LogTimes::read(&bytes));
        Some(KeptLog {
            request_id: path.file_stem()?.to_str()?.to_string(),
            version: times.as_ref().map_or(0, |times| times.mark),
            times: times.unwrap_or_default(),
            length: found.len(),
            modified_millis: found.modified().map(millis_of).unwrap_or(0),
            path,
        })
    };
    by_age(function_logs).unwrap_or_default().into_iter().filter_map(look).collect()
}

/// All logs of a function, oldest first: request id and text.
pub(crate) fn read_all(function_logs: &Path) -> Vec<(String, String)> {
    let read = |path: PathBuf| {
        let request_id = path.file_stem()?.to_str()?.to_string();
        Some((request_id, String::from_utf8_lossy(&fs::read(path).ok()?).into_owned()))
    };
    by_age(function_logs).unwrap_or_default().into_iter().filter_map(read).collect()
}

fn prune(function_logs: &Path, kept: usize) -> io::Result<()> {
    let all = by_age(function_logs)?;
    let surplus = all.len().saturating_sub(kept.max(1));
    all.into_iter().take(surplus).try_for_each(|path| {
        let _ = fs::remove_file(path.with_extension(TIMES));
        fs::remove_file(path)
    })
}

fn by_age(function_logs: &Path) -> io::Result<Vec<PathBuf>> {
    let mut all: Vec<(SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(function_logs)? {
        let entry = entry?;
        if entry.path().extension().is_some_and(|extension| extension == TIMES) {
            continue;
        }
        all.push((entry.metadata()?.modified()?, entry.path()));
    }
    all.sort();
    Ok(all.into_iter().map(|(_, path)| path).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_is_cut_off_and_the_last_lines_are_still_written() {
        let dir = tempfile::tempdir().unwrap();
        let mut log = LogFile::open(dir.path(), "r1", "$LATEST", 10);
        for _ in 0..200 {
            log.output(&vec![b'x'; 16 * 1024]);
        }
        log.line("END");
        let (_, text) = read_all(dir.path()).remove(0);
        assert!(text.len() < FILE_BYTES + 64 * 1024);
        assert!(text.ends_with("[further output of this invocation was dropped]\nEND\n"));
        assert_eq!(log.tail().len(), TAIL_BYTES);
    }

    #[test]
    fn only_the_newest_logs_of_a_function_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        for number in 0..4_u64 {
            LogFile::open(dir.path(), &format!("r{number}"), "3", 2).line("x");
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(number + 1);
            let path = dir.path().join(format!("r{number}.log"));
            OpenOptions::new().append(true).open(path).unwrap().set_modified(time).unwrap();
        }
        let left: Vec<String> = read_all(dir.path()).into_iter().map(|(id, _)| id).collect();
        assert_eq!(left, ["r2", "r3"]);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 4, "times go with their logs");
    }

    #[test]
    fn lines_have_times_also_those_of_a_second_try() {
        let dir = tempfile::tempdir().unwrap();
        let before = millis_of(SystemTime::now());
        for text in ["first", "second"] {
            LogFile::open(dir.path(), "r1", "12", 2).line(text);
        }
        let log = kept(dir.path()).remove(0);
        assert_eq!((log.request_id.as_str(), log.version, log.length), ("r1", 12, 13));
        let now = millis_of(SystemTime::now());
        assert!(before <= log.at(0) && log.at(0) <= log.at(6) && log.at(6) <= now);
        assert_eq!(log.span(), (log.at(0), log.at(6)));
    }
}
