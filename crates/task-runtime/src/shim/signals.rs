//! What wakes the shim besides output: a child ended (SIGCHLD), stop (SIGTERM or SIGINT).
//!
//! On Linux the signals are blocked and read from a descriptor. Elsewhere nothing is blocked: the shim looks at
//! its children and at the stop file every 50 ms.

use std::io;
use std::os::fd::AsFd;
use std::time::Duration;

#[cfg(target_os = "linux")]
pub(super) struct Signals {
    fd: nix::sys::signalfd::SignalFd,
    stop_received: bool,
}

#[cfg(target_os = "linux")]
impl Signals {
    pub(super) fn block() -> io::Result<Self> {
        use nix::sys::signal::{SigSet, Signal};
        use nix::sys::signalfd::{SfdFlags, SignalFd};
        let mut signals = SigSet::empty();
        for signal in [Signal::SIGCHLD, Signal::SIGTERM, Signal::SIGINT, Signal::SIGHUP] {
            signals.add(signal);
        }
        signals.thread_block()?;
        let fd = SignalFd::with_flags(&signals, SfdFlags::SFD_NONBLOCK | SfdFlags::SFD_CLOEXEC)?;
        Ok(Self { fd, stop_received: false })
    }

    pub(super) fn fd(&self) -> Option<&impl AsFd> {
        Some(&self.fd)
    }

    pub(super) fn take_in(&mut self) {
        while let Ok(Some(signal)) = self.fd.read_signal() {
            let stop = [nix::libc::SIGTERM, nix::libc::SIGINT].map(|signal| signal.unsigned_abs());
            self.stop_received |= stop.contains(&signal.ssi_signo);
        }
    }

    pub(super) fn stop_received(&self) -> bool {
        self.stop_received
    }

    /// Everything announces itself here.
    #[allow(clippy::unused_self)]
    pub(super) fn poll_interval(&self) -> Option<Duration> {
        None
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) struct Signals;

#[cfg(not(target_os = "linux"))]
impl Signals {
    pub(super) fn block() -> io::Result<Self> {
        Ok(Self)
    }

    pub(super) fn fd(&self) -> Option<&std::fs::File> {
        None
    }

    pub(super) fn take_in(&mut self) {}

    pub(super) fn stop_received(&self) -> bool {
        false
    }

    pub(super) fn poll_interval(&self) -> Option<Duration> {
        Some(Duration::from_millis(50))
    }
}
