//! Arguments of the commands that read and write files: `appspec`, `completion`, `man`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::help::{calls, offline};
use super::{CommonArgs, OutputArgs};

/// Commands on AppSpec files.
#[derive(Clone, Debug, Subcommand)]
pub enum AppspecCommand {
    /// Check AppSpec files without any endpoint
    Validate(ValidateArgs),
    /// Write a commented AppSpec file for a service
    Init(InitArgs),
}

const VALIDATE_HELP: &str = offline!(
    "\
Examples:
  cutover appspec validate appspec.yaml
  cutover appspec validate --json deploy/*.yaml

Every fault is shown as FILE:LINE:COLUMN: FIELD: MESSAGE, with what to do about it."
);

/// Arguments of `appspec validate`.
#[derive(Clone, Debug, Args)]
#[command(after_help = VALIDATE_HELP)]
pub struct ValidateArgs {
    /// AppSpec files, YAML or JSON
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Output.
    #[command(flatten)]
    pub output: OutputArgs,
}

const INIT_HELP: &str = calls!(
    "\
Examples:
  Ask ECS for the service's container, port and task definition:
    cutover appspec init --service web --cluster main

  Without any endpoint:
    cutover appspec init --container web --port 8080 deploy/appspec.yaml

A file that is there is never overwritten."
);

/// Arguments of `appspec init`.
#[derive(Clone, Debug, Args)]
#[command(after_help = INIT_HELP)]
pub struct InitArgs {
    /// File to write
    #[arg(value_name = "FILE", default_value = "appspec.yaml")]
    pub file: PathBuf,
    /// ECS service to ask for what is not given, name or ARN
    #[arg(long, required_unless_present_all = ["container", "port"])]
    pub service: Option<String>,
    /// Cluster of the service
    #[arg(long, default_value = "default")]
    pub cluster: String,
    /// Container that gets the traffic
    #[arg(long, value_name = "NAME")]
    pub container: Option<String>,
    /// Its port
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    pub port: Option<u16>,
    /// Task definition, ARN or FAMILY:REVISION [default: a place for `cutover deploy --task-definition` to fill]
    #[arg(long, value_name = "ARN")]
    pub task_definition: Option<String>,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const COMPLETION_HELP: &str = offline!(
    "\
Examples:
  bash:        cutover completion bash > ~/.local/share/bash-completion/completions/cutover
  zsh:         cutover completion zsh > ~/.zfunc/_cutover
  fish:        cutover completion fish > ~/.config/fish/completions/cutover.fish
  PowerShell:  cutover completion powershell | Out-String | Invoke-Expression"
);

/// Arguments of `completion`.
#[derive(Clone, Debug, Args)]
#[command(after_help = COMPLETION_HELP)]
pub struct CompletionArgs {
    /// Shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
    /// Output.
    #[command(flatten)]
    pub output: OutputArgs,
}

const MAN_HELP: &str = offline!(
    "\
Examples:
  Read a page:
    cutover man deploy | man -l -

  Write the pages of all commands:
    cutover man --dir ~/.local/share/man/man1"
);

/// Arguments of `man`.
#[derive(Clone, Debug, Args)]
#[command(after_help = MAN_HELP)]
pub struct ManArgs {
    /// Command whose page is written, e.g. `groups create` [default: cutover itself]
    #[arg(value_name = "COMMAND", conflicts_with = "dir")]
    pub path: Vec<String>,
    /// Write the pages of all commands into this directory
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Output.
    #[command(flatten)]
    pub output: OutputArgs,
}
