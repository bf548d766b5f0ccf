//! The programs of the benchmark: nginx as upstream and as peer, our balancer, wrk.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use serde_json::json;

use super::process::{Server, free_address};

/// Size of the larger body.
const LARGE_BODY_BYTES: usize = 10 * 1024;

/// Refuses to start without the tools.
pub fn check_tools() -> anyhow::Result<()> {
    for (tool, argument) in [("nginx", "-v"), ("wrk", "-v")] {
        if Command::new(tool).arg(argument).output().is_err() {
            bail!("{tool} is not installed; run scripts/install-bench-tools.sh");
        }
    }
    Ok(())
}

/// The server behind the proxies: `/` is tiny, `/large` has 10 KiB.
pub fn start_upstream(scratch: &Path) -> anyhow::Result<Server> {
    let root = scratch.join("root");
    fs::create_dir_all(&root)?;
    fs::write(root.join("large"), "x".repeat(LARGE_BODY_BYTES))?;
    let address = free_address()?;
    let server = format!(
        "server {{ listen {address}; root {};
           location = / {{ return 200 'ok'; }}
           location / {{ open_file_cache max=10; sendfile on; tcp_nopush on; }} }}",
        root.display()
    );
    start_nginx(scratch, "upstream", &server, address)
}

/// The peer: the same job as ours, with the same headers added.
pub fn start_nginx_proxy(scratch: &Path, upstream: SocketAddr) -> anyhow::Result<Server> {
    let address = free_address()?;
    let server = format!(
        "upstream targets {{ server {upstream}; keepalive 128; keepalive_requests 100000000; }}
         server {{ listen {address};
           location / {{
             proxy_pass http://targets; proxy_http_version 1.1; proxy_set_header Connection '';
             proxy_set_header Host $http_host;
             proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
             proxy_set_header X-Forwarded-Proto $scheme;
             proxy_set_header X-Forwarded-Port $server_port; }} }}"
    );
    start_nginx(scratch, "proxy", &server, address)
}

fn start_nginx(scratch: &Path, name: &str, servers: &str, address: SocketAddr) -> anyhow::Result<Server> {
    let home = scratch.join(name);
    fs::create_dir_all(&home)?;
    let home_path = home.display();
    let configuration = format!(
        "daemon off; master_process off; worker_processes 1; pid {home_path}/pid; error_log {home_path}/error.log;
         events {{ worker_connections 4096; }}
         http {{ access_log off; keepalive_requests 100000000; server_tokens off; tcp_nodelay on;
           client_body_temp_path {home_path}/body; proxy_temp_path {home_path}/proxy;
           fastcgi_temp_path {home_path}/f; uwsgi_temp_path {home_path}/u; scgi_temp_path {home_path}/s;
           {servers} }}\n"
    );
    let file = home.join("nginx.conf");
    fs::write(&file, configuration)?;
    let mut command = Command::new("nginx");
    command.arg("-p").arg(&home).arg("-e").arg(home.join("start.log")).arg("-c").arg(&file);
    Server::start(command, address, &home.join("output.log"))
}

/// Builds the balancer alone, as its example, unless a program was named.
pub fn balancer_program(named: Option<&Path>) -> anyhow::Result<PathBuf> {
    if let Some(named) = named {
        return Ok(named.to_owned());
    }
    let root = crate::repository_root();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["build", "--release", "--quiet", "-p", "load-balancer", "--example", "balancer"];
    let status = Command::new(cargo).args(arguments).current_dir(&root).status().context("run cargo")?;
    if !status.success() {
        bail!("the balancer does not build");
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok(target.join("release/examples/balancer"))
}

/// Our balancer with one listener and one target; it serves the table it finds in its directory.
pub fn start_balancer(
    program: &Path,
    scratch: &Path,
    upstream: SocketAddr,
    workers: usize,
) -> anyhow::Result<Server> {
    let address = free_address()?;
    let dir = scratch.join(format!("balancer-{workers}"));
    fs::create_dir_all(&dir)?;
    let health_check = json!({
        "enabled": true, "kind": "Tcp", "port": null, "interval_millis": 5_000, "timeout_millis": 2_000,
        "healthy_threshold": 2, "unhealthy_threshold": 2,
    });
    let table = json!({
        "generation": 1,
        "listeners": [{
            "arn": "listener", "bind": address, "protocol": "Http", "rules": [],
            "default_action": {"Forward": [{"target_group": "group", "weight": 1}]},
        }],
        "target_groups": [{
            "arn": "group", "targets": [{"address": upstream, "registration": "upstream"}],
            "health_check": health_check, "deregistration_delay_seconds": 0,
        }],
    });
    fs::write(dir.join("table.json"), table.to_string())?;
    let mut command = Command::new(program);
    if program.file_name().is_some_and(|name| name == "cutover") {
        command.args(["balancer", "--dir"]).arg(&dir).args(["--workers", &workers.to_string()]);
    } else {
        command.arg(&dir).arg(workers.to_string());
    }
    Server::start(command, address, &dir.join("output.log"))
}

/// What wrk saw.
pub struct WrkResult {
    pub requests: f64,
    pub requests_per_second: f64,
    pub p50_micros: f64,
    pub p99_micros: f64,
}

/// Drives a server for so many seconds; fails when a request failed.
pub fn run_wrk(server: SocketAddr, path: &str, connections: u32, seconds: u32) -> anyhow::Result<WrkResult> {
    let output = Command::new("wrk")
        .args(["--threads", "1", "--latency"])
        .args(["--connections", &connections.to_string(), "--duration", &format!("{seconds}s")])
        .arg(format!("http://{server}{path}"))
        .output()
        .context("run wrk")?;
    let text = String::from_utf8(output.stdout)?;
    if !output.status.success() || text.contains("Socket errors") || text.contains("Non-2xx") {
        bail!("wrk met errors on {server}: {text}{}", String::from_utf8_lossy(&output.stderr));
    }
    let word_of = |label: &str, index: usize| -> anyhow::Result<&str> {
        let line = text.lines().find(|line| line.trim_start().starts_with(label) || line.contains(label));
        line.and_then(|line| line.split_whitespace().nth(index)).with_context(|| format!("no {label} in: {text}"))
    };
    Ok(WrkResult {
        requests: word_of("requests in", 0)?.parse()?,
        requests_per_second: word_of("Requests/sec:", 1)?.parse()?,
        p50_micros: micros(word_of("50%", 1)?)?,
        p99_micros: micros(word_of("99%", 1)?)?,
    })
}

/// `812.00us`, `1.30ms`, `2.00s`.
fn micros(text: &str) -> anyhow::Result<f64> {
    for (unit, factor) in [("us", 1.0), ("ms", 1_000.0), ("s", 1_000_000.0)] {
        if let Some(number) = text.strip_suffix(unit) {
            return Ok(number.parse::<f64>()? * factor);
        }
    }
    bail!("{text:?} is not a duration")
}

#[cfg(test)]
mod tests {
    use super::micros;

    #[test]
    fn durations_of_wrk_are_read_in_their_units() {
        assert_eq!(micros("812.00us").unwrap(), 812.0);
        assert_eq!(micros("1.30ms").unwrap(), 1_300.0);
        assert_eq!(micros("2.00s").unwrap(), 2_000_000.0);
        assert!(micros("fast").is_err());
    }
}
