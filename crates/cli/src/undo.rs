//! `rollback` and `redeploy`: earlier revisions, deployed anew.

use serde_json::{Value, json};

use crate::act::{Started, stop_and_tell};
use crate::apps::time;
use crate::args::{RedeployArgs, RollbackArgs};
use crate::exit::{Exit, Failure};
use crate::follow::{Watcher, conclude};
use crate::io::Io;
use crate::select::{self, GroupName};
use crate::session::{Session, text};
use crate::text::date_text;

/// Deployments looked through for the last successful one.
const MAX_LOOKED_AT: usize = 200;

/// Undoes a deployment.
pub(crate) async fn rollback(args: &RollbackArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let id = select::one_deployment(&session, &args.deployment).await?;
    let info = info(&session, &id).await?;
    let json = args.common.json;
    if !matches!(text(&info, "/status"), "Succeeded" | "Failed" | "Stopped") {
        if args.dry_run {
            let what = format!("{id} is {}: it would be stopped, and all traffic sent back", text(&info, "/status"));
            return dry(&what, json!({"deployment_id": id, "would": "stop_and_roll_back"}), json, io);
        }
        return stop_and_tell(&session, &id, Some(true), args.watch, json, io).await;
    }
    let back = text(&info, "/rollbackInfo/rollbackDeploymentId");
    if !back.is_empty() && text(&self::info(&session, back).await?, "/status") != "Failed" {
        return Err(Failure::Refused(format!("{id} has been rolled back already, by {back}: nothing to do")));
    }
    let group = group_of(&info);
    let earlier = last_success_before(&session, &group, &id).await?;
    let earlier_id = text(&earlier, "/deploymentId").to_string();
    let created = time(&earlier["createTime"]).map(date_text).unwrap_or_default();
    let what = format!(
        "{id} has ended ({}), so it cannot be taken back: the revision of {earlier_id} of {created}, the last of {} / {} \
         that succeeded before it, is deployed anew",
        text(&info, "/status"),
        group.application,
        group.group
    );
    if args.dry_run {
        let more = json!({"deployment_id": id, "would": "redeploy", "revision_of_deployment_id": earlier_id});
        return dry(&what, more, json, io);
    }
    if !json {
        io.line(&what)?;
    }
    let description = format!("Rolls back {id} to the revision of {earlier_id}");
    let again = Again { of: &earlier, group: &group, description: &description, watch: args.watch, json };
    again.deploy(&session, io).await
}

fn dry(what: &str, mut object: Value, json: bool, io: &mut Io<'_>) -> Result<Exit, Failure> {
    if json {
        object["outcome"] = json!("dry_run");
        object["next"] = json!(what);
        object["exit_code"] = json!(Exit::Succeeded.code());
        io.json(&object)?;
    } else {
        io.line(what)?;
    }
    Ok(Exit::Succeeded)
}

/// Deploys a deployment's revision once more.
pub(crate) async fn redeploy(args: &RedeployArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let id = select::one_deployment(&session, &args.deployment).await?;
    let info = info(&session, &id).await?;
    let description = args.description.clone().unwrap_or_else(|| format!("Repeats {id}"));
    let group = group_of(&info);
    let json = args.common.json;
    Again { of: &info, group: &group, description: &description, watch: args.watch, json }.deploy(&session, io).await
}

/// A revision to be deployed anew.
struct Again<'a> {
    /// What GetDeployment says of the deployment whose revision it is.
    of: &'a Value,
    group: &'a GroupName,
    description: &'a str,
    watch: bool,
    json: bool,
}

impl Again<'_> {
    async fn deploy(&self, session: &Session, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let mut input = json!({
            "applicationName": self.group.application, "deploymentGroupName": self.group.group,
            "revision": revision(session, self.of).await?, "description": self.description,
        });
        let config = text(self.of, "/deploymentConfigName");
        // A rollback's own configuration is the service's choice, not the user's (spec 5.4).
        if !config.is_empty() && text(self.of, "/creator") != "codeDeployRollback" {
            input["deploymentConfigName"] = json!(config);
        }
        let answer = session.codedeploy("CreateDeployment", input).await?;
        let id = text(&answer, "/deploymentId").to_string();
        let of = text(self.of, "/deploymentId");
        let next = format!("a new deployment of the revision of {of} takes all its steps");
        let more = json!({"revision_of_deployment_id": of});
        let started = Started { id: &id, did: "started", next: &next, more };
        if !self.watch {
            return started.tell(self.json, io);
        }
        started.announce(self.json, io)?;
        let watched = Box::pin(Watcher::new(&session.client, None, self.json).watch(&id, io)).await?;
        conclude(&id, &watched, self.json, io)
    }
}

async fn info(session: &Session, id: &str) -> Result<Value, Failure> {
    let mut answer = session.codedeploy("GetDeployment", json!({"deploymentId": id})).await?;
    Ok(answer["deploymentInfo"].take())
}

fn group_of(info: &Value) -> GroupName {
    GroupName { application: text(info, "/applicationName").into(), group: text(info, "/deploymentGroupName").into() }
}

/// The newest deployment of the group that succeeded and was created before this one.
async fn last_success_before(session: &Session, group: &GroupName, id: &str) -> Result<Value, Failure> {
    let ids = select::newest(session, Some(group), None, MAX_LOOKED_AT).await?;
    let before = ids.iter().skip_while(|other| *other != id).skip(1);
    for other in before {
        let info = info(session, other).await?;
        if text(&info, "/status") == "Succeeded" {
            return Ok(info);
        }
    }
    Err(Failure::Refused(format!(
        "{} / {} has no deployment that succeeded before {id}: there is no revision to go back to. Deploy one with \
         `cutover deploy`",
        group.application, group.group
    )))
}

/// The revision as CreateDeployment takes it: GetDeployment names an AppSpec's text by its digest alone (spec 7.1).
async fn revision(session: &Session, info: &Value) -> Result<Value, Failure> {
    let revision = &info["revision"];
    let inline = ["/appSpecContent", "/string"].iter().find_map(|part| revision.pointer(part));
    if inline.is_none_or(|part| part["content"].is_string()) {
        return Ok(revision.clone());
    }
    let input = json!({"applicationName": text(info, "/applicationName"), "revision": revision});
    let mut answer = session.codedeploy("GetApplicationRevision", input).await?;
    Ok(answer["revision"].take())
}
