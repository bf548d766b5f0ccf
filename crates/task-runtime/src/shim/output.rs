//! A container's output: read from one pipe (standard output and error in the order written) into `output.log`,
//! which is put aside as `output.log.1` when full, so that disk use is bounded. When what was written is kept beside
//! each in `output.times` and `output.times.1` ([`LogTimes`]).

use std::fs::{self, File};
use std::io::{PipeReader, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use nix::poll::{PollFd, PollFlags, poll};
use ports::LogTimes;

use super::poll_timeout;
use crate::files::{OLDER_OUTPUT, OLDER_TIMES, OUTPUT, TIMES, now_millis, private_file};

/// Bytes in `output.log` before it is put aside.
const FILE_BYTES: u64 = 8 * 1024 * 1024;
/// Times kept of it before it is put aside: 1 MiB. Reached before the bytes by short lines alone.
const MAX_TIMES: usize = 65_536;

pub(super) struct Output {
    dir: PathBuf,
    /// None after the end of output.
    reader: Option<PipeReader>,
    /// None until the first byte and after a failed write.
    file: Option<File>,
    written: u64,
    /// Bytes of earlier files.
    base: u64,
    times: Times,
    buffer: Vec<u8>,
    limit: u64,
}

/// The times of the file that is written.
#[derive(Default)]
struct Times {
    /// None when they cannot be written; the output goes on without.
    file: Option<File>,
    last_millis: i64,
    count: usize,
}

impl Times {
    fn begin(dir: &Path, base: u64) -> Self {
        let mut file = private_file().create(true).truncate(true).open(dir.join(TIMES)).ok();
        write_or_lose(&mut file, &LogTimes::head(base, 0));
        Self { file, last_millis: 0, count: 0 }
    }

    /// Something is about to be written at a place of the file.
    fn note(&mut self, place: u64) {
        let now = now_millis();
        if now != self.last_millis || self.count == 0 {
            write_or_lose(&mut self.file, &LogTimes::record(place, now));
            (self.last_millis, self.count) = (now, self.count + 1);
        }
    }
}

/// Half a record would move all that follow.
fn write_or_lose(file: &mut Option<File>, record: &[u8]) {
    if file.as_mut().is_some_and(|file| file.write_all(record).is_err()) {
        *file = None;
    }
}

impl Output {
    pub(super) fn new(dir: &Path, reader: PipeReader) -> Self {
        Self {
            dir: dir.to_path_buf(),
            reader: Some(reader),
            file: None,
            written: 0,
            base: 0,
            times: Times::default(),
            buffer: vec![0; 16 * 1024],
            limit: FILE_BYTES,
        }
    }

    /// The pipe to poll while output may still come.
    pub(super) fn pipe(&self) -> Option<BorrowedFd<'_>> {
        self.reader.as_ref().map(AsFd::as_fd)
    }

    /// One read after the pipe was reported ready; it does not block then.
    pub(super) fn take_in(&mut self) {
        let Some(reader) = &mut self.reader else { return };
        match reader.read(&mut self.buffer) {
            Ok(0) => self.reader = None,
            Ok(length) => self.store(length),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => self.reader = None,
        }
    }

    /// Takes in what is left, until the end of output or `limit` has passed.
    pub(super) fn drain(&mut self, limit: Duration) {
        let deadline = Instant::now() + limit;
        while let Some(fd) = self.pipe() {
            let left = deadline.saturating_duration_since(Instant::now());
            match poll(&mut [PollFd::new(fd, PollFlags::POLLIN)], poll_timeout(Some(left))) {
                Ok(ready) if ready > 0 && !left.is_zero() => self.take_in(),
                Err(nix::errno::Errno::EINTR) => {}
                _ => return,
            }
        }
    }

    /// A full disk loses output, it never stops the program.
    fn store(&mut self, length: usize) {
        if self.written >= self.limit || self.times.count >= MAX_TIMES {
            self.file = None;
            self.base = self.base.saturating_add(self.written);
            self.put_aside();
            self.written = 0;
        }
        if self.file.is_none() {
            self.file = private_file().create(true).truncate(true).open(self.dir.join(OUTPUT)).ok();
            self.times = Times::begin(&self.dir, self.base);
            self.written = 0;
        }
        if let Some(file) = &mut self.file {
            self.times.note(self.written);
            let _ = file.write_all(&self.buffer[..length]);
            self.written = self.written.saturating_add(u64::try_from(length).unwrap_or(u64::MAX));
        }
    }
}

impl Output {
    /// The times go first: output without any is told with the file's own.
    fn put_aside(&self) {
        let _ = fs::remove_file(self.dir.join(OLDER_TIMES));
        let _ = fs::rename(self.dir.join(TIMES), self.dir.join(OLDER_TIMES));
        let _ = fs::rename(self.dir.join(OUTPUT), self.dir.join(OLDER_OUTPUT));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_file_is_put_aside_and_no_more_than_two_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let (reader, mut writer) = std::io::pipe().unwrap();
        let mut output = Output::new(dir.path(), reader);
        output.limit = 10;
        for line in ["first line\n", "second line\n", "third line\n"] {
            writer.write_all(line.as_bytes()).unwrap();
            output.take_in();
        }
        drop(writer);
        output.drain(Duration::from_secs(5));
        assert!(output.pipe().is_none());
        assert_eq!(fs::read_to_string(dir.path().join(OLDER_OUTPUT)).unwrap(), "second line\n");
        assert_eq!(fs::read_to_string(dir.path().join(OUTPUT)).unwrap(), "third line\n");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 4);
        let times = |name: &str| LogTimes::read(&fs::read(dir.path().join(name)).unwrap()).unwrap();
        assert_eq!((times(OLDER_TIMES).base, times(TIMES).base), (11, 23), "places go on from file to file");
    }
}
