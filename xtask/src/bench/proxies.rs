//! The programs of the benchmarks: nginx as upstream, and each proxy told to do the same job.
//!
//! The same for all: HTTP/1.1 to the upstream on connections that are kept, `X-Forwarded-For`, `-Proto` and `-Port`
//! added, the client's `Host` kept, no access log, as many workers (nginx) or threads (HAProxy, Cutover), nothing
//! pinned to a core, idle clients kept for five minutes.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail, ensure};
use serde_json::{Value, json};

use super::process::{Server, free_address};
use super::tls::Tls;

/// Size of the larger body.
const LARGE_BODY_BYTES: usize = 10 * 1024;

/// Where Debian's and Ubuntu's package puts the module for TCP.
const NGINX_STREAM_MODULE: &str = "/usr/lib/nginx/modules/ngx_stream_module.so";

/// How long clients may be idle.
const IDLE_SECONDS: u32 = 300;

/// Who is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Proxy {
    Cutover,
    Haproxy,
    Nginx,
}

impl Proxy {
    pub const ALL: [Self; 3] = [Self::Cutover, Self::Haproxy, Self::Nginx];

    pub fn name(self) -> &'static str {
        match self {
            Self::Cutover => "Cutover",
            Self::Haproxy => "HAProxy",
            Self::Nginx => "nginx",
        }
    }
}

/// What the proxy's listener speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    Http,
    /// HTTP/1.1 and HTTP/2 in TLS, as agreed.
    Https,
    /// Bytes.
    Tcp,
}

/// An upstream and its weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upstream {
    pub address: SocketAddr,
    pub weight: u16,
}

/// What a proxy is told.
#[derive(Clone)]
pub struct Job<'a> {
    pub service: Service,
    pub workers: usize,
    pub upstreams: Vec<Upstream>,
    pub tls: &'a Tls,
    /// The balancer's program.
    pub program: &'a Path,
    /// Whether HAProxy and nginx add a request id too, as Cutover always does.
    pub request_ids: bool,
    /// A directory for this proxy alone, not there yet.
    pub home: PathBuf,
}

/// Refuses to start without the tools.
pub fn check_tools() -> anyhow::Result<()> {
    let tools = [
        ("nginx", "-v"),
        ("haproxy", "-v"),
        ("wrk", "-v"),
        ("h2load", "--version"),
        ("curl", "--version"),
        ("openssl", "version"),
    ];
    for (tool, argument) in tools {
        if Command::new(tool).arg(argument).output().is_err() {
            bail!("{tool} is not installed; run scripts/install-bench-tools.sh");
        }
    }
    ensure!(
        Path::new(NGINX_STREAM_MODULE).exists(),
        "nginx has no stream module ({NGINX_STREAM_MODULE}); run scripts/install-bench-tools.sh"
    );
    Ok(())
}

/// The server behind the proxies: `/` is tiny, `/large` has 10 KiB. One worker, always the same.
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
    let home = scratch.join("upstream");
    start_nginx(&home, &nginx_configuration(&home, 1, &nginx_http(&home, &server)), address)
}

/// Starts a proxy.
pub fn start(proxy: Proxy, job: &Job<'_>) -> anyhow::Result<Server> {
    let address = free_address()?;
    fs::create_dir_all(&job.home)?;
    match proxy {
        Proxy::Cutover => start_cutover(job, address),
        Proxy::Haproxy => start_haproxy(job, address),
        Proxy::Nginx => start_nginx(&job.home, &nginx_proxy(job, address), address),
    }
}

