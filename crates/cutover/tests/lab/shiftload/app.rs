//! The program that deployments run here: it answers every kind of client, and notes each upload it was sent.
//!
//! `/` its version · `/download?bytes=N&millis=M` N bytes spread over M milliseconds · `/upload` reads a body and tells
//! its length · `/echo` a WebSocket that repeats what it hears. Each answer names the version and the task's port.
//! `LAB_POSTS` is a file that outlives every task: one line for each upload that arrived.

use std::convert::Infallible;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use bytes::Bytes;
use futures_util::{SinkExt, StreamExt, stream};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::service::service_fn;
use hyper::{HeaderMap, Request, Response, StatusCode, header};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::{Instant, sleep_until};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::Role;

/// Names an upload.
pub const ID: &str = "x-id";
/// The version that answers.
pub const VERSION: &str = "x-version";
/// The port of the task that answers.
pub const TASK_PORT: &str = "x-task-port";

/// Pieces in which a download comes.
const PIECES: u64 = 50;

struct App {
    version: String,
    port: u16,
    posts: File,
}

type Body = UnsyncBoxBody<Bytes, Infallible>;

/// Serves until SIGTERM.
pub async fn run() -> Result<()> {
    let variable = |name: &str| std::env::var(name).with_context(|| format!("{name} is not set"));
    let port = variable("PORT")?.parse().context("PORT")?;
    let posts = OpenOptions::new().create(true).append(true).open(variable("LAB_POSTS")?)?;
    let app = Arc::new(App { version: variable("APP_VERSION")?, port, posts });
    let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
    let mut terminate = signal(SignalKind::terminate())?;
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => accepted?.0,
            _ = terminate.recv() => return Ok(()),
        };
        stream.set_nodelay(true)?;
        let app = Arc::clone(&app);
        tokio::spawn(async move {
            let service = service_fn(move |request| answer(Arc::clone(&app), request));
            let connection =
                hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
            // A client that goes away is its own business.
            let _ = connection.with_upgrades().await;
        });
    }
}

async fn answer(app: Arc<App>, request: Request<Incoming>) -> Result<Response<Body>, Infallible> {
    let mut response = match request.uri().path() {
        "/download" => download(request.uri().query().unwrap_or_default()),
        "/upload" => upload(&app, request).await,
        "/echo" => echo(request),
        "/" | "/health" => whole(StatusCode::OK, format!("{{\"version\":\"{}\"}}\n", app.version)),
        _ => whole(StatusCode::NOT_FOUND, String::new()),
    };
    let headers = response.headers_mut();
    if let Ok(version) = app.version.parse() {
        headers.insert(VERSION, version);
    }
    headers.insert(TASK_PORT, app.port.into());
    Ok(response)
}

fn whole(status: StatusCode, text: String) -> Response<Body> {
    let mut response = Response::new(Full::new(Bytes::from(text)).boxed_unsync());
    *response.status_mut() = status;
    response
}

fn download(query: &str) -> Response<Body> {
    let number = |name: &str| -> u64 {
        let found = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        found.and_then(|value| value.parse().ok()).unwrap_or(0)
    };
    let (bytes, millis) = (number("bytes"), number("millis"));
    let began = Instant::now();
    let pieces = stream::iter(0..PIECES).then(move |piece| async move {
        sleep_until(began + Duration::from_millis(millis * piece / PIECES)).await;
        let length = bytes * (piece + 1) / PIECES - bytes * piece / PIECES;
        Ok(Frame::data(Bytes::from(vec![b'.'; usize::try_from(length).unwrap_or(0)])))
    });
    let mut response = Response::new(StreamBody::new(pieces).boxed_unsync());
    response.headers_mut().insert(header::CONTENT_LENGTH, bytes.into());
    response
}

async fn upload(app: &App, request: Request<Incoming>) -> Response<Body> {
    let id = text(request.headers(), ID);
    // One write a line, so that the lines of several tasks do not mix.
    if (&app.posts).write_all(format!("{id}\n").as_bytes()).is_err() {
        return whole(StatusCode::INTERNAL_SERVER_ERROR, String::new());
    }
    match request.into_body().collect().await {
        Ok(body) => whole(StatusCode::OK, format!("{}\n", body.to_bytes().len())),
        Err(_) => whole(StatusCode::BAD_REQUEST, String::new()),
    }
}

fn echo(mut request: Request<Incoming>) -> Response<Body> {
    let key = text(request.headers(), "sec-websocket-key");
    tokio::spawn(async move {
        let Ok(upgraded) = hyper::upgrade::on(&mut request).await else { return };
        let mut socket = WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, None).await;
        while let Some(Ok(message)) = socket.next().await {
            if message.is_text() && socket.send(message).await.is_err() {
                return;
            }
        }
    });
    let mut response = whole(StatusCode::SWITCHING_PROTOCOLS, String::new());
    let headers = response.headers_mut();
    headers.insert(header::CONNECTION, header::HeaderValue::from_static("Upgrade"));
    headers.insert(header::UPGRADE, header::HeaderValue::from_static("websocket"));
    if let Ok(accept) = derive_accept_key(key.as_bytes()).parse() {
        headers.insert(header::SEC_WEBSOCKET_ACCEPT, accept);
    }
    response
}

fn text(headers: &HeaderMap, name: &str) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// The uploads that arrived so far, one id for each arrival.
pub fn uploads(posts: &Path) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(posts).with_context(|| format!("read {}", posts.display()))?;
    Ok(text.lines().map(str::to_owned).collect())
}
