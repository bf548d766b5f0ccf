//! `deploy`: the steps of `aws ecs deploy` (spec 3.6), with the AppSpec checked before anything is changed.

mod plan;

use std::path::Path;
use std::time::Duration;

use appspec::AppSpec;
use aws_api::codedeploy::{self, AppSpecContent, CreateDeploymentInput, CreateDeploymentOutput, RevisionLocation};
use aws_api::ecs::{self, RegisterTaskDefinitionResponse};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::args::DeployArgs;
use crate::client::Client;
use crate::exit::{Exit, Failure};
use crate::follow::{Watched, Watcher, conclude};
use crate::io::Io;
use crate::session::Session;
use crate::validate::read_text;

pub(crate) use plan::{default_names, short_name};

/// What to deploy, read from the files and found sound.
#[derive(Debug)]
enum Revision {
    /// The AppSpec's text as it is.
    AsWritten(String),
    /// An AppSpec that gets this task definition.
    WithTaskDefinition(Box<AppSpec>, String),
    /// An AppSpec that gets the task definition registered from this document.
    WithNewTaskDefinition(Box<AppSpec>, Value),
}

/// Starts a deployment and watches it.
pub(crate) async fn run(args: &DeployArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let revision = revision(args)?;
    let client = Session::open(&args.common, io)?.client;
    let plan = plan::plan(&client, args).await?;
    let content = content(&client, revision, args.common.json, io).await?;
    let id = create(&client, args, &plan, content).await?;
    if args.no_wait {
        return started(&id, args.common.json, io);
    }
    let minutes = args.timeout_minutes.unwrap_or(plan.timeout_minutes);
    let mut watcher = Watcher::new(&client, Some(Duration::from_secs(u64::from(minutes) * 60)), args.common.json);
    let watched: Watched = Box::pin(watcher.watch(&id, io)).await?;
    conclude(&id, &watched, args.common.json, io)
}

fn started(id: &str, json: bool, io: &mut Io<'_>) -> Result<Exit, Failure> {
    if json {
        io.json(&json!({"deployment_id": id, "outcome": "started", "exit_code": Exit::Succeeded.code()}))?;
    } else {
        io.line(&format!("{id} started; watch it with: cutover status {id} --watch"))?;
    }
    Ok(Exit::Succeeded)
}

/// Reads and checks the files.
fn revision(args: &DeployArgs) -> Result<Revision, Failure> {
    let text = read_text(&args.appspec)?;
    let unsound = |errors| Failure::AppSpec(args.appspec.display().to_string(), errors);
    let Some(given) = &args.task_definition else {
        appspec::parse(&text).map_err(unsound)?;
        return Ok(Revision::AsWritten(text));
    };
    let spec = Box::new(appspec::parse_template(&text).map_err(unsound)?);
    let path = Path::new(given);
    if path.is_file() {
        let document = task_definition(path, &spec)?;
        return Ok(Revision::WithNewTaskDefinition(spec, document));
    }
    // Whether it can name a task definition is the AppSpec's own rule: put it in and check.
    let mut filled = spec.clone();
    filled.target.task_definition.clone_from(given);
    if appspec::parse(&appspec::print_yaml(&filled)).is_err() {
        return Err(Failure::Invalid(format!(
            "--task-definition {given}: no such file, and no ARN or FAMILY:REVISION of a task definition"
        )));
    }
    Ok(Revision::WithTaskDefinition(spec, given.clone()))
}

/// Reads a task definition; only what would surely fail is refused here, the endpoint checks the rest.
fn task_definition(path: &Path, spec: &AppSpec) -> Result<Value, Failure> {
    let refuse = |why: String| Failure::Invalid(format!("{}: {why}", path.display()));
    let document: Value = serde_json::from_str(&read_text(path)?).map_err(|error| refuse(error.to_string()))?;
    let containers = document.get("containerDefinitions").and_then(Value::as_array).ok_or_else(|| {
        refuse("no containerDefinitions; give the input of `aws ecs register-task-definition` as JSON".into())
    })?;
    let names: Vec<_> = containers.iter().filter_map(|container| container.get("name")?.as_str()).collect();
    let wanted = spec.target.container_name.as_str();
    if !names.contains(&wanted) {
        let names = names.join(", ");
        return Err(refuse(format!("the AppSpec's container {wanted:?} is not in it; it has: {names}")));
    }
    Ok(document)
}

/// The AppSpec's text to send; registers the task definition when it is new.
async fn content(client: &Client, revision: Revision, json: bool, io: &mut Io<'_>) -> Result<String, Failure> {
    let (mut spec, task_definition) = match revision {
        Revision::AsWritten(text) => return Ok(text),
        Revision::WithTaskDefinition(spec, name) => (spec, name),
        Revision::WithNewTaskDefinition(spec, document) => {
            let output: RegisterTaskDefinitionResponse =
                client.call(&ecs::MODEL, "RegisterTaskDefinition", &document).await?;
            let arn = output.task_definition.and_then(|definition| definition.task_definition_arn);
            let arn =
                arn.ok_or_else(|| Failure::Refused("the registered task definition came without an ARN".into()))?;
            if !json {
                io.line(&format!("registered {arn}"))?;
            }
            (spec, arn)
        }
    };
    spec.target.task_definition = task_definition;
    Ok(appspec::print_yaml(&spec))
}

async fn create(client: &Client, args: &DeployArgs, plan: &plan::Plan, content: String) -> Result<String, Failure> {
    let sha256 = hex::encode(Sha256::digest(content.as_bytes()));
    let input = CreateDeploymentInput {
        application_name: Some(plan.application.clone()),
        deployment_group_name: Some(plan.group.clone()),
        deployment_config_name: args.config.clone(),
        description: args.description.clone(),
        revision: Some(RevisionLocation {
            revision_type: Some("AppSpecContent".into()),
            app_spec_content: Some(AppSpecContent { content: Some(content), sha256: Some(sha256) }),
            ..Default::default()
        }),
        ..Default::default()
    };
    let output: CreateDeploymentOutput = client.call(&codedeploy::MODEL, "CreateDeployment", &input).await?;
    output.deployment_id.ok_or_else(|| Failure::Refused("CreateDeployment answered without a deployment id".into()))
}
