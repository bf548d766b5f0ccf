//! The command line: arguments and their help, which teaches by example.
//!
//! Holds: what is given, one file a family of commands. Promises: help, manual pages, completions and documentation come
//! from these definitions alone; a deployment, a group, the output and the connection are named the same way everywhere.
//! Leaves out: what the commands do.

mod act;
mod common;
mod deploy;
mod files;
mod help;
mod look;
mod manage;

pub use act::{ContinueArgs, RedeployArgs, RollbackArgs, StopArgs};
pub use common::{ColorChoice, CommonArgs, ConnectionArgs, DeploymentArgs, GroupArgs, OutputArgs};
pub use deploy::DeployArgs;
pub use files::{AppspecCommand, CompletionArgs, InitArgs, ManArgs, ValidateArgs};
pub use look::{EventsArgs, HistoryArgs, ListArgs, LogsArgs, SideChoice, StatusArgs, StatusChoice, Until, WaitArgs};
pub use manage::{
    AppsCommand, AppsCreateArgs, AppsDeleteArgs, AppsListArgs, AppsShowArgs, GroupsCommand, GroupsCreateArgs,
    GroupsDeleteArgs, GroupsListArgs, GroupsShowArgs, GroupsUpdateArgs, RollbackOn, SettingsArgs,
};

use clap::Subcommand;

pub use crate::plan::PlanArgs;
pub use crate::watch::args::WatchArgs;

/// Commands that speak only the public API.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Deploy a service blue/green and watch it
    Deploy(Box<DeployArgs>),
    /// Watch a deployment as a live tree, with keys to continue, stop and roll back
    Watch(WatchArgs),
    /// Tell what a deployment would do and when, without starting it
    Plan(PlanArgs),
    /// Show a deployment and the most recent ones
    Status(StatusArgs),
    /// List deployments, newest first
    List(ListArgs),
    /// Show how a group's deployments ended and how long they took
    History(HistoryArgs),
    /// Show a deployment's lifecycle events with their times
    Events(EventsArgs),
    /// Show what a deployment's hooks and tasks wrote
    Logs(LogsArgs),
    /// Wait until a deployment has come to a point
    Wait(WaitArgs),
    /// Let a waiting deployment go on
    Continue(ContinueArgs),
    /// Stop a deployment
    Stop(StopArgs),
    /// Undo a deployment
    Rollback(RollbackArgs),
    /// Deploy a deployment's revision once more
    Redeploy(RedeployArgs),
    /// Manage applications
    #[command(subcommand)]
    Apps(AppsCommand),
    /// Manage deployment groups
    #[command(subcommand)]
    Groups(GroupsCommand),
    /// Work with AppSpec files
    #[command(subcommand)]
    Appspec(AppspecCommand),
    /// Write a completion script for a shell
    Completion(CompletionArgs),
    /// Write manual pages
    Man(ManArgs),
}

impl Command {
    pub(crate) fn json(&self) -> bool {
        match self {
            Self::Appspec(AppspecCommand::Validate(args)) => args.output.json,
            Self::Completion(args) => args.output.json,
            Self::Man(args) => args.output.json,
            _ => self.common().is_some_and(|common| common.json),
        }
    }

