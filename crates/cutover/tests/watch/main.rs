//! `cutover watch` and `cutover plan` as a person and a script meet them: in a real pseudo-terminal and without one,
//! against a real server with real tasks.
//!
//! Promises: every wait is for something on the screen and has a deadline; the terminal is looked at as a terminal
//! would show it, not as bytes. Leaves out: how each state is drawn (the tests of `cli`).

#[allow(dead_code, unused_imports, reason = "shared with the other end-to-end tests, which use all of it")]
#[path = "../e2e/support/mod.rs"]
mod support;

mod interactive;
mod lines;
mod pty;

use anyhow::Result;
use serde_json::json;

use crate::support::{APPLICATION, GROUP, Lab, Options, text};

/// A canary that waits to be continued before it shifts.
async fn canary_that_waits() -> Result<(Lab, String)> {
    let lab = Lab::new(Options::default()).await?;
    let change = json!({
        "applicationName": APPLICATION, "currentDeploymentGroupName": GROUP,
        "deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes",
        "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 600},
            "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 0},
        },
    });
    lab.api.codedeploy("UpdateDeploymentGroup", change).await?;
    let task_definition = lab.register("v2", &[]).await?;
    let created = lab.api.codedeploy("CreateDeployment", lab.revision(&task_definition)).await?;
    let id = text(&created, "/deploymentId")?;
    Ok((lab, id))
}
