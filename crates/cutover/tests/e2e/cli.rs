//! The command line against a real server: what a person types from the first group to the last rollback, and the exit
//! codes a script goes by.

use std::path::PathBuf;
use std::process::{Output, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tokio::process::Command;

use crate::support::{BINARY, Lab, Options};

/// Names that most commands take, of the group that the first test creates itself and of the one that is there.
const BY_SERVICE: [&str; 2] = ["--service=web", "--cluster=lab"];

/// The command line with one server.
struct Shell<'a>(&'a Lab);

impl Shell<'_> {
    async fn run(&self, arguments: &[&str]) -> Result<Output> {
        let mut command = Command::new(BINARY);
        command.args(arguments).stdin(Stdio::null()).kill_on_drop(true);
        command.env("AWS_ENDPOINT_URL", self.0.server.url()).env_remove("AWS_PROFILE");
        let output = tokio::time::timeout(Duration::from_secs(120), command.output()).await;
        Ok(output.with_context(|| format!("{arguments:?} did not end"))??)
    }

    /// Runs it with `--json`, wants this exit code, and gives the object on the last line.
    async fn json(&self, exit: i32, arguments: &[&str]) -> Result<Value> {
        let output = self.run(&[arguments, &["--json"]].concat()).await?;
        let code = output.status.code();
        ensure!(code == Some(exit), "{arguments:?} ended with {code:?}, not {exit}: {output:?}");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let line = text.lines().last().with_context(|| format!("{arguments:?} said nothing: {output:?}"))?;
        serde_json::from_str(line).with_context(|| format!("{arguments:?}: the last line is no JSON: {line}"))
    }

    /// What it says to a person, with this exit code.
    async fn says(&self, exit: i32, arguments: &[&str]) -> Result<String> {
        let output = self.run(arguments).await?;
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        let code = output.status.code();
        ensure!(code == Some(exit), "{arguments:?} ended with {code:?}, not {exit}: {said}");
        Ok(said)
    }

    /// Starts a deployment of a version with an AppSpec and gives its id.
    async fn deploy(&self, version: &str, app_spec: &str, names: &[&str]) -> Result<String> {
        let definition = definition(self.0, version)?.display().to_string();
        let arguments = ["deploy", "--no-wait", "--appspec", app_spec, "--task-definition", &definition];
        let said = self.json(0, &[&arguments[..], &BY_SERVICE, names].concat()).await?;
        Ok(said["deployment_id"].as_str().context("no deployment id")?.to_string())
    }

    async fn deploy_to_ready(&self, version: &str, app_spec: &str, names: &[&str]) -> Result<String> {
        let id = self.deploy(version, app_spec, names).await?;
        let said = self.json(0, &["wait", &id, "--until", "ready", "--timeout", "100s"]).await?;
        ensure!(said["outcome"] == "reached" && said["status"] == "Ready", "{said}");
        Ok(id)
    }
}

fn definition(lab: &Lab, version: &str) -> Result<PathBuf> {
    let path = lab.home.path().join(format!("{version}.json"));
    let definition = json!({
        "family": "web", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512",
        "containerDefinitions": [{
            "name": "app", "image": "demo-app", "essential": true, "entryPoint": [BINARY], "command": ["demo-app"],
            "portMappings": [{"containerPort": 80}], "stopTimeout": 5,
            "environment": [
                {"name": "APP_VERSION", "value": version},
                {"name": "CUTOVER_TEST_HOME", "value": lab.home.path()},
            ],
        }],
    });
    std::fs::write(&path, definition.to_string())?;
    Ok(path)
}

fn app_spec(lab: &Lab) -> String {
    lab.home.path().join("appspec.yaml").display().to_string()
}

