//! The part of every help text that says how a command ends. The numbers are [`crate::Exit`]'s.

/// Help of a command that may follow a deployment: every code.
macro_rules! follows {
    ($text:expr) => {
        concat!(
            $text,
            "

Exit codes:
  0  succeeded, or done as asked           5  not there in time (it goes on)
  1  failed, and not rolled back           6  rolled back: traffic is where it was before
  2  command line or file not sound        7  refused: no permission, or not in this state
  3  no answer from the endpoint         130  Ctrl-C (it goes on)
  4  stopped on request, not rolled back"
        )
    };
}

/// Help of a command that asks or changes something and ends.
macro_rules! calls {
    ($text:expr) => {
        concat!(
            $text,
            "

Exit codes:
  0  done                                  3  no answer from the endpoint
  2  command line or file not sound        7  refused: no permission, or not in this state"
        )
    };
}

/// Help of a command that needs no endpoint.
macro_rules! offline {
    ($text:expr) => {
        concat!($text, "\n\nExit codes:\n  0  done\n  2  command line or file not sound")
    };
}

pub(super) use {calls, follows, offline};
