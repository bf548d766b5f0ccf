//! HTTP/1.1 towards clients: one request after another on one connection.
//!
//! Own code instead of a library's connection for one reason: CPU per request (decision 0019). The rules are those of
//! `http1` (heads and framing), `head_rules` and `forward`, which HTTP/2 shares. Promises: an answer of a connection
//! is the answer to its request, whatever breaks off; a request that has begun to arrive is served before the
//! connection moves or closes; what is not read of a body is never taken for a request.

use std::future::poll_fn;
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use bytes::BytesMut;
use http1::{BodyDecoder, FieldKind, HeadLimits, RequestError, RequestHead, ResponseHead, Version};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::log::{self, Finished};
use crate::connection::{Client, Phase};
use crate::exchange::http1_connection::next_piece;
use crate::exchange::{FailureKind, Piece, Upload, UploadError, Upstream};
use crate::forward::{Answer, Exchange, forward};
use crate::head_rules::{self, Framing};
use crate::own_answer::OwnAnswer;
use crate::stream::{Outbox, Stream};
use crate::tunnel::Tunnel;
use crate::worker::Moved;

/// How much of the requests to come is read before the present one is answered.
const MAX_AHEAD_BYTES: usize = 16 * 1024;

/// What the log says when the client went away before its answer (ELB's own status).
const CLIENT_GONE: u16 = 460;

/// How long a client that still sends may take to notice that it was answered and the connection ends.
const LINGER: Duration = Duration::from_secs(2);

/// How much of what it still sends is read for that.
const MAX_LINGER_BYTES: usize = 1024 * 1024;

/// The client's end of the connection.
struct Wire<'a> {
    client: &'a Client,
    stream: Stream,
    /// Read and not used yet.
    received: BytesMut,
    out: Outbox,
    /// Of the request in progress.
    body: BodyDecoder,
    /// The client waits for a 100 before it sends its body.
    wants_continue: bool,
    /// Of the request in progress.
    began: Instant,
    received_bytes: u64,
}

/// What to do after an answer.
enum After {
    /// The next request.
    Next,
    /// The end, once the client has taken the answer.
    Close,
    /// The end at once: what the client has is not whole.
    Abort,
    /// Another protocol.
    Tunnel(Box<Tunnel>),
}

/// What comes next on a connection.
enum Next {
    Request,
    Refused(RequestError),
    /// To another process.
    Moves,
    Closed,
}

/// Serves one client connection to its end. `received` is what was read of it already.
pub(crate) async fn serve(stream: Stream, received: BytesMut, client: Client, limits: HeadLimits) {
    let body = BodyDecoder::new(http1::BodyLength::Empty);
    let mut wire = Wire {
        client: &client,
        stream,
        received,
        out: Outbox::default(),
        body,
        wants_continue: false,
        began: Instant::now(),
        received_bytes: 0,
    };
    let mut head = RequestHead::default();
    let mut answer = ResponseHead::default();
    // What is rare is boxed: each idle connection has room for the largest of the rest.
    loop {
        client.record.enter(if wire.received.is_empty() { Phase::Idle } else { Phase::Head });
        let after = match wire.next_head(&mut head, &limits).await {
            Next::Request => wire.answer(&head, &mut answer).await,
            Next::Refused(error) => Box::pin(wire.refuse(&error)).await,
            Next::Moves => return wire.move_away(),
            Next::Closed => return Box::pin(wire.close()).await,
        };
        match after {
            After::Next => {}
            After::Close => return Box::pin(wire.linger()).await,
            After::Abort => return,
            After::Tunnel(tunnel) => {
                let Wire { stream, received, .. } = wire;
                return Box::pin(tunnel.run(stream, received.freeze(), &client.record)).await;
            }
        }
    }
}

