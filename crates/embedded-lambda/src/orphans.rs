//! Function processes of a control plane that died: recorded when started, ended at the next start.
//!
//! A process is known by pid, start time and boot (Linux). Elsewhere nothing is killed by a recorded pid; a
//! function whose Runtime API is gone ends by itself.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use nix::sys::signal::{Signal, kill, killpg};
use nix::unistd::Pid;
use serde::{Deserialize, Serialize};

/// Rounds of looking for members of a group; one that forks while it is killed needs more than one.
const ROUNDS: u32 = 40;

/// The record of one running function process, removed when dropped.
pub(crate) struct ProcessRecord {
    path: PathBuf,
}

#[derive(Serialize, Deserialize)]
struct Record {
    pid: i32,
    start_ticks: u64,
    boot_id: String,
}

struct Stat {
    pid: i32,
    ended: bool,
    group: i32,
    start_ticks: u64,
}

impl ProcessRecord {
    /// Records a process that leads its group. Not synced: after a power loss there is nothing to kill.
    pub(crate) fn write(dir: &Path, pid: i32) -> io::Result<Self> {
        let start_ticks = stat(pid).map_or(0, |stat| stat.start_ticks);
        let record = Record { pid, start_ticks, boot_id: boot_id() };
        let path = dir.join(format!("{pid}.json"));
        fs::write(&path, serde_json::to_vec(&record)?)?;
        Ok(Self { path })
    }
}

impl Drop for ProcessRecord {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

/// Ends every recorded process with its group and forgets the records.
pub(crate) fn end_all(dir: &Path) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        // A record cut short by a crash names nobody.
        if let Ok(record) = serde_json::from_slice::<Record>(&fs::read(&path)?) {
            end(&record);
        }
        fs::remove_file(&path)?;
    }
    Ok(())
}

fn end(record: &Record) {
    if record.boot_id.is_empty() || record.boot_id != boot_id() {
        return;
    }
    // The number of a group with members is given to no new process: another process under it means that the
    // group is empty and what is found under that number is foreign.
    let leader = stat(record.pid);
    if leader.as_ref().is_some_and(|leader| leader.start_ticks != record.start_ticks) {
        return;
    }
    if leader.is_some() {
        let _ = killpg(Pid::from_raw(record.pid), Signal::SIGKILL);
    }
    for _ in 0..ROUNDS {
        let members: Vec<Stat> = all()
            .into_iter()
            .filter(|found| found.group == record.pid && !found.ended && found.start_ticks >= record.start_ticks)
            .collect();
        if members.is_empty() {
            return;
        }
        for member in members {
            let _ = kill(Pid::from_raw(member.pid), Signal::SIGKILL);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn all() -> Vec<Stat> {
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    entries.flatten().filter_map(|entry| stat(entry.file_name().to_str()?.parse().ok()?)).collect()
}

fn stat(pid: i32) -> Option<Stat> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The program's name stands in parentheses and may itself hold spaces and parentheses.
    let fields: Vec<&str> = text[text.rfind(')')? + 1..].split_ascii_whitespace().collect();
    Some(Stat {
        pid,
        ended: matches!(*fields.first()?, "Z" | "X" | "x"),
        group: fields.get(2)?.parse().ok()?,
        start_ticks: fields.get(19)?.parse().ok()?,
    })
}

fn boot_id() -> String {
    fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default().trim().to_string()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::os::unix::process::CommandExt;
    use std::process::{Child, Command};

    fn sleeper() -> Child {
        Command::new("sleep").arg("600").process_group(0).spawn().expect("sleep runs")
    }

    #[test]
    fn a_recorded_process_is_ended_and_one_that_only_shares_its_pid_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let (mut recorded, mut other) = (sleeper(), sleeper());
        for (child, shift) in [(&recorded, 0), (&other, 1)] {
            let pid = i32::try_from(child.id()).unwrap();
            let start_ticks = stat(pid).unwrap().start_ticks - shift;
            let record = Record { pid, start_ticks, boot_id: boot_id() };
            fs::write(dir.path().join(format!("{pid}.json")), serde_json::to_vec(&record).unwrap()).unwrap();
        }
        end_all(dir.path()).unwrap();
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
        assert!(!recorded.wait().unwrap().success());
        assert!(other.try_wait().unwrap().is_none());
        other.kill().unwrap();
        other.wait().unwrap();
    }
}
