//! Starting, stopping and taking over; the exit codes of the commands.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::{Value, json};
use tokio::process::Command;

use crate::support::{BINARY, Home, Lab, Options, Server, ServerOptions, eventually, soon};

/// Runs a command of the binary to its end.
async fn run(arguments: &[&str], endpoint: Option<&str>) -> Result<Output> {
    let mut command = Command::new(BINARY);
    command.args(arguments).stdin(Stdio::null()).kill_on_drop(true);
    command.env_remove("AWS_ENDPOINT_URL");
    if let Some(url) = endpoint {
        command.env("AWS_ENDPOINT_URL", url);
    }
    let output = tokio::time::timeout(Duration::from_secs(120), command.output()).await;
    Ok(output.with_context(|| format!("{arguments:?} did not end"))??)
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap_or(-1)
}

fn last_json(output: &Output) -> Result<Value> {
    let text = String::from_utf8_lossy(&output.stdout);
    let line = text.lines().last().context("no output")?;
    serde_json::from_str(line).with_context(|| format!("the last line is no JSON: {line}"))
}

fn balancer_and_tasks(home: &Home) -> BTreeSet<i32> {
    let wanted = |command: &str| command.contains(" balancer ") || command.ends_with(" demo-app");
    home.processes().into_iter().filter(|(_, command)| wanted(command)).map(|(pid, _)| pid).collect()
}

#[tokio::test]
async fn ctrl_c_stops_everything_that_was_started() -> Result<()> {
    let mut lab = Lab::new(Options::default()).await?;
    assert_eq!(balancer_and_tasks(&lab.home).len(), 3, "a balancer and two tasks: {:?}", lab.home.processes());
    let status = lab.server.interrupt().await?;
    assert!(status.success(), "serve ended with {status}");
    lab.home.expect_no_process().await?;
    assert!(!lab.home.data_dir().join("endpoint").exists(), "nobody is told to call an endpoint that is gone");
    Ok(())
}

#[tokio::test]
async fn with_keep_running_traffic_goes_on_and_the_next_serve_takes_over() -> Result<()> {
    let server = ServerOptions { keep_running: true, ..ServerOptions::default() };
    let mut lab = Lab::new(Options { server, ..Options::default() }).await?;
    let traffic = lab.traffic();
    let before = balancer_and_tasks(&lab.home);
    assert_eq!(before.len(), 3, "a balancer and two tasks: {:?}", lab.home.processes());
    let status = lab.server.interrupt().await?;
    assert!(status.success(), "serve ended with {status}");
    assert_eq!(balancer_and_tasks(&lab.home), before, "they run on");
    lab.server.start_again(&lab.home).await?;
    assert_eq!(balancer_and_tasks(&lab.home), before, "the same processes, not new ones");
    let id = lab.deploy("v2", &[]).await?;
    let ended = lab.wait_until_ended(&id).await?;
    assert_eq!(ended.status, "Succeeded", "{ended:#?}");
    let counts = traffic.stop().await;
    assert_eq!(counts.failed, 0, "failed requests: {:?}", counts.failures);
    assert!(counts.requests.contains_key("v2"), "{:?}", counts.requests);
    Ok(())
}

/// Also shows that the prober of these tests would notice an outage.
#[tokio::test]
async fn a_balancer_that_dies_is_started_again_with_its_table() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let traffic = lab.traffic();
    let balancer = || lab.home.processes().into_iter().find(|(_, command)| command.contains(" balancer "));
    let (pid, _) = balancer().context("no balancer")?;
    kill(Pid::from_raw(pid), Signal::SIGKILL)?;
    eventually("a new balancer", soon(), async || Ok(balancer().filter(|(new, _)| *new != pid))).await?;
    let counted = traffic.counts();
    eventually("it serves", soon(), async || {
        let now = traffic.counts();
        Ok((now.total() > counted.total() + 100).then_some(()))
    })
    .await?;
    assert!(traffic.stop().await.failed > 0, "nobody answered for a moment, and the prober did not notice");
    Ok(())
}

#[tokio::test]
async fn a_second_serve_on_the_same_directory_is_refused_and_disturbs_nothing() -> Result<()> {
    let home = Home::new()?;
    let mut server = Server::start(&home, ServerOptions::default()).await?;
    let data_dir = home.data_dir();
    let second = run(&["serve", "--listen", "127.0.0.1:0", "--data-dir", &data_dir.to_string_lossy()], None).await?;
    assert_eq!(code(&second), 1);
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(said.contains(&*data_dir.to_string_lossy()), "it names the directory: {said}");
    server.api()?.ecs("ListClusters", json!({})).await?;
    assert!(server.interrupt().await?.success());
    home.expect_no_process().await
}

