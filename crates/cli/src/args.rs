//! The command line: arguments and their help, which teaches by example.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Commands that speak only the public API.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Deploy a service blue/green and watch it
    Deploy(Box<DeployArgs>),
    /// Show a deployment and the most recent ones
    Status(StatusArgs),
    /// Work with AppSpec files
    #[command(subcommand)]
    Appspec(AppspecCommand),
}

/// Commands on AppSpec files.
#[derive(Clone, Debug, Subcommand)]
pub enum AppspecCommand {
    /// Check AppSpec files without any endpoint
    Validate(ValidateArgs),
}

impl Command {
    pub(crate) fn json(&self) -> bool {
        match self {
            Self::Deploy(args) => args.json,
            Self::Status(args) => args.json,
            Self::Appspec(AppspecCommand::Validate(args)) => args.json,
        }
    }
}

/// Where to call.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Connection")]
pub struct ConnectionArgs {
    /// Endpoint, plain HTTP [default: $AWS_ENDPOINT_URL, else http://127.0.0.1:4566]
    #[arg(long, value_name = "URL")]
    pub endpoint_url: Option<String>,
    /// Region [default: $AWS_REGION, $AWS_DEFAULT_REGION, else us-east-1]
    #[arg(long, value_name = "REGION")]
    pub region: Option<String>,
}

const DEPLOY_HELP: &str = "\
Examples:
  Register a new task definition, put its ARN into the AppSpec, deploy, and watch until the end:
    cutover deploy --service web --appspec appspec.yaml --task-definition taskdef.json

  Deploy a task definition that is registered already, 10 % first:
    cutover deploy --service web --appspec appspec.yaml --task-definition web:7 \\
      --config CodeDeployDefault.ECSCanary10Percent5Minutes

  In a script:
    cutover deploy --service web --appspec appspec.yaml --json | tail -n 1 | jq -r .outcome

The steps are those of `aws ecs deploy`; the whole AppSpec is checked before anything changes.
Keys come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; for an endpoint on this machine
the development key is the default.

Exit codes:
  0  succeeded                         3  no answer from the endpoint, or a call was refused
  1  failed, rolled back or not        4  stopped on request
  2  command line or file not sound    5  not ended in time (it goes on)
                                     130  Ctrl-C (it goes on)";

/// Arguments of `deploy`.
#[derive(Clone, Debug, Args)]
#[command(after_help = DEPLOY_HELP)]
pub struct DeployArgs {
    /// AppSpec file, YAML or JSON
    #[arg(long, value_name = "FILE")]
    pub appspec: PathBuf,
    /// Task definition to run: a JSON file to register, or an ARN or FAMILY:REVISION [default: the AppSpec's]
    #[arg(long, value_name = "FILE|ARN")]
    pub task_definition: Option<String>,
    /// ECS service, name or ARN
    #[arg(long)]
    pub service: String,
    /// ECS cluster, name or ARN
    #[arg(long, default_value = "default")]
    pub cluster: String,
    /// CodeDeploy application [default: AppECS-CLUSTER-SERVICE]
    #[arg(long)]
    pub application: Option<String>,
    /// CodeDeploy deployment group [default: DgpECS-CLUSTER-SERVICE]
    #[arg(long)]
    pub deployment_group: Option<String>,
    /// Deployment configuration, e.g. CodeDeployDefault.ECSAllAtOnce [default: the group's]
    #[arg(long, value_name = "NAME")]
    pub config: Option<String>,
    /// Text to keep with the deployment
    #[arg(long, value_name = "TEXT")]
    pub description: Option<String>,
    /// Only start it
    #[arg(long, conflicts_with = "timeout_minutes")]
    pub no_wait: bool,
    /// Longest time to watch [default: 30, or ready wait + termination wait + 10 when that is more; at most 360]
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(1..=10_080))]
    pub timeout_minutes: Option<u32>,
    /// No live view; one JSON object on the last line
    #[arg(long)]
    pub json: bool,
    /// Endpoint and region.
    #[command(flatten)]
    pub connection: ConnectionArgs,
}

