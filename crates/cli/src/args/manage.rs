//! Arguments of `apps` and `groups`.

use clap::{Args, Subcommand, ValueEnum};

use super::help::calls;
use super::{CommonArgs, GroupArgs};

/// Commands on applications.
#[derive(Clone, Debug, Subcommand)]
pub enum AppsCommand {
    /// List all applications
    List(AppsListArgs),
    /// Show an application and its deployment groups
    Show(AppsShowArgs),
    /// Create an application for ECS
    Create(AppsCreateArgs),
    /// Delete an application
    Delete(AppsDeleteArgs),
}

const APPS_LIST_HELP: &str =
    calls!("Examples:\n  cutover apps list\n  cutover apps list --json | jq -r '.applications[].name'");

/// Arguments of `apps list`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = APPS_LIST_HELP)]
pub struct AppsListArgs {
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const APPS_SHOW_HELP: &str = calls!("Examples:\n  cutover apps show shop");

/// Arguments of `apps show`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = APPS_SHOW_HELP)]
pub struct AppsShowArgs {
    /// Application name
    #[arg(value_name = "APPLICATION")]
    pub name: String,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const APPS_CREATE_HELP: &str = calls!(
    "Examples:\n  cutover apps create shop\n\n`cutover groups create` makes the application too when it is not there."
);

/// Arguments of `apps create`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = APPS_CREATE_HELP)]
pub struct AppsCreateArgs {
    /// Application name
    #[arg(value_name = "APPLICATION")]
    pub name: String,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const APPS_DELETE_HELP: &str = calls!(
    "\
Examples:
  cutover apps delete shop
  cutover apps delete shop --with-groups

CodeDeploy deletes an application's groups and revisions with it without asking. This command refuses to, unless it is
told so. Services, task sets and load balancers stay as they are."
);

/// Arguments of `apps delete`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = APPS_DELETE_HELP)]
pub struct AppsDeleteArgs {
    /// Application name
    #[arg(value_name = "APPLICATION")]
    pub name: String,
    /// Delete its deployment groups too
    #[arg(long)]
    pub with_groups: bool,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

/// Commands on deployment groups.
#[derive(Clone, Debug, Subcommand)]
pub enum GroupsCommand {
    /// List deployment groups
    List(GroupsListArgs),
    /// Show a deployment group
    Show(GroupsShowArgs),
    /// Create a deployment group for an ECS service
    Create(Box<GroupsCreateArgs>),
    /// Change a deployment group; what is not named stays
    Update(Box<GroupsUpdateArgs>),
    /// Delete a deployment group
    Delete(GroupsDeleteArgs),
}

const GROUPS_LIST_HELP: &str = calls!("Examples:\n  cutover groups list\n  cutover groups list --application shop");

/// Arguments of `groups list`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = GROUPS_LIST_HELP)]
pub struct GroupsListArgs {
    /// Only those of this application
    #[arg(long)]
    pub application: Option<String>,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const GROUPS_SHOW_HELP: &str = calls!(
    "Examples:\n  cutover groups show --service web\n  cutover groups show --application shop --deployment-group web"
);

/// Arguments of `groups show`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = GROUPS_SHOW_HELP)]
pub struct GroupsShowArgs {
    /// Which group.
    #[command(flatten)]
    pub group: GroupArgs,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const GROUPS_CREATE_HELP: &str = calls!(
    "\
Examples:
  All that can be read is read: the service's target group, its listener, the other target group, a test listener:
    cutover groups create --service web --cluster main

  Where there is more than one choice, say which:
    cutover groups create --service web --listener 80 --test-listener 8080 --target-group web-green

  A canary that waits for `cutover continue` before it starts, and goes back when an alarm rings:
    cutover groups create --service web --config CodeDeployDefault.ECSCanary10Percent5Minutes \\
      --ready-wait 60 --alarm web-errors

The names are those of `aws ecs deploy` unless others are given, so that neither command needs them. The application
is created when it is not there."
);

/// Arguments of `groups create`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = GROUPS_CREATE_HELP)]
pub struct GroupsCreateArgs {
    /// ECS service to deploy, name or ARN; it has the deployment controller CODE_DEPLOY
    #[arg(long)]
    pub service: String,
    /// Cluster of the service
    #[arg(long, default_value = "default")]
    pub cluster: String,
    /// Application [default: AppECS-CLUSTER-SERVICE]
    #[arg(long)]
    pub application: Option<String>,
    /// Name of the group [default: DgpECS-CLUSTER-SERVICE]
    #[arg(long)]
    pub deployment_group: Option<String>,
    /// The other target group [default: the only one that fits]
    #[arg(long, value_name = "NAME|ARN")]
    pub target_group: Option<String>,
    /// What is set.
    #[command(flatten)]
    pub settings: SettingsArgs,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

/// Settings of a group; what is absent has a default when it is created and stays when it is changed.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Settings")]
pub struct SettingsArgs {
    /// Production listener, ARN or port [default: the only one that leads to the service]
    #[arg(long, value_name = "ARN|PORT")]
    pub listener: Option<String>,
    /// Test listener, ARN or port, or `none` [default: the only other one that leads to one of the target groups]
    #[arg(long, value_name = "ARN|PORT|none")]
    pub test_listener: Option<String>,
    /// Deployment configuration [default: CodeDeployDefault.ECSAllAtOnce]
    #[arg(long, value_name = "NAME")]
    pub config: Option<String>,
    /// Wait for `cutover continue` before production traffic shifts, at most so many minutes; 0: do not wait [default: 0]
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(0..=2880))]
    pub ready_wait: Option<u32>,
    /// Minutes the original task set is kept after all traffic has moved [default: 5]
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(0..=2880))]
    pub termination_wait: Option<u32>,
    /// CloudWatch alarm that stops a deployment; may be repeated; `none`: no alarm
    #[arg(long, value_name = "NAME")]
    pub alarm: Vec<String>,
    /// What is rolled back without being asked [default: failure,alarm]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "WHEN")]
    pub rollback_on: Vec<RollbackOn>,
    /// Role CodeDeploy acts as [default: ecsCodeDeployRole of the service's account]
    #[arg(long, value_name = "ARN")]
    pub role: Option<String>,
}

/// What is rolled back without being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RollbackOn {
    /// A deployment that fails
    Failure,
    /// One that is stopped by an alarm
    Alarm,
    /// One that is stopped on request
    Stop,
    /// Nothing
    None,
}

const GROUPS_UPDATE_HELP: &str = calls!(
    "\
Examples:
  From the next deployment on 10 % first:
    cutover groups update --service web --config CodeDeployDefault.ECSCanary10Percent5Minutes

  No alarms any more, and roll back after a stop as well:
    cutover groups update --service web --alarm none --rollback-on failure,stop"
);

/// Arguments of `groups update`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = GROUPS_UPDATE_HELP)]
pub struct GroupsUpdateArgs {
    /// Which group.
    #[command(flatten)]
    pub group: GroupArgs,
    /// New name
    #[arg(long, value_name = "NAME")]
    pub rename: Option<String>,
    /// What is set.
    #[command(flatten)]
    pub settings: SettingsArgs,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}

const GROUPS_DELETE_HELP: &str = calls!(
    "\
Examples:
  cutover groups delete --service web
  cutover groups delete --application shop --deployment-group web

The service, its task sets and its load balancer stay as they are."
);

/// Arguments of `groups delete`.
#[derive(Clone, Debug, Default, Args)]
#[command(after_help = GROUPS_DELETE_HELP)]
pub struct GroupsDeleteArgs {
    /// Which group.
    #[command(flatten)]
    pub group: GroupArgs,
    /// Output and connection.
    #[command(flatten)]
    pub common: CommonArgs,
}
