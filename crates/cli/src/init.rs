//! `appspec init`: a commented AppSpec file for a service.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use serde_json::{Value, json};

use crate::args::InitArgs;
use crate::client::ClientError;
use crate::exit::{Exit, Failure};
use crate::io::Io;
use crate::session::{Session, items, text};

/// What `cutover deploy --task-definition` replaces, as AWS's own action has it.
const PLACE: &str = "<TASK_DEFINITION>";

/// Writes the file; asks ECS only for what is not given.
pub(crate) async fn run(args: &InitArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    if args.file.exists() {
        return Err(is_there(&args.file));
    }
    let (container, port) = match (&args.container, args.port) {
        (Some(container), Some(port)) => (container.clone(), port),
        _ => ask(args, io).await?,
    };
    let content = content(&container, port, args.task_definition.as_deref().unwrap_or(PLACE));
    check(&args.file, &content, args.task_definition.is_some())?;
    write(&args.file, &content)?;
    let file = args.file.display().to_string();
    if args.common.json {
        io.json(
            &json!({"file": file, "container": container, "port": port, "task_definition": args.task_definition}),
        )?;
        return Ok(Exit::Succeeded);
    }
    io.line(&format!("{file} written: traffic goes to container {container}, port {port}"))?;
    let service = args.service.as_deref().unwrap_or("SERVICE");
    let definition = if args.task_definition.is_some() { "" } else { " --task-definition taskdef.json" };
    io.line(&format!("next: cutover deploy --service {service} --appspec {file}{definition}"))?;
    Ok(Exit::Succeeded)
}

fn is_there(file: &Path) -> Failure {
    Failure::Invalid(format!("{} is there already and is not overwritten", file.display()))
}

/// Container and port as the service's load balancer settings name them.
async fn ask(args: &InitArgs, io: &Io<'_>) -> Result<(String, u16), Failure> {
    let flags = "give --container and --port instead";
    let service = args.service.as_deref().unwrap_or_default();
    let session = Session::open(&args.common, io)?;
    let input = json!({"cluster": args.cluster, "services": [service]});
    let answer = session.ecs("DescribeServices", input).await.map_err(|error| match error {
        ClientError::Unreachable { endpoint, detail } => {
            ClientError::Unreachable { endpoint, detail: format!("{detail}; {flags}") }
        }
        other => other,
    })?;
    let place = format!("service {service} in cluster {}", args.cluster);
    let found = items(&answer["services"]).next();
    let found = found.ok_or_else(|| Failure::Refused(format!("{place} was not found; {flags}")))?;
    let balancer = balancer_of(found);
    let balancer = balancer.ok_or_else(|| Failure::Refused(format!("{place} has no load balancer; {flags}")))?;
    let container = args.container.clone().unwrap_or_else(|| text(balancer, "/containerName").into());
    let port = args.port.or_else(|| balancer["containerPort"].as_u64().and_then(|port| u16::try_from(port).ok()));
    port.map(|port| (container, port)).ok_or_else(|| Failure::Refused(format!("{place} names no port; {flags}")))
}

/// After its first deployment a service shows them with its task sets.
pub(crate) fn balancer_of(service: &Value) -> Option<&Value> {
    let primary = items(&service["taskSets"]).find(|set| text(set, "/status") == "PRIMARY");
    primary.and_then(|set| items(&set["loadBalancers"]).next()).or_else(|| items(&service["loadBalancers"]).next())
}

/// The file must pass the check that `deploy` makes.
fn check(file: &Path, content: &str, has_definition: bool) -> Result<(), Failure> {
    let parsed = if has_definition { appspec::parse(content) } else { appspec::parse_template(content) };
    parsed.map(|_| ()).map_err(|errors| Failure::AppSpec(file.display().to_string(), errors))
}

fn write(file: &Path, content: &str) -> Result<(), Failure> {
    let refuse = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => is_there(file),
        _ => Failure::Invalid(format!("{}: {error}", file.display())),
    };
    // Somebody may have made it since the first look.
    let mut opened = OpenOptions::new().write(true).create_new(true).open(file).map_err(refuse)?;
    opened.write_all(content.as_bytes()).map_err(refuse)
}

fn content(container: &str, port: u16, definition: &str) -> String {
    // A JSON text is a YAML text in double quotes.
    let quoted = |text: &str| Value::from(text).to_string();
    format!(
        "\
# What is deployed to the ECS service, and which functions check it on the way.
# Check this file with: cutover appspec validate FILE
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        # `cutover deploy --task-definition FILE|ARN` puts its own in here.
        TaskDefinition: {}
        # The container and port that get the traffic.
        LoadBalancerInfo:
          ContainerName: {}
          ContainerPort: {port}
# Functions, by name or ARN, that are called at these points and answer with PutLifecycleEventHookExecutionStatus;
# one that reports Failed ends the deployment, and it is rolled back if its group says so.
# Hooks:
#   - BeforeInstall: \"check-before\"            # nothing exists yet
#   - AfterInstall: \"check-tasks\"              # the replacement runs, nobody is sent to it
#   - AfterAllowTestTraffic: \"check-test\"      # the test listener leads to the replacement
#   - BeforeAllowTraffic: \"check-last\"         # the last point before users are sent to it
#   - AfterAllowTraffic: \"check-production\"    # all users are on the replacement
",
        quoted(definition),
        quoted(container)
    )
}