const STATUS_HELP: &str = "\
Examples:
  The newest deployment of all, and the ones before it:
    cutover status

  The newest deployment of a service, followed until it ends:
    cutover status --service web --watch

  One deployment, for a script:
    cutover status d-A1B2C3D4E --json | jq .deployment.status

Without --watch the exit code is 0 whenever a status was shown. With --watch it tells how the deployment ended:
  0  succeeded                         3  no answer from the endpoint, or a call was refused
  1  failed, rolled back or not        4  stopped on request
  2  command line not sound          130  Ctrl-C (it goes on)";

/// Arguments of `status`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = STATUS_HELP)]
pub struct StatusArgs {
    /// Deployment to show [default: the newest]
    #[arg(conflicts_with_all = ["service", "application", "deployment_group"])]
    pub deployment_id: Option<String>,
    /// Show the newest deployment of this ECS service (names of application and group as `deploy` makes them)
    #[arg(long, conflicts_with_all = ["application", "deployment_group"])]
    pub service: Option<String>,
    /// Cluster of the service
    #[arg(long, default_value = "default")]
    pub cluster: String,
    /// Show the newest deployment of this application's group
    #[arg(long, requires = "deployment_group")]
    pub application: Option<String>,
    /// The group
    #[arg(long, requires = "application")]
    pub deployment_group: Option<String>,
    /// Follow it until it ends
    #[arg(long)]
    pub watch: bool,
    /// No live view; one JSON object on the last line
    #[arg(long)]
    pub json: bool,
    /// Endpoint and region.
    #[command(flatten)]
    pub connection: ConnectionArgs,
}

const VALIDATE_HELP: &str = "\
Examples:
  cutover appspec validate appspec.yaml
  cutover appspec validate --json deploy/*.yaml

Every fault is shown as FILE:LINE:COLUMN: FIELD: MESSAGE, with what to do about it.
Exit codes: 0 all files are sound, 2 a file is not sound or cannot be read.";

/// Arguments of `appspec validate`.
#[derive(Clone, Debug, Args)]
#[command(after_help = VALIDATE_HELP)]
pub struct ValidateArgs {
    /// AppSpec files, YAML or JSON
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// One JSON object on the last line
    #[arg(long)]
    pub json: bool,
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

    #[test]
    fn the_definitions_are_sound_and_help_shows_examples_and_exit_codes() {
        use clap::CommandFactory;
        Cutover::command().debug_assert();
        for line in ["cutover deploy --help", "cutover status --help", "cutover appspec validate --help"] {
            let help = parse(line).unwrap_err().to_string();
            assert!(help.contains("Examples:") && help.to_lowercase().contains("exit code"), "{help}");
        }
    }

    #[test]
    fn deploy_needs_a_service_and_an_appspec_and_defaults_the_cluster() {
        assert!(parse("cutover deploy --service web").is_err());
        assert!(parse("cutover deploy --appspec a.yaml").is_err());
        let Ok(Command::Deploy(args)) = parse("cutover deploy --service web --appspec a.yaml") else { panic!() };
        assert_eq!((args.cluster.as_str(), args.no_wait, args.json), ("default", false, false));
        assert!(parse("cutover deploy --service web --appspec a --no-wait --timeout-minutes 5").is_err());
        assert!(parse("cutover deploy --service web --appspec a --timeout-minutes 0").is_err());
    }

    #[test]
    fn status_takes_one_way_to_choose_a_deployment() {
        assert!(parse("cutover status").is_ok());
        assert!(parse("cutover status d-1 --watch").is_ok());
        assert!(parse("cutover status d-1 --service web").is_err());
        assert!(parse("cutover status --application a").is_err());
        assert!(parse("cutover status --application a --deployment-group g --json").is_ok());
    }
}
