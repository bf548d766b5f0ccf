//! The small program beside each container: starts it, collects its output, stops it, writes down how it ended.
//!
//! It is the container's parent, so that the exit code reaches somebody even while no control plane runs. One
//! thread, no async runtime, a few buffers: it sleeps in `poll` until there is output, a child ended, a stop was
//! asked for or the stop timeout has passed. A session of its own (no terminal, no Ctrl-C of the control plane's
//! shell); the program is first in a process group of its own inside that session. On Linux it also adopts
//! processes whose parents died, so that the end of a container is the end of everything it started.

mod launch;
mod output;
mod signals;
mod tree;

use std::io;
use std::os::fd::AsFd;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::time::{Duration, Instant};

use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use ports::ContainerSpec;

use crate::files::{self, End, StatusRecord, WAKE_SOCKET};
use crate::identity::ProcessIdentity;
use output::Output;
use signals::Signals;
use tree::Exit;

/// How long output is still collected after everything of the container was killed.
const DRAIN: Duration = Duration::from_millis(200);

/// Runs the container described in `dir` to its end. Returns the exit code for the shim process itself: 0 when
/// the container's end was written down (whatever it was), 1 when it could not be.
///
/// To be called first thing in a process of its own, before any other thread exists: it leaves the session,
/// changes the directory and blocks signals.
pub fn run(dir: &Path) -> i32 {
    match supervise(dir) {
        Ok(()) => 0,
        Err(error) => {
            // Standard error is `shim.log` in the container's directory.
            let _ = io::Write::write_all(&mut io::stderr(), format!("{}: {error}\n", dir.display()).as_bytes());
            1
        }
    }
}

/// The variables a shim and its program inherit.
pub(crate) fn inherited_environment() -> impl Iterator<Item = (&'static str, std::ffi::OsString)> {
    launch::INHERITED.iter().filter_map(|name| Some((*name, std::env::var_os(name)?)))
}

fn supervise(dir: &Path) -> io::Result<()> {
    // Fails only for a group leader (the shim started by hand from a shell); it then runs in the shell's session.
    let _ = nix::unistd::setsid();
    std::env::set_current_dir(dir)?;
    let here = Path::new(".");
    // Held until this process ends. A second shim for the same container waits here and then finds it ended.
    let _lock = files::take_lock(here)?;
    if StatusRecord::read(here)?.is_some() {
        return Ok(());
    }
    let spec = files::read_spec(here)?.ok_or_else(|| io::Error::other("no specification"))?;
    tree::adopt_orphans();

    let mut status = StatusRecord::new(ProcessIdentity::of_this_process());
    status.write(here)?;
    let end = if files::stop_requested(here) {
        End::unseen("stopped before it was started")
    } else {
        match launch::launch(&spec) {
            Err(reason) => End::unseen(reason),
            Ok((program, output)) => Supervisor::new(&spec, program, output)?.watch(&mut status)?,
        }
    };
    status.end = Some(end);
    status.write(here)?;
    wake();
    Ok(())
}

/// Tells the control plane, if one listens, to look at this container. It looks now and then anyway.
fn wake() {
    let Ok(name) = std::env::current_dir() else { return };
    let Some(name) = name.file_name() else { return };
    if let Ok(socket) = UnixDatagram::unbound() {
        let _ = socket.set_nonblocking(true);
        // A relative path: a socket's absolute one may be too long for its address.
        let _ = socket.send_to(name.as_encoded_bytes(), Path::new("../..").join(WAKE_SOCKET));
    }
}

/// How far stopping has come.
#[derive(Clone, Copy)]
enum Stop {
    NotAsked,
    Asked { kill_at: Instant },
    Killed,
}

struct Supervisor<'a> {
    spec: &'a ContainerSpec,
    program: Pid,
    output: Output,
    signals: Signals,
    stop: Stop,
}

