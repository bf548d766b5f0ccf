//! An environment to deploy into, and a client as its user makes it: endpoint, region and keys come from the
//! environment.

use std::collections::HashMap;
use std::env;
use std::future::Future;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use aws_config::BehaviorVersion;
use aws_sdk_codedeploy::Client;
use aws_sdk_codedeploy::config::Builder;
use aws_sdk_codedeploy::operation::create_deployment::builders::CreateDeploymentFluentBuilder;
use aws_sdk_codedeploy::types::{
    AppSpecContent, BlueGreenDeploymentConfiguration, DeploymentInfo, DeploymentReadyAction, DeploymentReadyOption,
    DeploymentStatus, EcsTarget, RevisionLocation, RevisionLocationType,
};
use aws_smithy_cbor::protocol::RpcV2CborProtocol;
use tokio::process::Command;

/// What the SDK speaks.
#[derive(Clone, Copy, Debug)]
pub enum Wire {
    /// AWS JSON 1.1, its own choice.
    Json,
    /// Smithy RPC v2 CBOR, which later models list first.
    Cbor,
}

/// A client of the server that `AWS_ENDPOINT_URL` names.
pub async fn client(wire: Wire) -> Client {
    let http = aws_smithy_http_client::Builder::new().build_http();
    let shared = aws_config::defaults(BehaviorVersion::latest()).http_client(http).load().await;
    let config = Builder::from(&shared);
    Client::from_conf(match wire {
        Wire::Json => config.build(),
        Wire::Cbor => config.protocol(RpcV2CborProtocol::new()).build(),
    })
}

/// Waits until `look` finds something, and answers that.
pub async fn eventually<T, F: Future<Output = Option<T>>>(what: &str, mut look: impl FnMut() -> F) -> T {
    let deadline = Instant::now() + Duration::from_secs(90);
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(Instant::now() < deadline, "not within 90 s: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// What answers at `http://HOST:PORT/`: the body of a status 200, or an error.
pub fn served(url: &str) -> std::io::Result<String> {
    let authority = url.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(authority)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(stream, "GET / HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    if head.split_whitespace().nth(1) != Some("200") {
        return Err(std::io::Error::other(head.to_owned()));
    }
    Ok(body.trim().to_owned())
}

/// A service that runs v1, with a deployment group, and the versions it may be deployed with.
pub struct Lab {
    /// The client under test.
    pub codedeploy: Client,
    named: HashMap<String, String>,
}

impl Lab {
    /// Builds one with `python/lab.py`: CodeDeploy does not make services or balancers.
    pub async fn build(wire: Wire, name: &str, versions: &[&str]) -> Self {
        let script = std::env::var("LAB_SCRIPT").expect("LAB_SCRIPT names python/lab.py; tests/clients/run.sh sets it");
        let name = format!("{name}-{wire:?}").to_lowercase();
        let made = Command::new("python").arg(script).arg(name).args(versions).output().await.expect("python starts");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let told = String::from_utf8(made.stdout).expect("UTF-8");
        let pairs = told.lines().filter_map(|line| line.split_once('='));
        let named = pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        Self { codedeploy: client(wire).await, named }
    }

    /// An address or a name: application, group, target, production, test, or a version's task definition.
    pub fn get(&self, key: &str) -> &str {
        self.named.get(key).unwrap_or_else(|| panic!("no {key} in {:?}", self.named))
    }

    /// What production serves now.
    pub fn production(&self) -> String {
        served(self.get("production")).expect("production serves")
    }

    /// A CreateDeployment of a version, to be added to and sent.
    pub fn deployment_of(&self, version: &str) -> CreateDeploymentFluentBuilder {
        let content = format!(
            "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        \
             TaskDefinition: \"{}\"\n        LoadBalancerInfo:\n          ContainerName: app\n          ContainerPort: 80\n",
            self.get(version)
        );
        let revision = RevisionLocation::builder()
            .revision_type(RevisionLocationType::AppSpecContent)
            .app_spec_content(AppSpecContent::builder().content(content).build())
            .build();
        self.codedeploy
            .create_deployment()
            .application_name(self.get("application"))
            .deployment_group_name(self.get("group"))
            .revision(revision)
    }

    /// Makes deployments of the group wait for a ContinueDeployment, for ten minutes.
    pub async fn wait_when_ready(&self) {
        let ready = DeploymentReadyOption::builder()
            .action_on_timeout(DeploymentReadyAction::StopDeployment)
            .wait_time_in_minutes(600)
            .build();
        self.codedeploy
            .update_deployment_group()
            .application_name(self.get("application"))
            .current_deployment_group_name(self.get("group"))
            .blue_green_deployment_configuration(
                BlueGreenDeploymentConfiguration::builder().deployment_ready_option(ready).build(),
            )
            .send()
            .await
            .expect("UpdateDeploymentGroup");
    }

    /// GetDeployment.
    pub async fn info(&self, deployment: &str) -> DeploymentInfo {
        let answer = self.codedeploy.get_deployment().deployment_id(deployment).send().await.expect("GetDeployment");
        answer.deployment_info.expect("deploymentInfo")
    }

    /// GetDeploymentTarget of the one service.
    pub async fn target(&self, deployment: &str) -> EcsTarget {
        let asked = self.codedeploy.get_deployment_target().deployment_id(deployment).target_id(self.get("target"));
        let answer = asked.send().await.expect("GetDeploymentTarget");
        answer.deployment_target.and_then(|target| target.ecs_target).expect("ecsTarget")
    }

    /// Waits for a status.
    pub async fn reached(&self, deployment: &str, statuses: &[DeploymentStatus]) -> DeploymentInfo {
        eventually(&format!("{deployment} is one of {statuses:?}"), async || {
            let info = self.info(deployment).await;
            info.status().is_some_and(|status| statuses.contains(status)).then_some(info)
        })
        .await
    }

    /// Waits for the end.
    pub async fn ended(&self, deployment: &str) -> DeploymentInfo {
        self.reached(deployment, &[DeploymentStatus::Succeeded, DeploymentStatus::Failed, DeploymentStatus::Stopped])
            .await
    }
}
