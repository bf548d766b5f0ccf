//! The control socket: HTTP with JSON over a unix socket that only the owner may open.
//!
//! ```text
//! PUT  /table      apply a table       204 · 409 stale · 422 invalid or not bindable · 503 not storable
//! GET  /table      the table in force
//! GET  /health     targets' health
//! GET  /counters   counters
//! GET  /failed-requests  the last failed requests of each target group
//! GET  /metrics    the same in Prometheus' text format
//! GET  /status     pid, generation, start
//! POST /shutdown   {"drain_seconds": n}: answers 202, then drains and ends
//! POST /hand-over  changes the protocol to that of `hand_over::link`
//! ```

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use ports::{BalancerError, RoutingTable};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::mpsc;

use crate::core::Core;
use crate::hand_over::link::PROTOCOL;
use crate::metrics::{CONTENT_TYPE, Exposition};
use crate::serve::build_of;
use crate::wire::{BalancerStatus, ErrorBody, MAX_TABLE_BYTES, REPLACED, ShutdownRequest};

/// A client of the control socket sends its head within this time.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);

/// What control requests act on.
pub(crate) struct Control {
    pub(crate) core: Arc<Core>,
    pub(crate) workers: usize,
    started: SystemTime,
    build: String,
    shutdown: mpsc::Sender<Duration>,
    hand_overs: mpsc::Sender<UnixStream>,
    /// Connections that are served.
    connections: AtomicUsize,
}

impl Control {
    /// `shutdown` is told how long to drain, `hand_overs` gets connections of balancers that want to take over.
    pub(crate) fn new(
        core: Arc<Core>,
        workers: usize,
        shutdown: mpsc::Sender<Duration>,
        hand_overs: mpsc::Sender<UnixStream>,
    ) -> Self {
        let build = std::env::current_exe().map(|program| build_of(&program)).unwrap_or_default();
        Self {
            core,
            workers,
            started: SystemTime::now(),
            build,
            shutdown,
            hand_overs,
            connections: AtomicUsize::new(0),
        }
    }

    /// Returns when no connection is served any more; connections are short.
    pub(crate) async fn wait_until_quiet(&self) {
        while self.connections.load(SeqCst) > 0 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Counters and health in Prometheus' text format.
    pub(crate) async fn metrics(&self) -> String {
        Exposition::of(&self.core, self.workers, self.started).await.text()
    }

    fn status(&self) -> BalancerStatus {
        BalancerStatus {
            pid: std::process::id(),
            generation: self.core.table().generation,
            started_seconds: self.started.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()),
            workers: self.workers,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            build: self.build.clone(),
        }
    }
}

/// Accepts control connections until the task is dropped.
pub(crate) async fn serve(listener: UnixListener, control: Arc<Control>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                control.connections.fetch_add(1, SeqCst);
                let served = Served(Arc::clone(&control));
                let control = Arc::clone(&control);
                let service = service_fn(move |request| answer(Arc::clone(&control), request));
                tokio::spawn(async move {
                    let _served = served;
                    let served = http1::Builder::new()
                        .timer(TokioTimer::new())
                        .header_read_timeout(HEAD_TIMEOUT)
                        .serve_connection(TokioIo::new(stream), service)
                        .with_upgrades();
                    if let Err(error) = served.await {
                        tracing::debug!(%error, "control connection ended early");
                    }
                });
            }
            Err(error) => {
                tracing::warn!(%error, "cannot accept control connections");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
}

/// A connection that counts until it is dropped.
struct Served(Arc<Control>);

impl Drop for Served {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, SeqCst);
    }
}

