//! The commands against a small HTTP peer on loopback.

mod commands;
mod definition;
mod deploy;
mod groups;
mod logs;
#[path = "../../../aws-client/tests/calls/peer.rs"]
mod peer;
mod status;
mod validate;

use std::time::Duration;

use clap::{CommandFactory, Parser};

use crate::{Command, Exit, Io, run_with};

#[derive(Parser)]
#[command(name = "cutover")]
struct Cutover {
    #[command(subcommand)]
    command: Command,
}

/// What a command said.
pub(crate) struct Said {
    pub exit: Exit,
    pub out: String,
    pub err: String,
}

impl Said {
    /// The object on the last line.
    pub(crate) fn json(&self) -> serde_json::Value {
        let last = self.out.lines().last().unwrap_or_default();
        serde_json::from_str(last).unwrap_or_else(|error| panic!("{error}: {}\n{}", self.out, self.err))
    }
}

/// Runs a command line against an endpoint, its output a pipe.
pub(crate) async fn cutover(endpoint: &str, arguments: &[&str]) -> Said {
    cutover_on(false, endpoint, arguments).await
}

/// Runs a command line against an endpoint.
pub(crate) async fn cutover_on(is_terminal: bool, endpoint: &str, arguments: &[&str]) -> Said {
    let command = Cutover::try_parse_from(["cutover"].iter().chain(arguments)).unwrap().command;
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut io = Io {
        out: &mut out,
        err: &mut err,
        is_terminal,
        reads_keys: false,
        colours: is_terminal,
        variable: Box::new(|name| (name == "AWS_ENDPOINT_URL").then(|| endpoint.to_string())),
        poll_interval: Duration::from_millis(2),
    };
    let exit = run_with(command, Cutover::command(), &mut io).await;
    drop(io);
    Said { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}