impl Wire<'_> {
    async fn next_head(&mut self, head: &mut RequestHead, limits: &HeadLimits) -> Next {
        let record = &self.client.record;
        let mut has_new = !self.received.is_empty();
        poll_fn(|cx| {
            record.register(cx);
            loop {
                if record.is_ending() {
                    return Poll::Ready(Next::Closed);
                }
                if has_new {
                    match head.parse(&self.received, limits) {
                        Ok(Some(length)) => {
                            bytes::Buf::advance(&mut self.received, length);
                            self.received_bytes = length as u64;
                            record.enter(Phase::Exchange);
                            return Poll::Ready(Next::Request);
                        }
                        Ok(None) => has_new = false,
                        Err(error) => return Poll::Ready(Next::Refused(error)),
                    }
                }
                let was_idle = self.received.is_empty();
                match self.stream.poll_fill(cx, &mut self.received) {
                    Poll::Ready(Ok(count)) if count > 0 => {
                        has_new = true;
                        if was_idle {
                            record.enter(Phase::Head);
                        }
                    }
                    Poll::Ready(_) => return Poll::Ready(Next::Closed),
                    Poll::Pending if !self.stream.is_tls() && self.client.worker.moving().is_some() => {
                        return Poll::Ready(Next::Moves);
                    }
                    Poll::Pending if record.is_closing() && self.received.is_empty() => {
                        return Poll::Ready(Next::Closed);
                    }
                    Poll::Pending => return Poll::Pending,
                }
            }
        })
        .await
    }

    async fn answer(&mut self, head: &RequestHead, answer: &mut ResponseHead) -> After {
        self.began = Instant::now();
        self.body = BodyDecoder::new(head.body_length());
        self.wants_continue = head.expects_continue() && !self.body.is_end();
        match forward(self.client, head, self, answer).await {
            Answer::Own(own) => Box::pin(self.answer_self(head, &own)).await,
            Answer::Target(exchange) if answer.status() == 101 => {
                Box::pin(self.switch_protocols(head, answer, *exchange)).await
            }
            Answer::Target(exchange) => self.relay(head, answer, exchange).await,
        }
    }

    /// Whether the connection ends with the present answer.
    fn is_last(&self, head: &RequestHead) -> bool {
        let client = self.client;
        // A TLS session cannot go on in another process.
        let must_leave = self.stream.is_tls() && client.worker.moving().is_some();
        head.wants_close() || client.record.is_last_answer() || must_leave
    }

    /// Passes a target's answer on.
    async fn relay(&mut self, head: &RequestHead, answer: &ResponseHead, mut exchange: Box<Exchange>) -> After {
        let record = &self.client.record;
        record.is_answered_by(exchange.in_flight.target());
        let is_answer_to_head = head.method() == "HEAD";
        let framing = head_rules::framing(answer.body_length(), head.version());
        let is_last = self.is_last(head) || framing == Framing::UntilClose || self.wants_continue;
        exchange.answering = Instant::now();
        head_rules::write_response(answer, is_answer_to_head, framing, &mut self.out.bytes);
        self.write_cookies(answer, &exchange);
        self.end_head(head, is_last, answer.has(FieldKind::Date));
        let is_chunked = framing == Framing::Chunked;
        let mut is_read = false;
        // Whoever was not asked for the body does not send it.
        let mut is_sent = std::mem::take(&mut self.wants_continue);
        let outcome = poll_fn(|cx| self.poll_relay(cx, &mut exchange, is_chunked, &mut is_read, &mut is_sent)).await;
        let status = if outcome == Err(FailureKind::Client) { CLIENT_GONE } else { answer.status() };
        let broke_off = outcome.err().filter(|kind| *kind != FailureKind::Client);
        let finished = Finished { broke_off, ..self.finished(Some(head), status, false) };
        log::target_answered(self.client, &finished, answer.status(), &exchange);
        match outcome {
            Ok(()) => {
                exchange.finish(self.client.worker.tick());
                if is_last || !self.body.is_end() { After::Close } else { After::Next }
            }
            Err(kind) => {
                tracing::debug!(peer = %self.client.peer, ?kind, "an answer broke off");
                After::Abort
            }
        }
    }

    /// Moves an answer to the client, and what is left of the request's body to the target.
    fn poll_relay(
        &mut self,
        cx: &mut Context<'_>,
        exchange: &mut Exchange,
        is_chunked: bool,
        is_read: &mut bool,
        is_sent: &mut bool,
    ) -> Poll<Result<(), FailureKind>> {
        let record = &self.client.record;
        record.register(cx);
        loop {
            if record.is_cut() {
                return Poll::Ready(Err(FailureKind::Cut));
            }
            if record.has_waited_too_long() || record.is_ending() {
                return Poll::Ready(Err(FailureKind::TimedOut));
            }
            let mut is_waiting_for_target = false;
            while !*is_read && self.out.has_room() {
                match exchange.poll_piece(cx) {
                    Poll::Ready(Ok(Piece::Data(data))) => {
                        record.note_progress();
                        self.out.push_data(data, is_chunked);
                        *is_read = exchange.upstream.is_answer_read();
                    }
                    Poll::Ready(Ok(Piece::Trailers(_) | Piece::End)) => *is_read = true,
                    Poll::Ready(Err(kind)) => return Poll::Ready(Err(kind)),
                    Poll::Pending => {
                        is_waiting_for_target = true;
                        break;
                    }
                }
                if *is_read && is_chunked {
                    self.out.push_last_chunk();
                }
            }
            if !*is_sent {
                // A target that answers early and reads no more ends the upload, not the answer.
                *is_sent = match exchange.upstream.poll_send(cx, self) {
                    Poll::Pending => false,
                    Poll::Ready(Ok(()) | Err(_)) => true,
                };
            }
            let before = self.out.len();
            let written = self.out.poll_write_all(&mut self.stream, cx);
            if self.out.len() < before {
                record.note_progress();
            }
            match written {
                Poll::Ready(Ok(())) if *is_read && *is_sent => return Poll::Ready(Ok(())),
                Poll::Ready(Ok(())) if *is_read || is_waiting_for_target => {
                    let is_gone = is_waiting_for_target && self.poll_gone(cx);
                    return if is_gone { Poll::Ready(Err(FailureKind::Client)) } else { Poll::Pending };
                }
                Poll::Ready(Ok(())) => {}
                Poll::Ready(Err(_)) => return Poll::Ready(Err(FailureKind::Client)),
                Poll::Pending => return Poll::Pending,
            }
        }
    }

    /// The cookies that keep a client with what answered it.
    fn write_cookies(&mut self, answer: &ResponseHead, exchange: &Exchange) {
        if let Some(action) = exchange.action()
            && action.has_cookies()
        {
            let target = exchange.in_flight.target();
            let is_tls = self.client.tls.is_some();
            action.write_cookies(&exchange.selection, target, answer, is_tls, &mut self.out.bytes);
        }
    }

    /// For the log.
    fn finished<'h>(&mut self, head: Option<&'h RequestHead>, status: u16, is_upgraded: bool) -> Finished<'h> {
        Finished {
            head,
            began: self.began,
            status,
            received_bytes: std::mem::take(&mut self.received_bytes),
            sent_bytes: std::mem::take(&mut self.out.sent_bytes),
            is_upgraded,
            broke_off: None,
        }
    }

    /// The end of a head of ours.
    fn end_head(&mut self, head: &RequestHead, is_last: bool, has_date: bool) {
        let out = &mut self.out.bytes;
        if !has_date {
            head_rules::write_date(out);
        }
        if is_last {
            out.extend_from_slice(b"connection: close\r\n");
        } else if head.version() == Version::Http10 {
            out.extend_from_slice(b"connection: keep-alive\r\n");
        }
        out.extend_from_slice(b"\r\n");
    }

    async fn answer_self(&mut self, head: &RequestHead, own: &OwnAnswer) -> After {
        // Has its own time, also when the target's was over: that is what a 504 says.
        self.client.record.enter(Phase::Exchange);
        let is_last = self.is_last(head) || !self.body.is_end();
        self.write_own(own);
        self.end_head(head, is_last, false);
        if head.method() != "HEAD" {
            self.out.push_data(own.body.clone(), false);
        }
        let is_written = self.write_all().await;
        let status = if is_written { own.status } else { CLIENT_GONE };
        log::self_answered(self.client, &self.finished(Some(head), status, false), Some(own));
        match is_written {
            true if is_last => After::Close,
            true => After::Next,
            false => After::Abort,
        }
    }

    /// Answers what is no request, and ends: nobody knows where the next one begins.
    async fn refuse(&mut self, error: &RequestError) -> After {
        let own = OwnAnswer::error(error.status(), &error.to_string());
        self.write_own(&own);
        head_rules::write_date(&mut self.out.bytes);
        self.out.bytes.extend_from_slice(b"connection: close\r\n\r\n");
        self.out.push_data(own.body, false);
        self.began = Instant::now();
        self.received_bytes = self.received.len() as u64;
        let is_written = self.write_all().await;
        log::self_answered(self.client, &self.finished(None, error.status(), false), None);
        if is_written { After::Close } else { After::Abort }
    }

    fn write_own(&mut self, own: &OwnAnswer) {
        let out = &mut self.out.bytes;
        let reason = http::StatusCode::from_u16(own.status).ok().and_then(|status| status.canonical_reason());
        http1::write_status_line(out, own.status, reason.unwrap_or_default().as_bytes());
        for (name, value) in &own.fields {
            http1::write_field(out, name.as_bytes(), value.as_bytes());
        }
        http1::write_field(out, b"content-length", own.body.len().to_string().as_bytes());
    }

    /// Whether all of it went out.
    async fn write_all(&mut self) -> bool {
        let record = &self.client.record;
        poll_fn(|cx| {
            record.register(cx);
            if record.is_ending() || record.has_waited_too_long() {
                return Poll::Ready(false);
            }
            self.out.poll_write_all(&mut self.stream, cx).map(|outcome| outcome.is_ok())
        })
        .await
    }

    async fn switch_protocols(&mut self, head: &RequestHead, answer: &ResponseHead, exchange: Exchange) -> After {
        if !head.asks_for_websocket() {
            exchange.routes.counters.count_balancer_error(self.client.worker.index);
            let own = OwnAnswer::error(502, "the target changed the protocol without being asked");
            return Box::pin(self.answer_self(head, &own)).await;
        }
        head_rules::write_response(answer, false, Framing::Plain, &mut self.out.bytes);
        self.write_cookies(answer, &exchange);
        self.out.bytes.extend_from_slice(b"connection: Upgrade\r\nupgrade: websocket\r\n\r\n");
        let is_written = self.write_all().await;
        log::target_answered(
            self.client,
            &self.finished(Some(head), answer.status(), true),
            answer.status(),
            &exchange,
        );
        if !is_written {
            return After::Abort;
        }
        let Exchange { upstream, in_flight, .. } = exchange;
        // Only HTTP/1.1 has a 101.
        let Upstream::Http1(connection) = upstream else { return After::Abort };
        let (stream, rest) = connection.into_stream();
        After::Tunnel(Box::new(Tunnel { stream, rest, in_flight }))
    }

    /// Ends our stream, and reads on for a moment: closing a socket that has unread bytes is a reset, which may take
    /// the answer away from the client.
    async fn linger(mut self) {
        let ending = async {
            if self.stream.shutdown().await.is_err() {
                return;
            }
            let (mut unwanted, mut rest) = ([0; 4_096], MAX_LINGER_BYTES);
            while rest > 0
                && let Ok(count @ 1..) = self.stream.read(&mut unwanted).await
            {
                rest = rest.saturating_sub(count);
            }
        };
        let _ = tokio::time::timeout(LINGER, ending).await;
    }

    /// Ends a connection between two requests. Inside TLS the end is said: without, it could be somebody else's doing.
    async fn close(mut self) {
        if self.stream.is_tls() {
            let _ = tokio::time::timeout(LINGER, self.stream.shutdown()).await;
        }
    }

    /// Sends the connection to the process that took over.
    fn move_away(self) {
        let Stream::Plain(socket) = self.stream else { return };
        let Some(moving) = self.client.worker.moving() else { return };
        let listener = self.client.listener;
        match socket.into_std() {
            Ok(stream) => drop(moving.send(Moved { listener, received: self.received.freeze(), stream })),
            Err(error) => tracing::debug!(%error, "a client went away during the hand-over"),
        }
    }
}

