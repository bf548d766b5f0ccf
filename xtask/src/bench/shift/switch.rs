//! How each proxy is told other weights, as its users do it.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use serde_json::Value;

use super::super::process::Server;
use super::super::proxies::{self, Job, Proxy, Upstream};

/// How long any of them may take.
const LIMIT: Duration = Duration::from_secs(10);

/// Tells a proxy the weights of `job.upstreams`; returns when it has acknowledged them. nginx acknowledges nothing:
/// for it, when `nginx -s reload` has returned.
pub fn set_weights(proxy: Proxy, job: &Job<'_>, server: &Server, generation: u64) -> anyhow::Result<()> {
    match proxy {
        Proxy::Cutover => {
            let table = proxies::cutover_table(job, server.address, generation)?;
            let (status, body) = call(&job.home, "PUT", "/table", &table.to_string())?;
            ensure!((200..300).contains(&status), "the balancer answered {status}: {body}");
        }
        Proxy::Haproxy => {
            let set = |(number, it): (usize, &Upstream)| format!("set server targets/s{number} weight {}", it.weight);
            let commands: Vec<String> = job.upstreams.iter().enumerate().map(set).collect();
            let mut stream = connect(&proxies::haproxy_socket(&job.home))?;
            stream.write_all(format!("{}\n", commands.join("; ")).as_bytes())?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            ensure!(answer.trim().is_empty(), "HAProxy answered {answer}");
        }
        Proxy::Nginx => {
            let file = job.home.join("nginx.conf");
            std::fs::write(&file, proxies::nginx_proxy(job, server.address))?;
            let mut command = Command::new("nginx");
            command.arg("-p").arg(&job.home).arg("-e").arg(job.home.join("reload.log")).arg("-c").arg(&file);
            let output = command.args(["-s", "reload"]).output().context("run nginx")?;
            ensure!(output.status.success(), "nginx: {}", String::from_utf8_lossy(&output.stderr));
        }
    }
    Ok(())
}

/// Waits until our balancer has found both upstreams healthy; the others send without looking.
pub fn wait_until_healthy(home: &Path) -> anyhow::Result<()> {
    let started = Instant::now();
    // Its listeners are open a moment before its control socket.
    while !are_healthy(home).unwrap_or(false) {
        ensure!(started.elapsed() < LIMIT, "the targets do not become healthy: {:?}", are_healthy(home));
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

fn are_healthy(home: &Path) -> anyhow::Result<bool> {
    let (_, body) = call(home, "GET", "/health", "")?;
    let health: Value = serde_json::from_str(&body)?;
    let groups = health.as_array().context("no list of groups")?;
    let targets = groups.iter().filter_map(|group| group["targets"].as_array()).flatten();
    let states: Vec<&Value> = targets.map(|target| &target["state"]).collect();
    Ok(states.len() > 1 && states.iter().all(|state| **state == "Healthy"))
}

/// When our balancer says that a request last began in the group with this number: milliseconds since 1970; none when
/// it does not say.
pub fn told_last_request(home: &Path, group: usize) -> anyhow::Result<Option<u64>> {
    let (_, body) = call(home, "GET", "/counters", "")?;
    let counters: Value = serde_json::from_str(&body)?;
    let groups = counters["target_groups"].as_array().context("no list of groups")?;
    let name = format!("group-{group}");
    let group = groups.iter().find(|group| group["target_group"] == name.as_str());
    Ok(group.and_then(|group| group["last_request_millis"].as_u64()).filter(|millis| *millis > 0))
}

/// One exchange on our balancer's control socket: status and body.
fn call(home: &Path, method: &str, path: &str, body: &str) -> anyhow::Result<(u16, String)> {
    let mut stream = connect(&home.join("control.sock"))?;
    let head = format!("{method} {path} HTTP/1.1\r\nHost: balancer\r\nContent-Length: {}\r\n\r\n", body.len());
    stream.write_all(&[head.as_bytes(), body.as_bytes()].concat())?;
    let mut answer = Vec::new();
    let mut part = [0; 16 * 1024];
    loop {
        let length = stream.read(&mut part)?;
        answer.extend_from_slice(&part[..length]);
        let text = String::from_utf8_lossy(&answer);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let field = |line: &str| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok();
            let wanted: usize = head.lines().find_map(field).unwrap_or(0);
            if body.len() >= wanted {
                let status = head.split(' ').nth(1).context("no status")?.parse()?;
                return Ok((status, body.to_owned()));
            }
        }
        if length == 0 {
            bail!("the control socket was closed in the middle of an answer: {text}");
        }
    }
}

fn connect(socket: &Path) -> anyhow::Result<UnixStream> {
    let stream = UnixStream::connect(socket).with_context(|| format!("connect to {}", socket.display()))?;
    stream.set_read_timeout(Some(LIMIT))?;
    Ok(stream)
}
