//! One exchange with a target that speaks HTTP/2: a stream of a connection that others use too.

use std::error::Error;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker, ready};

use bytes::Bytes;
use http::uri::Scheme;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, Uri, Version};
use http1::{BodyLength, FieldKind, RequestHead, ResponseHead};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::client::conn::http2::SendRequest;

use super::{FailureKind, Piece, Upload};
use crate::head_rules::{self, Additions, Fields};
use crate::lock;

/// A connection to a target, to be cloned for each stream.
pub(crate) type Http2Sender = SendRequest<StreamedBody>;

type Answering = Pin<Box<dyn Future<Output = Result<Response<Incoming>, hyper::Error>> + Send>>;

/// See the module.
pub(crate) struct Http2Stream {
    sender: Http2Sender,
    answering: Option<Answering>,
    upload: Option<Arc<Mutex<Slot>>>,
    body: Option<Incoming>,
    was_written: bool,
    was_answered: bool,
    pub(crate) is_reused: bool,
}

impl Http2Stream {
    pub(crate) fn new(sender: Http2Sender, is_reused: bool) -> Self {
        Self { sender, answering: None, upload: None, body: None, was_written: false, was_answered: false, is_reused }
    }

    pub(super) fn begin(&mut self, head: &RequestHead, additions: &Additions<'_>, is_tls: bool) {
        let length = match head.body_length() {
            BodyLength::Empty | BodyLength::Length(0) => Some(0),
            BodyLength::Length(length) => Some(length),
            BodyLength::Chunked | BodyLength::UntilClose => None,
        };
        let slot = (length != Some(0)).then(|| Arc::new(Mutex::new(Slot::default())));
        let body = StreamedBody { slot: slot.clone(), length };
        self.upload = slot;
        // Nobody knows how much of it leaves before an error; what says that nothing did is found in the error.
        self.was_written = true;
        self.was_answered = false;
        self.body = None;
        self.answering = match request(head, additions, is_tls, body) {
            Ok(request) => Some(Box::pin(self.sender.send_request(request))),
            Err(error) => {
                tracing::debug!(%error, "a head cannot be one of HTTP/2");
                self.was_written = false;
                None
            }
        };
    }

    pub(super) fn poll_send(
        &mut self,
        cx: &mut Context<'_>,
        upload: &mut impl Upload,
    ) -> Poll<Result<(), FailureKind>> {
        while let Some(slot) = &self.upload {
            {
                let mut slot = lock(slot);
                if slot.is_closed {
                    return Poll::Ready(Err(FailureKind::Lost));
                }
                if slot.piece.is_some() {
                    slot.filler = Some(cx.waker().clone());
                    return Poll::Pending;
                }
            }
            let outcome = ready!(upload.poll_piece(cx));
            let is_last = !matches!(outcome, Ok(Piece::Data(_)));
            let failed = outcome.is_err();
            lock(slot).fill(outcome.ok());
            if is_last {
                self.upload = None;
            }
            if failed {
                return Poll::Ready(Err(FailureKind::Client));
            }
        }
        Poll::Ready(Ok(()))
    }

    pub(super) fn poll_head(
        &mut self,
        cx: &mut Context<'_>,
        head: &mut ResponseHead,
    ) -> Poll<Result<(), FailureKind>> {
        let Some(answering) = &mut self.answering else { return Poll::Ready(Err(FailureKind::Garbage)) };
        let response = match ready!(answering.as_mut().poll(cx)) {
            Ok(response) => response,
            Err(error) => {
                tracing::debug!(%error, "no answer by HTTP/2");
                self.answering = None;
                self.was_written = !was_refused(&error);
                return Poll::Ready(Err(FailureKind::Lost));
            }
        };
        self.answering = None;
        self.was_answered = true;
        let (parts, body) = response.into_parts();
        let length = match (body.is_end_stream(), body.size_hint().exact()) {
            (true, _) => BodyLength::Empty,
            (false, Some(length)) => BodyLength::Length(length),
            (false, None) => BodyLength::Chunked,
        };
        let fields = parts.headers.iter().map(|(name, value)| (name.as_str().as_bytes(), value.as_bytes()));
        if let Err(error) = head.rebuild(parts.status.as_u16(), fields, length) {
            tracing::debug!(%error, "a target's head cannot be passed on");
            return Poll::Ready(Err(FailureKind::Garbage));
        }
        self.body = (!body.is_end_stream()).then_some(body);
        Poll::Ready(Ok(()))
    }

