//! One exchange with a target that speaks HTTP/2: a stream of a connection that others use too.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use h2::client::{ResponseFuture, SendRequest};
use h2::{Reason, RecvStream, SendStream};
use http::uri::{Authority, PathAndQuery, Scheme};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri, Version};
use http1::{BodyLength, FieldKind, RequestHead, ResponseHead};

use super::http2_pool::ConnectionState;
use super::{FailureKind, Piece, Upload};
use crate::head_rules::{self, Additions, Fields};

/// See the module. Dropped before its end, it is reset.
pub(crate) struct Http2Stream {
    sender: SendRequest<Bytes>,
    connection: Arc<ConnectionState>,
    answering: Option<ResponseFuture>,
    /// Until the request's body is sent.
    sending: Option<SendStream<Bytes>>,
    /// Of the request's body, for want of room.
    waiting: Bytes,
    body: Option<RecvStream>,
    /// Why it could not begin.
    refusal: Option<FailureKind>,
    was_written: bool,
    was_answered: bool,
    pub(crate) is_reused: bool,
}

impl Http2Stream {
    pub(super) fn new(sender: SendRequest<Bytes>, connection: Arc<ConnectionState>, is_reused: bool) -> Self {
        Self {
            sender,
            connection,
            answering: None,
            sending: None,
            waiting: Bytes::new(),
            body: None,
            refusal: None,
            was_written: false,
            was_answered: false,
            is_reused,
        }
    }

    pub(super) fn begin(&mut self, head: &RequestHead, additions: &Additions<'_>, is_tls: bool) {
        let is_whole = matches!(head.body_length(), BodyLength::Empty | BodyLength::Length(0));
        let Ok(request) = request(head, additions, is_tls) else {
            tracing::debug!("a head that cannot be one of HTTP/2");
            self.refusal = Some(FailureKind::Client);
            return;
        };
        match self.sender.send_request(request, is_whole) {
            Ok((answering, sending)) => {
                // Nobody knows how much of it leaves before an error; what says that nothing did is found in the error.
                self.was_written = true;
                self.answering = Some(answering);
                self.sending = (!is_whole).then_some(sending);
            }
            Err(error) => {
                tracing::debug!(%error, "a connection to a target takes no more streams");
                self.connection.retire();
                self.refusal = Some(FailureKind::Lost);
            }
        }
    }

    pub(super) fn poll_send(
        &mut self,
        cx: &mut Context<'_>,
        upload: &mut impl Upload,
    ) -> Poll<Result<(), FailureKind>> {
        while let Some(sending) = &mut self.sending {
            if !self.waiting.is_empty() {
                let sent = match ready!(poll_room(sending, cx, self.waiting.len())) {
                    Ok(room) => sending.send_data(self.waiting.split_to(room), false),
                    Err(error) => Err(error),
                };
                if sent.is_err() {
                    self.sending = None;
                    return Poll::Ready(Err(FailureKind::Lost));
                }
                continue;
            }
            let sent = match ready!(upload.poll_piece(cx)) {
                Ok(Piece::Data(data)) => {
                    self.waiting = data;
                    continue;
                }
                Ok(Piece::End) => sending.send_data(Bytes::new(), true),
                Ok(Piece::Trailers(fields)) => sending.send_trailers(fields),
                Err(_) => {
                    sending.send_reset(Reason::CANCEL);
                    self.sending = None;
                    return Poll::Ready(Err(FailureKind::Client));
                }
            };
            self.sending = None;
            return Poll::Ready(sent.map_err(|_| FailureKind::Lost));
        }
        Poll::Ready(Ok(()))
    }

    pub(super) fn poll_head(
        &mut self,
        cx: &mut Context<'_>,
        method: &str,
        head: &mut ResponseHead,
    ) -> Poll<Result<(), FailureKind>> {
        let Some(answering) = &mut self.answering else {
            return Poll::Ready(Err(self.refusal.unwrap_or(FailureKind::Garbage)));
        };
        let response = match ready!(Pin::new(answering).poll(cx)) {
            Ok(response) => response,
            Err(error) => {
                tracing::debug!(%error, "no answer by HTTP/2");
                self.answering = None;
                self.was_written = !was_refused(&error);
                // What is no HTTP/2 ends the connection; what is no answer ends the stream.
                let is_garbage = error.is_library() && error.is_reset();
                return Poll::Ready(Err(if is_garbage { FailureKind::Garbage } else { FailureKind::Lost }));
            }
        };
        self.answering = None;
        self.was_answered = true;
        let (parts, body) = response.into_parts();
        // RFC 9110 6.4.1. The end of the stream may come in a frame of its own.
        let has_none = method == "HEAD" || matches!(parts.status.as_u16(), 204 | 304);
        let length = if has_none { BodyLength::Empty } else { body_length(&body, &parts.headers) };
        let fields = parts.headers.iter().map(|(name, value)| (name.as_str().as_bytes(), value.as_bytes()));
        if let Err(error) = head.rebuild(parts.status.as_u16(), fields, length) {
            tracing::debug!(%error, "a target's head cannot be passed on");
            return Poll::Ready(Err(FailureKind::Garbage));
        }
        self.body = (!has_none && !body.is_end_stream()).then_some(body);
        Poll::Ready(Ok(()))
    }

