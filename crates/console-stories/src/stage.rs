//! What stories need beside a page: a run with its browser, keys that may not do everything, groups that wait for people.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use aws_api::iam;
use cli::client::{Client, Connection};
use serde_json::{Value, json};

use crate::browser::Driver;
use crate::judge::Judge;
use crate::page::Page;
use crate::support::{APPLICATION, Api, GROUP, Lab, Server, text};

/// Where scripts/install-chromium.sh puts axe.
const AXE: &str = "target/console-tools/node_modules/axe-core/axe.min.js";

/// One run: a driver for all browsers, one judge.
pub struct Run {
    /// Opens browsers.
    pub driver: Driver,
    /// Judges pages.
    pub judge: Judge,
}

impl Run {
    /// Starts the driver.
    pub async fn start(pictures: PathBuf) -> Result<Self> {
        let axe = std::fs::read_to_string(AXE).context("read axe: scripts/install-chromium.sh fetches it")?;
        Ok(Self { driver: Driver::start().await?, judge: Judge::new(axe, pictures) })
    }

    /// A fresh browser for the console of a server.
    pub async fn page(&self, server: &Server) -> Result<Page> {
        Ok(Page::new(self.driver.open().await?, server.url(), self.judge.clone()))
    }
}

/// Lets the lab's group wait for a person before traffic is moved; it stops the deployment after `minutes`.
pub async fn wait_for_people(lab: &Lab, minutes: u32) -> Result<()> {
    let mut settings = lab.group_settings()["blueGreenDeploymentConfiguration"].take();
    settings["deploymentReadyOption"] = json!({"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": minutes});
    let update = json!({
        "applicationName": APPLICATION, "currentDeploymentGroupName": GROUP,
        "blueGreenDeploymentConfiguration": settings,
    });
    lab.api.codedeploy("UpdateDeploymentGroup", update).await?;
    Ok(())
}

/// Makes a user that may do these actions with everything; answers its key: id and secret.
pub async fn user(server: &Server, name: &str, actions: &[&str]) -> Result<(String, String)> {
    let client = Client::new(Connection::development(server.url()))?;
    let iam = async |operation, input: Value| client.call_document(&iam::MODEL, operation, input).await;
    iam("CreateUser", json!({"UserName": name})).await?;
    let statement = json!({"Effect": "Allow", "Action": actions, "Resource": "*"});
    let policy = json!({"Version": "2012-10-17", "Statement": [statement]}).to_string();
    iam("PutUserPolicy", json!({"UserName": name, "PolicyName": "all", "PolicyDocument": policy})).await?;
    let key = iam("CreateAccessKey", json!({"UserName": name})).await?;
    Ok((text(&key, "/AccessKey/AccessKeyId")?, text(&key, "/AccessKey/SecretAccessKey")?))
}

/// Makes a function of a shell script; answers its ARN.
pub async fn function(api: &Api, name: &str, bootstrap: &str, mut variables: Value, home: &Path) -> Result<String> {
    variables[crate::support::MARK] = json!(home);
    let input = json!({
        "FunctionName": name, "Role": "arn:aws:iam::000000000000:role/hook", "Runtime": "provided.al2023",
        "Handler": "bootstrap", "Timeout": 30, "Code": {"ZipFile": crate::support::package_of(bootstrap)?},
        "Environment": {"Variables": variables},
    });
    text(&api.lambda("CreateFunction", input).await?, "/FunctionArn")
}
