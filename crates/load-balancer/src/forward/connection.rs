//! A connection to a target for one request: one that is idle, or a new one.
//!
//! Promises: a client that goes away before its request could be sent costs the target nothing: the connection that was
//! opened for it waits for the next request.

use std::future::{Future, poll_fn};
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use super::Forwarding;
use crate::exchange::{self, Http1Connection, Upload, Upstream};
use crate::target::TargetRuntime;

/// An idle connection older than this is not trusted with a request that cannot be sent twice.
const MAX_IDLE_SECONDS_FOR_ONE_SHOT: u32 = 2;

impl<U: Upload> Forwarding<'_, U> {
    /// A pooled connection that still looks open, or a new one; none when the client went away before it was there.
    pub(super) async fn connection_to(&mut self, target: &Arc<TargetRuntime>) -> io::Result<Option<Upstream>> {
        let worker = self.client.worker.index;
        if target.protocol.is_http2() {
            return Box::pin(self.stream_to(target)).await.map(Some);
        }
        if let Some(pooled) = self.pooled_connection(target).await {
            return Ok(Some(Upstream::Http1(pooled)));
        }
        // Boxed: it is rare, and large beside what each request needs.
        let Some(mut connection) = Box::pin(self.new_connection(target)).await? else { return Ok(None) };
        if poll_fn(|cx| Poll::Ready(self.upload.poll_gone(cx))).await {
            connection.is_reused = true;
            target.put_idle(worker, self.client.worker.tick(), connection);
            return Ok(None);
        }
        Ok(Some(Upstream::Http1(connection)))
    }

    async fn pooled_connection(&self, target: &TargetRuntime) -> Option<Box<Http1Connection>> {
        if self.needs_fresh_connection {
            return None;
        }
        let worker = &self.client.worker;
        let max_idle = if self.can_repeat { u32::MAX } else { MAX_IDLE_SECONDS_FOR_ONE_SHOT };
        poll_fn(|cx| {
            while let Some(mut idle) = target.take_idle(worker.index, worker.tick(), max_idle) {
                if idle.poll_reusable(cx) {
                    return Poll::Ready(Some(idle));
                }
            }
            Poll::Ready(None)
        })
        .await
    }

    /// A new one, or one that became idle while too many others were being opened; none as above.
    async fn new_connection(&mut self, target: &TargetRuntime) -> io::Result<Option<Box<Http1Connection>>> {
        let openings = target.openings(self.client.worker.index);
        let mut waiting = None;
        let limit = tokio::time::sleep(exchange::CONNECT_TIMEOUT);
        let mut limit = pin!(limit);
        loop {
            if let Some(_opening) = openings.begin() {
                return exchange::connect_http1(target.target.address, target.protocol).await.map(Some);
            }
            let waiting = waiting.get_or_insert_with(|| openings.wait());
            let mut changed = pin!(waiting.changed());
            let is_gone = poll_fn(|cx| {
                if self.upload.poll_gone(cx) {
                    return Poll::Ready(Ok(true));
                }
                if limit.as_mut().poll(cx).is_ready() {
                    return Poll::Ready(Err(io::Error::from(io::ErrorKind::TimedOut)));
                }
                changed.as_mut().poll(cx).map(|()| Ok(false))
            });
            if is_gone.await? {
                return Ok(None);
            }
            if let Some(pooled) = self.pooled_connection(target).await {
                return Ok(Some(pooled));
            }
        }
    }

    /// A stream of a connection that is shared, or of a new one.
    async fn stream_to(&self, target: &Arc<TargetRuntime>) -> io::Result<Upstream> {
        let (address, protocol) = (target.target.address, target.protocol);
        let connect = |streams| exchange::connect_http2(address, protocol, streams);
        Ok(Upstream::Http2(target.http2(self.client.worker.index).stream(connect).await?))
    }
}
