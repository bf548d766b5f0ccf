//! HTTPS and TCP in front of real tasks: certificates are served and changed, and a deployment goes through.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use aws_api::acm;
use aws_protocol::Blob;
use cli::client::{Client, ClientError, Connection};
use cutover::demo::traffic::{Load, Traffic};
use rcgen::{CertifiedKey, KeyPair};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::support::{CONTAINER, Lab, Options, eventually, soon, text};

const NAME: &str = "shop.example";
const TASKS: u64 = 1;

fn certificate(name: &str) -> Result<CertifiedKey<KeyPair>> {
    Ok(rcgen::generate_simple_self_signed(vec![name.to_string()])?)
}

fn import(pair: &CertifiedKey<KeyPair>) -> Value {
    let blob = |text: String| json!(Blob(text.into_bytes()));
    json!({"Certificate": blob(pair.cert.pem()), "PrivateKey": blob(pair.signing_key.serialize_pem())})
}

/// One request over TLS that trusts this certificate alone; the whole answer.
async fn get(address: SocketAddr, name: &str, trusted: &CertifiedKey<KeyPair>) -> Result<String> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.cert.der().clone())?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    let config = config.with_root_certificates(roots).with_no_client_auth();
    let connector = TlsConnector::from(Arc::new(config));
    let stream = TcpStream::connect(address).await?;
    let mut stream = connector.connect(ServerName::try_from(name.to_string())?, stream).await?;
    let request = format!("GET / HTTP/1.1\r\nhost: {name}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

async fn expect_version(address: SocketAddr, trusted: &CertifiedKey<KeyPair>, version: &str) -> Result<()> {
    let answer = get(address, NAME, trusted).await?;
    ensure!(answer.starts_with("HTTP/1.1 200 ") && answer.contains(&format!("\"{version}\"")), "{answer}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn tasks_are_reached_over_https_and_a_certificate_imported_again_is_served_at_once() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let client = Client::new(Connection::development(lab.server.url()))?;
    let (first, second, other) = (certificate(NAME)?, certificate(NAME)?, certificate("api.example")?);
    let acm = async |operation: &str, input: Value| client.call_document(&acm::MODEL, operation, input).await;
    let imported = acm("ImportCertificate", import(&first)).await?;
    let arn = text(&imported, "/CertificateArn")?;

    let secure = json!({
        "ListenerArn": lab.production_listener, "Protocol": "HTTPS", "Certificates": [{"CertificateArn": arn}],
    });
    lab.api.elb("ModifyListener", secure).await?;
    expect_version(lab.production, &first, "v1").await.context("over HTTPS")?;

    // Another name gets its own certificate.
    let more = acm("ImportCertificate", import(&other)).await?;
    let more =
        json!({"ListenerArn": lab.production_listener, "Certificates": [{"CertificateArn": more["CertificateArn"]}]});
    lab.api.elb("AddListenerCertificates", more).await?;
    get(lab.production, "api.example", &other).await.context("by server name")?;

    let mut again = import(&second);
    again["CertificateArn"] = json!(arn);
    acm("ImportCertificate", again).await?;
    expect_version(lab.production, &second, "v1").await.context("with the new certificate")?;
    ensure!(get(lab.production, NAME, &first).await.is_err(), "the earlier certificate is still served");

    let refused = acm("DeleteCertificate", json!({"CertificateArn": arn})).await;
    ensure!(
        matches!(&refused, Err(ClientError::Api { code, .. }) if code == "ResourceInUseException"),
        "{refused:?}"
    );

    let deployment = lab.deploy("v2", &[]).await?;
    let facts = lab.wait_until_ended(&deployment).await?;
    ensure!(facts.status == "Succeeded", "{facts:#?}");
    expect_version(lab.production, &second, "v2").await.context("after a deployment")?;

    // The keys are sealed: neither the store nor the server's log has one in clear.
    let key = second.signing_key.serialize_pem();
    let part = key.lines().nth(1).context("a key has lines")?;
    for file in ["cutover.db", "cutover.db-wal", "audit.log"] {
        let bytes = std::fs::read(lab.home.data_dir().join(file)).unwrap_or_default();
        ensure!(!bytes.windows(part.len()).any(|window| window == part.as_bytes()), "{file} holds a private key");
    }
    ensure!(!lab.server.log_tail().contains(part), "the log holds a private key");
    Ok(())
}

/// A network load balancer with two listeners, two groups and a service behind it.
struct Flows {
    production: SocketAddr,
    listeners: [String; 2],
}

impl Flows {
    async fn create(lab: &Lab) -> Result<Self> {
        let created = lab.api.elb("CreateLoadBalancer", json!({"Name": "flows", "Type": "network"})).await?;
        let balancer = text(&created, "/LoadBalancers/0/LoadBalancerArn")?;
        let address: IpAddr = text(&created, "/LoadBalancers/0/DNSName")?.parse()?;
        let mut groups = Vec::new();
        for name in ["flow-one", "flow-two"] {
            let input = json!({
                "Name": name, "Protocol": "TCP", "Port": 80, "TargetType": "ip", "VpcId": "vpc-1",
                "HealthCheckIntervalSeconds": 5, "HealthCheckTimeoutSeconds": 2, "HealthyThresholdCount": 2,
            });
            let group = text(&lab.api.elb("CreateTargetGroup", input).await?, "/TargetGroups/0/TargetGroupArn")?;
            let drain = json!([{"Key": "deregistration_delay.timeout_seconds", "Value": "1"}]);
            let input = json!({"TargetGroupArn": group, "Attributes": drain});
            lab.api.elb("ModifyTargetGroupAttributes", input).await?;
            groups.push(group);
        }
        let mut listeners = Vec::new();
        for _ in 0..2 {
            let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
            let input = json!({
                "LoadBalancerArn": balancer, "Protocol": "TCP", "Port": port,
                "DefaultActions": [{"Type": "forward", "TargetGroupArn": groups[0]}],
            });
            let made = lab.api.elb("CreateListener", input).await?;
            listeners.push((SocketAddr::from((address, port)), text(&made, "/Listeners/0/ListenerArn")?));
        }
        let service = json!({
            "cluster": "lab", "serviceName": "flow", "taskDefinition": lab.register("v1", &[]).await?,
            "desiredCount": TASKS, "launchType": "FARGATE", "deploymentController": {"type": "CODE_DEPLOY"},
            "loadBalancers": [{"targetGroupArn": groups[0], "containerName": CONTAINER, "containerPort": 80}],
            "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"], "securityGroups": ["sg-1"]}},
        });
        lab.api.ecs("CreateService", service).await?;
        let look = async || {
            let health = lab.api.elb("DescribeTargetHealth", json!({"TargetGroupArn": groups[0]})).await?;
            let state = health.pointer("/TargetHealthDescriptions/0/TargetHealth/State");
            Ok((state == Some(&json!("healthy"))).then_some(()))
        };
        eventually("the service behind the network load balancer is healthy", soon(), look).await?;
        Ok(Self { production: listeners[0].0, listeners: [listeners[0].1.clone(), listeners[1].1.clone()] })
    }

    fn group(&self, lab: &Lab, config: &str) -> Value {
        let mut group = lab.group_settings();
        group["deploymentGroupName"] = json!("flow-group");
        group["deploymentConfigName"] = json!(config);
        group["ecsServices"] = json!([{"clusterName": "lab", "serviceName": "flow"}]);
        group["loadBalancerInfo"] = json!({"targetGroupPairInfoList": [{
            "targetGroups": [{"name": "flow-one"}, {"name": "flow-two"}],
            "prodTrafficRoute": {"listenerArns": [self.listeners[0]]},
            "testTrafficRoute": {"listenerArns": [self.listeners[1]]},
        }]});
        group
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_a_network_load_balancer_traffic_moves_all_at_once_and_only_so() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let flows = Flows::create(&lab).await?;
    let gradual = flows.group(&lab, "CodeDeployDefault.ECSCanary10Percent5Minutes");
    let refused = lab.api.codedeploy("CreateDeploymentGroup", gradual).await;
    let Err(ClientError::Api { code, message, .. }) = refused else { anyhow::bail!("{refused:?}") };
    ensure!(code == "InvalidTrafficRoutingConfigurationException", "{code}");
    ensure!(message.contains("Only ALB supports gradual traffic routing"), "{message}");
    lab.api.codedeploy("CreateDeploymentGroup", flows.group(&lab, "CodeDeployDefault.ECSAllAtOnce")).await?;

    let mut revision = lab.revision(&lab.register("v2", &[]).await?);
    revision["deploymentGroupName"] = json!("flow-group");
    let mut overridden = revision.clone();
    overridden["deploymentConfigName"] = json!("CodeDeployDefault.ECSLinear10PercentEvery1Minutes");
    let refused = lab.api.codedeploy("CreateDeployment", overridden).await;
    let is_refused = |code: &String| code == "InvalidTrafficRoutingConfigurationException";
    ensure!(matches!(&refused, Err(ClientError::Api { code, .. }) if is_refused(code)), "{refused:?}");

    let load = Load { keep_alive_clients: 0, fresh_clients: 2, pause: Duration::from_millis(5) };
    let traffic = Traffic::start(flows.production, load);
    let created = lab.api.codedeploy("CreateDeployment", revision).await?;
    let id = text(&created, "/deploymentId")?;
    let look = async || {
        let found = lab.api.codedeploy("GetDeployment", json!({"deploymentId": id})).await?;
        let status = text(&found, "/deploymentInfo/status")?;
        Ok(matches!(status.as_str(), "Succeeded" | "Failed" | "Stopped").then_some(found))
    };
    let ended = eventually("the deployment ends", soon(), look).await?;
    ensure!(text(&ended, "/deploymentInfo/status")? == "Succeeded", "{ended:#}\n{}", lab.server.log_tail());
    let now = Traffic::start(flows.production, load);
    eventually("new connections reach v2", soon(), async || {
        Ok(now.counts().requests.contains_key("v2").then_some(()))
    })
    .await?;
    let (through, after) = (traffic.stop().await, now.stop().await);
    ensure!(through.failed == 0 && through.requests.len() == 2, "{through:?}");
    ensure!(after.failed == 0 && after.requests.len() == 1, "{after:?}");
    Ok(())
}