    /// Output and connection; none for commands without an endpoint.
    pub(crate) fn common(&self) -> Option<&CommonArgs> {
        Some(match self {
            Self::Deploy(args) => &args.common,
            Self::Watch(args) => &args.common,
            Self::Plan(args) => &args.common,
            Self::Status(args) => &args.common,
            Self::List(args) => &args.common,
            Self::History(args) => &args.common,
            Self::Events(args) => &args.common,
            Self::Logs(args) => &args.common,
            Self::Wait(args) => &args.common,
            Self::Continue(args) => &args.common,
            Self::Stop(args) => &args.common,
            Self::Rollback(args) => &args.common,
            Self::Redeploy(args) => &args.common,
            Self::Apps(AppsCommand::List(args)) => &args.common,
            Self::Apps(AppsCommand::Show(args)) => &args.common,
            Self::Apps(AppsCommand::Create(args)) => &args.common,
            Self::Apps(AppsCommand::Delete(args)) => &args.common,
            Self::Groups(GroupsCommand::List(args)) => &args.common,
            Self::Groups(GroupsCommand::Show(args)) => &args.common,
            Self::Groups(GroupsCommand::Create(args)) => &args.common,
            Self::Groups(GroupsCommand::Update(args)) => &args.common,
            Self::Groups(GroupsCommand::Delete(args)) => &args.common,
            Self::Appspec(AppspecCommand::Init(args)) => &args.common,
            Self::Appspec(AppspecCommand::Validate(_)) | Self::Completion(_) | Self::Man(_) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    #[command(name = "cutover")]
    struct Cutover {
        #[command(subcommand)]
        command: Command,
    }

    fn parse(line: &str) -> Result<Command, clap::Error> {
        Cutover::try_parse_from(line.split(' ')).map(|cutover| cutover.command)
    }

    /// Commands without subcommands.
    fn leaves(command: &clap::Command) -> Vec<&clap::Command> {
        let below: Vec<_> = command.get_subcommands().flat_map(leaves).collect();
        if below.is_empty() { vec![command] } else { below }
    }

    #[test]
    fn the_definitions_are_sound_and_help_shows_examples_and_exit_codes() {
        use clap::CommandFactory;
        Cutover::command().debug_assert();
        for command in leaves(&Cutover::command()) {
            let help = command.clone().render_help().to_string();
            assert!(help.contains("Examples:") && help.contains("Exit codes:"), "{help}");
            assert!(help.contains("--json"), "{help}");
        }
    }

    #[test]
    fn deploy_needs_a_service_and_an_appspec_and_defaults_the_cluster() {
        assert!(parse("cutover deploy --service web").is_err());
        assert!(parse("cutover deploy --appspec a.yaml").is_err());
        let Ok(Command::Deploy(args)) = parse("cutover deploy --service web --appspec a.yaml") else { panic!() };
        assert_eq!((args.cluster.as_str(), args.no_wait, args.common.json), ("default", false, false));
        assert!(parse("cutover deploy --service web --appspec a --no-wait --timeout-minutes 5").is_err());
        assert!(parse("cutover deploy --service web --appspec a --timeout-minutes 0").is_err());
    }

    #[test]
    fn a_deployment_is_chosen_in_one_way_and_the_same_by_every_command() {
        for command in ["watch", "status", "events", "wait", "continue", "stop", "rollback", "redeploy"] {
            assert!(parse(&format!("cutover {command}")).is_ok());
            assert!(parse(&format!("cutover {command} d-1")).is_ok());
            assert!(parse(&format!("cutover {command} --service web --cluster main")).is_ok());
            assert!(parse(&format!("cutover {command} --application a --deployment-group g")).is_ok());
            assert!(parse(&format!("cutover {command} d-1 --service web")).is_err());
            assert!(parse(&format!("cutover {command} --service web --application a --deployment-group g")).is_err());
            assert!(parse(&format!("cutover {command} --application a")).is_err());
        }
    }

    #[test]
    fn what_cannot_be_meant_together_is_refused() {
        assert!(parse("cutover stop --rollback --no-rollback").is_err());
        assert!(parse("cutover list --running --status Failed").is_err());
        assert!(parse("cutover rollback --dry-run --watch").is_err());
        assert!(parse("cutover appspec init").is_err());
        assert!(parse("cutover appspec init --container web --port 80").is_ok());
        assert!(parse("cutover groups create").is_err());
    }

    #[test]
    fn status_takes_watch_and_json() {
        assert!(parse("cutover status").is_ok());
        assert!(parse("cutover status d-1 --watch").is_ok());
        assert!(parse("cutover status d-1 --service web").is_err());
        assert!(parse("cutover status --application a").is_err());
        assert!(parse("cutover status --application a --deployment-group g --json").is_ok());
    }
}