#[tokio::test]
async fn from_the_first_group_to_a_rollback_all_is_done_by_commands() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let shell = Shell(&lab);
    shell.says(0, &["groups", "delete", "--application=lab-app", "--deployment-group=lab-group"]).await?;
    shell.says(7, &["groups", "delete", "--application=lab-app", "--deployment-group=lab-group"]).await?;
    shell.says(0, &["apps", "delete", "lab-app"]).await?;

    // Both listeners lead to the service: which is for users is not guessed.
    let create = ["groups", "create", "--ready-wait=60", "--termination-wait=0"];
    let said = shell.says(7, &[&create, &BY_SERVICE[..]].concat()).await?;
    let (production, test) = (lab.production.port().to_string(), lab.test.port().to_string());
    ensure!(said.contains("--listener") && said.contains(&production) && said.contains(&test), "{said}");
    let ports = ["--listener", &production];
    let created = shell.json(0, &[&create, &BY_SERVICE[..], &ports].concat()).await?;
    let group = &created["deployment_group"];
    assert_eq!((&group["application"], &created["application_created"]), (&json!("AppECS-lab-web"), &json!(true)));
    assert_eq!(group["listeners"], json!([lab.production_listener]));
    assert_eq!(group["test_listeners"], json!([lab.test_listener]), "the only other one");
    assert_eq!(group["target_groups"], json!(["lab-one", "lab-two"]), "the only other one");
    assert_eq!(shell.json(0, &["apps", "list"]).await?["applications"][0]["name"], "AppECS-lab-web");
    let refused = shell.says(7, &["apps", "delete", "AppECS-lab-web"]).await?;
    ensure!(refused.contains("--with-groups"), "{refused}");
    let none = shell.json(0, &[&["list"], &BY_SERVICE[..]].concat()).await?;
    assert_eq!(none, json!({"deployments": []}));

    let app_spec = app_spec(&lab);
    let init = shell.json(0, &[&["appspec", "init", &app_spec], &BY_SERVICE[..]].concat()).await?;
    assert_eq!((&init["container"], &init["port"]), (&json!("app"), &json!(80)));
    shell.says(2, &[&["appspec", "init", &app_spec], &BY_SERVICE[..]].concat()).await?;

    let first = shell.deploy_to_ready("v2", &app_spec, &[]).await?;
    let running = shell.json(0, &["list", "--running"]).await?;
    assert_eq!(running["deployments"][0]["deployment_id"], json!(first));
    let events = shell.json(0, &[&["events"], &BY_SERVICE[..]].concat()).await?;
    let install = &events["lifecycle_events"][1];
    assert_eq!((&install["name"], &install["status"]), (&json!("Install"), &json!("Succeeded")));
    shell.json(5, &["wait", &first, "--until", "traffic:1", "--timeout", "1s"]).await?;
    let logs = shell.json(0, &["logs", &first, "--side", "replacement"]).await?;
    let wrote = |text: &str| {
        logs["lines"].as_array().into_iter().flatten().any(|line| {
            line["text"].as_str().is_some_and(|said| said.starts_with(text))
                && line["source"]
                    .as_str()
                    .is_some_and(|source| source.starts_with("replacement ") && source.ends_with("/app"))
        })
    };
    ensure!(wrote("v2 listens on ") && !wrote("v1 listens on "), "{logs}");
    let said = shell.says(7, &["logs", &first, "--hook", "AfterInstall"]).await?;
    ensure!(said.contains("of the replacement"), "it names what there is: {said}");
    shell.says(7, &["continue", &first, "--termination-wait"]).await?;

    let continued = shell.says(0, &[&["continue"], &BY_SERVICE[..]].concat()).await?;
    ensure!(continued.contains(&format!("cutover watch {first}")), "{continued}");
    shell.json(0, &["wait", &first, "--until", "traffic:100", "--timeout", "100s"]).await?;
    shell.json(0, &["wait", &first]).await?;
    shell.says(7, &["stop", &first]).await?;
    let nothing = shell.says(7, &["rollback", &first]).await?;
    ensure!(nothing.contains("no revision to go back to"), "{nothing}");

    // Once there are two, the second can be undone although it has ended.
    let second = shell.deploy_to_ready("v3", &app_spec, &[]).await?;
    let followed = shell.json(0, &["continue", &second, "--watch"]).await?;
    assert_eq!((&followed["outcome"], &followed["exit_code"]), (&json!("succeeded"), &json!(0)));
    let dry = shell.json(0, &["rollback", &second, "--dry-run"]).await?;
    assert_eq!((&dry["would"], &dry["revision_of_deployment_id"]), (&json!("redeploy"), &json!(first)));
    let undone = shell.json(0, &["rollback", &second]).await?;
    let third = undone["deployment_id"].as_str().context("no id")?;
    shell.json(0, &["wait", third, "--until", "ready", "--timeout", "100s"]).await?;
    shell.json(0, &["continue", third]).await?;
    shell.json(0, &["wait", third, "--timeout", "100s"]).await?;
    let traffic = lab.traffic();
    crate::support::eventually("v2 serves again", crate::support::soon(), async || {
        Ok(traffic.counts().requests.contains_key("v2").then_some(()))
    })
    .await?;
    assert!(!traffic.stop().await.requests.contains_key("v3"));

    let history = shell.json(0, &[&["history"], &BY_SERVICE[..]].concat()).await?;
    assert_eq!(history["summary"]["succeeded"], 3, "{history}");
    Ok(())
}