/// The peer's whole configuration; also for a reload with other weights.
pub fn nginx_proxy(job: &Job<'_>, address: SocketAddr) -> String {
    let mut servers = String::new();
    for upstream in &job.upstreams {
        let weight = match upstream.weight {
            // It knows no weight of nothing.
            0 => "down".to_owned(),
            weight => format!("weight={weight}"),
        };
        servers += &format!("server {} {weight};", upstream.address);
    }
    if job.service == Service::Tcp {
        let servers = format!(
            "stream {{ upstream targets {{ {servers} }}
             server {{ listen {address}; proxy_pass targets; proxy_timeout {IDLE_SECONDS}s; }} }}"
        );
        return format!(
            "load_module {NGINX_STREAM_MODULE};\n{}",
            nginx_configuration(&job.home, job.workers, &servers)
        );
    }
    let tls = match job.service {
        Service::Https => format!(
            "ssl http2; ssl_certificate {}; ssl_certificate_key {}; ssl_protocols TLSv1.2 TLSv1.3",
            job.tls.certificate.display(),
            job.tls.key.display()
        ),
        _ => String::new(),
    };
    let request_id = if job.request_ids { "proxy_set_header X-Request-Id $request_id;" } else { "" };
    let server = format!(
        "upstream targets {{ {servers} keepalive 128; keepalive_requests 100000000; }}
         server {{ listen {address} {tls};
           location / {{
             proxy_pass http://targets; proxy_http_version 1.1; proxy_set_header Connection '';
             proxy_set_header Host $http_host;
             proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
             proxy_set_header X-Forwarded-Proto $scheme;
             proxy_set_header X-Forwarded-Port $server_port; {request_id} }} }}"
    );
    nginx_configuration(&job.home, job.workers, &nginx_http(&job.home, &server))
}

fn nginx_http(home: &Path, servers: &str) -> String {
    let home = home.display();
    format!(
        "http {{ access_log off; keepalive_requests 100000000; keepalive_timeout {IDLE_SECONDS}s; server_tokens off;
           tcp_nodelay on; client_body_temp_path {home}/body; proxy_temp_path {home}/proxy;
           fastcgi_temp_path {home}/f; uwsgi_temp_path {home}/u; scgi_temp_path {home}/s;
           {servers} }}"
    )
}

fn nginx_configuration(home: &Path, workers: usize, blocks: &str) -> String {
    let home = home.display();
    // Root's workers would otherwise become somebody who cannot enter the scratch directory.
    let user = if nix::unistd::geteuid().is_root() { "user root;" } else { "" };
    format!(
        "daemon off; {user} worker_processes {workers}; pid {home}/pid; error_log {home}/error.log;
         events {{ worker_connections 4096; }}
         {blocks}\n"
    )
}

fn start_nginx(home: &Path, configuration: &str, address: SocketAddr) -> anyhow::Result<Server> {
    fs::create_dir_all(home)?;
    let file = home.join("nginx.conf");
    fs::write(&file, configuration)?;
    let mut command = Command::new("nginx");
    command.arg("-p").arg(home).arg("-e").arg(home.join("start.log")).arg("-c").arg(&file);
    Ok(Server::start(command, address, &home.join("output.log"))?.counting_children())
}

fn start_haproxy(job: &Job<'_>, address: SocketAddr) -> anyhow::Result<Server> {
    let (mode, tls, headers) = match job.service {
        Service::Tcp => ("tcp", String::new(), ""),
        Service::Http => ("http", String::new(), HAPROXY_HEADERS),
        Service::Https => {
            let both = job.tls.both.display();
            ("http", format!("ssl crt {both} alpn h2,http/1.1"), HAPROXY_HEADERS)
        }
    };
    let proto = if job.service == Service::Https { "https" } else { "http" };
    let mut headers = headers.replace("PROTO", proto);
    if job.request_ids && job.service != Service::Tcp {
        headers += "  http-request set-header X-Request-Id %[uuid()]\n";
    }
    let reuse = if job.service == Service::Tcp { "" } else { "http-reuse always" };
    let mut servers = String::new();
    for (number, upstream) in job.upstreams.iter().enumerate() {
        servers += &format!("  server s{number} {} weight {} check inter 5s\n", upstream.address, upstream.weight);
    }
    let configuration = format!(
        "global
  nbthread {}
  maxconn 8192
  stats socket {} mode 600 level admin
defaults
  mode {mode}
  timeout connect 5s
  timeout client {IDLE_SECONDS}s
  timeout server {IDLE_SECONDS}s
  timeout http-keep-alive {IDLE_SECONDS}s
frontend front
  bind {address} {tls}
{headers}  default_backend targets
backend targets
  balance roundrobin
  {reuse}
{servers}",
        job.workers,
        haproxy_socket(&job.home).display(),
    );
    let file = job.home.join("haproxy.cfg");
    fs::write(&file, configuration)?;
    let mut command = Command::new("haproxy");
    command.arg("-db").arg("-f").arg(&file);
    Server::start(command, address, &job.home.join("output.log"))
}

