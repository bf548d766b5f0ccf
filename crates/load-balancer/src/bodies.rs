//! Bodies on their way: the client's to the target, the target's (or our own) to the client. Nothing is buffered.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};

use crate::connection::{ConnectionRecord, RequestInProgress};
use crate::target::InFlight;
use crate::upstream::UpstreamConnection;
use crate::worker::Worker;

/// The client's body on its way to a target.
pub(crate) enum RequestBody {
    /// Nothing to send, so it can be sent again.
    Empty,
    /// Streamed; each piece counts as progress for the idle limit.
    Streamed {
        /// From the client.
        body: Incoming,
        /// Whose idle limit is moved.
        client: Arc<ConnectionRecord>,
    },
}

impl RequestBody {
    pub(crate) fn new(body: Incoming, client: &Arc<ConnectionRecord>) -> Self {
        if body.is_end_stream() {
            return Self::Empty;
        }
        client.begin_body();
        Self::Streamed { body, client: Arc::clone(client) }
    }

    pub(crate) fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        match self.get_mut() {
            Self::Empty => Poll::Ready(None),
            Self::Streamed { body, client } => {
                let outcome = Pin::new(&mut *body).poll_frame(cx);
                if let Poll::Ready(frame) = &outcome {
                    client.note_progress();
                    if frame.is_none() || body.is_end_stream() {
                        client.end_body();
                    }
                }
                outcome
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Streamed { body, .. } => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Empty => SizeHint::with_exact(0),
            Self::Streamed { body, .. } => body.size_hint(),
        }
    }
}

/// What the client gets.
pub(crate) enum ResponseBody {
    /// Our own words, or nothing.
    Own(Bytes),
    /// A target's answer.
    Forwarded(Box<ForwardedBody>),
}

/// A target's body on its way to the client. When it ends, the connection goes back to the pool and the request
/// counts as done; when it is dropped before, the connection is closed.
pub(crate) struct ForwardedBody {
    body: Incoming,
    exchange: Option<OpenExchange>,
}

/// What is held while an answer is being read.
pub(crate) struct OpenExchange {
    pub(crate) connection: Box<UpstreamConnection>,
    pub(crate) in_flight: InFlight,
    pub(crate) request: RequestInProgress,
    pub(crate) worker: Arc<Worker>,
}

/// Why a response broke off.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ResponseBodyError {
    /// The target's connection failed.
    #[error("the target's answer broke off")]
    Target(#[source] hyper::Error),
    /// The deregistration delay was over.
    #[error("the target's deregistration delay is over")]
    Cut,
}

impl OpenExchange {
    /// Ends the exchange; keeps the connection if it can take another request.
    pub(crate) fn finish(self, cx: &mut Context<'_>) {
        let Self { mut connection, in_flight, request, worker } = self;
        if connection.poll_reusable(cx) {
            connection.is_reused = true;
            in_flight.target().put_idle(in_flight.worker(), worker.tick(), connection);
        }
        drop(in_flight);
        drop(request);
    }
}

impl ForwardedBody {
    pub(crate) fn new(body: Incoming, exchange: OpenExchange) -> Self {
        Self { body, exchange: Some(exchange) }
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, ResponseBodyError>>> {
        let Some(exchange) = &mut self.exchange else { return Poll::Ready(None) };
        if exchange.in_flight.target().is_cut() {
            self.exchange = None;
            return Poll::Ready(Some(Err(ResponseBodyError::Cut)));
        }
        match exchange.connection.poll_body(&mut self.body, cx) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(Some(Ok(frame))) => {
                if self.body.is_end_stream() {
                    self.finish(cx);
                }
                Poll::Ready(Some(Ok(frame)))
            }
            Poll::Ready(None) => {
                self.finish(cx);
                Poll::Ready(None)
            }
            Poll::Ready(Some(Err(error))) => {
                self.exchange = None;
                Poll::Ready(Some(Err(ResponseBodyError::Target(error))))
            }
        }
    }

    fn finish(&mut self, cx: &mut Context<'_>) {
        if let Some(exchange) = self.exchange.take() {
            exchange.finish(cx);
        }
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = ResponseBodyError;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ResponseBodyError>>> {
        match self.get_mut() {
            Self::Own(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Own(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Self::Forwarded(forwarded) => forwarded.poll(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Own(bytes) => bytes.is_empty(),
            Self::Forwarded(forwarded) => forwarded.exchange.is_none(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Own(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Self::Forwarded(forwarded) => forwarded.body.size_hint(),
        }
    }
}
