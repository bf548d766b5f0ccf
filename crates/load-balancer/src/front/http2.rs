//! HTTP/2 towards clients, by hyper: each stream is a request of its own.
//!
//! Promises: the rules are those of HTTP/1.1, for a request is flattened into the same head (`http1`); a connection that
//! is to end says GOAWAY and finishes its streams. Leaves out: HTTP/2 without TLS, which ELB has not either.

use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode};
use http1::{BodyLength, FieldKind, RequestHead, ResponseHead};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};

use crate::connection::{Client, ConnectionRecord};
use crate::exchange::{Piece, Upload, UploadError};
use crate::forward::{Answer, Exchange, forward};
use crate::head_rules::{self, Fields};
use crate::own_answer::OwnAnswer;
use crate::stream::Stream;
use crate::worker::RegistryEntry;

/// Streams of one connection at once, as ELB has it.
const MAX_STREAMS: u32 = 128;

/// Largest list of fields of one head.
const MAX_HEAD_BYTES: u32 = 64 * 1024;

/// What a client may send before we read it, per stream.
const STREAM_WINDOW_BYTES: u32 = 256 * 1024;

/// The same for a connection.
const CONNECTION_WINDOW_BYTES: u32 = 1024 * 1024;

/// What waits to be written, per stream.
const SEND_BUFFER_BYTES: usize = 64 * 1024;

/// Serves one client connection to its end.
pub(crate) async fn serve(stream: Stream, client: Client) {
    let client = Arc::new(client);
    let record = Arc::clone(&client.record);
    let for_requests = Arc::clone(&client);
    let service = service_fn(move |request| {
        let client = Arc::clone(&for_requests);
        async move { Ok::<_, Infallible>(handle(&client, request).await) }
    });
    let mut builder = hyper::server::conn::http2::Builder::new(TokioExecutor::new());
    builder
        .max_concurrent_streams(MAX_STREAMS)
        .max_header_list_size(MAX_HEAD_BYTES)
        .initial_stream_window_size(STREAM_WINDOW_BYTES)
        .initial_connection_window_size(CONNECTION_WINDOW_BYTES)
        .max_send_buf_size(SEND_BUFFER_BYTES);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), service));
    let mut is_told = false;
    let outcome = poll_fn(|cx| {
        record.register(cx);
        if record.is_ending() {
            return Poll::Ready(Ok(()));
        }
        // A session cannot go on in another process.
        let is_to_end = record.is_last_answer() || client.worker.moving().is_some();
        if is_to_end && !is_told {
            is_told = true;
            connection.as_mut().graceful_shutdown();
        }
        connection.as_mut().poll(cx)
    })
    .await;
    if let Err(error) = outcome {
        tracing::debug!(peer = %client.peer, %error, "an HTTP/2 connection ended early");
    }
}

/// A request in progress: the connection is not idle, and what is told to the stream reaches it.
struct InProgress {
    connection: Arc<ConnectionRecord>,
    _entry: RegistryEntry,
}

impl Drop for InProgress {
    fn drop(&mut self) {
        self.connection.end_stream();
    }
}

async fn handle(connection: &Client, request: Request<Incoming>) -> Response<AnswerBody> {
    let record = Arc::new(connection.record.stream());
    connection.record.begin_stream();
    let entry = RegistryEntry::new(&connection.worker, Arc::clone(&record));
    let in_progress = InProgress { connection: Arc::clone(&connection.record), _entry: entry };
    let client = connection.for_stream(record);
    let mut head = RequestHead::default();
    let (parts, body) = request.into_parts();
    let length = match (body.is_end_stream(), body.size_hint().exact()) {
        (true, _) => BodyLength::Empty,
        (false, Some(length)) => BodyLength::Length(length),
        (false, None) => BodyLength::Chunked,
    };
    let target = parts.uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
    let authority = parts.uri.authority().map(http::uri::Authority::as_str);
    let fields = parts.headers.iter().map(|(name, value)| (name.as_str().as_bytes(), value.as_bytes()));
    if let Err(error) = head.rebuild(parts.method.as_str(), authority, target, fields, length) {
        return own_response(OwnAnswer::error(error.status(), &error.to_string()), false);
    }
    let mut upload = IncomingUpload { body: Some(body), record: Arc::clone(&client.record) };
    let mut answer = ResponseHead::default();
    match forward(&client, &head, &mut upload, &mut answer).await {
        Answer::Own(own) => own_response(own, head.method() == "HEAD"),
        Answer::Target(exchange) if answer.status() == 101 => {
            exchange.routes.counters.count_balancer_error(client.worker.index);
            own_response(OwnAnswer::error(502, "the target changed the protocol without being asked"), false)
        }
        Answer::Target(exchange) => {
            client.record.is_answered_by(exchange.in_flight.target());
            response(&head, &answer, exchange, upload, &client, in_progress)
        }
    }
}

/// A target's answer.
fn response(
    head: &RequestHead,
    answer: &ResponseHead,
    exchange: Box<Exchange>,
    upload: IncomingUpload,
    client: &Client,
    in_progress: InProgress,
) -> Response<AnswerBody> {
    let mut fields = HeaderMap::with_capacity(16);
    head_rules::response_fields(answer, &mut fields);
    if let Some(action) = exchange.action()
        && action.has_cookies()
    {
        let mut lines = Vec::new();
        action.write_cookies(&exchange.selection, exchange.in_flight.target(), answer, true, &mut lines);
        push_lines(&lines, &mut fields);
    }
    if !answer.has(FieldKind::Date) {
        push_date(&mut fields);
    }
    let has_body = head.method() != "HEAD" && !exchange.upstream.is_answer_read();
    let length = match answer.body_length() {
        BodyLength::Length(length) => Some(length),
        _ => None,
    };
    let relay = Relay {
        exchange: Some(exchange),
        upload,
        is_sent: false,
        record: Arc::clone(&client.record),
        tick: client.worker.tick(),
        length,
        in_progress,
    };
    let body = if has_body { AnswerBody::Target(Box::new(relay)) } else { AnswerBody::finished(relay) };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(answer.status()).unwrap_or(StatusCode::BAD_GATEWAY);
    *response.headers_mut() = fields;
    response
}

