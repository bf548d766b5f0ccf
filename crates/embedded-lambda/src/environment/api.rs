//! The Lambda Runtime API of one environment, on a loopback port of its own.
//!
//! `GET next` waits for work; `POST response`, `POST error` and `POST init/error` become events. An answer to
//! another invocation than the current one is refused: a late answer never becomes somebody else's.

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use super::{RESPONSE_BYTES, RuntimeEvent, Work};

const ROOT: &str = "/2018-06-01/runtime/";

/// The invocation that may be answered now.
#[derive(Clone, Default)]
pub(super) struct Current(Arc<Mutex<Option<String>>>);

impl Current {
    pub(super) fn set(&self, request_id: &str) {
        *self.lock() = Some(request_id.to_string());
    }

    /// Takes it if it is this one: each invocation is answered once.
    fn take(&self, request_id: &str) -> bool {
        let mut current = self.lock();
        let matches = current.as_deref() == Some(request_id);
        if matches {
            *current = None;
        }
        matches
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(super) struct Api {
    pub(super) work: tokio::sync::Mutex<mpsc::Receiver<Work>>,
    pub(super) events: mpsc::Sender<RuntimeEvent>,
    pub(super) current: Current,
}

/// Serves until aborted; connections end with it.
pub(super) async fn serve(listener: TcpListener, api: Arc<Api>) {
    let mut connections = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            Some(_) = connections.join_next() => continue,
        };
        let Ok((stream, _)) = accepted else {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            continue;
        };
        let api = Arc::clone(&api);
        connections.spawn(async move {
            let service = service_fn(move |request| {
                let api = Arc::clone(&api);
                async move { Ok::<_, Infallible>(api.answer(request).await) }
            });
            let mut server = http1::Builder::new();
            server.timer(TokioTimer::new()).max_headers(64);
            // A connection that breaks is the process's to make anew.
            let _ = server.serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

impl Api {
    async fn answer(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let path = request.uri().path().to_string();
        let Some(rest) = path.strip_prefix(ROOT) else { return refusal(StatusCode::NOT_FOUND, "no such path") };
        let parts: Vec<&str> = rest.split('/').collect();
        match (request.method(), parts.as_slice()) {
            (&Method::GET, ["invocation", "next"]) => self.next().await,
            (&Method::POST, ["invocation", request_id, "response"]) => {
                let request_id = (*request_id).to_string();
                self.response(request, &request_id).await
            }
            (&Method::POST, ["invocation", request_id, "error"]) => {
                let request_id = (*request_id).to_string();
                self.error(request, &request_id).await
            }
            (&Method::POST, ["init", "error"]) => match read(request).await {
                Some(document) => self.accept(RuntimeEvent::InitError(document)).await,
                None => refusal(StatusCode::PAYLOAD_TOO_LARGE, "the error document is too large"),
            },
            _ => refusal(StatusCode::NOT_FOUND, "no such path"),
        }
    }

    async fn next(&self) -> Response<Full<Bytes>> {
        let _ = self.events.send(RuntimeEvent::Ready).await;
        let Some(work) = self.work.lock().await.recv().await else {
            return refusal(StatusCode::GONE, "the environment is being ended");
        };
        let mut response = Response::new(Full::new(work.payload));
        let headers = [
            ("content-type", Some("application/json".to_string())),
            ("lambda-runtime-aws-request-id", Some(work.request_id)),
            ("lambda-runtime-deadline-ms", Some(work.deadline_millis.to_string())),
            ("lambda-runtime-invoked-function-arn", Some(work.function_arn)),
            ("lambda-runtime-client-context", work.client_context),
        ];
        for (name, value) in headers {
            if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }

    async fn response(&self, request: Request<Incoming>, request_id: &str) -> Response<Full<Bytes>> {
        let body = read(request).await;
        if !self.current.take(request_id) {
            return refusal(StatusCode::BAD_REQUEST, "this invocation is not the current one");
        }
        let too_large = body.is_none();
        let accepted = self.accept(RuntimeEvent::Response(body)).await;
        if too_large { refusal(StatusCode::PAYLOAD_TOO_LARGE, "the response is too large") } else { accepted }
    }

    async fn error(&self, request: Request<Incoming>, request_id: &str) -> Response<Full<Bytes>> {
        let Some(document) = read(request).await else {
            return refusal(StatusCode::PAYLOAD_TOO_LARGE, "the error document is too large");
        };
        if !self.current.take(request_id) {
            return refusal(StatusCode::BAD_REQUEST, "this invocation is not the current one");
        }
        self.accept(RuntimeEvent::Error(document)).await
    }

    async fn accept(&self, event: RuntimeEvent) -> Response<Full<Bytes>> {
        let _ = self.events.send(event).await;
        let mut response = Response::new(Full::new(Bytes::from_static(br#"{"status":"OK"}"#)));
        *response.status_mut() = StatusCode::ACCEPTED;
        response
    }
}

/// The body, or nothing when it is too large. A body that breaks off reads as empty: its sender is gone.
async fn read(request: Request<Incoming>) -> Option<Bytes> {
    match Limited::new(request.into_body(), RESPONSE_BYTES).collect().await {
        Ok(body) => Some(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => None,
        Err(_) => Some(Bytes::new()),
    }
}

fn refusal(status: StatusCode, text: &str) -> Response<Full<Bytes>> {
    let document = serde_json::json!({ "errorType": "InvalidRequest", "errorMessage": text });
    let mut response = Response::new(Full::new(Bytes::from(document.to_string())));
    *response.status_mut() = status;
    response
}

/// Serves these bytes as a process's whole connection, with one invocation under way and another one waiting.
#[cfg(feature = "fuzzing")]
pub(crate) async fn converse(sent: &[u8], current: &str) -> (Vec<u8>, crate::fuzzing::Outcomes) {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let (work, waiting) = mpsc::channel(1);
    let (events, mut happened) = mpsc::channel(4096);
    let next = Work {
        request_id: "next".to_string(),
        deadline_millis: 1,
        function_arn: "arn".to_string(),
        payload: Bytes::from_static(b"{}"),
        client_context: None,
    };
    let _ = work.send(next).await;
    drop(work);
    let api = Arc::new(Api { work: tokio::sync::Mutex::new(waiting), events, current: Current::default() });
    api.current.set(current);
    let (mut client, server) = tokio::io::duplex(sent.len() + (1 << 20));
    let _ = client.write_all(sent).await;
    let _ = client.shutdown().await;
    let service = service_fn(move |request| {
        let api = Arc::clone(&api);
        async move { Ok::<_, Infallible>(api.answer(request).await) }
    });
    let _ =
        http1::Builder::new().half_close(true).max_headers(64).serve_connection(TokioIo::new(server), service).await;
    let mut written = Vec::new();
    let _ = client.read_to_end(&mut written).await;
    let mut outcomes = crate::fuzzing::Outcomes::default();
    while let Ok(event) = happened.try_recv() {
        match event {
            RuntimeEvent::Ready => outcomes.asked += 1,
            RuntimeEvent::Response(_) | RuntimeEvent::Error(_) => outcomes.ended += 1,
            RuntimeEvent::InitError(_) => {}
        }
    }
    (written, outcomes)
}