    pub(super) fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Piece, FailureKind>> {
        let Some(body) = &mut self.body else { return Poll::Ready(Ok(Piece::End)) };
        let piece = ready!(poll_body(body, cx));
        if body.is_end_stream() || !matches!(piece, Ok(Piece::Data(_))) {
            self.body = None;
        }
        Poll::Ready(piece.map_err(|_| FailureKind::Lost))
    }

    /// No new stream goes over its connection: the target may be gone without a word.
    pub(super) fn distrust_connection(&self) {
        self.connection.retire();
    }

    pub(super) fn is_answer_read(&self) -> bool {
        self.body.is_none()
    }

    pub(super) fn was_written(&self) -> bool {
        self.was_written
    }

    pub(super) fn was_answered(&self) -> bool {
        self.was_answered
    }
}

impl Drop for Http2Stream {
    fn drop(&mut self) {
        if let Some(sending) = &mut self.sending {
            sending.send_reset(Reason::CANCEL);
        }
        self.connection.end_stream();
    }
}

/// Whether the target says that it did nothing about the request: REFUSED_STREAM, or a GOAWAY that leaves the stream out
/// (RFC 9113 8.7). Streams that a GOAWAY includes and that the connection's end cuts off fail with an I/O error.
fn was_refused(error: &h2::Error) -> bool {
    error.is_remote() && (error.is_go_away() || error.reason() == Some(Reason::REFUSED_STREAM))
}

/// How long a body is: what `Content-Length` says is what h2 holds the body to.
pub(crate) fn body_length(body: &RecvStream, fields: &HeaderMap) -> BodyLength {
    if body.is_end_stream() {
        return BodyLength::Empty;
    }
    let declared = fields.get(http::header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    declared.map_or(BodyLength::Chunked, BodyLength::Length)
}

/// The next part of a body; gives the peer room for as much again.
pub(crate) fn poll_body(body: &mut RecvStream, cx: &mut Context<'_>) -> Poll<Result<Piece, h2::Error>> {
    if let Some(data) = ready!(body.poll_data(cx)) {
        let data = data?;
        body.flow_control().release_capacity(data.len())?;
        return Poll::Ready(Ok(Piece::Data(data)));
    }
    let fields = ready!(body.poll_trailers(cx))?;
    Poll::Ready(Ok(fields.map_or(Piece::End, Piece::Trailers)))
}

/// Waits until some of that many bytes may be sent, and says how many.
pub(crate) fn poll_room(
    stream: &mut SendStream<Bytes>,
    cx: &mut Context<'_>,
    wanted: usize,
) -> Poll<Result<usize, h2::Error>> {
    stream.reserve_capacity(wanted);
    loop {
        let room = stream.capacity();
        if room > 0 {
            return Poll::Ready(Ok(room.min(wanted)));
        }
        match ready!(stream.poll_capacity(cx)) {
            Some(Ok(_)) => {}
            Some(Err(error)) => return Poll::Ready(Err(error)),
            None => return Poll::Ready(Err(Reason::STREAM_CLOSED.into())),
        }
    }
}

fn request(head: &RequestHead, additions: &Additions<'_>, is_tls: bool) -> Result<Request<()>, http::Error> {
    let authority = match head.host() {
        Some(host) => Authority::try_from(host)?,
        None => Authority::try_from(additions.client.listener.to_string())?,
    };
    let mut parts = http::uri::Parts::default();
    parts.scheme = Some(if is_tls { Scheme::HTTPS } else { Scheme::HTTP });
    parts.authority = Some(authority);
    parts.path_and_query = Some(PathAndQuery::try_from(head.target())?);
    let mut fields = HeaderMap::with_capacity(16);
    head_rules::request_fields(head, additions, &mut fields);
    // Only HTTP/2 brings trailers on.
    let takes_trailers = head.version() == http1::Version::Http2;
    if takes_trailers && head.values(FieldKind::Te).any(|value| value.eq_ignore_ascii_case(b"trailers")) {
        fields.insert(http::header::TE, HeaderValue::from_static("trailers"));
    }
    if let BodyLength::Length(length) = head.body_length() {
        fields.insert(http::header::CONTENT_LENGTH, length.into());
    }
    let mut request = Request::new(());
    *request.method_mut() = Method::from_bytes(head.method().as_bytes())?;
    *request.uri_mut() = Uri::from_parts(parts)?;
    *request.version_mut() = Version::HTTP_2;
    *request.headers_mut() = fields;
    Ok(request)
}

impl Fields for HeaderMap {
    fn push(&mut self, name: &[u8], value: &[u8]) {
        // Both were checked when the head was read.
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name), HeaderValue::from_bytes(value)) {
            self.append(name, value);
        }
    }
}
