//! An HTTP/1.1 connection to a target: one exchange after another.

use std::task::{Context, Poll, ready};

use bytes::{Buf, BytesMut};
use futures_util::task::noop_waker_ref;
use http1::{BodyDecoder, BodyLength, Decoded, HeadLimits, RequestHead, ResponseHead};

use super::{FailureKind, Piece, Upload, UploadError};
use crate::head_rules::{self, Additions};
use crate::stream::{Outbox, Stream};

/// Heads of 1xx that a target may send before its answer.
const MAX_INTERIM_HEADS: u32 = 100;

/// See the module.
pub(crate) struct Http1Connection {
    stream: Stream,
    received: BytesMut,
    out: Outbox,
    upload: UploadState,
    answer: AnswerState,
    /// Whether any byte of the present request left.
    was_written: bool,
    was_answered: bool,
    keeps_alive: bool,
    /// Heads of 1xx before the present answer.
    interim_heads: u32,
    /// Whether an earlier exchange went over it.
    pub(crate) is_reused: bool,
}

/// How far the request's body is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum UploadState {
    Streaming {
        is_chunked: bool,
    },
    /// All of it is in the outbox.
    Queued,
    Done,
}

/// How far the answer is.
enum AnswerState {
    Head,
    Body(BodyDecoder),
    Read,
}

impl Http1Connection {
    pub(crate) fn new(stream: Stream) -> Self {
        Self {
            stream,
            received: BytesMut::new(),
            out: Outbox::default(),
            upload: UploadState::Done,
            answer: AnswerState::Read,
            was_written: false,
            was_answered: false,
            keeps_alive: true,
            interim_heads: 0,
            is_reused: false,
        }
    }

    pub(super) fn begin(&mut self, head: &RequestHead, additions: &Additions<'_>) {
        self.was_written = false;
        self.was_answered = false;
        self.interim_heads = 0;
        self.out.clear_for_reuse();
        head_rules::write_request(head, additions, &mut self.out.bytes);
        self.upload = match head.body_length() {
            BodyLength::Empty | BodyLength::Length(0) => UploadState::Queued,
            BodyLength::Chunked | BodyLength::UntilClose => UploadState::Streaming { is_chunked: true },
            BodyLength::Length(_) => UploadState::Streaming { is_chunked: false },
        };
        self.answer = AnswerState::Head;
    }

    pub(super) fn poll_send(
        &mut self,
        cx: &mut Context<'_>,
        upload: &mut impl Upload,
    ) -> Poll<Result<(), FailureKind>> {
        // After its answer a target has nothing to say: whatever comes then, its end most likely, ends the upload too.
        if self.upload != UploadState::Done
            && self.is_answer_read()
            && self.stream.poll_fill(cx, &mut self.received).is_ready()
        {
            return Poll::Ready(Err(FailureKind::Lost));
        }
        loop {
            let waiting = self.out.len();
            let outcome = self.out.poll_write_all(&mut self.stream, cx);
            self.was_written |= self.out.len() < waiting;
            if ready!(outcome).is_err() {
                return Poll::Ready(Err(FailureKind::Lost));
            }
            let is_chunked = match self.upload {
                UploadState::Done => return Poll::Ready(Ok(())),
                UploadState::Queued => {
                    self.upload = UploadState::Done;
                    return Poll::Ready(Ok(()));
                }
                UploadState::Streaming { is_chunked } => is_chunked,
            };
            if ready!(self.poll_gather(cx, upload, is_chunked)).is_err() {
                return Poll::Ready(Err(FailureKind::Client));
            }
        }
    }

    /// Puts what has come of the body into the outbox; ready when there is something to write. Small pieces go out
    /// together: with a write for each, a packet full of chunks of one byte would cost thousands.
    fn poll_gather(
        &mut self,
        cx: &mut Context<'_>,
        upload: &mut impl Upload,
        is_chunked: bool,
    ) -> Poll<Result<(), UploadError>> {
        while self.out.has_room() {
            match upload.poll_piece(cx) {
                Poll::Ready(Ok(Piece::Data(data))) => self.out.push_data(data, is_chunked),
                Poll::Ready(Ok(Piece::Trailers(_) | Piece::End)) => {
                    if is_chunked {
                        self.out.push_last_chunk();
                    }
                    self.upload = UploadState::Queued;
                    break;
                }
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                Poll::Pending if self.out.is_empty() => return Poll::Pending,
                Poll::Pending => break,
            }
        }
        Poll::Ready(Ok(()))
    }

