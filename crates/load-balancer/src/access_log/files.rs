//! Log files: appended to, kept small, kept few.
//!
//! Promises: a file holds whole lines, whatever became of the process before; at most [`KEPT`] old ones beside the
//! current one. Two balancers may append to the same file for the time of a hand-over.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// A file this long is put aside.
pub(super) const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// Files put aside that are kept.
pub(super) const KEPT: u32 = 8;

/// Longest file name made of a load balancer's name.
const MAX_NAME_BYTES: usize = 200;

/// The file name of a log: what is not safe in one is replaced.
pub(super) fn file_name(log: &str) -> String {
    let safe = |char: char| match char {
        '/' => '.',
        'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | '_' => char,
        _ => '_',
    };
    let name: String = log.trim_start_matches(['/', '.']).chars().map(safe).take(MAX_NAME_BYTES).collect();
    if name.is_empty() { "access.log".to_owned() } else { format!("{name}.log") }
}

/// An open log file.
pub(super) struct LogFile {
    path: PathBuf,
    max_bytes: u64,
    open: Option<Open>,
}

struct Open {
    file: File,
    inode: u64,
    bytes: u64,
}

impl LogFile {
    /// Nothing is opened before the first line.
    pub(super) fn new(directory: &Path, name: &str, max_bytes: u64) -> Self {
        Self { path: directory.join(name), max_bytes, open: None }
    }

    /// Appends whole lines. After an error some of them may be there; the next ones begin on a line of their own.
    pub(super) fn append(&mut self, lines: &[u8]) -> io::Result<()> {
        let outcome = self.try_append(lines);
        if outcome.is_err() {
            self.open = None;
        }
        outcome
    }

    fn try_append(&mut self, lines: &[u8]) -> io::Result<()> {
        let length = lines.len() as u64;
        let mut open = self.current()?;
        if open.bytes > 0 && open.bytes + length > self.max_bytes {
            self.rotate()?;
            open = self.current()?;
        }
        let written = open.file.write_all(lines);
        open.bytes += length;
        self.open = Some(open);
        written
    }

    /// The file that has the name now: somebody else may have put aside the one that was open.
    fn current(&mut self) -> io::Result<Open> {
        if let Some(open) = self.open.take() {
            match fs::metadata(&self.path) {
                Ok(found) if found.ino() == open.inode => return Ok(Open { bytes: found.len(), ..open }),
                _ => {}
            }
        }
        if let Some(directory) = self.path.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(directory)?;
        }
        let mut file = OpenOptions::new().read(true).append(true).create(true).mode(0o600).open(&self.path)?;
        let metadata = file.metadata()?;
        let mut bytes = metadata.len();
        if bytes > 0 {
            let mut last = [0];
            file.seek(SeekFrom::End(-1))?;
            file.read_exact(&mut last)?;
            if last != [b'\n'] {
                file.write_all(b"\n")?;
                bytes += 1;
            }
        }
        Ok(Open { file, inode: metadata.ino(), bytes })
    }

    /// `NAME.log` becomes `NAME.log.1` and so on; the oldest is overwritten.
    fn rotate(&self) -> io::Result<()> {
        for number in (1..KEPT).rev() {
            rename_if_there(&self.numbered(number), &self.numbered(number + 1))?;
        }
        rename_if_there(&self.path, &self.numbered(1))
    }

    fn numbered(&self, number: u32) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(format!(".{number}"));
        name.into()
    }
}

fn rename_if_there(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(path: &Path) -> String {
        fs::read_to_string(path).unwrap()
    }

    #[test]
    fn a_file_that_is_long_enough_is_put_aside_and_eight_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let logs = dir.path().join("access-logs");
        let mut file = LogFile::new(&logs, "web.log", 10);
        for round in 0..12 {
            file.append(format!("{round:05}\n").as_bytes()).unwrap();
        }
        assert_eq!(text(&logs.join("web.log")), "00011\n");
        assert_eq!(text(&logs.join("web.log.1")), "00010\n");
        assert_eq!(text(&logs.join("web.log.8")), "00003\n");
        assert_eq!(fs::read_dir(&logs).unwrap().count(), 9);
    }

    #[test]
    fn lines_after_a_torn_one_begin_on_a_line_of_their_own() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("web.log"), "torn").unwrap();
        LogFile::new(dir.path(), "web.log", 1_000).append(b"whole\n").unwrap();
        assert_eq!(text(&dir.path().join("web.log")), "torn\nwhole\n");
    }

    #[test]
    fn a_file_that_somebody_renamed_is_left_and_a_new_one_begun() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("web.log");
        let mut file = LogFile::new(dir.path(), "web.log", 1_000);
        file.append(b"one\n").unwrap();
        fs::rename(&path, dir.path().join("elsewhere")).unwrap();
        file.append(b"two\n").unwrap();
        assert_eq!(text(&path), "two\n");
        assert_eq!(text(&dir.path().join("elsewhere")), "one\n");
    }

    #[test]
    fn two_writers_of_one_file_lose_no_line_also_when_one_puts_it_aside() {
        let dir = tempfile::tempdir().unwrap();
        let mut writers = [0, 1].map(|_| LogFile::new(dir.path(), "web.log", 100));
        for round in 0..40 {
            writers[round % 2].append(format!("{round:09}\n").as_bytes()).unwrap();
        }
        let mut lines: Vec<String> = fs::read_dir(dir.path())
            .unwrap()
            .flat_map(|entry| text(&entry.unwrap().path()).lines().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        lines.sort();
        assert_eq!(lines, (0..40).map(|round| format!("{round:09}")).collect::<Vec<_>>());
    }

    #[test]
    fn a_name_cannot_leave_the_directory() {
        assert_eq!(file_name("app/web/50dc6c495c0c9188"), "app.web.50dc6c495c0c9188.log");
        assert_eq!(file_name("../../etc/passwd"), "etc.passwd.log");
        assert_eq!(file_name("a b\u{e9}"), "a_b_.log");
        assert_eq!(file_name("/"), "access.log");
    }
}
