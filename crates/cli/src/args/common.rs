//! Arguments that many commands share: output, connection, and how a deployment or its group is named.

use clap::{Args, ValueEnum};

/// What every command takes.
#[derive(Clone, Debug, Default, Args)]
pub struct CommonArgs {
    /// One JSON object on the last line, no live view
    #[arg(long)]
    pub json: bool,
    /// When to write in colours; auto: on a terminal, unless NO_COLOR is set
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = ColorChoice::Auto)]
    pub color: ColorChoice,
    /// Where to call.
    #[command(flatten)]
    pub connection: ConnectionArgs,
}

/// What commands without an endpoint take.
#[derive(Clone, Debug, Default, Args)]
pub struct OutputArgs {
    /// One JSON object on the last line
    #[arg(long)]
    pub json: bool,
}

/// When to write in colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Where to call.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Connection")]
pub struct ConnectionArgs {
    /// Endpoint [default: $AWS_ENDPOINT_URL, else the profile's, else http://127.0.0.1:4566]
    #[arg(long, value_name = "URL", conflicts_with = "aws")]
    pub endpoint_url: Option<String>,
    /// Call AWS itself, each service at its own endpoint of the region
    #[arg(long)]
    pub aws: bool,
    /// Region [default: $AWS_REGION, $AWS_DEFAULT_REGION, else the profile's, else us-east-1; AWS itself needs one]
    #[arg(long, value_name = "REGION")]
    pub region: Option<String>,
    /// Profile of the AWS CLI's files to take key, region and endpoint from [default: $AWS_PROFILE]
    #[arg(long, value_name = "NAME")]
    pub profile: Option<String>,
}

/// A deployment group by its names or by the service it deploys.
#[derive(Clone, Debug, Default, Args)]
pub struct GroupArgs {
    /// The group that deploys this ECS service, name or ARN
    #[arg(long, conflicts_with_all = ["application", "deployment_group"])]
    pub service: Option<String>,
    /// Cluster of the service
    #[arg(long, default_value = "default")]
    pub cluster: String,
    /// The group of this application
    #[arg(long, requires = "deployment_group")]
    pub application: Option<String>,
    /// The group
    #[arg(long, requires = "application")]
    pub deployment_group: Option<String>,
}

/// Which deployment. The same for every command that is about one.
#[derive(Clone, Debug, Default, Args)]
pub struct DeploymentArgs {
    /// Deployment id [default: the newest one running, else the newest]
    #[arg(value_name = "DEPLOYMENT", conflicts_with_all = ["service", "application", "deployment_group"])]
    pub deployment_id: Option<String>,
    /// The newest of this group.
    #[command(flatten)]
    pub group: GroupArgs,
}
