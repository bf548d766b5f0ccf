//! Who a process is: pid, start time and boot, so that a reused pid is never taken for the process it was.
//!
//! Start times come from `/proc` and exist on Linux only; elsewhere a pid that exists counts as the same process.

use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde::{Deserialize, Serialize};

/// Identity of a process across pid reuse and reboots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ProcessIdentity {
    pub(crate) pid: i32,
    /// Clock ticks after boot at which it started; 0 where `/proc` does not exist.
    pub(crate) start_ticks: u64,
    /// Identity of the running kernel; empty where it has none.
    pub(crate) boot_id: String,
}

impl ProcessIdentity {
    /// The identity behind a pid now, or nothing when there is no such process.
    pub(crate) fn of(pid: Pid) -> Option<Self> {
        let stat = stat(pid.as_raw())?;
        Some(Self { pid: stat.pid, start_ticks: stat.start_ticks, boot_id: boot_id() })
    }

    pub(crate) fn of_this_process() -> Option<Self> {
        Self::of(nix::unistd::getpid())
    }

    /// Whether exactly this process exists and has not ended (a zombie has).
    pub(crate) fn is_alive(&self) -> bool {
        self.boot_id == boot_id()
            && stat(self.pid).is_some_and(|stat| stat.start_ticks == self.start_ticks && !stat.ended)
    }

    /// Sends a signal if exactly this process is alive.
    pub(crate) fn signal(&self, signal: Signal) -> Result<(), Errno> {
        if !self.is_alive() {
            return Err(Errno::ESRCH);
        }
        kill(Pid::from_raw(self.pid), signal)
    }
}

/// What `/proc/<pid>/stat` says of a process.
#[derive(Clone, Debug)]
pub(crate) struct Stat {
    pub(crate) pid: i32,
    /// Zombie or dead.
    pub(crate) ended: bool,
    pub(crate) parent: i32,
    pub(crate) session: i32,
    pub(crate) start_ticks: u64,
}

#[cfg(target_os = "linux")]
pub(crate) fn stat(pid: i32) -> Option<Stat> {
    parse_stat(pid, &std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?)
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn stat(pid: i32) -> Option<Stat> {
    kill(Pid::from_raw(pid), None).ok()?;
    Some(Stat { pid, ended: false, parent: 0, session: 0, start_ticks: 0 })
}

/// Every process of the host that can be seen; none where `/proc` does not exist.
pub(crate) fn all() -> Vec<Stat> {
    let Ok(entries) = std::fs::read_dir("/proc") else { return Vec::new() };
    entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()).filter_map(stat).collect()
}

#[cfg_attr(not(target_os = "linux"), allow(dead_code))]
pub(crate) fn parse_stat(pid: i32, text: &str) -> Option<Stat> {
    // The program's name stands in parentheses and may itself hold spaces and parentheses.
    let fields: Vec<&str> = text[text.rfind(')')? + 1..].split_ascii_whitespace().collect();
    Some(Stat {
        pid,
        ended: matches!(*fields.first()?, "Z" | "X" | "x"),
        parent: fields.get(1)?.parse().ok()?,
        session: fields.get(3)?.parse().ok()?,
        start_ticks: fields.get(19)?.parse().ok()?,
    })
}

/// Identity of this boot of the kernel.
pub(crate) fn boot_id() -> String {
    std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default().trim().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_name_with_parentheses_and_spaces_does_not_shift_the_fields() {
        let text = "42 (a b) c) S 7 42 9 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 1 2";
        let stat = parse_stat(42, text).unwrap();
        assert_eq!((stat.parent, stat.session, stat.start_ticks, stat.ended), (7, 9, 987_654, false));
        assert!(parse_stat(42, "nonsense").is_none());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_pid_with_another_start_time_is_another_process() {
        let me = ProcessIdentity::of_this_process().unwrap();
        assert!(me.is_alive());
        let former = ProcessIdentity { start_ticks: me.start_ticks - 1, ..me.clone() };
        assert!(!former.is_alive());
        assert_eq!(former.signal(Signal::SIGCONT), Err(Errno::ESRCH));
        let before_reboot = ProcessIdentity { boot_id: "another".to_string(), ..me };
        assert!(!before_reboot.is_alive());
    }
}
