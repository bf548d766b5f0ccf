//! `GET /metrics` on an address of its own.
//!
//! Promises: a reader that is slow, or many of them, cost nothing else anything; the address may be in use by the
//! balancer before this one and is taken when that one has left it. Leaves out: who may read, so the address is
//! better one of this machine; there is none unless somebody asks for it.

use std::convert::Infallible;
use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// The text format and its version.
pub(crate) const CONTENT_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Readers at the same time; more wait.
const MAX_READERS: usize = 8;

/// A reader has sent its head, and taken its answer, within this time.
const READER_LIMIT: Duration = Duration::from_secs(10);

/// Between tries to get the address.
const BIND_INTERVAL: Duration = Duration::from_millis(250);

/// Answers on this address until the task is dropped.
pub(crate) async fn listen_forever<F, T>(address: SocketAddr, text: F)
where
    F: Fn() -> T + Send + Sync + 'static,
    T: Future<Output = String> + Send + 'static,
{
    let listener = bind(address).await;
    let readers = Arc::new(Semaphore::new(MAX_READERS));
    let text = Arc::new(text);
    loop {
        let Ok(permit) = Arc::clone(&readers).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, _)) => {
                let text = Arc::clone(&text);
                tokio::spawn(async move {
                    let _permit = permit;
                    let _ = tokio::time::timeout(READER_LIMIT, serve(stream, text)).await;
                });
            }
            Err(error) => {
                tracing::warn!(%error, "cannot accept readers of metrics");
                tokio::time::sleep(BIND_INTERVAL).await;
            }
        }
    }
}

async fn bind(address: SocketAddr) -> TcpListener {
    let mut is_said = false;
    loop {
        match TcpListener::bind(address).await {
            Ok(listener) => {
                tracing::info!(%address, "metrics can be read");
                return listener;
            }
            Err(error) => {
                if !std::mem::replace(&mut is_said, true) {
                    tracing::warn!(%address, %error, "metrics cannot be read yet");
                }
                tokio::time::sleep(BIND_INTERVAL).await;
            }
        }
    }
}

async fn serve<F, T>(stream: TcpStream, text: Arc<F>)
where
    F: Fn() -> T + Send + Sync + 'static,
    T: Future<Output = String> + Send + 'static,
{
    let service = service_fn(move |request: Request<Incoming>| {
        let text = Arc::clone(&text);
        async move { Ok::<_, Infallible>(answer(&request, &*text).await) }
    });
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(READER_LIMIT)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service);
    if let Err(error) = served.await {
        tracing::debug!(%error, "a reader of metrics went away");
    }
}

async fn answer<F, T>(request: &Request<Incoming>, text: &F) -> Response<Full<Bytes>>
where
    F: Fn() -> T,
    T: Future<Output = String>,
{
    if request.uri().path() != "/metrics" {
        return with_status(StatusCode::NOT_FOUND);
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return with_status(StatusCode::METHOD_NOT_ALLOWED);
    }
    let mut response = Response::new(Full::new(text().await.into()));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(CONTENT_TYPE));
    response
}

fn with_status(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}
