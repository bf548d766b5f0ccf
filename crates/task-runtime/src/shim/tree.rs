//! The container's processes as the shim sees them: its children, and on Linux everything they leave behind.

use std::time::Duration;

use nix::sys::signal::{Signal, kill, killpg};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;

use crate::identity;

/// Rounds of killing what is left; bounded, because a process stuck in the kernel cannot be killed.
const ROUNDS: u32 = 400;

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    Code(i32),
    Signal(i32),
}

/// Makes orphaned descendants this process's children instead of init's (Linux).
pub(super) fn adopt_orphans() {
    #[cfg(target_os = "linux")]
    let _ = nix::sys::prctl::set_child_subreaper(true);
}

/// Reaps ended children. When the program is among them, its group is killed and its exit is returned.
#[cfg(target_os = "linux")]
pub(super) fn reap(program: Pid) -> Option<Exit> {
    use nix::sys::wait::{Id, waitid};
    let peek = WaitPidFlag::WEXITED | WaitPidFlag::WNOHANG | WaitPidFlag::WNOWAIT;
    loop {
        let ended = waitid(Id::All, peek).ok()?.pid()?;
        if ended == program {
            // Before it is reaped: as long as it is not, the number cannot be another group's.
            let _ = killpg(program, Signal::SIGKILL);
        }
        let exit = exit_of(waitpid(ended, Some(WaitPidFlag::WNOHANG)).ok()?)?;
        if ended == program {
            return Some(exit);
        }
    }
}

/// Reaps the program; where nothing is adopted it is the only child.
#[cfg(not(target_os = "linux"))]
pub(super) fn reap(program: Pid) -> Option<Exit> {
    let exit = exit_of(waitpid(program, Some(WaitPidFlag::WNOHANG)).ok()?)?;
    let _ = killpg(program, Signal::SIGKILL);
    Some(exit)
}

fn exit_of(status: WaitStatus) -> Option<Exit> {
    match status {
        WaitStatus::Exited(_, code) => Some(Exit::Code(code)),
        WaitStatus::Signaled(_, signal, _) => Some(Exit::Signal(signal as i32)),
        _ => None,
    }
}

/// Kills and reaps every process that is left below this one.
pub(super) fn kill_descendants() {
    let me = nix::unistd::getpid();
    for _ in 0..ROUNDS {
        loop {
            match waitpid(None, Some(WaitPidFlag::WNOHANG)) {
                Ok(WaitStatus::StillAlive) => break,
                Ok(_) => {}
                Err(_) => return,
            }
        }
        for child in identity::all().into_iter().filter(|found| found.parent == me.as_raw() && !found.ended) {
            let _ = kill(Pid::from_raw(child.pid), Signal::SIGKILL);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}
