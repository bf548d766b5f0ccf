//! A chat and Prometheus hear of what happens from the moment at which they are named, also through a kill.

use anyhow::{Context, Result, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::support::{ENVIRONMENT, Lab, Options, ServerOptions, Subscriber, eventually, soon};

#[tokio::test]
async fn a_chat_and_prometheus_hear_of_deployments_and_a_kill_loses_nothing() -> Result<()> {
    let server = ServerOptions { keep_running: true, ..ServerOptions::default() };
    let mut lab = Lab::new(Options { server, ..Options::default() }).await?;
    let before = lab.deploy("v2", &[]).await?;
    lab.wait_until_ended(&before).await?;
    lab.server.kill_9().await?;
    let chat = Subscriber::start().await?;
    let environment = format!("CUTOVER_WEBHOOK_URL={}\nCUTOVER_METRICS_LISTEN=127.0.0.1:0\n", chat.url());
    std::fs::write(lab.home.path().join(ENVIRONMENT), environment)?;
    lab.server.start_again(&lab.home).await?;
    lab.api = lab.server.api()?;
    let id = lab.deploy("v3", &[]).await?;
    chat.received(1).await?;
    lab.server.kill_9().await?;
    lab.server.start_again(&lab.home).await?;
    lab.api = lab.server.api()?;
    lab.wait_until_ended(&id).await?;
    let texts = eventually("the end is told", soon(), async || {
        let posts = chat.received(2).await?;
        let texts: Vec<String> = posts
            .iter()
            .map(|post| Ok(post.json()?["text"].as_str().unwrap_or_default().to_owned()))
            .collect::<Result<_>>()?;
        Ok(texts.iter().any(|text| text.contains("succeeded")).then_some(texts))
    })
    .await?;
    ensure!(texts[0].starts_with(&format!("▶ lab-app/lab-group: deployment {id} was created")), "{texts:?}");
    ensure!(texts[0].ends_with(&format!("/console/deployments/{id}")), "{texts:?}");
    ensure!(!texts.iter().any(|text| text.contains(&before)), "the past is told: {texts:?}");
    let numbers = eventually("the end is counted", soon(), async || {
        let numbers = metrics(&lab).await?;
        Ok(numbers.contains("cutover_deployments_ended_total{").then_some(numbers))
    })
    .await?;
    ensure!(numbers.contains(r#"cutover_deployments_present{status="Succeeded"} 2"#), "{numbers}");
    Ok(())
}

/// Where the newest process says that metrics are.
async fn metrics(lab: &Lab) -> Result<String> {
    let log = lab.server.log_tail();
    let line =
        log.lines().rfind(|line| line.contains("metrics of deployments can be read")).context("no such line")?;
    let address = line.split_once("127.0.0.1:").context("no address")?.1;
    let port: u16 = address.chars().take_while(char::is_ascii_digit).collect::<String>().parse()?;
    let mut stream = tokio::net::TcpStream::connect(("127.0.0.1", port)).await?;
    stream.write_all(b"GET /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await?;
    let mut text = String::new();
    stream.read_to_string(&mut text).await?;
    Ok(text)
}
