//! Arguments of `deploy`.

use std::path::PathBuf;

use clap::Args;

use super::CommonArgs;
use super::help::follows;

const DEPLOY_HELP: &str = follows!(
    "\
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
the development key is the default."
);

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
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}
