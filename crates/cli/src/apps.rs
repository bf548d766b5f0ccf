//! `apps`: applications.

use serde_json::{Value, json};
use types::Timestamp;

use crate::args::{AppsCommand, AppsCreateArgs, AppsDeleteArgs, AppsListArgs, AppsShowArgs};
use crate::exit::{Exit, Failure};
use crate::io::Io;
use crate::render::Style;
use crate::select;
use crate::session::{Session, text};
use crate::table::{Fit, Table, pairs};
use crate::text::{count_text, date_text};

/// Does one of the commands.
pub(crate) async fn run(command: &AppsCommand, io: &mut Io<'_>) -> Result<Exit, Failure> {
    match command {
        AppsCommand::List(args) => list(args, io).await,
        AppsCommand::Show(args) => show(args, io).await,
        AppsCommand::Create(args) => create(args, io).await,
        AppsCommand::Delete(args) => delete(args, io).await,
    }
}

async fn list(args: &AppsListArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let applications = select::all_applications(&session).await?;
    if args.common.json {
        io.json(&json!({"applications": applications.iter().map(to_json).collect::<Vec<_>>()}))?;
        return Ok(Exit::Succeeded);
    }
    if applications.is_empty() {
        io.line("no applications yet; create one with a deployment group: cutover groups create --service NAME")?;
        return Ok(Exit::Succeeded);
    }
    let mut table = Table::new(&[("APPLICATION", Fit::Cut), ("PLATFORM", Fit::Whole), ("CREATED", Fit::Whole)]);
    for application in &applications {
        table.row(vec![
            (Style::Strong, text(application, "/applicationName").into()),
            (Style::Plain, text(application, "/computePlatform").into()),
            (Style::Dim, time(&application["createTime"]).map(date_text).unwrap_or_default()),
        ]);
    }
    table.lines(io.width()).iter().try_for_each(|line| io.styled(line))?;
    Ok(Exit::Succeeded)
}

async fn show(args: &AppsShowArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let answer = session.codedeploy("GetApplication", json!({"applicationName": args.name})).await?;
    let groups = session
        .names("ListDeploymentGroups", json!({"applicationName": args.name}), "deploymentGroups", 1000)
        .await?;
    let application = &answer["application"];
    if args.common.json {
        let mut object = to_json(application);
        object["deployment_groups"] = json!(groups);
        io.json(&json!({"application": object}))?;
        return Ok(Exit::Succeeded);
    }
    let rows = [
        ("application", text(application, "/applicationName").to_string()),
        ("platform", text(application, "/computePlatform").to_string()),
        ("created", time(&application["createTime"]).map(date_text).unwrap_or_default()),
        ("groups", if groups.is_empty() { "none".into() } else { groups.join(", ") }),
    ];
    pairs(&rows, io.width()).iter().try_for_each(|line| io.styled(line))?;
    Ok(Exit::Succeeded)
}

async fn create(args: &AppsCreateArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let answer = session.codedeploy("CreateApplication", application_input(&args.name)).await?;
    if args.common.json {
        let application = json!({"name": args.name, "id": answer["applicationId"], "platform": "ECS"});
        io.json(&json!({"application": application}))?;
    } else {
        let name = &args.name;
        io.line(&format!("application {name} created"))?;
        io.line(&format!("next: cutover groups create --service NAME --application {name}"))?;
    }
    Ok(Exit::Succeeded)
}

/// Input of CreateApplication.
pub(crate) fn application_input(name: &str) -> Value {
    json!({"applicationName": name, "computePlatform": "ECS"})
}

async fn delete(args: &AppsDeleteArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let name = &args.name;
    // DeleteApplication succeeds for a name that was never there; a typing error must not look like a deletion.
    session.codedeploy("GetApplication", json!({"applicationName": name})).await?;
    let groups =
        session.names("ListDeploymentGroups", json!({"applicationName": name}), "deploymentGroups", 1000).await?;
    if !groups.is_empty() && !args.with_groups {
        return Err(Failure::Refused(format!(
            "application {name} has {}: {}; they would be deleted with it. If that is meant, add --with-groups",
            count_text(groups.len(), "deployment group"),
            groups.join(", ")
        )));
    }
    session.codedeploy("DeleteApplication", json!({"applicationName": name})).await?;
    if args.common.json {
        io.json(&json!({"deleted": {"application": name, "deployment_groups": groups}}))?;
    } else {
        io.line(&format!("application {name} deleted, with {}", count_text(groups.len(), "deployment group")))?;
    }
    Ok(Exit::Succeeded)
}

fn to_json(application: &Value) -> Value {
    json!({
        "name": application["applicationName"],
        "id": application["applicationId"],
        "platform": application["computePlatform"],
        "create_time": application["createTime"],
    })
}

/// A time of an answer.
pub(crate) fn time(seconds: &Value) -> Option<Timestamp> {
    // Times of this century to the millisecond fit by far.
    #[allow(clippy::cast_possible_truncation)]
    seconds.as_f64().map(|seconds| Timestamp::from_millis((seconds * 1000.0) as i64))
}