    pub(super) fn poll_head(
        &mut self,
        cx: &mut Context<'_>,
        method: &str,
        head: &mut ResponseHead,
    ) -> Poll<Result<(), FailureKind>> {
        loop {
            if !self.received.is_empty() {
                match head.parse(&self.received, &HeadLimits::default(), method) {
                    // Told before the answer; 101 is the answer.
                    Ok(Some(length)) if (100..200).contains(&head.status()) && head.status() != 101 => {
                        self.received.advance(length);
                        self.interim_heads += 1;
                        if self.interim_heads > MAX_INTERIM_HEADS {
                            return Poll::Ready(Err(FailureKind::Garbage));
                        }
                        continue;
                    }
                    Ok(Some(length)) => {
                        self.received.advance(length);
                        self.begin_answer(head);
                        return Poll::Ready(Ok(()));
                    }
                    Ok(None) => {}
                    Err(error) => {
                        tracing::debug!(%error, "a target's answer is not HTTP/1.1");
                        return Poll::Ready(Err(FailureKind::Garbage));
                    }
                }
            }
            match ready!(self.stream.poll_fill(cx, &mut self.received)) {
                Ok(count) if count > 0 => self.was_answered = true,
                _ => return Poll::Ready(Err(FailureKind::Lost)),
            }
        }
    }

    fn begin_answer(&mut self, head: &ResponseHead) {
        self.keeps_alive = !head.wants_close() && head.body_length() != BodyLength::UntilClose;
        let decoder = BodyDecoder::new(head.body_length());
        self.answer = if decoder.is_end() { AnswerState::Read } else { AnswerState::Body(decoder) };
    }

    pub(super) fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Piece, FailureKind>> {
        loop {
            let AnswerState::Body(decoder) = &mut self.answer else { return Poll::Ready(Ok(Piece::End)) };
            match next_piece(decoder, &mut self.received) {
                Ok(Some(piece)) => {
                    if decoder.is_end() {
                        self.answer = AnswerState::Read;
                    }
                    return Poll::Ready(Ok(piece));
                }
                Ok(None) => {}
                Err(error) => {
                    tracing::debug!(%error, "a target's body is not framed as it should be");
                    return Poll::Ready(Err(FailureKind::Garbage));
                }
            }
            match ready!(self.stream.poll_fill(cx, &mut self.received)) {
                Ok(count) if count > 0 => {}
                Ok(_) if decoder.end_of_stream().is_ok() => self.answer = AnswerState::Read,
                _ => return Poll::Ready(Err(FailureKind::Lost)),
            }
        }
    }

    pub(super) fn is_answer_read(&self) -> bool {
        matches!(self.answer, AnswerState::Read)
    }

    pub(super) fn was_written(&self) -> bool {
        self.was_written
    }

    pub(super) fn was_answered(&self) -> bool {
        self.was_answered
    }

    /// Whether another request can be sent, as far as is known without asking the socket: all of the last exchange is
    /// done on both sides, and the target did not say more than it was asked.
    pub(crate) fn is_between_exchanges(&self) -> bool {
        self.keeps_alive && self.upload == UploadState::Done && self.is_answer_read() && self.received.is_empty()
    }

    /// The same after a look at the socket: anything that came unasked, the end of the stream too, makes it useless.
    pub(crate) fn poll_reusable(&mut self, cx: &mut Context<'_>) -> bool {
        self.is_between_exchanges() && self.stream.poll_fill(cx, &mut self.received).is_pending()
    }

    /// The same for a sweeper that wants no wake-up.
    pub(crate) fn is_open_now(&mut self) -> bool {
        self.poll_reusable(&mut Context::from_waker(noop_waker_ref()))
    }

    /// The bare stream after a 101, and what the target sent behind that.
    pub(crate) fn into_stream(self) -> (Stream, bytes::Bytes) {
        (self.stream, self.received.freeze())
    }
}

/// Takes the next part of a body out of what has been received; none when more must be received first.
pub(crate) fn next_piece(
    decoder: &mut BodyDecoder,
    received: &mut BytesMut,
) -> Result<Option<Piece>, http1::BodyError> {
    if received.is_empty() && !decoder.is_end() {
        return Ok(None);
    }
    match decoder.decode(received)? {
        Decoded::Data { skip, length } => {
            received.advance(skip);
            Ok(Some(Piece::Data(received.split_to(length).freeze())))
        }
        Decoded::NeedMore { skip } => {
            received.advance(skip);
            Ok(None)
        }
        Decoded::End { skip } => {
            received.advance(skip);
            Ok(Some(Piece::End))
        }
    }
}
