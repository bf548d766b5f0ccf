//! The commands that speak only the public API: `deploy`, `status` and `appspec validate`.
//!
//! Holds: the arguments ([`Command`]), what they do ([`run`]) and the drawing of a deployment ([`render`]), which others
//! may use. Promises: nothing here knows the server's inside, so the commands
//! work against any endpoint that speaks AWS's protocols over plain HTTP; results go to standard output, errors to
//! standard error, and with `--json` the last line of standard output is one JSON object. Leaves out: logging,
//! starting or stopping a server.

mod args;
mod clock;
mod deploy;
mod exit;
mod follow;
mod io;
mod status;
mod summary;
mod validate;

pub mod render;
pub mod terminal;

pub use aws_client as client;

pub use args::{AppspecCommand, Command, ConnectionArgs, DeployArgs, StatusArgs, ValidateArgs};
pub use clock::EngineClock;
pub use exit::{Exit, Failure};
pub use io::{Io, Variables};
pub use summary::deployment as summary;

/// Runs a command on the process's own output and environment and gives its exit code (see [`Exit`]). Starts a
/// runtime of its own: inside one, use [`run_with`].
pub fn run(command: Command) -> u8 {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(_) => return Exit::Unreachable.code(),
    };
    let mut out = std::io::stdout();
    let mut err = std::io::stderr();
    let mut io = Io::of_process(&mut out, &mut err);
    runtime.block_on(run_with(command, &mut io)).code()
}

/// Runs a command on the given output and environment.
pub async fn run_with(command: Command, io: &mut Io<'_>) -> Exit {
    let json = command.json();
    let done = match command {
        Command::Deploy(args) => deploy::run(&args, io).await,
        Command::Status(args) => status::run(&args, io).await,
        Command::Appspec(AppspecCommand::Validate(args)) => validate::run(&args, io),
    };
    match done {
        Ok(exit) => exit,
        Err(failure) => {
            let exit = failure.exit();
            // Nothing is left to tell when the output itself is gone.
            let _ = io.fail(&failure, json);
            exit
        }
    }
}

#[cfg(test)]
mod tests;
