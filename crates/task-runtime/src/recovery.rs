//! What is done for a container whose shim is dead: nobody watches its program any more, so it is ended and
//! reported as stopped without an exit code.

use std::path::Path;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::files::{End, StatusRecord};
use crate::identity::{ProcessIdentity, all, boot_id, stat};

/// Rounds of looking for survivors; a process that forks while it is being killed needs more than one.
const ROUNDS: u32 = 40;

/// Ends what the dead shim left and writes the final status. `unrecorded` is said of a container without a status.
pub(crate) fn finish(dir: &Path, unrecorded: &str) -> std::io::Result<StatusRecord> {
    let mut status = StatusRecord::read(dir)?.unwrap_or_else(|| StatusRecord::new(None));
    if status.end.is_some() {
        return Ok(status);
    }
    let reason = match (&status.shim, &status.program) {
        (None, _) => unrecorded.to_string(),
        (Some(shim), _) if shim.boot_id != boot_id() => {
            "the host was restarted; the exit code is not known".to_string()
        }
        (Some(shim), program) => {
            kill_survivors(shim, program.as_ref());
            "the process watching this container was killed, so the container was ended; its exit code is not known"
                .to_string()
        }
    };
    status.end = Some(End::unseen(reason));
    status.write(dir)?;
    Ok(status)
}

/// Kills every process of the dead shim's session. Nothing is killed when the session's number was reused.
fn kill_survivors(shim: &ProcessIdentity, program: Option<&ProcessIdentity>) {
    // Where there is no /proc to find the session by, the program's own group is all that is known.
    if let Some(program) = program
        && program.is_alive()
    {
        let _ = nix::sys::signal::killpg(Pid::from_raw(program.pid), Signal::SIGKILL);
    }
    // A session's number is not given to a new process while the session has members: if a process bears it and
    // is not our shim, the session is empty and everything found under that number is foreign.
    if stat(shim.pid).is_some_and(|found| found.start_ticks != shim.start_ticks) {
        return;
    }
    for _ in 0..ROUNDS {
        let survivors: Vec<_> = all()
            .into_iter()
            .filter(|found| found.session == shim.pid && found.pid != shim.pid && !found.ended)
            .filter(|found| found.start_ticks >= shim.start_ticks)
            .collect();
        if survivors.is_empty() {
            return;
        }
        for survivor in survivors {
            let _ = kill(Pid::from_raw(survivor.pid), Signal::SIGKILL);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    tracing::warn!(shim = shim.pid, "processes of a container could not be killed");
}
