//! `continue` and `stop`: one call each, and what comes after it.

use serde_json::{Value, json};

use crate::args::{ContinueArgs, StopArgs};
use crate::exit::{Exit, Failure};
use crate::follow::{Watched, Watcher, conclude};
use crate::io::Io;
use crate::select;
use crate::session::{Session, text};

/// Lets a waiting deployment go on.
pub(crate) async fn continue_(args: &ContinueArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let id = select::one_deployment(&session, &args.deployment).await?;
    let wait_type = if args.termination_wait { "TERMINATION_WAIT" } else { "READY_WAIT" };
    let input = json!({"deploymentId": id, "deploymentWaitType": wait_type});
    session.codedeploy("ContinueDeployment", input).await?;
    let next = if args.termination_wait {
        "the original task set is deleted now; then the deployment has succeeded, and only a new one can go back"
    } else {
        "production traffic shifts to the replacement now, as the deployment configuration says"
    };
    let started = Started { id: &id, did: "continued", next, more: json!({"wait_type": wait_type}) };
    if !args.watch {
        return started.tell(args.common.json, io);
    }
    started.announce(args.common.json, io)?;
    let watched = Box::pin(Watcher::new(&session.client, None, args.common.json).watch(&id, io)).await?;
    conclude(&id, &watched, args.common.json, io)
}

/// Stops a deployment.
pub(crate) async fn stop(args: &StopArgs, io: &mut Io<'_>) -> Result<Exit, Failure> {
    let session = Session::open(&args.common, io)?;
    let id = select::one_deployment(&session, &args.deployment).await?;
    // StopDeployment answers well for one that has been stopped before, and does nothing: that must not look like a stop.
    match session.codedeploy("GetDeployment", json!({"deploymentId": id})).await {
        Ok(answer) => {
            let status = text(&answer, "/deploymentInfo/status");
            if ["Succeeded", "Failed", "Stopped"].contains(&status) {
                return Err(Failure::Refused(format!(
                    "{id} has ended already ({status}): there is nothing to stop. To undo it: cutover rollback {id}"
                )));
            }
        }
        // Who may stop need not be one who may look.
        Err(error) if !error.is_unreachable() && !error.is_passing() => {}
        Err(error) => return Err(error.into()),
    }
    let rollback = match (args.rollback, args.no_rollback) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    stop_and_tell(&session, &id, rollback, args.watch, args.common.json, io).await
}

/// StopDeployment; `rollback` absent lets the group decide.
pub(crate) async fn stop_and_tell(
    session: &Session,
    id: &str,
    rollback: Option<bool>,
    watch: bool,
    json: bool,
    io: &mut Io<'_>,
) -> Result<Exit, Failure> {
    let mut input = json!({"deploymentId": id});
    if let Some(rollback) = rollback {
        input["autoRollbackEnabled"] = json!(rollback);
    }
    let answer = session.codedeploy("StopDeployment", input).await?;
    let next = match rollback {
        Some(true) => "all production traffic goes back to the original task set, then the replacement is deleted",
        Some(false) => "traffic and both task sets stay as they are at this moment",
        None => "it is rolled back if its deployment group says so for a stop, else everything stays as it is",
    };
    let more = json!({"stop_status": text(&answer, "/status"), "rollback": rollback});
    let started = Started { id, did: "stopping", next, more };
    if !watch {
        return started.tell(json, io);
    }
    started.announce(json, io)?;
    let watched = Box::pin(Watcher::new(&session.client, None, json).watch(id, io)).await?;
    let told = conclude(id, &watched, json, io)?;
    Ok(as_asked(told, &watched, rollback))
}

/// Being stopped is what was asked for here, and so is being rolled back unless it was asked not to.
fn as_asked(told: Exit, watched: &Watched, rollback: Option<bool>) -> Exit {
    match (told, watched) {
        (Exit::RolledBack, _) => Exit::Succeeded,
        (Exit::Stopped, Watched::Ended { rollback: None, .. }) if rollback != Some(true) => Exit::Succeeded,
        // It was to be rolled back, and was not.
        (Exit::Stopped, _) => Exit::Failed,
        _ => told,
    }
}

/// Something that was asked for and goes on by itself.
pub(crate) struct Started<'a> {
    /// The deployment to watch.
    pub id: &'a str,
    /// What was done, one word.
    pub did: &'a str,
    /// What happens next, half a sentence.
    pub next: &'a str,
    /// More fields of the JSON object.
    pub more: Value,
}

impl Started<'_> {
    /// Says what was done, what happens next and which command watches it; nobody waits for it.
    pub(crate) fn tell(&self, json: bool, io: &mut Io<'_>) -> Result<Exit, Failure> {
        if json {
            let mut object = json!({
                "deployment_id": self.id, "outcome": self.did, "next": self.next, "exit_code": Exit::Succeeded.code(),
            });
            for (name, value) in self.more.as_object().into_iter().flatten() {
                object[name.as_str()] = value.clone();
            }
            io.json(&object)?;
        } else {
            self.announce(json, io)?;
            io.line(&format!("watch it: cutover watch {}", self.id))?;
        }
        Ok(Exit::Succeeded)
    }

    /// The first line of it, before it is followed.
    pub(crate) fn announce(&self, json: bool, io: &mut Io<'_>) -> Result<(), Failure> {
        if !json {
            io.line(&format!("{}: {}; {}", self.id, self.did, self.next))?;
        }
        Ok(())
    }
}