#[tokio::test]
async fn the_development_key_is_refused_to_anybody_else() -> Result<()> {
    let home = Home::new()?;
    let data_dir = home.data_dir();
    let output = run(&["serve", "--listen", "0.0.0.0:0", "--data-dir", &data_dir.to_string_lossy()], None).await?;
    assert_eq!(code(&output), 1);
    assert!(String::from_utf8_lossy(&output.stderr).contains("loopback"), "{output:?}");
    Ok(())
}

/// Files of a deployment of `version` for `cutover deploy`.
fn files(home: &Home, version: &str, hook: Option<&str>) -> Result<(PathBuf, PathBuf)> {
    let definition = json!({
        "family": "web", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512",
        "containerDefinitions": [{
            "name": "app", "image": "demo-app", "essential": true, "entryPoint": [BINARY], "command": ["demo-app"],
            "portMappings": [{"containerPort": 80}],
            "environment": [
                {"name": "APP_VERSION", "value": version},
                {"name": "CUTOVER_TEST_HOME", "value": home.path()},
            ],
        }],
    });
    let hooks = hook.map(|name| format!("Hooks:\n  - BeforeAllowTraffic: {name}\n")).unwrap_or_default();
    let app_spec = format!(
        "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        \
         TaskDefinition: <TASK_DEFINITION>\n        LoadBalancerInfo:\n          ContainerName: app\n          \
         ContainerPort: 80\n{hooks}"
    );
    let paths = (home.path().join(format!("{version}.json")), home.path().join(format!("{version}.yaml")));
    std::fs::write(&paths.0, definition.to_string())?;
    std::fs::write(&paths.1, app_spec)?;
    Ok(paths)
}

async fn deploy(lab: &Lab, definition: &Path, app_spec: &Path) -> Result<Output> {
    let (definition, app_spec) = (definition.to_string_lossy(), app_spec.to_string_lossy());
    let arguments = [
        "deploy",
        "--cluster=lab",
        "--service=web",
        "--application=lab-app",
        "--deployment-group=lab-group",
        "--json",
        "--task-definition",
        &definition,
        "--appspec",
        &app_spec,
    ];
    run(&arguments, Some(&lab.server.url())).await
}

#[tokio::test]
async fn deploy_and_status_tell_how_it_ended_by_their_exit_code() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let (definition, app_spec) = files(&lab.home, "v2", None)?;
    let output = deploy(&lab, &definition, &app_spec).await?;
    assert_eq!(code(&output), 0, "{output:?}");
    let said = last_json(&output)?;
    let id = said["deployment_id"].as_str().context("no deployment id")?.to_string();
    assert_eq!(said["status"], "Succeeded", "{said}");

    let status = run(&["status", &id, "--json"], Some(&lab.server.url())).await?;
    assert_eq!(code(&status), 0, "{status:?}");
    assert_eq!(last_json(&status)?["deployment"]["status"], "Succeeded");

    let (definition, app_spec) = files(&lab.home, "v3", Some("no-such-function"))?;
    let output = deploy(&lab, &definition, &app_spec).await?;
    assert_eq!(code(&output), 6, "a deployment that failed and was rolled back: {output:?}");
    let said = last_json(&output)?;
    assert_eq!(said["error_information"]["code"], "INVALID_LAMBDA_FUNCTION", "{said}");

    let unknown = run(&["status", "d-AAAAAAAAA", "--json"], Some(&lab.server.url())).await?;
    assert_eq!(code(&unknown), 7, "a refusal, not an absent server: {unknown:?}");
    Ok(())
}

#[tokio::test]
async fn appspec_validate_names_each_fault_with_its_place_and_exits_2() -> Result<()> {
    let home = Home::new()?;
    let (_, good) = files(&home, "v2", None)?;
    let text = std::fs::read_to_string(&good)?.replace("<TASK_DEFINITION>", "web:1");
    std::fs::write(&good, &text)?;
    let output = run(&["appspec", "validate", &good.to_string_lossy()], None).await?;
    assert_eq!(code(&output), 0, "{output:?}");

    let bad = home.path().join("bad.yaml");
    std::fs::write(&bad, text.replace("ContainerPort: 80", "ContainerPort: eighty"))?;
    let output = run(&["appspec", "validate", &bad.to_string_lossy()], None).await?;
    assert_eq!(code(&output), 2, "{output:?}");
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("bad.yaml:9:") && said.contains("ContainerPort"), "{said}");

    let missing = run(&["appspec", "validate", "no-such-file.yaml"], None).await?;
    assert_eq!(code(&missing), 2, "{missing:?}");
    Ok(())
}

#[tokio::test]
async fn without_a_server_the_commands_say_so_and_exit_3() -> Result<()> {
    let unused = SocketAddr::from(([127, 0, 0, 1], 1));
    let output = run(&["status"], Some(&format!("http://{unused}"))).await?;
    ensure!(code(&output) == 3, "{output:?}");
    ensure!(String::from_utf8_lossy(&output.stderr).contains("no answer"), "{output:?}");
    Ok(())
}
