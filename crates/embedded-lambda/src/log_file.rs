//! One file of log lines per invocation, bounded in size and number.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Bytes of one invocation's log.
const FILE_BYTES: usize = 1024 * 1024;
/// Bytes `LogType: Tail` answers.
const TAIL_BYTES: usize = 4 * 1024;

/// The log being written.
pub(crate) struct LogFile {
    /// None when it cannot be written; the invocation goes on without it.
    file: Option<File>,
    written: usize,
    tail: Vec<u8>,
}

impl LogFile {
    /// Appends to the log of this request (a retry has the id of the first try) and removes the oldest logs of the
    /// function beyond `kept`.
    pub(crate) fn open(function_logs: &Path, request_id: &str, kept: usize) -> Self {
        let open = || -> io::Result<File> {
            fs::create_dir_all(function_logs)?;
            let path = function_logs.join(format!("{request_id}.log"));
            let file = OpenOptions::new().create(true).append(true).open(path)?;
            prune(function_logs, kept)?;
            Ok(file)
        };
        let file = open()
            .inspect_err(|error| tracing::warn!(logs = %function_logs.display(), %error, "a function's log is lost"))
            .ok();
        Self { file, written: 0, tail: Vec::new() }
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
            let _ = file.write_all(bytes);
        }
        self.written = self.written.saturating_add(bytes.len());
        self.tail.extend_from_slice(bytes);
        if self.tail.len() > 4 * TAIL_BYTES {
            self.tail.drain(..self.tail.len() - TAIL_BYTES);
        }
    }
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
    all.into_iter().take(surplus).try_for_each(fs::remove_file)
}

fn by_age(function_logs: &Path) -> io::Result<Vec<PathBuf>> {
    let mut all: Vec<(SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(function_logs)? {
        let entry = entry?;
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
        let mut log = LogFile::open(dir.path(), "r1", 10);
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
            LogFile::open(dir.path(), &format!("r{number}"), 2).line("x");
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(number + 1);
            let path = dir.path().join(format!("r{number}.log"));
            OpenOptions::new().append(true).open(path).unwrap().set_modified(time).unwrap();
        }
        let left: Vec<String> = read_all(dir.path()).into_iter().map(|(id, _)| id).collect();
        assert_eq!(left, ["r2", "r3"]);
    }
}
