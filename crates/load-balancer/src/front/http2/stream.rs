//! One stream of a client's HTTP/2 connection: its request, and the answer to it.
//!
//! Promises: an answer that cannot be completed is reset, never ended as if it were whole; a client that does not read
//! is waited for as long as the listener's idle timeout says and holds no more than a send buffer and one read.

use std::cell::RefCell;
use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Context, Poll, Waker, ready};
use std::time::Instant;

use bytes::Bytes;
use h2::server::SendResponse;
use h2::{Reason, RecvStream, SendStream};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode};
use http1::{FieldKind, HeadLimits, RequestError, RequestHead, ResponseHead};

use super::super::log::{self, Finished};
use super::InProgress;
use crate::connection::{Client, ConnectionRecord, Phase};
use crate::exchange::{self, FailureKind, Piece, Upload, UploadError};
use crate::forward::{Answer, Exchange, forward};
use crate::head_rules::{self, Fields};
use crate::own_answer::OwnAnswer;

/// What the log says when the client went away before its answer (ELB's own status).
const CLIENT_GONE: u16 = 460;

/// Heads kept for the next streams, per worker.
const SPARE_HEADS: usize = 64;

/// Heads of a request and its answer, with their buffers.
#[derive(Default)]
struct Heads {
    request: RequestHead,
    answer: ResponseHead,
}

thread_local! {
    static SPARE: RefCell<Vec<Heads>> = const { RefCell::new(Vec::new()) };
}

impl Heads {
    fn take() -> Self {
        SPARE.with_borrow_mut(Vec::pop).unwrap_or_default()
    }

    fn give_back(self) {
        SPARE.with_borrow_mut(|spare| {
            if spare.len() < SPARE_HEADS {
                spare.push(self);
            }
        });
    }
}

/// The client's end of the stream.
struct ClientStream<'a> {
    client: &'a Client,
    respond: SendResponse<Bytes>,
    /// What is to come of the request; none when it has ended.
    body: Option<RecvStream>,
    /// The client waits for a 100 before it sends its body.
    wants_continue: bool,
    began: Instant,
    received_bytes: u64,
    sent_bytes: u64,
}

/// An answer on its way.
struct Sending {
    stream: SendStream<Bytes>,
    /// For want of room.
    waiting: Bytes,
}

/// Serves one request.
pub(super) async fn serve(in_progress: InProgress, request: Request<RecvStream>, respond: SendResponse<Bytes>) {
    let client = &in_progress.client;
    let (parts, body) = request.into_parts();
    let mut heads = Heads::take();
    let flattened = flatten(&parts, &body, &mut heads.request);
    let mut stream = ClientStream {
        client,
        respond,
        body: (!body.is_end_stream()).then_some(body),
        wants_continue: heads.request.expects_continue(),
        began: Instant::now(),
        received_bytes: head_bytes(&parts),
        sent_bytes: 0,
    };
    let is_answered = match flattened {
        Ok(()) => stream.answer(&mut heads).await,
        Err(error) => {
            let own = OwnAnswer::error(error.status(), &error.to_string());
            Box::pin(stream.answer_self(None, &own)).await
        }
    };
    if is_answered {
        in_progress.streams.answered.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    } else if stream.is_taken_back() {
        in_progress.streams.taken_back.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    }
    heads.give_back();
}

/// As a head of HTTP/1.1 is: within the same limits, and nothing in it that would be something else there.
fn flatten(parts: &Parts, body: &RecvStream, head: &mut RequestHead) -> Result<(), RequestError> {
    let limits = HeadLimits::default();
    let target = parts.uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
    if target.len() > limits.max_line_bytes {
        return Err(RequestError::TargetTooLong);
    }
    if parts.headers.len() > limits.max_fields {
        return Err(RequestError::TooManyFields);
    }
    let is_long =
        |(name, value): (&http::HeaderName, &HeaderValue)| name.as_str().len() + value.len() > limits.max_line_bytes;
    if parts.headers.iter().any(is_long) {
        return Err(RequestError::FieldTooLong);
    }
    let length = exchange::body_length(body, &parts.headers);
    let authority = parts.uri.authority().map(http::uri::Authority::as_str);
    let fields = parts.headers.iter().map(|(name, value)| (name.as_str().as_bytes(), value.as_bytes()));
    head.rebuild(parts.method.as_str(), authority, target, fields, length)
}

/// For the log: what the head would be without compression.
fn head_bytes(parts: &Parts) -> u64 {
    let uri = parts.uri.path_and_query().map_or(0, |target| target.as_str().len());
    let fields: usize = parts.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
    (uri + fields) as u64
}