impl Upload for Wire<'_> {
    fn poll_gone(&mut self, cx: &mut Context<'_>) -> bool {
        // What comes behind a request is the next one, and is read no further than this.
        while self.body.is_end() && self.received.len() < MAX_AHEAD_BYTES {
            match self.stream.poll_fill(cx, &mut self.received) {
                Poll::Pending => return false,
                Poll::Ready(Ok(count)) if count > 0 => {}
                Poll::Ready(_) => return true,
            }
        }
        false
    }

    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Piece, UploadError>> {
        loop {
            if self.body.is_end() {
                return Poll::Ready(Ok(Piece::End));
            }
            if let Some(piece) = next_piece(&mut self.body, &mut self.received).map_err(|_| UploadError)? {
                self.client.record.note_progress();
                if let Piece::Data(data) = &piece {
                    self.received_bytes += data.len() as u64;
                }
                return Poll::Ready(Ok(piece));
            }
            if self.wants_continue {
                self.wants_continue = false;
                self.out.bytes.extend_from_slice(b"HTTP/1.1 100 Continue\r\n\r\n");
            }
            ready!(self.out.poll_write_all(&mut self.stream, cx)).map_err(|_| UploadError)?;
            match ready!(self.stream.poll_fill(cx, &mut self.received)) {
                Ok(count) if count > 0 => {}
                _ => return Poll::Ready(Err(UploadError)),
            }
        }
    }
}