    pub(super) fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Piece, FailureKind>> {
        loop {
            let Some(body) = &mut self.body else { return Poll::Ready(Ok(Piece::End)) };
            let frame = match ready!(Pin::new(&mut *body).poll_frame(cx)) {
                Some(Ok(frame)) => frame,
                Some(Err(_)) => return Poll::Ready(Err(FailureKind::Lost)),
                None => {
                    self.body = None;
                    return Poll::Ready(Ok(Piece::End));
                }
            };
            let frame = match frame.into_data() {
                Ok(data) => {
                    if body.is_end_stream() {
                        self.body = None;
                    }
                    return Poll::Ready(Ok(Piece::Data(data)));
                }
                Err(frame) => frame,
            };
            if let Ok(trailers) = frame.into_trailers() {
                self.body = None;
                return Poll::Ready(Ok(Piece::Trailers(trailers)));
            }
        }
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
        // A body that nobody fills any more is broken off, not ended.
        if let Some(slot) = &self.upload {
            lock(slot).fill(None);
        }
    }
}

/// Whether the target says, or the connection knows, that it did nothing about the request.
fn was_refused(error: &hyper::Error) -> bool {
    let reason = error.source().and_then(|source| source.downcast_ref::<h2::Error>());
    error.is_canceled()
        || reason.is_some_and(|error| {
            error.reason() == Some(h2::Reason::REFUSED_STREAM)
                || (error.is_go_away() && error.is_remote() && error.reason() == Some(h2::Reason::NO_ERROR))
        })
}

fn request(
    head: &RequestHead,
    additions: &Additions<'_>,
    is_tls: bool,
    body: StreamedBody,
) -> Result<Request<StreamedBody>, http::Error> {
    let scheme = if is_tls { Scheme::HTTPS } else { Scheme::HTTP };
    let authority = head.host().map_or_else(|| additions.client.listener.to_string(), str::to_owned);
    let uri = Uri::builder().scheme(scheme).authority(authority).path_and_query(head.target()).build()?;
    let mut fields = HeaderMap::with_capacity(16);
    head_rules::request_fields(head, additions, &mut fields);
    if head.values(FieldKind::Te).any(|value| value.eq_ignore_ascii_case(b"trailers")) {
        fields.insert(http::header::TE, HeaderValue::from_static("trailers"));
    }
    if let BodyLength::Length(length) = head.body_length() {
        fields.insert(http::header::CONTENT_LENGTH, length.into());
    }
    let mut request = Request::builder().method(head.method()).uri(uri).version(Version::HTTP_2).body(body)?;
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

/// The client's body as the connection to the target takes it: one part at a time.
pub(crate) struct StreamedBody {
    slot: Option<Arc<Mutex<Slot>>>,
    length: Option<u64>,
}

/// Where the client's side leaves a part for the target's.
#[derive(Default)]
struct Slot {
    piece: Option<Option<Piece>>,
    taker: Option<Waker>,
    filler: Option<Waker>,
    is_closed: bool,
}

impl Slot {
    /// Leaves a part; none says that the client broke off.
    fn fill(&mut self, piece: Option<Piece>) {
        self.piece = Some(piece);
        if let Some(taker) = self.taker.take() {
            taker.wake();
        }
    }
}

/// The client broke off.
#[derive(Debug, thiserror::Error)]
#[error("the client's body broke off")]
pub(crate) struct BrokenOff;

impl Body for StreamedBody {
    type Data = Bytes;
    type Error = BrokenOff;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        let Some(slot) = &self.slot else { return Poll::Ready(None) };
        let piece = {
            let mut slot = lock(slot);
            let Some(piece) = slot.piece.take() else {
                slot.taker = Some(cx.waker().clone());
                return Poll::Pending;
            };
            if let Some(filler) = slot.filler.take() {
                filler.wake();
            }
            piece
        };
        match piece {
            Some(Piece::Data(data)) => Poll::Ready(Some(Ok(Frame::data(data)))),
            Some(Piece::Trailers(fields)) => {
                self.slot = None;
                Poll::Ready(Some(Ok(Frame::trailers(fields))))
            }
            Some(Piece::End) => {
                self.slot = None;
                Poll::Ready(None)
            }
            None => Poll::Ready(Some(Err(BrokenOff))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.slot.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

impl Drop for StreamedBody {
    fn drop(&mut self) {
        if let Some(slot) = &self.slot {
            let mut slot = lock(slot);
            slot.is_closed = true;
            if let Some(filler) = slot.filler.take() {
                filler.wake();
            }
        }
    }
}
