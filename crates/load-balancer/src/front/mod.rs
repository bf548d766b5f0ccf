//! What clients speak: HTTP/1.1 and HTTP/2. Bytes are `network`'s.

use std::net::SocketAddr;
use std::sync::Arc;

use ::http1::HeadLimits;
use bytes::{Bytes, BytesMut};
use ports::DesyncMitigation;
use rustls::ServerConfig;
use tokio::net::TcpStream;

use crate::connection::{Client, ConnectionRecord};
use crate::routing::ListenerRoutes;
use crate::stream::Stream;
use crate::tls;
use crate::tls_facts::TlsFacts;

pub(crate) mod http1;
pub(crate) mod http2;
mod log;

/// Serves one client connection to its end. `received` is what another process read of it already.
pub(crate) async fn serve(
    socket: TcpStream,
    received: Bytes,
    peer: SocketAddr,
    record: Arc<ConnectionRecord>,
    routes: Arc<ListenerRoutes>,
) {
    let limits = HeadLimits {
        is_strictest: routes.attributes.desync_mitigation == DesyncMitigation::Strictest,
        ..HeadLimits::default()
    };
    if let Some(config) = &routes.tls {
        let config = Arc::clone(config);
        // Boxed: what a handshake takes is not held by connections without one.
        return Box::pin(serve_tls(socket, config, peer, record, routes, limits)).await;
    }
    drop(routes);
    let client = Client::new(record, peer, None);
    http1::serve(Stream::Plain(socket), BytesMut::from(received), client, limits).await;
}

async fn serve_tls(
    socket: TcpStream,
    config: Arc<ServerConfig>,
    peer: SocketAddr,
    record: Arc<ConnectionRecord>,
    routes: Arc<ListenerRoutes>,
    limits: HeadLimits,
) {
    // Boxed again: it is over before the first request.
    let stream = match Box::pin(tls::accept(socket, config)).await {
        Ok(stream) => stream,
        Err(error) => {
            routes.counters.count_tls_error(record.worker_index());
            return tracing::debug!(%peer, %error, "no TLS");
        }
    };
    drop(routes);
    let is_http2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
    let client = Client::new(record, peer, Some(TlsFacts::of(stream.get_ref().1)));
    let stream = Stream::ServerTls(Box::new(stream));
    if is_http2 {
        Box::pin(http2::serve(stream, client)).await;
    } else {
        Box::pin(http1::serve(stream, BytesMut::new(), client, limits)).await;
    }
}
