//! After a failure: the cause and what shows it are on the page.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::places::deployment;
use crate::stage::{Run, function};
use crate::support::{CONTAINER, Lab, Options, ServerOptions, binary, text};

/// What the hook writes before it fails; hostile as any program's output may be.
const OUTPUT: &str = "checking the catalogue <b data-xss=1>bold</b> <script>window.__xss = 1</script> 5 < 7";
const SLOW: ServerOptions = ServerOptions { clock_rate: 20, keep_running: false, tells_points: false };

/// A function that writes `output`, then asks for a version that does not serve, and so fails.
async fn failing_hook(lab: &Lab, output: &str) -> Result<String> {
    let bootstrap = format!("#!/bin/sh\necho '{output}'\nexec \"$CUTOVER_EXE\" demo-hook\n");
    let variables = json!({
        "CUTOVER_EXE": binary(), "HOOK_URL": format!("http://{}/", lab.test), "HOOK_EXPECTS": "v3",
    });
    function(&lab.api, "check-web", &bootstrap, variables, lab.home.path()).await
}

/// Starts a deployment whose hook fails; answers its id when it has ended.
pub async fn fail(lab: &Lab, output: &str) -> Result<String> {
    let hook = failing_hook(lab, output).await?;
    let task_definition = lab.register("v2", &[]).await?;
    let content = format!(
        "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        \
         TaskDefinition: \"{task_definition}\"\n        LoadBalancerInfo:\n          ContainerName: \
         \"{CONTAINER}\"\n          ContainerPort: 80\nHooks:\n  - AfterAllowTestTraffic: \"{hook}\"\n"
    );
    let created = lab.api.codedeploy("CreateDeployment", lab.deployment_of(&content)).await?;
    let id = text(&created, "/deploymentId")?;
    let ended = lab.wait_until_ended(&id).await?;
    ensure!(ended.status == "Failed", "{ended:?}");
    Ok(id)
}

/// A failing hook: one sentence, what it wrote, and the rollback.
pub async fn hook(run: &Run) -> Result<()> {
    let lab = Lab::new(Options { server: SLOW, ..Options::default() }).await?;
    let page = run.page(&lab.server).await?;
    page.sign_in_as_administrator().await?;
    let id = fail(&lab, OUTPUT).await?;
    page.goto(&deployment(&id)).await?;
    page.see("HOOK_EXECUTION_FAILURE").await?;
    page.see("AfterAllowTestTraffic").await?;
    page.see("check-web").await?;
    // Its last words, and its first ones with all their signs.
    page.see("not by \"v3\"").await?;
    page.see(OUTPUT).await?;
    page.see("failed and rolled back").await?;
    ensure!(page.has_no_script_of_others().await?, "output ran as a script or became an element");
    page.judge("deployment-failed").await?;
    page.close().await
}