impl ClientStream<'_> {
    /// Whether the whole answer is on its way.
    async fn answer(&mut self, heads: &mut Heads) -> bool {
        let Heads { request, answer } = heads;
        let client = self.client;
        match forward(client, request, self, answer).await {
            Answer::Own(own) => Box::pin(self.answer_self(Some(request), &own)).await,
            Answer::Target(exchange) if answer.status() == 101 => {
                exchange.routes.counters.count_balancer_error(client.worker.index);
                let own = OwnAnswer::error(502, "the target changed the protocol without being asked");
                Box::pin(self.answer_self(Some(request), &own)).await
            }
            Answer::Target(exchange) => self.relay(request, answer, exchange).await,
        }
    }

    /// Passes a target's answer on.
    async fn relay(&mut self, head: &RequestHead, answer: &ResponseHead, mut exchange: Box<Exchange>) -> bool {
        self.client.record.is_answered_by(exchange.in_flight.target());
        exchange.answering = Instant::now();
        let is_whole = head.method() == "HEAD" || exchange.upstream.is_answer_read();
        let outcome = match self.begin_answer(target_head(answer, &exchange), is_whole) {
            None => Err(FailureKind::Client),
            Some(stream) if is_whole => {
                drop(stream);
                Ok(())
            }
            Some(stream) => {
                let mut sending = Sending { stream, waiting: Bytes::new() };
                // Whoever was not asked for the body does not send it.
                let mut is_sent = std::mem::take(&mut self.wants_continue);
                let outcome = poll_fn(|cx| self.poll_relay(cx, &mut exchange, &mut sending, &mut is_sent)).await;
                if let Err(kind) = outcome {
                    tracing::debug!(peer = %self.client.peer, ?kind, "an answer broke off");
                    sending.stream.send_reset(Reason::INTERNAL_ERROR);
                }
                outcome
            }
        };
        let status = if outcome == Err(FailureKind::Client) { CLIENT_GONE } else { answer.status() };
        let broke_off = outcome.err().filter(|kind| *kind != FailureKind::Client);
        let finished = Finished { broke_off, ..self.finished(Some(head), status) };
        log::target_answered(self.client, &finished, answer.status(), &exchange);
        if outcome.is_ok() {
            exchange.finish(self.client.worker.tick());
        }
        outcome.is_ok()
    }

    /// Moves an answer to the client, and what is left of the request's body to the target.
    fn poll_relay(
        &mut self,
        cx: &mut Context<'_>,
        exchange: &mut Exchange,
        sending: &mut Sending,
        is_sent: &mut bool,
    ) -> Poll<Result<(), FailureKind>> {
        let client = self.client;
        client.record.register(cx);
        loop {
            if let Some(kind) = ended(&client.record) {
                return Poll::Ready(Err(kind));
            }
            if !*is_sent {
                // A target that answers early and reads no more ends the upload, not the answer.
                *is_sent = exchange.upstream.poll_send(cx, self).is_ready();
            }
            let is_read = exchange.upstream.is_answer_read();
            if !sending.waiting.is_empty() {
                match ready!(self.poll_write(cx, sending, is_read)) {
                    Ok(()) if is_read => return Poll::Ready(Ok(())),
                    Ok(()) => {}
                    Err(kind) => return Poll::Ready(Err(kind)),
                }
            }
            let sent = match exchange.poll_piece(cx) {
                Poll::Ready(Ok(Piece::Data(data))) => {
                    client.record.note_progress();
                    sending.waiting = data;
                    continue;
                }
                Poll::Ready(Ok(Piece::End)) => sending.stream.send_data(Bytes::new(), true),
                Poll::Ready(Ok(Piece::Trailers(fields))) => sending.stream.send_trailers(fields),
                Poll::Ready(Err(kind)) => return Poll::Ready(Err(kind)),
                Poll::Pending if sending.stream.poll_reset(cx).is_ready() => Err(Reason::CANCEL.into()),
                Poll::Pending => return Poll::Pending,
            };
            return Poll::Ready(sent.map_err(|_| FailureKind::Client));
        }
    }

    /// Writes all that waits, as the client gives room; ends the stream with it if it is the end.
    fn poll_write(
        &mut self,
        cx: &mut Context<'_>,
        sending: &mut Sending,
        is_end: bool,
    ) -> Poll<Result<(), FailureKind>> {
        while !sending.waiting.is_empty() {
            let room = ready!(exchange::poll_room(&mut sending.stream, cx, sending.waiting.len()));
            let sent = room.and_then(|room| {
                let data = sending.waiting.split_to(room);
                self.sent_bytes += room as u64;
                sending.stream.send_data(data, is_end && sending.waiting.is_empty())
            });
            if sent.is_err() {
                return Poll::Ready(Err(FailureKind::Client));
            }
            self.client.record.note_progress();
        }
        Poll::Ready(Ok(()))
    }

    /// Answers in the balancer's own words; true when all of it is on its way.
    async fn answer_self(&mut self, head: Option<&RequestHead>, own: &OwnAnswer) -> bool {
        // What made it so, e.g. a target's silence, is over; the client has its own time to read.
        self.client.record.enter(Phase::Exchange);
        let grpc_status = head.filter(|head| head_rules::is_grpc(head)).and_then(|_| grpc_status(own));
        let is_whole =
            grpc_status.is_some() || own.body.is_empty() || head.is_some_and(|head| head.method() == "HEAD");
        let response = match grpc_status {
            Some(status) => grpc_error(own, status),
            None => own_head(own),
        };
        let is_sent = match self.begin_answer(response, is_whole) {
            None => false,
            Some(_) if is_whole => true,
            Some(stream) => {
                let mut sending = Sending { stream, waiting: own.body.clone() };
                let client = self.client;
                let outcome = poll_fn(|cx| {
                    client.record.register(cx);
                    match ended(&client.record) {
                        Some(kind) => Poll::Ready(Err(kind)),
                        None => self.poll_write(cx, &mut sending, true),
                    }
                });
                outcome.await.is_ok()
            }
        };
        let status = if is_sent { own.status } else { CLIENT_GONE };
        log::self_answered(self.client, &self.finished(head, status), Some(own));
        is_sent
    }

    /// Sends a head; none when the client has gone.
    fn begin_answer(&mut self, response: Response<()>, is_whole: bool) -> Option<SendStream<Bytes>> {
        let fields = response.headers().iter();
        let bytes: usize = fields.map(|(name, value)| name.as_str().len() + value.len()).sum();
        let stream = self.respond.send_response(response, is_whole).ok()?;
        self.sent_bytes += bytes as u64;
        Some(stream)
    }

    /// Whether the client reset the stream; asked once, at its end.
    fn is_taken_back(&mut self) -> bool {
        self.respond.poll_reset(&mut Context::from_waker(Waker::noop())).is_ready()
    }

    /// For the log.
    fn finished<'h>(&self, head: Option<&'h RequestHead>, status: u16) -> Finished<'h> {
        Finished {
            head,
            began: self.began,
            status,
            received_bytes: self.received_bytes,
            sent_bytes: self.sent_bytes,
            is_upgraded: false,
            broke_off: None,
        }
    }
}

