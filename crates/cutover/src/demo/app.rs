//! The small web application the demo deploys: shipped inside the binary so that nothing needs to be installed.
//!
//! Answers `/` with its version (also in the `x-version` header), `/health` for the load balancer and `/self-test`
//! for the validating hook. Environment variables make it misbehave, so that a rollback can be watched for real.
#![allow(clippy::print_stdout, reason = "the application logs to its standard output")]

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::{Context, Result};
use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// What the environment says: `PORT`, `APP_VERSION`, `APP_DELAY_MILLIS`, `APP_HEALTH`, `APP_SELF_TEST`,
/// `APP_CRASH_AFTER_REQUESTS`, `APP_STATUS`.
struct Settings {
    port: u16,
    version: String,
    delay: Duration,
    healthy: bool,
    self_test_passes: bool,
    /// Status of ordinary answers.
    status: StatusCode,
    crash_after_requests: Option<u64>,
    served: AtomicU64,
}

impl Settings {
    fn from_environment() -> Result<Self> {
        let text = |name: &str| std::env::var(name).ok();
        let number =
            |name: &str| text(name).map(|v| v.parse::<u64>().with_context(|| format!("{name}={v}"))).transpose();
        let port = text("PORT").context("PORT says where to listen; it is not set")?;
        Ok(Self {
            port: port.parse().with_context(|| format!("PORT={port}"))?,
            version: text("APP_VERSION").unwrap_or_else(|| "v1".into()),
            delay: Duration::from_millis(number("APP_DELAY_MILLIS")?.unwrap_or(0)),
            healthy: text("APP_HEALTH").as_deref() != Some("fail"),
            self_test_passes: text("APP_SELF_TEST").as_deref() != Some("fail"),
            status: text("APP_STATUS")
                .map_or(Ok(StatusCode::OK), |v| v.parse().with_context(|| format!("APP_STATUS={v}")))?,
            crash_after_requests: number("APP_CRASH_AFTER_REQUESTS")?,
            served: AtomicU64::new(0),
        })
    }
}

/// Serves until SIGTERM.
pub async fn run() -> Result<()> {
    let settings = Arc::new(Settings::from_environment()?);
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, settings.port));
    let listener = TcpListener::bind(address).await.with_context(|| format!("listen on {address}"))?;
    println!("{} listens on {address}", settings.version);
    let mut terminate = signal(SignalKind::terminate())?;
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => accepted?.0,
            _ = terminate.recv() => break,
        };
        let settings = Arc::clone(&settings);
        tokio::spawn(async move {
            let service = service_fn(move |request| answer(Arc::clone(&settings), request));
            // A client that goes away is its own business.
            let _ = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
    println!("{} stops after {} requests", settings.version, settings.served.load(Ordering::Relaxed));
    Ok(())
}

async fn answer(settings: Arc<Settings>, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let status = |ok| if ok { StatusCode::OK } else { StatusCode::INTERNAL_SERVER_ERROR };
    let (status, body) = match request.uri().path() {
        "/health" => (status(settings.healthy), "health\n".to_string()),
        "/self-test" if settings.self_test_passes => (status(true), "all checks passed\n".to_string()),
        "/self-test" => (status(false), "the catalogue is empty\n".to_string()),
        _ => {
            tokio::time::sleep(settings.delay).await;
            let served = settings.served.fetch_add(1, Ordering::Relaxed) + 1;
            if settings.crash_after_requests.is_some_and(|limit| served >= limit) {
                println!("{} crashes at request {served}", settings.version);
                #[allow(clippy::exit, reason = "a crash is what is asked for")]
                std::process::exit(3);
            }
            (settings.status, format!("{{\"version\":\"{}\"}}\n", settings.version))
        }
    };
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    if let Ok(version) = settings.version.parse() {
        response.headers_mut().insert("x-version", version);
    }
    Ok(response)
}