#[tokio::test]
async fn stopped_rolled_back_and_failed_deployments_end_with_codes_of_their_own() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let shell = Shell(&lab);
    let names = ["--application=lab-app", "--deployment-group=lab-group"];
    let app_spec = app_spec(&lab);
    shell.json(0, &["appspec", "init", "--container=app", "--port=80", &app_spec]).await?;
    let update = [&["groups", "update"], &names[..], &["--ready-wait=60", "--rollback-on=failure,alarm"]].concat();
    let updated = shell.json(0, &update).await?;
    assert_eq!(updated["deployment_group"]["ready_wait_minutes"], 60);
    assert_eq!(updated["deployment_group"]["termination_wait_minutes"], 0, "what is not named stays");
    // Found by the service although its names are not the usual ones.
    let found = shell.json(0, &[&["groups", "show"], &BY_SERVICE[..]].concat()).await?;
    assert_eq!(found["deployment_group"]["deployment_group"], "lab-group");

    let undone = shell.deploy_to_ready("v2", &app_spec, &names).await?;
    let said = shell.json(0, &[&["rollback", "--watch"], &BY_SERVICE[..]].concat()).await?;
    assert_eq!((&said["deployment_id"], &said["rollback"]["status"]), (&json!(undone), &json!("Succeeded")));
    let waited = shell.json(6, &["wait", &undone]).await?;
    assert_eq!(waited["outcome"], "rolled_back");
    shell.says(7, &["rollback", &undone]).await?;

    let failed =
        std::fs::read_to_string(&app_spec)?.replace("# Hooks:", "Hooks:\n  - BeforeInstall: no-such-function");
    let bad = lab.home.path().join("bad.yaml");
    std::fs::write(&bad, failed)?;
    let failing = shell.deploy("v3", &bad.display().to_string(), &names).await?;
    // It fails before there is anything to take back, so there is no rollback.
    let waited = shell.json(1, &["wait", &failing, "--until", "AllowTraffic"]).await?;
    assert_eq!(waited["error_information"]["code"], "INVALID_LAMBDA_FUNCTION", "{waited}");

    let stopped = shell.deploy_to_ready("v4", &app_spec, &names).await?;
    let said = shell.json(0, &["stop", &stopped, "--no-rollback", "--watch"]).await?;
    assert_eq!(said["status"], "Stopped");
    shell.json(4, &["wait", &stopped]).await?;
    shell.json(4, &["events", &stopped, "--follow"]).await?;
    shell.json(7, &["stop", &stopped]).await?;
    shell.json(7, &["status", "d-AAAAAAAAA"]).await?;
    let history = shell.json(0, &[&["history"], &BY_SERVICE[..]].concat()).await?;
    let outcome = |id: &str| {
        let past = history["deployments"].as_array().into_iter().flatten().find(|past| past["deployment_id"] == id);
        past.map(|past| past["outcome"].clone()).unwrap_or_default()
    };
    assert_eq!([outcome(&undone), outcome(&failing), outcome(&stopped)], ["rolled_back", "failed", "stopped"]);
    Ok(())
}