/// Why nothing more is sent, if so.
fn ended(record: &Arc<ConnectionRecord>) -> Option<FailureKind> {
    if record.is_cut() {
        Some(FailureKind::Cut)
    } else if record.has_waited_too_long() || record.is_ending() {
        Some(FailureKind::TimedOut)
    } else {
        None
    }
}

impl Upload for ClientStream<'_> {
    fn poll_gone(&mut self, cx: &mut Context<'_>) -> bool {
        self.respond.poll_reset(cx).is_ready()
    }

    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Piece, UploadError>> {
        let Some(body) = &mut self.body else { return Poll::Ready(Ok(Piece::End)) };
        if std::mem::take(&mut self.wants_continue) {
            let mut response = Response::new(());
            *response.status_mut() = StatusCode::CONTINUE;
            // It may have begun by itself.
            let _ = self.respond.send_informational(response);
        }
        let piece = ready!(exchange::poll_body(body, cx)).map_err(|_| UploadError)?;
        self.client.record.note_progress();
        match &piece {
            Piece::Data(data) => self.received_bytes += data.len() as u64,
            Piece::Trailers(_) | Piece::End => self.body = None,
        }
        Poll::Ready(Ok(piece))
    }
}

/// The head of a target's answer.
fn target_head(answer: &ResponseHead, exchange: &Exchange) -> Response<()> {
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
    response(answer.status(), fields)
}

fn own_head(own: &OwnAnswer) -> Response<()> {
    let mut fields = HeaderMap::with_capacity(8);
    for (name, value) in &own.fields {
        fields.push(name.as_bytes(), value.as_bytes());
    }
    fields.insert(http::header::CONTENT_LENGTH, own.body.len().into());
    push_date(&mut fields);
    response(own.status, fields)
}

fn response(status: u16, fields: HeaderMap) -> Response<()> {
    let mut response = Response::new(());
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    *response.headers_mut() = fields;
    response
}

/// The status that gRPC gives to one of HTTP ("HTTP to gRPC Status Code Mapping"), for errors of the balancer's own.
fn grpc_status(own: &OwnAnswer) -> Option<&'static str> {
    // Fixed responses are their author's business.
    let is_own_error = own.fields.iter().any(|(name, _)| *name == "server");
    // ELB documents 464 as what it is.
    (is_own_error && own.status != 464).then_some(match own.status {
        400 => "13",
        404 => "12",
        429 | 502 | 503 | 504 => "14",
        _ => "2",
    })
}

/// An answer of gRPC without messages: a head that is trailers too, which each client of gRPC understands.
fn grpc_error(own: &OwnAnswer, status: &'static str) -> Response<()> {
    let mut fields = HeaderMap::with_capacity(8);
    fields.insert(http::header::CONTENT_TYPE, HeaderValue::from_static("application/grpc"));
    fields.insert("grpc-status", HeaderValue::from_static(status));
    if let Ok(text) = HeaderValue::from_bytes(own.body.trim_ascii_end()) {
        fields.insert("grpc-message", text);
    }
    fields.insert(http::header::SERVER, HeaderValue::from_static("cutover-balancer"));
    push_date(&mut fields);
    response(200, fields)
}

fn push_date(fields: &mut HeaderMap) {
    if let Ok(date) = HeaderValue::from_bytes(&head_rules::date()) {
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
