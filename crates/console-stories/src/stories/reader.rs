//! A key that may only read sees all and can press nothing, and is told why.

use anyhow::{Context, Result, ensure};

use crate::places::deployment;
use crate::stage::{Run, user, wait_for_people};
use crate::support::{Lab, Options, ServerOptions};

const SLOW: ServerOptions = ServerOptions { clock_rate: 20, keep_running: false, tells_points: false };

/// All actions that only read.
const READS: [&str; 13] = [
    // Asking what one may do: the buttons' reasons come from it.
    "iam:SimulatePrincipalPolicy",
    "codedeploy:Get*",
    "codedeploy:List*",
    "codedeploy:BatchGet*",
    "ecs:Describe*",
    "ecs:List*",
    "elasticloadbalancing:Describe*",
    "cloudwatch:Describe*",
    "cloudwatch:GetMetricData",
    "cloudwatch:GetMetricStatistics",
    "logs:*",
    "lambda:Get*",
    "lambda:List*",
];

/// The buttons are greyed, each with its reason.
pub async fn read_only(run: &Run) -> Result<()> {
    let lab = Lab::new(Options { server: SLOW, ..Options::default() }).await?;
    wait_for_people(&lab, 600).await?;
    let (key, secret) = user(&lab.server, "reader", &READS).await?;
    let id = lab.deploy("v2", &[]).await?;
    lab.wait_for(&id, "it is ready", |facts| facts.status == "Ready").await?;
    let page = run.page(&lab.server).await?;
    page.sign_in(&key, &secret).await?;
    page.see("sign out").await?;
    page.goto(&deployment(&id)).await?;
    page.see("waits for").await?;
    page.see("Green (replacement)").await?;
    for name in ["continue", "stop", "stop and roll back"] {
        let reason = page.refusal(name).await?.with_context(|| format!("{name} can be pressed by a reader"))?;
        let tells = ["may not", "not allowed", "permission", "denied", "not authorized"];
        ensure!(tells.iter().any(|part| reason.to_lowercase().contains(part)), "{name} says {reason:?}");
    }
    page.judge("deployment-reader").await?;
    let facts = lab.facts(&id).await?;
    ensure!(facts.status == "Ready", "{facts:?}");
    page.close().await
}
