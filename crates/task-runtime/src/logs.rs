//! Containers' output on disk: reading its end, and keeping it after the container was forgotten.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use crate::files::{OLDER_OUTPUT, OLDER_TIMES, OUTPUT, TIMES};

/// No more than this is read for a tail, whatever the number of lines.
const TAIL_BYTES: u64 = 1024 * 1024;

/// Last `lines` lines of a container's output, oldest first.
pub(crate) fn tail(dir: &Path, lines: usize) -> io::Result<Vec<String>> {
    tail_of(&dir.join(OLDER_OUTPUT), &dir.join(OUTPUT), lines)
}

/// The same for a container that was forgotten, from the logs kept; empty when they are gone.
pub(crate) fn tail_of_kept(logs: &Path, name: &str, lines: usize) -> io::Result<Vec<String>> {
    tail_of(&logs.join(format!("{name}.log.1")), &logs.join(format!("{name}.log")), lines)
}

/// Moves a container's output aside and removes the oldest logs beyond `kept`.
pub(crate) fn keep(logs: &Path, dir: &Path, name: &str, kept: usize) -> io::Result<()> {
    let names = [
        (OLDER_TIMES, format!("{name}.times.1")),
        (TIMES, format!("{name}.times")),
        (OUTPUT, format!("{name}.log")),
        (OLDER_OUTPUT, format!("{name}.log.1")),
    ];
    for (from, to) in names {
        match fs::rename(dir.join(from), logs.join(to)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    prune(logs, kept)
}

fn prune(logs: &Path, kept: usize) -> io::Result<()> {
    let mut found: Vec<(std::time::SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(logs)?.flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "log") {
            found.push((entry.metadata()?.modified()?, path));
        }
    }
    found.sort();
    let surplus = found.len().saturating_sub(kept);
    for (_, path) in found.into_iter().take(surplus) {
        for beside in ["log.1", "times", "times.1"] {
            let _ = fs::remove_file(path.with_extension(beside));
        }
        fs::remove_file(path)?;
    }
    Ok(())
}

fn tail_of(older: &Path, newer: &Path, lines: usize) -> io::Result<Vec<String>> {
    let mut text = end_of(newer)?;
    if text.iter().filter(|byte| **byte == b'\n').count() <= lines {
        let mut both = end_of(older)?;
        both.append(&mut text);
        text = both;
    }
    let all: Vec<String> = String::from_utf8_lossy(&text).lines().map(str::to_string).collect();
    Ok(all[all.len().saturating_sub(lines)..].to_vec())
}

fn end_of(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL_BYTES)))?;
    let mut bytes = Vec::new();
    file.take(TAIL_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tail_reaches_back_into_the_older_file() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(OLDER_OUTPUT), "1\n2\n3\n").unwrap();
        fs::write(dir.path().join(OUTPUT), "4\n5\n").unwrap();
        assert_eq!(tail(dir.path(), 3).unwrap(), ["3", "4", "5"]);
        assert_eq!(tail(dir.path(), 100).unwrap(), ["1", "2", "3", "4", "5"]);
        assert_eq!(tail(dir.path(), 0).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn only_the_newest_logs_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let logs = dir.path().join("logs");
        fs::create_dir(&logs).unwrap();
        for number in 0..3_u32 {
            let container = dir.path().join(number.to_string());
            fs::create_dir(&container).unwrap();
            fs::write(container.join(OUTPUT), format!("{number}\n")).unwrap();
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(u64::from(number) + 1);
            File::open(container.join(OUTPUT)).unwrap().set_modified(time).unwrap();
            keep(&logs, &container, &number.to_string(), 2).unwrap();
        }
        assert_eq!(tail_of_kept(&logs, "0", 9).unwrap(), Vec::<String>::new());
        assert_eq!(tail_of_kept(&logs, "1", 9).unwrap(), ["1"]);
        assert_eq!(tail_of_kept(&logs, "2", 9).unwrap(), ["2"]);
    }
}