const HAPROXY_HEADERS: &str = "  option forwardfor
  http-request set-header X-Forwarded-Proto PROTO
  http-request set-header X-Forwarded-Port %[dst_port]
";

/// Where HAProxy takes commands.
pub fn haproxy_socket(home: &Path) -> PathBuf {
    home.join("haproxy.sock")
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

/// A copy for one run: a build that comes in between changes nothing.
pub fn own_copy(program: &Path, scratch: &Path) -> anyhow::Result<PathBuf> {
    let copy = scratch.join(program.file_name().context("the program is no file")?);
    std::fs::copy(program, &copy).with_context(|| format!("copy {}", program.display()))?;
    Ok(copy)
}

/// Our balancer; it serves the table that it finds in its directory.
fn start_cutover(job: &Job<'_>, address: SocketAddr) -> anyhow::Result<Server> {
    fs::write(job.home.join("table.json"), cutover_table(job, address, 1)?.to_string())?;
    let mut command = Command::new(job.program);
    let workers = job.workers.to_string();
    if job.program.file_name().is_some_and(|name| name == "cutover") {
        command.args(["balancer", "--dir"]).arg(&job.home).args(["--workers", &workers]);
    } else {
        command.arg(&job.home).arg(&workers);
    }
    Server::start(command, address, &job.home.join("output.log"))
}

/// One listener and a target group for each upstream.
pub fn cutover_table(job: &Job<'_>, address: SocketAddr, generation: u64) -> anyhow::Result<Value> {
    let (protocol, target_protocol) = match job.service {
        Service::Http => ("Http", "Http1"),
        Service::Https => ("Https", "Http1"),
        Service::Tcp => ("Tcp", "Tcp"),
    };
    let tls = match job.service {
        Service::Https => json!({
            "certificates": [{
                "arn": "certificate",
                "chain_pem": fs::read_to_string(&job.tls.certificate)?,
                "key_pem": fs::read_to_string(&job.tls.key)?,
            }],
            "minimum_version": "Tls12",
        }),
        _ => Value::Null,
    };
    let health_check = json!({
        "enabled": true, "kind": "Tcp", "port": null, "interval_millis": 5_000, "timeout_millis": 2_000,
        "healthy_threshold": 2, "unhealthy_threshold": 2,
    });
    let name = |number: usize| format!("group-{number}");
    let weights = job.upstreams.iter().enumerate();
    let weights = weights.map(|(number, it)| json!({"target_group": name(number), "weight": it.weight}));
    let groups = job.upstreams.iter().enumerate().map(|(number, it)| {
        json!({
            "arn": name(number), "targets": [{"address": it.address, "registration": "upstream"}],
            "health_check": health_check, "deregistration_delay_seconds": 0, "protocol": target_protocol,
        })
    });
    Ok(json!({
        "generation": generation,
        "listeners": [{
            "arn": "listener", "bind": address, "protocol": protocol, "rules": [], "tls": tls,
            "attributes": {"idle_timeout_seconds": IDLE_SECONDS},
            "default_action": {"Forward": weights.collect::<Vec<_>>()},
        }],
        "target_groups": groups.collect::<Vec<_>>(),
    }))
}

/// First line that each program says about its version.
pub fn versions() -> Vec<String> {
    let ask = |program: &str, argument: &str| {
        let output = Command::new(program).arg(argument).output().ok()?;
        let text = [output.stdout, output.stderr].concat();
        Some(String::from_utf8_lossy(&text).lines().next()?.trim().to_owned())
    };
    let asked = [("nginx", "-v"), ("haproxy", "-v"), ("wrk", "-v"), ("h2load", "--version"), ("openssl", "version")];
    asked.iter().filter_map(|(program, argument)| ask(program, argument)).collect()
}
