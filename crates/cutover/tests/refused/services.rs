//! Each service: its request, its reads, and the permissions that a call needs besides its own.

mod deployments;
mod platform;
mod records;

use anyhow::{Result, bail};
use aws_protocol::ServiceModel;

use crate::subject::Subject;
use crate::world::{ACCOUNT, World};

/// The subject for a service the program serves; every service has one.
pub async fn subject(world: &World, model: &'static ServiceModel) -> Result<Subject> {
    match model.name {
        "codedeploy" => deployments::codedeploy(world).await,
        "ecs" => platform::ecs(world).await,
        "elbv2" => platform::elbv2(world).await,
        "lambda" => platform::lambda(world).await,
        "ec2" => platform::ec2(world).await,
        "s3" => records::s3(world).await,
        "iam" => records::iam(world).await,
        "sts" => records::sts(world).await,
        "sns" => Ok(records::sns()),
        "sqs" => Ok(records::sqs()),
        "cloudwatch" => records::cloudwatch(world).await,
        "events" => records::events(world).await,
        "acm" => records::acm(),
        "logs" => records::logs(world).await,
        other => bail!("{other} is served and has no refused requests"),
    }
}

/// An ARN of the server's region.
fn arn(service: &str, resource: &str) -> String {
    format!("arn:aws:{service}:us-east-1:{ACCOUNT}:{resource}")
}

/// An ARN of IAM.
fn iam_arn(resource: &str) -> String {
    format!("arn:aws:iam::{ACCOUNT}:{resource}")
}