impl<'a> Supervisor<'a> {
    /// Signals are blocked only now, after the program was started: it would have inherited the block.
    fn new(spec: &'a ContainerSpec, program: Pid, output: Output) -> io::Result<Self> {
        Ok(Self { spec, program, output, signals: Signals::block()?, stop: Stop::NotAsked })
    }

    /// Watches the program to its end. The status with the program in it is written before the stop request is
    /// looked for, and the control plane looks at them in the opposite order: no request falls between.
    fn watch(mut self, status: &mut StatusRecord) -> io::Result<End> {
        status.program = ProcessIdentity::of(self.program);
        status.started_at_millis = Some(files::now_millis());
        status.write(Path::new("."))?;
        wake();
        let exit = loop {
            if let Some(exit) = tree::reap(self.program) {
                break exit;
            }
            self.advance_stop();
            self.wait()?;
        };
        tree::kill_descendants();
        self.output.drain(DRAIN);
        Ok(self.end(exit))
    }

    fn advance_stop(&mut self) {
        match self.stop {
            Stop::NotAsked if self.signals.stop_received() || files::stop_requested(Path::new(".")) => {
                self.signal_group(Signal::SIGTERM);
                let timeout = Duration::from_secs(u64::from(self.spec.stop_timeout_seconds));
                self.stop = Stop::Asked { kill_at: Instant::now() + timeout };
            }
            Stop::Asked { kill_at } if kill_at <= Instant::now() => {
                self.signal_group(Signal::SIGKILL);
                self.stop = Stop::Killed;
            }
            _ => {}
        }
    }

    fn signal_group(&self, signal: Signal) {
        // The program has not been reaped, so its number still is its group's.
        let _ = killpg(self.program, signal);
    }

    /// Sleeps until something happens and takes in output and signals.
    fn wait(&mut self) -> io::Result<()> {
        let timeout = match self.stop {
            Stop::Asked { kill_at } => Some(kill_at.saturating_duration_since(Instant::now())),
            _ => None,
        };
        let timeout = match (timeout, self.signals.poll_interval()) {
            (Some(timeout), Some(interval)) => Some(timeout.min(interval)),
            (timeout, interval) => timeout.or(interval),
        };
        let output_ready = {
            let mut fds: Vec<PollFd<'_>> = Vec::with_capacity(2);
            let output = self.output.pipe();
            fds.extend(output.map(|fd| PollFd::new(fd, PollFlags::POLLIN)));
            fds.extend(self.signals.fd().map(|fd| PollFd::new(fd.as_fd(), PollFlags::POLLIN)));
            match poll(&mut fds, poll_timeout(timeout)) {
                Ok(_) | Err(Errno::EINTR) => {}
                Err(error) => return Err(error.into()),
            }
            output.is_some() && fds[0].any().unwrap_or(false)
        };
        if output_ready {
            self.output.take_in();
        }
        self.signals.take_in();
        Ok(())
    }

    fn end(&self, exit: Exit) -> End {
        let reason = match (self.stop, exit) {
            (Stop::Killed, Exit::Signal(9)) => Some(format!(
                "did not end within {} seconds after SIGTERM and was killed",
                self.spec.stop_timeout_seconds
            )),
            (Stop::NotAsked, Exit::Signal(number)) => Some(match Signal::try_from(number) {
                Ok(signal) => format!("ended by signal {number} ({signal})"),
                Err(_) => format!("ended by signal {number}"),
            }),
            _ => None,
        };
        let (exit_code, signal) = match exit {
            Exit::Code(code) => (code, None),
            Exit::Signal(number) => (128 + number, Some(number)),
        };
        End { exit_code: Some(exit_code), signal, reason, stopped_at_millis: files::now_millis() }
    }
}

/// Rounded up to whole milliseconds, so that a deadline is not polled for in a busy loop.
fn poll_timeout(timeout: Option<Duration>) -> PollTimeout {
    match timeout {
        None => PollTimeout::NONE,
        Some(timeout) => {
            let millis = timeout.as_millis().saturating_add(1);
            PollTimeout::try_from(millis).unwrap_or(PollTimeout::MAX)
        }
    }
}
