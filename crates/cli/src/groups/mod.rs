//! `groups`: deployment groups.
//!
//! Holds: the five commands. `create` finds out what it can ([`discover`]) so that little has to be said; `update` reads
//! the group and changes only what is named, as UpdateDeploymentGroup replaces whole structures ([`settings`]).

mod discover;
mod settings;

use serde_json::{Value, json};

use crate::apps::{application_input, time};
use crate::args::{
    GroupsCommand, GroupsCreateArgs, GroupsDeleteArgs, GroupsListArgs, GroupsShowArgs, GroupsUpdateArgs,
};
use crate::deploy::default_names;
use crate::exit::{Exit, Failure};
use crate::io::Io;
use crate::list::style;
use crate::render::Style;
use crate::select::{self, GroupName, is_absent, joined};
use crate::session::{Session, items, text};
use crate::table::{Fit, Table, pairs};
use crate::text::date_text;

/// Does one of the commands.
pub(crate) async fn run(command: &GroupsCommand, io: &mut Io<'_>) -> Result<Exit, Failure> {
    match command {
        GroupsCommand::List(args) => list(args, io).await,
        GroupsCommand::Show(args) => show(args, io).await,
        GroupsCommand::Create(args) => create(args, io).await,
        GroupsCommand::Update(args) => update(args, io).await,
        GroupsCommand::Delete(args) => delete(args, io).await,
    }
}

async fn list(args: &GroupsListArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let groups = select::all_groups(&session, args.application.as_deref()).await?;
    if args.common.json {
        io.json(&json!({"deployment_groups": groups.iter().map(to_json).collect::<Vec<_>>()}))?;
        return Ok(Exit::Succeeded);
    }
    if groups.is_empty() {
        io.line("no deployment groups yet; create one with: cutover groups create --service NAME")?;
        return Ok(Exit::Succeeded);
    }
    let mut table = Table::new(&[
        ("APPLICATION", Fit::Cut),
        ("GROUP", Fit::Cut),
        ("SERVICE", Fit::Cut),
        ("CONFIGURATION", Fit::Cut),
        ("LAST DEPLOYMENT", Fit::Whole),
        ("STATUS", Fit::Whole),
    ]);
    for group in &groups {
        let last = &group["lastAttemptedDeployment"];
        table.row(vec![
            (Style::Plain, text(group, "/applicationName").into()),
            (Style::Strong, text(group, "/deploymentGroupName").into()),
            (Style::Plain, service_of(group)),
            (Style::Plain, text(group, "/deploymentConfigName").into()),
            (Style::Plain, text(last, "/deploymentId").into()),
            (style(text(last, "/status")), text(last, "/status").into()),
        ]);
    }
    table.lines(io.width()).iter().try_for_each(|line| io.styled(line))?;
    Ok(Exit::Succeeded)
}

async fn show(args: &GroupsShowArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let name = select::one_group(&session, &args.group).await?;
    let group = info(&session, &name).await?;
    if args.common.json {
        io.json(&json!({"deployment_group": to_json(&group)}))?;
    } else {
        tell(&group, io)?;
    }
    Ok(Exit::Succeeded)
}

async fn create(args: &GroupsCreateArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let found = discover::discover(&session, args).await?;
    let (application, group) = default_names(&found.cluster, &found.service);
    let name = GroupName {
        application: args.application.clone().unwrap_or(application),
        group: args.deployment_group.clone().unwrap_or(group),
    };
    let input = settings::create_input(&name, &found, &args.settings);
    let is_new = match session.codedeploy("GetApplication", json!({"applicationName": name.application})).await {
        Ok(_) => false,
        Err(error) if is_absent(&error) => true,
        Err(error) => return Err(error.into()),
    };
    if is_new {
        session.codedeploy("CreateApplication", application_input(&name.application)).await?;
    }
    if let Err(error) = session.codedeploy("CreateDeploymentGroup", input).await {
        if is_new {
            // What was made for this group alone goes with it. That it cannot is no news beside the refusal.
            let _ = session.codedeploy("DeleteApplication", json!({"applicationName": name.application})).await;
        }
        return Err(error.into());
    }
    let group = info(&session, &name).await?;
    if args.common.json {
        io.json(&json!({"deployment_group": to_json(&group), "application_created": is_new}))?;
        return Ok(Exit::Succeeded);
    }
    if is_new {
        io.line(&format!("application {} created", name.application))?;
    }
    io.line(&format!("deployment group {} created", name.group))?;
    tell(&group, io)?;
    let service = &found.service;
    let cluster = if found.cluster == "default" { String::new() } else { format!(" --cluster {}", found.cluster) };
    let names = match args.application.is_some() || args.deployment_group.is_some() {
        true => format!(" --application {} --deployment-group {}", name.application, name.group),
        false => String::new(),
    };
    io.line(&format!("next: cutover appspec init --service {service}{cluster}"))?;
    io.line(&format!("then: cutover deploy --service {service}{cluster}{names} --appspec appspec.yaml"))?;
    Ok(Exit::Succeeded)
}

async fn update(args: &GroupsUpdateArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let name = select::one_group(&session, &args.group).await?;
    let group = info(&session, &name).await?;
    let routes = discover::routes(&session, &group, &args.settings).await?;
    let mut input = settings::update_input(&name, &group, &args.settings, routes);
    if let Some(new_name) = &args.rename {
        input["newDeploymentGroupName"] = json!(new_name);
    }
    if input.as_object().is_some_and(|input| input.len() == 2) {
        return Err(Failure::Invalid("nothing to change is named; see cutover groups update --help".into()));
    }
    session.codedeploy("UpdateDeploymentGroup", input).await?;
    let name = GroupName { group: args.rename.clone().unwrap_or(name.group), ..name };
    let group = info(&session, &name).await?;
    if args.common.json {
        io.json(&json!({"deployment_group": to_json(&group)}))?;
        return Ok(Exit::Succeeded);
    }
    io.line(&format!("deployment group {} changed; it counts from the next deployment on", name.group))?;
    tell(&group, io)?;
    Ok(Exit::Succeeded)
}