async fn answer(control: Arc<Control>, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let route = (request.method().clone(), request.uri().path().to_owned());
    let answered = match (&route.0, route.1.as_str()) {
        (&Method::PUT, "/table") => put_table(&control, request).await,
        (&Method::GET, "/table") => Ok(json(StatusCode::OK, &*control.core.table())),
        (&Method::GET, "/health") => Ok(json(StatusCode::OK, &control.core.health())),
        (&Method::GET, "/counters") => Ok(json(StatusCode::OK, &control.core.counters().await)),
        (&Method::GET, "/failed-requests") => Ok(json(StatusCode::OK, &control.core.failed_requests().await)),
        (&Method::GET, "/metrics") => Ok(metrics(control.metrics().await)),
        (&Method::GET, "/status") => Ok(json(StatusCode::OK, &control.status())),
        (&Method::POST, "/hand-over") => Ok(post_hand_over(&control, request)),
        (&Method::POST, "/shutdown") => post_shutdown(&control, request).await,
        _ => Ok(empty(StatusCode::NOT_FOUND)),
    };
    Ok(answered.unwrap_or_else(|error| {
        let status = match error {
            BalancerError::Stale(_) => StatusCode::CONFLICT,
            BalancerError::Unreachable(_) => StatusCode::SERVICE_UNAVAILABLE,
            BalancerError::Bind { .. } | BalancerError::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        };
        json(status, &ErrorBody::from(error))
    }))
}

type Answer = Result<Response<Full<Bytes>>, BalancerError>;

async fn put_table(control: &Arc<Control>, request: Request<Incoming>) -> Answer {
    let table: RoutingTable = read_json(request).await?;
    // In a task of its own: an apply that has begun is finished, also when the caller goes away meanwhile.
    let core = Arc::clone(&control.core);
    let applied = tokio::spawn(async move { core.apply(table).await });
    applied.await.map_err(|error| BalancerError::Unreachable(error.to_string()))??;
    Ok(empty(StatusCode::NO_CONTENT))
}

async fn post_shutdown(control: &Control, request: Request<Incoming>) -> Answer {
    let wish: ShutdownRequest = read_json(request).await?;
    if control.core.is_replaced.load(SeqCst) {
        // Meant for the balancer that serves.
        return Err(BalancerError::Unreachable(REPLACED.to_owned()));
    }
    // A full channel means that a shutdown is on its way already.
    let _ = control.shutdown.try_send(Duration::from_secs(wish.drain_seconds));
    Ok(empty(StatusCode::ACCEPTED))
}

fn post_hand_over(control: &Control, mut request: Request<Incoming>) -> Response<Full<Bytes>> {
    let upgrade = http::header::UPGRADE;
    if request.headers().get(&upgrade).is_none_or(|protocol| protocol != PROTOCOL) {
        return empty(StatusCode::UPGRADE_REQUIRED);
    }
    let hand_overs = control.hand_overs.clone();
    tokio::spawn(async move {
        let Ok(upgraded) = hyper::upgrade::on(&mut request).await else { return };
        if let Ok(parts) = upgraded.downcast::<TokioIo<UnixStream>>() {
            // The asker says nothing before it hears something, so nothing was read beyond the head.
            let _ = hand_overs.send(parts.io.into_inner()).await;
        }
    });
    let mut response = empty(StatusCode::SWITCHING_PROTOCOLS);
    response.headers_mut().insert(upgrade, http::HeaderValue::from_static(PROTOCOL));
    response.headers_mut().insert(http::header::CONNECTION, http::HeaderValue::from_static("Upgrade"));
    response
}

async fn read_json<T: DeserializeOwned>(request: Request<Incoming>) -> Result<T, BalancerError> {
    let invalid = |error: String| BalancerError::Invalid(error);
    let body = Limited::new(request.into_body(), MAX_TABLE_BYTES);
    let bytes = body.collect().await.map_err(|error| invalid(error.to_string()))?.to_bytes();
    serde_json::from_slice(&bytes).map_err(|error| invalid(error.to_string()))
}

fn json<T: Serialize>(status: StatusCode, value: &T) -> Response<Full<Bytes>> {
    match serde_json::to_vec(value) {
        Ok(text) => {
            let mut response = Response::new(Full::new(text.into()));
            *response.status_mut() = status;
            let content_type = http::HeaderValue::from_static("application/json");
            response.headers_mut().insert(http::header::CONTENT_TYPE, content_type);
            response
        }
        Err(error) => {
            tracing::error!(%error, "an answer cannot be written as JSON");
            empty(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

fn metrics(text: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(text.into()));
    let content_type = http::HeaderValue::from_static(CONTENT_TYPE);
    response.headers_mut().insert(http::header::CONTENT_TYPE, content_type);
    response
}

fn empty(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}
