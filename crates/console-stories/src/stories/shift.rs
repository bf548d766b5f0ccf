//! Shifts of traffic, watched and decided on an open page.

use anyhow::{Context, Result, ensure};

use crate::places::{self, deployment};
use crate::stage::{Run, wait_for_people};
use crate::support::{DeploymentFacts, Hook, Lab, Options, ServerOptions, eventually, soon};

const CANARY: &str = "CodeDeployDefault.ECSCanary10Percent5Minutes";
const LINEAR: &str = "CodeDeployDefault.ECSLinear10PercentEvery1Minutes";

/// A minute takes three seconds: long enough for pictures, short enough to wait for.
const SLOW: ServerOptions = ServerOptions { clock_rate: 20, keep_running: false, tells_points: false };

/// From before the deployment to its success, on a page that is never loaded anew.
pub async fn canary(run: &Run) -> Result<()> {
    let hook = Some(Hook::Expects("v2"));
    let lab = Lab::new(Options { server: SLOW, config: CANARY, hook, termination_minutes: 5, ..Options::default() })
        .await?;
    let traffic = lab.traffic();
    let page = run.page(&lab.server).await?;
    page.goto(places::CONSOLE).await?;
    page.see("sign in").await?;
    page.judge("sign-in").await?;
    page.sign_in_as_administrator().await?;
    let id = lab.deploy("v2", &[]).await?;
    page.goto(&deployment(&id)).await?;
    page.mark_document().await?;
    let mut seen = Vec::new();
    let look = async || {
        let weights = page.production_weights().await?;
        if seen.last() != Some(&weights) {
            seen.push(weights.clone());
        }
        Ok((weights == ["90", "10"]).then_some(()))
    };
    eventually("production's weights are drawn as 90 and 10", soon(), look).await?;
    ensure!(seen.first().is_some_and(|first| first != &["90", "10"]), "the page was opened too late: {seen:?}");
    page.expect_same_document().await?;
    page.judge("deployment-canary").await?;
    let look = async || Ok((page.production_weights().await? == ["0", "100"]).then_some(()));
    eventually("production's weights are drawn as 0 and 100", soon(), look).await?;
    page.see("waits for").await?;
    lab.wait_until_ended(&id).await?;
    page.see("succeeded: the replacement serves all production traffic").await?;
    page.expect_same_document().await?;
    page.judge("deployment-succeeded").await?;
    let counts = traffic.stop().await;
    ensure!(counts.failed == 0, "watching made requests fail: {counts:?}");
    from_the_lists(&page, &id).await?;
    page.close().await
}

/// The deployment is found from the first page on, by links alone.
async fn from_the_lists(page: &crate::page::Page, id: &str) -> Result<()> {
    page.goto(places::CONSOLE).await?;
    page.see("lab-app").await?;
    page.judge("applications").await?;
    page.follow("lab-app").await?;
    page.see("lab-group").await?;
    page.judge("application").await?;
    page.follow("lab-group").await?;
    page.see(id).await?;
    page.judge("deployment-group").await?;
    page.follow(id).await?;
    page.see("succeeded").await?;
    ensure!(page.place().await?.starts_with(&deployment(id)), "the link leads to {}", page.place().await?);
    Ok(())
}

/// A deployment that waits for a person goes on when one presses the button.
pub async fn ready(run: &Run) -> Result<()> {
    let lab = Lab::new(Options { server: SLOW, ..Options::default() }).await?;
    wait_for_people(&lab, 600).await?;
    let page = run.page(&lab.server).await?;
    page.sign_in_as_administrator().await?;
    let id = lab.deploy("v2", &[]).await?;
    page.goto(&deployment(&id)).await?;
    page.mark_document().await?;
    lab.wait_for(&id, "it is ready", |facts| facts.status == "Ready").await?;
    page.see("waits for").await?;
    let look = async || {
        let refusal = page.refusal("continue").await?;
        ensure!(refusal.is_none(), "continue is greyed: {refusal:?}");
        Ok(Some(()))
    };
    eventually("continue can be pressed", soon(), look).await?;
    let termination = page.refusal("end termination wait").await?.context("no wait before termination is on")?;
    ensure!(!termination.is_empty(), "the greyed button says why");
    page.expect_same_document().await?;
    page.judge("deployment-ready").await?;
    page.press("continue").await?;
    lab.wait_until_ended(&id).await?;
    page.see("succeeded: the replacement serves all production traffic").await?;
    page.close().await
}

/// A stop with rollback, and the way there and back between the two deployments.
pub async fn rollback(run: &Run) -> Result<()> {
    let lab = Lab::new(Options { server: SLOW, config: LINEAR, ..Options::default() }).await?;
    let traffic = lab.traffic();
    let page = run.page(&lab.server).await?;
    page.sign_in_as_administrator().await?;
    let id = lab.deploy("v2", &[]).await?;
    page.goto(&deployment(&id)).await?;
    lab.wait_for(&id, "a share of the traffic", |facts| facts.green_weight() >= 20.0).await?;
    page.press("stop and roll back").await?;
    let ended = lab.wait_until_ended(&id).await?;
    ensure!(ended.status == "Stopped", "{ended:?}");
    let rollback = ended.rollback_id.context("no rollback")?;
    page.see("stopped and rolled back").await?;
    page.see(&rollback).await?;
    page.judge("deployment-rolled-back").await?;
    page.follow(&rollback).await?;
    let facts: DeploymentFacts = lab.wait_until_ended(&rollback).await?;
    ensure!(facts.status == "Succeeded", "{facts:?}");
    page.see(&id).await?;
    ensure!(page.place().await?.starts_with(&deployment(&rollback)), "at {}", page.place().await?);
    page.see("succeeded").await?;
    page.judge("deployment-rollback").await?;
    page.follow(&id).await?;
    page.see("stopped and rolled back").await?;
    ensure!(page.place().await?.starts_with(&deployment(&id)), "at {}", page.place().await?);
    let counts = traffic.stop().await;
    ensure!(counts.failed == 0, "requests failed: {counts:?}");
    // What the page did is what the API did: by the same call, with the key that signed in.
    let audit = std::fs::read_to_string(lab.home.data_dir().join("audit.log"))?;
    ensure!(audit.contains("StopDeployment"), "the stop is on record");
    page.close().await
}