/// An answer of the balancer itself.
fn own_response(own: OwnAnswer, is_answer_to_head: bool) -> Response<AnswerBody> {
    let mut fields = HeaderMap::new();
    for (name, value) in &own.fields {
        fields.push(name.as_bytes(), value.as_bytes());
    }
    fields.insert(http::header::CONTENT_LENGTH, own.body.len().into());
    push_date(&mut fields);
    let mut response = Response::new(AnswerBody::Own(if is_answer_to_head { Bytes::new() } else { own.body }));
    *response.status_mut() = StatusCode::from_u16(own.status).unwrap_or(StatusCode::BAD_GATEWAY);
    *response.headers_mut() = fields;
    response
}

fn push_date(fields: &mut HeaderMap) {
    if let Ok(date) = HeaderValue::from_str(&httpdate::fmt_http_date(std::time::SystemTime::now())) {
        fields.insert(http::header::DATE, date);
    }
}

/// Takes whole lines of HTTP/1.1 as fields.
fn push_lines(lines: &[u8], fields: &mut HeaderMap) {
    for line in lines.split(|byte| *byte == b'\n').filter_map(|line| line.strip_suffix(b"\r")) {
        if let Some(colon) = line.iter().position(|byte| *byte == b':') {
            fields.push(&line[..colon], line[colon + 1..].trim_ascii());
        }
    }
}

/// The client's body as it comes.
struct IncomingUpload {
    /// None when it has ended.
    body: Option<Incoming>,
    record: Arc<ConnectionRecord>,
}

impl Upload for IncomingUpload {
    /// A stream that was reset takes its request's task with it.
    fn poll_gone(&mut self, _: &mut Context<'_>) -> bool {
        false
    }

    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Piece, UploadError>> {
        loop {
            let Some(body) = &mut self.body else { return Poll::Ready(Ok(Piece::End)) };
            match ready!(Pin::new(body).poll_frame(cx)) {
                None => self.body = None,
                Some(Err(_)) => return Poll::Ready(Err(UploadError)),
                Some(Ok(frame)) => {
                    self.record.note_progress();
                    let frame = match frame.into_data() {
                        Ok(data) => return Poll::Ready(Ok(Piece::Data(data))),
                        Err(frame) => frame,
                    };
                    if let Ok(trailers) = frame.into_trailers() {
                        self.body = None;
                        return Poll::Ready(Ok(Piece::Trailers(trailers)));
                    }
                }
            }
        }
    }
}

/// What the client gets.
enum AnswerBody {
    /// Our own words, or nothing.
    Own(Bytes),
    /// A target's answer.
    Target(Box<Relay>),
}

/// A target's body on its way to the client, and what is left of the client's to the target.
struct Relay {
    exchange: Option<Box<Exchange>>,
    upload: IncomingUpload,
    is_sent: bool,
    record: Arc<ConnectionRecord>,
    tick: u32,
    length: Option<u64>,
    #[expect(dead_code, reason = "held until the answer is through")]
    in_progress: InProgress,
}

/// Why an answer broke off.
#[derive(Debug, thiserror::Error)]
enum BrokenOff {
    #[error("the target's answer broke off")]
    Target,
    #[error("the time for the answer is over")]
    TimedOut,
}

impl AnswerBody {
    /// Nothing of the answer is left to come.
    fn finished(mut relay: Relay) -> Self {
        relay.finish();
        Self::Own(Bytes::new())
    }
}

impl Relay {
    fn finish(&mut self) {
        if let Some(exchange) = self.exchange.take() {
            exchange.finish(self.tick);
        }
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        self.record.register(cx);
        let Some(exchange) = &mut self.exchange else { return Poll::Ready(None) };
        if self.record.is_cut() || self.record.has_waited_too_long() || self.record.is_ending() {
            self.exchange = None;
            return Poll::Ready(Some(Err(BrokenOff::TimedOut)));
        }
        if !self.is_sent {
            self.is_sent = exchange.upstream.poll_send(cx, &mut self.upload).is_ready();
        }
        match exchange.poll_piece(cx) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(Ok(Piece::Data(data))) => {
                self.record.note_progress();
                if self.is_sent && exchange.upstream.is_answer_read() {
                    self.finish();
                }
                Poll::Ready(Some(Ok(Frame::data(data))))
            }
            Poll::Ready(Ok(Piece::Trailers(trailers))) => {
                self.finish();
                Poll::Ready(Some(Ok(Frame::trailers(trailers))))
            }
            Poll::Ready(Ok(Piece::End)) => {
                self.finish();
                Poll::Ready(None)
            }
            Poll::Ready(Err(_)) => {
                self.exchange = None;
                Poll::Ready(Some(Err(BrokenOff::Target)))
            }
        }
    }
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = BrokenOff;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        match self.get_mut() {
            Self::Own(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Own(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Self::Target(relay) => relay.poll(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Own(bytes) => bytes.is_empty(),
            Self::Target(relay) => relay.exchange.is_none(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Own(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Self::Target(relay) => relay.length.map_or_else(SizeHint::default, SizeHint::with_exact),
        }
    }
}
