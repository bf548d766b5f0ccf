//! The commands that speak only the public API, from `deploy` to `groups create`.
//!
//! Holds: the arguments ([`Command`]), what they do ([`run`]) and the drawing of a deployment ([`render`]), which others
//! may use. Promises: nothing here knows the server's inside, so the commands work against any endpoint that speaks AWS's
//! protocols; results go to standard output, errors to standard error, and with `--json` the last line of standard output
//! is one JSON object; an exit code says one thing ([`Exit`]); help, manual pages and completions are made from one
//! definition. Leaves out: logging, starting or stopping a server.

mod act;
mod apps;
mod args;
mod clock;
mod definition;
mod deploy;
mod events;
mod exit;
mod follow;
mod groups;
mod init;
mod io;
mod list;
mod logs;
mod plan;
mod poll;
mod select;
mod session;
mod status;
mod summary;
mod table;
mod text;
mod undo;
mod validate;
mod watch;

pub mod render;
pub mod terminal;

pub use aws_client as client;

pub use args::{
    AppsCommand, AppspecCommand, ColorChoice, Command, CommonArgs, ConnectionArgs, DeployArgs, DeploymentArgs,
    GroupArgs, GroupsCommand, ListArgs, PlanArgs, StatusArgs, StatusChoice, ValidateArgs, WatchArgs,
};
pub use clock::EngineClock;
pub use exit::{Exit, Failure};
pub use io::{Io, Variables};
pub use summary::deployment as summary;

/// Runs a command on the process's own output and environment and gives its exit code (see [`Exit`]). `definition` is the
/// whole command line, from which manual pages and completions are made. Starts a runtime of its own: inside one, use
/// [`run_with`].
pub fn run(command: Command, definition: clap::Command) -> u8 {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(_) => return Exit::Unreachable.code(),
    };
    let mut out = std::io::stdout();
    let mut err = std::io::stderr();
    let mut io = Io::of_process(&mut out, &mut err);
    runtime.block_on(run_with(command, definition, &mut io)).code()
}

/// Runs a command on the given output and environment.
pub async fn run_with(command: Command, definition: clap::Command, io: &mut Io<'_>) -> Exit {
    let json = command.json();
    io.choose_colours(command.common().map(|common| common.color).unwrap_or_default());
    // The commands' futures are of very different sizes.
    match Box::pin(dispatch(command, definition, io)).await {
        Ok(exit) => exit,
        Err(failure) => {
            let exit = failure.exit();
            // Nothing is left to tell when the output itself is gone.
            let _ = io.fail(&failure, json);
            exit
        }
    }
}

async fn dispatch(command: Command, definition: clap::Command, io: &mut Io<'_>) -> Result<Exit, Failure> {
    match command {
        Command::Deploy(args) => Box::pin(deploy::run(&args, io)).await,
        Command::Watch(args) => Box::pin(watch::run(&args, io)).await,
        Command::Plan(args) => Box::pin(plan::run(&args, io)).await,
        Command::Status(args) => Box::pin(status::run(&args, io)).await,
        Command::List(args) => Box::pin(list::list(&args, io)).await,
        Command::History(args) => Box::pin(list::history(&args, io)).await,
        Command::Events(args) => Box::pin(events::events(&args, io)).await,
        Command::Logs(args) => Box::pin(logs::run(&args, io)).await,
        Command::Wait(args) => Box::pin(events::wait(&args, io)).await,
        Command::Continue(args) => Box::pin(act::continue_(&args, io)).await,
        Command::Stop(args) => Box::pin(act::stop(&args, io)).await,
        Command::Rollback(args) => Box::pin(undo::rollback(&args, io)).await,
        Command::Redeploy(args) => Box::pin(undo::redeploy(&args, io)).await,
        Command::Apps(command) => Box::pin(apps::run(&command, io)).await,
        Command::Groups(command) => Box::pin(groups::run(&command, io)).await,
        Command::Appspec(AppspecCommand::Init(args)) => Box::pin(init::run(&args, io)).await,
        Command::Appspec(AppspecCommand::Validate(args)) => validate::run(&args, io),
        Command::Completion(args) => definition::completion(&args, definition, io),
        Command::Man(args) => definition::man(&args, definition, io),
    }
}

#[cfg(test)]
mod tests;
