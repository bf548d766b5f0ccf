//! The jobs: what clients ask for and how.

use super::super::load::Client;
use super::super::proxies::Service;

/// One job for all proxies.
#[derive(Debug, PartialEq, Eq)]
pub struct Job {
    /// As given to `--jobs`.
    pub name: &'static str,
    /// For people.
    pub title: &'static str,
    pub service: Service,
    pub client: Client,
    pub path: &'static str,
    /// Connections that do nothing beside those that work.
    pub idle: u32,
}

const fn job(name: &'static str, title: &'static str, service: Service, client: Client, path: &'static str) -> Job {
    Job { name, title, service, client, path, idle: 0 }
}

/// All of them, in the order of the page.
pub const JOBS: [Job; 9] = [
    job("http-tiny", "HTTP/1.1, tiny body", Service::Http, Client::Wrk, "/"),
    job("http-10k", "HTTP/1.1, 10 KiB", Service::Http, Client::Wrk, "/large"),
    job("https-tiny", "HTTPS, tiny body", Service::Https, Client::Wrk, "/"),
    job("https-10k", "HTTPS, 10 KiB", Service::Https, Client::Wrk, "/large"),
    job("http2-tiny", "HTTP/2 in TLS, tiny body", Service::Https, Client::H2load, "/"),
    job("http2-10k", "HTTP/2 in TLS, 10 KiB", Service::Https, Client::H2load, "/large"),
    job("tcp-tiny", "TCP, tiny body", Service::Tcp, Client::Wrk, "/"),
    job("tcp-10k", "TCP, 10 KiB", Service::Tcp, Client::Wrk, "/large"),
    Job { idle: 1_000, ..job("idle", "HTTP/1.1, tiny, 1,000 idle", Service::Http, Client::Wrk, "/") },
];

/// The job of that name, for the command line.
pub fn find(name: &str) -> Result<&'static Job, String> {
    JOBS.iter().find(|job| job.name == name).ok_or_else(|| {
        let names: Vec<&str> = JOBS.iter().map(|job| job.name).collect();
        format!("one of {}", names.join(", "))
    })
}