async fn delete(args: &GroupsDeleteArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let name = select::one_group(&session, &args.group).await?;
    // DeleteDeploymentGroup succeeds for a name that was never there; a typing error must not look like a deletion.
    info(&session, &name).await?;
    let GroupName { application, group } = &name;
    let input = json!({"applicationName": application, "deploymentGroupName": group});
    session.codedeploy("DeleteDeploymentGroup", input).await?;
    if args.common.json {
        io.json(&json!({"deleted": {"application": application, "deployment_group": group}}))?;
    } else {
        io.line(&format!("deployment group {group} of {application} deleted; its service and load balancer stay"))?;
    }
    Ok(Exit::Succeeded)
}

async fn info(session: &Session, name: &GroupName) -> Result<Value, Failure> {
    let input = json!({"applicationName": name.application, "deploymentGroupName": name.group});
    let mut answer = session.codedeploy("GetDeploymentGroup", input).await?;
    Ok(answer["deploymentGroupInfo"].take())
}

/// `CLUSTER/SERVICE`.
fn service_of(group: &Value) -> String {
    let service = items(&group["ecsServices"]).next();
    let name = |service: &Value| format!("{}/{}", text(service, "/clusterName"), text(service, "/serviceName"));
    service.map(name).unwrap_or_default()
}

/// Places in the group's answer.
const PAIR: &str = "/loadBalancerInfo/targetGroupPairInfoList/0";
const READY: &str = "/blueGreenDeploymentConfiguration/deploymentReadyOption";
const TERMINATION: &str = "/blueGreenDeploymentConfiguration/terminateBlueInstancesOnDeploymentSuccess";

fn to_json(group: &Value) -> Value {
    let none = Value::Null;
    let at = |pointer: &str| group.pointer(pointer).unwrap_or(&none).clone();
    let names = |pointer: &str| -> Vec<Value> {
        group
            .pointer(pointer)
            .map(|array| items(array).map(|item| item["name"].clone()).collect())
            .unwrap_or_default()
    };
    let rolls_back = at("/autoRollbackConfiguration/enabled") == true;
    let last = |name: &str| at(&format!("/{name}/deploymentId"));
    json!({
        "application": group["applicationName"],
        "deployment_group": group["deploymentGroupName"],
        "platform": group["computePlatform"],
        "service": at("/ecsServices/0/serviceName"),
        "cluster": at("/ecsServices/0/clusterName"),
        "deployment_config": group["deploymentConfigName"],
        "target_groups": names(&format!("{PAIR}/targetGroups")),
        "listeners": at(&format!("{PAIR}/prodTrafficRoute/listenerArns")),
        "test_listeners": at(&format!("{PAIR}/testTrafficRoute/listenerArns")),
        "action_on_ready_timeout": at(&format!("{READY}/actionOnTimeout")),
        "ready_wait_minutes": at(&format!("{READY}/waitTimeInMinutes")),
        "termination_wait_minutes": at(&format!("{TERMINATION}/terminationWaitTimeInMinutes")),
        "alarms": if at("/alarmConfiguration/enabled") == true { names("/alarmConfiguration/alarms") } else { vec![] },
        "rollback_on": if rolls_back { at("/autoRollbackConfiguration/events") } else { json!([]) },
        "role": group["serviceRoleArn"],
        "last_attempted_deployment_id": last("lastAttemptedDeployment"),
        "last_successful_deployment_id": last("lastSuccessfulDeployment"),
    })
}

fn tell(group: &Value, io: &mut Io<'_>) -> Result<(), Failure> {
    let object = to_json(group);
    let or_none = |text: String| if text.is_empty() { "none".into() } else { text };
    let minutes = |pointer: &str| object[pointer].as_i64().unwrap_or_default();
    let stops = text(&object, "/action_on_ready_timeout") == "STOP_DEPLOYMENT";
    let ready = match stops {
        true => format!("waits {} min for `cutover continue`, then stops", minutes("ready_wait_minutes")),
        false => "does not wait".into(),
    };
    let last = &group["lastAttemptedDeployment"];
    let last_text = match text(last, "/deploymentId") {
        "" => "none yet".into(),
        id => {
            format!("{id} {} {}", text(last, "/status"), time(&last["createTime"]).map(date_text).unwrap_or_default())
        }
    };
    let rows = [
        ("application", text(&object, "/application").to_string()),
        ("group", text(&object, "/deployment_group").to_string()),
        ("service", service_of(group)),
        ("configuration", text(&object, "/deployment_config").to_string()),
        ("target groups", joined(&object["target_groups"])),
        ("listener", joined(&object["listeners"])),
        ("test listener", or_none(joined(&object["test_listeners"]))),
        ("before the shift", ready),
        ("after the shift", format!("keeps the original {} min", minutes("termination_wait_minutes"))),
        ("alarms", or_none(joined(&object["alarms"]))),
        ("rolls back on", or_none(joined(&object["rollback_on"]))),
        ("role", text(&object, "/role").to_string()),
        ("last deployment", last_text),
    ];
    Ok(pairs(&rows, io.width()).iter().try_for_each(|line| io.styled(line))?)
}
